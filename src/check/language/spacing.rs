//! Spaces and signs in words and numbers.

use crate::problem::Fault;

/// The words around a place, for a message.
fn around(text: &str, from: usize, to: usize) -> &str {
    let start = text.get(..from).and_then(|before| before.rfind(' '));
    let end = text.get(to..).and_then(|behind| behind.find(' '));
    let start = start.map_or(0, |at| at + 1);
    let end = end.map_or(text.len(), |at| to + at);
    text.get(start..end).unwrap_or_default()
}

/// Says of a space before a mark.
pub(super) fn before_mark(text: &str, tell: &mut dyn FnMut(Fault)) {
    for (at, _) in text.match_indices(' ') {
        let mut behind = text.get(at + 1..).unwrap_or_default().chars();
        let Some(mark @ (',' | '.' | ';' | ':')) = behind.next() else {
            continue;
        };
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let closes = |sign: char| sign.is_alphanumeric() || "%)”\"’]".contains(sign);
        let closes = before.is_some_and(|sign| closes(sign) || sign == super::CITED);
        let next = behind.next();
        let ends = next.is_none_or(char::is_whitespace);
        // A scale, a score or a quotient: 1 : 500, K = D : H.
        let between = mark == ':'
            && (text.get(..at).is_some_and(|before| before.contains('='))
                || before.is_some_and(|sign| sign.is_ascii_digit())
                    && behind.next().is_some_and(|sign| sign.is_ascii_digit()));
        if closes && ends && !between {
            let end = at + 1 + mark.len_utf8();
            let found = around(text, at, end).replace(super::CITED, "…");
            let meant = found.replacen(&format!(" {mark}"), &mark.to_string(), 1);
            return tell(Fault::SpaceBeforeMark { found, meant });
        }
    }
}

/// Words that follow numbers, of those without a letter of Vietnamese alone.
const COUNTED: &[&str] = &[
    "trang", "con", "tin", "ban", "thanh", "trong", "theo", "cho", "sau", "khu", "xe", "nhanh",
];

/// Says of a number and a word with no space between them: `11hồ sơ`, `năm2026`.
pub(super) fn missing(text: &str, tell: &mut dyn FnMut(Fault)) {
    let ends = |sign: char| {
        sign.is_whitespace() || matches!(sign, '(' | ')' | ';' | ':' | '“' | '”' | '"')
    };
    let words = text.split(ends);
    for word in words {
        let word = word.trim_end_matches([',', '.', '/']);
        let number = word
            .find(|sign: char| !sign.is_ascii_digit() && !matches!(sign, '.' | ','))
            .unwrap_or(word.len());
        let (digits, rest) = word.split_at_checked(number).unwrap_or_default();
        if digits.ends_with(|sign: char| sign.is_ascii_digit()) && is_word(rest) {
            return said(tell, word, digits, rest);
        }
        let end = word.trim_end_matches(|sign: char| sign.is_ascii_digit());
        let digits = word.get(end.len()..).unwrap_or_default();
        if digits.len() >= 2 && is_vietnamese(end) {
            return said(tell, word, end, digits);
        }
    }
}

fn said(tell: &mut dyn FnMut(Fault), found: &str, before: &str, behind: &str) {
    tell(Fault::SpaceMissing {
        found: found.to_owned(),
        meant: format!("{before} {behind}"),
    });
}

/// True of a word that no unit and no label is.
fn is_word(word: &str) -> bool {
    is_vietnamese(word) || COUNTED.contains(&word)
}

/// True of two small letters or more, of which one is of Vietnamese alone.
fn is_vietnamese(word: &str) -> bool {
    let mut letters = 0;
    let mut own = false;
    for sign in word.chars() {
        if !sign.is_lowercase() {
            return false;
        }
        letters += 1;
        own |= !sign.is_ascii() && !matches!(sign, 'µ' | 'μ');
    }
    own && letters >= 2
}

/// Says of a comma with no space behind it, between words.
pub(super) fn behind_comma(text: &str, tell: &mut dyn FnMut(Fault)) {
    let mut rest = text;
    while let Some(at) = rest.find([',', ';']) {
        let (before, behind) = rest.split_at_checked(at).unwrap_or_default();
        let mark = behind.get(..1).unwrap_or_default();
        let behind = behind.get(1..).unwrap_or_default();
        rest = behind;
        let not_letter = |sign: char| !sign.is_alphabetic();
        let word = behind.split(not_letter).next().unwrap_or_default();
        let last = before.rsplit(not_letter).next().unwrap_or_default();
        let small = |word: &str| word.chars().count() >= 2 && word.chars().all(char::is_lowercase);
        if small(last) && small(word) && (is_vietnamese(last) || is_vietnamese(word)) {
            let (found, meant) = (
                format!("{last}{mark}{word}"),
                format!("{last}{mark} {word}"),
            );
            return tell(Fault::SpaceMissing { found, meant });
        }
    }
}

/// Says of a number with commas between thousands: `1,200.5`, `1,200,500`.
pub(super) fn separators(text: &str, tell: &mut dyn FnMut(Fault)) {
    let groups = |behind: &[u8]| behind.len() >= 3 && behind.iter().all(u8::is_ascii_digit);
    let mut commas = text.match_indices(',');
    if !commas.any(|(at, _)| text.as_bytes().get(at + 1..at + 4).is_some_and(groups)) {
        return;
    }
    let numbers = text.split(|sign: char| !sign.is_ascii_digit() && !matches!(sign, ',' | '.'));
    for number in numbers.filter(|number| number.contains(',')) {
        let number = number.trim_end_matches(['.', ',']);
        let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
        let mut groups = whole.split(',');
        let first = groups.next().unwrap_or_default();
        let (mut count, mut even) = (0, true);
        for group in groups {
            count += 1;
            even &= group.len() == 3;
        }
        let is_decimal = !decimals.is_empty() && !decimals.contains(['.', ',']);
        let fits = (1..=3).contains(&first.len()) && !first.starts_with('0') && even;
        if fits && (count >= 1 && is_decimal || count >= 2 && !number.contains('.')) {
            let swap = |sign| match sign {
                ',' => '.',
                '.' => ',',
                digit => digit,
            };
            return tell(Fault::Separators {
                found: number.to_owned(),
                meant: number.chars().map(swap).collect(),
            });
        }
    }
}

/// Says of a long dash between years.
pub(super) fn range(text: &str, tell: &mut dyn FnMut(Fault)) {
    for (at, dash) in text.match_indices(['–', '—']) {
        let before = text.get(..at).unwrap_or_default().trim_end();
        let behind = text.get(at + dash.len()..).unwrap_or_default().trim_start();
        let digit = |sign: char| sign.is_ascii_digit();
        let first = before.len() - before.trim_end_matches(digit).len();
        let last = behind.len() - behind.trim_start_matches(digit).len();
        let first = before.get(before.len() - first..).unwrap_or_default();
        let last = behind.get(..last).unwrap_or_default();
        if is_year(first) && is_year(last) {
            let around = text.get(before.len() - first.len()..text.len() - behind.len());
            return tell(Fault::RangeDash {
                found: format!("{}{last}", around.unwrap_or_default()),
                meant: format!("{first} - {last}"),
            });
        }
    }
}

/// Says of a long dash in the symbol of a document: `15/QĐ–UBND`.
pub(super) fn symbol(text: &str, tell: &mut dyn FnMut(Fault)) {
    for (at, dash) in text.match_indices(['–', '—', '‒']) {
        let sign = |sign: char| sign.is_alphanumeric() || "/-–—‒".contains(sign);
        let (before, behind) = text.split_at_checked(at).unwrap_or_default();
        let start = before.trim_end_matches(sign).len();
        let behind = behind.get(dash.len()..).unwrap_or_default();
        let end = text.len() - behind.trim_start_matches(sign).len();
        let word = text.get(start..end).unwrap_or_default();
        let codes = word.split_once('/').map_or("", |(_, codes)| codes);
        let codes = codes.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '/');
        let letters = codes.chars().take_while(|sign| sign.is_alphabetic());
        let is_symbol = word.starts_with(|sign: char| sign.is_ascii_digit())
            && codes.starts_with(char::is_uppercase)
            && letters.count() >= 2
            && behind.starts_with(char::is_uppercase);
        if is_symbol {
            return tell(Fault::SymbolDash {
                found: word.to_owned(),
                meant: word.replace(['–', '—', '‒'], "-"),
            });
        }
    }
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
}

#[cfg(test)]
mod tests {
    use super::super::tests::said_by;
    use super::*;

    fn said(text: &str) -> Vec<String> {
        said_by(
            &[
                before_mark,
                missing,
                behind_comma,
                separators,
                range,
                symbol,
            ],
            text,
        )
    }

    #[test]
    fn what_is_wrong_is_told_with_what_is_right() {
        for (text, expected) in [
            ("trồng cây , chăm sóc", "cây , > cây,"),
            ("như sau :", "sau : > sau:"),
            ("đạt 95% ; giảm", "95% ; > 95%;"),
            ("đã xong . Tiếp theo", "xong . > xong."),
            ("có 11hồ sơ", "11hồ > 11 hồ"),
            ("gồm 1.200người, 5xe", "1.200người > 1.200 người"),
            ("in 15trang", "15trang > 15 trang"),
            ("ngày28 tháng 02", "ngày28 > ngày 28"),
            ("trồng cây,chăm sóc", "cây,chăm > cây, chăm"),
            ("đạt 1,200.5 tấn", "1,200.5 > 1.200,5"),
            ("12,345,678 đồng", "12,345,678 > 12.345.678"),
            ("giai đoạn 2026 – 2030", "2026 – 2030 > 2026 - 2030"),
            ("nhiệm kỳ 2021–2026", "2021–2026 > 2021 - 2026"),
            ("số 15/QĐ–UBND ngày", "15/QĐ–UBND > 15/QĐ-UBND"),
            ("số 30/2020/NĐ–CP,", "30/2020/NĐ–CP > 30/2020/NĐ-CP"),
        ] {
            assert_eq!(said(text), [expected]);
        }
    }

    #[test]
    fn what_looks_like_it_is_left_alone() {
        for text in [
            "Trồng cây, chăm sóc; như sau: xong.",
            "Tỷ lệ 1 : 500; hệ số K = D : H; còn lại ... ; v.v. ./.",
            "Tệp .docx và .NET; họ tên: ………, ngày … , tháng",
            "8,4km, 12ha, 5kWh, 36m2, 200đ, 15m², 25µg, 8h30, 3x4, 5kVA",
            "Điểm 2a, thôn 1b, QĐ12, lô A12, 06.PVHCC, mẫu số 02đ",
            "a,b; điểm a,b khoản 2; 1,5; x,y; KT,CT",
            "1.200,5; 106,7%; 12.345.678; 2,35; 0,125.5",
            "2026 - 2030; 1 – 5; xã A – xã B; 05 – 10 hộ; QL.1/A–B; 3/4–5/6",
        ] {
            assert_eq!(said(text), [""; 0], "{text}");
        }
    }
}
