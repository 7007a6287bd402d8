//! Annexes.

use super::citations::Citations;
use super::{passage, strings};
use crate::contract::{Data, Record, most};
use crate::model::{Annex, Family, Passage};
use crate::problem::{Fault, Found, Path};
use crate::text;

/// Declares the annexes that have an id, by the words in which texts point to them.
pub(super) fn declare(found: &mut Found, root: &Path<'_>, citations: &mut Citations, data: &Data) {
    let mut all = |at: &Path<'_>, annexes: &[Annex]| {
        for (index, annex) in annexes.iter().enumerate() {
            if !annex.id.is_empty() {
                let words = annex.pointed_to(index, annexes.len());
                let words = text::tidy_spaces(&text::nfc(&words)).into_owned();
                citations.declare_target(found, &at.index(index), &annex.id, words);
            }
        }
    };
    if let Some(attachment) = &data.attachment {
        let path = root.field("attachment");
        let path = path.field(attachment.kind().rule().key);
        all(&path.field("annexes"), &attachment.text.annexes);
    }
    all(&root.field("annexes"), &data.annexes);
}

/// Tidies and checks the annexes of a text.
pub(super) fn check(
    found: &mut Found,
    at: &Path<'_>,
    citations: &mut Citations,
    annexes: &mut [Annex],
) -> Vec<Passage> {
    let mut passages = Vec::with_capacity(annexes.len());
    for (index, annex) in annexes.iter_mut().enumerate() {
        let at = at.index(index);
        heading(found, &at, annex);
        if annex.separate_file {
            // A reader of the file has not seen what the others cite.
            citations.begin_text();
        }
        let body = passage(
            found,
            &at.field("body"),
            citations,
            &mut annex.body.0,
            (Family::Sections, annex.landscape),
        );
        passages.push(body);
    }
    passages
}

/// What stands above the text of an annex.
fn heading(found: &mut Found, at: &Path<'_>, annex: &mut Annex) {
    if let Some(label) = &mut annex.label {
        strings::line(found, &at.field("label"), label, most::KIND);
    }
    let (count, field) = (annex.title.0.len(), at.field("title"));
    for (index, line) in annex.title.0.iter_mut().enumerate() {
        let entry = field.index(index);
        let path = if count == 1 { &field } else { &entry };
        strings::line(found, path, line, most::SUBJECT);
        says_something(found, path, line, "title");
        if index + 1 == count {
            without_mark(found, path, line);
        }
    }
    if let Some(subtitle) = &mut annex.subtitle {
        let path = at.field("subtitle");
        strings::line(found, &path, subtitle, most::SUBJECT);
        says_something(found, &path, subtitle, "subtitle");
        without_mark(found, &path, subtitle);
    }
}

fn says_something(found: &mut Found, path: &Path<'_>, line: &str, key: &str) {
    if text::bare(line).is_empty()
        && let Some(row) = Annex::row(key)
    {
        found.push(path, super::fields::empty(row.name()));
    }
}

/// Says that a line ends with a mark.
fn without_mark(found: &mut Found, path: &Path<'_>, line: &str) {
    if line.ends_with(['.', ';', ',', ':']) {
        found.push(path, Fault::AnnexMark);
    }
}
