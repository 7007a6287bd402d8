//! What stands behind the words of a template: phrases, people, dates.

use chrono::{Datelike, NaiveDate};

use super::super::date::PartialDate;
use super::super::person::Person;
use super::super::problem::Fault;
use super::parts;
use super::strings::{Names, empty, filled, missing};
use super::{Found, Path, most};
use crate::decree::HONORIFIC;
use crate::text::in_words;

/// A phrase that must be there, without a mark at its end.
pub(crate) fn phrase(
    found: &mut Found,
    path: &Path<'_>,
    value: &mut String,
    what: Names,
) -> String {
    within(found, path, value, most::SUBJECT, missing(what))
}

fn within(
    found: &mut Found,
    path: &Path<'_>,
    value: &mut String,
    most: usize,
    if_empty: Fault,
) -> String {
    filled(found, path, value, most, if_empty);
    let bare = parts::bare(value);
    if bare.is_empty() && !value.is_empty() {
        let mark = value.clone();
        found.push(path, Fault::EntryMark { found: mark });
    }
    bare.to_owned()
}

/// A list of which at least one entry must be there.
pub(crate) fn required(
    found: &mut Found,
    path: &Path<'_>,
    entries: &mut [String],
    what: Names,
) -> Vec<String> {
    if entries.is_empty() {
        found.push(path, missing(what));
    }
    parts::entries(found, path, entries)
}

/// Entries with their marks: a semicolon, behind the last a full stop.
pub(crate) fn listed(entries: &[String]) -> impl Iterator<Item = String> {
    let last = entries.len().saturating_sub(1);
    let entries = entries.iter().enumerate();
    entries.map(move |(index, entry)| {
        let mark = if index == last { '.' } else { ';' };
        format!("{entry}{mark}")
    })
}

/// A person as the templates print one.
pub(crate) struct Printed {
    pub(crate) name: String,
    /// Title and unit.
    pub(crate) title: String,
    /// As at the beginning of a sentence.
    pub(crate) honorific: String,
}

impl Printed {
    /// The honorific inside a sentence.
    pub(crate) fn honorific_inside(&self) -> String {
        let mut signs = self.honorific.chars();
        let first = signs.next().into_iter().flat_map(char::to_lowercase);
        first.chain(signs).collect()
    }
}

pub(crate) fn person(found: &mut Found, path: &Path<'_>, person: &mut Person) -> Printed {
    let field = path.field("name");
    let what = missing(("họ và tên", "the name of the person"));
    let name = within(found, &field, &mut person.name, most::SIGNER, what);
    let field = path.field("title");
    let what = missing(("chức vụ", "the title of the person"));
    let mut title = within(found, &field, &mut person.title, most::TITLE, what);
    if let Some(unit) = &mut person.unit {
        let field = path.field("unit");
        let what = empty(("đơn vị công tác", "the unit"));
        let unit = within(found, &field, unit, most::BODY_NAME, what);
        title = format!("{title}, {unit}");
    }
    let honorific = match &mut person.honorific {
        None => HONORIFIC.to_owned(),
        Some(honorific) => {
            let what = empty(("cách xưng hô", "the honorific"));
            let field = path.field("honorific");
            within(found, &field, honorific, most::SIGNER, what)
        }
    };
    Printed {
        name,
        title,
        honorific,
    }
}

/// A date that must be known whole.
pub(crate) fn full_date(
    found: &mut Found,
    path: &Path<'_>,
    date: PartialDate,
    what: Names,
) -> Option<NaiveDate> {
    if !date.is_possible() {
        let date = date.to_string();
        found.push(path, Fault::Date { found: date });
        return None;
    }
    let full = date.full();
    if full.is_none() {
        found.push(path, missing(what));
    }
    full
}

/// The days of a period must follow each other.
pub(crate) fn period(found: &mut Found, path: &Path<'_>, first: NaiveDate, last: NaiveDate) {
    if last < first {
        let [first, last] = [first, last].map(|day| PartialDate::from(day).to_string());
        found.push(path, Fault::DatePeriod { first, last });
    }
}

/// The date in words, with its “ngày”.
pub(crate) fn in_full(date: NaiveDate) -> String {
    in_words(date.day(), date.month(), date.year())
}
