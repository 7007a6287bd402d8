//! JSON.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::super::problem::Position;
use super::{Inside, Located, ReadError, Step, positions};

pub(super) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    serde_json::from_str(text).map_err(|error| {
        let position = (error.line() > 0).then(|| Position::of(text, place(text, &error)));
        let message = error.to_string();
        let suffix = format!(" at line {} column {}", error.line(), error.column());
        let message = message.strip_suffix(&suffix).unwrap_or(&message);
        ReadError::shape(position, message)
    })
}

/// The byte at which the thing begins that an error is about; `serde_json` tells where its reader
/// stood, which is at the end of it or just before it.
fn place(text: &str, error: &serde_json::Error) -> usize {
    let lines = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1));
    let line: usize = lines.map(str::len).sum();
    let read = (line + error.column()).saturating_sub(1);
    match error.classify() {
        Category::Eof => text.len(),
        Category::Data => token(text, read),
        // Where a string is skipped, the reader stands just before what is wrong in it.
        Category::Syntax if error.to_string().starts_with("control character") => {
            let rest = text.as_bytes().get(read..).unwrap_or_default();
            read + rest.iter().position(|byte| *byte < b' ').unwrap_or(0)
        }
        Category::Syntax | Category::Io => read,
    }
}

/// Where the token begins that ends at a byte, or the next one if none does.
fn token(text: &str, end: usize) -> usize {
    let bytes = text.as_bytes();
    let before = bytes.get(..end).unwrap_or_default();
    match bytes.get(end) {
        Some(b'"') => {
            let quotes = (0..end).rev().filter(|at| bytes.get(*at) == Some(&b'"'));
            let escapes = |at: usize| {
                let before = before.get(..at).unwrap_or_default().iter().rev();
                before.take_while(|byte| **byte == b'\\').count()
            };
            quotes
                .into_iter()
                .find(|at| escapes(*at) % 2 == 0)
                .unwrap_or(end)
        }
        Some(byte) if byte.is_ascii_alphanumeric() => {
            let inside = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
            end - before.iter().rev().take_while(|byte| inside(byte)).count()
        }
        Some(byte) if byte.is_ascii_whitespace() || b":,".contains(byte) => {
            let rest = bytes.get(end + 1..).unwrap_or_default().iter();
            end + 1 + rest.take_while(|byte| byte.is_ascii_whitespace()).count()
        }
        _ => end,
    }
}

pub(super) fn locate(text: &str, paths: &[Vec<Step<'_>>]) -> Vec<Option<Position>> {
    let Ok(root) = serde_json::from_str::<&RawValue>(text) else {
        return Vec::new();
    };
    let root = located(text, root);
    let bytes: Vec<_> = paths.iter().map(|path| root.find(path)).collect();
    positions(text, &bytes)
}

/// The places of a value and of all that stands inside it. A document is not deep: it has been read.
fn located(text: &str, value: &RawValue) -> Located<usize> {
    let source = value.get();
    let inside = match source.bytes().next() {
        Some(b'{') => serde_json::from_str::<Fields<'_>>(source)
            .ok()
            .map(|Fields(fields)| {
                let fields = fields.into_iter();
                Inside::Fields(
                    fields
                        .map(|(name, value)| (name, located(text, value)))
                        .collect(),
                )
            }),
        Some(b'[') => serde_json::from_str::<Vec<&RawValue>>(source)
            .ok()
            .map(|entries| {
                Inside::Entries(
                    entries
                        .into_iter()
                        .map(|value| located(text, value))
                        .collect(),
                )
            }),
        _ => None,
    };
    Located {
        // A raw value borrows from the text it was read from.
        at: source.as_ptr().addr().saturating_sub(text.as_ptr().addr()),
        inside: inside.unwrap_or(Inside::Nothing),
    }
}

/// The fields of an object, in their order.
struct Fields<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;

        impl<'de> Visitor<'de> for Entries {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields<'de>, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }

        deserializer.deserialize_map(Entries)
    }
}
