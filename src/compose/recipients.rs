//! “Nơi nhận”: those who get a copy, and the copies that are kept.

use crate::check::{are_printed, is_same};
use crate::decree::{AS_IN_ARTICLE, Above, Component as C, Filed, RECIPIENTS, SAME_AS_ABOVE};
use crate::layout::Paragraph;
use crate::model::{Content, Filing};
use crate::text::bare;

/// The label and a line for each of them.
pub(super) fn lines(content: &Content) -> Vec<Paragraph> {
    let form = content.kind.template();
    if !are_printed(form, &content.data) {
        return Vec::new();
    }
    let above = above(content);
    let recipients = content.data.recipients.iter().map(|entry| bare(entry));
    let entries = above.iter().map(String::as_str).chain(recipients);
    let lines = entries.map(|entry| format!("- {entry};"));
    let lines = lines.chain([format!("- {}", filing(content))]);
    [Paragraph::plain(
        C::RecipientsLabel,
        format!("{RECIPIENTS}:"),
    )]
    .into_iter()
    .chain(lines.map(|line| Paragraph::plain(C::Recipient, line)))
    .collect()
}

/// The first of them, which stands for those whom the document names above.
fn above(content: &Content) -> Option<String> {
    let first = content.data.recipients.first();
    let has_own = first.is_some_and(|first| is_same(first));
    let same = || (!has_own).then(|| SAME_AS_ABOVE.to_owned());
    match content.kind.template().above {
        Above::Article => {
            let number = content.executed_in?;
            Some(format!("{AS_IN_ARTICLE} {number}"))
        }
        Above::Addressees if content.data.to.is_empty() => None,
        Above::Addressees | Above::Always => same(),
        Above::Person => Some(bare(&content.data.person.name).to_owned()),
        Above::Nobody => None,
    }
}

/// The copies that are kept, with their full stop.
fn filing(content: &Content) -> String {
    let given = &content.data.filing;
    match content.kind.template().filing {
        Filed::As(words) if *given == Filing::default() => words.to_owned(),
        Filed::As(_) | Filed::Usual | Filed::IfGiven => given.to_string(),
    }
}
