//! The words of a document: what a clerk would send back although every part is there.

mod dates;
mod glyphs;
mod letters;
mod places;
mod signs;
mod spacing;
mod spellings;
mod words;

pub(crate) use places::check;

use crate::problem::{Fault, Found, Path, Problems};
use signs::Signs;
use spellings::Uy;

/// Stands for a citation in the words of a text, which hold no control characters themselves.
const CITED: char = '\u{1}';

/// Says of the words of one text what a clerk would send back: capitals and small letters in names and
/// citations, spaces and marks, dates and numbers, letters that are not what they look like.
///
/// They are the warnings that a document gives for its own texts, for those who check texts before they
/// make a document of them. The text has no markup. The path of each problem is empty.
///
/// ```
/// use vanban::Language;
///
/// let problems = vanban::text_warnings("Ủy Ban Nhân Dân xã có 11hồ sơ , đạt 95%.");
/// let codes: Vec<_> = problems.iter().map(|problem| problem.code()).collect();
/// assert_eq!(codes, ["text.body_name", "text.space_before_mark", "text.space_missing"]);
/// let first = problems.iter().next().ok_or("no problem")?;
/// assert_eq!(first.help(Language::English).as_deref(), Some("write Ủy ban nhân dân"));
/// assert!(vanban::text_warnings("Ủy ban nhân dân xã có 11 hồ sơ, đạt 95%.").is_empty());
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn text_warnings(text: &str) -> Problems {
    let mut found = Found::default();
    let composed = crate::text::nfc(text);
    let signs = told(&composed, &mut |fault| found.push(&Path::root(), fault));
    let mut uy = Uy::default();
    uy.count(&Path::root(), &composed, signs);
    uy.tell(&mut found);
    found.problems()
}

/// Says what is wrong with the words of a text, and what signs it has.
fn told(text: &str, tell: &mut dyn FnMut(Fault)) -> Signs {
    let signs = letters_told(text, tell);
    // Words in Đ are many, and this letter alone is found in no time.
    let begins = |word: &str| {
        let mut places = text.match_indices('Đ');
        places.any(|(at, _)| text.get(at..).is_some_and(|rest| rest.starts_with(word)))
    };
    let begins = |word: &str| signs.have(Signs::LETTER_D) && begins(word);
    let has_name = signs.have(Signs::NAME) && (text.contains("Ban") || text.contains("Nhân"));
    if has_name || begins("Đồng") {
        words::body(text, tell);
    }
    if signs.have(Signs::KH) && text.contains("Khoản") || begins("Điểm") {
        words::clause(text, tell);
    }
    if signs.have(Signs::PEOPLE) && (text.contains("nhân dân") || text.contains("nhà nước")) {
        words::noun(text, tell);
    }
    let before = if signs.have(Signs::SPACE_DIGIT) {
        signs::before_numbers(text)
    } else {
        signs::Before::default()
    };
    if before.article {
        words::article(text, tell);
    }
    if signs.have(Signs::SLASH) {
        if text.contains("Số") || text.contains("số:") {
            words::number_label(text, tell);
        }
        dates::with_slashes(text, tell);
    }
    if signs.have(Signs::SPACE_MARK) {
        spacing::before_mark(text, tell);
    }
    if signs.have(Signs::DIGIT_LETTER) {
        spacing::missing(text, tell);
    }
    if signs.have(Signs::COMMA_LETTER) {
        spacing::behind_comma(text, tell);
    }
    if signs.have(Signs::DIGIT_COMMA) {
        spacing::separators(text, tell);
    }
    if signs.have(Signs::DASH) {
        spacing::range(text, tell);
        spacing::symbol(text, tell);
    }
    if before.month {
        dates::in_words(text, tell);
    }
    signs
}

/// Says what is wrong with the letters of a name or a code, and what signs it has.
fn letters_told(text: &str, tell: &mut dyn FnMut(Fault)) -> Signs {
    let signs = Signs::of(text);
    if signs.have(Signs::ODD) {
        letters::told(text, tell);
    }
    if signs.have(Signs::ODD) || signs.have(Signs::DASH) {
        glyphs::told(text, tell);
    }
    signs
}

/// A helper of the tests of this module.
#[cfg(test)]
mod tests {
    use super::Fault;

    /// A check of a text.
    type Check = fn(&str, &mut dyn FnMut(Fault));

    /// What checks say of a text: the words, and those that are right; a code where there are none.
    pub(super) fn said_by(checks: &[Check], text: &str) -> Vec<String> {
        let mut said = Vec::new();
        for check in checks {
            check(text, &mut |fault| {
                said.push(match fault {
                    Fault::SpaceBeforeMark { found, meant }
                    | Fault::SpaceMissing { found, meant }
                    | Fault::Separators { found, meant }
                    | Fault::RangeDash { found, meant }
                    | Fault::SymbolDash { found, meant }
                    | Fault::NounCase { found, meant }
                    | Fault::BodyName { found, meant }
                    | Fault::ClauseCase { found, meant }
                    | Fault::NumberLabel { found, meant }
                    | Fault::DateZero { found, meant } => format!("{found} > {meant}"),
                    Fault::DayUnknown { found } | Fault::NumberYear { found } => found,
                    fault => fault.code().to_owned(),
                });
            });
        }
        said
    }
}
