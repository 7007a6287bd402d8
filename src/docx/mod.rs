//! From a layout to a Word file: the only room that knows `WordprocessingML`.
//!
//! docx-rs writes the document, its styles, its header and its footer. What it cannot say, or says wrongly, is
//! put right in one place each: the order of children and needless elements in [`schema`], the
//! parts it lacks or invents in their own files, the archive in [`archive`]. It writes each kind of
//! paragraph and each constant part once: a [`Writer`] keeps them.

mod archive;
mod boxes;
mod document;
mod element;
mod footer;
mod forms;
mod header;
mod memo;
mod notes;
mod numbering;
mod package;
mod packed;
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

use std::borrow::Borrow;
use std::fmt::Write as _;
use std::mem;

use crate::decree::Component;
use crate::file::{WordFile, WriteError};
use crate::layout::{Block, Headings, Layout, Section};
use document::First;
use package::{Ids, Part};
use packed::Packed;
use writer::Fixed;

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

    /// As [`Layout::to_docx`], for one that nobody needs any more: its blocks are freed as they are
    /// written, while they are still in the cache.
    pub(crate) fn into_docx(mut self) -> Result<WordFile, WriteError> {
        let writer = writer::shared(&self.house);
        let components = self.components();
        let sections = self.sections.iter_mut();
        let blocks = sections.map(|section| mem::take(&mut section.blocks).into_iter());
        let blocks: Vec<_> = blocks.collect();
        write_with(&self, &components, blocks, &writer)
    }
}

/// Writes a layout with what a writer of its house style has kept.
fn write(layout: &Layout, writer: &Writer) -> Result<WordFile, WriteError> {
    let blocks = layout.sections.iter().map(|section| section.blocks.iter());
    write_with(layout, &layout.components(), blocks, writer)
}

/// Writes a layout that has these components, and in its sections these blocks.
fn write_with<B: Borrow<Block>>(
    layout: &Layout,
    components: &[Component],
    blocks: impl IntoIterator<Item: DoubleEndedIterator<Item = B>>,
    writer: &Writer,
) -> Result<WordFile, WriteError> {
    let has_notes = !layout.notes.is_empty();
    let mut ids = Ids::new();
    let (mut first, mut edges) = (Vec::new(), Vec::new());
    let headers = needed(&layout.sections, |section| section.boxes.is_empty());
    let footers = needed(&layout.sections, |section| section.first_footer.is_empty());
    for ((section, header), footer) in layout.sections.iter().zip(headers).zip(footers) {
        let header = header.then(|| header::first(&section.boxes, writer));
        let header = header
            .transpose()?
            .map(|header| Part::new(ids.header(), header));
        let footer = footer.then(|| footer::part(&section.first_footer, writer));
        let footer = footer
            .transpose()?
            .map(|footer| Part::new(ids.footer(), footer));
        first.push(First {
            header: header.as_ref().map(Part::id),
            footer: footer.as_ref().map(Part::id),
        });
        edges.extend(header.into_iter().chain(footer));
    }
    let headings = Headings::of(components);
    let document = document::part(layout, blocks, headings, &first, writer)?;
    let core = Packed::short(&properties::part(&layout.properties))?;
    let mut parts = vec![
        Part::new(package::DOCUMENT, document),
        Part::new(package::HEADER, writer.fixed(Fixed::Header)?),
        Part::new(package::STYLES, writer.styles(components, has_notes)?),
        Part::new(
            package::SETTINGS,
            writer.fixed(Fixed::Settings { has_notes })?,
        ),
        Part::new(package::WEB_SETTINGS, writer.fixed(Fixed::WebSettings)?),
        Part::new(package::THEME, writer.fixed(Fixed::Theme)?),
        Part::new(package::CORE_PROPERTIES, core),
    ];
    parts.extend(edges);
    if !layout.lists.is_empty() {
        parts.push(Part::new(
            package::NUMBERING,
            writer.numbering(&layout.lists)?,
        ));
    }
    if let Some(notes) = notes::part(&layout.notes, writer)? {
        parts.push(Part::new(ids.footnotes(), notes));
    }
    if let Some(custom) = properties::custom_part(&layout.properties.custom) {
        parts.push(Part::new(
            package::CUSTOM_PROPERTIES,
            Packed::short(&custom)?,
        ));
    }
    package::pack(&parts, writer).map(WordFile::new)
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
