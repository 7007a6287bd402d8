//! The type of a document, read before the document.

use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, Visitor};

use super::{Format, ReadError, without_mark};
use crate::decree::{DocumentKind, Foreign, KEYS, TYPES};
use crate::model::document::{Document, Reader};
use crate::model::object::{self, Object};
use crate::model::version::Version;
use crate::text::slug;

impl Format {
    /// Reads a document of whatever type it says it is.
    ///
    /// The text is read twice, because what serde buffers in between loses its place in the file.
    pub(in crate::model) fn read_any(self, text: &str) -> Result<Document, ReadError> {
        let Probe {
            vanban: Version,
            r#type: Type(read),
        } = self.parse(without_mark(text))?;
        read(self, text)
    }
}

/// The version and the type; everything else is skipped.
#[derive(Deserialize)]
#[serde(remote = "Self")]
struct Probe {
    vanban: Version,
    r#type: Type,
}

impl Object for Probe {
    fn from_fields<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}

impl<'de> Deserialize<'de> for Probe {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        object::deserialize(deserializer)
    }
}

/// The error of a type that is not there; one that has a Vietnamese name is told its key.
fn unknown<E: de::Error>(key: &str) -> E {
    let named = TYPES.iter().find(|row| slug(row.name) == slug(key));
    match named {
        Some(row) => E::custom(format_args!(
            "there is no type `{key}`; {} is `{}`",
            row.name, row.key
        )),
        None => E::unknown_variant(key, KEYS),
    }
}

/// What reads a document of the type that is named here.
struct Type(Reader);

impl<'de> Deserialize<'de> for Type {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Key;

        impl Visitor<'_> for Key {
            type Value = Type;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the type of a document, such as \"report\"")
            }

            fn visit_str<E: de::Error>(self, key: &str) -> Result<Type, E> {
                if let Some(foreign) = Foreign::from_key(key) {
                    return Err(E::custom(foreign));
                }
                let Some(kind) = DocumentKind::from_key(key) else {
                    return Err(unknown(key));
                };
                Ok(Type(Document::reader(kind)))
            }
        }

        deserializer.deserialize_str(Key)
    }
}
