//! docx-rs, without anything around it. It does not compress what it packs.
//!
//! Page, styles and header are the same for all reports: they are put together once, and cloned.

use std::io::Cursor;

use docx_rs::{
    AlignmentType, Docx, Header, LineSpacing, LineSpacingType, PageMargin, PageNum, Paragraph,
    ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, ParagraphProperty, Run, RunFonts,
    RunProperty, SpecialIndentType, StyleType, Table, TableCell, TableCellMargins, TableLayoutType,
    TableRow, VAlignType, WidthType,
};

use crate::Made;
use crate::report::{Align, Lines, Look, Report, Style};

pub(crate) fn blank(look: &Look) -> Docx {
    let page = &look.page;
    let margin = |twips: u32| i32::try_from(twips).unwrap_or_default();
    let fonts = RunFonts::new()
        .ascii(&look.font)
        .hi_ansi(&look.font)
        .cs(&look.font)
        .east_asia(&look.font);
    let number = paragraph("page_number", "").add_page_num(PageNum::new());
    let docx = Docx::new()
        .page_size(page.width, page.height)
        .page_margin(
            PageMargin::new()
                .top(margin(page.top))
                .right(margin(page.right))
                .bottom(margin(page.bottom))
                .left(margin(page.left))
                .header(margin(page.header)),
        )
        .default_fonts(fonts)
        .header(Header::new().add_paragraph(number))
        .title_pg();
    look.styles.iter().fold(docx, |docx, (id, style)| {
        docx.add_style(docx_style(id, style))
    })
}

fn docx_style(id: &str, style: &Style) -> docx_rs::Style {
    let mut run = RunProperty::new().size(style.size.into());
    if style.bold {
        run = run.bold();
    }
    if style.italic {
        run = run.italic();
    }
    if style.caps {
        run = run.caps();
    }
    let mut spacing = LineSpacing::new().before(style.before).after(style.after);
    if let Some(line) = style.line {
        spacing = spacing.line(line).line_rule(LineSpacingType::Exact);
    }
    let first = match style.first {
        0 => None,
        first if first < 0 => Some(SpecialIndentType::Hanging(-first)),
        first => Some(SpecialIndentType::FirstLine(first)),
    };
    let mut paragraph = ParagraphProperty::new()
        .align(match style.align {
            Align::Left => AlignmentType::Left,
            Align::Center => AlignmentType::Center,
            Align::Both => AlignmentType::Both,
        })
        .line_spacing(spacing)
        .indent(Some(style.left), first, Some(style.right), None);
    if let Some(level) = style.outline {
        paragraph = paragraph.outline_lvl(level).keep_next(true);
    }
    if let Some(size) = style.rule {
        let rule = ParagraphBorder::new(ParagraphBorderPosition::Bottom)
            .size(size.into())
            .space(0)
            .color("000000");
        paragraph = paragraph.set_borders(ParagraphBorders::with_empty().set(rule));
    }
    let mut made = docx_rs::Style::new(id, StyleType::Paragraph).name(id);
    made.run_property = run;
    made.paragraph_property = paragraph;
    made
}

fn paragraph(style: &str, text: &str) -> Paragraph {
    let paragraph = Paragraph::new().style(style);
    if text.is_empty() {
        return paragraph;
    }
    paragraph.add_run(Run::new().add_text(text))
}

/// A table without lines; the cells of its last row stand on one ground.
fn table(columns: [u32; 2], rows: Vec<[Lines; 2]>) -> Table {
    let columns = columns.map(|width| width as usize);
    let last = rows.len() - 1;
    let rows = rows.into_iter().enumerate().map(|(index, row)| {
        let cells = row.into_iter().zip(columns).map(|(lines, width)| {
            let align = if index == last && index > 0 {
                VAlignType::Bottom
            } else {
                VAlignType::Top
            };
            let cell = TableCell::new()
                .width(width, WidthType::Dxa)
                .vertical_align(align);
            lines.into_iter().fold(cell, |cell, (style, text)| {
                cell.add_paragraph(paragraph(style, text))
            })
        });
        TableRow::new(cells.collect()).cant_split()
    });
    Table::without_borders(rows.collect())
        .set_grid(columns.to_vec())
        .width(columns.iter().sum(), WidthType::Dxa)
        .layout(TableLayoutType::Fixed)
        .margins(TableCellMargins::new().margin(0, 0, 0, 0))
}

pub(crate) fn make(blank: &Docx, look: &Look, data: &str) -> Made {
    let report: Report = serde_json::from_str(data)?;
    let docx = blank
        .clone()
        .add_table(table(look.columns.letterhead, report.letterhead()));
    let docx = report
        .lines()
        .into_iter()
        .fold(docx, |docx, (style, text)| {
            docx.add_paragraph(paragraph(style, text))
        });
    let docx = docx
        .add_table(table(look.columns.closing, report.closing()))
        .add_paragraph(paragraph("end", ""));
    let mut file = Cursor::new(Vec::new());
    docx.build().pack(&mut file)?;
    Ok(file.into_inner())
}
