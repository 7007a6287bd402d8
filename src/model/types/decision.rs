//! The decision (*quyết định cá biệt*).

use serde::{Deserialize, Serialize};

use super::general::{Body, General, InArticles};
use crate::decree::{DECIDES, DocumentKind};
use crate::model::accessors::accessors;
use crate::model::check::Found;
use crate::model::checked::Draft;
use crate::model::content::Content;
use crate::model::object::object;
use crate::model::setters::setters;
use crate::model::typed::document;
use crate::model::version::Version;
use crate::model::{
    Article, Attachment, Citation, Filing, PartialDate, Sender, Signature, Symbol, Text,
};

document! {
    /// A decision on a matter (*quyết định cá biệt*): Annex III, Section II, templates 1.2 and 1.3.
    ///
    /// ```
    /// use vanban::{Decision, Leader, Sender, Signature};
    ///
    /// let decision = Decision::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .place("Suối Mây")
    ///     .subject("Về việc thành lập Tổ công tác")
    ///     .issuing_authority("Chủ tịch Ủy ban nhân dân xã Suối Mây")
    ///     .basis("Theo đề nghị của Chánh Văn phòng")
    ///     .article("Thành lập Tổ công tác gồm 07 thành viên.")
    ///     .article("Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.")
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// assert_eq!(decision.symbol().as_str(), "QĐ-UBND");
    /// let text = decision.layout().to_string();
    /// assert!(text.contains("QUYẾT ĐỊNH:") && text.contains("- Như Điều 2;"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    ///
    /// What it issues or approves is its attachment, which stands behind it:
    ///
    /// ```
    /// use vanban::decree::RegulationKind;
    /// use vanban::{AttachedRegulation, Decision, Leader, Sender, Signature, TitledArticle};
    ///
    /// let scope = TitledArticle::new("Phạm vi điều chỉnh").paragraph("Quy chế áp dụng tại xã.");
    /// let regulation =
    ///     AttachedRegulation::new(RegulationKind::Regulation, "Tiếp công dân").article(scope);
    /// let decision = Decision::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .number(12)
    ///     .place("Suối Mây")
    ///     .date((2026, 3, 5))
    ///     .subject("Ban hành Quy chế tiếp công dân")
    ///     .issuing_authority("Ủy ban nhân dân xã Suối Mây")
    ///     .article("Ban hành kèm theo Quyết định này Quy chế tiếp công dân.")
    ///     .attachment(regulation)
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// let text = decision.layout().to_string();
    /// assert!(text.contains("(Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2026"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    Decision, DecisionBuilder
}

impl Decision {
    /// A builder of which nothing is said yet.
    #[must_use]
    pub fn builder() -> DecisionBuilder {
        DecisionBuilder::default()
    }

    /// Who decides.
    #[must_use]
    pub fn issuing_authority(&self) -> &str {
        &self.0.draft.issuing_authority
    }

    accessors!(number symbol sender_name place date recipients signer_name subject);
}

/// Makes a [`Decision`] of what the caller says; its shape is also that of the data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct DecisionBuilder {
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
    issuing_authority: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    citations: Vec<Citation>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    bases: Vec<Text>,
    #[serde(default)]
    articles: Vec<Article>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    executed_in_article: Option<u32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    recipients: Vec<String>,
    #[serde(default, skip_serializing_if = "Filing::is_plain")]
    filing: Filing,
    #[serde(default)]
    signature: Signature,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    attachment: Option<Attachment>,
}

object!(DecisionBuilder);

/// `"type": "decision"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Type {
    #[default]
    Decision,
}

impl DecisionBuilder {
    setters!(sender number symbol place date subject issuing_authority citation basis articles recipient filing signature);

    /// The text that the decision issues or approves.
    #[must_use]
    pub fn attachment(mut self, attachment: impl Into<Attachment>) -> Self {
        self.attachment = Some(attachment.into());
        self
    }
}

impl Draft for DecisionBuilder {
    type Document = Decision;

    fn check(&mut self, found: &mut Found) -> Option<Content> {
        General {
            kind: DocumentKind::Decision,
            sender: &mut self.sender,
            joint_senders: &mut [],
            joint_signatures: &mut [],
            number: self.number,
            symbol: &mut self.symbol,
            place: &mut self.place,
            date: self.date,
            subject: &mut self.subject,
            to: &mut [],
            citations: &mut self.citations,
            bases: &mut self.bases,
            body: Body::Articles(InArticles {
                authority: &mut self.issuing_authority,
                words: DECIDES,
                articles: &mut self.articles,
                executed_in: self.executed_in_article,
                attachment: self.attachment.as_mut(),
            }),
            recipients: &mut self.recipients,
            filing: &mut self.filing,
            signature: &mut self.signature,
        }
        .check(found)
    }
}
