//! The submission (*tờ trình*).

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
    /// A submission (*tờ trình*) from a lower to a higher body: Annex III, Section II, template
    /// 1.4.
    ///
    /// ```
    /// use vanban::{Leader, Sender, Signature, Submission};
    ///
    /// let submission = Submission::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .place("Suối Mây")
    ///     .subject("Về việc bổ sung kinh phí phòng cháy rừng")
    ///     .to("Ủy ban nhân dân tỉnh Lâm Bình")
    ///     .paragraph("Kính đề nghị Ủy ban nhân dân tỉnh xem xét, quyết định.")
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// assert_eq!(submission.symbol().as_str(), "TTr-UBND");
    /// assert!(submission.layout().to_string().contains("Kính gửi: Ủy ban nhân dân tỉnh Lâm Bình"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    Submission, SubmissionBuilder
}

impl Submission {
    /// A builder of which nothing is said yet.
    #[must_use]
    pub fn builder() -> SubmissionBuilder {
        SubmissionBuilder::default()
    }

    accessors!(number symbol sender_name place date addressees recipients signer_name subject);
}

/// Makes a [`Submission`] of what the caller says; its shape is also that of the data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct SubmissionBuilder {
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

object!(SubmissionBuilder);

/// `"type": "submission"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Type {
    #[default]
    Submission,
}

impl SubmissionBuilder {
    setters!(sender number symbol place date subject to citation basis body recipient filing signature);
}

impl Draft for SubmissionBuilder {
    type Document = Submission;

    fn check(&mut self, found: &mut Found) -> Option<Content> {
        General {
            kind: DocumentKind::Submission,
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
