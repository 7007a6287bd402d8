//! Cells at their places: the row and the columns that each takes, and the lines beside it.

use serde::Serialize;

use super::{Cell, Down, Grid};
use crate::units::Length;

/// The place of a paragraph in a table with lines.
///
/// Rows and columns are counted from 0, header rows among them. As JSON:
/// `{"table": 0, "row": 2, "column": 1, "across": 1, "down": 3, "header": false,
/// "lines_mm": [38.1, 92.4]}`.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// use vanban::{Column, Table};
///
/// let table = Table::new([Column::new("Lĩnh vực"), Column::new("Tiếp nhận")])
///     .row(["Đất đai".into(), 1120.into()]);
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Kết quả:").block(table)
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// let explanation = report.layout().explain();
/// let mut lines = explanation.paragraphs.iter();
/// let received = lines.find(|line| line.text == "1.120").and_then(|line| line.cell);
/// let cell = received.ok_or("it stands in a table")?;
/// assert_eq!((cell.table, cell.row, cell.column, cell.header), (0, 1, 1, false));
/// assert_eq!((cell.across, cell.down), (1, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct CellExplanation {
    /// The table, among those with lines in the document.
    pub table: usize,
    /// The row of its cell.
    pub row: usize,
    /// The first column of its cell.
    pub column: usize,
    /// How many columns the cell takes.
    pub across: usize,
    /// How many rows the cell takes.
    pub down: usize,
    /// True in a row that stands again at the head of every page.
    pub header: bool,
    /// The lines at the left and at the right of the cell, in millimetres from the left edge of the
    /// paper.
    pub lines_mm: (f64, f64),
}

/// A cell of a table.
pub(super) struct Placed<'a> {
    pub(super) cell: &'a Cell,
    /// Left and right edge of its text.
    pub(super) column: (Length, Length),
    /// Its place, in a table with lines.
    pub(super) place: Option<CellExplanation>,
}

/// The cells of a table that stands in a column of text. It is that one of this number, if it is
/// ruled.
pub(super) fn cells(
    grid: &Grid,
    (left, right): (Length, Length),
    table: usize,
) -> impl Iterator<Item = Placed<'_>> {
    let width = grid.columns.iter();
    let width = width.fold(Length::ZERO, |sum, width| sum + *width);
    // A ruled table that is narrower than the text stands in the middle.
    let (left, margin) = match &grid.ruled {
        Some(ruled) => (left + (right - left - width).half(), ruled.margin),
        None => (left, Length::ZERO),
    };
    let mut depths = depths(grid).into_iter();
    let rows = grid.rows.iter().enumerate();
    rows.flat_map(move |(index, row)| {
        let (mut column, mut edge) = (0, left);
        let mut all = Vec::new();
        for (cell, widths) in grid.placed(row) {
            let start = edge;
            edge = widths.iter().fold(edge, |edge, width| edge + *width);
            let place = CellExplanation {
                table,
                row: index,
                column,
                across: widths.len(),
                down: depths.next().unwrap_or(1),
                header: row.header,
                lines_mm: (start.to_mm(), edge.to_mm()),
            };
            column += widths.len();
            all.push(Placed {
                cell,
                column: (start + margin, edge - margin),
                place: grid.ruled.is_some().then_some(place),
            });
        }
        all
    })
}

/// The rows that each cell takes, row by row.
fn depths(grid: &Grid) -> Vec<usize> {
    // From the last row up, what goes on from the row above in each column.
    let mut rests = vec![0; grid.columns.len()];
    let mut depths = Vec::new();
    for row in grid.rows.iter().rev() {
        let (mut column, first) = (0, depths.len());
        for (cell, widths) in grid.placed(row) {
            let rest = rests.get_mut(column);
            column += widths.len();
            let Some(rest) = rest else {
                depths.push(1);
                continue;
            };
            depths.push(match cell.down {
                Down::Rest => {
                    *rest += 1;
                    0
                }
                Down::First => std::mem::take(rest) + 1,
                Down::One => {
                    *rest = 0;
                    1
                }
            });
        }
        depths.get_mut(first..).unwrap_or_default().reverse();
    }
    depths.reverse();
    depths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Row, Ruled};

    fn grid(rows: &[&[(u16, Down)]]) -> Grid {
        let cell = |(across, down): &(u16, Down)| Cell {
            across: *across,
            down: *down,
            ..Cell::new(Vec::new())
        };
        let rows = rows.iter();
        Grid {
            columns: [20, 30, 40].map(Length::mm).into(),
            rows: rows
                .map(|row| Row::new(row.iter().map(cell).collect()))
                .collect(),
            ruled: Some(Ruled {
                caption: None,
                description: String::new(),
                margin: Length::mm(2),
            }),
        }
    }

    #[test]
    fn a_cell_that_goes_down_counts_its_rows() {
        use Down::{First, One, Rest};

        let grid = grid(&[
            &[(1, First), (2, First)],
            &[(1, Rest), (2, Rest)],
            &[(1, Rest), (1, One), (1, First)],
            &[(1, First), (1, One), (1, Rest)],
            &[(1, Rest), (1, One), (1, One)],
        ]);
        let found: Vec<_> = cells(&grid, (Length::mm(30), Length::mm(190)), 0)
            .filter_map(|cell| cell.place)
            .map(|place| (place.row, place.column, place.down))
            .collect();
        let wanted = [
            [(0, 0, 3), (0, 1, 2)].as_slice(),
            &[(1, 0, 0), (1, 1, 0)],
            &[(2, 0, 0), (2, 1, 1), (2, 2, 2)],
            &[(3, 0, 2), (3, 1, 1), (3, 2, 0)],
            &[(4, 0, 0), (4, 1, 1), (4, 2, 1)],
        ];
        assert_eq!(found, wanted.concat());
    }

    #[test]
    fn a_narrow_table_stands_in_the_middle() {
        let grid = grid(&[&[(1, Down::One), (2, Down::One)]]);
        let found: Vec<_> = cells(&grid, (Length::mm(30), Length::mm(190)), 0).collect();
        let lines = found.iter().filter_map(|cell| cell.place);
        let lines: Vec<_> = lines.map(|place| place.lines_mm.0.round()).collect();
        assert_eq!(lines, [65.0, 85.0]);
        let texts: Vec<_> = found
            .iter()
            .map(|cell| cell.column.0.to_mm().round())
            .collect();
        assert_eq!(texts, [67.0, 87.0]);
    }
}
