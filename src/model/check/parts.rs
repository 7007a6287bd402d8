//! The parts around the body: sender, place, date, subject, recipients.

use super::super::date::PartialDate;
use super::super::number::{GREATEST_NUMBER, Symbol, is_code};
use super::super::problem::Fault;
use super::super::recipient::Filing;
use super::super::sender::Sender;
use super::strings::{self, Names, empty, filled, missing, not_led_by, optional, split_start};
use super::{Found, Path, most};
use crate::decree::{AS_IN_ARTICLE, DocumentKind, RECIPIENTS, SAME_AS_ABOVE};

pub(crate) fn sender(found: &mut Found, path: &Path<'_>, sender: &mut Sender) {
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

/// The bodies that issue a document together with the sender.
pub(crate) fn joint_senders(found: &mut Found, root: &Path<'_>, senders: &mut [Sender]) {
    let path = root.field("joint_senders");
    for (index, joint) in senders.iter_mut().enumerate() {
        sender(found, &path.index(index), joint);
    }
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

/// The symbol of a type that has an abbreviation; `root` is where number and symbol stand.
pub(crate) fn symbol(
    found: &mut Found,
    root: &Path<'_>,
    kind: DocumentKind,
    number: Option<u32>,
    symbol: &mut Option<String>,
    (sender, joint_senders): (&Sender, &[Sender]),
) -> Option<Symbol> {
    self::number(found, &root.field("number"), number);
    let abbreviation = kind.rule().abbreviation?;
    let path = root.field("symbol");
    match symbol {
        None => {
            let joint = joint_senders.iter().map(|sender| sender.code.as_str());
            let codes: Vec<_> = [sender.code.as_str()].into_iter().chain(joint).collect();
            Some(derived(found, &path, abbreviation, &codes.join("-")))
        }
        Some(symbol) => {
            strings::line(found, &path, symbol, most::SYMBOL);
            found.keep(&path, Symbol::parse(symbol, abbreviation))
        }
    }
}

/// A symbol that nobody gave, which may be as long as one that somebody did.
pub(super) fn derived(found: &mut Found, path: &Path<'_>, first: &str, rest: &str) -> Symbol {
    let symbol = Symbol::derive(first, rest);
    let (length, most) = (symbol.as_str().chars().count(), most::SYMBOL);
    if length > most {
        found.push(path, Fault::TooLong { length, most });
    }
    symbol
}

pub(super) fn number(found: &mut Found, path: &Path<'_>, number: Option<u32>) {
    if number.is_some_and(|number| !(1..=GREATEST_NUMBER).contains(&number)) {
        let most = GREATEST_NUMBER;
        found.push(path, Fault::Number { most });
    }
}

pub(crate) fn place(found: &mut Found, path: &Path<'_>, place: &mut String) {
    filled(
        found,
        path,
        place,
        most::BODY_NAME,
        missing(("địa danh", "the place of issue")),
    );
    let small = place.starts_with(char::is_lowercase);
    let is_number = |word: &str| word.chars().all(|sign| "IVX".contains(sign));
    let abbreviated = place.split(' ').any(|word| {
        (is_capitals(word, 1) && !is_number(word)) || matches!(word, "Tp" | "Tx" | "Tt" | "Q" | "P")
    });
    if small || abbreviated || place.contains(['.', ',', ';', ':']) {
        let found_place = place.clone();
        found.push(path, Fault::Place { found: found_place });
    }
}

pub(crate) fn date(found: &mut Found, path: &Path<'_>, date: PartialDate) {
    if !date.is_possible() {
        let date = date.to_string();
        found.push(path, Fault::Date { found: date });
    }
}

/// The subject below the name of a type.
pub(crate) fn subject(
    found: &mut Found,
    path: &Path<'_>,
    kind: DocumentKind,
    subject: &mut String,
) {
    words(found, path, subject);
    if subject.starts_with(char::is_lowercase) {
        found.push(path, Fault::SubjectInitial);
    }
    for beginning in ["V/v", kind.rule().name] {
        if let Some((start, rest)) = split_start(subject, beginning)
            && rest.starts_with(' ')
        {
            let start = start.to_owned();
            found.push(path, Fault::SubjectBeginning { found: start });
        }
    }
}

/// What every subject keeps to, wherever it stands.
pub(super) fn words(found: &mut Found, path: &Path<'_>, subject: &mut String) {
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

/// A decision says first what it does: “Về việc …”, or “Ban hành …” and “Phê duyệt …” if it is the
/// text attached that matters.
pub(crate) fn opening(found: &mut Found, path: &Path<'_>, subject: &str, attached: bool) {
    const DIRECT: &[&str] = &["về việc ", "ban hành ", "phê duyệt "];
    const ATTACHED: &[&str] = &[
        "ban hành ",
        "phê duyệt ",
        "về việc ban hành ",
        "về việc phê duyệt ",
    ];
    let (openings, expected) = if attached {
        (ATTACHED, "“Ban hành”, “Phê duyệt”")
    } else {
        (DIRECT, "“Về việc”, “Ban hành”, “Phê duyệt”")
    };
    let small = subject.to_lowercase();
    if !subject.is_empty() && !openings.iter().any(|opening| small.starts_with(opening)) {
        found.push(path, Fault::SubjectOpening { expected });
    }
}

pub(crate) fn authority(found: &mut Found, path: &Path<'_>, authority: &mut String) {
    let what = missing(("thẩm quyền ban hành", "the issuing authority"));
    filled(found, path, authority, most::BODY_NAME, what);
    if is_capitals(authority, 4) {
        found.push(path, Fault::AuthorityCapitals);
    }
    if authority.ends_with(['.', ',', ';', ':']) {
        found.push(path, Fault::SubjectMark);
    }
}

/// Whether a text has no small letter, and more capitals than an abbreviation.
pub(super) fn is_capitals(text: &str, abbreviation: usize) -> bool {
    !text.chars().any(char::is_lowercase)
        && text.chars().filter(|sign| sign.is_uppercase()).count() > abbreviation
}

/// Tidies the entries of a list of recipients or addressees and returns them without the marks that
/// the library sets.
pub(crate) fn entries(found: &mut Found, path: &Path<'_>, entries: &mut [String]) -> Vec<String> {
    list(found, path, entries, ("nơi nhận", "the recipient"))
}

/// As [`entries`], of a list behind words that the library prints.
pub(crate) fn entries_behind(
    found: &mut Found,
    path: &Path<'_>,
    entries: &mut [String],
    label: &str,
) -> Vec<String> {
    let entries = self::entries(found, path, entries);
    for (index, entry) in entries.iter().enumerate() {
        not_led_by(found, &path.index(index), entry, label);
    }
    entries
}

/// As [`entries`], of a list of whatever is named.
pub(super) fn list(
    found: &mut Found,
    path: &Path<'_>,
    entries: &mut [String],
    what: Names,
) -> Vec<String> {
    let mut kept = Vec::with_capacity(entries.len());
    for (index, entry) in entries.iter_mut().enumerate() {
        let path = path.index(index);
        filled(found, &path, entry, most::RECIPIENTS, empty(what));
        if let Some(mark) = entry.chars().next().filter(|sign| "-–—+•".contains(*sign)) {
            let mark = mark.to_string();
            found.push(&path, Fault::EntryMark { found: mark });
        }
        let bare = bare(entry);
        if bare.is_empty() && !entry.is_empty() {
            found.push(&path, empty(what));
        }
        kept.push(bare.to_owned());
    }
    kept
}

/// A text without the marks at its end that the library sets.
pub(super) fn bare(text: &str) -> &str {
    text.trim_end_matches([';', '.', ',', ':', ' '])
}

/// The recipients as [`entries`]; those that the library writes itself must not be among them.
pub(crate) fn recipients(
    found: &mut Found,
    path: &Path<'_>,
    recipients: &mut [String],
) -> Vec<String> {
    const FILING: [&str; 4] = ["lưu:", "lưu :", "lưu vt", "lưu văn thư"];
    let recipients = entries(found, path, recipients);
    for (index, recipient) in recipients.iter().enumerate() {
        not_led_by(found, &path.index(index), recipient, RECIPIENTS);
        let small = recipient.to_lowercase();
        let line = if small.starts_with("như trên") || small.starts_with("như kính gửi") {
            SAME_AS_ABOVE
        } else if small.starts_with("như điều") {
            AS_IN_ARTICLE
        } else if small == "lưu" || FILING.iter().any(|start| small.starts_with(start)) {
            "Lưu"
        } else {
            continue;
        };
        found.push(&path.index(index), Fault::RecipientReserved { found: line });
    }
    recipients
}

pub(crate) fn filing(found: &mut Found, path: &Path<'_>, filing: &mut Filing) {
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
