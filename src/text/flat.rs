//! The text of a paragraph as one string, with the type that it is set in.

use std::ops::{Add, Range};

use unicode_normalization::char::is_combining_mark;

use super::atom::{Atom, Kind, binds};
use super::grain::Grain;
use super::width::{Face, advance};

/// The text of a paragraph, its runs one after another.
///
/// Only U+0020 is a space, and only U+000A forces a break. A no-break space neither
/// breaks nor shrinks; the number of an automatic list is text with such spaces. Spaces and hyphens
/// that are held are letters like others.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Flat {
    text: String,
    /// The runs, each with letters in it.
    runs: Vec<Run>,
    /// The text as lines are made of it, measured once for all lines that it is tried in.
    atoms: Vec<Atom>,
    /// The last letter that is no space; a forced break is one.
    last_letter: Option<char>,
    /// Where in the text spaces and hyphens are held, in order.
    held: Vec<usize>,
    /// The size of the paragraph mark.
    mark: u16,
}

/// Letters of one type.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Run {
    /// Where it ends in the text.
    end: usize,
    face: Face,
    /// The size of its letters.
    size: u16,
    /// The size of the run, which makes its line high.
    half_points: u16,
}

impl Flat {
    /// A paragraph without letters, whose mark has a size of `half_points`.
    pub(crate) fn new(half_points: u16) -> Self {
        Self {
            text: String::new(),
            runs: Vec::new(),
            atoms: Vec::new(),
            last_letter: None,
            held: Vec::new(),
            mark: half_points,
        }
    }

    /// Sets another paragraph in the memory of this one: runs, each with the face and the size of its
    /// type.
    pub(crate) fn set<'t>(
        &mut self,
        half_points: u16,
        runs: impl IntoIterator<Item = (&'t str, Face, u16)>,
    ) {
        self.text.clear();
        self.runs.clear();
        self.atoms.clear();
        self.last_letter = None;
        self.held.clear();
        self.mark = half_points;
        for (text, face, half_points) in runs {
            self.push(text, face, half_points);
        }
    }

    /// A paragraph of one run.
    pub(crate) fn of(text: &str, face: Face, half_points: u16) -> Self {
        let mut flat = Self::new(half_points);
        flat.push(text, face, half_points);
        flat
    }

    /// Appends a run.
    pub(crate) fn push(&mut self, text: &str, face: Face, half_points: u16) {
        self.push_small(text, face, half_points, half_points);
    }

    /// Appends a run of letters that are smaller than its size.
    pub(crate) fn push_small(&mut self, text: &str, face: Face, half_points: u16, letters: u16) {
        if !text.is_empty() {
            let start = self.text.len();
            self.text.push_str(text);
            let run = Run {
                end: self.text.len(),
                face,
                size: letters,
                half_points,
            };
            self.runs.push(run);
            self.measure(start, run);
        }
    }

    /// Keeps lines from ending at spaces and hyphens, by their places among the letters, in order and
    /// each once.
    pub(crate) fn hold(&mut self, letters: &[usize]) {
        if letters.is_empty() {
            return;
        }
        let mut letters = letters.iter().peekable();
        let places = self.text.char_indices().enumerate();
        let held = places.filter(|(index, _)| letters.next_if_eq(&index).is_some());
        self.held.extend(held.map(|(_, (at, _))| at));
        self.held.sort_unstable();
        self.atoms.clear();
        self.last_letter = None;
        let mut start = 0;
        for index in 0..self.runs.len() {
            if let Some(run) = self.runs.get(index).copied() {
                self.measure(start, run);
                start = run.end;
            }
        }
    }

    /// Appends the atoms of a run, the first of which may go on from the run before.
    fn measure(&mut self, start: usize, run: Run) {
        let text = self.text.get(start..run.end).unwrap_or_default();
        // A word and the space behind it are two atoms, and mostly more than six bytes.
        self.atoms.reserve(text.len() / 3 + 1);
        let mut last = self.atoms.pop().unwrap_or(Atom::NONE);
        let mut before = self.last_letter;
        for (at, letter) in text.char_indices() {
            let width = set(letter, run.face, run.size);
            let kind = match letter {
                ' ' | '-' if self.holds(start + at) => Kind::Word,
                letter => Kind::of(letter),
            };
            if last.kind.takes(kind) {
                last.kind = kind;
                last.width = last.width + width;
            } else {
                let next = Atom {
                    kind,
                    start: start + at,
                    width,
                    binds: false,
                };
                let mut done = std::mem::replace(&mut last, next);
                if done != Atom::NONE {
                    let may_end = matches!(done.kind, Kind::Spaces | Kind::Part);
                    done.binds = may_end && binds(before, letter);
                    self.atoms.push(done);
                }
            }
            if kind != Kind::Spaces {
                before = Some(letter);
            }
        }
        self.last_letter = before;
        self.atoms.push(last);
    }

    fn holds(&self, place: usize) -> bool {
        !self.held.is_empty() && self.held.binary_search(&place).is_ok()
    }

    /// The text alone.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The text as lines are made of it.
    pub(super) fn atoms(&self) -> Atoms<'_> {
        Atoms {
            text: self,
            rest: &self.atoms,
            passed: 0,
            passed_width: Grain::ZERO,
        }
    }

    /// The letters from a place in the text on.
    fn letters(&self, from: usize) -> impl Iterator<Item = Glyph> {
        let first = self.runs.partition_point(|run| run.end <= from);
        let mut runs = self.runs.iter().skip(first).peekable();
        let text = self.text.get(from..).unwrap_or_default();
        text.char_indices().map_while(move |(at, letter)| {
            let at = from + at;
            while runs.next_if(|run| run.end <= at).is_some() {}
            let run = runs.peek()?;
            Some(Glyph {
                letter,
                end: at + letter.len_utf8(),
                advance: set(letter, run.face, run.size),
            })
        })
    }

    /// The largest size in `range`, in half-points; that of the mark where `range` is empty.
    pub(super) fn largest(&self, range: &Range<usize>) -> u16 {
        let first = self.runs.partition_point(|run| run.end <= range.start);
        let mut largest = None;
        let mut start = range.start;
        for run in self.runs.iter().skip(first) {
            if start >= range.end {
                break;
            }
            largest = largest.max(Some(run.half_points));
            start = run.end;
        }
        largest.unwrap_or(self.mark)
    }
}

/// The form of a letter at which no line ends.
pub(crate) fn no_break(letter: char) -> char {
    match letter {
        ' ' => '\u{a0}',
        '-' => NO_BREAK_HYPHEN,
        other => other,
    }
}

/// The hyphen at which no line ends.
pub(crate) const NO_BREAK_HYPHEN: char = '\u{2011}';

/// The width of letters of one type, spaces at their end among them.
pub(crate) fn extent(text: &str, face: Face, half_points: u16) -> Grain {
    let letters = text.chars().map(|letter| set(letter, face, half_points));
    letters.fold(Grain::ZERO, Grain::add)
}

/// How far a letter moves the pen.
pub(super) fn set(letter: char, face: Face, half_points: u16) -> Grain {
    // ONLYOFFICE keeps its advances so; uncut, some lines break elsewhere.
    Grain::of_letter(advance(letter, face), half_points)
}

/// The stretches from a place in a paragraph on.
#[derive(Clone, Debug)]
pub(super) struct Atoms<'a> {
    text: &'a Flat,
    rest: &'a [Atom],
    /// The bytes and the width of the first that are passed: words may be longer than a line.
    passed: usize,
    passed_width: Grain,
}

impl Atoms<'_> {
    /// The kind of the next one, without passing it.
    pub(super) fn kind(&self) -> Option<Kind> {
        self.rest.first().map(|first| first.kind)
    }

    /// Where in the text the next one begins.
    pub(super) fn at(&self) -> usize {
        let start = self.rest.first().map(|atom| atom.start);
        start.map_or(self.text.text.len(), |start| start + self.passed)
    }

    /// The letters from here on.
    pub(super) fn letters(&self) -> impl Iterator<Item = Glyph> {
        self.text.letters(self.at())
    }

    /// Passes letters up to a place in the text, which are so wide.
    pub(super) fn pass(&mut self, end: usize, width: Grain) {
        self.passed_width = self.passed_width + width;
        while let [first, behind @ ..] = self.rest {
            let stop = behind
                .first()
                .map_or(self.text.text.len(), |next| next.start);
            if end < stop {
                self.passed = end - first.start;
                return;
            }
            self.passed_width = self.passed_width - first.width;
            self.rest = behind;
        }
    }
}

/// The rest of an atom that is passed in part, then those behind it.
impl Iterator for Atoms<'_> {
    type Item = Atom;

    fn next(&mut self) -> Option<Atom> {
        let (first, rest) = self.rest.split_first()?;
        let first = Atom {
            start: first.start + self.passed,
            width: first.width - self.passed_width,
            ..*first
        };
        self.rest = rest;
        (self.passed, self.passed_width) = (0, Grain::ZERO);
        Some(first)
    }
}

/// A letter as it is set.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Glyph {
    pub(super) letter: char,
    /// Where in the text it ends.
    pub(super) end: usize,
    /// How far it moves the pen.
    pub(super) advance: Grain,
}

impl Glyph {
    /// True of a mark that belongs to the letter before it.
    pub(super) fn is_mark(self) -> bool {
        self.advance == Grain::ZERO && is_combining_mark(self.letter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn glyphs_have_the_type_of_their_run() {
        let mut flat = Flat::new(20);
        flat.push("A", Face::Regular, 28);
        flat.push("", Face::Bold, 72);
        flat.push("é\u{301}", Face::Italic, 24);
        assert_eq!(flat.text(), "Aé\u{301}");
        let set: Vec<_> = flat
            .letters(0)
            .map(|glyph| (glyph.letter, glyph.advance, glyph.is_mark()))
            .collect();
        let advance = Grain::of_letter;
        assert_eq!(
            set,
            [
                ('A', advance(1479, 28), false),
                ('é', advance(909, 24), false),
                ('\u{301}', Grain::ZERO, true),
            ]
        );
    }

    #[test]
    fn the_largest_size_is_that_of_the_letters() {
        let mut flat = Flat::new(20);
        assert_eq!(flat.largest(&(0..0)), 20);
        for (text, size) in [("một ", 28), ("hai ", 36), ("ba", 26)] {
            flat.push(text, Face::Regular, size);
        }
        assert_eq!(flat.text().len(), 12);
        for (range, size) in [
            (0..12, 36),
            (0..6, 28),
            (0..7, 36),
            (9..10, 36),
            (10..12, 26),
            (12..12, 20),
        ] {
            assert_eq!(flat.largest(&range), size, "{range:?}");
        }
    }
}
