//! A value of data, as a message names it.

use std::fmt;

use super::fault::Spoken;
use crate::language::{Language, Words};

/// A value by its kind and, where it is short, its words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Given {
    Nothing,
    Bool(bool),
    Number(String),
    Text(String),
    Time(String),
    List,
    Object,
}

impl Spoken for Given {
    fn spoken(&self, language: Language) -> impl fmt::Display {
        let words = |vi, en| Words::new(vi, en).get(language).to_owned();
        match self {
            Self::Nothing => words("giá trị trống", "nothing"),
            Self::Bool(value) => format!("{} {value}", words("giá trị", "the value")),
            Self::Number(number) => format!("{} {number}", words("số", "the number")),
            Self::Text(text) => format!("{} “{text}”", words("chuỗi", "the text")),
            Self::Time(time) => format!("{} {time}", words("thời gian", "the time")),
            Self::List => words("danh sách", "a list"),
            Self::Object => words("đối tượng", "an object"),
        }
    }
}
