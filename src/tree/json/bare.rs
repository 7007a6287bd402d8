//! Numbers, words, and whatever stands without quotes.

use std::borrow::Cow;

use super::{Expect, Reader};
use crate::problem::Fault;
use crate::tree::syntax::{quotable, shown};
use crate::tree::words::{is_infinite, is_not_a_number, literal_meant, number_end, number_meant};
use crate::tree::{Node, Span, Value};

impl<'t> Reader<'t> {
    /// A value that is neither string, list nor object.
    pub(super) fn scalar(&mut self, byte: u8) -> Expect {
        let start = self.at;
        let value = if let Some(quote) = self.foreign_quote(start) {
            Value::Text(self.foreign_string(quote, false))
        } else if matches!(byte, b'-' | b'0'..=b'9')
            && let Some(end) = number_end(self.bytes, start).filter(|end| self.ends_scalar(*end))
        {
            self.at = end;
            self.number(Span::new(start, end))
        } else {
            self.bare()
        };
        self.attach(Node::new(Span::new(start, self.at), value))
    }

    /// A number that JSON allows, unless a decimal comma follows.
    fn number(&mut self, span: Span) -> Value<'t> {
        let digits = self.first(span.end + 1, |byte| !byte.is_ascii_digit());
        let is_decimal = self.in_object() && self.byte(span.end) == Some(b',');
        if is_decimal && digits > span.end + 1 {
            let behind = self.byte(self.blank(digits));
            if matches!(behind, None | Some(b',' | b'}' | b'\n' | b'\r')) {
                self.at = digits;
                let span = Span::new(span.start, digits);
                let found = self.slice(span).to_owned();
                let number = found.replace(',', ".");
                let value = Value::Number(Cow::Owned(number.clone()));
                self.faults
                    .tell(span, Fault::SyntaxDecimalComma { found, number });
                return value;
            }
        }
        let written = self.slice(span);
        if is_infinite(written) {
            self.faults.tell(span, Fault::SyntaxNumberRange);
            return Value::Broken;
        }
        Value::Number(Cow::Borrowed(written))
    }

    /// A scalar that ends here ends as it should.
    fn ends_scalar(&self, end: usize) -> bool {
        let next = self.blank(end);
        match self.byte(next) {
            None | Some(b',' | b';' | b']' | b'}' | b'\n' | b'\r') => true,
            Some(b'/' | b'#') => self.comment_end(next).is_some(),
            Some(0x80..) => self
                .text
                .get(next..)
                .is_some_and(|rest| rest.starts_with('，')),
            Some(b'"' | b'{' | b'[') => next > end,
            Some(b'0'..=b'9' | b'-') => next > end && !self.in_object(),
            Some(_) => false,
        }
    }

    /// `true`, `false` or `null` stands here.
    pub(super) fn is_literal(&self, at: usize) -> bool {
        let end = self.first(at, |byte| !byte.is_ascii_alphanumeric());
        literal(self.slice(Span::new(at, end))).is_some() && self.ends_scalar(end)
    }

    /// A value without quotes.
    fn bare(&mut self) -> Value<'t> {
        let start = self.at;
        let end = self.bare_end(false);
        let written = self.slice(Span::new(start, end)).trim_end();
        let span = Span::new(start, start + written.len());
        self.at = span.end;
        if self.takes_closing_quote(end, false) {
            self.faults
                .tell(Span::point(start), Fault::SyntaxMissingOpeningQuote);
            return Value::Text(Cow::Borrowed(written));
        }
        if let Some(value) = literal(written) {
            return value;
        }
        if number_end(self.bytes, start) == Some(span.end) {
            return self.number(span);
        }
        // The end of the text has cut a word, of which nothing can be said.
        if self.byte(end).is_none() && !self.stack.is_empty() {
            return Value::Broken;
        }
        let found = shown(written);
        if let Some(expected) = literal_meant(written) {
            let value = literal(expected).unwrap_or(Value::Broken);
            self.faults
                .tell(span, Fault::SyntaxWord { found, expected });
            return value;
        }
        if is_not_a_number(written) {
            self.faults.tell(span, Fault::SyntaxNotNumber { found });
            return Value::Broken;
        }
        if let Some(number) = number_meant(written) {
            let is_plain = written.bytes().all(|byte| byte.is_ascii_digit());
            let value = Value::Number(if is_plain {
                Cow::Borrowed(written)
            } else {
                Cow::Owned(number.clone())
            });
            self.faults
                .tell(span, Fault::SyntaxNumber { found, number });
            return value;
        }
        self.faults.tell(
            span,
            Fault::SyntaxUnquotedText {
                text: quotable(written),
            },
        );
        Value::Text(Cow::Borrowed(written))
    }

    /// A key without quotes, or in quotes of another kind; what is no key is passed over.
    pub(super) fn bare_key(&mut self) -> Option<Cow<'t, str>> {
        let start = self.at;
        if let Some(quote) = self.foreign_quote(start) {
            return Some(self.foreign_string(quote, true));
        }
        let end = self.bare_end(true);
        let written = self.slice(Span::new(start, end)).trim_end();
        let span = Span::new(start, start + written.len());
        if matches!(
            self.byte(end),
            None | Some(b',' | b'}' | b']' | b'\n' | b'\r')
        ) {
            if self.byte(end).is_some() {
                self.unexpected(span.end);
            }
            self.at = span.end;
            self.comma = None;
            self.excused = true;
            return None;
        }
        self.at = span.end;
        if self.takes_closing_quote(end, true) {
            self.faults
                .tell(Span::point(start), Fault::SyntaxMissingOpeningQuote);
        } else {
            let key = quotable(written);
            self.faults.tell(span, Fault::SyntaxUnquotedKey { key });
        }
        Some(Cow::Borrowed(written))
    }

    /// Moves behind a quote that closes what none opened.
    fn takes_closing_quote(&mut self, at: usize, is_key: bool) -> bool {
        if self.byte(at) != Some(b'"') {
            return false;
        }
        let behind = self.blank(at + 1);
        let closes = if is_key {
            self.byte(behind) == Some(b':')
        } else {
            self.is_behind_string(behind)
        };
        if closes {
            self.at = at + 1;
        }
        closes
    }

    /// The end of a word, or of some.
    fn bare_end(&self, is_key: bool) -> usize {
        let mut end = self.at;
        loop {
            end = self.first(end, |byte| {
                matches!(
                    byte,
                    b',' | b']'
                        | b'}'
                        | b'['
                        | b'{'
                        | b'"'
                        | b'\n'
                        | b'\r'
                        | b':'
                        | b'='
                        | b'/'
                        | b'#'
                )
            });
            let is_end = match self.byte(end) {
                Some(b':' | b'=') => is_key,
                Some(b',') => is_key || self.is_behind_string(end),
                Some(b'/' | b'#') => {
                    let before = end.checked_sub(1).and_then(|before| self.byte(before));
                    matches!(before, Some(b' ' | b'\t')) && self.comment_end(end).is_some()
                }
                _ => true,
            };
            if is_end {
                return end;
            }
            end += 1;
        }
    }
}

fn literal<'t>(word: &str) -> Option<Value<'t>> {
    Some(match word {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        "null" => Value::Null,
        _ => return None,
    })
}
