//! The recipients of a document's copies.

use super::maybe::MaybeString;
use crate::contract::{most, record};
use crate::decree::{CLERK, Clause, FILED};

record! {
    /// The copies that are kept (*Lưu*): Annex I, Part I, Section II, item 9, point d.
    ///
    /// “VT”, the clerk's office, is always first.
    ///
    /// ```
    /// use vanban::Filing;
    ///
    /// let filing = Filing::new().unit("VHXH").copies(2).drafter("Hoa");
    /// assert_eq!(filing.to_string(), "Lưu: VT, VHXH (2) (Hoa).");
    /// assert_eq!(Filing::new().to_string(), "Lưu: VT.");
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Filing = "filing", "Bản lưu", "The copies that are kept" {
        pub(crate) unit: Option<String> = optional, Clause::form("II", 9, "d"), "đơn vị soạn thảo; chữ viết tắt", "the drafting unit; its abbreviation", r#""VX""#, most most::SYMBOL;
        pub(crate) copies: Option<u32> = optional, Clause::form("II", 9, "d"), "số lượng bản lưu", "the number of copies", "2";
        pub(crate) drafter: Option<String> = optional, Clause::form("II", 9, "d"), "ký hiệu người soạn thảo", "the mark of the drafter", r#""Tâm""#, most most::PERSON;
        pub(crate) text: Option<String> = optional, Clause::Practice, "nội dung sau “Lưu:”; thay cho các khóa khác", "the words behind “Lưu:”; instead of the other keys", r#""VT, KGVX. Hg""#, most most::BODY_NAME;
    }
}

impl Filing {
    /// A copy at the clerk's office alone.
    ///
    /// ```
    /// assert_eq!(vanban::Filing::new().to_string(), "Lưu: VT.");
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The abbreviation of the unit that drafted the document (*đơn vị soạn thảo*): Annex I, Part
    /// I, Section II, item 9, point d. Several are parted by `, `.
    #[must_use]
    pub fn unit(mut self, unit: impl MaybeString) -> Self {
        self.unit = unit.maybe();
        self
    }

    /// The number of copies that are kept (*số lượng bản lưu*): Annex I, Part I, Section II, item
    /// 9, point d.
    #[must_use]
    pub fn copies(mut self, copies: impl Into<Option<u32>>) -> Self {
        self.copies = copies.into();
        self
    }

    /// The mark of the drafter (*ký hiệu người soạn thảo*): Annex I, Part I, Section III, item 3.
    /// It stands in this line as offices have it (practice).
    #[must_use]
    pub fn drafter(mut self, drafter: impl MaybeString) -> Self {
        self.drafter = drafter.maybe();
        self
    }

    /// The words behind “Lưu:”, where an office has a form of its own (practice); the other parts
    /// are not printed then.
    ///
    /// ```
    /// use vanban::Filing;
    ///
    /// assert_eq!(Filing::new().text("VT, KGVX. Hg").to_string(), "Lưu: VT, KGVX. Hg.");
    /// ```
    #[must_use]
    pub fn text(mut self, text: impl MaybeString) -> Self {
        self.text = text.maybe();
        self
    }
}

impl std::fmt::Display for Filing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(text) = &self.text {
            let text = text.trim_end_matches(['.', ';', ' ']);
            return write!(f, "{FILED}: {text}.");
        }
        write!(f, "{FILED}: {CLERK}")?;
        if let Some(unit) = &self.unit {
            write!(f, ", {unit}")?;
        }
        if let Some(copies) = self.copies {
            write!(f, " ({copies})")?;
        }
        if let Some(drafter) = &self.drafter {
            write!(f, " ({drafter})")?;
        }
        f.write_str(".")
    }
}
