//! A cited document, by itself.

use super::fields;
use crate::contract::{Record, Row};
use crate::language::Words;
use crate::model::Citation;
use crate::problem::{Fault, Found, Path};

pub(super) fn check(found: &mut Found, path: &Path<'_>, citation: &mut Citation) {
    fields::record(found, path, citation);
    let field = path.field("id");
    let is_id = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
    if !citation.id.chars().all(is_id) {
        let id = citation.id.clone();
        found.push(&field, Fault::CitationId { found: id });
    }
    let law = citation.is_law();

    let field = path.field("number");
    incomplete(found, path, "number", citation.number.is_none() && !law);
    if let Some(number) = citation.number.as_deref().filter(|_| !law)
        && (number.contains(' ') || number.to_lowercase().starts_with("số"))
    {
        let number = number.to_owned();
        found.push(&field, Fault::CitationNumber { found: number });
    }
    let unknown = citation.date.is_possible() && citation.date.full().is_none();
    let needed = !law || !citation.date.is_empty();
    incomplete(found, path, "date", unknown && needed);
    incomplete(found, path, "issuer", citation.issuer.is_none() && !law);
    incomplete(found, path, "subject", citation.subject.is_none());
    if let Some(subject) = &mut citation.subject {
        let bare = subject.trim_end_matches(['.', ';', ',', ':']).len();
        if bare != subject.len() {
            // The sentence that cites goes on behind it.
            subject.truncate(bare);
            found.push(&path.field("subject"), Fault::SubjectMark);
        }
    }
    let printed_not = [
        ("number", citation.number.is_some()),
        ("issuer", citation.issuer.is_some()),
    ];
    for (name, _) in printed_not.iter().filter(|(_, given)| *given && law) {
        let kind = citation.kind.clone();
        found.push(&path.field(name), Fault::CitationOfLaw { kind });
    }
}

/// Says that something is missing which the first use of the citation prints.
fn incomplete(found: &mut Found, path: &Path<'_>, key: &str, missing: bool) {
    // What is printed of it depends on its type.
    if missing && found.has_read(&path.field("kind")) {
        let row = Citation::ROWS.iter().find(|row| row.key == key);
        let what = row.map_or(Words::new("", ""), Row::name);
        found.push(&path.field(key), Fault::CitationIncomplete { what });
    }
}
