//! The lines of a paragraph, each where it stands.

use std::borrow::Cow;
use std::rc::Rc;

use super::ink::{Ink, Looks, Rule, Spaces};
use super::part::{Footnote, Mark, Part, Set};
use crate::decree::{Align, Component};
use crate::layout::{Layout, Note, Paragraph, Run, RunKind, Shape};
use crate::style::{LineHeight, ParagraphFormat};
use crate::text::{Face, Flat, Grain, Height, Law, Lines, Measure, extent, lines};
use crate::units::Length;

/// The thickness of a rule below a paragraph: 0.75 pt.
const RULE: Length = Length::twips(15);

/// Lines that stay with the first and with the last of a paragraph: see *widow control* of Word.
const TOGETHER: usize = 2;

/// The size of raised and lowered letters, in percent.
const SMALL: u32 = 65;

/// Where a paragraph stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Column {
    /// From the left edge of the page.
    pub(super) left: Length,
    pub(super) width: Length,
}

/// The form of a paragraph: that of its component, and its own.
pub(super) struct Form {
    size: u16,
    format: ParagraphFormat,
    align: Align,
    measure: Measure,
    shape: Shape,
    /// The rule below it.
    rule: Grain,
    pub(super) before: Grain,
    pub(super) after: Grain,
    pub(super) keep: bool,
}

impl Form {
    /// How far to the left a raised digit more moves a line.
    fn moved_by_digit(&self) -> Grain {
        let face = Face::new(self.format.bold, self.format.italic);
        let digit = extent("0", face, small(self.size));
        match self.align {
            Align::Left | Align::Justify => Grain::ZERO,
            Align::Centre => digit.part(1, 2),
            Align::Right => digit,
        }
    }
}

/// What sets the paragraphs of a layout.
#[derive(Clone, Copy)]
pub(super) struct Setter<'a> {
    pub(super) layout: &'a Layout,
    pub(super) law: Law,
    /// True if the pages are to be drawn.
    pub(super) draws: bool,
    /// Where footnotes stand.
    pub(super) foot: Column,
}

/// The text of a paragraph with the footnotes that it refers to.
struct Marked {
    flat: Flat,
    /// The looks of its runs, where it is to be drawn.
    looks: Looks,
    /// Where in the text the marks stand, and the place of their notes among all.
    notes: Vec<(usize, usize)>,
}

/// A paragraph that is broken into lines more than once.
pub(crate) struct Unbroken {
    text: Flat,
    measure: Measure,
    width: Length,
}

impl Unbroken {
    /// Its text as it is printed.
    pub(crate) fn text(&self) -> &str {
        self.text.text()
    }

    /// The places in the text at which its lines end.
    pub(crate) fn ends(&self, law: Law) -> impl Iterator<Item = usize> {
        let lines = Lines::new(&self.text, self.measure, self.width, law);
        lines.map(|line| line.text.end)
    }

    /// Keeps lines from ending at spaces and hyphens, by their places among the letters, in order.
    pub(crate) fn hold(&mut self, letters: &[usize]) {
        self.text.hold(letters);
    }
}

impl Setter<'_> {
    pub(super) fn form(&self, paragraph: &Paragraph) -> Form {
        let format = self.layout.house.format(paragraph.component);
        let shape = paragraph.shape;
        let align = shape.align.unwrap_or(format.align);
        Form {
            size: shape.size.unwrap_or(format.size).half_points(),
            format,
            align,
            measure: Measure {
                left: shape.inset.unwrap_or(format.left),
                right: shape.right.or(shape.inset).unwrap_or_default(),
                first: format.first_line,
                justified: align == Align::Justify,
                line: self.height(format.line),
            },
            shape,
            rule: shape.rule.map_or(Grain::ZERO, |_| RULE.into()),
            before: shape.before.unwrap_or(format.before).into(),
            after: shape.after.unwrap_or(format.after).into(),
            keep: (format.keep_with_next || shape.keep_with_next) && !shape.let_go,
        }
    }

    /// The height of lines. ONLYOFFICE has none lower than a point.
    fn height(&self, line: LineHeight) -> LineHeight {
        match line {
            LineHeight::Exact(height) if self.law == Law::OnlyOffice => {
                LineHeight::Exact(height.max(Length::pt(1)))
            }
            line => line,
        }
    }

    /// The lines of a paragraph, a part each.
    pub(super) fn set(&self, paragraph: &Paragraph, form: &Form, column: Column) -> Vec<Part> {
        let text = self.text(paragraph, form, Flat::new(form.size));
        self.lines(&text, paragraph.component, form, column)
    }

    fn text(&self, paragraph: &Paragraph, form: &Form, flat: Flat) -> Marked {
        let mut text = self.marked(&paragraph.runs, paragraph.component, form, flat);
        text.flat.hold(paragraph.held());
        text
    }

    /// Appends the text of a paragraph as it is printed.
    pub(super) fn print(&self, paragraph: &Paragraph, text: &mut String) {
        let capitals = paragraph.component.is_capitalised_by_style();
        let runs = paragraph.runs.iter();
        text.extend(runs.filter_map(|run| self.printed(run, capitals)));
    }

    /// A paragraph whose lines are still to be broken, which takes over the memory of another.
    pub(super) fn unbroken(
        &self,
        paragraph: &Paragraph,
        column: Column,
        other: Option<Unbroken>,
    ) -> Unbroken {
        let form = self.form(paragraph);
        let mut flat = other.map_or_else(|| Flat::new(form.size), |other| other.text);
        flat.set(form.size, []);
        Unbroken {
            text: self.text(paragraph, &form, flat).flat,
            measure: form.measure,
            width: column.width,
        }
    }

    /// The lines of a footnote.
    fn note(&self, index: usize) -> Vec<Part> {
        let mut parts = Vec::new();
        let note = self.layout.notes.get(index);
        for (place, paragraph) in note.iter().flat_map(|note| &note.paragraphs).enumerate() {
            // The style alone shapes it.
            let plain = Paragraph::empty(Component::FootnoteText);
            let form = self.form(&plain);
            let mut runs = Vec::new();
            if place == 0 {
                let mut number = Run::plain(Note::number(index).to_string());
                number.height = Height::Superscript;
                runs.extend([number, Run::plain(" ")]);
            }
            runs.extend(
                paragraph
                    .runs
                    .iter()
                    .filter(|run| run.note().is_none())
                    .cloned(),
            );
            let flat = Flat::new(form.size);
            let text = self.marked(&runs, plain.component, &form, flat);
            parts.extend(self.lines(&text, plain.component, &form, self.foot));
        }
        let first = parts.first_mut().and_then(|part| part.lines.first_mut());
        if let Some(first) = first {
            first.marks.push(Mark {
                at: 0,
                note: index,
                moves: Grain::ZERO,
            });
        }
        parts
    }

    fn lines(&self, text: &Marked, component: Component, form: &Form, column: Column) -> Vec<Part> {
        let lines = lines(&text.flat, &form.measure, column.width, self.law);
        let count = lines.len();
        let mut notes = text.notes.iter().peekable();
        let mut parts = Vec::with_capacity(count);
        for (index, line) in lines.into_iter().enumerate() {
            let first = if index == 0 {
                form.measure.first
            } else {
                Length::ZERO
            };
            let start = form.measure.left + first;
            let room = Grain::from(column.width - form.measure.right - start) - line.width;
            let beside = match form.align {
                Align::Left | Align::Justify => Grain::ZERO,
                Align::Centre => room.part(1, 2),
                Align::Right => room,
            };
            let mut part = Part {
                height: line.height,
                ink: line.ink,
                ends_page: !form.format.keep_together
                    && index + 1 >= TOGETHER
                    && count - (index + 1) >= TOGETHER,
                ..Part::default()
            };
            if index + 1 == count {
                part.height = part.height + form.rule;
                part.ink = part.ink + form.rule;
            }
            let mut marks = Vec::new();
            while let Some((at, note)) = notes.next_if(|(at, _)| *at < line.text.end) {
                part.notes.push(Rc::new(Footnote {
                    index: *note,
                    lines: self.note(*note),
                }));
                marks.push(Mark {
                    at: at - line.text.start,
                    note: *note,
                    moves: form.moved_by_digit(),
                });
            }
            let letters = text.flat.text().get(line.text.clone()).unwrap_or_default();
            let mut set = Set {
                component,
                text: letters.trim_end_matches([' ', '\n']).to_owned(),
                x: Grain::from(column.left + start) + beside,
                baseline: line.baseline,
                marks,
                ink: None,
            };
            if self.draws {
                let is_full = index + 1 < count && !letters.ends_with('\n');
                let spaces = match self.law {
                    _ if form.align != Align::Justify => Spaces::Plain,
                    _ if is_full => Spaces::Shared(room),
                    _ if room >= Grain::ZERO => Spaces::Plain,
                    Law::OnlyOffice => Spaces::Squeezed,
                    Law::Word => Spaces::Shared(room),
                };
                let from = line.text.start;
                let mut ink = Ink::of(
                    text.flat.text(),
                    from..from + set.text.len(),
                    &text.looks,
                    line.width,
                    spaces,
                );
                ink.begins = index == 0;
                ink.red = form.shape.red;
                set.ink = Some(Rc::new(ink));
                if let (true, Some(length)) = (index + 1 == count, form.shape.rule) {
                    // A program draws it a little beyond either indent, as `Paragraph::rule` knows.
                    let sides = column.width - form.measure.left - form.measure.right;
                    let left = column.left + form.measure.left + (sides - length).half();
                    let y = line.height - line.baseline + form.rule.part(1, 2);
                    set.draw(Rule {
                        from: (left.into(), y),
                        to: ((left + length).into(), y),
                        thickness: RULE,
                        red: false,
                    });
                }
            }
            part.lines = vec![set];
            parts.push(part);
        }
        parts
    }

    /// Runs, set into a paragraph that has none yet.
    fn marked(&self, runs: &[Run], component: Component, form: &Form, flat: Flat) -> Marked {
        let mut marked = Marked {
            flat,
            looks: Looks::default(),
            notes: Vec::new(),
        };
        let capitals = component.is_capitalised_by_style();
        for run in runs {
            let Some(text) = self.printed(run, capitals) else {
                continue;
            };
            if let Some(note) = run.note() {
                marked.notes.push((marked.flat.text().len(), note));
            }
            let format = &form.format;
            let face = Face::new(format.bold || run.bold, format.italic || run.italic);
            let raised = run.height != Height::Line || run.note().is_some();
            let letters = if raised { small(form.size) } else { form.size };
            marked.flat.push_small(&text, face, form.size, letters);
            if self.draws {
                marked
                    .looks
                    .push(run, face, letters, marked.flat.text().len());
            }
        }
        marked
    }

    /// The text of a run as it is printed, unless it refers to a footnote that is not there.
    fn printed<'r>(&self, run: &'r Run, capitals: bool) -> Option<Cow<'r, str>> {
        if run
            .note()
            .is_some_and(|note| note >= self.layout.notes.len())
        {
            return None;
        }
        let mut text = run.printed();
        if run.kind == RunKind::Counted {
            // A number and the space behind it neither break nor shrink.
            text = text.replace(' ', "\u{a0}").into();
        }
        if capitals {
            text = text.to_uppercase().into();
        }
        Some(text)
    }

    /// The place of a page number, which no text follows.
    pub(super) fn number(&self, number: u32, column: Column) -> Vec<Part> {
        let paragraph = Paragraph::plain(Component::PageNumber, number.to_string());
        self.set(&paragraph, &self.form(&paragraph), column)
    }

    /// The height of the line that parts the footnotes from the text: that of a paragraph in the
    /// size of the document.
    pub(super) fn separator(&self) -> Grain {
        let size = self.layout.house.format(Component::BodyText).size;
        let measure = Measure {
            left: Length::ZERO,
            right: Length::ZERO,
            first: Length::ZERO,
            justified: false,
            line: LineHeight::Percent(100),
        };
        let empty = Flat::new(size.half_points());
        let lines = lines(&empty, &measure, Length::ZERO, self.law);
        lines.iter().map(|line| line.height).sum()
    }
}

/// The size of letters above or below their line: whole half-points.
fn small(half_points: u16) -> u16 {
    let small = (u32::from(half_points) * SMALL + 50) / 100;
    u16::try_from(small).unwrap_or(half_points)
}
