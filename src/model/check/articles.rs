//! Texts in articles: the order of their divisions, their numbers and titles.

use super::super::article::{Article, Division, DivisionLevel, Provision, TitledArticle};
use super::super::content::{Family, Node, Prose, Span};
use super::super::ordinal::Ordinal;
use super::super::problem::Fault;
use super::super::text::Text;
use super::body::{Parent, Walk, closed, count, last_text, resolve};
use super::marks::{no_mark, no_number};
use super::strings::split_start;
use super::{Citations, DEEPEST, Found, Path};
use crate::decree::ARTICLE;
use crate::text;

/// What an article or a division of Arabic numerals can print.
const MOST: u32 = 99_999;
/// What Roman numerals can print.
const MOST_ROMAN: u32 = 3999;

/// The articles of a decision or a resolution.
pub(crate) struct Articles {
    pub(crate) nodes: Vec<Node>,
    numbers: Vec<u32>,
    /// The last one that says who carries the document out.
    executed_in: Option<u32>,
}

/// Tidies and checks the articles of a decision or a resolution.
pub(crate) fn articles(
    found: &mut Found,
    path: &Path<'_>,
    citations: &mut Citations,
    articles: &mut [Article],
) -> Articles {
    let mut walk = Walk::new(found, citations, Family::Articles);
    let mut numbers = Vec::with_capacity(articles.len());
    let mut executed_in = None;
    let mut last = 0;
    for (index, article) in articles.iter_mut().enumerate() {
        let path = path.index(index);
        let number = count(walk.found, &path, article.start, &mut last, MOST);
        numbers.extend(number);
        let first = walk.nodes.len();
        if let Some(text) = article.only_text() {
            walk.paragraph(&path, text, Some(ordinal(number)));
        } else {
            walk.blocks(
                &path.field("body"),
                Some(Parent::ARTICLE),
                &mut article.body,
                Some(ordinal(number)),
            );
        }
        match walk.nodes.get(first) {
            Some(Node::Numbered {
                number: Ordinal::Article(_),
                text,
                ..
            }) => {
                no_label(walk.found, &path, text, ARTICLE);
            }
            _ => walk.found.push(&path, Fault::ArticleStart),
        }
        let said = walk.nodes.get_mut(first..).unwrap_or_default();
        if said.iter_mut().any(says_who_executes) {
            executed_in = number;
        }
    }
    let mut nodes = walk.nodes;
    let empty = articles
        .is_empty()
        .then_some(("nội dung các điều", "the text in articles"));
    closed(found, path, &mut nodes, empty, || {
        let Some((last, before)) = articles.split_last_mut() else {
            return String::new();
        };
        let index = before.len();
        if last.only_text().is_some() {
            format!("[{index}]")
        } else {
            format!("[{index}].body{}", last_text(&last.body, DEEPEST))
        }
    });
    Articles {
        nodes,
        numbers,
        executed_in,
    }
}

/// Whether a paragraph has the words with which an article says who carries the document out.
fn says_who_executes(node: &mut Node) -> bool {
    let Some(prose) = node.prose_mut() else {
        return false;
    };
    prose.iter().any(|span| match span {
        Span::Words { text, .. } => text
            .split_once("chịu trách nhiệm")
            .is_some_and(|(_, behind)| behind.contains("thi hành")),
        Span::Citation { .. } => false,
    })
}

impl Articles {
    /// The number of the article that says who carries the document out: the one that is given, or
    /// else the one with the words for it, or the last.
    pub(crate) fn executed_in(
        &self,
        found: &mut Found,
        root: &Path<'_>,
        given: Option<u32>,
    ) -> Option<u32> {
        if let Some(number) = given.filter(|number| !self.numbers.contains(number)) {
            let path = root.field("executed_in_article");
            found.push(&path, Fault::ArticleUnknown { number });
        }
        given.or(self.executed_in).or(self.numbers.last().copied())
    }
}

/// The body of a regulation.
pub(crate) fn provisions(
    found: &mut Found,
    path: &Path<'_>,
    citations: &mut Citations,
    provisions: &mut [Provision],
) -> Vec<Node> {
    let mut numbering = Numbering::new(found, citations);
    numbering.provisions(path, None, provisions);
    let mut nodes = numbering.walk.nodes;
    let empty = provisions.is_empty();
    let empty = empty.then_some(("nội dung văn bản", "the body"));
    closed(found, path, &mut nodes, empty, || {
        last_provision(provisions, DEEPEST)
    });
    nodes
}

/// The articles of a contract, which have titles and stand in no division.
pub(crate) fn titled_articles(
    found: &mut Found,
    path: &Path<'_>,
    citations: &mut Citations,
    articles: &mut [TitledArticle],
) -> Vec<Node> {
    let mut numbering = Numbering::new(found, citations);
    for (index, article) in articles.iter_mut().enumerate() {
        numbering.article(&path.index(index), article);
    }
    let mut nodes = numbering.walk.nodes;
    let empty = articles
        .is_empty()
        .then_some(("nội dung các điều", "the text in articles"));
    closed(found, path, &mut nodes, empty, || {
        articles
            .split_last()
            .map_or_else(String::new, |(last, before)| {
                format!("[{}]{}", before.len(), last_of_article(last, DEEPEST))
            })
    });
    nodes
}

/// The path of the last text of an article.
fn last_of_article(article: &TitledArticle, depth: usize) -> String {
    if article.body.is_empty() {
        ".title".to_owned()
    } else {
        format!(".body{}", last_text(&article.body, depth))
    }
}

/// The path of the last text, from the list on, as deep as the walk has gone.
fn last_provision(provisions: &[Provision], depth: usize) -> String {
    let Some((last, before)) = provisions.split_last() else {
        return String::new();
    };
    let index = before.len();
    let inside = match last {
        Provision::Article(article) => format!(".article{}", last_of_article(article, depth)),
        Provision::Division(level, division) if division.body.is_empty() || depth == 0 => {
            format!(".{}.title", level.key())
        }
        Provision::Division(level, division) => {
            let inside = last_provision(&division.body, depth - 1);
            format!(".{}.body{inside}", level.key())
        }
    };
    format!("[{index}]{inside}")
}

/// What a division hands down to what is inside it.
#[derive(Clone, Copy)]
struct Outer {
    level: DivisionLevel,
    depth: usize,
}

/// The walk through a regulation, with the last number of each level.
struct Numbering<'a> {
    walk: Walk<'a>,
    divisions: [u32; 4],
    /// Articles are numbered through, whatever they stand in.
    articles: u32,
}

impl<'a> Numbering<'a> {
    fn new(found: &'a mut Found, citations: &'a mut Citations) -> Self {
        Self {
            walk: Walk::new(found, citations, Family::Articles),
            divisions: [0; 4],
            articles: 0,
        }
    }

    fn provisions(&mut self, path: &Path<'_>, outer: Option<Outer>, provisions: &mut [Provision]) {
        // The level of the divisions among these siblings.
        let mut siblings: Option<DivisionLevel> = None;
        for (index, provision) in provisions.iter_mut().enumerate() {
            let path = path.index(index);
            match provision {
                Provision::Article(article) => {
                    let path = path.field("article");
                    if let Some(division) = siblings {
                        // On the page it would belong to the division before it.
                        self.order(&path, ARTICLE, division);
                    }
                    self.article(&path, article);
                }
                Provision::Division(level, division) => {
                    let level = *level;
                    let path = path.field(level.key());
                    let before = *siblings.get_or_insert(level);
                    if before != level {
                        self.order(&path, level.name(), before);
                    }
                    self.division(&path, outer, level, division);
                }
            }
        }
    }

    fn order(&mut self, path: &Path<'_>, what: &'static str, other: DivisionLevel) {
        let other = other.name();
        let fault = Fault::DivisionOrder { what, other };
        self.walk.found.push(path, fault);
    }

    fn division(
        &mut self,
        path: &Path<'_>,
        outer: Option<Outer>,
        level: DivisionLevel,
        division: &mut Division,
    ) {
        let depth = outer.map_or(0, |outer| outer.depth + 1);
        if let Some(outer) = outer.filter(|outer| outer.level >= level) {
            self.order(path, level.name(), outer.level);
            if depth > DEEPEST {
                self.walk.citations.doubtful = true;
                return;
            }
        }
        let number = self.number(path, level, division.start);
        let title = self.title(&path.field("title"), level.name(), &mut division.title);
        self.walk.nodes.push(Node::Division {
            level,
            number: format!("{} {number}", level.name()),
            title,
        });
        if division.body.is_empty() {
            let what = level.name();
            self.walk.found.push(path, Fault::DivisionEmpty { what });
        }
        let outer = Outer { level, depth };
        self.provisions(&path.field("body"), Some(outer), &mut division.body);
    }

    fn number(&mut self, path: &Path<'_>, level: DivisionLevel, start: Option<u32>) -> String {
        let most = match level {
            DivisionLevel::Part | DivisionLevel::Chapter => MOST_ROMAN,
            DivisionLevel::Section | DivisionLevel::Subsection => MOST,
        };
        let [part, chapter, section, subsection] = &mut self.divisions;
        let last = match level {
            DivisionLevel::Part => part,
            DivisionLevel::Chapter => chapter,
            DivisionLevel::Section => section,
            DivisionLevel::Subsection => subsection,
        };
        let number = count(self.walk.found, path, start, last, most);
        // Sections begin anew in each chapter, subsections in each section; chapters go on.
        if level < DivisionLevel::Section {
            *section = 0;
        }
        if level < DivisionLevel::Subsection {
            *subsection = 0;
        }
        let number = number.and_then(|number| match level {
            DivisionLevel::Part | DivisionLevel::Chapter => text::roman(number),
            DivisionLevel::Section | DivisionLevel::Subsection => Some(number.to_string()),
        });
        // What has no number is not printed, but what is below it is still checked.
        number.unwrap_or_else(|| "?".to_owned())
    }

    fn title(&mut self, path: &Path<'_>, what: &'static str, title: &mut Text) -> Prose {
        if title.inlines.is_empty() && title.fault.is_none() {
            self.walk.found.push(path, Fault::DivisionTitle { what });
            return Prose::new();
        }
        let prose = resolve(self.walk.found, path, self.walk.citations, title);
        no_mark(self.walk.found, path, &prose);
        no_number(self.walk.found, path, &prose, None);
        no_label(self.walk.found, path, &prose, what);
        prose
    }

    fn article(&mut self, path: &Path<'_>, article: &mut TitledArticle) {
        let number = count(
            self.walk.found,
            path,
            article.start,
            &mut self.articles,
            MOST,
        );
        let title = self.title(&path.field("title"), ARTICLE, &mut article.title);
        self.walk.nodes.push(Node::Heading {
            family: Family::Articles,
            number: ordinal(number),
            text: title,
        });
        if article.body.is_empty() {
            let what = ARTICLE;
            self.walk.found.push(path, Fault::DivisionEmpty { what });
        }
        let parent = Some(Parent::ARTICLE);
        let path = path.field("body");
        self.walk.blocks(&path, parent, &mut article.body, None);
    }
}

/// What has no number is not printed, but what is below it is still checked.
fn ordinal(number: Option<u32>) -> Ordinal {
    Ordinal::Article(number.unwrap_or_default())
}

/// Says that a text begins with the number that the library sets: “Điều 1.”, “Chương I”.
fn no_label(found: &mut Found, path: &Path<'_>, text: &Prose, word: &str) {
    let Some(Span::Words { text, .. }) = text.first() else {
        return;
    };
    let Some((_, rest)) = split_start(text, word) else {
        return;
    };
    let Some(rest) = rest.strip_prefix(char::is_whitespace) else {
        return;
    };
    let number = rest.split(char::is_whitespace).next().unwrap_or_default();
    let bare = number.trim_end_matches(['.', ':']);
    let numeral = |sign: char| sign.is_ascii_digit() || "IVXLC".contains(sign.to_ascii_uppercase());
    // “Điều 5 của Quy chế” cites an article; with a mark it is the number of this one.
    let is_own = bare != number || rest == number;
    if is_own && !bare.is_empty() && bare.chars().all(numeral) {
        let mark = format!("{word} {}", number.to_uppercase());
        found.push(path, Fault::OwnNumber { found: mark });
    }
}
