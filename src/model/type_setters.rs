//! The setters that only some types have, and what such documents tell of themselves.

use super::annex::Lines;
use super::article::{Article, Division};
use super::attachment::Attachment;
use super::block::Block;
use super::builder::Builder;
use super::date::PartialDate;
use super::delegation::{Delegation, Signatory};
use super::maybe::MaybeString;
use super::meeting::{Meeting, Official};
use super::moment::Moment;
use super::party::Party;
use super::person::Person;
use super::sender::Sender;
use super::text::Text;
use super::types::{
    AboutPerson, Contract, Convened, Deciding, Decision, InArticles, IntroductionLetter,
    Invitation, LeaveGrant, Minutes, OfficialLetter, OtherDocument, PublicLetter, Regulation,
    Report, Resolution, Telegram,
};

/// Types whose body is in articles.
impl<T: InArticles> Builder<T> {
    /// Appends an article (*Điều*): Annex I, Part I, Section V, item 6, point a. Decisions and
    /// resolutions have articles without titles, regulations and contracts with.
    #[must_use]
    pub fn article(mut self, article: impl Into<Article>) -> Self {
        let article = article.into();
        if self.draft.kind.template().in_articles {
            self.draft.data.body.push(Block::from(article));
        } else {
            self.draft.data.articles.push(article);
        }
        self
    }

    /// Appends several articles (*Điều*): Annex I, Part I, Section V, item 6, point a.
    #[must_use]
    pub fn articles<A: Into<Article>>(self, articles: impl IntoIterator<Item = A>) -> Self {
        articles.into_iter().fold(self, Self::article)
    }
}

/// Types by which an authority decides.
impl<T: Deciding> Builder<T> {
    /// The issuing authority (*thẩm quyền ban hành*), such as *Chủ tịch Ủy ban nhân dân xã Suối
    /// Mây*: the line above the bases (Annex III, Section II, template 1.2).
    #[must_use]
    pub fn issuing_authority(mut self, authority: impl Into<String>) -> Self {
        self.draft.data.issuing_authority = Some(authority.into());
        self
    }

    /// The number of the article that says who carries the document out, to whom the recipients
    /// refer by “Như Điều …”, where it is neither the one with “chịu trách nhiệm thi hành” nor,
    /// without one, the last (Annex III, Section II, templates 1.1 to 1.3).
    #[must_use]
    pub fn executed_in_article(mut self, number: impl Into<Option<u32>>) -> Self {
        self.draft.data.executed_in_article = number.into();
        self
    }
}

/// Types about one person.
impl<T: AboutPerson> Builder<T> {
    /// The person it is about: Annex III, Section II, templates 1.8 and 1.10.
    #[must_use]
    pub fn person(mut self, person: Person) -> Self {
        self.draft.data.person = person;
        self
    }
}

/// Types about a meeting.
impl<T: Convened> Builder<T> {
    /// The venue (*địa điểm*): Annex III, Section II, templates 1.7 and 1.9.
    #[must_use]
    pub fn venue(mut self, venue: impl Into<String>) -> Self {
        self.draft.data.venue = Lines(vec![venue.into()]);
        self
    }

    /// Several venues, such as those of a meeting by video link (practice).
    #[must_use]
    pub fn venues<S: Into<String>>(mut self, venues: impl IntoIterator<Item = S>) -> Self {
        self.draft.data.venue = Lines(venues.into_iter().map(Into::into).collect());
        self
    }

    /// The chair (*chủ trì, chủ tọa*), who signs minutes on the right: Annex III, Section II,
    /// templates 1.7 and 1.9.
    #[must_use]
    pub fn chair(mut self, chair: impl Into<Official>) -> Self {
        self.draft.data.chair = chair.into();
        self
    }
}

impl Builder<OfficialLetter> {
    /// The abbreviation of the drafting unit, or of the field, with which the symbol ends: Annex I,
    /// Part I, Section II, item 3, point b.
    #[must_use]
    pub fn unit(mut self, unit: impl MaybeString) -> Self {
        self.draft.data.unit = unit.maybe();
        self
    }
}

impl Builder<OtherDocument> {
    /// The abbreviation of the type (*chữ viết tắt tên loại*), with which the symbol begins: Annex I,
    /// Part I, Section II, item 3, point b.
    #[must_use]
    pub fn type_code(mut self, code: impl MaybeString) -> Self {
        self.draft.data.type_code = code.maybe();
        self
    }
}

/// A setter of the line that names the type, where it says more than the name of the type.
macro_rules! longer_type_name {
    ($type:ty, $example:literal) => {
        impl Builder<$type> {
            #[doc = concat!("The line that names the type, where it says more than its name: *", $example, "*")]
            /// (practice).
            #[must_use]
            pub fn type_name(mut self, name: impl Into<String>) -> Self {
                self.draft.data.type_name = Some(name.into());
                self
            }
        }
    };
}

longer_type_name!(Invitation, "Giấy mời họp");
longer_type_name!(Minutes, "Biên bản họp");
longer_type_name!(Report, "Báo cáo nhanh");

impl Builder<PublicLetter> {
    /// The name under which the letter goes, where it is not “Thư công”: *Thư khen*, *Thư chúc mừng*
    /// (practice).
    #[must_use]
    pub fn type_name(mut self, name: impl Into<String>) -> Self {
        self.draft.data.type_name = Some(name.into());
        self
    }
}

impl Builder<Telegram> {
    /// The sender of the telegram, a body or the title of its head: Annex III, Section II, template
    /// 1.6.
    #[must_use]
    pub fn telegraphing(mut self, who: impl Into<String>) -> Self {
        self.draft.data.telegraphing = Some(who.into());
        self
    }
}

impl Builder<Invitation> {
    /// Appends an invitee, a body or a person with title and unit: Annex III, Section II, template
    /// 1.7.
    #[must_use]
    pub fn invitee(mut self, invitee: impl Into<String>) -> Self {
        self.draft.data.invitees.push(invitee.into());
        self
    }

    /// Appends several invitees: Annex III, Section II, template 1.7.
    #[must_use]
    pub fn invitees<S: Into<String>>(mut self, invitees: impl IntoIterator<Item = S>) -> Self {
        let invitees = invitees.into_iter().map(Into::into);
        self.draft.data.invitees.extend(invitees);
        self
    }

    /// The event, which goes on after “Tới dự”: Annex III, Section II, template 1.7.
    #[must_use]
    pub fn event(mut self, event: impl Into<String>) -> Self {
        self.draft.data.event = Some(event.into());
        self
    }

    /// Appends one who chairs the event together with others (*đồng chủ trì*), beside a chair or
    /// without (practice).
    #[must_use]
    pub fn co_chair(mut self, chair: impl Into<Official>) -> Self {
        self.draft.data.co_chairs.push(chair.into());
        self
    }

    /// The time (*thời gian*), in words: Annex III, Section II, template 1.7.
    #[must_use]
    pub fn time(mut self, time: impl Into<String>) -> Self {
        self.draft.data.time = Some(time.into());
        self
    }

    /// Appends a note for the invitees, a paragraph or another block: Annex III, Section II,
    /// template 1.7.
    #[must_use]
    pub fn note(mut self, note: impl Into<Block>) -> Self {
        self.draft.data.notes.push(note.into());
        self
    }

    /// Appends several notes for the invitees: Annex III, Section II, template 1.7.
    #[must_use]
    pub fn notes<B: Into<Block>>(mut self, notes: impl IntoIterator<Item = B>) -> Self {
        self.draft
            .data
            .notes
            .extend(notes.into_iter().map(Into::into));
        self
    }
}

impl Builder<IntroductionLetter> {
    /// The body that the person is sent to: Annex III, Section II, template 1.8.
    #[must_use]
    pub fn sent_to(mut self, body: impl Into<String>) -> Self {
        self.draft.data.sent_to = Some(body.into());
        self
    }

    /// The purpose, which goes on after “Về việc:”: Annex III, Section II, template 1.8.
    #[must_use]
    pub fn purpose(mut self, purpose: impl Into<String>) -> Self {
        self.draft.data.purpose = Some(purpose.into());
        self
    }

    /// The last day on which the letter is valid: Annex III, Section II, template 1.8.
    #[must_use]
    pub fn valid_until(mut self, day: impl Into<PartialDate>) -> Self {
        self.draft.data.valid_until = day.into();
        self
    }
}

impl Builder<LeaveGrant> {
    /// The day of the request for leave: Annex III, Section II, template 1.10.
    #[must_use]
    pub fn request_date(mut self, day: impl Into<PartialDate>) -> Self {
        self.draft.data.request_date = day.into();
        self
    }

    /// The duration, such as *05 ngày*: Annex III, Section II, template 1.10.
    #[must_use]
    pub fn duration(mut self, duration: impl Into<String>) -> Self {
        self.draft.data.duration = Some(duration.into());
        self
    }

    /// The first and the last day: Annex III, Section II, template 1.10.
    #[must_use]
    pub fn period(mut self, from: impl Into<PartialDate>, until: impl Into<PartialDate>) -> Self {
        self.draft.data.from = from.into();
        self.draft.data.until = until.into();
        self
    }

    /// The place of the leave: Annex III, Section II, template 1.10.
    #[must_use]
    pub fn leave_place(mut self, place: impl Into<String>) -> Self {
        self.draft.data.leave_place = Some(place.into());
        self
    }

    /// The kind of leave that the days count as, such as *nghỉ hằng năm có lương*: Annex III,
    /// Section II, template 1.10.
    #[must_use]
    pub fn counted_as(mut self, leave: impl Into<String>) -> Self {
        self.draft.data.counted_as = Some(leave.into());
        self
    }

    /// Leaves room for the body or the local authority where the leave is spent to confirm it: Annex
    /// III, Section II, template 1.10.
    #[must_use]
    pub fn confirmation(mut self, confirmation: bool) -> Self {
        self.draft.data.confirmation = confirmation;
        self
    }
}

impl Builder<Decision> {
    /// The text that the decision issues or approves: Annex III, Section II, template 1.3.
    #[must_use]
    pub fn attachment(mut self, attachment: impl Into<Option<Attachment>>) -> Self {
        self.draft.data.attachment = attachment.into();
        self
    }
}

impl Builder<Regulation> {
    /// Appends a part, chapter, section or subsection (*Phần, Chương, Mục, Tiểu mục*): Annex I, Part
    /// I, Section V, item 6, point a.
    #[must_use]
    pub fn division(mut self, division: Division) -> Self {
        self.draft.data.body.push(division.into());
        self
    }
}

impl Builder<Contract> {
    /// Appends a body whose name stands below the sender's in the letterhead (practice).
    #[must_use]
    pub fn joint_sender(mut self, sender: Sender) -> Self {
        self.draft.data.joint_senders.push(sender);
        self
    }

    /// Appends a paragraph before the parties, as offices write it (practice).
    #[must_use]
    pub fn opening(mut self, text: impl Into<Text>) -> Self {
        self.draft.data.opening.push(Block::Paragraph(text.into()));
        self
    }

    /// Appends a party (*bên ký kết*), of which there must be two at least (practice).
    #[must_use]
    pub fn party(mut self, party: Party) -> Self {
        self.draft.data.parties.push(party);
        self
    }

    /// Appends several parties (*các bên ký kết*), as offices do (practice).
    #[must_use]
    pub fn parties(mut self, parties: impl IntoIterator<Item = Party>) -> Self {
        self.draft.data.parties.extend(parties);
        self
    }
}

impl Builder<Minutes> {
    /// The kind of the meeting, which the fixed words name: Annex III, Section II, template 1.9.
    #[must_use]
    pub fn meeting(mut self, meeting: Meeting) -> Self {
        self.draft.data.meeting = Some(meeting);
        self
    }

    /// The beginning: Annex III, Section II, template 1.9.
    #[must_use]
    pub fn start(mut self, start: Moment) -> Self {
        self.draft.data.start = Some(start);
        self
    }

    /// Appends a paragraph before those who take part, as offices write it (practice).
    #[must_use]
    pub fn opening(mut self, text: impl Into<Text>) -> Self {
        self.draft.data.opening.push(Block::Paragraph(text.into()));
        self
    }

    /// Appends a delegation with its people (practice).
    ///
    /// ```
    /// use vanban::{Delegation, Minutes, Official, Sender, Signatory};
    ///
    /// let minutes = Minutes::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .number(4)
    ///     .subject("Bàn giao hồ sơ địa chính")
    ///     .opening("Hôm nay, ngày 12 tháng 10 năm 2026, tại Phòng Kinh tế, chúng tôi gồm:")
    ///     .delegation(
    ///         Delegation::new("Bên giao").person(Official::new("Chuyên viên").name("Bà Vì Thị Hoa")),
    ///     )
    ///     .delegation(Delegation::new("Bên nhận").person("Ông Lò Văn Ún, Trưởng thôn"))
    ///     .paragraph("Hai bên đã bàn giao 120 trang bản đồ.")
    ///     .copies(2)
    ///     .signatory(Signatory::new("Bên giao").name("Vì Thị Hoa"))
    ///     .signatory(Signatory::new("Bên nhận").name("Lò Văn Ún"))
    ///     .build()?;
    /// let text = minutes.layout().to_string();
    /// assert!(text.contains("1. Bên giao:") && text.contains("- Bà Vì Thị Hoa, Chuyên viên."));
    /// assert!(text.contains("Biên bản được lập thành 02 bản có giá trị như nhau./."));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn delegation(mut self, delegation: Delegation) -> Self {
        self.draft.data.delegations.push(delegation);
        self
    }

    /// Appends several delegations (practice).
    #[must_use]
    pub fn delegations(mut self, delegations: impl IntoIterator<Item = Delegation>) -> Self {
        self.draft.data.delegations.extend(delegations);
        self
    }

    /// Says in how many copies the minutes are made, which a sentence at the end tells (practice).
    #[must_use]
    pub fn copies(mut self, copies: impl Into<Option<u32>>) -> Self {
        self.draft.data.copies = copies.into();
        self
    }

    /// Appends one who signs, in the place of secretary and chair (practice). Such minutes may do
    /// without the lines of a meeting.
    #[must_use]
    pub fn signatory(mut self, signatory: Signatory) -> Self {
        self.draft.data.signatures.push(signatory);
        self
    }

    /// Appends several who sign, in the place of secretary and chair (practice).
    #[must_use]
    pub fn signatories(mut self, signatories: impl IntoIterator<Item = Signatory>) -> Self {
        self.draft.data.signatures.extend(signatories);
        self
    }

    /// Appends an attendee, or a group of them: Annex III, Section II, template 1.9.
    #[must_use]
    pub fn attendee(mut self, attendee: impl Into<String>) -> Self {
        self.draft.data.attendees.push(attendee.into());
        self
    }

    /// Appends several attendees: Annex III, Section II, template 1.9.
    #[must_use]
    pub fn attendees<S: Into<String>>(mut self, attendees: impl IntoIterator<Item = S>) -> Self {
        let attendees = attendees.into_iter().map(Into::into);
        self.draft.data.attendees.extend(attendees);
        self
    }

    /// The secretary, who takes the minutes and signs on the left: Annex III, Section II, template
    /// 1.9.
    #[must_use]
    pub fn secretary(mut self, secretary: impl Into<Official>) -> Self {
        self.draft.data.secretary = secretary.into();
        self
    }

    /// The end: Annex III, Section II, template 1.9.
    #[must_use]
    pub fn end(mut self, end: Moment) -> Self {
        self.draft.data.end = Some(end);
        self
    }
}

impl Decision {
    /// The issuing authority: Annex III, Section II, template 1.2.
    #[must_use]
    pub fn issuing_authority(&self) -> &str {
        let data = &self.content().data;
        data.issuing_authority.as_deref().unwrap_or_default()
    }
}

impl Resolution {
    /// The issuing authority: Annex III, Section II, template 1.1.
    #[must_use]
    pub fn issuing_authority(&self) -> &str {
        let data = &self.content().data;
        data.issuing_authority.as_deref().unwrap_or_default()
    }
}

impl Contract {
    /// The parties, in the order in which they sign.
    #[must_use]
    pub fn parties(&self) -> &[Party] {
        &self.content().data.parties
    }
}
