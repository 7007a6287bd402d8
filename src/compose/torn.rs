//! Words of two syllables, names and phrases that the end of a line tears.

use super::words::{break_costs, cost};

/// The most letters that are held together: half a line.
const LONGEST: usize = 32;

/// The spaces at which no line may end, so that these ends of lines tear nothing.
pub(super) fn spaces(text: &str, ends: &[usize]) -> Vec<usize> {
    let words: Vec<_> = text.split(' ').collect();
    let mut starts = Vec::with_capacity(words.len());
    let mut at = 0;
    for word in &words {
        starts.push(at);
        at += word.len() + 1;
    }
    let costs = break_costs(&words);
    let holds = |index: usize| costs.get(index).is_some_and(|cost| *cost >= cost::TORN);
    let mut held = Vec::new();
    for end in ends {
        let Ok(torn) = starts.binary_search(end) else {
            continue;
        };
        if !holds(torn) {
            continue;
        }
        let reach = torn.saturating_sub(LONGEST)..torn;
        let first = reach.rev().find(|index| !holds(*index)).unwrap_or(0);
        let reach = torn..torn + LONGEST;
        let last = reach.take_while(|index| holds(*index)).last();
        let last = last.unwrap_or(torn);
        let whole = words.get(first..=last).unwrap_or_default();
        let letters: usize = whole.iter().map(|word| word.chars().count() + 1).sum();
        if letters <= LONGEST {
            let starts = starts.get(first + 1..=last).unwrap_or_default();
            held.extend(starts.iter().map(|start| start - 1));
        }
    }
    held
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(line: &str) -> String {
        let end = line.find('|').unwrap();
        let text = line.replace('|', "");
        let held = spaces(&text, &[end]);
        let signs = text.char_indices();
        signs
            .map(|(at, sign)| if held.contains(&at) { '_' } else { sign })
            .collect()
    }

    #[test]
    fn a_word_a_name_and_a_phrase_hold_together() {
        for (line, whole) in [
            ("- Các xã, phường, đặc |khu.", "đặc_khu."),
            ("- Các xã: Suối Mây, Khe Sim, Nà |Sang;", "Nà_Sang;"),
            ("BÊN A: Trung tâm Văn hóa (bên cho |thuê)", "(bên_cho_thuê)"),
            (
                "công tác tuyên truyền cải |cách hành chính",
                "cải_cách_hành_chính",
            ),
        ] {
            let held = held(line);
            assert!(held.contains(whole), "{held}");
            assert_eq!(held.matches('_').count(), whole.matches('_').count());
        }
    }

    #[test]
    fn lines_part_between_words() {
        for line in [
            "- Các xã, |phường, đặc khu.",
            "Kết quả tuyên truyền |cải cách hành chính",
            "Kết quả |",
            "Kết| quả",
        ] {
            assert_eq!(held(line).matches('_').count(), 0, "{line}");
        }
    }

    #[test]
    fn what_is_longer_than_half_a_line_is_not_held() {
        let name = "Nguyễn |Thị Minh Khai Hoàng Hoa Thám Trần Hưng Đạo";
        assert_eq!(held(name).matches('_').count(), 0);
    }
}
