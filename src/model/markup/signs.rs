//! The signs of markup, and what stands beside them.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::text::position_of;

/// True of a text without any sign of markup.
pub(in crate::model) fn is_plain(text: &str) -> bool {
    next_sign(text.as_bytes(), 0).is_none()
}

pub(super) fn slice(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or_default()
}

const SIGNS: [u8; 5] = *b"*[\\^~";

pub(super) fn is_sign(byte: u8) -> bool {
    SIGNS.contains(&byte)
}

/// The next sign of markup, from a byte on.
pub(super) fn next_sign(bytes: &[u8], from: usize) -> Option<usize> {
    Some(from + position_of(bytes.get(from..)?, SIGNS)?)
}

/// The end of a row of one and the same byte.
pub(super) fn row_end(bytes: &[u8], start: usize) -> usize {
    let row = bytes.get(start..).unwrap_or_default();
    let length = row.iter().take_while(|byte| row.first() == Some(byte));
    start + length.count()
}

/// The end of an id and the bracket behind it, if they stand here.
pub(super) fn id_end(bytes: &[u8], start: usize) -> Option<usize> {
    let is_id = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let length = bytes.get(start..)?.iter().take_while(is_id).count();
    let end = start + length;
    (length > 0 && bytes.get(end) == Some(&b']')).then_some(end + 1)
}

/// The end of the mark of a footnote, such as `[^1]`, if it begins here.
pub(super) fn note_end(bytes: &[u8], start: usize) -> Option<usize> {
    let is_note = bytes.get(start + 1) == Some(&b'^');
    is_note.then(|| id_end(bytes, start + 2)).flatten()
}

/// The marks of footnotes in a line.
pub(in crate::model) fn notes(line: &str) -> impl Iterator<Item = Range<usize>> {
    // One byte is found sooner than two.
    let starts = line.match_indices('[').map(|(start, _)| start);
    starts.filter_map(|start| Some(start..note_end(line.as_bytes(), start)?))
}

/// The end of a raised or lowered stretch, such as `^2^` or `~2~`, if it begins here: up to four
/// characters without spaces and signs of markup, of which one is a letter or a digit.
///
/// A letter may stand behind digits, as in `H~2~O`. Otherwise neither a letter nor a digit does, so
/// that formulas typed on one line, `x^2+y^2`, stay as they are.
pub(super) fn raised_end(markup: &str, start: usize) -> Option<usize> {
    let mut signs = markup.get(start..)?.char_indices();
    let (_, mark) = signs.next()?;
    let (mut has_word, mut is_number) = (false, true);
    for (at, sign) in signs.by_ref().take(5) {
        if sign == mark {
            let next = signs.next().map(|(_, sign)| sign);
            let goes_on = next
                .is_some_and(|next| next.is_alphanumeric() && !(is_number && next.is_alphabetic()));
            return (has_word && !goes_on).then_some(start + at + 1);
        }
        if sign.is_whitespace() || u8::try_from(sign).is_ok_and(is_sign) {
            return None;
        }
        has_word |= sign.is_alphanumeric();
        is_number &= sign.is_ascii_digit();
    }
    None
}

/// The uses of a row of stars: opening an emphasis, closing one.
///
/// They never do so inside a word, nor facing a space: an emphasis opens after a space or a sign,
/// and closes before one. Neither does it begin with a sign that closes something else, nor end
/// with one that opens something, so that `(*)` is no more than a star in brackets.
pub(super) fn flanks(text: &str, start: usize, end: usize) -> (bool, bool) {
    let before = Side::of(slice(text, 0, start).chars().next_back());
    let behind = Side::of(slice(text, end, text.len()).chars().next());
    let opens = before != Side::Word && !matches!(behind, Side::Space | Side::Closing);
    let closes = behind != Side::Word && !matches!(before, Side::Space | Side::Opening);
    (opens, closes)
}

/// The character on one side of a row of stars.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// A space, or an end of the text.
    Space,
    /// A letter or a digit.
    Word,
    /// A sign that opens something, or before which nothing ends.
    Opening,
    /// A sign that closes something, or with which nothing begins.
    Closing,
    /// Any other sign.
    Sign,
}

impl Side {
    fn of(sign: Option<char>) -> Self {
        match sign {
            None => Self::Space,
            Some('(' | '[' | '{' | '“' | '‘' | '«' | '‹') => Self::Opening,
            // Neither `.` nor `…`: rows of them are blanks to be filled in, in bold as well.
            Some(')' | ']' | '}' | '”' | '’' | '»' | '›' | ',' | ';' | ':' | '!' | '?') => {
                Self::Closing
            }
            Some(sign) if sign.is_whitespace() => Self::Space,
            // A combining mark belongs to the letter before it.
            Some(sign) if sign.is_alphanumeric() || is_combining_mark(sign) => Self::Word,
            Some(_) => Self::Sign,
        }
    }
}
