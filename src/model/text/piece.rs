//! A text in data: a string of markup, an object of words without markup, or a list of pieces.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Emphasis, Height, Inline, Text};
use crate::contract::{Datum, Optional, Reader, Shape, deserialize, given, quoted, shortened};
use crate::language::Words;
use crate::merge;
use crate::model::markup;
use crate::problem::{Fault, Path};
use crate::tree::{Entry, Node, Value};

/// A piece of a text in data: a string of markup, or an object of one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::model) enum Piece {
    Markup(String),
    /// Words to the letter.
    Words(String, Emphasis),
    /// Words to the letter, above or below the line.
    Raised(String, Height),
    /// A citation by its id.
    Citation(String),
    /// The mark of a footnote, by its id.
    Note(String),
}

/// The key of an object that is a piece.
#[derive(Clone, Copy)]
enum Key {
    Plain,
    Bold,
    Italic,
    BoldItalic,
    Superscript,
    Subscript,
    Cite,
    Note,
}

impl Key {
    const ALL: &[(&str, Self)] = &[
        ("plain", Self::Plain),
        ("bold", Self::Bold),
        ("italic", Self::Italic),
        ("bold_italic", Self::BoldItalic),
        ("superscript", Self::Superscript),
        ("subscript", Self::Subscript),
        ("cite", Self::Cite),
        ("note", Self::Note),
    ];

    fn piece(self, value: String) -> Piece {
        let words = |bold, italic| Emphasis { bold, italic };
        let emphasis = match self {
            Self::Cite => return Piece::Citation(value),
            Self::Note => return Piece::Note(value),
            Self::Superscript => return Piece::Raised(value, Height::Superscript),
            Self::Subscript => return Piece::Raised(value, Height::Subscript),
            Self::Plain => words(false, false),
            Self::Bold => words(true, false),
            Self::Italic => words(false, true),
            Self::BoldItalic => words(true, true),
        };
        Piece::Words(value, emphasis)
    }

    const fn of_words(emphasis: Emphasis) -> &'static str {
        match (emphasis.bold, emphasis.italic) {
            (false, false) => "plain",
            (true, false) => "bold",
            (false, true) => "italic",
            (true, true) => "bold_italic",
        }
    }
}

impl Piece {
    /// Words as a piece, which is a string where they have neither emphasis nor signs of markup.
    pub(super) fn of_words(words: &str, emphasis: Emphasis) -> Self {
        let words = words.to_owned();
        if emphasis == Emphasis::default() && markup::is_plain(&words) {
            Self::Markup(words)
        } else {
            Self::Words(words, emphasis)
        }
    }

    pub(super) fn of(inline: &Inline) -> Self {
        match inline {
            Inline::Words {
                text,
                emphasis,
                height: Height::Line,
            } => Self::of_words(text, *emphasis),
            // Markup alone has an emphasis for what else a text holds.
            Inline::Words { text, height, .. } => {
                Self::emphasised(inline).unwrap_or_else(|| Self::Raised(text.to_string(), *height))
            }
            Inline::Citation { id, .. } => {
                Self::emphasised(inline).unwrap_or_else(|| Self::Citation(id.to_string()))
            }
            Inline::Note { id, .. } => {
                Self::emphasised(inline).unwrap_or_else(|| Self::Note(id.to_string()))
            }
        }
    }

    fn emphasised(inline: &Inline) -> Option<Self> {
        if inline.emphasis() == Emphasis::default() {
            return None;
        }
        markup::write(std::slice::from_ref(inline)).map(Self::Markup)
    }

    fn text(&self) -> Text {
        match self {
            Self::Raised(words, height) => Text::new().at_height(words.clone(), *height),
            Self::Markup(markup) => markup::read(markup),
            Self::Words(words, emphasis) => Text::new().words(words, *emphasis),
            Self::Citation(id) => Text::new().cite_id(id),
            Self::Note(id) => Text::new().note_id(id),
        }
    }
}

impl Serialize for Piece {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (key, value) = match self {
            Self::Markup(markup) => return serializer.serialize_str(markup),
            Self::Words(words, emphasis) => (Key::of_words(*emphasis), words),
            Self::Raised(words, Height::Subscript) => ("subscript", words),
            Self::Raised(words, _) => ("superscript", words),
            Self::Citation(id) => ("cite", id),
            Self::Note(id) => ("note", id),
        };
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(key, value)?;
        map.end()
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Some(markup) = self.to_markup() {
            return serializer.serialize_str(&markup);
        }
        match self.source() {
            Some(pieces) => serializer.collect_seq(pieces),
            None => serializer.collect_seq(self.inlines.iter().map(Piece::of)),
        }
    }
}

/// True of a number and of a date.
fn is_value(node: &Node<'_>) -> bool {
    matches!(node.value, Value::Number(_) | Value::Time(_))
}

/// The only entry of an object.
fn only<'n, 't>(entries: &'n [Entry<'t>]) -> Option<(&'n str, &'n Node<'t>)> {
    match entries {
        [entry] => Some((&entry.key, &entry.value)),
        _ => None,
    }
}

impl Piece {
    /// Reads a piece of a list.
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Text(_) | Value::Number(_) | Value::Time(_)
                if reader.plain || is_value(node) && reader.is_filled(node) =>
            {
                let words = String::read(node, at, reader)?;
                Some(Self::Words(words, Emphasis::default()))
            }
            Value::Text(markup) => Some(Self::Markup(markup.to_string())),
            Value::Object(entries) => {
                let keys = || Key::ALL.iter().map(|(key, _)| *key);
                let Some((key, value)) = only(entries) else {
                    let count = entries.len();
                    let keys = keys().collect::<Vec<_>>().join(", ");
                    return reader.tell(node, at, Fault::OneKey { count, keys });
                };
                let Some((_, known)) = Key::ALL.iter().find(|(known, _)| *known == key) else {
                    for entry in entries {
                        reader.unknown(at, entry, keys());
                    }
                    return None;
                };
                let words = String::read(value, &at.field(key), reader)?;
                Some(known.piece(words))
            }
            _ => reader.wrong(node, at, TEXT),
        }
    }
}

/// A text in data.
const TEXT: Words = Words::new("đoạn văn (chuỗi)", "a text");

impl Text {
    /// A string of data as a text: markup, unless the document has none.
    pub(crate) fn in_data(text: &str, reader: &Reader<'_>) -> Self {
        if reader.plain {
            Self::from(text)
        } else {
            Self::from_markup(text)
        }
    }

    /// The text with the signs that were filled into it.
    fn released(mut self) -> Self {
        for inline in &mut self.inlines {
            if let Inline::Words { text, .. } = inline
                && let Cow::Owned(released) = merge::released(text)
            {
                *text = released.into();
            }
        }
        self
    }

    /// True of a value that can only be meant as a text.
    pub(crate) fn is_text(node: &Node<'_>) -> bool {
        match &node.value {
            Value::Text(_) | Value::List(_) => true,
            Value::Object(entries) => only(entries).is_some_and(|(key, _)| key == "plain"),
            _ => false,
        }
    }

    /// True of a value that stands for all of an object that has a text: anything but an object.
    pub(in crate::model) fn stands_for(node: &Node<'_>) -> bool {
        !matches!(node.value, Value::Object(_)) || Self::is_text(node)
    }

    /// True of a text that says nothing, not even by mistake.
    pub(crate) fn is_blank(&self) -> bool {
        self.inlines.is_empty() && self.fault().is_none()
    }
}

impl Datum for Text {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = match &node.value {
            Value::Text(text) if reader.is_filled(node) => Self::in_data(text, reader).released(),
            Value::Text(text) => Self::in_data(text, reader),
            Value::Number(_) | Value::Time(_) if reader.is_filled(node) => {
                Self::from(String::read(node, at, reader)?)
            }
            Value::Object(entries) if Self::is_text(node) => {
                let (key, value) = only(entries)?;
                Self::from(String::read(value, &at.field(key), reader)?)
            }
            Value::List(nodes) => {
                let mut text = Self::new();
                let mut pieces = Vec::with_capacity(nodes.len());
                for (index, node) in nodes.iter().enumerate() {
                    let at = at.index(index);
                    match Piece::read(node, &at, reader) {
                        Some(piece) if reader.is_filled(node) => {
                            text.append(piece.text().released());
                            pieces.push(piece);
                        }
                        Some(piece) => {
                            text.append(piece.text());
                            pieces.push(piece);
                        }
                        None => reader.found.unread(&at),
                    }
                }
                text.keep_source(|| pieces);
                text
            }
            Value::Number(number) | Value::Time(number) => {
                let help = quoted(&shortened(number)).into_owned();
                let found = given(node);
                return reader.tell(node, at, Fault::ValueText { found, help });
            }
            _ => return reader.wrong(node, at, TEXT),
        };
        reader
            .count_runs(text.inlines.len(), node, at)
            .then_some(text)
    }

    fn shape() -> Shape {
        Shape::Markup
    }

    fn is_absent(&self) -> bool {
        self.is_blank()
    }
}

impl Optional for Text {}

deserialize!(Text);
