//! JSON, read with recovery.
//!
//! A text gives no fault exactly where RFC 8259 allows it. Where it does not, reading goes on as
//! a person would read it: nothing is told twice, and every byte is looked at a fixed number of
//! times. Open brackets lie on a stack of our own, so that no text exhausts the native one.

mod bare;
mod brackets;
mod look;
mod string;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use super::syntax::{code_point, shown};
use super::{Entry, Faults, Most, Node, Parsed, Span, Value};
use crate::problem::Fault;

pub(super) fn parse(text: &str, most: Most) -> Parsed<'_> {
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        at: 0,
        most,
        values: 0,
        stack: Vec::new(),
        nodes: Vec::new(),
        entries: Vec::new(),
        root: None,
        faults: Faults::default(),
        whole: true,
        comma: None,
        colon: 0,
        end: 0,
        excused: false,
        open_string: false,
        barren: 0,
        last_quote: usize::MAX,
    };
    reader.document();
    Parsed {
        root: reader.root,
        faults: reader.faults.0,
        whole: reader.whole,
    }
}

struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    /// The byte that is looked at next.
    at: usize,
    most: Most,
    /// The values so far.
    values: usize,
    stack: Vec<Frame<'t>>,
    /// The values of the open lists, from the outermost to the innermost: each list gets room for as
    /// many as it has.
    nodes: Vec<Node<'t>>,
    /// The entries of the open objects, in the same way.
    entries: Vec<Entry<'t>>,
    root: Option<Node<'t>>,
    faults: Faults,
    whole: bool,
    /// A comma behind which nothing stands yet.
    comma: Option<usize>,
    /// The byte behind the last colon.
    colon: usize,
    /// The end of the last value.
    end: usize,
    /// A fault was told that explains why no comma stands here.
    excused: bool,
    /// The text ends within a string.
    open_string: bool,
    /// No quote of this line closes a string up to this byte.
    barren: usize,
    /// No string that begins behind this byte is ever closed.
    last_quote: usize,
}

/// An open bracket.
struct Frame<'t> {
    start: usize,
    items: Items<'t>,
    /// The bracket was left out.
    implied: bool,
}

enum Items<'t> {
    /// From this place among the values of open lists.
    List(usize),
    /// From this place among the entries of open objects, and the key whose value comes next.
    Object(usize, Option<Key<'t>>),
}

type Key<'t> = (Cow<'t, str>, Span);

impl Frame<'_> {
    fn closer(&self) -> u8 {
        match self.items {
            Items::List(_) => b']',
            Items::Object(..) => b'}',
        }
    }
}

/// The next token.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Expect {
    Value,
    Key,
    /// A comma or a closing bracket.
    After,
    /// Nothing more.
    End,
}

impl Reader<'_> {
    fn document(&mut self) {
        self.space();
        if self.peek().is_none() {
            self.faults.tell(Span::point(self.at), Fault::SyntaxEmpty);
            self.whole = false;
            return;
        }
        let mut expect = self.begin();
        loop {
            self.space();
            if expect == Expect::End && !self.open_string {
                return self.rest();
            }
            let Some(byte) = self.peek() else {
                return self.cut_off();
            };
            expect = match expect {
                Expect::Key => self.key(byte),
                Expect::After => self.after(byte),
                _ => self.value(byte),
            };
        }
    }

    /// The first bracket, or the place where it was left out.
    fn begin(&mut self) -> Expect {
        if !self.is_key(self.at) && !self.is_bare_key(self.at) {
            return Expect::Value;
        }
        self.faults
            .tell(Span::point(self.at), Fault::SyntaxMissingBrace);
        self.stack.push(Frame {
            start: self.at,
            items: Items::Object(self.entries.len(), None),
            implied: true,
        });
        Expect::Key
    }

    fn value(&mut self, byte: u8) -> Expect {
        match byte {
            b'"' if self.is_next_line() && self.is_key(self.at) => {
                self.excused = true;
                self.no_value()
            }
            b'"' => {
                let start = self.at;
                let value = self.string(false).map_or(Value::Broken, Value::Text);
                self.attach(Node::new(Span::new(start, self.at), value))
            }
            b'{' | b'[' => self.open(byte),
            b'}' | b']' | b',' if self.in_object() => self.no_value(),
            b'}' | b']' if self.stack.is_empty() => {
                self.unexpected(self.at + 1);
                Expect::Value
            }
            b'}' | b']' => self.close(byte),
            b',' => {
                self.extra_comma(self.at);
                self.at += 1;
                Expect::Value
            }
            b':' | b'=' | b';' => {
                self.unexpected(self.at + 1);
                Expect::Value
            }
            _ => self.scalar(byte),
        }
    }

    fn key(&mut self, byte: u8) -> Expect {
        let start = self.at;
        let key = match byte {
            b'}' | b']' => return self.close(byte),
            b',' => {
                self.extra_comma(start);
                self.at += 1;
                return Expect::Key;
            }
            b':' | b'=' => {
                self.faults
                    .tell(Span::point(start), Fault::SyntaxMissingKey);
                self.at += 1;
                return Expect::Value;
            }
            b'{' | b'[' => {
                self.faults
                    .tell(Span::point(start), Fault::SyntaxMissingKey);
                return self.open(byte);
            }
            b';' => {
                self.unexpected(start + 1);
                return Expect::Key;
            }
            b'"' => self.string(true),
            _ => match self.bare_key() {
                Some(key) => Some(key),
                None => return Expect::After,
            },
        };
        self.comma = None;
        self.excused = false;
        self.end = self.at;
        let Some(key) = key else {
            return Expect::Key;
        };
        let key = (key, Span::new(start, self.at));
        if let Some(Items::Object(_, slot)) = self.stack.last_mut().map(|frame| &mut frame.items) {
            *slot = Some(key);
        }
        self.colon()
    }

    /// The colon behind a key.
    fn colon(&mut self) -> Expect {
        self.space();
        match self.peek() {
            Some(b':') => self.at += 1,
            Some(b'=') => {
                let length = if self.rest_of_text().starts_with("=>") {
                    2
                } else {
                    1
                };
                self.separator(length, ':');
            }
            Some(b',' | b'}' | b']') => return self.no_value(),
            Some(b'"') if self.is_next_line_from(self.end) && self.is_key(self.at) => {
                self.excused = true;
                return self.no_value();
            }
            Some(_) if self.rest_of_text().starts_with('：') => {
                self.separator('：'.len_utf8(), ':');
            }
            Some(_) => self
                .faults
                .tell(Span::point(self.end), Fault::SyntaxMissingColon),
            None => {}
        }
        self.colon = self.at;
        Expect::Value
    }

    fn after(&mut self, byte: u8) -> Expect {
        match byte {
            b',' => {
                self.comma = Some(self.at);
                self.at += 1;
                self.excused = false;
                self.next()
            }
            b'}' | b']' => self.close(byte),
            b'"' | b'{' | b'[' => self.no_comma(),
            b';' => {
                self.separator(1, ',');
                self.next()
            }
            _ if self.rest_of_text().starts_with('，') => {
                self.separator('，'.len_utf8(), ',');
                self.next()
            }
            _ if self.begins_entry(byte) => self.no_comma(),
            _ => {
                let end = self.junk_end();
                self.unexpected(end);
                self.excused = true;
                Expect::After
            }
        }
    }

    /// The token behind a comma.
    fn next(&self) -> Expect {
        if self.in_object() {
            Expect::Key
        } else {
            Expect::Value
        }
    }

    /// The key has no value.
    fn no_value(&mut self) -> Expect {
        let excused = self.excused;
        if let Some(Items::Object(_, Some((key, span)))) = self.stack.last().map(|one| &one.items) {
            let (key, span) = (shown(key), *span);
            self.faults.tell(span, Fault::SyntaxMissingValue { key });
        }
        let expect = self.attach(Node::new(Span::point(self.end), Value::Broken));
        self.excused = excused;
        expect
    }

    fn no_comma(&mut self) -> Expect {
        if !self.excused {
            self.faults
                .tell(Span::point(self.end), Fault::SyntaxMissingComma);
        }
        self.excused = false;
        self.next()
    }

    fn extra_comma(&mut self, at: usize) {
        self.faults
            .tell(Span::new(at, at + 1), Fault::SyntaxTrailingComma);
    }

    fn stray(&mut self, at: usize, byte: u8) {
        let found = char::from(byte);
        self.faults
            .tell(Span::new(at, at + 1), Fault::SyntaxStrayBracket { found });
    }

    /// Another sign in the place of a comma or a colon.
    fn separator(&mut self, length: usize, expected: char) {
        let span = Span::new(self.at, self.at + length);
        let found = self.slice(span).to_owned();
        self.faults
            .tell(span, Fault::SyntaxSeparator { found, expected });
        self.at = span.end;
    }

    /// Something without meaning, which is passed over.
    fn unexpected(&mut self, end: usize) {
        let span = Span::new(self.at, end);
        let found = shown(self.slice(span));
        self.faults.tell(span, Fault::SyntaxUnexpected { found });
        self.at = end;
    }

    /// Spaces, and the comments that JSON does not have.
    fn space(&mut self) {
        loop {
            while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.peek() {
                self.at += 1;
            }
            let start = self.at;
            if let Some(end) = self.comment_end(start) {
                self.faults
                    .tell(Span::new(start, end), Fault::SyntaxNoComments);
                self.at = end;
            } else if let Some(space) = self.odd_space(start) {
                self.at += space.len_utf8();
                let code_point = code_point(space);
                self.faults
                    .tell(Span::new(start, self.at), Fault::SyntaxSpace { code_point });
            } else {
                return;
            }
        }
    }

    /// The text behind the last bracket.
    fn rest(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'}' | b']' => self.stray(self.at, byte),
                b',' if self.byte(self.blank(self.at + 1)).is_none() => self.extra_comma(self.at),
                _ => {
                    let rest = Span::new(self.at, self.text.trim_end().len());
                    let found = shown(self.slice(rest));
                    self.faults.tell(rest, Fault::SyntaxTextAfter { found });
                    self.whole = false;
                    return;
                }
            }
            self.at += 1;
            self.space();
        }
    }

    /// The text ends while brackets are open.
    fn cut_off(&mut self) {
        let quote = self.open_string.then_some('"');
        let open = self.stack.iter().rev().filter(|frame| !frame.implied);
        let closers = open.map(|frame| char::from(frame.closer()));
        let missing: String = quote.into_iter().chain(closers).collect();
        if !missing.is_empty() {
            let end = self.text.trim_end().len();
            let missing = shown(&missing);
            self.faults
                .tell(Span::point(end), Fault::SyntaxCutOff { missing });
            self.whole = false;
        }
        while !self.stack.is_empty() {
            if let Some(Items::Object(_, Some(_))) = self.stack.last().map(|frame| &frame.items) {
                self.attach(Node::new(Span::point(self.at), Value::Broken));
            }
            self.pop(self.at);
        }
        self.whole &= self.root.is_some();
    }
}
