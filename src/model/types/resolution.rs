//! The resolution (*nghị quyết cá biệt*).

use serde::{Deserialize, Serialize};

use super::general::{Body, General, InArticles};
use crate::decree::{DocumentKind, RESOLVES};
use crate::model::accessors::accessors;
use crate::model::check::Found;
use crate::model::checked::Draft;
use crate::model::content::Content;
use crate::model::object::object;
use crate::model::setters::setters;
use crate::model::typed::document;
use crate::model::version::Version;
use crate::model::{Article, Citation, Filing, PartialDate, Sender, Signature, Symbol, Text};

document! {
    /// A resolution on a matter (*nghị quyết cá biệt*): Annex III, Section II, template 1.1.
    ///
    /// ```
    /// use vanban::{Leader, Resolution, Sender, Signature};
    ///
    /// let resolution = Resolution::builder()
    ///     .sender(Sender::new("Hội đồng nhân dân xã Khe Sim", "HĐND"))
    ///     .place("Khe Sim")
    ///     .subject("Về việc điều chỉnh kế hoạch đầu tư công năm 2026")
    ///     .issuing_authority("Hội đồng nhân dân xã Khe Sim")
    ///     .article("Điều chỉnh kế hoạch đầu tư công năm 2026.")
    ///     .article("Ủy ban nhân dân xã chịu trách nhiệm thi hành Nghị quyết này.")
    ///     .article("Nghị quyết này có hiệu lực kể từ ngày ký.")
    ///     .executed_in_article(2)
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// assert_eq!(resolution.symbol().as_str(), "NQ-HĐND");
    /// let text = resolution.layout().to_string();
    /// assert!(text.contains("QUYẾT NGHỊ:") && text.contains("- Như Điều 2;"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    Resolution, ResolutionBuilder
}

impl Resolution {
    /// A builder of which nothing is said yet.
    #[must_use]
    pub fn builder() -> ResolutionBuilder {
        ResolutionBuilder::default()
    }

    /// Who resolves.
    #[must_use]
    pub fn issuing_authority(&self) -> &str {
        &self.0.draft.issuing_authority
    }

    accessors!(number symbol sender_name place date recipients signer_name subject);
}

/// Makes a [`Resolution`] of what the caller says; its shape is also that of the data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct ResolutionBuilder {
    vanban: Version,
    r#type: Type,
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
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    joint_signatures: Vec<Signature>,
}

object!(ResolutionBuilder);

/// `"type": "resolution"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Type {
    #[default]
    Resolution,
}

impl ResolutionBuilder {
    setters!(sender joint number symbol place date subject issuing_authority citation basis articles recipient filing signature);
}

impl Draft for ResolutionBuilder {
    type Document = Resolution;

    fn check(&mut self, found: &mut Found) -> Option<Content> {
        General {
            kind: DocumentKind::Resolution,
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
            body: Body::Articles(InArticles {
                authority: &mut self.issuing_authority,
                words: RESOLVES,
                articles: &mut self.articles,
                executed_in: self.executed_in_article,
                attachment: None,
            }),
            recipients: &mut self.recipients,
            filing: &mut self.filing,
            signature: &mut self.signature,
        }
        .check(found)
    }
}
