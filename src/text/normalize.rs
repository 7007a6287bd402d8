//! The form in which text enters a document.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// `text` in Unicode normalization form C, borrowed when it already is.
pub(crate) fn nfc(text: &str) -> Cow<'_, str> {
    if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    let mut composed = String::with_capacity(text.len());
    composed.extend(text.nfc());
    // The quick check may be undecided about text that is composed after all.
    if composed == text {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(composed)
    }
}

/// The first character of `text` that may not stand in a document, if any, and
/// its byte offset.
///
/// These are the characters that XML cannot hold, and those that a reader
/// cannot see or that mean different things to different readers: controls
/// (tabs and line ends included), format characters, private use characters,
/// noncharacters and the replacement character.
pub(crate) fn forbidden(text: &str) -> Option<(usize, char)> {
    text.char_indices().find(|&(_, c)| is_forbidden(c))
}

/// `text` without white space at its ends, and with single spaces inside: of several, the first
/// is kept, so that a no-break space between a number and its unit stays one.
pub(crate) fn tidy_spaces(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let mut space = false;
    let doubled = text
        .chars()
        .any(|c| std::mem::replace(&mut space, c.is_whitespace()) && space);
    if !doubled {
        return Cow::Borrowed(text);
    }
    let mut space = false;
    let single = |c: &char| !(std::mem::replace(&mut space, c.is_whitespace()) && space);
    Cow::Owned(text.chars().filter(single).collect())
}

/// True of words in which every character may stand, in form C whatever stands beside it, no space
/// follows another, and nothing begins with `<`. `after_space` says whether one stands before them, and then whether they end
/// with one.
///
/// It is quick, and false of some words that are as they should be.
pub(crate) fn is_tidy(words: &str, after_space: &mut bool) -> bool {
    // The bytes are looked at as they are, since most are letters of one byte.
    let mut rest = words.as_bytes();
    if are_letters(rest) && !(*after_space && words.starts_with(' ')) {
        *after_space = words.ends_with(' ');
        return true;
    }
    loop {
        rest = match rest {
            [] => return true,
            [b' ', rest @ ..] | [0xC2, 0xA0, rest @ ..] => {
                if std::mem::replace(after_space, true) {
                    return false;
                }
                rest
            }
            [b'!'..=b';' | b'='..=b'~', rest @ ..]
            // U+A1 to U+2FF but for the soft hyphen.
            | [0xC2, 0xA1..=0xAC | 0xAE..=0xBF, rest @ ..]
            | [0xC3..=0xCB, _, rest @ ..]
            // U+1E00 to U+1EFF.
            | [0xE1, 0xB8..=0xBB, _, rest @ ..]
            // U+2010 to U+2027, and U+2030 to U+205E.
            | [0xE2, 0x80, 0x90..=0xA7 | 0xB0..=0xBF, rest @ ..]
            | [0xE2, 0x81, 0x80..=0x9E, rest @ ..] => {
                *after_space = false;
                rest
            }
            _ => return false,
        };
    }
}

/// True of words that [`is_tidy`] finds so and that have only ASCII and Vietnamese letters. Without
/// branches, a processor looks at many bytes at once.
fn are_letters(words: &[u8]) -> bool {
    let from_to =
        |byte: u8, first: u8, last: u8| u8::from(byte.wrapping_sub(first) <= last - first);
    // Controls, `<`, and what begins characters outside U+C0 to U+2FF and U+1000 to U+1FFF.
    let is_other = |byte: u8| {
        from_to(byte, 0, 0x1F)
            | u8::from(byte == b'<')
            | u8::from(byte == 0x7F)
            | from_to(byte, 0xC0, 0xC2)
            | from_to(byte, 0xCC, 0xE0)
            | from_to(byte, 0xE2, 0xFF)
    };
    // Two spaces, and of U+1000 to U+1FFF what is outside U+1E00 to U+1EFF.
    let are_other = |byte: u8, next: u8| {
        u8::from(byte == b' ') & u8::from(next == b' ')
            | u8::from(byte == 0xE1) & (1 - from_to(next, 0xB8, 0xBB))
    };
    let Some((last, _)) = words.split_last() else {
        return false;
    };
    let pairs = words.iter().zip(words.get(1..).unwrap_or_default());
    let any = pairs.fold(is_other(*last), |any, (byte, next)| {
        any | is_other(*byte) | are_other(*byte, *next)
    });
    any == 0
}

/// `text` without the marks at its end that the library sets.
pub(crate) fn bare(text: &str) -> &str {
    text.trim_end_matches([';', '.', ',', ':', ' '])
}

/// True of a character that may not stand in a document.
fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            // Soft hyphen, and the Arabic letter mark.
            '\u{AD}' | '\u{61C}'
            // Zero-width characters and directional marks.
            | '\u{200B}'..='\u{200F}'
            // Line and paragraph separators, then directional embeddings.
            | '\u{2028}'..='\u{202E}'
            // Word joiner, invisible operators, directional isolates and shapers.
            | '\u{2060}'..='\u{206F}'
            // Letters that show nothing.
            | '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{2800}' | '\u{3164}' | '\u{FFA0}'
            // Selectors of variants.
            | '\u{180B}'..='\u{180F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}'
            // Joiners and brackets of hieroglyphs, shorthand and music.
            | '\u{13430}'..='\u{13440}' | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}'
            // Private use.
            | '\u{E000}'..='\u{F8FF}'
            // Noncharacters.
            | '\u{FDD0}'..='\u{FDEF}'
            // Byte order mark.
            | '\u{FEFF}'
            // Interlinear annotations, what stands for an object, and for a broken character.
            | '\u{FFF9}'..='\u{FFFD}'
            // Tags.
            | '\u{E0000}'..='\u{E007F}'
            // Private use planes.
            | '\u{F0000}'..='\u{10FFFF}'
        )
        // The two noncharacters at the end of each plane.
        || u32::from(c) & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nfc_borrows_composed_text() {
        // The tilde over "x" composes with nothing, but looks as if it might.
        for text in ["", "abc", "Ủy ban nhân dân", "x\u{303}"] {
            assert!(matches!(nfc(text), Cow::Borrowed(_)), "{text}");
            assert_eq!(nfc(text), text);
        }
    }

    #[test]
    fn nfc_composes() {
        assert_eq!(nfc("Vie\u{302}\u{323}t"), "Việt");
        assert_eq!(nfc("Vie\u{323}\u{302}t"), "Việt");
        assert_eq!(nfc("Viê\u{323}t"), "Việt");
        assert_eq!(nfc("u\u{31B}\u{301}ng"), "ứng");
    }

    #[test]
    fn forbidden_characters() {
        let ranges = [
            '\0'..='\u{1F}',
            '\u{7F}'..='\u{9F}',
            '\u{AD}'..='\u{AD}',
            '\u{61C}'..='\u{61C}',
            '\u{200B}'..='\u{200F}',
            '\u{2028}'..='\u{202E}',
            '\u{2060}'..='\u{2064}',
            '\u{2066}'..='\u{206F}',
            '\u{FE00}'..='\u{FE0F}',
            '\u{1BCA0}'..='\u{1BCA3}',
            '\u{1D173}'..='\u{1D17A}',
            '\u{E0100}'..='\u{E01EF}',
            '\u{E000}'..='\u{F8FF}',
            '\u{FDD0}'..='\u{FDEF}',
            '\u{FEFF}'..='\u{FEFF}',
            '\u{FFF9}'..='\u{FFFB}',
            '\u{FFFD}'..='\u{FFFF}',
            '\u{1FFFE}'..='\u{1FFFF}',
            '\u{2FFFE}'..='\u{2FFFF}',
            '\u{EFFFE}'..='\u{EFFFF}',
            '\u{E0000}'..='\u{E007F}',
            '\u{F0000}'..='\u{10FFFF}',
        ];
        for c in ranges.into_iter().flatten() {
            assert_eq!(forbidden(&format!("é{c}")), Some((2, c)), "{c:?}");
        }
    }

    #[test]
    fn allowed_characters() {
        let text = " ~\u{A0}Ủy ban “nhân dân” – … ₫ ½ 漢 😀 e\u{302}\u{2010}\u{2011}\u{202F}";
        assert_eq!(forbidden(text), None);
        assert_eq!(forbidden(""), None);
    }

    #[test]
    fn forbidden_finds_the_first() {
        assert_eq!(forbidden("Số\t1\n"), Some((4, '\t')));
    }

    #[test]
    fn tidy_borrows_when_it_can() {
        for text in ["", "a", "a b", "12\u{A0}ha"] {
            assert_eq!(tidy_spaces(text), text);
            assert!(matches!(tidy_spaces(text), Cow::Borrowed(_)), "{text:?}");
        }
        assert!(matches!(tidy_spaces("  a b "), Cow::Borrowed(_)));
    }

    #[test]
    fn tidy_collapses() {
        assert_eq!(tidy_spaces("   "), "");
        assert_eq!(tidy_spaces("  a b "), "a b");
        assert_eq!(tidy_spaces(" a   b  c "), "a b c");
        assert_eq!(tidy_spaces("a \u{A0} b"), "a b");
        assert_eq!(tidy_spaces("a\u{A0}\u{A0}b"), "a\u{A0}b");
        assert_eq!(tidy_spaces("\u{A0}a \u{3000}"), "a");
    }

    /// Whatever the quick look lets pass is what the slow ones would leave as it is.
    #[test]
    fn tidy_words_are_left_as_they_are() {
        let mut passed = 0;
        for c in '\0'..=char::MAX {
            let word = format!("e{c}e");
            let mut after_space = true;
            if !is_tidy(&word, &mut after_space) {
                continue;
            }
            passed += 1;
            assert!(!after_space);
            assert!(matches!(nfc(&word), Cow::Borrowed(_)), "{c:?}");
            assert_eq!(forbidden(&word), None, "{c:?}");
            let spaces = format!("{c}{c}");
            let is_space = !is_tidy(&spaces, &mut after_space);
            assert_eq!(is_space, c.is_whitespace(), "{c:?}");
        }
        assert!(passed > 900, "{passed}");

        for (words, before, after) in [
            ("Ủy ban", true, Some(false)),
            ("Ủy ban ", false, Some(true)),
            (" xã", false, Some(false)),
            (" xã", true, None),
            ("a \u{A0}b", false, None),
        ] {
            let mut after_space = before;
            let is_tidy = is_tidy(words, &mut after_space);
            assert_eq!(is_tidy.then_some(after_space), after, "{words:?}");
        }
    }

    #[test]
    fn long_text_is_no_trouble() {
        for piece in ["e\u{302}\u{323}", "\u{323}\u{302}", "a  b "] {
            let text = piece.repeat(200_000);
            assert!(nfc(&text).len() <= text.len());
            assert!(tidy_spaces(&text).len() <= text.len());
            assert_eq!(forbidden(&text), None);
        }
    }
}
