//! `word/footer1.xml` and so on: what stands at the foot of the first page of a section.

use std::mem;

use docx_rs::{BuildXML, Footer, Paragraph};

use super::document::HOLE;
use super::forms::{Form, Forms};
use super::schema;
use crate::decree::Component;
use crate::file::WriteError;
use crate::layout::{self, Section};

/// True for each section that has a footer. One without a footer of its own would take that of the
/// section before it, and has an empty one then.
pub(super) fn needed(sections: &[Section]) -> impl Iterator<Item = bool> {
    sections.iter().scan(false, |shown, section| {
        let shows = !section.first_footer.is_empty();
        let before = mem::replace(shown, shows);
        Some(shows || before)
    })
}

pub(super) fn part(paragraphs: &[layout::Paragraph]) -> Result<String, WriteError> {
    let empty = Footer::new().add_paragraph(Paragraph::new());
    let form = Form::new(&schema::part(empty.build(), |_| Ok(()))?, HOLE)?;
    let mut forms = Forms::new(&[], 0);
    let mut out = form.before;
    for paragraph in paragraphs {
        forms.write(paragraph, &mut out)?;
    }
    if paragraphs.is_empty() {
        forms.write(
            &layout::Paragraph::new(Component::End, Vec::new()),
            &mut out,
        )?;
    }
    out.push_str(&form.after);
    Ok(out)
}
