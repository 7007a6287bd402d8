//! The line of a text that a problem stands in, cut to what a person can take in.

use std::ops::Range;

/// How many characters of a line are shown at most.
const WIDTH: usize = 96;

/// How many of them stand before the place, where the line is longer than that.
const BEFORE: usize = 32;

/// No character has more bytes.
const CHARACTER: usize = 4;

/// A line, or a part of it, with the place in its bytes.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Excerpt {
    pub(crate) text: String,
    pub(crate) place: Range<usize>,
    /// True if the line begins before the text, which then begins with “…”.
    pub(crate) cut_before: bool,
}

impl Excerpt {
    /// The line in which a place begins. However long the text is, this looks at a few hundred
    /// bytes.
    pub(crate) fn of(text: &[u8], place: &Range<usize>) -> Self {
        let start = place.start.min(text.len());
        let (before, cut_before) = last_line(text.get(..start).unwrap_or_default());
        let (after, cut_after) = first_line(text.get(start..).unwrap_or_default());
        let length = place.end.saturating_sub(start).min(after.len());
        let (marked, after) = after.split_at_checked(length).unwrap_or((after, &[]));
        let [before, marked, after] =
            [before, marked, after].map(|part| String::from_utf8_lossy(part).into_owned());
        Self::cut([&before, &marked, &after], [cut_before, cut_after])
    }

    /// Puts the parts together, no longer than may be.
    fn cut([before, marked, after]: [&str; 3], [cut_before, cut_after]: [bool; 2]) -> Self {
        const CUT: &str = "…";

        let length = |text: &str| text.chars().count();
        let whole = length(before) + length(marked) + length(after);
        let fits = whole <= WIDTH && !cut_before && !cut_after;
        let most_before = if fits { WIDTH } else { BEFORE };
        let kept_before = end_of(before, most_before);
        let left = WIDTH.saturating_sub(length(kept_before));
        let kept_marked = beginning_of(marked, left);
        let left = left.saturating_sub(length(kept_marked));
        let kept_after = beginning_of(after, left);

        let mut text = String::new();
        let cut_before = cut_before || kept_before.len() < before.len();
        if cut_before {
            text += CUT;
        }
        text += kept_before;
        let start = text.len();
        text += kept_marked;
        let place = start..text.len();
        text += kept_after;
        if cut_after || kept_marked.len() < marked.len() || kept_after.len() < after.len() {
            text += CUT;
        }
        Self {
            text,
            place,
            cut_before,
        }
    }
}

/// The last line of a text as far as it is near, and true if more of it stands before that.
fn last_line(text: &[u8]) -> (&[u8], bool) {
    let from = text.len().saturating_sub(WIDTH * CHARACTER);
    let near = text.get(from..).unwrap_or_default();
    if let Some(newline) = near.iter().rposition(|byte| *byte == b'\n') {
        return (near.get(newline + 1..).unwrap_or_default(), false);
    }
    let whole = near.iter().position(|byte| !is_continuation(*byte));
    (near.get(whole.unwrap_or(0)..).unwrap_or_default(), from > 0)
}

/// The first line of a text as far as it is near, and true if more of it stands behind that.
fn first_line(text: &[u8]) -> (&[u8], bool) {
    let near = text.get(..WIDTH * CHARACTER).unwrap_or(text);
    if let Some(newline) = near.iter().position(|byte| *byte == b'\n') {
        let line = near.get(..newline).unwrap_or_default();
        return (line.strip_suffix(b"\r").unwrap_or(line), false);
    }
    let mut end = near.len();
    while text.get(end).is_some_and(|byte| is_continuation(*byte)) && end > 0 {
        end -= 1;
    }
    (near.get(..end).unwrap_or(near), near.len() < text.len())
}

/// True of a byte inside a character.
fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

/// The first characters of a text.
fn beginning_of(text: &str, most: usize) -> &str {
    let end = text
        .char_indices()
        .nth(most)
        .map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or(text)
}

/// The last characters of a text.
fn end_of(text: &str, most: usize) -> &str {
    let skipped = text.chars().count().saturating_sub(most);
    let start = text
        .char_indices()
        .nth(skipped)
        .map_or(text.len(), |(at, _)| at);
    text.get(start..).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_line_is_shown_whole() {
        let text = "{\n  \"số\": 7,\r\n}".as_bytes();
        let excerpt = Excerpt::of(text, &(4..10));
        assert_eq!(excerpt.text, "  \"số\": 7,");
        assert_eq!(&excerpt.text[excerpt.place], "\"số\"");
    }

    #[test]
    fn a_place_of_several_lines_is_its_first() {
        for (text, given, shown, place) in [
            ("a {\n1\n}", 2..7, "a {", 2..3),
            ("a\n", 2..2, "", 0..0),
            ("a", 9..12, "a", 1..1),
        ] {
            let excerpt = Excerpt::of(text.as_bytes(), &given);
            assert_eq!((excerpt.text.as_str(), excerpt.place), (shown, place));
            assert!(!excerpt.cut_before);
        }
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        for ends in [0, 1, 2] {
            let text = format!(
                "{}{}ở{}",
                "x".repeat(ends),
                "ệ".repeat(100_000),
                "ộ".repeat(100_000)
            );
            let start = text.find('ở').unwrap();
            let excerpt = Excerpt::of(text.as_bytes(), &(start..start + 3));
            assert_eq!(&excerpt.text[excerpt.place], "ở");
            assert_eq!(excerpt.text.chars().count(), WIDTH + 2);
            assert!(excerpt.text.starts_with("…ệ") && excerpt.text.ends_with("ộ…"));
        }
        let excerpt = Excerpt::of("ệ".repeat(1000).as_bytes(), &(0..3000));
        assert_eq!(excerpt.text.chars().count(), WIDTH + 1);
        assert_eq!(excerpt.place, 0..WIDTH * 3);
    }

    #[test]
    fn bytes_that_are_no_text_are_shown_too() {
        let excerpt = Excerpt::of(b"\"\xff\xfe\" \xe1", &(1..1));
        assert_eq!(excerpt.text, "\"\u{fffd}\u{fffd}\" \u{fffd}");
    }
}
