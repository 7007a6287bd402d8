//! The table of Annex I, Part I: every component with its clause, size, weight, slant and case.

use std::fmt;

use serde::{Serialize, Serializer};

use super::clause::Clause;
use super::component::Component;
use crate::units::{FontSize, Length};

/// How the lines of a component stand between the margins of their column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Align {
    /// Along the left edge.
    Left,
    /// In the middle.
    Centre,
    /// Along both edges.
    Justify,
}

impl Align {
    /// Its name in Vietnamese.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Left => "căn trái",
            Self::Centre => "căn giữa",
            Self::Justify => "căn đều hai lề",
        }
    }

    /// Its name in English.
    #[must_use]
    pub const fn english(self) -> &'static str {
        match self {
            Self::Left => "aligned left",
            Self::Centre => "centred",
            Self::Justify => "justified",
        }
    }
}

/// In which letters a component is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Case {
    /// Capitals throughout.
    Capitals,
    /// As a sentence is.
    Sentence,
}

/// The length of a drawn rule, as a share of the line of text above it.
///
/// As JSON, a number.
///
/// ```
/// use vanban::decree::Share;
/// use vanban::units::Length;
///
/// assert_eq!(Share::new(1, 3).of(Length::mm(60)), Length::mm(20));
/// assert_eq!(Share::new(1, 3).to_string(), "1/3");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Share {
    part: u8,
    whole: u8,
}

impl Share {
    /// So many parts of a whole of so many.
    #[must_use]
    pub const fn new(part: u8, whole: u8) -> Self {
        Self { part, whole }
    }

    /// The share of a length.
    #[must_use]
    pub fn of(self, line: Length) -> Length {
        let whole = i32::from(self.whole).max(1);
        Length::twips((line.to_twips() / whole).saturating_mul(self.part.into()))
    }

    /// The share halfway between two.
    pub(crate) const fn between(self, other: Self) -> Self {
        if self.part == other.part && self.whole == other.whole {
            return self;
        }
        Self {
            part: self.part * other.whole + other.part * self.whole,
            whole: 2 * self.whole * other.whole,
        }
    }

    /// The share as a number.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        f64::from(self.part) / f64::from(self.whole)
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.to_f64())
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.whole)
    }
}

/// One row of the table: what the decree says of a component.
///
/// As JSON, sizes are in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Rule {
    /// The component.
    pub component: Component,
    /// Its name in Vietnamese, which is also the name of its paragraph style in Word.
    pub name: &'static str,
    /// Its name in English.
    pub name_en: &'static str,
    /// The clause that makes it so.
    pub clause: Clause,
    /// The smallest and the greatest size allowed; nothing where no letters stand.
    pub size: Option<(FontSize, FontSize)>,
    /// Its letters.
    pub case: Case,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Its alignment.
    pub align: Align,
    /// For a drawn rule, its least and greatest length as shares of the line above it.
    pub share: Option<(Share, Share)>,
}

const fn rule(
    component: Component,
    names: (&'static str, &'static str),
    clause: Clause,
    sizes: (u8, u8),
    style: (Case, Weight),
    align: Align,
) -> Rule {
    let (name, name_en) = names;
    let (case, weight) = style;
    Rule {
        component,
        name,
        name_en,
        clause,
        size: match sizes {
            NO_TEXT => None,
            (least, most) => Some((FontSize::pt(least), FontSize::pt(most))),
        },
        case,
        bold: matches!(weight, Weight::Bold | Weight::BoldItalic),
        italic: matches!(weight, Weight::Italic | Weight::BoldItalic),
        align,
        share: None,
    }
}

/// A row for a rule that is drawn under a line of text.
const fn drawn(
    component: Component,
    names: (&'static str, &'static str),
    clause: Clause,
    share: (Share, Share),
) -> Rule {
    let row = rule(
        component,
        names,
        clause,
        NO_TEXT,
        (Sentence, Upright),
        Centre,
    );
    Rule {
        share: Some(share),
        ..row
    }
}

/// As long as the line.
const WHOLE: (Share, Share) = (Share::new(1, 1), Share::new(1, 1));

/// A third to a half of the line.
const THIRD_TO_HALF: (Share, Share) = (Share::new(1, 3), Share::new(1, 2));

/// The sizes of a component without letters.
const NO_TEXT: (u8, u8) = (0, 0);

/// Weight and slant in one word, so that a row of the table stays a line.
enum Weight {
    Upright,
    Italic,
    Bold,
    BoldItalic,
}

use Align::{Centre, Justify, Left};
use Case::{Capitals, Sentence};
use Component as C;
use Weight::{Bold, BoldItalic, Italic, Upright};

const fn form(section: &'static str, item: u8, point: &'static str) -> Clause {
    Clause::form(section, item, point)
}

/// The components of an administrative document, in the order of [`Component`].
#[rustfmt::skip]
pub static RULES: &[Rule] = &[
    rule(C::NationalName, ("Quốc hiệu", "national name"), form("II", 1, "a"), (12, 13), (Capitals, Bold), Centre),
    rule(C::Motto, ("Tiêu ngữ", "motto"), form("II", 1, "b"), (13, 14), (Sentence, Bold), Centre),
    drawn(C::MottoRule, ("Đường kẻ dưới Tiêu ngữ", "rule under the motto"), form("II", 1, "b"), WHOLE),
    rule(C::Superior, ("Cơ quan chủ quản", "superior body"), form("II", 2, "b"), (12, 13), (Capitals, Upright), Centre),
    rule(C::Issuer, ("Cơ quan ban hành", "issuing body"), form("II", 2, "b"), (12, 13), (Capitals, Bold), Centre),
    drawn(C::IssuerRule, ("Đường kẻ dưới tên cơ quan", "rule under the issuing body"), form("II", 2, "b"), THIRD_TO_HALF),
    rule(C::NumberSymbol, ("Số và ký hiệu", "number and symbol"), form("II", 3, "c"), (13, 13), (Sentence, Upright), Centre),
    rule(C::PlaceDate, ("Địa danh và thời gian", "place and date"), form("II", 4, "c"), (13, 14), (Sentence, Italic), Centre),
    rule(C::TypeName, ("Tên loại văn bản", "type of document"), form("II", 5, "b"), (13, 14), (Capitals, Bold), Centre),
    rule(C::Subject, ("Trích yếu nội dung", "subject"), form("II", 5, "b"), (13, 14), (Sentence, Bold), Centre),
    drawn(C::SubjectRule, ("Đường kẻ dưới trích yếu", "rule under the subject"), form("II", 5, "b"), THIRD_TO_HALF),
    rule(C::Addressee, ("Kính gửi", "addressee"), form("II", 9, "d"), (13, 14), (Sentence, Upright), Centre),
    rule(C::AddresseeLabel, ("Kính gửi nhiều nơi", "label above several addressees"), form("II", 9, "d"), (13, 14), (Sentence, Upright), Left),
    rule(C::AddresseeEntry, ("Nơi được kính gửi", "one of several addressees"), form("II", 9, "d"), (13, 14), (Sentence, Upright), Left),
    rule(C::Basis, ("Căn cứ ban hành", "legal basis"), form("II", 6, "a"), (13, 14), (Sentence, Italic), Justify),
    rule(C::BodyText, ("Nội dung văn bản", "body text"), form("II", 6, "e"), (13, 14), (Sentence, Upright), Justify),
    rule(C::HeadingRoman, ("Tiêu đề mục I", "heading I."), form("V", 6, "b"), (13, 14), (Capitals, Bold), Justify),
    rule(C::HeadingArabic, ("Tiêu đề mục 1", "heading 1."), form("V", 6, "b"), (13, 14), (Sentence, Bold), Justify),
    rule(C::HeadingDecimal, ("Tiêu đề mục 1.1", "heading 1.1."), Clause::Practice, (13, 14), (Sentence, Bold), Justify),
    rule(C::HeadingLetter, ("Tiêu đề điểm a", "heading a)"), form("V", 6, "b"), (13, 14), (Sentence, Upright), Justify),
    rule(C::NumberedText, ("Khoản không có tiêu đề", "numbered paragraph"), form("V", 6, "b"), (13, 14), (Sentence, Upright), Justify),
    rule(C::LetteredText, ("Điểm không có tiêu đề", "lettered paragraph"), form("V", 6, "b"), (13, 14), (Sentence, Upright), Justify),
    rule(C::OtherNumberedText, ("Đoạn đánh số khác", "paragraph numbered otherwise"), Clause::Practice, (13, 14), (Sentence, Upright), Justify),
    rule(C::DashItem, ("Gạch đầu dòng", "dash item"), Clause::Practice, (13, 14), (Sentence, Upright), Justify),
    rule(C::PlusItem, ("Dấu cộng đầu dòng", "plus item"), Clause::Practice, (13, 14), (Sentence, Upright), Justify),
    rule(C::SignerTitle, ("Quyền hạn và chức vụ", "authority and title of the signer"), form("II", 7, "d"), (13, 14), (Capitals, Bold), Centre),
    rule(C::SignerSecondTitle, ("Chức vụ khác của người ký", "second title of the signer"), form("II", 7, "b"), (13, 14), (Capitals, Bold), Centre),
    rule(C::SignerName, ("Họ và tên người ký", "name of the signer"), form("II", 7, "d"), (13, 14), (Sentence, Bold), Centre),
    rule(C::RecipientsLabel, ("Nơi nhận", "label of the recipients"), form("II", 9, "d"), (12, 12), (Sentence, BoldItalic), Left),
    rule(C::Recipient, ("Danh sách nơi nhận", "recipient"), form("II", 9, "d"), (11, 11), (Sentence, Upright), Left),
    rule(C::AddresseeIndented, ("Kính gửi lùi từ lề trái", "addressee, indented"), Clause::Template("1.5"), (13, 14), (Sentence, Upright), Left),
    rule(C::LetterSubject, ("Trích yếu công văn", "subject of an official letter"), form("II", 5, "b"), (12, 13), (Sentence, Upright), Centre),
    rule(C::TelegramSender, ("Nơi gửi điện", "sender of a telegram"), Clause::Template("1.6"), (13, 14), (Sentence, Upright), Centre),
    rule(C::TelegramAddressee, ("Nơi nhận điện", "addressee of a telegram"), Clause::Template("1.6"), (13, 14), (Sentence, Upright), Left),
    rule(C::Confirmation, ("Xác nhận nơi nghỉ phép", "confirmation of leave"), Clause::Template("1.10"), (13, 14), (Sentence, Upright), Centre),
    rule(C::ContactRule, ("Đường kẻ trên thông tin liên hệ", "rule above the contact data"), form("III", 4, ""), NO_TEXT, (Sentence, Upright), Centre),
    rule(C::Contact, ("Thông tin liên hệ", "contact data"), form("III", 4, ""), (11, 12), (Sentence, Upright), Centre),
    rule(C::IssuingAuthority, ("Thẩm quyền ban hành", "issuing authority"), Clause::Template("1.2"), (13, 14), (Capitals, Bold), Centre),
    rule(C::OperativeWords, ("Lời quyết định", "operative words"), Clause::Template("1.2"), (13, 14), (Capitals, Bold), Centre),
    rule(C::Part, ("Phần", "part"), form("V", 6, "a"), (13, 14), (Sentence, Bold), Centre),
    rule(C::PartTitle, ("Tiêu đề phần", "title of a part"), form("V", 6, "a"), (13, 14), (Capitals, Bold), Centre),
    rule(C::Chapter, ("Chương", "chapter"), form("V", 6, "a"), (13, 14), (Sentence, Bold), Centre),
    rule(C::ChapterTitle, ("Tiêu đề chương", "title of a chapter"), form("V", 6, "a"), (13, 14), (Capitals, Bold), Centre),
    rule(C::Division, ("Mục", "section of a chapter"), form("V", 6, "a"), (13, 14), (Sentence, Bold), Centre),
    rule(C::DivisionTitle, ("Tiêu đề mục", "title of a section"), form("V", 6, "a"), (13, 14), (Capitals, Bold), Centre),
    rule(C::Subdivision, ("Tiểu mục", "subsection"), form("V", 6, "a"), (13, 14), (Sentence, Bold), Centre),
    rule(C::SubdivisionTitle, ("Tiêu đề tiểu mục", "title of a subsection"), form("V", 6, "a"), (13, 14), (Capitals, Bold), Centre),
    rule(C::ArticleHeading, ("Điều có tiêu đề", "article with title"), form("V", 6, "a"), (13, 14), (Sentence, Bold), Justify),
    rule(C::Article, ("Điều không có tiêu đề", "article without title"), Clause::Template("1.2"), (13, 14), (Sentence, Upright), Justify),
    rule(C::ClauseHeading, ("Tiêu đề khoản", "clause with title"), form("V", 6, "a"), (13, 14), (Sentence, Bold), Justify),
    rule(C::Clause, ("Khoản", "clause"), form("V", 6, "a"), (13, 14), (Sentence, Upright), Justify),
    rule(C::Point, ("Điểm", "point"), form("V", 6, "a"), (13, 14), (Sentence, Upright), Justify),
    rule(C::AttachedTo, ("Dòng kèm theo", "what a text is attached to"), form("III", 1, "c"), (13, 14), (Sentence, Italic), Centre),
    drawn(C::ReferenceRule, ("Đường kẻ dưới dòng kèm theo", "rule under the reference"), Clause::Template("1.3"), THIRD_TO_HALF),
    rule(C::PartyName, ("Tên bên ký kết", "party"), Clause::Practice, (13, 14), (Sentence, Bold), Justify),
    rule(C::PageNumber, ("Số trang", "page number"), form("I", 7, ""), (13, 14), (Sentence, Upright), Centre),
    rule(C::End, ("Kết thúc văn bản", "end of the file"), Clause::Practice, NO_TEXT, (Sentence, Upright), Left),
];

impl Component {
    /// Every component, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        RULES.iter().map(|rule| rule.component)
    }

    /// What the decree says of this component.
    ///
    /// ```
    /// use vanban::decree::Component;
    /// use vanban::units::FontSize;
    ///
    /// let rule = Component::RecipientsLabel.rule();
    /// assert!(rule.bold && rule.italic);
    /// assert_eq!(rule.size, Some((FontSize::pt(12), FontSize::pt(12))));
    /// ```
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "the table has a row for every component, in their order: a test holds it"
    )]
    pub fn rule(self) -> &'static Rule {
        &RULES[self as usize]
    }
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::text::slug;

    #[test]
    fn rows_stand_in_the_order_of_the_components() {
        for (index, rule) in RULES.iter().enumerate() {
            assert_eq!(rule.component as usize, index, "{}", rule.name);
        }
        assert_eq!(
            RULES.last().map(|rule| rule.component),
            Some(Component::End)
        );
    }

    #[test]
    fn names_are_usable_as_names_of_styles() {
        let mut names: Vec<_> = RULES.iter().map(|rule| rule.name).collect();
        assert!(
            names.iter().all(|name| !name.contains([',', ';'])),
            "Word reads a comma as an alias"
        );
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), RULES.len());
        // Ids of styles are made of the names without their marks.
        let mut ids: Vec<_> = RULES.iter().map(|rule| slug(rule.name)).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), RULES.len());
    }

    #[test]
    fn a_share_between_two_lies_halfway() {
        let (third, half) = (Share::new(1, 3), Share::new(1, 2));
        assert_eq!(third.between(half), Share::new(5, 12));
        assert_eq!(half.between(half), half);
    }

    #[test]
    fn a_share_is_a_number_in_json() {
        assert_eq!(serde_json::to_string(&Share::new(1, 2)).unwrap(), "0.5");
    }
}
