//! The report (*báo cáo*).

use serde::{Deserialize, Serialize};

use super::general::{Body, General};
use crate::decree::DocumentKind;
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
    /// An administrative report (*báo cáo*) that keeps every rule of the decree: Annex III,
    /// Section II, template 1.4.
    ///
    /// It is made by [`Report::builder`] or read from data, and holds nothing that `build()` has
    /// not checked. Two reports are equal if they are made of the same data.
    ///
    /// ```
    /// # use vanban::{BlankKind, Leader, Report, Sender, Signature};
    /// let draft = Report::builder()
    ///     .sender(Sender::new("Sở Nội vụ", "SNV"))
    ///     .place("Lâm Bình")
    ///     .subject("Kết quả cải cách hành chính quý I")
    ///     .paragraph("Sở đã hoàn thành kế hoạch.")
    ///     .signature(Signature::new(Leader::head("Giám đốc")))
    ///     .build()?;
    /// assert!(draft.blanks().iter().any(|blank| blank.kind() == BlankKind::Number));
    ///
    /// let issued = draft
    ///     .to_builder()
    ///     .number(9)
    ///     .date((2026, 3, 30))
    ///     .signer_name("Trần Minh Khang")
    ///     .build()?;
    /// assert!(issued.blanks().is_empty());
    /// assert_eq!(issued.file_name(), "bao-cao-09-bc-snv-ket-qua-cai-cach-hanh-chinh.docx");
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    ///
    /// What cannot be read is refused with its place:
    ///
    /// ```
    /// use vanban::{ReadError, Report};
    ///
    /// let Err(ReadError::Shape { position, .. }) = Report::from_json("{\n  \"vanban\": one") else {
    ///     panic!()
    /// };
    /// assert_eq!(position.map(|position| position.to_string()).as_deref(), Some("2:13"));
    /// ```
    Report, ReportBuilder
}

impl Report {
    /// A builder of which nothing is said yet.
    #[must_use]
    pub fn builder() -> ReportBuilder {
        ReportBuilder::default()
    }

    accessors!(number symbol sender_name place date addressees recipients signer_name subject);
}

/// Makes a [`Report`] of what the caller says.
///
/// Setters take raw values; [`ReportBuilder::build`] checks them all. The builder is also what
/// serde reads and writes: its shape is the contract for JSON, YAML and TOML.
///
/// ```
/// use vanban::Report;
///
/// let problems = Report::builder().subject("Kết quả quý I").build().unwrap_err();
/// let paths: Vec<_> = problems.iter().map(|problem| problem.path.as_str()).collect();
/// assert_eq!(paths, ["sender.name", "sender.code", "place", "body", "signature.title"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct ReportBuilder {
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
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    to: Vec<String>,
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
}

object!(ReportBuilder);

/// `"type": "report"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Type {
    #[default]
    Report,
}

impl ReportBuilder {
    setters!(sender number symbol place date subject to citation basis body recipient filing signature);
}

impl Draft for ReportBuilder {
    type Document = Report;

    fn check(&mut self, found: &mut Found) -> Option<Content> {
        General {
            kind: DocumentKind::Report,
            sender: &mut self.sender,
            joint_senders: &mut [],
            joint_signatures: &mut [],
            number: self.number,
            symbol: &mut self.symbol,
            place: &mut self.place,
            date: self.date,
            subject: &mut self.subject,
            to: &mut self.to,
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
