//! Numbers under one another by their decimal comma.

use super::set;
use crate::compose::Sheet;
use crate::decree::{Align, CELL_MARGIN};
use crate::layout::{Grid, Paragraph};
use crate::model::{ColumnAlign, RowKind, TableFacts};
use crate::text::{Face, Flat, natural_width};
use crate::units::Length;

/// Sets the numbers of columns that ask for it right-aligned, each with an indent as wide as the
/// decimals that it lacks. The widest stand in the middle of the column.
pub(super) fn align(table: &TableFacts, grid: &mut Grid, sheet: &Sheet<'_>) {
    for (column, facts) in table.columns.iter().enumerate() {
        if facts.align != ColumnAlign::Decimal {
            continue;
        }
        let numbers = || numbers(table, column);
        let mut flat = Flat::new(0);
        let mut whole = Length::ZERO;
        let mut decimals = Length::ZERO;
        for (row, cell) in numbers() {
            if let Some(paragraph) = paragraph(grid, row, cell) {
                let (before, behind) = widths(paragraph, &mut flat, sheet);
                whole = whole.max(before);
                decimals = decimals.max(behind);
            }
        }
        let width = grid.columns.get(column).copied().unwrap_or_default();
        let room = width - CELL_MARGIN - CELL_MARGIN - whole - decimals;
        let beside = room.half().max(Length::ZERO);
        for (row, cell) in numbers() {
            let Some(paragraph) = paragraph_mut(grid, row, cell) else {
                centre(grid, row, cell);
                continue;
            };
            let (_, behind) = widths(paragraph, &mut flat, sheet);
            paragraph.shape.right = Some(beside + decimals - behind);
        }
    }
}

/// The rows and the places in them of the cells of a column.
fn numbers(table: &TableFacts, column: usize) -> impl Iterator<Item = (usize, usize)> {
    let rows = table.rows.iter().enumerate();
    let rows = rows.filter(|(_, row)| matches!(row.kind, RowKind::Cells | RowKind::Total));
    rows.filter_map(move |(index, row)| {
        let mut cells = row.cells.iter();
        let place = cells
            .position(|cell| cell.column == column && cell.across == 1 && cell.align.is_none())?;
        Some((index, place))
    })
}

/// The only paragraph of a cell, if it is a number.
fn paragraph(grid: &Grid, row: usize, cell: usize) -> Option<&Paragraph> {
    match grid.rows.get(row)?.cells.get(cell)?.paragraphs.as_slice() {
        [paragraph] if is_number(paragraph) => Some(paragraph),
        _ => None,
    }
}

fn paragraph_mut(grid: &mut Grid, row: usize, cell: usize) -> Option<&mut Paragraph> {
    let cell = grid.rows.get_mut(row)?.cells.get_mut(cell)?;
    match cell.paragraphs.as_mut_slice() {
        [paragraph] if is_number(paragraph) => Some(paragraph),
        _ => None,
    }
}

/// Sets what is no number in the middle, where the numbers stand.
fn centre(grid: &mut Grid, row: usize, cell: usize) {
    let cell = grid
        .rows
        .get_mut(row)
        .and_then(|row| row.cells.get_mut(cell));
    for paragraph in cell.into_iter().flat_map(|cell| &mut cell.paragraphs) {
        // A list begins at the left.
        if paragraph.shape.align == Some(Align::Right) {
            let own = paragraph.component.rule().align;
            paragraph.shape.align = Some(Align::Centre).filter(|align| *align != own);
        }
    }
}

fn is_number(paragraph: &Paragraph) -> bool {
    let mut signs = paragraph.runs.iter().flat_map(|run| run.text.chars());
    let is_sign = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | '-' | ' ' | '%');
    !paragraph.runs.is_empty() && signs.all(is_sign)
}

/// The widths of a number before its comma and from there on.
fn widths(paragraph: &Paragraph, flat: &mut Flat, sheet: &Sheet<'_>) -> (Length, Length) {
    set(flat, paragraph, sheet);
    let all = natural_width(flat).up();
    let text = paragraph.text();
    let Some((_, decimals)) = text.rsplit_once(',') else {
        return (all, Length::ZERO);
    };
    let format = sheet.house.format(paragraph.component);
    let size = paragraph.shape.size.unwrap_or(format.size).half_points();
    let bold = format.bold || paragraph.runs.iter().any(|run| run.bold);
    let decimals = Flat::of(
        &format!(",{decimals}"),
        Face::new(bold, format.italic),
        size,
    );
    let decimals = natural_width(&decimals).up();
    (all - decimals, decimals)
}
