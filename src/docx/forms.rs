//! The XML that docx-rs writes for a kind of paragraph or run, written and put in order once, and
//! open where the text goes.
//!
//! A document has thousands of paragraphs of a few dozen kinds, and most of them are those of the
//! document before.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt::Write;
use std::hash::Hash;
use std::sync::Arc;

use docx_rs::{
    BuildXML, IndentLevel, LineSpacing, NumberingId, Paragraph, ParagraphBorder,
    ParagraphBorderPosition, ParagraphBorders, Run, RunProperty, VertAlignType,
};
use quick_xml::escape::{escape, partial_escape};

use super::document::Pages;
use super::element::Element;
use super::packed::{Packed, Stream};
use super::writer::Writer;
use super::{numbering, schema, styles};
use crate::decree::Component;
use crate::file::WriteError;
use crate::layout::{self, Control, Headings, Note, RunKind, Shape};
use crate::text::{Height, NO_BREAK_HYPHEN, no_break, position_of};
use crate::units::{FontSize, Length};

/// Thickness of a rule in eighths of a point: 0.75 pt.
const RULE_EIGHTHS: usize = 6;

/// The red of stamps.
pub(super) const RED: &str = "FF0000";

/// Stands where the text of a run goes.
const HOLE: &str = "hole";

/// The text of a run that is still to be written.
const TEXT: &str = r#"<w:t xml:space="preserve">hole</w:t>"#;

/// A hyphen at which no line ends, between two texts of a run.
const HELD_HYPHEN: &str = r#"</w:t><w:noBreakHyphen/><w:t xml:space="preserve">"#;

/// The end of every paragraph.
const PARAGRAPH_END: &str = "</w:p>";

/// XML around something that is still to be written.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) before: String,
    pub(super) after: String,
}

impl Form {
    /// XML that is open at the only place where `hole` stands.
    pub(super) fn new(xml: &str, hole: &str) -> Result<Self, WriteError> {
        let (before, after) = xml
            .split_once(hole)
            .ok_or_else(|| WriteError::no_place(hole))?;
        Ok(Self {
            before: before.to_owned(),
            after: after.to_owned(),
        })
    }
}

/// A part of the file that refers to no footnote, with what is written into its frame.
pub(super) fn filled(
    frame: &Form,
    mut out: Stream,
    writer: &Writer,
    write: impl FnOnce(&mut Forms, &mut Stream) -> Result<(), WriteError>,
) -> Result<Packed, WriteError> {
    let mut forms = Forms::new(Headings::default(), 0, writer);
    out.push(&frame.before);
    write(&mut forms, &mut out)?;
    out.push(&frame.after);
    forms.keep(writer);
    out.finish()
}

/// The kinds of paragraphs and runs that documents with the same headings have.
#[derive(Clone, Debug, Default)]
pub(super) struct Kinds {
    /// What stands before the runs of paragraphs.
    paragraphs: HashMap<(Component, Shape), String>,
    /// And of those that end a section.
    ends: HashMap<(Component, Shape, Pages), String>,
    /// There are few: looking through them takes no time.
    runs: Vec<(Look, Form)>,
}

impl Kinds {
    /// The most that are kept from one document to the next: less than 1 kB each.
    const MOST: usize = 200;

    fn len(&self) -> usize {
        self.paragraphs.len() + self.ends.len() + self.runs.len()
    }

    /// These and others, if they are few enough to be kept, or else the others.
    fn with(&self, others: Self) -> Option<Self> {
        let most = |kinds: Self| (kinds.len() <= Self::MOST).then_some(kinds);
        if self.len() + others.len() > Self::MOST {
            return most(others);
        }
        let mut all = self.clone();
        all.paragraphs.extend(others.paragraphs);
        all.ends.extend(others.ends);
        all.runs.extend(others.runs);
        Some(all)
    }
}

/// The kinds of paragraphs and runs met so far.
pub(super) struct Forms {
    headings: Headings,
    /// Those of documents before.
    known: Arc<Kinds>,
    new: Kinds,
    /// How many footnotes there are to refer to.
    notes: usize,
    /// How many controls have been written.
    controls: u32,
}

/// The properties that tell the runs of one form from those of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Look {
    bold: bool,
    italic: bool,
    kind: RunKind,
    height: Height,
    size: Option<FontSize>,
    red: bool,
}

impl Forms {
    /// For a part of a document with these headings, which may refer to so many footnotes.
    pub(super) fn new(headings: Headings, notes: usize, writer: &Writer) -> Self {
        Self {
            known: writer.kinds(&headings),
            headings,
            new: Kinds::default(),
            notes,
            controls: 0,
        }
    }

    /// Gives the writer what it did not know yet.
    pub(super) fn keep(self, writer: &Writer) {
        if self.new.len() > 0
            && let Some(kinds) = self.known.with(self.new)
        {
            writer.keep(&self.headings, kinds);
        }
    }

    /// Writes a paragraph.
    pub(super) fn write(
        &mut self,
        paragraph: &layout::Paragraph,
        out: &mut Stream,
    ) -> Result<(), WriteError> {
        let (component, shape) = (paragraph.component, paragraph.shape);
        let headings = &self.headings;
        let opening = known_or_new(
            (&self.known.paragraphs, &mut self.new.paragraphs),
            (component, shape),
            || opening(&shell(paragraph, headings), shape),
        )?;
        out.push(opening);
        self.write_runs(paragraph, out)?;
        out.push(PARAGRAPH_END);
        Ok(())
    }

    /// Writes the paragraph that ends a section, with the section's pages.
    pub(super) fn write_end(
        &mut self,
        paragraph: &layout::Paragraph,
        pages: Pages,
        out: &mut Stream,
    ) -> Result<(), WriteError> {
        let (component, shape) = (paragraph.component, paragraph.shape);
        let headings = &self.headings;
        let opening = known_or_new(
            (&self.known.ends, &mut self.new.ends),
            (component, shape, pages),
            || {
                let end = shell(paragraph, headings).section_property(pages.properties());
                opening(&end, shape)
            },
        )?;
        out.push(opening);
        self.write_runs(paragraph, out)?;
        out.push(PARAGRAPH_END);
        Ok(())
    }

    /// Writes the runs of a paragraph, but for those that the office program counts.
    pub(super) fn write_runs(
        &mut self,
        paragraph: &layout::Paragraph,
        out: &mut Stream,
    ) -> Result<(), WriteError> {
        let notes = self.notes;
        let is_known = |run: &&layout::Run| run.note().is_none_or(|note| note < notes);
        let mut held = Held::of(paragraph);
        for run in paragraph.runs.iter().filter(is_known) {
            if run.kind == RunKind::Counted {
                held.pass(run);
                continue;
            }
            let look = Look::of(run, paragraph.shape);
            let form = if let Some(known) = find(&self.known.runs, look) {
                known
            } else {
                if find(&self.new.runs, look).is_none() {
                    self.new.runs.push((look, run_form(look)?));
                }
                let Some(new) = find(&self.new.runs, look) else {
                    continue;
                };
                new
            };
            if let Some(control) = run.control() {
                self.controls += 1;
                open_control(control, self.controls, out.text());
            }
            out.push(&form.before);
            match run.note() {
                Some(note) => {
                    out.push(&Note::number(note).to_string());
                    held.pass(run);
                }
                None => held.write(run, out.text()),
            }
            out.push(&form.after);
            if run.control().is_some() {
                out.push("</w:sdtContent></w:sdt>");
            }
            out.settle()?;
        }
        Ok(())
    }
}

/// The spaces and hyphens of a paragraph at which no line ends.
struct Held<'a> {
    /// Their places among the letters behind `at`.
    places: &'a [usize],
    at: usize,
}

impl<'a> Held<'a> {
    fn of(paragraph: &'a layout::Paragraph) -> Self {
        Self {
            places: paragraph.held(),
            at: 0,
        }
    }

    /// Passes a run that is a number.
    fn pass(&mut self, run: &layout::Run) {
        if !self.places.is_empty() {
            self.at += run.printed().chars().count();
        }
    }

    /// Writes the text of a run.
    fn write(&mut self, run: &layout::Run, out: &mut String) {
        let mut rest = run.text.as_str();
        while let Some((place, later)) = self.places.split_first() {
            let mut letters = rest.char_indices().skip(place.saturating_sub(self.at));
            let Some((start, letter)) = letters.next() else {
                self.at += rest.chars().count();
                break;
            };
            let (before, held) = rest.split_at(start);
            push_text(before, out);
            match no_break(letter) {
                NO_BREAK_HYPHEN => out.push_str(HELD_HYPHEN),
                letter => out.push(letter),
            }
            rest = held.get(letter.len_utf8()..).unwrap_or_default();
            (self.at, self.places) = (place + 1, later);
        }
        push_text(rest, out);
    }
}

/// Appends text; hardly any has a sign that is to be escaped.
fn push_text(text: &str, out: &mut String) {
    if position_of(text.as_bytes(), *b"<>&").is_some() {
        out.push_str(&partial_escape(text));
    } else {
        out.push_str(text);
    }
}

/// The XML of a kind, which is made if neither documents before nor this one had it.
fn known_or_new<'a, K: Eq + Hash>(
    (known, new): (&'a HashMap<K, String>, &'a mut HashMap<K, String>),
    kind: K,
    make: impl FnOnce() -> Result<String, WriteError>,
) -> Result<&'a str, WriteError> {
    if let Some(known) = known.get(&kind) {
        return Ok(known);
    }
    Ok(match new.entry(kind) {
        Entry::Occupied(known) => known.into_mut(),
        Entry::Vacant(new) => new.insert(make()?),
    })
}

/// The form of runs that look so.
fn find(runs: &[(Look, Form)], look: Look) -> Option<&Form> {
    let (_, form) = runs.iter().find(|(known, _)| *known == look)?;
    Some(form)
}

/// Opens a control of plain text, which shows that it is still to be filled. Its id is that of no
/// other: only the text of the document has controls.
fn open_control(control: &Control, id: u32, out: &mut String) {
    let (alias, tag) = (escape(&control.alias), escape(&control.tag));
    // Writing to a string does not fail.
    let _ = write!(
        out,
        concat!(
            r#"<w:sdt><w:sdtPr><w:alias w:val="{}"/><w:tag w:val="{}"/><w:id w:val="{}"/>"#,
            r"<w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>",
        ),
        alias, tag, id
    );
}

impl Look {
    fn of(run: &layout::Run, shape: Shape) -> Self {
        Self {
            bold: run.bold,
            italic: run.italic,
            kind: run.kind,
            height: run.height,
            size: shape.size,
            red: shape.red,
        }
    }
}

fn opening(shell: &Paragraph, shape: Shape) -> Result<String, WriteError> {
    let xml = schema::completed(shell.build(), |written| {
        let Some(properties) = written.child_mut("w:pPr") else {
            return;
        };
        // docx-rs does not write that something is off.
        if shape.let_go {
            properties.push(Element::new("w:keepNext", " w:val=\"false\""));
        }
        if let Some(level) = shape.level {
            let level = format!(r#" w:val="{}""#, level.saturating_sub(1));
            properties.push(Element::new("w:outlineLvl", level));
        }
    })?;
    Form::new(&xml, PARAGRAPH_END).map(|form| form.before)
}

/// A paragraph without its runs.
fn shell(paragraph: &layout::Paragraph, headings: &Headings) -> Paragraph {
    let (component, shape) = (paragraph.component, paragraph.shape);
    let mut paragraph = Paragraph::new().style(styles::id(component, headings));
    if shape.keep_with_next {
        paragraph = paragraph.keep_next(true);
    }
    if let Some(place) = shape.place {
        let list = NumberingId::new(numbering::id(place.list));
        paragraph = paragraph.numbering(list, IndentLevel::new(place.level.into()));
    }
    if shape.before.is_some() || shape.after.is_some() {
        let twips = |space: Length| u32::try_from(space.to_twips()).unwrap_or(0);
        let mut spacing = LineSpacing::new();
        if let Some(before) = shape.before {
            spacing = spacing.before(twips(before));
        }
        if let Some(after) = shape.after {
            spacing = spacing.after(twips(after));
        }
        paragraph = paragraph.line_spacing(spacing);
    }
    if let Some(align) = shape.align {
        paragraph = paragraph.align(styles::alignment(align));
    }
    if shape.bold_mark || shape.size.is_some() {
        let mut mark = RunProperty::new();
        if shape.bold_mark {
            mark = mark.bold();
        }
        // An empty paragraph is as high as the mark at its end.
        if let Some(size) = shape.size {
            mark = mark.size(size.half_points().into());
        }
        paragraph = paragraph.run_property(mark);
    }
    if let Some(inset) = shape.inset.map(Length::to_twips) {
        paragraph = paragraph.indent(Some(inset), None, Some(inset), None);
    }
    if let Some(right) = shape.right.map(Length::to_twips) {
        paragraph = paragraph.indent(None, None, Some(right), None);
    }
    if shape.rule.is_some() {
        let line = ParagraphBorder::new(ParagraphBorderPosition::Bottom)
            .size(RULE_EIGHTHS)
            .color("000000");
        paragraph = paragraph.set_borders(ParagraphBorders::with_empty().set(line));
    }
    if component == Component::End {
        // Borders of its own, though none, tell programs that hunt for empty paragraphs that
        // this one is no spacing.
        paragraph = paragraph.set_borders(ParagraphBorders::with_empty());
    }
    paragraph
}

fn run_form(look: Look) -> Result<Form, WriteError> {
    let mut run = Run::new().add_text(HOLE);
    if look.kind == RunKind::Blank {
        run = run.style(styles::BLANK);
    }
    if look.bold {
        run = run.bold();
    }
    if look.italic {
        run = run.italic();
    }
    if let Some(size) = look.size {
        run = run.size(size.half_points().into());
    }
    if look.red {
        run = run.color(RED);
    }
    run.run_property = match look.height {
        Height::Line => run.run_property,
        Height::Superscript => run.run_property.vert_align(VertAlignType::SuperScript),
        Height::Subscript => run.run_property.vert_align(VertAlignType::SubScript),
    };
    if look.kind == RunKind::Note {
        run = run.style(styles::NOTE_REFERENCE);
        let xml = schema::fragment(run.build())?;
        let reference = format!(r#"<w:footnoteReference w:id="{HOLE}"/>"#);
        return Form::new(&xml.replace(TEXT, &reference), HOLE);
    }
    Form::new(&schema::fragment(run.build())?, HOLE)
}
