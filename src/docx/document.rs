//! `word/document.xml`: the blocks of the layout, and the pages they stand on.

use std::borrow::Borrow;

use docx_rs::{
    BuildXML, Document, FooterReference, HeaderReference, PageMargin, PageNumType,
    PageOrientationType, PageSize, Paragraph, SectionProperty,
};

use super::forms::{Form, Forms};
use super::package::{self, Id};
use super::packed::{Packed, Stream};
use super::writer::{Frame, Writer};
use super::{schema, table};
use crate::decree::Component;
use crate::file::WriteError;
use crate::layout::{self, Block, Headings, Layout, Page};
use crate::units::Length;

/// An empty paragraph, put in order: it stands where the layout's go.
pub(super) const HOLE: &str = "<w:p/>";

/// What a section shows on its first page, by the ids of the parts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct First {
    pub(super) header: Option<Id>,
    pub(super) footer: Option<Id>,
}

/// The pages of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Pages {
    page: Page,
    first: First,
    /// True of a section behind another, which counts its pages anew.
    follows: bool,
}

/// The part, with the blocks of each section and what it shows on its first page.
pub(super) fn part<B: Borrow<Block>>(
    layout: &Layout,
    blocks: impl IntoIterator<Item: DoubleEndedIterator<Item = B>>,
    headings: Headings,
    first: &[First],
    writer: &Writer,
) -> Result<Packed, WriteError> {
    let pages = layout
        .sections
        .iter()
        .enumerate()
        .map(|(index, section)| Pages {
            page: section.page,
            first: first.get(index).copied().unwrap_or_default(),
            follows: index > 0,
        });
    let mut pages: Vec<_> = pages.collect();
    let form = writer.frame(Frame::Document(pages.pop()))?;
    let mut forms = Forms::new(headings, layout.notes.len(), writer);
    let mut out = Stream::long()?;
    out.push(&form.before);
    let mut ends = pages.into_iter();
    for blocks in blocks {
        write_section(blocks, ends.next(), &mut forms, &mut out)?;
    }
    out.push(&form.after);
    forms.keep(writer);
    out.finish()
}

/// The part without its blocks, of a document whose last section has these pages.
pub(super) fn frame(last: Option<Pages>) -> Result<Form, WriteError> {
    let properties = last.map(Pages::properties).unwrap_or_default();
    let empty = Document::new()
        .default_section_property(properties)
        .add_paragraph(Paragraph::new());
    Form::new(&schema::part(empty.build(), |_| Ok(()))?, HOLE)
}

/// Writes the blocks of a section. One that another follows ends with the paragraph that holds its
/// properties.
fn write_section<B: Borrow<Block>>(
    mut blocks: impl DoubleEndedIterator<Item = B>,
    pages: Option<Pages>,
    forms: &mut Forms,
    out: &mut Stream,
) -> Result<(), WriteError> {
    // Word asks for a paragraph behind a table, and takes two tables without one between for one.
    let filler = layout::Paragraph::empty(Component::End);
    let last = pages.and_then(|_| blocks.next_back());
    let (end, last) = match last {
        Some(block) if matches!(block.borrow(), Block::Paragraph(_)) => (Some(block), None),
        last => (None, last),
    };
    let mut behind_table = false;
    for block in blocks.chain(last) {
        match block.borrow() {
            Block::Paragraph(paragraph) => {
                forms.write(paragraph, out)?;
                behind_table = false;
            }
            Block::Grid(grid) => {
                if behind_table {
                    forms.write(&filler, out)?;
                }
                table::write(grid, forms, out)?;
                behind_table = true;
            }
        }
        out.settle()?;
    }
    let end = match end.as_ref().map(Borrow::borrow) {
        Some(Block::Paragraph(end)) => end,
        _ => &filler,
    };
    match pages {
        Some(pages) => forms.write_end(end, pages, out),
        None if behind_table => forms.write(&filler, out),
        None => Ok(()),
    }
}

impl Pages {
    pub(super) fn properties(self) -> SectionProperty {
        let Self {
            page,
            first,
            follows,
        } = self;
        let unsigned = |length: Length| u32::try_from(length.to_twips()).unwrap_or(0);
        let mut size = PageSize::new().size(unsigned(page.width), unsigned(page.height));
        if page.is_landscape() {
            size = size.orient(PageOrientationType::Landscape);
        }
        let mut pages = SectionProperty::new()
            .page_size(size)
            .page_margin(PageMargin {
                top: page.margins.top.to_twips(),
                left: page.margins.left.to_twips(),
                bottom: page.margins.bottom.to_twips(),
                right: page.margins.right.to_twips(),
                header: page.header_distance.to_twips(),
                footer: page.header_distance.to_twips(),
                gutter: 0,
            })
            // Page 1 has a header of its own: it shows no number.
            .title_pg();
        if let Some(header) = first.header {
            pages.first_header_reference = Some(HeaderReference::new("first", header.to_string()));
        }
        if let Some(footer) = first.footer {
            pages.first_footer_reference = Some(FooterReference::new("first", footer.to_string()));
        }
        pages.header_reference = Some(HeaderReference::new(
            "default",
            package::HEADER_ID.to_string(),
        ));
        if follows {
            pages = pages.page_num_type(PageNumType::new().start(1));
        }
        pages
    }
}
