//! Dates that may lack a part.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::de::{self, Deserialize, Deserializer, Expected, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// A date of which day, month and year may each still be missing.
///
/// In data it is an ISO 8601 string: `2024-03-15`, `2024-03`, `2024`; a missing part before one
/// that is known is written with the letters `X`, as in `2024-XX-15`.
///
/// ```
/// use vanban::PartialDate;
///
/// let draft = PartialDate::new().year(2024).month(3);
/// assert_eq!(draft.to_string(), "2024-03");
/// assert_eq!(draft.full(), None);
/// assert_eq!(PartialDate::from((2024, 3, 15)).to_string(), "2024-03-15");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PartialDate {
    pub(super) year: Option<i32>,
    pub(super) month: Option<u32>,
    pub(super) day: Option<u32>,
}

impl PartialDate {
    /// A date of which nothing is known.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            year: None,
            month: None,
            day: None,
        }
    }

    /// Sets the year.
    #[must_use]
    pub const fn year(mut self, year: i32) -> Self {
        self.year = Some(year);
        self
    }

    /// Sets the month, 1 to 12.
    #[must_use]
    pub const fn month(mut self, month: u32) -> Self {
        self.month = Some(month);
        self
    }

    /// Sets the day of the month.
    #[must_use]
    pub const fn day(mut self, day: u32) -> Self {
        self.day = Some(day);
        self
    }

    /// The day of the calendar, where all three parts are known and it exists.
    #[must_use]
    pub fn full(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month?, self.day?)
    }

    /// Day, month and year.
    pub(crate) const fn parts(self) -> (Option<u32>, Option<u32>, Option<i32>) {
        (self.day, self.month, self.year)
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::new()
    }

    /// Whether the calendar has a day that these parts could belong to, in years of four digits.
    pub(super) fn is_possible(self) -> bool {
        // A leap year and a month of 31 days allow whatever the missing part might allow.
        let year = self.year.unwrap_or(2000);
        (1000..=9999).contains(&year)
            && NaiveDate::from_ymd_opt(year, self.month.unwrap_or(1), self.day.unwrap_or(1))
                .is_some()
    }

    /// Reads `2024-03-15`, with `X` for what is not known; whether such a day exists is not asked.
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = part(parts.next()?, 4)?;
        let month = parts.next().map_or(Some(None), |month| part(month, 2))?;
        let day = parts.next().map_or(Some(None), |day| part(day, 2))?;
        if parts.next().is_some() {
            return None;
        }
        Some(Self {
            year: match year {
                Some(year) => Some(i32::try_from(year).ok()?),
                None => None,
            },
            month,
            day,
        })
    }
}

/// Reads one part of a date: digits, or as many `X`.
#[expect(
    clippy::option_option,
    reason = "unreadable, readable but unknown, known"
)]
fn part(text: &str, width: usize) -> Option<Option<u32>> {
    if text.len() != width {
        None
    } else if text.bytes().all(|byte| byte == b'X') {
        Some(None)
    } else if text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.parse().ok().map(Some)
    } else {
        None
    }
}

impl From<NaiveDate> for PartialDate {
    fn from(date: NaiveDate) -> Self {
        Self::from((date.year(), date.month(), date.day()))
    }
}

impl From<(i32, u32, u32)> for PartialDate {
    /// Year, month and day; a day that does not exist is a problem when the document is built.
    fn from((year, month, day): (i32, u32, u32)) -> Self {
        Self::new().year(year).month(month).day(day)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}")?,
            None => f.write_str("XXXX")?,
        }
        match self.month {
            Some(month) => write!(f, "-{month:02}")?,
            None if self.day.is_some() => f.write_str("-XX")?,
            None => {}
        }
        match self.day {
            Some(day) => write!(f, "-{day:02}"),
            None => Ok(()),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A date or a moment of TOML's own, which its reader hands on as a map of one entry.
pub(super) fn of_toml<'de, A: MapAccess<'de>>(
    mut map: A,
    expected: &dyn Expected,
) -> Result<String, A::Error> {
    const KEY: &str = "$__toml_private_datetime";

    match map.next_key::<String>()? {
        Some(key) if key == KEY => map.next_value(),
        _ => Err(de::Error::invalid_type(de::Unexpected::Map, expected)),
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Iso;

        impl<'de> Visitor<'de> for Iso {
            type Value = PartialDate;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an ISO date such as 2024-03-15, 2024-03 or 2024")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<PartialDate, E> {
                PartialDate::parse(text)
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
            }

            // YAML and JSON may say a bare year as a number.
            fn visit_u64<E: de::Error>(self, year: u64) -> Result<PartialDate, E> {
                self.visit_str(&year.to_string())
            }

            fn visit_i64<E: de::Error>(self, year: i64) -> Result<PartialDate, E> {
                self.visit_str(&year.to_string())
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<PartialDate, A::Error> {
                let date = of_toml(map, &self)?;
                self.visit_str(&date)
            }
        }

        deserializer.deserialize_any(Iso)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for text in ["2024-03-15", "2024-03", "2024", "2024-XX-15", "XXXX-02-29"] {
            let date = PartialDate::parse(text).unwrap();
            assert_eq!(date.to_string(), text);
            assert!(date.is_possible());
        }
        assert_eq!(PartialDate::parse("XXXX"), Some(PartialDate::new()));
        for text in [
            "",
            "24",
            "2024-3-1",
            "2024-03-15T00:00",
            "15/03/2024",
            "2024-03-15-",
        ] {
            assert_eq!(PartialDate::parse(text), None, "{text}");
        }
    }

    #[test]
    fn days_that_cannot_be_are_told() {
        for text in [
            "2023-02-29",
            "2024-13",
            "2024-00-01",
            "XXXX-02-30",
            "0001-01-01",
        ] {
            assert!(!PartialDate::parse(text).unwrap().is_possible(), "{text}");
        }
    }
}
