//! The rows on their pages: whole ones, and those that stay together.

use super::{Sheet, set};
use crate::decree::CELL_MARGIN;
use crate::layout::{Down, Grid, Paragraph, Row, Vertical};
use crate::model::{RowKind, TableFacts};
use crate::text::{Flat, Grain, Law, Measure, line_height};
use crate::units::Length;

/// What the last page of a table must hold at least.
const ENOUGH: Length = Length::mm(15);

/// Rows that a cell goes down are kept together up to this height.
const SHORT: Length = Length::mm(60);

/// Lets rows split that are taller than half a page, and keeps together what a page must not part:
/// the header with the first row, a group with its first row, the last two rows with what closes the
/// table. Never all rows: a table that is one chain leaves its caption alone on a page.
pub(super) fn keep(
    table: &TableFacts,
    grid: &mut Grid,
    extents: &[Grain],
    closed: bool,
    sheet: &Sheet<'_>,
) {
    let half = sheet.text_height().half();
    let mut flat = Flat::new(0);
    let heights = grid.rows.iter();
    let mut extents = extents.iter().copied();
    let heights = heights.map(|row| height(grid, row, &mut extents, &mut flat, sheet));
    let heights: Vec<_> = heights.collect();
    for (row, height) in grid.rows.iter_mut().zip(&heights) {
        row.splits = *height > half && !row.header;
        if row.splits {
            row.cells
                .iter_mut()
                .for_each(|cell| cell.align = Vertical::Top);
        }
    }
    let kinds: Vec<_> = table.rows.iter().map(|row| row.kind).collect();
    let count = kinds.len();
    let is_header = |kind: &RowKind| matches!(kind, RowKind::Titles | RowKind::Index);
    let first = kinds
        .iter()
        .position(|kind| !is_header(kind))
        .unwrap_or(count);
    let height_of = |rows: std::ops::Range<usize>| {
        let rows = heights.get(rows).unwrap_or_default();
        rows.iter().fold(Length::ZERO, |sum, height| sum + *height)
    };
    // In the middle of two pages a text would stand at the foot of the first one.
    for (index, facts) in table.rows.iter().enumerate() {
        for (place, cell) in facts.cells.iter().enumerate() {
            let is_tall = cell.down > 1 && height_of(index..index + cell.down) > half;
            let row = grid.rows.get_mut(index).filter(|_| is_tall);
            if let Some(cell) = row.and_then(|row| row.cells.get_mut(place)) {
                cell.align = Vertical::Top;
            }
        }
    }
    let mut kept = vec![false; count];
    let mut keep = |rows: std::ops::Range<usize>| {
        // The row that they are kept with counts too.
        if height_of(rows.start..(rows.end + 1).min(count)) <= half {
            kept.get_mut(rows)
                .into_iter()
                .flatten()
                .for_each(|kept| *kept = true);
        }
    };
    let last = count.saturating_sub(1);
    keep(0..first);
    // The first row, behind the groups that name it.
    let body = kinds
        .iter()
        .skip(first)
        .position(|kind| *kind != RowKind::Group);
    let body = first + body.unwrap_or(0);
    if body < last {
        keep(0..body + 1);
    }
    for (index, kind) in kinds.iter().enumerate().skip(first) {
        if *kind == RowKind::Group && index < last {
            keep(index..index + 1);
        }
    }
    // What goes down some rows, whose text would be on the first of two pages alone.
    for (index, facts) in table.rows.iter().enumerate().skip(first) {
        let down = facts.cells.iter().map(|cell| cell.down).max().unwrap_or(1);
        if down > 1 && height_of(index..index + down) <= SHORT {
            keep(index..index + down - 1);
        }
    }
    // The end: the last two rows, and two before a total, unless fewer are enough for a page.
    let is_total = kinds.last() == Some(&RowKind::Total);
    let most = if is_total { 2 } else { 1 };
    let end = (last.saturating_sub(most)..=last)
        .rev()
        .find(|end| height_of(*end..count) >= ENOUGH)
        .unwrap_or(last.saturating_sub(most));
    if end >= first && (end > body || height_of(0..count) <= half) {
        keep(end..last);
        if closed {
            keep(last..count);
        }
    }
    let rows = grid.rows.iter_mut().zip(kept);
    for (row, _) in rows.filter(|(row, kept)| *kept && !row.splits) {
        row.keep_with_next();
    }
}

/// The height of a row as Word sets it; a cell that goes down counts for nothing.
fn height(
    grid: &Grid,
    row: &Row,
    extents: &mut impl Iterator<Item = Grain>,
    flat: &mut Flat,
    sheet: &Sheet<'_>,
) -> Length {
    let heights = grid.placed(row).map(|(cell, columns)| {
        let width = columns
            .iter()
            .fold(Length::ZERO, |sum, column| sum + *column);
        let width = width - CELL_MARGIN - CELL_MARGIN;
        let paragraphs = cell.paragraphs.iter().zip(extents.by_ref());
        let height = cell_height(paragraphs, width, flat, sheet);
        if cell.down == Down::One {
            height
        } else {
            Length::ZERO
        }
    });
    heights.max().unwrap_or_default()
}

fn cell_height<'p>(
    paragraphs: impl Iterator<Item = (&'p Paragraph, Grain)>,
    width: Length,
    flat: &mut Flat,
    sheet: &Sheet<'_>,
) -> Length {
    let mut height = Length::ZERO;
    for (paragraph, extent) in paragraphs {
        let format = sheet.house.format(paragraph.component);
        let right = paragraph.shape.right.unwrap_or_default();
        let lines = if extent <= Grain::from(width - right) {
            let size = paragraph.shape.size.unwrap_or(format.size).half_points();
            line_height(size, format.line)
        } else {
            let measure = Measure {
                left: Length::ZERO,
                right,
                first: Length::ZERO,
                justified: false,
                line: format.line,
            };
            set(flat, paragraph, sheet);
            crate::text::height(flat, &measure, width, Law::Word)
        };
        height = height + lines + format.before + format.after;
    }
    height
}
