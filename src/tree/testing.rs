//! Trees and faults as lines of text, for tests.

use std::fmt::Write;

use serde_json::Value as Json;

use super::{Format, Node, Parsed, Value, parse};

/// The tree in one line.
pub(super) fn tree(node: &Node<'_>) -> String {
    let items = |parts: Vec<String>| parts.join(", ");
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Bool(truth) => truth.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Time(time) => format!("time {time}"),
        Value::Text(text) => format!("{text:?}"),
        Value::Broken => "?".to_owned(),
        Value::List(nodes) => format!("[{}]", items(nodes.iter().map(tree).collect())),
        Value::Object(entries) => {
            let entries = entries
                .iter()
                .map(|entry| format!("{}: {}", entry.key, tree(&entry.value)));
            format!("{{{}}}", items(entries.collect()))
        }
    }
}

/// The tree, and each fault with the byte where it begins.
pub(super) fn read(format: Format, text: &str) -> String {
    let Parsed {
        root,
        faults,
        whole,
    } = parse(format, text, super::Most::default());
    let mut shown = root.as_ref().map_or_else(|| "-".to_owned(), tree);
    for one in &faults {
        let code = one.fault.code();
        let code = code.strip_prefix("syntax.").unwrap_or(code);
        write!(shown, " | {code} {}", one.span.start).unwrap();
    }
    if !whole {
        shown.push_str(" | not whole");
    }
    // The place of a table of TOML is its header.
    let is_nested = format!("{format:?}") != "Toml";
    check_spans(text, &faults, root.as_ref().filter(|_| is_nested));
    shown
}

/// Every place is one of the text, and parts lie within their whole.
pub(super) fn check_spans(text: &str, faults: &[super::SyntaxFault], root: Option<&Node<'_>>) {
    for one in faults {
        assert!(
            text.get(one.span.start..one.span.end).is_some(),
            "{one:?} in {text:?}"
        );
    }
    if let Some(root) = root {
        check_node(text, root);
    }
}

fn check_node(text: &str, node: &Node<'_>) {
    let span = node.span;
    assert!(
        text.get(span.start..span.end).is_some(),
        "{node:?} in {text:?}"
    );
    // What an alias copies stands elsewhere.
    let is_copy = text[span.start..].starts_with('*');
    let within = |part: super::Span| is_copy || (span.start <= part.start && part.end <= span.end);
    match &node.value {
        Value::List(nodes) => {
            for part in nodes {
                assert!(within(part.span), "{part:?} beyond {span:?} in {text:?}");
                check_node(text, part);
            }
        }
        Value::Object(entries) => {
            for entry in entries {
                let key = entry.key_span;
                assert!(text.get(key.start..key.end).is_some());
                assert!(
                    within(key) && within(entry.value.span),
                    "{entry:?} in {text:?}"
                );
                check_node(text, &entry.value);
            }
        }
        _ => {}
    }
}

/// The tree as `serde_json` would have it, where a key that stands twice has its last value.
pub(super) fn as_json(node: &Node<'_>) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(truth) => Json::Bool(*truth),
        Value::Number(number) => serde_json::from_str(number).unwrap(),
        Value::Text(text) => Json::String(text.to_string()),
        Value::List(nodes) => nodes.iter().map(as_json).collect(),
        Value::Object(entries) => entries
            .iter()
            .map(|entry| (entry.key.to_string(), as_json(&entry.value)))
            .collect(),
        Value::Time(_) | Value::Broken => panic!("{node:?} where there are no faults"),
    }
}

/// The texts of `fixtures/samples`.
pub(super) fn samples() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/samples");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    paths.sort();
    paths
        .iter()
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect()
}

/// Holds each text against the tree and the faults that it must give.
pub(super) fn check_texts(format: Format, texts: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (text, expected) in texts {
        let found = read(format, text);
        if found != *expected {
            writeln!(wrong, "{text}\n  found    {found}\n  expected {expected}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Reads every case, repeated up to a size, behind every start: it ends, with few faults.
pub(super) fn check_hostile(format: Format, size: usize, starts: &[&str], cases: &[&str]) {
    for case in cases {
        for start in starts {
            let text = (*start).to_owned() + &case.repeat(size / case.len());
            let parsed = parse(format, &text, super::Most::default());
            assert!(parsed.faults.len() <= 100);
        }
    }
}
