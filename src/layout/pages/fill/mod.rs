//! The pages, filled with one unit after another.

mod down;
mod kept;

use std::mem;

use super::PlacedLine;
use super::count::AtFoot;
use super::foot::{Foot, Room};
use super::ink::{Drawing, Rule};
use super::paragraph::{Column, Setter};
use super::part::{Mark, Merged, Part, Set, Unit};
use super::table::filler;
use crate::decree::Component;
use crate::layout::{Block, Page, Section};
use crate::text::{Grain, Law};
use crate::units::Length;
use down::Open;

/// How much too high something may be without being called so: 0.01 pt.
pub(super) const SLACK: Grain = Grain::new(26_000);

/// The thickness of the line above footnotes: 0.75 pt.
const SEPARATOR: Length = Length::twips(15);

/// How far below the top of its own line it is drawn, as a share of that one: half of what letters
/// have above the baseline.
const SEPARATOR_PLACE: (i64, i64) = (956, 2_355);

/// The pages of a layout so far.
pub(super) struct Filler<'a> {
    setter: Setter<'a>,
    pub(super) lines: Vec<PlacedLine>,
    pub(super) page: u32,
    /// The unit that the page begins with, or goes on with.
    first: usize,
    /// What the lines look like, where they are to be drawn.
    pub(super) drawing: Option<Drawing>,
    sheet: Sheet<'a>,
    /// Where the next unit begins.
    y: Grain,
    /// The space below the last unit.
    after: Grain,
    /// True if no text stands on the page.
    at_top: bool,
    foot: Foot,
    /// The height of the line above footnotes.
    separator: Grain,
    /// What stands at the foot of the pages.
    pub(super) at_foot: Vec<AtFoot>,
    /// The numbers of footnotes in each of the lines.
    pub(super) marks: Vec<Vec<Mark>>,
    /// Cells that go down from a row above.
    open: Vec<Open>,
    /// What the next page has of such cells.
    hanging: Vec<Merged>,
    /// How far a row reached that the page has no room for.
    tried: Option<Grain>,
    /// True if the header of the table stands again on its next page.
    heads: bool,
}

/// The sheet of a section, and its place in the document.
#[derive(Clone, Copy)]
struct Sheet<'a> {
    section: Option<&'a Section>,
    index: usize,
    /// The number of the page in its section.
    number: u32,
    top: Grain,
    /// Where the text and the notes of the page end.
    bottom: Grain,
}

/// The space above what goes on to a page, which is lost there.
fn lost(parts: &[Part], goes_on: bool) -> Grain {
    match parts.first() {
        Some(first) if goes_on => first.gap,
        _ => Grain::ZERO,
    }
}

impl<'a> Filler<'a> {
    pub(super) fn new(setter: Setter<'a>) -> Self {
        Self {
            drawing: setter.draws.then(Drawing::default),
            lines: Vec::new(),
            page: 0,
            first: 0,
            sheet: Sheet {
                section: None,
                index: 0,
                number: 0,
                top: Grain::ZERO,
                bottom: Grain::ZERO,
            },
            y: Grain::ZERO,
            after: Grain::ZERO,
            at_top: true,
            foot: Foot::default(),
            separator: setter.separator(),
            at_foot: Vec::new(),
            marks: Vec::new(),
            open: Vec::new(),
            hanging: Vec::new(),
            tried: None,
            heads: true,
            setter,
        }
    }

    /// Adds the pages of a section.
    pub(super) fn section(&mut self, section: &'a Section, index: usize) {
        self.sheet.section = Some(section);
        self.sheet.index = index;
        self.sheet.number = 0;
        self.setter.foot = section.page.text();
        self.begin_page();
        self.first = 0;
        for boxed in &section.boxes {
            let column = Column {
                left: boxed.x,
                width: boxed.width,
            };
            let part = self.setter.in_box(&boxed.text, column, boxed.height.into());
            self.put(&part, boxed.y.into(), false);
        }
        let units = self.units(section);
        // Units before this one are known to fit on the page.
        let mut settled = 0;
        let mut at = 0;
        while let Some(unit) = units.get(at) {
            if !self.is_blank()
                && let Some(foot) = self.taken_back(units.as_slice(), at)
            {
                self.foot = foot;
                self.heads = true;
                self.turn(at);
                settled = 0;
                continue;
            }
            if !self.is_blank() && at >= settled {
                let end = self.end_of_kept(&units, at);
                if end.fits {
                    settled = end.at + 1;
                } else if self.lets_go(unit, at, end.at) {
                    settled = end.at;
                } else {
                    if unit.table.contains(&end.at) {
                        // ONLYOFFICE sets rows one after another, and takes back what has no room but
                        // for the footnotes. The header it leaves out where the whole table had room
                        // on the page, and what it is kept with had not: then it begins the page anew.
                        self.heads = true;
                        if !unit.ending.is_empty() {
                            self.foot = end.foot;
                        }
                    }
                    self.tried = if unit.ending.is_empty() {
                        self.reach(unit)
                    } else {
                        end.reach
                    };
                    self.turn(at);
                    settled = 0;
                    continue;
                }
            }
            if at == unit.table.start {
                self.heads = self.setter.law != Law::OnlyOffice;
            }
            self.place(unit, at, &units);
            at += 1;
        }
        self.end_page();
        while self.foot.has_rest() {
            self.begin_page();
            self.end_page();
        }
    }

    fn units(&self, section: &Section) -> Vec<Unit> {
        let column = section.page.text();
        let paragraph = |paragraph| {
            let form = self.setter.form(paragraph);
            Unit {
                before: form.before,
                after: form.after,
                columns: vec![self.setter.set(paragraph, &form, column)],
                keep: form.keep,
                ..Unit::default()
            }
        };
        let filler = filler();
        let mut units = Vec::new();
        let mut behind_table = false;
        for block in &section.blocks {
            match block {
                Block::Paragraph(one) => units.push(paragraph(one)),
                Block::Grid(grid) => {
                    if behind_table {
                        units.push(paragraph(&filler));
                    }
                    let rows = self.setter.rows(grid, &section.page, units.len());
                    units.extend(rows);
                }
            }
            behind_table = !matches!(block, Block::Paragraph(_));
        }
        if behind_table {
            units.push(paragraph(&filler));
        }
        units
    }

    /// True of a page that nothing stands on, not even the rest of a footnote.
    fn is_blank(&self) -> bool {
        self.at_top && self.foot.is_empty()
    }

    /// The space above a unit that stands next.
    fn gap(&self, unit: &Unit, at: usize) -> Grain {
        match (self.at_top, at) {
            (false, _) => unit.before.max(self.after),
            (true, 0) => unit.before,
            (true, _) => Grain::ZERO,
        }
    }

    fn room(&self) -> Room {
        Room {
            bottom: self.sheet.bottom,
            separator: self.separator,
        }
    }

    /// True if ink ends above the footnotes of the page and more of them.
    fn has_room(&self, ink: Grain, notes: Grain) -> bool {
        ink + self.foot.with(notes, self.room()) <= self.sheet.bottom + SLACK
    }

    /// Places a unit on this page and on those that it goes on to.
    fn place(&mut self, unit: &Unit, at: usize, units: &[Unit]) {
        if self.at_top {
            self.repeat(unit, at, units);
        }
        self.y = self.y + self.gap(unit, at);
        let mut rests: Vec<&[Part]> = unit.columns.iter().map(Vec::as_slice).collect();
        let mut goes_on = false;
        loop {
            let (above, begins_page) = (self.y, self.at_top || goes_on);
            self.y = self.y + unit.edge;
            for cell in mem::take(&mut self.hanging) {
                self.open_cell(cell, false);
            }
            if !goes_on {
                self.open(unit, false);
            }
            let top = self.y;
            let mut lowest = top;
            let counts = self.counts(units, unit, &rests, top, goes_on);
            for (rest, count) in rests.iter_mut().zip(counts) {
                let (now, later) = rest.split_at(count);
                *rest = later;
                let mut y = top - lost(now, goes_on);
                for part in now {
                    y = y + part.gap;
                    self.put(part, y, false);
                    y = y + part.height;
                    if self.setter.law == Law::Word {
                        self.take_notes(part, y);
                    }
                }
                lowest = lowest.max(y);
            }
            self.y = lowest;
            self.draw_row(unit, above, begins_page);
            if rests.iter().all(|rest| rest.is_empty()) {
                break;
            }
            goes_on = true;
            self.heads = true;
            self.turn(at);
            self.repeat(unit, at, units);
        }
        self.y = self.y + unit.below;
        if let (Some(drawing), true) = (&mut self.drawing, unit.below > Grain::ZERO) {
            drawing.end_table();
        }
        self.at_top = false;
        self.after = unit.after;
        self.close_row();
    }

    /// The rows that stand again where a row begins a page.
    fn header<'b>(&self, unit: &Unit, at: usize, units: &'b [Unit]) -> &'b [Unit] {
        if !self.at_top || at < unit.header.end || !self.heads {
            return &[];
        }
        let header = units.get(unit.header.clone()).unwrap_or_default();
        let height: Grain = header.iter().map(|row| row.need().height).sum();
        if height + unit.edge + unit.need_to_begin().ink > self.sheet.bottom - self.y {
            return &[];
        }
        header
    }

    /// Places the rows again that stand at the head of every page of a table.
    fn repeat(&mut self, unit: &Unit, at: usize, units: &[Unit]) {
        for row in self.header(unit, at, units) {
            let above = self.y;
            self.y = self.y + row.edge;
            self.open(row, true);
            let top = self.y;
            for parts in &row.columns {
                let mut y = top;
                for part in parts {
                    y = y + part.gap;
                    self.put(part, y, true);
                    y = y + part.height;
                }
                self.y = self.y.max(y);
            }
            self.draw_row(row, above, false);
            self.close_row();
        }
    }

    /// Draws the lines of a row that ends here.
    fn draw_row(&mut self, row: &Unit, above: Grain, begins_page: bool) {
        if let Some(drawing) = &mut self.drawing {
            drawing.row(&row.cells, (above, self.y), begins_page);
        }
    }

    /// Places the lines of a part.
    fn put(&mut self, part: &Part, top: Grain, repeats: bool) {
        let shown = |line: &&Set| line.component != Component::End;
        for line in part.lines.iter().filter(shown) {
            self.put_line(line, top, repeats);
        }
    }

    fn put_line(&mut self, line: &Set, top: Grain, repeats: bool) {
        if let Some(drawing) = &mut self.drawing {
            drawing.line(line, top);
        }
        self.marks.push(line.marks.clone());
        self.lines.push(PlacedLine {
            page: self.page,
            section: self.sheet.index,
            number: self.sheet.number,
            component: line.component,
            text: line.text.clone(),
            x: line.x.nearest(),
            baseline: (top + line.baseline).nearest(),
            repeats,
        });
    }

    /// Takes the footnotes of a part that is not tried before it is placed.
    fn take_notes(&mut self, part: &Part, y: Grain) {
        let room = self.room();
        match self.setter.law {
            Law::Word => self.foot.take(&part.notes, y, room),
            Law::OnlyOffice => {
                self.foot.admits(&part.notes, y, room);
            }
        }
    }

    /// True of a row that ONLYOFFICE leaves behind though it is kept with those below: of the rows
    /// above the one that has no room, it never looks at the first one of the page.
    fn lets_go(&self, row: &Unit, at: usize, without_room: usize) -> bool {
        let first = self.first.max(row.table.start);
        let rows = first + 2..row.table.end;
        self.setter.law == Law::OnlyOffice && at == first + 1 && rows.contains(&without_room)
    }

    /// Goes on to the next page, with a unit.
    fn turn(&mut self, at: usize) {
        self.end_page();
        self.begin_page();
        self.first = at;
        // The rest of a footnote may be longer than a page.
        while self.foot.has_rest() {
            self.end_page();
            self.begin_page();
        }
    }

    fn end_page(&mut self) {
        self.hang();
        if let Some(drawing) = &mut self.drawing {
            drawing.end_table();
        }
        self.put_foot();
        if self.sheet.number == 1 {
            self.first_footer();
        }
    }

    fn put_foot(&mut self) {
        let foot = self.foot.clone();
        let mut top = self.sheet.bottom - foot.height();
        if !foot.is_empty() {
            top = top + self.separator;
            self.draw_separator(top);
        }
        for (place, held) in foot.held().iter().enumerate() {
            let lower = foot.shift(place, self.sheet.bottom);
            let from = self.lines.len();
            for line in held.lines() {
                top = top + line.gap;
                self.put(line, top + lower, false);
                top = top + line.height;
            }
            self.at_foot.push(AtFoot {
                note: held.note.index,
                number: held.number,
                goes_on: held.goes_on,
                lines: from..self.lines.len(),
                page: (self.page, self.sheet.number),
            });
        }
    }

    /// Draws the line above the footnotes, which begin here.
    fn draw_separator(&mut self, bottom: Grain) {
        let left = self.setter.foot.left;
        let length = match self.setter.law {
            Law::OnlyOffice => Length::mm(50),
            Law::Word => Length::pt(144),
        };
        let (of, whole) = SEPARATOR_PLACE;
        let height = self.separator;
        let y = bottom - height + height.part(of, whole);
        if let Some(drawing) = &mut self.drawing {
            drawing.rule(Rule {
                from: (left.into(), y),
                to: ((left + length).into(), y),
                thickness: SEPARATOR,
                red: false,
            });
        }
    }

    fn begin_page(&mut self) {
        self.page = self.page.saturating_add(1);
        self.sheet.number = self.sheet.number.saturating_add(1);
        let Some(section) = self.sheet.section else {
            return;
        };
        let page = &section.page;
        if let Some(drawing) = &mut self.drawing {
            drawing.begin_page(page.width, page.height);
        }
        let foot = if self.sheet.number == 1 {
            self.footer_height(section)
        } else {
            Grain::ZERO
        };
        let margin = Grain::from(page.margins.bottom);
        let taken = if foot > Grain::ZERO {
            margin.max(Grain::from(page.header_distance) + foot)
        } else {
            margin
        };
        self.sheet.top = page.margins.top.into();
        self.sheet.bottom = Grain::from(page.height) - taken;
        self.y = self.sheet.top;
        self.after = Grain::ZERO;
        self.at_top = true;
        if self.sheet.number > 1 {
            for part in self.setter.number(self.sheet.number, page.text()) {
                self.put(&part, page.header_distance.into(), false);
            }
        }
        self.foot = self.foot.next(self.y, self.room());
    }

    /// The foot of the first page of a section.
    fn footer(&self, section: &Section) -> Vec<Part> {
        let column = section.page.text();
        let parts = section.first_footer.iter().flat_map(|paragraph| {
            let form = self.setter.form(paragraph);
            let mut parts = self.setter.set(paragraph, &form, column);
            if let Some(first) = parts.first_mut() {
                first.gap = form.before;
            }
            parts
        });
        parts.collect()
    }

    fn footer_height(&self, section: &Section) -> Grain {
        self.footer(section).iter().map(Part::whole).sum()
    }

    fn first_footer(&mut self) {
        let Some(section) = self.sheet.section else {
            return;
        };
        let height = Grain::from(section.page.height - section.page.header_distance);
        let mut top = height - self.footer_height(section);
        for part in self.footer(section) {
            top = top + part.gap;
            self.put(&part, top, false);
            top = top + part.height;
        }
    }
}

impl Page {
    /// Where the text stands.
    pub(super) fn text(&self) -> Column {
        let width = self.width - self.margins.left - self.margins.right;
        Column {
            left: self.margins.left,
            width: width.max(Length::ZERO),
        }
    }
}
