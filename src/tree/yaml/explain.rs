//! The mistake where the parser gives up, found by a look at the source.

use granit_parser::{ErrorKind, ScanError};

use super::{Frame, Items, Reader};
use crate::problem::{Fault, Severity};
use crate::tree::syntax::{code_point, quotable, shown};
use crate::tree::{Node, Span, Value};

/// A line, taken apart.
struct Line<'t> {
    start: usize,
    text: &'t str,
    /// The bytes of the line before which spaces, dashes and a key stand.
    value: usize,
    has_key: bool,
    has_dash: bool,
}

impl<'t> Line<'t> {
    fn new(start: usize, text: &'t str) -> Self {
        let mut value = text.len() - text.trim_start().len();
        let mut has_dash = false;
        while let Some(rest) = text.get(value..).and_then(|rest| rest.strip_prefix("- ")) {
            has_dash = true;
            value = text.len() - rest.trim_start().len();
        }
        let rest = text.get(value..).unwrap_or_default();
        let is_quoted = rest.starts_with(['"', '\'']);
        let colon = rest.find(": ").map(|colon| colon + 2);
        let key = colon.or_else(|| rest.ends_with(':').then_some(rest.len()));
        let key = key.filter(|_| !is_quoted || rest.contains("\":") || rest.contains("':"));
        let behind = key.and_then(|key| rest.get(key..)).map(str::trim_start);
        Self {
            start,
            text,
            value: behind.map_or(value, |behind| text.len() - behind.len()),
            has_key: key.is_some(),
            has_dash,
        }
    }

    fn value(&self) -> &'t str {
        self.text.get(self.value..).unwrap_or_default()
    }

    fn value_span(&self) -> Span {
        Span::new(self.start + self.value, self.start + self.text.len())
    }

    /// Everything behind the indentation.
    fn content(&self) -> &'t str {
        self.text.trim_start()
    }

    fn content_span(&self) -> Span {
        let end = self.start + self.text.len();
        Span::new(end - self.content().len(), end)
    }
}

impl<'t> Reader<'t> {
    /// The end of the line, without the spaces before it.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        let line = rest.split(['\n', '\r']).next().unwrap_or_default();
        at + line.trim_end().len()
    }

    fn line(&self, at: usize) -> Line<'t> {
        let before = self.text.get(..at).unwrap_or(self.text);
        let start = before.rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let text = self
            .text
            .get(start..self.line_end(start))
            .unwrap_or_default();
        Line::new(start, text)
    }

    /// A text that begins with a sign which means something else.
    pub(super) fn tell_sign(&mut self, at: usize, sign: char) {
        let is_flow = self.stack.last().is_some_and(|frame| frame.is_flow);
        let end = if is_flow {
            let rest = self.text.get(at..).unwrap_or_default();
            at + rest.find([',', ']', '}', '\n']).unwrap_or(rest.len())
        } else {
            self.line_end(at)
        };
        self.tell_once(self.sign(sign, Span::new(at, end)));
    }

    fn sign(&self, sign: char, span: Span) -> (Span, Fault) {
        let text = quotable(self.text.get(span.start..span.end).unwrap_or_default());
        (span, Fault::SyntaxSign { sign, text })
    }

    fn tell_once(&mut self, (span, fault): (Span, Fault)) {
        if self
            .faults
            .0
            .iter()
            .all(|one| one.span != span || one.fault != fault)
        {
            self.faults.tell(span, fault);
        }
    }

    /// Tells of the mistake that ends the reading.
    pub(super) fn tell_error(&mut self, error: &ScanError) {
        self.whole = false;
        let last = self.text.len();
        let at = error.marker().byte_offset().unwrap_or(last).min(last);
        let (span, fault) = self.explanation(error.kind(), at);
        if fault == Fault::SyntaxCommentWithin {
            self.faults
                .0
                .retain(|one| !(one.fault.severity() == Severity::Warning && one.span.start == at));
        }
        self.break_last(span);
        self.tell_once((span, fault));
    }

    /// The fault is of something that is no value.
    fn break_last(&mut self, span: Span) {
        // Nobody can say what belongs into brackets that are not closed.
        let in_brackets = |frame: &Frame<'_>| frame.is_flow && frame.start >= span.start;
        while self.stack.last().is_some_and(in_brackets) {
            // Where the brackets stand, be the fault before them.
            let start = self.stack.pop().map_or(span.start, |frame| frame.start);
            if !self.stack.last().is_some_and(in_brackets) {
                self.attach(Node::new(Span::point(start), Value::Broken));
            }
        }
        let node = match self.stack.last_mut().map(|frame| &mut frame.items) {
            Some(Items::List(nodes)) => nodes.last_mut(),
            Some(Items::Object(entries, None)) => entries.last_mut().map(|entry| &mut entry.value),
            _ => None,
        };
        if let Some(node) = node
            && span.start <= node.span.end
            && node.span.start <= span.end
        {
            node.value = Value::Broken;
        }
    }

    fn explanation(&self, kind: &ErrorKind, at: usize) -> (Span, Fault) {
        let line = self.line(at);
        let next = self.text.get(line.start + line.text.len()..);
        let next = next.and_then(|rest| rest.strip_prefix(['\n', '\r']));
        if let Some(tab) = tab_before(line.text) {
            let tab = line.start + tab;
            return (Span::new(tab, tab + 1), Fault::SyntaxTab);
        }
        // The parser may give up where the line before begins.
        if let Some(tab) = next.and_then(tab_before) {
            let tab = line.start + line.text.len() + 1 + tab;
            return (Span::new(tab, tab + 1), Fault::SyntaxTab);
        }
        match kind {
            ErrorKind::RecursionLimitExceeded => (
                Span::point(at),
                Fault::SyntaxDepth {
                    most: self.most.depth,
                },
            ),
            ErrorKind::UnclosedQuotedScalar
            | ErrorKind::DocumentIndicatorInQuotedScalar
            | ErrorKind::InvalidQuotedScalarIndent => self.unclosed_string(),
            ErrorKind::InvalidTrailingDoubleQuotedScalar
            | ErrorKind::InvalidTrailingSingleQuotedScalar => self.text_behind_string(at, &line),
            ErrorKind::UnknownQuotedScalarEscape
            | ErrorKind::InvalidQuotedScalarHexEscape
            | ErrorKind::InvalidLowSurrogateHexEscape
            | ErrorKind::InvalidLowSurrogate
            | ErrorKind::MissingLowSurrogate
            | ErrorKind::UnpairedLowSurrogate
            | ErrorKind::InvalidUnicodeEscape => self.escape(at),
            ErrorKind::UnclosedFlowCollection { .. }
            | ErrorKind::MismatchedFlowCollectionEnd { .. }
            | ErrorKind::UnexpectedEofFlowSequence
            | ErrorKind::UnexpectedEofFlowMapping
            | ErrorKind::UnexpectedEofImplicitFlowMapping => self.unclosed_bracket(at),
            ErrorKind::CommentInterceptedScalar => {
                (Span::new(at, self.line_end(at)), Fault::SyntaxCommentWithin)
            }
            ErrorKind::ExpectedDocumentStart if self.text.trim_start().starts_with('%') => {
                let start = self.text.len() - self.text.trim_start().len();
                self.sign('%', Span::new(start, self.line_end(start)))
            }
            _ => self.by_look(at, &line),
        }
    }

    /// The kind of mistake that the line shows.
    fn by_look(&self, at: usize, line: &Line<'t>) -> (Span, Fault) {
        let flow = self.stack.iter().rfind(|frame| frame.is_flow);
        if let Some(frame) = flow.filter(|frame| frame.start < line.start) {
            return self.unclosed_bracket(frame.start);
        }
        let is_control = |one: &(usize, char)| one.1.is_control() && !one.1.is_whitespace();
        if let Some((place, control)) = line.text.char_indices().find(is_control) {
            let code_point = code_point(control);
            let start = line.start + place;
            let span = Span::new(start, start + control.len_utf8());
            return (span, Fault::SyntaxCharacter { code_point });
        }
        let span = line.value_span();
        let value = line.value();
        match value.chars().next() {
            Some('"' | '\'') if at > span.start => return self.text_behind_string(at, line),
            Some(
                sign @ ('[' | ']' | '{' | '}' | ',' | '*' | '&' | '!' | '@' | '`' | '%' | '|' | '>'
                | '?' | '-'),
            ) if line.has_key || line.has_dash || !value.starts_with('-') => {
                return self.sign(sign, span);
            }
            _ => {}
        }
        let text = quotable(value);
        if (line.has_key || line.has_dash) && (value.contains(": ") || value.ends_with(':')) {
            return (span, Fault::SyntaxColonInText { text });
        }
        let span = line.content_span();
        let text = line.content();
        if line.has_key || line.has_dash {
            return (span, Fault::SyntaxIndentation);
        }
        if let Some(behind) = text.strip_prefix('-') {
            let line = shown(&format!("- {behind}"));
            return (span, Fault::SyntaxDashSpace { line });
        }
        match tight_colon(text) {
            Some(line) => (span, Fault::SyntaxColonSpace { line }),
            None if text.is_empty() => (Span::point(at), Fault::SyntaxUnreadable),
            None => (span, Fault::SyntaxNoKey),
        }
    }

    /// A string whose closing quote is missing: it begins behind the last scalar.
    fn unclosed_string(&self) -> (Span, Fault) {
        let rest = self.text.get(self.end..).unwrap_or_default();
        let opening = rest
            .find(['"', '\''])
            .map_or(self.end, |quote| self.end + quote);
        let end = Span::point(self.line_end(opening));
        if rest
            .get(opening - self.end..)
            .is_some_and(|rest| rest.starts_with('\''))
        {
            (end, Fault::SyntaxMissingApostrophe)
        } else {
            (end, Fault::SyntaxMissingQuote)
        }
    }

    /// Something stands behind a quote that closes a string, or that should have opened one.
    fn text_behind_string(&self, at: usize, line: &Line<'t>) -> (Span, Fault) {
        let value = line.value_span().start;
        let behind = self.text.get(value + 1..at).map(str::trim);
        if behind.is_some_and(str::is_empty) || at <= value {
            return self.unclosed_string();
        }
        (
            Span::new(at, self.line_end(at)),
            Fault::SyntaxTextAfterQuote,
        )
    }

    fn escape(&self, at: usize) -> (Span, Fault) {
        let rest = self.text.get(at..).unwrap_or_default();
        let mut characters = rest.char_indices();
        while let Some((backslash, character)) = characters.next() {
            if character != '\\' {
                continue;
            }
            let Some((letter_at, letter)) = characters.next() else {
                break;
            };
            if !"0abtnvfre \"/\\N_LP\t\n\r".contains(letter) {
                let end = letter_at + letter.len_utf8();
                let found = rest.get(backslash..end).unwrap_or_default().to_owned();
                return (
                    Span::new(at + backslash, at + end),
                    Fault::SyntaxEscape { found },
                );
            }
        }
        (Span::point(at), Fault::SyntaxUnreadable)
    }

    fn unclosed_bracket(&self, at: usize) -> (Span, Fault) {
        let (found, expected) = match self.text.get(at..).and_then(|rest| rest.chars().next()) {
            Some('{') => ('{', '}'),
            Some('[') => ('[', ']'),
            _ => {
                let open = self.stack.iter().rfind(|frame| frame.is_flow);
                let between = self.text.get(self.end..at).unwrap_or_default();
                let bracket = between.find(['[', '{']).map(|bracket| self.end + bracket);
                return match open.map(|frame| frame.start).or(bracket) {
                    Some(bracket) if bracket != at => self.unclosed_bracket(bracket),
                    _ => (Span::point(at), Fault::SyntaxUnreadable),
                };
            }
        };
        (
            Span::new(at, at + 1),
            Fault::SyntaxOpenBracket { found, expected },
        )
    }

    /// A file of lines such as `name:UBND`, which YAML takes for one long text.
    pub(super) fn tell_lines_without_space(&mut self) {
        let Some(root) = self
            .root
            .as_ref()
            .filter(|node| matches!(node.value, Value::Text(_)))
        else {
            return;
        };
        let start = root.span.start;
        let end = self.line_end(start);
        let written = self.text.get(start..end).unwrap_or_default();
        if let Some(line) = tight_colon(written) {
            self.faults
                .tell(Span::new(start, end), Fault::SyntaxColonSpace { line });
        }
    }
}

/// The first tab in the indentation of the first line of a text.
fn tab_before(text: &str) -> Option<usize> {
    let line = text.split(['\n', '\r']).next().unwrap_or_default();
    let indentation = line.len() - line.trim_start().len();
    let is_blank = indentation == line.len();
    let spaces = line.get(..indentation).filter(|_| !is_blank);
    spaces.and_then(|spaces| spaces.find('\t'))
}

/// The line with a space behind the colon of its key, where that is missing.
fn tight_colon(line: &str) -> Option<String> {
    let (key, value) = line.split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|one| one.is_alphanumeric() || one == '_');
    (is_key && !value.starts_with([' ', '/'])).then(|| shown(&format!("{key}: {value}")))
}
