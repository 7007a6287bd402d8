//! The layout as a list: component, clause, text.

use std::fmt;

use crate::language::Language;
use crate::text::Height;

use super::{Block, Grid, Layout, Note, Paragraph, RunKind, Section};

/// One line a paragraph, for people who review a layout: see [`Layout::outline`].
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// let outline = report.layout().outline().to_string();
/// assert!(outline.lines().any(|line| line.starts_with("Trích yếu nội dung (điểm b khoản 5 ")));
/// # Ok::<(), vanban::Problems>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Outline<'a>(pub(super) &'a Layout);

impl fmt::Display for Outline<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, part) in self.0.sections.iter().enumerate() {
            if index > 0 {
                writeln!(f, "======== new pages, from 1")?;
            }
            section(f, part)?;
        }
        for (index, note) in self.0.notes.iter().enumerate() {
            for paragraph in &note.paragraphs {
                line(f, &format!("[{}] ", Note::number(index)), paragraph)?;
            }
        }
        Ok(())
    }
}

fn section(f: &mut fmt::Formatter<'_>, section: &Section) -> fmt::Result {
    if section.page.is_landscape() {
        writeln!(f, "[landscape]")?;
    }
    for boxed in &section.boxes {
        line(f, "[] ", &boxed.text)?;
    }
    for block in &section.blocks {
        match block {
            Block::Paragraph(paragraph) => line(f, "", paragraph)?,
            Block::Grid(grid) => table(f, grid)?,
        }
    }
    let mut footer = section.first_footer.iter();
    footer.try_for_each(|paragraph| line(f, "_ ", paragraph))
}

fn table(f: &mut fmt::Formatter<'_>, grid: &Grid) -> fmt::Result {
    for width in &grid.columns {
        write!(f, "| {width} ")?;
    }
    writeln!(f, "|")?;
    for row in &grid.rows {
        for (index, cell) in row.cells.iter().enumerate() {
            let mark = match (&grid.ruled, index) {
                (None, 0) => "< ",
                (None, _) => "> ",
                (Some(_), 0) => "|| ",
                (Some(_), _) => "| ",
            };
            for paragraph in &cell.paragraphs {
                line(f, mark, paragraph)?;
            }
        }
    }
    Ok(())
}

fn line(f: &mut fmt::Formatter<'_>, column: &str, paragraph: &Paragraph) -> fmt::Result {
    let rule = paragraph.component.rule();
    let clause = rule.clause.describe(Language::Vietnamese);
    write!(f, "{column}{} ({clause}): ", rule.name.vi)?;
    for run in &paragraph.runs {
        if let Some(note) = run.note() {
            write!(f, "[{}]", Note::number(note))?;
            continue;
        }
        let mark = match (run.kind, run.bold, run.italic) {
            (RunKind::Blank, ..) => {
                write!(f, "[{}]", "_".repeat(run.text.chars().count()))?;
                continue;
            }
            (_, true, true) => "***",
            (_, true, false) => "**",
            (_, false, true) => "*",
            (_, false, false) => "",
        };
        let height = match run.height {
            Height::Line => "",
            Height::Superscript => "^",
            Height::Subscript => "_",
        };
        let text = run.text.replace('\u{a0}', "\u{2423}");
        write!(f, "{mark}{height}{text}{height}{mark}")?;
    }
    if let Some(length) = paragraph.shape.rule {
        write!(f, "──── {length}")?;
    }
    if let Some(inset) = paragraph.shape.inset {
        write!(f, " [inset {inset}]")?;
    }
    if paragraph.shape.keep_with_next {
        f.write_str(" [keep with next]")?;
    }
    if paragraph.shape.let_go {
        f.write_str(" [may part from next]")?;
    }
    if let Some(align) = paragraph.shape.align {
        write!(f, " [{}]", align.name().en)?;
    }
    if let Some(size) = paragraph.shape.size {
        write!(f, " [{size}]")?;
    }
    if let Some(level) = paragraph.shape.level {
        write!(f, " [heading {level}]")?;
    }
    if let Some(before) = paragraph.shape.before {
        write!(f, " [{} pt before]", before.to_pt())?;
    }
    writeln!(f)
}
