//! Looks at the source that move nothing.

use super::{Items, Reader};
use crate::tree::Span;

impl<'t> Reader<'t> {
    pub(super) fn byte(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.byte(self.at)
    }

    pub(super) fn slice(&self, span: Span) -> &'t str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    pub(super) fn rest_of_text(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn in_object(&self) -> bool {
        matches!(
            self.stack.last().map(|frame| &frame.items),
            Some(Items::Object(..))
        )
    }

    /// The first byte that is neither space nor tab.
    pub(super) fn blank(&self, at: usize) -> usize {
        self.first(at, |byte| !matches!(byte, b' ' | b'\t'))
    }

    /// The first byte that is no whitespace.
    pub(super) fn blank_lines(&self, at: usize) -> usize {
        self.first(at, |byte| !matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
    }

    /// The first byte that is so, or the end.
    pub(super) fn first(&self, at: usize, is: impl Fn(u8) -> bool) -> usize {
        let rest = self.bytes.get(at..).unwrap_or_default();
        at + rest.iter().position(|byte| is(*byte)).unwrap_or(rest.len())
    }

    /// A line break lies between the colon and the place.
    pub(super) fn is_next_line(&self) -> bool {
        self.in_object() && self.is_next_line_from(self.colon)
    }

    pub(super) fn is_next_line_from(&self, from: usize) -> bool {
        let between = self.bytes.get(from..self.at).unwrap_or_default();
        between.contains(&b'\n')
    }

    /// `"key":` stands here.
    pub(super) fn is_key(&self, at: usize) -> bool {
        if self.byte(at) != Some(b'"') {
            return false;
        }
        let mut end = at + 1;
        loop {
            end = self.first(end, |byte| matches!(byte, b'"' | b'\\' | b'\n' | b'\r'));
            match self.byte(end) {
                Some(b'\\') => end += 2,
                Some(b'"') => return self.byte(self.blank(end + 1)) == Some(b':'),
                _ => return false,
            }
        }
    }

    /// `key:` stands here.
    pub(super) fn is_bare_key(&self, at: usize) -> bool {
        let end = self.first(at, |byte| {
            !byte.is_ascii_alphanumeric() && !matches!(byte, b'_' | b'-' | b'.' | 0x80..)
        });
        end > at && matches!(self.byte(self.blank(end)), Some(b':' | b'='))
    }

    /// An entry begins here, before which no comma stands.
    pub(super) fn begins_entry(&self, byte: u8) -> bool {
        let is_quote = self.foreign_quote(self.at).is_some();
        if self.in_object() {
            is_quote || self.is_bare_key(self.at)
        } else {
            is_quote || byte.is_ascii_alphanumeric() || byte == b'-'
        }
    }

    /// A quote with this behind it closes a string.
    pub(super) fn is_behind_string(&self, at: usize) -> bool {
        match self.byte(at) {
            Some(b',') if self.in_object() => {
                let next = self.blank(at + 1);
                matches!(self.byte(next), None | Some(b'\n' | b'\r' | b'}'))
                    || self.is_key(next)
                    || self.is_bare_key(next)
                    || self.foreign_quote(next).is_some()
            }
            None | Some(b',' | b'\n' | b'\r' | b']' | b'}') => true,
            _ => false,
        }
    }

    /// A string that is still open ends before this line.
    pub(super) fn is_line_of_its_own(&self, at: usize) -> bool {
        match self.byte(at) {
            Some(b'"') if self.is_key(at) => true,
            Some(b'"') if !self.in_object() => {
                let end = self.first(at, |byte| matches!(byte, b'\n' | b'\r'));
                let line = self.slice(Span::new(at + 1, end)).trim_end();
                line.strip_suffix(',').unwrap_or(line).ends_with('"')
            }
            Some(b'}' | b']') => {
                let end = self.first(at, |byte| {
                    !matches!(byte, b'}' | b']' | b',' | b' ' | b'\t')
                });
                matches!(self.byte(end), None | Some(b'\n' | b'\r'))
            }
            _ => false,
        }
    }

    /// The quote of another kind that stands here.
    pub(super) fn foreign_quote(&self, at: usize) -> Option<char> {
        let first = self.text.get(at..)?.chars().next()?;
        matches!(first, '\'' | '`' | '‘' | '’' | '“' | '”' | '„' | '«').then_some(first)
    }

    /// The end of what means nothing between two values.
    pub(super) fn junk_end(&self) -> usize {
        let first = self.rest_of_text().chars().next().map_or(1, char::len_utf8);
        self.first(self.at + first, |byte| {
            matches!(
                byte,
                b',' | b'}' | b']' | b'{' | b'[' | b'"' | b'\n' | b'\r'
            )
        })
    }

    /// The end of the comment that begins here.
    pub(super) fn comment_end(&self, at: usize) -> Option<usize> {
        match (self.byte(at)?, self.byte(at + 1)) {
            (b'#', _) | (b'/', Some(b'/')) => Some(self.first(at, |byte| byte == b'\n')),
            (b'/', Some(b'*')) => {
                let rest = self.text.get(at + 2..)?;
                Some(rest.find("*/").map_or(self.bytes.len(), |end| at + end + 4))
            }
            _ => None,
        }
    }

    /// A space that JSON does not know.
    pub(super) fn odd_space(&self, at: usize) -> Option<char> {
        let byte = self.byte(at)?;
        if byte < 0x80 && !matches!(byte, 0x0B | 0x0C) {
            return None;
        }
        let character = self.text.get(at..)?.chars().next()?;
        let invisible = matches!(character, '\u{200B}'..='\u{200F}' | '\u{FEFF}' | '\u{2060}');
        (character.is_whitespace() || invisible).then_some(character)
    }
}
