//! Reports read from JSON, YAML and TOML, with the place of whatever is wrong.

mod json;
#[cfg(feature = "toml")]
mod toml;
#[cfg(feature = "yaml")]
mod yaml;

use super::builder::ReportBuilder;
use super::problem::{Position, Problems};
use super::report::Report;

/// Why no report could be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The text does not have the shape of a report: its syntax is broken, a key is unknown, a
    /// value is of the wrong type.
    #[error("{}{message}", .position.map(|position| format!("{position}: ")).unwrap_or_default())]
    Shape {
        /// Where it stands.
        position: Option<Position>,
        /// What the reader of the format says.
        message: String,
    },
    /// The report has problems.
    #[error(transparent)]
    Problems(#[from] Problems),
}

impl ReadError {
    fn shape(position: Option<Position>, message: String) -> Self {
        Self::Shape { position, message }
    }
}

impl Report {
    /// Reads a report from JSON.
    ///
    /// # Errors
    ///
    /// Syntax and shape with line and column; problems of the report with the path of the field,
    /// and line and column too.
    ///
    /// ```
    /// use vanban::{ReadError, Report};
    ///
    /// let Err(ReadError::Shape { position, .. }) = Report::from_json("{\n  \"vanban\": one") else {
    ///     panic!()
    /// };
    /// assert_eq!(position.map(|position| position.to_string()).as_deref(), Some("2:13"));
    /// ```
    pub fn from_json(text: &str) -> Result<Self, ReadError> {
        let text = without_mark(text);
        read(json::parse(text)?, |paths| json::locate(text, paths))
    }

    /// Reads a report from YAML.
    ///
    /// # Errors
    ///
    /// As [`Report::from_json`].
    #[cfg(feature = "yaml")]
    pub fn from_yaml(text: &str) -> Result<Self, ReadError> {
        let text = without_mark(text);
        read(yaml::parse(text)?, |paths| yaml::locate(text, paths))
    }

    /// Reads a report from TOML.
    ///
    /// # Errors
    ///
    /// As [`Report::from_json`].
    #[cfg(feature = "toml")]
    pub fn from_toml(text: &str) -> Result<Self, ReadError> {
        let text = without_mark(text);
        read(toml::parse(text)?, |paths| toml::locate(text, paths))
    }
}

/// The text without the byte order mark that some editors write.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Builds what was read, and tells each problem its place.
fn read(
    builder: ReportBuilder,
    locate: impl Fn(&[Vec<Step<'_>>]) -> Vec<Option<Position>>,
) -> Result<Report, ReadError> {
    let locate_all = |problems: &mut Problems| {
        if problems.is_empty() {
            return;
        }
        let paths: Vec<_> = problems
            .iter()
            .map(|problem| steps(&problem.path))
            .collect();
        let positions = locate(&paths);
        for (problem, position) in problems.0.iter_mut().zip(positions) {
            problem.position = position;
        }
    };
    match builder.build() {
        Ok(mut report) => {
            locate_all(report.warnings_mut());
            Ok(report)
        }
        Err(mut problems) => {
            locate_all(&mut problems);
            Err(problems.into())
        }
    }
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
