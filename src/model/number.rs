//! The number of a document.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::contract::{Datum, Optional, Reader, Shape, deserialize, given, whole};
use crate::problem::{Fault, Path};
use crate::tree::{Node, Value};

/// The number of a document (*số văn bản*): Annex I, Part I, Section II, item 3, point a.
///
/// Numbers below 10 are printed with a zero before them. In data it is a number, or a string of
/// digits, which are printed as given: some provinces write all numbers with leading zeros.
///
/// ```
/// use vanban::value::Number;
///
/// assert_eq!(Number::from(7).to_string(), "07");
/// let number = Number::as_printed("0124").ok_or("no number")?;
/// assert_eq!((number.value(), number.to_string().as_str()), (124, "0124"));
/// assert_eq!(Number::as_printed("124a"), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Number {
    value: u32,
    /// The digits, where they are not those of the value.
    digits: Option<Box<str>>,
}

impl Number {
    /// The greatest number that a document can have.
    pub(crate) const GREATEST: u32 = 999_999;

    /// A number by its digits, which are printed as they are; at least two are.
    ///
    /// ```
    /// use vanban::value::Number;
    ///
    /// let number = Number::as_printed("0124").map(|number| number.to_string());
    /// assert_eq!(number.as_deref(), Some("0124"));
    /// ```
    #[must_use]
    pub fn as_printed(digits: &str) -> Option<Self> {
        const LONGEST: usize = 9;

        let all = digits.bytes().all(|byte| byte.is_ascii_digit());
        if !all || digits.len() > LONGEST {
            return None;
        }
        let value: u32 = digits.parse().ok()?;
        let plain = Self::from(value);
        let given = digits.len() >= 2 && digits != plain.to_string();
        Some(Self {
            digits: given.then(|| digits.into()),
            ..plain
        })
    }

    /// Its value.
    #[must_use]
    pub const fn value(&self) -> u32 {
        self.value
    }
}

impl From<u32> for Number {
    fn from(value: u32) -> Self {
        Self {
            value,
            digits: None,
        }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.digits {
            Some(digits) => f.write_str(digits),
            None => write!(f, "{:02}", self.value),
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.digits {
            Some(digits) => serializer.serialize_str(digits),
            None => serializer.serialize_u32(self.value),
        }
    }
}

impl Datum for Number {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let number = match &node.value {
            Value::Number(text) => whole(text).map(Self::from),
            Value::Text(digits) => Self::as_printed(digits),
            _ => None,
        };
        number.or_else(|| {
            // The number of `45/BC-UBND`.
            let begun = match &node.value {
                Value::Text(text) => text.trim_start_matches("Số:").trim_start(),
                _ => "",
            };
            let end = begun.find(|sign: char| !sign.is_ascii_digit());
            let digits = begun.get(..end.unwrap_or(begun.len())).unwrap_or_default();
            let help = Self::as_printed(digits).map(|number| number.value.to_string());
            let fault = Fault::ValueNumber {
                found: given(node),
                help: help.unwrap_or_default(),
            };
            reader.tell(node, at, fault)
        })
    }

    fn shape() -> Shape {
        Shape::Number
    }

    fn is_absent(&self) -> bool {
        false
    }
}

impl Optional for Number {}

deserialize!(Number);
