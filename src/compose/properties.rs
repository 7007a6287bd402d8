//! The description that a file has of itself: the fields of Annex VI, Part II, item I that a document
//! knows.

use std::borrow::Cow;

use crate::layout::{CustomValue, Properties};
use crate::model::{Content, Symbol, words_of};
use crate::text::bare;

/// The text that a file holds, as its properties name it.
pub(super) struct Named<'a> {
    pub(super) type_name: &'a str,
    pub(super) about: &'a str,
    pub(super) subject: Option<&'a str>,
}

/// The language of every document, as Annex VI names it.
const LANGUAGE: &str = "Tiếng Việt";

pub(super) fn of(content: &Content, named: &Named<'_>) -> Properties {
    let data = &content.data;
    let type_name = named.type_name;
    let issued_on = data.date.full().filter(|_| content.has_date_line());
    let created = issued_on.map(|date| date.to_string());
    let text = |text: &str| CustomValue::Text(text.to_owned());
    let (position, name) = (&data.signature.title, data.signature.name.as_deref());
    let number = data.number.as_ref().filter(|_| content.symbol.is_some());
    let addressees = content.addressees.iter().map(|one| words_of(one));
    let addressees = addressees.map(Cow::from);
    let recipients = data.recipients.iter().map(|entry| bare(entry).into());
    let to: Vec<_> = addressees.chain(recipients).collect();
    let issued = data
        .filing
        .issued_copies
        .and_then(|copies| i32::try_from(copies).ok());
    let fields = [
        ("TypeName", Some(text(type_name))),
        (
            "CodeNumber",
            number.map(|number| CustomValue::Text(number.to_string())),
        ),
        (
            "CodeNotation",
            content.symbol.as_ref().map(Symbol::as_str).map(text),
        ),
        ("IssuedDate", created.clone().map(CustomValue::Date)),
        ("OrganName", Some(text(&data.sender.name))),
        ("Subject", named.subject.map(text)),
        ("Language", Some(text(LANGUAGE))),
        ("Position", (!position.is_empty()).then(|| text(position))),
        ("FullName", name.map(text)),
        (
            "To",
            (!to.is_empty()).then(|| CustomValue::Text(to.join("; "))),
        ),
        ("IssuedAmount", issued.map(CustomValue::Integer)),
    ];
    let custom = fields.into_iter();
    Properties {
        title: format!("{type_name} {}", named.about).trim_end().to_owned(),
        subject: named.subject.map(str::to_owned),
        creator: data.sender.name.clone(),
        created,
        custom: custom
            .filter_map(|(name, value)| Some((name, value?)))
            .collect(),
    }
}
