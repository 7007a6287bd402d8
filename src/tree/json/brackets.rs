//! Brackets: the lists and objects that they open and close.

use super::{Expect, Frame, Items, Reader};
use crate::problem::Fault;
use crate::tree::{Entry, Node, Span, Value};

impl<'t> Reader<'t> {
    pub(super) fn open(&mut self, byte: u8) -> Expect {
        let start = self.at;
        if self.stack.len() >= self.most.depth {
            let most = self.most.depth;
            let fault = Fault::SyntaxDepth { most };
            if self.faults.0.iter().all(|one| one.fault != fault) {
                self.faults.tell(Span::new(start, start + 1), fault);
            }
            self.at = self.balanced_end(start);
            return self.attach(Node::new(Span::new(start, self.at), Value::Broken));
        }
        self.at += 1;
        self.comma = None;
        self.excused = false;
        let (items, expect) = if byte == b'[' {
            (Items::List(self.nodes.len()), Expect::Value)
        } else {
            (Items::Object(self.entries.len(), None), Expect::Key)
        };
        self.stack.push(Frame {
            start,
            items,
            implied: false,
        });
        expect
    }

    /// A closing bracket, of the kind that is open or of the other.
    pub(super) fn close(&mut self, byte: u8) -> Expect {
        if let Some(comma) = self.comma.take() {
            self.extra_comma(comma);
        }
        let at = self.at;
        let expected = self.stack.last().map_or(byte, Frame::closer);
        if byte == expected {
            self.at += 1;
            if self.stack.len() == 1 && self.goes_on(byte) {
                self.stray(at, byte);
                return Expect::After;
            }
            return self.pop(self.at);
        }
        let is_open = self.stack.iter().any(|frame| frame.closer() == byte);
        if is_open && !self.is_wrong_kind() {
            let expected = char::from(expected);
            self.faults.tell(
                Span::point(self.end),
                Fault::SyntaxMissingBracket { expected },
            );
            return self.pop(self.end);
        }
        self.at += 1;
        if !is_open && self.byte(self.blank(self.at)).is_some() && self.goes_on(expected) {
            self.stray(at, byte);
            return Expect::After;
        }
        let (found, expected) = (char::from(byte), char::from(expected));
        self.faults.tell(
            Span::new(at, at + 1),
            Fault::SyntaxWrongBracket { found, expected },
        );
        self.pop(self.at)
    }

    pub(super) fn pop(&mut self, end: usize) -> Expect {
        let Some(frame) = self.stack.pop() else {
            return Expect::End;
        };
        let value = match frame.items {
            Items::List(from) => Value::List(self.nodes.split_off(from)),
            Items::Object(from, _) => Value::Object(self.entries.split_off(from)),
        };
        self.attach(Node::new(
            Span::new(frame.start, end.max(frame.start)),
            value,
        ))
    }

    pub(super) fn attach(&mut self, node: Node<'t>) -> Expect {
        self.comma = None;
        self.excused = false;
        self.end = node.span.end;
        self.values += 1;
        if self.values > self.most.values {
            return self.too_many(node.span);
        }
        match self.stack.last_mut().map(|frame| &mut frame.items) {
            None => {
                self.root = Some(node);
                return Expect::End;
            }
            Some(Items::List(_)) => self.nodes.push(node),
            Some(Items::Object(_, key)) => {
                if let Some((key, key_span)) = key.take() {
                    self.entries.push(Entry {
                        key,
                        key_span,
                        value: node,
                    });
                }
            }
        }
        Expect::After
    }

    /// Gives up a text of too many values, with all that has been read.
    fn too_many(&mut self, at: Span) -> Expect {
        let most = self.most.values;
        self.faults.tell(at, Fault::TooManyValues { most });
        self.whole = false;
        self.stack.clear();
        self.nodes.clear();
        self.entries.clear();
        self.at = self.bytes.len();
        Expect::End
    }

    /// The entries go on behind a bracket that would close everything.
    fn goes_on(&self, closer: u8) -> bool {
        let next = self.blank_lines(self.at);
        let entry = match self.byte(next) {
            Some(b',') => self.blank_lines(next + 1),
            _ => next,
        };
        if closer == b'}' {
            self.is_key(entry)
        } else {
            entry > next && self.byte(entry).is_some()
        }
    }

    /// The bracket stands for the other kind: what follows fits no bracket further out.
    fn is_wrong_kind(&self) -> bool {
        let next = self.blank_lines(self.at + 1);
        let entry = match self.byte(next) {
            Some(b',') => self.blank_lines(next + 1),
            _ => next,
        };
        let outer = self.stack.iter().rev().nth(2).map(|frame| &frame.items);
        match (self.byte(entry), outer) {
            (Some(b'}' | b']'), None) => self.byte(self.blank_lines(entry + 1)).is_none(),
            (None | Some(b'}' | b']'), _) => false,
            (Some(_), None) => true,
            (Some(_), Some(Items::List(_))) => self.is_key(entry),
            (Some(_), Some(Items::Object(..))) => !self.is_key(entry),
        }
    }

    /// The end of the brackets that open here, or of the text.
    fn balanced_end(&self, at: usize) -> usize {
        let (mut end, mut open) = (at, 0_usize);
        while let Some(byte) = self.byte(end) {
            end += 1;
            match byte {
                b'{' | b'[' => open += 1,
                b'}' | b']' => open -= 1,
                b'"' => end = self.skipped_string(end),
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
        end
    }

    fn skipped_string(&self, mut at: usize) -> usize {
        loop {
            at = self.first(at, |byte| matches!(byte, b'"' | b'\\' | b'\n'));
            match self.byte(at) {
                Some(b'\\') => at += 2,
                Some(_) => return at + 1,
                None => return self.bytes.len(),
            }
        }
    }
}
