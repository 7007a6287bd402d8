//! The text of a paragraph as one string, with the type that it is set in.

use std::ops::{Add, Range};

use unicode_normalization::char::is_combining_mark;

use super::grain::Grain;
use super::width::{Face, advance};

/// The text of a paragraph, its runs one after another.
///
/// Only U+0020 is a space, and only U+000A forces a break. A no-break space neither
/// breaks nor shrinks; the number of an automatic list is text with such spaces. A letter that is
/// held is set in its no-break form.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Flat {
    text: String,
    /// Its letters, measured once for all lines that they are tried in.
    glyphs: Vec<Glyph>,
    /// The runs, each with letters in it.
    runs: Vec<Run>,
    /// The size of the paragraph mark.
    mark: u16,
}

/// Letters of one size.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Run {
    /// Where it ends in the text.
    end: usize,
    /// The size of the run, which makes its line high.
    half_points: u16,
}

impl Flat {
    /// A paragraph without letters, whose mark has a size of `half_points`.
    pub(crate) fn new(half_points: u16) -> Self {
        Self {
            text: String::new(),
            glyphs: Vec::new(),
            runs: Vec::new(),
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
        self.glyphs.clear();
        self.runs.clear();
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
            self.glyphs.reserve(text.chars().count());
            self.glyphs
                .extend(text.char_indices().map(|(at, letter)| Glyph {
                    letter,
                    at: start + at,
                    advance: set(letter, face, letters),
                }));
            self.runs.push(Run {
                end: self.text.len(),
                half_points,
            });
        }
    }

    /// Keeps a line from ending at a space or a hyphen, by its place among the letters.
    pub(crate) fn hold(&mut self, index: usize) {
        if let Some(glyph) = self.glyphs.get_mut(index) {
            glyph.letter = no_break(glyph.letter);
        }
    }

    /// The text alone.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The letters with their advances.
    pub(super) fn glyphs(&self) -> Glyphs<'_> {
        Glyphs {
            rest: &self.glyphs,
            end: self.text.len(),
        }
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
    Grain::of_font(advance(letter, face), half_points).cut()
}

/// A letter as it is set.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Glyph {
    pub(super) letter: char,
    /// Where in the text it stands.
    at: usize,
    /// How far it moves the pen.
    pub(super) advance: Grain,
}

impl Glyph {
    /// True of a mark that belongs to the letter before it.
    pub(super) fn is_mark(self) -> bool {
        self.advance == Grain::ZERO && is_combining_mark(self.letter)
    }
}

/// The letters from a place in a paragraph on.
#[derive(Clone, Debug)]
pub(super) struct Glyphs<'a> {
    rest: &'a [Glyph],
    /// Where the text ends.
    end: usize,
}

impl Glyphs<'_> {
    /// Where in the text the next letter stands.
    pub(super) fn at(&self) -> usize {
        self.rest.first().map_or(self.end, |glyph| glyph.at)
    }

    /// The next letter, without passing it.
    pub(super) fn letter(&self) -> Option<char> {
        self.rest.first().map(|glyph| glyph.letter)
    }
}

impl Iterator for Glyphs<'_> {
    type Item = Glyph;

    fn next(&mut self) -> Option<Glyph> {
        let (glyph, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*glyph)
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
            .glyphs()
            .map(|glyph| (glyph.letter, glyph.advance, glyph.is_mark()))
            .collect();
        let advance = |units, size| Grain::of_font(units, size).cut();
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
