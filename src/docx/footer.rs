//! `word/footer1.xml` and so on: what stands at the foot of the first page of a section.

use docx_rs::{BuildXML, Footer, Paragraph};

use super::document::HOLE;
use super::forms::Form;
use super::packed::{Packed, Stream};
use super::writer::{Frame, Writer};
use super::{forms, schema};
use crate::decree::Component;
use crate::file::WriteError;
use crate::layout;

pub(super) fn part(
    paragraphs: &[layout::Paragraph],
    writer: &Writer,
) -> Result<Packed, WriteError> {
    let frame = writer.frame(Frame::Footer)?;
    forms::filled(&frame, Stream::short()?, writer, |forms, out| {
        for paragraph in paragraphs {
            forms.write(paragraph, out)?;
        }
        if paragraphs.is_empty() {
            forms.write(&layout::Paragraph::empty(Component::End), out)?;
        }
        Ok(())
    })
}

/// The part without its paragraphs.
pub(super) fn frame() -> Result<Form, WriteError> {
    let empty = Footer::new().add_paragraph(Paragraph::new());
    Form::new(&schema::part(empty.build(), |_| Ok(()))?, HOLE)
}
