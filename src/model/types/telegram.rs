//! The telegram (*công điện*).

use serde::{Deserialize, Serialize};

use crate::decree::{Component, DocumentKind, TELEGRAPHS};
use crate::model::accessors::accessors;
use crate::model::check::labels::Wanted;
use crate::model::check::{Citations, Found, Path, body, closing, labels, parts};
use crate::model::checked::Draft;
use crate::model::content::{Content, Node, Title};
use crate::model::object::object;
use crate::model::setters::setters;
use crate::model::typed::document;
use crate::model::version::Version;
use crate::model::{
    Block, Citation, Filing, Item, PartialDate, Section, Sender, Signature, Symbol, Text,
};

document! {
    /// A telegram (*công điện*): Annex III, Section II, template 1.6.
    ///
    /// It has no “Kính gửi”: those who get it stand under “… điện:”.
    ///
    /// ```
    /// use vanban::{Leader, Sender, Signature, Telegram};
    ///
    /// let telegram = Telegram::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .place("Suối Mây")
    ///     .subject("Về việc ứng phó mưa lũ")
    ///     .telegraphing("Chủ tịch Ủy ban nhân dân xã Suối Mây")
    ///     .to("Các thôn")
    ///     .to("Công an xã")
    ///     .paragraph("Trực ban 24/24 giờ.")
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// let text = telegram.layout().to_string();
    /// for line in ["Chủ tịch Ủy ban nhân dân xã Suối Mây điện:", "- Các thôn;", "- Công an xã."] {
    ///     assert!(text.contains(line), "{line}");
    /// }
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    Telegram, TelegramBuilder
}

impl Telegram {
    /// A builder of which nothing is said yet.
    #[must_use]
    pub fn builder() -> TelegramBuilder {
        TelegramBuilder::default()
    }

    accessors!(number symbol sender_name place date recipients signer_name subject);
}

/// Makes a [`Telegram`] of what the caller says; its shape is also that of the data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct TelegramBuilder {
    vanban: Version,
    r#type: Type,
    #[serde(default)]
    sender: Sender,
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
    #[serde(default)]
    telegraphing: String,
    #[serde(default)]
    to: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    citations: Vec<Citation>,
    #[serde(default)]
    body: Vec<Block>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    recipients: Vec<String>,
    #[serde(default, skip_serializing_if = "Filing::is_plain")]
    filing: Filing,
    #[serde(default)]
    signature: Signature,
}

object!(TelegramBuilder);

/// `"type": "telegram"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Type {
    #[default]
    Telegram,
}

impl TelegramBuilder {
    setters!(sender number symbol place date subject citation body recipient filing signature);

    /// Who sends the telegram: the body, or the title of its head.
    #[must_use]
    pub fn telegraphing(mut self, who: impl Into<String>) -> Self {
        self.telegraphing = who.into();
        self
    }

    /// Appends one who gets the telegram.
    #[must_use]
    pub fn to(mut self, addressee: impl Into<String>) -> Self {
        self.to.push(addressee.into());
        self
    }
}

/// What a telegram keeps to.
const TEMPLATE: &str = "1.6";

impl Draft for TelegramBuilder {
    type Document = Telegram;

    fn check(&mut self, found: &mut Found) -> Option<Content> {
        let root = Path::root();
        let kind = DocumentKind::Telegram;
        parts::sender(found, &root.field("sender"), &mut self.sender);
        let (number, symbol) = (self.number, &mut self.symbol);
        let symbol = parts::symbol(found, &root, kind, number, symbol, (&self.sender, &[]));
        parts::place(found, &root.field("place"), &mut self.place);
        parts::date(found, &root.field("date"), self.date);
        parts::subject(found, &root.field("subject"), kind, &mut self.subject);

        let path = root.field("telegraphing");
        let what = Wanted::by(
            TEMPLATE,
            ("cơ quan hoặc chức danh gửi điện", "who sends the telegram"),
        );
        let who = labels::phrase(found, &path, &mut self.telegraphing, what);
        labels::not_followed_by(found, &path, &who, TELEGRAPHS);
        let what = Wanted::by(TEMPLATE, ("nơi nhận văn bản", "the addressee"));
        let to = labels::required(found, &root.field("to"), &mut self.to, what);
        let mut nodes = vec![Node::Line {
            component: Component::TelegramSender,
            text: format!("{who} {TELEGRAPHS}"),
        }];
        nodes.extend(labels::listed(&to).map(|text| Node::Line {
            component: Component::TelegramAddressee,
            text: format!("- {text}"),
        }));

        let mut citations = Citations::collect(found, &root, &mut self.citations, |bring| {
            bring.blocks(&mut self.body);
        });
        let path = root.field("body");
        nodes.extend(body::body(found, &path, &mut citations, &mut self.body));
        citations.finish(found, &root.field("citations"));
        let closing = closing(
            found,
            &root,
            None,
            &mut self.recipients,
            &mut self.filing,
            (&mut self.signature, &self.sender),
        );
        Some(Content {
            kind,
            sender: self.sender.clone(),
            joint_senders: Vec::new(),
            number: self.number,
            symbol: Some(symbol?),
            place_date: Some((self.place.clone(), self.date)),
            title: Title::UnderType(self.subject.clone()),
            to: Vec::new(),
            body: nodes,
            closing: closing?,
            contact: None,
            authority: None,
            attached: None,
        })
    }
}
