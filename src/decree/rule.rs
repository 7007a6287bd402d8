//! A row of the table, and its columns on letters.

use serde::Serialize;

use super::clause::Clause;
use super::component::Component;
use super::setting::Setting;
use super::share::Share;
use crate::units::FontSize;

/// How the lines of a component stand between the margins of their column.
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
}

impl Align {
    /// Its name in Vietnamese.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Left => "căn trái",
            Self::Centre => "căn giữa",
            Self::Justify => "căn đều hai lề",
        }
    }

    /// Its name in English.
    #[must_use]
    pub const fn english(self) -> &'static str {
        match self {
            Self::Left => "aligned left",
            Self::Centre => "centred",
            Self::Justify => "justified",
        }
    }
}

/// In which letters a component is written.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Rule {
    /// The component.
    pub component: Component,
    /// Its name in Vietnamese, which is also the name of its paragraph style in Word.
    pub name: &'static str,
    /// Its name in English.
    pub name_en: &'static str,
    /// The clause that makes it so.
    pub clause: Clause,
    /// The smallest and the greatest size allowed; nothing where no letters stand.
    pub size: Option<(FontSize, FontSize)>,
    /// Its letters.
    pub case: Case,
    /// Capitals that its style makes, so that the words stay the caller's.
    pub capitals_in_style: bool,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Its alignment.
    pub align: Align,
    /// Its indents, gaps, line height and keeps, and its place in the outline.
    pub setting: Setting,
    /// For a drawn rule, its least and greatest length as shares of the line above it.
    pub share: Option<(Share, Share)>,
}
