//! Strings: where they end, and the characters that their escapes stand for.

use std::borrow::Cow;

use super::Reader;
use crate::problem::Fault;
use crate::text::{any, position};
use crate::tree::Span;
use crate::tree::syntax::code_point;

/// A quote within a string.
enum Quote {
    Closes,
    /// It belongs to the text, as do all before this byte.
    Inner(usize),
    /// The string should have been closed before it.
    Late,
}

/// The faults of a string, told once its end is known.
#[derive(Default)]
struct Found {
    line_break: Option<usize>,
    control: Option<usize>,
    inner_quote: Option<usize>,
    escapes: bool,
}

impl<'t> Reader<'t> {
    /// The string that begins here, unless the text ends within it.
    pub(super) fn string(&mut self, is_key: bool) -> Option<Cow<'t, str>> {
        let start = self.at + 1;
        let mut found = Found::default();
        let Some(end) = self.string_end(start, is_key, &mut found) else {
            self.at = self.bytes.len();
            self.open_string = true;
            return None;
        };
        self.tell_found(&found, end);
        let content = Span::new(start, end);
        Some(if found.escapes {
            self.unescaped(content)
        } else {
            Cow::Borrowed(self.slice(content))
        })
    }

    /// The end of the content; the place moves behind the closing quote.
    fn string_end(&mut self, start: usize, is_key: bool, found: &mut Found) -> Option<usize> {
        let mut at = start;
        let mut inner = start;
        loop {
            at += plain(self.bytes.get(at..).unwrap_or_default());
            match self.byte(at) {
                Some(b'"') if at < inner => at += 1,
                Some(b'"') => match self.quote(start, at, is_key) {
                    Quote::Closes => {
                        self.at = at + 1;
                        return Some(at);
                    }
                    Quote::Inner(until) => {
                        found.inner_quote.get_or_insert(at);
                        inner = until;
                        at += 1;
                    }
                    Quote::Late => return Some(self.close_late(start, at, is_key)),
                },
                Some(b'\\') => {
                    found.escapes = true;
                    at += match self.byte(at + 1) {
                        Some(b'\n' | b'\r') | None => 1,
                        Some(_) => 2,
                    };
                }
                Some(b'\n' | b'\r') => {
                    let next = self.blank_lines(at);
                    if is_key || start > self.last_quote || self.is_line_of_its_own(next) {
                        return Some(self.close_late(start, at, is_key));
                    }
                    found.line_break.get_or_insert(at);
                    at = next;
                }
                Some(_) => {
                    found.control.get_or_insert(at);
                    at += 1;
                }
                // A string that runs over lines to the end was to be closed in its first line.
                None => {
                    let line_break = found.line_break?;
                    self.last_quote = self.last_quote.min(start);
                    return Some(self.close_late(start, line_break, is_key));
                }
            }
        }
    }

    /// Ends a string whose closing quote is missing before `at`.
    fn close_late(&mut self, start: usize, at: usize, is_key: bool) -> usize {
        let written = self.slice(Span::new(start, at));
        let content = match written.split_once(':') {
            Some((key, _)) if is_key => key,
            _ => {
                let content = written.trim_end();
                content.strip_suffix(',').unwrap_or(content)
            }
        };
        let content = content.trim_end();
        if let Some(content) = content.strip_suffix('”') {
            self.at = start + content.len() + '”'.len_utf8();
            let span = Span::new(start + content.len(), self.at);
            self.faults.tell(span, Fault::SyntaxQuotes { found: '”' });
            return start + content.len();
        }
        self.at = start + content.len();
        self.faults
            .tell(Span::point(self.at), Fault::SyntaxMissingQuote);
        self.at
    }

    fn quote(&mut self, start: usize, at: usize, is_key: bool) -> Quote {
        match self.byte(at + 1) {
            Some(b',' | b':' | b'}' | b']' | b'\n' | b'\r') | None => Quote::Closes,
            Some(_) if is_key => self.quote_of_key(start, at),
            Some(_) => self.quote_of_value(at),
        }
    }

    fn quote_of_key(&self, start: usize, at: usize) -> Quote {
        let is_closed = matches!(self.byte(self.blank(at + 1)), Some(b':' | b'='));
        if !is_closed && self.slice(Span::new(start, at)).contains(':') {
            Quote::Late
        } else {
            Quote::Closes
        }
    }

    /// A quote behind which something unusual stands in its line.
    fn quote_of_value(&mut self, at: usize) -> Quote {
        let next = self.blank(at + 1);
        let closes = match self.byte(next) {
            None | Some(b',' | b':' | b'}' | b']' | b'\n' | b'\r' | b'"' | b'{' | b'[' | b';') => {
                true
            }
            Some(b'0'..=b'9' | b'-') => next > at + 1,
            Some(b'/' | b'#') => self.comment_end(next).is_some(),
            Some(b't' | b'f' | b'n') => next > at + 1 && self.is_literal(next),
            Some(_) => false,
        };
        let is_key = next > at + 1 && self.in_object() && self.is_bare_key(next);
        if closes || is_key || at < self.barren {
            return Quote::Closes;
        }
        let mut end = next;
        let mut is_first = true;
        loop {
            end = self.first(end, |byte| matches!(byte, b'"' | b'\\' | b'\n' | b'\r'));
            match self.byte(end) {
                Some(b'\\') => end += 2,
                Some(b'"') => {
                    let behind = self.blank(end + 1);
                    if is_first && self.in_object() && self.byte(behind) == Some(b':') {
                        return Quote::Late;
                    }
                    if self.is_behind_string(behind) {
                        return Quote::Inner(end);
                    }
                    is_first = false;
                    end += 1;
                }
                _ => {
                    self.barren = end;
                    return Quote::Closes;
                }
            }
        }
    }

    fn tell_found(&mut self, found: &Found, end: usize) {
        let byte = |at: Option<usize>| at.filter(|at| *at < end).map(|at| Span::new(at, at + 1));
        if let Some(span) = byte(found.line_break) {
            self.faults.tell(span, Fault::SyntaxLineBreak);
        }
        if let Some(span) = byte(found.inner_quote) {
            self.faults.tell(span, Fault::SyntaxInnerQuote);
        }
        if let Some(span) = byte(found.control) {
            let control = char::from(self.byte(span.start).unwrap_or_default());
            let fault = Fault::SyntaxControlCharacter {
                code_point: code_point(control),
            };
            self.faults.tell(span, fault);
        }
    }

    /// A string in quotes of another kind, which ends in its line.
    pub(super) fn foreign_string(&mut self, open: char, is_key: bool) -> Cow<'t, str> {
        let opening = Span::new(self.at, self.at + open.len_utf8());
        self.faults
            .tell(opening, Fault::SyntaxQuotes { found: open });
        let closers: &[char] = match open {
            '\'' | '`' => &[open],
            '‘' | '’' => &['’', '‘', '\''],
            '«' => &['»'],
            _ => &['”', '“', '"'],
        };
        let line = self.text.get(opening.end..).unwrap_or_default();
        let mut first = None;
        let mut length = line.len();
        for (at, character) in line.char_indices() {
            if matches!(character, '\n' | '\r') {
                length = at;
                break;
            }
            if !closers.contains(&character) {
                continue;
            }
            let closing = Span::new(opening.end + at, opening.end + at + character.len_utf8());
            let behind = self.blank(closing.end);
            let is_end = match self.byte(behind) {
                Some(b':') => is_key || !self.in_object(),
                _ => self.is_behind_string(behind),
            };
            if is_end || closing.start < self.barren {
                return self.content(opening, closing);
            }
            first.get_or_insert(closing);
        }
        self.barren = opening.end + length;
        let written = line.get(..length).unwrap_or(line).trim_end();
        let end = opening.end + written.strip_suffix(',').unwrap_or(written).len();
        self.content(opening, first.unwrap_or(Span::point(end)))
    }

    fn content(&mut self, opening: Span, closing: Span) -> Cow<'t, str> {
        self.at = closing.end;
        self.unescaped(Span::new(opening.end, closing.start))
    }

    fn unescaped(&mut self, span: Span) -> Cow<'t, str> {
        let written = self.slice(span);
        if !written.contains('\\') {
            return Cow::Borrowed(written);
        }
        let mut text = String::with_capacity(written.len());
        let mut rest = written;
        while let Some((before, behind)) = rest.split_once('\\') {
            text.push_str(before);
            let at = span.end - behind.len() - 1;
            let length = self.escape(at, behind, &mut text);
            rest = behind.get(length..).unwrap_or_default();
        }
        text.push_str(rest);
        Cow::Owned(text)
    }

    /// Writes the character of the escape behind a backslash and gives the length of the escape.
    fn escape(&mut self, at: usize, behind: &str, text: &mut String) -> usize {
        let letter = behind.chars().next();
        text.push(match letter {
            Some(plain @ ('"' | '\\' | '/')) => plain,
            Some('b') => '\u{8}',
            Some('f') => '\u{C}',
            Some('n') => '\n',
            Some('r') => '\r',
            Some('t') => '\t',
            Some('u') => return self.code_unit(at, behind, text),
            // The line break is told of already.
            Some('\n' | '\r') => return 0,
            _ => '\\',
        });
        let length = letter.map_or(0, char::len_utf8);
        if text.ends_with('\\') && letter != Some('\\') {
            text.extend(letter);
            let span = Span::new(at, at + 1 + length);
            let found = self.slice(span).to_owned();
            self.faults.tell(span, Fault::SyntaxEscape { found });
        }
        length
    }

    /// Writes the character of `\uXXXX`, or of two of them.
    fn code_unit(&mut self, at: usize, behind: &str, text: &mut String) -> usize {
        let Some(unit) = hexadecimal(behind.get(1..5)) else {
            let digits = behind.chars().skip(1);
            let digits = digits.take(4).take_while(char::is_ascii_alphanumeric);
            let found = format!("\\u{}", digits.collect::<String>());
            let span = Span::new(at, at + found.len());
            self.faults.tell(span, Fault::SyntaxEscape { found });
            text.push_str("\\u");
            return 1;
        };
        let pair = behind.get(5..).and_then(|rest| rest.strip_prefix("\\u"));
        let low = pair.and_then(|rest| hexadecimal(rest.get(..4)));
        let both = low.and_then(|low| char::decode_utf16([unit, low]).next()?.ok());
        let (character, length) = match (char::from_u32(u32::from(unit)), both) {
            (Some(character), _) => (Some(character), 5),
            (None, Some(character)) => (Some(character), 11),
            (None, None) => (None, 5),
        };
        if character.is_none() {
            let span = Span::new(at, at + 6);
            let found = self.slice(span).to_owned();
            self.faults.tell(span, Fault::SyntaxSurrogate { found });
        }
        text.push(character.unwrap_or(char::REPLACEMENT_CHARACTER));
        length
    }
}

fn hexadecimal(digits: Option<&str>) -> Option<u16> {
    let digits = digits.filter(|text| text.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    u16::from_str_radix(digits, 16).ok()
}

/// The bytes at the beginning that need no second look.
fn plain(bytes: &[u8]) -> usize {
    let special = |byte| any([byte == b'"', byte == b'\\', byte < b' ']);
    position(bytes, special).unwrap_or(bytes.len())
}
