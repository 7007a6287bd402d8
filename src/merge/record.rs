//! The values that one document is filled with.

use serde::Serialize;

use crate::contract::{self, Input, Limits, Reader, given};
use crate::language::Words;
use crate::problem::{Fault, Path, Position, Problem, Problems, Source};
use crate::tree::{Entry, Format, Node, Value};

/// The values of one document: a row of a table, or an object of JSON.
///
/// Fields of objects inside it have paths for names, such as `xa.ten`.
///
/// ```
/// use vanban::merge::Record;
///
/// let record = Record::from_json(br#"{"xa": {"ma": "0124"}, "ho_so": 1118}"#)?;
/// assert!(record.names().eq(["xa.ma", "ho_so"]));
/// # Ok::<(), vanban::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The row, or the line, counted from 1.
    row: usize,
    fields: Vec<Field>,
    /// Words that are digits are numbers where a number belongs: the table has no types.
    untyped: bool,
}

#[derive(Clone, Debug, PartialEq)]
struct Field {
    name: String,
    /// Counted from 1.
    column: usize,
    value: Node<'static>,
}

impl Record {
    /// Reads an object of JSON.
    ///
    /// # Errors
    ///
    /// Text that is not JSON, or no object, or has a key twice.
    ///
    /// ```
    /// use vanban::merge::Record;
    ///
    /// assert!(Record::from_json(b"[1, 2]").is_err());
    /// ```
    pub fn from_json(bytes: &[u8]) -> Result<Self, Problems> {
        let limits = Limits::default();
        let read = contract::read(
            Format::Json,
            Input::Bytes(bytes),
            &limits,
            |node, reader| {
                let mut record = Self::empty(1);
                record.read(node, reader)?;
                Some(record)
            },
        );
        read.map(|(record, _)| record)
    }

    /// The fields of a struct or a map.
    ///
    /// # Errors
    ///
    /// What cannot be written as an object of JSON.
    ///
    /// ```
    /// use vanban::merge::Record;
    ///
    /// #[derive(serde::Serialize)]
    /// struct Commune {
    ///     name: &'static str,
    ///     files: u32,
    /// }
    ///
    /// let record = Record::of(&Commune { name: "Suối Mây", files: 1118 })?;
    /// assert!(record.names().eq(["name", "files"]));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    pub fn of(record: &impl Serialize) -> Result<Self, Problems> {
        match serde_json::to_vec(record) {
            Ok(json) => Self::from_json(&json),
            Err(error) => {
                let cause = error.to_string();
                Err(Problems(vec![Problem::new("", Fault::MergeRow { cause })]))
            }
        }
    }

    /// The record with the number of its row or line, which its problems tell.
    ///
    /// ```
    /// use vanban::merge::Record;
    ///
    /// let record = Record::from_json(b"{}")?.at_row(17);
    /// assert_eq!(record.row(), 17);
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn at_row(mut self, row: usize) -> Self {
        self.row = row;
        self
    }

    /// The number of its row or line.
    #[must_use]
    pub const fn row(&self) -> usize {
        self.row
    }

    /// The names of its fields.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(|field| field.name.as_str())
    }

    /// A field of one value, as words.
    ///
    /// ```
    /// use vanban::merge::Record;
    ///
    /// let record = Record::from_json(br#"{"ma": "0124", "xa": ["Ban", "Na"]}"#)?;
    /// assert_eq!(record.text("ma"), Some("0124"));
    /// assert_eq!(record.text("xa"), None);
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        match self.value(name)? {
            Value::Text(text) | Value::Number(text) | Value::Time(text) => Some(text),
            _ => None,
        }
    }

    /// The record as an object of JSON, in one line.
    ///
    /// ```
    /// use vanban::merge::Record;
    ///
    /// let record = Record::from_json(br#"{"ma": "07", "ho_so": 1.50}"#)?;
    /// assert_eq!(record.to_json(), r#"{"ma":"07","ho_so":1.50}"#);
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        let fields = self
            .fields
            .iter()
            .map(|field| (field.name.as_str(), &field.value));
        let mut json = String::new();
        write_object(&mut json, fields);
        json
    }

    pub(super) fn empty(row: usize) -> Self {
        Self {
            row,
            fields: Vec::new(),
            untyped: false,
        }
    }

    /// Says that it is of a table that has no types.
    #[cfg(feature = "csv")]
    pub(super) fn untyped(mut self) -> Self {
        self.untyped = true;
        self
    }

    pub(super) const fn is_untyped(&self) -> bool {
        self.untyped
    }

    /// Adds the value of a column.
    #[cfg(any(feature = "csv", feature = "xlsx"))]
    pub(super) fn push(&mut self, name: &str, column: usize, value: Value<'static>) {
        self.fields.push(Field {
            name: name.to_owned(),
            column,
            value: Node::new(crate::tree::Span::point(0), value),
        });
    }

    pub(super) fn value(&self, name: &str) -> Option<&Value<'static>> {
        let field = self.fields.iter().find(|field| field.name == name);
        field.map(|field| &field.value.value)
    }

    /// The place of a field; that of the row where it has none.
    pub(super) fn source(&self, name: Option<&str>) -> Source {
        let mut fields = self.fields.iter();
        let field = fields.find(|field| Some(field.name.as_str()) == name);
        Source {
            position: Position {
                line: self.row,
                column: field.map_or(1, |field| field.column),
            },
            bytes: 0..0,
        }
    }

    fn read(&mut self, node: &Node<'_>, reader: &mut Reader<'_>) -> Option<()> {
        let Value::Object(entries) = &node.value else {
            let expected = Words::new("đối tượng {…}", "an object");
            return reader.wrong(node, &Path::root(), expected);
        };
        self.add("", entries, reader);
        Some(())
    }

    /// Adds the fields of an object, with the path to it.
    fn add(&mut self, path: &str, entries: &[Entry<'_>], reader: &mut Reader<'_>) {
        for (place, entry) in entries.iter().enumerate() {
            let name = match path {
                "" => entry.key.to_string(),
                path => format!("{path}.{}", entry.key),
            };
            if entries
                .iter()
                .take(place)
                .any(|before| before.key == entry.key)
            {
                reader.repeated(&Path::root().field(&name), entry);
                continue;
            }
            match &entry.value.value {
                Value::Object(entries) => self.add(&name, entries, reader),
                _ => self.fields.push(Field {
                    name,
                    column: entry.value.span.start + 1,
                    value: owned(&entry.value),
                }),
            }
        }
    }
}

/// Writes an object as JSON.
fn write_object<'a>(json: &mut String, fields: impl Iterator<Item = (&'a str, &'a Node<'static>)>) {
    json.push('{');
    for (index, (name, value)) in fields.enumerate() {
        if index > 0 {
            json.push(',');
        }
        *json += &contract::quoted(name);
        json.push(':');
        write(json, value);
    }
    json.push('}');
}

/// Writes a value as JSON; its numbers keep their digits.
fn write(json: &mut String, node: &Node<'static>) {
    match &node.value {
        Value::Null | Value::Broken => *json += "null",
        Value::Bool(value) => *json += if *value { "true" } else { "false" },
        Value::Number(digits) => *json += digits,
        Value::Text(text) | Value::Time(text) => *json += &contract::quoted(text),
        Value::List(nodes) => {
            json.push('[');
            for (index, node) in nodes.iter().enumerate() {
                if index > 0 {
                    json.push(',');
                }
                write(json, node);
            }
            json.push(']');
        }
        Value::Object(entries) => {
            let fields = entries
                .iter()
                .map(|entry| (entry.key.as_ref(), &entry.value));
            write_object(json, fields);
        }
    }
}

/// A tree that needs no text.
pub(super) fn owned(node: &Node<'_>) -> Node<'static> {
    let value = match &node.value {
        Value::Null => Value::Null,
        Value::Broken => Value::Broken,
        Value::Bool(value) => Value::Bool(*value),
        Value::Number(text) => Value::Number(text.to_string().into()),
        Value::Text(text) => Value::Text(text.to_string().into()),
        Value::Time(text) => Value::Time(text.to_string().into()),
        Value::List(nodes) => Value::List(nodes.iter().map(owned).collect()),
        Value::Object(entries) => {
            let entry = |entry: &Entry<'_>| Entry {
                key: entry.key.to_string().into(),
                key_span: entry.key_span,
                value: owned(&entry.value),
            };
            Value::Object(entries.iter().map(entry).collect())
        }
    };
    Node::new(node.span, value)
}

/// A fault of a value that has no place in a template.
pub(super) fn no_place(field: &str, value: &Value<'static>) -> Fault {
    Fault::MergeValue {
        field: field.to_owned(),
        found: given(&Node::new(crate::tree::Span::point(0), value.clone())),
    }
}
