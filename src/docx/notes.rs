//! `word/footnotes.xml`: the footnotes, if there are any.

use super::document::HOLE;
use super::forms::{self, Form};
use super::packed::{Packed, Stream};
use super::writer::Writer;
use super::{put, schema, styles};
use crate::file::WriteError;
use crate::layout::Note;

/// The lines above the footnotes of a page, and above what goes on from the page before.
const SEPARATORS: [(&str, &str, &str); 2] = [
    ("separator", "-1", "<w:separator/>"),
    ("continuationSeparator", "0", "<w:continuationSeparator/>"),
];

pub(super) fn part(notes: &[Note], writer: &Writer) -> Result<Option<Packed>, WriteError> {
    if notes.is_empty() {
        return Ok(None);
    }
    let frame = Form::new(&schema::root("w:footnotes", HOLE), HOLE)?;
    let part = forms::filled(&frame, Stream::long()?, writer, |forms, out| {
        for (kind, id, line) in SEPARATORS {
            let spacing = r#"<w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr>"#;
            let paragraph = format!("<w:p>{spacing}<w:r>{line}</w:r></w:p>");
            put(
                out.text(),
                format_args!(r#"<w:footnote w:type="{kind}" w:id="{id}">{paragraph}</w:footnote>"#),
            );
        }
        for (index, note) in notes.iter().enumerate() {
            let id = Note::number(index);
            put(out.text(), format_args!(r#"<w:footnote w:id="{id}">"#));
            for (index, paragraph) in note.paragraphs.iter().enumerate() {
                begin(index == 0, out.text());
                forms.write_runs(paragraph, out)?;
                out.push("</w:p>");
            }
            if note.paragraphs.is_empty() {
                begin(true, out.text());
                out.push("</w:p>");
            }
            out.push("</w:footnote>");
            out.settle()?;
        }
        Ok(())
    });
    part.map(Some)
}

/// Opens a paragraph; the first of a footnote begins with its number.
fn begin(is_first: bool, out: &mut String) {
    let style = styles::NOTE_TEXT;
    put(
        out,
        format_args!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>"#),
    );
    if is_first {
        let style = styles::NOTE_REFERENCE;
        put(
            out,
            format_args!(
                r#"<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr><w:footnoteRef/></w:r>"#
            ),
        );
        out.push_str(r#"<w:r><w:t xml:space="preserve"> </w:t></w:r>"#);
    }
}
