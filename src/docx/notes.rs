//! `word/footnotes.xml`: the footnotes, if there are any.

use super::forms::Forms;
use super::packed::Packed;
use super::writer::Writer;
use super::{put, schema, styles};
use crate::file::WriteError;
use crate::layout::{Headings, Note};

/// The lines above the footnotes of a page, and above what goes on from the page before.
const SEPARATORS: [(&str, &str, &str); 2] = [
    ("separator", "-1", "<w:separator/>"),
    ("continuationSeparator", "0", "<w:continuationSeparator/>"),
];

pub(super) fn part(notes: &[Note], writer: &Writer) -> Result<Option<Packed>, WriteError> {
    if notes.is_empty() {
        return Ok(None);
    }
    let mut content = String::new();
    for (kind, id, line) in SEPARATORS {
        let spacing = r#"<w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr>"#;
        let paragraph = format!("<w:p>{spacing}<w:r>{line}</w:r></w:p>");
        put(
            &mut content,
            format_args!(r#"<w:footnote w:type="{kind}" w:id="{id}">{paragraph}</w:footnote>"#),
        );
    }
    let mut forms = Forms::new(Headings::default(), 0, writer);
    for (index, note) in notes.iter().enumerate() {
        let id = Note::number(index);
        put(&mut content, format_args!(r#"<w:footnote w:id="{id}">"#));
        for (index, paragraph) in note.paragraphs.iter().enumerate() {
            begin(index == 0, &mut content);
            forms.write_runs(paragraph, &mut content)?;
            content.push_str("</w:p>");
        }
        if note.paragraphs.is_empty() {
            begin(true, &mut content);
            content.push_str("</w:p>");
        }
        content.push_str("</w:footnote>");
    }
    forms.keep(writer);
    Packed::of(&schema::root("w:footnotes", &content)).map(Some)
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
