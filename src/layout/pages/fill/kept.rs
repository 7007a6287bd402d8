//! What a page has room for, before it is placed.

use super::super::foot::Foot;
use super::super::part::{Ending, Merged, Need, Part, Unit};
use super::super::trial::{Lines, Tried, tried};
use super::{Filler, SLACK, lost};
use crate::text::{Grain, Law};

/// The end of units that stay together.
pub(super) struct End {
    pub(super) at: usize,
    pub(super) fits: bool,
    /// The foot of the page with them.
    pub(super) foot: Foot,
    /// How far down the page the lines of the last one reach, if it is a row that was tried.
    pub(super) reach: Option<Grain>,
}

impl Filler<'_> {
    /// The last unit that must begin on the page if this one does, and whether it has room there:
    /// those between them are kept together and end on the page.
    pub(super) fn end_of_kept(&self, units: &[Unit], from: usize) -> End {
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
    pub(super) fn taken_back(&self, units: &[Unit], at: usize) -> Option<Foot> {
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

    /// How far down the page the lines of a row reach that do not all fit on it: ONLYOFFICE sets
    /// the cells that would go on to it once more when it takes the row away again.
    pub(super) fn reach(&self, row: &Unit) -> Option<Grain> {
        if self.setter.law != Law::OnlyOffice || self.open.is_empty() {
            return None;
        }
        let top = self.y + row.edge;
        let notes = row.need().notes;
        let fits = |end: &Grain| self.has_room(top + *end, notes);
        let lowest = row.ends.iter().copied().filter(fits).max();
        Some(top + lowest.unwrap_or_default())
    }

    /// How many parts of every column the page takes. Under ONLYOFFICE's law it takes their footnotes
    /// at once.
    pub(super) fn counts(
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
}
