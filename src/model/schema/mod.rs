//! The contract as a JSON Schema: the fields are those that serde derived for the data, so that a
//! schema cannot know a key that the reader does not, nor miss one.

mod properties;

use std::collections::BTreeSet;

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json};

use super::document::Document;
use super::fields::fields_of;
use super::house_style::HouseStyleBuilder;
use crate::decree::{DocumentKind, HouseStyle};
use properties::{DEFINITIONS, Property, Shape, Structure};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The contract for data as a JSON Schema (2020-12): of one type of document, or of all.
///
/// A text that the schema allows may still have problems, which only reading it tells; what the
/// schema refuses is never read.
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
    let id = |part: &str| json!(format!("urn:vanban:contract:1{part}"));
    let mut used = BTreeSet::new();
    let mut root = vec![("$schema".to_owned(), Json::Value(json!(DIALECT)))];
    if let Some(kind) = kind {
        let key = kind.rule().key;
        root.push(("$id".into(), Json::Value(id(&format!(":{key}")))));
        root.extend(document(kind, &mut used));
    } else {
        root.push(("$id".into(), Json::Value(id(""))));
        root.push((
            "title".into(),
            Json::Value(json!("Văn bản hành chính / An administrative document")),
        ));
        let all = DocumentKind::all().map(|kind| Json::Object(document(kind, &mut used)));
        root.push(("oneOf".into(), Json::List(all.collect())));
    }
    root.push(("$defs".into(), definitions(&used)));
    text(&Json::Object(root))
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
        let mut used = BTreeSet::new();
        let mut root = vec![
            ("$schema".to_owned(), Json::Value(json!(DIALECT))),
            ("$id".into(), Json::Value(json!("urn:vanban:style:1"))),
            (
                "title".into(),
                Json::Value(json!(
                    "Thể thức riêng của cơ quan / The house style of an agency"
                )),
            ),
        ];
        root.extend(object("style", fields_of::<HouseStyleBuilder>(), &mut used));
        root.push(("$defs".into(), definitions(&used)));
        text(&Json::Object(root))
    }
}

/// JSON whose objects keep the order they are written in.
enum Json {
    Value(Value),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

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

fn text(json: &Json) -> String {
    // A value of strings and numbers is always written.
    serde_json::to_string_pretty(json).unwrap_or_default() + "\n"
}

/// The schema of one type.
fn document(kind: DocumentKind, used: &mut BTreeSet<&'static str>) -> Vec<(String, Json)> {
    let rule = kind.rule();
    let title = json!(format!("{} / {}", rule.name, rule.name_en));
    let mut entries = vec![("title".to_owned(), Json::Value(title))];
    entries.extend(object(rule.key, Document::fields(kind), used));
    entries
}

/// The schema of an object with these fields, each described by its row.
fn object(
    owner: &'static str,
    fields: &[&'static str],
    used: &mut BTreeSet<&'static str>,
) -> Vec<(String, Json)> {
    let rows = || fields.iter().filter_map(|field| Property::of(owner, field));
    let properties = rows().map(|row| {
        (
            row.name.to_owned(),
            Json::Object(property(owner, row, used)),
        )
    });
    let properties: Vec<_> = properties.collect();
    let required: Vec<_> = rows()
        .filter(|row| row.required)
        .map(|row| row.name)
        .collect();
    vec![
        ("type".to_owned(), Json::Value(json!("object"))),
        ("properties".into(), Json::Object(properties)),
        ("required".into(), Json::Value(json!(required))),
        ("additionalProperties".into(), Json::Value(json!(false))),
    ]
}

fn property(
    owner: &'static str,
    row: &Property,
    used: &mut BTreeSet<&'static str>,
) -> Vec<(String, Json)> {
    let mut entries = match row.shape {
        // The key of the type itself.
        Shape::Type => vec![("const".to_owned(), Json::Value(json!(owner)))],
        _ => shape(&row.shape, used),
    };
    let description = json!(format!("{} / {}", row.vietnamese, row.english));
    entries.push(("description".into(), Json::Value(description)));
    let example = match row.shape {
        Shape::Type => Ok(json!(owner)),
        _ => serde_json::from_str::<Value>(row.example),
    };
    if let Ok(example) = example {
        entries.push(("examples".into(), Json::Value(json!([example]))));
    }
    entries
}

fn shape(shape: &Shape, used: &mut BTreeSet<&'static str>) -> Vec<(String, Json)> {
    let value = match shape {
        Shape::Line | Shape::Type => {
            json!({ "type": "string", "minLength": 1, "pattern": "^[^\\n\\r\\t]*$" })
        }
        Shape::Integer(least, most) => {
            json!({ "type": "integer", "minimum": least, "maximum": most })
        }
        Shape::Number(least, most) => {
            json!({ "type": "number", "minimum": least, "maximum": most })
        }
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Version => json!({ "const": 1 }),
        Shape::Date => {
            json!({ "type": "string", "pattern": r"^(\d{4}|XXXX)(-(\d{2}|XX)(-\d{2})?)?$" })
        }
        Shape::Moment => {
            json!({ "type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$" })
        }
        Shape::Words(words) => json!({ "enum": words }),
        Shape::Numbers(numbers) => json!({ "enum": numbers }),
        Shape::Ref(name) => {
            refer(name, used);
            json!({ "$ref": format!("#/$defs/{name}") })
        }
        Shape::List(least, item) => {
            let item = Json::Object(self::shape(item, used));
            return vec![
                ("type".into(), Json::Value(json!("array"))),
                ("minItems".into(), Json::Value(json!(least))),
                ("items".into(), item),
            ];
        }
    };
    match value {
        Value::Object(map) => {
            let entries = map.into_iter();
            entries
                .map(|(key, value)| (key, Json::Value(value)))
                .collect()
        }
        other => vec![("const".into(), Json::Value(other))],
    }
}

/// Notes that a definition is used, and those that it uses itself.
fn refer(name: &str, used: &mut BTreeSet<&'static str>) {
    let definition = DEFINITIONS
        .iter()
        .find(|definition| definition.name == name);
    if let Some(definition) = definition
        && used.insert(definition.name)
    {
        definition.structure.write(definition.name, used);
    }
}

/// The definitions that are used, in the order of the table.
fn definitions(used: &BTreeSet<&'static str>) -> Json {
    let mut all = used.clone();
    let entries = DEFINITIONS
        .iter()
        .filter(|definition| used.contains(definition.name))
        .map(|definition| {
            let mut entries = definition.structure.write(definition.name, &mut all);
            let description = format!("{} / {}", definition.vietnamese, definition.english);
            entries.push(("description".into(), Json::Value(json!(description))));
            (definition.name.to_owned(), Json::Object(entries))
        });
    Json::Object(entries.collect())
}

impl Structure {
    fn write(&self, owner: &'static str, used: &mut BTreeSet<&'static str>) -> Vec<(String, Json)> {
        match self {
            Self::Markup => {
                vec![
                    ("type".into(), Json::Value(json!("string"))),
                    ("minLength".into(), Json::Value(json!(1))),
                ]
            }
            Self::Object(fields) => object(owner, fields(), used),
            Self::OneOf(shapes) => {
                let list = shapes.iter().map(|one| Json::Object(shape(one, used)));
                vec![("oneOf".into(), Json::List(list.collect()))]
            }
            Self::Attachment => {
                let text = |kind: DocumentKind| match kind {
                    DocumentKind::Named(_) => Some(Shape::Ref("attached_document")),
                    DocumentKind::Regulation(_) => Some(Shape::Ref("attached_regulation")),
                    _ => None,
                };
                let kinds = DocumentKind::all().filter_map(|kind| Some((kind, text(kind)?)));
                let list = kinds.map(|(kind, text)| {
                    let key = kind.rule().key;
                    let separate = shape(&Shape::Flag, used);
                    let properties = vec![
                        (key.to_owned(), Json::Object(shape(&text, used))),
                        ("separate_file".to_owned(), Json::Object(separate)),
                    ];
                    keyed(key, properties)
                });
                vec![("oneOf".into(), Json::List(list.collect()))]
            }
            Self::Keyed(text, keys) => {
                let mut list = Vec::new();
                if let Some(text) = text {
                    list.push(Json::Object(shape(text, used)));
                }
                for (key, value) in *keys {
                    let properties = vec![((*key).to_owned(), Json::Object(shape(value, used)))];
                    list.push(keyed(key, properties));
                }
                vec![("oneOf".into(), Json::List(list))]
            }
        }
    }
}

/// An object of which one key must be there.
fn keyed(key: &str, properties: Vec<(String, Json)>) -> Json {
    Json::Object(vec![
        ("type".into(), Json::Value(json!("object"))),
        ("properties".into(), Json::Object(properties)),
        ("required".into(), Json::Value(json!([key]))),
        ("additionalProperties".into(), Json::Value(json!(false))),
    ])
}
