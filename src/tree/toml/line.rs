//! A line of TOML, and what its parts show.

use super::is_digits;
use crate::problem::Fault;
use crate::tree::Span;
use crate::tree::syntax::{quotable, shown};
use crate::tree::words::{is_not_a_number, literal_meant, number_meant};

/// A line `key = value`, without what is around it.
pub(super) struct Line<'t> {
    /// The line without the spaces around it.
    pub(super) span: Span,
    pub(super) text: &'t str,
    pub(super) key: Span,
    /// Absent where the line has no `=`.
    pub(super) value: Option<Span>,
}

/// A line without `=`.
pub(super) fn no_value(line: &Line<'_>) -> (Span, Fault) {
    if line.text.starts_with("//") {
        return (line.span, Fault::SyntaxForeignComment);
    }
    if line.text.starts_with(['{', '}']) || line.text.is_empty() {
        return (line.span, Fault::SyntaxUnreadable);
    }
    if let Some(colon) = line.text.find(':') {
        let colon = line.span.start + colon;
        let found = ":".to_owned();
        return (
            Span::new(colon, colon + 1),
            Fault::SyntaxSeparator {
                found,
                expected: '=',
            },
        );
    }
    let key = line.text.find([' ', '\t']).unwrap_or(line.text.len());
    (
        Span::point(line.span.start + key),
        Fault::SyntaxMissingEquals,
    )
}

/// A key that needs quotes, or that stands above already.
pub(super) fn key_fault(key: &str) -> Fault {
    let is_bare = |one: u8| one.is_ascii_alphanumeric() || matches!(one, b'-' | b'_' | b'.');
    if key.bytes().all(is_bare) || key.starts_with(['"', '\'']) {
        Fault::SyntaxDuplicateKey {
            key: shown(key.trim_matches(['"', '\''])),
        }
    } else {
        Fault::SyntaxUnquotedKey { key: quotable(key) }
    }
}

pub(super) fn unquoted(text: &str) -> Fault {
    Fault::SyntaxUnquotedText {
        text: quotable(text),
    }
}

/// A number, a word or a date that TOML does not have.
pub(super) fn scalar(text: &str) -> Option<Fault> {
    let found = || shown(text);
    if let Some(expected) = literal_meant(text) {
        return Some(match expected {
            "null" => Fault::SyntaxNoNull,
            _ => Fault::SyntaxWord {
                found: found(),
                expected,
            },
        });
    }
    if is_not_a_number(text) {
        return Some(Fault::SyntaxNotNumber { found: found() });
    }
    if let Some((whole, fraction)) = text.split_once(',')
        && is_digits(whole)
        && is_digits(fraction)
    {
        let number = format!("{whole}.{fraction}");
        return Some(Fault::SyntaxDecimalComma {
            found: found(),
            number,
        });
    }
    if let Some(number) = number_meant(text) {
        return Some(Fault::SyntaxNumber {
            found: found(),
            number,
        });
    }
    let is_date = text.len() >= 8
        && text.starts_with(|first: char| first.is_ascii_digit())
        && text.contains(['-', ':'])
        && text
            .bytes()
            .all(|one| one.is_ascii_digit() || b"-:.TtZz+ ".contains(&one));
    is_date.then(|| Fault::SyntaxDate { found: found() })
}

/// A value without the comment behind it.
pub(super) fn without_comment(value: &str) -> &str {
    let from = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => {
            let closing = value.get(1..).and_then(|rest| rest.find(quote));
            closing.map_or(value.len(), |closing| closing + 2)
        }
        _ => 0,
    };
    let comment = value.get(from..).and_then(|rest| rest.find('#'));
    let end = comment.map_or(value.len(), |comment| from + comment);
    value.get(..end).unwrap_or(value).trim_end()
}

/// A value that needs nothing behind it.
pub(super) fn is_whole(value: &str) -> bool {
    let value = value.trim_end();
    let is_word = !value.is_empty()
        && value
            .bytes()
            .all(|one| one.is_ascii_alphanumeric() || b"-+.:_".contains(&one))
        && !value.starts_with(|first: char| first.is_alphabetic());
    let inner = value
        .get(1..value.len().saturating_sub(1))
        .unwrap_or_default();
    let is_quoted = |quote: char| {
        value.len() > 1
            && value.starts_with(quote)
            && value.ends_with(quote)
            && !inner.contains(quote)
    };
    is_word
        || matches!(value, "true" | "false")
        || is_quoted('"')
        || is_quoted('\'')
        || value.ends_with(']')
}
