//! The recipients of a document's copies.

use super::maybe::MaybeString;
use crate::contract::{Datum, Optional, Reader, Shape, Slot, most, record};
use crate::decree::{CLERK, Clause, FILED};
use crate::problem::Path;
use crate::tree::Node;

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
        pub(crate) copies: Option<Copies> = optional, Clause::form("II", 9, "d"), "số lượng bản lưu", "the number of copies", "2";
        pub(crate) drafter: Option<String> = optional, Clause::form("II", 9, "d"), "ký hiệu người soạn thảo", "the mark of the drafter", r#""Tâm""#, most most::PERSON;
        pub(crate) text: Option<String> = optional, Clause::Practice, "nội dung sau “Lưu:”; thay cho các khóa khác", "the words behind “Lưu:”; instead of the other keys", r#""VT, KGVX. Hg""#, most most::BODY_NAME;
        pub(crate) drafter_mark: Option<String> = optional, Clause::form("III", 3, ""), "ký hiệu người soạn thảo ở ô số 12; in hoa, sau dòng Lưu", "the mark of the drafter in cell 12; in capitals, behind the line of the filing", r#""PL""#, most most::SYMBOL;
        pub(crate) issued_copies: Option<u32> = optional, Clause::form("III", 3, ""), "số lượng bản phát hành", "the number of copies that are issued", "300";
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
        self.copies = copies.into().map(|copies| Copies(copies.to_string()));
        self
    }

    /// The mark of the drafter (*ký hiệu người soạn thảo*): Annex I, Part I, Section III, item 3.
    /// It stands in this line as offices have it (practice).
    #[must_use]
    pub fn drafter(mut self, drafter: impl MaybeString) -> Self {
        self.drafter = drafter.maybe();
        self
    }

    /// The mark of the drafter in cell 12, in capitals, behind the line: Annex I, Part I, Section III,
    /// item 3.
    ///
    /// ```
    /// use vanban::Filing;
    ///
    /// let filing = Filing::new().unit("HC").copies(2).drafter_mark("PL").issued_copies(300);
    /// assert_eq!(filing.to_string(), "Lưu: VT, HC (2). PL.(300)");
    /// ```
    #[must_use]
    pub fn drafter_mark(mut self, mark: impl MaybeString) -> Self {
        self.drafter_mark = mark.maybe();
        self
    }

    /// The number of copies that are issued (*số lượng bản phát hành*), behind the line: Annex I,
    /// Part I, Section III, item 3.
    #[must_use]
    pub fn issued_copies(mut self, copies: impl Into<Option<u32>>) -> Self {
        self.issued_copies = copies.into();
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
        write!(f, "{FILED}: ")?;
        if let Some(text) = &self.text {
            f.write_str(text.trim_end_matches(['.', ';', ' ']))?;
        } else {
            self.parts(f)?;
        }
        f.write_str(".")?;
        if let Some(mark) = &self.drafter_mark {
            write!(f, " {mark}.")?;
        }
        if let Some(copies) = self.issued_copies {
            let space = if self.drafter_mark.is_some() { "" } else { " " };
            write!(f, "{space}({copies})")?;
        }
        Ok(())
    }
}

impl Filing {
    fn parts(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(CLERK)?;
        if let Some(unit) = &self.unit {
            write!(f, ", {unit}")?;
        }
        if let Some(Copies(copies)) = &self.copies {
            write!(f, " ({copies})")?;
        }
        if let Some(drafter) = &self.drafter {
            write!(f, " ({drafter})")?;
        }
        Ok(())
    }
}

/// The number of copies that are kept, which offices also write with a letter behind it: `2b`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Copies(pub(crate) String);

impl Datum for Copies {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match reader.words(node) {
            Some(words) => Some(Self(words.into_owned())),
            None => u32::read(node, at, reader).map(|copies| Self(copies.to_string())),
        }
    }

    fn shape() -> Shape {
        Shape::OneOf(vec![u32::shape(), Shape::Line])
    }

    fn is_absent(&self) -> bool {
        self.0.is_empty()
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Words(&mut self.0)
    }
}

impl Optional for Copies {
    fn optional(copies: &mut Option<Self>) -> Slot<'_> {
        copies.as_mut().map_or(Slot::Other, Datum::slot)
    }
}

impl serde::Serialize for Copies {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // A number stays one.
        match self.0.parse::<u32>() {
            Ok(copies) if copies.to_string() == self.0 => serializer.serialize_u32(copies),
            _ => serializer.serialize_str(&self.0),
        }
    }
}
