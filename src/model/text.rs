//! Running text with emphasis and citations, typed or as markup.

use std::fmt;
use std::iter::Peekable;
use std::str::CharIndices;
use std::sync::Arc;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use super::citation::Citation;
use super::problem::Fault;

/// Bold, italic, both or neither.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Emphasis {
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
}

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Inline {
    /// Words in one emphasis.
    Words {
        /// The words.
        text: String,
        /// Their emphasis.
        emphasis: Emphasis,
    },
    /// A document that is cited here: in full the first time, by type and number later.
    Citation {
        /// The id of the citation.
        id: String,
        /// Its emphasis.
        emphasis: Emphasis,
        /// The citation itself, where the text brings it along.
        value: Option<Arc<Citation>>,
    },
}

impl Inline {
    pub(super) fn emphasis(&self) -> Emphasis {
        match self {
            Self::Words { emphasis, .. } | Self::Citation { emphasis, .. } => *emphasis,
        }
    }
}

/// A text of the body: words, emphasis and citations.
///
/// In Rust it is put together from typed pieces; a plain string is taken to the letter.
///
/// ```
/// use vanban::{Citation, Text};
///
/// let plan = Citation::new("kh15", "Kế hoạch").number("15/KH-UBND");
/// let text = Text::from("Thực hiện ").cite(&plan).plain(", đơn vị ").bold("báo cáo").plain(":");
/// assert_eq!(text.to_markup(), "Thực hiện [@kh15], đơn vị **báo cáo**:");
/// ```
///
/// In JSON, YAML and TOML it is a string in which `*…*` is italic, `**…**` bold, `***…***` both,
/// `[@id]` a citation, and a backslash escapes the next character.
///
/// ```
/// use vanban::Text;
///
/// let text = Text::from_markup(r"Tăng *nhanh*, đạt 3 \* 4 lần");
/// assert_eq!(text, Text::from("Tăng ").italic("nhanh").plain(", đạt 3 * 4 lần"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    pub(super) inlines: Vec<Inline>,
    /// What is wrong with the markup the text was read from; `build()` says where it stands.
    pub(super) fault: Option<Fault>,
    /// That markup, so that the fault is not lost when the text is written again.
    broken: Option<String>,
    /// The first star that may have been meant as one, by its number of the character.
    pub(super) doubt: Option<usize>,
}

impl Text {
    /// A text without words.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads markup. What is wrong with it is kept, and said when the document is built.
    #[must_use]
    pub fn from_markup(markup: &str) -> Self {
        Parser::new(markup).run()
    }

    /// The text as markup: [`Text::from_markup`] reads it back.
    #[must_use]
    pub fn to_markup(&self) -> String {
        if let Some(markup) = &self.broken {
            return markup.clone();
        }
        let mut out = String::new();
        let mut now = Emphasis::default();
        for inline in &self.inlines {
            switch(&mut out, &mut now, inline.emphasis());
            match inline {
                Inline::Words { text, .. } => escape(&mut out, text),
                Inline::Citation { id, .. } => {
                    out.push_str("[@");
                    out.push_str(id);
                    out.push(']');
                }
            }
        }
        switch(&mut out, &mut now, Emphasis::default());
        out
    }

    /// Appends words without emphasis.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.words(text, Emphasis::default())
    }

    /// Appends words in bold.
    #[must_use]
    pub fn bold(self, text: impl Into<String>) -> Self {
        let emphasis = Emphasis {
            bold: true,
            ..Emphasis::default()
        };
        self.words(text, emphasis)
    }

    /// Appends words in italics.
    #[must_use]
    pub fn italic(self, text: impl Into<String>) -> Self {
        let emphasis = Emphasis {
            italic: true,
            ..Emphasis::default()
        };
        self.words(text, emphasis)
    }

    /// Appends words in the given emphasis.
    #[must_use]
    pub fn words(mut self, text: impl Into<String>, emphasis: Emphasis) -> Self {
        self.push_words(&text.into(), emphasis);
        self
    }

    /// Appends a citation, which need not be declared apart from this: `build()` does so. A builder
    /// that is serialised before that has the id alone.
    #[must_use]
    pub fn cite(mut self, citation: &Citation) -> Self {
        self.inlines.push(Inline::Citation {
            id: citation.id.clone(),
            emphasis: Emphasis::default(),
            value: Some(Arc::new(citation.clone())),
        });
        self
    }

    /// Appends a citation that is declared elsewhere.
    #[must_use]
    pub fn cite_id(mut self, id: impl Into<String>) -> Self {
        self.inlines.push(Inline::Citation {
            id: id.into(),
            emphasis: Emphasis::default(),
            value: None,
        });
        self
    }

    /// The pieces of the text.
    pub fn inlines(&self) -> std::slice::Iter<'_, Inline> {
        self.inlines.iter()
    }

    /// Appends words, to the last piece where it has the same emphasis.
    pub(super) fn push_words(&mut self, words: &str, emphasis: Emphasis) {
        if words.is_empty() {
            return;
        }
        if let Some(markup) = &mut self.broken {
            escape(markup, words);
        }
        if let Some(Inline::Words {
            text,
            emphasis: last,
        }) = self.inlines.last_mut()
            && *last == emphasis
        {
            text.push_str(words);
            return;
        }
        self.inlines.push(Inline::Words {
            text: words.to_owned(),
            emphasis,
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

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_markup())
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Markup;

        impl Visitor<'_> for Markup {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_str<E: de::Error>(self, markup: &str) -> Result<Text, E> {
                Ok(Text::from_markup(markup))
            }
        }

        deserializer.deserialize_str(Markup)
    }
}

/// Writes the stars that lead from one emphasis to another: one turns italics on or off, two
/// bold, three both.
fn switch(out: &mut String, now: &mut Emphasis, next: Emphasis) {
    if now.bold != next.bold {
        out.push_str("**");
    }
    if now.italic != next.italic {
        out.push('*');
    }
    *now = next;
}

/// Writes words so that no sign of theirs reads as markup.
fn escape(out: &mut String, words: &str) {
    for sign in words.chars() {
        if matches!(sign, '*' | '\\' | '[') {
            out.push('\\');
        }
        out.push(sign);
    }
}

/// Reads markup, one character at a time.
struct Parser<'a> {
    markup: &'a str,
    signs: Peekable<CharIndices<'a>>,
    text: Text,
    words: String,
    /// Where bold and italics were opened, as byte offsets.
    bold: Option<usize>,
    italic: Option<usize>,
}

impl<'a> Parser<'a> {
    fn new(markup: &'a str) -> Self {
        Self {
            markup,
            signs: markup.char_indices().peekable(),
            text: Text::new(),
            words: String::new(),
            bold: None,
            italic: None,
        }
    }

    fn run(mut self) -> Text {
        while let Some((at, sign)) = self.signs.next() {
            match sign {
                '\\' => {
                    // Before anything but punctuation a backslash means itself.
                    match self.signs.next_if(|(_, next)| next.is_ascii_punctuation()) {
                        Some((_, next)) => self.words.push(next),
                        None => self.words.push('\\'),
                    }
                }
                '*' => self.stars(at),
                '[' if self.signs.next_if(|(_, next)| *next == '@').is_some() => self.citation(at),
                _ => self.words.push(sign),
            }
        }
        self.flush();
        let open = [(self.bold, "**"), (self.italic, "*")];
        if let Some((at, mark)) = open
            .into_iter()
            .filter_map(|(at, mark)| Some((at?, mark)))
            .min()
        {
            self.fail(at, |at| Fault::UnclosedEmphasis { mark, at });
        }
        self.text.broken = self.text.fault.as_ref().map(|_| self.markup.to_owned());
        self.text
    }

    fn stars(&mut self, at: usize) {
        let mut count = 1;
        while self.signs.next_if(|(_, next)| *next == '*').is_some() {
            count += 1;
        }
        let before = self
            .markup
            .get(..at)
            .and_then(|before| before.chars().next_back());
        let behind = self.signs.peek().map(|(_, behind)| *behind);
        // A product, not emphasis.
        let alike = |is: fn(char) -> bool| before.is_some_and(is) && behind.is_some_and(is);
        if self.text.doubt.is_none() && (alike(char::is_numeric) || alike(char::is_whitespace)) {
            self.text.doubt = Some(self.number_of(at));
        }
        self.flush();
        let turn = |open: &mut Option<usize>| *open = open.xor(Some(at));
        match count {
            1 => turn(&mut self.italic),
            2 => turn(&mut self.bold),
            3 => {
                turn(&mut self.italic);
                turn(&mut self.bold);
            }
            _ => self.fail(at, |at| Fault::TooManyStars { at }),
        }
    }

    fn citation(&mut self, at: usize) {
        let mut id = String::new();
        let mut closed = false;
        for (_, sign) in self.signs.by_ref() {
            if sign == ']' {
                closed = true;
                break;
            }
            id.push(sign);
        }
        if !closed || id.is_empty() {
            return self.fail(at, |at| Fault::BrokenCitation { at });
        }
        self.flush();
        self.text.inlines.push(Inline::Citation {
            id,
            emphasis: self.emphasis(),
            value: None,
        });
    }

    fn emphasis(&self) -> Emphasis {
        Emphasis {
            bold: self.bold.is_some(),
            italic: self.italic.is_some(),
        }
    }

    fn flush(&mut self) {
        let emphasis = self.emphasis();
        let words = std::mem::take(&mut self.words);
        self.text.push_words(&words, emphasis);
    }

    /// Keeps the first fault, with the number of the character, from 1, at which it stands.
    fn fail(&mut self, byte: usize, fault: impl FnOnce(usize) -> Fault) {
        if self.text.fault.is_none() {
            self.text.fault = Some(fault(self.number_of(byte)));
        }
    }

    /// The number of the character, from 1, that begins with a byte.
    fn number_of(&self, byte: usize) -> usize {
        let before = self.markup.get(..byte).unwrap_or_default();
        before.chars().count() + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str, bold: bool, italic: bool) -> Inline {
        Inline::Words {
            text: text.to_owned(),
            emphasis: Emphasis { bold, italic },
        }
    }

    #[test]
    fn emphasis_nests() {
        let text = Text::from_markup("a **b *c*** d *e **f***");
        assert_eq!(text.fault, None);
        assert_eq!(
            text.inlines,
            [
                words("a ", false, false),
                words("b ", true, false),
                words("c", true, true),
                words(" d ", false, false),
                words("e ", false, true),
                words("f", true, true),
            ]
        );
    }

    #[test]
    fn markup_is_read_back() {
        for markup in [
            "",
            "a",
            r"\*\[\\",
            "**a***b*",
            "*a***b**",
            "***a***",
            "**a *b* c**",
            "*a **b** c*",
            "[@x] **[@y]**",
            "***a**b*",
        ] {
            let text = Text::from_markup(markup);
            assert_eq!(text.fault, None, "{markup}");
            let again = Text::from_markup(&text.to_markup());
            assert_eq!(again, text, "{markup} -> {}", text.to_markup());
        }
    }

    /// What is wrong is said by whoever reads it again.
    #[test]
    fn broken_markup_is_written_as_it_was() {
        for markup in ["abc [@a", "a *b", "a **** b", "mở [@ rồi *đóng* nốt"] {
            let text = Text::from_markup(markup);
            assert_eq!(text.to_markup(), markup);
            let longer = text.plain(" c*");
            let again = Text::from_markup(&longer.to_markup());
            assert_eq!(again.fault, longer.fault, "{markup}");
        }
    }

    #[test]
    fn products_are_doubted() {
        let doubt = |markup| Text::from_markup(markup).doubt;
        assert_eq!(doubt("12*34*56"), Some(3));
        assert_eq!(doubt("ba * bốn *"), Some(4));
        assert_eq!(doubt("*ba* bốn, **12** ha"), None);
    }

    #[test]
    fn faults_say_where() {
        let fault = |markup| Text::from_markup(markup).fault;
        let unclosed = |mark, at| Some(Fault::UnclosedEmphasis { mark, at });
        assert_eq!(fault("đá *b"), unclosed("*", 4));
        assert_eq!(fault("**b"), unclosed("**", 1));
        assert_eq!(fault("**b *c"), unclosed("**", 1));
        assert_eq!(fault("a ****"), Some(Fault::TooManyStars { at: 3 }));
        assert_eq!(fault("ă [@x"), Some(Fault::BrokenCitation { at: 3 }));
        assert_eq!(fault("[@]"), Some(Fault::BrokenCitation { at: 1 }));
        assert_eq!(fault("[1] a_b"), None);
    }

    #[test]
    fn a_backslash_before_a_letter_is_itself() {
        assert_eq!(Text::from_markup(r"D:\tài"), Text::from(r"D:\tài"));
        assert_eq!(Text::from(r"D:\tài").to_markup(), r"D:\\tài");
    }
}
