//! The foot of a page, where its footnotes stand.

use std::mem;
use std::ops::Range;
use std::rc::Rc;

use super::fill::SLACK;
use super::part::{Footnote, Part};
use crate::text::Grain;

/// The footnotes of a page, and what of them the next page has.
#[derive(Clone, Default)]
pub(super) struct Foot {
    held: Vec<Held>,
    /// The height of all, with the line above them.
    height: Grain,
    carried: Vec<Held>,
    /// How far down the page the text reaches that refers to them.
    reach: Grain,
    /// How many footnotes ONLYOFFICE counts on the pages before.
    before: usize,
    /// True if the first one goes on from the page before, and is set here once more.
    again: bool,
}

/// So many lines of a footnote.
#[derive(Clone)]
pub(super) struct Held {
    pub(super) note: Rc<Footnote>,
    pub(super) lines: Range<usize>,
    /// Its number as ONLYOFFICE counts.
    pub(super) number: usize,
    /// True of one that goes on from the page before.
    pub(super) goes_on: bool,
}

/// The room that text and footnotes share.
#[derive(Clone, Copy)]
pub(super) struct Room {
    /// Where it ends.
    pub(super) bottom: Grain,
    /// The height of the line above footnotes.
    pub(super) separator: Grain,
}

impl Held {
    fn whole(note: &Rc<Footnote>, number: usize) -> Self {
        Self {
            note: Rc::clone(note),
            lines: 0..note.lines.len(),
            number,
            goes_on: false,
        }
    }

    pub(super) fn lines(&self) -> &[Part] {
        self.note.lines.get(self.lines.clone()).unwrap_or_default()
    }

    fn height(&self) -> Grain {
        self.lines().iter().map(Part::whole).sum()
    }

    /// Takes off what has no room; one line may stay in any case.
    fn cut(&mut self, room: Grain, one_stays: bool) -> Option<Self> {
        let mut height = Grain::ZERO;
        let mut count = 0;
        for line in self.lines() {
            height = height + line.whole();
            if height > room + SLACK && !(one_stays && count == 0) {
                break;
            }
            count += 1;
        }
        let (at, end) = (self.lines.start + count, self.lines.end);
        if at == end {
            return None;
        }
        self.lines.end = at;
        Some(Self {
            note: Rc::clone(&self.note),
            lines: at..end,
            number: self.number,
            goes_on: true,
        })
    }
}

impl Foot {
    pub(super) fn is_empty(&self) -> bool {
        self.held.is_empty()
    }

    pub(super) fn height(&self) -> Grain {
        self.height
    }

    pub(super) fn held(&self) -> &[Held] {
        &self.held
    }

    /// True if the next page begins with the rest of a footnote.
    pub(super) fn has_rest(&self) -> bool {
        !self.carried.is_empty()
    }

    /// The height with so much more of footnotes.
    pub(super) fn with(&self, more: Grain, room: Room) -> Grain {
        if more > Grain::ZERO {
            self.used(room) + more
        } else {
            self.height
        }
    }

    /// The height that a further footnote begins at.
    fn used(&self, room: Room) -> Grain {
        if self.held.is_empty() {
            room.separator
        } else {
            self.height
        }
    }

    fn hold(&mut self, held: Held, room: Room) {
        self.height = self.used(room) + held.height();
        self.held.push(held);
    }

    /// The foot of the next page, whose text begins at a height.
    pub(super) fn next(&mut self, top: Grain, room: Room) -> Self {
        let mut next = Self {
            before: self.counted(),
            ..Self::default()
        };
        let mut carried = mem::take(&mut self.carried).into_iter();
        for mut held in carried.by_ref() {
            let rest = held.cut(room.bottom - top - next.used(room), next.is_empty());
            next.hold(held, room);
            if let Some(rest) = rest {
                next.carried.push(rest);
                break;
            }
        }
        next.carried.extend(carried);
        next
    }

    /// Takes the footnotes of what ends at a height, line by line; what has no room goes to the next
    /// page.
    pub(super) fn take(&mut self, notes: &[Rc<Footnote>], y: Grain, room: Room) {
        for note in notes {
            let mut held = Held::whole(note, note.index + 1);
            if self.has_rest() {
                self.carried.push(held);
                continue;
            }
            let rest = held.cut(room.bottom - y - self.used(room), false);
            if !held.lines.is_empty() {
                self.hold(held, room);
            }
            self.carried.extend(rest);
        }
    }

    /// Takes the footnotes of a line that ends at a height, as ONLYOFFICE does. It says false if the
    /// line has no place on the page: the first of its footnotes needs a line at the foot. What stands
    /// higher than a line with footnotes, in the cell beside it, may leave its own to the next page.
    pub(super) fn admits(&mut self, notes: &[Rc<Footnote>], y: Grain, room: Room) -> bool {
        if notes.is_empty() {
            return true;
        }
        let counted = self.counted();
        let numbered = notes.iter().zip(counted + 1..);
        let mut whole = numbered.map(|(note, number)| Held::whole(note, number));
        let higher = y < self.reach + SLACK;
        if self.has_rest() {
            if higher {
                self.carried.extend(whole);
            }
            return higher;
        }
        let room_below = room.bottom - if higher { self.reach } else { y };
        let mut is_first = true;
        for mut held in whole.by_ref() {
            // The first of a page begins there in any case, if it may go on to the next.
            let begins = self.is_empty() && held.lines.len() > 1;
            let rest = held.cut(room_below - self.used(room), begins);
            if is_first && held.lines.is_empty() && !higher && rest.is_some() {
                return false;
            }
            is_first = false;
            self.hold(held, room);
            if let Some(rest) = rest {
                self.carried.push(rest);
                break;
            }
        }
        self.carried.extend(whole);
        self.height = self.height.min(room_below.max(Grain::ZERO));
        if !higher {
            self.reach = y;
        }
        true
    }

    /// Takes the footnotes of lines of a cell, from its top to a limit, as ONLYOFFICE does.
    pub(super) fn fill(&mut self, parts: &[Part], top: Grain, limit: Grain, room: Room) {
        let mut y = top;
        for part in parts {
            y = y + part.whole();
            if y > limit + SLACK || !self.admits(&part.notes, y, room) {
                break;
            }
        }
    }

    /// How much lower than its place a footnote stands: ONLYOFFICE moves all to the bottom, and twice
    /// what it has twice.
    pub(super) fn shift(&self, place: usize, bottom: Grain) -> Grain {
        if place > 0 && self.sets_again() && self.is_first(place) {
            bottom - self.height
        } else {
            Grain::ZERO
        }
    }

    fn is_first(&self, place: usize) -> bool {
        let index = |place| self.held.get(place).map(|held: &Held| held.note.index);
        index(place) == index(0)
    }

    /// How many footnotes there are up to here, as ONLYOFFICE counts: one that goes on from the page
    /// before is counted there, unless it was set once more.
    fn counted(&self) -> usize {
        let again = self.again || self.sets_again();
        let first = self
            .held
            .first()
            .is_some_and(|first| first.goes_on && !again);
        self.before + self.held.len() - usize::from(first)
    }

    fn sets_again(&self) -> bool {
        let Some((first, others)) = self.held.split_first() else {
            return false;
        };
        let is_same = |held: &Held| held.note.index == first.note.index;
        first.goes_on && others.iter().any(is_same)
    }

    /// Remembers of a trial what stays when it is taken back.
    pub(super) fn remember(&mut self, trial: &Self) {
        self.again |= trial.sets_again();
    }
}
