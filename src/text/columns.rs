//! The widths that the columns of a table need.

use crate::units::Length;

/// The widths that a column or a cell needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Need {
    /// For its widest piece that no break divides.
    pub(crate) least: Length,
    /// For its text in one line.
    pub(crate) ideal: Length,
}

/// The needs of columns, as their cells are looked at.
pub(crate) struct Needs {
    columns: Vec<Need>,
    /// The first column of cells that go across several, how many, and what they need.
    spans: Vec<(usize, usize, Need)>,
}

impl Needs {
    pub(crate) fn new(columns: usize) -> Self {
        Self {
            columns: vec![Need::default(); columns],
            spans: Vec::new(),
        }
    }

    /// The least width that a column needs so far.
    pub(crate) fn least(&self, column: usize) -> Length {
        let column = self.columns.get(column);
        column.map_or(Length::ZERO, |need| need.least)
    }

    /// A cell, with its margins.
    pub(crate) fn cell(&mut self, column: usize, across: usize, need: Need) {
        if across > 1 {
            self.spans.push((column, across, need));
        } else if let Some(known) = self.columns.get_mut(column) {
            known.least = known.least.max(need.least);
            known.ideal = known.ideal.max(need.ideal);
        }
    }

    /// What each column needs. What cells across several columns need beyond them is shared.
    pub(crate) fn settled(mut self) -> Vec<Need> {
        self.spans
            .sort_unstable_by_key(|(column, across, _)| (*across, *column));
        for (column, across, need) in self.spans {
            let Some(columns) = self.columns.get_mut(column..).and_then(|from| {
                let across = across.min(from.len());
                from.get_mut(..across)
            }) else {
                continue;
            };
            let count = i32::try_from(columns.len()).unwrap_or(i32::MAX).max(1);
            let more = |has: Length, wants: Length| {
                let lack = (wants - has).to_twips().max(0);
                Length::twips(lack / count + i32::from(lack % count > 0))
            };
            let sum = |of: fn(&Need) -> Length, columns: &[Need]| {
                columns
                    .iter()
                    .fold(Length::ZERO, |sum, need| sum + of(need))
            };
            let least = more(sum(|need| need.least, columns), need.least);
            let ideal = more(sum(|need| need.ideal, columns), need.ideal);
            for column in columns {
                column.least = column.least + least;
                column.ideal = column.ideal + ideal;
            }
        }
        for need in &mut self.columns {
            need.ideal = need.ideal.max(need.least);
        }
        self.columns
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(least: i16, ideal: i16) -> Need {
        Need {
            least: Length::mm(least),
            ideal: Length::mm(ideal),
        }
    }

    #[test]
    fn a_column_needs_what_its_widest_cell_needs() {
        let mut needs = Needs::new(2);
        needs.cell(0, 1, need(10, 20));
        needs.cell(0, 1, need(12, 15));
        needs.cell(5, 1, need(99, 99));
        assert_eq!(needs.settled(), [need(12, 20), Need::default()]);
    }

    #[test]
    fn a_cell_across_columns_shares_what_it_lacks() {
        let mut needs = Needs::new(3);
        needs.cell(1, 2, need(30, 50));
        needs.cell(1, 1, need(10, 10));
        needs.cell(1, 9, need(1, 1));
        let settled = needs.settled();
        assert_eq!(settled[0], Need::default());
        assert_eq!(settled[1].least, Length::mm(20));
        assert_eq!(settled[2].least, Length::mm(10));
        assert_eq!(settled[1].ideal, Length::mm(30));
    }
}
