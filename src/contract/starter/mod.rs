//! Data to begin a document from: they are made of the rows that data are read by, so that they name
//! every key of a type, with the words that its schema has.

mod json;
#[cfg(any(feature = "yaml", feature = "toml"))]
mod lines;

use std::borrow::Cow;

use super::document::Data;
use super::record::{Record, Row};
use super::schema;
use super::shape::Shape;
use crate::decree::{DocumentKind, Need, Template};
use crate::model::PartialDate;
use crate::tree::{self, Format, Node, Span, Value};

/// Data that a document of a type can begin from.
///
/// All that the type needs is there, as a placeholder in angle brackets or a date of the year 1000,
/// which are told as warnings as long as they stand. In YAML and TOML every key has its meaning in
/// Vietnamese, and keys that may be absent stand behind `#` with an example; JSON has the address of
/// the schema. What is written is a draft as it is.
///
/// ```
/// use vanban::decree::DocumentKind;
/// use vanban::{Document, Format};
///
/// let data = vanban::starter(DocumentKind::Report, Format::Json);
/// assert!(data.contains(r#""subject": "<trích yếu nội dung>""#));
/// let draft = Document::from_json(&data)?;
/// assert!(draft.warnings().iter().all(|warning| warning.code() == "text.placeholder"));
/// let blanks = draft.blanks();
/// let mut paths: Vec<_> = blanks.iter().map(|blank| blank.path()).collect();
/// paths.dedup();
/// assert_eq!(paths, ["number", "date", "signature.name"]);
/// # Ok::<(), vanban::Problems>(())
/// ```
#[must_use]
pub fn starter(kind: DocumentKind, format: Format) -> String {
    let fields = fields(kind);
    match format {
        Format::Json => json::written(kind, fields),
        #[cfg(feature = "yaml")]
        Format::Yaml => lines::written(kind, &fields, lines::Notation::Yaml),
        #[cfg(feature = "toml")]
        Format::Toml => lines::written(kind, &fields, lines::Notation::Toml),
    }
}

/// A key of the data.
#[cfg_attr(
    not(any(feature = "yaml", feature = "toml")),
    allow(dead_code, reason = "JSON has no comments")
)]
struct Field {
    key: &'static str,
    /// Its meaning, and if it is needed.
    words: String,
    /// The keys of each of its objects, where those have no lines of their own.
    parts: Vec<String>,
    start: Start,
}

/// What stands at a key.
#[cfg_attr(
    not(any(feature = "yaml", feature = "toml")),
    allow(dead_code, reason = "JSON has no comments")
)]
enum Start {
    Value(Node<'static>),
    Fields(Vec<Field>),
    /// Nothing yet; this would be a value.
    Absent(&'static str),
}

/// A value that a key of some types begins with: its path, the types, and the value as JSON; without
/// one it is the placeholder of its row.
type Beginning = (&'static str, fn(&Template) -> bool, Option<&'static str>);

/// The values that the rows alone do not tell, and the optional keys that nearly every document has.
#[rustfmt::skip]
const BEGINNINGS: &[Beginning] = &[
    // The words of these would not fit in the line of the number.
    ("sender.code", |template| template.has("symbol"), Some(r#""<viết tắt>""#)),
    ("unit", |_| true, Some(r#""<đơn vị>""#)),
    ("type_code", |_| true, Some(r#""<viết tắt>""#)),
    ("signature.title", |_| true, None),
    ("bases", decides, Some(r#"["Căn cứ <văn bản làm căn cứ>"]"#)),
    ("articles", decides, Some(r#"["<nội dung của điều>", "<nơi thi hành> chịu trách nhiệm thi hành."]"#)),
    ("articles", |_| true, Some(r#"[{"title": "<tiêu đề của điều>", "body": ["<nội dung của điều>"]}]"#)),
    ("parties", |_| true, Some(r#"[{"role": "Bên A", "name": "<tên của bên>", "signature": {"title": "<chức vụ>"}}, {"role": "Bên B", "name": "<tên của bên>", "signature": {"title": "<chức vụ>"}}]"#)),
    ("body", |template| template.in_articles, Some(r#"[{"article": {"title": "<tiêu đề của điều>", "body": ["<nội dung của điều>"]}}]"#)),
];

fn decides(template: &Template) -> bool {
    template.has("issuing_authority")
}

/// The keys of a type, in the order of their rows.
fn fields(kind: DocumentKind) -> Vec<Field> {
    let template = kind.template();
    let mut maker = Maker {
        template,
        told: Vec::new(),
    };
    let rows = Data::ROWS.iter().filter_map(|row| {
        let mark = match template.need(row.key) {
            Need::Required => REQUIRED,
            Need::Unless(_) => " (bắt buộc, trừ khi nêu bằng cách khác)",
            Need::Optional => "",
            Need::Outside | Need::Absent => return None,
        };
        Some(maker.field(row, row.key, mark))
    });
    rows.collect()
}

const REQUIRED: &str = " (bắt buộc)";

/// What an object says of the need of a row.
fn mark(row: &Row) -> &'static str {
    if row.required { REQUIRED } else { "" }
}

/// Makes the keys of a type.
struct Maker {
    template: &'static Template,
    /// The objects whose keys have been told.
    told: Vec<&'static str>,
}

impl Maker {
    fn field(&mut self, row: &'static Row, path: &str, mark: &str) -> Field {
        let mut beginnings = BEGINNINGS.iter();
        let beginning = beginnings.find(|(key, is_for, _)| *key == path && is_for(self.template));
        let start = match beginning {
            Some((_, _, Some(json))) => parsed(json).map(Start::Value),
            None if mark.is_empty() => None,
            _ => Some(self.of_shape((row.shape)(), row, path)),
        };
        let start = start.unwrap_or(Start::Absent(row.example));
        let parts = match start {
            Start::Fields(_) => Vec::new(),
            _ => self.parts((row.shape)()),
        };
        Field {
            key: row.key,
            words: format!("{}{mark}", schema::capital(row.words.vi)),
            parts,
            start,
        }
    }

    /// The keys of an object that has no lines of its own, unless they are told already.
    fn parts(&mut self, shape: Shape) -> Vec<String> {
        match shape {
            Shape::List(item) => self.parts(*item),
            Shape::Object(object) if !self.told.contains(&object.name) => {
                self.told.push(object.name);
                let rows = object.rows.iter();
                rows.map(|row| format!("{}: {}{}", row.key, row.words.vi, mark(row)))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    /// A placeholder for a value of a row.
    fn of_shape(&mut self, shape: Shape, row: &'static Row, path: &str) -> Start {
        let text = |text: String| Start::Value(node(Value::Text(Cow::Owned(text))));
        match shape {
            Shape::Date => text(PartialDate::PLACEHOLDER.to_string()),
            Shape::Moment => text(format!("{}T00:00", PartialDate::PLACEHOLDER)),
            Shape::List(item) => match self.of_shape(*item, row, path) {
                Start::Value(item) => Start::Value(node(Value::List(vec![item]))),
                other => other,
            },
            Shape::Object(object) => {
                self.told.push(object.name);
                let rows = object.rows.iter();
                let fields =
                    rows.map(|row| self.field(row, &format!("{path}.{}", row.key), mark(row)));
                Start::Fields(fields.collect())
            }
            Shape::OneOf(shapes) => {
                let is_object = |shape: &Shape| matches!(shape, Shape::Object(_));
                match shapes.into_iter().find(is_object) {
                    Some(object) => self.of_shape(object, row, path),
                    None => text(placeholder(row)),
                }
            }
            _ => text(placeholder(row)),
        }
    }
}

/// The name of a row as a placeholder.
fn placeholder(row: &Row) -> String {
    format!("<{}>", row.name().vi)
}

fn node(value: Value<'static>) -> Node<'static> {
    Node::new(Span::point(0), value)
}

fn parsed(json: &'static str) -> Option<Node<'static>> {
    tree::parse(Format::Json, json, tree::Most::default()).root
}
