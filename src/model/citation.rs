//! Other documents that a text cites.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::date::PartialDate;
use super::object::object;
use super::sender::Sender;

/// How the date of a cited document is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DateStyle {
    /// `ngày 19 tháng 01 năm 2024`
    #[default]
    Words,
    /// `ngày 07/02/2024`
    Slashes,
}

/// A document that the text cites (*viện dẫn*): Annex I, Part I, Section II, item 6, point b.
///
/// The first use prints type, number and symbol, date, issuer and subject; later uses print type
/// and number only. A law (*Luật*, *Bộ luật*, *Pháp lệnh*) is cited by type and name, which stands
/// in its subject; legal bases print its date too, as offices do.
///
/// ```
/// use vanban::Citation;
///
/// let plan = Citation::new("kh15", "Kế hoạch")
///     .number("15/KH-UBND")
///     .date((2024, 1, 19))
///     .issuer("UBND huyện Hương Khê")
///     .subject("về tuyên truyền cải cách hành chính năm 2024");
/// let law = Citation::new("luat", "Luật").subject("Tổ chức chính quyền địa phương");
/// assert!(law.is_law() && !plan.is_law());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Citation {
    #[serde(default)]
    pub(super) id: String,
    #[serde(default)]
    pub(super) kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) date: Option<PartialDate>,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) date_style: DateStyle,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) issuer: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) name_issuer: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) subject: Option<String>,
}

object!(Citation);

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes the field by reference"
)]
fn is_default(style: &DateStyle) -> bool {
    *style == DateStyle::default()
}

impl Citation {
    /// A citation with its id and its type, such as *Kế hoạch* or *Nghị định*.
    #[must_use]
    pub fn new(id: impl Into<String>, kind: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            kind: kind.into(),
            ..Self::default()
        }
    }

    /// Number and symbol as printed, such as `15/KH-UBND` or `30/2020/NĐ-CP`.
    #[must_use]
    pub fn number(mut self, number: impl Into<String>) -> Self {
        self.number = Some(number.into());
        self
    }

    /// Day of issue.
    #[must_use]
    pub fn date(mut self, date: impl Into<PartialDate>) -> Self {
        self.date = Some(date.into());
        self
    }

    /// How the day of issue is written.
    #[must_use]
    pub fn date_style(mut self, style: DateStyle) -> Self {
        self.date_style = style;
        self
    }

    /// The body that issued it, as running text names it.
    ///
    /// Legal bases name it always; running text does unless it is the sender of the document at
    /// hand.
    #[must_use]
    pub fn issuer(mut self, issuer: impl Into<String>) -> Self {
        self.issuer = Some(issuer.into());
        self
    }

    /// Prints the issuer, or does not, whoever it is and wherever it stands.
    #[must_use]
    pub fn name_issuer(mut self, named: bool) -> Self {
        self.name_issuer = Some(named);
        self
    }

    /// Its subject to the letter, with the *về* or *quy định* that leads it; of a law its name.
    #[must_use]
    pub fn subject(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    /// The id that texts use.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Whether it is a law, code or ordinance, which carries neither number nor issuer.
    #[must_use]
    pub fn is_law(&self) -> bool {
        matches!(
            self.kind.to_lowercase().as_str(),
            "luật" | "bộ luật" | "pháp lệnh" | "hiến pháp"
        )
    }

    /// How many bytes one use can print, but for the date and the words between.
    pub(super) fn greatest_length(&self) -> usize {
        let parts = [&self.number, &self.issuer, &self.subject];
        let parts = parts.into_iter().flatten().map(String::len);
        self.kind.len() + parts.sum::<usize>()
    }

    /// Its type.
    pub(crate) fn printed_kind(&self) -> &str {
        &self.kind
    }

    /// Its number, which a law does not print.
    pub(crate) fn printed_number(&self) -> Option<&str> {
        self.number.as_deref().filter(|_| !self.is_law())
    }

    /// Its subject, or the name of a law.
    pub(crate) fn printed_subject(&self) -> &str {
        self.subject.as_deref().unwrap_or_default()
    }

    /// The day of issue; a law may lack it.
    pub(crate) fn full_date(&self) -> Option<NaiveDate> {
        self.date.and_then(PartialDate::full)
    }

    pub(crate) fn written_date(&self) -> DateStyle {
        self.date_style
    }

    /// The issuer, as the caller says, or else in a legal basis or where it is not the sender.
    pub(crate) fn printed_issuer(&self, sender: &Sender, in_basis: bool) -> Option<&str> {
        let issuer = self.issuer.as_deref()?;
        let goes_without_saying = !in_basis && sender.is_named(issuer);
        let named = self.name_issuer.unwrap_or(!goes_without_saying);
        named.then_some(issuer)
    }
}
