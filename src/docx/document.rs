//! `word/document.xml`: the blocks of the layout, and the pages they stand on.

use docx_rs::{
    BuildXML, Document, FooterReference, HeaderReference, PageMargin, PageNumType, PageSize,
    Paragraph, SectionProperty, Table, TableCell, TableCellMargins, TableLayoutType, TableRow,
    VAlignType, WidthType,
};

use super::forms::{self, Form, Forms};
use super::{package, schema};
use crate::file::WriteError;
use crate::layout::{self, Block, Columns, Headings, Layout};
use crate::units::Length;

/// An empty paragraph, put in order: it stands where the layout's go.
pub(super) const HOLE: &str = "<w:p/>";

pub(super) fn part(layout: &Layout) -> Result<Vec<u8>, WriteError> {
    let ends = |block: &Block| matches!(block, Block::PagesEnd(_));
    let mut last = pages(layout);
    if layout.blocks.iter().any(ends) {
        last = last.page_num_type(PageNumType::new().start(1));
    }
    let empty = Document::new()
        .default_section_property(last)
        .add_paragraph(Paragraph::new());
    let form = Form::new(&schema::part(empty.build(), |_| Ok(()))?, HOLE)?;
    let mut forms = Forms::new(&layout.components());
    let mut out = form.before;
    for block in &layout.blocks {
        match block {
            Block::Paragraph(paragraph) => forms.write(paragraph, &mut out)?,
            Block::Columns(columns) => write_columns(columns, &mut forms, &mut out)?,
            Block::PagesEnd(paragraph) => {
                let end = forms::shell(paragraph, &Headings::default());
                let end = end.section_property(pages(layout));
                out.push_str(&schema::fragment(end.build())?);
            }
        }
    }
    out.push_str(&form.after);
    Ok(out.into_bytes())
}

fn pages(layout: &Layout) -> SectionProperty {
    let page = &layout.page;
    let unsigned = |length: Length| u32::try_from(length.to_twips()).unwrap_or(0);
    let mut pages = SectionProperty::new()
        .page_size(PageSize::new().size(unsigned(page.width), unsigned(page.height)))
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
    if !layout.first_footer.is_empty() {
        pages.first_footer_reference = Some(FooterReference::new("first", package::FOOTER_ID));
    }
    pages.header_reference = Some(HeaderReference::new("default", package::HEADER_ID));
    pages
}

/// Writes a table without borders, each of its cells being open for the paragraphs that go there.
fn write_columns(columns: &Columns, forms: &mut Forms, out: &mut String) -> Result<(), WriteError> {
    let xml = schema::fragment(table(columns).build())?;
    let cells = columns.rows.iter().flat_map(|row| [&row.left, &row.right]);
    let mut rest = xml.as_str();
    for cell in cells {
        let (before, after) = rest
            .split_once(HOLE)
            .ok_or_else(|| WriteError::no_place(HOLE))?;
        out.push_str(before);
        for paragraph in cell {
            forms.write(paragraph, out)?;
        }
        rest = after;
    }
    out.push_str(rest);
    Ok(())
}

fn table(columns: &Columns) -> Table {
    let size = |length: Length| usize::try_from(length.to_twips()).unwrap_or(0);
    let widths = [columns.left_width, columns.right_width].map(size);
    let cell = |width, row: &layout::Row| {
        let cell = TableCell::new()
            .width(width, WidthType::Dxa)
            .add_paragraph(Paragraph::new());
        if row.level_at_bottom {
            cell.vertical_align(VAlignType::Bottom)
        } else {
            cell
        }
    };
    let row = |row| TableRow::new(widths.map(|width| cell(width, row)).into()).cant_split();
    Table::without_borders(columns.rows.iter().map(row).collect())
        .set_grid(widths.to_vec())
        .width(widths.iter().sum(), WidthType::Dxa)
        .indent(0)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(0, 0, 0, 0))
}
