//! JSON, YAML and TOML read into one tree, in which every part knows its place in the source.
//!
//! The tree says how a text is built and nothing of what it means. Scalars keep the words of the
//! source, so that `07` can still be told from `7`. A text with mistakes gives a tree too, as far
//! as a person can see what was meant; every mistake is told as a [`SyntaxFault`].

mod json;
mod positions;
mod syntax;
#[cfg(test)]
mod testing;
#[cfg(feature = "toml")]
mod toml;
mod words;
#[cfg(feature = "yaml")]
mod yaml;

use crate::contract::choice;
use crate::problem::Fault;
use std::borrow::Cow;

pub(crate) use positions::positions;

/// The most that is read of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Most {
    /// Lists and objects in one another.
    pub(crate) depth: usize,
    /// Values, however they are nested.
    pub(crate) values: usize,
}

impl Default for Most {
    fn default() -> Self {
        Self {
            depth: 128,
            values: 1_000_000,
        }
    }
}

/// The most faults of one text that are told.
const MOST_FAULTS: usize = 100;

/// A format that documents are read from.
///
/// ```
/// use vanban::{Format, HouseStyle, Limits};
///
/// let style = HouseStyle::read(Format::Json, br#"{"vanban_style": 1}"#, &Limits::default())?;
/// assert_eq!(style, HouseStyle::large());
/// # Ok::<(), vanban::Problems>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// RFC 8259.
    #[default]
    Json,
    /// YAML 1.2, core schema.
    #[cfg(feature = "yaml")]
    Yaml,
    /// TOML 1.1.
    #[cfg(feature = "toml")]
    Toml,
}

choice!(Format {
    Json = "json",
    #[cfg(feature = "yaml")]
    Yaml = "yaml",
    #[cfg(feature = "toml")]
    Toml = "toml",
});

/// Bytes of the source, from `start` up to `end`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl Span {
    pub(crate) const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The place between two bytes.
    pub(crate) const fn point(at: usize) -> Self {
        Self::new(at, at)
    }
}

/// A value with its place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Node<'t> {
    pub(crate) span: Span,
    pub(crate) value: Value<'t>,
}

impl<'t> Node<'t> {
    /// The path of the last value that begins at a place or before it.
    pub(crate) fn path_at(&self, place: usize) -> String {
        let mut path = String::new();
        let mut here = self;
        loop {
            here = match &here.value {
                Value::List(nodes) => {
                    let behind = nodes.partition_point(|node| node.span.start <= place);
                    let Some(node) = behind.checked_sub(1).and_then(|last| nodes.get(last)) else {
                        return path;
                    };
                    path = format!("{path}[{}]", behind - 1);
                    node
                }
                Value::Object(entries) => {
                    let behind = entries.partition_point(|entry| entry.key_span.start <= place);
                    let last = behind.checked_sub(1).and_then(|last| entries.get(last));
                    let Some(entry) = last else {
                        return path;
                    };
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(&entry.key);
                    &entry.value
                }
                _ => return path,
            };
        }
    }

    pub(crate) const fn new(span: Span, value: Value<'t>) -> Self {
        Self { span, value }
    }
}

/// A value, as all three formats know it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value<'t> {
    Null,
    Bool(bool),
    /// A number as written: `7`, `07`, `7.0`, `1e3`, `0x1F`.
    Number(Cow<'t, str>),
    /// A string, without its quotes and escapes.
    Text(Cow<'t, str>),
    /// A date or a time of TOML's own, as written.
    #[cfg_attr(not(feature = "toml"), allow(dead_code, reason = "TOML alone has it"))]
    Time(Cow<'t, str>),
    List(Vec<Node<'t>>),
    /// The entries in their order; a key that stands twice is here twice.
    Object(Vec<Entry<'t>>),
    /// Something that could not be read, and that a fault tells of.
    Broken,
}

/// A key and its value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry<'t> {
    pub(crate) key: Cow<'t, str>,
    pub(crate) key_span: Span,
    pub(crate) value: Node<'t>,
}

/// A text, read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Parsed<'t> {
    /// Absent where the text holds no value at all.
    pub(crate) root: Option<Node<'t>>,
    /// In the order of the source.
    pub(crate) faults: Vec<SyntaxFault>,
    /// Everything was read. If not, a key that is absent may stand in what was not.
    pub(crate) whole: bool,
}

/// A mistake in the source, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SyntaxFault {
    pub(crate) span: Span,
    pub(crate) fault: Fault,
}

/// Reads a text, as far as it is within these limits.
///
/// A byte order mark at the beginning is the caller's to take away.
pub(crate) fn parse(format: Format, text: &str, most: Most) -> Parsed<'_> {
    let mut parsed = match format {
        Format::Json => json::parse(text, most),
        #[cfg(feature = "yaml")]
        Format::Yaml => yaml::parse(text, most),
        #[cfg(feature = "toml")]
        Format::Toml => toml::parse(text, most),
    };
    parsed.faults.sort_by_key(|one| one.span.start);
    parsed
}

/// The faults of a text, of which only so many are kept.
#[derive(Default)]
struct Faults(Vec<SyntaxFault>);

impl Faults {
    fn tell(&mut self, span: Span, fault: Fault) {
        if self.0.len() < MOST_FAULTS {
            self.0.push(SyntaxFault { span, fault });
        }
    }
}
