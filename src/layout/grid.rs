//! Tables: those with lines, and the columns without that letterhead and closing block are.

use smallvec::SmallVec;

use super::Paragraph;
use crate::decree::Component;
use crate::units::Length;

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Grid {
    /// The widths of the columns.
    pub(crate) columns: Vec<Length>,
    pub(crate) rows: Vec<Row>,
    /// How it is ruled; nothing of columns side by side without lines.
    pub(crate) ruled: Option<Ruled>,
}

/// The looks of a table with lines, and what is said to those who do not see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ruled {
    pub(crate) caption: Option<String>,
    pub(crate) description: String,
    /// Between the lines and the text, on the left and on the right of a cell.
    pub(crate) margin: Length,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// The cells, which together are as wide as the table.
    pub(crate) cells: Vec<Cell>,
    /// True of a row that stands again at the head of every page. Such rows come first.
    pub(crate) header: bool,
    /// True of a row that may split where a page ends.
    pub(crate) splits: bool,
    /// Its height, where that is not the one of its text.
    pub(crate) height: Option<Length>,
}

impl Row {
    /// Keeps the row on the page of what follows.
    pub(crate) fn keep_with_next(&mut self) {
        for paragraph in self.cells.iter_mut().flat_map(|cell| &mut cell.paragraphs) {
            paragraph.shape.keep_with_next = true;
        }
    }
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    /// How many columns it takes.
    pub(crate) across: u16,
    pub(crate) down: Down,
    /// Mostly one.
    pub(crate) paragraphs: SmallVec<[Paragraph; 1]>,
    pub(crate) align: Vertical,
}

/// The rows that a cell takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Down {
    /// Its own.
    One,
    /// Its own, and those below whose cells in this place are its rest.
    First,
    /// The rest of a cell above, which says nothing.
    Rest,
}

/// Where the text of a cell stands that is lower than its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Vertical {
    Top,
    Centre,
    /// So that the last lines of a row are level.
    Bottom,
}

impl Grid {
    /// The cells of a row with the widths of the columns that each takes.
    pub(crate) fn placed<'a>(
        &'a self,
        row: &'a Row,
    ) -> impl Iterator<Item = (&'a Cell, &'a [Length])> {
        let mut rest = self.columns.as_slice();
        row.cells.iter().map(move |cell| {
            let columns = usize::from(cell.across).min(rest.len());
            let (own, behind) = rest.split_at(columns);
            rest = behind;
            (cell, own)
        })
    }

    /// Its paragraphs, row by row.
    pub(crate) fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        cells.flat_map(|cell| &cell.paragraphs)
    }
}

impl Row {
    /// A row that is never split over two pages.
    pub(crate) fn new(cells: Vec<Cell>) -> Self {
        Self {
            cells,
            header: false,
            splits: false,
            height: None,
        }
    }

    /// What a file has where a cell of the row ends without text. It must not let go of the row
    /// below.
    pub(crate) fn filler(&self) -> Paragraph {
        let mut paragraphs = self.cells.iter().flat_map(|cell| &cell.paragraphs);
        if paragraphs.any(|paragraph| paragraph.shape.keep_with_next) {
            Paragraph::filler()
        } else {
            Paragraph::empty(Component::End)
        }
    }
}

impl Cell {
    /// A cell of one column and one row.
    pub(crate) fn new(paragraphs: impl IntoIterator<Item = Paragraph>) -> Self {
        Self {
            across: 1,
            down: Down::One,
            paragraphs: paragraphs.into_iter().collect(),
            align: Vertical::Top,
        }
    }

    /// True of a cell that ends with a filler, since Word asks for a paragraph there.
    pub(crate) fn wants_filler(&self) -> bool {
        let last = self.paragraphs.last();
        last.is_none_or(|last| last.shape.boxed.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_know_their_columns_even_where_a_row_is_too_wide() {
        let cell = |across| Cell {
            across,
            ..Cell::new(Vec::new())
        };
        let grid = Grid {
            columns: [10, 20, 30].map(Length::mm).into(),
            rows: vec![
                Row::new([1, 2].map(cell).into()),
                Row::new([2, 2, 1].map(cell).into()),
            ],
            ruled: None,
        };
        let widths =
            |row: &Row| -> Vec<_> { grid.placed(row).map(|(_, columns)| columns.len()).collect() };
        let found: Vec<_> = grid.rows.iter().map(widths).collect();
        assert_eq!(found, [vec![1, 2], vec![2, 1, 0]]);
    }
}
