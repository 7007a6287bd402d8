//! The parts around the body: sender, place, date, subject, recipients, signature.

use super::super::date::PartialDate;
use super::super::number::is_code;
use super::super::problem::Fault;
use super::super::recipient::Filing;
use super::super::sender::Sender;
use super::super::signature::Signature;
use super::strings::{empty, filled, missing, optional};
use super::{Found, Path, most};

pub(super) fn sender(found: &mut Found, path: &Path<'_>, sender: &mut Sender) {
    let name = missing(("tên cơ quan ban hành", "the name of the issuing body"));
    let superior = empty(("tên cơ quan chủ quản", "the name of the superior body"));
    let short = empty(("tên gọi tắt", "the short name"));
    let code = missing(("chữ viết tắt tên cơ quan", "the code of the issuing body"));
    let most = most::BODY_NAME;
    filled(found, &path.field("name"), &mut sender.name, most, name);
    optional(
        found,
        &path.field("superior"),
        &mut sender.superior,
        most,
        superior,
    );
    optional(
        found,
        &path.field("short_name"),
        &mut sender.short_name,
        most,
        short,
    );
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
    let field = path.field("code");
    filled(found, &field, &mut sender.code, most::SYMBOL, code);
    if !sender.code.is_empty() && !is_code(&sender.code) {
        let code = sender.code.clone();
        found.push(&field, Fault::Code { found: code });
    }

    let field = path.field("letterhead");
    let lines = &mut sender.letterhead;
    spells(
        found,
        &field.field("issuer"),
        &mut lines.issuer,
        &sender.name,
    );
    let superior = sender.superior.as_deref().unwrap_or_default();
    if sender.superior.is_none() && !lines.superior.is_empty() {
        found.push(&field.field("superior"), Fault::LetterheadDiffers);
    }
    spells(
        found,
        &field.field("superior"),
        &mut lines.superior,
        superior,
    );
}

/// The lines of a letterhead must say the name, whatever the letters.
fn spells(found: &mut Found, path: &Path<'_>, lines: &mut [String], name: &str) {
    for (index, text) in lines.iter_mut().enumerate() {
        let what = empty(("dòng tên cơ quan", "the line"));
        filled(found, &path.index(index), text, most::BODY_NAME, what);
    }
    // Of an empty name or line enough has been said.
    let whole = !name.is_empty() && lines.iter().all(|line| !line.is_empty());
    if whole && !lines.is_empty() && lines.join(" ").to_uppercase() != name.to_uppercase() {
        found.push(path, Fault::LetterheadDiffers);
    }
}

pub(super) fn place(found: &mut Found, path: &Path<'_>, place: &mut String) {
    filled(
        found,
        path,
        place,
        most::BODY_NAME,
        missing(("địa danh", "the place of issue")),
    );
    let small = place.starts_with(char::is_lowercase);
    let is_number = |word: &str| word.chars().all(|sign| "IVX".contains(sign));
    let abbreviated = place
        .split(' ')
        .any(|word| is_capitals(word, 1) && !is_number(word));
    if small || abbreviated || place.contains(['.', ',', ';', ':']) {
        let found_place = place.clone();
        found.push(path, Fault::Place { found: found_place });
    }
}

pub(super) fn date(found: &mut Found, path: &Path<'_>, date: PartialDate) {
    if !date.is_possible() {
        let date = date.to_string();
        found.push(path, Fault::Date { found: date });
    }
}

pub(super) fn subject(found: &mut Found, path: &Path<'_>, subject: &mut String) {
    let what = missing(("trích yếu nội dung", "the subject"));
    filled(found, path, subject, most::SUBJECT, what);
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

/// Whether a text has no small letter, and more capitals than an abbreviation.
fn is_capitals(text: &str, abbreviation: usize) -> bool {
    !text.chars().any(char::is_lowercase)
        && text.chars().filter(|sign| sign.is_uppercase()).count() > abbreviation
}

/// Tidies the entries of a list and returns them without the marks that the library sets.
pub(super) fn entries(found: &mut Found, path: &Path<'_>, entries: &mut [String]) -> Vec<String> {
    let mut kept = Vec::with_capacity(entries.len());
    for (index, entry) in entries.iter_mut().enumerate() {
        let path = path.index(index);
        let what = empty(("nơi nhận", "the recipient"));
        filled(found, &path, entry, most::RECIPIENTS, what);
        if let Some(mark) = entry.chars().next().filter(|sign| "-–—+•".contains(*sign)) {
            let mark = mark.to_string();
            found.push(&path, Fault::EntryMark { found: mark });
        }
        let bare = entry.trim_end_matches([';', '.', ',', ':', ' ']);
        if bare.is_empty() && !entry.is_empty() {
            let mark = entry.clone();
            found.push(&path, Fault::EntryMark { found: mark });
        }
        kept.push(bare.to_owned());
    }
    kept
}

/// Recipients that the library writes itself must not be among those the caller gives.
pub(super) fn reserved(found: &mut Found, path: &Path<'_>, recipients: &[String]) {
    const FILING: [&str; 4] = ["lưu:", "lưu :", "lưu vt", "lưu văn thư"];
    for (index, recipient) in recipients.iter().enumerate() {
        let small = recipient.to_lowercase();
        let line = if small.starts_with("như trên") || small.starts_with("như kính gửi") {
            "Như trên"
        } else if small == "lưu" || FILING.iter().any(|start| small.starts_with(start)) {
            "Lưu"
        } else {
            continue;
        };
        found.push(&path.index(index), Fault::RecipientReserved { found: line });
    }
}

pub(super) fn filing(found: &mut Found, path: &Path<'_>, filing: &mut Filing) {
    let field = path.field("unit");
    let what = empty(("đơn vị soạn thảo", "the drafting unit"));
    optional(found, &field, &mut filing.unit, most::SYMBOL, what);
    let unit = filing.unit.as_deref().unwrap_or_default();
    let is_unit = |unit: &str| unit != "VT" && unit.split('/').all(is_code);
    if !unit.is_empty() && !unit.split(", ").all(is_unit) {
        let unit = unit.to_owned();
        found.push(&field, Fault::FilingUnit { found: unit });
    }
    if filing.copies == Some(0) {
        found.push(&path.field("copies"), Fault::FilingCopies);
    }
    let what = empty(("ký hiệu người soạn thảo", "the mark of the drafter"));
    optional(
        found,
        &path.field("drafter"),
        &mut filing.drafter,
        most::SIGNER,
        what,
    );
}

pub(super) fn signature(
    found: &mut Found,
    path: &Path<'_>,
    signature: &mut Signature,
    sender: &Sender,
) {
    let what = empty(("chức vụ", "the title"));
    for (name, value) in [
        ("collective", &mut signature.collective),
        ("by_order_of", &mut signature.by_order_of),
        ("authorized_by", &mut signature.authorized_by),
        ("deputy_for", &mut signature.deputy_for),
    ] {
        let field = path.field(name);
        optional(found, &field, value, most::BODY_NAME, what.clone());
        prefix(found, &field, value.as_deref().unwrap_or_default());
    }
    let field = path.field("second_title");
    optional(
        found,
        &field,
        &mut signature.second_title,
        most::BODY_NAME,
        what,
    );
    let field = path.field("title");
    let what = missing(("chức vụ của người ký", "the title of the signer"));
    filled(found, &field, &mut signature.title, most::TITLE, what);
    prefix(found, &field, &signature.title);

    let field = path.field("name");
    let what = empty(("họ và tên người ký", "the name of the signer"));
    optional(found, &field, &mut signature.name, most::SIGNER, what);
    let name = signature.name.as_deref().unwrap_or_default();
    let degree = degree(name);
    let bare = name
        .strip_prefix(degree.unwrap_or_default())
        .unwrap_or(name);
    let small = bare
        .split(' ')
        .any(|word| word.starts_with(char::is_lowercase));
    if is_capitals(name, 3) || small || name.ends_with(['.', ',', ';', ':']) {
        found.push(&field, Fault::NameCase);
    }
    if let (Some(degree), false) = (degree, sender.ranks_before_names) {
        let degree = degree.to_owned();
        found.push(&field, Fault::Degree { found: degree });
    }
}

/// A title must not carry the prefix that the library sets.
fn prefix(found: &mut Found, path: &Path<'_>, title: &str) {
    const PREFIXES: [&str; 13] = [
        "TM.", "TM ", "T/M", "KT.", "KT ", "K/T", "TL.", "TL ", "T/L", "TUQ.", "TUQ ", "Q.",
        "QUYỀN ",
    ];
    let capitals = title.to_uppercase();
    if let Some(prefix) = PREFIXES
        .iter()
        .find(|prefix| capitals.starts_with(**prefix))
    {
        let prefix = prefix.trim_end().to_owned();
        found.push(path, Fault::TitlePrefix { found: prefix });
    }
}

/// The degree, rank or honorary title that stands before a name.
fn degree(name: &str) -> Option<&str> {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "giáo sư", "phó giáo sư", "tiến sĩ", "tiến sỹ", "thạc sĩ", "thạc sỹ", "bác sĩ", "bác sỹ", "dược sĩ", "dược sỹ",
        "kỹ sư", "cử nhân", "luật sư", "nhà giáo", "nghệ sĩ", "đại tướng", "thượng tướng", "trung tướng", "thiếu tướng",
        "đại tá", "thượng tá", "trung tá", "thiếu tá", "đại úy", "thượng úy", "trung úy", "thiếu úy",
    ];
    #[rustfmt::skip]
    const ABBREVIATIONS: &[&str] = &[
        "gs", "pgs", "ts", "tskh", "ths", "bs", "bsck1", "bsck2", "ks", "cn", "ds", "ls", "nsnd", "nsưt",
    ];
    // The first word up to its dot: “ThS.”, “PGS.TS.”, “TS”.
    let first = name.split(' ').next()?;
    let abbreviation = first.split('.').next()?.to_lowercase();
    let dotted = first.contains('.') || first.chars().all(char::is_uppercase);
    if ABBREVIATIONS.contains(&abbreviation.as_str()) && (dotted || first.starts_with("ThS")) {
        return Some(first);
    }
    let small = name.to_lowercase();
    let word = WORDS.iter().find(|word| {
        small
            .strip_prefix(**word)
            .is_some_and(|rest| rest.starts_with(' '))
    })?;
    // Small letters of Vietnamese are as many characters as capitals.
    let end = name
        .char_indices()
        .nth(word.chars().count())
        .map(|(at, _)| at)?;
    name.get(..end)
}

#[cfg(test)]
mod tests {
    use super::degree;

    #[test]
    fn degrees_are_told_from_family_names() {
        assert_eq!(degree("TS. Lê Văn An"), Some("TS."));
        assert_eq!(degree("PGS.TS. Lê Văn An"), Some("PGS.TS."));
        assert_eq!(degree("ThS Lê Văn An"), Some("ThS"));
        assert_eq!(degree("Tiến sĩ Lê Văn An"), Some("Tiến sĩ"));
        assert_eq!(degree("Đại tá Lê Văn An"), Some("Đại tá"));
        for name in ["", "Lê Văn An", "Tiến Sơn", "Ts An", "Ls"] {
            assert_eq!(degree(name), None, "{name}");
        }
    }
}
