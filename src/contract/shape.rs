//! The shapes of values, for the schema.

use super::record::{Record, Row};
use crate::language::Words;

/// The shape of a value.
pub(crate) enum Shape {
    /// A text of one line.
    Line,
    /// A text of one line, which may be empty.
    AnyLine,
    /// A text with markup.
    Markup,
    /// A whole number in a range.
    Integer(u32, u32),
    /// A number in a range.
    Range(f64, f64),
    /// One of these numbers.
    Numbers(Vec<f64>),
    /// A number of a document: a whole number, or its digits as they are printed.
    Number,
    Flag,
    /// No value, where there could be one.
    Empty,
    /// A text that may be empty.
    AnyText,
    /// A text of a pattern.
    Pattern(&'static str),
    /// Any number.
    AnyNumber,
    /// An object of any keys but these, with such values.
    Map(Box<Shape>, &'static [&'static str]),
    /// A date, of which parts may be missing.
    Date,
    /// A day with its hour and minute.
    Moment,
    /// One of these words.
    Choice(Vec<&'static str>),
    /// A list of such values.
    List(Box<Shape>),
    /// One of these.
    OneOf(Vec<Shape>),
    /// An object with fields, known by a name.
    Object(Definition),
    /// A value that has a name of its own, by what it can be.
    Named(&'static str, Words, fn() -> Shape),
    /// An object with these fields, of which the body is a text in articles.
    Provisions(&'static [Row]),
    /// An object of one key, and of others that may stand beside it.
    Keyed(Vec<(&'static str, Shape)>, Vec<(&'static str, Shape)>),
}

/// An object with fields.
#[derive(Clone, Copy)]
pub(crate) struct Definition {
    pub(crate) name: &'static str,
    pub(crate) words: Words,
    pub(crate) rows: &'static [Row],
}

impl Shape {
    /// The shape of an object, which may have a short form that is a text.
    pub(crate) fn record<R: Record>(short: bool) -> Self {
        let object = Self::Object(Definition {
            name: R::NAME,
            words: R::WORDS,
            rows: R::ROWS,
        });
        if short {
            Self::OneOf(vec![Self::Markup, object])
        } else {
            object
        }
    }
}
