//! The page: paper and margins (Annex I, Part I, Section I).

use serde::Serialize;

use super::clause::Clause;
use crate::units::Length;

/// The distances of the text from the edges of the paper.
///
/// ```
/// use vanban::decree::PAGE;
/// use vanban::units::Length;
///
/// assert_eq!(PAGE.greatest_margins.left, Length::mm(35));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Margins {
    /// From the top edge.
    pub top: Length,
    /// From the bottom edge.
    pub bottom: Length,
    /// From the left edge.
    pub left: Length,
    /// From the right edge.
    pub right: Length,
}

impl Margins {
    pub(crate) const fn mm(top: i16, bottom: i16, left: i16, right: i16) -> Self {
        Self {
            top: Length::mm(top),
            bottom: Length::mm(bottom),
            left: Length::mm(left),
            right: Length::mm(right),
        }
    }
}

/// The decree's rules on the page.
///
/// As JSON, lengths are in millimetres.
///
/// ```
/// use vanban::decree::PAGE;
///
/// assert_eq!(PAGE.font, "Times New Roman");
/// assert_eq!(PAGE.font_clause.to_string(), "Annex I, Part I, Section I, item 4");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PageRules {
    /// Width of the paper (A4).
    pub width: Length,
    /// Height of the paper (A4).
    pub height: Length,
    /// The clause on the paper.
    pub paper_clause: Clause,
    /// The typeface.
    pub font: &'static str,
    /// The clause on the typeface.
    pub font_clause: Clause,
    /// The narrowest margins allowed.
    pub least_margins: Margins,
    /// The widest margins allowed.
    pub greatest_margins: Margins,
    /// The clause on the margins.
    pub margin_clause: Clause,
    /// Least and greatest indent of a paragraph's first line: 1 cm or 1.27 cm.
    pub first_line_indents: [Length; 2],
    /// The least distance between paragraphs.
    pub least_paragraph_gap: Length,
    /// Least and greatest line spacing, in percent of a single line.
    pub line_spacing_percent: (u16, u16),
    /// The clause on indent, gap and line spacing.
    pub text_clause: Clause,
    /// The first page that shows its number.
    pub first_shown_number: u16,
    /// Distance of the page number from the top edge, as the decree's own files have it.
    pub number_top: Length,
    /// The clause on page numbers.
    pub number_clause: Clause,
}

/// The page of an administrative document.
///
/// ```
/// use vanban::decree::PAGE;
/// use vanban::units::Length;
///
/// assert_eq!(PAGE.width, Length::mm(210));
/// assert_eq!(PAGE.least_margins.left, Length::mm(30));
/// ```
pub static PAGE: PageRules = PageRules {
    width: Length::mm(210),
    height: Length::mm(297),
    paper_clause: Clause::form("I", 1, ""),
    font: "Times New Roman",
    font_clause: Clause::form("I", 4, ""),
    least_margins: Margins::mm(20, 20, 30, 15),
    greatest_margins: Margins::mm(25, 25, 35, 20),
    margin_clause: Clause::form("I", 3, ""),
    first_line_indents: [Length::mm(10), Length::twips(720)],
    least_paragraph_gap: Length::pt(6),
    line_spacing_percent: (100, 150),
    text_clause: Clause::form("II", 6, "e"),
    first_shown_number: 2,
    number_top: Length::mm(10),
    number_clause: Clause::form("I", 7, ""),
};
