//! The lists whose numbers the office program counts, where the house wants it to.

use crate::layout::{List, ListKind, ListPlace};
use crate::model::{Family, Ordinal};
use crate::style::Numbers;

/// The greatest number that every office program counts to.
const MOST: u32 = 32_767;

/// The lists of a file, in which a program counts what the document says.
///
/// A program counts each level from its start on, and anew below every number of a level above.
/// If that would give another number, as with a section that says what it starts with, a new
/// list begins; the first list of a text goes on behind it, so that a start inside one section
/// leaves the numbers of the others to the program.
pub(super) struct Lists {
    numbers: Numbers,
    all: Vec<List>,
    /// The counts of the first list of the text and of the last one.
    first: Option<Counted>,
    last: Option<Counted>,
}

/// The count of a list so far.
#[derive(Clone, Copy)]
struct Counted {
    /// The index of the list.
    list: usize,
    /// The number that each level has come to, below that of the level above.
    numbers: [Option<u32>; List::LEVELS],
}

/// A number that is to be counted.
#[derive(Clone, Copy)]
struct Wanted {
    kind: ListKind,
    level: usize,
    number: u32,
    /// The numbers of the sections `1` and `1.1` around it, where they are printed too.
    around: [Option<u32>; 2],
}

impl Lists {
    pub(super) fn new(numbers: Numbers) -> Self {
        Self {
            numbers,
            all: Vec::new(),
            first: None,
            last: None,
        }
    }

    /// Begins another text, in which no list goes on.
    pub(super) fn begin_text(&mut self) {
        (self.first, self.last) = (None, None);
    }

    /// Every list of the file.
    pub(super) fn into_lists(self) -> Vec<List> {
        self.all
    }

    /// The list in which a program counts a number; nothing if the number is to stand as text, as
    /// letters do: no program counts in the Vietnamese alphabet, which has đ and no f. The number of
    /// a part stands alone on its line, which would be empty without it.
    pub(super) fn place(&mut self, family: Family, ordinal: Ordinal) -> Option<ListPlace> {
        let (level, number, around) = match ordinal {
            _ if self.numbers == Numbers::Text => return None,
            Ordinal::Letter(_) | Ordinal::Capital(_) | Ordinal::Part(_) => return None,
            Ordinal::Article(number) | Ordinal::Roman(number) => (0, number, [None; 2]),
            Ordinal::Arabic(number) => (1, number, [None; 2]),
            Ordinal::Decimal(arabic, number) => (2, number, [Some(arabic), None]),
            Ordinal::Subdecimal(arabic, decimal, number) => {
                (3, number, [Some(arabic), Some(decimal)])
            }
            Ordinal::Bracketed(number) => (4, number, [None; 2]),
        };
        let leading = around.iter().flatten().copied();
        if leading.fold(number, u32::max) > MOST {
            return None;
        }
        let kind = match family {
            Family::Articles => ListKind::Articles,
            Family::Sections => ListKind::Sections,
        };
        let wanted = Wanted {
            kind,
            level,
            number,
            around,
        };
        if let Some(last) = self
            .last
            .as_mut()
            .filter(|last| last.next_is(wanted, &self.all))
        {
            return last.count(wanted, &mut self.all);
        }
        if let Some(first) = self
            .first
            .as_mut()
            .filter(|first| first.next_is(wanted, &self.all))
        {
            self.last = None;
            return first.count(wanted, &mut self.all);
        }
        let mut counted = Counted {
            list: self.all.len(),
            numbers: [None; List::LEVELS],
        };
        self.all.push(List {
            kind,
            first: level,
            last: level,
            start: number,
            around,
        });
        let place = counted.count(wanted, &mut self.all);
        if self.first.is_none() {
            self.first = Some(counted);
        } else {
            self.last = Some(counted);
        }
        place
    }
}

impl Counted {
    /// True if a program would give this number to the next paragraph of its level.
    fn next_is(&self, wanted: Wanted, lists: &[List]) -> bool {
        let Some(list) = lists.get(self.list) else {
            return false;
        };
        let next = match self.numbers.get(wanted.level) {
            Some(Some(before)) => before + 1,
            _ => list.start(wanted.level),
        };
        let [_, arabic, decimal, ..] = self.numbers;
        let around = wanted.around.iter().zip([arabic, decimal]);
        let mut around = around.zip(list.around);
        let is_around = around.all(|((wanted, counted), of_list)| {
            wanted.is_none() || *wanted == counted || *wanted == of_list
        });
        // Programs differ where a level is left out.
        let above = self.numbers.get(list.first..wanted.level);
        let is_below = above.is_some_and(|above| above.iter().all(Option::is_some));
        list.kind == wanted.kind && is_below && next == wanted.number && is_around
    }

    /// Counts a number, and says where it stands.
    fn count(&mut self, wanted: Wanted, lists: &mut [List]) -> Option<ListPlace> {
        let (own, below) = self.numbers.get_mut(wanted.level..)?.split_first_mut()?;
        *own = Some(wanted.number);
        below.fill(None);
        let list = lists.get_mut(self.list)?;
        list.last = list.last.max(wanted.level);
        Some(ListPlace {
            list: u32::try_from(self.list).ok()?,
            level: u8::try_from(wanted.level).ok()?,
        })
    }
}
