//! The numerals of parts and the letters of points.

/// The letters of points, in the order of the Vietnamese alphabet.
const LETTERS: [char; 23] = [
    'a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't',
    'u', 'v', 'x', 'y',
];

/// The Roman numerals, with the subtractive pairs, by falling value.
pub(crate) const NUMERALS: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// `n` in upper-case Roman numerals, or `None` outside 1 to 3999.
pub(crate) fn roman(n: u32) -> Option<String> {
    if !(1..=3999).contains(&n) {
        return None;
    }
    let mut rest = n;
    let mut out = String::new();
    for (value, numeral) in NUMERALS {
        while rest >= value {
            out.push_str(numeral);
            rest -= value;
        }
    }
    Some(out)
}

/// The greatest number that has letters: two of them.
pub(crate) const MOST_LETTERS: u32 = 23 * 24;

/// The letters of the `n`th point, counting from 1; behind the last letter come two of them, `aa`,
/// `ab`, … `yy`. Nothing outside 1 to 552.
pub(crate) fn letters(n: u32) -> Option<String> {
    let index = usize::try_from(n.checked_sub(1)?).ok()?;
    let (before, own) = (index / LETTERS.len(), index % LETTERS.len());
    let first = match before.checked_sub(1) {
        Some(before) => Some(*LETTERS.get(before)?),
        None => None,
    };
    let own = LETTERS.get(own)?;
    Some(first.into_iter().chain([*own]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From 1 to 50, as a table of numerals prints them.
    const FIRST_FIFTY: &str = "
        I II III IV V VI VII VIII IX X
        XI XII XIII XIV XV XVI XVII XVIII XIX XX
        XXI XXII XXIII XXIV XXV XXVI XXVII XXVIII XXIX XXX
        XXXI XXXII XXXIII XXXIV XXXV XXXVI XXXVII XXXVIII XXXIX XL
        XLI XLII XLIII XLIV XLV XLVI XLVII XLVIII XLIX L
    ";

    /// The points of a clause with as many as the alphabet has letters for: neither f, j, w and z,
    /// nor the vowels with a mark.
    const POINTS: &str = "a b c d đ e g h i k l m n o p q r s t u v x y";

    #[test]
    fn roman_numerals_to_fifty() {
        let counted: Vec<_> = (1..=50).filter_map(roman).collect();
        let listed: Vec<_> = FIRST_FIFTY.split_whitespace().collect();
        assert_eq!(counted, listed);
    }

    #[test]
    fn roman_numerals_beyond() {
        for (n, expected) in [
            (60, "LX"),
            (88, "LXXXVIII"),
            (90, "XC"),
            (99, "XCIX"),
            (100, "C"),
            (144, "CXLIV"),
            (400, "CD"),
            (444, "CDXLIV"),
            (499, "CDXCIX"),
            (500, "D"),
            (888, "DCCCLXXXVIII"),
            (900, "CM"),
            (999, "CMXCIX"),
            (1000, "M"),
            (1666, "MDCLXVI"),
            (1888, "MDCCCLXXXVIII"),
            (1994, "MCMXCIV"),
            (2026, "MMXXVI"),
            (2949, "MMCMXLIX"),
            (3888, "MMMDCCCLXXXVIII"),
            (3999, "MMMCMXCIX"),
        ] {
            assert_eq!(roman(n).as_deref(), Some(expected));
        }
    }

    #[test]
    fn roman_numerals_out_of_range() {
        assert_eq!(roman(0), None);
        assert_eq!(roman(4000), None);
        assert_eq!(roman(u32::MAX), None);
    }

    #[test]
    fn letters_of_points() {
        let counted: String = (1..=23).filter_map(letters).collect();
        let listed = POINTS.replace(' ', "");
        assert_eq!(counted, listed);
    }

    #[test]
    fn letters_out_of_range() {
        assert_eq!(letters(0), None);
        assert_eq!(letters(MOST_LETTERS + 1), None);
        assert_eq!(letters(u32::MAX), None);
    }

    #[test]
    fn points_go_on_behind_the_last_letter() {
        let numbers = [23, 24, 25, 28, 46, 47, MOST_LETTERS];
        let counted: Vec<_> = numbers.into_iter().filter_map(letters).collect();
        assert_eq!(counted, ["y", "aa", "ab", "ađ", "ay", "ba", "yy"]);
    }
}
