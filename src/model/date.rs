//! Dates that may lack a part.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::ser::{Serialize, Serializer};

use crate::contract::{Datum, Reader, Shape, Slot, View, deserialize, given, quoted};
use crate::problem::{Fault, Path};
use crate::tree::{Node, Value};

/// A date of which day, month and year may each still be missing.
///
/// In data it is an ISO 8601 string: `2024-03-15`, `2024-03`, `2024`; a missing part before one
/// that is known is written with the letters `X`, as in `2024-XX-15`.
///
/// ```
/// use vanban::value::PartialDate;
///
/// let draft = PartialDate::new().year(2024).month(3);
/// assert_eq!(draft.to_string(), "2024-03");
/// assert_eq!(draft.full(), None);
/// assert_eq!(PartialDate::from((2024, 3, 15)).to_string(), "2024-03-15");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct PartialDate {
    pub(crate) year: Option<i32>,
    pub(crate) month: Option<u32>,
    pub(crate) day: Option<u32>,
}

impl PartialDate {
    /// Stands in data to begin from for a date that is still to be given: no document is so old.
    pub(crate) const PLACEHOLDER: Self = Self {
        year: Some(1000),
        month: Some(1),
        day: Some(1),
    };

    /// A date of which nothing is known.
    ///
    /// ```
    /// use vanban::value::PartialDate;
    ///
    /// assert!(PartialDate::new().is_empty());
    /// assert_eq!(PartialDate::new().year(2026).to_string(), "2026");
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self {
            year: None,
            month: None,
            day: None,
        }
    }

    /// Sets the year (*năm*): Annex I, Part I, Section II, item 4, point b.
    #[must_use]
    pub const fn year(mut self, year: i32) -> Self {
        self.year = Some(year);
        self
    }

    /// Sets the month (*tháng*), 1 to 12: Annex I, Part I, Section II, item 4, point b.
    #[must_use]
    pub const fn month(mut self, month: u32) -> Self {
        self.month = Some(month);
        self
    }

    /// Sets the day of the month (*ngày*): Annex I, Part I, Section II, item 4, point b.
    #[must_use]
    pub const fn day(mut self, day: u32) -> Self {
        self.day = Some(day);
        self
    }

    /// The day of the calendar, where all three parts are known and it exists.
    ///
    /// ```
    /// use vanban::value::PartialDate;
    ///
    /// assert!(PartialDate::from((2024, 2, 29)).full().is_some());
    /// assert!(PartialDate::from((2026, 2, 29)).full().is_none());
    /// ```
    #[must_use]
    pub fn full(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month?, self.day?)
    }

    /// Day, month and year.
    pub(crate) const fn parts(self) -> (Option<u32>, Option<u32>, Option<i32>) {
        (self.day, self.month, self.year)
    }

    /// True where nothing is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::new()
    }

    /// True if the calendar has a day that these parts could belong to, in years of four digits.
    pub(crate) fn is_possible(self) -> bool {
        // A leap year and a month of 31 days allow whatever the missing part might allow.
        let year = self.year.unwrap_or(2000);
        (1000..=9999).contains(&year)
            && NaiveDate::from_ymd_opt(year, self.month.unwrap_or(1), self.day.unwrap_or(1))
                .is_some()
    }

    /// Reads `2024-03-15`, with `X` for what is not known; whether such a day exists is not asked.
    pub(crate) fn parse(text: &str) -> Option<Self> {
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

impl Datum for PartialDate {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = match &node.value {
            // A bare year may be a number.
            Value::Text(text) | Value::Number(text) | Value::Time(text) => text.as_ref(),
            _ => "",
        };
        if let Some(date) = Self::parse(text) {
            return Some(date);
        }
        let meant = as_people_write(text);
        // A table that a template is merged with has dates as its program writes them.
        if meant.is_some() && reader.is_filled(node) {
            return meant;
        }
        let help = meant.map(|date| quoted(&date.to_string()).into_owned());
        let fault = Fault::ValueDate {
            found: given(node),
            help: help.unwrap_or_default(),
        };
        reader.tell(node, at, fault)
    }

    fn shape() -> Shape {
        Shape::Date
    }

    fn is_absent(&self) -> bool {
        self.is_empty()
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Date(self)
    }

    fn view(&self) -> View<'_> {
        View::Date(*self)
    }
}

/// The date that a text means which is not ISO 8601: `30/9/2026`, `ngày 5 tháng 3 năm 2026`,
/// `2026-3-5`.
fn as_people_write(text: &str) -> Option<PartialDate> {
    const LONGEST: usize = 64;

    if text.len() > LONGEST {
        return None;
    }
    let numbers: Vec<&str> = text
        .split(|sign: char| !sign.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .collect();
    let number = |digits: &str| digits.parse::<u32>().ok();
    let (day, month, year) = match numbers.as_slice() {
        [year, month, day, ..] if year.len() == 4 => (number(day)?, number(month)?, number(year)?),
        [day, month, year] if year.len() == 4 => (number(day)?, number(month)?, number(year)?),
        _ => return None,
    };
    let date = PartialDate::from((i32::try_from(year).ok()?, month, day));
    date.full().map(|_| date)
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

deserialize!(PartialDate);

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
    fn dates_as_people_write_them_are_understood() {
        for (written, meant) in [
            ("30/9/2026", Some("2026-09-30")),
            ("05-03-2026", Some("2026-03-05")),
            ("2026-3-5", Some("2026-03-05")),
            ("2026/03/05", Some("2026-03-05")),
            ("2026-03-05T00:00:00", Some("2026-03-05")),
            ("ngày 05 tháng 3 năm 2026", Some("2026-03-05")),
            ("31/2/2026", None),
            ("5/3", None),
            ("hôm nay", None),
        ] {
            let date = as_people_write(written).map(|date| date.to_string());
            assert_eq!(date.as_deref(), meant, "{written}");
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
