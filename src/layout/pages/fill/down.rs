//! Cells that go down over several rows, as the pages are filled.

use std::mem;

use super::super::part::{Merged, Part, Unit};
use super::Filler;
use crate::layout::Vertical;
use crate::text::{Grain, Law};

/// The content of a cell that goes down.
pub(super) struct Open {
    /// Where its lines belong among all.
    pub(super) at: usize,
    pub(super) top: Grain,
    pub(super) cell: Merged,
    pub(super) repeats: bool,
}

impl Open {
    /// The room above its content, should its rows end there.
    fn above(&self, bottom: Grain) -> Grain {
        let room = bottom - self.top - self.cell.height;
        self.cell.align.above(room.max(Grain::ZERO))
    }
}

impl Filler<'_> {
    /// Begins the cells of a row that go down.
    pub(super) fn open(&mut self, row: &Unit, repeats: bool) {
        for cell in &row.merged {
            self.open_cell(cell.clone(), repeats);
        }
    }

    pub(super) fn open_cell(&mut self, cell: Merged, repeats: bool) {
        self.open.push(Open {
            at: self.lines.len(),
            top: self.y,
            cell,
            repeats,
        });
    }

    /// Ends the cells on this page that go on to the next; what of them ends below their rows goes on
    /// too.
    pub(super) fn hang(&mut self) {
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
    pub(super) fn close_row(&mut self) {
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
}
