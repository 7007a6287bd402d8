//! Regulations and rules that are issued by themselves (*quy chế, quy định*).

use serde::{Deserialize, Serialize};

use super::general::{Body, General};
use crate::decree::RegulationKind;
use crate::model::accessors::accessors;
use crate::model::check::Found;
use crate::model::checked::Draft;
use crate::model::content::Content;
use crate::model::object::object;
use crate::model::setters::setters;
use crate::model::typed::document;
use crate::model::version::Version;
use crate::model::{
    Citation, Division, DivisionLevel, Filing, PartialDate, Provision, Sender, Signature, Symbol,
    Text, TitledArticle,
};

document! {
    /// A regulation or rules (*quy chế, quy định*), in articles with titles: Annex III, Section II,
    /// template 1.4.
    ///
    /// One that a decision issues is an [`AttachedRegulation`](crate::AttachedRegulation).
    ///
    /// ```
    /// use vanban::decree::RegulationKind;
    /// use vanban::{Division, Leader, Regulation, Section, Sender, Signature, TitledArticle};
    ///
    /// let regulation = Regulation::builder(RegulationKind::Regulation)
    ///     .sender(Sender::new("Ủy ban nhân dân phường Đồng Vàng", "UBND"))
    ///     .place("Đồng Vàng")
    ///     .subject("Tiếp công dân tại phường Đồng Vàng")
    ///     .chapter(Division::new("Quy định chung").article(
    ///         TitledArticle::new("Đối tượng áp dụng")
    ///             .section(Section::arabic().paragraph("Công chức của phường."))
    ///             .section(Section::arabic().paragraph("Công dân đến kiến nghị, phản ánh.")),
    ///     ))
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// assert_eq!(regulation.symbol().as_str(), "QC-UBND");
    /// let layout = regulation.layout();
    /// let lines: Vec<_> = layout.paragraphs().map(|line| line.text()).collect();
    /// let chapter = lines.iter().position(|line| line == "Chương I").unwrap_or_default();
    /// assert_eq!(lines[chapter + 1], "Quy định chung");
    /// assert_eq!(lines[chapter + 2], "Điều 1. Đối tượng áp dụng");
    /// assert_eq!(lines[chapter + 3], "1. Công chức của phường.");
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    Regulation, RegulationBuilder
}

impl Regulation {
    /// A builder of which only the type is said yet.
    #[must_use]
    pub fn builder(kind: RegulationKind) -> RegulationBuilder {
        RegulationBuilder {
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
    pub fn kind(&self) -> RegulationKind {
        self.0.draft.r#type
    }

    accessors!(number symbol sender_name place date recipients signer_name subject);
}

/// Makes a [`Regulation`] of what the caller says; its shape is also that of the data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct RegulationBuilder {
    vanban: Version,
    r#type: RegulationKind,
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
    body: Vec<Provision>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    recipients: Vec<String>,
    #[serde(default, skip_serializing_if = "Filing::is_plain")]
    filing: Filing,
    #[serde(default)]
    signature: Signature,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    joint_signatures: Vec<Signature>,
}

object!(RegulationBuilder);

impl RegulationBuilder {
    setters!(sender joint number symbol place date subject citation basis provisions recipient filing signature);
}

impl Draft for RegulationBuilder {
    type Document = Regulation;

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
            body: Body::Provisions(&mut self.body),
            recipients: &mut self.recipients,
            filing: &mut self.filing,
            signature: &mut self.signature,
        }
        .check(found)
    }
}
