//! The table: every component with its clause, its letters and the setting of its paragraphs.

use super::clause::Clause;
use super::component::Component;
use super::rule::{Align, Case, Rule};
use super::setting::{Gap, Indent, Line, Setting};
use super::share::Share;
use crate::language::Words;
use crate::units::{FontSize, Length};

use Align::{Centre, Justify, Left, Right};
use Component as C;
use Gap::House;
use Letters::{Capitals, Sentence, StyledCapitals};
use Weight::{Bold, BoldItalic, Italic, Upright};

/// Letters in one word, so that a row of the table stays a line.
enum Letters {
    Sentence,
    Capitals,
    /// Capitals that the style makes.
    StyledCapitals,
}

/// Weight and slant in one word.
enum Weight {
    Upright,
    Italic,
    Bold,
    BoldItalic,
}

const fn rule(
    component: Component,
    (vi, en): (&'static str, &'static str),
    clause: Clause,
    sizes: (u8, u8),
    style: (Letters, Weight),
    align: Align,
    setting: Setting,
) -> Rule {
    let (letters, weight) = style;
    Rule {
        component,
        name: Words::new(vi, en),
        clause,
        size: match sizes {
            NO_TEXT => None,
            (least, most) => Some((FontSize::pt(least), FontSize::pt(most))),
        },
        case: match letters {
            Sentence => Case::Sentence,
            Capitals | StyledCapitals => Case::Capitals,
        },
        capitals_in_style: matches!(letters, StyledCapitals),
        bold: matches!(weight, Bold | BoldItalic),
        italic: matches!(weight, Italic | BoldItalic),
        align,
        setting,
        share: None,
    }
}

/// A row for a rule that is drawn under a line of text.
const fn drawn(
    component: Component,
    names: (&'static str, &'static str),
    clause: Clause,
    share: (Share, Share),
    setting: Setting,
) -> Rule {
    let style = (Sentence, Upright);
    let row = rule(component, names, clause, NO_TEXT, style, Centre, setting);
    Rule {
        share: Some(share),
        ..row
    }
}

const fn form(section: &'static str, item: u8, point: &'static str) -> Clause {
    Clause::form(section, item, point)
}

/// As long as the line.
const WHOLE: (Share, Share) = (Share::new(1, 1), Share::new(1, 1));

/// A third to a half of the line.
const THIRD_TO_HALF: (Share, Share) = (Share::new(1, 3), Share::new(1, 2));

/// The sizes of a component without letters.
const NO_TEXT: (u8, u8) = (0, 0);

/// The distance of the closing block from the body, in points.
const CLOSING: i16 = 12;

/// The distance of the closing block from the body.
pub(crate) const CLOSING_GAP: Length = Length::pt(CLOSING);

/// “Nơi nhận” is smaller than the title beside it, and stands on one line with it.
const LEVEL: Gap = Gap::Level {
    with: C::SignerTitle,
    pt: CLOSING,
};

/// The distance of addressees from what stands above and below them, and of a subject from the text,
/// in points.
const ADDRESSED: i16 = 12;

/// The distance of the last addressee from the text.
pub(crate) const ADDRESSEE_GAP: Length = Length::pt(ADDRESSED);

/// The distance of letters from the lines of a table, on the left and on the right: that of Word.
pub(crate) const CELL_MARGIN: Length = Length::twips(108);

const PLAIN: Setting = Setting::PLAIN;

/// Of no use without the paragraph after it.
const LEAD: Setting = PLAIN.leading();

/// A drawn rule.
const RULE: Setting = LEAD.line(Line::Points(3));

/// The text: Annex I, Part I, Section II, item 6, point e.
const BODY: Setting = PLAIN.indent(Indent::House).before(House).line(Line::House);

/// A heading that is set as the text is.
const HEADING: Setting = BODY.leading().whole();

/// The word and the number of a part or a chapter, above its title.
const DIVISION: Setting = LEAD.below(12).of_articles();

/// Above a table, and of no use without it.
const TABLE_LEAD: Setting = LEAD.after(Gap::Points(3));

/// A paragraph in a cell: single lines, with a little room to the line above and below.
const CELL: Setting = PLAIN.below(2).after(Gap::Points(2));

/// One of several addressees: the dashes stand under the colon of “Kính gửi:”.
const ENTRY: Setting = PLAIN.below(2).indent(hanging(58, 3));

/// One addressee, 35 mm from the margin: its further lines stand under the name, behind “Kính gửi: ”.
const INDENTED: Setting = PLAIN
    .below(ADDRESSED)
    .after(Gap::Points(ADDRESSED))
    .indent(hanging(56, 21));

const fn hanging(left: i16, by: i16) -> Indent {
    Indent::Hanging { left, by }
}

/// The components of an administrative document, in the order of [`Component`].
///
/// ```
/// use vanban::decree::{Component, RULES};
///
/// assert_eq!(RULES.first().map(|rule| rule.component), Some(Component::NationalName));
/// ```
#[rustfmt::skip]
pub static RULES: &[Rule] = &[
    rule(C::NationalName, ("Quốc hiệu", "national name"), form("II", 1, "a"), (12, 13), (Capitals, Bold), Centre, LEAD),
    rule(C::Motto, ("Tiêu ngữ", "motto"), form("II", 1, "b"), (13, 14), (Sentence, Bold), Centre, LEAD),
    drawn(C::MottoRule, ("Đường kẻ dưới Tiêu ngữ", "rule under the motto"), form("II", 1, "b"), WHOLE, RULE),
    rule(C::Superior, ("Cơ quan chủ quản", "superior body"), form("II", 2, "b"), (12, 13), (Capitals, Upright), Centre, LEAD),
    rule(C::IssuingBody, ("Cơ quan ban hành", "issuing body"), form("II", 2, "b"), (12, 13), (Capitals, Bold), Centre, LEAD),
    drawn(C::IssuingBodyRule, ("Đường kẻ dưới tên cơ quan", "rule under the issuing body"), form("II", 2, "b"), THIRD_TO_HALF, RULE),
    rule(C::NumberSymbol, ("Số và ký hiệu", "number and symbol"), form("II", 3, "c"), (13, 13), (Sentence, Upright), Centre, LEAD.before(House)),
    rule(C::PlaceDate, ("Địa danh và thời gian", "place and date"), form("II", 4, "c"), (13, 14), (Sentence, Italic), Centre, LEAD.before(House)),
    rule(C::TypeName, ("Tên loại văn bản", "type of document"), form("II", 5, "b"), (13, 14), (Capitals, Bold), Centre, LEAD.below(18)),
    rule(C::Subject, ("Trích yếu nội dung", "subject"), form("II", 5, "b"), (13, 14), (Sentence, Bold), Centre, LEAD),
    drawn(C::SubjectRule, ("Đường kẻ dưới trích yếu", "rule under the subject"), form("II", 5, "b"), THIRD_TO_HALF, RULE.after(Gap::Points(ADDRESSED))),
    rule(C::Addressee, ("Kính gửi", "addressee"), form("II", 9, "d"), (13, 14), (Sentence, Upright), Centre, PLAIN.below(ADDRESSED).after(Gap::Points(ADDRESSED))),
    rule(C::AddresseeLabel, ("Kính gửi nhiều nơi", "label above several addressees"), form("II", 9, "d"), (13, 14), (Sentence, Upright), Left, LEAD.below(12).indent(Indent::Left(35))),
    rule(C::AddresseeEntry, ("Nơi được kính gửi", "one of several addressees"), form("II", 9, "d"), (13, 14), (Sentence, Upright), Left, ENTRY),
    rule(C::Basis, ("Căn cứ ban hành", "legal basis"), form("II", 6, "a"), (13, 14), (Sentence, Italic), Justify, BODY),
    rule(C::BodyText, ("Nội dung văn bản", "body text"), form("II", 6, "e"), (13, 14), (Sentence, Upright), Justify, BODY),
    rule(C::HeadingRoman, ("Tiêu đề mục I", "heading I."), form("V", 6, "b"), (13, 14), (StyledCapitals, Bold), Left, HEADING.level(1)),
    rule(C::HeadingArabic, ("Tiêu đề mục 1", "heading 1."), form("V", 6, "b"), (13, 14), (Sentence, Bold), Left, HEADING.level(2)),
    rule(C::HeadingDecimal, ("Tiêu đề mục 1.1", "heading 1.1."), Clause::Practice, (13, 14), (Sentence, Bold), Left, HEADING.level(3)),
    rule(C::HeadingLetter, ("Tiêu đề điểm a", "heading a)"), form("V", 6, "b"), (13, 14), (Sentence, Upright), Left, HEADING.level(4)),
    rule(C::NumberedText, ("Khoản không có tiêu đề", "numbered paragraph"), form("V", 6, "b"), (13, 14), (Sentence, Upright), Justify, BODY),
    rule(C::LetteredText, ("Điểm không có tiêu đề", "lettered paragraph"), form("V", 6, "b"), (13, 14), (Sentence, Upright), Justify, BODY),
    rule(C::OtherNumberedText, ("Đoạn đánh số khác", "paragraph numbered otherwise"), Clause::Practice, (13, 14), (Sentence, Upright), Justify, BODY),
    rule(C::DashItem, ("Gạch đầu dòng", "dash item"), Clause::Practice, (13, 14), (Sentence, Upright), Justify, BODY),
    rule(C::PlusItem, ("Dấu cộng đầu dòng", "plus item"), Clause::Practice, (13, 14), (Sentence, Upright), Justify, BODY),
    rule(C::SignerTitle, ("Quyền hạn và chức vụ", "authority and title of the signer"), form("II", 7, "đ"), (13, 14), (Capitals, Bold), Centre, LEAD),
    rule(C::SignerSecondTitle, ("Chức vụ khác của người ký", "second title of the signer"), form("II", 7, "đ"), (13, 14), (Capitals, Bold), Centre, LEAD.before(Gap::Signature)),
    rule(C::SignerName, ("Họ và tên người ký", "name of the signer"), form("II", 7, "đ"), (13, 14), (Sentence, Bold), Centre, LEAD.before(Gap::Signature)),
    rule(C::RecipientsLabel, ("Nơi nhận", "label of the recipients"), form("II", 9, "d"), (12, 12), (Sentence, BoldItalic), Left, LEAD.before(LEVEL)),
    rule(C::Recipient, ("Danh sách nơi nhận", "recipient"), form("II", 9, "d"), (11, 11), (Sentence, Upright), Left, LEAD.indent(hanging(2, 2))),
    rule(C::AddresseeIndented, ("Kính gửi lùi từ lề trái", "addressee, indented"), Clause::Template("1.5"), (13, 14), (Sentence, Upright), Left, INDENTED),
    rule(C::LetterSubject, ("Trích yếu công văn", "subject of an official letter"), form("II", 5, "b"), (12, 13), (Sentence, Upright), Centre, LEAD.below(6)),
    rule(C::TelegramSender, ("Nơi gửi điện", "sender of a telegram"), Clause::Template("1.6"), (13, 14), (Sentence, Upright), Centre, LEAD.below(12)),
    rule(C::TelegramAddressee, ("Nơi nhận điện", "addressee of a telegram"), Clause::Template("1.6"), (13, 14), (Sentence, Upright), Left, ENTRY),
    rule(C::Confirmation, ("Xác nhận nơi nghỉ phép", "confirmation of leave"), Clause::Template("1.10"), (13, 14), (Sentence, Upright), Centre, LEAD),
    rule(C::ContactRule, ("Đường kẻ trên thông tin liên hệ", "rule above the contact data"), form("III", 4, ""), NO_TEXT, (Sentence, Upright), Centre, RULE),
    rule(C::Contact, ("Thông tin liên hệ", "contact data"), form("III", 4, ""), (11, 12), (Sentence, Upright), Centre, PLAIN),
    rule(C::IssuingAuthority, ("Thẩm quyền ban hành", "issuing authority"), Clause::Template("1.2"), (13, 14), (Capitals, Bold), Centre, LEAD.below(12)),
    rule(C::OperativeWords, ("Lời quyết định", "operative words"), Clause::Template("1.2"), (13, 14), (Capitals, Bold), Centre, LEAD.below(12)),
    rule(C::Part, ("Phần", "part"), form("V", 6, "a"), (13, 14), (Sentence, Bold), Centre, DIVISION),
    rule(C::PartTitle, ("Tiêu đề phần", "title of a part"), form("V", 6, "a"), (13, 14), (StyledCapitals, Bold), Centre, LEAD.whole()),
    rule(C::Chapter, ("Chương", "chapter"), form("V", 6, "a"), (13, 14), (Sentence, Bold), Centre, DIVISION),
    rule(C::ChapterTitle, ("Tiêu đề chương", "title of a chapter"), form("V", 6, "a"), (13, 14), (StyledCapitals, Bold), Centre, LEAD.whole()),
    rule(C::Section, ("Mục", "section of a chapter"), form("V", 6, "a"), (13, 14), (Sentence, Bold), Centre, DIVISION),
    rule(C::SectionTitle, ("Tiêu đề mục", "title of a section"), form("V", 6, "a"), (13, 14), (StyledCapitals, Bold), Centre, LEAD.whole()),
    rule(C::Subsection, ("Tiểu mục", "subsection"), form("V", 6, "a"), (13, 14), (Sentence, Bold), Centre, DIVISION),
    rule(C::SubsectionTitle, ("Tiêu đề tiểu mục", "title of a subsection"), form("V", 6, "a"), (13, 14), (StyledCapitals, Bold), Centre, LEAD.whole()),
    rule(C::ArticleTitle, ("Điều có tiêu đề", "article with title"), form("V", 6, "a"), (13, 14), (Sentence, Bold), Left, HEADING.of_articles()),
    rule(C::Article, ("Điều không có tiêu đề", "article without title"), Clause::Template("1.2"), (13, 14), (Sentence, Upright), Justify, BODY),
    rule(C::ClauseHeading, ("Tiêu đề khoản", "clause with title"), form("II", 6, "đ"), (13, 14), (Sentence, Bold), Left, HEADING),
    rule(C::Clause, ("Khoản", "clause"), form("V", 6, "a"), (13, 14), (Sentence, Upright), Justify, BODY),
    rule(C::Point, ("Điểm", "point"), form("V", 6, "a"), (13, 14), (Sentence, Upright), Justify, BODY),
    rule(C::UrgencyMark, ("Dấu chỉ mức độ khẩn", "mark of urgency"), form("III", 2, "b"), (13, 14), (Capitals, Bold), Centre, PLAIN),
    rule(C::CirculationMark, ("Chỉ dẫn phạm vi lưu hành", "mark of circulation"), form("III", 2, "c"), (13, 14), (Capitals, Bold), Centre, PLAIN),
    rule(C::DraftMark, ("Dấu dự thảo", "mark of a draft"), Clause::Practice, (13, 14), (Capitals, Bold), Centre, PLAIN),
    rule(C::AnnexLabel, ("Nhãn phụ lục", "label of an annex"), form("III", 1, "b"), (14, 14), (Sentence, Bold), Centre, LEAD),
    rule(C::AnnexTitle, ("Tên phụ lục", "title of an annex"), form("III", 1, "b"), (13, 14), (StyledCapitals, Bold), Centre, LEAD),
    rule(C::AnnexSubtitle, ("Dòng dưới tên phụ lục", "line below the title of an annex"), Clause::Practice, (13, 14), (Sentence, Bold), Centre, LEAD),
    rule(C::AttachedTo, ("Dòng kèm theo", "what a text is attached to"), form("III", 1, "c"), (13, 14), (Sentence, Italic), Centre, LEAD),
    drawn(C::ReferenceRule, ("Đường kẻ dưới dòng kèm theo", "rule under the reference"), Clause::Template("1.3"), THIRD_TO_HALF, RULE.after(House)),
    rule(C::PartyName, ("Tên bên ký kết", "party"), Clause::Practice, (13, 14), (Sentence, Bold), Left, HEADING),
    rule(C::FootnoteText, ("Chú thích cuối trang", "footnote"), Clause::Practice, (10, 10), (Sentence, Upright), Justify, PLAIN),
    rule(C::HeadingCapital, ("Tiêu đề mục A", "heading A."), Clause::Practice, (13, 14), (StyledCapitals, Bold), Left, HEADING.level(1)),
    rule(C::HeadingSubdecimal, ("Tiêu đề mục 1.1.1", "heading 1.1.1."), Clause::Practice, (13, 14), (Sentence, Bold), Left, HEADING.level(4)),
    rule(C::HeadingBracketed, ("Tiêu đề điểm (1)", "heading (1)"), Clause::Practice, (13, 14), (Sentence, Upright), Left, HEADING.level(5)),
    rule(C::HeadingUnnumbered, ("Tiêu đề không đánh số", "heading without number"), Clause::Practice, (13, 14), (Sentence, Bold), Left, HEADING),
    rule(C::CentredLine, ("Dòng căn giữa", "centred line"), Clause::Practice, (13, 14), (Sentence, Upright), Centre, PLAIN.before(House).line(Line::House)),
    rule(C::TableCaption, ("Tên bảng", "caption of a table"), Clause::Practice, (13, 14), (Sentence, Bold), Centre, TABLE_LEAD.before(House)),
    rule(C::TableUnit, ("Đơn vị tính của bảng", "unit of a table"), Clause::Practice, (12, 13), (Sentence, Italic), Right, TABLE_LEAD),
    rule(C::TableHeader, ("Tên cột của bảng", "title of a column"), Clause::Practice, (12, 13), (Sentence, Bold), Centre, CELL),
    rule(C::TableCell, ("Ô của bảng", "cell of a table"), Clause::Practice, (12, 13), (Sentence, Upright), Left, CELL),
    rule(C::TableGroup, ("Tên nhóm hàng của bảng", "group of rows"), Clause::Practice, (12, 13), (Sentence, Bold), Left, CELL),
    rule(C::TableTotal, ("Hàng tổng cộng của bảng", "total row"), Clause::Practice, (12, 13), (Sentence, Bold), Centre, CELL),
    rule(C::TableNote, ("Ghi chú dưới bảng", "note below a table"), Clause::Practice, (12, 13), (Sentence, Italic), Left, PLAIN.below(3)),
    rule(C::TableSource, ("Nguồn dưới bảng", "source below a table"), Clause::Practice, (12, 13), (Sentence, Italic), Left, PLAIN.below(3)),
    rule(C::ClosingMark, ("Dấu kết thúc dưới bảng", "closing mark below a table"), Clause::Practice, (13, 14), (Sentence, Upright), Right, PLAIN.before(House)),
    rule(C::PageNumber, ("Số trang", "page number"), form("I", 7, ""), (13, 14), (Sentence, Upright), Centre, PLAIN),
    rule(C::End, ("Kết thúc văn bản", "end of the file"), Clause::Practice, NO_TEXT, (Sentence, Upright), Left, PLAIN.line(Line::Lowest)),
];

impl Component {
    /// Every component, in the order of the table.
    ///
    /// ```
    /// use vanban::decree::{Component, RULES};
    ///
    /// assert_eq!(Component::all().count(), RULES.len());
    /// ```
    pub fn all() -> impl Iterator<Item = Self> {
        RULES.iter().map(|rule| rule.component)
    }

    /// The decree's rules on this component.
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
    pub const fn rule(self) -> &'static Rule {
        &RULES[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::super::setting::Heading;
    use super::*;
    use crate::text::slug;

    #[test]
    fn rows_stand_in_the_order_of_the_components() {
        for (index, rule) in RULES.iter().enumerate() {
            assert_eq!(rule.component as usize, index, "{}", rule.name.vi);
        }
        assert_eq!(
            RULES.last().map(|rule| rule.component),
            Some(Component::End)
        );
    }

    #[test]
    fn names_are_usable_as_names_of_styles() {
        let mut names: Vec<_> = RULES.iter().map(|rule| rule.name.vi).collect();
        assert!(
            names.iter().all(|name| !name.contains([',', ';'])),
            "Word reads a comma as an alias"
        );
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), RULES.len());
        // Ids of styles are made of the names without their marks.
        let mut ids: Vec<_> = RULES.iter().map(|rule| slug(rule.name.vi)).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), RULES.len());
    }

    /// Annex I, Part I, Section II, item 5, point b.
    #[test]
    fn the_subject_of_a_letter_stands_6_pt_below_its_number() {
        let setting = Component::LetterSubject.rule().setting;
        assert_eq!(setting.before, Gap::Points(6));
    }

    #[test]
    fn drawn_rules_are_as_low_as_each_other_and_no_page_begins_below_one() {
        for row in RULES
            .iter()
            .filter(|row| row.name.vi.starts_with("Đường kẻ"))
        {
            assert_eq!(row.setting.line, RULE.line, "{}", row.name.vi);
            assert!(row.setting.keep_with_next, "{}", row.name.vi);
        }
    }

    #[test]
    fn no_page_ends_behind_a_heading() {
        let headings = RULES
            .iter()
            .filter(|row| row.setting.heading != Heading::None);
        assert!(headings.clone().all(|row| row.setting.keep_with_next));
        assert_eq!(headings.count(), 12);
    }

    /// Whoever changes the letters in the style must have letters to change.
    #[test]
    fn capitals_that_the_style_makes_are_capitals() {
        for row in RULES.iter().filter(|row| row.capitals_in_style) {
            assert_eq!(row.case, Case::Capitals, "{}", row.name.vi);
        }
    }
}
