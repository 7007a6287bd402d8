//! Documents read from JSON, YAML and TOML, with the place of whatever is wrong.

mod json;
mod probe;
mod shape;
#[cfg(feature = "toml")]
mod toml;
#[cfg(feature = "yaml")]
mod yaml;

use serde::de::DeserializeOwned;

use super::checked::Raw;
use super::problem::{Position, Problems};
use crate::language::Language;

/// Why no document could be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The text does not have the shape of a document: its syntax is broken, a key is unknown, a
    /// value is of the wrong type.
    #[error("{}{message}", .position.map(|position| format!("{position}: ")).unwrap_or_default())]
    Shape {
        /// Where it stands.
        position: Option<Position>,
        /// What the reader of the format says.
        message: String,
    },
    /// The document has problems.
    #[error(transparent)]
    Problems(#[from] Problems),
}

impl ReadError {
    fn shape(position: Option<Position>, message: &str) -> Self {
        Self::Shape {
            position,
            message: shape::plain(message),
        }
    }

    /// Where a fault of shape stands; each problem has a place of its own.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        match self {
            Self::Shape { position, .. } => *position,
            Self::Problems(_) => None,
        }
    }

    /// What is wrong, without the place of a fault of shape; problems are a line each.
    ///
    /// ```
    /// use vanban::{Language, Report};
    ///
    /// let error = Report::from_json(r#"{"vanban": 1, "type": "report", "subjct": ""}"#).unwrap_err();
    /// assert!(error.message(Language::Vietnamese).starts_with("không có khóa “subjct”"));
    /// assert!(error.message(Language::English).starts_with("unknown field `subjct`"));
    /// ```
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match (self, language) {
            (Self::Problems(problems), language) => problems.describe(language),
            (Self::Shape { message, .. }, Language::English) => message.clone(),
            (Self::Shape { message, .. }, Language::Vietnamese) => {
                shape::vietnamese(message).unwrap_or_else(|| message.clone())
            }
        }
    }
}

/// A format of data.
#[derive(Clone, Copy)]
pub(crate) enum Format {
    Json,
    #[cfg(feature = "yaml")]
    Yaml,
    #[cfg(feature = "toml")]
    Toml,
}

impl Format {
    /// Reads what data make, and tells each problem its place.
    pub(super) fn read<R: Raw>(self, text: &str) -> Result<R::Built, ReadError> {
        let text = without_mark(text);
        let raw: R = self.parse(text)?;
        let place = |problems: &mut Problems| self.place(text, problems);
        Ok(raw.built(place)?)
    }

    /// Tells each problem where it stands in the text.
    fn place(self, text: &str, problems: &mut Problems) {
        if problems.is_empty() {
            return;
        }
        let paths: Vec<_> = problems
            .iter()
            .map(|problem| steps(&problem.path))
            .collect();
        let positions = self.locate(text, &paths);
        for (problem, position) in problems.0.iter_mut().zip(positions) {
            problem.position = position;
        }
    }

    fn parse<T: DeserializeOwned>(self, text: &str) -> Result<T, ReadError> {
        match self {
            Self::Json => json::parse(text),
            #[cfg(feature = "yaml")]
            Self::Yaml => yaml::parse(text),
            #[cfg(feature = "toml")]
            Self::Toml => toml::parse(text),
        }
    }

    fn locate(self, text: &str, paths: &[Vec<Step<'_>>]) -> Vec<Option<Position>> {
        match self {
            Self::Json => json::locate(text, paths),
            #[cfg(feature = "yaml")]
            Self::Yaml => yaml::locate(text, paths),
            #[cfg(feature = "toml")]
            Self::Toml => toml::locate(text, paths),
        }
    }
}

/// The text without the byte order mark that some editors write.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The positions of bytes in a text, which is read once.
fn positions(text: &str, bytes: &[usize]) -> Vec<Option<Position>> {
    let mut order: Vec<usize> = (0..bytes.len()).collect();
    order.sort_unstable_by_key(|index| bytes.get(*index));
    let mut positions = vec![None; bytes.len()];
    let mut signs = text.char_indices().peekable();
    let (mut line, mut column) = (1, 1);
    for index in order {
        let byte = bytes.get(index).copied().unwrap_or(0);
        while let Some((_, sign)) = signs.next_if(|(at, _)| *at < byte) {
            (line, column) = if sign == '\n' {
                (line + 1, 1)
            } else {
                (line, column + 1)
            };
        }
        if let Some(position) = positions.get_mut(index) {
            *position = Some(Position { line, column });
        }
    }
    positions
}

/// A step on the path of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step<'a> {
    Field(&'a str),
    Index(usize),
}

/// The steps of a path such as `body[2].section.heading`.
fn steps(path: &str) -> Vec<Step<'_>> {
    path.split(['.', '['])
        .map(|step| {
            let index = step.strip_suffix(']').and_then(|index| index.parse().ok());
            index.map_or(Step::Field(step), Step::Index)
        })
        .collect()
}

/// Where the values of a file stand. The place of a value that is absent is that of the one it
/// would stand in.
struct Located<P> {
    at: P,
    inside: Inside<P>,
}

enum Inside<P> {
    Nothing,
    Fields(Vec<(String, Located<P>)>),
    Entries(Vec<Located<P>>),
}

impl<P: Copy> Located<P> {
    fn find(&self, path: &[Step<'_>]) -> P {
        let mut here = self;
        for step in path {
            let next = match (step, &here.inside) {
                (Step::Field(name), Inside::Fields(fields)) => fields
                    .iter()
                    .find(|(field, _)| field == name)
                    .map(|(_, value)| value),
                (Step::Index(index), Inside::Entries(entries)) => entries.get(*index),
                _ => None,
            };
            match next {
                Some(value) => here = value,
                None => break,
            }
        }
        here.at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_taken_apart() {
        assert_eq!(
            steps("body[12].section.body[0]"),
            [
                Step::Field("body"),
                Step::Index(12),
                Step::Field("section"),
                Step::Field("body"),
                Step::Index(0),
            ]
        );
    }
}
