//! `word/footer1.xml`: what stands at the foot of the first page, if anything does.

use docx_rs::{BuildXML, Footer, Paragraph};

use super::document::HOLE;
use super::forms::{Form, Forms};
use super::schema;
use crate::file::WriteError;
use crate::layout;

pub(super) fn part(paragraphs: &[layout::Paragraph]) -> Result<Option<String>, WriteError> {
    if paragraphs.is_empty() {
        return Ok(None);
    }
    let empty = Footer::new().add_paragraph(Paragraph::new());
    let form = Form::new(&schema::part(empty.build(), |_| Ok(()))?, HOLE)?;
    let mut forms = Forms::new(&[]);
    let mut out = form.before;
    for paragraph in paragraphs {
        forms.write(paragraph, &mut out)?;
    }
    out.push_str(&form.after);
    Ok(Some(out))
}
