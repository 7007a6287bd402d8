//! The lists whose numbers the office program counts, where the house wants it to.

use crate::decree::Numbers;
use crate::layout::{List, ListKind, ListPlace};
use crate::model::{Family, Ordinal};

/// The lists of a file, in which a program counts what the document says.
///
/// A program counts each level from its start on, and anew below every number of a level above.
/// Where that would give another number, as with a section that says what it starts with, a new
/// list begins.
pub(super) struct Lists {
    numbers: Numbers,
    all: Vec<List>,
    /// How far the last list has been counted; nothing where a text begins.
    counted: Option<Counted>,
}

/// How far a list has been counted.
struct Counted {
    /// The level that the list began with: of those above it has no numbers.
    first: usize,
    /// The number that each level has come to, below that of the level above.
    numbers: [Option<u32>; List::LEVELS],
}

impl Lists {
    pub(super) fn new(numbers: Numbers) -> Self {
        Self {
            numbers,
            all: Vec::new(),
            counted: None,
        }
    }

    /// Begins another text, in which no list goes on.
    pub(super) fn begin_text(&mut self) {
        self.counted = None;
    }

    /// Every list of the file.
    pub(super) fn into_lists(self) -> Vec<List> {
        self.all
    }

    /// Where a program counts a number; nothing if the number is to stand as text. That is so with
    /// letters, because no program counts in the Vietnamese alphabet, which has đ and no f.
    pub(super) fn place(&mut self, family: Family, ordinal: Ordinal) -> Option<ListPlace> {
        let (level, number, around) = match ordinal {
            _ if self.numbers == Numbers::Text => return None,
            Ordinal::Letter(_) => return None,
            Ordinal::Article(number) | Ordinal::Roman(number) => (0, number, None),
            Ordinal::Arabic(number) => (1, number, None),
            Ordinal::Decimal(around, number) => (2, number, Some(around)),
        };
        let kind = match family {
            Family::Articles => ListKind::Articles,
            Family::Sections => ListKind::Sections,
        };
        let goes_on = self.all.last().zip(self.counted.as_ref());
        let goes_on = goes_on.is_some_and(|(list, counted)| {
            list.kind == kind && counted.next_is(list, level, number, around)
        });
        if !goes_on {
            self.all.push(List::new(kind, around));
            self.counted = Some(Counted {
                first: level,
                numbers: [None; List::LEVELS],
            });
        }
        let list = self.all.last_mut()?;
        list.starts.get_mut(level)?.get_or_insert(number);
        let counted = &mut self.counted.as_mut()?.numbers;
        let (own, below) = counted.get_mut(level..)?.split_first_mut()?;
        *own = Some(number);
        below.fill(None);
        Some(ListPlace {
            list: self.all.len() - 1,
            level,
        })
    }
}

impl Counted {
    /// Whether a program would give this number to the next paragraph of a level.
    fn next_is(&self, list: &List, level: usize, number: u32, around: Option<u32>) -> bool {
        let at = |numbers: &[Option<u32>]| numbers.get(level).copied().flatten();
        let next = match at(&self.numbers) {
            Some(before) => before + 1,
            None => at(&list.starts).unwrap_or(number),
        };
        let [_, above, _] = self.numbers;
        let is_around = around.is_none() || around == above || around == list.around;
        level >= self.first && next == number && is_around
    }
}
