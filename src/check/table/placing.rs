//! The places of cells: what goes across and down leaves no room for others.

use crate::contract::Record;
use crate::model::{Cell, CellFacts};
use crate::problem::{Fault, Found, Path};

/// The columns of the row at hand.
pub(super) struct Placing {
    /// For each column, the cell that begins there and goes down into the rows to come.
    open: Vec<Open>,
    /// For each column, true if something stands there in this row.
    taken: Vec<bool>,
    /// The row at hand, from 1.
    row: usize,
    rows: usize,
}

#[derive(Clone, Copy, Default)]
struct Open {
    across: usize,
    /// The rows to come.
    down: usize,
}

impl Placing {
    pub(super) fn new(columns: usize, rows: usize) -> Self {
        Self {
            open: vec![Open::default(); columns],
            taken: vec![false; columns],
            row: 0,
            rows,
        }
    }

    /// The number of the row at hand.
    pub(super) fn row(&self) -> usize {
        self.row
    }

    /// Begins a row, with the rest of the cells that go down into it.
    pub(super) fn begin(&mut self) -> Vec<CellFacts> {
        self.row += 1;
        self.taken.fill(false);
        let mut rest = Vec::new();
        for (column, open) in self.open.iter_mut().enumerate() {
            if open.down == 0 {
                continue;
            }
            open.down -= 1;
            rest.push(CellFacts::rest(column, open.across));
            for taken in self.taken.iter_mut().skip(column).take(open.across) {
                *taken = true;
            }
        }
        rest
    }

    /// True of a column that a cell stands in.
    pub(super) fn is_taken(&self, column: usize) -> bool {
        self.taken.get(column).copied().unwrap_or(true)
    }

    /// Puts a cell into its place; says what keeps it from standing there.
    pub(super) fn put(
        &mut self,
        found: &mut Found,
        at: &Path<'_>,
        (across, down): (Option<u32>, Option<u32>),
        facts: &mut CellFacts,
    ) {
        let left = self.taken.len().saturating_sub(facts.column).max(1);
        let across = span(found, &at.field("across"), "across", across, left);
        let down = span(found, &at.field("down"), "down", down, usize::MAX);
        let most = self.rows + 1 - self.row;
        if down > most {
            let (row, rows) = (self.row, self.rows);
            found.push(&at.field("down"), Fault::TableDown { row, rows });
        }
        self.take(found, at, facts.column, across);
        if let Some(open) = self.open.get_mut(facts.column) {
            let down = down.min(most).saturating_sub(1);
            *open = Open { across, down };
        }
        facts.across = across;
        facts.down = down.min(most);
    }

    /// Takes columns for one cell.
    pub(super) fn take(&mut self, found: &mut Found, at: &Path<'_>, column: usize, across: usize) {
        let columns = self.taken.iter_mut().enumerate();
        for (index, taken) in columns.skip(column).take(across) {
            if *taken {
                let (row, column) = (self.row, index + 1);
                found.push(at, Fault::TableOverlap { row, column });
                break;
            }
            *taken = true;
        }
    }
}

/// The columns or rows that a cell goes over.
fn span(found: &mut Found, at: &Path<'_>, key: &str, given: Option<u32>, most: usize) -> usize {
    let span = usize::try_from(given.unwrap_or(1)).unwrap_or(usize::MAX);
    let greatest = u32::try_from(most)
        .unwrap_or(Cell::MOST_SPAN)
        .min(Cell::MOST_SPAN);
    let most = usize::try_from(greatest).unwrap_or(usize::MAX);
    if (1..=most).contains(&span) {
        return span;
    }
    if let Some(row) = Cell::row(key) {
        let (what, least) = (row.name(), 1);
        found.push(
            at,
            Fault::TableRange {
                what,
                least,
                most: greatest,
            },
        );
    }
    1
}
