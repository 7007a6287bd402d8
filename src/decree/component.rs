//! The parts a document is made of.

use serde::Serialize;

use super::setting::Heading;

/// A part of a document (*thành phần thể thức*) that has a form of its own.
///
/// ```
/// use vanban::decree::Component;
///
/// assert_eq!(Component::NationalName.rule().name.vi, "Quốc hiệu");
/// assert_eq!(serde_json::to_value(Component::NationalName)?, "national_name");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Component {
    /// Quốc hiệu: the name of the state.
    NationalName,
    /// Tiêu ngữ: the motto.
    Motto,
    /// The rule under the motto, as long as the motto.
    MottoRule,
    /// Cơ quan chủ quản trực tiếp: the body directly above the issuing body.
    Superior,
    /// Cơ quan ban hành: the issuing body.
    IssuingBody,
    /// The rule under the issuing body, 1/3 to 1/2 of its line.
    IssuingBodyRule,
    /// Số, ký hiệu: number and symbol.
    NumberSymbol,
    /// Địa danh và thời gian ban hành: place and date.
    PlaceDate,
    /// Tên loại: the type of the document.
    TypeName,
    /// Trích yếu: the subject.
    Subject,
    /// The rule under the subject, 1/3 to 1/2 of its line.
    SubjectRule,
    /// Kính gửi with one addressee, on one line.
    Addressee,
    /// “Kính gửi:” above several addressees.
    AddresseeLabel,
    /// One of several addressees under “Kính gửi:”.
    AddresseeEntry,
    /// Căn cứ: a legal basis.
    Basis,
    /// A paragraph of the body without number.
    BodyText,
    /// `I. TIÊU ĐỀ`: heading of the first level.
    HeadingRoman,
    /// `1. Tiêu đề`: heading of the second level.
    HeadingArabic,
    /// `1.1. Tiêu đề`: heading of the third level.
    HeadingDecimal,
    /// `a) Tiêu đề`: heading of the fourth level.
    HeadingLetter,
    /// A numbered paragraph without heading: `1. Nội dung`.
    NumberedText,
    /// A lettered paragraph without heading: `a) Nội dung`.
    LetteredText,
    /// A paragraph without heading numbered `I.` or `1.1.`.
    OtherNumberedText,
    /// An item behind a dash.
    DashItem,
    /// An item behind a plus sign, below a dash item.
    PlusItem,
    /// Quyền hạn, chức vụ của người ký: authority and title of the signer.
    SignerTitle,
    /// The signer's second title, above the name.
    SignerSecondTitle,
    /// Họ và tên của người ký: name of the signer.
    SignerName,
    /// “Nơi nhận:”.
    RecipientsLabel,
    /// A line of the recipients' list.
    Recipient,
    /// Kính gửi with one addressee, indented as the sample of an official letter has it.
    AddresseeIndented,
    /// `V/v …`: the subject of an official letter, under its number.
    LetterSubject,
    /// `… điện:`: who sends a telegram.
    TelegramSender,
    /// One of those who get a telegram.
    TelegramAddressee,
    /// The confirmation of the place of leave.
    Confirmation,
    /// The rule above the contact data, as long as a line of text.
    ContactRule,
    /// Địa chỉ, thư điện tử, điện thoại, …: a line of the contact data.
    Contact,
    /// Thẩm quyền ban hành: who decides, above the bases of a decision or a resolution.
    IssuingAuthority,
    /// “QUYẾT ĐỊNH:” or “QUYẾT NGHỊ:”.
    OperativeWords,
    /// “Phần I”.
    Part,
    /// The title below “Phần I”.
    PartTitle,
    /// “Chương I”.
    Chapter,
    /// The title below “Chương I”.
    ChapterTitle,
    /// “Mục 1”.
    Section,
    /// The title below “Mục 1”.
    SectionTitle,
    /// “Tiểu mục 1”.
    Subsection,
    /// The title below “Tiểu mục 1”.
    SubsectionTitle,
    /// `Điều 1. Tiêu đề`: an article with its title.
    ArticleTitle,
    /// The first paragraph of an article without title: `Điều 1. Nội dung`.
    Article,
    /// `1. Tiêu đề` in an article: a clause with its title.
    ClauseHeading,
    /// The first paragraph of a clause without title: `1. Nội dung` in an article.
    Clause,
    /// `a) Nội dung` in an article.
    Point,
    /// HỎA TỐC, THƯỢNG KHẨN, KHẨN: the mark of urgency.
    UrgencyMark,
    /// XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ: the mark of circulation.
    CirculationMark,
    /// DỰ THẢO: the mark of a draft.
    DraftMark,
    /// “Phụ lục I”: the label of an annex.
    AnnexLabel,
    /// Tên phụ lục: the title of an annex.
    AnnexTitle,
    /// The line below the title of an annex.
    AnnexSubtitle,
    /// “(Kèm theo …)”: what a text is attached to.
    AttachedTo,
    /// The rule under “(Kèm theo …)”.
    ReferenceRule,
    /// Tên bên ký kết: a party of a contract, by its role and its name.
    PartyName,
    /// Chú thích cuối trang: a note at the foot of its page.
    FootnoteText,
    /// `A. TIÊU ĐỀ`: heading above those of the level `I.`
    HeadingCapital,
    /// `1.1.1. Tiêu đề`: heading below those of the level `1.1.`
    HeadingSubdecimal,
    /// `(1) Tiêu đề`: heading below those of the level `a)`
    HeadingBracketed,
    /// A heading without number.
    HeadingUnnumbered,
    /// A line in the middle of the page.
    CentredLine,
    /// “Bảng 1: …”: the caption of a table.
    TableCaption,
    /// “Đơn vị tính: …”: the unit of a table's numbers.
    TableUnit,
    /// The title of a column of a table.
    TableHeader,
    /// A cell of a table.
    TableCell,
    /// A row of a table that names those below it.
    TableGroup,
    /// A row of sums in a table.
    TableTotal,
    /// “Ghi chú: …”: the note below a table.
    TableNote,
    /// “Nguồn: …”: the source of the data, below a table.
    TableSource,
    /// `./.` on a line of its own, below a table.
    ClosingMark,
    /// Số trang: the page number.
    PageNumber,
    /// The paragraph that a Word file must have behind a closing table.
    End,
}

impl Component {
    /// True of a component of the form that every document shares; the others, which stand between
    /// the recipients and the page number, are special to some types.
    pub(crate) fn is_common(self) -> bool {
        self <= Self::Recipient || self >= Self::PageNumber
    }

    /// True of a heading of a text in articles.
    pub(crate) fn is_heading_of_articles(self) -> bool {
        self.rule().setting.heading == Heading::OfArticles
    }

    /// True of capitals that come from the style, so that the words stay the caller's.
    pub(crate) const fn is_capitalised_by_style(self) -> bool {
        self.rule().capitals_in_style
    }

    /// The level of a heading in the outline of a document that has the headings of the decree's
    /// reports, from 1. What a document has above and between them moves them down by one each.
    ///
    /// The headings of a text in articles have none of their own: there the outermost that is used
    /// is of level 1. Neither has a heading without number, which is one below the section around
    /// it.
    ///
    /// ```
    /// use vanban::decree::Component;
    ///
    /// assert_eq!(Component::HeadingArabic.outline_level(), Some(2));
    /// assert_eq!(Component::BodyText.outline_level(), None);
    /// ```
    #[must_use]
    pub const fn outline_level(self) -> Option<u8> {
        match self.rule().setting.heading {
            Heading::Level(level) => Some(level),
            Heading::None | Heading::OfArticles => None,
        }
    }
}
