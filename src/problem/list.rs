//! A problem, and the problems of a document.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::{Fault, Place, Position, Severity, Source};
use crate::decree::Clause;
use crate::language::Language;

/// One thing that is wrong, with its place.
///
/// As JSON: `file` where one is named, `path`, `line`, `column`, `severity`, `code`, `clause`,
/// `clause_en`, `message_vi`, `message_en`, `help_vi`, `help_en`.
///
/// ```
/// use vanban::Document;
///
/// let problems = Document::from_json("{\"vanban\": 1,\n \"type\": \"circular\"}").unwrap_err();
/// let problem = problems.iter().next().ok_or("no problem")?;
/// assert_eq!((problem.path(), problem.code()), ("type", "type.foreign"));
/// assert_eq!(problem.position().map(|place| place.line), Some(2));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Problem {
    file: Option<String>,
    place: Place,
    fault: Fault,
}

impl Problem {
    pub(crate) fn new(path: impl fmt::Display, fault: Fault) -> Self {
        Self {
            file: None,
            place: Place::Field {
                path: path.to_string(),
                source: None,
            },
            fault,
        }
    }

    pub(crate) const fn fault(&self) -> &Fault {
        &self.fault
    }

    /// The name of the file it stands in, where [`Problems::in_file`] gave one.
    #[must_use]
    pub fn file(&self) -> Option<&str> {
        self.file.as_deref()
    }

    /// The place.
    #[must_use]
    pub const fn place(&self) -> &Place {
        &self.place
    }

    /// The path of the field, such as `body[2].section.heading`.
    #[must_use]
    pub fn path(&self) -> &str {
        let Place::Field { path, .. } = &self.place;
        path
    }

    /// The line and column in the text that the data were read from.
    #[must_use]
    pub fn position(&self) -> Option<Position> {
        let Place::Field { source, .. } = &self.place;
        source.as_ref().map(|source| source.position)
    }

    /// Says where it stands in the text that the data were read from.
    pub(crate) fn locate(&mut self, found: Source) {
        let Place::Field { source, .. } = &mut self.place;
        *source = Some(found);
    }

    /// The stable code, one of [`Problem::codes`].
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.fault.code()
    }

    /// The severity: an error, or a warning.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.fault.severity()
    }

    /// The clause of the decree that is offended.
    #[must_use]
    pub const fn clause(&self) -> Clause {
        self.fault.clause()
    }

    /// The words, without the place.
    ///
    /// ```
    /// use vanban::problem::Obstacle;
    /// use vanban::{Language, Problem};
    ///
    /// let problem = Problem::from(Obstacle::Exists { name: "bao-cao.docx".into() });
    /// assert!(problem.message(Language::English).contains("bao-cao.docx"));
    /// ```
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        self.fault.message(language)
    }

    /// The help, where it can be told: the corrected value, or what to write instead.
    ///
    /// ```
    /// use vanban::{Document, Language};
    ///
    /// let problems = Document::from_json(r#"{"vanban": 1, "tpye": "report"}"#).unwrap_err();
    /// let problem = problems.iter().find(|problem| problem.path() == "tpye").ok_or("no problem")?;
    /// assert!(problem.help(Language::English).is_some_and(|help| help.contains("type")));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn help(&self, language: Language) -> Option<String> {
        self.fault
            .help(language)
            .filter(|_| !self.fault.lacks_help())
    }

    /// The problem in one line: place, severity, message, help, code, and the clause where the decree
    /// has one.
    ///
    /// ```
    /// use vanban::{Language, Report};
    ///
    /// let problems = Report::builder().build().unwrap_err();
    /// let first = problems.iter().next().ok_or("no problem")?;
    /// assert!(first.describe(Language::English).starts_with("sender.name: error: "));
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn describe(&self, language: Language) -> String {
        let path = match self.path() {
            "" => String::new(),
            path => format!("{path}: "),
        };
        let help = self.help(language);
        let help = help.map(|help| format!("; {help}")).unwrap_or_default();
        let clause = match self.clause() {
            Clause::DataFormat => String::new(),
            clause => format!(" ({})", clause.describe(language)),
        };
        let severity = self.severity().words().get(language);
        let (message, code) = (self.message(language), self.code());
        format!("{path}{severity}: {message}{help}{clause} [{code}]")
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.describe(Language::English))
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use Language::{English, Vietnamese};

        let position = self.position();
        let length = 11 + usize::from(self.file.is_some());
        let mut map = serializer.serialize_struct("Problem", length)?;
        match self.file() {
            Some(file) => map.serialize_field("file", file)?,
            None => map.skip_field("file")?,
        }
        map.serialize_field("path", self.path())?;
        map.serialize_field("line", &position.map(|position| position.line))?;
        map.serialize_field("column", &position.map(|position| position.column))?;
        map.serialize_field("severity", self.severity().words().en)?;
        map.serialize_field("code", self.code())?;
        map.serialize_field("clause", &self.clause().describe(Vietnamese))?;
        map.serialize_field("clause_en", &self.clause().describe(English))?;
        map.serialize_field("message_vi", &self.message(Vietnamese))?;
        map.serialize_field("message_en", &self.message(English))?;
        map.serialize_field("help_vi", &self.help(Vietnamese))?;
        map.serialize_field("help_en", &self.help(English))?;
        map.end()
    }
}

/// Everything that is wrong with a document, in the order of its data.
///
/// As JSON, a list.
///
/// ```
/// use vanban::Report;
///
/// let problems = Report::builder().subject("Kết quả quý I").build().unwrap_err();
/// assert!(problems.has_error());
/// assert_eq!(problems.to_string().lines().count(), problems.len());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.describe(Language::English))]
pub struct Problems(pub(crate) Vec<Problem>);

impl Problems {
    /// The problems one by one.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.0.iter()
    }

    /// The number of problems.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True without any problem.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True if one of them is an error.
    #[must_use]
    pub fn has_error(&self) -> bool {
        self.iter()
            .any(|problem| problem.severity() == Severity::Error)
    }

    /// The problems with the name of the file they stand in (data format).
    ///
    /// ```
    /// use vanban::Document;
    ///
    /// let problems = Document::from_json("{}").unwrap_err().in_file("bao-cao.json");
    /// assert!(problems.iter().all(|problem| problem.file() == Some("bao-cao.json")));
    /// ```
    #[must_use]
    pub fn in_file(mut self, name: &str) -> Self {
        for problem in &mut self.0 {
            problem.file = Some(name.to_owned());
        }
        self
    }

    /// The problems of data that were a line of a longer text, with the number of that line (data
    /// format).
    ///
    /// ```
    /// use vanban::Document;
    ///
    /// let problems = Document::from_json("{}").unwrap_err().in_line(17);
    /// let first = problems.iter().next().and_then(|problem| problem.position());
    /// assert_eq!(first.map(|position| position.line), Some(17));
    /// ```
    #[must_use]
    pub fn in_line(mut self, line: usize) -> Self {
        for problem in &mut self.0 {
            let Place::Field { source, .. } = &mut problem.place;
            let source = source.get_or_insert_with(|| Source {
                position: Position { line: 1, column: 1 },
                bytes: 0..0,
            });
            source.position.line += line.saturating_sub(1);
        }
        self
    }

    /// The value with its warnings; where there is none, or an error, what is wrong.
    pub(crate) fn settle<T>(self, value: Option<T>) -> Result<(T, Self), Self> {
        match value {
            Some(value) if !self.has_error() => Ok((value, self)),
            _ => Err(self),
        }
    }

    /// The problems in the given language, a line each: see [`Problem::describe`].
    ///
    /// ```
    /// use vanban::{Language, Report};
    ///
    /// let problems = Report::builder().build().unwrap_err();
    /// let lines = problems.describe(Language::Vietnamese);
    /// assert!(lines.starts_with("sender.name: lỗi: thiếu"));
    /// ```
    #[must_use]
    pub fn describe(&self, language: Language) -> String {
        let lines: Vec<_> = self.iter().map(|one| one.describe(language)).collect();
        lines.join("\n")
    }
}

impl Serialize for Problems {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
