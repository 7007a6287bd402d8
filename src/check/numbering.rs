//! The numbers of sections and articles, and the paragraphs they make.

use super::citations::Citations;
use super::ending::strip_end;
use super::fields::{Wanted, empty};
use super::marks::{no_label, no_mark, no_number, typed_number};
use super::strings;
use super::table;
use super::walk::{Group, Role, Visitor};
use crate::contract::Record;
use crate::decree::ARTICLE;
use crate::model::{
    Article, Block, Division, DivisionLevel, Family, Level, Node, Ordinal, Prose, Section, Span,
    Table, Text,
};
use crate::problem::{Fault, Found, Path};
use crate::text;

/// The greatest number of an article or of a section in Arabic numerals.
const MOST: u32 = 99_999;
/// The greatest number in Roman numerals.
const MOST_ROMAN: u32 = 3999;
/// Letters of points: a, b, c, d, đ, … y.
const MOST_LETTERS: u32 = 23;

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
    citations.doubtful |= text.fault.is_some();
    strings::prose(found, path, text);
    citations.resolve(found, path, text)
}

/// The facts about the articles of a text.
#[derive(Default)]
pub(super) struct Articles {
    pub(super) numbers: Vec<u32>,
    /// The last one that says who carries the document out.
    pub(super) executed_in: Option<u32>,
}

/// The visitor that numbers a text.
pub(super) struct Numbering<'a> {
    found: &'a mut Found,
    citations: &'a mut Citations,
    family: Family,
    /// True where every article must have a title.
    pub(super) titled: bool,
    nodes: Vec<Node>,
    /// From the outermost group to the innermost.
    frames: Vec<Frame>,
    /// The last number of each division; sections and subsections begin anew.
    divisions: [u32; 4],
    /// Articles are numbered through, whatever they stand in.
    last_article: u32,
    articles: Articles,
}

/// A group that is open.
struct Frame {
    kind: Kind,
    /// The last number of each level among the sections in it.
    sections: [u32; 4],
    /// The level of the divisions in it.
    divisions: Option<DivisionLevel>,
    /// The number that its first paragraph carries.
    pending: Option<Ordinal>,
    /// The nodes before it.
    first_node: usize,
}

#[derive(Clone, Copy)]
enum Kind {
    /// The body itself.
    Body {
        in_articles: bool,
    },
    /// A section, with its number and the number of the section `1.` around it.
    Section {
        level: Level,
        number: Ordinal,
        arabic: Option<u32>,
    },
    Article {
        number: Option<u32>,
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
            sections: [0; 4],
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
            nodes: Vec::new(),
            frames: vec![Frame::new(Kind::Body { in_articles }, 0)],
            divisions: [0; 4],
            last_article: 0,
            articles: Articles::default(),
        }
    }

    /// The paragraphs, and what is known of the articles.
    pub(super) fn finish(self) -> (Vec<Node>, Articles) {
        (self.nodes, self.articles)
    }

    fn open_section(&mut self, at: &Path<'_>, section: &Section) {
        self.place(at, false);
        let Some(level) = section.level else {
            let [row, ..] = Section::ROWS else { return };
            let missing = Wanted::of(row).missing();
            self.found.push(&at.field("level"), missing);
            // Whatever its level is, sections of all others may stand in it.
            let kind = Kind::Section {
                level: Level::Roman,
                number: Ordinal::Roman(0),
                arabic: Some(0),
            };
            self.frames.push(Frame::new(kind, self.nodes.len()));
            return;
        };
        let mut arabic = None;
        let parent = self.frames.last().map(|frame| frame.kind);
        let outer = match parent {
            Some(Kind::Section {
                level, arabic: own, ..
            }) => {
                arabic = own;
                Some((level, level.as_str()))
            }
            // Clauses and points stand in it.
            Some(Kind::Article { .. }) => Some((Level::Roman, ARTICLE)),
            _ => None,
        };
        if let Some((_, parent)) = outer.filter(|(outer, _)| *outer >= level) {
            let level = level.as_str();
            let fault = Fault::SectionLevel { level, parent };
            self.found.push(&at.field("level"), fault);
        }
        if level == Level::Decimal && arabic.is_none() {
            self.found.push(&at.field("level"), Fault::SectionParent);
        }
        // What has no number is not printed, but what is below it is still checked.
        let own = self
            .section_number(at, level, section.start)
            .unwrap_or_default();
        let number = match level {
            Level::Roman => Ordinal::Roman(own),
            Level::Arabic => Ordinal::Arabic(own),
            Level::Decimal => Ordinal::Decimal(arabic.unwrap_or_default(), own),
            Level::Letter => Ordinal::Letter(own),
        };
        if level == Level::Arabic {
            arabic = Some(own);
        }
        let kind = Kind::Section {
            level,
            number,
            arabic,
        };
        let mut frame = Frame::new(kind, self.nodes.len());
        if section.heading.is_none() {
            if !matches!(section.body.first(), Some(Block::Paragraph(_))) {
                self.found.push(at, Fault::SectionEmpty);
            }
            frame.pending = Some(number);
        } else if section.body.is_empty() && self.found.has_read(&at.field("body")) {
            self.found.push(&at.field("heading"), Fault::HeadingAlone);
        }
        self.frames.push(frame);
    }

    /// The number of a section among its siblings, if its level can print it.
    fn section_number(&mut self, at: &Path<'_>, level: Level, start: Option<u32>) -> Option<u32> {
        let most = match level {
            Level::Roman => MOST_ROMAN,
            Level::Arabic | Level::Decimal => MOST,
            Level::Letter => MOST_LETTERS,
        };
        let last = &mut self.frames.last_mut()?.sections;
        let (upper, deeper) = last.split_at_mut_checked(level as usize + 1)?;
        let last = upper.last_mut()?;
        // What is numbered below a section begins anew with the next one.
        deeper.fill(0);
        count(self.found, at, start, last, most)
    }

    fn open_article(&mut self, at: &Path<'_>, article: &Article) {
        self.place(at, true);
        let number = count(self.found, at, article.start, &mut self.last_article, MOST);
        self.articles.numbers.extend(number);
        let siblings = self.frames.last().and_then(|frame| frame.divisions);
        if let Some(division) = siblings {
            // On the page it would belong to the division before it.
            self.order(at, ARTICLE, division);
        }
        let mut frame = Frame::new(Kind::Article { number }, self.nodes.len());
        if article.title.is_none() {
            if self.titled {
                let what = ARTICLE;
                self.found
                    .push(&at.field("title"), Fault::DivisionTitle { what });
            } else if !matches!(article.body.first(), Some(Block::Paragraph(_))) {
                self.found.push(at, Fault::ArticleStart);
            }
            frame.pending = Some(Ordinal::Article(number.unwrap_or_default()));
        } else if article.body.is_empty() {
            let what = ARTICLE;
            self.found.push(at, Fault::DivisionEmpty { what });
        }
        self.frames.push(frame);
    }

    fn open_division(&mut self, at: &Path<'_>, division: &Division) {
        self.place(at, true);
        let level = division.level;
        let outer = match self.frames.last().map(|frame| frame.kind) {
            Some(Kind::Division { level, .. }) => Some(level),
            _ => None,
        };
        if let Some(frame) = self.frames.last_mut() {
            let before = *frame.divisions.get_or_insert(level);
            if before != level {
                self.order(at, level.name(), before);
            }
        }
        if let Some(outer) = outer.filter(|outer| *outer >= level) {
            self.order(at, level.name(), outer);
        }
        let number = self.division_number(at, level, division.start);
        if division.body.0.is_empty() {
            let what = level.name();
            self.found.push(at, Fault::DivisionEmpty { what });
        }
        let kind = Kind::Division { level, number };
        self.frames.push(Frame::new(kind, self.nodes.len()));
    }

    fn order(&mut self, at: &Path<'_>, what: &'static str, other: DivisionLevel) {
        let other = other.name();
        self.found.push(at, Fault::DivisionOrder { what, other });
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

    fn division_number(
        &mut self,
        at: &Path<'_>,
        level: DivisionLevel,
        start: Option<u32>,
    ) -> Option<u32> {
        let [part, chapter, section, subsection] = &mut self.divisions;
        let (last, most) = match level {
            DivisionLevel::Part => (part, MOST_ROMAN),
            DivisionLevel::Chapter => (chapter, MOST_ROMAN),
            DivisionLevel::Section => (section, MOST),
            DivisionLevel::Subsection => (subsection, MOST),
        };
        let number = count(self.found, at, start, last, most);
        // Sections begin anew in each chapter, subsections in each section; chapters go on.
        if level < DivisionLevel::Section {
            self.divisions[2] = 0;
        }
        if level < DivisionLevel::Subsection {
            self.divisions[3] = 0;
        }
        number
    }

    /// The heading or the title of the innermost group.
    fn heading(&mut self, at: &Path<'_>, text: &mut Text) {
        let Some(kind) = self.frames.last().map(|frame| frame.kind) else {
            return;
        };
        let family = self.family;
        let node = match kind {
            Kind::Section { number, .. } => {
                let text = self.resolved(at, text);
                no_mark(self.found, at, &text);
                no_number(self.found, at, &text, Some(number));
                Node::Heading {
                    family,
                    number,
                    text,
                }
            }
            Kind::Article { number } => Node::Heading {
                family: Family::Articles,
                number: Ordinal::Article(number.unwrap_or_default()),
                text: self.title(at, ARTICLE, text),
            },
            Kind::Division { level, number } => {
                let number = number.and_then(|number| match level {
                    DivisionLevel::Part | DivisionLevel::Chapter => text::roman(number),
                    DivisionLevel::Section | DivisionLevel::Subsection => Some(number.to_string()),
                });
                // What has no number is not printed, but what is below it is still checked.
                let number = number.unwrap_or_else(|| "?".to_owned());
                Node::Division {
                    level,
                    number: format!("{} {number}", level.name()),
                    title: self.title(at, level.name(), text),
                }
            }
            Kind::Body { .. } | Kind::Items => return,
        };
        self.nodes.push(node);
    }

    fn title(&mut self, at: &Path<'_>, what: &'static str, title: &mut Text) -> Prose {
        if title.is_blank() {
            self.found.push(at, Fault::DivisionTitle { what });
            return Prose::new();
        }
        let prose = self.resolved(at, title);
        no_mark(self.found, at, &prose);
        no_number(self.found, at, &prose, None);
        no_label(self.found, at, &prose, what);
        prose
    }

    fn resolved(&mut self, at: &Path<'_>, text: &mut Text) -> Prose {
        resolve(self.found, at, self.citations, text)
    }

    /// A paragraph; the first one of a section or an article without heading carries its number.
    fn paragraph(&mut self, at: &Path<'_>, text: &mut Text) {
        self.place(at, false);
        let text = self.resolved(at, text);
        no_mark(self.found, at, &text);
        let number = self
            .frames
            .last_mut()
            .and_then(|frame| frame.pending.take());
        if number.is_some() {
            no_number(self.found, at, &text, number);
        } else if let Some(number) = typed_number(&text, None) {
            self.found.push(at, Fault::TypedNumber { found: number });
        }
        if let Some(Ordinal::Article(_)) = number {
            no_label(self.found, at, &text, ARTICLE);
        }
        let family = self.family;
        self.nodes.push(match number {
            Some(number) => Node::Numbered {
                family,
                number,
                text,
            },
            None => Node::Paragraph(text),
        });
    }
}

impl Visitor for Numbering<'_> {
    fn text(&mut self, at: &Path<'_>, text: &mut Text, role: Role) {
        let item: fn(Prose) -> Node = match role {
            Role::Paragraph => return self.paragraph(at, text),
            Role::Heading => return self.heading(at, text),
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
        let facts = table::check(self.found, at, self.citations, table);
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
        if let Kind::Article { number } = frame.kind {
            let said = self.nodes.get(frame.first_node..).unwrap_or_default();
            if said.iter().any(says_who_executes) {
                self.articles.executed_in = number;
            }
        }
    }

    fn too_deep(&mut self) {
        self.citations.doubtful = true;
    }
}

/// True of a paragraph with the words by which an article says who carries the document out.
fn says_who_executes(node: &Node) -> bool {
    node.prose().into_iter().flatten().any(|span| match span {
        Span::Words { text, .. } => text
            .split_once("chịu trách nhiệm")
            .is_some_and(|(_, behind)| behind.contains("thi hành")),
        Span::Citation { .. } => false,
    })
}

/// The number of what stands at a path: the one it says it starts with, or the next one. Nothing if
/// it cannot be printed.
fn count(
    found: &mut Found,
    path: &Path<'_>,
    start: Option<u32>,
    last: &mut u32,
    most: u32,
) -> Option<u32> {
    let number = start.unwrap_or(last.saturating_add(1));
    if (1..=most).contains(&number) {
        if number <= *last {
            let last = *last;
            found.push(&path.field("start"), Fault::SectionStart { number, last });
        }
        *last = number;
        return Some(number);
    }
    let path = match start {
        Some(_) => path.field("start"),
        None => *path,
    };
    found.push(&path, Fault::SectionNumber { number, most });
    None
}
