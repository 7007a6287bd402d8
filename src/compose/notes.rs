//! Footnotes, in the order in which the page of a file has their marks.

use super::body;
use crate::decree::Component as C;
use crate::layout::{Block, More, Note, Paragraph, Section};
use crate::model::Content;

/// Numbers the marks of a file through, which until now refer to the notes of the document, and
/// gives its notes in their order.
pub(super) fn numbered(sections: &mut [Section], content: &Content) -> Vec<Note> {
    let mut notes = Vec::new();
    if content.notes.is_empty() {
        return notes;
    }
    let mut number = |paragraph: &mut Paragraph| {
        for run in &mut paragraph.runs {
            let text = run.note().and_then(|note| content.notes.get(note));
            if let Some(text) = text {
                run.more = Some(Box::new(More::Note(notes.len())));
                let sender = &content.data.sender;
                let paragraph = body::said(C::FootnoteText, "", text, sender);
                let paragraphs = vec![paragraph];
                notes.push(Note { paragraphs });
            }
        }
    };
    for block in sections.iter_mut().flat_map(|section| &mut section.blocks) {
        match block {
            Block::Paragraph(paragraph) => number(paragraph),
            Block::Grid(grid) => {
                let cells = grid.rows.iter_mut().flat_map(|row| &mut row.cells);
                let paragraphs = cells.flat_map(|cell| &mut cell.paragraphs);
                paragraphs.for_each(&mut number);
            }
        }
    }
    notes
}
