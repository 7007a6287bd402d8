//! Reads markup: finds its signs, pairs the stars, and cuts the text at both.

use smallvec::SmallVec;

use super::signs::{flanks, id_end, is_sign, next_sign, note_end, raised_end, row_end, slice};
use crate::model::text::{Emphasis, Inline, Text};
use crate::problem::Fault;
use crate::text::Height;

/// Reads markup. The first thing that is wrong with it is kept in the text.
pub(in crate::model) fn read(markup: &str) -> Text {
    let mut reader = Reader {
        markup,
        marks: SmallVec::new(),
        openers: SmallVec::new(),
        open: Depth::default(),
        wrong: None,
        doubt: None,
    };
    reader.scan();
    reader.text()
}

/// A stretch of markup that is not copied as it is.
struct Mark {
    start: usize,
    end: usize,
    kind: MarkKind,
}

enum MarkKind {
    /// Backslashes that only say what the others and the sign behind them are.
    Backslashes,
    /// A citation with its brackets.
    Citation,
    /// The mark of a footnote with its brackets.
    Note,
    /// Words above or below the line, with their signs.
    Raised(Height),
    /// One to three stars that could open or close an emphasis, and what they do open and close.
    Stars { opens: Emphasis, closes: Emphasis },
}

/// Stars that wait for their counterpart.
struct Opener {
    /// The index of their mark.
    mark: usize,
    /// The emphases that they still can open.
    left: Emphasis,
}

/// The number of open emphases of each kind.
#[derive(Clone, Copy, Default)]
struct Depth {
    bold: usize,
    italic: usize,
}

impl Depth {
    const fn emphasis(self) -> Emphasis {
        Emphasis {
            bold: self.bold > 0,
            italic: self.italic > 0,
        }
    }

    fn add(&mut self, emphasis: Emphasis) {
        self.bold += usize::from(emphasis.bold);
        self.italic += usize::from(emphasis.italic);
    }

    fn subtract(&mut self, emphasis: Emphasis) {
        self.bold -= usize::from(emphasis.bold);
        self.italic -= usize::from(emphasis.italic);
    }
}

impl Emphasis {
    /// The emphasis that so many stars stand for.
    const fn of_stars(count: usize) -> Self {
        Self {
            bold: count > 1,
            italic: count != 2,
        }
    }

    const fn and(self, other: Self) -> Self {
        Self {
            bold: self.bold && other.bold,
            italic: self.italic && other.italic,
        }
    }

    const fn or(self, other: Self) -> Self {
        Self {
            bold: self.bold || other.bold,
            italic: self.italic || other.italic,
        }
    }

    const fn without(self, other: Self) -> Self {
        Self {
            bold: self.bold && !other.bold,
            italic: self.italic && !other.italic,
        }
    }

    const fn is_none(self) -> bool {
        !self.bold && !self.italic
    }
}

/// A fault of markup.
enum Wrong {
    Emphasis(&'static str),
    Stars,
    Citation,
}

struct Reader<'a> {
    markup: &'a str,
    /// Few texts have more.
    marks: SmallVec<[Mark; 4]>,
    openers: SmallVec<[Opener; 2]>,
    /// The emphases that all openers together could still open.
    open: Depth,
    /// The first thing that is wrong, and the byte at which it stands.
    wrong: Option<(usize, Wrong)>,
    /// The first stars that are printed though they look like emphasis.
    doubt: Option<usize>,
}

impl Reader<'_> {
    /// Finds the marks, and pairs the stars on the way.
    fn scan(&mut self) {
        let bytes = self.markup.as_bytes();
        let mut at = 0;
        while let Some(sign) = next_sign(bytes, at) {
            at = match bytes.get(sign) {
                Some(b'\\') => self.backslashes(sign),
                Some(b'*') => self.stars(sign),
                Some(b'[') => self.bracket(sign),
                _ => self.raised(sign),
            };
        }
    }

    /// Before a sign of markup two backslashes are one, and one that is left escapes the sign.
    fn backslashes(&mut self, start: usize) -> usize {
        let bytes = self.markup.as_bytes();
        let end = row_end(bytes, start);
        if !bytes.get(end).copied().is_some_and(is_sign) {
            return end;
        }
        let count = end - start;
        self.mark(start + count / 2, end, MarkKind::Backslashes);
        end + count % 2
    }

    fn stars(&mut self, start: usize) -> usize {
        let end = row_end(self.markup.as_bytes(), start);
        let (can_open, can_close) = flanks(self.markup, start, end);
        let count = end - start;
        if !can_open && !can_close {
            if count > 3 {
                self.doubt(start);
            }
            return end;
        }
        if count > 3 {
            self.fail(start, Wrong::Stars);
            return end;
        }
        let all = Emphasis::of_stars(count);
        let closes = if can_close {
            self.close(all)
        } else {
            Emphasis::default()
        };
        let left = all.without(closes);
        if can_open && !left.is_none() {
            let mark = self.marks.len();
            self.openers.push(Opener { mark, left });
            self.open.add(left);
        }
        let opens = Emphasis::default();
        self.mark(start, end, MarkKind::Stars { opens, closes });
        end
    }

    /// Closes as much of an emphasis as is open, and returns what was closed. Openers inside it
    /// that are left without counterpart are given up.
    fn close(&mut self, all: Emphasis) -> Emphasis {
        let mut wanted = all;
        while !wanted.and(self.open.emphasis()).is_none() {
            let Some(opener) = self.openers.last_mut() else {
                break;
            };
            let shared = opener.left.and(wanted);
            wanted = wanted.without(shared);
            opener.left = opener.left.without(shared);
            self.open.subtract(shared);
            if let Some(Mark {
                kind: MarkKind::Stars { opens, .. },
                ..
            }) = self.marks.get_mut(opener.mark)
            {
                *opens = opens.or(shared);
            }
            if shared.is_none() || opener.left.is_none() {
                self.open.subtract(opener.left);
                self.openers.pop();
            }
        }
        all.without(wanted)
    }

    fn bracket(&mut self, start: usize) -> usize {
        let bytes = self.markup.as_bytes();
        if bytes.get(start + 1) == Some(&b'@') {
            let Some(end) = id_end(bytes, start + 2) else {
                self.fail(start, Wrong::Citation);
                return start + 2;
            };
            self.mark(start, end, MarkKind::Citation);
            return end;
        }
        if let Some(end) = note_end(bytes, start) {
            self.mark(start, end, MarkKind::Note);
            return end;
        }
        start + 1
    }

    fn raised(&mut self, start: usize) -> usize {
        let Some(end) = raised_end(self.markup, start) else {
            return start + 1;
        };
        let height = if self.markup.as_bytes().get(start) == Some(&b'^') {
            Height::Superscript
        } else {
            Height::Subscript
        };
        self.mark(start, end, MarkKind::Raised(height));
        end
    }

    fn mark(&mut self, start: usize, end: usize, kind: MarkKind) {
        self.marks.push(Mark { start, end, kind });
    }

    fn fail(&mut self, at: usize, wrong: Wrong) {
        if self.wrong.as_ref().is_none_or(|(first, _)| at < *first) {
            self.wrong = Some((at, wrong));
        }
    }

    fn doubt(&mut self, at: usize) {
        self.doubt = Some(self.doubt.map_or(at, |first| first.min(at)));
    }

    /// Cuts the markup at its marks.
    fn text(mut self) -> Text {
        let mut text = Text::new();
        text.inlines.reserve_exact(self.marks.len() + 1);
        let mut depth = Depth::default();
        let mut at = 0;
        for Mark { start, end, kind } in std::mem::take(&mut self.marks) {
            text.push_words(slice(self.markup, at, start), depth.emphasis());
            at = end;
            match kind {
                MarkKind::Backslashes => {}
                MarkKind::Citation => text.inlines.push(Inline::Citation {
                    id: slice(self.markup, start + 2, end - 1).into(),
                    emphasis: depth.emphasis(),
                    value: None,
                }),
                MarkKind::Note => text.inlines.push(Inline::Note {
                    id: slice(self.markup, start + 2, end - 1).into(),
                    emphasis: depth.emphasis(),
                    value: None,
                }),
                MarkKind::Raised(height) => text.inlines.push(Inline::Words {
                    text: slice(self.markup, start + 1, end - 1).into(),
                    emphasis: depth.emphasis(),
                    height,
                }),
                MarkKind::Stars { opens, closes } => {
                    depth.subtract(closes);
                    depth.add(opens);
                    if opens.or(closes) != Emphasis::of_stars(end - start) {
                        // They are text, or part of what is wrong.
                        at = start;
                        match end - start {
                            1 => self.doubt(start),
                            2 => self.fail(start, Wrong::Emphasis("**")),
                            _ => self.fail(start, Wrong::Emphasis("***")),
                        }
                    }
                }
            }
        }
        text.push_words(slice(self.markup, at, self.markup.len()), depth.emphasis());
        let doubt = self.doubt.map(|byte| self.number_of(byte));
        let fault = self.wrong.as_ref().map(|(byte, wrong)| {
            let at = self.number_of(*byte);
            match wrong {
                Wrong::Emphasis(mark) => Fault::UnpairedEmphasis { mark, at },
                Wrong::Stars => Fault::TooManyStars { at },
                Wrong::Citation => Fault::BrokenCitation { at },
            }
        });
        text.set_flaw(fault, doubt);
        text
    }

    /// The number of the character, from 1, that begins with a byte.
    fn number_of(&self, byte: usize) -> usize {
        slice(self.markup, 0, byte).chars().count() + 1
    }
}
