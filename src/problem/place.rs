//! The place of a problem.

use std::fmt;
use std::ops::Range;

/// A line and a column in a file, both counted from 1; columns count characters.
///
/// ```
/// use vanban::problem::Position;
///
/// assert_eq!(Position { line: 3, column: 11 }.to_string(), "3:11");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl Position {
    /// The position of a byte in a text.
    ///
    /// ```
    /// use vanban::problem::Position;
    ///
    /// assert_eq!(Position::of("số\nký hiệu", 8), Position { line: 2, column: 3 });
    /// ```
    #[must_use]
    pub fn of(text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before.get(start..).map_or(0, |line| line.chars().count()) + 1,
        }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// The place of a problem: a field of the data, and where the data stand in a text.
///
/// Other places, such as a paragraph of a Word file, may come.
///
/// ```
/// use vanban::Report;
/// use vanban::problem::Place;
///
/// let problems = Report::builder().build().unwrap_err();
/// let place = problems.iter().next().map(|problem| problem.place());
/// assert!(matches!(place, Some(Place::Field { source: None, .. })), "not read from a text");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Place {
    /// A field of the data.
    Field {
        /// The path of the field, such as `body[2].section.heading`; empty for the whole document.
        path: String,
        /// The source, where the data were read from a text.
        source: Option<Source>,
    },
}

/// A stretch of the text that data were read from.
///
/// ```
/// use vanban::problem::Place;
/// use vanban::{Document, Problem};
///
/// let problems = Document::from_json(r#"{"vanban": 1, "type": "circular"}"#).unwrap_err();
/// let Some(Place::Field { source: Some(source), .. }) = problems.iter().next().map(Problem::place)
/// else {
///     panic!("read from a text")
/// };
/// assert_eq!(source.bytes, 22..32);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Source {
    /// Its beginning.
    pub position: Position,
    /// Its bytes.
    pub bytes: Range<usize>,
}
