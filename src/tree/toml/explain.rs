//! The mistake where the `toml` crate stumbles, found by a look at the source.

use super::line::{Line, is_whole, key_fault, no_value, scalar, unquoted, without_comment};
use super::{MOST_MISTAKES, Reader, is_digits};
use crate::problem::Fault;
use crate::tree::Span;
use crate::tree::syntax::{code_point, shown};

/// The depth to which the crate itself reads.
const CRATE_DEPTH: usize = 80;

/// The mistakes of one line that are looked at.
const MOST_IN_LINE: usize = 8;

impl Reader<'_> {
    pub(super) fn tell_mistakes(&mut self) {
        let mistakes = std::mem::take(&mut self.mistakes);
        let (mut passed, mut line_end, mut in_line) = (0, 0, 0);
        for mistake in mistakes.into_iter().take(MOST_MISTAKES) {
            // Behind a quote within a string, the crate takes its words for values.
            if mistake.start < passed {
                continue;
            }
            in_line = if mistake.start < line_end {
                in_line + 1
            } else {
                0
            };
            if in_line == 0 {
                line_end = self.line_end(mistake.start);
            } else if in_line > MOST_IN_LINE {
                passed = line_end;
            }
            let (span, fault) = self.explanation(mistake);
            // The crate passes over such lines and whatever they hold.
            self.whole &= !matches!(
                fault,
                Fault::SyntaxSeparator { .. }
                    | Fault::SyntaxMissingEquals
                    | Fault::SyntaxForeignComment
                    | Fault::SyntaxMissingBracket { .. }
                    | Fault::SyntaxOpenBracket { .. }
                    | Fault::SyntaxOpenQuotes { .. }
                    | Fault::SyntaxDepth { .. }
                    | Fault::SyntaxUnreadable
            );
            if fault == Fault::SyntaxInnerQuote {
                passed = self.line_end(span.start);
            }
            self.tell_once(span, fault);
        }
    }

    /// A key of more parts than the crate reads, which is refused without a place.
    pub(super) fn tell_long_key(&mut self) {
        self.whole = false;
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            if line.matches('.').count() >= CRATE_DEPTH {
                break;
            }
            start += line.len();
        }
        let most = self.most.depth.min(CRATE_DEPTH);
        let start = start.min(self.text.len());
        self.tell_once(Span::point(start), Fault::SyntaxDepth { most });
    }

    fn line_end(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        at + rest.find('\n').unwrap_or(rest.len())
    }

    fn line(&self, at: usize) -> Line<'_> {
        let before = self.text.get(..at).unwrap_or(self.text);
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let rest = self.text.get(start..).unwrap_or_default();
        let line = rest.lines().next().unwrap_or_default();
        let start = start + line.len() - line.trim_start().len();
        let text = line.trim();
        let end = start + text.len();
        let equals = match text.strip_prefix('"').and_then(|rest| rest.find('"')) {
            Some(quote) => text
                .get(quote + 2..)
                .and_then(|rest| rest.find('='))
                .map(|at| at + quote + 2),
            None => text.find('='),
        };
        let key = text
            .get(..equals.unwrap_or(text.len()))
            .unwrap_or(text)
            .trim_end();
        let value = equals
            .and_then(|equals| text.get(equals + 1..))
            .map(|value| {
                let value = value.trim_start();
                let written = without_comment(value);
                let start = end - value.len();
                Span::new(start, start + written.len())
            });
        Line {
            span: Span::new(start, end),
            text,
            key: Span::new(start, start + key.len()),
            value,
        }
    }

    fn explanation(&self, mistake: Span) -> (Span, Fault) {
        let at = mistake.start;
        let next = self.text.get(at..).and_then(|rest| rest.chars().next());
        if let Some(control) = next.filter(|one| one.is_control() && !one.is_whitespace()) {
            let code_point = code_point(control);
            let span = Span::new(at, at + control.len_utf8());
            return (span, Fault::SyntaxCharacter { code_point });
        }
        if let Some(escape) = self.escape(at) {
            return escape;
        }
        if let Some(quotes) = self.open_quotes(at) {
            return quotes;
        }
        if let Some(brackets) = self.in_brackets(mistake) {
            return brackets;
        }
        let line = self.line(at);
        match line.value {
            _ if line.text.starts_with('[') => self.header(mistake, &line),
            None => no_value(&line),
            Some(value) if at < value.start && at <= line.key.end => self
                .key(mistake, &line)
                .unwrap_or_else(|| self.value(at, value, &line)),
            Some(value) => self.value(at, value, &line),
        }
    }

    /// A backslash with a letter behind it that has no meaning.
    fn escape(&self, at: usize) -> Option<(Span, Fault)> {
        let before = self.text.get(..at)?;
        let line = before.get(before.rfind('\n').map_or(0, |end| end + 1)..)?;
        let from = line.rfind('\\').filter(|slash| line.len() - slash <= 10)?;
        let behind = self.text.get(at - (line.len() - from) + 1..)?;
        let letter = behind.chars().next()?;
        let digits = match letter {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            'b' | 't' | 'n' | 'f' | 'r' | 'e' | '"' | '\\' => return None,
            _ => 0,
        };
        let written = behind.get(letter.len_utf8()..)?.bytes().take(digits);
        let hexadecimal = written.take_while(u8::is_ascii_hexdigit).count();
        if digits > 0 && hexadecimal == digits {
            return None;
        }
        let start = at - (line.len() - from);
        let span = Span::new(start, start + 1 + letter.len_utf8() + hexadecimal);
        let found = self.slice(span).to_owned();
        Some((span, Fault::SyntaxEscape { found }))
    }

    /// Three quotes that run to the end of the text.
    fn open_quotes(&self, at: usize) -> Option<(Span, Fault)> {
        if at < self.text.trim_end().len() {
            return None;
        }
        let quotes = ["\"\"\"", "'''"];
        quotes.into_iter().find_map(|found| {
            let count = self.text.matches(found).count();
            let start = self.text.rfind(found).filter(|_| count % 2 == 1)?;
            Some((
                Span::new(start, start + 3),
                Fault::SyntaxOpenQuotes { found },
            ))
        })
    }

    /// A mistake within a list or a table in brackets.
    fn in_brackets(&self, mistake: Span) -> Option<(Span, Fault)> {
        let around = |one: &&Span| one.start < mistake.start && mistake.start <= one.end;
        let brackets = *self
            .brackets
            .iter()
            .filter(around)
            .max_by_key(|one| one.start)?;
        let depth = self.brackets.iter().filter(around).count();
        let written = self.slice(brackets);
        let (found, expected) = if written.starts_with('[') {
            ('[', ']')
        } else {
            ('{', '}')
        };
        if depth + 1 >= CRATE_DEPTH {
            let most = self.most.depth.min(CRATE_DEPTH);
            return Some((
                Span::new(brackets.start, brackets.start + 1),
                Fault::SyntaxDepth { most },
            ));
        }
        if !written.ends_with(expected) {
            let span = Span::new(brackets.start, brackets.start + 1);
            return Some((span, Fault::SyntaxOpenBracket { found, expected }));
        }
        if mistake.start == brackets.end {
            return None;
        }
        if let Some(end) = self.open_string(mistake.start) {
            return Some((Span::point(end), Fault::SyntaxMissingQuote));
        }
        let word = self.slice(mistake);
        let before = self.text.get(..mistake.start)?.trim_end();
        if word == ":" || (word.is_empty() && before.ends_with(':')) {
            let colon = if word.is_empty() {
                before.len() - 1
            } else {
                mistake.start
            };
            let found = ":".to_owned();
            let fault = Fault::SyntaxSeparator {
                found,
                expected: '=',
            };
            return Some((Span::new(colon, colon + 1), fault));
        }
        if word.is_empty() {
            let next = self.text.get(mistake.start..)?.chars().next()?;
            if before.ends_with(['[', '{', ',', '=']) || matches!(next, ']' | '}' | ',') {
                return Some(self.word(mistake.start));
            }
            if before.ends_with('"') && before.len() == mistake.start && next != '"' {
                let quote = Span::new(before.len() - 1, before.len());
                return Some((quote, Fault::SyntaxInnerQuote));
            }
            return Some((Span::point(before.len()), Fault::SyntaxMissingComma));
        }
        let digits = self.text.get(mistake.start..)?;
        let digits = digits.split([',', ']', '}', ' ', '\n']).next()?;
        let span = Span::new(mistake.start, mistake.start + digits.len());
        if is_digits(digits) {
            return Some((span, scalar(digits)?));
        }
        if !word.contains(char::is_alphanumeric) {
            return Some((mistake, Fault::SyntaxUnexpected { found: shown(word) }));
        }
        Some((mistake, scalar(word).unwrap_or_else(|| unquoted(word))))
    }

    /// The end of the line before the place, if a string is open there.
    fn open_string(&self, at: usize) -> Option<usize> {
        let before = self.text.get(..at)?.trim_end();
        let line = before.get(before.rfind('\n').map_or(0, |end| end + 1)..)?;
        let quotes = line.matches('"').count() - line.matches("\\\"").count();
        let behind = self.text.get(before.len()..)?;
        let is_end = behind
            .trim_start_matches([' ', '\t', '\r'])
            .starts_with('\n');
        (is_end && quotes % 2 == 1).then_some(before.len())
    }

    /// The word that stands here cannot.
    fn word(&self, at: usize) -> (Span, Fault) {
        let rest = self.text.get(at..).unwrap_or_default();
        let end = rest.char_indices().skip(1).map(|(end, _)| end).next();
        let span = Span::new(at, at + end.unwrap_or(rest.len()));
        match rest.chars().next() {
            Some(',') => (span, Fault::SyntaxTrailingComma),
            Some(_) => (
                span,
                Fault::SyntaxUnexpected {
                    found: shown(self.slice(span)),
                },
            ),
            None => (span, Fault::SyntaxUnreadable),
        }
    }

    /// A header `[table]`.
    fn header(&self, mistake: Span, line: &Line<'_>) -> (Span, Fault) {
        let key = self.slice(mistake);
        let header = without_comment(line.text);
        if !header.ends_with(']') && !header.contains(']') {
            let end = Span::point(line.span.start + header.len());
            return (end, Fault::SyntaxMissingBracket { expected: ']' });
        }
        if key.is_empty() || key.contains([']', '[']) {
            return (line.span, Fault::SyntaxUnreadable);
        }
        (mistake, key_fault(key))
    }

    /// A key that cannot stand here.
    fn key(&self, mistake: Span, line: &Line<'_>) -> Option<(Span, Fault)> {
        if line.key.start == line.key.end {
            return Some((line.key, Fault::SyntaxMissingKey));
        }
        let key = self.slice(line.key);
        if line.text.starts_with("//") {
            return Some((line.span, Fault::SyntaxForeignComment));
        }
        let found = self.slice(mistake);
        if found.is_empty() {
            // Two words before the `=`.
            return key.contains(' ').then(|| (line.key, key_fault(key)));
        }
        let is_bare = found
            .bytes()
            .all(|one| one.is_ascii_alphanumeric() || b"-_".contains(&one));
        if is_bare || found.starts_with(['"', '\'']) {
            return Some((mistake, key_fault(found)));
        }
        Some((line.key, key_fault(key)))
    }

    /// A value that is none.
    fn value(&self, at: usize, span: Span, line: &Line<'_>) -> (Span, Fault) {
        let value = self.slice(span);
        let Some(first) = value.chars().next() else {
            let key = shown(self.slice(line.key));
            return (line.key, Fault::SyntaxMissingValue { key });
        };
        let opening = Span::new(span.start, span.start + first.len_utf8());
        if first == '=' {
            let found = first.to_string();
            return (opening, Fault::SyntaxUnexpected { found });
        }
        if let Some((last, _)) = value.char_indices().next_back()
            && value.ends_with([',', ';'])
            && value.get(..last).is_some_and(is_whole)
        {
            let found = value.get(last..).unwrap_or_default().to_owned();
            let last = Span::new(span.start + last, span.end);
            return (last, Fault::SyntaxUnexpected { found });
        }
        if matches!(first, '"' | '\'') {
            let closing = value.get(1..).and_then(|rest| rest.find(first));
            return match closing.map(|closing| span.start + closing + 2) {
                Some(end) if end <= at || end < span.end => {
                    let behind = self.text.get(end..).unwrap_or_default();
                    let start = end + behind.len() - behind.trim_start_matches([' ', '\t']).len();
                    (
                        Span::new(start.min(span.end), span.end),
                        Fault::SyntaxTextAfterQuote,
                    )
                }
                _ if first == '"' => (Span::point(span.end), Fault::SyntaxMissingQuote),
                _ => (Span::point(span.end), Fault::SyntaxMissingApostrophe),
            };
        }
        if matches!(first, '“' | '”' | '„' | '‘' | '’' | '`' | '«') {
            return (opening, Fault::SyntaxQuotes { found: first });
        }
        if matches!(first, ']' | '}') {
            return (opening, Fault::SyntaxStrayBracket { found: first });
        }
        if let Some(fault) = scalar(value) {
            return (span, fault);
        }
        if first.is_alphanumeric() {
            return (span, unquoted(value));
        }
        (
            span,
            Fault::SyntaxUnexpected {
                found: shown(value),
            },
        )
    }
}
