//! Totals of typed numbers: each must be the sum of rows that it can be meant to add up.

use super::header::Header;
use crate::model::Decimal;
use crate::problem::{Fault, Found, Path};

/// The typed numbers of each column, and the rows between which they add up.
pub(super) struct Sums {
    columns: Vec<ColumnSums>,
    totals: Vec<usize>,
    groups: Vec<usize>,
}

#[derive(Clone, Default)]
struct ColumnSums {
    /// The numbers with their rows.
    numbers: Vec<(usize, Decimal)>,
    /// The totals with their rows.
    totals: Vec<(usize, Decimal)>,
    /// True if text with digits stands among them, of which nobody knows what it counts.
    is_unclear: bool,
}

impl Sums {
    pub(super) fn new(columns: usize) -> Self {
        Self {
            columns: vec![ColumnSums::default(); columns],
            totals: Vec::new(),
            groups: Vec::new(),
        }
    }

    pub(super) fn group(&mut self, row: usize) {
        self.groups.push(row);
    }

    pub(super) fn total(&mut self, row: usize) {
        self.totals.push(row);
    }

    /// True of the row at hand, if it is one of sums.
    pub(super) fn is_total(&self, row: usize) -> bool {
        self.totals.last() == Some(&row)
    }

    pub(super) fn number(&mut self, row: usize, column: usize, number: Decimal) {
        let is_total = self.is_total(row);
        if let Some(column) = self.columns.get_mut(column) {
            if is_total {
                column.totals.push((row, number));
            } else {
                column.numbers.push((row, number));
            }
        }
    }

    pub(super) fn unclear(&mut self, column: usize) {
        if let Some(column) = self.columns.get_mut(column) {
            column.is_unclear = true;
        }
    }

    /// The first column in which numbers stand.
    pub(super) fn first_number(&self) -> Option<usize> {
        let mut columns = self.columns.iter();
        columns.position(|column| !column.numbers.is_empty())
    }

    /// The rows that totals and groups part, around a row: the total before, the group before, the
    /// total behind.
    fn around(&self, row: usize) -> [Option<usize>; 3] {
        let before = |rows: &[usize]| {
            let place = rows.partition_point(|other| *other < row);
            place
                .checked_sub(1)
                .and_then(|place| rows.get(place).copied())
        };
        let behind = self.totals.partition_point(|other| *other <= row);
        [
            before(&self.totals),
            before(&self.groups),
            self.totals.get(behind).copied(),
        ]
    }
}

/// Says which totals are no sum of their column.
pub(super) fn check(found: &mut Found, at: &Path<'_>, header: &Header, sums: &Sums) {
    for (leaf, column) in header.leaves.iter().zip(&sums.columns) {
        if leaf.is_ratio || column.is_unclear {
            continue;
        }
        let Some(running) = Running::of(column) else {
            continue;
        };
        for (row, total) in &column.totals {
            let around = sums.around(*row);
            if let Some(sum) = running.differs(*row, *total, around) {
                let place = at.index(*row);
                let fault = Fault::TableTotal {
                    column: leaf.title.clone(),
                    found: total.to_string(),
                    sum: sum.to_string(),
                };
                found.push(&place.field("total"), fault);
            }
        }
    }
}

/// The sums from the first row on.
struct Running {
    scale: u8,
    rows: Vec<usize>,
    /// Before the first number, and behind each.
    sums: Vec<i128>,
}

impl Running {
    /// Nothing where no numbers stand, or such that no sum can hold.
    fn of(column: &ColumnSums) -> Option<Self> {
        let all = column.numbers.iter().chain(&column.totals);
        let scale = all.map(|(_, number)| number.scale()).max()?;
        let mut sums = vec![0_i128];
        let mut sum = 0_i128;
        for (_, number) in &column.numbers {
            sum = sum.checked_add(number.at_scale(scale)?)?;
            sums.push(sum);
        }
        let rows: Vec<_> = column.numbers.iter().map(|(row, _)| *row).collect();
        (!rows.is_empty()).then_some(Self { scale, rows, sums })
    }

    /// The sum of the numbers before a row.
    fn before(&self, row: usize) -> i128 {
        let place = self.rows.partition_point(|other| *other < row);
        self.sums.get(place).copied().unwrap_or_default()
    }

    /// The sum that a total should be, if it is none of those that it can be: of the rows since the
    /// total or the group before it, of all rows before it, behind it, or up to the next total.
    fn differs(&self, row: usize, total: Decimal, around: [Option<usize>; 3]) -> Option<Decimal> {
        let [total_before, group_before, total_behind] = around;
        let end = usize::MAX;
        let since = |start: Option<usize>| self.before(row) - self.before(start.unwrap_or(0));
        let until = |end: usize| self.before(end) - self.before(row);
        let whole = self.before(end);
        let candidates = [
            since(total_before),
            since(group_before),
            since(None),
            until(total_behind.unwrap_or(end)),
            until(end),
            whole,
        ];
        let total = total.at_scale(self.scale)?;
        if candidates.contains(&total) {
            return None;
        }
        let own = self.rows.first().is_some_and(|first| *first < row);
        let stands_alone = total_before.is_none_or(|before| {
            self.rows.partition_point(|other| *other < row)
                == self.rows.partition_point(|other| *other < before)
        });
        let expected = match (own, stands_alone) {
            (true, true) => since(None),
            (true, false) => since(total_before),
            (false, _) => until(total_behind.unwrap_or(end)),
        };
        Some(Decimal::of_units(expected, self.scale))
    }
}
