//! Data to begin from, as JSON.

use serde_json::{Value as Scalar, json};

use super::{Field, Start};
use crate::contract::document::Draft;
use crate::contract::schema::{self, Json};
use crate::decree::DocumentKind;
use crate::tree::{Node, Value};

/// The keys that are given; JSON has no comments for the others.
pub(super) fn written(kind: DocumentKind, fields: Vec<Field>) -> String {
    let key = kind.rule().key;
    let mut entries = vec![
        (
            "$schema".to_owned(),
            Json::Value(json!(schema::address(Some(kind)))),
        ),
        ("vanban".into(), Json::Value(json!(Draft::VERSION))),
        ("type".into(), Json::Value(json!(key))),
    ];
    entries.extend(given(fields));
    schema::text(&Json::Object(entries))
}

fn given(fields: Vec<Field>) -> impl Iterator<Item = (String, Json)> {
    fields.into_iter().filter_map(|field| {
        let json = match field.start {
            Start::Value(node) => of_node(node),
            Start::Fields(fields) => Json::Object(given_all(fields)),
            Start::Absent(_) => return None,
        };
        Some((field.key.to_owned(), json))
    })
}

fn given_all(fields: Vec<Field>) -> Vec<(String, Json)> {
    given(fields).collect()
}

fn of_node(node: Node<'_>) -> Json {
    match node.value {
        Value::Null | Value::Broken => Json::Value(Scalar::Null),
        Value::Bool(flag) => Json::Value(json!(flag)),
        Value::Number(text) => Json::Value(serde_json::from_str(&text).unwrap_or_default()),
        Value::Text(text) | Value::Time(text) => Json::Value(json!(text)),
        Value::List(nodes) => Json::List(nodes.into_iter().map(of_node).collect()),
        Value::Object(entries) => {
            let entries = entries.into_iter();
            let entries = entries.map(|entry| (entry.key.into_owned(), of_node(entry.value)));
            Json::Object(entries.collect())
        }
    }
}
