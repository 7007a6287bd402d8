//! Marks and numbers that a text begins with, where the library sets them.

use super::strings::split_start;
use crate::model::{Ordinal, Prose, Span};
use crate::problem::{Fault, Found, Path};

/// The first word of a text that has more.
fn first_word(text: &Prose) -> Option<&str> {
    let Some(Span::Words { text, .. }) = text.first() else {
        return None;
    };
    let (first, _) = text.split_once(char::is_whitespace)?;
    Some(first)
}

/// The mark that a text begins with as items do.
fn mark(text: &Prose) -> Option<String> {
    let first = first_word(text)?;
    matches!(first, "-" | "–" | "—" | "+" | "•").then(|| first.to_owned())
}

/// Says that a text begins with a mark, where the library sets one or a number.
pub(super) fn no_mark(found: &mut Found, path: &Path<'_>, text: &Prose) {
    if let Some(mark) = mark(text) {
        found.push(path, Fault::ItemMark { found: mark });
    }
}

/// Says that a text begins with a mark which is printed as it is.
pub(super) fn no_typed_mark(found: &mut Found, path: &Path<'_>, text: &Prose) {
    if let Some(mark) = mark(text) {
        found.push(path, Fault::TypedMark { found: mark });
    }
}

/// Says that a text begins with a number, which the library sets.
pub(super) fn no_number(found: &mut Found, path: &Path<'_>, text: &Prose, own: Option<Ordinal>) {
    if let Some(number) = typed_number(text, own) {
        found.push(path, Fault::OwnNumber { found: number });
    }
}

/// The number that a text begins with as sections have it: `II.`, `1.`, `1.1.`, `a)`, `1/`, `(2)`,
/// `1.Nội dung`. A single Roman numeral with a full stop is one only where the text has that number
/// itself, because names begin so too.
pub(super) fn typed_number(text: &Prose, own: Option<Ordinal>) -> Option<String> {
    let first = first_word(text)?;
    let bare = first.strip_prefix('(').unwrap_or(first);
    let numeral = bare.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '.');
    let (digits, behind) = bare.split_at(bare.len() - numeral.len());
    let parts = || digits.split('.').filter(|part| !part.is_empty());
    // Three digits behind a full stop are thousands.
    let counts = parts().next().is_some() && parts().all(|part| part.len() <= 2);
    let is_number = if counts {
        let stop = digits.ends_with('.');
        let inside = parts().count() > 1;
        match behind.chars().next() {
            None => stop || inside,
            Some(')' | '/' | '-' | ':') => behind.len() == 1,
            Some(letter) => stop && letter.is_alphabetic(),
        }
    } else {
        let mark = bare.chars().next_back()?;
        let name = bare.strip_suffix(mark)?;
        let roman = !name.is_empty() && name.chars().all(|sign| "IVXLC".contains(sign));
        let one = name.chars().count() == 1;
        match mark {
            '.' if one && own.is_some_and(|own| own.to_string() == first) => true,
            '.' if one => name.starts_with(char::is_lowercase),
            ')' => one || roman,
            '.' | '/' | '-' => roman,
            _ => false,
        }
    };
    is_number.then(|| first.to_owned())
}

/// Says that a text begins with the number that the library sets: “Điều 1.”, “Chương I”.
pub(super) fn no_label(found: &mut Found, path: &Path<'_>, text: &Prose, word: &str) {
    let Some(Span::Words { text, .. }) = text.first() else {
        return;
    };
    let Some((_, rest)) = split_start(text, word) else {
        return;
    };
    let Some(rest) = rest.strip_prefix(char::is_whitespace) else {
        return;
    };
    let number = rest.split(char::is_whitespace).next().unwrap_or_default();
    let bare = number.trim_end_matches(['.', ':']);
    let numeral = |sign: char| sign.is_ascii_digit() || "IVXLC".contains(sign.to_ascii_uppercase());
    // “Điều 5 của Quy chế” cites an article; with a mark it is the number of this one.
    let is_own = bare != number || rest == number;
    if is_own && !bare.is_empty() && bare.chars().all(numeral) {
        let mark = format!("{word} {}", number.to_uppercase());
        found.push(path, Fault::OwnNumber { found: mark });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Phrase;

    fn words(text: impl Into<Phrase>) -> Prose {
        [Span::plain(text)].into()
    }

    #[test]
    fn numbers_are_told_from_what_begins_alike() {
        for number in [
            "1.", "1.1", "1.1.", "1)", "(1)", "1/", "1-", "II.", "II/", "V/", "a)", "a.", "đ)",
        ] {
            let text = words(format!("{number} Nội dung"));
            assert_eq!(typed_number(&text, None).as_deref(), Some(number));
        }
        assert_eq!(
            typed_number(&words("1.Nội dung báo cáo"), None).as_deref(),
            Some("1.Nội")
        );
        for text in [
            "1.500 hộ tham gia",
            "12 thôn",
            "2026 là năm đầu",
            "5-7 ngày",
            "1/3 số hộ",
            "C. Mác và Ph. Ăng-ghen",
            "V. I. Lênin",
            "A. Anhxtanh",
            "IV khu vực",
            "Nội dung",
            "",
            "1.",
        ] {
            assert_eq!(typed_number(&words(text), None), None, "{text}");
        }
        let own = Some(Ordinal::Roman(5));
        assert_eq!(
            typed_number(&words("V. Kết quả"), own).as_deref(),
            Some("V.")
        );
    }
}
