//! XML as a tree, to look at its form.

use std::fmt::Write;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// How long a line may be that holds a whole element.
const WIDTH: usize = 100;

/// An element with its attributes, and all it holds.
#[derive(Clone, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Element>,
    /// As it stands in the file, references unresolved.
    pub(crate) text: String,
}

impl Element {
    /// The root of a part.
    pub(crate) fn root(xml: &str) -> Self {
        let mut reader = Reader::from_str(xml);
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) => open.push(Self::opened(&tag)),
                Event::Empty(tag) => open.last_mut().unwrap().children.push(Self::opened(&tag)),
                Event::End(_) => {
                    let closed = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(closed);
                }
                Event::Text(text) => {
                    let text = text.decode().unwrap();
                    open.last_mut().unwrap().text.push_str(&text);
                }
                Event::GeneralRef(name) => {
                    let name = name.decode().unwrap();
                    write!(open.last_mut().unwrap().text, "&{name};").unwrap();
                }
                Event::Eof => return open.pop().unwrap().children.pop().unwrap(),
                _ => {}
            }
        }
    }

    fn opened(tag: &BytesStart<'_>) -> Self {
        let string = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        let attributes = tag.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            (string(attribute.key.as_ref()), string(&attribute.value))
        });
        Self {
            name: string(tag.name().as_ref()),
            attributes: attributes.collect(),
            ..Self::default()
        }
    }

    /// The first child of a name.
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let (_, value) = attributes.find(|(key, _)| key == name)?;
        Some(value)
    }

    /// The elements of a name, at any depth, in the order of the file.
    pub(crate) fn all<'a>(&'a self, name: &str) -> Vec<&'a Self> {
        let mut found = Vec::new();
        for child in &self.children {
            if child.name == name {
                found.push(child);
            }
            found.extend(child.all(name));
        }
        found
    }

    /// For people to read: an element a line where it is short, else what it holds below it.
    pub(crate) fn laid_out(&self) -> String {
        let mut out = String::new();
        self.lay_out(0, &mut out);
        out
    }

    fn lay_out(&self, depth: usize, out: &mut String) {
        let indent = " ".repeat(depth);
        let line = self.line();
        if self.children.is_empty() || depth + line.chars().count() <= WIDTH {
            writeln!(out, "{indent}{line}").unwrap();
            return;
        }
        writeln!(out, "{indent}<{}>", self.tag()).unwrap();
        for child in &self.children {
            child.lay_out(depth + 1, out);
        }
        writeln!(out, "{indent}</{}>", self.name).unwrap();
    }

    fn line(&self) -> String {
        if self.children.is_empty() && self.text.is_empty() {
            return format!("<{}/>", self.tag());
        }
        let children: String = self.children.iter().map(Self::line).collect();
        format!("<{}>{}{children}</{}>", self.tag(), self.text, self.name)
    }

    fn tag(&self) -> String {
        let mut tag = self.name.clone();
        for (key, value) in &self.attributes {
            write!(tag, " {key}=\"{value}\"").unwrap();
        }
        tag
    }
}
