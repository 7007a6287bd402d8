//! The rows of a table, as the pages are filled with them.

use super::ink::{Edges, Rule};
use super::paragraph::{Column, Setter};
use super::part::{Ending, Merged, Part, Unit};
use crate::decree::Component;
use crate::layout::{Cell, Down, Grid, Page, Paragraph, Row, Vertical};
use crate::text::{Grain, Law};
use crate::units::Length;

/// The thickness of the lines of a table: 0.5 pt.
pub(super) const LINE: Length = Length::twips(10);

/// The thickness of the lines of a box: 1 pt.
const BOX_LINE: Length = Length::twips(20);

/// The cell of a row, with the columns that it takes.
struct Placed<'a> {
    cell: &'a Cell,
    first: usize,
    column: Column,
}

impl Placed<'_> {
    /// Its edges, where its text has a margin on either side.
    fn edges(&self, margin: Length) -> Edges {
        let left = self.column.left - margin;
        Edges {
            left,
            right: left + self.column.width + margin + margin,
            goes_on: self.cell.down == Down::Rest,
        }
    }
}

/// The content of a cell.
#[derive(Clone)]
struct Content {
    parts: Vec<Part>,
    /// The space below the last paragraph.
    below: Grain,
}

impl Content {
    fn height(&self) -> Grain {
        let parts: Grain = self.parts.iter().map(Part::whole).sum();
        parts + self.below
    }
}

/// A cell that goes down, and how much of it the rows so far do not hold.
struct Open {
    first: usize,
    /// The row that it begins in, and its place among those that begin there.
    begins: (usize, usize),
    rest: Grain,
}

/// A row whose height is not yet known.
struct Rough {
    unit: Unit,
    contents: Vec<(Content, Vertical)>,
    height: Grain,
    splits: bool,
    /// Its cells, with the columns that they begin in.
    cells: Vec<(usize, Down)>,
}

impl Setter<'_> {
    /// The rows of a table on a sheet; `at` is the place of the first among all units.
    pub(super) fn rows(&self, grid: &Grid, page: &Page, at: usize) -> Vec<Unit> {
        let headers = grid.rows.iter().take_while(|row| row.header).count();
        let edge = grid.ruled.as_ref().map_or(Grain::ZERO, |_| LINE.into());
        let mut rows: Vec<Rough> = Vec::with_capacity(grid.rows.len());
        let mut open: Vec<Open> = Vec::new();
        for (index, row) in grid.rows.iter().enumerate() {
            let placed = cells(grid, row, page);
            let goes_on = |open: &Open| {
                let mut rests = placed.iter().filter(|one| one.cell.down == Down::Rest);
                rests.any(|one| one.first == open.first)
            };
            let (on, ended) = open.into_iter().partition(goes_on);
            open = on;
            end(&mut rows, ended);
            let mut rough = self.row(row, &placed);
            rough.unit.edge = edge;
            if let (true, Some(ruled)) = (self.draws, &grid.ruled) {
                rough.unit.cells = placed.iter().map(|one| one.edges(ruled.margin)).collect();
            }
            if !open.is_empty() {
                rough.unit.ends = rough.ends();
            }
            if index >= headers {
                rough.unit.header = at..at + headers;
            }
            for one in &mut open {
                one.rest = one.rest - edge - rough.height;
            }
            rough.cells = placed
                .iter()
                .map(|one| (one.first, one.cell.down))
                .collect();
            for one in placed.iter().filter(|one| one.cell.down == Down::First) {
                let content = self.content(one.cell, one.column);
                open.push(Open {
                    first: one.first,
                    begins: (index, rough.unit.merged.len()),
                    rest: content.height() - rough.height,
                });
                rough.unit.merged.push(Merged {
                    begins: (at + index, rough.unit.merged.len()),
                    height: content.height(),
                    parts: content.parts,
                    rows: 1,
                    align: one.cell.align,
                });
            }
            rows.push(rough);
        }
        end(&mut rows, open);
        if self.law == Law::OnlyOffice && rows.iter().any(Rough::has_notes) {
            ending(&mut rows, at);
        }
        let mut units: Vec<_> = rows.into_iter().map(Rough::finished).collect();
        let table = at..at + units.len();
        for unit in &mut units {
            unit.table = table.clone();
        }
        // The line below the last row.
        if let Some(last) = units.last_mut() {
            last.below = edge;
        }
        units
    }

    /// A row by the cells that are its own.
    fn row(&self, row: &Row, placed: &[Placed<'_>]) -> Rough {
        let own = placed.iter().filter(|one| one.cell.down == Down::One);
        let contents = own.map(|one| (self.content(one.cell, one.column), one.cell.align));
        let contents: Vec<_> = contents.collect();
        let height = contents.iter().map(|(content, _)| content.height()).max();
        Rough {
            unit: Unit {
                keep: self.is_kept(row),
                ..Unit::default()
            },
            contents,
            height: row.height.map_or(height.unwrap_or_default(), Grain::from),
            splits: row.splits,
            cells: Vec::new(),
        }
    }

    /// True of a row that no page ends behind. ONLYOFFICE asks the first paragraph of a row.
    fn is_kept(&self, row: &Row) -> bool {
        let filler = row.filler();
        let cell = |cell: &Cell| self.form(cell.paragraphs.first().unwrap_or(&filler)).keep;
        match self.law {
            Law::OnlyOffice => row.cells.first().is_some_and(cell),
            Law::Word => row.cells.iter().any(cell),
        }
    }

    /// The lines of a cell.
    fn content(&self, cell: &Cell, column: Column) -> Content {
        let mut content = Content {
            parts: Vec::new(),
            below: Grain::ZERO,
        };
        let filler = cell.wants_filler().then(filler);
        for paragraph in cell.paragraphs.iter().chain(&filler) {
            if let Some(size) = paragraph.shape.boxed {
                content.parts.push(self.boxed(paragraph, size, column));
                content.below = Grain::ZERO;
                continue;
            }
            let form = self.form(paragraph);
            let mut parts = self.set(paragraph, &form, column);
            if let Some(first) = parts.first_mut() {
                first.gap = form.before.max(content.below);
            }
            if self.law == Law::OnlyOffice {
                // It leaves single lines of a cell behind.
                for part in &mut parts {
                    part.ends_page = true;
                }
            }
            if let Some(last) = parts.last_mut() {
                last.ends_page = !form.keep;
                // The space below stands with it on the page.
                last.ink = last.ink + form.after;
            }
            content.parts.extend(parts);
            content.below = form.after;
        }
        content
    }

    /// A box in the middle of a column.
    fn boxed(&self, text: &Paragraph, (width, height): (Length, Length), column: Column) -> Part {
        let place = Column {
            left: column.left + (column.width - width).half(),
            width,
        };
        let mut part = self.in_box(text, place, height.into());
        part.ends_page = true;
        part
    }

    /// The text in the middle of a box.
    pub(super) fn in_box(&self, text: &Paragraph, place: Column, height: Grain) -> Part {
        let form = self.form(text);
        let parts = self.set(text, &form, place);
        let lines: Grain = parts.iter().map(Part::whole).sum();
        let room = height - Grain::from(BOX_LINE) - (lines + form.before + form.after);
        let mut part = Part {
            height,
            ink: height,
            ..Part::default()
        };
        let mut top = Grain::from(BOX_LINE) + form.before + room.part(1, 2);
        for one in parts {
            top = take(&mut part, one, top);
        }
        if let (true, Some(line)) = (self.draws, part.lines.first_mut()) {
            let half = Grain::from(BOX_LINE).part(1, 2);
            let (left, right) = (place.left, place.left + place.width);
            let (top, bottom) = (half - line.baseline, half + height - line.baseline);
            let across = |y| Rule::across(left, right, y, BOX_LINE);
            let down = |x| Rule::down(x, top, bottom, BOX_LINE);
            for mut rule in [across(top), down(right), across(bottom), down(left)] {
                rule.red = text.shape.red;
                line.draw(rule);
            }
        }
        part
    }
}

/// The cells of a row, where they stand on a sheet.
fn cells<'a>(grid: &'a Grid, row: &'a Row, page: &Page) -> Vec<Placed<'a>> {
    let sum = |columns: &[Length]| columns.iter().fold(Length::ZERO, |sum, width| sum + *width);
    let (mut left, mut margin) = (page.margins.left, Length::ZERO);
    if let Some(ruled) = &grid.ruled {
        let room = page.width - page.margins.right - left;
        left = left + (room - sum(&grid.columns)).half();
        margin = ruled.margin;
    }
    let mut first = 0;
    let cells = grid.placed(row).map(|(cell, columns)| {
        let width = sum(columns);
        let placed = Placed {
            cell,
            first,
            column: Column {
                left: left + margin,
                width: width - margin - margin,
            },
        };
        left = left + width;
        first += columns.len();
        placed
    });
    cells.collect()
}

/// Moves the lines of one part into another, `top` below its own top, and gives where the next begins.
fn take(into: &mut Part, part: Part, top: Grain) -> Grain {
    let top = top + part.gap;
    into.lines.extend(part.lines.into_iter().map(|mut line| {
        line.baseline = line.baseline + top;
        line
    }));
    into.notes.extend(part.notes);
    top + part.height
}

impl Rough {
    /// Where the lines of its cells end.
    fn ends(&self) -> Vec<Grain> {
        let mut ends = Vec::new();
        for (content, _) in &self.contents {
            let mut y = Grain::ZERO;
            for part in &content.parts {
                y = y + part.whole();
                ends.push(y);
            }
        }
        ends
    }

    fn has_notes(&self) -> bool {
        let own = self.contents.iter().map(|(content, _)| &content.parts);
        let merged = self.unit.merged.iter().map(|cell| &cell.parts);
        own.chain(merged)
            .flatten()
            .any(|part| !part.notes.is_empty())
    }

    fn finished(mut self) -> Unit {
        if !self.splits {
            self.unit.columns = vec![vec![whole(self.contents, self.height)]];
            return self.unit;
        }
        let own = self
            .contents
            .iter()
            .map(|(content, _)| content.height())
            .max();
        let cells = self.contents.into_iter();
        self.unit.columns = cells.map(|(content, _)| split(content)).collect();
        if self.height > own.unwrap_or_default() {
            // A cell that ends here asks for more than those that may split.
            self.unit.columns.push(vec![whole(Vec::new(), self.height)]);
        }
        self.unit
    }
}

/// A row that no page parts.
fn whole(contents: Vec<(Content, Vertical)>, height: Grain) -> Part {
    let mut row = Part {
        height,
        ink: height,
        ..Part::default()
    };
    for (content, align) in contents {
        let mut top = align.above(height - content.height());
        for part in content.parts {
            top = take(&mut row, part, top);
        }
    }
    row
}

/// Tells of every row the cells that end in it.
fn ending(rows: &mut [Rough], at: usize) {
    // By the columns of cells that go down: where they begin, and how far above.
    let mut open: Vec<(usize, (usize, usize), Grain)> = Vec::new();
    for index in 0..rows.len() {
        let goes_on = |column| {
            let below = rows.get(index + 1).map(|row| row.cells.as_slice());
            below.unwrap_or_default().contains(&(column, Down::Rest))
        };
        let Some(row) = rows.get(index) else {
            return;
        };
        let mut own = row.contents.iter();
        let mut began = 0..;
        let mut ends = Vec::new();
        for (column, down) in &row.cells {
            if *down == Down::One {
                let content = own.next().map(|(content, _)| split(content.clone()));
                ends.push(Ending::Own(content.unwrap_or_default()));
                continue;
            }
            if *down == Down::First {
                let place = began.next().unwrap_or_default();
                open.push((*column, (at + index, place), Grain::ZERO));
            }
            if !goes_on(*column) {
                let found = open.iter().position(|(first, ..)| first == column);
                if let Some(found) = found {
                    let (_, begins, above) = open.swap_remove(found);
                    ends.push(Ending::Down { begins, above });
                }
            }
        }
        for (.., above) in &mut open {
            *above = *above + row.height + row.unit.edge;
        }
        if let Some(row) = rows.get_mut(index) {
            row.unit.ending = ends;
        }
    }
}

/// The lines of a cell that pages may part.
fn split(mut content: Content) -> Vec<Part> {
    if let Some(last) = content.parts.last_mut() {
        last.height = last.height + content.below;
    }
    content.parts
}

/// Says how many rows cells take that end with the last row, and gives that one the height that
/// they still want.
fn end(rows: &mut [Rough], ended: Vec<Open>) {
    let count = rows.len();
    let mut more = Grain::ZERO;
    for cell in ended {
        let (row, place) = cell.begins;
        let begins = rows.get_mut(row);
        if let Some(merged) = begins.and_then(|row| row.unit.merged.get_mut(place)) {
            merged.rows = count - row;
        }
        more = more.max(cell.rest);
    }
    if let Some(last) = rows.last_mut() {
        last.height = last.height + more;
    }
}

impl Vertical {
    /// The room above what is lower by so much than where it stands.
    pub(super) fn above(self, room: Grain) -> Grain {
        match self {
            Self::Top => Grain::ZERO,
            Self::Centre => room.part(1, 2),
            Self::Bottom => room,
        }
    }
}

/// Where the empty paragraph stands that a file has between two tables and behind the last.
pub(super) fn filler() -> Paragraph {
    Paragraph::empty(Component::End)
}
