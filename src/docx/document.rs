//! `word/document.xml`: the blocks of the layout, and the pages they stand on.

use docx_rs::{
    BuildXML, Document, FooterReference, HeaderReference, PageMargin, PageNumType,
    PageOrientationType, PageSize, Paragraph, SectionProperty,
};

use super::forms::{Form, Forms};
use super::package::{self, Id};
use super::{boxes, schema, table};
use crate::decree::Component;
use crate::file::WriteError;
use crate::layout::{self, BEHIND_BOX, Layout, Page, Piece, Section};
use crate::units::Length;

/// An empty paragraph, put in order: it stands where the layout's go.
pub(super) const HOLE: &str = "<w:p/>";

/// The part; `footers` are the ids of the sections' footers, for those that have one.
pub(super) fn part(layout: &Layout, footers: &[Option<Id>]) -> Result<Vec<u8>, WriteError> {
    let mut properties = Vec::with_capacity(layout.sections.len());
    for (index, section) in layout.sections.iter().enumerate() {
        let footer = footers.get(index).copied().flatten();
        properties.push(pages(&section.page, index > 0, footer));
    }
    let last = properties.pop().unwrap_or_default();
    let empty = Document::new()
        .default_section_property(last)
        .add_paragraph(Paragraph::new());
    let form = Form::new(&schema::part(empty.build(), |_| Ok(()))?, HOLE)?;
    let mut forms = Forms::new(&layout.components(), layout.notes.len());
    let mut out = form.before;
    let mut ends = properties.into_iter();
    for section in &layout.sections {
        write_section(section, ends.next(), &mut forms, &mut out)?;
    }
    out.push_str(&form.after);
    Ok(out.into_bytes())
}

/// Writes the blocks of a section. One that another follows ends with the paragraph that holds its
/// properties.
fn write_section(
    section: &Section,
    properties: Option<SectionProperty>,
    forms: &mut Forms,
    out: &mut String,
) -> Result<(), WriteError> {
    // Word asks for a paragraph behind a table, and takes two tables without one between for one.
    let filler = layout::Paragraph::new(Component::End, Vec::new());
    let mut pieces: Vec<_> = section.pieces().collect();
    let end = match pieces.last() {
        Some(Piece::Paragraph(last)) if properties.is_some() => {
            let last = *last;
            pieces.pop();
            last
        }
        _ => &filler,
    };
    let (mut behind_table, mut behind_box) = (false, false);
    for piece in pieces {
        match piece {
            Piece::Paragraph(paragraph) => {
                for _ in 0..if behind_box { BEHIND_BOX } else { 0 } {
                    forms.write(&filler, out)?;
                }
                forms.write(paragraph, out)?;
                (behind_table, behind_box) = (false, false);
            }
            // Its place on the page keeps it apart from a table before it.
            Piece::Boxed(boxed) => {
                boxes::write(boxed, forms, out)?;
                (behind_table, behind_box) = (true, true);
            }
            Piece::Grid(grid) => {
                if behind_table {
                    forms.write(&filler, out)?;
                }
                table::write(grid, forms, out)?;
                behind_table = true;
            }
        }
    }
    match properties {
        Some(properties) => forms.write_end(end, properties, out),
        None if behind_table => forms.write(&filler, out),
        None => Ok(()),
    }
}

/// The properties of a section; one behind another counts its pages anew.
fn pages(page: &Page, follows: bool, footer: Option<Id>) -> SectionProperty {
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
        // Page 1 has a header of its own, which is empty: it shows no number.
        .title_pg();
    if let Some(footer) = footer {
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
