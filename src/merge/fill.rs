//! A template filled with a record: a tree, as if somebody had written it.

use std::borrow::Cow;

use super::holes::{self, Part};
use super::record::{Record, no_place};
use super::words;
use crate::contract::{Reader, shortened, similar};
use crate::model::{Decimal, Text};
use crate::problem::Fault;
use crate::tree::{Entry, Node, Span, Value};

/// The key of the one list that may have objects.
const ROWS: &str = "rows";

/// The filling of one template.
pub(super) struct Filler<'a, 'r, 'l> {
    record: &'a Record,
    reader: &'r mut Reader<'l>,
    /// The bytes that may still be filled in.
    room: usize,
    most: usize,
}

/// What comes of a value of the template.
enum Filled<'a> {
    One(Value<'a>),
    /// The entries of a list.
    Many(Vec<Node<'a>>),
}

impl<'a, 'r, 'l> Filler<'a, 'r, 'l> {
    pub(super) fn new(record: &'a Record, reader: &'r mut Reader<'l>, most: usize) -> Self {
        Self {
            record,
            reader,
            room: most,
            most,
        }
    }

    /// A value of the template, filled; `key` is the key it stands under.
    pub(super) fn fill(&mut self, node: &'a Node<'static>, key: &str) -> Node<'a> {
        let value = match &node.value {
            Value::Null => Value::Null,
            Value::Broken => Value::Broken,
            Value::Bool(value) => Value::Bool(*value),
            Value::Number(text) => Value::Number(Cow::Borrowed(text)),
            Value::Time(text) => Value::Time(Cow::Borrowed(text)),
            Value::Text(text) => match self.text(text, node.span, key) {
                Filled::One(value) => value,
                Filled::Many(nodes) => Value::List(nodes),
            },
            Value::List(nodes) => {
                let mut filled = Vec::with_capacity(nodes.len());
                for node in nodes {
                    match &node.value {
                        Value::Text(text) => match self.text(text, node.span, key) {
                            Filled::One(value) => filled.push(Node::new(node.span, value)),
                            // In a list, a list is more entries.
                            Filled::Many(nodes) => filled.extend(nodes),
                        },
                        _ => filled.push(self.fill(node, "")),
                    }
                }
                Value::List(filled)
            }
            Value::Object(entries) => {
                let filled = entries.iter().map(|entry| Entry {
                    key: Cow::Borrowed(&entry.key),
                    key_span: entry.key_span,
                    value: self.fill(&entry.value, &entry.key),
                });
                Value::Object(filled.collect())
            }
        };
        Node::new(node.span, value)
    }

    /// A text of the template, filled.
    fn text(&mut self, text: &'a str, span: Span, key: &str) -> Filled<'a> {
        if self.reader.holes.binary_search(&span).is_err() {
            return Filled::One(Value::Text(Cow::Borrowed(text)));
        }
        if let Some(name) = holes::whole(text) {
            return self.whole(name, span, key);
        }
        let mut filled = String::new();
        let mut broken = false;
        let mut parts = holes::parts(text).peekable();
        while let Some(part) = parts.next() {
            match part {
                Part::Words(words) => filled += &words::cleared(words),
                Part::Hole(name) => {
                    let behind = match parts.peek() {
                        Some(Part::Words(words)) => words,
                        _ => "",
                    };
                    match self.inside(name, &filled, behind) {
                        Some(words) => filled += &words,
                        None => broken = true,
                    }
                }
                Part::Broken => broken = true,
            }
        }
        Filled::One(if broken {
            Value::Broken
        } else {
            Value::Text(filled.into())
        })
    }

    /// The value of a hole that is all of a text.
    fn whole(&mut self, name: &'a str, span: Span, key: &str) -> Filled<'a> {
        let Some(value) = self.value(name) else {
            return Filled::One(Value::Broken);
        };
        match value {
            Value::List(nodes) => {
                let may_have_objects = key == ROWS;
                let filled = nodes
                    .iter()
                    .map(|node| self.entry(node, span, may_have_objects));
                match filled.collect() {
                    Some(nodes) => Filled::Many(nodes),
                    None => Filled::One(self.refuse(name, value)),
                }
            }
            Value::Object(_) => Filled::One(self.refuse(name, value)),
            _ => {
                let filled = self.scalar(value);
                Filled::One(filled.unwrap_or_else(|| self.refuse(name, value)))
            }
        }
    }

    /// An entry of a list: a value, a list of values or, as a row of a table, an object of them.
    fn entry(
        &mut self,
        node: &'a Node<'static>,
        span: Span,
        may_be_object: bool,
    ) -> Option<Node<'a>> {
        let value = match &node.value {
            value if !self.has_room(value) => Value::Broken,
            Value::Object(entries) if may_be_object => {
                let entries = entries.iter().map(|entry| {
                    Some(Entry {
                        key: Cow::Borrowed(entry.key.as_ref()),
                        key_span: span,
                        value: self.entry(&entry.value, span, false)?,
                    })
                });
                Value::Object(entries.collect::<Option<_>>()?)
            }
            Value::List(nodes) => {
                let entries = nodes.iter().map(|node| {
                    if !self.has_room(&node.value) {
                        return Some(Node::new(span, Value::Broken));
                    }
                    let value = self.scalar(&node.value)?;
                    Some(Node::new(span, value))
                });
                Value::List(entries.collect::<Option<_>>()?)
            }
            value => self.scalar(value)?,
        };
        Some(Node::new(span, value))
    }

    /// One value, by its type.
    fn scalar(&mut self, value: &'a Value<'static>) -> Option<Value<'a>> {
        let text = match value {
            Value::Null => "",
            Value::Bool(value) => return Some(Value::Bool(*value)),
            Value::Number(text) | Value::Time(text) | Value::Text(text) => text.as_ref(),
            Value::List(_) | Value::Object(_) | Value::Broken => return None,
        };
        Some(match value {
            Value::Number(_) => Value::Number(Cow::Borrowed(text)),
            _ if text.trim().is_empty() => Value::Null,
            _ if words::is_date(text) => Value::Time(Cow::Borrowed(text)),
            Value::Text(_) if self.record.is_untyped() && Decimal::parse(text).is_some() => {
                Value::Number(Cow::Borrowed(text))
            }
            _ => Value::Text(words::protected(text)),
        })
    }

    /// The value of a hole between words.
    fn inside(&mut self, name: &str, before: &str, behind: &str) -> Option<String> {
        let value = self.value(name)?;
        let text = match value {
            Value::Null => "",
            Value::Number(text) => return Some(words::number_in(text, before, behind)),
            Value::Time(text) | Value::Text(text) => text.trim(),
            Value::Bool(_) | Value::List(_) | Value::Object(_) | Value::Broken => {
                self.refuse(name, value);
                return None;
            }
        };
        if text.is_empty() {
            let field = name.to_owned();
            return self.tell(name, Fault::MergeEmpty { field });
        }
        Some(if words::is_date(text) {
            words::date_in(text, before)
        } else {
            words::bounded(text)
        })
    }

    /// The value of a field, unless it is not there or would be more than a value.
    fn value(&mut self, name: &str) -> Option<&'a Value<'static>> {
        let record = self.record;
        let Some(value) = record.value(name) else {
            let meant = similar(name, record.names()).unwrap_or_default().to_owned();
            let field = shortened(name);
            return self.tell(name, Fault::MergeMissing { field, help: meant });
        };
        if !self.has_room(value) {
            return None;
        }
        // Lines that are no markup have marks of footnotes all the same.
        if let Value::Text(text) = value
            && Text::marks_of_notes(text).next().is_some()
        {
            let field = name.to_owned();
            return self.tell(name, Fault::MergeNote { field });
        }
        Some(value)
    }

    fn refuse(&mut self, name: &str, value: &Value<'static>) -> Value<'a> {
        self.tell::<()>(name, no_place(name, value));
        Value::Broken
    }

    /// Takes room for a value; false where there is none.
    fn has_room(&mut self, value: &Value<'static>) -> bool {
        // Room for the value itself, however short its text is.
        const VALUE: usize = 16;

        let bytes = match value {
            Value::Number(text) | Value::Time(text) | Value::Text(text) => VALUE + text.len(),
            _ => VALUE,
        };
        if let Some(room) = self.room.checked_sub(bytes) {
            self.room = room;
            return true;
        }
        if self.room > 0 {
            self.room = 0;
            let most = self.most;
            self.tell::<()>("", Fault::TooManyBytes { most });
        }
        false
    }

    fn tell<T>(&mut self, name: &str, fault: Fault) -> Option<T> {
        self.reader.found.push_path(name.to_owned(), fault);
        None
    }
}
