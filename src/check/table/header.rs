//! The header: the titles of columns and of groups of columns, in rows.

use std::collections::HashMap;

use super::resolve;
use super::rows::Stats;
use crate::check::citations::Citations;
use crate::check::fields::Wanted;
use crate::contract::{Record, shortened};
use crate::model::{
    CellFacts, Column, ColumnAlign, ColumnFacts, ColumnWidth, GROUP, LineFacts, Prose, RowFacts,
    RowKind, TOTAL, words_of,
};
use crate::problem::{Fault, Found, Path};

/// The rows that titles can stand in.
pub(super) const MOST_ROWS: usize = 6;

/// The columns that Word takes.
const MOST_COLUMNS: usize = 63;

/// A header, and the columns below it.
pub(super) struct Header {
    pub(super) leaves: Vec<Leaf>,
    /// The columns by their keys.
    pub(super) by_key: HashMap<String, usize>,
    /// The column that counts the rows.
    pub(super) count: Option<usize>,
    rows: Vec<RowFacts>,
}

/// A column that is no group.
pub(super) struct Leaf {
    /// Its title, as messages name it.
    pub(super) title: String,
    /// The way to it, through the groups.
    pub(super) place: Vec<usize>,
    pub(super) width: Option<ColumnWidth>,
    pub(super) decimals: Option<u8>,
    align: Option<ColumnAlign>,
    /// True if its numbers are not such that are added up.
    pub(super) is_ratio: bool,
}

impl Header {
    /// The columns as they are printed.
    pub(super) fn columns(&self, stats: &[Stats]) -> Vec<ColumnFacts> {
        let columns = self.leaves.iter().enumerate().zip(stats);
        let columns = columns.map(|((index, leaf), stats)| ColumnFacts {
            width: leaf.width,
            align: leaf.align.unwrap_or(match self.count {
                Some(count) if count == index => ColumnAlign::Centre,
                _ => stats.align(),
            }),
        });
        columns.collect()
    }

    /// Its rows, and the one with the numbers of the columns.
    pub(super) fn rows(&self, index: bool) -> Vec<RowFacts> {
        let mut rows = self.rows.clone();
        if index {
            let cells = (0..self.leaves.len()).map(|column| {
                let number = super::rows::words(format!("({})", column + 1));
                CellFacts::new(column, vec![LineFacts::Text(number)])
            });
            rows.push(RowFacts {
                kind: RowKind::Index,
                cells: cells.collect(),
            });
        }
        rows
    }
}

/// Checks the columns; nothing where they make no header.
pub(super) fn check(
    found: &mut Found,
    at: &Path<'_>,
    citations: &mut Citations,
    columns: &mut [Column],
) -> Option<Header> {
    let depth = depth(columns, 0);
    if depth > MOST_ROWS {
        found.push(at, Fault::TableHeader { most: MOST_ROWS });
        return None;
    }
    let count = leaves(columns);
    if count > MOST_COLUMNS {
        let most = MOST_COLUMNS;
        found.push(at, Fault::TableColumns { count, most });
        return None;
    }
    let row = RowFacts {
        kind: RowKind::Titles,
        cells: Vec::new(),
    };
    let mut titles = Titles {
        found,
        citations,
        header: Header {
            leaves: Vec::with_capacity(count),
            by_key: HashMap::new(),
            count: None,
            rows: vec![row; depth],
        },
        place: Vec::new(),
        is_ratio: false,
        is_doubtful: false,
    };
    titles.columns(at, columns, 0);
    let (header, is_doubtful) = (titles.header, titles.is_doubtful);
    (!header.leaves.is_empty() && !is_doubtful).then_some(header)
}

/// The rows of titles, no more than one too many.
fn depth(columns: &[Column], above: usize) -> usize {
    if columns.is_empty() || above > MOST_ROWS {
        return above;
    }
    let below = columns
        .iter()
        .map(|column| depth(&column.columns, above + 1));
    below.max().unwrap_or(above)
}

fn leaves(columns: &[Column]) -> usize {
    let leaves = columns.iter().map(|column| leaves(&column.columns).max(1));
    leaves.sum()
}

/// The walk through the titles.
struct Titles<'a> {
    found: &'a mut Found,
    citations: &'a mut Citations,
    header: Header,
    place: Vec<usize>,
    /// True below a title of ratios.
    is_ratio: bool,
    /// True if nobody knows which columns take cells.
    is_doubtful: bool,
}

impl Titles<'_> {
    fn columns(&mut self, at: &Path<'_>, columns: &mut [Column], row: usize) {
        for (index, column) in columns.iter_mut().enumerate() {
            let at = at.index(index);
            self.place.push(index);
            self.column(&at, column, row);
            self.place.pop();
        }
    }

    fn column(&mut self, at: &Path<'_>, column: &mut Column, row: usize) {
        let title_at = at.field("title");
        let title = if column.title.is_blank() {
            if let Some(title) = Column::row("title") {
                self.found.push(&title_at, Wanted::of(title).missing());
            }
            Prose::new()
        } else {
            resolve(self.found, &title_at, self.citations, &mut column.title)
        };
        let words = words_of(&title);
        let outer = self.is_ratio;
        self.is_ratio |= says_ratio(&words);
        let first = self.header.leaves.len();
        let mut cell = CellFacts::new(first, vec![LineFacts::Text(title)]);
        // Its place in the row comes before those of the columns below it.
        if column.columns.is_empty() {
            cell.down = self.header.rows.len() - row;
            for below in self.header.rows.iter_mut().skip(row + 1) {
                below.cells.push(CellFacts::rest(first, 1));
            }
            self.leaf(at, column, &words);
        } else {
            self.group(at, column);
            self.columns(&at.field("columns"), &mut column.columns, row + 1);
            cell.across = self.header.leaves.len() - first;
        }
        if let Some(row) = self.header.rows.get_mut(row) {
            row.cells.push(cell);
        }
        self.is_ratio = outer;
    }

    /// Says what belongs to single columns.
    fn group(&mut self, at: &Path<'_>, column: &Column) {
        let given = [
            ("count", column.count),
            ("key", column.key.is_some()),
            ("width", column.width.is_some()),
            ("decimals", column.decimals.is_some()),
            ("align", column.align.is_some()),
        ];
        for (key, given) in given {
            if given {
                self.found
                    .push(&at.field(key), Fault::TableGroupColumn { key });
            }
        }
    }

    fn leaf(&mut self, at: &Path<'_>, column: &Column, title: &str) {
        let index = self.header.leaves.len();
        if column.count && self.header.count.replace(index).is_some() {
            self.found.push(&at.field("count"), Fault::TableCount);
            self.is_doubtful = true;
        }
        if let Some(key) = &column.key {
            let is_taken = [GROUP, TOTAL].contains(&key.as_str()) || column.count;
            if is_taken || self.header.by_key.insert(key.clone(), index).is_some() {
                let key = key.clone();
                self.found.push(&at.field("key"), Fault::TableKey { key });
            }
        }
        let decimals = column.decimals.and_then(|decimals| {
            let (least, most) = (0, Column::MOST_DECIMALS);
            if decimals > most {
                let what = Column::row("decimals")?.name();
                let fault = Fault::TableRange { what, least, most };
                self.found.push(&at.field("decimals"), fault);
            }
            u8::try_from(decimals.min(most)).ok()
        });
        if column.width.is_some_and(ColumnWidth::is_nothing)
            && let Some(width) = Column::row("width")
        {
            let (what, least, most) = (width.name(), 1, u8::MAX.into());
            let fault = Fault::TableRange { what, least, most };
            self.found.push(&at.field("width"), fault);
        }
        self.header.leaves.push(Leaf {
            title: shortened(title),
            place: self.place.clone(),
            width: column.width,
            decimals,
            align: column.align,
            is_ratio: self.is_ratio,
        });
    }
}

/// True of a title whose numbers are ratios, means or prices: their sum says nothing.
fn says_ratio(title: &str) -> bool {
    const WORDS: [&str; 18] = [
        "tỷ lệ",
        "tỉ lệ",
        "bình quân",
        "trung bình",
        "đơn giá",
        "năm sinh",
        "năng suất",
        "mật độ",
        "hệ số",
        "chỉ số",
        "định mức",
        "lãi suất",
        "thuế suất",
        "lũy kế",
        "luỹ kế",
        "so với",
        "xếp hạng",
        "thứ hạng",
    ];
    const FIRST: [&str; 4] = ["mức", "giá", "tuổi", "độ tuổi"];

    let small = title.to_lowercase();
    let is_first = |words: &str| {
        let rest = small.strip_prefix(words);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    // A value is added up, its price is not.
    let first = FIRST.iter().any(|words| is_first(words)) && !small.starts_with("giá trị");
    first || title.contains(['%', '‰']) || WORDS.iter().any(|word| small.contains(word))
}
