//! What pages look like, for those who draw them.

use std::ops::Range;
use std::rc::Rc;

use super::PlacedLine;
use super::part::Set;
use crate::decree::Component;
use crate::layout::{Run, RunKind};
use crate::text::{Face, Grain, Height, Law, extent};
use crate::units::Length;

/// A page to draw.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    pub(crate) width: Length,
    pub(crate) height: Length,
    /// Lines of letters, in the order of reading.
    pub(crate) lines: Vec<Drawn>,
    pub(crate) rules: Vec<Rule>,
}

/// A line of letters where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Drawn {
    pub(crate) component: Component,
    /// From the left edge of the paper to its first letter.
    pub(crate) x: Grain,
    /// From the top edge of the paper to the line that the letters stand on.
    pub(crate) baseline: Grain,
    pub(crate) ink: Rc<Ink>,
}

/// The looks of a line.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ink {
    /// True of the first line of its paragraph.
    pub(crate) begins: bool,
    /// True of letters and rules in the ink of a stamp.
    pub(crate) red: bool,
    /// Its width, with spaces as wide as they are set.
    pub(crate) width: Grain,
    /// How much wider every space is set than the font has it.
    pub(crate) more: Grain,
    pub(crate) spans: Vec<Span>,
    /// Room that the clerk fills.
    pub(crate) grounds: Vec<Ground>,
    /// What is drawn with it, downwards from the line that its letters stand on.
    rules: Vec<Rule>,
}

/// Letters of a line in one look.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    pub(crate) text: String,
    pub(crate) look: Look,
}

/// The look of letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    pub(crate) face: Face,
    pub(crate) half_points: u16,
    pub(crate) height: Height,
    /// The name of what the clerk writes here; empty where it has none.
    pub(crate) blank: Option<Rc<str>>,
}

/// The ground of a blank.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ground {
    /// From the first letter of its line.
    pub(crate) x: Grain,
    pub(crate) width: Grain,
    /// The size of its type.
    pub(crate) half_points: u16,
}

/// A straight line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rule {
    pub(crate) from: (Grain, Grain),
    pub(crate) to: (Grain, Grain),
    pub(crate) thickness: Length,
    pub(crate) red: bool,
}

/// The looks of the runs of a paragraph, each with the place where it ends.
#[derive(Clone, Debug, Default)]
pub(super) struct Looks(Vec<(usize, Look)>);

impl Looks {
    pub(super) fn push(&mut self, run: &Run, face: Face, half_points: u16, end: usize) {
        let is_note = run.note.is_some();
        let height = if is_note {
            Height::Superscript
        } else {
            run.height
        };
        let blank = (run.kind == RunKind::Blank).then(|| {
            let alias = run.control.as_ref().map(|control| control.alias.as_str());
            Rc::from(alias.unwrap_or_default())
        });
        let look = Look {
            face,
            half_points,
            height,
            blank,
        };
        self.0.push((end, look));
    }

    /// The letters of a line.
    fn spans(&self, text: &str, line: Range<usize>) -> Vec<Span> {
        let first = self.0.partition_point(|(end, _)| *end <= line.start);
        let mut spans: Vec<Span> = Vec::new();
        let mut start = line.start;
        for (end, look) in self.0.iter().skip(first) {
            let letters = text.get(start..line.end.min(*end)).unwrap_or_default();
            start = *end;
            match spans.last_mut() {
                _ if letters.is_empty() => {}
                Some(last) if last.look == *look => last.text.push_str(letters),
                _ => spans.push(Span {
                    text: letters.to_owned(),
                    look: look.clone(),
                }),
            }
            if start >= line.end {
                break;
            }
        }
        spans
    }
}

/// How the spaces of a line are set.
#[derive(Clone, Copy)]
pub(super) enum Spaces {
    /// As the font has them.
    Plain,
    /// Wider or narrower, so that they share a room.
    Shared(Grain),
    /// Narrower by as much as ONLYOFFICE may squeeze them for the last word: it does so in the last
    /// line of a paragraph, even where that makes it short.
    Squeezed,
}

impl Spaces {
    /// How much wider each space of a line is than the font has it.
    fn more(self, letters: &str, spans: &[Span]) -> Grain {
        let count = spaces(letters);
        match self {
            Self::Shared(room) if count > 0 => room.part(1, count),
            Self::Plain | Self::Shared(_) => Grain::ZERO,
            Self::Squeezed => {
                let last = spans.last();
                let width = |text: &str| {
                    last.map_or(Grain::ZERO, |last| {
                        extent(text, last.look.face, last.look.half_points)
                    })
                };
                let word = letters.rfind(' ').and_then(|at| letters.get(at..));
                let ask = width(word.unwrap_or(letters));
                Grain::ZERO - Law::squeezed(width(" "), ask)
            }
        }
    }
}

impl Ink {
    /// The looks of a line `width` wide as the font has it.
    pub(super) fn of(
        text: &str,
        line: Range<usize>,
        looks: &Looks,
        width: Grain,
        set: Spaces,
    ) -> Self {
        let letters = text.get(line.clone()).unwrap_or_default();
        let spans = looks.spans(text, line);
        let more = set.more(letters, &spans);
        let widened = |letters: &str| more.times(spaces(letters));
        let mut grounds = Vec::new();
        if spans.iter().any(|span| span.look.blank.is_some()) {
            let mut x = Grain::ZERO;
            for Span { text, look } in &spans {
                let width = extent(text, look.face, look.half_points) + widened(text);
                if look.blank.is_some() {
                    let half_points = look.half_points;
                    grounds.push(Ground {
                        x,
                        width,
                        half_points,
                    });
                }
                x = x + width;
            }
        }
        Self {
            width: width + widened(letters),
            more,
            spans,
            grounds,
            ..Self::default()
        }
    }
}

/// The number of spaces that are set wider or narrower.
fn spaces(letters: &str) -> i64 {
    let count = letters.bytes().filter(|byte| *byte == b' ').count();
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl Set {
    /// Draws a rule with the line, downwards from the line that its letters stand on.
    pub(super) fn draw(&mut self, rule: Rule) {
        if let Some(ink) = &mut self.ink {
            Rc::make_mut(ink).rules.push(rule);
        }
    }
}

/// The left and the right edge of a cell of a table with lines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edges {
    pub(super) left: Length,
    pub(super) right: Length,
    /// True of the rest of a cell above.
    pub(super) goes_on: bool,
}

/// The pages as they are drawn so far.
#[derive(Default)]
pub(super) struct Drawing {
    sheets: Vec<Sheet>,
    /// As many as there are lines of text.
    lines: Vec<Drawn>,
    /// The lower end of the table that is being drawn.
    floor: Option<(Grain, Grain, Grain)>,
}

impl Drawing {
    pub(super) fn begin_page(&mut self, width: Length, height: Length) {
        self.sheets.push(Sheet {
            width,
            height,
            lines: Vec::new(),
            rules: Vec::new(),
        });
    }

    /// Draws a line of a part that stands at a height.
    pub(super) fn line(&mut self, line: &Set, top: Grain) {
        let baseline = top + line.baseline;
        let ink = line.ink.clone().unwrap_or_default();
        for rule in &ink.rules {
            let down = |(x, y): (Grain, Grain)| (x, y + baseline);
            self.rule(Rule {
                from: down(rule.from),
                to: down(rule.to),
                ..*rule
            });
        }
        self.lines.push(Drawn {
            component: line.component,
            x: line.x,
            baseline,
            ink,
        });
    }

    /// Takes off the lines from a place on.
    pub(super) fn split_off(&mut self, at: usize) -> Vec<Drawn> {
        self.lines.split_off(at.min(self.lines.len()))
    }

    pub(super) fn extend(&mut self, lines: Vec<Drawn>) {
        self.lines.extend(lines);
    }

    pub(super) fn rule(&mut self, rule: Rule) {
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.rules.push(rule);
        }
    }

    /// Draws the lines of so much of a row as the page has. Where the row begins the page, the cells
    /// that go on from the page before have a line above them.
    pub(super) fn row(
        &mut self,
        cells: &[Edges],
        (top, bottom): (Grain, Grain),
        begins_page: bool,
    ) {
        let [Some(first), Some(last)] = [cells.first(), cells.last()] else {
            return;
        };
        let thickness = super::table::LINE;
        let half = Grain::from(thickness).part(1, 2);
        let (top, bottom) = (top + half, bottom + half);
        let drawn = |from, to| Rule {
            from,
            to,
            thickness,
            red: false,
        };
        let mut rest = cells;
        while let Some(cell) = rest.first() {
            let above = |cell: &Edges| begins_page || !cell.goes_on;
            let along = rest.iter().take_while(|next| above(next) == above(cell));
            let (now, later) = rest.split_at(along.count());
            rest = later;
            if let (true, Some(end)) = (above(cell), now.last()) {
                self.rule(drawn((cell.left.into(), top), (end.right.into(), top)));
            }
        }
        let edges = cells.iter().map(|cell| cell.left).chain([last.right]);
        for x in edges {
            self.rule(drawn((x.into(), top), (x.into(), bottom)));
        }
        self.floor = Some((first.left.into(), last.right.into(), bottom));
    }

    /// Draws the line below a table, or below what the page has of it.
    pub(super) fn end_table(&mut self) {
        if let Some((left, right, y)) = self.floor.take() {
            self.rule(Rule {
                from: (left, y),
                to: (right, y),
                thickness: super::table::LINE,
                red: false,
            });
        }
    }

    /// The pages; `placed` tells of each line where it stands.
    pub(super) fn finished(self, placed: &[PlacedLine]) -> Vec<Sheet> {
        let mut sheets = self.sheets;
        for (line, placed) in self.lines.into_iter().zip(placed) {
            let page = usize::try_from(placed.page.saturating_sub(1)).unwrap_or(usize::MAX);
            if let Some(sheet) = sheets.get_mut(page) {
                sheet.lines.push(line);
            }
        }
        sheets
    }
}
