//! Those who take part in what minutes tell of, and those who sign them.

use super::fields::{self, Wanted, empty};
use super::{row, signer};
use crate::contract::{Data, Record};
use crate::model::{Official, Signatory, Signer, SignerRole};
use crate::problem::{Fault, Found, Path};

/// Tidies and checks the delegations and their people.
pub(super) fn delegations(found: &mut Found, at: &Path<'_>, data: &mut Data) {
    for (index, delegation) in data.delegations.iter_mut().enumerate() {
        let path = at.index(index);
        fields::record(found, &path, delegation);
        let path = path.field("people");
        for (index, person) in delegation.people.iter_mut().enumerate() {
            self::person(found, &path.index(index), person);
        }
    }
}

/// One of a delegation, of whom something must be said.
fn person(found: &mut Found, path: &Path<'_>, person: &mut Official) {
    if person.title.is_empty() && person.name.is_none() {
        let title = Official::row("title").unwrap_or(row("delegations"));
        found.push(path, empty(title.name()));
    }
    for (index, row) in Official::ROWS.iter().enumerate() {
        let wanted = Wanted {
            required: false,
            ..Wanted::of(row)
        };
        fields::slot(found, &path.field(row.key), person.slot_of(index), &wanted);
    }
    signs_not(found, path, person);
}

/// Says that only one who signs minutes has an office above the name.
pub(super) fn signs_not(found: &mut Found, path: &Path<'_>, official: &Official) {
    if official.second_title.is_some() {
        found.push(&path.field("second_title"), Fault::SecondTitleUnsigned);
    }
}

/// Says that minutes are to have copies, but none.
pub(super) fn copies(found: &mut Found, at: &Path<'_>, copies: Option<u32>) {
    if copies == Some(0) {
        found.push(at, Fault::MinutesCopies);
    }
}

/// Those who sign minutes, from left to right: the secretary and the chair, unless others do.
pub(super) fn signers(found: &mut Found, root: &Path<'_>, data: &mut Data) -> Vec<Signer> {
    if data.signatures.is_empty() {
        let of = |role, official: &Official, path: &str| Signer {
            role,
            authority: None,
            body: None,
            second_title: official.second_title.clone(),
            title_below: None,
            name: official.name.clone(),
            path: path.to_owned(),
        };
        return vec![
            of(SignerRole::Secretary, &data.secretary, "secretary.name"),
            of(SignerRole::Chair, &data.chair, "chair.name"),
        ];
    }
    let at = root.field("signatures");
    let ranks = data.sender.ranks_before_names;
    let signatures = data.signatures.iter_mut().enumerate();
    let signers = signatures.map(|(index, signatory)| {
        let path = at.index(index);
        for (index, row) in Signatory::ROWS.iter().enumerate() {
            // What is wrong with a name is said of it alone.
            if row.key != "name" {
                let (field, wanted) = (path.field(row.key), Wanted::of(row));
                fields::slot(found, &field, signatory.slot_of(index), &wanted);
            }
        }
        let field = path.field("name");
        signer::name(found, &field, &mut signatory.name, ranks);
        Signer {
            role: SignerRole::Signatory {
                heading: signatory.heading.clone(),
                title: signatory.title.clone(),
            },
            authority: None,
            body: None,
            second_title: None,
            title_below: None,
            name: signatory.name.clone(),
            path: field.to_string(),
        }
    });
    signers.collect()
}
