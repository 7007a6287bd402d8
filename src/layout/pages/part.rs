//! What pages are filled with: lines, alone or with others that no page parts from them.

use std::iter::Sum;
use std::ops::Range;
use std::rc::Rc;

use super::ink::{Edges, Ink};
use crate::decree::Component;
use crate::layout::Vertical;
use crate::text::Grain;

/// A line of text as it is set.
#[derive(Clone, Debug)]
pub(super) struct Set {
    pub(super) component: Component,
    pub(super) text: String,
    /// From the left edge of the page to its first letter.
    pub(super) x: Grain,
    /// From the top of what it is part of.
    pub(super) baseline: Grain,
    /// The numbers of footnotes in it.
    pub(super) marks: Vec<Mark>,
    /// Its looks, where it is to be drawn.
    pub(super) ink: Option<Rc<Ink>>,
}

/// The number of a footnote in a line.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// Where it stands in the text.
    pub(super) at: usize,
    /// The place of the footnote among all.
    pub(super) note: usize,
    /// How far to the left a digit more moves the line.
    pub(super) moves: Grain,
}

/// What stands on one page.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    /// The space above, which is lost at the top of a page.
    pub(super) gap: Grain,
    /// How far below its top the next part begins.
    pub(super) height: Grain,
    /// How much of its height must stand on the page.
    pub(super) ink: Grain,
    pub(super) lines: Vec<Set>,
    /// The footnotes that it refers to.
    pub(super) notes: Vec<Rc<Footnote>>,
    /// True if a page may end behind it.
    pub(super) ends_page: bool,
}

/// A footnote, line by line.
#[derive(Debug)]
pub(super) struct Footnote {
    /// Its place among all.
    pub(super) index: usize,
    pub(super) lines: Vec<Part>,
}

/// What follows one another down the page: a paragraph, or a row of a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Unit {
    pub(super) before: Grain,
    pub(super) after: Grain,
    /// The thickness of the line above a row, on every page that it stands on.
    pub(super) edge: Grain,
    /// What stands side by side. A row that no page parts is one part.
    pub(super) columns: Vec<Vec<Part>>,
    /// True if no page ends behind it.
    pub(super) keep: bool,
    /// Where lines of a row end that cells from above go on to, from its top.
    pub(super) ends: Vec<Grain>,
    /// The cells that begin here and go down.
    pub(super) merged: Vec<Merged>,
    /// The cells that end here, from the left, in a table with footnotes under ONLYOFFICE's law.
    pub(super) ending: Vec<Ending>,
    /// The cells of a row with lines, where it is to be drawn.
    pub(super) cells: Vec<Edges>,
    /// The thickness of the line below the last row.
    pub(super) below: Grain,
    /// The rows of its table.
    pub(super) table: Range<usize>,
    /// Those that stand again where this one begins a page.
    pub(super) header: Range<usize>,
}

/// A cell that ends in a row.
#[derive(Clone, Debug)]
pub(super) enum Ending {
    /// One of the row alone.
    Own(Vec<Part>),
    /// One from above.
    Down {
        /// The row that it begins in, and its place among those that begin there.
        begins: (usize, usize),
        /// How far above it begins, if all is on one page.
        above: Grain,
    },
}

/// The content of a cell that goes down over several rows.
#[derive(Clone, Debug)]
pub(super) struct Merged {
    /// The row that it begins in, and its place among those that begin there.
    pub(super) begins: (usize, usize),
    pub(super) parts: Vec<Part>,
    pub(super) height: Grain,
    pub(super) rows: usize,
    pub(super) align: Vertical,
}

/// Heights that a unit asks for.
#[derive(Clone, Copy, Default)]
pub(super) struct Need {
    pub(super) height: Grain,
    /// The height to the lowest ink.
    pub(super) ink: Grain,
    /// The height of the footnotes.
    pub(super) notes: Grain,
}

impl Part {
    /// The height with the gap above.
    pub(super) fn whole(&self) -> Grain {
        self.gap + self.height
    }

    pub(super) fn notes_height(&self) -> Grain {
        let lines = self.notes.iter().flat_map(|note| &note.lines);
        lines.map(Part::whole).sum()
    }
}

impl Unit {
    /// What the whole of it needs.
    pub(super) fn need(&self) -> Need {
        self.need_of(|parts| parts)
    }

    /// What it needs to begin on a page.
    pub(super) fn need_to_begin(&self) -> Need {
        self.need_of(|parts| parts.get(..Self::head(parts)).unwrap_or(parts))
    }

    /// How many parts of a column there are up to where a page may end.
    pub(super) fn head(parts: &[Part]) -> usize {
        let end = parts.iter().position(|part| part.ends_page);
        end.map_or(parts.len(), |end| end + 1)
    }

    fn need_of<'a>(&'a self, of: impl Fn(&'a [Part]) -> &'a [Part]) -> Need {
        let mut need = Need::default();
        for column in &self.columns {
            let parts = of(column);
            let height = parts.iter().map(Part::whole).sum();
            let hangs = parts
                .last()
                .map_or(Grain::ZERO, |last| last.height - last.ink);
            need.height = need.height.max(height);
            need.ink = need.ink.max(height - hangs);
            need.notes = need.notes + parts.iter().map(Part::notes_height).sum();
        }
        let merged = self.merged.iter().flat_map(|cell| &cell.parts);
        need.notes = need.notes + merged.map(Part::notes_height).sum();
        need.height = need.height + self.edge + self.below;
        need.ink = need.ink + self.edge;
        need
    }
}

impl Sum for Grain {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, |sum, length| sum + length)
    }
}
