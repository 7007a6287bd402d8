//! Values as words of a page, and words that no markup can come of.

use std::borrow::Cow;

use crate::model::{Decimal, Moment, PartialDate};
use crate::text;

/// The signs of markup, and what stands for them while a text is read. No text may have these
/// characters, which Unicode keeps for the inner use of programs.
const SIGNS: [(char, char); 5] = [
    ('*', '\u{fdd0}'),
    ('[', '\u{fdd1}'),
    ('\\', '\u{fdd2}'),
    ('^', '\u{fdd3}'),
    ('~', '\u{fdd4}'),
];

/// Stands at the ends of a text that is filled into another one.
const BOUND: char = '\u{fdd6}';

/// Stands for such a character in the caller's own text, which is told of as any other.
const NO_CHARACTER: char = '\u{fdd5}';

/// A text whose signs of markup are signs and nothing else.
pub(super) fn protected(text: &str) -> Cow<'_, str> {
    let changed = |sign: char| {
        let mut pairs = SIGNS.iter();
        match pairs.find(|(known, inner)| sign == *known || sign == *inner) {
            Some((known, inner)) if sign == *known => Some(*inner),
            Some(_) => Some(NO_CHARACTER),
            None => (sign == BOUND).then_some(NO_CHARACTER),
        }
    };
    if !text.contains(|sign| changed(sign).is_some()) {
        return Cow::Borrowed(text);
    }
    let signs = text.chars().map(|sign| changed(sign).unwrap_or(sign));
    Cow::Owned(signs.collect())
}

/// A text of the template, in which only what is filled in is protected.
pub(super) fn cleared(text: &str) -> Cow<'_, str> {
    let is_inner = |sign| sign == BOUND || SIGNS.iter().any(|(_, inner)| sign == *inner);
    if text.contains(is_inner) {
        Cow::Owned(text.replace(is_inner, NO_CHARACTER.encode_utf8(&mut [0; 4])))
    } else {
        Cow::Borrowed(text)
    }
}

/// A text inside another one. Markup may begin before it and end behind it, whatever its first and
/// last signs are.
pub(super) fn bounded(text: &str) -> String {
    let mut bounded = protected(text).into_owned();
    if !bounded.starts_with(char::is_alphanumeric) {
        bounded.insert(0, BOUND);
    }
    if !bounded.ends_with(char::is_alphanumeric) {
        bounded.push(BOUND);
    }
    bounded
}

/// A text with its signs again.
pub(crate) fn released(text: &str) -> Cow<'_, str> {
    let known = |sign: char| {
        let mut pairs = SIGNS.iter();
        pairs
            .find(|(_, inner)| sign == *inner)
            .map(|(known, _)| *known)
    };
    if !text.contains(|sign| sign == BOUND || known(sign).is_some()) {
        return Cow::Borrowed(text);
    }
    let signs = text.chars().filter(|sign| *sign != BOUND);
    Cow::Owned(signs.map(|sign| known(sign).unwrap_or(sign)).collect())
}

/// True of a day, `2026-03-05`, and of a moment, `2026-03-05T14:00`.
pub(super) fn is_date(text: &str) -> bool {
    // No other text is looked at closer.
    text.as_bytes().get(4) == Some(&b'-')
        && (PartialDate::parse(text).is_some_and(|date| date.full().is_some())
            || Moment::parse(text).is_some())
}

/// A day or a moment in words: “ngày 05 tháng 3 năm 2026”.
pub(crate) fn spelled(date: &str) -> String {
    if let Some(moment) = Moment::parse(date) {
        return moment.in_words();
    }
    match PartialDate::parse(date).map(PartialDate::parts) {
        Some((Some(day), Some(month), Some(year))) => text::in_words(day, month, year),
        _ => date.to_owned(),
    }
}

/// A day as tables have it: “05/3/2026”.
pub(crate) fn with_slashes(date: &str) -> String {
    match PartialDate::parse(date).map(PartialDate::parts) {
        Some((Some(day), Some(month), Some(year))) => text::with_slashes(day, month, year),
        _ => spelled(date),
    }
}

/// A day inside a sentence, which may have its first word already.
pub(super) fn date_in(date: &str, before: &str) -> String {
    const DAY: &str = "ngày ";

    let words = spelled(date);
    let begun = before.to_lowercase().ends_with(DAY);
    match words.strip_prefix(DAY) {
        Some(rest) if begun => rest.to_owned(),
        _ => words,
    }
}

/// A number inside a sentence: with full stops between its thousands, unless it is a year, a number
/// of something or a part of a symbol.
pub(super) fn number_in(number: &str, before: &str, behind: &str) -> String {
    const NAMES: [&str; 8] = ["năm", "số", "mã", "thuế", "hiệu", "điều", "khoản", "phòng"];

    let is_joined = |sign: char| sign.is_alphanumeric() || matches!(sign, '/' | '-' | '–' | '_');
    let joined =
        before.ends_with(|sign| is_joined(sign) || sign == '.') || behind.starts_with(is_joined);
    let before = before.trim_end_matches([' ', ':', '\u{a0}']).to_lowercase();
    let word = before.rsplit(|sign: char| !sign.is_alphabetic()).next();
    let is_name = word.is_some_and(|word| NAMES.contains(&word));
    match Decimal::parse(number) {
        Some(decimal) if !joined && !is_name => decimal.to_string(),
        _ => number.replace('.', ","),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_come_back() {
        let text = r"a*b [@x] \ ^2^ ~1~ {{y}}";
        let inner = protected(text);
        assert!(!inner.contains(['*', '[', '\\', '^', '~']));
        assert_eq!(released(&inner), text);
        assert!(matches!(protected("Suối Mây"), Cow::Borrowed(_)));
        // What stands for a sign is none in data.
        assert_eq!(released(&protected("\u{fdd0}")), "\u{fdd5}");
        assert_eq!(cleared("*\u{fdd1}"), "*\u{fdd5}");
        for text in ["(*)", "x", "", " x", "{{"] {
            assert_eq!(released(&bounded(text)), text);
        }
    }

    #[test]
    fn dates_are_spelled() {
        assert!(is_date("2026-03-05") && is_date("2026-03-05T14:00"));
        for text in ["2026-02-30", "2026-03", "2026", "05/3/2026", "2026-BC", ""] {
            assert!(!is_date(text), "{text}");
        }
        assert_eq!(date_in("2026-03-05", "Từ "), "ngày 05 tháng 3 năm 2026");
        assert_eq!(date_in("2026-03-05", "Ngày "), "05 tháng 3 năm 2026");
        assert_eq!(
            date_in("2026-03-05T14:00", "lúc "),
            "14 giờ 00, ngày 05 tháng 3 năm 2026"
        );
        assert_eq!(with_slashes("2026-03-05"), "05/3/2026");
    }

    #[test]
    fn numbers_are_grouped_unless_they_name_something() {
        for (before, number, behind, printed) in [
            ("Đã giải quyết ", "1118", " hồ sơ", "1.118"),
            ("đạt ", "98.5", "%", "98,5"),
            ("lũy kế ", "1234567.25", ".", "1.234.567,25"),
            ("trong năm ", "2026", ", xã", "2026"),
            ("Số: ", "1118", "", "1118"),
            ("Mã số thuế: ", "4600123456", ".", "4600123456"),
            ("Quyết định ", "1118", "/QĐ-UBND", "1118"),
            ("QĐ-", "1118", "", "1118"),
        ] {
            assert_eq!(number_in(number, before, behind), printed, "{before}");
        }
    }
}
