//! A row of the table, and its columns on letters.

use serde::Serialize;

use super::clause::Clause;
use super::component::Component;
use super::setting::Setting;
use super::share::Share;
use crate::language::Words;
use crate::units::FontSize;

/// The alignment of a component's lines between the margins of their column.
///
/// ```
/// use vanban::decree::{Align, Component};
///
/// assert_eq!(Component::BodyText.rule().align, Align::Justify);
/// assert_eq!(Align::Justify.name().en, "justified");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Align {
    /// Along the left edge.
    Left,
    /// In the middle.
    Centre,
    /// Along both edges.
    Justify,
    /// Along the right edge, as numbers stand in a table.
    Right,
}

impl Align {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> Words {
        match self {
            Self::Left => Words::new("căn trái", "aligned left"),
            Self::Centre => Words::new("căn giữa", "centred"),
            Self::Justify => Words::new("căn đều hai lề", "justified"),
            Self::Right => Words::new("căn phải", "aligned right"),
        }
    }
}

/// In which letters a component is written.
///
/// ```
/// use vanban::decree::{Case, Component};
///
/// assert_eq!(Component::TypeName.rule().case, Case::Capitals);
/// assert_eq!(Component::Subject.rule().case, Case::Sentence);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Case {
    /// Capitals throughout.
    Capitals,
    /// As a sentence is.
    Sentence,
}

/// One row of the table: all about a component.
///
/// Where the decree is silent on a column, the row says what the samples of Annex III and offices
/// do. As JSON, sizes are in points.
///
/// ```
/// use vanban::decree::Component;
///
/// let rule = Component::Subject.rule();
/// assert_eq!(rule.name.vi, "Trích yếu nội dung");
/// assert!(rule.bold && !rule.italic);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Rule {
    /// The component.
    pub component: Component,
    /// Its name; the Vietnamese one is also the name of its paragraph style in Word.
    #[serde(flatten, serialize_with = "Words::as_names")]
    pub name: Words,
    /// The clause that makes it so.
    pub clause: Clause,
    /// The smallest and the greatest size allowed; nothing where no letters stand.
    pub size: Option<(FontSize, FontSize)>,
    /// Its letters.
    pub case: Case,
    /// Capitals that its style makes, so that the words stay the caller's.
    pub capitals_in_style: bool,
    /// True of bold text.
    pub bold: bool,
    /// True of italic text.
    pub italic: bool,
    /// Its alignment.
    pub align: Align,
    /// Its indents, gaps, line height and keeps, and its place in the outline.
    pub setting: Setting,
    /// For a drawn rule, its least and greatest length as shares of the line above it.
    pub share: Option<(Share, Share)>,
}
