//! People whom a document names: officials, parties, whom it is about, how they are reached.

use super::fields::{self, Wanted, empty};
use super::strings::not_led_by;
use super::{row, signer};
use crate::contract::{Data, Record};
use crate::decree::Template;
use crate::model::{Contact, Official, Person};
use crate::problem::{Fault, Found, Path};

/// The person whom a letter introduces or a leave is granted to.
pub(super) fn person(found: &mut Found, path: &Path<'_>, template: &Template, person: &mut Person) {
    let (label, _) = template.labels("person.title");
    not_led_by(found, &path.field("title"), person.title.trim(), label);
    fields::record(found, path, person);
}

/// One who chairs a meeting, or takes its minutes.
pub(super) fn official(
    found: &mut Found,
    path: &Path<'_>,
    official: &mut Official,
    wanted: &Wanted,
    ranks: bool,
) {
    let field = path.field("title");
    let [title, ..] = Official::ROWS else { return };
    not_led_by(found, &field, official.title.trim(), wanted.labels.0);
    if official.title.is_empty() {
        match official.name {
            // One of whom nothing is said is missing; one with a name lacks a title.
            None if wanted.required => found.push(&field, wanted.missing()),
            None => return,
            Some(_) => found.push(&field, empty(title.name())),
        }
    } else {
        let mut wanted = Wanted::of(title);
        wanted.required = false;
        let slot = official.slot_of(0);
        fields::slot(found, &field, slot, &wanted);
    }
    if let (Some(row), Some(title)) = (Official::row("second_title"), &official.second_title)
        && title.is_empty()
    {
        found.push(&path.field("second_title"), empty(row.name()));
    }
    signer::name(found, &path.field("name"), &mut official.name, ranks);
}

/// The address, telephone and the like of the issuing body.
pub(super) fn contact(found: &mut Found, path: &Path<'_>, contact: &mut Contact) {
    fields::record(found, path, contact);
    if *contact == Contact::default() {
        found.push(path, empty(row("contact").name()));
    }
}

/// The parties of a contract, but for those who sign for them.
pub(super) fn parties(found: &mut Found, path: &Path<'_>, data: &mut Data) {
    if data.parties.len() < 2 {
        let count = data.parties.len();
        found.push(path, Fault::PartiesCount { count });
    }
    for (index, party) in data.parties.iter_mut().enumerate() {
        fields::record(found, &path.index(index), party);
    }
}
