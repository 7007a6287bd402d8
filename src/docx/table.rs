//! Tables, in the order of the schema: docx-rs neither repeats header rows nor describes a table.

use std::cell::LazyCell;

use quick_xml::escape::escape;

use super::forms::Forms;
use super::packed::Stream;
use super::{SIDES, boxes, put};
use crate::file::WriteError;
use crate::layout::{Cell, Down, Grid, Row, Ruled, Vertical};
use crate::units::Length;

/// Thickness of the lines in eighths of a point: 0.5 pt.
const LINE_EIGHTHS: usize = 4;

/// Writes a table with the paragraphs of its cells.
pub(super) fn write(grid: &Grid, forms: &mut Forms, out: &mut Stream) -> Result<(), WriteError> {
    begin(grid, out.text());
    let mut shells = Vec::with_capacity(grid.columns.len());
    for row in &grid.rows {
        write_row(row, grid, &mut shells, forms, out)?;
        out.settle()?;
    }
    out.push("</w:tbl>");
    Ok(())
}

/// Writes what stands before the rows.
fn begin(grid: &Grid, out: &mut String) {
    out.push_str("<w:tbl>");
    properties(grid, out);
    out.push_str("<w:tblGrid>");
    for width in &grid.columns {
        put(out, format_args!(r#"<w:gridCol w:w="{}"/>"#, twips(*width)));
    }
    out.push_str("</w:tblGrid>");
}

fn properties(grid: &Grid, out: &mut String) {
    let width = sum(&grid.columns);
    out.push_str("<w:tblPr>");
    put(out, format_args!(r#"<w:tblW w:w="{width}" w:type="dxa"/>"#));
    // One that is narrower than the text stands in the middle.
    let side = if grid.ruled.is_some() {
        "center"
    } else {
        "left"
    };
    put(
        out,
        format_args!(r#"<w:jc w:val="{side}"/><w:tblInd w:w="0" w:type="dxa"/>"#),
    );
    if grid.ruled.is_some() {
        out.push_str("<w:tblBorders>");
        for side in SIDES.iter().chain(&["insideH", "insideV"]) {
            let line = r#"w:space="0" w:color="000000""#;
            put(
                out,
                format_args!(r#"<w:{side} w:val="single" w:sz="{LINE_EIGHTHS}" {line}/>"#),
            );
        }
        out.push_str("</w:tblBorders>");
    } else {
        out.push_str("<w:tblBorders/>");
    }
    out.push_str(r#"<w:tblLayout w:type="fixed"/><w:tblCellMar>"#);
    let beside = grid
        .ruled
        .as_ref()
        .map_or(Length::ZERO, |ruled| ruled.margin);
    for (side, margin) in SIDES.iter().zip([Length::ZERO, beside].iter().cycle()) {
        let margin = twips(*margin);
        put(
            out,
            format_args!(r#"<w:{side} w:w="{margin}" w:type="dxa"/>"#),
        );
    }
    out.push_str("</w:tblCellMar>");
    if let Some(ruled) = &grid.ruled {
        description(ruled, out);
    }
    out.push_str("</w:tblPr>");
}

/// What screen readers say of a table.
fn description(ruled: &Ruled, out: &mut String) {
    out.push_str(concat!(
        r#"<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0""#,
        r#" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>"#
    ));
    if let Some(caption) = &ruled.caption {
        let caption = escape(caption);
        put(out, format_args!(r#"<w:tblCaption w:val="{caption}"/>"#));
    }
    let description = escape(&ruled.description);
    put(
        out,
        format_args!(r#"<w:tblDescription w:val="{description}"/>"#),
    );
}

fn write_row(
    row: &Row,
    grid: &Grid,
    shells: &mut Vec<Shell>,
    forms: &mut Forms,
    out: &mut Stream,
) -> Result<(), WriteError> {
    out.push("<w:tr>");
    // A row that may split is no header, and as high as its text.
    if !row.splits {
        out.push("<w:trPr><w:cantSplit/>");
        if let Some(height) = row.height {
            let height = height.to_twips();
            put(
                out.text(),
                format_args!(r#"<w:trHeight w:val="{height}" w:hRule="exact"/>"#),
            );
        }
        if row.header {
            out.push("<w:tblHeader/>");
        }
        out.push("</w:trPr>");
    }
    let filler = LazyCell::new(|| row.filler());
    for (place, (cell, columns)) in grid.placed(row).enumerate() {
        out.push(opening(shells, place, cell, sum(columns)));
        for paragraph in &cell.paragraphs {
            match paragraph.shape.boxed {
                Some(size) => boxes::write_in_cell(paragraph, size, forms, out)?,
                None => forms.write(paragraph, out)?,
            }
        }
        if cell.wants_filler() {
            forms.write(&filler, out)?;
        }
        out.push("</w:tc>");
    }
    out.push("</w:tr>");
    Ok(())
}

/// What stands before the paragraphs of cells, and the properties of theirs that say so.
struct Shell {
    of: (i32, u16, Down, Vertical),
    opening: String,
}

/// Opens a cell. The one at the same place of the row before is mostly opened so too.
fn opening<'a>(shells: &'a mut Vec<Shell>, place: usize, cell: &Cell, width: i32) -> &'a str {
    let of = (width, cell.across, cell.down, cell.align);
    let make = || Shell {
        of,
        opening: cell_opening(cell, width),
    };
    if shells.len() <= place {
        shells.resize_with(place + 1, make);
    }
    shells.get_mut(place).map_or("", |shell| {
        if shell.of != of {
            *shell = make();
        }
        &shell.opening
    })
}

fn cell_opening(cell: &Cell, width: i32) -> String {
    let mut out = format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>"#);
    if cell.across > 1 {
        put(
            &mut out,
            format_args!(r#"<w:gridSpan w:val="{}"/>"#, cell.across),
        );
    }
    out.push_str(match cell.down {
        Down::One => "",
        Down::First => r#"<w:vMerge w:val="restart"/>"#,
        Down::Rest => "<w:vMerge/>",
    });
    out.push_str(match cell.align {
        Vertical::Top => "",
        Vertical::Centre => r#"<w:vAlign w:val="center"/>"#,
        Vertical::Bottom => r#"<w:vAlign w:val="bottom"/>"#,
    });
    out.push_str("</w:tcPr>");
    out
}

fn sum(columns: &[Length]) -> i32 {
    let width = columns.iter().fold(Length::ZERO, |sum, width| sum + *width);
    twips(width)
}

/// A width in twips, which is not negative.
fn twips(width: Length) -> i32 {
    width.to_twips().max(0)
}
