//! Where the copies go.

use std::collections::HashSet;

use super::fields::{self, Wanted};
use super::row;
use super::strings::not_led_by;
use crate::contract::{Data, Slot};
use crate::decree::{
    AS_IN_ARTICLE, Above, CLERK, FILED, Filed, RECIPIENTS, SAME_AS_ABOVE, Template,
};
use crate::model::{Copies, Filing, Text, is_code};
use crate::problem::{Fault, Found, Path};
use crate::text;

/// Recipients and the copies that are kept.
pub(super) fn check(found: &mut Found, root: &Path<'_>, template: &Template, data: &mut Data) {
    let above = match template.above {
        Above::Addressees if data.to.is_empty() => Above::Nobody,
        above => above,
    };
    recipients(
        found,
        &root.field("recipients"),
        above,
        &mut data.recipients,
    );
    filing(found, &root.field("filing"), &mut data.filing);
    let keys = ["to", "invitees"].map(|key| (key, stands_above(above)));
    let lists = [&data.to, &data.invitees];
    twice(found, root, keys.into_iter().zip(lists), &data.recipients);
}

/// Says who stands twice, or again below those for whom “Như trên” stands.
fn twice<'a>(
    found: &mut Found,
    root: &Path<'_>,
    lists: impl Iterator<Item = ((&'static str, bool), &'a Vec<String>)>,
    recipients: &'a [String],
) {
    let mut above = HashSet::new();
    for ((key, stands_above), list) in lists {
        let path = root.field(key);
        let mut seen = HashSet::new();
        for (index, entry) in list.iter().enumerate() {
            if !seen.insert(name(entry)) {
                told_twice(found, &path.index(index), entry);
            }
        }
        if stands_above {
            above.extend(seen);
        }
    }
    let path = root.field("recipients");
    let mut seen = HashSet::new();
    for (index, entry) in recipients.iter().enumerate() {
        let name = name(entry);
        if above.contains(&name) || !seen.insert(name) {
            told_twice(found, &path.index(index), entry);
        }
    }
}

fn told_twice(found: &mut Found, path: &Path<'_>, entry: &str) {
    let entry = text::bare(entry);
    if !entry.is_empty() {
        let entry = entry.to_owned();
        found.push(path, Fault::AddressedTwice { found: entry });
    }
}

/// Who is meant, whatever is said in brackets of the purpose.
fn name(entry: &str) -> String {
    let marks = Text::marks_of_notes(entry).next();
    let entry = marks
        .and_then(|mark| entry.get(..mark.start))
        .unwrap_or(entry);
    let name = text::bare(entry);
    let purpose = name.rfind(" (để").and_then(|at| name.get(..at));
    text::bare(purpose.unwrap_or(name)).to_lowercase()
}

/// True of the words that some offices write for “Như trên”.
pub(crate) fn is_same(recipient: &str) -> bool {
    text::bare(recipient).to_lowercase() == "như kính gửi"
}

fn stands_above(above: Above) -> bool {
    matches!(above, Above::Addressees | Above::Always)
}

/// The lines that the library writes itself must not be among them.
fn recipients(found: &mut Found, path: &Path<'_>, above: Above, recipients: &mut Vec<String>) {
    let wanted = Wanted::of(row("recipients"));
    fields::slot(found, path, Slot::Lines(recipients), &wanted);
    let filed = FILED.to_lowercase();
    let filings = [":", " :", " vt", " văn thư"].map(|end| format!("{filed}{end}"));
    for (index, recipient) in recipients.iter().enumerate() {
        let path = path.index(index);
        not_led_by(found, &path, recipient, RECIPIENTS);
        let small = text::bare(recipient).to_lowercase();
        if index == 0 && is_same(&small) && stands_above(above) {
            let found_words = text::bare(recipient).to_owned();
            found.push(
                &path,
                Fault::RecipientSame {
                    found: found_words,
                    words: SAME_AS_ABOVE,
                },
            );
            continue;
        }
        let same = small.starts_with("như trên") || small.starts_with("như kính gửi");
        let line = if same && stands_above(above) {
            SAME_AS_ABOVE
        } else if small.starts_with("như điều") && above == Above::Article {
            AS_IN_ARTICLE
        } else if small == filed || filings.iter().any(|start| small.starts_with(start)) {
            FILED
        } else {
            continue;
        };
        found.push(&path, Fault::RecipientReserved { found: line });
    }
}

fn filing(found: &mut Found, path: &Path<'_>, filing: &mut Filing) {
    fields::record(found, path, filing);
    let is_unit = |unit: &str| unit != CLERK && unit.split('/').all(is_code);
    if let Some(unit) = &filing.unit
        && !unit.is_empty()
        && !unit.split(", ").all(is_unit)
    {
        let unit = unit.clone();
        found.push(&path.field("unit"), Fault::FilingUnit { found: unit });
    }
    let is_zero = |Copies(copies): &Copies| copies.bytes().all(|byte| byte == b'0');
    if filing.copies.as_ref().is_some_and(is_zero) {
        found.push(&path.field("copies"), Fault::FilingCopies);
    }
    if let Some(text) = &filing.text {
        not_led_by(found, &path.field("text"), text, FILED);
        let others = [&filing.unit, &filing.drafter];
        if others.iter().any(|other| other.is_some()) || filing.copies.is_some() {
            found.push(&path.field("text"), Fault::FilingText);
        }
    }
}

/// True if the copies are printed of a template.
pub(crate) fn are_printed(template: &Template, data: &Data) -> bool {
    let given = !data.recipients.is_empty() || data.filing != Filing::default();
    let may_lack = template.filing == Filed::IfGiven || !data.signatures.is_empty();
    !may_lack || given
}
