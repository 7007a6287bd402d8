//! Stretches of a text that lines are made of.

use super::grain::Grain;

/// A stretch of a text: letters that lines part only where they must, spaces, or a forced break.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Atom {
    pub(super) kind: Kind,
    /// Where in the text it begins.
    pub(super) start: usize,
    pub(super) width: Grain,
    /// Of spaces, and of letters up to a hyphen: true if ONLYOFFICE ends no line behind them.
    pub(super) binds: bool,
}

impl Atom {
    /// Stands for the one before the first.
    pub(super) const NONE: Self = Self {
        kind: Kind::Break,
        start: usize::MAX,
        width: Grain::ZERO,
        binds: false,
    };
}

/// The kind of a stretch.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Kind {
    /// Letters up to a space or a break.
    Word,
    /// Letters up to a hyphen, with it: a line may end behind it.
    Part,
    Spaces,
    Break,
}

impl Kind {
    /// The kind that a letter makes of a stretch that it ends.
    pub(super) fn of(letter: char) -> Self {
        match letter {
            ' ' => Self::Spaces,
            '\n' => Self::Break,
            '-' | '—' => Self::Part,
            _ => Self::Word,
        }
    }

    /// True of a stretch that goes on with a letter of a kind.
    pub(super) fn takes(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Word, Self::Word | Self::Part) | (Self::Spaces, Self::Spaces)
        )
    }
}

/// True if ONLYOFFICE ends no line between two letters, with or without spaces between them. Word asks
/// so of East Asian text alone.
pub(super) fn binds(before: Option<char>, after: char) -> bool {
    before.is_some_and(|before| after != '\n' && ends_no_line(before) || begins_no_line(after))
}

/// True of a letter that begins no line but the first.
fn begins_no_line(letter: char) -> bool {
    matches!(
        letter,
        '!' | '%'
            | ')'
            | ','
            | '.'
            | ':'
            | ';'
            | '?'
            | ']'
            | '}'
            | '>'
            | '…'
            | '”'
            | '’'
            | '°'
            | '·'
    )
}

/// True of a letter that ends no line but the last.
fn ends_no_line(letter: char) -> bool {
    matches!(letter, '$' | '(' | '[' | '{' | '“' | '‘')
}
