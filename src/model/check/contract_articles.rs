//! The articles of a contract.

use super::super::article::TitledArticle;
use super::super::content::Node;
use super::super::problem::Fault;
use super::body::{close, last_text, no_mark, open, resolve};
use super::citations::Citations;
use super::strings::missing;
use super::{DEEPEST, Found, Path};

/// The greatest number of an article.
const MOST: u32 = 99_999;

pub(crate) fn articles(
    found: &mut Found,
    path: &Path<'_>,
    citations: &mut Citations,
    articles: &mut [TitledArticle],
) -> Vec<Node> {
    let mut nodes = Vec::new();
    if articles.is_empty() {
        found.push(path, missing(("nội dung các điều", "the text in articles")));
    }
    let mut last = 0;
    for (index, article) in articles.iter_mut().enumerate() {
        let path = path.index(index);
        let number = article.start.unwrap_or(last + 1);
        let start = path.field("start");
        if !(1..=MOST).contains(&number) {
            let most = MOST;
            found.push(&start, Fault::SectionNumber { number, most });
        } else if number <= last {
            found.push(&start, Fault::SectionStart { number, last });
        }
        last = number.clamp(1, MOST);
        let what = "Điều";
        let field = path.field("title");
        if article.title.inlines.is_empty() && article.title.fault.is_none() {
            found.push(&field, Fault::DivisionTitle { what });
        } else {
            let title = resolve(found, &field, citations, &mut article.title);
            no_mark(found, &field, &title, true);
            let label = format!("{what} {number}.");
            nodes.push(Node::ArticleHeading { label, title });
        }
        if article.body.is_empty() {
            found.push(&path, Fault::DivisionEmpty { what });
        } else {
            let body = open(found, &path.field("body"), citations, &mut article.body);
            nodes.extend(body);
        }
    }
    if let Some(Err(fault)) = nodes.last_mut().and_then(Node::prose_mut).map(close)
        && let Some((last, before)) = articles.split_last()
    {
        let at = last_text(&last.body, DEEPEST);
        found.push_at(format!("{path}[{}].body{at}", before.len()), fault);
    }
    nodes
}
