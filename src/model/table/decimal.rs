//! Numbers of tables, with the digits that their caller gave.

use std::fmt;

use serde::ser::{Error as _, Serialize, SerializeMap, Serializer};

use crate::contract::{Datum, Optional, Reader, Shape, deserialize, given};
use crate::problem::{Fault, Path};
use crate::tree::{Node, Value};

/// A number of a table, exact to the last digit: no rounding ever touches it (practice).
///
/// It prints as Vietnamese offices write numbers: a full stop between thousands, a comma before
/// decimals. What counts nothing, such as a year or a code, is text.
///
/// ```
/// use vanban::value::Decimal;
///
/// let number = Decimal::parse("1234567.50").ok_or("no number")?;
/// assert_eq!(number.to_string(), "1.234.567,50");
/// assert_eq!(Decimal::from(-1200).to_string(), "-1.200");
/// assert_eq!(Decimal::parse("1.234.567"), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Decimal {
    /// All digits, without their point.
    units: i128,
    /// The digits behind the point.
    scale: u8,
}

impl Decimal {
    /// The digits that a number may have, so that sums of many have room.
    pub(crate) const MOST_DIGITS: usize = 30;

    /// A number by its digits, with a point before decimals and an exponent or not, as JSON writes
    /// it; at most 30 digits.
    ///
    /// ```
    /// use vanban::value::Decimal;
    ///
    /// let number = Decimal::parse("98.50").map(|number| number.to_string());
    /// assert_eq!(number.as_deref(), Some("98,50"));
    /// assert_eq!(Decimal::parse("12e3"), Decimal::parse("12000"));
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse::<i8>().ok()?),
            None => (text, 0),
        };
        let unsigned = mantissa.strip_prefix(['-', '+']).unwrap_or(mantissa);
        let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        let mut digits = String::with_capacity(unsigned.len());
        for part in [whole, decimals] {
            // TOML and YAML may part digits by low lines.
            if part.starts_with('_') || part.ends_with('_') {
                return None;
            }
            digits.extend(part.chars().filter(|sign| *sign != '_'));
        }
        let all = digits.bytes().all(|byte| byte.is_ascii_digit());
        if digits.is_empty() || !all {
            return None;
        }
        // Digits that begin with a zero are a code, or of another base.
        if whole.len() > 1 && whole.starts_with('0') {
            return None;
        }
        let behind = decimals.bytes().filter(|byte| *byte != b'_').count();
        let scale = i64::try_from(behind).ok()? - i64::from(exponent);
        let shift = usize::try_from(-scale).unwrap_or(0);
        let digits = digits.trim_start_matches('0');
        if digits.len() + shift > Self::MOST_DIGITS {
            return None;
        }
        let scale = u8::try_from(scale.max(0)).ok()?;
        if usize::from(scale) > Self::MOST_DIGITS {
            return None;
        }
        let units: i128 = match digits {
            "" => 0,
            digits => format!("{digits}{}", "0".repeat(shift)).parse().ok()?,
        };
        let units = if mantissa.starts_with('-') {
            -units
        } else {
            units
        };
        Some(Self { units, scale })
    }

    /// The digits behind the point.
    pub(crate) const fn scale(self) -> u8 {
        self.scale
    }

    /// The number with at least so many decimals.
    pub(crate) fn padded(self, decimals: u8) -> Self {
        self.at_scale(decimals.max(self.scale))
            .map_or(self, |units| Self {
                units,
                scale: decimals.max(self.scale),
            })
    }

    /// The number without the zero that a program writes behind the point of a float.
    pub(super) fn of_float(self) -> Self {
        match self.scale {
            1 if self.units % 10 == 0 => Self::of_units(self.units / 10, 0),
            _ => self,
        }
    }

    /// The number in units of so many decimals, which are not fewer than its own.
    pub(crate) fn at_scale(self, scale: u8) -> Option<i128> {
        let more = scale.checked_sub(self.scale)?;
        self.units.checked_mul(10_i128.checked_pow(more.into())?)
    }

    /// The number of so many units.
    pub(crate) fn of_units(units: i128, scale: u8) -> Self {
        Self { units, scale }
    }

    /// Its digits before and behind the point, without its sign.
    fn digits(self) -> (String, String) {
        let scale = usize::from(self.scale);
        let all = format!("{:0>1$}", self.units.unsigned_abs(), scale + 1);
        let (whole, decimals) = all.split_at(all.len() - scale);
        (whole.to_owned(), decimals.to_owned())
    }

    /// The number as data write it.
    fn in_data(self) -> String {
        let sign = if self.units < 0 { "-" } else { "" };
        match self.digits() {
            (whole, decimals) if decimals.is_empty() => format!("{sign}{whole}"),
            (whole, decimals) => format!("{sign}{whole}.{decimals}"),
        }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, decimals) = self.digits();
        if self.units < 0 {
            f.write_str("-")?;
        }
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                f.write_str(".")?;
            }
            write!(f, "{digit}")?;
        }
        if decimals.is_empty() {
            return Ok(());
        }
        write!(f, ",{decimals}")
    }
}

macro_rules! from_integers {
    ($($type:ty)+) => {
        $(impl From<$type> for Decimal {
            fn from(number: $type) -> Self {
                Self { units: number.into(), scale: 0 }
            }
        })+
    };
}

from_integers!(u8 u16 u32 u64 i8 i16 i32 i64);

impl From<usize> for Decimal {
    fn from(number: usize) -> Self {
        Self {
            // No machine counts further.
            units: i128::try_from(number).unwrap_or(i128::MAX),
            scale: 0,
        }
    }
}

/// The key of a number whose digits a format may lose.
const NUMBER: &str = "number";

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let digits = self.in_data();
        if let (0, Ok(number)) = (self.scale, i64::try_from(self.units)) {
            return serializer.serialize_i64(number);
        }
        let float: f64 = digits.parse().map_err(S::Error::custom)?;
        if float.to_string() == digits && self.scale > 0 {
            return serializer.serialize_f64(float);
        }
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(NUMBER, &digits)?;
        map.end()
    }
}

impl Decimal {
    /// True of a value that can only be meant as a number of a table.
    pub(super) fn is_number(node: &Node<'_>) -> bool {
        match &node.value {
            Value::Number(_) => true,
            Value::Object(entries) => {
                matches!(entries.as_slice(), [entry] if entry.key == NUMBER)
            }
            _ => false,
        }
    }
}

impl Datum for Decimal {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let value = match &node.value {
            Value::Object(entries) => match entries.as_slice() {
                [entry] if entry.key == NUMBER => &entry.value,
                _ => node,
            },
            _ => node,
        };
        let number = match &value.value {
            Value::Number(text) | Value::Text(text) => Self::parse(text),
            _ => None,
        };
        number.or_else(|| {
            let most = Self::MOST_DIGITS;
            let found = given(value);
            reader.tell(value, at, Fault::TableNumber { found, most })
        })
    }

    fn shape() -> Shape {
        Shape::OneOf(vec![
            Shape::AnyNumber,
            Shape::Keyed(
                vec![(
                    NUMBER,
                    Shape::Pattern(r"^[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?$"),
                )],
                Vec::new(),
            ),
        ])
    }

    fn is_absent(&self) -> bool {
        false
    }
}

impl Optional for Decimal {}

deserialize!(Decimal);

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(text: &str) -> Option<String> {
        Decimal::parse(text).map(|number| number.to_string())
    }

    #[test]
    fn digits_stay_those_of_the_caller() {
        for (given, expected) in [
            ("0", "0"),
            ("-0", "0"),
            ("7", "7"),
            ("100", "100"),
            ("1234", "1.234"),
            ("-123456", "-123.456"),
            ("1234567.5", "1.234.567,5"),
            ("98.50", "98,50"),
            ("0.050", "0,050"),
            ("-0.5", "-0,5"),
            (".5", "0,5"),
            ("1e3", "1.000"),
            ("1.5e-3", "0,0015"),
            ("1.5E1", "15"),
            ("1_000", "1.000"),
            (
                "0.1000000000000000055511151231",
                "0,1000000000000000055511151231",
            ),
            (
                "123456789012345678901234567890",
                "123.456.789.012.345.678.901.234.567.890",
            ),
        ] {
            assert_eq!(printed(given).as_deref(), Some(expected), "{given}");
        }
        for no_number in [
            "",
            "-",
            ".",
            "1.2.3",
            "1,5",
            "e5",
            "1e",
            "01",
            "00.5",
            "nan",
            "inf",
            "0x1f",
            "1e99",
            "1e-99",
            "_1",
            "1 000",
            "1234567890123456789012345678901",
            "--1",
        ] {
            assert_eq!(printed(no_number), None, "{no_number}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for text in [
            "0",
            "-12",
            "98.5",
            "98.50",
            "100.0",
            "0.1",
            "18446744073709551615",
            "123456789012345678901234.5",
        ] {
            let number = Decimal::parse(text).unwrap();
            let json = serde_json::to_string(&number).unwrap();
            assert_eq!(
                serde_json::from_str::<Decimal>(&json).unwrap(),
                number,
                "{json}"
            );
        }
    }

    #[test]
    fn decimals_are_added_and_never_taken_away() {
        let number = Decimal::parse("98.5").unwrap();
        assert_eq!(number.padded(2).to_string(), "98,50");
        assert_eq!(number.padded(0), number);
        assert_eq!(number.at_scale(3), Some(98_500));
        assert_eq!(Decimal::of_units(98_500, 3).to_string(), "98,500");
    }
}
