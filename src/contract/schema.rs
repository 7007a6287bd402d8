//! The contract as a JSON Schema: it is made of the rows that data are read by, so that it cannot
//! know a key that the reader does not, nor miss one.

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json};

use super::document::{Data, Draft};
use super::record::{Record, Row};
use super::shape::{Definition, Shape};
use crate::decree::{DocumentKind, Need};
use crate::language::Words;
use crate::model::{Article, Number, Provisions};
use crate::style::{HouseStyle, HouseStyleBuilder};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The contract for data as a JSON Schema (2020-12): of one type of document, or of all.
///
/// Data that the schema allows may still have problems, which only reading them tells. What the
/// schema refuses is not read, but for two things: a key with `null` is as good as absent, and the
/// levels `1` and `1.1` may do without quotes.
///
/// ```
/// use vanban::decree::DocumentKind;
///
/// let schema: serde_json::Value = serde_json::from_str(&vanban::schema(Some(DocumentKind::Report)))?;
/// assert_eq!(schema["properties"]["type"]["const"], "report");
/// assert_eq!(schema["additionalProperties"], false);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn schema(kind: Option<DocumentKind>) -> String {
    text(&of_documents(kind))
}

/// As [`schema`], as JSON that is not yet text.
pub(crate) fn of_documents(kind: Option<DocumentKind>) -> Json {
    let mut definitions = Definitions::default();
    let mut root = vec![
        ("$schema".to_owned(), Json::Value(json!(DIALECT))),
        ("$id".into(), Json::Value(json!(address(kind)))),
    ];
    if let Some(kind) = kind {
        root.extend(definitions.document(kind));
    } else {
        root.push((
            "title".into(),
            Json::Value(json!("Văn bản hành chính / An administrative document")),
        ));
        root.extend(definitions.any_document());
    }
    root.push(("$defs".into(), definitions.into_json()));
    Json::Object(root)
}

/// As [`HouseStyle::schema`], as JSON that is not yet text.
pub(crate) fn of_styles() -> Json {
    let mut definitions = Definitions::default();
    let words = HouseStyleBuilder::WORDS;
    let mut root = vec![
        ("$schema".to_owned(), Json::Value(json!(DIALECT))),
        ("$id".into(), Json::Value(json!("urn:vanban:style:1"))),
        ("title".into(), Json::Value(json!(described(words)))),
    ];
    let rows = HouseStyleBuilder::ROWS.iter();
    let version_key = HouseStyleBuilder::VERSION.unwrap_or_default();
    let mut properties = vec![
        ("$schema".to_owned(), Json::Object(reference_key())),
        (version_key.to_owned(), Json::Object(version())),
    ];
    properties.extend(rows.map(|row| definitions.property(row, (row.shape)())));
    root.extend(object(properties, &[version_key]));
    root.push(("$defs".into(), definitions.into_json()));
    Json::Object(root)
}

/// The address of the schema of a type, or of all.
pub(super) fn address(kind: Option<DocumentKind>) -> String {
    let part = kind.map_or_else(String::new, |kind| format!(":{}", kind.rule().key));
    format!("urn:vanban:contract:1{part}")
}

impl HouseStyle {
    /// The contract for house styles as a JSON Schema (2020-12).
    ///
    /// ```
    /// use vanban::HouseStyle;
    ///
    /// let schema: serde_json::Value = serde_json::from_str(&HouseStyle::schema())?;
    /// assert_eq!(schema["properties"]["preset"]["enum"][0], "L");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn schema() -> String {
        text(&of_styles())
    }
}

/// JSON whose objects keep the order they are written in.
pub(crate) enum Json {
    Value(Value),
    List(Vec<Json>),
    Object(Entries),
}

pub(crate) type Entries = Vec<(String, Json)>;

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(serializer),
            Self::List(list) => list.serialize(serializer),
            Self::Object(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}

pub(super) fn text(json: &Json) -> String {
    // A value of strings and numbers is always written.
    serde_json::to_string_pretty(json).unwrap_or_default() + "\n"
}

/// Words with a capital.
pub(super) fn capital(words: &str) -> String {
    let mut signs = words.chars();
    let first = signs.next().into_iter().flat_map(char::to_uppercase);
    first.chain(signs).collect()
}

/// The version of the contract.
pub(super) const VERSION: Words = Words::new(
    "phiên bản của quy ước dữ liệu",
    "version of the data format",
);

/// The type of a document.
pub(super) const TYPE: Words = Words::new("loại văn bản", "the type of the document");

/// Words in both languages, each with a capital; what follows a semicolon is a hint.
fn described(words: Words) -> String {
    format!("{} / {}", capital(words.vi), capital(words.en))
}

fn version() -> Entries {
    vec![
        ("const".to_owned(), Json::Value(json!(Draft::VERSION))),
        ("description".into(), Json::Value(json!(described(VERSION)))),
    ]
}

/// The key by which an editor finds the schema.
fn reference_key() -> Entries {
    vec![
        ("type".to_owned(), Json::Value(json!("string"))),
        (
            "description".into(),
            Json::Value(json!(
                "Địa chỉ của lược đồ này / The address of this schema"
            )),
        ),
    ]
}

fn object(properties: Entries, required: &[&str]) -> Entries {
    vec![
        ("type".to_owned(), Json::Value(json!("object"))),
        ("properties".into(), Json::Object(properties)),
        ("required".into(), Json::Value(json!(required))),
        ("additionalProperties".into(), Json::Value(json!(false))),
    ]
}

/// Keys that must be there unless one of others is, by those others.
type Unless = BTreeMap<&'static [&'static str], Vec<&'static str>>;

/// What holds of keys, of which some must be there unless others are.
fn alternatives(unless: Unless) -> Json {
    let given = |keys: &[&str]| {
        let given = keys.iter().map(|key| {
            let said = match Data::row(key).map(|row| (row.shape)()) {
                Some(Shape::Flag) => json!({ "const": true }),
                // It holds of lists alone.
                _ => json!({ "minItems": 1 }),
            };
            ((*key).to_owned(), said)
        });
        let given: serde_json::Map<_, _> = given.collect();
        json!({ "required": keys, "properties": given })
    };
    let all = unless.into_iter().map(|(others, keys)| {
        let ways = others.iter().map(|key| given(&[key]));
        let ways: Vec<_> = [given(&keys)].into_iter().chain(ways).collect();
        Json::Value(json!({ "anyOf": ways }))
    });
    Json::List(all.collect())
}

/// The definitions that a schema uses, by their names.
#[derive(Default)]
struct Definitions(BTreeMap<&'static str, Json>);

impl Definitions {
    fn into_json(self) -> Json {
        let entries = self.0.into_iter();
        Json::Object(
            entries
                .map(|(name, json)| (name.to_owned(), json))
                .collect(),
        )
    }

    /// The schema of one type.
    fn document(&mut self, kind: DocumentKind) -> Entries {
        let rule = kind.rule();
        let title = described(rule.name);
        let mut entries = vec![("title".to_owned(), Json::Value(json!(title)))];
        entries.extend(self.fields(kind));
        entries
    }

    fn fields(&mut self, kind: DocumentKind) -> Entries {
        let (key, template) = (kind.rule().key, kind.template());
        let is_type = vec![
            ("const".to_owned(), Json::Value(json!(key))),
            ("description".into(), Json::Value(json!(described(TYPE)))),
        ];
        let mut properties = vec![
            ("$schema".to_owned(), Json::Object(reference_key())),
            ("vanban".to_owned(), Json::Object(version())),
            ("type".to_owned(), Json::Object(is_type)),
        ];
        let mut required = vec!["vanban", "type"];
        let mut unless = Unless::default();
        for row in Data::ROWS.iter().filter(|row| template.has(row.key)) {
            let need = template.need(row.key);
            let is_required = need == Need::Required;
            if let Need::Unless(others) = need {
                unless.entry(others).or_default().push(row.key);
            }
            let shape = match row.key {
                "body" if template.in_articles => <Provisions as super::Datum>::shape(),
                "articles" if template.has("parties") => {
                    Shape::List(Box::new(Article::titled_shape()))
                }
                _ => (row.shape)(),
            };
            let (name, mut property) = self.property(row, shape);
            if let (Json::Object(entries), true) = (&mut property, is_required)
                && entries.iter().any(|(key, _)| key == "items")
            {
                let least = if row.key == "parties" { 2 } else { 1 };
                entries.push(("minItems".into(), Json::Value(json!(least))));
            }
            properties.push((name, property));
            if is_required {
                required.push(row.key);
            }
        }
        let mut entries = object(properties, &required);
        if !unless.is_empty() {
            entries.push(("allOf".into(), alternatives(unless)));
        }
        entries
    }

    /// The schema of all types: the one of its type holds for each document, and an editor's first
    /// error is the one of that type.
    fn any_document(&mut self) -> Entries {
        let kinds = || DocumentKind::all().map(|kind| kind.rule().key);
        let is_type = vec![(
            "enum".to_owned(),
            Json::Value(json!(kinds().collect::<Vec<_>>())),
        )];
        let properties = vec![
            ("vanban".to_owned(), Json::Object(version())),
            ("type".to_owned(), Json::Object(is_type)),
        ];
        let conditions = DocumentKind::all().map(|kind| {
            let key = kind.rule().key;
            let is = json!({
                "properties": { "type": { "const": key } },
                "required": ["type"],
            });
            Json::Object(vec![
                ("if".to_owned(), Json::Value(is)),
                ("then".into(), Json::Object(self.document(kind))),
            ])
        });
        let conditions: Vec<_> = conditions.collect();
        vec![
            ("type".to_owned(), Json::Value(json!("object"))),
            ("properties".into(), Json::Object(properties)),
            ("required".into(), Json::Value(json!(["vanban", "type"]))),
            ("allOf".into(), Json::List(conditions)),
        ]
    }

    /// A key with its value.
    fn property(&mut self, row: &Row, shape: Shape) -> (String, Json) {
        let mut entries = self.shape(shape);
        let description = Json::Value(json!(described(row.words)));
        entries.push(("description".into(), description));
        if let Ok(example) = serde_json::from_str::<Value>(row.example) {
            entries.push(("examples".into(), Json::Value(json!([example]))));
        }
        (row.key.to_owned(), Json::Object(entries))
    }

    /// Defines a value that has a name, and refers to it.
    fn refer(
        &mut self,
        name: &'static str,
        words: Words,
        of: impl FnOnce(&mut Self) -> Entries,
    ) -> Entries {
        if !self.0.contains_key(name) {
            // Those that use themselves find the name taken.
            self.0.insert(name, Json::Value(Value::Null));
            let mut entries = of(self);
            let description = Json::Value(json!(described(words)));
            entries.push(("description".into(), description));
            self.0.insert(name, Json::Object(entries));
        }
        let reference = json!(format!("#/$defs/{name}"));
        vec![("$ref".to_owned(), Json::Value(reference))]
    }

    fn record(&mut self, rows: &'static [Row], body: Option<Shape>) -> Entries {
        let mut body = body;
        let mut properties = Vec::new();
        for row in rows {
            let shape = match (row.key, body.take()) {
                ("body", Some(shape)) => shape,
                (_, other) => {
                    body = other;
                    (row.shape)()
                }
            };
            properties.push(self.property(row, shape));
        }
        let required = rows.iter().filter(|row| row.required);
        let required: Vec<_> = required.map(|row| row.key).collect();
        object(properties, &required)
    }

    fn shape(&mut self, shape: Shape) -> Entries {
        match shape {
            Shape::Line => entries(json!({
                "type": "string", "minLength": 1, "not": { "pattern": r"[\n\r\t]" }
            })),
            Shape::AnyLine => entries(json!({
                "type": "string", "not": { "pattern": r"[\n\r\t]" }
            })),
            Shape::Markup => self.refer("text", TEXT, |_| markup()),
            Shape::Integer(least, most) => entries(json!({
                "type": "integer", "minimum": least, "maximum": most
            })),
            Shape::Range(least, most) => entries(json!({
                "type": "number", "minimum": least, "maximum": most
            })),
            Shape::Numbers(numbers) => entries(json!({ "enum": numbers })),
            Shape::Number => entries(json!({ "oneOf": [
                { "type": "integer", "minimum": 1, "maximum": Number::GREATEST },
                { "type": "string", "pattern": "^0*[1-9][0-9]*$", "maxLength": 9,
                  "not": { "pattern": r"\n" } },
            ] })),
            Shape::Flag => entries(json!({ "type": "boolean" })),
            Shape::Empty => entries(json!({ "type": "null" })),
            Shape::AnyText => entries(json!({ "type": "string" })),
            Shape::Pattern(pattern) => entries(json!({ "type": "string", "pattern": pattern,
                "not": { "pattern": r"\n" } })),
            Shape::AnyNumber => entries(json!({ "type": "number" })),
            Shape::Map(value, but) => {
                let not = but.iter().map(|key| json!({ "required": [key] }));
                let not = json!({ "anyOf": not.collect::<Vec<_>>() });
                vec![
                    ("type".into(), Json::Value(json!("object"))),
                    ("not".into(), Json::Value(not)),
                    (
                        "additionalProperties".into(),
                        Json::Object(self.shape(*value)),
                    ),
                ]
            }
            Shape::Date => entries(json!({ "anyOf": [
                { "type": "string", "pattern": "^([0-9]{4}|XXXX)(-([0-9]{2}|XX)(-([0-9]{2}|XX))?)?$",
                  "not": { "pattern": r"\n" } },
                { "type": "integer", "minimum": 1000, "maximum": 9999 },
            ] })),
            Shape::Moment => entries(json!({
                "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:00)?$",
                "not": { "pattern": r"\n" }
            })),
            Shape::Choice(words) => entries(json!({ "enum": words })),
            Shape::List(item) => vec![
                ("type".into(), Json::Value(json!("array"))),
                ("items".into(), Json::Object(self.shape(*item))),
            ],
            Shape::OneOf(shapes) => {
                let shapes = shapes.into_iter();
                let list = shapes.map(|shape| Json::Object(self.shape(shape)));
                vec![("anyOf".into(), Json::List(list.collect()))]
            }
            Shape::Object(Definition { name, words, rows }) => {
                self.refer(name, words, |all| all.record(rows, None))
            }
            Shape::Named(name, words, of) => self.refer(name, words, |all| all.shape(of())),
            Shape::Provisions(rows) => {
                let body = <Provisions as super::Datum>::shape();
                self.record(rows, Some(body))
            }
            Shape::Keyed(keys, beside) => {
                let others: Vec<_> = beside.into_iter().collect();
                let list = keys.into_iter().map(|(key, shape)| {
                    let mut properties = vec![(key.to_owned(), Json::Object(self.shape(shape)))];
                    for (key, flag) in &others {
                        let flag = match flag {
                            Shape::Flag => entries(json!({ "type": "boolean" })),
                            _ => Vec::new(),
                        };
                        properties.push(((*key).to_owned(), Json::Object(flag)));
                    }
                    Json::Object(object(properties, &[key]))
                });
                vec![("oneOf".into(), Json::List(list.collect()))]
            }
        }
    }
}

/// A text: markup, words without it, or pieces.
fn markup() -> Entries {
    let keyed = |key: &str| {
        json!({
            "type": "object",
            "properties": { key: { "type": "string" } },
            "required": [key],
            "additionalProperties": false,
        })
    };
    let keys = [
        "plain",
        "bold",
        "italic",
        "bold_italic",
        "superscript",
        "subscript",
        "cite",
        "note",
    ];
    let mut pieces = vec![json!({ "type": "string" })];
    pieces.extend(keys.map(keyed));
    entries(json!({ "anyOf": [
        { "type": "string", "minLength": 1 },
        keyed("plain"),
        { "type": "array", "items": { "anyOf": pieces } },
    ] }))
}

const TEXT: Words = Words::new(
    "một đoạn; *nghiêng*, **đậm**, m^2^, CO~2~, [@mã viện dẫn], [^mã chú thích]",
    "a paragraph; *italic*, **bold**, m^2^, CO~2~, [@id of a citation], [^id of a footnote]",
);

/// The entries of an object, in the order of their keys.
fn entries(object: Value) -> Entries {
    match object {
        Value::Object(map) => map
            .into_iter()
            .map(|(key, value)| (key, Json::Value(value)))
            .collect(),
        other => vec![("const".into(), Json::Value(other))],
    }
}
