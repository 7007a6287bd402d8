//! From a layout to a Word file: the only room that knows `WordprocessingML`.
//!
//! docx-rs writes the document, its styles, its header and its footer. What it cannot say, or says wrongly, is
//! put right in one place each: the order of children and needless elements in [`schema`], the
//! parts it lacks or invents in their own files, the archive in [`package`].

mod boxes;
mod document;
mod element;
mod footer;
mod forms;
mod header;
mod notes;
mod numbering;
mod package;
mod properties;
mod schema;
mod settings;
mod styles;
mod table;
mod theme;
mod writer;

#[cfg(test)]
mod tests;

pub use writer::Writer;

use std::fmt::Write as _;
use std::mem;

use crate::file::{WordFile, WriteError};
use crate::layout::{Layout, Section};
use document::First;
use package::{Ids, Part};

impl Layout {
    /// Writes the layout as a Word file.
    ///
    /// The bytes depend on the layout alone: no clock, no counter, no order of threads.
    ///
    /// # Errors
    ///
    /// [`WriteError::Package`] if the file would break the limits of its format, which asks for
    /// texts of several gigabytes.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// assert_eq!(report.layout().to_docx()?, report.to_docx()?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_docx(&self) -> Result<WordFile, WriteError> {
        write(self, &writer::shared(&self.house))
    }
}

/// Writes a layout with what a writer of its house style has kept.
fn write(layout: &Layout, writer: &Writer) -> Result<WordFile, WriteError> {
    let has_notes = !layout.notes.is_empty();
    let mut ids = Ids::new();
    let (mut first, mut edges) = (Vec::new(), Vec::new());
    let headers = needed(&layout.sections, |section| section.boxes.is_empty());
    let footers = needed(&layout.sections, |section| section.first_footer.is_empty());
    for ((section, header), footer) in layout.sections.iter().zip(headers).zip(footers) {
        let header = header.then(|| header::first(&section.boxes)).transpose()?;
        let header = header.map(|header| Part::new(ids.header(), header.into()));
        let footer = footer
            .then(|| footer::part(&section.first_footer))
            .transpose()?;
        let footer = footer.map(|footer| Part::new(ids.footer(), footer.into()));
        first.push(First {
            header: header.as_ref().map(Part::id),
            footer: footer.as_ref().map(Part::id),
        });
        edges.extend(header.into_iter().chain(footer));
    }
    let mut parts = vec![
        Part::new(package::DOCUMENT, document::part(layout, &first)?),
        Part::new(package::HEADER, header::part()?.into()),
        Part::new(
            package::STYLES,
            writer
                .styles(&layout.components(), has_notes)?
                .as_bytes()
                .into(),
        ),
        Part::new(package::SETTINGS, settings::part(has_notes).into()),
        Part::new(package::WEB_SETTINGS, settings::WEB_PART.into()),
        Part::new(package::THEME, theme::PART.into()),
        Part::new(
            package::CORE_PROPERTIES,
            properties::part(&layout.properties).into(),
        ),
    ];
    parts.extend(edges);
    if let Some(numbering) = numbering::part(&layout.lists)? {
        parts.push(Part::new(package::NUMBERING, numbering.into()));
    }
    if let Some(notes) = notes::part(&layout.notes)? {
        parts.push(Part::new(ids.footnotes(), notes.into()));
    }
    if let Some(custom) = properties::custom_part(&layout.properties.custom) {
        parts.push(Part::new(package::CUSTOM_PROPERTIES, custom.into()));
    }
    package::pack(&parts).map(WordFile::new)
}

/// True for each section that has a part of its own for the head or the foot of its first page. One
/// without would take that of the section before it, and has an empty one then.
fn needed(sections: &[Section], is_empty: fn(&Section) -> bool) -> impl Iterator<Item = bool> + '_ {
    sections.iter().scan(false, move |shown, section| {
        let shows = !is_empty(section);
        let before = mem::replace(shown, shows);
        Some(shows || before)
    })
}

/// The sides of a table and of its cells, in the order of the schema.
const SIDES: [&str; 4] = ["top", "left", "bottom", "right"];

/// Appends XML.
fn put(out: &mut String, xml: std::fmt::Arguments<'_>) {
    // Writing to a string does not fail.
    let _ = out.write_fmt(xml);
}
