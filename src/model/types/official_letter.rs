//! The official letter (*công văn*).

use serde::{Deserialize, Serialize};

use crate::decree::{ADDRESSED_TO, DocumentKind, SAME_AS_ABOVE};
use crate::model::accessors::accessors;
use crate::model::check::labels::Wanted;
use crate::model::check::{Citations, Found, Path, body, closing, labels, letter, parts};
use crate::model::checked::Draft;
use crate::model::content::{Content, Title};
use crate::model::object::object;
use crate::model::setters::setters;
use crate::model::typed::document;
use crate::model::version::Version;
use crate::model::{
    Block, Citation, Contact, Filing, Item, PartialDate, Section, Sender, Signature, Symbol, Text,
};

document! {
    /// An official letter (*công văn*), which has no type name: its subject stands under the
    /// number. Annex III, Section II, template 1.5.
    ///
    /// ```
    /// use vanban::{Leader, OfficialLetter, Sender, Signature};
    ///
    /// let letter = OfficialLetter::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .number(7)
    ///     .unit("KT")
    ///     .place("Suối Mây")
    ///     .subject("rà soát quy hoạch")
    ///     .to("Sở Xây dựng")
    ///     .paragraph("Ủy ban nhân dân xã đề nghị Sở Xây dựng cho ý kiến.")
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// let text = letter.layout().to_string();
    /// for line in ["Số: 07/UBND-KT", "V/v rà soát quy hoạch", "Kính gửi: Sở Xây dựng", "- Như trên;"] {
    ///     assert!(text.contains(line), "{line}");
    /// }
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    OfficialLetter, OfficialLetterBuilder
}

impl OfficialLetter {
    /// A builder of which nothing is said yet.
    #[must_use]
    pub fn builder() -> OfficialLetterBuilder {
        OfficialLetterBuilder::default()
    }

    accessors!(number symbol sender_name place date addressees recipients signer_name subject);
}

/// Makes an [`OfficialLetter`] of what the caller says; its shape is also that of the data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct OfficialLetterBuilder {
    vanban: Version,
    r#type: Type,
    #[serde(default)]
    sender: Sender,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    number: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    unit: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    symbol: Option<String>,
    #[serde(default)]
    place: String,
    #[serde(default, skip_serializing_if = "PartialDate::is_empty")]
    date: PartialDate,
    #[serde(default)]
    subject: String,
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    contact: Option<Contact>,
}

object!(OfficialLetterBuilder);

/// `"type": "official_letter"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Type {
    #[default]
    OfficialLetter,
}

impl OfficialLetterBuilder {
    setters!(sender number symbol place date subject to citation body recipient filing signature);

    /// The abbreviation of the unit that drafts the letter, or of the field: the symbol ends with
    /// it. Annex I, Part I, Section II, item 3, point b.
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// How the issuing body is reached, at the foot of the first page.
    #[must_use]
    pub fn contact(mut self, contact: Contact) -> Self {
        self.contact = Some(contact);
        self
    }
}

/// What this letter keeps to.
const TEMPLATE: &str = "1.5";

impl Draft for OfficialLetterBuilder {
    type Document = OfficialLetter;

    fn check(&mut self, found: &mut Found) -> Option<Content> {
        let root = Path::root();
        parts::sender(found, &root.field("sender"), &mut self.sender);
        let symbol = letter::symbol(
            found,
            &root,
            self.number,
            &mut self.symbol,
            &mut self.unit,
            &self.sender,
        );
        parts::place(found, &root.field("place"), &mut self.place);
        parts::date(found, &root.field("date"), self.date);
        letter::subject(found, &root.field("subject"), &mut self.subject);
        let what = Wanted::by(TEMPLATE, ("nơi nhận văn bản", "the addressee"));
        let to = labels::required(
            found,
            &root.field("to"),
            &mut self.to,
            what.behind(ADDRESSED_TO),
        );
        let mut citations = Citations::collect(found, &root, &mut self.citations, |bring| {
            bring.blocks(&mut self.body);
        });
        let path = root.field("body");
        let body = body::body(found, &path, &mut citations, &mut self.body);
        citations.finish(found, &root.field("citations"));
        let closing = closing(
            found,
            &root,
            Some(SAME_AS_ABOVE.to_owned()),
            &mut self.recipients,
            &mut self.filing,
            (&mut self.signature, &self.sender),
        );
        if let Some(contact) = &mut self.contact {
            letter::contact(found, &root.field("contact"), contact);
        }
        Some(Content {
            kind: DocumentKind::OfficialLetter,
            sender: self.sender.clone(),
            joint_senders: Vec::new(),
            number: self.number,
            symbol: Some(symbol?),
            place_date: Some((self.place.clone(), self.date)),
            title: Title::UnderNumber(self.subject.clone()),
            to,
            body,
            closing: closing?,
            contact: self.contact.clone(),
            authority: None,
            attached: None,
        })
    }
}
