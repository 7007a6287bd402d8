//! Data to begin a document from: they are made of the rows that data are read by, so that they name
//! every key of a type, with the words that its schema has.

mod json;
#[cfg(any(feature = "yaml", feature = "toml"))]
mod lines;

use std::borrow::Cow;

use super::document::{Data, Draft};
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
/// use vanban::{Document, Format, Language};
///
/// let data = vanban::starter(DocumentKind::Report, Format::Json);
/// assert!(data.contains(r#""subject": "<trích yếu nội dung>""#));
/// let draft = Document::from_json(&data)?;
/// assert!(draft.warnings().iter().all(|warning| warning.code() == "text.placeholder"));
/// let blanks = draft.blanks();
/// let names: Vec<_> = blanks.iter().map(|blank| blank.name(Language::English)).collect();
/// assert_eq!(names, ["number", "date", "name of the signer"]);
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
struct Field {
    key: &'static str,
    /// Its meaning, and if it is needed.
    words: String,
    start: Start,
}

/// What stands at a key.
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
    ("unit", |_| true, Some(r#""<viết tắt>""#)),
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
    let rows = Data::ROWS.iter().filter_map(|row| {
        let mark = match template.need(row.key) {
            Need::Required => " (bắt buộc)",
            Need::Expected => " (bắt buộc, trừ khi nêu bằng cách khác)",
            Need::Optional => "",
            Need::Outside | Need::Absent => return None,
        };
        Some(field(template, row, row.key, mark))
    });
    rows.collect()
}

fn field(template: &Template, row: &'static Row, path: &str, mark: &str) -> Field {
    let mut beginnings = BEGINNINGS.iter();
    let beginning = beginnings.find(|(key, is_for, _)| *key == path && is_for(template));
    let start = match beginning {
        Some((_, _, Some(json))) => parsed(json).map(Start::Value),
        None if mark.is_empty() => None,
        _ => Some(of_shape(template, (row.shape)(), row, path)),
    };
    Field {
        key: row.key,
        words: format!("{}{mark}", schema::capital(row.words.vi)),
        start: start.unwrap_or(Start::Absent(row.example)),
    }
}

/// A placeholder for a value of a row.
fn of_shape(template: &Template, shape: Shape, row: &'static Row, path: &str) -> Start {
    let text = |text: String| Start::Value(node(Value::Text(Cow::Owned(text))));
    match shape {
        Shape::Date => text(PartialDate::PLACEHOLDER.to_string()),
        Shape::Moment => text(format!("{}T00:00", PartialDate::PLACEHOLDER)),
        Shape::List(item) => match of_shape(template, *item, row, path) {
            Start::Value(item) => Start::Value(node(Value::List(vec![item]))),
            other => other,
        },
        Shape::Object(object) => {
            let rows = object.rows.iter().map(|row| {
                let mark = if row.required { " (bắt buộc)" } else { "" };
                field(template, row, &format!("{path}.{}", row.key), mark)
            });
            Start::Fields(rows.collect())
        }
        Shape::OneOf(shapes) => {
            let is_object = |shape: &Shape| matches!(shape, Shape::Object(_));
            match shapes.into_iter().find(is_object) {
                Some(object) => of_shape(template, object, row, path),
                None => text(placeholder(row)),
            }
        }
        _ => text(placeholder(row)),
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
    tree::parse(Format::Json, json, tree::DEPTH).root
}

/// The keys before those of the data, with their meaning.
fn head(kind: DocumentKind) -> [(&'static str, String, String); 2] {
    let key = kind.rule().key;
    let version = Draft::VERSION.to_string();
    [
        ("vanban", version, schema::capital(schema::VERSION.vi)),
        ("type", key.to_owned(), schema::capital(schema::TYPE.vi)),
    ]
}
