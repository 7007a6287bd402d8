//! YAML.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::{Location, MessageFormatter, Spanned, UserMessageFormatter};

use super::super::problem::Position;
use super::{Inside, Located, ReadError, Step};

pub(super) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    serde_saphyr::from_str(text).map_err(|error| {
        let error = error.without_snippet();
        let message = UserMessageFormatter.format_message(error).into_owned();
        ReadError::shape(error.location().and_then(position), &message)
    })
}

fn position(location: Location) -> Option<Position> {
    Some(Position {
        line: usize::try_from(location.line())
            .ok()
            .filter(|line| *line > 0)?,
        column: usize::try_from(location.column()).ok()?,
    })
}

pub(super) fn locate(text: &str, paths: &[Vec<Step<'_>>]) -> Vec<Option<Position>> {
    let Ok(root) = serde_saphyr::from_str::<Spanned<Node>>(text) else {
        return Vec::new();
    };
    let root = located(root);
    paths.iter().map(|path| root.find(path)).collect()
}

fn located(value: Spanned<Node>) -> Located<Option<Position>> {
    Located {
        at: position(value.referenced),
        inside: value.value.0,
    }
}

/// What stands inside a value.
struct Node(Inside<Option<Position>>);

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Node;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
                let mut fields = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, _>()? {
                    fields.push((name, located(value)));
                }
                Ok(Node(Inside::Fields(fields)))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Node, A::Error> {
                let mut entries = Vec::new();
                while let Some(value) = seq.next_element()? {
                    entries.push(located(value));
                }
                Ok(Node(Inside::Entries(entries)))
            }

            fn visit_str<E>(self, _: &str) -> Result<Node, E> {
                Ok(Node(Inside::Nothing))
            }

            fn visit_bool<E>(self, _: bool) -> Result<Node, E> {
                Ok(Node(Inside::Nothing))
            }

            fn visit_u64<E>(self, _: u64) -> Result<Node, E> {
                Ok(Node(Inside::Nothing))
            }

            fn visit_i64<E>(self, _: i64) -> Result<Node, E> {
                Ok(Node(Inside::Nothing))
            }

            fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
                Ok(Node(Inside::Nothing))
            }

            fn visit_unit<E>(self) -> Result<Node, E> {
                Ok(Node(Inside::Nothing))
            }
        }

        deserializer.deserialize_any(Any)
    }
}
