//! Where the lines of a paragraph end in Word and in ONLYOFFICE.
//!
//! Both fill a line with the pieces that no break divides, and both let a piece that is
//! somewhat too wide join a justified line whose spaces can shrink for it. They differ
//! in how much those may shrink.

mod extent;
#[cfg(test)]
mod tests;

pub(crate) use extent::Extent;

use std::ops::Range;

use crate::contract::choice;
use crate::style::LineHeight;
use crate::text::atom::Kind;
use crate::text::flat::{Atoms, Flat};
use crate::text::grain::Grain;
use crate::units::Length;

/// The spaces of a line may shrink by a quarter.
const SQUEEZE: i64 = 4;

/// Width from which on a piece may ask ONLYOFFICE for the whole quarter: 12.5 mm.
const FULL: Grain = Grain::new(92_160_000);

/// Units of the font from the top of a line to its baseline, the gap of lines being above.
const ABOVE: u16 = 1_912;

/// Units of the font from the baseline to the bottom of a line.
const BELOW: u16 = 443;

/// The program whose lines and pages are wanted.
///
/// Both break lines alike but for how much the spaces of a justified line may shrink.
///
/// ```
/// use vanban::layout::Law;
///
/// assert_eq!(Law::default(), Law::Word);
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
#[non_exhaustive]
pub enum Law {
    /// ONLYOFFICE, as its lines are.
    OnlyOffice,
    /// Word, as measured in PDFs that it wrote.
    #[default]
    Word,
}

choice!(Law { Word = "word", OnlyOffice = "onlyoffice" });

/// How the lines of a paragraph stand in their column.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Measure {
    /// Indent of all lines from the left edge of the column.
    pub(crate) left: Length,
    /// Indent of all lines from the right edge.
    pub(crate) right: Length,
    /// Further indent of the first line; negative where it hangs out to the left.
    pub(crate) first: Length,
    /// True if spaces are stretched and squeezed to fill the lines.
    pub(crate) justified: bool,
    /// The height of the lines.
    pub(crate) line: LineHeight,
}

/// A line of a paragraph.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Line {
    /// What stands in it, with the spaces and the forced break at its end. The lines of
    /// a paragraph leave nothing out.
    pub(crate) text: Range<usize>,
    /// Its width with spaces as wide as the font has them, without those at its end.
    pub(crate) width: Grain,
    /// How far below its top the next line begins.
    pub(crate) height: Grain,
    /// How far below its top its letters stand.
    pub(crate) baseline: Grain,
    /// How much of its height must stand on the page: what spacing adds may hang over.
    pub(crate) ink: Grain,
}

/// The lines of a paragraph in a column that is `width` wide; at least one.
pub(crate) fn lines(text: &Flat, measure: &Measure, width: Length, law: Law) -> Vec<Line> {
    Lines::new(text, *measure, width, law).collect()
}

/// The lines of a paragraph, each broken as it is asked for.
pub(crate) struct Lines<'a> {
    text: &'a Flat,
    measure: Measure,
    law: Law,
    /// Where the next line begins, and where all end.
    start: Grain,
    limit: Grain,
    /// What is still to stand in lines, if anything is.
    rest: Option<Atoms<'a>>,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(text: &'a Flat, measure: Measure, width: Length, law: Law) -> Self {
        Self {
            text,
            measure,
            law,
            start: Grain::from(measure.left) + measure.first.into(),
            limit: Grain::from(width) - measure.right.into(),
            rest: Some(text.atoms()),
        }
    }
}

impl Iterator for Lines<'_> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        let rest = self.rest.take()?;
        let from = rest.at();
        let room = self.limit - self.start;
        let row = Row::filled(rest, room, self.measure.justified, self.law);
        let range = from..row.rest.at();
        let (height, baseline, ink) = pitch(self.text.largest(&range), self.measure.line);
        self.start = self.measure.left.into();
        let goes_on = row.rest.kind().is_some() || row.forced;
        self.rest = goes_on.then_some(row.rest);
        Some(Line {
            text: range,
            width: row.width,
            height,
            baseline,
            ink,
        })
    }
}

/// The width of the widest piece that no break divides, under either law: a column
/// less wide divides words.
pub(crate) fn widest_piece(text: &Flat) -> Grain {
    let mut widest = Grain::ZERO;
    let mut rest = text.atoms();
    while let Some(kind) = rest.kind() {
        if let Kind::Spaces | Kind::Break = kind {
            rest.next();
        } else {
            // ONLYOFFICE breaks nowhere that Word does not.
            let piece = Piece::after(&rest, Grain::MAX, Law::OnlyOffice);
            widest = widest.max(piece.width);
            rest = piece.rest;
        }
    }
    widest
}

/// The width of a text whose lines end at forced breaks alone.
pub(crate) fn natural_width(text: &Flat) -> Grain {
    let mut widest = Grain::ZERO;
    let (mut width, mut spaces) = (Grain::ZERO, Grain::ZERO);
    for atom in text.atoms() {
        match atom.kind {
            Kind::Spaces => spaces = spaces + atom.width,
            Kind::Break => (width, spaces) = (Grain::ZERO, Grain::ZERO),
            Kind::Word | Kind::Part => {
                width = width + spaces + atom.width;
                spaces = Grain::ZERO;
                widest = widest.max(width);
            }
        }
    }
    widest
}

/// The height of the lines of a paragraph, each rounded up to a twip.
pub(crate) fn height(text: &Flat, measure: &Measure, width: Length, law: Law) -> Length {
    let lines = lines(text, measure, width, law);
    let lines = lines.iter().map(|line| line.height.up());
    lines.fold(Length::ZERO, |sum, line| sum + line)
}

/// The height of a line of a size of `half_points`, rounded up to a twip.
pub(crate) fn line_height(half_points: u16, line: LineHeight) -> Length {
    let (height, ..) = pitch(half_points, line);
    height.up()
}

/// Height, baseline and ink of a line whose largest type has a size of `half_points`.
fn pitch(half_points: u16, line: LineHeight) -> (Grain, Grain, Grain) {
    let above = Grain::of_font(ABOVE, half_points);
    let below = Grain::of_font(BELOW, half_points);
    let single = above + below;
    match line {
        LineHeight::Exact(height) => {
            let height = Grain::from(height);
            (height, height - below, height)
        }
        LineHeight::Percent(percent) => {
            // A file has whole 240ths of a line.
            let height = single.part(i64::from(percent) * 240 / 100, 240);
            // What is more than a line lies below it, what is less is cut off above.
            let baseline = above + (height - single).min(Grain::ZERO);
            (height, baseline, height.min(single))
        }
    }
}

/// The content of a line.
struct Row<'a> {
    width: Grain,
    /// True if a forced break ended it.
    forced: bool,
    /// What comes after it.
    rest: Atoms<'a>,
}

impl<'a> Row<'a> {
    /// The row that fills `limit` with the first of `rest`.
    fn filled(rest: Atoms<'a>, limit: Grain, justified: bool, law: Law) -> Self {
        let mut row = Self {
            width: Grain::ZERO,
            forced: false,
            rest,
        };
        // All spaces, those since the last piece, and whether there was a piece.
        let (mut spaces, mut pending, mut begun) = (Grain::ZERO, Grain::ZERO, false);
        while let Some(kind) = row.rest.kind() {
            match kind {
                Kind::Spaces => {
                    let width = row.rest.next().map_or(Grain::ZERO, |atom| atom.width);
                    spaces = spaces + width;
                    pending = pending + width;
                }
                Kind::Break => {
                    row.forced = true;
                    row.rest.next();
                    return row;
                }
                Kind::Word | Kind::Part => {
                    let gap = limit - row.width;
                    let room = gap - pending;
                    // Beyond this no law takes a piece, and its end does not matter.
                    let enough = if begun && justified {
                        room + spaces.part(1, SQUEEZE)
                    } else {
                        room
                    };
                    let mut piece = Piece::after(&row.rest, enough, law);
                    let is_wide = piece.width > room;
                    if is_wide && begun {
                        let words = Words {
                            spaces,
                            pending,
                            gap,
                        };
                        if piece.width > enough || !words.join(&row.rest, piece.rest.at(), law) {
                            return row;
                        }
                    } else if is_wide {
                        piece = Piece::divided(&row.rest, room);
                    }
                    row.width = row.width + pending + piece.width;
                    row.rest = piece.rest;
                    spaces = spaces + piece.spaces;
                    if is_wide && !begun {
                        return row;
                    }
                    pending = Grain::ZERO;
                    begun = true;
                }
            }
        }
        row
    }
}

/// Letters that stay together.
struct Piece<'a> {
    width: Grain,
    /// The spaces in it.
    spaces: Grain,
    /// What comes after it.
    rest: Atoms<'a>,
}

impl<'a> Piece<'a> {
    /// The first piece of `rest` that no break divides, or so much of it as is wider than
    /// `enough`: the whole of a long one is not read again for every line.
    fn after(rest: &Atoms<'a>, enough: Grain, law: Law) -> Self {
        let mut piece = Self {
            width: Grain::ZERO,
            spaces: Grain::ZERO,
            rest: rest.clone(),
        };
        let mut beyond = rest.clone();
        while piece.width <= enough
            && let Some(atom) = beyond.next()
        {
            let binds = atom.binds && law == Law::OnlyOffice;
            match atom.kind {
                Kind::Break => break,
                Kind::Spaces if !binds => break,
                Kind::Spaces => piece.spaces = piece.spaces + atom.width,
                Kind::Word | Kind::Part => {}
            }
            piece.width = piece.width + atom.width;
            piece.rest = beyond.clone();
            if atom.kind == Kind::Part && !binds {
                break;
            }
        }
        piece
    }

    /// As many letters of `rest` as fit into `room`, at least one with its marks.
    fn divided(rest: &Atoms<'a>, room: Grain) -> Self {
        let (mut width, mut end) = (Grain::ZERO, rest.at());
        let mut begun = false;
        for letter in rest.letters() {
            let wider = width + letter.advance;
            if begun && wider > room && !letter.is_mark() {
                break;
            }
            (width, end, begun) = (wider, letter.end, true);
        }
        let mut rest = rest.clone();
        rest.pass(end, width);
        Self {
            width,
            spaces: Grain::ZERO,
            rest,
        }
    }
}

/// What a justified line has where the words of a piece ask to join it.
struct Words {
    /// The spaces of the line, with those before the next word.
    spaces: Grain,
    /// The spaces before the next word.
    pending: Grain,
    /// The room that is left in the line.
    gap: Grain,
}

impl Words {
    /// True if the words up to a place in the text join the line, each by itself.
    fn join(mut self, piece: &Atoms<'_>, end: usize, law: Law) -> bool {
        let mut rest = piece.clone();
        while rest.at() < end {
            let letter = rest.letters().next();
            let Some(first) = rest.next() else { break };
            if first.kind == Kind::Spaces {
                self.spaces = self.spaces + first.width;
                self.pending = self.pending + first.width;
                continue;
            }
            let first_letter = letter.map_or(self.pending, |letter| self.pending + letter.advance);
            let mut width = self.pending + first.width;
            while rest.at() < end && rest.kind() != Some(Kind::Spaces) {
                width = rest.next().map_or(width, |part| width + part.width);
            }
            let ask = Ask {
                spaces: self.spaces,
                gap: self.gap,
                width,
                first_letter,
            };
            if width > self.gap && !law.squeezes(ask) {
                return false;
            }
            self.gap = self.gap - width;
            self.pending = Grain::ZERO;
        }
        true
    }
}

/// A word that is too wide for a justified line.
#[derive(Clone, Copy)]
struct Ask {
    /// The spaces of the line, with those before the word.
    spaces: Grain,
    /// The room that is left in the line.
    gap: Grain,
    /// The word with the spaces before it.
    width: Grain,
    /// Its first letter with those spaces.
    first_letter: Grain,
}

impl Law {
    /// True if the spaces of the line shrink so that the piece joins it.
    fn squeezes(self, ask: Ask) -> bool {
        let over = ask.width - ask.gap;
        let [over, spaces, width] =
            [over, ask.spaces, ask.width].map(|length| i128::from(length.get()));
        match self {
            // Spaces shrink the less, the smaller the piece.
            Law::OnlyOffice => {
                let full = i128::from(FULL.get());
                over * i128::from(SQUEEZE) * full < spaces * width.min(full)
                    && ask.first_letter <= ask.gap
            }
            // Too wide by half of the gap is too wide by a third of what is asked.
            Law::Word => over * 3 <= width && over * i128::from(SQUEEZE) <= spaces,
        }
    }

    /// By how much ONLYOFFICE squeezes a space for a piece that is so wide with the spaces before it.
    pub(crate) fn squeezed(space: Grain, width: Grain) -> Grain {
        let tenths_of_mm = |length: Grain| length.get() / (FULL.get() / 125);
        space.part(tenths_of_mm(width.min(FULL)), 125 * SQUEEZE)
    }
}
