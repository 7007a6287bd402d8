//! The columns of the table on paragraphs: indents, gaps, line height, keeps, place in the outline.

use serde::Serialize;

use super::component::Component;

/// The indents of a component.
///
/// ```
/// use vanban::decree::{Component, Indent};
///
/// assert_eq!(Component::BodyText.rule().setting.indent, Indent::House);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Indent {
    /// None.
    None,
    /// The first line of each paragraph by 1 cm or 1.27 cm, as the house style chooses.
    House,
    /// All lines by so many millimetres.
    #[serde(rename = "left_mm")]
    Left(i16),
    /// The first line hangs out to the left of the others.
    #[serde(rename = "hanging_mm")]
    Hanging {
        /// The indent of the other lines, in millimetres.
        left: i16,
        /// By so many millimetres the first line begins before them.
        by: i16,
    },
}

/// The space above or below a component.
///
/// ```
/// use vanban::decree::{Component, Gap};
///
/// assert_eq!(Component::LetterSubject.rule().setting.before, Gap::Points(6));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Gap {
    /// None.
    None,
    /// The distance between paragraphs that the house style chooses.
    House,
    /// The room for a signature and a seal that the house style chooses.
    Signature,
    /// So many points.
    #[serde(rename = "pt")]
    Points(i16),
    /// So much that its first line stands on one baseline with that of another component beside it.
    Level {
        /// The other component.
        with: Component,
        /// The space above that one, in points.
        pt: i16,
    },
}

/// The height of a component's lines.
///
/// ```
/// use vanban::decree::{Component, Line};
///
/// assert_eq!(Component::Motto.rule().setting.line, Line::Single);
/// assert_eq!(Component::BodyText.rule().setting.line, Line::House);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Line {
    /// Single, as the type asks for.
    Single,
    /// The line spacing that the house style chooses.
    House,
    /// So many points, whatever stands in it.
    #[serde(rename = "pt")]
    Points(i16),
    /// As low as a line can be: LibreOffice gives one that does not fit a page of its own, behind a
    /// closing block that ends with the page.
    Lowest,
}

/// The place of a component in the outline of the document (*ngăn dẫn hướng*).
///
/// ```
/// use vanban::decree::{Component, Heading};
///
/// assert_eq!(Component::HeadingRoman.rule().setting.heading, Heading::Level(1));
/// assert_eq!(Component::Chapter.rule().setting.heading, Heading::OfArticles);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Heading {
    /// It is no heading.
    None,
    /// It is a heading of this level, from 1.
    Level(u8),
    /// It is a heading of a text in articles, where the outermost that is used is of level 1: a
    /// regulation without parts begins with its chapters.
    OfArticles,
}

/// The setting of a component's paragraphs.
///
/// As JSON, lengths are numbers whose key names the unit: `{"pt": 12}`.
///
/// ```
/// use vanban::decree::Component;
///
/// let json = serde_json::to_value(Component::LetterSubject.rule().setting)?;
/// assert_eq!(json["before"]["pt"], 6);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[non_exhaustive]
pub struct Setting {
    /// The indents.
    pub indent: Indent,
    /// The space above.
    pub before: Gap,
    /// The space below.
    pub after: Gap,
    /// The height of the lines.
    pub line: Line,
    /// Kept on the page of the paragraph after it.
    pub keep_with_next: bool,
    /// Its lines kept on one page.
    pub keep_together: bool,
    /// Its place in the outline.
    pub heading: Heading,
}

/// The parts of the table's rows.
impl Setting {
    /// Single lines without indents, gaps and keeps.
    pub(super) const PLAIN: Self = Self {
        indent: Indent::None,
        before: Gap::None,
        after: Gap::None,
        line: Line::Single,
        keep_with_next: false,
        keep_together: false,
        heading: Heading::None,
    };

    pub(super) const fn indent(self, indent: Indent) -> Self {
        Self { indent, ..self }
    }

    pub(super) const fn before(self, before: Gap) -> Self {
        Self { before, ..self }
    }

    /// With so many points above.
    pub(super) const fn below(self, points: i16) -> Self {
        self.before(Gap::Points(points))
    }

    pub(super) const fn after(self, after: Gap) -> Self {
        Self { after, ..self }
    }

    pub(super) const fn line(self, line: Line) -> Self {
        Self { line, ..self }
    }

    /// Kept on the page of the paragraph after it.
    pub(super) const fn leading(self) -> Self {
        Self {
            keep_with_next: true,
            ..self
        }
    }

    /// Kept whole.
    pub(super) const fn whole(self) -> Self {
        Self {
            keep_together: true,
            ..self
        }
    }

    /// A heading of this level.
    pub(super) const fn level(self, level: u8) -> Self {
        Self {
            heading: Heading::Level(level),
            ..self
        }
    }

    /// A heading of a text in articles.
    pub(super) const fn of_articles(self) -> Self {
        Self {
            heading: Heading::OfArticles,
            ..self
        }
    }
}
