//! What parties agree on (*hợp đồng, bản ghi nhớ, bản thỏa thuận*).

use serde::{Deserialize, Serialize};

use crate::decree::ContractKind;
use crate::model::accessors::accessors;
use crate::model::check::{Citations, Found, Path, articles, body, parties, parts};
use crate::model::checked::Draft;
use crate::model::content::{Closing, Content, Title};
use crate::model::object::object;
use crate::model::setters::setters;
use crate::model::typed::document;
use crate::model::version::Version;
use crate::model::{Block, Citation, PartialDate, Party, Sender, Symbol, Text, TitledArticle};

document! {
    /// A contract, a memorandum or an agreement (*hợp đồng, bản ghi nhớ, bản thỏa thuận*).
    ///
    /// The decree has no template for them. They are written in articles with titles; each party
    /// signs, and none gets a copy by a list of recipients.
    ///
    /// ```
    /// use vanban::decree::ContractKind;
    /// use vanban::{Contract, Leader, Party, Sender, Signature, TitledArticle};
    ///
    /// let contract = Contract::builder(ContractKind::Contract)
    ///     .sender(Sender::new("Trung tâm Văn hóa", "TTVH"))
    ///     .place("Lâm Bình")
    ///     .subject("Thuê hội trường")
    ///     .opening("Hôm nay, tại Trung tâm Văn hóa, chúng tôi gồm:")
    ///     .party(
    ///         Party::new("Bên A", "Trung tâm Văn hóa (bên cho thuê)")
    ///             .signature(Signature::new(Leader::head("Giám đốc")).name("Lương Thế Phong")),
    ///     )
    ///     .party(
    ///         Party::new("Bên B", "Sở Công Thương (bên thuê)")
    ///             .signature(Signature::new(Leader::deputy("Giám đốc", "Phó Giám đốc"))),
    ///     )
    ///     .article(TitledArticle::new("Nội dung").paragraph("Bên A cho Bên B thuê hội trường."))
    ///     .build()?;
    /// assert_eq!(contract.symbol().as_str(), "HĐ-TTVH");
    /// let text = contract.layout().to_string();
    /// assert!(text.contains("Điều 1. Nội dung") && text.contains("ĐẠI DIỆN BÊN B"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    Contract, ContractBuilder
}

impl Contract {
    /// A builder of which only the type is said yet.
    #[must_use]
    pub fn builder(kind: ContractKind) -> ContractBuilder {
        ContractBuilder {
            vanban: Version,
            r#type: kind,
            sender: Sender::default(),
            joint_senders: Vec::new(),
            number: None,
            symbol: None,
            place: String::new(),
            date: PartialDate::new(),
            subject: String::new(),
            citations: Vec::new(),
            bases: Vec::new(),
            opening: Vec::new(),
            parties: Vec::new(),
            articles: Vec::new(),
        }
    }

    /// Which type it is.
    #[must_use]
    pub fn kind(&self) -> ContractKind {
        self.0.draft.r#type
    }

    /// The parties, in the order in which they sign.
    #[must_use]
    pub fn parties(&self) -> &[Party] {
        &self.0.draft.parties
    }

    accessors!(number symbol sender_name place date subject);
}

/// Makes a [`Contract`] of what the caller says; its shape is also that of the data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct ContractBuilder {
    vanban: Version,
    r#type: ContractKind,
    #[serde(default)]
    sender: Sender,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    joint_senders: Vec<Sender>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    number: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    symbol: Option<String>,
    #[serde(default)]
    place: String,
    #[serde(default, skip_serializing_if = "PartialDate::is_empty")]
    date: PartialDate,
    #[serde(default)]
    subject: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    citations: Vec<Citation>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    bases: Vec<Text>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    opening: Vec<Block>,
    #[serde(default)]
    parties: Vec<Party>,
    #[serde(default)]
    articles: Vec<TitledArticle>,
}

object!(ContractBuilder);

impl ContractBuilder {
    setters!(sender number symbol place date subject citation basis);

    /// Appends a body whose name stands beside the sender's in the letterhead.
    #[must_use]
    pub fn joint_sender(mut self, sender: Sender) -> Self {
        self.joint_senders.push(sender);
        self
    }

    /// Appends a paragraph before the parties.
    #[must_use]
    pub fn opening(mut self, text: impl Into<Text>) -> Self {
        self.opening.push(Block::Paragraph(text.into()));
        self
    }

    /// Appends a party, of which there must be two at least.
    #[must_use]
    pub fn party(mut self, party: Party) -> Self {
        self.parties.push(party);
        self
    }

    /// Appends an article.
    #[must_use]
    pub fn article(mut self, article: TitledArticle) -> Self {
        self.articles.push(article);
        self
    }
}

impl Draft for ContractBuilder {
    type Document = Contract;

    fn check(&mut self, found: &mut Found) -> Option<Content> {
        let root = Path::root();
        let (kind, number) = (self.r#type.into(), self.number);
        parts::sender(found, &root.field("sender"), &mut self.sender);
        parts::joint_senders(found, &root, &mut self.joint_senders);
        let senders = (&self.sender, self.joint_senders.as_slice());
        let symbol = parts::symbol(found, &root, kind, number, &mut self.symbol, senders);
        parts::place(found, &root.field("place"), &mut self.place);
        parts::date(found, &root.field("date"), self.date);
        parts::subject(found, &root.field("subject"), kind, &mut self.subject);

        let mut citations = Citations::collect(found, &root, &mut self.citations, |bring| {
            bring.texts(&mut self.bases);
            bring.blocks(&mut self.opening);
            for article in &mut self.articles {
                bring.texts(std::slice::from_mut(&mut article.title));
                bring.blocks(&mut article.body);
            }
        });
        let path = root.field("bases");
        let mut nodes = body::bases(found, &path, &mut citations, &mut self.bases);
        if !self.opening.is_empty() {
            let path = root.field("opening");
            nodes.extend(body::open(found, &path, &mut citations, &mut self.opening));
        }
        let path = root.field("parties");
        let (parties, signers) = parties::parties(found, &path, &mut self.parties, &self.sender);
        nodes.extend(parties);
        let path = root.field("articles");
        nodes.extend(articles::titled_articles(
            found,
            &path,
            &mut citations,
            &mut self.articles,
        ));
        citations.finish(found, &root.field("citations"));
        Some(Content {
            kind,
            sender: self.sender.clone(),
            joint_senders: self.joint_senders.clone(),
            number,
            symbol: Some(symbol?),
            place_date: Some((self.place.clone(), self.date)),
            title: Title::UnderType(self.subject.clone()),
            to: Vec::new(),
            body: nodes,
            closing: Closing {
                above: None,
                recipients: Vec::new(),
                filing: None,
                signers,
                confirmation: false,
            },
            contact: None,
            authority: None,
            attached: None,
        })
    }
}
