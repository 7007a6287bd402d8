//! Placeholders of data to begin from that nobody has replaced.

use crate::problem::{Fault, Found, Path};

/// Says which words of a text in angle brackets wait to be replaced; the first of them is enough.
pub(super) fn check(found: &mut Found, path: &Path<'_>, text: &str) {
    if let Some(placeholder) = first(text) {
        let placeholder = placeholder.to_owned();
        found.push(path, Fault::Placeholder { found: placeholder });
    }
}

/// True of a value that is a placeholder and nothing else.
pub(super) fn is_placeholder(value: &str) -> bool {
    first(value) == Some(value)
}

/// The first placeholder: `<tên cơ quan>`. A sign between numbers or letters, as in `a<b`, begins none,
/// nor does that of an address.
fn first(text: &str) -> Option<&str> {
    let mut rest = text;
    let mut before = None;
    loop {
        let (start, behind) = rest.split_once('<')?;
        before = start.chars().next_back().or(before);
        // Where another begins before it ends, the first is none.
        let length = behind.find(['<', '>']).unwrap_or(behind.len());
        let (words, after) = behind.split_at_checked(length)?;
        let stands_apart = !before.is_some_and(char::is_alphanumeric)
            && after
                .strip_prefix('>')
                .is_some_and(|after| !after.starts_with(char::is_alphanumeric));
        if stands_apart && are_words(words) {
            let at = text.len() - behind.len() - 1;
            return text.get(at..at + words.len() + 2);
        }
        before = Some('<');
        rest = behind;
    }
}

/// True of words that begin with a letter and end without a space.
fn are_words(text: &str) -> bool {
    let is_of_words = |sign: char| sign.is_alphanumeric() || " ,/()-–“”…".contains(sign);
    text.starts_with(char::is_alphabetic)
        && !text.ends_with(' ')
        && text.chars().nth(1).is_some()
        && text.chars().all(is_of_words)
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn words_in_angle_brackets_are_placeholders() {
        for (text, placeholder) in [
            ("<tên cơ quan ban hành>", Some("<tên cơ quan ban hành>")),
            ("Căn cứ <văn bản làm căn cứ>", Some("<văn bản làm căn cứ>")),
            ("“<họ và tên>”, <chức vụ>", Some("<họ và tên>")),
            ("tỷ lệ < 5%, <số liệu>.", Some("<số liệu>")),
            ("<<địa danh>>", Some("<địa danh>")),
            ("<tên cơ quan <địa danh>", Some("<địa danh>")),
            ("a<b và c>d", None),
            ("số<năm>", None),
            ("<năm>2026", None),
            ("dưới < 5 và trên > 10", None),
            ("dưới <5 và trên >10", None),
            ("<http://xa.gov.vn>, <a@xa.gov.vn>", None),
            ("<chưa đóng", None),
            ("<b>", None),
            ("<>", None),
        ] {
            assert_eq!(first(text), placeholder, "{text}");
        }
    }
}
