//! The invitation (*giấy mời*).

use serde::{Deserialize, Serialize};

use crate::decree::{DocumentKind, invitation as words};
use crate::model::accessors::accessors;
use crate::model::check::labels::Wanted;
use crate::model::check::{Citations, Found, Path, body, closing, labels, parts};
use crate::model::checked::Draft;
use crate::model::content::{self, Content, Node, Title};
use crate::model::object::object;
use crate::model::setters::setters;
use crate::model::typed::document;
use crate::model::version::Version;
use crate::model::{Block, Citation, Filing, PartialDate, Sender, Signature, Symbol, Text};

document! {
    /// An invitation (*giấy mời*): Annex III, Section II, template 1.7.
    ///
    /// ```
    /// use vanban::{Invitation, Leader, Sender, Signature};
    ///
    /// let invitation = Invitation::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .place("Suối Mây")
    ///     .subject("Họp giao ban tháng 3")
    ///     .invitee("Trạm Y tế xã")
    ///     .event("họp giao ban tháng 3 năm 2026")
    ///     .chair("Chủ tịch Ủy ban nhân dân xã")
    ///     .time("14 giờ 00, ngày 10 tháng 3 năm 2026")
    ///     .venue("Hội trường tầng 2")
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// let text = invitation.layout().to_string();
    /// assert!(text.contains("Ủy ban nhân dân xã Suối Mây trân trọng kính mời: Trạm Y tế xã"));
    /// assert!(text.contains("Địa điểm: Hội trường tầng 2./."));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    Invitation, InvitationBuilder
}

impl Invitation {
    /// A builder of which nothing is said yet.
    #[must_use]
    pub fn builder() -> InvitationBuilder {
        InvitationBuilder::default()
    }

    accessors!(number symbol sender_name place date recipients signer_name subject);
}

/// Makes an [`Invitation`] of what the caller says; its shape is also that of the data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct InvitationBuilder {
    vanban: Version,
    r#type: Type,
    #[serde(default)]
    sender: Sender,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    number: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    symbol: Option<String>,
    #[serde(default)]
    place: String,
    #[serde(default, skip_serializing_if = "PartialDate::is_empty")]
    date: PartialDate,
    #[serde(default)]
    subject: String,
    #[serde(default)]
    invitees: Vec<String>,
    #[serde(default)]
    event: String,
    #[serde(default)]
    chair: String,
    #[serde(default)]
    time: String,
    #[serde(default)]
    venue: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    citations: Vec<Citation>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    notes: Vec<Block>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    recipients: Vec<String>,
    #[serde(default, skip_serializing_if = "Filing::is_plain")]
    filing: Filing,
    #[serde(default)]
    signature: Signature,
}

object!(InvitationBuilder);

/// `"type": "invitation"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Type {
    #[default]
    Invitation,
}

impl InvitationBuilder {
    setters!(sender number symbol place date subject citation recipient filing signature);

    /// Appends one who is invited: a body, or a person with title and unit.
    #[must_use]
    pub fn invitee(mut self, invitee: impl Into<String>) -> Self {
        self.invitees.push(invitee.into());
        self
    }

    /// What they are invited to; it goes on after “Tới dự”.
    #[must_use]
    pub fn event(mut self, event: impl Into<String>) -> Self {
        self.event = event.into();
        self
    }

    /// Who presides (*chủ trì*).
    #[must_use]
    pub fn chair(mut self, chair: impl Into<String>) -> Self {
        self.chair = chair.into();
        self
    }

    /// When it takes place, in words.
    #[must_use]
    pub fn time(mut self, time: impl Into<String>) -> Self {
        self.time = time.into();
        self
    }

    /// Where it takes place.
    #[must_use]
    pub fn venue(mut self, venue: impl Into<String>) -> Self {
        self.venue = venue.into();
        self
    }

    /// Appends a paragraph of what those who are invited should note.
    #[must_use]
    pub fn note(self, note: impl Into<Text>) -> Self {
        self.note_block(Block::Paragraph(note.into()))
    }

    /// Appends a block of what those who are invited should note.
    #[must_use]
    pub fn note_block(mut self, block: Block) -> Self {
        self.notes.push(block);
        self
    }

    /// The fixed lines of the template, with what they say.
    fn lines(&mut self, found: &mut Found, root: &Path<'_>) -> Vec<Node> {
        let path = root.field("invitees");
        let invitees = labels::required(
            found,
            &path,
            &mut self.invitees,
            Wanted::by(TEMPLATE, ("người được mời", "who is invited")).behind(words::INVITES),
        );
        let label = format!("{} {}", self.sender.in_text(), words::INVITES);
        let mut nodes = if let [one] = invitees.as_slice() {
            vec![Node::labelled(label, one)]
        } else {
            let listed = labels::listed(&invitees);
            let listed = listed.map(|text| Node::Dash(content::words(text)));
            [Node::plain(label)].into_iter().chain(listed).collect()
        };
        for (label, name, value, what) in [
            (
                words::ATTENDS,
                "event",
                &mut self.event,
                ("tên cuộc họp, hội nghị", "what they are invited to"),
            ),
            (
                words::CHAIRED_BY,
                "chair",
                &mut self.chair,
                ("người chủ trì", "who presides"),
            ),
            (
                words::TIME,
                "time",
                &mut self.time,
                ("thời gian", "the time"),
            ),
            (
                words::VENUE,
                "venue",
                &mut self.venue,
                ("địa điểm", "the venue"),
            ),
        ] {
            let wanted = Wanted::by(TEMPLATE, what).behind(label);
            let text = labels::phrase(found, &root.field(name), value, wanted);
            nodes.push(Node::labelled(label, text));
        }
        nodes
    }
}

/// What an invitation keeps to.
const TEMPLATE: &str = "1.7";

impl Draft for InvitationBuilder {
    type Document = Invitation;

    fn check(&mut self, found: &mut Found) -> Option<Content> {
        let root = Path::root();
        let kind = DocumentKind::Invitation;
        parts::sender(found, &root.field("sender"), &mut self.sender);
        let (number, symbol) = (self.number, &mut self.symbol);
        let symbol = parts::symbol(found, &root, kind, number, symbol, (&self.sender, &[]));
        parts::place(found, &root.field("place"), &mut self.place);
        parts::date(found, &root.field("date"), self.date);
        parts::subject(found, &root.field("subject"), kind, &mut self.subject);
        let mut nodes = self.lines(found, &root);
        let mut citations = Citations::collect(found, &root, &mut self.citations, |bring| {
            bring.blocks(&mut self.notes);
        });
        if !self.notes.is_empty() {
            let path = root.field("notes");
            nodes.extend(body::body(found, &path, &mut citations, &mut self.notes));
        }
        citations.finish(found, &root.field("citations"));
        let closing = closing(
            found,
            &root,
            None,
            &mut self.recipients,
            &mut self.filing,
            (&mut self.signature, &self.sender),
        );
        Some(Content {
            kind,
            sender: self.sender.clone(),
            joint_senders: Vec::new(),
            number: self.number,
            symbol: Some(symbol?),
            place_date: Some((self.place.clone(), self.date)),
            title: Title::UnderType(self.subject.clone()),
            to: Vec::new(),
            body: nodes,
            closing: closing?,
            contact: None,
            authority: None,
            attached: None,
        })
    }
}
