//! Place, subject and issuing authority.

use super::fields::{self, Wanted};
use super::strings::{is_capitals, split_start};
use super::{row, sender};
use crate::contract::{Data, Slot};
use crate::decree::{
    Component, DAY_LEAD, DocumentKind, LETTER_PREFIX, NUMBER_LEAD, PAGE, TitleForm,
};
use crate::model::{Number, Symbol};
use crate::problem::{Fault, Found, Path};
use crate::style::HouseStyle;
use crate::text::{Face, width};

pub(super) fn place(found: &mut Found, path: &Path<'_>, place: &mut Option<String>) {
    fields::slot(found, path, Slot::Line(place), &Wanted::of(row("place")));
    let place = place.as_deref().unwrap_or_default();
    let small = place.starts_with(char::is_lowercase);
    let is_number = |word: &str| word.chars().all(|sign| "IVX".contains(sign));
    let abbreviated = place.split(' ').any(|word| {
        (is_capitals(word, 1) && !is_number(word)) || matches!(word, "Tp" | "Tx" | "Tt" | "Q" | "P")
    });
    if small || abbreviated || place.contains(['.', ',', ';', ':']) {
        let place = place.to_owned();
        found.push(path, Fault::Place { found: place });
    }
}

/// The date, which stands on one line with the number. A joint symbol may part.
pub(super) fn beside_number(
    found: &mut Found,
    path: &Path<'_>,
    symbol: Option<&Symbol>,
    data: &Data,
) {
    let (Some(place), Some(symbol)) = (&data.place, symbol) else {
        return;
    };
    let number = data
        .number
        .as_ref()
        .map_or(String::new(), Number::to_string);
    let number = format!("{NUMBER_LEAD}{number}/{symbol}");
    let line = format!("{place},{DAY_LEAD}00 tháng 00 năm 0000");
    let house = HouseStyle::large();
    let margins = house.margins();
    let widths = [
        (Component::NumberSymbol, number),
        (Component::PlaceDate, line),
    ];
    let widths = widths.map(|(component, text)| {
        let format = house.format(component);
        let face = Face::new(format.bold, format.italic);
        i64::from(width(&text, face, format.size.half_points()))
    });
    let room = PAGE.width - margins.left - margins.right;
    let both = widths.iter().sum::<i64>();
    if data.joint_senders.is_empty() && both > i64::from(room.to_twips()) {
        found.push(path, Fault::HeadLine);
    }
}

/// The subject, of a type that has one.
pub(super) fn check(found: &mut Found, path: &Path<'_>, kind: DocumentKind, data: &mut Data) {
    use crate::decree::Need;

    let need = kind.template().need("subject");
    match (kind.template().title, need) {
        (TitleForm::TypeOnly, _) => {}
        (_, Need::Optional) if data.subject.is_none() => {}
        (TitleForm::UnderNumber, _) => under_number(found, path, &mut data.subject),
        (TitleForm::UnderType, _) => {
            let name = data.type_name.as_deref();
            let name = name.unwrap_or(kind.rule().name.vi);
            under_type(found, path, name, &mut data.subject);
        }
    }
}

/// The lines that the caller breaks the subject into.
pub(super) fn lines(found: &mut Found, path: &Path<'_>, data: &mut Data) {
    let wanted = Wanted::of(row("subject_lines"));
    fields::slot(found, path, Slot::Lines(&mut data.subject_lines), &wanted);
    let subject = data.subject.as_deref().unwrap_or_default();
    let lines = (data.subject_lines.as_slice(), subject);
    sender::spells(found, path, lines, || Fault::SubjectLines);
}

/// The subject of an official letter, which “V/v” leads.
fn under_number(found: &mut Found, path: &Path<'_>, subject: &mut Option<String>) {
    let leads = [LETTER_PREFIX.trim(), "về việc", "v.v"];
    words(found, path, subject);
    let subject = subject.as_deref().unwrap_or_default();
    let mut leads = leads.iter();
    if let Some((lead, _)) = leads.find_map(|lead| split_start(subject, lead)) {
        let lead = lead.to_owned();
        found.push(path, Fault::SubjectLead { found: lead });
    }
}

/// The subject below the name of a type.
pub(super) fn under_type(
    found: &mut Found,
    path: &Path<'_>,
    type_name: &str,
    subject: &mut Option<String>,
) {
    words(found, path, subject);
    let subject = subject.as_deref().unwrap_or_default();
    if subject.starts_with(char::is_lowercase) {
        found.push(path, Fault::SubjectInitial);
    }
    for beginning in [LETTER_PREFIX.trim(), type_name] {
        if let Some((start, rest)) = split_start(subject, beginning)
            && rest.starts_with(' ')
        {
            let start = start.to_owned();
            found.push(path, Fault::SubjectBeginning { found: start });
        }
    }
}

/// The rules that every subject keeps to, wherever it stands.
fn words(found: &mut Found, path: &Path<'_>, subject: &mut Option<String>) {
    fields::slot(
        found,
        path,
        Slot::Line(subject),
        &Wanted::of(row("subject")),
    );
    let subject = subject.as_deref().unwrap_or_default();
    let words = || {
        subject
            .split(' ')
            .filter(|word| word.starts_with(char::is_alphabetic))
    };
    let capitals = words()
        .filter(|word| word.starts_with(char::is_uppercase))
        .count();
    if words().count() > 1 && is_capitals(subject, 4) {
        found.push(path, Fault::SubjectCapitals);
    } else if capitals >= 4 && capitals * 5 >= words().count() * 4 {
        found.push(path, Fault::SubjectTitleCase);
    }
    if subject.ends_with(['.', ',', ';', ':']) {
        found.push(path, Fault::SubjectMark);
    }
}

/// The authority that decides.
pub(super) fn authority(
    found: &mut Found,
    path: &Path<'_>,
    authority: &mut Option<String>,
    wanted: &Wanted,
) {
    fields::slot(found, path, Slot::Line(authority), wanted);
    let authority = authority.as_deref().unwrap_or_default();
    if is_capitals(authority, 4) {
        found.push(path, Fault::AuthorityCapitals);
    }
    if authority.ends_with(['.', ',', ';', ':']) {
        found.push(path, Fault::SubjectMark);
    }
}
