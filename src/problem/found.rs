//! The collector of problems.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Bound;

use super::{Fault, Path, Problem, Problems, Severity};
use crate::tree::Span;

/// The problems found so far.
pub(crate) struct Found {
    problems: Vec<Problem>,
    /// The place of each in the source, as far as that is known already.
    spans: Vec<Option<Span>>,
    /// The paths of values that could not be read: nothing more is said of them.
    unread: BTreeSet<String>,
    most: usize,
    /// The gravest severity of those that were too many.
    more: Option<Severity>,
}

impl Default for Found {
    fn default() -> Self {
        Self::at_most(usize::MAX)
    }
}

impl Found {
    /// A collector of no more problems than these.
    pub(crate) fn at_most(most: usize) -> Self {
        Self {
            problems: Vec::new(),
            spans: Vec::new(),
            unread: BTreeSet::new(),
            most,
            more: None,
        }
    }

    pub(crate) fn push(&mut self, path: &Path<'_>, fault: Fault) {
        self.add(path, None, fault);
    }

    /// As [`Found::push`], where the place in the source is known.
    pub(crate) fn push_at(&mut self, path: impl fmt::Display, span: Span, fault: Fault) {
        self.add(path, Some(span), fault);
    }

    /// As [`Found::push`], where the path is known only as text.
    pub(crate) fn push_path(&mut self, path: String, fault: Fault) {
        self.add(path, None, fault);
    }

    fn add(&mut self, path: impl fmt::Display, span: Option<Span>, fault: Fault) {
        if self.problems.len() >= self.most {
            self.more = self.more.max(Some(fault.severity()));
            return;
        }
        let problem = Problem::new(path, fault);
        // What was told already is not told again.
        let path = problem.path();
        let is_told = self.is_of_unread(path)
            || problem.fault().is_of_absence() && self.is_unread_within(path);
        if span.is_some() || !is_told {
            self.problems.push(problem);
            self.spans.push(span);
        }
    }

    /// Says nothing more of the value at a path, which could not be read.
    pub(crate) fn unread(&mut self, path: &Path<'_>) {
        self.unread.insert(path.to_string());
    }

    /// True if a value of this field, or the field itself, could not be read.
    pub(crate) fn is_unread(&self, field: &str) -> bool {
        let from = (Bound::Included(field), Bound::Unbounded);
        let mut from = self.unread.range::<str, _>(from);
        from.next().is_some_and(|path| path.starts_with(field))
    }

    /// True unless the value at a path, or one around it, could not be read.
    pub(crate) fn has_read(&self, path: &Path<'_>) -> bool {
        self.unread.is_empty() || !self.is_of_unread(&path.to_string())
    }

    /// True if the value at a path, or one around it, could not be read.
    fn is_of_unread(&self, path: &str) -> bool {
        if self.unread.is_empty() {
            return false;
        }
        let ends = path.match_indices(['.', '[']).map(|(end, _)| end);
        let mut around = ends.chain([path.len()]);
        around.any(|end| self.unread.contains(path.get(..end).unwrap_or(path)))
    }

    /// True unless the value at a path, one around it, or something inside it could not be read.
    pub(crate) fn has_read_all(&self, path: &Path<'_>) -> bool {
        if self.unread.is_empty() {
            return true;
        }
        let path = path.to_string();
        !self.is_of_unread(&path) && !self.is_unread_within(&path)
    }

    /// True if something inside the value at a path could not be read.
    fn is_unread_within(&self, path: &str) -> bool {
        ['.', '[']
            .iter()
            .any(|step| self.is_unread(&format!("{path}{step}")))
    }

    /// True if a key of this name was told to stand where it does not belong.
    pub(crate) fn has_stray(&self, key: &str) -> bool {
        let mut problems = self.problems.iter();
        problems.any(|problem| {
            let last = problem.path().rsplit('.').next();
            problem.code() == "key.unknown" && last == Some(key)
        })
    }

    /// The value, or its problem.
    pub(crate) fn keep<T>(&mut self, path: &Path<'_>, result: Result<T, Fault>) -> Option<T> {
        result.map_err(|fault| self.push(path, fault)).ok()
    }

    pub(crate) fn append(&mut self, more: Self) {
        self.problems.extend(more.problems);
        self.spans.extend(more.spans);
    }

    pub(crate) fn has_error(&self) -> bool {
        let mut problems = self.problems.iter();
        self.more == Some(Severity::Error)
            || problems.any(|problem| problem.severity() == Severity::Error)
    }

    /// Takes out the warnings of these codes.
    pub(crate) fn silence(&mut self, codes: &[String]) {
        self.keep_warnings(|code| codes.iter().all(|silent| silent != code));
    }

    /// Takes out every warning, where nobody knows which are wanted.
    pub(crate) fn silence_all(&mut self) {
        self.keep_warnings(|_| false);
    }

    fn keep_warnings(&mut self, wanted: impl Fn(&str) -> bool) {
        let mut spans = std::mem::take(&mut self.spans).into_iter();
        self.problems.retain(|problem| {
            let span = spans.next().flatten();
            let kept = problem.severity() == Severity::Error || wanted(problem.code());
            if kept {
                self.spans.push(span);
            }
            kept
        });
    }

    /// The problems and, where it is known, the place of each in the source.
    pub(crate) fn into_parts(mut self) -> (Problems, Vec<Option<Span>>) {
        let most = self.most;
        let more = self.more.map(|severity| match severity {
            Severity::Error => Fault::MoreErrors { most },
            Severity::Warning => Fault::MoreWarnings { most },
        });
        if let Some(fault) = more {
            self.problems.push(Problem::new("", fault));
            self.spans.push(None);
        }
        (Problems(self.problems), self.spans)
    }

    pub(crate) fn problems(self) -> Problems {
        self.into_parts().0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_many_problems_still_refuse() {
        let mut found = Found::at_most(2);
        for _ in 0..3 {
            found.push(&Path::root(), Fault::Spaces);
        }
        assert!(!found.has_error());
        found.push(&Path::root(), Fault::ItemsEmpty);
        assert!(found.has_error());
        let problems = found.problems();
        assert_eq!(problems.len(), 3);
        assert!(problems.has_error());
    }

    #[test]
    fn nothing_more_is_said_of_what_could_not_be_read() {
        let mut found = Found::default();
        let root = Path::root();
        found.unread(&root.field("signature"));
        found.push(&root.field("signature").field("title"), Fault::Spaces);
        found.push(&root.field("signatures"), Fault::Spaces);
        let problems = found.problems();
        let paths: Vec<_> = problems.iter().map(Problem::path).collect();
        assert_eq!(paths, ["signatures"]);
    }
}
