//! A day and a time of day.

use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};
use serde::ser::{Serialize, Serializer};

use super::date::PartialDate;
use crate::contract::{Datum, Optional, Reader, Shape, Slot, View, deserialize, given};
use crate::problem::{Fault, Path};
use crate::text::in_words;
use crate::tree::{Node, Value};

/// A day and a time of day, to the minute.
///
/// In data it is an ISO 8601 string without a time zone: `2026-03-05T14:00`.
///
/// ```
/// use vanban::value::Moment;
///
/// let start = Moment::new((2026, 3, 5), (14, 0)).ok_or("no such moment")?;
/// assert_eq!(start.to_string(), "2026-03-05T14:00");
/// assert_eq!(start.in_words(), "14 giờ 00, ngày 05 tháng 3 năm 2026");
/// assert_eq!(Moment::new((2026, 2, 29), (14, 0)), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(NaiveDateTime);

impl Moment {
    /// A moment by year, month and day, and by hour and minute, if the calendar has it and the year
    /// has four digits.
    ///
    /// ```
    /// use vanban::value::Moment;
    ///
    /// assert!(Moment::new((2026, 3, 5), (14, 0)).is_some());
    /// assert!(Moment::new((2026, 3, 5), (24, 0)).is_none());
    /// ```
    #[must_use]
    pub fn new((year, month, day): (i32, u32, u32), (hour, minute): (u32, u32)) -> Option<Self> {
        let day = NaiveDate::from_ymd_opt(year, month, day)?;
        day.and_hms_opt(hour, minute, 0)
            .filter(|_| (1000..=9999).contains(&year))
            .map(Self)
    }

    /// The moment as minutes of a meeting have it: Annex III, Section II, template 1.9.
    ///
    /// ```
    /// use vanban::value::Moment;
    ///
    /// let end = Moment::new((2026, 3, 5), (16, 30)).map(Moment::in_words);
    /// assert_eq!(end.as_deref(), Some("16 giờ 30, ngày 05 tháng 3 năm 2026"));
    /// ```
    #[must_use]
    pub fn in_words(self) -> String {
        let (day, time) = (self.0.date(), self.0.time());
        let day = in_words(day.day(), day.month(), day.year());
        format!("{:02} giờ {:02}, {day}", time.hour(), time.minute())
    }

    /// Its day.
    pub(crate) fn day(self) -> PartialDate {
        PartialDate::from(self.0.date())
    }

    /// Reads `2026-03-05T14:00`; seconds, which TOML asks for, must be zero.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (day, time) = text.split_once(['T', ' '])?;
        let mut day = day.splitn(3, '-');
        let (year, month, day) = (
            digits(day.next()?, 4)?,
            digits(day.next()?, 2)?,
            digits(day.next()?, 2)?,
        );
        let mut time = time.splitn(3, ':');
        let (hour, minute) = (digits(time.next()?, 2)?, digits(time.next()?, 2)?);
        if time.next().is_some_and(|second| second != "00") {
            return None;
        }
        let year = i32::try_from(year).ok()?;
        Self::new((year, month, day), (hour, minute))
    }
}

/// A number of so many digits.
fn digits(text: &str, width: usize) -> Option<u32> {
    let all = text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit());
    if all { text.parse().ok() } else { None }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = self.0.time();
        let (hour, minute) = (time.hour(), time.minute());
        write!(f, "{}T{hour:02}:{minute:02}", self.0.date())
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Datum for Moment {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = match &node.value {
            Value::Text(text) | Value::Time(text) => text.as_ref(),
            _ => "",
        };
        let found = || given(node);
        Self::parse(text).or_else(|| reader.tell(node, at, Fault::ValueMoment { found: found() }))
    }

    fn shape() -> Shape {
        Shape::Moment
    }

    fn is_absent(&self) -> bool {
        false
    }

    fn view(&self) -> View<'_> {
        View::Moment(*self)
    }
}

impl Optional for Moment {
    fn optional(moment: &mut Option<Self>) -> Slot<'_> {
        Slot::Moment(moment)
    }
}

deserialize!(Moment);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        for text in ["2026-03-05T14:00", "2024-02-29T00:59"] {
            assert_eq!(Moment::parse(text).unwrap().to_string(), text);
        }
        let seconds = Moment::parse("2026-03-05 07:30:00").unwrap();
        assert_eq!(seconds.in_words(), "07 giờ 30, ngày 05 tháng 3 năm 2026");
        for text in [
            "",
            "2026-03-05",
            "2026-03-05T14",
            "2026-03-05T24:00",
            "2026-02-29T14:00",
            "2026-03-05T14:00:30",
            "2026-03-05T14:00Z",
            "0026-03-05T14:00",
            "14:00 05/3/2026",
        ] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }
}
