//! `word/document.xml`: the blocks of the layout, and the section they stand in.

use docx_rs::{
    BuildXML, Document, HeaderReference, LineSpacing, PageMargin, PageSize, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders, Run, SectionProperty, Table, TableCell,
    TableCellMargins, TableLayoutType, TableRow, VAlignType, WidthType,
};

use super::file::WriteError;
use super::{package, schema, styles};
use crate::decree::Component;
use crate::layout::{self, Block, Columns, Layout, Page};
use crate::units::Length;

pub(super) fn part(layout: &Layout) -> Result<Vec<u8>, WriteError> {
    let mut document = Document::new().default_section_property(section(&layout.page));
    for block in &layout.blocks {
        document = match block {
            Block::Paragraph(block) => document.add_paragraph(paragraph(block)),
            Block::Columns(block) => document.add_table(columns(block)),
        };
    }
    schema::part(document.build(), |_| {})
}

fn section(page: &Page) -> SectionProperty {
    let mut section = SectionProperty::new()
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
    section.header_reference = Some(HeaderReference::new("default", package::HEADER_ID));
    section
}

pub(super) fn paragraph(paragraph: &layout::Paragraph) -> docx_rs::Paragraph {
    let mut out = docx_rs::Paragraph::new().style(styles::id(paragraph.component));
    let shape = paragraph.shape;
    if shape.keep_with_next {
        out = out.keep_next(true);
    }
    if let Some(before) = shape.before {
        out = out.line_spacing(LineSpacing::new().before(unsigned(before)));
    }
    if let Some(inset) = shape.inset.map(Length::to_twips) {
        out = out.indent(Some(inset), None, Some(inset), None);
    }
    if shape.rule {
        let line = ParagraphBorder::new(ParagraphBorderPosition::Bottom)
            .size(RULE_EIGHTHS)
            .color("000000");
        out = out.set_borders(ParagraphBorders::with_empty().set(line));
    }
    if paragraph.component == Component::End {
        // Borders of its own, though none, tell programs that hunt for empty paragraphs that
        // this one is no spacing.
        out = out.set_borders(ParagraphBorders::with_empty());
    }
    paragraph
        .runs
        .iter()
        .map(run)
        .fold(out, docx_rs::Paragraph::add_run)
}

/// Thickness of a rule in eighths of a point: 0.75 pt.
const RULE_EIGHTHS: usize = 6;

fn run(run: &layout::Run) -> Run {
    let mut out = Run::new().add_text(run.text.as_str());
    if run.blank {
        out = out.style(styles::BLANK);
    }
    if run.bold {
        out = out.bold();
    }
    if run.italic {
        out = out.italic();
    }
    out
}

fn columns(columns: &Columns) -> Table {
    let widths = [columns.left_width, columns.right_width].map(size);
    let [left, right] = widths;
    let cell = |paragraphs: &[layout::Paragraph], width, at_bottom| {
        let mut cell = TableCell::new().width(width, WidthType::Dxa);
        if at_bottom {
            cell = cell.vertical_align(VAlignType::Bottom);
        }
        paragraphs
            .iter()
            .map(paragraph)
            .fold(cell, TableCell::add_paragraph)
    };
    let row = |row: &layout::Row| {
        TableRow::new(vec![
            cell(&row.left, left, row.level_at_bottom),
            cell(&row.right, right, row.level_at_bottom),
        ])
        .cant_split()
    };
    Table::without_borders(columns.rows.iter().map(row).collect())
        .set_grid(widths.to_vec())
        .width(left + right, WidthType::Dxa)
        .indent(0)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(0, 0, 0, 0))
}

fn unsigned(length: Length) -> u32 {
    u32::try_from(length.to_twips()).unwrap_or(0)
}

fn size(length: Length) -> usize {
    usize::try_from(length.to_twips()).unwrap_or(0)
}
