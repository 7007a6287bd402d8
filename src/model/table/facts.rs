//! A table after the check: every cell in its place.

use super::column::{ColumnAlign, ColumnWidth};
use crate::model::Prose;

/// What a table says, and where each cell stands.
#[derive(Clone, Debug, Default)]
pub(crate) struct TableFacts {
    /// Its number, where it has one.
    pub(crate) number: Option<u32>,
    pub(crate) caption: Option<Prose>,
    pub(crate) unit: Option<Prose>,
    pub(crate) columns: Vec<ColumnFacts>,
    pub(crate) rows: Vec<RowFacts>,
    pub(crate) note: Option<Prose>,
    pub(crate) source: Option<Prose>,
    /// The size of its letters in points, where it is not that of the house.
    pub(crate) size: Option<u8>,
}

/// A column, with those below the same title each for itself.
#[derive(Clone, Debug)]
pub(crate) struct ColumnFacts {
    pub(crate) width: Option<ColumnWidth>,
    pub(crate) align: ColumnAlign,
}

/// A row, with the rest of cells that go down into it.
#[derive(Clone, Debug)]
pub(crate) struct RowFacts {
    pub(crate) kind: RowKind,
    pub(crate) cells: Vec<CellFacts>,
}

/// The part that a row plays. Those of the header come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RowKind {
    /// Titles of columns.
    Titles,
    /// The numbers of the columns.
    Index,
    Cells,
    Group,
    Total,
}

/// A cell.
#[derive(Clone, Debug)]
pub(crate) struct CellFacts {
    /// Its first column.
    pub(crate) column: usize,
    /// The columns that it goes across.
    pub(crate) across: usize,
    /// The rows that it goes down; none of the rest of a cell above.
    pub(crate) down: usize,
    pub(crate) lines: Vec<LineFacts>,
    /// Its alignment, where it is not that of its column.
    pub(crate) align: Option<ColumnAlign>,
    pub(crate) bold: bool,
}

/// A paragraph of a cell.
#[derive(Clone, Debug)]
pub(crate) enum LineFacts {
    Text(Prose),
    Dash(Prose),
    Plus(Prose),
}

impl CellFacts {
    /// A cell of one column and one row.
    pub(crate) fn new(column: usize, lines: Vec<LineFacts>) -> Self {
        Self {
            column,
            across: 1,
            down: 1,
            lines,
            align: None,
            bold: false,
        }
    }

    /// The rest of a cell above.
    pub(crate) fn rest(column: usize, across: usize) -> Self {
        Self {
            across,
            down: 0,
            ..Self::new(column, Vec::new())
        }
    }
}

impl LineFacts {
    pub(crate) fn prose(&self) -> &Prose {
        match self {
            Self::Text(prose) | Self::Dash(prose) | Self::Plus(prose) => prose,
        }
    }
}
