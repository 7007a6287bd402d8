//! The end of a text: the mark that closes it.

use super::fields::empty;
use super::row;
use super::said::last_printed;
use crate::contract::{Data, Record, Slot};
use crate::decree::{Part, Piece, Template, pieces};
use crate::model::{Node, Prose, Span};
use crate::problem::{Fault, Found};
use crate::text;

/// Takes the closing mark off the last text, where `./.` will stand, and says where that is; nowhere
/// if nothing stands at the end. Below a table `./.` stands in a line of its own.
pub(super) fn close(
    found: &mut Found,
    nodes: &mut [Node],
    at: impl FnOnce() -> Option<String>,
) -> String {
    let last = nodes.last_mut();
    let Some((last, at)) = last.and_then(|last| Some((last, at()?))) else {
        return String::new();
    };
    if let Some(Err(fault)) = last.prose_mut().map(bare) {
        found.push_path(at.clone(), fault);
    }
    at
}

/// A text without its closing mark; dots to write on are none.
fn bare(prose: &mut Prose) -> Result<(), Fault> {
    if ends_with_dots(prose) {
        return Ok(());
    }
    let bare = |words: &str| {
        let words = words.strip_suffix("./.").or(words.strip_suffix('.'));
        words.map_or(usize::MAX, |words| words.trim_end().len())
    };
    if !strip_end(prose, bare) {
        return Err(empty(row("body").name()));
    }
    let mark = last_sign(prose).filter(|sign| ".;:,?…/".contains(*sign));
    mark.map_or(Ok(()), |found| Err(Fault::ClosingMark { found }))
}

/// Shortens the end of a text, piece by piece while nothing of a piece is left; the marks of footnotes
/// there stay. Says if anything is left but them, of a text that had more before.
pub(super) fn strip_end(prose: &mut Prose, length: impl Fn(&str) -> usize) -> bool {
    let was_empty = says_nothing(prose);
    let mut notes = Vec::new();
    let says_something = loop {
        match prose.last_mut() {
            Some(Span::Words { text, .. }) => {
                text.truncate(length(text).min(text.len()));
                if !text.is_empty() {
                    break true;
                }
                prose.pop();
            }
            Some(Span::Note { .. }) => notes.extend(prose.pop()),
            Some(Span::Citation { .. }) => break true,
            None => break false,
        }
    };
    prose.extend(notes.into_iter().rev());
    was_empty || says_something
}

/// True of a text of nothing but marks of footnotes.
pub(super) fn says_nothing(prose: &Prose) -> bool {
    prose.iter().all(|span| matches!(span, Span::Note { .. }))
}

/// The last words of a text, before the marks of footnotes there.
fn last_words(prose: &Prose) -> &str {
    let is_note = |span: &&Span| matches!(span, Span::Note { .. });
    match prose.iter().rev().find(|span| !is_note(span)) {
        Some(Span::Words { text, .. }) => text,
        _ => "",
    }
}

/// The last sign of a text, before the marks of footnotes there.
fn last_sign(prose: &Prose) -> Option<char> {
    last_words(prose).chars().next_back()
}

/// True if a text ends with dots that somebody writes on, of which there are more than an ellipsis
/// has.
fn ends_with_dots(prose: &Prose) -> bool {
    const ELLIPSIS: usize = 3;

    let dots = last_words(prose).chars().rev();
    let dots = dots.map_while(|sign| match sign {
        '.' => Some(1),
        '…' => Some(ELLIPSIS),
        _ => None,
    });
    dots.sum::<usize>() > ELLIPSIS
}

/// How a text ends without `./.`, of one that does.
pub(super) fn own_ending(nodes: &[Node]) -> Option<OwnEnding> {
    let prose = nodes.last().and_then(Node::prose)?;
    if ends_with_dots(prose) {
        return Some(OwnEnding::Dots);
    }
    (last_sign(prose) == Some('!')).then_some(OwnEnding::Call)
}

/// What closes a text in place of `./.`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum OwnEnding {
    /// An exclamation mark.
    Call,
    /// Dots to write on: the text is a form.
    Dots,
}

/// True if the document closes without `./.`; an exclamation mark outside letters is told.
pub(super) fn closes_itself(
    found: &mut Found,
    template: &Template,
    data: &mut Data,
    body: &[Node],
    last_path: &str,
) -> bool {
    let line = match last_printed(template, data) {
        Some(Part::Line(_, line) | Part::LineIf(_, _, _, line) | Part::List(line)) => Some(*line),
        _ => None,
    };
    let of_body = !last_path.is_empty();
    let (ending, path) = match line {
        _ if of_body => (own_ending(body), last_path),
        Some(line) => match pieces(line).last() {
            Some(Piece::Field(key)) => (is_call(data, key).then_some(OwnEnding::Call), key),
            _ => (None, ""),
        },
        None => (None, ""),
    };
    if ending == Some(OwnEnding::Call) && !template.may_call_out {
        found.push_path(path.to_owned(), Fault::EndsWithCall);
    }
    ending.is_some()
}

/// True if the line of a field ends with an exclamation mark.
fn is_call(data: &mut Data, key: &str) -> bool {
    match Data::index(key).map(|index| data.slot_of(index)) {
        Some(Slot::Line(Some(line)) | Slot::Words(line)) => text::bare(line).ends_with('!'),
        _ => false,
    }
}
