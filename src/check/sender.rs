//! The body that issues a document.

use super::fields::{self, Wanted};
use super::placeholders::is_placeholder;
use super::strings::is_capitals;
use crate::contract::Record;
use crate::model::{Sender, is_code};
use crate::problem::{Fault, Found, Path};

/// Tidies and checks a body; a symbol may have to be made of its code.
pub(super) fn check(found: &mut Found, path: &Path<'_>, sender: &mut Sender, needs_code: bool) {
    fields::record(found, path, sender);
    if let Some(row) = Sender::row("code").filter(|_| needs_code && sender.code.is_empty()) {
        found.push(&path.field("code"), Wanted::of(row).missing());
    }
    // Of ranks before names nothing is said where nobody knows if the body has them.
    sender.ranks_before_names |= !found.has_read(&path.field("ranks_before_names"));
    fields::record(found, &path.field("letterhead"), &mut sender.letterhead);
    if let Some(word) = sender.name.split(' ').find(|word| is_capitals(word, 1)) {
        let word = word.to_owned();
        // A name in capitals throughout is no abbreviation.
        if !is_capitals(&sender.name, 1) {
            found.push(
                &path.field("name"),
                Fault::IssuerAbbreviated { found: word },
            );
        }
    }
    if !sender.code.is_empty() && !is_code(&sender.code) && !is_placeholder(&sender.code) {
        let code = sender.code.clone();
        found.push(&path.field("code"), Fault::Code { found: code });
    }
    let field = path.field("letterhead");
    let lines = &sender.letterhead;
    let fault = || Fault::LetterheadDiffers;
    spells(
        found,
        &field.field("name"),
        (&lines.name, &sender.name),
        fault,
    );
    let superior = sender.superior.as_deref().unwrap_or_default();
    if sender.superior.is_none() && !lines.superior.is_empty() {
        found.push(&field.field("superior"), Fault::LetterheadDiffers);
    }
    spells(
        found,
        &field.field("superior"),
        (&lines.superior, superior),
        fault,
    );
}

/// The lines that the caller breaks a text into must say it, whatever the letters.
pub(super) fn spells(
    found: &mut Found,
    path: &Path<'_>,
    (lines, text): (&[String], &str),
    fault: impl FnOnce() -> Fault,
) {
    // Of an empty text or line enough has been said.
    let whole = !text.is_empty() && lines.iter().all(|line| !line.is_empty());
    if whole && !lines.is_empty() && lines.join(" ").to_uppercase() != text.to_uppercase() {
        found.push(path, fault());
    }
}
