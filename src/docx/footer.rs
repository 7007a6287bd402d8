//! `word/footer1.xml` and so on: what stands at the foot of the first page of a section.

use docx_rs::{BuildXML, Footer, Paragraph};

use super::document::HOLE;
use super::{forms, schema};
use crate::decree::Component;
use crate::file::WriteError;
use crate::layout;

pub(super) fn part(paragraphs: &[layout::Paragraph]) -> Result<String, WriteError> {
    let empty = Footer::new().add_paragraph(Paragraph::new());
    forms::filled(
        &schema::part(empty.build(), |_| Ok(()))?,
        HOLE,
        |forms, out| {
            for paragraph in paragraphs {
                forms.write(paragraph, out)?;
            }
            if paragraphs.is_empty() {
                forms.write(&layout::Paragraph::new(Component::End, Vec::new()), out)?;
            }
            Ok(())
        },
    )
}
