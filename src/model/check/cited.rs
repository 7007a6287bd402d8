//! A cited document, by itself.

use super::super::citation::Citation;
use super::super::problem::Fault;
use super::strings::{Names, empty, filled, optional};
use super::{Found, Path, most};

pub(super) fn check(found: &mut Found, path: &Path<'_>, citation: &mut Citation) {
    let field = path.field("id");
    filled(
        found,
        &field,
        &mut citation.id,
        most::KIND,
        empty(("mã viện dẫn", "the id")),
    );
    let is_id = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
    if !citation.id.chars().all(is_id) {
        let id = citation.id.clone();
        found.push(&field, Fault::CitationId { found: id });
    }
    let what = ("tên loại văn bản", "the type");
    filled(
        found,
        &path.field("kind"),
        &mut citation.kind,
        most::KIND,
        empty(what),
    );
    let law = citation.is_law();

    let field = path.field("number");
    let what = ("số, ký hiệu", "the number");
    optional(found, &field, &mut citation.number, most::KIND, empty(what));
    incomplete(found, &field, citation.number.is_none() && !law, what);
    if let Some(number) = citation.number.as_deref().filter(|_| !law)
        && (number.contains(' ') || number.to_lowercase().starts_with("số"))
    {
        let number = number.to_owned();
        found.push(&field, Fault::CitationNumber { found: number });
    }

    let field = path.field("date");
    let what = ("ngày, tháng, năm ban hành", "the full date");
    match citation.date {
        Some(date) if !date.is_possible() => {
            let date = date.to_string();
            found.push(&field, Fault::Date { found: date });
        }
        Some(date) => incomplete(found, &field, date.full().is_none(), what),
        None => incomplete(found, &field, !law, what),
    }

    let field = path.field("issuer");
    let what = ("cơ quan ban hành", "the issuer");
    optional(
        found,
        &field,
        &mut citation.issuer,
        most::BODY_NAME,
        empty(what),
    );
    incomplete(found, &field, citation.issuer.is_none() && !law, what);

    let field = path.field("subject");
    let what = ("trích yếu", "the subject");
    optional(
        found,
        &field,
        &mut citation.subject,
        most::SUBJECT,
        empty(what),
    );
    incomplete(found, &field, citation.subject.is_none(), what);
    if let Some(subject) = &mut citation.subject {
        let bare = subject.trim_end_matches(['.', ';', ',', ':']).len();
        if bare != subject.len() {
            // The sentence that cites goes on behind it.
            subject.truncate(bare);
            found.push(&field, Fault::SubjectMark);
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
fn incomplete(found: &mut Found, path: &Path<'_>, missing: bool, (what, what_en): Names) {
    if missing {
        found.push(path, Fault::CitationIncomplete { what, what_en });
    }
}
