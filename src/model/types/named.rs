//! The named types of the general template that have no addressees.

use serde::{Deserialize, Serialize};

use super::general::{Body, General};
use crate::decree::NamedKind;
use crate::model::accessors::accessors;
use crate::model::check::Found;
use crate::model::checked::Draft;
use crate::model::content::Content;
use crate::model::object::object;
use crate::model::setters::setters;
use crate::model::typed::document;
use crate::model::version::Version;
use crate::model::{
    Block, Citation, Filing, Item, PartialDate, Section, Sender, Signature, Symbol, Text,
};

document! {
    /// A document of a named type without addressees (*kế hoạch, thông báo, chỉ thị, …*): Annex
    /// III, Section II, template 1.4.
    ///
    /// “Kính gửi” is for reports, submissions and letters: Annex I, Part I, Section II, item 9.
    ///
    /// ```
    /// use vanban::decree::NamedKind;
    /// use vanban::{Leader, NamedDocument, Sender, Signature};
    ///
    /// let plan = NamedDocument::builder(NamedKind::Plan)
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .place("Suối Mây")
    ///     .subject("Cải cách hành chính năm 2026")
    ///     .paragraph("Ủy ban nhân dân xã ban hành Kế hoạch cải cách hành chính năm 2026.")
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// assert_eq!(plan.kind(), NamedKind::Plan);
    /// assert_eq!(plan.symbol().as_str(), "KH-UBND");
    /// assert_eq!(plan.file_name(), "ke-hoach-cai-cach-hanh-chinh-nam-2026.docx");
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    NamedDocument, NamedDocumentBuilder
}

impl NamedDocument {
    /// A builder of which only the type is said yet.
    #[must_use]
    pub fn builder(kind: NamedKind) -> NamedDocumentBuilder {
        NamedDocumentBuilder {
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
            body: Vec::new(),
            recipients: Vec::new(),
            filing: Filing::new(),
            signature: Signature::default(),
            joint_signatures: Vec::new(),
        }
    }

    /// Which type it is.
    #[must_use]
    pub fn kind(&self) -> NamedKind {
        self.0.draft.r#type
    }

    accessors!(number symbol sender_name place date recipients signer_name subject);
}

/// Makes a [`NamedDocument`] of what the caller says; its shape is also that of the data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct NamedDocumentBuilder {
    vanban: Version,
    r#type: NamedKind,
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
    #[serde(default)]
    body: Vec<Block>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    recipients: Vec<String>,
    #[serde(default, skip_serializing_if = "Filing::is_plain")]
    filing: Filing,
    #[serde(default)]
    signature: Signature,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    joint_signatures: Vec<Signature>,
}

object!(NamedDocumentBuilder);

impl NamedDocumentBuilder {
    setters!(sender joint number symbol place date subject citation basis body recipient filing signature);
}

impl Draft for NamedDocumentBuilder {
    type Document = NamedDocument;

    fn check(&mut self, found: &mut Found) -> Option<Content> {
        General {
            kind: self.r#type.into(),
            sender: &mut self.sender,
            joint_senders: &mut self.joint_senders,
            joint_signatures: &mut self.joint_signatures,
            number: self.number,
            symbol: &mut self.symbol,
            place: &mut self.place,
            date: self.date,
            subject: &mut self.subject,
            to: &mut [],
            citations: &mut self.citations,
            bases: &mut self.bases,
            body: Body::Blocks(&mut self.body),
            recipients: &mut self.recipients,
            filing: &mut self.filing,
            signature: &mut self.signature,
        }
        .check(found)
    }
}
