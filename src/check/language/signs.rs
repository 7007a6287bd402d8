//! One pass over the bytes of a text, which says what is worth looking for in it: nearly all texts
//! are right.

use crate::text::{all, position_between};

/// What the pairs of neighbouring bytes of a text say; a bit stands for pairs of two sets of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Signs(u32);

impl Signs {
    pub(super) const SPACE_MARK: Self = Self(1);
    /// A number and a word, or a word and a number.
    pub(super) const DIGIT_LETTER: Self = Self(1 << 1 | 1 << 2);
    pub(super) const COMMA_LETTER: Self = Self(1 << 3);
    pub(super) const DIGIT_COMMA: Self = Self(1 << 4);
    pub(super) const SLASH: Self = Self(1 << 5);
    pub(super) const DASH: Self = Self(1 << 6);
    pub(super) const SPACE_DIGIT: Self = Self(1 << 7);
    /// A word in B or N, as names of committees have them.
    pub(super) const NAME: Self = Self(1 << 8);
    pub(super) const LETTER_D: Self = Self(1 << 9);
    /// A word in Kh, as the names of clauses have it.
    pub(super) const KH: Self = Self(1 << 10);
    /// ủy or Ủy.
    pub(super) const OLD_UY: Self = Self(1 << 14);
    /// What may be uỷ or Uỷ.
    pub(super) const NEW_UY: Self = Self(1 << 15);
    /// What may be nhân or nhà.
    pub(super) const PEOPLE: Self = Self(1 << 16);
    /// What may be lục, of an annex.
    pub(super) const ANNEX: Self = Self(1 << 17);
    /// A sign that Vietnamese does not have, or a capital that is rare.
    pub(super) const ODD: Self = Self(1 << 11 | 1 << 12 | 1 << 13);

    pub(super) fn of(text: &str) -> Self {
        let mut all = 0;
        // A text begins behind any sign.
        let mut before = ANY;
        for byte in text.bytes() {
            let pair = PAIRS.get(usize::from(byte)).copied().unwrap_or_default();
            all |= before & pair.second;
            before = pair.first;
        }
        Self(all)
    }

    pub(super) const fn have(self, sign: Self) -> bool {
        self.0 & sign.0 != 0
    }
}

/// Words before the numbers of a text.
#[derive(Clone, Copy, Default)]
pub(super) struct Before {
    pub(super) article: bool,
    pub(super) month: bool,
}

/// Looks for the words “điều” and “tháng” before numbers.
pub(super) fn before_numbers(text: &str) -> Before {
    let mut found = Before::default();
    let is_between = |_, sign: u8, next: u8| all([sign == b' ', next.is_ascii_digit()]);
    let mut end = 0;
    while let Some(rest) = text.as_bytes().get(end..)
        && let Some(more) = position_between(rest, is_between)
    {
        end += more;
        let before = text.get(..end).unwrap_or_default();
        found.article |= before.ends_with("điều");
        found.month |= before.ends_with("tháng");
    }
    found
}

/// The pairs of which any byte is the first.
const ANY: u32 = 1 << 6 | 1 << 11;

/// The pairs in which a byte is the first one, and those in which it is the second.
#[derive(Clone, Copy, Default)]
struct Pair {
    first: u32,
    second: u32,
}

static PAIRS: [Pair; 256] = {
    let mut pairs = [Pair {
        first: 0,
        second: 0,
    }; 256];
    let mut byte: u8 = 0;
    let mut rest: &mut [Pair] = &mut pairs;
    while let [pair, others @ ..] = rest {
        let mut bit = 0;
        while bit < 18 {
            let (first, second) = is_in(byte, bit);
            pair.first |= (first as u32) << bit;
            pair.second |= (second as u32) << bit;
            bit += 1;
        }
        byte = byte.wrapping_add(1);
        rest = others;
    }
    pairs
};

/// True of a byte that may be the first, and of one that may be the second of the pairs of a bit.
const fn is_in(byte: u8, bit: usize) -> (bool, bool) {
    let letter = byte.is_ascii_lowercase() || byte >= 0x80;
    let digit = byte.is_ascii_digit();
    let space = byte == b' ';
    let comma = matches!(byte, b',' | b';');
    match bit {
        0 => (space, comma || matches!(byte, b'.' | b':')),
        // Neither a no-break space nor a dash.
        1 => (digit, letter && byte != 0xC2 && byte != 0xE2),
        2 => (letter, digit),
        3 => (comma, letter),
        4 => (digit, byte == b','),
        5 => (digit, byte == b'/'),
        6 => (true, byte == 0xE2),
        7 => (space, digit),
        8 => (space, matches!(byte, b'B' | b'N')),
        // Đ.
        9 => (byte == 0xC4, byte == 0x90),
        10 => (byte == b'K', byte == b'h'),
        // Letters of other alphabets, full-width signs, small pictures.
        11 => (true, matches!(byte, 0xC9 | 0xCE..=0xD3 | 0xEF | 0xF0)),
        // Letters of Latin-1 that Vietnamese does not have, and capitals with a tone.
        12 => (
            byte == 0xC3,
            matches!(
                byte,
                0x80..=0x9F | 0xA4..=0xA7 | 0xAB | 0xAE..=0xB1 | 0xB6..=0xB8 | 0xBB | 0xBC | 0xBE
            ),
        ),
        // Signs of Latin-1 but ° and ².
        13 => (
            byte == 0xC2,
            matches!(byte, 0xA2..=0xAF | 0xB1 | 0xB4..=0xB6 | 0xB8..=0xBE),
        ),
        14 => (matches!(byte, 0xA6 | 0xA7), byte == b'y'),
        15 => (matches!(byte, b'u' | b'U'), byte == 0xE1),
        16 => (byte == b'h', byte == 0xC3),
        _ => (matches!(byte, b'l' | b'L'), byte == 0xE1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_text_has_few() {
        let text = "Đến hết quý I, toàn xã đã trồng được 3.200 cây xanh, đạt 106,7% kế hoạch; còn lại 30 m².";
        let signs = Signs::of(text);
        for none in [
            Signs::SPACE_MARK,
            Signs::DIGIT_LETTER,
            Signs::COMMA_LETTER,
            Signs::SLASH,
            Signs::DASH,
            Signs::ODD,
        ] {
            assert!(!signs.have(none), "{none:?}");
        }
        assert!(signs.have(Signs::DIGIT_COMMA) && signs.have(Signs::SPACE_DIGIT));
    }

    #[test]
    fn every_sign_is_seen() {
        for (text, sign) in [
            ("cây , cỏ", Signs::SPACE_MARK),
            ("11hồ", Signs::DIGIT_LETTER),
            ("ngày28", Signs::DIGIT_LETTER),
            ("a,b", Signs::COMMA_LETTER),
            ("1,2", Signs::DIGIT_COMMA),
            ("1/2", Signs::SLASH),
            ("1 – 2", Signs::DASH),
            ("có 2", Signs::SPACE_DIGIT),
            ("Ủy Ban", Signs::NAME),
            ("Hội Đồng", Signs::LETTER_D),
            ("Theo Khoản", Signs::KH),
            ("tại Điểm", Signs::LETTER_D),
            ("Ủy ban", Signs::OLD_UY),
            ("tuỷ", Signs::NEW_UY),
            ("Phụ lục", Signs::ANNEX),
            ("PHỤ LỤC", Signs::ANNEX),
            ("vì nhân dân", Signs::PEOPLE),
            ("của nhà nước", Signs::PEOPLE),
            ("😀 xong", Signs::ODD),
            ("→ xong", Signs::DASH),
            ("Ð", Signs::ODD),
            ("QÐ", Signs::ODD),
            ("СО", Signs::ODD),
            ("５", Signs::ODD),
            ("lµ", Signs::ODD),
            ("hoøa", Signs::ODD),
        ] {
            assert!(Signs::of(text).have(sign), "{text}");
        }
    }
}
