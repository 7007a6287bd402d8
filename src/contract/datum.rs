//! The values that many fields share: lines, lists, flags, whole numbers, choices.

use super::reader::{Reader, given, quoted, shortened};
use super::record::{Datum, Slot, View};
use super::shape::Shape;
use crate::language::Words;
use crate::problem::{Fault, Path};
use crate::tree::{Node, Value};

impl Datum for String {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if let Some(words) = reader.words(node) {
            return Some(words.into_owned());
        }
        match &node.value {
            Value::Number(text) | Value::Time(text) => {
                let help = quoted(&shortened(text)).into_owned();
                let found = given(node);
                reader.tell(node, at, Fault::ValueText { found, help })
            }
            _ => reader.wrong(node, at, Words::new("chuỗi", "a text")),
        }
    }

    fn shape() -> Shape {
        Shape::Line
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Words(self)
    }

    fn view(&self) -> View<'_> {
        View::Line(self)
    }
}

impl<T: Datum + Optional> Datum for Option<T> {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(node, at, reader).map(Some)
    }

    fn shape() -> Shape {
        T::shape()
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn slot(&mut self) -> Slot<'_> {
        T::optional(self)
    }

    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Other, Datum::view)
    }
}

/// A value that a field may lack, or have many of.
pub(crate) trait Optional: Sized {
    /// A field that may lack it.
    fn optional(_: &mut Option<Self>) -> Slot<'_> {
        Slot::Other
    }

    /// A field that has a list of it.
    fn listed(_: &mut Vec<Self>) -> Slot<'_> {
        Slot::Other
    }
}

impl Optional for String {
    fn optional(line: &mut Option<Self>) -> Slot<'_> {
        Slot::Line(line)
    }

    fn listed(lines: &mut Vec<Self>) -> Slot<'_> {
        Slot::Lines(lines)
    }
}

impl<T: Datum + Optional> Datum for Vec<T> {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::List(nodes) = &node.value else {
            let help = match &node.value {
                Value::Text(text) => format!("[{}]", quoted(&shortened(text))),
                Value::Object(_) => "[{…}]".to_owned(),
                _ => "[…]".to_owned(),
            };
            let found = given(node);
            return reader.tell(node, at, Fault::ValueList { found, help });
        };
        let mut entries = Vec::with_capacity(nodes.len());
        for (index, node) in nodes.iter().enumerate() {
            let at = at.index(index);
            if !reader.count_block(node, &at) {
                break;
            }
            let value = T::read(node, &at, reader);
            entries.push(reader.kept(value, &at));
        }
        Some(entries)
    }

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn slot(&mut self) -> Slot<'_> {
        T::listed(self)
    }
}

impl Datum for bool {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.value {
            Value::Bool(flag) => Some(flag),
            _ => reader.wrong(node, at, Words::new("true hoặc false", "true or false")),
        }
    }

    fn shape() -> Shape {
        Shape::Flag
    }

    fn is_absent(&self) -> bool {
        !*self
    }
}

impl Optional for bool {}

impl Datum for u32 {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let number = match &node.value {
            Value::Number(text) => whole(text),
            _ => None,
        };
        let expected = Words::new(
            "số nguyên, không đặt trong ngoặc kép",
            "a whole number without quotes",
        );
        number.or_else(|| reader.wrong(node, at, expected))
    }

    fn shape() -> Shape {
        Shape::Integer(1, u32::MAX)
    }

    fn is_absent(&self) -> bool {
        false
    }

    fn view(&self) -> View<'_> {
        View::Number(*self)
    }
}

impl Optional for u32 {}

/// A whole number as JSON may write it: `7`, and `7.0` too.
pub(crate) fn whole(text: &str) -> Option<u32> {
    let digits = text.split_once('.').map_or(text, |(digits, rest)| {
        if !rest.is_empty() && rest.bytes().all(|byte| byte == b'0') {
            digits
        } else {
            text
        }
    });
    let all = digits.bytes().all(|byte| byte.is_ascii_digit());
    if all { digits.parse().ok() } else { None }
}

impl Datum for f64 {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let number = match &node.value {
            Value::Number(text) => text.parse().ok().filter(|number: &f64| number.is_finite()),
            _ => None,
        };
        let expected = Words::new("số, không đặt trong ngoặc kép", "a number without quotes");
        number.or_else(|| reader.wrong(node, at, expected))
    }

    fn shape() -> Shape {
        Shape::Range(f64::MIN, f64::MAX)
    }

    fn is_absent(&self) -> bool {
        false
    }
}

impl Optional for f64 {}

/// Implements the contract of an enum of which each value is a word.
macro_rules! choice {
    ($name:ident { $($(#[$meta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        impl $name {
            /// Its name in data.
            #[allow(unreachable_pub, reason = "some choices are the library's own")]
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($(#[$meta])* Self::$variant => $word),+ }
            }
        }

        impl $crate::contract::Datum for $name {
            fn read(
                node: &$crate::tree::Node<'_>,
                at: &$crate::problem::Path<'_>,
                reader: &mut $crate::contract::Reader<'_>,
            ) -> Option<Self> {
                const ALL: &[(&str, $name)] = &[$($(#[$meta])* ($word, $name::$variant)),+];
                $crate::contract::chosen(node, at, reader, ALL)
            }

            fn shape() -> $crate::contract::Shape {
                $crate::contract::Shape::Choice([$($(#[$meta])* $word),+].to_vec())
            }

            fn is_absent(&self) -> bool {
                *self == Self::default()
            }
        }

        impl $crate::contract::Optional for $name {}

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        $crate::contract::deserialize!($name);
    };
}

pub(crate) use choice;

/// The value of a word.
pub(crate) fn chosen<T: Copy>(
    node: &Node<'_>,
    at: &Path<'_>,
    reader: &mut Reader<'_>,
    all: &[(&'static str, T)],
) -> Option<T> {
    let word = match &node.value {
        Value::Text(word) | Value::Number(word) => word,
        _ => "",
    };
    if let Some((_, value)) = all.iter().find(|(known, _)| known == &word) {
        return Some(*value);
    }
    let words = || all.iter().map(|(word, _)| *word);
    let meant = super::similar::similar(word, words());
    let help = meant.map(|meant| quoted(meant).into_owned());
    let all: Vec<_> = words().map(quoted).collect();
    let fault = Fault::ValueChoice {
        found: given(node),
        all: all.join(", "),
        help: help.unwrap_or_default(),
    };
    reader.tell(node, at, fault)
}
