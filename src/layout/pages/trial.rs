//! Rows of a table with footnotes, tried as ONLYOFFICE tries them.

use std::rc::Rc;

use super::fill::SLACK;
use super::foot::{Foot, Room};
use super::part::{Footnote, Part};
use crate::text::Grain;

/// The lines of a cell, from where they begin on the page.
pub(super) struct Lines<'a> {
    pub(super) top: Grain,
    pub(super) parts: &'a [Part],
}

/// What a page takes of cells that stand side by side.
pub(super) struct Tried {
    /// The footnotes of what it has no room for.
    rest: Vec<Rc<Footnote>>,
    /// How many parts of each.
    pub(super) counts: Vec<usize>,
    /// True if it takes all of them.
    pub(super) fits: bool,
    /// The foot of the page then.
    pub(super) foot: Foot,
    /// How far down the page it reaches.
    pub(super) reach: Grain,
}

impl Tried {
    /// Leaves the footnotes of what has no room to the next page.
    pub(super) fn force(&mut self, room: Room) {
        self.foot.take(&self.rest, room.bottom, room);
    }
}

/// Sets one cell after another above the foot of a page. As soon as the footnotes of a cell make it
/// higher, the row is set anew, with so much less room, and footnotes of lines that have a place then
/// are at the foot whether the whole row has one or not.
pub(super) fn tried(cells: &[Lines<'_>], foot: &Foot, room: Room) -> Tried {
    let mut start = foot.clone();
    let mut limit = foot.height();
    'anew: loop {
        let mut tried = Tried {
            rest: Vec::new(),
            counts: Vec::with_capacity(cells.len()),
            fits: true,
            foot: start.clone(),
            reach: Grain::ZERO,
        };
        for cell in cells {
            let bottom = room.bottom - limit + SLACK;
            let mut y = cell.top;
            let fitting = cell.parts.iter().take_while(|part| {
                let top = y + part.gap;
                let end = top + part.height.max(part.ink);
                let ink = Grain::from((top + part.ink).nearest());
                let stands = ink <= bottom && tried.foot.admits(&part.notes, end, room);
                y = top + part.height;
                if stands {
                    tried.reach = tried.reach.max(y);
                }
                stands
            });
            let count = fitting.count();
            let rest = cell.parts.iter().skip(count);
            tried
                .rest
                .extend(rest.flat_map(|part| part.notes.iter().cloned()));
            tried.fits &= count == cell.parts.len();
            tried.counts.push(count);
            if tried.foot.height() > limit {
                limit = tried.foot.height();
                start.remember(&tried.foot);
                continue 'anew;
            }
        }
        return tried;
    }
}
