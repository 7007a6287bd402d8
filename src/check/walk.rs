//! The walk through a body, in the order of the page, for whoever looks at its texts.

use super::table;
use crate::contract::Data;
use crate::model::{Annex, Article, Block, Division, Item, Section, Table, Text};
use crate::problem::Path;

/// The depth to which blocks are looked into. Legal ones are less deep; the bound keeps the stack.
const DEEPEST: usize = 24;

/// The part that a text plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Paragraph,
    /// The heading of a section, or the title of an article or a division.
    Heading,
    /// The run-in heading of a section.
    Lead,
    /// A heading without number.
    Unnumbered,
    Centred,
    Dash,
    Plus,
    /// A text of a table.
    Table,
}

/// A holder of texts.
pub(super) enum Group<'a> {
    Section(&'a Section),
    Article(&'a Article),
    Division(&'a Division),
    /// A list of so many items.
    Items(usize),
}

/// One who looks at the texts of a body.
pub(super) trait Visitor {
    fn text(&mut self, at: &Path<'_>, text: &mut Text, role: Role);

    /// A table, by its texts unless the visitor looks at it as a whole.
    fn table(&mut self, at: &Path<'_>, table: &mut Table)
    where
        Self: Sized,
    {
        table::texts(self, at, table);
    }

    /// Before the texts of a group.
    fn open(&mut self, _: &Path<'_>, _: &Group<'_>) {}

    /// Behind them.
    fn close(&mut self) {}

    /// Before blocks that are not looked into.
    fn too_deep(&mut self) {}
}

pub(super) fn blocks(visitor: &mut impl Visitor, at: &Path<'_>, blocks: &mut [Block]) {
    within(visitor, at, blocks, DEEPEST);
}

/// The bodies of a document in the order of the page, and that of the text that is attached; annexes
/// have their own walk.
pub(super) fn bodies(visitor: &mut impl Visitor, root: &Path<'_>, data: &mut Data) {
    blocks(visitor, &root.field("opening"), &mut data.opening);
    articles(visitor, &root.field("articles"), &mut data.articles);
    blocks(visitor, &root.field("body"), &mut data.body);
    blocks(visitor, &root.field("notes"), &mut data.notes);
    if let Some(attachment) = &mut data.attachment {
        let at = root.field("attachment");
        let at = at.field(attachment.kind().rule().key);
        blocks(visitor, &at.field("body"), &mut attachment.text.body);
    }
}

/// The bodies of annexes: of the text that is attached, and of the document.
pub(super) fn annexes(visitor: &mut impl Visitor, root: &Path<'_>, data: &mut Data) {
    let mut all = |at: &Path<'_>, annexes: &mut [Annex]| {
        for (index, annex) in annexes.iter_mut().enumerate() {
            blocks(visitor, &at.index(index).field("body"), &mut annex.body.0);
        }
    };
    if let Some(attachment) = &mut data.attachment {
        let at = root.field("attachment");
        let at = at.field(attachment.kind().rule().key);
        all(&at.field("annexes"), &mut attachment.text.annexes);
    }
    all(&root.field("annexes"), &mut data.annexes);
}

/// The articles of a list that holds nothing else.
pub(super) fn articles(visitor: &mut impl Visitor, at: &Path<'_>, articles: &mut [Article]) {
    for (index, article) in articles.iter_mut().enumerate() {
        self::article(visitor, &at.index(index), article, DEEPEST);
    }
}

/// Texts that stand one below the other.
pub(super) fn texts(visitor: &mut impl Visitor, at: &Path<'_>, texts: &mut [Text]) {
    for (index, text) in texts.iter_mut().enumerate() {
        visitor.text(&at.index(index), text, Role::Paragraph);
    }
}

fn within(visitor: &mut impl Visitor, at: &Path<'_>, blocks: &mut [Block], depth: usize) {
    if depth == 0 && !blocks.is_empty() {
        return visitor.too_deep();
    }
    for (index, block) in blocks.iter_mut().enumerate() {
        let at = at.index(index);
        match block {
            Block::Paragraph(text) => visitor.text(&at, text, Role::Paragraph),
            Block::Heading(text) => visitor.text(&at.field("heading"), text, Role::Unnumbered),
            Block::Centred(text) => visitor.text(&at.field("centred"), text, Role::Centred),
            Block::Items(list) => items(visitor, &at.field("items"), list),
            Block::Table(table) => visitor.table(&at.field("table"), table),
            Block::Section(section) => {
                let at = at.field("section");
                visitor.open(&at, &Group::Section(section));
                if let Some(heading) = &mut section.heading {
                    visitor.text(&at.field("heading"), heading, Role::Heading);
                }
                if let Some(lead) = &mut section.lead {
                    visitor.text(&at.field("lead"), lead, Role::Lead);
                }
                within(visitor, &at.field("body"), &mut section.body, depth - 1);
                visitor.close();
            }
            Block::Division(division) => {
                let at = at.field(division.level.as_str());
                visitor.open(&at, &Group::Division(division));
                visitor.text(&at.field("title"), &mut division.title, Role::Heading);
                within(visitor, &at.field("body"), &mut division.body.0, depth - 1);
                visitor.close();
            }
            Block::Article(article) => {
                self::article(visitor, &at.field("article"), article, depth);
            }
        }
    }
}

fn article(visitor: &mut impl Visitor, at: &Path<'_>, article: &mut Article, depth: usize) {
    visitor.open(at, &Group::Article(article));
    if let Some(title) = &mut article.title {
        visitor.text(&at.field("title"), title, Role::Heading);
    }
    let short = article.as_text().is_some();
    match article.body.as_mut_slice() {
        // In data it is a string.
        [Block::Paragraph(text)] if short => visitor.text(at, text, Role::Paragraph),
        body => within(visitor, &at.field("body"), body, depth - 1),
    }
    visitor.close();
}

fn items(visitor: &mut impl Visitor, at: &Path<'_>, items: &mut [Item]) {
    visitor.open(at, &Group::Items(items.len()));
    for (index, item) in items.iter_mut().enumerate() {
        let at = at.index(index);
        if item.items.is_empty() {
            visitor.text(&at, &mut item.text, Role::Dash);
        } else {
            visitor.text(&at.field("text"), &mut item.text, Role::Dash);
        }
        let at = at.field("items");
        for (index, text) in item.items.iter_mut().enumerate() {
            visitor.text(&at.index(index), text, Role::Plus);
        }
    }
    visitor.close();
}

/// The path of the last text of a body, unless its last block has none.
pub(super) fn last_path(at: &Path<'_>, blocks: &mut [Block]) -> Option<String> {
    let mut last = Last::default();
    if let Some((block, before)) = blocks.split_last_mut() {
        last.before = before.len();
        self::blocks(&mut last, at, std::slice::from_mut(block));
    }
    last.of(at)
}

/// The path of the last text of a list of articles, unless the last article has none.
pub(super) fn last_of_articles(at: &Path<'_>, articles: &mut [Article]) -> Option<String> {
    let mut last = Last::default();
    if let Some((article, before)) = articles.split_last_mut() {
        last.before = before.len();
        self::articles(&mut last, at, std::slice::from_mut(article));
    }
    last.of(at)
}

/// Looks for the path of the last text of the last of many blocks.
#[derive(Default)]
struct Last {
    path: String,
    /// The blocks before it, which it is counted without.
    before: usize,
}

impl Visitor for Last {
    fn text(&mut self, at: &Path<'_>, _: &mut Text, _: Role) {
        self.path = at.to_string();
    }

    fn table(&mut self, at: &Path<'_>, _: &mut Table) {
        self.path = at.to_string();
    }
}

impl Last {
    fn of(self, at: &Path<'_>) -> Option<String> {
        let list = at.to_string();
        let inside = self.path.strip_prefix(&format!("{list}[0]"))?;
        Some(format!("{list}[{}]{inside}", self.before))
    }
}
