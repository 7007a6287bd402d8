//! How long a text is in one line, and its words.

use crate::text::atom::binds;
use crate::text::flat::set;
use crate::text::grain::Grain;
use crate::text::width::Face;

/// The lengths of a text.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Extent {
    /// That of all of it.
    pub(crate) whole: Grain,
    /// That of its longest word. No piece that no break divides is longer, under either law.
    pub(crate) word: Grain,
}

impl Extent {
    /// Measures runs of one paragraph, each with the face and the size of its type.
    pub(crate) fn of<'t>(runs: impl IntoIterator<Item = (&'t str, Face, u16)>) -> Self {
        let mut extent = Self::default();
        // The last word, and the spaces behind it.
        let (mut word, mut spaces) = (Grain::ZERO, Grain::ZERO);
        let mut last = None;
        for (text, face, half_points) in runs {
            for letter in text.chars() {
                let advance = set(letter, face, half_points);
                extent.whole = extent.whole + advance;
                if letter == ' ' {
                    spaces = spaces + advance;
                    continue;
                }
                // ONLYOFFICE breaks nowhere that Word does not.
                if spaces > Grain::ZERO && !binds(last, letter) {
                    (word, spaces) = (Grain::ZERO, Grain::ZERO);
                }
                word = word + spaces + advance;
                extent.word = extent.word.max(word);
                spaces = Grain::ZERO;
                last = Some(letter);
            }
        }
        extent
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Flat, natural_width, widest_piece};

    #[test]
    fn no_piece_is_longer_than_the_longest_word() {
        for text in [
            "",
            "Tổng số",
            "năm 2026 ( dự kiến )",
            "Kinh tế - xã hội",
            "8,5 %",
            "a-b-c",
        ] {
            let (start, end) = text.split_at(text.find(' ').unwrap_or(0));
            let runs = [(start, Face::Bold, 26), (end, Face::Regular, 26)];
            let extent = Extent::of(runs);
            let mut flat = Flat::new(0);
            flat.set(26, runs);
            assert_eq!(extent.whole, natural_width(&flat), "{text}");
            let widest = widest_piece(&flat);
            assert!(widest <= extent.word, "{text}");
            assert!(widest == extent.word || text.contains('-'), "{text}");
        }
    }
}
