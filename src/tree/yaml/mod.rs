//! YAML, read from the events of `granit-parser`.
//!
//! The parser tells where each scalar stands and how it is quoted; what a plain scalar means is
//! decided here, by the core schema of YAML 1.2. The first mistake ends the reading.

mod explain;
mod plain;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use granit_parser::{Event, Parser, ScalarStyle, options};

use super::syntax::quotable;
use super::{Entry, Faults, Most, Node, Parsed, Span, Value};
use crate::problem::Fault;

/// The most that aliases may copy: nodes, and pieces of text of [`PIECE`] bytes.
const MOST_COPIED: usize = 10_000;
const PIECE: usize = 64;

pub(super) fn parse(text: &str, most: Most) -> Parsed<'_> {
    let mut reader = Reader {
        text,
        most,
        values: 0,
        stack: Vec::new(),
        root: None,
        faults: Faults::default(),
        whole: true,
        end: 0,
        skipped: 0,
        used: used_anchors(text),
        anchored: HashMap::new(),
        copied: 0,
    };
    reader.document();
    Parsed {
        root: reader.root,
        faults: reader.faults.0,
        whole: reader.whole,
    }
}

fn events(text: &str) -> impl Iterator<Item = Result<Told<'_>, granit_parser::ScanError>> {
    let options = options! {
        emit_comments: false,
        emit_unresolved_aliases: true,
        emit_anchor_events: true,
    };
    Parser::new_from_str_with_options(text, options)
}

type Told<'t> = (Event<'t>, granit_parser::Span);

/// The anchors that an alias names, for only these are worth a copy.
fn used_anchors(text: &str) -> HashSet<usize> {
    if !text.contains('*') || !text.contains('&') {
        return HashSet::new();
    }
    events(text)
        .map_while(Result::ok)
        .filter_map(|(event, _)| match event {
            Event::Alias(id) => Some(id),
            _ => None,
        })
        .collect()
}

struct Reader<'t> {
    text: &'t str,
    most: Most,
    /// The values so far.
    values: usize,
    stack: Vec<Frame<'t>>,
    root: Option<Node<'t>>,
    faults: Faults,
    whole: bool,
    /// The end of the last scalar.
    end: usize,
    /// The open lists and objects that lie too deep.
    skipped: usize,
    used: HashSet<usize>,
    anchored: HashMap<usize, Node<'t>>,
    copied: usize,
}

/// A list or an object that is open.
struct Frame<'t> {
    start: usize,
    items: Items<'t>,
    anchor: usize,
    /// It stands in brackets.
    is_flow: bool,
}

enum Items<'t> {
    List(Vec<Node<'t>>),
    /// The entries, and the key whose value comes next.
    Object(Vec<Entry<'t>>, Option<Key<'t>>),
}

struct Key<'t> {
    text: Cow<'t, str>,
    span: Span,
    /// It is not one that an entry can have; its value is passed over.
    is_void: bool,
}

impl<'t> Reader<'t> {
    fn document(&mut self) {
        let mut is_begun = false;
        for one in events(self.text) {
            let (event, marks) = match one {
                Ok(told) => told,
                Err(error) => {
                    self.tell_error(&error);
                    break;
                }
            };
            let span = self.span(&marks);
            if matches!(event, Event::DocumentStart(..)) && std::mem::replace(&mut is_begun, true) {
                self.faults.tell(span, Fault::SyntaxDocuments);
                self.whole = false;
                break;
            }
            let tag = marks.tag_start.and_then(|mark| mark.byte_offset());
            self.event(event, span, tag);
            if self.values > self.most.values {
                let most = self.most.values;
                self.faults.tell(span, Fault::TooManyValues { most });
                self.whole = false;
                break;
            }
        }
        self.unwind();
        let is_empty =
            |node: &Node<'_>| node.value == Value::Null && node.span.start == node.span.end;
        if self.faults.0.is_empty() && self.root.as_ref().is_none_or(is_empty) {
            self.root = None;
            self.faults.tell(Span::point(0), Fault::SyntaxEmpty);
        }
        self.whole &= self.root.is_some();
        self.tell_lines_without_space();
    }

    fn span(&self, marks: &granit_parser::Span) -> Span {
        let last = self.text.len();
        let start = marks.start.byte_offset().unwrap_or(last).min(last);
        Span::new(
            start,
            marks.end.byte_offset().unwrap_or(start).clamp(start, last),
        )
    }

    fn event(&mut self, event: Event<'t>, span: Span, tag: Option<usize>) {
        if let Some(tag) = tag
            && self.skipped == 0
        {
            self.tell_sign(tag, '!');
        }
        match event {
            Event::SequenceStart(style, anchor, _) => {
                self.open(span, Items::List(Vec::new()), anchor, style);
            }
            Event::MappingStart(style, anchor, _) => {
                self.open(span, Items::Object(Vec::new(), None), anchor, style);
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            _ if self.skipped > 0 => {}
            Event::Scalar(text, style, anchor, _) => {
                self.scalar(text, style, span, anchor, tag.is_some());
            }
            Event::Anchor(id, _) if !self.used.contains(&id) => self.tell_sign(span.start, '&'),
            Event::Alias(id) => {
                let value = self.copy(id, span);
                self.attach(Node::new(span, value));
            }
            Event::UnresolvedAlias(_) => {
                self.tell_sign(span.start, '*');
                self.attach(Node::new(span, Value::Broken));
            }
            _ => {}
        }
    }

    fn open(
        &mut self,
        span: Span,
        items: Items<'t>,
        anchor: usize,
        style: granit_parser::StructureStyle,
    ) {
        if self.skipped > 0 || self.stack.len() >= self.most.depth {
            if self.skipped == 0 {
                let most = self.most.depth;
                self.tell_first(span, Fault::SyntaxDepth { most });
                self.attach(Node::new(span, Value::Broken));
            }
            self.skipped += 1;
            return;
        }
        self.stack.push(Frame {
            start: span.start,
            items,
            anchor,
            is_flow: style == granit_parser::StructureStyle::Flow,
        });
    }

    /// Tells a fault of which one place is enough.
    fn tell_first(&mut self, span: Span, fault: Fault) {
        if self.faults.0.iter().all(|one| one.fault != fault) {
            self.faults.tell(span, fault);
        }
    }

    fn close(&mut self, span: Span) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        // What stands in no brackets ends where its last part does.
        let is_flow = self.stack.last().is_some_and(|frame| frame.is_flow);
        self.pop(if is_flow { span.end } else { self.end });
    }

    fn pop(&mut self, end: usize) {
        let Some(frame) = self.stack.pop() else {
            return;
        };
        let value = match frame.items {
            Items::List(nodes) => Value::List(nodes),
            Items::Object(entries, _) => Value::Object(entries),
        };
        let node = Node::new(Span::new(frame.start, end.max(frame.start)), value);
        self.keep(frame.anchor, &node);
        self.attach(node);
    }

    fn scalar(
        &mut self,
        text: Cow<'t, str>,
        style: ScalarStyle,
        span: Span,
        anchor: usize,
        is_tagged: bool,
    ) {
        let is_plain = style == ScalarStyle::Plain;
        self.tell_comment(span, is_plain);
        if is_plain && text == "<<" && self.expects_key() {
            self.faults.tell(span, Fault::SyntaxMergeKey);
            // The keys that would be copied here are not absent.
            self.whole = false;
            return self.set_key(text, span, true);
        }
        let value = if is_tagged || (anchor != 0 && !self.used.contains(&anchor)) {
            Value::Broken
        } else if !is_plain {
            Value::Text(text)
        } else if span.start == span.end {
            Value::Null
        } else {
            plain::resolved(text)
        };
        let node = Node::new(span, value);
        self.keep(anchor, &node);
        self.attach(node);
    }

    fn expects_key(&self) -> bool {
        matches!(
            self.stack.last().map(|frame| &frame.items),
            Some(Items::Object(_, None))
        )
    }

    fn set_key(&mut self, text: Cow<'t, str>, span: Span, is_void: bool) {
        self.end = span.end;
        if let Some(Items::Object(_, key)) = self.stack.last_mut().map(|frame| &mut frame.items) {
            *key = Some(Key {
                text,
                span,
                is_void,
            });
        }
    }

    /// Puts a node where it belongs: as a key, a value, an item or the root.
    fn attach(&mut self, node: Node<'t>) {
        let span = node.span;
        self.values += 1;
        if self.expects_key() {
            let written = || Cow::Borrowed(self.text.get(span.start..span.end).unwrap_or_default());
            let (key, is_void) = match node.value {
                Value::Text(text) => (text, false),
                Value::Null if span.start == span.end => {
                    self.faults.tell(span, Fault::SyntaxMissingKey);
                    (Cow::Borrowed(""), true)
                }
                Value::List(_) | Value::Object(_) => {
                    self.faults.tell(span, Fault::SyntaxComplexKey);
                    (Cow::Borrowed(""), true)
                }
                Value::Broken => (written(), true),
                _ => (written(), false),
            };
            return self.set_key(key, span, is_void);
        }
        self.end = self.end.max(span.end);
        match self.stack.last_mut().map(|frame| &mut frame.items) {
            None => self.root = Some(node),
            Some(Items::List(nodes)) => nodes.push(node),
            Some(Items::Object(entries, key)) => {
                if let Some(key) = key.take().filter(|key| !key.is_void) {
                    entries.push(Entry {
                        key: key.text,
                        key_span: key.span,
                        value: node,
                    });
                }
            }
        }
    }

    /// Keeps a node for the aliases that name it.
    fn keep(&mut self, anchor: usize, node: &Node<'t>) {
        if self.used.contains(&anchor) && self.pays(node) {
            self.anchored.insert(anchor, node.clone());
        }
    }

    fn copy(&mut self, anchor: usize, span: Span) -> Value<'t> {
        // The node is put back below, so that the next alias finds it too.
        let node = self.anchored.remove(&anchor);
        let value = match &node {
            Some(node) if self.pays(node) => node.value.clone(),
            _ => {
                let most = MOST_COPIED;
                self.tell_first(span, Fault::SyntaxAliases { most });
                Value::Broken
            }
        };
        self.anchored.extend(node.map(|node| (anchor, node)));
        value
    }

    fn pays(&mut self, node: &Node<'t>) -> bool {
        let paid = price(node, MOST_COPIED.saturating_sub(self.copied));
        self.copied += paid.unwrap_or_default();
        paid.is_some()
    }

    /// Closes everything after the last event.
    fn unwind(&mut self) {
        while let Some(frame) = self.stack.last() {
            if let Items::Object(_, Some(_)) = frame.items {
                self.attach(Node::new(Span::point(self.end), Value::Broken));
            }
            self.pop(self.end);
        }
    }

    /// A text that is cut at a `#`, which makes the rest a comment.
    fn tell_comment(&mut self, span: Span, is_plain: bool) {
        let from = match (
            span.start == span.end,
            self.stack.last().map(|frame| &frame.items),
        ) {
            _ if !is_plain => return,
            (true, Some(Items::Object(_, Some(key)))) => key.span.end,
            (true, Some(Items::List(nodes))) => {
                let from = nodes.last().map_or(0, |node| node.span.end);
                let before = self.text.get(from..span.start).unwrap_or_default();
                before.find("- #").map_or(span.end, |dash| from + dash + 1)
            }
            _ => span.end,
        };
        let rest = self.text.get(from..).unwrap_or_default();
        let behind = rest
            .strip_prefix(':')
            .filter(|_| span.start == span.end)
            .unwrap_or(rest);
        let comment = behind.trim_start_matches([' ', '\t']);
        let is_cut = comment.len() < behind.len()
            && comment.starts_with('#')
            && comment
                .chars()
                .nth(1)
                .is_some_and(|sign| !sign.is_whitespace() && sign != '#');
        if !is_cut {
            return;
        }
        let hash = self.text.len() - comment.len();
        let end = self.line_end(hash);
        let start = if span.start == span.end {
            hash
        } else {
            span.start
        };
        let text = quotable(self.text.get(start..end).unwrap_or_default());
        self.faults
            .tell(Span::new(hash, end), Fault::SyntaxComment { text });
    }
}

/// The cost of a copy of the node, unless that is more than one has.
fn price(node: &Node<'_>, most: usize) -> Option<usize> {
    let mut sum = 1;
    match &node.value {
        Value::Text(Cow::Owned(text)) => sum += text.len() / PIECE,
        Value::List(nodes) => {
            for node in nodes {
                sum += price(node, most.saturating_sub(sum))?;
            }
        }
        Value::Object(entries) => {
            for entry in entries {
                sum += entry.key.len() / PIECE;
                sum += price(&entry.value, most.saturating_sub(sum))?;
            }
        }
        _ => {}
    }
    (sum <= most).then_some(sum)
}
