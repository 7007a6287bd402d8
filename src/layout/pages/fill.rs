//! The pages, filled with one unit after another.

use std::mem;

use super::PlacedLine;
use super::count::AtFoot;
use super::foot::{Foot, Room};
use super::ink::{Drawing, Rule};
use super::paragraph::{Column, Setter};
use super::part::{Ending, Mark, Merged, Need, Part, Set, Unit};
use super::table::filler;
use super::trial::{Lines, Tried, tried};
use crate::decree::Component;
use crate::layout::{Block, Page, Section, Vertical};
use crate::text::{Grain, Law};
use crate::units::Length;

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

/// The content of a cell that goes down.
struct Open {
    /// Where its lines belong among all.
    at: usize,
    top: Grain,
    cell: Merged,
    repeats: bool,
}

/// The space above what goes on to a page, which is lost there.
fn lost(parts: &[Part], goes_on: bool) -> Grain {
    match parts.first() {
        Some(first) if goes_on => first.gap,
        _ => Grain::ZERO,
    }
}

impl Open {
    /// The room above its content, should its rows end there.
    fn above(&self, bottom: Grain) -> Grain {
        let room = bottom - self.top - self.cell.height;
        self.cell.align.above(room.max(Grain::ZERO))
    }
}

/// The end of units that stay together.
struct End {
    at: usize,
    fits: bool,
    /// The foot of the page with them.
    foot: Foot,
    /// How far down the page the lines of the last one reach, if it is a row that was tried.
    reach: Option<Grain>,
}

impl<'a> Filler<'a> {
    pub(super) fn new(setter: Setter<'a>) -> Self {
        Self {
            setter,
            drawing: setter.draws.then(Drawing::default),
            lines: Vec::new(),
            page: 0,
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
            at_foot: Vec::new(),
            marks: Vec::new(),
            open: Vec::new(),
            hanging: Vec::new(),
            tried: None,
            heads: true,
        }
    }

    /// Adds the pages of a section.
    pub(super) fn section(&mut self, section: &'a Section, index: usize) {
        self.sheet.section = Some(section);
        self.sheet.index = index;
        self.sheet.number = 0;
        self.setter.foot = section.page.text();
        self.begin_page();
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
                self.turn();
                settled = 0;
                continue;
            }
            if !self.is_blank() && at >= settled {
                let end = self.end_of_kept(&units, at);
                if end.fits {
                    settled = end.at + 1;
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
                    self.turn();
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
            separator: self.setter.separator(),
        }
    }

    /// True if ink ends above the footnotes of the page and more of them.
    fn has_room(&self, ink: Grain, notes: Grain) -> bool {
        ink + self.foot.with(notes, self.room()) <= self.sheet.bottom + SLACK
    }

    /// The last unit that must begin on the page if this one does, and whether it has room there:
    /// those between them are kept together and end on the page.
    fn end_of_kept(&self, units: &[Unit], from: usize) -> End {
        let begins = units.get(from);
        let header = begins.map(|unit| self.header(unit, from, units));
        let header = header.unwrap_or_default().iter();
        let mut y = self.y + header.map(|row| row.need().height).sum();
        let mut after = Grain::ZERO;
        let mut notes = Grain::ZERO;
        let mut foot = self.foot.clone();
        let mut at = from;
        loop {
            let Some(unit) = units.get(at) else {
                return End {
                    at,
                    fits: true,
                    foot,
                    reach: None,
                };
            };
            y = y + if at == from {
                self.gap(unit, at)
            } else {
                unit.before.max(after)
            };
            after = unit.after;
            let need = unit.need();
            let (ends, fits, reach) = if self.setter.law == Law::OnlyOffice {
                self.tries(units, unit, y, &mut foot)
            } else {
                let fits = |need: Need| self.has_room(y + need.ink, notes + need.notes);
                (fits(need), fits(unit.need_to_begin()), None)
            };
            if !(unit.keep && ends && at + 1 < units.len()) {
                return End {
                    at,
                    fits,
                    foot,
                    reach,
                };
            }
            y = y + need.height;
            notes = notes + need.notes;
            at += 1;
        }
    }

    /// True if a unit ends on the page, and true if it may begin there, as ONLYOFFICE tries it; and
    /// how far down its lines reach.
    fn tries(
        &self,
        units: &[Unit],
        unit: &Unit,
        y: Grain,
        foot: &mut Foot,
    ) -> (bool, bool, Option<Grain>) {
        let heads = unit.columns.iter().map(|parts| Unit::head(parts));
        if unit.table.is_empty() {
            let parts = unit.columns.first().map(Vec::as_slice).unwrap_or_default();
            let count = self.fitting(parts, y, unit.after, foot);
            return (count == parts.len(), heads.sum::<usize>() <= count, None);
        }
        let top = y + unit.edge;
        if unit.ending.is_empty() {
            let room = self.sheet.bottom - foot.height() + SLACK;
            let fits = |need: Need| y + need.ink <= room;
            return (fits(unit.need()), fits(unit.need_to_begin()), None);
        }
        let tried = self.tried(units, unit, top, &[], foot);
        let begins =
            tried.fits || (unit.columns.len() > 1 && tried.counts.iter().all(|count| *count > 0));
        let is_higher = tried.foot.height() > foot.height();
        *foot = tried.foot;
        let reach = (!is_higher).then(|| tried.reach.max(top));
        (tried.fits, begins, reach)
    }

    /// How many lines of a paragraph the page takes with their footnotes, as ONLYOFFICE sets them.
    fn fitting(&self, parts: &[Part], top: Grain, after: Grain, foot: &mut Foot) -> usize {
        let room = self.room();
        let mut y = top;
        let mut count = 0;
        for part in parts {
            let top = y + part.gap;
            let ink = Grain::from((top + part.ink).nearest());
            if ink + foot.height() > room.bottom + SLACK {
                break;
            }
            y = top + part.height;
            let end = if count + 1 == parts.len() {
                (y + after).min(room.bottom.max(y))
            } else {
                y
            };
            if !foot.admits(&part.notes, end, room) {
                break;
            }
            count += 1;
        }
        count
    }

    /// What the page takes of a row of a table with footnotes; of one that goes on, the rests of its
    /// own cells.
    fn tried(
        &self,
        units: &[Unit],
        row: &Unit,
        top: Grain,
        rests: &[&[Part]],
        foot: &Foot,
    ) -> Tried {
        let mut rests = rests.iter();
        let cells = row.ending.iter().map(|cell| match cell {
            Ending::Own(parts) => {
                let rest = rests.next();
                let parts = rest.copied().unwrap_or(parts);
                Lines {
                    top: top - lost(parts, rest.is_some()),
                    parts,
                }
            }
            Ending::Down { begins, above } => self.goes_down(units, *begins, top, *above),
        });
        tried(&cells.collect::<Vec<_>>(), foot, self.room())
    }

    /// The foot of the page that ONLYOFFICE leaves behind where it takes a row back that has room: a
    /// row further down has none, and a cell that goes down from this one to that has footnotes.
    fn taken_back(&self, units: &[Unit], at: usize) -> Option<Foot> {
        let first = units
            .get(at)
            .filter(|_| self.setter.law == Law::OnlyOffice)?;
        let has_notes = |cell: &&Merged| cell.parts.iter().any(|part| !part.notes.is_empty());
        let down: Vec<_> = first.merged.iter().filter(has_notes).collect();
        let rows = down.iter().map(|cell| cell.rows).max()?;
        let room = self.room();
        let begin = self.y + self.gap(first, at) + first.edge;
        let mut top = begin;
        let mut foot = self.foot.clone();
        for (index, row) in units.iter().enumerate().skip(at).take(rows) {
            let tried = self.tried(units, row, top, &[], &foot);
            if !tried.fits {
                let going = down.iter().filter(|cell| at + cell.rows > index + 1);
                let going: Vec<_> = going.map(|cell| cell.parts.as_slice()).collect();
                let limit = foot.height();
                for parts in &going {
                    foot.fill(parts, begin, top, room);
                }
                if index == at || foot.height() <= limit {
                    return None;
                }
                let limit = room.bottom - foot.height();
                let mut left = self.tried(units, first, begin, &[], &self.foot).foot;
                for parts in &going {
                    left.fill(parts, begin, limit, room);
                }
                return Some(left);
            }
            foot = tried.foot;
            top = top + row.need().height;
        }
        None
    }

    /// The lines of a cell from above that ends in a row.
    fn goes_down<'b>(
        &'b self,
        units: &'b [Unit],
        begins: (usize, usize),
        top: Grain,
        above: Grain,
    ) -> Lines<'b> {
        let open = self.open.iter().find(|open| open.cell.begins == begins);
        if let Some(open) = open {
            let parts = &open.cell.parts;
            return Lines {
                top: open.top,
                parts,
            };
        }
        let mut hanging = self.hanging.iter();
        if let Some(cell) = hanging.find(|cell| cell.begins == begins) {
            let parts = &cell.parts;
            return Lines { top, parts };
        }
        let (row, place) = begins;
        let cell = units.get(row).and_then(|row| row.merged.get(place));
        Lines {
            top: top - above,
            parts: cell.map(|cell| cell.parts.as_slice()).unwrap_or_default(),
        }
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
            self.turn();
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

    /// How many parts of every column the page takes. Under ONLYOFFICE's law it takes their footnotes
    /// at once.
    fn counts(
        &mut self,
        units: &[Unit],
        unit: &Unit,
        columns: &[&[Part]],
        top: Grain,
        goes_on: bool,
    ) -> Vec<usize> {
        match columns {
            _ if self.setter.law == Law::Word => self.beside_notes(columns, top, goes_on),
            [parts] if unit.table.is_empty() => {
                let top = top - lost(parts, goes_on);
                let fit = self.fitting(parts, top, unit.after, &mut self.foot.clone());
                let count = self.cut(parts, fit, false);
                let after = if count == parts.len() {
                    unit.after
                } else {
                    Grain::ZERO
                };
                let mut foot = self.foot.clone();
                let parts = parts.get(..count).unwrap_or_default();
                let taken = self.fitting(parts, top, after, &mut foot);
                for part in parts.iter().skip(taken) {
                    foot.take(&part.notes, self.sheet.bottom, self.room());
                }
                self.foot = foot;
                vec![count]
            }
            _ if unit.ending.is_empty() => self.beside_notes(columns, top, goes_on),
            [row] => {
                // It has room, or nothing else stands on the page.
                let mut tried = self.tried(units, unit, top, &[], &self.foot);
                tried.force(self.room());
                self.foot = tried.foot;
                vec![row.len()]
            }
            _ => {
                let rests = if goes_on { columns } else { &[] };
                let tried = self.tried(units, unit, top, rests, &self.foot);
                let is_own = |(cell, count): (&Ending, usize)| {
                    matches!(cell, Ending::Own(_)).then_some(count)
                };
                let mut counts: Vec<_> = unit
                    .ending
                    .iter()
                    .zip(tried.counts)
                    .filter_map(is_own)
                    .collect();
                self.foot = tried.foot;
                if let Some(more) = columns.get(counts.len()) {
                    counts.push(self.count(more, top, Grain::ZERO, true));
                }
                counts
            }
        }
    }

    /// How many parts of every column the page takes, beside the footnotes of all.
    fn beside_notes(&self, columns: &[&[Part]], top: Grain, goes_on: bool) -> Vec<usize> {
        let is_cell = columns.len() > 1;
        let heights = |counts: &[usize]| -> Vec<Grain> {
            let parts = columns.iter().zip(counts);
            let parts = parts.map(|(parts, count)| parts.iter().take(*count));
            parts
                .map(|parts| parts.map(Part::notes_height).sum())
                .collect()
        };
        let mut beside = vec![Grain::ZERO; columns.len()];
        let mut counts = vec![usize::MAX; columns.len()];
        loop {
            let taken = columns.iter().zip(&beside).zip(&counts);
            let taken = taken.map(|((parts, beside), count)| {
                let top = top - lost(parts, goes_on);
                self.count(parts, top, *beside, is_cell).min(*count)
            });
            let fewer: Vec<_> = taken.collect();
            let notes = heights(&fewer);
            let all: Grain = notes.iter().copied().sum();
            let others: Vec<_> = notes.into_iter().map(|own| all - own).collect();
            if fewer == counts || others == beside {
                return fewer;
            }
            (beside, counts) = (others, fewer);
        }
    }

    /// How many parts of a column the page takes beside so much of footnotes.
    fn count(&self, parts: &[Part], top: Grain, beside: Grain, is_cell: bool) -> usize {
        let mut y = top;
        let mut notes = beside;
        let mut fit = 0;
        for part in parts {
            let more = notes + part.notes_height();
            if !self.has_room(y + part.gap + part.ink, more) {
                break;
            }
            y = y + part.whole();
            notes = more;
            fit += 1;
        }
        self.cut(parts, fit, is_cell)
    }

    /// Where a page may end in a column of which so many parts have room.
    fn cut(&self, parts: &[Part], fit: usize, is_cell: bool) -> usize {
        if fit == parts.len() {
            return fit;
        }
        let fitting = parts.get(..fit).unwrap_or_default();
        let cut = fitting.iter().rposition(|part| part.ends_page);
        match cut {
            Some(last) => last + 1,
            // What is longer than a page ends where the page does.
            None if self.is_blank() => fit.max(1),
            None if is_cell => 0,
            None => fit,
        }
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

    /// How far down the page the lines of a row reach that do not all fit on it: ONLYOFFICE sets
    /// the cells that would go on to it once more when it takes the row away again.
    fn reach(&self, row: &Unit) -> Option<Grain> {
        if self.setter.law != Law::OnlyOffice || self.open.is_empty() {
            return None;
        }
        let top = self.y + row.edge;
        let notes = row.need().notes;
        let fits = |end: &Grain| self.has_room(top + *end, notes);
        let lowest = row.ends.iter().copied().filter(fits).max();
        Some(top + lowest.unwrap_or_default())
    }

    /// Begins the cells of a row that go down.
    fn open(&mut self, row: &Unit, repeats: bool) {
        for cell in &row.merged {
            self.open_cell(cell.clone(), repeats);
        }
    }

    fn open_cell(&mut self, cell: Merged, repeats: bool) {
        self.open.push(Open {
            at: self.lines.len(),
            top: self.y,
            cell,
            repeats,
        });
    }

    /// Ends the cells on this page that go on to the next; what of them ends below their rows goes on
    /// too.
    fn hang(&mut self) {
        let tried = self.tried.take();
        for mut open in mem::take(&mut self.open).into_iter().rev() {
            let mut y = open.top;
            let mut ends_above = |part: &Part| {
                y = y + part.whole();
                y <= self.y
            };
            let count = open
                .cell
                .parts
                .iter()
                .take_while(|part| ends_above(part))
                .count();
            let mut rest = open.cell.clone();
            rest.parts = open.cell.parts.split_off(count);
            if let Some(first) = rest.parts.first_mut() {
                first.gap = Grain::ZERO;
            }
            let goes_on = !rest.parts.is_empty();
            if goes_on {
                rest.height = rest.parts.iter().map(Part::whole).sum();
                rest.align = Vertical::Top;
                open.cell.height = open.cell.parts.iter().map(Part::whole).sum();
            }
            // What fills its rows to their end has no room to move in.
            let tried = tried.filter(|_| !goes_on);
            let more = tried.map_or(Grain::ZERO, |tried| open.above(tried));
            self.put_cell(&open, more, true);
            self.hanging.push(rest);
        }
        self.hanging.reverse();
    }

    /// Ends the cells whose last row the page has now.
    fn close_row(&mut self) {
        for open in &mut self.open {
            open.cell.rows = open.cell.rows.saturating_sub(1);
        }
        let ended = |open: &mut Open| open.cell.rows == 0;
        let mut ended: Vec<_> = self.open.extract_if(.., ended).collect();
        // Those that began last do not move where the others belong.
        ended.reverse();
        for open in ended {
            self.put_cell(&open, Grain::ZERO, self.setter.law == Law::Word);
        }
    }

    /// Places the content of a cell that ends here, so much lower than where it belongs.
    fn put_cell(&mut self, open: &Open, lower: Grain, takes_notes: bool) {
        let at = open.at.min(self.lines.len());
        let behind = self.lines.split_off(at);
        let marks_behind = self.marks.split_off(at);
        let drawn = self.drawing.as_mut();
        let drawn_behind = drawn.map(|drawing| drawing.split_off(open.at));
        let mut y = open.top + open.above(self.y) + lower;
        for part in &open.cell.parts {
            y = y + part.gap;
            self.put(part, y, open.repeats);
            if takes_notes && !open.repeats {
                self.take_notes(part, y);
            }
            y = y + part.height;
        }
        self.lines.extend(behind);
        self.marks.extend(marks_behind);
        if let (Some(drawing), Some(behind)) = (&mut self.drawing, drawn_behind) {
            drawing.extend(behind);
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

    /// Goes on to the next page.
    fn turn(&mut self) {
        self.end_page();
        self.begin_page();
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
            top = top + self.setter.separator();
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
        let height = self.setter.separator();
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
