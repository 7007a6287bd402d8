//! Boxes: tables of one cell, which every program reads as text.

use super::forms::Forms;
use super::packed::Stream;
use super::{SIDES, put};
use crate::file::WriteError;
use crate::layout::{Boxed, Paragraph};
use crate::units::Length;

/// Thickness of the lines in eighths of a point: 1 pt.
const LINE_EIGHTHS: usize = 8;

/// Writes a box at its place of the page.
pub(super) fn write(boxed: &Boxed, forms: &mut Forms, out: &mut Stream) -> Result<(), WriteError> {
    let (x, y) = (boxed.x.to_twips().max(1), boxed.y.to_twips().max(1));
    let place = format!(
        concat!(
            r#"<w:tblpPr w:leftFromText="0" w:rightFromText="0" w:vertAnchor="page""#,
            r#" w:horzAnchor="page" w:tblpX="{x}" w:tblpY="{y}"/><w:tblOverlap w:val="never"/>"#,
        ),
        x = x,
        y = y,
    );
    one_cell(
        &boxed.text,
        (boxed.width, boxed.height),
        (&place, ""),
        forms,
        out,
    )
}

/// Writes a box in the middle of the cell that it stands in.
pub(super) fn write_in_cell(
    text: &Paragraph,
    size: (Length, Length),
    forms: &mut Forms,
    out: &mut Stream,
) -> Result<(), WriteError> {
    let centred = r#"<w:jc w:val="center"/>"#;
    one_cell(text, size, ("", centred), forms, out)
}

/// A table of one cell, with what is said of its place before and behind its width. `LibreOffice`
/// would push one with margins in its cell to the left by them.
fn one_cell(
    text: &Paragraph,
    (width, height): (Length, Length),
    (place, alignment): (&str, &str),
    forms: &mut Forms,
    out: &mut Stream,
) -> Result<(), WriteError> {
    let [width, height] = [width, height].map(|length| length.to_twips().max(1));
    let color = if text.shape.red {
        super::forms::RED
    } else {
        "000000"
    };
    let lines = SIDES.map(|side| {
        format!(r#"<w:{side} w:val="single" w:sz="{LINE_EIGHTHS}" w:space="0" w:color="{color}"/>"#)
    });
    let margins = SIDES.map(|side| format!(r#"<w:{side} w:w="0" w:type="dxa"/>"#));
    put(
        out.text(),
        format_args!(
            concat!(
                r#"<w:tbl><w:tblPr>{place}<w:tblW w:w="{width}" w:type="dxa"/>{alignment}"#,
                r"<w:tblBorders>{lines}</w:tblBorders>",
                r#"<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"#,
                r#"<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>"#,
                r#"<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr>"#,
                r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>"#,
            ),
            place = place,
            alignment = alignment,
            width = width,
            height = height,
            lines = lines.concat(),
            margins = margins.concat(),
        ),
    );
    forms.write(text, out)?;
    out.push("</w:tc></w:tr></w:tbl>");
    Ok(())
}
