//! serde's `Deserialize`, by way of the same tree as everything else.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{Datum, Limits, Reader};
use crate::problem::Path;
use crate::tree::{Entry, Node, Span, Value};

/// Implements `Deserialize` for a value of the contract.
macro_rules! deserialize {
    ($name:ident) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::contract::value(deserializer)
            }
        }
    };
}

pub(crate) use deserialize;

/// Reads a value.
pub(crate) fn value<'de, T: Datum, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let node = node(deserializer)?;
    let limits = Limits::default();
    let mut reader = Reader::new(&limits);
    let value = T::read(&node, &Path::root(), &mut reader);
    let settled = reader.found.problems().settle(value);
    settled.map(|(value, _)| value).map_err(de::Error::custom)
}

/// Reads a tree without places.
pub(crate) fn node<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Node<'static>, D::Error> {
    Seed.deserialize(deserializer)
}

struct Seed;

impl<'de> DeserializeSeed<'de> for Seed {
    type Value = Node<'static>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'static>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

fn placed(value: Value<'static>) -> Node<'static> {
    Node {
        span: Span { start: 0, end: 0 },
        value,
    }
}

impl<'de> Visitor<'de> for Seed {
    type Value = Node<'static>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node<'static>, E> {
        Ok(placed(Value::Bool(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node<'static>, E> {
        Ok(placed(Value::Number(value.to_string().into())))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node<'static>, E> {
        Ok(placed(Value::Number(value.to_string().into())))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node<'static>, E> {
        Ok(placed(Value::Number(value.to_string().into())))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node<'static>, E> {
        Ok(placed(Value::Text(Cow::Owned(value.to_owned()))))
    }

    fn visit_string<E>(self, value: String) -> Result<Node<'static>, E> {
        Ok(placed(Value::Text(Cow::Owned(value))))
    }

    fn visit_unit<E>(self) -> Result<Node<'static>, E> {
        Ok(placed(Value::Null))
    }

    fn visit_none<E>(self) -> Result<Node<'static>, E> {
        Ok(placed(Value::Null))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node<'static>, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<Node<'static>, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node<'static>, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = list.next_element_seed(Self)? {
            entries.push(entry);
        }
        Ok(placed(Value::List(entries)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node<'static>, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            entries.push(Entry {
                key: key.into(),
                key_span: Span { start: 0, end: 0 },
                value: map.next_value_seed(Self)?,
            });
        }
        Ok(placed(Value::Object(entries)))
    }
}
