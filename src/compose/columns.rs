//! Two columns side by side, without lines: the letterhead and the closing block.

use crate::layout::{Block, Cell, Grid, Paragraph, Row, Vertical};
use crate::units::Length;

/// Two columns side by side.
pub(super) struct Columns {
    pub(super) left_width: Length,
    pub(super) right_width: Length,
    pub(super) rows: Vec<Pair>,
}

/// A row of two cells, which is never split over two pages.
pub(super) struct Pair {
    pub(super) left: Vec<Paragraph>,
    pub(super) right: Vec<Paragraph>,
    /// True of cells on the bottom of the row, so that their last lines are level.
    pub(super) level_at_bottom: bool,
}

impl From<Columns> for Block {
    fn from(columns: Columns) -> Self {
        Self::Grid(Grid {
            columns: vec![columns.left_width, columns.right_width],
            rows: columns.rows.into_iter().map(Row::from).collect(),
            ruled: None,
        })
    }
}

impl From<Pair> for Row {
    fn from(pair: Pair) -> Self {
        let align = if pair.level_at_bottom {
            Vertical::Bottom
        } else {
            Vertical::Top
        };
        let cells = [pair.left, pair.right].map(|paragraphs| Cell {
            align,
            ..Cell::new(paragraphs)
        });
        Self::new(cells.into())
    }
}
