//! Data to begin from, in lines with comments: YAML and TOML.
//!
//! Prose stands behind `# `, a key that is not given behind `#` alone, so that it takes its place when
//! the sign is removed. TOML has dotted keys instead of tables: below a table no key of the document
//! itself could stand.

use super::{Field, Start, parsed};
use crate::contract::document::Draft;
use crate::contract::schema;
use crate::decree::DocumentKind;
use crate::model::PartialDate;
use crate::tree::{Entry, Node, Value};

/// A format with comments.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Notation {
    #[cfg(feature = "yaml")]
    Yaml,
    #[cfg(feature = "toml")]
    Toml,
}

pub(super) fn written(kind: DocumentKind, fields: &[Field], notation: Notation) -> String {
    let mut lines = Lines {
        notation,
        text: String::new(),
    };
    let kind_key = kind.rule().key;
    let kind_key = if notation.nests() {
        kind_key.to_owned()
    } else {
        quoted(kind_key)
    };
    let version = Draft::VERSION.to_string();
    let head = [
        ("vanban", version, schema::VERSION),
        ("type", kind_key, schema::TYPE),
    ];
    for (key, value, words) in head {
        lines.push("", &format!("# {}", schema::capital(words.vi)));
        lines.push("", &format!("{key}{}{value}", notation.sign()));
    }
    for field in fields {
        lines.text.push('\n');
        lines.field(field, "", "");
    }
    let name = kind.rule().name.vi;
    let mut prose = format!(
        "# {name}: điền vào những chỗ trong dấu <…>.\n\
         # Khóa sau dấu # không bắt buộc, giá trị ở đó là ví dụ; bỏ dấu # để dùng.\n"
    );
    if lines.text.contains(&PartialDate::PLACEHOLDER.to_string()) {
        prose += "# Ngày của năm 1000 là chỗ phải thay.\n";
    }
    format!("{prose}\n{}", lines.text)
}

impl Notation {
    /// The sign between a key and its value.
    fn sign(self) -> &'static str {
        match self {
            #[cfg(feature = "yaml")]
            Self::Yaml => ": ",
            #[cfg(feature = "toml")]
            Self::Toml => " = ",
        }
    }

    /// True where the fields of an object stand below its key.
    fn nests(self) -> bool {
        self.sign() == ": "
    }
}

struct Lines {
    notation: Notation,
    text: String,
}

impl Lines {
    fn push(&mut self, indent: &str, line: &str) {
        self.text += indent;
        self.text += line;
        self.text.push('\n');
    }

    /// A key with its comment; `path` leads to it where it does not stand below another.
    fn field(&mut self, field: &Field, indent: &str, path: &str) {
        self.push(indent, &format!("# {}", field.words));
        for part in &field.parts {
            self.push(indent, &format!("#   {part}"));
        }
        let key = format!("{path}{}", field.key);
        let sign = self.notation.sign();
        match &field.start {
            Start::Absent(example) => {
                let example = parsed(example).map(|node| self.flow(&node));
                let example = example.unwrap_or_default();
                self.push(indent, &format!("#{key}{sign}{example}"));
            }
            Start::Value(node) if self.notation.nests() => {
                self.below(node, &format!("{indent}{key}:"), &format!("{indent}  "));
            }
            Start::Value(node) => {
                let value = self.in_rows(node);
                self.push(indent, &format!("{key}{sign}{value}"));
            }
            Start::Fields(fields) if self.notation.nests() => {
                self.push(indent, &format!("{key}:"));
                for field in fields {
                    self.field(field, &format!("{indent}  "), "");
                }
            }
            Start::Fields(fields) => {
                for field in fields {
                    self.field(field, indent, &format!("{key}."));
                }
            }
        }
    }

    /// A value behind what leads to it; lists and objects stand below.
    fn below(&mut self, node: &Node<'_>, lead: &str, indent: &str) {
        match &node.value {
            Value::List(nodes) => {
                self.push(lead, "");
                for node in nodes {
                    let first = format!("{indent}-");
                    match &node.value {
                        Value::Object(entries) => {
                            self.entries(entries, &format!("{first} "), &format!("{indent}  "));
                        }
                        _ => self.push(&first, &format!(" {}", self.flow(node))),
                    }
                }
            }
            Value::Object(entries) => {
                self.push(lead, "");
                self.entries(entries, indent, indent);
            }
            _ => self.push(lead, &format!(" {}", self.flow(node))),
        }
    }

    /// The entries of an object; before the first may stand a dash.
    fn entries(&mut self, entries: &[Entry<'_>], first: &str, indent: &str) {
        let mut lead = first;
        for entry in entries {
            let below = format!("{indent}  ");
            self.below(&entry.value, &format!("{lead}{}:", entry.key), &below);
            lead = indent;
        }
    }

    /// A value in one line, but for a list of objects, each of which has a line.
    fn in_rows(&self, node: &Node<'_>) -> String {
        match &node.value {
            Value::List(nodes)
                if nodes
                    .iter()
                    .any(|node| matches!(node.value, Value::Object(_))) =>
            {
                let rows = nodes.iter().map(|node| format!("  {},\n", self.flow(node)));
                format!("[\n{}]", rows.collect::<String>())
            }
            _ => self.flow(node),
        }
    }

    /// A value in one line.
    fn flow(&self, node: &Node<'_>) -> String {
        match &node.value {
            Value::Null | Value::Broken => "null".to_owned(),
            Value::Bool(flag) => flag.to_string(),
            Value::Number(text) => text.to_string(),
            Value::Text(text) | Value::Time(text) => quoted(text),
            Value::List(nodes) => {
                let nodes: Vec<_> = nodes.iter().map(|node| self.flow(node)).collect();
                format!("[{}]", nodes.join(", "))
            }
            Value::Object(entries) => {
                let sign = self.notation.sign();
                let entry =
                    |entry: &Entry<'_>| format!("{}{sign}{}", entry.key, self.flow(&entry.value));
                let entries: Vec<_> = entries.iter().map(entry).collect();
                format!("{{ {} }}", entries.join(", "))
            }
        }
    }
}

/// A text as JSON has it; YAML and TOML know the same quotes.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
