//! `word/header1.xml`: the page number.

use docx_rs::{BuildXML, FieldCharType, Header, InstrPAGE, InstrText, Paragraph, Run};

use super::{schema, styles};
use crate::decree::Component;
use crate::file::WriteError;
use crate::layout::Headings;

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
