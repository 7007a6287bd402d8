//! The minutes (*biên bản*): Annex III, Section II, template 1.9.

use serde::{Deserialize, Serialize};

use crate::decree::{DocumentKind, minutes::FILING};
use crate::model::accessors::accessors;
use crate::model::check::{Citations, Found, Path, body, minutes, parts};
use crate::model::checked::Draft;
use crate::model::content::{Closing, Content, Title};
use crate::model::object::object;
use crate::model::setters::setters;
use crate::model::typed::document;
use crate::model::version::Version;
use crate::model::{
    Block, Citation, Item, Meeting, Moment, Official, Section, Sender, Symbol, Text,
};

document! {
    /// The minutes of a meeting (*biên bản*): Annex III, Section II, template 1.9.
    ///
    /// They have no line of place and date; the secretary and the chair sign.
    ///
    /// ```
    /// use vanban::{Minutes, Moment, Official, Sender};
    ///
    /// let minutes = Minutes::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .subject("Họp giao ban tháng 3 năm 2026")
    ///     .start(Moment::new((2026, 3, 5), (14, 0)).ok_or("start")?)
    ///     .venue("Phòng họp số 1")
    ///     .attendee("Lãnh đạo Ủy ban nhân dân xã")
    ///     .chair(Official::new("Chủ tịch").name("Lò Văn Thịnh"))
    ///     .secretary(Official::new("Công chức Văn phòng"))
    ///     .paragraph("Chủ tịch kết luận cuộc họp.")
    ///     .end(Moment::new((2026, 3, 5), (16, 30)).ok_or("end")?)
    ///     .build()?;
    /// let blanks = minutes.blanks();
    /// let paths: Vec<_> = blanks.iter().map(|blank| blank.path()).collect();
    /// assert_eq!(paths, ["number", "secretary.name"]);
    /// let text = minutes.layout().to_string();
    /// assert!(text.contains("Cuộc họp kết thúc vào 16 giờ 30, ngày 05 tháng 3 năm 2026./."));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    Minutes, MinutesBuilder
}

impl Minutes {
    /// A builder of which nothing is said yet.
    #[must_use]
    pub fn builder() -> MinutesBuilder {
        MinutesBuilder::default()
    }

    accessors!(number symbol sender_name recipients subject);
}

/// Makes [`Minutes`] of what the caller says; its shape is also that of the data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct MinutesBuilder {
    vanban: Version,
    r#type: Type,
    #[serde(default)]
    sender: Sender,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    number: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    symbol: Option<String>,
    #[serde(default)]
    subject: String,
    #[serde(default)]
    meeting: Meeting,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    start: Option<Moment>,
    #[serde(default)]
    venue: String,
    #[serde(default)]
    attendees: Vec<String>,
    #[serde(default)]
    chair: Official,
    #[serde(default)]
    secretary: Official,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    citations: Vec<Citation>,
    #[serde(default)]
    body: Vec<Block>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    end: Option<Moment>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    recipients: Vec<String>,
}

object!(MinutesBuilder);

/// `"type": "minutes"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Type {
    #[default]
    Minutes,
}

impl MinutesBuilder {
    setters!(sender number symbol subject citation body recipient);

    /// What kind of meeting it was, which the fixed words name.
    #[must_use]
    pub fn meeting(mut self, meeting: Meeting) -> Self {
        self.meeting = meeting;
        self
    }

    /// When it began.
    #[must_use]
    pub fn start(mut self, start: Moment) -> Self {
        self.start = Some(start);
        self
    }

    /// Where it was held.
    #[must_use]
    pub fn venue(mut self, venue: impl Into<String>) -> Self {
        self.venue = venue.into();
        self
    }

    /// Appends one, or a group, of those who attended.
    #[must_use]
    pub fn attendee(mut self, attendee: impl Into<String>) -> Self {
        self.attendees.push(attendee.into());
        self
    }

    /// Who chaired it and signs on the right.
    #[must_use]
    pub fn chair(mut self, chair: Official) -> Self {
        self.chair = chair;
        self
    }

    /// Who took the minutes and signs on the left.
    #[must_use]
    pub fn secretary(mut self, secretary: Official) -> Self {
        self.secretary = secretary;
        self
    }

    /// When it ended.
    #[must_use]
    pub fn end(mut self, end: Moment) -> Self {
        self.end = Some(end);
        self
    }
}

impl Draft for MinutesBuilder {
    type Document = Minutes;

    fn check(&mut self, found: &mut Found) -> Option<Content> {
        let root = Path::root();
        let kind = DocumentKind::Minutes;
        parts::sender(found, &root.field("sender"), &mut self.sender);
        let (number, sender) = (self.number, &self.sender);
        let issuers = (sender, [].as_slice());
        let symbol = parts::symbol(found, &root, kind, number, &mut self.symbol, issuers);
        parts::subject(found, &root.field("subject"), kind, &mut self.subject);
        let opening = minutes::Opening {
            meeting: self.meeting,
            start: self.start,
            venue: &mut self.venue,
            attendees: &mut self.attendees,
            chair: &mut self.chair,
            secretary: &mut self.secretary,
            sender,
        };
        let (opening, signers) = opening.check(found, &root);

        let mut citations = Citations::collect(found, &root, &mut self.citations, |bring| {
            bring.blocks(&mut self.body);
        });
        let mut nodes = opening;
        let path = root.field("body");
        nodes.extend(body::open(found, &path, &mut citations, &mut self.body));
        citations.finish(found, &root.field("citations"));
        let end = minutes::end(found, &root, self.meeting, (self.start, self.end));
        nodes.extend(end);
        let path = root.field("recipients");
        let recipients = parts::recipients(found, &path, &mut self.recipients);
        Some(Content {
            kind,
            sender: self.sender.clone(),
            joint_senders: Vec::new(),
            number,
            symbol: Some(symbol?),
            place_date: None,
            title: Title::UnderType(self.subject.clone()),
            to: Vec::new(),
            body: nodes,
            closing: Closing {
                above: None,
                recipients,
                filing: Some(FILING.to_owned()),
                signers,
                confirmation: false,
            },
            contact: None,
            authority: None,
            attached: None,
        })
    }
}
