//! The numbers and titles of articles, and of the parts and chapters around them.

use super::counter::{Counter, MOST, MOST_ROMAN};
use super::{Frame, Kind, Numbering, Pending};
use crate::check::marks::{no_label, no_mark, no_number};
use crate::decree::ARTICLE;
use crate::model::{
    Article, Block, Division, DivisionLevel, Family, Node, Ordinal, Prose, Span, Text,
};
use crate::problem::{Fault, Path};
use crate::text;

/// The facts about the articles of a text.
#[derive(Default)]
pub(in crate::check) struct Articles {
    pub(in crate::check) numbers: Vec<u32>,
    /// The last one that says who carries the document out.
    pub(in crate::check) executed_in: Option<u32>,
}

impl Numbering<'_> {
    pub(super) fn open_article(&mut self, at: &Path<'_>, article: &Article) {
        self.place(at, true);
        let number = self.last_article.count(self.found, at, article.start, MOST);
        self.articles.numbers.extend(number);
        let siblings = self.frames.last().and_then(|frame| frame.divisions);
        if let Some(division) = siblings {
            // On the page it would belong to the division before it.
            self.order(at, ARTICLE, division);
        }
        let titled = article.title.is_some();
        let mut frame = Frame::new(Kind::Article { number, titled }, self.nodes.len());
        if !titled {
            let number = Ordinal::Article(number.unwrap_or_default());
            let first = article.body.first();
            if self.titled {
                let what = ARTICLE;
                self.found
                    .push(&at.field("title"), Fault::DivisionTitle { what });
            } else if let Some(Block::Section(_)) = first {
                // The number stands alone on its line, above the clauses.
                self.nodes.push(Node::Numbered {
                    family: Family::Articles,
                    number,
                    lead: None,
                    text: Prose::new(),
                });
            } else if !matches!(first, Some(Block::Paragraph(_))) {
                self.found.push(at, Fault::ArticleStart);
            }
            if !matches!(first, Some(Block::Section(_))) {
                frame.pending = Some(Pending::of(number));
            }
        } else if article.body.is_empty() {
            let what = ARTICLE;
            self.found.push(at, Fault::DivisionEmpty { what });
        }
        self.frames.push(frame);
    }

    pub(super) fn open_division(&mut self, at: &Path<'_>, division: &Division) {
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

    /// The line of a division's number, with its title.
    pub(super) fn division(
        &mut self,
        at: &Path<'_>,
        level: DivisionLevel,
        number: Option<u32>,
        title: &mut Text,
    ) -> Node {
        let number = number.and_then(|number| match level {
            DivisionLevel::Part | DivisionLevel::Chapter => text::roman(number),
            DivisionLevel::Section | DivisionLevel::Subsection => Some(number.to_string()),
        });
        // What has no number is not printed, but what is below it is still checked.
        let number = number.unwrap_or_else(|| "?".to_owned());
        Node::Division {
            level,
            number: format!("{} {number}", level.name()),
            title: self.title(at, level.name(), title),
        }
    }

    fn order(&mut self, at: &Path<'_>, what: &'static str, other: DivisionLevel) {
        let other = other.name();
        self.found.push(at, Fault::DivisionOrder { what, other });
    }

    fn division_number(
        &mut self,
        at: &Path<'_>,
        level: DivisionLevel,
        start: Option<u32>,
    ) -> Option<u32> {
        let [part, chapter, section, subsection] = &mut self.divisions;
        let (counter, most) = match level {
            DivisionLevel::Part => (part, MOST_ROMAN),
            DivisionLevel::Chapter => (chapter, MOST_ROMAN),
            DivisionLevel::Section => (section, MOST),
            DivisionLevel::Subsection => (subsection, MOST),
        };
        let number = counter.count(self.found, at, start, most);
        // Sections begin anew in each chapter, subsections in each section; chapters go on.
        if level < DivisionLevel::Section {
            self.divisions[2] = Counter::default();
        }
        if level < DivisionLevel::Subsection {
            self.divisions[3] = Counter::default();
        }
        number
    }

    pub(super) fn title(&mut self, at: &Path<'_>, what: &'static str, title: &mut Text) -> Prose {
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
}

/// True of a paragraph with the words by which an article says who carries the document out.
pub(super) fn says_who_executes(node: &Node) -> bool {
    node.prose().into_iter().flatten().any(|span| match span {
        Span::Words { text, .. } => text
            .split_once("chịu trách nhiệm")
            .is_some_and(|(_, behind)| behind.contains("thi hành")),
        Span::Citation { .. } | Span::Note { .. } => false,
    })
}
