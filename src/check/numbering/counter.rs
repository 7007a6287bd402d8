//! Numbers that follow each other.

use crate::problem::{Fault, Found, Path};
pub(super) use crate::text::MOST_LETTERS;

/// The greatest number of an article or of a section in Arabic numerals.
pub(super) const MOST: u32 = 99_999;
/// The greatest number in Roman numerals.
pub(super) const MOST_ROMAN: u32 = 3999;

/// The count of what stands one behind the other.
#[derive(Clone, Copy, Default)]
pub(super) struct Counter {
    last: u32,
    /// The next number is greater than this one.
    floor: u32,
}

impl Counter {
    /// Lets the next number be any: something stands between it and the last one.
    pub(super) fn part(&mut self) {
        self.floor = 0;
    }

    /// The number of what stands at a path: the one it says it starts with, or the next one.
    /// Nothing if it cannot be printed.
    pub(super) fn count(
        &mut self,
        found: &mut Found,
        path: &Path<'_>,
        start: Option<u32>,
        most: u32,
    ) -> Option<u32> {
        let number = start.unwrap_or(self.last.saturating_add(1));
        if (1..=most).contains(&number) {
            if number <= self.floor {
                let last = self.last;
                found.push(&path.field("start"), Fault::SectionStart { number, last });
            }
            (self.last, self.floor) = (number, number);
            return Some(number);
        }
        let path = match start {
            Some(_) => path.field("start"),
            None => *path,
        };
        found.push(&path, Fault::SectionNumber { number, most });
        None
    }
}
