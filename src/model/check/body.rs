//! The bases and the body: texts, lists, and the numbers of sections.

use super::super::content::{Family, Node, Prose, Span};
use super::super::ordinal::Ordinal;
use super::super::problem::Fault;
use super::super::section::{Block, Item, Level, Section};
use super::super::text::Text;
use super::citations::Citations;
use super::marks::{no_mark, no_number, typed_number};
use super::{DEEPEST, Found, Path, strings};

pub(crate) fn bases(
    found: &mut Found,
    path: &Path<'_>,
    citations: &mut Citations,
    bases: &mut [Text],
) -> Vec<Node> {
    let mut nodes = Vec::with_capacity(bases.len());
    let end = bases.len().saturating_sub(1);
    for (index, basis) in bases.iter_mut().enumerate() {
        let path = path.index(index);
        let mut text = resolve(found, &path, citations, basis);
        no_mark(found, &path, &text);
        let marks = |words: &str| words.trim_end_matches(is_closing).len();
        if !strip_end(&mut text, marks) {
            found.push(&path, EMPTY);
        }
        let last = index == end;
        nodes.push(Node::Basis { text, last });
    }
    nodes
}

pub(crate) fn body(
    found: &mut Found,
    path: &Path<'_>,
    citations: &mut Citations,
    blocks: &mut [Block],
) -> Vec<Node> {
    let mut nodes = open(found, path, citations, blocks);
    closed(found, path, &mut nodes, None, || last_text(blocks, DEEPEST));
    nodes
}

/// The body of a letter, which may end with an exclamation.
pub(crate) fn letter(
    found: &mut Found,
    path: &Path<'_>,
    citations: &mut Citations,
    blocks: &mut [Block],
) -> Vec<Node> {
    let mut nodes = open(found, path, citations, blocks);
    let last = nodes.last_mut().and_then(Node::prose_mut);
    let calls = last.is_some_and(|prose| match prose.last() {
        Some(Span::Words { text, .. }) => text.ends_with('!'),
        _ => false,
    });
    if !calls {
        closed(found, path, &mut nodes, None, || last_text(blocks, DEEPEST));
    }
    nodes
}

/// A body with more text behind it on the page: its last sentence keeps its mark.
pub(crate) fn open(
    found: &mut Found,
    path: &Path<'_>,
    citations: &mut Citations,
    blocks: &mut [Block],
) -> Vec<Node> {
    if blocks.is_empty() {
        found.push(path, strings::missing(("nội dung văn bản", "the body")));
    }
    let mut walk = Walk::new(found, citations, Family::Sections);
    walk.blocks(path, None, blocks, None);
    walk.nodes
}

/// Makes ready for `./.` the last text of what stands at a path; `at` says where it is from there.
/// Something must be there, unless it is not known by name that it is empty.
pub(super) fn closed(
    found: &mut Found,
    path: &Path<'_>,
    nodes: &mut [Node],
    empty: Option<strings::Names>,
    at: impl FnOnce() -> String,
) {
    if let Some(last) = nodes.last_mut().and_then(Node::prose_mut) {
        if let Err(fault) = close(last) {
            found.push_at(format!("{path}{}", at()), fault);
        }
    } else if let Some(names) = empty {
        found.push(path, strings::missing(names));
    }
}

/// A text that has nothing but marks which the library sets.
const EMPTY: Fault = strings::empty(("đoạn văn", "the text"));

/// Takes the closing mark off the last text of the body, where `./.` will stand.
pub(super) fn close(prose: &mut Prose) -> Result<(), Fault> {
    let bare = |words: &str| {
        let words = words.strip_suffix("./.").or(words.strip_suffix('.'));
        words.map_or(usize::MAX, |words| words.trim_end().len())
    };
    if !strip_end(prose, bare) {
        return Err(EMPTY);
    }
    if let Some(Span::Words { text, .. }) = prose.last()
        && let Some(mark) = text
            .chars()
            .next_back()
            .filter(|sign| ".;:,!?…/".contains(*sign))
    {
        return Err(Fault::ClosingMark { found: mark });
    }
    Ok(())
}

/// Shortens the end of a text, piece by piece while nothing of a piece is left. Says whether
/// anything is left of a text that was not empty before.
fn strip_end(prose: &mut Prose, length: impl Fn(&str) -> usize) -> bool {
    let was_empty = prose.is_empty();
    while let Some(Span::Words { text, .. }) = prose.last_mut() {
        text.truncate(length(text).min(text.len()));
        if !text.is_empty() {
            break;
        }
        prose.pop();
    }
    was_empty || !prose.is_empty()
}

/// A mark that a basis may have been given, and that the library sets itself.
fn is_closing(sign: char) -> bool {
    matches!(sign, ';' | '.' | ',') || sign.is_whitespace()
}

/// The path of the last text of a body, from the body on, as deep as the walk has gone.
pub(super) fn last_text(blocks: &[Block], depth: usize) -> String {
    let Some((last, before)) = blocks.split_last() else {
        return String::new();
    };
    let index = before.len();
    let inside = match last {
        Block::Paragraph(_) => String::new(),
        Block::Items(items) => match items.last() {
            Some(item) if item.items.is_empty() => format!(".items[{}]", items.len() - 1),
            Some(item) => format!(
                ".items[{}].items[{}]",
                items.len() - 1,
                item.items.len() - 1
            ),
            None => ".items".to_owned(),
        },
        Block::Section(section) if section.body.is_empty() || depth == 0 => {
            ".section.heading".to_owned()
        }
        Block::Section(section) => format!(".section.body{}", last_text(&section.body, depth - 1)),
    };
    format!("[{index}]{inside}")
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

/// What a section hands down to those inside it.
#[derive(Clone, Copy)]
pub(super) struct Parent {
    level: Level,
    name: &'static str,
    depth: usize,
    /// The number of the enclosing section `1.`, which leads those of the level `1.1.`
    arabic: Option<u32>,
}

impl Parent {
    /// An article, in which clauses and points may stand.
    pub(super) const ARTICLE: Self = Self {
        level: Level::Roman,
        name: "Điều",
        depth: 0,
        arabic: None,
    };
}

/// The walk through the body, in the order of the page.
pub(super) struct Walk<'a> {
    pub(super) found: &'a mut Found,
    pub(super) citations: &'a mut Citations,
    pub(super) nodes: Vec<Node>,
    family: Family,
}

impl<'a> Walk<'a> {
    pub(super) fn new(found: &'a mut Found, citations: &'a mut Citations, family: Family) -> Self {
        Self {
            found,
            citations,
            nodes: Vec::new(),
            family,
        }
    }
}

impl Walk<'_> {
    pub(super) fn blocks(
        &mut self,
        path: &Path<'_>,
        parent: Option<Parent>,
        blocks: &mut [Block],
        mut number: Option<Ordinal>,
    ) {
        // The last number of each level among these siblings.
        let mut last = [0; 4];
        for (index, block) in blocks.iter_mut().enumerate() {
            let path = path.index(index);
            match block {
                Block::Paragraph(text) => {
                    self.paragraph(&path, text, number.take());
                }
                Block::Items(items) => self.items(&path.field("items"), items),
                Block::Section(section) => {
                    let path = path.field("section");
                    self.section(&path, parent, section, &mut last);
                }
            }
        }
    }

    /// A paragraph; the first one of a section or an article without heading carries its number.
    pub(super) fn paragraph(&mut self, path: &Path<'_>, text: &mut Text, number: Option<Ordinal>) {
        let text = resolve(self.found, path, self.citations, text);
        no_mark(self.found, path, &text);
        if number.is_some() {
            no_number(self.found, path, &text, number);
        } else if let Some(number) = typed_number(&text, None) {
            self.found.push(path, Fault::TypedNumber { found: number });
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

    fn items(&mut self, path: &Path<'_>, items: &mut [Item]) {
        if items.is_empty() {
            self.found.push(path, Fault::ItemsEmpty);
            // It stands for the items that were meant to be there.
            self.nodes.push(Node::Dash(Prose::new()));
        }
        for (index, item) in items.iter_mut().enumerate() {
            let path = path.index(index);
            let text = if item.items.is_empty() {
                resolve(self.found, &path, self.citations, &mut item.text)
            } else {
                resolve(
                    self.found,
                    &path.field("text"),
                    self.citations,
                    &mut item.text,
                )
            };
            no_mark(self.found, &path, &text);
            self.nodes.push(Node::Dash(text));
            let path = path.field("items");
            for (index, text) in item.items.iter_mut().enumerate() {
                let path = path.index(index);
                let text = resolve(self.found, &path, self.citations, text);
                no_mark(self.found, &path, &text);
                self.nodes.push(Node::Plus(text));
            }
        }
    }

    fn section(
        &mut self,
        path: &Path<'_>,
        parent: Option<Parent>,
        section: &mut Section,
        last: &mut [u32; 4],
    ) {
        let level = section.level;
        let depth = parent.map_or(0, |parent| parent.depth + 1);
        if let Some(parent) = parent.filter(|parent| parent.level >= level) {
            let (level, parent) = (level.as_str(), parent.name);
            let fault = Fault::SectionLevel { level, parent };
            self.found.push(&path.field("level"), fault);
            if depth > DEEPEST {
                self.citations.doubtful = true;
                return;
            }
        }
        let arabic = parent.and_then(|parent| parent.arabic);
        if level == Level::Decimal && arabic.is_none() {
            self.found.push(&path.field("level"), Fault::SectionParent);
        }
        // What has no number is not printed, but what is below it is still checked.
        let own = self.number(path, section, last).unwrap_or_default();
        let number = match level {
            Level::Roman => Ordinal::Roman(own),
            Level::Arabic => Ordinal::Arabic(own),
            Level::Decimal => Ordinal::Decimal(arabic.unwrap_or_default(), own),
            Level::Letter => Ordinal::Letter(own),
        };
        let inner = Parent {
            level,
            name: level.as_str(),
            depth,
            arabic: match level {
                Level::Arabic => Some(own),
                Level::Roman | Level::Decimal | Level::Letter => arabic,
            },
        };

        let first = if let Some(heading) = &mut section.heading {
            let path = path.field("heading");
            let text = resolve(self.found, &path, self.citations, heading);
            no_mark(self.found, &path, &text);
            no_number(self.found, &path, &text, Some(number));
            self.nodes.push(Node::Heading {
                family: self.family,
                number,
                text,
            });
            if section.body.is_empty() {
                self.found.push(&path, Fault::HeadingAlone);
            }
            None
        } else {
            if !matches!(section.body.first(), Some(Block::Paragraph(_))) {
                self.found.push(path, Fault::SectionEmpty);
            }
            Some(number)
        };
        self.blocks(&path.field("body"), Some(inner), &mut section.body, first);
    }

    /// The number of a section among its siblings, if its level can print it.
    fn number(&mut self, path: &Path<'_>, section: &Section, last: &mut [u32; 4]) -> Option<u32> {
        let most = match section.level {
            Level::Roman => 3999,
            Level::Arabic | Level::Decimal => 99_999,
            Level::Letter => 23,
        };
        let (upper, deeper) = last.split_at_mut_checked(section.level as usize + 1)?;
        let last = upper.last_mut()?;
        // What is numbered below a section begins anew with the next one.
        deeper.fill(0);
        count(self.found, path, section.start, last, most)
    }
}

/// The number of what stands at a path: the one it says it starts with, or the next one. Nothing if
/// it cannot be printed.
pub(super) fn count(
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
