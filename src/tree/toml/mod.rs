//! TOML, read by the `toml` crate, which goes on behind a mistake.
//!
//! The crate gives the tree and the places of mistakes; what each is, is found by a look at the
//! source. A table that stands below a header has the place of the header.

mod explain;
mod line;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ops::Range;

use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};

use super::{Entry, Faults, Most, Node, Parsed, Span, Value};
use crate::problem::Fault;

/// The mistakes that are looked at, of which several may come from one.
const MOST_MISTAKES: usize = 200;

pub(super) fn parse(text: &str, most: Most) -> Parsed<'_> {
    let (table, errors) = DeTable::parse_recoverable(text);
    let places = errors.iter().filter_map(::toml::de::Error::span);
    let mut mistakes: Vec<Span> = places.map(|place| span(text, place)).collect();
    mistakes.sort();
    let mut reader = Reader {
        text,
        most,
        values: 0,
        mistakes,
        brackets: Vec::new(),
        faults: Faults::default(),
        whole: errors.len() <= MOST_MISTAKES,
    };
    let entries = reader.entries(table.into_inner(), 1);
    let mut root = Some(Node::new(Span::new(0, text.len()), Value::Object(entries)));
    reader.tell_mistakes();
    // Only a key of too many parts is refused without a place.
    if errors.iter().any(|error| error.span().is_none()) {
        reader.tell_long_key();
    }
    if errors.is_empty()
        && matches!(&root, Some(Node { value: Value::Object(entries), .. }) if entries.is_empty())
    {
        reader.faults.tell(Span::point(0), Fault::SyntaxEmpty);
        reader.whole = false;
        root = None;
    }
    Parsed {
        root,
        faults: reader.faults.0,
        whole: reader.whole,
    }
}

/// A place of the crate, which counts bytes and may stand within a character.
fn span(text: &str, range: Range<usize>) -> Span {
    let boundary = |byte: usize| {
        let byte = byte.min(text.len());
        (0..=byte)
            .rev()
            .find(|byte| text.is_char_boundary(*byte))
            .unwrap_or(0)
    };
    let start = boundary(range.start);
    Span::new(start, boundary(range.end).max(start))
}

struct Reader<'t> {
    text: &'t str,
    most: Most,
    /// The values so far.
    values: usize,
    /// The places of the crate's errors, in the order of the source.
    mistakes: Vec<Span>,
    /// The lists and tables that stand in brackets.
    brackets: Vec<Span>,
    faults: Faults,
    whole: bool,
}

impl<'t> Reader<'t> {
    fn slice(&self, span: Span) -> &'t str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    fn is_mistaken(&self, span: Span) -> bool {
        let from = self.mistakes.partition_point(|one| one.start < span.start);
        self.mistakes
            .get(from)
            .is_some_and(|one| one.start <= span.end)
    }

    /// The entries in the order of their keys in the source.
    fn entries(&mut self, table: DeTable<'t>, level: usize) -> Vec<Entry<'t>> {
        let mut entries: Vec<_> = table
            .into_iter()
            .map(|(key, value)| {
                let key_span = span(self.text, key.span());
                Entry {
                    key: key.into_inner(),
                    key_span,
                    value: self.node(value, level),
                }
            })
            .collect();
        entries.sort_by_key(|entry| entry.key_span.start);
        entries
    }

    fn node(&mut self, value: Spanned<DeValue<'t>>, level: usize) -> Node<'t> {
        let span = span(self.text, value.span());
        let written = self.slice(span);
        let is_mistaken = self.is_mistaken(span);
        self.values += 1;
        let value = match value.into_inner() {
            inner if self.values > self.most.values => {
                self.too_many(span);
                take_apart(inner);
                Value::Broken
            }
            DeValue::String(text) if text.is_empty() && is_mistaken => Value::Broken,
            DeValue::String(text) => Value::Text(text),
            _ if written.is_empty() => Value::Broken,
            DeValue::Boolean(truth) => Value::Bool(truth),
            DeValue::Integer(_) | DeValue::Float(_) if is_mistaken => {
                if written.starts_with('0') && is_digits(written) {
                    Value::Number(Cow::Borrowed(written))
                } else {
                    Value::Broken
                }
            }
            DeValue::Integer(_) | DeValue::Float(_) => Value::Number(Cow::Borrowed(written)),
            DeValue::Datetime(_) if is_mistaken => Value::Broken,
            DeValue::Datetime(_) => Value::Time(Cow::Borrowed(written)),
            inner @ (DeValue::Array(_) | DeValue::Table(_)) if !self.enters(span, level) => {
                take_apart(inner);
                Value::Broken
            }
            DeValue::Array(items) => {
                let nodes = items.into_iter().map(|item| self.node(item, level + 1));
                Value::List(nodes.collect())
            }
            DeValue::Table(table) => Value::Object(self.entries(table, level + 1)),
        };
        Node::new(span, value)
    }

    /// Notes the brackets of a list or a table, unless it lies too deep or is not closed.
    fn enters(&mut self, span: Span, level: usize) -> bool {
        if level >= self.most.depth {
            self.tell_depth(span);
            return false;
        }
        let written = self.slice(span);
        let is_header = self.is_header(span);
        let closer = match written.chars().next() {
            Some('[') if !is_header => ']',
            Some('{') => '}',
            // A closing bracket is read as a table.
            Some(']' | '}') => return false,
            _ => return true,
        };
        self.brackets.push(span);
        written.len() > 1 && written.ends_with(closer)
    }

    /// The brackets are those of a table's header.
    fn is_header(&self, span: Span) -> bool {
        let before = self.text.get(..span.start).unwrap_or_default();
        let before = before.trim_end_matches([' ', '\t']);
        before.is_empty() || before.ends_with('\n')
    }

    /// Gives up a text of too many values: the others are told of once.
    fn too_many(&mut self, at: Span) {
        if std::mem::replace(&mut self.whole, false) {
            let most = self.most.values;
            self.faults.tell(at, Fault::TooManyValues { most });
        }
    }

    fn tell_depth(&mut self, span: Span) {
        let most = self.most.depth;
        self.tell_once(span, Fault::SyntaxDepth { most });
    }

    fn tell_once(&mut self, span: Span, fault: Fault) {
        let is_depth = matches!(fault, Fault::SyntaxDepth { .. });
        let is_told =
            |one: &super::SyntaxFault| one.fault == fault && (is_depth || one.span == span);
        if !self.faults.0.iter().any(is_told) {
            self.faults.tell(span, fault);
        }
    }
}

/// Frees a value level by level: keys of many parts lie so deep in one another that the stack
/// would not hold one call for each.
fn take_apart(value: DeValue<'_>) {
    let mut values = vec![value];
    while let Some(value) = values.pop() {
        match value {
            DeValue::Array(items) => values.extend(items.into_iter().map(Spanned::into_inner)),
            DeValue::Table(table) => {
                values.extend(table.into_iter().map(|(_, value)| value.into_inner()));
            }
            _ => {}
        }
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}
