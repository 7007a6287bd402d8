//! The grant of a leave (*giấy nghỉ phép*).

use serde::{Deserialize, Serialize};

use crate::decree::{DocumentKind, PERSON_TITLE, leave as words};
use crate::model::accessors::accessors;
use crate::model::check::labels::Wanted;
use crate::model::check::{Found, Path, closing, labels, parts};
use crate::model::checked::Draft;
use crate::model::content::{Closing, Content, Node, Title};
use crate::model::object::object;
use crate::model::setters::setters;
use crate::model::typed::document;
use crate::model::version::Version;
use crate::model::{Filing, PartialDate, Person, Sender, Signature, Symbol};

document! {
    /// A grant of leave (*giấy nghỉ phép*), which has no subject: Annex III, Section II, template
    /// 1.10.
    ///
    /// ```
    /// use vanban::{Leader, LeaveGrant, Person, Sender, Signature};
    ///
    /// let grant = LeaveGrant::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .place("Suối Mây")
    ///     .request_date((2026, 3, 2))
    ///     .person(Person::new("Vì Thị Hoa", "Chuyên viên").unit("Phòng Kinh tế"))
    ///     .duration("05 ngày")
    ///     .period((2026, 3, 9), (2026, 3, 13))
    ///     .leave_place("tỉnh Lâm Bình")
    ///     .counted_as("nghỉ hằng năm có lương")
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// let text = grant.layout().to_string();
    /// assert!(text.contains("Xét Đơn đề nghị nghỉ phép ngày 02 tháng 3 năm 2026 của ông (bà)"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    LeaveGrant, LeaveGrantBuilder
}

impl LeaveGrant {
    /// A builder of which nothing is said yet.
    #[must_use]
    pub fn builder() -> LeaveGrantBuilder {
        LeaveGrantBuilder::default()
    }

    accessors!(number symbol sender_name place date recipients signer_name);
}

/// Makes a [`LeaveGrant`] of what the caller says; its shape is also that of the data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct LeaveGrantBuilder {
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
    #[serde(default, skip_serializing_if = "PartialDate::is_empty")]
    request_date: PartialDate,
    #[serde(default)]
    person: Person,
    #[serde(default)]
    duration: String,
    #[serde(default, skip_serializing_if = "PartialDate::is_empty")]
    from: PartialDate,
    #[serde(default, skip_serializing_if = "PartialDate::is_empty")]
    until: PartialDate,
    #[serde(default)]
    leave_place: String,
    #[serde(default)]
    counted_as: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    confirmation: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    recipients: Vec<String>,
    #[serde(default, skip_serializing_if = "Filing::is_plain")]
    filing: Filing,
    #[serde(default)]
    signature: Signature,
}

object!(LeaveGrantBuilder);

/// `"type": "leave_grant"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Type {
    #[default]
    LeaveGrant,
}

impl LeaveGrantBuilder {
    setters!(sender number symbol place date recipient filing signature);

    /// The day of the request for leave.
    #[must_use]
    pub fn request_date(mut self, day: impl Into<PartialDate>) -> Self {
        self.request_date = day.into();
        self
    }

    /// Who gets the leave; the first of the recipients.
    #[must_use]
    pub fn person(mut self, person: Person) -> Self {
        self.person = person;
        self
    }

    /// How long it is, such as *05 ngày*.
    #[must_use]
    pub fn duration(mut self, duration: impl Into<String>) -> Self {
        self.duration = duration.into();
        self
    }

    /// Its first and its last day.
    #[must_use]
    pub fn period(mut self, from: impl Into<PartialDate>, until: impl Into<PartialDate>) -> Self {
        self.from = from.into();
        self.until = until.into();
        self
    }

    /// Where it is spent.
    #[must_use]
    pub fn leave_place(mut self, place: impl Into<String>) -> Self {
        self.leave_place = place.into();
        self
    }

    /// What kind of leave the days count as, such as *nghỉ hằng năm có lương*.
    #[must_use]
    pub fn counted_as(mut self, leave: impl Into<String>) -> Self {
        self.counted_as = leave.into();
        self
    }

    /// Leaves room for the body or the local authority where the leave is spent to confirm it.
    #[must_use]
    pub fn confirmation(mut self, confirmation: bool) -> Self {
        self.confirmation = confirmation;
        self
    }

    /// What the template says of the person and the leave.
    fn lines(&mut self, found: &mut Found, root: &Path<'_>) -> Option<(String, Vec<Node>)> {
        let path = root.field("request_date");
        let what = Wanted::by(
            TEMPLATE,
            (
                "ngày của đơn đề nghị nghỉ phép",
                "the full date of the request",
            ),
        );
        let requested = labels::full_date(found, &path, self.request_date, what);
        let person = labels::person(found, &root.field("person"), &mut self.person, TEMPLATE);
        let path = root.field("duration");
        let what = Wanted::by(
            TEMPLATE,
            ("thời gian nghỉ phép", "the duration of the leave"),
        );
        let duration = labels::phrase(
            found,
            &path,
            &mut self.duration,
            what.behind(words::DURATION),
        );
        let path = root.field("from");
        let what = Wanted::by(
            TEMPLATE,
            ("ngày bắt đầu nghỉ phép", "the full date of the first day"),
        );
        let from = labels::full_date(found, &path, self.from, what);
        let path = root.field("until");
        let what = Wanted::by(
            TEMPLATE,
            ("ngày cuối nghỉ phép", "the full date of the last day"),
        );
        let until = labels::full_date(found, &path, self.until, what);
        let path = root.field("leave_place");
        let what = Wanted::by(TEMPLATE, ("nơi nghỉ phép", "the place of leave"));
        let place = labels::phrase(found, &path, &mut self.leave_place, what.behind(words::AT));
        let path = root.field("counted_as");
        let what = Wanted::by(
            TEMPLATE,
            ("loại thời gian nghỉ", "what the leave counts as"),
        );
        let counted_as = labels::phrase(
            found,
            &path,
            &mut self.counted_as,
            what.behind(words::COUNTED_AS),
        );
        let (requested, from, until) = (requested?, from?, until?);
        labels::period(found, &root.field("until"), from, until);

        let [requested, from, until] = [requested, from, until].map(labels::in_full);
        let nodes = vec![
            Node::plain(format!(
                "{} {requested} của {} {}",
                words::CONSIDERS,
                person.honorific_inside(),
                person.name
            )),
            Node::plain(format!("{} {}", self.sender.in_text(), words::GRANTS)),
            Node::labelled(format!("{}:", person.honorific), &person.name),
            Node::labelled(PERSON_TITLE, &person.title),
            Node::plain(format!(
                "{} {duration} {} {from} {} {until} {} {place}.",
                words::DURATION,
                words::FROM,
                words::UNTIL,
                words::AT
            )),
            Node::plain(format!("{} {counted_as}", words::COUNTED_AS)),
        ];
        Some((person.name, nodes))
    }
}

/// What this grant keeps to.
const TEMPLATE: &str = "1.10";

impl Draft for LeaveGrantBuilder {
    type Document = LeaveGrant;

    fn check(&mut self, found: &mut Found) -> Option<Content> {
        let root = Path::root();
        let kind = DocumentKind::LeaveGrant;
        parts::sender(found, &root.field("sender"), &mut self.sender);
        let (number, symbol) = (self.number, &mut self.symbol);
        let symbol = parts::symbol(found, &root, kind, number, symbol, (&self.sender, &[]));
        parts::place(found, &root.field("place"), &mut self.place);
        parts::date(found, &root.field("date"), self.date);
        let lines = self.lines(found, &root);
        let closing = closing(
            found,
            &root,
            lines.as_ref().map(|(name, _)| name.clone()),
            &mut self.recipients,
            &mut self.filing,
            (&mut self.signature, &self.sender),
        );
        let (name, body) = lines?;
        Some(Content {
            kind,
            sender: self.sender.clone(),
            joint_senders: Vec::new(),
            number: self.number,
            symbol: Some(symbol?),
            place_date: Some((self.place.clone(), self.date)),
            title: Title::TypeOnly(name),
            to: Vec::new(),
            body,
            closing: Closing {
                confirmation: self.confirmation,
                ..closing?
            },
            contact: None,
            authority: None,
            attached: None,
        })
    }
}
