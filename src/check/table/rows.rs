//! The rows: each cell in its column, whether the row is a list or an object.

use std::collections::HashSet;

use super::header::{Header, Leaf};
use super::placing::Placing;
use super::said::{Said, is_nothing, said, says_parts};
use super::totals::Sums;
use crate::check::citations::Citations;
use crate::check::fields::empty;
use crate::check::marks::{no_mark, no_typed_mark};
use crate::check::numbering::resolve;
use crate::check::strings;
use crate::contract::{Record, shortened, similar};
use crate::model::{
    Cell, CellBody, CellFacts, CellLine, ColumnAlign, Decimal, GROUP, GroupRow, Item, LineFacts,
    Phrase, Prose, Row, RowFacts, RowKind, Span, TOTAL, Text, TotalRow, words_of,
};
use crate::problem::{Fault, Found, Given, Path};

/// The rows, and what is known of the columns.
pub(super) struct Placed {
    pub(super) rows: Vec<RowFacts>,
    pub(super) stats: Vec<Stats>,
    pub(super) sums: Sums,
}

/// The cells of a column, by what they say.
#[derive(Clone, Copy, Default)]
pub(super) struct Stats {
    numbers: bool,
    words: bool,
}

impl Stats {
    /// Centred if all that stands there are numbers, or digits and separators.
    pub(super) fn align(self) -> ColumnAlign {
        if self.numbers && !self.words {
            ColumnAlign::Centre
        } else {
            ColumnAlign::Left
        }
    }
}

/// Checks the rows below a header.
pub(super) fn check(
    found: &mut Found,
    at: &Path<'_>,
    citations: &mut Citations,
    header: &Header,
    rows: &mut [Row],
) -> Placed {
    let columns = header.leaves.len();
    let mut reading = Rows {
        is_whole: found.has_read_all(at),
        found,
        citations,
        header,
        placing: Placing::new(columns, rows.len()),
        counted: 0,
        unknown: HashSet::new(),
        longer: vec![false; columns],
        placed: Placed {
            rows: Vec::with_capacity(rows.len()),
            stats: vec![Stats::default(); columns],
            sums: Sums::new(columns),
        },
    };
    for (index, row) in rows.iter_mut().enumerate() {
        let row = reading.row(&at.index(index), index, row);
        reading.placed.rows.push(row);
    }
    reading.placed
}

/// The walk through the rows.
struct Rows<'a> {
    found: &'a mut Found,
    citations: &'a mut Citations,
    header: &'a Header,
    /// False where something could not be read, which may leave or take places.
    is_whole: bool,
    placing: Placing,
    /// The rows that the counting column has counted.
    counted: usize,
    /// The keys that no column has, each told once.
    unknown: HashSet<String>,
    /// For each column, true once a number with too many decimals is told.
    longer: Vec<bool>,
    placed: Placed,
}

/// The keys without a column that are told of a table.
const MOST_UNKNOWN: usize = 20;

impl Rows<'_> {
    fn row(&mut self, at: &Path<'_>, index: usize, row: &mut Row) -> RowFacts {
        let mut cells = self.placing.begin();
        let kind = match row {
            Row::Cells(given) => {
                self.counting(at, &mut cells);
                self.list(at, index, given, &mut cells);
                RowKind::Cells
            }
            Row::Record(given) => {
                self.counting(at, &mut cells);
                self.record(at, index, given, &mut cells);
                RowKind::Cells
            }
            Row::Group(group) => {
                self.placed.sums.group(index);
                self.group(at, group, &mut cells);
                RowKind::Group
            }
            Row::Total(total) => {
                self.placed.sums.total(index);
                self.total(at, index, total, &mut cells);
                RowKind::Total
            }
            Row::Faulty(fault) => {
                self.found.push(at, (**fault).clone());
                RowKind::Cells
            }
        };
        cells.sort_by_key(|cell| cell.column);
        if kind == RowKind::Cells {
            self.begins(index, &cells);
        }
        RowFacts { kind, cells }
    }

    /// Keeps how a row begins, beside the column that counts.
    fn begins(&mut self, row: usize, cells: &[CellFacts]) {
        let mut cells = cells.iter();
        let first = cells.find(|cell| Some(cell.column) != self.header.count);
        if let Some(LineFacts::Text(prose)) = first.and_then(|cell| cell.lines.first())
            && let Some(Span::Words { text, .. }) = prose.first()
        {
            self.placed.sums.begins(row, text);
        }
    }

    /// The number of a row, in the column that counts.
    fn counting(&mut self, at: &Path<'_>, cells: &mut Vec<CellFacts>) {
        self.counted += 1;
        if let Some(column) = self.header.count {
            let number = words(self.counted.to_string());
            self.placing.take(self.found, at, column, 1);
            cells.push(CellFacts::new(column, vec![LineFacts::Text(number)]));
        }
    }

    /// The cells of a list, in the columns where nothing stands yet.
    fn list(
        &mut self,
        at: &Path<'_>,
        index: usize,
        given: &mut [Cell],
        cells: &mut Vec<CellFacts>,
    ) {
        let count = given.len();
        let mut rest = given.iter_mut().enumerate();
        let mut missing = 0;
        for column in 0..self.header.leaves.len() {
            if self.placing.is_taken(column) {
                continue;
            }
            match rest.next() {
                Some((place, cell)) => {
                    cells.push(self.cell(&at.index(place), (index, column), cell));
                }
                None => missing += 1,
            }
        }
        let extra = rest.len();
        if self.is_whole && (missing > 0 || extra > 0) {
            let row = self.placing.row();
            let expected = count + missing - extra;
            self.found.push(
                at,
                Fault::TableCells {
                    row,
                    count,
                    expected,
                },
            );
        }
    }

    /// The cells of an object, in the columns of their keys.
    fn record(
        &mut self,
        at: &Path<'_>,
        index: usize,
        given: &mut [(String, Cell)],
        cells: &mut Vec<CellFacts>,
    ) {
        // From the left, so that what goes across is there before what it covers.
        let mut known = Vec::with_capacity(given.len());
        for (place, (key, _)) in given.iter().enumerate() {
            match self.header.by_key.get(key) {
                Some(column) => known.push((*column, place)),
                None => self.unknown_key(at, key),
            }
        }
        known.sort_unstable();
        for (column, place) in known {
            let Some((key, cell)) = given.get_mut(place) else {
                continue;
            };
            // Nothing may be said of what another cell covers.
            if cell.text == CellBody::Empty && self.placing.is_taken(column) {
                continue;
            }
            let cell = self.cell(&at.field(key), (index, column), cell);
            cells.push(cell);
        }
        for column in 0..self.header.leaves.len() {
            if !self.placing.is_taken(column) {
                cells.push(CellFacts::new(column, Vec::new()));
            }
        }
    }

    fn unknown_key(&mut self, at: &Path<'_>, key: &str) {
        if self.unknown.len() >= MOST_UNKNOWN || !self.unknown.insert(key.to_owned()) {
            return;
        }
        let mut known: Vec<_> = self.header.by_key.iter().collect();
        known.sort_unstable_by_key(|(_, column)| **column);
        let known = known.iter().map(|(key, _)| key.as_str());
        let known: Vec<_> = known.chain([GROUP, TOTAL]).collect();
        let meant = similar(key, known.iter().copied());
        let at = at.field(key);
        let key = shortened(key);
        self.found.push(
            &at,
            match meant {
                Some(meant) => Fault::KeyMisspelt {
                    key,
                    meant: meant.to_owned(),
                },
                None => Fault::KeyUnknown {
                    key,
                    keys: known.join(", "),
                },
            },
        );
    }

    /// A cell over all columns, or beside the column that counts.
    fn group(&mut self, at: &Path<'_>, row: &mut GroupRow, cells: &mut Vec<CellFacts>) {
        let columns = self.header.leaves.len();
        let at_name = at.field("group");
        let name = resolve(self.found, &at_name, self.citations, &mut row.group);
        no_typed_mark(self.found, &at_name, &name);
        let name = vec![LineFacts::Text(name)];
        let at_count = at.field("count");
        let mut cell = CellFacts::new(0, name);
        cell.across = columns;
        if let Some(count) = &mut row.count {
            strings::line(self.found, &at_count, count, usize::MAX);
            match self.header.count {
                _ if count.is_empty() => {
                    if let Some(row) = GroupRow::row("count") {
                        self.found.push(&at_count, empty(row.name()));
                    }
                }
                Some(0) if columns > 1 => {
                    let number = LineFacts::Text(words(count.clone()));
                    self.placing.take(self.found, at, 0, 1);
                    cells.push(CellFacts::new(0, vec![number]));
                    cell.column = 1;
                    cell.across = columns - 1;
                }
                _ => self.found.push(&at_count, Fault::TableGroupCount),
            }
        }
        self.placing.take(self.found, at, cell.column, cell.across);
        cells.push(cell);
    }

    /// The label over the columns of words, and one cell in each column behind it.
    fn total(
        &mut self,
        at: &Path<'_>,
        index: usize,
        row: &mut TotalRow,
        cells: &mut Vec<CellFacts>,
    ) {
        let at = at.field("total");
        let columns = self.header.leaves.len();
        let count = row.total.len();
        // The columns of the label: those that are left over.
        let label = (columns + 1).checked_sub(count).filter(|label| *label > 0);
        let first_number = self.placed.sums.first_number();
        let fits =
            label.filter(|label| count > 0 && *label <= first_number.unwrap_or(columns).max(1));
        let Some(label) = fits else {
            if !self.is_whole {
                return;
            }
            let row = self.placing.row();
            let expected = columns + 1 - first_number.unwrap_or(columns).clamp(1, columns);
            return self.found.push(
                &at,
                Fault::TableCells {
                    row,
                    count,
                    expected,
                },
            );
        };
        let mut column = 0;
        for (place, cell) in row.total.iter_mut().enumerate() {
            let own = if place == 0 { label } else { 1 };
            let across = cell.across.or_else(|| u32::try_from(own).ok());
            let at = at.index(place);
            let facts = self.cell_across(&at, (index, column), cell, across);
            if place == 0 {
                let label: String = facts
                    .lines
                    .iter()
                    .map(|line| words_of(line.prose()))
                    .collect();
                self.placed.sums.label(index, &label);
            }
            cells.push(facts);
            column += own;
        }
    }

    /// A cell in its place, and what it says for its column.
    fn cell(&mut self, at: &Path<'_>, place: (usize, usize), cell: &mut Cell) -> CellFacts {
        let across = cell.across;
        self.cell_across(at, place, cell, across)
    }

    fn cell_across(
        &mut self,
        at: &Path<'_>,
        (row, column): (usize, usize),
        cell: &mut Cell,
        across: Option<u32>,
    ) -> CellFacts {
        let is_short = cell.as_body().is_some();
        let inside = at.field("text");
        let leaf = self.header.leaves.get(column);
        let (lines, said) = self.body(if is_short { at } else { &inside }, leaf, &mut cell.text);
        if says_parts(&lines) {
            self.placed.sums.parts();
        }
        let mut facts = CellFacts::new(column, lines);
        facts.align = cell.align;
        facts.bold = cell.bold;
        self.placing
            .put(self.found, at, (across, cell.down), &mut facts);
        if facts.across == 1 {
            self.note(row, column, said, at);
        }
        facts
    }

    /// What a cell says for its column.
    fn note(&mut self, row: usize, column: usize, said: Said, at: &Path<'_>) {
        let sums = &mut self.placed.sums;
        let is_total = sums.is_total(row);
        match said {
            Said::Number(number) => {
                let decimals = self
                    .header
                    .leaves
                    .get(column)
                    .and_then(|leaf| leaf.decimals);
                if let (Some(decimals), Some(told)) = (decimals, self.longer.get_mut(column))
                    && number.scale() > decimals
                    && !*told
                {
                    *told = true;
                    let found = number.to_string();
                    let decimals = decimals.into();
                    self.found
                        .push(at, Fault::TableDecimals { found, decimals });
                }
                sums.number(row, column, number);
            }
            Said::Digits | Said::Words { has_digit: true } if !is_total => sums.unclear(column),
            _ => {}
        }
        let Some(stats) = self.placed.stats.get_mut(column).filter(|_| !is_total) else {
            return;
        };
        match said {
            Said::Number(_) | Said::Digits => stats.numbers = true,
            Said::Words { .. } => stats.words = true,
            Said::Dash | Said::Nothing => {}
        }
    }

    /// The paragraphs of a cell.
    fn body(
        &mut self,
        at: &Path<'_>,
        leaf: Option<&Leaf>,
        body: &mut CellBody,
    ) -> (Vec<LineFacts>, Said) {
        match body {
            CellBody::Empty => (Vec::new(), Said::Nothing),
            CellBody::Number(number) => {
                let decimals = leaf.and_then(|leaf| leaf.decimals).unwrap_or(0);
                let printed = number.padded(decimals).to_string();
                (vec![LineFacts::Text(words(printed))], Said::Number(*number))
            }
            CellBody::NoNumber(given) => {
                let (found, most) = (Given::Number(given.clone()), Decimal::MOST_DIGITS);
                self.found.push(at, Fault::TableNumber { found, most });
                (Vec::new(), Said::Nothing)
            }
            CellBody::Text(text) => self.text(at, text),
            CellBody::Lines(lines) => {
                let mut all = Vec::with_capacity(lines.len());
                for (index, line) in lines.iter_mut().enumerate() {
                    let at = at.index(index);
                    match line {
                        CellLine::Paragraph(text) => all.extend(self.text(&at, text).0),
                        CellLine::Items(items) => self.items(&at.field("items"), items, &mut all),
                    }
                }
                (all, Said::Words { has_digit: true })
            }
        }
    }

    /// A text of a cell; one without words is nothing.
    fn text(&mut self, at: &Path<'_>, text: &mut Text) -> (Vec<LineFacts>, Said) {
        if is_nothing(text) {
            return (Vec::new(), Said::Nothing);
        }
        let prose = resolve(self.found, at, self.citations, text);
        let said = said(&prose);
        // A sign before digits is no dash.
        if let Said::Words { .. } = said {
            no_typed_mark(self.found, at, &prose);
        }
        (vec![LineFacts::Text(prose)], said)
    }

    fn items(&mut self, at: &Path<'_>, items: &mut [Item], all: &mut Vec<LineFacts>) {
        if items.is_empty() {
            self.found.push(at, Fault::ItemsEmpty);
        }
        for (index, item) in items.iter_mut().enumerate() {
            let at = at.index(index);
            let prose = resolve(self.found, &at, self.citations, &mut item.text);
            no_mark(self.found, &at, &prose);
            all.push(LineFacts::Dash(prose));
            let at = at.field("items");
            for (index, text) in item.items.iter_mut().enumerate() {
                let at = at.index(index);
                let prose = resolve(self.found, &at, self.citations, text);
                no_mark(self.found, &at, &prose);
                all.push(LineFacts::Plus(prose));
            }
        }
    }
}

/// Words without emphasis.
pub(super) fn words(text: impl Into<Phrase>) -> Prose {
    [Span::plain(text)].into()
}
