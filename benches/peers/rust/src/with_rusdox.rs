//! `RusDox`, by its document builder.
//!
//! It has no indents, fixed heights of lines, rules, capitals by style, or first page without a
//! number: tabs, borders of small tables and capital letters stand in, and page 1 shows its number.

use std::io::Cursor;

use rusdox::{
    Border, BorderStyle, Document, HeaderFooter, PageSetup, Paragraph, ParagraphAlignment,
    ParagraphStyle, ParagraphStyleProperties, Run, RunStyleProperties, Stylesheet, Table,
    TableBorders, TableCell, TableRow,
};

use crate::Made;
use crate::report::{Align, Lines, Look, Report, Style};

/// The distance of Word's tabs.
const TAB: i32 = 720;

pub(crate) fn blank(look: &Look) -> Document {
    let page = &look.page;
    let setup = PageSetup::new(page.width, page.height)
        .margins(page.top, page.right, page.bottom, page.left)
        .header_footer_distances(page.header, page.header);
    let styles = look
        .styles
        .iter()
        .map(|(id, style)| styled(id, style, look));
    let styles = styles.fold(Stylesheet::new(), Stylesheet::add_paragraph_style);
    Document::new()
        .with_page_setup(setup)
        .with_header(HeaderFooter::new("{page}").with_alignment(ParagraphAlignment::Center))
        .with_styles(styles)
}

fn styled(id: &str, style: &Style, look: &Look) -> ParagraphStyle {
    let mut run = RunStyleProperties::new()
        .font(&look.font)
        .size_half_points(style.size);
    if style.bold {
        run = run.bold();
    }
    if style.italic {
        run = run.italic();
    }
    let mut paragraph = ParagraphStyleProperties::new()
        .alignment(match style.align {
            Align::Left => ParagraphAlignment::Left,
            Align::Center => ParagraphAlignment::Center,
            Align::Both => ParagraphAlignment::Justified,
        })
        .spacing_before(style.before)
        .spacing_after(style.after);
    if style.outline.is_some() {
        paragraph = paragraph.keep_next();
    }
    ParagraphStyle::new(id)
        .name(id)
        .paragraph(paragraph)
        .run(run)
}

fn paragraph(id: &str, text: &str, look: &Look) -> Paragraph {
    let paragraph = Paragraph::new().with_style(id);
    if text.is_empty() {
        return paragraph;
    }
    let style = &look.styles[id];
    let tabs = (style.left + style.first + TAB / 2) / TAB;
    let mut words = "\t".repeat(usize::try_from(tabs).unwrap_or_default());
    if style.caps {
        words.push_str(&text.to_uppercase());
    } else {
        words.push_str(text);
    }
    paragraph.add_run(Run::from_text(words))
}

/// A rule, as the border of a cell in the middle.
fn rule(id: &str, width: u32, look: &Look) -> Table {
    let style = &look.styles[id];
    let side = |indent: i32| u32::try_from(indent).unwrap_or_default();
    let (left, right) = (side(style.left), side(style.right));
    let cell = |width| {
        let line = Paragraph::new().with_style(id);
        TableCell::new().width(width).add_paragraph(line)
    };
    let line = TableBorders::new().bottom(
        Border::new(BorderStyle::Single)
            .size(style.rule.unwrap_or_default())
            .color("000000"),
    );
    let row = TableRow::new()
        .add_cell(cell(left))
        .add_cell(cell(width - left - right).borders(line))
        .add_cell(cell(right));
    Table::new().width(width).add_row(row)
}

fn table(columns: [u32; 2], rows: Vec<[Lines; 2]>, look: &Look) -> Table {
    let table = Table::new().width(columns.iter().sum());
    rows.into_iter().fold(table, |table, row| {
        let cells = row.into_iter().zip(columns).map(|(lines, width)| {
            let cell = TableCell::new().width(width);
            lines.into_iter().fold(cell, |cell, (id, text)| {
                if look.styles[id].rule.is_some() {
                    cell.add_table(rule(id, width, look))
                } else {
                    cell.add_paragraph(paragraph(id, text, look))
                }
            })
        });
        let row = TableRow::new().allow_split_across_pages(false);
        table.add_row(cells.fold(row, TableRow::add_cell))
    })
}

pub(crate) fn make(blank: &Document, look: &Look, data: &str) -> Made {
    let report: Report = serde_json::from_str(data)?;
    let mut document = blank.clone();
    document.push_table(table(look.columns.letterhead, report.letterhead(), look));
    let width = look.columns.letterhead.iter().sum();
    for (id, text) in report.lines() {
        if look.styles[id].rule.is_some() {
            document.push_table(rule(id, width, look));
        } else {
            document.push_paragraph(paragraph(id, text, look));
        }
    }
    document.push_table(table(look.columns.closing, report.closing(), look));
    document.push_paragraph(paragraph("end", "", look));
    let mut file = Cursor::new(Vec::new());
    document.save_to_writer(&mut file)?;
    Ok(file.into_inner())
}
