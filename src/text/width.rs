//! Widths of text set in Times New Roman, and the line breaks they imply.

use unicode_normalization::char::is_combining_mark;

use super::advances::ADVANCES;

/// The units per em of the font that [`ADVANCES`] was taken from.
const UNITS_PER_EM: u64 = 2048;

/// Twips in half a point, the unit in which Word states font sizes.
const TWIPS_PER_HALF_POINT: u64 = 10;

/// The advance assumed for a character outside the table: that of a digit.
const UNKNOWN: u16 = 1024;

/// The advance of an East Asian wide character, which fills the em square.
const WIDE: u16 = 2048;

/// A face of Times New Roman.
///
/// The discriminant is the face's column in [`ADVANCES`].
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Face {
    /// Upright, of normal weight.
    Regular,
    /// Upright and bold.
    Bold,
    /// Italic, of normal weight.
    Italic,
    /// Italic and bold.
    BoldItalic,
}

impl Face {
    /// The face with the given weight and slope.
    pub(crate) fn new(bold: bool, italic: bool) -> Face {
        match (bold, italic) {
            (false, false) => Face::Regular,
            (true, false) => Face::Bold,
            (false, true) => Face::Italic,
            (true, true) => Face::BoldItalic,
        }
    }
}

/// The width in twips of `text` on one line, at a size of `half_points`.
///
/// Kerning is not applied, as Word applies none by default. A width beyond
/// `u32::MAX` is reported as `u32::MAX`.
pub(crate) fn width(text: &str, face: Face, half_points: u16) -> u32 {
    twips(units(text, face), half_points)
}

/// The width of `text` in font units.
fn units(text: &str, face: Face) -> u64 {
    // At most 2^16 units for each byte, so this cannot overflow in practice.
    text.chars().map(|c| u64::from(advance(c, face))).sum()
}

/// Converts font units to twips at the given size, rounding to nearest.
fn twips(units: u64, half_points: u16) -> u32 {
    let em = u64::from(half_points) * TWIPS_PER_HALF_POINT;
    let rounded = units.saturating_mul(em).saturating_add(UNITS_PER_EM / 2) / UNITS_PER_EM;
    u32::try_from(rounded).unwrap_or(u32::MAX)
}

/// The advance width of `c` in font units.
#[inline]
pub(super) fn advance(c: char, face: Face) -> u16 {
    let near = near(c).and_then(|place| NEAR.get(place));
    match near.and_then(|faces| faces.get(face as usize)) {
        Some(advance) => *advance,
        None => advance_of_rare(c, face),
    }
}

fn advance_of_rare(c: char, face: Face) -> u16 {
    match far(c).and_then(|faces| faces.get(face as usize)) {
        Some(advance) => *advance,
        None if is_combining_mark(c) => 0,
        None if is_wide(c) => WIDE,
        None => UNKNOWN,
    }
}

/// The advances of a character that is searched for.
fn far(c: char) -> Option<&'static [u16; 4]> {
    let place = ADVANCES.binary_search_by_key(&c, |&(c, _)| c).ok()?;
    ADVANCES.get(place).map(|(_, faces)| faces)
}

/// The place in [`NEAR`] of a character in one of the two blocks that Vietnamese is written in.
const fn near(c: char) -> Option<usize> {
    match c as usize {
        latin @ ..LATIN => Some(latin),
        more @ MORE..MORE_END => Some(LATIN + more - MORE),
        _ => None,
    }
}

/// The end of the first block.
const LATIN: usize = 0x200;

/// The second block: Latin Extended Additional.
const MORE: usize = 0x1E00;
const MORE_END: usize = 0x1F00;

/// The advances of the characters of both blocks, so that none is searched for.
static NEAR: [[u16; 4]; LATIN + MORE_END - MORE] = nearest();

const fn nearest<const COUNT: usize>() -> [[u16; 4]; COUNT] {
    let mut all = [[UNKNOWN; 4]; COUNT];
    let mut rest = ADVANCES;
    while let [(c, faces), behind @ ..] = rest {
        if let Some(near) = near(*c)
            && let Some((_, [found, ..])) = all.split_at_mut_checked(near)
        {
            *found = *faces;
        }
        rest = behind;
    }
    all
}

/// True of a character in a block of East Asian wide characters, or of the symbols
/// and emoji that Word takes from other fonts, which are about an em wide.
fn is_wide(c: char) -> bool {
    matches!(
        c,
        '\u{1100}'..='\u{115F}'
            | '\u{2600}'..='\u{27BF}'
            | '\u{2E80}'..='\u{A4CF}'
            | '\u{A960}'..='\u{A97F}'
            | '\u{AC00}'..='\u{D7A3}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{FE30}'..='\u{FE6F}'
            | '\u{FF01}'..='\u{FF60}'
            | '\u{FFE0}'..='\u{FFE6}'
            | '\u{16FE0}'..='\u{1B2FF}'
            | '\u{1F300}'..='\u{1FAFF}'
            | '\u{20000}'..='\u{3FFFD}'
    )
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    const NATION: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

    #[test]
    fn table_is_sorted_and_what_is_near_is_what_is_found() {
        assert!(ADVANCES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for c in '\0'..='\u{FFFF}' {
            if let Some(place) = near(c) {
                assert_eq!(
                    NEAR[place],
                    far(c).copied().unwrap_or([UNKNOWN; 4]),
                    "{c:?}"
                );
                assert!(!is_combining_mark(c) && !is_wide(c), "{c:?}");
            }
        }
    }

    #[test]
    fn table_covers_vietnamese() {
        let mut letters = vec!['đ', 'Đ'];
        for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".chars() {
            letters.push(base);
            for tone in "\u{300}\u{301}\u{303}\u{309}\u{323}".chars() {
                letters.extend([base, tone].iter().copied().nfc());
            }
        }
        letters.retain(|c| !c.is_ascii());
        assert_eq!(letters.len(), 134);
        for c in letters {
            assert!(
                ADVANCES.binary_search_by_key(&c, |&(c, _)| c).is_ok(),
                "{c}"
            );
        }
    }

    #[test]
    fn known_widths() {
        let cases = [
            (NATION, 12, 88.3),
            (NATION, 13, 95.7),
            (MOTTO, 13, 56.1),
            (MOTTO, 14, 60.5),
            ("ỦY BAN NHÂN DÂN", 12, 39.9),
            ("ỦY BAN NHÂN DÂN", 13, 43.2),
            ("SỞ NỘI VỤ", 12, 21.9),
            ("SỞ NỘI VỤ", 13, 23.7),
            ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", 12, 74.3),
            ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", 13, 80.5),
        ];
        for (text, points, millimetres) in cases {
            let got = f64::from(width(text, Face::Bold, points * 2)) / 1440.0 * 25.4;
            assert!((got - millimetres).abs() < 0.1, "{text} at {points}: {got}");
        }
    }

    #[test]
    fn faces() {
        assert_eq!(Face::new(false, false), Face::Regular);
        assert_eq!(Face::new(true, false), Face::Bold);
        assert_eq!(Face::new(false, true), Face::Italic);
        assert_eq!(Face::new(true, true), Face::BoldItalic);
        // The advances of "A" in Times New Roman, well known from its AFM.
        for (face, units) in [
            (Face::Regular, 1479),
            (Face::Bold, 1479),
            (Face::Italic, 1251),
            (Face::BoldItalic, 1366),
        ] {
            assert_eq!(advance('A', face), units);
        }
    }

    #[test]
    fn characters_outside_the_table() {
        let face = Face::Regular;
        assert_eq!(width("", face, 28), 0);
        // At 14 pt the em is 280 twips, and a digit half of that.
        assert_eq!(width("0", face, 28), 140);
        assert_eq!(width("\u{E00}", face, 28), 140);
        assert_eq!(width("漢", face, 28), 280);
        assert_eq!(width("☐", face, 28), 280);
        assert_eq!(width("한", face, 28), 280);
        assert_eq!(width("\u{302}\u{323}\u{330}\u{3099}", face, 28), 0);
        assert_eq!(width("\u{2011}", face, 28), width("-", face, 28));
        assert_eq!(width("\u{A0}", face, 28), width(" ", face, 28));
    }

    #[test]
    fn decomposed_marks_add_nothing() {
        assert_eq!(
            width("e\u{302}\u{323}", Face::Bold, 26),
            width("ệ", Face::Bold, 26)
        );
    }

    #[test]
    fn rounds_and_saturates() {
        // 1024 units at half a point are exactly 5 twips; 909 are 4.44.
        assert_eq!(width("0", Face::Regular, 1), 5);
        assert_eq!(width("a", Face::Regular, 1), 4);
        assert_eq!(width("0", Face::Regular, 0), 0);
        assert_eq!(twips(u64::MAX, u16::MAX), u32::MAX);
        assert_eq!(
            width(&"0".repeat(20_000), Face::Regular, u16::MAX),
            u32::MAX
        );
    }
}
