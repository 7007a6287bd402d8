//! The builder of documents, whatever their type.

use std::marker::PhantomData;

use super::annex::Annex;
use super::block::Block;
use super::body_setters::in_sections;
use super::citation::Citation;
use super::contact::Contact;
use super::date::PartialDate;
use super::footnote::Footnote;
use super::marks::{Circulation, Drafted, Urgency};
use super::maybe::MaybeString;
use super::number::Number;
use super::recipient::Filing;
use super::sender::{JointKind, Sender};
use super::signature::Signature;
use super::text::Text;
use super::types::{InSections, Numbered, Placed, Signed, Subjected, Typed};
use crate::contract::Draft;
use crate::problem::Problems;

/// Makes a document of what the caller says.
///
/// Setters take raw values; [`Builder::build`] checks them all. A type has the setters of its
/// template, and those that every type shares.
///
/// ```
/// use vanban::Report;
///
/// let problems = Report::builder().subject("Kết quả quý I").build().unwrap_err();
/// let paths: Vec<_> = problems.iter().map(|problem| problem.path()).collect();
/// assert_eq!(paths, ["sender.name", "sender.code", "place", "body", "signature.title"]);
/// ```
pub struct Builder<T> {
    pub(crate) draft: Draft,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Builder<T> {
    fn clone(&self) -> Self {
        Self::of(self.draft.clone())
    }
}

impl<T> PartialEq for Builder<T> {
    fn eq(&self, other: &Self) -> bool {
        self.draft == other.draft
    }
}

impl<T> std::fmt::Debug for Builder<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Builder").field(&self.draft).finish()
    }
}

impl<T> serde::Serialize for Builder<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.draft.serialize(serializer)
    }
}

impl<T> Builder<T> {
    pub(crate) fn of(draft: Draft) -> Self {
        Self {
            draft,
            of: PhantomData,
        }
    }
}

/// The end of every builder.
impl<T: Typed> Builder<T> {
    /// Checks everything and makes the document.
    ///
    /// Texts are brought into Unicode normalization form C, and superfluous spaces are taken out.
    ///
    /// # Errors
    ///
    /// Everything that is wrong at once, warnings included, each with the path of its field, a
    /// stable code, the clause, the words in Vietnamese and in English and, where it can be told,
    /// the help. Warnings alone do not fail: [`Document::warnings`](crate::Document::warnings)
    /// returns them.
    ///
    /// ```
    /// use vanban::{Leader, Report, Sender, Signature};
    ///
    /// let report = Report::builder()
    ///     .sender(Sender::new("Sở Nội vụ", "SNV"))
    ///     .place("Lâm Bình")
    ///     .subject("Kết quả  công tác quý I")
    ///     .paragraph("Sở đã hoàn thành kế hoạch.")
    ///     .signature(Signature::new(Leader::head("Giám đốc")))
    ///     .build()?;
    /// assert_eq!(report.subject(), Some("Kết quả công tác quý I"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    pub fn build(self) -> Result<T, Problems> {
        crate::Document::new(self.draft).map(T::of)
    }

    /// The body that issues the document (*cơ quan ban hành*): Annex I, Part I, Section II, item 2.
    #[must_use]
    pub fn sender(mut self, sender: Sender) -> Self {
        self.draft.data.sender = sender;
        self
    }

    /// Appends a recipient (*Nơi nhận*): Annex I, Part I, Section II, item 9, point a. The
    /// library sets “Như trên” and “Lưu”.
    #[must_use]
    pub fn recipient(mut self, recipient: impl Into<String>) -> Self {
        self.draft.data.recipients.push(recipient.into());
        self
    }

    /// Appends several recipients (*Nơi nhận*): Annex I, Part I, Section II, item 9, point a.
    #[must_use]
    pub fn recipients<S: Into<String>>(mut self, recipients: impl IntoIterator<Item = S>) -> Self {
        let recipients = recipients.into_iter().map(Into::into);
        self.draft.data.recipients.extend(recipients);
        self
    }

    /// The copies that are kept (*Lưu*): Annex I, Part I, Section II, item 9, point d.
    #[must_use]
    pub fn filing(mut self, filing: Filing) -> Self {
        self.draft.data.filing = filing;
        self
    }

    /// The contact data at the foot of the first page (*thông tin liên hệ*): Article 8, clause 3,
    /// point d; Annex I, Part I, Section III, item 4.
    #[must_use]
    pub fn contact(mut self, contact: impl Into<Option<Contact>>) -> Self {
        self.draft.data.contact = contact.into();
        self
    }

    /// The mark of urgency (*mức độ khẩn*), in red below the number: Annex I, Part I, Section III,
    /// item 2, point b.
    #[must_use]
    pub fn urgency(mut self, urgency: impl Into<Option<Urgency>>) -> Self {
        self.draft.data.urgency = urgency.into();
        self
    }

    /// The mark of circulation (*phạm vi lưu hành*), in the upper margin: Annex I, Part I, Section
    /// III, item 2, point c.
    #[must_use]
    pub fn circulation(mut self, circulation: impl Into<Option<Circulation>>) -> Self {
        self.draft.data.circulation = circulation.into();
        self
    }

    /// Marks the document as a draft, *DỰ THẢO*, in the upper margin (practice).
    #[must_use]
    pub fn draft(mut self, draft: bool) -> Self {
        self.draft.data.draft = if draft { Drafted::Yes } else { Drafted::No };
        self
    }

    /// Marks the document as a draft of a round, such as *lần 2* (practice).
    #[must_use]
    pub fn draft_round(mut self, round: impl Into<String>) -> Self {
        self.draft.data.draft = Drafted::Round(round.into());
        self
    }

    /// Appends an annex (*phụ lục*): Annex I, Part I, Section III, item 1.
    #[must_use]
    pub fn annex(mut self, annex: Annex) -> Self {
        self.draft.data.annexes.push(annex);
        self
    }

    /// Appends several annexes (*phụ lục*): Annex I, Part I, Section III, item 1.
    #[must_use]
    pub fn annexes(mut self, annexes: impl IntoIterator<Item = Annex>) -> Self {
        self.draft.data.annexes.extend(annexes);
        self
    }

    /// Appends an addressee (*Kính gửi*): Annex I, Part I, Section II, item 9, point b. Outside
    /// reports, submissions and letters it is a warning. It may have the mark of a footnote, `[^id]`.
    #[must_use]
    pub fn to(mut self, addressee: impl Into<String>) -> Self {
        self.draft.data.to.push(addressee.into());
        self
    }

    /// Appends several addressees (*Kính gửi*): Annex I, Part I, Section II, item 9, point b.
    #[must_use]
    pub fn addressees<S: Into<String>>(mut self, addressees: impl IntoIterator<Item = S>) -> Self {
        let addressees = addressees.into_iter().map(Into::into);
        self.draft.data.to.extend(addressees);
        self
    }

    /// Declares a footnote (*chú thích cuối trang*) that texts mark by its id, as offices print it
    /// (practice).
    #[must_use]
    pub fn footnote(mut self, footnote: Footnote) -> Self {
        self.draft.data.footnotes.push(footnote);
        self
    }

    /// Declares several footnotes (practice).
    #[must_use]
    pub fn footnotes(mut self, footnotes: impl IntoIterator<Item = Footnote>) -> Self {
        self.draft.data.footnotes.extend(footnotes);
        self
    }

    /// Silences a warning by its code (data format); an error cannot be silenced.
    #[must_use]
    pub fn silence(mut self, code: impl Into<String>) -> Self {
        self.draft.data.silence.push(code.into());
        self
    }
}

/// Types that carry a number.
impl<T: Numbered> Builder<T> {
    /// The number, given at issue (*số*): Annex I, Part I, Section II, item 3, point a. Without one
    /// the line keeps its blank.
    #[must_use]
    pub fn number(mut self, number: impl Into<Option<u32>>) -> Self {
        self.draft.data.number = number.into().map(Number::from);
        self
    }

    /// The number with its digits as they are printed: Annex I, Part I, Section II, item 3, point
    /// a. Some provinces write more zeros than the decree asks for (practice): see
    /// [`Number::as_printed`].
    #[must_use]
    pub fn number_as_printed(mut self, number: Number) -> Self {
        self.draft.data.number = Some(number);
        self
    }

    /// The symbol (*ký hiệu*), where it is not the abbreviation of the type and the sender's code:
    /// Annex I, Part I, Section II, item 3, point b.
    #[must_use]
    pub fn symbol(mut self, symbol: impl MaybeString) -> Self {
        self.draft.data.symbol = symbol.maybe();
        self
    }

    /// The kind of a joint document (*liên tịch, liên ngành, phối hợp*), behind its type and in its
    /// symbol, as offices do (practice).
    #[must_use]
    pub fn joint_kind(mut self, kind: JointKind) -> Self {
        self.draft.data.joint_kind = Some(kind);
        self
    }

    /// Leaves out the line of number and symbol, as offices do of internal papers (practice). That is
    /// a warning, and the sender needs no code.
    ///
    /// ```
    /// use vanban::{Leader, Report, Sender};
    ///
    /// let report = Report::builder()
    ///     .sender(Sender::new("Trường Tiểu học Suối Mây", "").superior("UBND xã Suối Mây"))
    ///     .unnumbered(true)
    ///     .place("Suối Mây")
    ///     .subject("Kết quả công tác tuần 36")
    ///     .paragraph("Tổ chuyên môn đã hoàn thành kế hoạch tuần.")
    ///     .signature(Leader::head("Tổ trưởng"))
    ///     .build()?;
    /// assert_eq!(report.symbol(), None);
    /// assert!(!report.layout().to_string().contains("Số:"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn unnumbered(mut self, unnumbered: bool) -> Self {
        self.draft.data.unnumbered = unnumbered;
        self
    }
}

/// Types with a line of place and date.
impl<T: Placed> Builder<T> {
    /// The place of issue (*địa danh*): Annex I, Part I, Section II, item 4, point a.
    #[must_use]
    pub fn place(mut self, place: impl Into<String>) -> Self {
        self.draft.data.place = Some(place.into());
        self
    }

    /// The date of issue (*thời gian ban hành*): Annex I, Part I, Section II, item 4, point b. Parts
    /// that are missing stay blank.
    #[must_use]
    pub fn date(mut self, date: impl Into<PartialDate>) -> Self {
        self.draft.data.date = date.into();
        self
    }
}

/// Types that one signs for the sender, or several for the bodies that issue them jointly.
impl<T: Signed> Builder<T> {
    /// The signature (*chức vụ, họ tên của người ký*): Annex I, Part I, Section II, item 7.
    #[must_use]
    pub fn signature(mut self, signature: impl Into<Signature>) -> Self {
        self.draft.data.signature = signature.into();
        self
    }

    /// The name of the signer of the signature that is given already: Annex I, Part I, Section II,
    /// item 7, point c.
    #[must_use]
    pub fn signer_name(mut self, name: impl MaybeString) -> Self {
        self.draft.data.signature.name = name.maybe();
        self
    }

    /// Appends a body that issues the document together with the sender, and its signature (*văn
    /// bản liên tịch*), as offices do (practice).
    #[must_use]
    pub fn joint(mut self, sender: Sender, signature: impl Into<Signature>) -> Self {
        self.draft.data.joint_senders.push(sender);
        self.draft.data.joint_signatures.push(signature.into());
        self
    }
}

/// Types that say what they are about.
impl<T: Subjected> Builder<T> {
    /// The subject (*trích yếu*), to the letter and without a closing mark: Annex I, Part I, Section
    /// II, item 5, point a.
    #[must_use]
    pub fn subject(mut self, subject: impl MaybeString) -> Self {
        self.draft.data.subject = subject.maybe();
        self
    }

    /// The lines of the subject, where the library is not to break it by sense: Annex I, Part I,
    /// Section II, item 5, point b. They must say the subject.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// use vanban::decree::Component;
    ///
    /// let report = Report::builder()
    ///     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    ///     .subject("Kết quả công tác quý I và nhiệm vụ quý II")
    ///     .subject_lines(["Kết quả công tác quý I", "và nhiệm vụ quý II"])
    ///     .paragraph("Sở đã hoàn thành kế hoạch.")
    ///     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// let layout = report.layout();
    /// let lines = layout.paragraphs().filter(|line| line.component() == Component::Subject);
    /// assert_eq!(lines.map(|line| line.text()).last().as_deref(), Some("và nhiệm vụ quý II"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn subject_lines<S: Into<String>>(mut self, lines: impl IntoIterator<Item = S>) -> Self {
        self.draft.data.subject_lines = lines.into_iter().map(Into::into).collect();
        self
    }

    /// Declares a citation that texts use by its id: Annex I, Part I, Section II, item 6, point b.
    #[must_use]
    pub fn citation(mut self, citation: Citation) -> Self {
        self.draft.data.citations.push(citation);
        self
    }

    /// Declares several citations: Annex I, Part I, Section II, item 6, point b.
    #[must_use]
    pub fn citations(mut self, citations: impl IntoIterator<Item = Citation>) -> Self {
        self.draft.data.citations.extend(citations);
        self
    }

    /// Appends a legal basis (*căn cứ*), whose closing mark is set by the library: Annex I, Part I,
    /// Section II, item 6, point a. Where the template has no bases it is a warning.
    #[must_use]
    pub fn basis(mut self, basis: impl Into<Text>) -> Self {
        self.draft.data.bases.push(basis.into());
        self
    }

    /// Appends several legal bases (*căn cứ*): Annex I, Part I, Section II, item 6, point a.
    #[must_use]
    pub fn bases<B: Into<Text>>(mut self, bases: impl IntoIterator<Item = B>) -> Self {
        self.draft
            .data
            .bases
            .extend(bases.into_iter().map(Into::into));
        self
    }
}

/// Types whose body is in paragraphs and sections.
impl<T: InSections> Builder<T> {
    fn blocks_mut(&mut self) -> &mut Vec<Block> {
        &mut self.draft.data.body
    }

    in_sections!();
}
