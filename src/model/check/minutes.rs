//! What minutes say around their body: the lines before it, the sentence behind it, the signers.

use super::super::blank::{Blank, BlankKind};
use super::super::content::{self, Node, Signer};
use super::super::meeting::{Meeting, Official};
use super::super::moment::Moment;
use super::super::problem::Fault;
use super::super::sender::Sender;
use super::strings::{Names, empty, filled, missing_of, not_led_by};
use super::{Found, Path, labels, most, parts, signer};
use crate::decree::minutes as words;

/// What minutes keep to.
const TEMPLATE: &str = "1.9";

/// What stands before the body.
pub(crate) struct Opening<'a> {
    pub(crate) meeting: Meeting,
    pub(crate) start: Option<Moment>,
    pub(crate) venue: &'a mut String,
    pub(crate) attendees: &'a mut [String],
    pub(crate) chair: &'a mut Official,
    pub(crate) secretary: &'a mut Official,
    /// Whose documents may have ranks before names.
    pub(crate) sender: &'a Sender,
}

impl Opening<'_> {
    /// Tidies and checks it; returns its lines, and the secretary and the chair as those who sign.
    pub(crate) fn check(self, found: &mut Found, root: &Path<'_>) -> (Vec<Node>, Vec<Signer>) {
        let mut nodes = Vec::new();
        if let Some(start) = self.start {
            nodes.push(Node::labelled(words::START, start.in_words()));
        } else {
            let what = ("thời gian bắt đầu", "the time of the beginning");
            found.push(&root.field("start"), missing_of(TEMPLATE, what));
        }
        let what = missing_of(TEMPLATE, ("địa điểm", "the venue"));
        filled(found, &root.field("venue"), self.venue, most::SUBJECT, what);
        not_led_by(found, &root.field("venue"), self.venue, words::VENUE);
        nodes.push(Node::labelled(words::VENUE, &*self.venue));

        let path = root.field("attendees");
        let what = ("thành phần tham dự", "the attendees");
        let attendees = parts::list(found, &path, self.attendees, what);
        match attendees.as_slice() {
            [] => found.push(&path, missing_of(TEMPLATE, what)),
            [one] => nodes.push(Node::labelled(words::ATTENDEES, one)),
            several => {
                nodes.push(Node::plain(words::ATTENDEES));
                nodes.extend(labels::listed(several).map(|text| Node::Dash(content::words(text))));
            }
        }

        for (name, official, label, what) in [
            (
                "chair",
                &mut *self.chair,
                words::CHAIR,
                ("chủ trì (chủ tọa)", "the chair"),
            ),
            (
                "secretary",
                &mut *self.secretary,
                words::SECRETARY,
                ("thư ký (người ghi biên bản)", "the secretary"),
            ),
        ] {
            check_official(found, &root.field(name), official, self.sender, what);
            let Official { title, name } = official;
            let text = match name {
                Some(name) => format!("{name}, {title}"),
                None => title.clone(),
            };
            nodes.push(Node::labelled(label, text));
        }
        let (meeting, _) = self.meeting.names();
        nodes.push(Node::plain(words::course(meeting)));
        let signers = [
            (
                words::SIGNS_AS_SECRETARY,
                self.secretary,
                Blank::new(BlankKind::SecretaryName, "secretary.name"),
            ),
            (
                words::SIGNS_AS_CHAIR,
                self.chair,
                Blank::new(BlankKind::ChairName, "chair.name"),
            ),
        ];
        let signers = signers.map(|(title, official, blank)| Signer {
            titles: vec![title.to_owned()],
            second_title: None,
            name: official.name.clone(),
            blank,
        });
        (nodes, signers.into())
    }
}

fn check_official(
    found: &mut Found,
    path: &Path<'_>,
    official: &mut Official,
    sender: &Sender,
    what: Names,
) {
    let field = path.field("title");
    // One of whom nothing is said is missing; one with a name lacks a title.
    let fault = match official.name {
        None => missing_of(TEMPLATE, what),
        Some(_) => empty(("chức vụ", "the title")),
    };
    filled(found, &field, &mut official.title, most::BODY_NAME, fault);
    signer::name(found, &path.field("name"), &mut official.name, sender);
}

/// The sentence of the end, without the mark that closes the document.
pub(crate) fn end(
    found: &mut Found,
    root: &Path<'_>,
    meeting: Meeting,
    (start, end): (Option<Moment>, Option<Moment>),
) -> Option<Node> {
    let path = root.field("end");
    let Some(end) = end else {
        let what = ("thời gian kết thúc", "the time of the end");
        found.push(&path, missing_of(TEMPLATE, what));
        return None;
    };
    if let Some(start) = start.filter(|start| *start > end) {
        let (first, last) = (start.in_words(), end.in_words());
        found.push(&path, Fault::DatePeriod { first, last });
    }
    let (_, meeting) = meeting.names();
    let sentence = words::ended(meeting, &end.in_words());
    Some(Node::plain(sentence))
}
