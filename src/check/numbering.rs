//! The numbers of sections and articles, and the paragraphs they make.

mod counter;
mod divisions;
mod sections;

use super::citations::Citations;
use super::ending::strip_end;
use super::fields::empty;
use super::marks::no_mark;
use super::strings;
use super::table;
use super::walk::{Group, Role, Visitor};
use crate::decree::PAGE;
use crate::model::{DivisionLevel, Family, Level, Node, Ordinal, Prose, Table, Text};
use crate::problem::{Fault, Found, Path};
use crate::units::Length;
use counter::Counter;
pub(super) use divisions::Articles;

/// The room between the narrowest margins that the decree allows, of pages that stand or lie across.
pub(super) fn room(landscape: bool) -> Length {
    let width = if landscape { PAGE.height } else { PAGE.width };
    width - PAGE.least_margins.left - PAGE.least_margins.right
}

/// The legal bases.
pub(super) fn bases(
    found: &mut Found,
    path: &Path<'_>,
    citations: &mut Citations,
    bases: &mut [Text],
) -> Vec<Prose> {
    let mut prose = Vec::with_capacity(bases.len());
    for (index, basis) in bases.iter_mut().enumerate() {
        let path = path.index(index);
        let mut text = resolve(found, &path, citations, basis);
        no_mark(found, &path, &text);
        let marks = |words: &str| words.trim_end_matches(is_closing).len();
        if !strip_end(&mut text, marks) {
            found.push(&path, empty(strings::TEXT));
        }
        prose.push(text);
    }
    prose
}

/// A mark that a basis may have been given, and that the library sets itself.
fn is_closing(sign: char) -> bool {
    matches!(sign, ';' | '.' | ',') || sign.is_whitespace()
}

pub(super) fn resolve(
    found: &mut Found,
    path: &Path<'_>,
    citations: &mut Citations,
    text: &mut Text,
) -> Prose {
    citations.doubtful |= text.fault().is_some();
    strings::prose(found, path, text);
    citations.resolve(found, path, text)
}

/// The visitor that numbers a text.
pub(super) struct Numbering<'a> {
    found: &'a mut Found,
    citations: &'a mut Citations,
    family: Family,
    /// True where every article must have a title.
    pub(super) titled: bool,
    /// Between the narrowest margins of its pages.
    pub(super) room: Length,
    nodes: Vec<Node>,
    /// From the outermost group to the innermost.
    frames: Vec<Frame>,
    /// The last number of each division; sections and subsections begin anew.
    divisions: [Counter; 4],
    /// Articles are numbered through, whatever they stand in.
    last_article: Counter,
    articles: Articles,
}

/// A group that is open.
struct Frame {
    kind: Kind,
    /// The count of each level among the sections in it.
    sections: [Counter; Level::COUNT],
    /// The level of the divisions in it.
    divisions: Option<DivisionLevel>,
    /// The number that its first paragraph carries.
    pending: Option<Pending>,
    /// The nodes before it.
    first_node: usize,
}

/// What its first paragraph carries.
struct Pending {
    number: Ordinal,
    /// The run-in heading, if there is one.
    lead: Option<Box<Prose>>,
}

impl Pending {
    fn of(number: Ordinal) -> Self {
        Self { number, lead: None }
    }
}

#[derive(Clone, Copy)]
enum Kind {
    /// The body itself.
    Body {
        in_articles: bool,
    },
    /// A section, with its number and the numbers of the sections `1.` and `1.1.` around it.
    Section {
        level: Level,
        number: Ordinal,
        arabic: Option<u32>,
        decimal: Option<u32>,
    },
    Article {
        number: Option<u32>,
        titled: bool,
    },
    Division {
        level: DivisionLevel,
        number: Option<u32>,
    },
    Items,
}

impl Frame {
    fn new(kind: Kind, first_node: usize) -> Self {
        Self {
            kind,
            sections: [Counter::default(); Level::COUNT],
            divisions: None,
            pending: None,
            first_node,
        }
    }
}

impl<'a> Numbering<'a> {
    pub(super) fn new(
        found: &'a mut Found,
        citations: &'a mut Citations,
        family: Family,
        in_articles: bool,
    ) -> Self {
        Self {
            found,
            citations,
            family,
            titled: false,
            room: room(false),
            nodes: Vec::new(),
            frames: vec![Frame::new(Kind::Body { in_articles }, 0)],
            divisions: [Counter::default(); 4],
            last_article: Counter::default(),
            articles: Articles::default(),
        }
    }

    /// The paragraphs, and what is known of the articles.
    pub(super) fn finish(self) -> (Vec<Node>, Articles) {
        (self.nodes, self.articles)
    }

    /// Says that a block stands where its kind has no place.
    fn place(&mut self, at: &Path<'_>, of_articles: bool) {
        let fits = match self.frames.last().map(|frame| frame.kind) {
            Some(Kind::Body { in_articles }) => {
                // A list of articles is a body of its own.
                of_articles == in_articles || of_articles && self.family == Family::Articles
            }
            Some(Kind::Division { .. }) => of_articles,
            _ => !of_articles,
        };
        if !fits {
            self.found.push(at, Fault::BlockPlace);
        }
    }

    fn resolved(&mut self, at: &Path<'_>, text: &mut Text) -> Prose {
        resolve(self.found, at, self.citations, text)
    }
}

impl Visitor for Numbering<'_> {
    fn text(&mut self, at: &Path<'_>, text: &mut Text, role: Role) {
        let item: fn(Prose) -> Node = match role {
            Role::Paragraph => return self.paragraph(at, text),
            Role::Heading => return self.heading(at, text),
            Role::Lead => return self.lead(at, text),
            Role::Unnumbered | Role::Centred => return self.apart(at, text, role),
            Role::Dash => Node::Dash,
            Role::Plus => Node::Plus,
            // Those are the table's.
            Role::Table => return,
        };
        let text = self.resolved(at, text);
        no_mark(self.found, at, &text);
        self.nodes.push(item(text));
    }

    fn table(&mut self, at: &Path<'_>, table: &mut Table) {
        self.place(at, false);
        let facts = table::check(self.found, at, self.citations, table, self.room);
        self.nodes.push(Node::Table(Box::new(facts)));
    }

    fn open(&mut self, at: &Path<'_>, group: &Group<'_>) {
        match group {
            Group::Section(section) => self.open_section(at, section),
            Group::Article(article) => self.open_article(at, article),
            Group::Division(division) => self.open_division(at, division),
            Group::Items(count) => {
                self.place(at, false);
                if *count == 0 {
                    self.found.push(at, Fault::ItemsEmpty);
                }
                let frame = Frame::new(Kind::Items, self.nodes.len());
                self.frames.push(frame);
            }
        }
    }

    fn close(&mut self) {
        let Some(frame) = self.frames.pop() else {
            return;
        };
        if let Kind::Article { number, .. } = frame.kind {
            let said = self.nodes.get(frame.first_node..).unwrap_or_default();
            if said.iter().any(divisions::says_who_executes) {
                self.articles.executed_in = number;
            }
        }
    }

    fn too_deep(&mut self) {
        self.citations.doubtful = true;
    }
}
