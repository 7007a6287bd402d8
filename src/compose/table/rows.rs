//! The rows on their pages: whole ones, and those that stay together.

use std::cell::{Cell, RefCell};
use std::ops::Range;

use super::{Sheet, set};
use crate::decree::CELL_MARGIN;
use crate::layout::{Down, Grid, Paragraph, Vertical};
use crate::model::{RowKind, TableFacts};
use crate::style::LineHeight;
use crate::text::{Extent, Flat, Grain, Law, Measure, line_height};
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
    extents: &[Extent],
    closed: bool,
    sheet: &Sheet<'_>,
) {
    let half = sheet.text_height().half();
    let heights = Heights::new(grid, extents, sheet);
    let splits: Vec<_> = grid
        .rows
        .iter()
        .enumerate()
        .map(|(index, row)| !row.header && heights.is_over(index, half))
        .collect();
    let mut deep = Deep::of(table);
    let kept = kept(table, &heights, &deep, closed, half);
    // In the middle of two pages a text would stand at the foot of the first one.
    deep.retain(|cell| heights.sum(cell.rows()) > half);
    for Deep { row, place, .. } in deep {
        let row = grid.rows.get_mut(row);
        if let Some(cell) = row.and_then(|row| row.cells.get_mut(place)) {
            cell.align = Vertical::Top;
        }
    }
    for ((row, splits), kept) in grid.rows.iter_mut().zip(splits).zip(kept) {
        row.splits = splits;
        if splits {
            row.cells
                .iter_mut()
                .for_each(|cell| cell.align = Vertical::Top);
        } else if kept {
            row.keep_with_next();
        }
    }
}

/// A cell that goes down several rows.
struct Deep {
    row: usize,
    /// Its place in the row.
    place: usize,
    down: usize,
}

impl Deep {
    /// Those of a table, row by row.
    fn of(table: &TableFacts) -> Vec<Self> {
        let rows = table.rows.iter().enumerate();
        let deep = rows.flat_map(|(row, facts)| {
            let cells = facts.cells.iter().enumerate();
            let deep = cells.filter(|(_, cell)| cell.down > 1);
            deep.map(move |(place, cell)| Self {
                row,
                place,
                down: cell.down,
            })
        });
        deep.collect()
    }

    fn rows(&self) -> Range<usize> {
        self.row..self.row + self.down
    }
}

/// The rows that stay on the page of the next one.
fn kept(
    table: &TableFacts,
    heights: &Heights<'_>,
    deep: &[Deep],
    closed: bool,
    half: Length,
) -> Vec<bool> {
    let kinds: Vec<_> = table.rows.iter().map(|row| row.kind).collect();
    let count = kinds.len();
    let is_header = |kind: &RowKind| matches!(kind, RowKind::Titles | RowKind::Index);
    let first = kinds
        .iter()
        .position(|kind| !is_header(kind))
        .unwrap_or(count);
    let mut kept = vec![false; count];
    let mut keep = |rows: Range<usize>| {
        // The row that they are kept with counts too.
        if heights.sum(rows.start..(rows.end + 1).min(count)) <= half {
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
    for row in deep.chunk_by(|one, other| one.row == other.row) {
        let deepest = row.iter().max_by_key(|cell| cell.down);
        let rows = deepest.map_or(0..0, Deep::rows);
        if rows.start >= first && heights.sum(rows.clone()) <= SHORT {
            keep(rows.start..rows.end - 1);
        }
    }
    // The end: the last two rows, and two before a total, unless fewer are enough for a page.
    let is_total = kinds.last() == Some(&RowKind::Total);
    let most = if is_total { 2 } else { 1 };
    let end = (last.saturating_sub(most)..=last)
        .rev()
        .find(|end| heights.sum(*end..count) >= ENOUGH)
        .unwrap_or(last.saturating_sub(most));
    if end >= first && (end > body || heights.sum(0..count) <= half) {
        keep(end..last);
        if closed {
            keep(last..count);
        }
    }
    kept
}

/// The heights of rows, each measured once it is asked for: most never are.
struct Heights<'t> {
    grid: &'t Grid,
    sheet: &'t Sheet<'t>,
    /// Of each row, how long its paragraphs are in one line.
    extents: Vec<&'t [Extent]>,
    measured: Vec<Cell<Option<Length>>>,
    flat: RefCell<Flat>,
}

impl<'t> Heights<'t> {
    fn new(grid: &'t Grid, mut extents: &'t [Extent], sheet: &'t Sheet<'t>) -> Self {
        let rows = grid.rows.iter().map(|row| {
            let paragraphs = row.cells.iter().map(|cell| cell.paragraphs.len());
            let (own, rest) = extents
                .split_at_checked(paragraphs.sum())
                .unwrap_or((extents, &[]));
            extents = rest;
            own
        });
        Self {
            extents: rows.collect(),
            measured: vec![Cell::new(None); grid.rows.len()],
            flat: RefCell::new(Flat::new(0)),
            grid,
            sheet,
        }
    }

    /// The height of these rows together.
    fn sum(&self, rows: Range<usize>) -> Length {
        rows.map(|row| self.of(row))
            .fold(Length::ZERO, |sum, height| sum + height)
    }

    /// True of a row that is higher. A glance at the length of its texts tells it of most.
    fn is_over(&self, row: usize, most: Length) -> bool {
        self.row(row, |words| words.most(self.sheet)) > most && self.of(row) > most
    }

    /// The height of a row as Word sets it.
    fn of(&self, row: usize) -> Length {
        let Some(measured) = self.measured.get(row) else {
            return Length::ZERO;
        };
        measured.get().unwrap_or_else(|| {
            let height = self.row(row, |words| words.height(&self.flat, self.sheet));
            measured.set(Some(height));
            height
        })
    }

    /// The height of a row of texts that are so high; a cell that goes down counts for nothing.
    fn row(&self, index: usize, height: impl Fn(&CellText<'_>) -> Length) -> Length {
        let (Some(row), Some(extents)) = (self.grid.rows.get(index), self.extents.get(index))
        else {
            return Length::ZERO;
        };
        let mut extents = extents.iter();
        let heights = self.grid.placed(row).map(|(cell, columns)| {
            let columns = columns.iter();
            let width = columns.fold(Length::ZERO, |sum, column| sum + *column);
            let width = width - CELL_MARGIN - CELL_MARGIN;
            let texts = cell.paragraphs.iter().zip(extents.by_ref());
            let heights = texts.map(|(paragraph, extent)| {
                let format = self.sheet.house.format(paragraph.component);
                let text = CellText {
                    paragraph,
                    extent: extent.whole,
                    width,
                    line: format.line,
                };
                height(&text) + format.before + format.after
            });
            let height = heights.fold(Length::ZERO, |sum, height| sum + height);
            if cell.down == Down::One {
                height
            } else {
                Length::ZERO
            }
        });
        heights.max().unwrap_or_default()
    }
}

/// A paragraph of a cell.
struct CellText<'t> {
    paragraph: &'t Paragraph,
    /// How long it is in one line.
    extent: Grain,
    /// The width of the cell between its margins.
    width: Length,
    line: LineHeight,
}

impl CellText<'_> {
    fn right(&self) -> Length {
        self.paragraph.shape.right.unwrap_or_default()
    }

    fn line(&self, sheet: &Sheet<'_>) -> Length {
        let size = self.paragraph.shape.size;
        let size = size.unwrap_or(sheet.house.format(self.paragraph.component).size);
        line_height(size.half_points(), self.line)
    }

    /// The height of the most lines that it may have: two that follow each other hold more than one
    /// is wide.
    fn most(&self, sheet: &Sheet<'_>) -> Length {
        let room = Grain::from(self.width - self.right());
        let lines = if self.extent <= room {
            1
        } else {
            self.extent.over(room).saturating_mul(2).saturating_add(2)
        };
        Length::twips(self.line(sheet).to_twips().saturating_mul(lines))
    }

    /// The height of its lines.
    fn height(&self, flat: &RefCell<Flat>, sheet: &Sheet<'_>) -> Length {
        let right = self.right();
        if self.extent <= Grain::from(self.width - right) {
            return self.line(sheet);
        }
        let measure = Measure {
            left: Length::ZERO,
            right,
            first: Length::ZERO,
            justified: false,
            line: self.line,
        };
        let mut flat = flat.borrow_mut();
        set(&mut flat, self.paragraph, sheet);
        crate::text::height(&flat, &measure, self.width, Law::Word)
    }
}
