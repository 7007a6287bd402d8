//! Clauses: the places of the rules in the decree.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::language::Language;

/// The place in Decree 30/2020/NĐ-CP that makes a thing so, or the practice of offices where the
/// decree is silent.
///
/// [`Clause::describe`] cites it in Vietnamese, as an office would, or in English; it displays in
/// English, as everything does that has words in both languages.
///
/// ```
/// use vanban::Language;
/// use vanban::decree::Component;
///
/// let clause = Component::Motto.rule().clause;
/// let cited = clause.describe(Language::Vietnamese);
/// assert_eq!(cited, "điểm b khoản 1 Mục II Phần I Phụ lục I");
/// assert_eq!(clause.to_string(), "Annex I, Part I, Section II, item 1, point b");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Clause {
    /// The form of administrative documents: Annex I, Part I.
    Form {
        /// Roman numeral of the section.
        section: &'static str,
        /// Number of the item in the section.
        item: u8,
        /// Letter of the point, or nothing for the whole item.
        point: &'static str,
    },
    /// Capital letters: Annex II, by the Roman numeral of the section.
    Capitals(&'static str),
    /// Abbreviations of the types: Annex III, Section I.
    Abbreviations,
    /// A template: Annex III, Section II, by its number.
    Template(&'static str),
    /// Data of an outgoing document, with their greatest length: Annex VI, Part II.
    Metadata,
    /// An article of the decree itself.
    Article {
        /// Number of the article.
        article: u8,
        /// Number of the clause in the article.
        clause: u8,
    },
    /// Nothing in the decree: what offices do.
    Practice,
    /// Nothing in the decree: what the library's data format asks of its caller.
    DataFormat,
}

impl Clause {
    /// A point of Annex I, Part I.
    pub(crate) const fn form(section: &'static str, item: u8, point: &'static str) -> Self {
        Self::Form {
            section,
            item,
            point,
        }
    }

    /// The place, as it is cited in a language.
    ///
    /// ```
    /// use vanban::Language;
    /// use vanban::decree::DocumentKind;
    ///
    /// let template = DocumentKind::OfficialLetter.rule().template;
    /// assert_eq!(template.describe(Language::Vietnamese), "Mẫu 1.5 Mục II Phụ lục III");
    /// ```
    #[must_use]
    pub fn describe(self, language: Language) -> String {
        match language {
            Language::Vietnamese => self.vietnamese(),
            Language::English => self.english(),
        }
    }

    fn vietnamese(self) -> String {
        match self {
            Self::Form {
                section,
                item,
                point,
            } => {
                let point = match point {
                    "" => String::new(),
                    point => format!("điểm {point} "),
                };
                format!("{point}khoản {item} Mục {section} Phần I Phụ lục I")
            }
            Self::Capitals(section) => format!("Mục {section} Phụ lục II"),
            Self::Abbreviations => "Mục I Phụ lục III".to_owned(),
            Self::Template(number) => format!("Mẫu {number} Mục II Phụ lục III"),
            Self::Metadata => "Phần II Phụ lục VI".to_owned(),
            Self::Article { article, clause } => format!("khoản {clause} Điều {article}"),
            Self::Practice => "thông lệ".to_owned(),
            Self::DataFormat => "quy ước dữ liệu".to_owned(),
        }
    }

    fn english(self) -> String {
        match self {
            Self::Form {
                section,
                item,
                point: "",
            } => format!("Annex I, Part I, Section {section}, item {item}"),
            Self::Form {
                section,
                item,
                point,
            } => format!("Annex I, Part I, Section {section}, item {item}, point {point}"),
            Self::Capitals(section) => format!("Annex II, Section {section}"),
            Self::Abbreviations => "Annex III, Section I".to_owned(),
            Self::Template(number) => format!("Annex III, Section II, template {number}"),
            Self::Metadata => "Annex VI, Part II".to_owned(),
            Self::Article { article, clause } => format!("Article {article}, clause {clause}"),
            Self::Practice => "practice".to_owned(),
            Self::DataFormat => "data format".to_owned(),
        }
    }
}

impl Serialize for Clause {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.vietnamese())
    }
}

impl fmt::Display for Clause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_cited_in_vietnamese_and_in_english() {
        let article = Clause::Article {
            article: 15,
            clause: 1,
        };
        for (clause, vietnamese, english) in [
            (
                Clause::form("II", 9, "d"),
                "điểm d khoản 9 Mục II Phần I Phụ lục I",
                "Annex I, Part I, Section II, item 9, point d",
            ),
            (
                Clause::form("I", 7, ""),
                "khoản 7 Mục I Phần I Phụ lục I",
                "Annex I, Part I, Section I, item 7",
            ),
            (
                Clause::Capitals("V"),
                "Mục V Phụ lục II",
                "Annex II, Section V",
            ),
            (
                Clause::Abbreviations,
                "Mục I Phụ lục III",
                "Annex III, Section I",
            ),
            (
                Clause::Template("1.4"),
                "Mẫu 1.4 Mục II Phụ lục III",
                "Annex III, Section II, template 1.4",
            ),
            (Clause::Metadata, "Phần II Phụ lục VI", "Annex VI, Part II"),
            (article, "khoản 1 Điều 15", "Article 15, clause 1"),
            (Clause::Practice, "thông lệ", "practice"),
            (Clause::DataFormat, "quy ước dữ liệu", "data format"),
        ] {
            assert_eq!(clause.vietnamese(), vietnamese);
            assert_eq!(clause.english(), english);
        }
    }
}
