//! The check that makes a document of a builder: every problem at once, each with its place.

pub(super) mod articles;
pub(super) mod body;
mod citations;
mod cited;
mod closing;
pub(super) mod labels;
pub(super) mod letter;
mod marks;
pub(super) mod minutes;
pub(super) mod parties;
pub(super) mod parts;
mod path;
pub(super) mod signer;
mod strings;

pub(super) use citations::Citations;
pub(super) use closing::closing;
pub(super) use path::Path;

use super::problem::{Fault, Problem, Problems, Severity};

/// How deep sections are looked into. Legal ones are four deep; the bound keeps the stack.
const DEEPEST: usize = 16;

/// Greatest lengths of fields, in characters: Annex VI, Part II.
mod most {
    pub(super) const BODY_NAME: usize = 200;
    pub(super) const SUBJECT: usize = 500;
    pub(super) const SYMBOL: usize = 30;
    pub(super) const KIND: usize = 100;
    pub(super) const TITLE: usize = 100;
    pub(super) const SIGNER: usize = 50;
    /// A line of recipients may name a group.
    pub(super) const RECIPIENTS: usize = 1000;
    /// Not in the annex: all that citations print, which a short text can ask for often.
    pub(super) const CITED: usize = 4_000_000;
}

/// The problems found so far.
#[derive(Default)]
pub(crate) struct Found(Vec<Problem>);

impl Found {
    pub(super) fn push(&mut self, path: &Path<'_>, fault: Fault) {
        self.0.push(Problem::new(path, fault));
    }

    /// As [`Found::push`], where the path is known only as text.
    fn push_at(&mut self, path: String, fault: Fault) {
        self.0.push(Problem::new(path, fault));
    }

    fn append(&mut self, mut more: Self) {
        self.0.append(&mut more.0);
    }

    /// The value, or its problem.
    fn keep<T>(&mut self, path: &Path<'_>, result: Result<T, Fault>) -> Option<T> {
        result.map_err(|fault| self.push(path, fault)).ok()
    }

    pub(super) fn has_error(&self) -> bool {
        self.0
            .iter()
            .any(|problem| problem.fault.severity() == Severity::Error)
    }

    pub(super) fn problems(self) -> Problems {
        Problems(self.0)
    }
}
