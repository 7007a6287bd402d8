//! Other documents that a text cites.

use chrono::NaiveDate;

use super::date::PartialDate;
use super::maybe::MaybeString;
use super::sender::Sender;
use crate::contract::{Optional, choice, most, record};
use crate::decree::Clause;

/// The form of the date of a cited document.
///
/// ```
/// use vanban::Citation;
/// use vanban::value::DateStyle;
///
/// let plan = Citation::new("kh15", "Kế hoạch").date((2026, 1, 19));
/// let json = serde_json::to_value(plan.date_style(DateStyle::Slashes))?;
/// assert_eq!(json["date_style"], "slashes");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DateStyle {
    /// `ngày 19 tháng 01 năm 2024`
    #[default]
    Words,
    /// `ngày 07/02/2024`
    Slashes,
}

record! {
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
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Citation = "citation", "Văn bản được viện dẫn", "A cited document" {
        pub(crate) id: String = required, Clause::DataFormat, "mã viện dẫn; dùng trong [@mã]", "the id; texts use it as [@id]", r#""kh15""#, most most::KIND;
        pub(crate) kind: String = required, Clause::form("II", 6, "b"), "tên loại văn bản", "the type", r#""Kế hoạch""#, most most::KIND;
        pub(crate) number: Option<String> = optional, Clause::form("II", 6, "b"), "số, ký hiệu; của luật thì chỉ in khi có show_number", "the number and symbol; of a law printed with show_number only", r#""15/KH-UBND""#, most most::KIND;
        pub(crate) date: PartialDate = optional, Clause::form("II", 6, "b"), "ngày, tháng, năm ban hành", "the full date", r#""2026-01-19""#;
        pub(crate) date_style: DateStyle = optional, Clause::Practice, "cách viết ngày", "the way the date is written", r#""slashes""#;
        pub(crate) issuer: Option<String> = optional, Clause::form("II", 6, "b"), "cơ quan ban hành", "the issuer", r#""UBND tỉnh Lâm Bình""#, most most::BODY_NAME;
        pub(crate) name_issuer: Option<bool> = optional, Clause::Practice, "có ghi cơ quan ban hành hay không", "true if the issuer is printed", "false";
        pub(crate) subject: Option<String> = optional, Clause::form("II", 6, "b"), "trích yếu; của luật là tên luật", "the subject; of a law its name", r#""về cải cách hành chính năm 2026""#, most most::SUBJECT;
        pub(crate) show_number: bool = optional, Clause::Practice, "in cả số, ký hiệu của luật", "true if the number of a law is printed too", "true";
        pub(crate) amended_by: Vec<String> = optional, Clause::Practice, "mã của các văn bản sửa đổi, bổ sung; in ở lần viện dẫn đầu", "the ids of the documents that amend it; printed at its first use", r#"["nd25"]"#, most most::KIND;
    }
}

choice!(DateStyle { Words = "words", Slashes = "slashes" });

impl Optional for Citation {}

impl Citation {
    /// A citation with its id and its type, such as *Kế hoạch* or *Nghị định*.
    ///
    /// ```
    /// use vanban::Citation;
    ///
    /// let decree = Citation::new("nd30", "Nghị định").number("30/2020/NĐ-CP");
    /// assert_eq!(decree.id(), "nd30");
    /// ```
    #[must_use]
    pub fn new(id: impl Into<String>, kind: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            kind: kind.into(),
            ..Self::default()
        }
    }

    /// The number and symbol (*số, ký hiệu*) as printed, such as `15/KH-UBND` or `30/2020/NĐ-CP`:
    /// Annex I, Part I, Section II, item 6, point b.
    #[must_use]
    pub fn number(mut self, number: impl MaybeString) -> Self {
        self.number = number.maybe();
        self
    }

    /// The date of issue (*thời gian ban hành*): Annex I, Part I, Section II, item 6, point b.
    #[must_use]
    pub fn date(mut self, date: impl Into<PartialDate>) -> Self {
        self.date = date.into();
        self
    }

    /// The form of the date of issue, on which the decree is silent (practice).
    #[must_use]
    pub fn date_style(mut self, style: DateStyle) -> Self {
        self.date_style = style;
        self
    }

    /// The body that issued it (*cơ quan ban hành*), as running text names it: Annex I, Part I,
    /// Section II, item 6, point b.
    ///
    /// Legal bases name it always; running text does unless it is the sender of the document at
    /// hand.
    #[must_use]
    pub fn issuer(mut self, issuer: impl MaybeString) -> Self {
        self.issuer = issuer.maybe();
        self
    }

    /// Prints the issuer, or does not, whoever it is and wherever it stands (practice).
    #[must_use]
    pub fn name_issuer(mut self, named: bool) -> Self {
        self.name_issuer = Some(named);
        self
    }

    /// The subject (*trích yếu*) to the letter, with the *về* or *quy định* that leads it; of a law
    /// its name: Annex I, Part I, Section II, item 6, point b.
    #[must_use]
    pub fn subject(mut self, subject: impl MaybeString) -> Self {
        self.subject = subject.maybe();
        self
    }

    /// Prints the number of a law behind its name, as many offices do (practice): *Luật Lưu trữ số
    /// 33/2024/QH15*. Of other documents it is printed anyway.
    ///
    /// ```
    /// use vanban::Citation;
    ///
    /// let law = Citation::new("luat", "Luật").number("33/2024/QH15").subject("Lưu trữ");
    /// let json = serde_json::to_value(law.show_number(true))?;
    /// assert_eq!(json["show_number"], true);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn show_number(mut self, shown: bool) -> Self {
        self.show_number = shown;
        self
    }

    /// Appends the id of a document that amends it, which is declared as a citation too (practice).
    /// The first use prints *(được sửa đổi, bổ sung bởi …)*.
    ///
    /// ```
    /// use vanban::Citation;
    ///
    /// let decree = Citation::new("nd45", "Nghị định").number("45/2020/NĐ-CP").amended_by("nd30");
    /// assert_eq!(serde_json::to_value(decree)?["amended_by"][0], "nd30");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn amended_by(mut self, id: impl Into<String>) -> Self {
        self.amended_by.push(id.into());
        self
    }

    /// The id that texts use.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// True of a law, code or ordinance, which carries neither number nor issuer.
    #[must_use]
    pub fn is_law(&self) -> bool {
        matches!(
            self.kind.to_lowercase().as_str(),
            "luật" | "bộ luật" | "pháp lệnh" | "hiến pháp"
        )
    }

    /// The bytes that one use can print, but for the date and the words between.
    pub(crate) fn greatest_length(&self) -> usize {
        let parts = [&self.number, &self.issuer, &self.subject];
        let parts = parts.into_iter().flatten().map(String::len);
        self.kind.len() + parts.sum::<usize>()
    }

    /// Its type.
    pub(crate) fn printed_kind(&self) -> &str {
        &self.kind
    }

    /// Its number, which a law does not print unless it is told to.
    pub(crate) fn printed_number(&self) -> Option<&str> {
        let shown = self.show_number || !self.is_law();
        self.number.as_deref().filter(|_| shown)
    }

    /// Its subject, or the name of a law.
    pub(crate) fn printed_subject(&self) -> &str {
        self.subject.as_deref().unwrap_or_default()
    }

    /// The day of issue; a law may lack it.
    pub(crate) fn full_date(&self) -> Option<NaiveDate> {
        self.date.full()
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
