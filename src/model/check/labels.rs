//! What stands behind the words of a template: phrases, people, dates.

use chrono::{Datelike, NaiveDate};

use super::super::date::PartialDate;
use super::super::person::Person;
use super::super::problem::Fault;
use super::parts;
use super::strings::{Names, empty, filled, missing_of, not_led_by};
use super::{Found, Path, most};
use crate::decree::{HONORIFIC, PERSON_TITLE};
use crate::text::{in_words, with_slashes};

/// What a template asks for.
#[derive(Clone, Copy)]
pub(crate) struct Wanted {
    template: &'static str,
    names: Names,
    /// The words of the template before it.
    label: &'static str,
}

impl Wanted {
    /// What a template asks for, by its names in Vietnamese and in English.
    pub(crate) const fn by(template: &'static str, names: Names) -> Self {
        Self {
            template,
            names,
            label: "",
        }
    }

    /// It stands behind these words.
    pub(crate) const fn behind(self, label: &'static str) -> Self {
        Self { label, ..self }
    }

    const fn missing(self) -> Fault {
        missing_of(self.template, self.names)
    }
}

/// A phrase that must be there, without a mark at its end.
pub(crate) fn phrase(
    found: &mut Found,
    path: &Path<'_>,
    value: &mut String,
    wanted: Wanted,
) -> String {
    not_led_by(found, path, value.trim(), wanted.label);
    within(found, path, value, most::SUBJECT, wanted.missing())
}

fn within(
    found: &mut Found,
    path: &Path<'_>,
    value: &mut String,
    most: usize,
    if_empty: Fault,
) -> String {
    filled(found, path, value, most, if_empty.clone());
    let bare = parts::bare(value);
    if bare.is_empty() && !value.is_empty() {
        found.push(path, if_empty);
    }
    bare.to_owned()
}

/// Says that a phrase ends with words that the template has behind it.
pub(crate) fn not_followed_by(found: &mut Found, path: &Path<'_>, phrase: &str, label: &str) {
    let label = label.trim_end_matches(':');
    let small = phrase.to_lowercase();
    if let Some(before) = small.strip_suffix(label)
        && before.ends_with(' ')
    {
        let label = label.to_owned();
        found.push(path, Fault::LabelRepeated { found: label });
    }
}

/// A list of which at least one entry must be there.
pub(crate) fn required(
    found: &mut Found,
    path: &Path<'_>,
    entries: &mut [String],
    wanted: Wanted,
) -> Vec<String> {
    if entries.is_empty() {
        found.push(path, wanted.missing());
    }
    parts::entries_behind(found, path, entries, wanted.label)
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

pub(crate) fn person(
    found: &mut Found,
    path: &Path<'_>,
    person: &mut Person,
    template: &'static str,
) -> Printed {
    let field = path.field("name");
    let what = missing_of(template, ("họ và tên", "the name of the person"));
    let name = within(found, &field, &mut person.name, most::SIGNER, what);
    let field = path.field("title");
    let what = missing_of(template, ("chức vụ", "the title of the person"));
    not_led_by(found, &field, person.title.trim(), PERSON_TITLE);
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
    wanted: Wanted,
) -> Option<NaiveDate> {
    if !date.is_possible() {
        let date = date.to_string();
        found.push(path, Fault::Date { found: date });
        return None;
    }
    let full = date.full();
    if full.is_none() {
        found.push(path, wanted.missing());
    }
    full
}

/// The days of a period must follow each other.
pub(crate) fn period(found: &mut Found, path: &Path<'_>, first: NaiveDate, last: NaiveDate) {
    if last < first {
        let [first, last] = [first, last].map(|day| {
            let slashes = with_slashes(day.day(), day.month(), day.year());
            format!("ngày {slashes}")
        });
        found.push(path, Fault::DatePeriod { first, last });
    }
}

/// The date in words, with its “ngày”.
pub(crate) fn in_full(date: NaiveDate) -> String {
    in_words(date.day(), date.month(), date.year())
}
