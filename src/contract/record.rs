//! Objects of the contract: each field stands once, with its type, names, clause and an example.

use super::reader::Reader;
use super::shape::Shape;
use crate::decree::Clause;
use crate::language::Words;
use crate::model::{Moment, PartialDate};
use crate::problem::Path;
use crate::tree::Node;

/// A field of an object.
pub(crate) struct Row {
    /// The key in data.
    pub(crate) key: &'static str,
    /// True if an object without it says nothing.
    pub(crate) required: bool,
    /// Its names; what follows a semicolon is a hint for the schema.
    pub(crate) words: Words,
    pub(crate) clause: Clause,
    /// A value, as JSON.
    pub(crate) example: &'static str,
    /// The greatest length of a line, in characters.
    pub(crate) most: usize,
    pub(crate) shape: fn() -> Shape,
}

impl Row {
    /// Its names, without the hint.
    pub(crate) fn name(&self) -> Words {
        let name = |words: &'static str| words.split(';').next().unwrap_or(words);
        Words::new(name(self.words.vi), name(self.words.en))
    }
}

/// A field by what can be checked of it wherever it stands.
pub(crate) enum Slot<'a> {
    Words(&'a mut String),
    Line(&'a mut Option<String>),
    Lines(&'a mut Vec<String>),
    Date(&'a mut PartialDate),
    Moment(&'a mut Option<Moment>),
    Other,
}

/// A field by what a line of a template can print of it.
pub(crate) enum View<'a> {
    Line(&'a str),
    Date(PartialDate),
    Moment(Moment),
    Number(u32),
    Other,
}

/// A value of the contract: how it is read, and what the schema says of it.
pub(crate) trait Datum: Sized + Default {
    /// Reads a value; nothing where a problem has been told.
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self>;

    /// The shape of its values.
    fn shape() -> Shape;

    /// True if it need not be written.
    fn is_absent(&self) -> bool;

    /// The value, if it is of a kind that many fields share.
    fn slot(&mut self) -> Slot<'_> {
        Slot::Other
    }

    /// The value, if a line of a template can print it.
    fn view(&self) -> View<'_> {
        View::Other
    }
}

/// An object with fields.
pub(crate) trait Record: Datum {
    /// Its name in the schema.
    const NAME: &'static str;
    const WORDS: Words;
    const ROWS: &'static [Row];
    /// The key of its version, where it is a text of its own.
    const VERSION: Option<&'static str> = None;

    /// The place of the row of a key.
    fn index(key: &str) -> Option<usize> {
        Self::ROWS.iter().position(|row| row.key == key)
    }

    /// The row of a key.
    fn row(key: &str) -> Option<&'static Row> {
        Self::ROWS.iter().find(|row| row.key == key)
    }

    /// Reads the field of a row.
    fn read_field(&mut self, index: usize, node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>);

    /// The field of a row, to be tidied.
    fn slot_of(&mut self, index: usize) -> Slot<'_>;

    /// The field of a row, to be printed.
    fn view_of(&self, index: usize) -> View<'_>;
}

/// Writes a struct whose fields are those of an object of the contract. A row gives the field, its
/// type, its need, its clause, its names in Vietnamese and English, an example and, where data name
/// it otherwise, its key; for a line, its greatest length, or a shape that is not the one of its
/// type. `version` names the key of the
/// version of a text of its own. `short` names three functions: the first knows the text that stands
/// for all of the object, the second reads it, the third gives it. `with` names fields that data say
/// otherwise.
macro_rules! record {
    (
        $(#[$meta:meta])*
        $vis:vis struct $name:ident = $definition:literal, $vi:literal, $en:literal
        $(, version $version:literal)?
        $(, short $is_short:path, $short:path, $as_text:path)?
        $(, with { $($other:ident: $other_type:ty),+ })?
        {
            $(
                $(#[$field_meta:meta])*
                $field_vis:vis $field:ident: $type:ty =
                    $need:ident, $clause:expr, $field_vi:literal, $field_en:literal, $example:literal
                    $(, key $key:literal)?
                    $(, most $most:expr)?
                    $(, shape $shape:path)?;
            )*
        }
    ) => {
        $(#[$meta])*
        $vis struct $name {
            $($(pub(crate) $other: $other_type,)+)?
            $($(#[$field_meta])* $field_vis $field: $type,)*
        }

        impl $crate::contract::Record for $name {
            const NAME: &'static str = $definition;
            const WORDS: $crate::language::Words = $crate::language::Words::new($vi, $en);
            $(const VERSION: Option<&'static str> = Some($version);)?
            const ROWS: &'static [$crate::contract::Row] = &[$(
                $crate::contract::Row {
                    key: $crate::contract::record::record!(@key $field $(, $key)?),
                    required: $crate::contract::need::$need,
                    words: $crate::language::Words::new($field_vi, $field_en),
                    clause: $clause,
                    example: $example,
                    most: $crate::contract::record::record!(@most $($most)?),
                    shape: $crate::contract::record::record!(@shape $type $(, $shape)?),
                },
            )*];

            fn read_field(
                &mut self,
                index: usize,
                node: &$crate::tree::Node<'_>,
                at: &$crate::problem::Path<'_>,
                reader: &mut $crate::contract::Reader<'_>,
            ) {
                let mut rows = 0..;
                $(
                    if rows.next() == Some(index) {
                        let value = <$type as $crate::contract::Datum>::read(node, at, reader);
                        self.$field = reader.kept(value, at);
                        return;
                    }
                )*
                let _ = (node, at, reader, rows);
            }

            fn slot_of(&mut self, index: usize) -> $crate::contract::Slot<'_> {
                let mut rows = 0..;
                $(
                    if rows.next() == Some(index) {
                        return $crate::contract::Datum::slot(&mut self.$field);
                    }
                )*
                let _ = rows;
                $crate::contract::Slot::Other
            }

            fn view_of(&self, index: usize) -> $crate::contract::View<'_> {
                let mut rows = 0..;
                $(
                    if rows.next() == Some(index) {
                        return $crate::contract::Datum::view(&self.$field);
                    }
                )*
                let _ = rows;
                $crate::contract::View::Other
            }
        }

        impl $crate::contract::Datum for $name {
            fn read(
                node: &$crate::tree::Node<'_>,
                at: &$crate::problem::Path<'_>,
                reader: &mut $crate::contract::Reader<'_>,
            ) -> Option<Self> {
                $(
                    if $is_short(node) {
                        return $short(node, at, reader);
                    }
                )?
                reader.record(node, at)
            }

            fn shape() -> $crate::contract::Shape {
                #[allow(unused_mut, unused_assignments, reason = "few objects have a short form")]
                let mut short = false;
                $(let _ = $as_text; short = true;)?
                $crate::contract::Shape::record::<Self>(short)
            }

            fn is_absent(&self) -> bool {
                *self == Self::default()
            }
        }

        impl $name {
            /// Writes the fields that say something.
            fn write_fields<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                $(
                    if !$crate::contract::Datum::is_absent(&self.$field) {
                        let key = $crate::contract::record::record!(@key $field $(, $key)?);
                        map.serialize_entry(key, &self.$field)?;
                    }
                )*
                Ok(())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeMap as _;

                $(
                    if let Some(text) = $as_text(self) {
                        return serde::Serialize::serialize(text, serializer);
                    }
                )?
                let mut map = serializer.serialize_map(None)?;
                $(map.serialize_entry($version, &$crate::contract::Draft::VERSION)?;)?
                self.write_fields(&mut map)?;
                map.end()
            }
        }

        $crate::contract::deserialize!($name);
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident, $key:literal) => { $key };
    (@shape $type:ty) => { <$type as $crate::contract::Datum>::shape };
    (@shape $type:ty, $shape:path) => { $shape };
    (@most) => { usize::MAX };
    (@most $most:expr) => { $most };
}

pub(crate) use record;
