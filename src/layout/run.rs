//! Stretches of text, and the footnotes that they refer to.

use std::borrow::Cow;

use serde::Serialize;
use smallvec::SmallVec;

use super::Paragraph;
use crate::text::{Height, Phrase};

/// The stretches of a paragraph: mostly one.
pub(crate) type Runs = SmallVec<[Run; 1]>;

/// A stretch of text in one emphasis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) text: Phrase,
    pub(crate) bold: bool,
    pub(crate) italic: bool,
    pub(crate) height: Height,
    pub(crate) kind: RunKind,
    /// The few that are more than text have a place elsewhere: the others are many.
    pub(crate) more: Option<Box<More>>,
}

/// What a stretch is beside its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum More {
    /// The footnote that it refers to, by its place among those of the layout.
    Note(usize),
    /// The control that a blank is, for those who fill it.
    Control(Control),
}

/// A field of a form: a clerk clicks it once and types over it, a program finds it by its tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Control {
    /// The path of the field in the data.
    pub(crate) tag: String,
    /// The name that the office program shows.
    pub(crate) alias: String,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Note {
    pub(crate) paragraphs: Vec<Paragraph>,
}

impl Note {
    /// The number of a footnote, by its place among those of the layout.
    pub(crate) fn number(index: usize) -> usize {
        index + 1
    }
}

/// The kind of a stretch of text.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::layout::RunKind;
///
/// let explanation = report.layout().explain();
/// let mut runs = explanation.paragraphs.iter().flat_map(|line| &line.runs);
/// assert!(runs.any(|run| run.kind == RunKind::Blank), "the number is still to come");
/// # Ok::<(), vanban::Problems>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RunKind {
    /// Text of the file.
    Text,
    /// Room for the clerk to fill.
    Blank,
    /// A number that the office program counts and prints: the text of the file lacks it.
    Counted,
    /// A reference to a footnote, whose number the office program counts and prints.
    Note,
}

impl Run {
    /// Text in the emphasis of its style.
    pub(crate) fn plain(text: impl Into<Phrase>) -> Self {
        Self {
            text: text.into(),
            bold: false,
            italic: false,
            height: Height::Line,
            kind: RunKind::Text,
            more: None,
        }
    }

    /// Room for so many spaces, which do not break and do not shrink.
    pub(crate) fn blank(spaces: usize) -> Self {
        Self {
            kind: RunKind::Blank,
            ..Self::plain("\u{a0}".repeat(spaces))
        }
    }

    /// A reference to a footnote, by its place among those of the layout. It has no text.
    pub(crate) fn reference(index: usize) -> Self {
        Self {
            kind: RunKind::Note,
            more: Some(Box::new(More::Note(index))),
            ..Self::plain("")
        }
    }

    /// The footnote that it refers to, by its place among those of the layout.
    pub(crate) fn note(&self) -> Option<usize> {
        match self.more.as_deref() {
            Some(More::Note(note)) => Some(*note),
            _ => None,
        }
    }

    /// The control that it is.
    pub(crate) fn control(&self) -> Option<&Control> {
        match self.more.as_deref() {
            Some(More::Control(control)) => Some(control),
            _ => None,
        }
    }

    /// What an office program prints.
    pub(crate) fn printed(&self) -> Cow<'_, str> {
        match self.note() {
            Some(note) => Note::number(note).to_string().into(),
            None => self.text.as_str().into(),
        }
    }

    /// Appends it, to the last one where both are one stretch of text, so that a clerk edits one.
    pub(crate) fn append_to(self, runs: &mut Runs) {
        match runs.last_mut() {
            Some(last) if last.joins(&self) => last.text.push_str(&self.text),
            _ => runs.push(self),
        }
    }

    fn joins(&self, next: &Self) -> bool {
        let look = |run: &Self| (run.bold, run.italic, run.height, run.kind);
        self.more.is_none() && next.more.is_none() && look(self) == look(next)
    }
}
