//! The layout as plain text, for a terminal or an e-mail.

use std::{fmt, slice};

use super::{Block, Cell, Grid, Layout, Note, Paragraph, Row, RunKind, Section};
use crate::decree::{Align, Component};
use crate::units::Length;

/// Columns of a line of plain text.
const LINE: usize = 80;

impl fmt::Display for Layout {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, section) in self.sections.iter().enumerate() {
            if index > 0 {
                writeln!(f, "\n{}", "─".repeat(LINE))?;
            }
            self.section(f, section, index > 0)?;
        }
        for (index, note) in self.notes.iter().enumerate() {
            let lines = note.paragraphs.iter().filter_map(text);
            let lines: Vec<_> = lines.collect();
            write!(f, "\n[{}] {}\n", Note::number(index), lines.join("\n"))?;
        }
        Ok(())
    }
}

impl Layout {
    fn section(&self, f: &mut fmt::Formatter<'_>, section: &Section, follows: bool) -> fmt::Result {
        for boxed in &section.boxes {
            self.paragraph(f, &boxed.text)?;
        }
        let follows = follows || !section.boxes.is_empty();
        for (index, block) in section.blocks.iter().enumerate() {
            match block {
                Block::Paragraph(paragraph) => self.paragraph(f, paragraph)?,
                Block::Grid(grid) => {
                    if follows || index > 0 {
                        writeln!(f)?;
                    }
                    write!(f, "{grid}")?;
                }
            }
        }
        if !section.first_footer.is_empty() {
            writeln!(f)?;
        }
        let mut footer = section.first_footer.iter();
        footer.try_for_each(|paragraph| self.paragraph(f, paragraph))
    }

    fn paragraph(&self, f: &mut fmt::Formatter<'_>, paragraph: &Paragraph) -> fmt::Result {
        let Some(text) = text(paragraph) else {
            return Ok(());
        };
        let format = self.house.format(paragraph.component);
        if format.before > Length::ZERO {
            writeln!(f)?;
        }
        let text = if format.capitals {
            text.to_uppercase()
        } else {
            text
        };
        match paragraph.align() {
            Align::Right => writeln!(f, "{text:>LINE$}"),
            Align::Centre => writeln!(f, "{}", centred(&text, LINE).trim_end()),
            Align::Left if format.left > Length::ZERO => {
                writeln!(f, "{:20}{text}", "")
            }
            Align::Left | Align::Justify => writeln!(f, "{text}"),
        }
    }
}

impl fmt::Display for Grid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ruled.is_some() {
            return self.rows.iter().try_for_each(|row| ruled(f, row));
        }
        let lines = |cells: &[Cell]| -> Vec<String> {
            let paragraphs = cells.iter().flat_map(|cell| &cell.paragraphs);
            paragraphs.flat_map(cell).collect()
        };
        let rows = self.rows.iter().map(|row| match row.cells.split_first() {
            Some((left, right)) => (lines(slice::from_ref(left)), lines(right)),
            None => (Vec::new(), Vec::new()),
        });
        let rows: Vec<_> = rows.collect();
        let left = rows.iter().flat_map(|(left, _)| left);
        let longest = left
            .map(|line| line.trim_end().chars().count())
            .max()
            .unwrap_or(0);
        let width = (longest + 2).max(LINE / 2);
        for (left, right) in rows {
            for index in 0..left.len().max(right.len()) {
                let left = left.get(index).map_or("", |line| line.trim_end());
                let right = right.get(index).map_or("", String::as_str);
                writeln!(f, "{}", format!("{left:width$}{right}").trim_end())?;
            }
        }
        Ok(())
    }
}

impl Paragraph {
    fn align(&self) -> Align {
        let own = self.shape.align;
        own.unwrap_or_else(|| self.component.rule().align)
    }
}

/// A row of a table with lines, in one line.
fn ruled(f: &mut fmt::Formatter<'_>, row: &Row) -> fmt::Result {
    let cells = row.cells.iter().map(|cell| {
        let lines: Vec<_> = cell.paragraphs.iter().filter_map(text).collect();
        lines.join(" ")
    });
    let cells: Vec<_> = cells.collect();
    writeln!(f, "{}", cells.join(" | ").trim_end())
}

/// The lines of a paragraph of a column, in its half of the line.
fn cell(paragraph: &Paragraph) -> Vec<String> {
    const HALF: usize = LINE / 2;

    let Some(text) = text(paragraph) else {
        return Vec::new();
    };
    match (paragraph.component, paragraph.align()) {
        // A whole sentence beside the date.
        (Component::LetterSubject, _) => {
            let lines = filled(&text, HALF - 2).into_iter();
            lines.map(|line| centred(&line, HALF)).collect()
        }
        (_, Align::Centre) => vec![centred(&text, HALF)],
        (_, Align::Right) => vec![format!("{text:>HALF$}")],
        (_, Align::Left | Align::Justify) => vec![text],
    }
}

/// A text in lines of at most so many characters, but for words that have more.
fn filled(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The text of a paragraph that has one: blanks as dots, references to footnotes in brackets.
fn text(paragraph: &Paragraph) -> Option<String> {
    if paragraph.runs.is_empty() {
        return None;
    }
    let mut text = String::new();
    for run in &paragraph.runs {
        match run.note() {
            Some(note) => text.extend(["[", &Note::number(note).to_string(), "]"]),
            None if run.kind == RunKind::Blank => text.extend(run.text.chars().map(|_| '.')),
            None => text.push_str(&run.text),
        }
    }
    Some(text)
}

fn centred(text: &str, width: usize) -> String {
    format!("{text:^width$}")
}
