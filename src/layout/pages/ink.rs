//! What pages look like, for those who draw them.

use std::ops::Range;
use std::rc::Rc;

use super::PlacedLine;
use super::part::Set;
use super::table::LINE;
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
    pub(crate) text: String,
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
    /// Where they stand in the text of their line.
    pub(crate) letters: Range<usize>,
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

impl Rule {
    /// A line between two others that go down, whose outer edges it reaches.
    pub(super) fn across(left: Length, right: Length, y: Grain, thickness: Length) -> Self {
        let half = Grain::from(thickness).part(1, 2);
        Self {
            from: (Grain::from(left) - half, y),
            to: (Grain::from(right) + half, y),
            thickness,
            red: false,
        }
    }

    pub(super) fn down(x: Length, top: Grain, bottom: Grain, thickness: Length) -> Self {
        Self {
            from: (x.into(), top),
            to: (x.into(), bottom),
            thickness,
            red: false,
        }
    }
}

/// The looks of the runs of a paragraph, each with the place where it ends.
#[derive(Clone, Debug, Default)]
pub(super) struct Looks(Vec<(usize, Look)>);

impl Looks {
    pub(super) fn push(&mut self, run: &Run, face: Face, half_points: u16, end: usize) {
        let is_note = run.note().is_some();
        let height = if is_note {
            Height::Superscript
        } else {
            run.height
        };
        let blank = (run.kind == RunKind::Blank).then(|| {
            let alias = run.control().map(|control| control.alias.as_str());
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

    /// The looks of a line of the paragraph.
    fn spans(&self, line: &Range<usize>) -> Vec<Span> {
        let first = self.0.partition_point(|(end, _)| *end <= line.start);
        let mut spans: Vec<Span> = Vec::new();
        let mut start = 0;
        for (end, look) in self.0.iter().skip(first) {
            let end = line.end.min(*end).saturating_sub(line.start);
            match spans.last_mut() {
                _ if start >= end => break,
                Some(last) if last.look == *look => last.letters.end = end,
                _ => spans.push(Span {
                    letters: start..end,
                    look: look.clone(),
                }),
            }
            start = end;
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
        let spans = looks.spans(&line);
        let more = set.more(letters, &spans);
        let widened = |letters: &str| more.times(spaces(letters));
        let mut grounds = Vec::new();
        if spans.iter().any(|span| span.look.blank.is_some()) {
            let mut x = Grain::ZERO;
            for Span { letters: at, look } in &spans {
                let letters = letters.get(at.clone()).unwrap_or_default();
                let width = extent(letters, look.face, look.half_points) + widened(letters);
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
    /// The line below the table that is being drawn.
    floor: Option<Rule>,
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
            text: String::new(),
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
        let half = Grain::from(LINE).part(1, 2);
        let (top, bottom) = (top + half, bottom + half);
        let mut rest = cells;
        while let Some(cell) = rest.first() {
            let above = |cell: &Edges| begins_page || !cell.goes_on;
            let along = rest.iter().take_while(|next| above(next) == above(cell));
            let (now, later) = rest.split_at(along.count());
            rest = later;
            if let (true, Some(end)) = (above(cell), now.last()) {
                self.rule(Rule::across(cell.left, end.right, top, LINE));
            }
        }
        for x in cells.iter().map(|cell| cell.left).chain([last.right]) {
            self.rule(Rule::down(x, top, bottom, LINE));
        }
        self.floor = Some(Rule::across(first.left, last.right, bottom, LINE));
    }

    /// Draws the line below a table, or below what the page has of it.
    pub(super) fn end_table(&mut self) {
        if let Some(floor) = self.floor.take() {
            self.rule(floor);
        }
    }

    /// The pages; `placed` tells of each line what it says and where it stands.
    pub(super) fn finished(self, placed: Vec<PlacedLine>) -> Vec<Sheet> {
        let mut sheets = self.sheets;
        for (mut line, placed) in self.lines.into_iter().zip(placed) {
            line.text = placed.text;
            let page = usize::try_from(placed.page.saturating_sub(1)).unwrap_or(usize::MAX);
            if let Some(sheet) = sheets.get_mut(page) {
                sheet.lines.push(line);
            }
        }
        sheets
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(goes_on: [bool; 3]) -> Vec<Edges> {
        let edges = goes_on.into_iter().zip(1..).map(|(goes_on, column)| Edges {
            left: Length::pt(100 * column),
            right: Length::pt(100 * column + 100),
            goes_on,
        });
        edges.collect()
    }

    fn at(points: i16) -> Grain {
        Length::pt(points).into()
    }

    /// The lines that go across, and the number of those that go down, in whole points.
    fn drawn(drawing: &Drawing) -> (Vec<[i64; 3]>, usize) {
        let points = |length: Grain| (length.hundredths_of_pt() + 50) / 100;
        let rules = || drawing.sheets.iter().flat_map(|sheet| &sheet.rules);
        let across = rules().filter(|rule| rule.from.1 == rule.to.1);
        let across = across.map(|rule| [rule.from.0, rule.to.0, rule.from.1].map(points));
        let across: Vec<_> = across.collect();
        let down = rules().count() - across.len();
        (across, down)
    }

    #[test]
    fn a_cell_that_goes_on_has_no_line_above_it_but_at_the_head_of_a_page() {
        let mut drawing = Drawing::default();
        drawing.begin_page(Length::pt(600), Length::pt(800));
        drawing.row(&cells([false; 3]), (at(10), at(30)), true);
        drawing.row(&cells([false, true, false]), (at(30), at(50)), false);
        let wanted = vec![[100, 400, 10], [100, 200, 30], [300, 400, 30]];
        assert_eq!(drawn(&drawing), (wanted.clone(), 8));
        // The page ends with a line below what it has of the table.
        drawing.end_table();
        drawing.end_table();
        drawing.begin_page(Length::pt(600), Length::pt(800));
        drawing.row(&cells([true, true, false]), (at(10), at(30)), true);
        let wanted = [wanted, vec![[100, 400, 50], [100, 400, 10]]].concat();
        assert_eq!(drawn(&drawing), (wanted, 12));
    }

    #[test]
    fn spaces_share_the_room_of_their_line() {
        let (text, size) = ("Số\u{a0}7 của  xã ", 28);
        let mut looks = Looks::default();
        looks.push(&Run::plain(text), Face::Regular, size, text.len());
        let width = extent("Số\u{a0}7 của  xã", Face::Regular, size);
        let line = |spaces| Ink::of(text, 0..text.len() - 1, &looks, width, spaces);
        let shared = line(Spaces::Shared(at(9)));
        assert_eq!((shared.more, shared.width), (at(3), width + at(9)));
        assert_eq!(line(Spaces::Plain).width, width);
        // A space of 3.5 pt is squeezed by less than a quarter for a word less than 12.5 mm wide.
        let squeezed = Grain::ZERO - line(Spaces::Squeezed).more;
        assert!(squeezed > Grain::ZERO && squeezed < at(1), "{squeezed:?}");
    }

    #[test]
    fn blanks_have_a_ground_where_they_stand() {
        let size = 28;
        let runs = [Run::plain("ngày "), Run::blank(4), Run::plain(" tháng")];
        let (mut looks, mut text) = (Looks::default(), String::new());
        for run in &runs {
            text.push_str(&run.text);
            looks.push(run, Face::Italic, size, text.len());
        }
        let ink = Ink::of(&text, 0..text.len(), &looks, at(100), Spaces::Shared(at(6)));
        let [ground] = ink.grounds[..] else {
            panic!("{:?}", ink.grounds)
        };
        assert_eq!(ground.x, extent("ngày ", Face::Italic, size) + at(3));
        assert_eq!(ground.width.nearest(), Length::pt(14));
        let texts = ink.spans.iter().map(|span| &text[span.letters.clone()]);
        let texts: Vec<_> = texts.collect();
        assert_eq!(texts, ["ngày ", "\u{a0}\u{a0}\u{a0}\u{a0}", " tháng"]);
    }
}
