//! Footnotes: declared once, each marked once, in the order of the page.

use std::collections::HashMap;

use super::citations::Citations;
use super::ending::{says_nothing, strip_end};
use super::fields::{self, Wanted, empty};
use super::ids::{Help, Helps, is_id};
use super::{row, strings};
use crate::contract::Record;
use crate::model::{Footnote, Inline, Prose, Text};
use crate::problem::{Fault, Found, Path};
use crate::text;

/// The declared footnotes, and those that texts mark.
#[derive(Default)]
pub(super) struct Notes {
    declared: Vec<Declared>,
    by_id: HashMap<String, usize>,
    /// True once a declaration could not be read, so that nobody can tell which are missing.
    unread: bool,
    /// The texts of the notes that are marked, in the order of their marks.
    marked: Vec<Prose>,
    helps: Helps,
}

struct Declared {
    id: String,
    /// Its text, until it is marked.
    text: Option<Text>,
    /// Its place among those that the caller declared.
    index: usize,
}

impl Notes {
    /// The footnotes that a document declares, checked each by itself.
    pub(super) fn new(found: &mut Found, path: &Path<'_>, all: &mut [Footnote]) -> Self {
        let mut notes = Self {
            unread: found.is_unread("footnotes"),
            ..Self::default()
        };
        for (index, note) in all.iter_mut().enumerate() {
            let path = path.index(index);
            declaration(found, &path, note);
            if notes.by_id.contains_key(&note.id) {
                let id = note.id.clone();
                found.push(&path.field("id"), Fault::NoteRepeated { id });
            } else if !note.id.is_empty() {
                notes.declare(note, index);
            }
        }
        notes
    }

    fn declare(&mut self, note: &Footnote, index: usize) {
        self.by_id.insert(note.id.clone(), self.declared.len());
        self.declared.push(Declared {
            id: note.id.clone(),
            text: Some(note.text.clone()),
            index,
        });
    }

    /// Declares a footnote that a text brings along, behind those that are declared already, and
    /// gives its id.
    pub(super) fn bring(
        &mut self,
        found: &mut Found,
        path: &Path<'_>,
        mut note: Footnote,
        all: &mut Vec<Footnote>,
    ) -> String {
        let path = path.index(all.len());
        let mut faults = Found::default();
        declaration(&mut faults, &path, &mut note);
        let id = note.id.clone();
        let known = self.by_id.get(&id);
        match known.and_then(|index| self.declared.get(*index)) {
            None => {
                found.append(faults);
                self.declare(&note, all.len());
                all.push(note);
            }
            Some(declared) if declared.text.as_ref() == Some(&note.text) => {}
            Some(_) => {
                let id = id.clone();
                found.push(&path.field("id"), Fault::NoteRepeated { id });
            }
        }
        id
    }

    /// The place and the text of a footnote that a text marks.
    pub(super) fn mark(
        &mut self,
        found: &mut Found,
        path: &Path<'_>,
        id: &str,
    ) -> Option<(usize, Text)> {
        let index = self.by_id.get(id).copied();
        let Some(declared) = index.and_then(|index| self.declared.get_mut(index)) else {
            if !self.unread {
                let ids = self.declared.iter().map(|declared| declared.id.as_str());
                let id = id.to_owned();
                let fault = match self.helps.on(&id, ids) {
                    Help::Meant(meant) => Fault::NoteMisspelt { id, meant },
                    Help::Known(ids) => Fault::NoteUndeclared { id, ids },
                };
                found.push(path, fault);
            }
            return None;
        };
        let Some(text) = declared.text.take() else {
            // A program has no second mark for a note whose number would follow the first.
            let id = id.to_owned();
            found.push(path, Fault::NoteTwice { id });
            return None;
        };
        Some((declared.index, text))
    }

    /// Keeps the text of the next mark, and says which one it is.
    pub(super) fn keep(&mut self, text: Prose) -> usize {
        self.marked.push(text);
        self.marked.len() - 1
    }

    /// The texts of the marks; says which footnotes have none.
    pub(super) fn finish(self, found: &mut Found, path: &Path<'_>, doubtful: bool) -> Vec<Prose> {
        let unused = self.declared.into_iter().filter(|one| one.text.is_some());
        for Declared { id, index, .. } in unused.filter(|_| !doubtful) {
            found.push(&path.index(index), Fault::NoteUnused { id });
        }
        self.marked
    }
}

/// Checks a declared footnote by itself.
fn declaration(found: &mut Found, path: &Path<'_>, note: &mut Footnote) {
    fields::record(found, path, note);
    if !is_id(&note.id) {
        let id = note.id.clone();
        found.push(&path.field("id"), Fault::NoteId { found: id });
    }
    let path = path.field("text");
    if note.text.is_blank() {
        if let Some(row) = Footnote::row("text") {
            found.push(&path, Wanted::of(row).missing());
        }
        return;
    }
    let all = note.text.inlines.len();
    let is_mark = |inline: &Inline| matches!(inline, Inline::Note { .. });
    note.text.inlines.retain(|inline| !is_mark(inline));
    if note.text.inlines.len() != all {
        found.push(&path, Fault::NoteNested);
    }
    strings::prose(found, &path, &mut note.text);
}

/// The addressees without the marks that the library sets, and with those of their footnotes.
pub(super) fn addressees(
    found: &mut Found,
    path: &Path<'_>,
    citations: &mut Citations,
    to: &[String],
) -> Vec<Prose> {
    let mut addressees = Vec::with_capacity(to.len());
    for (index, entry) in to.iter().enumerate() {
        let path = path.index(index);
        let mut prose = citations.resolve(found, &path, &Text::with_notes(entry));
        let is_spaced = |at: usize| {
            let before = entry.get(..at).unwrap_or_default();
            before.ends_with(char::is_whitespace)
        };
        if Text::marks_of_notes(entry).any(|mark| is_spaced(mark.start)) {
            found.push(&path, Fault::Spaces);
        }
        strip_end(&mut prose, |words| text::bare(words).len());
        if says_nothing(&prose) && !text::bare(entry).is_empty() {
            found.push(&path, empty(row("to").name()));
        }
        addressees.push(prose);
    }
    addressees
}
