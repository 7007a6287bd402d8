//! Two columns side by side, without lines: the letterhead and the closing block.

use crate::layout::{Block, Cell, Grid, Paragraph, Row, Vertical};
use crate::units::Length;

/// Two columns side by side.
pub(super) struct Columns {
    pub(super) left_width: Length,
    pub(super) right_width: Length,
    /// How much wider the left cell of the first row is than its column.
    pub(super) wider: Length,
    pub(super) rows: Vec<Pair>,
    /// A row of its own height below them, with what stands on the left in it.
    pub(super) strip: Option<(Paragraph, Length)>,
}

/// A row of two cells, which is never split over two pages.
#[derive(Clone)]
pub(super) struct Pair {
    pub(super) left: Vec<Paragraph>,
    pub(super) right: Vec<Paragraph>,
    /// True of cells on the bottom of the row, so that their last lines are level.
    pub(super) level_at_bottom: bool,
}

impl From<Columns> for Block {
    fn from(columns: Columns) -> Self {
        let strip = columns.strip.map(|(left, height)| {
            let left = Cell {
                align: Vertical::Centre,
                ..Cell::new(vec![left])
            };
            let right = Cell::new(vec![Paragraph::filler()]);
            Row {
                height: Some(height),
                ..Row::new(vec![left, right])
            }
        });
        let rows = columns.rows.into_iter().map(Row::from);
        let mut rows: Vec<_> = rows.chain(strip).collect();
        let mut widths = vec![columns.left_width, columns.right_width];
        if columns.wider > Length::ZERO {
            // A column between the two belongs to the left one in the first row alone.
            widths = vec![
                columns.left_width,
                columns.wider,
                columns.right_width - columns.wider,
            ];
            for (index, row) in rows.iter_mut().enumerate() {
                let across = if index == 0 {
                    row.cells.first_mut()
                } else {
                    row.cells.last_mut()
                };
                if let Some(cell) = across {
                    cell.across = 2;
                }
            }
        }
        Self::Grid(Grid {
            columns: widths,
            rows,
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
