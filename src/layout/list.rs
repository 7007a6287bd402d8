//! The lists whose numbers an office program counts.

/// A list whose numbers the office program counts, so that they follow when a clerk adds a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct List {
    pub(crate) kind: ListKind,
    /// What each level starts with, of those that are used.
    pub(crate) starts: [Option<u32>; Self::LEVELS],
    /// The number that leads those of the innermost level, where it is not itself in the list.
    pub(crate) around: Option<u32>,
}

/// What a list numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ListKind {
    /// `I.`, `1.`, `1.1.`
    Sections,
    /// `Điều 1.`, `1.`, `1.1.`
    Articles,
}

/// Where a paragraph stands in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ListPlace {
    /// Which of the lists of the layout.
    pub(crate) list: usize,
    /// The level, from 0 for the outermost.
    pub(crate) level: usize,
}

impl List {
    pub(crate) const LEVELS: usize = 3;

    /// A list that is not used yet.
    pub(crate) fn new(kind: ListKind, around: Option<u32>) -> Self {
        Self {
            kind,
            starts: [None; Self::LEVELS],
            around,
        }
    }
}
