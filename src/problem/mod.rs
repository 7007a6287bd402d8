//! Problems: everything that is wrong with a document, each with its place, clause, words and help.
//!
//! A problem is an error, which keeps the document from being made, or a warning, which does not.
//! Callers match on its stable [`code`](Problem::code); the words are for people, in Vietnamese and
//! in English.
//!
//! ```
//! use vanban::{Language, Report};
//!
//! let problems = Report::builder().subject("Kết quả quý I.").build().unwrap_err();
//! let mark = problems.iter().find(|problem| problem.path() == "subject").ok_or("no problem")?;
//! assert_eq!(mark.code(), "subject.mark");
//! assert_eq!(mark.message(Language::English), "the subject must not end with a mark");
//! # Ok::<(), &str>(())
//! ```

mod fault;
mod found;
mod given;
pub(crate) mod list;
mod obstacle;
mod path;
mod place;
mod program;
mod syntax;
mod table;
mod wording;

use crate::language::Words;

pub(crate) use found::Found;
pub(crate) use given::Given;
pub(crate) use list::{Problem, Problems};
pub use obstacle::Obstacle;
pub(crate) use path::Path;
pub use place::{Place, Position, Source};
pub(crate) use table::Fault;

/// The severity of a problem.
///
/// ```
/// use vanban::problem::Severity;
///
/// assert!(Severity::Warning < Severity::Error);
/// assert_eq!(Severity::Warning.words().vi, "cảnh báo");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// The document can be made, but somebody should look.
    Warning,
    /// The document is not made.
    Error,
}

impl Severity {
    /// The word for it.
    #[must_use]
    pub const fn words(self) -> Words {
        match self {
            Self::Warning => Words::new("cảnh báo", "warning"),
            Self::Error => Words::new("lỗi", "error"),
        }
    }
}

/// A code of problems: its severity, and the words of its problems with `{…}` where each has its own.
///
/// ```
/// use vanban::Problem;
/// use vanban::problem::Severity;
///
/// let code = Problem::codes().find(|code| code.code == "subject.mark").ok_or("no code")?;
/// assert_eq!(code.severity, Severity::Warning);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Code {
    /// The code.
    pub code: &'static str,
    /// The severity of its problems.
    pub severity: Severity,
    /// The pattern of their messages.
    pub pattern: Words,
    /// The pattern of their helps, where they have one.
    pub help: Option<Words>,
}
