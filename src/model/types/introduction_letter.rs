//! The introduction letter (*giấy giới thiệu*).

use serde::{Deserialize, Serialize};

use crate::decree::{DocumentKind, PERSON_TITLE, SAME_AS_ABOVE, introduction as words};
use crate::model::accessors::accessors;
use crate::model::check::labels::Wanted;
use crate::model::check::{Found, Path, closing, labels, parts};
use crate::model::checked::Draft;
use crate::model::content::{Content, Node, Title};
use crate::model::object::object;
use crate::model::setters::setters;
use crate::model::typed::document;
use crate::model::version::Version;
use crate::model::{Filing, PartialDate, Person, Sender, Signature, Symbol};

document! {
    /// An introduction letter (*giấy giới thiệu*), which has no subject: Annex III, Section II,
    /// template 1.8.
    ///
    /// ```
    /// use vanban::{IntroductionLetter, Leader, Person, Sender, Signature};
    ///
    /// let letter = IntroductionLetter::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .place("Suối Mây")
    ///     .person(Person::new("Vì Thị Hoa", "Chuyên viên").unit("Phòng Kinh tế"))
    ///     .sent_to("Sở Nội vụ tỉnh Lâm Bình")
    ///     .purpose("nhận hồ sơ cán bộ")
    ///     .valid_until((2026, 3, 31))
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// assert_eq!(letter.file_name(), "giay-gioi-thieu-vi-thi-hoa.docx");
    /// let text = letter.layout().to_string();
    /// assert!(text.contains("Ông (bà) Vì Thị Hoa"));
    /// assert!(text.contains("Giấy này có giá trị đến hết ngày 31 tháng 3 năm 2026./."));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    IntroductionLetter, IntroductionLetterBuilder
}

impl IntroductionLetter {
    /// A builder of which nothing is said yet.
    #[must_use]
    pub fn builder() -> IntroductionLetterBuilder {
        IntroductionLetterBuilder::default()
    }

    accessors!(number symbol sender_name place date signer_name);
}

/// Makes an [`IntroductionLetter`] of what the caller says; its shape is also that of the data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct IntroductionLetterBuilder {
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
    person: Person,
    #[serde(default)]
    sent_to: String,
    #[serde(default)]
    purpose: String,
    #[serde(default, skip_serializing_if = "PartialDate::is_empty")]
    valid_until: PartialDate,
    #[serde(default)]
    signature: Signature,
}

object!(IntroductionLetterBuilder);

/// `"type": "introduction_letter"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Type {
    #[default]
    IntroductionLetter,
}

impl IntroductionLetterBuilder {
    setters!(sender number symbol place date signature);

    /// Who is introduced.
    #[must_use]
    pub fn person(mut self, person: Person) -> Self {
        self.person = person;
        self
    }

    /// The body that the person is sent to.
    #[must_use]
    pub fn sent_to(mut self, body: impl Into<String>) -> Self {
        self.sent_to = body.into();
        self
    }

    /// What for; it goes on after “Về việc:”.
    #[must_use]
    pub fn purpose(mut self, purpose: impl Into<String>) -> Self {
        self.purpose = purpose.into();
        self
    }

    /// The last day on which the letter is valid.
    #[must_use]
    pub fn valid_until(mut self, day: impl Into<PartialDate>) -> Self {
        self.valid_until = day.into();
        self
    }

    /// What the template says of the person.
    fn lines(&mut self, found: &mut Found, root: &Path<'_>) -> Option<(String, Vec<Node>)> {
        let person = labels::person(found, &root.field("person"), &mut self.person, TEMPLATE);
        let what = Wanted::by(
            TEMPLATE,
            ("nơi được cử đến", "the body the person is sent to"),
        );
        let path = root.field("sent_to");
        let sent_to = labels::phrase(found, &path, &mut self.sent_to, what.behind(words::SENT_TO));
        let what = Wanted::by(TEMPLATE, ("mục đích giới thiệu", "the purpose"));
        let path = root.field("purpose");
        let purpose = labels::phrase(found, &path, &mut self.purpose, what.behind(words::PURPOSE));
        let path = root.field("valid_until");
        let what = Wanted::by(TEMPLATE, ("ngày hết giá trị", "the last day of validity"));
        let until = labels::full_date(found, &path, self.valid_until, what)?;
        if let Some(date) = self.date.full() {
            labels::period(found, &path, date, until);
        }

        let [please, help] = words::PLEASE_HELP;
        let nodes = vec![
            Node::plain(format!("{} {}", self.sender.in_text(), words::INTRODUCES)),
            Node::labelled(&person.honorific, &person.name),
            Node::labelled(PERSON_TITLE, &person.title),
            Node::labelled(words::SENT_TO, sent_to),
            Node::labelled(words::PURPOSE, purpose),
            Node::plain(format!("{please} {} {help}", person.honorific_inside())),
            Node::plain(format!("{} {}", words::VALID_UNTIL, labels::in_full(until))),
        ];
        Some((person.name, nodes))
    }
}

/// What this letter keeps to.
const TEMPLATE: &str = "1.8";

impl Draft for IntroductionLetterBuilder {
    type Document = IntroductionLetter;

    fn check(&mut self, found: &mut Found) -> Option<Content> {
        let root = Path::root();
        let kind = DocumentKind::IntroductionLetter;
        parts::sender(found, &root.field("sender"), &mut self.sender);
        let (number, symbol) = (self.number, &mut self.symbol);
        let symbol = parts::symbol(found, &root, kind, number, symbol, (&self.sender, &[]));
        parts::place(found, &root.field("place"), &mut self.place);
        parts::date(found, &root.field("date"), self.date);
        let lines = self.lines(found, &root);
        // The template has no other recipients, and files one copy.
        let closing = closing(
            found,
            &root,
            Some(SAME_AS_ABOVE.to_owned()),
            &mut [],
            &mut Filing::new(),
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
            closing: closing?,
            contact: None,
            authority: None,
            attached: None,
        })
    }
}
