//! The check that makes a report of a builder: every problem at once, each with its place.

mod body;
mod citations;
mod cited;
mod parts;
mod path;
mod strings;

use super::builder::ReportBuilder;
use super::content::Content;
use super::number::{GREATEST_NUMBER, Symbol};
use super::problem::{Fault, Problem, Problems, Severity};
use super::report::Report;
use citations::Citations;
use path::Path;

use crate::decree::REPORT;

/// How deep sections are looked into. Legal ones are four deep; the bound keeps the stack.
const DEEPEST: usize = 16;

/// Greatest lengths of fields, in characters: Annex VI, Part II.
mod most {
    pub(super) const BODY_NAME: usize = 200;
    pub(super) const SUBJECT: usize = 500;
    pub(super) const SYMBOL: usize = 30;
    pub(super) const KIND: usize = 100;
    pub(super) const TITLE: usize = 100;
    pub(super) const SIGNER: usize = 50;
    /// A line of recipients may name a group.
    pub(super) const RECIPIENTS: usize = 1000;
    /// Not in the annex: all that citations print, which a short text can ask for often.
    pub(super) const CITED: usize = 4_000_000;
}

/// Checks a builder, tidies its texts, and makes the report if nothing is wrong.
pub(super) fn check(mut draft: ReportBuilder) -> Result<Report, Problems> {
    let mut found = Found::default();
    let root = Path::root();

    parts::sender(&mut found, &root.field("sender"), &mut draft.sender);
    let symbol = check_symbol(&mut found, &root, &mut draft);
    parts::place(&mut found, &root.field("place"), &mut draft.place);
    parts::date(&mut found, &root.field("date"), draft.date);
    parts::subject(&mut found, &root.field("subject"), &mut draft.subject);
    let to = parts::entries(&mut found, &root.field("to"), &mut draft.to);
    let mut citations = Citations::collect(&mut found, &root, &mut draft);
    let bases = body::bases(
        &mut found,
        &root.field("bases"),
        &mut citations,
        &mut draft.bases,
    );
    let nodes = body::body(
        &mut found,
        &root.field("body"),
        &mut citations,
        &mut draft.body,
    );
    citations.finish(&mut found, &root.field("citations"));
    let path = root.field("recipients");
    let recipients = parts::entries(&mut found, &path, &mut draft.recipients);
    parts::reserved(&mut found, &path, &recipients);
    parts::filing(&mut found, &root.field("filing"), &mut draft.filing);
    let path = root.field("signature");
    parts::signature(&mut found, &path, &mut draft.signature, &draft.sender);
    let stack = found.keep(&path, draft.signature.stack());

    let (Some(symbol), Some(signature), false) = (symbol, stack, found.has_error()) else {
        return Err(found.problems());
    };
    let content = Content {
        sender: draft.sender.clone(),
        number: draft.number,
        symbol,
        place: draft.place.clone(),
        date: draft.date,
        subject: draft.subject.clone(),
        to,
        bases,
        body: nodes,
        recipients,
        filing: draft.filing.clone(),
        signature,
    };
    Ok(Report::new(draft, content, found.problems()))
}

fn check_symbol(found: &mut Found, root: &Path<'_>, draft: &mut ReportBuilder) -> Option<Symbol> {
    if draft
        .number
        .is_some_and(|number| !(1..=GREATEST_NUMBER).contains(&number))
    {
        let most = GREATEST_NUMBER;
        found.push(&root.field("number"), Fault::Number { most });
    }
    let path = root.field("symbol");
    match &mut draft.symbol {
        None => Some(Symbol::derive(REPORT.abbreviation, &draft.sender.code)),
        Some(symbol) => {
            strings::line(found, &path, symbol, most::SYMBOL);
            found.keep(&path, Symbol::parse(symbol, REPORT.abbreviation))
        }
    }
}

/// The problems found so far.
#[derive(Default)]
struct Found(Vec<Problem>);

impl Found {
    fn push(&mut self, path: &Path<'_>, fault: Fault) {
        self.0.push(Problem::new(path, fault));
    }

    /// As [`Found::push`], where the path is known only as text.
    fn push_at(&mut self, path: String, fault: Fault) {
        self.0.push(Problem::new(path, fault));
    }

    fn append(&mut self, mut more: Self) {
        self.0.append(&mut more.0);
    }

    /// The value, or its problem.
    fn keep<T>(&mut self, path: &Path<'_>, result: Result<T, Fault>) -> Option<T> {
        result.map_err(|fault| self.push(path, fault)).ok()
    }

    fn has_error(&self) -> bool {
        self.0
            .iter()
            .any(|problem| problem.fault.severity() == Severity::Error)
    }

    fn problems(self) -> Problems {
        Problems(self.0)
    }
}
