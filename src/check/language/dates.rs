//! Days, and the numbers and days of cited documents.

use chrono::NaiveDate;

use crate::model::PartialDate;
use crate::problem::Fault;
use crate::text::{padded_day, padded_month};

/// The digits that a text ends with, and what stands before them.
fn digits_at_end(text: &str) -> (&str, &str) {
    let before = text.trim_end_matches(|sign: char| sign.is_ascii_digit());
    (before, text.get(before.len()..).unwrap_or_default())
}

/// The digits that a text begins with, and what follows.
fn digits_at_start(text: &str) -> (&str, &str) {
    let behind = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let end = text.len() - behind.len();
    (text.get(..end).unwrap_or_default(), behind)
}

/// A number of one or two digits that is not zero.
fn small(digits: &str) -> Option<u32> {
    let number = digits.parse().ok()?;
    (digits.len() <= 2 && number > 0).then_some(number)
}

/// A year of four digits.
fn year(digits: &str) -> Option<i32> {
    (digits.len() == 4 && !digits.starts_with('0')).then(|| digits.parse().ok())?
}

/// Says of days in words: a zero that is missing or too many, and days that cannot be.
pub(super) fn in_words(text: &str, tell: &mut dyn FnMut(Fault)) {
    const MONTH: &str = " tháng ";
    /// Words before a day that does not say it is one.
    const LEADS: &[&str] = &["đến ", "trước ", "sau ", "từ ", "hết "];

    let (mut zero, mut unknown) = (false, false);
    for (at, _) in text.match_indices(MONTH) {
        let (before, day) = digits_at_end(text.get(..at).unwrap_or_default());
        let (month, behind) = digits_at_start(text.get(at + MONTH.len()..).unwrap_or_default());
        let (Some(d), Some(m)) = (small(day), small(month)) else {
            continue;
        };
        let is_named = before.ends_with("ngày ") || before.ends_with("Ngày ");
        let written = behind
            .strip_prefix(" năm ")
            .or_else(|| behind.strip_prefix('/'))
            .and_then(|rest| year(digits_at_start(rest).0));
        let date = PartialDate {
            year: written,
            month: Some(m),
            day: Some(d),
        };
        let is_date = is_named
            || written.is_some()
            || m <= 12
                && !behind.starts_with(" ngày")
                && LEADS.iter().any(|lead| before.ends_with(lead));
        if is_date && !date.is_possible() {
            let year = written.map(|year| format!(" năm {year}"));
            let found = format!("{day}{MONTH}{month}{}", year.unwrap_or_default());
            if !std::mem::replace(&mut unknown, true) {
                tell(Fault::DayUnknown { found });
            }
        } else if is_named && (day, month) != (&*padded_day(d), &*padded_month(m)) && !zero {
            zero = true;
            tell(Fault::DateZero {
                found: format!("ngày {day}{MONTH}{month}"),
                meant: format!("ngày {}{MONTH}{}", padded_day(d), padded_month(m)),
            });
        }
    }
}

/// Says of days with slashes that cannot be, and of years in numbers of documents that cannot be.
pub(super) fn with_slashes(text: &str, tell: &mut dyn FnMut(Fault)) {
    let mut end = 0;
    for (at, _) in text.match_indices('/') {
        // The rest of a word that was looked at.
        if at < end {
            continue;
        }
        let (before, _) = digits_at_end(text.get(..at).unwrap_or_default());
        let behind = text.get(before.len()..).unwrap_or_default();
        let numeric = |sign: char| sign.is_ascii_digit() || sign == '/';
        let word = behind.len() - behind.trim_start_matches(numeric).len();
        let (word, behind) = behind.split_at_checked(word).unwrap_or_default();
        end = before.len() + word.len();
        if before.ends_with(|sign: char| sign.is_alphanumeric() || "-/".contains(sign)) {
            continue;
        }
        let mut parts = word.split('/');
        let parts = [parts.next(), parts.next(), parts.next(), parts.next()];
        match parts {
            [Some(_), Some(middle), Some(""), None] if !cannot_be(middle, behind) => {}
            [Some(_), Some(_), Some(""), None] => {
                let symbol = symbol(behind);
                let found = format!("{word}{symbol}");
                return tell(Fault::NumberYear { found });
            }
            [Some(day), Some(month), of_year, None]
                if !behind.starts_with(|sign: char| sign.is_alphanumeric() || sign == '-') =>
            {
                let is_named = before.ends_with("ngày ");
                let written = of_year.and_then(year);
                let (Some(day), Some(month)) = (small(day), small(month)) else {
                    continue;
                };
                let date = PartialDate {
                    year: written,
                    month: Some(month),
                    day: Some(day),
                };
                let is_date = written.is_some() || of_year.is_none() && is_named;
                if is_date && !date.is_possible() {
                    let found = word.to_owned();
                    return tell(Fault::DayUnknown { found });
                }
            }
            _ => {}
        }
    }
}

/// The symbol that a text begins with.
fn symbol(text: &str) -> &str {
    let end = text.find(|sign: char| !sign.is_alphanumeric() && sign != '-');
    text.get(..end.unwrap_or(text.len())).unwrap_or_default()
}

/// True of the middle of a number whose year is none.
fn cannot_be(middle: &str, symbol: &str) -> bool {
    const LEGAL: &[&str] = &["NĐ-CP", "TT-", "TTLT-", "QH", "UBTVQH", "QĐ-TTg", "NQ-"];

    if !symbol.starts_with(char::is_uppercase) {
        return false;
    }
    match middle.len() {
        0..=2 => false,
        3 => LEGAL.iter().any(|legal| symbol.starts_with(legal)),
        4 => !(1945..=2100).contains(&middle.parse().unwrap_or(0)),
        _ => true,
    }
}

/// The number of a document that a text cites although it is later than a day.
pub(super) fn cited_later(text: &str, than: NaiveDate) -> Option<String> {
    text.match_indices('/').find_map(|(at, _)| {
        let (before, first) = digits_at_end(text.get(..at)?);
        if first.is_empty() || before.ends_with(|sign: char| !sign.is_whitespace()) {
            return None;
        }
        let behind = text.get(at + 1..)?;
        let (middle, rest) = digits_at_start(behind);
        let rest = if middle.is_empty() {
            rest
        } else {
            rest.strip_prefix('/')?
        };
        let symbol = symbol(rest);
        if !symbol.starts_with(char::is_uppercase) {
            return None;
        }
        let day = rest.get(symbol.len()..)?.strip_prefix(" ngày ");
        let is_later = day.and_then(day_at_start).is_some_and(|day| day > than);
        is_later.then(|| {
            let end = behind.len() - rest.len() + symbol.len();
            format!("{first}/{}", behind.get(..end).unwrap_or_default())
        })
    })
}

/// The day that a text begins with.
fn day_at_start(text: &str) -> Option<NaiveDate> {
    let (day, rest) = digits_at_start(text);
    let rest = rest
        .strip_prefix(" tháng ")
        .or_else(|| rest.strip_prefix('/'))?;
    let (month, rest) = digits_at_start(rest);
    let rest = rest
        .strip_prefix(" năm ")
        .or_else(|| rest.strip_prefix('/'))?;
    let year = year(digits_at_start(rest).0)?;
    NaiveDate::from_ymd_opt(year, small(month)?, small(day)?)
}

#[cfg(test)]
mod tests {
    use super::super::tests::said_by;
    use super::*;

    fn said(text: &str) -> Vec<String> {
        said_by(&[in_words, with_slashes], text)
    }

    #[test]
    fn days_that_are_wrong() {
        for (text, expected) in [
            (
                "ngày 5 tháng 03 năm 2026",
                "ngày 5 tháng 03 > ngày 05 tháng 3",
            ),
            ("ngày 05 tháng 2", "ngày 05 tháng 2 > ngày 05 tháng 02"),
            ("ngày 15 tháng 09", "ngày 15 tháng 09 > ngày 15 tháng 9"),
            ("đến 31 tháng 6 xong", "31 tháng 6"),
            ("ngày 31 tháng 02 năm 2025", "31 tháng 02 năm 2025"),
            ("ngày 29 tháng 02 năm 2026", "29 tháng 02 năm 2026"),
            ("trước 31/6/2026", "31/6/2026"),
            ("ngày 31/6", "31/6"),
            ("ngày 12/30/2026", "12/30/2026"),
            ("số 45/25010/NĐ-CP ngày", "45/25010/NĐ-CP"),
            ("số 45/202/NĐ-CP", "45/202/NĐ-CP"),
        ] {
            assert_eq!(said(text), [expected]);
        }
    }

    #[test]
    fn days_that_are_right() {
        for text in [
            "ngày 05 tháng 3 năm 2026, ngày 28 tháng 02 năm 2026, ngày 10 tháng 12",
            "ngày 29 tháng 02 năm 2028",
            "trong 36 tháng 15 ngày, hết 24 tháng 18 ngày, 12 tháng 5 hộ",
            "15/17 hồ sơ, 31/6 phiếu, 30/4/2026, ngày 30/4, quý I/2026, 31/5/TT",
            "số 30/2020/NĐ-CP, 12/13/2024-ABC, 1102/QĐ-UBND, 12/101/BB-HĐ",
            "ngày 00/00/2026",
        ] {
            assert_eq!(said(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn documents_later_than_a_day() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 5).unwrap();
        for (text, later) in [
            (
                "Căn cứ Nghị định số 12/2026/NĐ-CP ngày 06 tháng 3 năm 2026",
                Some("12/2026/NĐ-CP"),
            ),
            ("Kế hoạch số 15/KH-UBND ngày 06/3/2026", Some("15/KH-UBND")),
            ("Kế hoạch số 15/KH-UBND ngày 05/3/2026", None),
            ("họp ngày 06/3/2026; 15/17 hồ sơ ngày 06/3/2026", None),
        ] {
            assert_eq!(cited_later(text, day).as_deref(), later);
        }
    }
}
