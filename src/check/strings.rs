//! Strings and texts: form C, spaces, characters that may not stand in a document.

use std::borrow::Cow;

use unicode_normalization::char::canonical_combining_class;

use super::placeholders;
use crate::language::Words;
use crate::model::{Inline, Text};
use crate::problem::{Fault, Found, Path};
use crate::text;

/// Tidies a field of one line and says what is wrong with it. An empty one is not wrong here.
pub(super) fn line(found: &mut Found, path: &Path<'_>, value: &mut String, most: usize) {
    line_with_notes(found, path, value, most);
    if let Some(mark) = Text::marks_of_notes(value).next() {
        let at = number_of(value, mark.start);
        found.push(path, Fault::NoteInField { at });
    }
}

/// As [`line`], where footnotes may have their marks.
pub(super) fn line_with_notes(found: &mut Found, path: &Path<'_>, value: &mut String, most: usize) {
    // Most lines are tidy: there is nothing to mend, and no `<` that begins a placeholder.
    let mut after_space = true;
    let is_tidy = text::is_tidy(value, &mut after_space) && !after_space;
    if !is_tidy {
        characters(found, path, value, 0);
        if let Cow::Owned(composed) = text::nfc(value) {
            *value = composed;
        }
        let tidy = text::tidy_spaces(value);
        if tidy.len() != value.len() {
            *value = tidy.into_owned();
            if !value.is_empty() {
                found.push(path, Fault::Spaces);
            }
        }
    }
    // One byte is found sooner than two.
    let mut brackets = value.match_indices('[').map(|(at, _)| at);
    let opens = |at: &usize| value.get(*at..).is_some_and(|rest| rest.starts_with("[@"));
    if let Some(byte) = brackets.find(opens) {
        let at = number_of(value, byte);
        found.push(path, Fault::CitationInField { at });
    }
    if !is_tidy {
        placeholders::check(found, path, value);
    }
    // No text has more characters than bytes.
    if value.len() <= most {
        return;
    }
    let length = value.chars().count();
    if length > most.saturating_mul(2) {
        found.push(
            path,
            Fault::TooLong {
                length,
                most: most * 2,
            },
        );
    } else if length > most {
        found.push(path, Fault::LongerThanRecords { length, most });
    }
}

/// The number of the character, from 1, that begins with a byte.
fn number_of(value: &str, byte: usize) -> usize {
    value.get(..byte).map_or(0, |before| before.chars().count()) + 1
}

/// The beginning of a text and the rest, where it begins with these words, whatever their case.
pub(super) fn split_start<'a>(text: &'a str, words: &str) -> Option<(&'a str, &'a str)> {
    // Most texts differ in the first letter.
    let first = |text: &str| {
        text.chars()
            .next()
            .and_then(|sign| sign.to_lowercase().next())
    };
    if !words.is_empty() && first(text) != first(words) {
        return None;
    }
    // Small letters of Vietnamese are as many characters as capitals.
    let end = text.char_indices().nth(words.chars().count());
    let (start, rest) = text.split_at_checked(end.map_or(text.len(), |(at, _)| at))?;
    let small = start.chars().flat_map(char::to_lowercase);
    let is_start = small.eq(words.chars().flat_map(char::to_lowercase));
    is_start.then_some((start, rest))
}

/// Says that a value begins with words that the library prints before it.
pub(super) fn not_led_by(found: &mut Found, path: &Path<'_>, value: &str, label: &str) {
    let label = label.trim_end_matches(':');
    if let Some((start, rest)) = split_start(value, label)
        && !label.is_empty()
        && !rest.starts_with(char::is_alphanumeric)
    {
        let start = start.to_owned();
        found.push(path, Fault::LabelRepeated { found: start });
    }
}

/// Says that a phrase ends with words that the template has behind it.
pub(super) fn not_followed_by(found: &mut Found, path: &Path<'_>, phrase: &str, label: &str) {
    let label = label.trim_end_matches([':', '.']);
    let end = phrase.char_indices().nth_back(label.chars().count());
    let end = end.and_then(|(at, _)| phrase.get(at..)?.strip_prefix(' '));
    if !label.is_empty()
        && let Some(end) = end
        && end.chars().flat_map(char::to_lowercase).eq(label.chars())
    {
        let label = label.to_owned();
        found.push(path, Fault::LabelRepeated { found: label });
    }
}

/// True of a text that has no small letter, and more capitals than an abbreviation.
pub(super) fn is_capitals(text: &str, abbreviation: usize) -> bool {
    !text.chars().any(char::is_lowercase)
        && text.chars().filter(|sign| sign.is_uppercase()).count() > abbreviation
}

/// A text of the body.
pub(super) const TEXT: Words = Words::new("đoạn văn", "the text");

/// Tidies a text of the body and says what is wrong with it.
pub(super) fn prose(found: &mut Found, path: &Path<'_>, prose: &mut Text) {
    let flaw = prose.take_flaw().map(|flaw| *flaw).unwrap_or_default();
    let mut broken = flaw.fault.map(|fault| found.push(path, fault)).is_some();
    if let Some(at) = flaw.doubt.filter(|_| !broken) {
        found.push(path, Fault::DoubtfulStar { at });
    }
    // As most texts are.
    let is_tidy = is_tidy(&prose.inlines);
    let mut spaces = false;
    if !is_tidy {
        (broken, spaces) = tidy(found, path, prose, broken);
        for inline in &prose.inlines {
            if let Inline::Words { text: words, .. } = inline {
                placeholders::check(found, path, words);
            }
        }
    }
    let is_note = |inline: &Inline| matches!(inline, Inline::Note { .. });
    let nothing = !is_tidy && prose.inlines.iter().all(is_note);
    // Of broken markup, what is left says nothing about what was meant.
    if nothing && !broken {
        found.push(path, Fault::Empty { what: TEXT });
    } else if spaces && !broken {
        found.push(path, Fault::Spaces);
    }
}

/// True of a text that says something, without a placeholder, and of which [`tidy`] would change
/// nothing: a single look at each character tells.
fn is_tidy(inlines: &[Inline]) -> bool {
    let mut says_something = false;
    let mut after_space = true;
    let mut last = None;
    for inline in inlines {
        let now = match inline {
            Inline::Words {
                text,
                emphasis,
                height,
            } => {
                let look = Some((*emphasis, *height));
                if text.is_empty() || look == last || !text::is_tidy(text, &mut after_space) {
                    return false;
                }
                says_something = true;
                look
            }
            Inline::Citation { .. } => {
                says_something = true;
                after_space = false;
                None
            }
            Inline::Note { .. } => {
                if after_space {
                    return false;
                }
                None
            }
        };
        last = now;
    }
    says_something && !after_space
}

/// Tidies a text. Says if it is broken, as it may have been before, and if there were superfluous
/// spaces.
fn tidy(found: &mut Found, path: &Path<'_>, prose: &mut Text, mut broken: bool) -> (bool, bool) {
    let mut tidy = Text::new();
    let mut spaces = false;
    let mut characters_before = 0;
    // Spaces at the beginning count as superfluous, as after another space.
    let mut after_space = true;
    for inline in std::mem::take(&mut prose.inlines) {
        match inline {
            Inline::Words {
                text: words,
                emphasis,
                height,
            } => {
                broken |= characters(found, path, &words, characters_before);
                characters_before += words.chars().count();
                let words = join_marks(&mut tidy, &words);
                let composed = text::nfc(words);
                let kept = collapse(&composed, &mut after_space);
                spaces |= kept.len() != composed.len();
                tidy.push_at(kept.into(), emphasis, height);
            }
            citation @ Inline::Citation { .. } => {
                after_space = false;
                tidy.inlines.push(citation);
            }
            note @ Inline::Note { .. } => {
                // The mark stands directly behind the word.
                spaces |= trim_end(&mut tidy);
                after_space = false;
                tidy.inlines.push(note);
            }
        }
    }
    spaces |= trim_end(&mut tidy);
    *prose = tidy;
    (broken, spaces)
}

/// Moves combining marks that begin a piece to the letter they belong to, in the piece before.
fn join_marks<'a>(text: &mut Text, words: &'a str) -> &'a str {
    let is_mark = |sign: char| canonical_combining_class(sign) != 0;
    let rest = words.trim_start_matches(is_mark);
    let marks = words.strip_suffix(rest).unwrap_or_default();
    let Some(Inline::Words { text: before, .. }) = text.inlines.last_mut() else {
        return words;
    };
    // No letter has so many marks; looking further back for each of them would take for ever.
    let mut last = before.char_indices().rev().take(16);
    if let Some((letter, _)) = last.find(|(_, sign)| !is_mark(*sign)) {
        let tail = [before.get(letter..).unwrap_or_default(), marks].concat();
        before.truncate(letter);
        before.push_str(&text::nfc(&tail));
    } else {
        before.push_str(marks);
    }
    rest
}

/// The words without white space that follows white space.
fn collapse<'a>(words: &'a str, after_space: &mut bool) -> Cow<'a, str> {
    let mut kept = String::new();
    // Up to here the words are kept as they are.
    let mut whole = 0;
    for (at, sign) in words.char_indices() {
        let space = sign.is_whitespace();
        if space && *after_space {
            kept.push_str(words.get(whole..at).unwrap_or_default());
            whole = at + sign.len_utf8();
        }
        *after_space = space;
    }
    if whole == 0 {
        return Cow::Borrowed(words);
    }
    kept.push_str(words.get(whole..).unwrap_or_default());
    Cow::Owned(kept)
}

/// Takes white space off the end of a text, and says whether there was any.
fn trim_end(text: &mut Text) -> bool {
    let mut trimmed = false;
    while let Some(Inline::Words { text: words, .. }) = text.inlines.last_mut() {
        let length = words.trim_end().len();
        trimmed |= length != words.len();
        words.truncate(length);
        if !words.is_empty() {
            break;
        }
        text.inlines.pop();
    }
    trimmed
}

/// Says which characters may not stand in a document, if any: the first of them is enough.
fn characters(found: &mut Found, path: &Path<'_>, value: &str, before: usize) -> bool {
    let Some((byte, sign)) = text::forbidden(value) else {
        return false;
    };
    let at = before + value.get(..byte).map_or(0, |start| start.chars().count()) + 1;
    found.push(
        path,
        match sign {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fault::LineBreak { at },
            _ => Fault::ForbiddenCharacter {
                code_point: format!("U+{:04X}", u32::from(sign)),
                at,
            },
        },
    );
    true
}
