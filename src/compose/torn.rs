//! Words of two syllables, names and phrases that the end of a line tears.

use super::words::{break_costs, cost};

/// The most letters that are held together: half a line.
const LONGEST: usize = 32;

/// The words of a text, with what it costs to begin a line with each.
pub(super) struct Sense<'a> {
    words: Vec<&'a str>,
    starts: Vec<usize>,
    costs: Vec<u64>,
}

impl<'a> Sense<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let words: Vec<_> = text.split(' ').collect();
        let starts = words.iter().scan(0, |at, word| {
            let start = *at;
            *at += word.len() + 1;
            Some(start)
        });
        Self {
            starts: starts.collect(),
            costs: break_costs(&words),
            words,
        }
    }

    /// The spaces at which no line may end, so that one that ends here tears nothing.
    pub(super) fn torn(&self, end: usize) -> Vec<usize> {
        let spaces = self.starts.binary_search(&end).ok();
        spaces
            .and_then(|torn| self.around(torn))
            .unwrap_or_default()
    }

    /// The spaces in what a line would tear that begins with a word.
    fn around(&self, torn: usize) -> Option<Vec<usize>> {
        let holds = |index: usize| {
            self.costs
                .get(index)
                .is_some_and(|cost| *cost >= cost::TORN)
        };
        // What is longer is not held: no more words are looked at than it may have letters.
        let before = torn.saturating_sub(LONGEST)..torn;
        let first = before.rev().find(|index| !holds(*index)).unwrap_or(0);
        let behind = torn..torn + LONGEST;
        let last = behind.take_while(|index| holds(*index)).last()?;
        let whole = self.words.get(first..=last)?;
        let letters: usize = whole.iter().map(|word| word.chars().count() + 1).sum();
        let held = self.starts.get(first + 1..=last)?;
        (letters <= LONGEST).then(|| held.iter().map(|start| start - 1).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(line: &str) -> String {
        let end = line.find('|').unwrap();
        let text = line.replace('|', "");
        let held = Sense::new(&text).torn(end);
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
            ("- Trung tâm Y tế xã |Suối Mây;", "xã_Suối_Mây;"),
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
