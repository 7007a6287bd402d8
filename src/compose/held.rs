//! Symbols, ranges, hours, dates and amounts, in which no line ends.
//!
//! Only what a line would tear is held together: a search for a hyphen does not find one that holds.

use super::torn;
use crate::decree::Align;
use crate::layout::{Block, Held, Layout, Page, Paragraph};
use crate::text::Law;

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

/// A layout whose paragraphs tear none of these, in any program.
pub(super) fn keep_whole(mut layout: Layout) -> Layout {
    let mut sections = std::mem::take(&mut layout.sections);
    for section in &mut sections {
        for block in &mut section.blocks {
            if let Block::Paragraph(paragraph) = block
                && may_tear(paragraph, &layout)
            {
                hold(paragraph, &section.page, &layout);
            }
        }
    }
    layout.sections = sections;
    layout
}

/// True of a paragraph with a number or a hyphen, and of one that is no running text. Centred lines
/// part by sense.
fn may_tear(paragraph: &Paragraph, layout: &Layout) -> bool {
    let has_sign = |text: &str| text.contains(|sign: char| sign == '-' || sign.is_ascii_digit());
    match align(paragraph, layout) {
        Align::Centre => false,
        Align::Left => paragraph.text().chars().count() > SHORT,
        Align::Justify | Align::Right => paragraph.runs.iter().any(|run| has_sign(&run.text)),
    }
}

fn align(paragraph: &Paragraph, layout: &Layout) -> Align {
    let align = layout.house.format(paragraph.component()).align;
    paragraph.shape.align.unwrap_or(align)
}

fn hold(paragraph: &mut Paragraph, page: &Page, layout: &Layout) {
    let by_sense = align(paragraph, layout) == Align::Left;
    for _ in 0..ROUNDS {
        let mut places = Vec::new();
        for law in [Law::Word, Law::OnlyOffice] {
            let (text, ends) = layout.broken(law, page, paragraph);
            let mut torn: Vec<_> = ends.iter().flat_map(|end| torn(&text, *end)).collect();
            if by_sense && ends.len() > 1 {
                torn.extend(torn::spaces(&text, &ends));
            }
            torn.sort_unstable();
            torn.dedup();
            places.extend(letters(&text, &torn));
        }
        if places.is_empty() {
            break;
        }
        places.extend_from_slice(paragraph.held());
        places.sort_unstable();
        places.dedup();
        paragraph.held = Some(Box::new(Held(places)));
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
    let before = line.rsplit([' ', '\n']).next()?;
    let behind = next.split([' ', '\n']).next()?;
    let is_inside =
        before.contains(char::is_alphanumeric) && behind.contains(char::is_alphanumeric);
    let letters = before.chars().chain(behind.chars()).count();
    let start = line.len() - before.len();
    let hyphens = before.match_indices('-').map(|(at, _)| start + at);
    let behind = behind.match_indices('-').map(|(at, _)| line.len() + at);
    (is_inside && letters <= LONGEST).then(|| hyphens.chain(behind).collect())
}

/// The spaces between the words that a line parts, and those that hold to them.
fn spaces(line: &str, next: &str) -> Option<Vec<usize>> {
    let before = line.strip_suffix(' ')?;
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
    let is_around = |sign: char| !sign.is_alphanumeric();
    let ends_with_digit = word.ends_with(|sign: char| sign.is_ascii_digit());
    let begins_with_digit = next.starts_with(|sign: char| sign.is_ascii_digit());
    if let "-" | "–" = next {
        return ends_with_digit;
    }
    if let "-" | "–" = word {
        return begins_with_digit;
    }
    let name = word.trim_start_matches(is_around).to_lowercase();
    let unit = next.trim_end_matches(|sign| is_around(sign) && sign != '%');
    let roman = |sign| matches!(sign, 'I' | 'V' | 'X' | 'L' | 'C');
    let is_number = begins_with_digit || (!unit.is_empty() && unit.chars().all(roman));
    let is_point = name == "điểm" && unit.chars().count() == 1;
    BEFORE_NUMBER.contains(&name.as_str()) && (is_number || is_point)
        || ends_with_digit && BEHIND_NUMBER.contains(&unit)
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
            for law in [Law::Word, Law::OnlyOffice] {
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
