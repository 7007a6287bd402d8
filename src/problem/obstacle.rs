//! Obstacles to the work of a program, as problems: files, and its own arguments.

use std::fmt;

use super::fault::Spoken;
use super::{Fault, Problem, Problems, Severity};
use crate::batch::NameError;
use crate::language::Language;

/// An obstacle to reading or writing a file, or to understanding the arguments of a program.
///
/// ```
/// use vanban::Problem;
/// use vanban::problem::Obstacle;
///
/// let problem = Problem::from(Obstacle::Exists { name: "bao-cao.docx".into() });
/// assert_eq!(problem.code(), "file.exists");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Obstacle {
    /// It cannot be read.
    Unreadable {
        /// The name of the file.
        name: String,
        /// The words of the operating system.
        cause: String,
    },
    /// It cannot be written, or made.
    Unwritable {
        /// The name of the file.
        name: String,
        /// The words of the operating system.
        cause: String,
    },
    /// It is there already.
    Exists {
        /// The name of the file.
        name: String,
    },
    /// The output would replace the input.
    IsInput {
        /// The name of the file.
        name: String,
    },
    /// Standard output has room for one file.
    TwoFiles,
    /// Standard output is a terminal, which shows no Word file.
    Terminal,
    /// The name of the file was given to an earlier document of the batch.
    NameTaken {
        /// The name of the file.
        name: String,
        /// The place of the earlier document, such as a file and a line.
        by: String,
    },
    /// A document gives no name for its file.
    NoName {
        /// The field that it does not have, or the name that is none.
        cause: NameError,
    },
    /// The library has failed.
    Internal {
        /// The words of the failure.
        cause: String,
    },
    /// Another run is writing it.
    Busy {
        /// The name of the file or folder.
        name: String,
    },
    /// The work was stopped before its end.
    Stopped,
    /// There are more problems than are told.
    More {
        /// Their severity.
        severity: Severity,
        /// So many are told.
        most: usize,
    },
    /// The arguments of a program are wrong.
    Usage {
        /// The cause in Vietnamese.
        vi: String,
        /// The cause in English.
        en: String,
        /// The word that was meant, where one is near; otherwise empty.
        meant: String,
    },
}

impl From<Obstacle> for Problem {
    fn from(obstacle: Obstacle) -> Self {
        let fault = match obstacle {
            Obstacle::Unreadable { name, cause } => Fault::FileUnreadable { name, cause },
            Obstacle::Unwritable { name, cause } => Fault::FileUnwritable { name, cause },
            Obstacle::Exists { name } => Fault::FileExists { name },
            Obstacle::IsInput { name } => Fault::FileIsInput { name },
            Obstacle::TwoFiles => Fault::FileTwo,
            Obstacle::Terminal => Fault::FileTerminal,
            Obstacle::NameTaken { name, by } => Fault::NameTaken { name, by },
            Obstacle::NoName { cause } => match cause {
                NameError::Field(field) => Fault::NameField { field },
                NameError::NoName(name) => Fault::NameNone { name },
                NameError::Pattern => Fault::NameNone {
                    name: String::new(),
                },
            },
            Obstacle::Internal { cause } => Fault::Internal { cause },
            Obstacle::Busy { name } => Fault::Busy { name },
            Obstacle::Stopped => Fault::Stopped,
            Obstacle::More { severity, most } => match severity {
                Severity::Error => Fault::MoreErrors { most },
                Severity::Warning => Fault::MoreWarnings { most },
            },
            Obstacle::Usage { vi, en, meant } => {
                let cause = Cause { vi, en };
                Fault::Usage { cause, meant }
            }
        };
        Self::new("", fault)
    }
}

impl From<Obstacle> for Problems {
    fn from(obstacle: Obstacle) -> Self {
        Self(vec![obstacle.into()])
    }
}

/// A cause that comes with its words in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Cause {
    vi: String,
    en: String,
}

impl Spoken for Cause {
    fn spoken(&self, language: Language) -> impl fmt::Display {
        match language {
            Language::Vietnamese => &self.vi,
            Language::English => &self.en,
        }
    }
}
