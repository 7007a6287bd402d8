//! The footnotes of ONLYOFFICE's pages as it counts and draws them.

use std::mem;
use std::ops::Range;

use super::PlacedLine;
use super::fill::Filler;
use super::part::Mark;
use crate::layout::Note;

/// The lines of a footnote at the foot of a page.
pub(super) struct AtFoot {
    /// The place of the footnote among all.
    pub(super) note: usize,
    pub(super) number: usize,
    /// True of one that goes on from the page before.
    pub(super) goes_on: bool,
    /// Where they stand among all lines.
    pub(super) lines: Range<usize>,
    /// The page, in the file and in its section.
    pub(super) page: (u32, u32),
}

impl Filler<'_> {
    /// The lines as ONLYOFFICE prints them. It numbers footnotes by what stands at the foot of its
    /// pages, and a page that was left a footnote prints it where it came to stand later.
    pub(super) fn printed(&mut self) -> Vec<PlacedLine> {
        let mut lines = mem::take(&mut self.lines);
        // By footnote, where it begins in the end.
        let mut begins: Vec<Option<&AtFoot>> = Vec::new();
        for one in self.at_foot.iter().filter(|one| !one.goes_on) {
            if begins.len() <= one.note {
                begins.resize(one.note + 1, None);
            }
            if let Some(begin) = begins.get_mut(one.note) {
                *begin = Some(one);
            }
        }
        let begin = |note: usize| begins.get(note).copied().flatten();
        for (line, marks) in lines.iter_mut().zip(&self.marks) {
            for mark in marks.iter().rev() {
                if let Some(begin) = begin(mark.note) {
                    mark.renumber(line, begin.number);
                }
            }
        }
        let left = |one: &&AtFoot| {
            begin(one.note).is_some_and(|begin| {
                one.page < begin.page || (one.page == begin.page && one.goes_on)
            })
        };
        let mut printed: Vec<PlacedLine> = Vec::new();
        let mut rest = lines.as_slice();
        let mut at = 0;
        for one in self.at_foot.iter().filter(left) {
            let (above, below) = rest.split_at((one.lines.start - at).min(rest.len()));
            printed.extend(above.iter().cloned());
            rest = below.get(one.lines.len()..).unwrap_or_default();
            at = one.lines.end;
            let Some(begin) = begin(one.note).filter(|begin| begin.page != one.page) else {
                continue;
            };
            let again = lines.get(begin.lines.clone()).unwrap_or_default();
            printed.extend(again.iter().map(|line| PlacedLine {
                page: one.page.0,
                number: one.page.1,
                repeats: true,
                ..line.clone()
            }));
        }
        if printed.is_empty() {
            return lines;
        }
        printed.extend(rest.iter().cloned());
        printed
    }
}

impl Mark {
    /// Prints another number, which may move the line.
    fn renumber(&self, line: &mut PlacedLine, number: usize) {
        let (own, number) = (Note::number(self.note).to_string(), number.to_string());
        let range = self.at..self.at + own.len();
        if own == number || line.text.get(range.clone()) != Some(own.as_str()) {
            return;
        }
        line.text.replace_range(range, &number);
        let moved = |digits: &str| {
            let count = i64::try_from(digits.len()).unwrap_or_default();
            self.moves.times(count).nearest()
        };
        line.x = line.x + moved(&own) - moved(&number);
    }
}
