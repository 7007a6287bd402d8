//! Running text with emphasis, citations and marks of footnotes, put together from typed pieces or
//! read from markup.

mod piece;

use std::ops::Range;
use std::sync::Arc;

use smallvec::SmallVec;

use super::citation::Citation;
use super::footnote::Footnote;
use super::markup;
use crate::problem::Fault;
use crate::text::{Height, Phrase};
use piece::Piece;

/// Bold, italic, both or neither.
///
/// ```
/// use vanban::Text;
/// use vanban::value::Emphasis;
///
/// let both = Emphasis { bold: true, italic: true };
/// let text = Text::from("Thời hạn: ").words("trước ngày 30/6", both);
/// assert_eq!(text.to_markup().as_deref(), Some("Thời hạn: ***trước ngày 30/6***"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Emphasis {
    /// True of bold words.
    pub bold: bool,
    /// True of words in italics.
    pub italic: bool,
}

/// A stretch of a text.
///
/// ```
/// use vanban::Text;
/// use vanban::value::Inline;
///
/// let text = Text::from("Theo ").cite_id("kh15");
/// assert!(matches!(text.inlines().last(), Some(Inline::Citation { id, .. }) if id == "kh15"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Inline {
    /// Words in one emphasis, at one height.
    Words {
        /// The words.
        text: Phrase,
        /// Their emphasis.
        emphasis: Emphasis,
        /// Their place on the line.
        height: Height,
    },
    /// A document that is cited here: in full the first time, by type and number later.
    Citation {
        /// The id of the citation.
        id: Phrase,
        /// Its emphasis.
        emphasis: Emphasis,
        /// The citation itself, where the text brings it along.
        value: Option<Arc<Citation>>,
    },
    /// The mark of a footnote.
    Note {
        /// The id of the footnote.
        id: Phrase,
        /// Its emphasis.
        emphasis: Emphasis,
        /// The footnote itself, where the text brings it along.
        value: Option<Arc<Footnote>>,
    },
}

impl Inline {
    pub(super) fn emphasis(&self) -> Emphasis {
        match self {
            Self::Words { emphasis, .. }
            | Self::Citation { emphasis, .. }
            | Self::Note { emphasis, .. } => *emphasis,
        }
    }
}

/// A text of the body: words, emphasis, citations and marks of footnotes.
///
/// In Rust it is put together from typed pieces; a plain string is taken to the letter.
///
/// ```
/// use vanban::{Citation, Text};
///
/// let plan = Citation::new("kh15", "Kế hoạch").number("15/KH-UBND");
/// let text = Text::from("Thực hiện ").cite(&plan).plain(", đơn vị ").bold("báo cáo").plain(":");
/// let markup = "Thực hiện [@kh15], đơn vị **báo cáo**:";
/// assert_eq!(text.to_markup().as_deref(), Some(markup));
/// ```
///
/// In JSON, YAML and TOML it is a string of markup:
///
/// - `*…*` is italic, `**…**` bold, `***…***` both. Stars open an emphasis after a space or a sign,
///   and close it before one, never inside a word or a number.
/// - `[@id]` is a citation, or the label of the annex that has this id; an id holds ASCII letters,
///   digits, `-`, `_` and `.`
/// - `[^id]` is the mark of a footnote, with the same ids.
/// - `^…^` stands above the line and `~…~` below it: `m^2^`, `CO~2~`, `Ca^2+^`. Between the signs
///   stand one to four characters without spaces, of which one is a letter or a digit. A letter or a
///   digit may follow behind letters alone where digits stand between the signs, `H~2~O`; so
///   `x^2+y^2` is text.
/// - A backslash before `*`, `[`, `^` or `~` makes it an ordinary sign; two of them there are one
///   backslash. Anywhere else a backslash is itself.
///
/// ```
/// use vanban::Text;
///
/// let text = Text::from_markup(r"Tăng *nhanh*, đạt 3*4 lần (\*), lưu tại \\may\chung");
/// let typed = Text::from("Tăng ").italic("nhanh").plain(r", đạt 3*4 lần (*), lưu tại \\may\chung");
/// assert_eq!(text, typed);
/// ```
///
/// A text without markup is an object, `{"plain": "…"}`. A list puts a text together from pieces:
/// strings of markup, and objects whose words are taken to the letter, under `plain`, `bold`,
/// `italic`, `bold_italic`, `superscript` or `subscript`, or that name a citation under `cite` or a
/// footnote under `note`. It can say what markup cannot, such as bold letters inside a word.
///
/// ```
/// use vanban::Text;
///
/// let text: Text = serde_json::from_str(r#"["Nước sạch (H", {"bold": "2"}, "O)"]"#)?;
/// assert_eq!(text, Text::from("Nước sạch (H").bold("2").plain("O)"));
/// assert_eq!(text.to_markup(), None);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Mostly one.
    pub(crate) inlines: SmallVec<[Inline; 1]>,
    flaw: Option<Box<Flaw>>,
}

/// The doubts about the markup that a text was read from; `build()` says where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Flaw {
    /// The first thing that is wrong.
    pub(crate) fault: Option<Fault>,
    /// The first star that looks like emphasis and is text, by its number of the character.
    pub(crate) doubt: Option<usize>,
    /// The source of a faulty text, so that the fault is not lost when it is written again.
    source: Option<Vec<Piece>>,
}

impl Text {
    /// A text without words.
    ///
    /// ```
    /// use vanban::Text;
    ///
    /// assert_eq!(Text::new().plain("Kết quả cụ thể:"), Text::from("Kết quả cụ thể:"));
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads markup. What is wrong with it is kept, and said when the document is built.
    ///
    /// ```
    /// use vanban::Text;
    ///
    /// assert_eq!(Text::from_markup("Tăng **12%**"), Text::from("Tăng ").bold("12%"));
    /// ```
    #[must_use]
    pub fn from_markup(markup: &str) -> Self {
        let mut text = markup::read(markup);
        text.keep_source(|| vec![Piece::Markup(markup.to_owned())]);
        text
    }

    /// The text as markup, which [`Text::from_markup`] reads back.
    ///
    /// It is `None` where markup has no words for the text: an emphasis that begins or ends inside
    /// a word or beside a space, more than four characters above the line. Data says such a text as
    /// a list of pieces.
    ///
    /// ```
    /// use vanban::Text;
    ///
    /// assert_eq!(Text::from("Tăng ").bold("12%").to_markup().as_deref(), Some("Tăng **12%**"));
    /// assert_eq!(Text::from("H").bold("2").plain("O").to_markup(), None);
    /// ```
    #[must_use]
    pub fn to_markup(&self) -> Option<String> {
        match self.source() {
            None => markup::write(&self.inlines),
            Some([Piece::Markup(markup)]) => Some(markup.clone()),
            Some(_) => None,
        }
    }

    /// Appends words without emphasis: Annex I, Part I, Section II, item 6, point e.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.words(text, Emphasis::default())
    }

    /// Appends words in bold, as offices do for stress (practice).
    #[must_use]
    pub fn bold(self, text: impl Into<String>) -> Self {
        let emphasis = Emphasis {
            bold: true,
            ..Emphasis::default()
        };
        self.words(text, emphasis)
    }

    /// Appends words in italics, as offices do for stress (practice).
    #[must_use]
    pub fn italic(self, text: impl Into<String>) -> Self {
        let emphasis = Emphasis {
            italic: true,
            ..Emphasis::default()
        };
        self.words(text, emphasis)
    }

    /// Appends words in the given emphasis (practice).
    #[must_use]
    pub fn words(mut self, text: impl Into<String>, emphasis: Emphasis) -> Self {
        self.push_phrase(text.into().into(), emphasis);
        self
    }

    /// Appends words above the line (practice).
    ///
    /// ```
    /// use vanban::Text;
    ///
    /// let area = Text::from("Diện tích 486 m").superscript("2").plain(".");
    /// assert_eq!(area.to_markup().as_deref(), Some("Diện tích 486 m^2^."));
    /// ```
    #[must_use]
    pub fn superscript(self, text: impl Into<String>) -> Self {
        self.at_height(text.into(), Height::Superscript)
    }

    /// Appends words below the line (practice).
    ///
    /// ```
    /// use vanban::Text;
    ///
    /// let gas = Text::from("Khí CO").subscript("2");
    /// assert_eq!(gas, Text::from_markup("Khí CO~2~"));
    /// ```
    #[must_use]
    pub fn subscript(self, text: impl Into<String>) -> Self {
        self.at_height(text.into(), Height::Subscript)
    }

    fn at_height(mut self, text: String, height: Height) -> Self {
        self.push_at(text.into(), Emphasis::default(), height);
        self
    }

    /// Appends a citation (*viện dẫn*): Annex I, Part I, Section II, item 6, point b. It need not
    /// be declared apart from this: `build()` does so. A builder that is serialised before that has
    /// the id alone.
    #[must_use]
    pub fn cite(self, citation: &Citation) -> Self {
        self.citation(
            citation.id.as_str().into(),
            Some(Arc::new(citation.clone())),
        )
    }

    /// Appends a citation that is declared elsewhere: Annex I, Part I, Section II, item 6, point b.
    #[must_use]
    pub fn cite_id(self, id: impl Into<String>) -> Self {
        self.citation(id.into().into(), None)
    }

    fn citation(mut self, id: Phrase, value: Option<Arc<Citation>>) -> Self {
        self.push(Inline::Citation {
            id,
            emphasis: Emphasis::default(),
            value,
        });
        self
    }

    /// Appends the mark of a footnote (*chú thích cuối trang*), as offices print it (practice). The
    /// footnote need not be declared apart from this: `build()` does so. A builder that is serialised
    /// before that has the id alone.
    #[must_use]
    pub fn note(self, note: &Footnote) -> Self {
        self.note_mark(note.id.as_str().into(), Some(Arc::new(note.clone())))
    }

    /// Appends the mark of a footnote that is declared elsewhere (practice).
    #[must_use]
    pub fn note_id(self, id: impl Into<String>) -> Self {
        self.note_mark(id.into().into(), None)
    }

    fn note_mark(mut self, id: Phrase, value: Option<Arc<Footnote>>) -> Self {
        self.push(Inline::Note {
            id,
            emphasis: Emphasis::default(),
            value,
        });
        self
    }

    /// A line to the letter, but for the marks of footnotes in it.
    pub(crate) fn with_notes(line: &str) -> Self {
        let mut text = Self::new();
        let mut at = 0;
        for mark in Self::marks_of_notes(line) {
            let before = line.get(at..mark.start).unwrap_or_default();
            text.push_words(before.trim_end(), Emphasis::default());
            let id = line.get(mark.start + 2..mark.end - 1);
            text = text.note_id(id.unwrap_or_default());
            at = mark.end;
        }
        text.push_words(line.get(at..).unwrap_or_default(), Emphasis::default());
        text
    }

    /// Where the marks of footnotes stand in a line.
    pub(crate) fn marks_of_notes(line: &str) -> impl Iterator<Item = Range<usize>> {
        markup::notes(line)
    }

    /// The pieces of the text.
    pub fn inlines(&self) -> std::slice::Iter<'_, Inline> {
        self.inlines.iter()
    }

    /// The first thing that is wrong with its markup.
    pub(crate) fn fault(&self) -> Option<&Fault> {
        self.flaw.as_ref()?.fault.as_ref()
    }

    /// The doubts about its markup, which it is then without.
    pub(crate) fn take_flaw(&mut self) -> Option<Box<Flaw>> {
        self.flaw.take()
    }

    pub(super) fn set_flaw(&mut self, fault: Option<Fault>, doubt: Option<usize>) {
        let flaw = Flaw {
            fault,
            doubt,
            source: None,
        };
        let is_none = flaw == Flaw::default();
        self.flaw = (!is_none).then(|| Box::new(flaw));
    }

    /// Keeps what a faulty text was read from.
    fn keep_source(&mut self, source: impl FnOnce() -> Vec<Piece>) {
        if let Some(flaw) = self.flaw.as_mut().filter(|flaw| flaw.fault.is_some()) {
            flaw.source = Some(source());
        }
    }

    fn source(&self) -> Option<&[Piece]> {
        self.flaw.as_ref()?.source.as_deref()
    }

    fn source_mut(&mut self) -> Option<&mut Vec<Piece>> {
        self.flaw.as_mut()?.source.as_mut()
    }

    /// Appends what another text says, and keeps the first thing that is wrong with either.
    fn append(&mut self, mut other: Self) {
        self.flaw = match (self.flaw.take(), other.take_flaw()) {
            (Some(mut flaw), Some(other)) => {
                flaw.fault = flaw.fault.or(other.fault);
                flaw.doubt = flaw.doubt.or(other.doubt);
                Some(flaw)
            }
            (own, other) => own.or(other),
        };
        for inline in other.inlines {
            self.push(inline);
        }
    }

    fn push(&mut self, inline: Inline) {
        match inline {
            Inline::Words {
                text,
                emphasis,
                height: Height::Line,
            } => self.push_phrase(text, emphasis),
            // Nothing stands above the line.
            Inline::Words { text, .. } if text.is_empty() => {}
            // What is raised stays apart, as markup has it.
            other => {
                if let Some(pieces) = self.source_mut() {
                    pieces.push(Piece::of(&other));
                }
                self.inlines.push(other);
            }
        }
    }

    /// Appends words at a height.
    pub(crate) fn push_at(&mut self, text: Phrase, emphasis: Emphasis, height: Height) {
        self.push(Inline::Words {
            text,
            emphasis,
            height,
        });
    }

    /// Appends words, to the last piece where it has the same emphasis.
    pub(crate) fn push_words(&mut self, words: &str, emphasis: Emphasis) {
        if !self.joins_words(words, emphasis) {
            self.push_line(words.into(), emphasis);
        }
    }

    /// As [`Text::push_words`], of words that need not be copied.
    fn push_phrase(&mut self, words: Phrase, emphasis: Emphasis) {
        if !self.joins_words(&words, emphasis) {
            self.push_line(words, emphasis);
        }
    }

    /// Appends words to the last piece, if that has the same emphasis or they are none.
    fn joins_words(&mut self, words: &str, emphasis: Emphasis) -> bool {
        if words.is_empty() {
            return true;
        }
        if let Some(pieces) = self.source_mut() {
            pieces.push(Piece::of_words(words, emphasis));
        }
        if let Some(Inline::Words {
            text,
            emphasis: last,
            height: Height::Line,
        }) = self.inlines.last_mut()
            && *last == emphasis
        {
            text.push_str(words);
            return true;
        }
        false
    }

    fn push_line(&mut self, text: Phrase, emphasis: Emphasis) {
        self.inlines.push(Inline::Words {
            text,
            emphasis,
            height: Height::Line,
        });
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::new().plain(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::new().plain(text)
    }
}
