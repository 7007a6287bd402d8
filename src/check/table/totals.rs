//! Totals of typed numbers: each must be the sum of rows that it can be meant to add up.

use super::header::Header;
use crate::model::Decimal;
use crate::problem::{Fault, Found, Path};

/// The typed numbers of each column, and the rows between which they add up.
pub(super) struct Sums {
    columns: Vec<ColumnSums>,
    totals: Vec<usize>,
    groups: Vec<usize>,
    /// The totals that say that they are something else.
    others: Vec<usize>,
    /// True if rows say parts of those above them, and not all parts.
    has_parts: bool,
    /// The numbers with which rows begin, by their kind.
    kinds: Vec<(usize, Kind)>,
}

/// The kind of number with which a row begins: those of another kind than the first are its parts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Capital,
    Roman,
    Arabic,
    Decimal,
    Letter,
    Dash,
}

impl Kind {
    /// By the first word of a row.
    fn of(text: &str) -> Option<Self> {
        let word = text.split_whitespace().next()?;
        let bare = word.trim_matches(['.', ')', '(', '/']);
        let all = |is: fn(char) -> bool| !bare.is_empty() && bare.chars().all(is);
        let one = bare.chars().count() == 1;
        if all(|sign| matches!(sign, '-' | '–' | '+' | '*')) {
            Some(Self::Dash)
        } else if all(|sign| sign.is_ascii_digit()) {
            Some(Self::Arabic)
        } else if all(|sign| sign.is_ascii_digit() || sign == '.') {
            Some(Self::Decimal)
        } else if all(|sign| "IVX".contains(sign)) {
            Some(Self::Roman)
        } else if one && all(char::is_uppercase) {
            Some(Self::Capital)
        } else if one && all(char::is_lowercase) {
            Some(Self::Letter)
        } else {
            None
        }
    }
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
            others: Vec::new(),
            has_parts: false,
            kinds: Vec::new(),
        }
    }

    /// A row by its first words.
    pub(super) fn begins(&mut self, row: usize, words: &str) {
        if let Some(kind) = Kind::of(words) {
            self.kinds.push((row, kind));
        }
    }

    pub(super) fn group(&mut self, row: usize) {
        self.groups.push(row);
    }

    pub(super) fn total(&mut self, row: usize) {
        self.totals.push(row);
    }

    /// A total by its label: a tax, a mean or a remainder is no sum.
    pub(super) fn label(&mut self, row: usize, label: &str) {
        if says_no_sum(label) {
            self.others.push(row);
        }
    }

    pub(super) fn parts(&mut self) {
        self.has_parts = true;
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

    /// The numbers of a column in rows of the kind that comes first, if there are others.
    fn first_kind(&self, column: &ColumnSums) -> Option<Vec<(usize, Decimal)>> {
        let kind = |row: usize| {
            let place = self
                .kinds
                .binary_search_by_key(&row, |(row, _)| *row)
                .ok()?;
            self.kinds.get(place).map(|(_, kind)| *kind)
        };
        let first = column.numbers.iter().find_map(|(row, _)| kind(*row))?;
        let upper = column.numbers.iter().copied();
        let upper: Vec<_> = upper.filter(|(row, _)| kind(*row) == Some(first)).collect();
        (upper.len() < column.numbers.len()).then_some(upper)
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
    if sums.has_parts {
        return;
    }
    for (leaf, column) in header.leaves.iter().zip(&sums.columns) {
        if leaf.is_ratio || column.is_unclear {
            continue;
        }
        let Some(all) = Running::of(column, &column.numbers) else {
            continue;
        };
        // Some rows may be the sums of those below them.
        let upper = [sums.first_kind(column), column.upper(all.scale)];
        let upper = upper.map(|upper| upper.and_then(|upper| Running::of(column, &upper)));
        // Behind what is no sum stands what it was added to, or taken from.
        let mut other = None;
        for (row, total) in &column.totals {
            let follows = other.is_some_and(|other| all.parts(other, *row).is_empty());
            if follows || sums.others.binary_search(row).is_ok() {
                other = Some(*row);
                continue;
            }
            let around = sums.around(*row);
            let differs = |running: &Running| running.differs(*row, *total, around);
            let ways = upper.iter().flatten().chain([&all]);
            // Nothing where one way is right, or else the first.
            let sums: Option<Vec<_>> = ways.map(differs).collect();
            if let Some(sum) = sums.and_then(|sums| sums.into_iter().next()) {
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

/// The rows that a row above them can be the sum of.
const MOST_PARTS: usize = 200;

impl ColumnSums {
    /// The numbers without those that one above them adds up, if there are such.
    fn upper(&self, scale: u8) -> Option<Vec<(usize, Decimal)>> {
        // From the last one on; those above come behind the others.
        let mut upper: Vec<(usize, Decimal)> = Vec::new();
        for (row, number) in self.numbers.iter().rev() {
            let sum = number.at_scale(scale)?;
            let mut rest = sum;
            let mut below = upper.iter().rev().take(MOST_PARTS).enumerate();
            let parts = below.position(|(place, (_, part))| {
                // All numbers together have a sum, so that these have one too.
                rest = rest.saturating_sub(part.at_scale(scale).unwrap_or_default());
                // Two equal numbers are no sum and its part.
                place > 0 && rest == 0
            });
            if let Some(last) = parts.filter(|_| sum != 0) {
                upper.truncate(upper.len() - last - 1);
            }
            upper.push((*row, *number));
        }
        upper.reverse();
        (upper.len() < self.numbers.len()).then_some(upper)
    }
}

/// True of the label of a total that is none.
fn says_no_sum(label: &str) -> bool {
    const FIRST: [&str; 9] = [
        "thuế",
        "vat",
        "giảm",
        "chiết khấu",
        "dự phòng",
        "còn lại",
        "chênh lệch",
        "so với",
        "chung",
    ];
    const INSIDE: [&str; 7] = [
        "bình quân",
        "trung bình",
        "tỷ lệ",
        "tỉ lệ",
        "làm tròn",
        "lũy kế",
        "luỹ kế",
    ];

    let small = label.trim_start().to_lowercase();
    FIRST.iter().any(|words| small.starts_with(words))
        || INSIDE.iter().any(|words| small.contains(words))
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
    fn of(column: &ColumnSums, numbers: &[(usize, Decimal)]) -> Option<Self> {
        let all = column.numbers.iter().chain(&column.totals);
        let scale = all.map(|(_, number)| number.scale()).max()?;
        let mut sums = vec![0_i128];
        let mut sum = 0_i128;
        for (_, number) in numbers {
            sum = sum.checked_add(number.at_scale(scale)?)?;
            sums.push(sum);
        }
        let rows: Vec<_> = numbers.iter().map(|(row, _)| *row).collect();
        (!rows.is_empty()).then_some(Self { scale, rows, sums })
    }

    /// The rows with numbers between two others.
    fn parts(&self, above: usize, below: usize) -> &[usize] {
        let place = |row| self.rows.partition_point(|other| *other < row);
        self.rows
            .get(place(above)..place(below))
            .unwrap_or_default()
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
