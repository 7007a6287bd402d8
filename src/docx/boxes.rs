//! Boxes that stand at a place of the page: tables of one cell, which every program reads as text.

use std::fmt::Write;

use super::forms::Forms;
use crate::file::WriteError;
use crate::layout::Boxed;

/// The sides of a box, in the order of the schema.
const SIDES: [&str; 4] = ["top", "left", "bottom", "right"];

/// Thickness of the lines in eighths of a point: 1 pt.
const LINE_EIGHTHS: usize = 8;

/// Writes a box. `LibreOffice` would push one with margins in its cell to the left by them.
pub(super) fn write(boxed: &Boxed, forms: &mut Forms, out: &mut String) -> Result<(), WriteError> {
    let [width, height, x, y] =
        [boxed.width, boxed.height, boxed.x, boxed.y].map(|length| length.to_twips().max(1));
    let color = if boxed.text.shape.red {
        super::forms::RED
    } else {
        "000000"
    };
    let lines = SIDES.map(|side| {
        format!(r#"<w:{side} w:val="single" w:sz="{LINE_EIGHTHS}" w:space="0" w:color="{color}"/>"#)
    });
    let margins = SIDES.map(|side| format!(r#"<w:{side} w:w="0" w:type="dxa"/>"#));
    // Writing to a string does not fail.
    let _ = write!(
        out,
        concat!(
            r#"<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0""#,
            r#" w:vertAnchor="page" w:horzAnchor="page" w:tblpX="{x}" w:tblpY="{y}"/>"#,
            r#"<w:tblOverlap w:val="never"/><w:tblW w:w="{width}" w:type="dxa"/>"#,
            r"<w:tblBorders>{lines}</w:tblBorders>",
            r#"<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"#,
            r#"<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid>"#,
            r#"<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr>"#,
            r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>"#,
        ),
        x = x,
        y = y,
        width = width,
        height = height,
        lines = lines.concat(),
        margins = margins.concat(),
    );
    forms.write(&boxed.text, out)?;
    out.push_str("</w:tc></w:tr></w:tbl>");
    Ok(())
}
