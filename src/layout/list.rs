//! The lists whose numbers an office program counts.

/// A list whose numbers the office program counts, so that they follow when a clerk adds a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct List {
    pub(crate) kind: ListKind,
    /// The level that it begins with: it has no numbers of those above.
    pub(crate) first: usize,
    /// The first number of that level; those below start with 1.
    pub(crate) start: u32,
    /// The innermost level that it counts.
    pub(crate) last: usize,
    /// The numbers `1` and `1.1` that lead those of the levels below them, where they are not
    /// themselves in the list.
    pub(crate) around: [Option<u32>; 2],
}

/// The units that a list numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ListKind {
    /// `I.`, `1.`, `1.1.`, `1.1.1.`, `(1)`
    Sections,
    /// `Điều 1.`, `1.`, `1.1.`, `1.1.1.`, `(1)`
    Articles,
}

/// The place of a paragraph in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ListPlace {
    /// The index among the lists of the layout.
    pub(crate) list: u32,
    /// The level, from 0 for the outermost.
    pub(crate) level: u8,
}

impl List {
    pub(crate) const LEVELS: usize = 5;

    /// The first number of a level.
    pub(crate) fn start(&self, level: usize) -> u32 {
        if level == self.first { self.start } else { 1 }
    }
}
