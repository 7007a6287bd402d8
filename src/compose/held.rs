//! Symbols, ranges, hours, dates and amounts, in which no line ends.
//!
//! Only what a line would tear is held together: a search for a hyphen does not find one that holds.

use std::borrow::Cow;

use super::torn::Sense;
use super::words::is_around;
use crate::decree::Align;
use crate::layout::{Block, Held, Layout, Paragraph, Unbroken};
use crate::text::{Law, all, any, is_one_of, position, position_between};

/// Words before a number.
const BEFORE_NUMBER: &[&str] = &[
    "chương", "giờ", "khoản", "khóa", "lần", "lục", "mục", "năm", "ngày", "phần", "quý", "số",
    "tháng", "tuần", "điều", "điểm", "đợt",
];

/// Words behind a number.
const BEHIND_NUMBER: &[&str] = &[
    "%", "đồng", "giờ", "ha", "kg", "km", "m", "m²", "nghìn", "ngàn", "phút", "tấn", "tháng", "tỉ",
    "triệu", "tỷ",
];

/// The most letters that are held together: a line of the text has about eighty.
const LONGEST: usize = 32;

/// Words on either side of the end of a line that may hold to it.
const REACH: usize = 4;

/// So many letters of a heading or an addressee stand on one line.
const SHORT: usize = 24;

/// The times that a paragraph is broken anew: what is held moves the ends of the lines behind it.
const ROUNDS: usize = 8;

const LAWS: [Law; 2] = [Law::Word, Law::OnlyOffice];

/// A layout whose paragraphs tear none of these, in any program.
pub(super) fn keep_whole(mut layout: Layout) -> Layout {
    let mut sections = std::mem::take(&mut layout.sections);
    let (mut text, mut other) = (String::new(), None);
    for section in &mut sections {
        for block in &mut section.blocks {
            let Block::Paragraph(paragraph) = block else {
                continue;
            };
            let by_sense = match align(paragraph, &layout) {
                // These part by sense already.
                Align::Centre => continue,
                Align::Left => true,
                Align::Justify | Align::Right => false,
            };
            if !by_sense && !has_sign(paragraph) {
                continue;
            }
            text.clear();
            layout.print(paragraph, &mut text);
            let tearing = tearing(&text);
            let by_sense = by_sense && text.chars().nth(SHORT).is_some();
            if by_sense || !tearing.is_empty() {
                let mut unbroken = layout.unbroken(&section.page, paragraph, other.take());
                let by_sense =
                    by_sense && LAWS.iter().any(|law| unbroken.ends(*law).nth(1).is_some());
                let sense = by_sense.then(|| Sense::new(&text));
                hold(paragraph, &mut unbroken, &tearing, sense.as_ref());
                other = Some(unbroken);
            }
        }
    }
    layout.sections = sections;
    layout
}

fn align(paragraph: &Paragraph, layout: &Layout) -> Align {
    let align = layout.house.format(paragraph.component()).align;
    paragraph.shape.align.unwrap_or(align)
}

/// True of a paragraph with a number or a hyphen.
fn has_sign(paragraph: &Paragraph) -> bool {
    let is_sign = |byte: u8| any([byte == b'-', byte.is_ascii_digit()]);
    let mut runs = paragraph.runs.iter();
    runs.any(|run| position(run.text.as_bytes(), is_sign).is_some())
}

/// The places in a text at which the end of a line would tear something, in order.
fn tearing(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut from = 0;
    let rest = |from| text.as_bytes().get(from..).unwrap_or_default();
    // Nothing holds at the first sign, nor at the last.
    while let Some(at) = position_between(rest(from), may_hold) {
        let end = from + at + 1;
        ends.extend(Some(end).filter(|end| tears(text, *end)));
        from = end - 1;
    }
    ends
}

fn tears(text: &str, end: usize) -> bool {
    let Some((line, next)) = text.split_at_checked(end) else {
        return false;
    };
    let Some(before) = line.strip_suffix(' ') else {
        return hyphens(line, next).is_some();
    };
    hold_together(last_word(before), first_word(next))
}

/// The last word of a text. Words are short: a search that begins at once finds their ends first.
fn last_word(text: &str) -> &str {
    let space = text.bytes().rposition(|byte| byte == b' ');
    text.get(space.map_or(0, |at| at + 1)..).unwrap_or_default()
}

fn first_word(text: &str) -> &str {
    let space = text.bytes().position(|byte| byte == b' ');
    text.get(..space.unwrap_or(text.len())).unwrap_or_default()
}

/// True of a space or a hyphen that may hold, with what stands on either side: a look that tells of
/// nearly all that they do not. It has no branches.
fn may_hold(before: u8, sign: u8, next: u8) -> bool {
    let around = [
        before.is_ascii_digit(),
        is_one_of(before, *b"mM"),
        next.is_ascii_digit(),
        is_one_of(next, *b"IVXLC"),
    ];
    let space = all([sign == b' ', any(around)]);
    let hyphen = all([sign == b'-', before != b' ', next != b' ']);
    any([space, hyphen])
}

/// Holds what the lines of a paragraph tear: what stands at some of these places; and of one that
/// parts by sense, words and names.
fn hold(
    paragraph: &mut Paragraph,
    unbroken: &mut Unbroken,
    tearing: &[usize],
    sense: Option<&Sense<'_>>,
) {
    let last = tearing.last().copied().unwrap_or_default();
    let mut held = Vec::new();
    for _ in 0..ROUNDS {
        let text = unbroken.text();
        let mut torn = Vec::new();
        for law in LAWS {
            let ends = unbroken.ends(law);
            for end in ends.take_while(|end| sense.is_some() || *end <= last) {
                if tearing.binary_search(&end).is_ok() {
                    torn.extend(self::torn(text, end));
                }
                if let Some(sense) = sense.filter(|_| end < text.len()) {
                    torn.extend(sense.torn(end));
                }
            }
        }
        torn.sort_unstable();
        torn.dedup();
        if torn.is_empty() {
            break;
        }
        let places = letters(text, &torn);
        unbroken.hold(&places);
        held.extend(places);
    }
    if !held.is_empty() {
        held.sort_unstable();
        held.dedup();
        paragraph.held = Some(Box::new(Held(held)));
    }
}

/// The numbers of the letters that stand at these places, which are in order.
fn letters(text: &str, places: &[usize]) -> Vec<usize> {
    let mut places = places.iter().copied().peekable();
    let letters = text.char_indices().enumerate();
    letters
        .filter(|(_, (start, _))| places.next_if_eq(start).is_some())
        .map(|(index, _)| index)
        .collect()
}

/// The places at which no line may end, so that this one tears nothing.
fn torn(text: &str, end: usize) -> Vec<usize> {
    let line = text.get(..end).unwrap_or_default();
    let next = text.get(end..).unwrap_or_default();
    let places = if line.ends_with('-') {
        hyphens(line, next)
    } else {
        spaces(line, next)
    };
    places.unwrap_or_default()
}

/// The hyphens of the word that a line ends in.
fn hyphens(line: &str, next: &str) -> Option<Vec<usize>> {
    // Of a long word, so much is enough to tell.
    let from = line.char_indices().nth_back(LONGEST);
    let before = line.get(from.map_or(0, |(at, _)| at)..)?;
    let to = next.char_indices().nth(LONGEST);
    let behind = next.get(..to.map_or(next.len(), |(at, _)| at))?;
    let before = before.rsplit([' ', '\n']).next()?;
    let behind = behind.split([' ', '\n']).next()?;
    // A minus has a number behind it, and no word before.
    let goes_on = behind.contains(char::is_alphanumeric);
    let letters = before.chars().chain(behind.chars()).count();
    let start = line.len() - before.len();
    let hyphens = before.match_indices('-').map(|(at, _)| start + at);
    let behind = behind.match_indices('-').map(|(at, _)| line.len() + at);
    (goes_on && letters <= LONGEST).then(|| hyphens.chain(behind).collect())
}

/// The spaces between the words that a line parts, and those that hold to them.
fn spaces(line: &str, next: &str) -> Option<Vec<usize>> {
    let before = line.strip_suffix(' ')?;
    if !hold_together(last_word(before), first_word(next)) {
        return None;
    }
    let mut words: Vec<_> = before.rsplit(' ').take(REACH).collect();
    words.reverse();
    let length = words.iter().map(|word| word.len() + 1).sum::<usize>();
    words.extend(next.split(' ').take(REACH));
    let mut place = line.len() - length;
    let mut spaces = Vec::new();
    for pair in words.windows(2) {
        let [word, next] = pair else { break };
        place += word.len();
        if hold_together(word, next) {
            spaces.push(place);
            if *next == "-" {
                // A line ends behind it too, once no space does.
                spaces.push(place + 1);
            }
        } else if place < before.len() {
            spaces.clear();
        } else {
            break;
        }
        place += 1;
    }
    spaces.contains(&before.len()).then_some(spaces)
}

/// True of two words that a reader takes in at once.
fn hold_together(word: &str, next: &str) -> bool {
    let is_digit = |sign: char| sign.is_ascii_digit();
    if let "-" | "–" = next {
        return word.ends_with(is_digit);
    }
    let begins_with_digit = next.starts_with(is_digit);
    if let "-" | "–" = word {
        return begins_with_digit;
    }
    let unit = || next.trim_end_matches(|sign| is_around(sign) && sign != '%');
    if word.ends_with(is_digit) && BEHIND_NUMBER.contains(&unit()) {
        return true;
    }
    let name = word.trim_start_matches(is_around);
    let small = || {
        if name.contains(char::is_uppercase) {
            Cow::from(name.to_lowercase())
        } else {
            Cow::from(name)
        }
    };
    let is_number = begins_with_digit || next.starts_with(is_roman) && unit().chars().all(is_roman);
    is_number && BEFORE_NUMBER.contains(&&*small())
        || word.ends_with(['m', 'M']) && unit().chars().count() == 1 && small() == "điểm"
}

fn is_roman(sign: char) -> bool {
    matches!(sign, 'I' | 'V' | 'X' | 'L' | 'C')
}

#[cfg(test)]
mod tests {
    use super::super::example;
    use super::*;
    use crate::HouseStyle;

    #[test]
    fn what_a_line_tears_is_found() {
        let cases = [
            ("theo Kế hoạch số 205/KH-|UBND ngày", "205/KH_UBND"),
            ("số 12/CTr-|UBND-VP.", "12/CTr_UBND_VP."),
            ("tăng trưởng âm (-|5,2%)", "(_5,2%)"),
            ("giai đoạn 2026 - |2031 của", "2026___2031"),
            ("giai đoạn 2026 |- 2031 của", "2026___2031"),
            ("vào lúc 16 |giờ 00 phút, ngày", "16_giờ_00_phút,"),
            ("đến (ngày 05 |tháng 3 năm 2027)", "(ngày_05_tháng_3"),
            ("năm |2027, xã", "năm_2027,"),
            ("tại Điều |3 của", "Điều_3"),
            ("điểm |a khoản 2", "điểm_a"),
            ("Phụ lục |II kèm", "lục_II"),
            ("kinh phí 100 |triệu đồng", "100_triệu"),
            ("số |15/KH-UBND", "số_15/KH-UBND"),
        ];
        for (line, whole) in cases {
            let end = line.find('|').unwrap();
            let text = line.replace('|', "");
            let held = torn(&text, end);
            let mut signs: Vec<_> = text.char_indices().collect();
            for (at, sign) in &mut signs {
                if held.contains(at) {
                    *sign = '_';
                }
            }
            let held: String = signs.into_iter().map(|(_, sign)| sign).collect();
            assert!(held.contains(whole), "{line}: {held}");
            let count = whole.matches('_').count();
            assert_eq!(held.matches('_').count(), count, "{line}: {held}");
        }
        for line in [
            "kinh tế - |xã hội",
            "hồ sơ |đúng hạn",
            "312 |hồ sơ",
            "-|",
            "số | 15",
        ] {
            let end = line.find('|').unwrap();
            assert!(torn(&line.replace('|', ""), end).is_empty(), "{line}");
        }
        let long = format!("{}-|b", "a".repeat(LONGEST));
        let end = long.find('|').unwrap();
        assert!(torn(&long.replace('|', ""), end).is_empty());
    }

    /// Wherever it comes to stand, no program tears the symbol.
    #[test]
    fn no_line_ends_in_a_symbol() {
        let mut held = 0;
        for words in 1..40 {
            let text = format!(
                "{}số 205/KH-UBND-VP ngày 05 tháng 3 năm 2026.",
                "xã ".repeat(words)
            );
            let report = example::report().paragraph(&*text).build().unwrap();
            let layout = report.layout_in(&HouseStyle::default());
            for law in LAWS {
                let pages = layout.pages(law);
                for line in pages.lines() {
                    let torn = [
                        "số",
                        "205/KH-",
                        "205/KH-UBND-",
                        "ngày",
                        "05",
                        "tháng",
                        "năm",
                    ];
                    let last = line.text.rsplit(' ').next();
                    assert!(
                        !last.is_some_and(|last| torn.contains(&last)),
                        "{}",
                        line.text
                    );
                }
            }
            let paragraphs = layout.paragraphs();
            held += usize::from(paragraphs.into_iter().any(|line| !line.held().is_empty()));
            assert!(
                layout
                    .paragraphs()
                    .any(|line| line.text().starts_with(text.trim_end_matches('.')))
            );
        }
        assert!((5..35).contains(&held), "{held}");
    }
}
