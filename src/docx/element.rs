//! The XML that docx-rs wrote, as a tree that can be put in order and written again.

use std::borrow::Cow;

use quick_xml::errors::SyntaxError;
use quick_xml::events::Event;
use quick_xml::{Error, Reader};

/// An element, with its name and its attributes as they stand in the source.
pub(super) struct Element<'a> {
    pub(super) name: &'a str,
    /// All attributes, each with a space before it.
    pub(super) attributes: Cow<'a, str>,
    pub(super) children: Vec<Node<'a>>,
}

/// The content of an element.
pub(super) enum Node<'a> {
    Element(Element<'a>),
    /// Text, escaped.
    Text(&'a str),
}

impl<'a> Element<'a> {
    /// An element without children.
    pub(super) fn new(name: &'a str, attributes: impl Into<Cow<'a, str>>) -> Self {
        Self {
            name,
            attributes: attributes.into(),
            children: Vec::new(),
        }
    }

    /// Reads a document and returns its root.
    pub(super) fn parse(source: &'a str) -> Result<Self, Error> {
        let mut reader = Reader::from_str(source);
        // The element that holds the root, and those that are open inside it.
        let mut open = vec![Element::new("", "")];
        let mut start = 0;
        loop {
            let event = reader.read_event()?;
            let end = usize::try_from(reader.buffer_position()).unwrap_or(source.len());
            let markup = source.get(start..end).unwrap_or_default();
            start = end;
            match event {
                Event::Start(_) => open.push(Self::tag(markup)),
                Event::Empty(_) => adopt(&mut open, Node::Element(Self::tag(markup))),
                Event::End(_) => {
                    if let Some(closed) = open.pop() {
                        adopt(&mut open, Node::Element(closed));
                    }
                }
                Event::Eof => break,
                Event::Decl(_) | Event::Comment(_) | Event::PI(_) | Event::DocType(_) => {}
                Event::Text(_) | Event::GeneralRef(_) | Event::CData(_) => {
                    adopt(&mut open, Node::Text(markup));
                }
            }
        }
        let mut holder = open.pop().into_iter().flat_map(|holder| holder.children);
        let root = holder.find_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        });
        root.ok_or(Error::Syntax(SyntaxError::UnclosedTag))
    }

    /// The element of a tag such as `<w:p w:rsid="1">` or `<w:p />`.
    fn tag(markup: &'a str) -> Self {
        let inner = markup.trim_start_matches('<').trim_end_matches('>');
        let inner = inner.trim_end_matches('/').trim_end();
        let (name, attributes) = inner.split_at(inner.find(' ').unwrap_or(inner.len()));
        Self::new(name, attributes)
    }

    /// The first child element of a name.
    pub(super) fn child_mut(&mut self, name: &str) -> Option<&mut Self> {
        self.children.iter_mut().find_map(|node| match node {
            Node::Element(element) if element.name == name => Some(element),
            _ => None,
        })
    }

    /// Appends an element.
    pub(super) fn push(&mut self, child: Self) {
        self.children.push(Node::Element(child));
    }

    /// Writes the element.
    pub(super) fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        out.push_str(&self.attributes);
        if self.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        for child in &self.children {
            match child {
                Node::Element(element) => element.write(out),
                Node::Text(text) => out.push_str(text),
            }
        }
        out.push_str("</");
        out.push_str(self.name);
        out.push('>');
    }
}

fn adopt<'a>(open: &mut [Element<'a>], node: Node<'a>) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(node);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written() {
        let source =
            r#"<w:p a="1"><w:r><w:t xml:space="preserve"> a &amp; b &lt;</w:t></w:r><w:b/></w:p>"#;
        let mut out = String::new();
        let declared = format!("<?xml version=\"1.0\"?>\n{source}\n");
        Element::parse(&declared).unwrap().write(&mut out);
        assert_eq!(out, source);
    }

    #[test]
    fn broken_xml_is_an_error() {
        for source in ["", "text", "<a><b></a>", "<a", "<a>&"] {
            assert!(Element::parse(source).is_err(), "{source}");
        }
    }
}
