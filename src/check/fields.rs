//! Fields of lines, lists and dates, whatever they say.

use chrono::{Datelike, NaiveDate};

use super::strings::{self, not_followed_by, not_led_by};
use crate::contract::{Data, Record, Row, Slot};
use crate::decree::Clause;
use crate::language::Words;
use crate::model::PartialDate;
use crate::problem::{Fault, Found, Path};
use crate::text::{self, with_slashes};

/// The demands on a field.
pub(super) struct Wanted {
    pub(super) row: &'static Row,
    pub(super) required: bool,
    pub(super) clause: Clause,
    /// The words of the template before it and behind it.
    pub(super) labels: (&'static str, &'static str),
}

impl Wanted {
    /// A field as its row asks for it.
    pub(super) fn of(row: &'static Row) -> Self {
        Self {
            row,
            required: row.required,
            clause: row.clause,
            labels: ("", ""),
        }
    }

    pub(super) fn missing(&self) -> Fault {
        Fault::Missing {
            what: self.row.name(),
            clause: self.clause,
        }
    }

    fn empty(&self) -> Fault {
        if self.required {
            self.missing()
        } else {
            empty(self.row.name())
        }
    }
}

/// A field or a text is empty.
pub(super) const fn empty(what: Words) -> Fault {
    Fault::Empty { what }
}

/// Tidies and checks a field.
pub(super) fn slot(found: &mut Found, path: &Path<'_>, slot: Slot<'_>, wanted: &Wanted) {
    match slot {
        Slot::Words(words) if words.is_empty() => {
            if wanted.required {
                found.push(path, wanted.missing());
            }
        }
        Slot::Words(words) | Slot::Line(Some(words)) => line(found, path, words, wanted),
        Slot::Lines(lines) => {
            if lines.is_empty() && wanted.required {
                found.push(path, wanted.missing());
            }
            entries(found, path, lines, wanted);
        }
        Slot::Date(date) => {
            self::date(found, path, *date);
            if date.is_possible() && date.full().is_none() && wanted.required {
                found.push(path, wanted.missing());
            }
        }
        Slot::Line(None) | Slot::Moment(None) => {
            if wanted.required {
                found.push(path, wanted.missing());
            }
        }
        Slot::Moment(Some(moment)) => day_is_given(found, path, moment.day()),
        Slot::Other => {}
    }
}

/// Tidies and checks a line, or one for each of several.
pub(super) fn lines(found: &mut Found, path: &Path<'_>, lines: &mut Vec<String>, wanted: &Wanted) {
    match lines.as_mut_slice() {
        [one] => line(found, path, one, wanted),
        _ => slot(found, path, Slot::Lines(lines), wanted),
    }
}

/// Tidies and checks a line that has been given.
fn line(found: &mut Found, path: &Path<'_>, value: &mut String, wanted: &Wanted) {
    let (before, behind) = wanted.labels;
    not_led_by(found, path, value.trim(), before);
    strings::line(found, path, value, wanted.row.most);
    let bare = text::bare(value);
    if bare.is_empty() {
        found.push(path, wanted.empty());
    }
    not_followed_by(found, path, bare, behind);
}

/// Tidies and checks every line of an object that is not checked otherwise; what must be there is
/// missing, or empty where something else of the object is given.
pub(super) fn record<R: Record>(found: &mut Found, path: &Path<'_>, record: &mut R) {
    for (index, row) in R::ROWS.iter().enumerate() {
        let wanted = Wanted::of(row);
        match record.slot_of(index) {
            Slot::Lines(lines) => {
                let path = path.field(row.key);
                for (index, value) in lines.iter_mut().enumerate() {
                    line(found, &path.index(index), value, &wanted);
                }
            }
            slot => self::slot(found, &path.field(row.key), slot, &wanted),
        }
    }
}

/// Tidies and checks the entries of a list, whose marks the library sets.
fn entries(found: &mut Found, path: &Path<'_>, entries: &mut [String], wanted: &Wanted) {
    let empty = empty(wanted.row.name());
    for (index, entry) in entries.iter_mut().enumerate() {
        let path = path.index(index);
        if wanted.row.key == "to" {
            strings::line_with_notes(found, &path, entry, wanted.row.most);
        } else {
            strings::line(found, &path, entry, wanted.row.most);
        }
        if let Some(mark) = entry.chars().next().filter(|sign| "-–—+•".contains(*sign)) {
            let mark = mark.to_string();
            found.push(&path, Fault::EntryMark { found: mark });
        }
        if text::bare(entry).is_empty() {
            found.push(&path, empty.clone());
        }
        not_led_by(found, &path, entry, wanted.labels.0);
    }
}

/// A date, as far as it is known.
pub(super) fn date(found: &mut Found, path: &Path<'_>, date: PartialDate) {
    if !date.is_possible() {
        let date = date.to_string();
        found.push(path, Fault::Date { found: date });
    }
    day_is_given(found, path, date);
}

/// Says that a date is still the one that data begin with.
fn day_is_given(found: &mut Found, path: &Path<'_>, date: PartialDate) {
    if date == PartialDate::PLACEHOLDER {
        let date = date.to_string();
        found.push(path, Fault::Placeholder { found: date });
    }
}

/// The days and times of a document must follow each other.
pub(super) fn period(found: &mut Found, root: &Path<'_>, data: &Data) {
    let day = |date: NaiveDate| {
        let slashes = with_slashes(date.day(), date.month(), date.year());
        format!("ngày {slashes}")
    };
    let days = [
        ("until", data.from, data.until),
        ("valid_until", data.date, data.valid_until),
    ];
    for (key, first, last) in days {
        if let (Some(first), Some(last)) = (first.full(), last.full())
            && last < first
        {
            let (first, last) = (day(first), day(last));
            found.push(&root.field(key), Fault::DatePeriod { first, last });
        }
    }
    if let (Some(start), Some(end)) = (data.start, data.end)
        && start > end
    {
        let (first, last) = (start.in_words(), end.in_words());
        found.push(&root.field("end"), Fault::DatePeriod { first, last });
    }
}
