//! `word/header1.xml`, the page number, and `word/header2.xml` and so on: what stands at the head of
//! the first page of a section.

use docx_rs::{BuildXML, FieldCharType, Header, InstrPAGE, InstrText, Paragraph, Run};

use super::document::HOLE;
use super::forms::Form;
use super::packed::{Packed, Stream};
use super::writer::{Frame, Writer};
use super::{boxes, forms, schema, styles};
use crate::decree::Component;
use crate::file::WriteError;
use crate::layout::{self, Boxed, Headings};

/// The number that the field shows until a program counts the pages: the first that is shown.
const CACHED: &str = "2";

pub(super) fn part() -> Result<String, WriteError> {
    let mark = |kind| Run::new().add_field_char(kind, false);
    let number = Paragraph::new()
        .style(styles::id(Component::PageNumber, &Headings::default()))
        .add_run(mark(FieldCharType::Begin))
        .add_run(Run::new().add_instr_text(InstrText::PAGE(InstrPAGE::new())))
        .add_run(mark(FieldCharType::Separate))
        .add_run(Run::new().add_text(CACHED))
        .add_run(mark(FieldCharType::End));
    schema::part(Header::new().add_paragraph(number).build(), |_| Ok(()))
}

/// The head of a first page. A box in the text would be set into its lines by `LibreOffice` 7.4,
/// where the document has several sections.
pub(super) fn first(marks: &[Boxed], writer: &Writer) -> Result<Packed, WriteError> {
    let frame = writer.frame(Frame::FirstHeader)?;
    forms::filled(&frame, Stream::short()?, writer, |forms, out| {
        for boxed in marks {
            boxes::write(boxed, forms, out)?;
        }
        forms.write(&layout::Paragraph::empty(Component::End), out)
    })
}

/// The part without its boxes.
pub(super) fn frame() -> Result<Form, WriteError> {
    let empty = Header::new().add_paragraph(Paragraph::new());
    Form::new(&schema::part(empty.build(), |_| Ok(()))?, HOLE)
}
