//! Everything that can be wrong with a document, each with its place, clause and words.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::decree::Clause;
use crate::language::Language;

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// The document can be made, but somebody should look.
    Warning,
    /// The document is not made.
    Error,
}

impl Severity {
    /// The word for it.
    #[must_use]
    pub const fn word(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Warning, Language::Vietnamese) => "cảnh báo",
            (Self::Warning, Language::English) => "warning",
            (Self::Error, Language::Vietnamese) => "lỗi",
            (Self::Error, Language::English) => "error",
        }
    }
}

/// A line and a column in a file, both counted from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

impl Position {
    /// The position of a byte in a text.
    ///
    /// ```
    /// use vanban::Position;
    ///
    /// assert_eq!(Position::of("số\nký hiệu", 8), Position { line: 2, column: 3 });
    /// ```
    #[must_use]
    pub fn of(text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text);
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Self {
            line: before.bytes().filter(|byte| *byte == b'\n').count() + 1,
            column: before.get(start..).map_or(0, |line| line.chars().count()) + 1,
        }
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Writes [`Fault`]: a row gives the variant, its code, severity, clause and both messages.
macro_rules! faults {
    ($(
        $(#[doc = $doc:literal])*
        $variant:ident $({ $($field:ident: $type:ty),+ })? =
            $code:literal, $severity:ident, $clause:expr,
            $vietnamese:literal, $english:literal;
    )+) => {
        /// What is wrong, without its place.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub(crate) enum Fault {
            $($(#[doc = $doc])* $variant $({ $($field: $type),+ })?,)+
        }

        impl Problem {
            /// Every code there is:
            ///
            $(#[doc = concat!("- `", $code, "`:", $($doc),*)])+
            pub const CODES: &'static [&'static str] = &[$($code),+];
        }

        impl Fault {
            pub(crate) const fn code(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $code,)+ }
            }

            pub(crate) const fn severity(&self) -> Severity {
                match self { $(Self::$variant { .. } => Severity::$severity,)+ }
            }

            const fn clause(&self) -> Clause {
                match self {
                    $(Self::$variant $({ $($field),+ })? => {
                        $($(let _ = $field;)+)?
                        $clause
                    })+
                }
            }

            fn message(&self, language: Language) -> String {
                match self {
                    $(Self::$variant $({ $($field),+ })? => {
                        $($(let _ = $field;)+)?
                        match language {
                            Language::Vietnamese => format!($vietnamese),
                            Language::English => format!($english),
                        }
                    })+
                }
            }
        }
    };
}

const fn form(section: &'static str, item: u8, point: &'static str) -> Clause {
    Clause::form(section, item, point)
}

faults! {
    /// A part of the document is absent.
    Missing { what: &'static str, what_en: &'static str, clause: Clause } =
        "required", Error, *clause,
        "thiếu {what}", "missing: {what_en}";
    /// A text or a field is empty.
    Empty { what: &'static str, what_en: &'static str } =
        "text.empty", Error, Clause::Contract,
        "{what} không có nội dung", "{what_en} is empty";
    /// A text holds a character that may not stand in a document.
    ForbiddenCharacter { code_point: String, at: usize } =
        "text.character", Error, form("I", 4, ""),
        "có ký tự không được phép dùng ({code_point}) ở vị trí {at}",
        "holds {code_point} at character {at}, which may not stand in a document";
    /// A text holds a line break; every paragraph is a text of its own.
    LineBreak { at: usize } =
        "text.line_break", Error, Clause::Contract,
        "có dấu xuống dòng ở vị trí {at}; mỗi đoạn là một chuỗi riêng",
        "holds a line break at character {at}; every paragraph is a text of its own";
    /// Rows of spaces, or spaces at the ends, which were taken out.
    Spaces =
        "text.spaces", Warning, Clause::Contract,
        "có dấu cách thừa, đã bỏ", "has extra spaces; they were removed";
    /// A text is longer than its field can be.
    TooLong { length: usize, most: usize } =
        "text.too_long", Error, Clause::Metadata,
        "dài {length} ký tự, tối đa {most}", "has {length} characters; {most} is the most";
    /// An emphasis is opened and not closed.
    UnclosedEmphasis { mark: &'static str, at: usize } =
        "markup.emphasis", Error, Clause::Contract,
        "dấu {mark} ở vị trí {at} không được đóng (viết \\* nếu là dấu sao)",
        "{mark} at character {at} is not closed (write \\* for an asterisk)";
    /// A star between two digits or two spaces, which reads as emphasis.
    DoubtfulStar { at: usize } =
        "markup.star", Warning, Clause::Contract,
        "dấu * ở vị trí {at} được hiểu là in nghiêng hoặc đậm; viết \\* nếu là dấu sao",
        "* at character {at} reads as emphasis; write \\* for an asterisk";
    /// A citation in a field that has no markup.
    CitationInField { at: usize } =
        "text.citation", Error, Clause::Contract,
        "viện dẫn [@…] ở vị trí {at} chỉ dùng được trong nội dung và căn cứ",
        "[@…] at character {at} is for the body and the bases only";
    /// More stars in a row than mean anything.
    TooManyStars { at: usize } =
        "markup.stars", Error, Clause::Contract,
        "quá ba dấu * liền nhau ở vị trí {at} (viết \\* nếu là dấu sao)",
        "more than three * in a row at character {at} (write \\* for an asterisk)";
    /// A `[@` that is no citation.
    BrokenCitation { at: usize } =
        "markup.citation", Error, Clause::Contract,
        "viện dẫn ở vị trí {at} không đúng dạng [@mã]",
        "the citation at character {at} is not of the form [@id]";
    /// A superior or issuer in the letterhead does not say what the name says.
    LetterheadDiffers =
        "sender.letterhead", Error, form("II", 2, "a"),
        "các dòng không khớp với tên cơ quan", "the lines do not add up to the name of the body";
    /// An issuer whose own name is abbreviated: only its superior's may be.
    IssuerAbbreviated { found: String } =
        "sender.abbreviated", Warning, form("II", 2, "a"),
        "tên cơ quan ban hành phải viết đầy đủ, không viết tắt “{found}”",
        "the name of the issuing body must be written in full, without “{found}”";
    /// A code that no symbol can be made of.
    Code { found: String } =
        "sender.code", Error, form("II", 3, "c"),
        "“{found}” không phải chữ viết tắt dùng trong ký hiệu (ví dụ UBND, SNV)",
        "“{found}” is not an abbreviation that a symbol can use (such as UBND, SNV)";
    /// A number out of range.
    Number { most: u32 } =
        "number.range", Error, form("II", 3, "a"),
        "số văn bản phải từ 1 đến {most}", "the number must lie between 1 and {most}";
    /// A symbol that is not of the form type-issuer.
    SymbolForm { found: String } =
        "symbol.form", Error, form("II", 3, "c"),
        "ký hiệu “{found}” không đúng dạng, ví dụ BC-UBND (chữ in hoa, gạch nối, không dấu cách)",
        "the symbol “{found}” is not of the form BC-UBND (capitals, hyphens, no spaces)";
    /// A symbol of another type of document.
    SymbolType { found: String, expected: &'static str } =
        "symbol.type", Error, Clause::Abbreviations,
        "ký hiệu “{found}” không bắt đầu bằng {expected}-, chữ viết tắt của tên loại",
        "the symbol “{found}” does not begin with {expected}-, the abbreviation of the type";
    /// A year in the symbol, which only legal normative documents carry.
    SymbolYear { found: String } =
        "symbol.year", Error, form("II", 3, "b"),
        "ký hiệu “{found}” có năm; văn bản hành chính không ghi năm trong ký hiệu",
        "the symbol “{found}” carries a year, as only legal normative documents do";
    /// A place that is abbreviated or carries a mark.
    Place { found: String } =
        "place.form", Error, form("II", 4, "a"),
        "địa danh “{found}” phải viết hoa chữ cái đầu, viết đầy đủ, không viết tắt, không có dấu câu",
        "the place “{found}” must begin with a capital and be written in full, without punctuation";
    /// A day that the calendar does not have.
    Date { found: String } =
        "date.calendar", Error, form("II", 4, "b"),
        "ngày “{found}” không có trong lịch", "“{found}” is not a day of the calendar";
    /// A subject written in capitals.
    SubjectCapitals =
        "subject.capitals", Error, form("II", 5, "b"),
        "trích yếu phải viết bằng chữ in thường, không viết hoa toàn bộ",
        "the subject must be in sentence case, not in capitals";
    /// A subject of which most words have a capital.
    SubjectTitleCase =
        "subject.title_case", Warning, form("II", 5, "b"),
        "trích yếu viết hoa chữ cái đầu của hầu hết các tiếng",
        "most words of the subject begin with a capital";
    /// A subject that begins with a small letter.
    SubjectInitial =
        "subject.initial", Warning, form("II", 5, "b"),
        "trích yếu phải viết hoa chữ cái đầu", "the subject must begin with a capital";
    /// A subject that begins with the type again, or with “V/v”.
    SubjectBeginning { found: String } =
        "subject.beginning", Warning, form("II", 5, "a"),
        "trích yếu dưới tên loại không mở đầu bằng “{found}”",
        "a subject under the name of the type does not begin with “{found}”";
    /// A subject that ends with a mark.
    SubjectMark =
        "subject.mark", Warning, form("II", 5, "a"),
        "trích yếu không được có dấu câu ở cuối", "the subject must not end with a mark";
    /// An id that is not made of letters, digits, `-`, `_` and `.`.
    CitationId { found: String } =
        "citation.id", Error, Clause::Contract,
        "mã viện dẫn “{found}” chỉ được gồm chữ cái không dấu, chữ số và - _ .",
        "the id “{found}” may only hold ASCII letters, digits and - _ .";
    /// An id that two different citations carry.
    CitationRepeated { id: String } =
        "citation.repeated", Error, Clause::Contract,
        "mã viện dẫn “{id}” được khai báo hai lần", "the id “{id}” is declared twice";
    /// Something of a cited document that its first use prints is missing.
    CitationIncomplete { what: &'static str, what_en: &'static str } =
        "citation.incomplete", Error, form("II", 6, "b"),
        "thiếu {what} của văn bản được viện dẫn", "missing: {what_en} of the cited document";
    /// An id that nobody declared.
    CitationUndeclared { id: String } =
        "citation.undeclared", Error, form("II", 6, "b"),
        "viện dẫn “{id}” chưa được khai báo", "the citation “{id}” is not declared";
    /// A citation that no text uses.
    CitationUnused { id: String } =
        "citation.unused", Warning, form("II", 6, "b"),
        "viện dẫn “{id}” được khai báo nhưng không dùng", "the citation “{id}” is never used";
    /// A number or issuer of a law, which is cited by type and name alone.
    CitationOfLaw { kind: String } =
        "citation.law", Warning, form("II", 6, "b"),
        "{kind} chỉ ghi tên loại và tên; số, ký hiệu và cơ quan ban hành không được in",
        "“{kind}” is cited by type and name; its number and issuer are not printed";
    /// A number of a cited document with a space in it.
    CitationNumber { found: String } =
        "citation.number", Error, form("II", 3, "c"),
        "số, ký hiệu “{found}” không được có dấu cách hay chữ “Số”",
        "the number “{found}” may hold neither a space nor the word “Số”";
    /// A section that is not deeper than the one around it.
    SectionLevel { level: &'static str, parent: &'static str } =
        "section.level", Error, form("V", 6, ""),
        "mục cấp “{level}” không thể nằm trong mục cấp “{parent}”",
        "a section of level “{level}” cannot stand inside one of level “{parent}”";
    /// A section `1.1` that stands in no section `1`.
    SectionParent =
        "section.parent", Error, Clause::Practice,
        "mục cấp “1.1” phải nằm trong một mục cấp “1”",
        "a section of level “1.1” must stand inside one of level “1”";
    /// A number that its level cannot print.
    SectionNumber { number: u32, most: u32 } =
        "section.number", Error, form("V", 6, ""),
        "số thứ tự {number} nằm ngoài khoảng 1 đến {most} của cấp này",
        "the number {number} lies outside 1 to {most}, which this level can print";
    /// A number that does not follow the one before it.
    SectionStart { number: u32, last: u32 } =
        "section.start", Error, form("V", 6, ""),
        "số thứ tự {number} không lớn hơn số {last} đứng trước",
        "the number {number} does not follow {last}, which stands before it";
    /// A section with neither heading nor text.
    SectionEmpty =
        "section.empty", Error, form("V", 6, "b"),
        "mục không có tiêu đề và không bắt đầu bằng một đoạn văn",
        "the section has no heading and does not begin with a paragraph";
    /// A heading with nothing below it.
    HeadingAlone =
        "section.heading_alone", Warning, form("V", 6, "b"),
        "tiêu đề không có nội dung", "the heading has nothing below it";
    /// A list without items.
    ItemsEmpty =
        "items.empty", Error, Clause::Contract,
        "danh sách không có mục nào", "the list has no items";
    /// The last sentence ends with a mark that cannot stand before `./.`.
    ClosingMark { found: char } =
        "body.closing_mark", Error, Clause::Template("1.4"),
        "câu cuối kết thúc bằng “{found}”: bỏ dấu này, chương trình tự thêm ./.",
        "the last sentence ends with “{found}”: leave it out, ./. is added";
    /// A dash before an entry of a list that the library marks.
    EntryMark { found: String } =
        "entry.mark", Error, form("II", 9, "d"),
        "bỏ “{found}” ở đầu: chương trình tự thêm gạch đầu dòng và dấu cuối",
        "leave out “{found}” at the beginning: dashes and closing marks are added";
    /// A dash or a plus sign before a text of the body.
    ItemMark { found: String } =
        "items.mark", Error, Clause::Contract,
        "bỏ “{found}” ở đầu: ghi các ý trong “items”, chương trình tự thêm dấu",
        "leave out “{found}” at the beginning: write items, whose marks are added";
    /// A number before a text or a title that the library numbers.
    OwnNumber { found: String } =
        "section.label", Error, form("V", 6, ""),
        "bỏ “{found}” ở đầu: chương trình tự đánh số",
        "leave out “{found}” at the beginning: numbers are set by the library";
    /// A number typed before a paragraph that is no section.
    TypedNumber { found: String } =
        "section.typed", Warning, form("V", 6, ""),
        "đoạn bắt đầu bằng “{found}”: dùng “section” để chương trình đánh số",
        "the paragraph begins with “{found}”: a section is numbered by the library";
    /// Words of the template before what follows them.
    LabelRepeated { found: String } =
        "label.repeated", Error, Clause::Contract,
        "bỏ “{found}”: chương trình tự thêm theo mẫu",
        "leave out “{found}”: the template has these words, and they are added";
    /// A line of the recipients that the library writes.
    RecipientReserved { found: &'static str } =
        "recipient.reserved", Error, form("II", 9, "d"),
        "không ghi dòng “{found}”: chương trình tự thêm", "leave out the line “{found}”: it is added";
    /// A filing unit that is no abbreviation.
    FilingUnit { found: String } =
        "filing.unit", Error, form("II", 9, "d"),
        "“{found}” không phải chữ viết tắt của đơn vị soạn thảo",
        "“{found}” is not an abbreviation of a drafting unit";
    /// No copies at all are kept.
    FilingCopies =
        "filing.copies", Error, form("II", 9, "d"),
        "số lượng bản lưu phải từ 1 trở lên", "at least one copy must be kept";
    /// Marks of authority that do not go together.
    SignatureStack =
        "signature.stack", Error, form("II", 7, "a"),
        "các hình thức ký này không dùng chung với nhau (chỉ chọn một trong TM., TL., TUQ.; KT. không đi với Q.; TUQ. không đi với KT. hoặc Q.)",
        "these authorities do not go together (only one of TM., TL. and TUQ.; not both KT. and Q.; no KT. or Q. under TUQ.)";
    /// A title that carries its prefix.
    TitlePrefix { found: String } =
        "signature.prefix", Error, form("II", 7, "a"),
        "không ghi “{found}”: chương trình tự thêm chữ viết tắt quyền hạn",
        "leave out “{found}”: the prefix is added";
    /// A degree or rank before the signer's name.
    Degree { found: String } =
        "signature.degree", Warning, form("II", 7, "b"),
        "không ghi học hàm, học vị, danh hiệu “{found}” trước họ tên người ký",
        "leave out “{found}” before the signer's name";
    /// A deputy who signs without `KT.`, or `KT.` before another title than a head's.
    SignatureDeputy =
        "signature.deputy", Warning, form("II", 7, "a"),
        "cấp phó ký thay người đứng đầu phải ghi KT. và chức vụ của người đứng đầu (deputy_for)",
        "a deputy signs for the head, whose title stands behind KT. (deputy_for)";
    /// A name in capitals, or one that begins with a small letter.
    NameCase =
        "signature.name", Error, form("II", 7, "d"),
        "họ tên người ký phải viết bằng chữ in thường, viết hoa chữ cái đầu mỗi tiếng",
        "the signer's name must be written in small letters with capital initials";
    /// A margin of a house style that the decree does not allow.
    StyleMargin { name: &'static str, name_en: &'static str, found: String, least: String, most: String } =
        "style.margin", Error, form("I", 3, ""),
        "lề {name} {found} mm nằm ngoài khoảng {least}-{most} mm",
        "a {name_en} margin of {found} mm lies outside {least}-{most} mm";
    /// A first-line indent of a house style that the decree does not know.
    StyleIndent { found: String } =
        "style.indent", Error, form("II", 6, "e"),
        "thụt đầu dòng {found} mm; chỉ được 10 mm hoặc 12,7 mm",
        "a first-line indent of {found} mm; only 10 mm or 12.7 mm is allowed";
    /// A distance between paragraphs that is too small, or beyond reason.
    StyleGap { found: String, least: String, most: String } =
        "style.gap", Error, form("II", 6, "e"),
        "khoảng cách giữa các đoạn {found} pt nằm ngoài khoảng {least}-{most} pt",
        "a distance of {found} pt between paragraphs lies outside {least}-{most} pt";
    /// A line spacing that the decree does not allow.
    StyleLineSpacing { found: String, least: String, most: String } =
        "style.line_spacing", Error, form("II", 6, "e"),
        "giãn dòng {found} nằm ngoài khoảng {least}-{most}",
        "a line spacing of {found} lies outside {least}-{most}";
    /// A subject that begins with what the library sets before it.
    SubjectLead { found: String } =
        "subject.lead", Error, form("II", 5, "b"),
        "bỏ “{found}” ở đầu trích yếu: chương trình tự thêm V/v",
        "leave out “{found}” at the beginning of the subject: V/v is added";
    /// A symbol of an official letter that begins as that of a type.
    SymbolLetter { found: String } =
        "symbol.letter", Error, form("II", 3, "b"),
        "công văn không có tên loại: ký hiệu “{found}” không được bắt đầu bằng chữ viết tắt của tên loại",
        "an official letter has no type: the symbol “{found}” must not begin with the abbreviation of one";
    /// A drafting unit that the symbol of an official letter cannot end with, or does not.
    SymbolUnit { found: String } =
        "symbol.unit", Error, form("II", 3, "b"),
        "“{found}” không phải chữ viết tắt của đơn vị soạn thảo hoặc lĩnh vực ở cuối ký hiệu",
        "“{found}” is not the abbreviation of a drafting unit or field that the symbol ends with";
    /// A period that ends before it begins.
    DatePeriod { first: String, last: String } =
        "date.period", Error, Clause::Contract,
        "{last} sớm hơn {first}", "{last} lies before {first}";
    /// An issuing authority written in capitals, which only its line on the page has.
    AuthorityCapitals =
        "authority.capitals", Error, Clause::Template("1.2"),
        "thẩm quyền ban hành phải viết bằng chữ in thường; chương trình tự in hoa",
        "the issuing authority must be in sentence case; its capitals are set on the page";
    /// A decision or a resolution that is based on nothing.
    BasesMissing =
        "bases.missing", Warning, form("II", 6, "a"),
        "văn bản không có căn cứ ban hành", "the document has no legal bases";
    /// A subject of a decision that does not say first what the decision does.
    SubjectOpening { expected: &'static str } =
        "subject.opening", Warning, form("II", 5, "a"),
        "trích yếu của quyết định thường mở đầu bằng {expected}",
        "the subject of a decision begins with one of {expected}";
    /// A part, chapter, section or article where the order of a text in articles has no room for it.
    DivisionOrder { what: &'static str, other: &'static str } =
        "division.order", Error, form("II", 6, "c"),
        "“{what}” không được đặt bên trong “{other}”, hoặc đặt sau “{other}” ở cùng cấp",
        "a “{what}” cannot stand inside a “{other}”, nor after one at the same level";
    /// More or fewer signatures than bodies that issue the document together with the sender.
    SignersCount { count: usize, expected: usize } =
        "signers.count", Error, form("II", 7, "a"),
        "có {count} chữ ký cho {expected} cơ quan cùng ban hành",
        "signatures: {count}, joint issuers: {expected}";
    /// Fewer parties than an agreement takes.
    PartiesCount { count: usize } =
        "parties.count", Error, Clause::Practice,
        "phải có từ hai bên trở lên, ở đây có {count}",
        "there must be two parties or more, and there are {count}";
    /// A part, chapter, section or article without its title.
    DivisionTitle { what: &'static str } =
        "division.title", Error, form("II", 6, "d"),
        "“{what}” phải có tiêu đề", "a “{what}” must have a title";
    /// A part, chapter, section or article with nothing in it.
    DivisionEmpty { what: &'static str } =
        "division.empty", Error, form("II", 6, "c"),
        "“{what}” không có nội dung", "the “{what}” has nothing in it";
    /// An article without title that begins with something else than a paragraph.
    ArticleStart =
        "article.start", Error, Clause::Template("1.2"),
        "điều phải mở đầu bằng một đoạn văn, vì “Điều …” đứng trước đoạn ấy",
        "an article must begin with a paragraph, which carries its number";
    /// An article that is to be carried out by others, and that is not there.
    ArticleUnknown { number: u32 } =
        "article.unknown", Error, Clause::Template("1.2"),
        "không có Điều {number} để ghi “Như Điều {number}” ở nơi nhận",
        "there is no article {number} for the recipients to refer to";
}

/// One thing that is wrong, with its place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Problem {
    /// The path of the field, such as `body[2].section.heading`.
    pub path: String,
    pub(crate) fault: Fault,
    /// Where it stands in the file, where the reader of its format can tell.
    pub position: Option<Position>,
}

impl Problem {
    pub(crate) fn new(path: impl fmt::Display, fault: Fault) -> Self {
        Self {
            path: path.to_string(),
            fault,
            position: None,
        }
    }

    /// The stable code, one of [`Problem::CODES`], which a caller may match on.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.fault.code()
    }

    /// Whether the document can still be made.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.fault.severity()
    }

    /// The clause of the decree that is offended.
    #[must_use]
    pub const fn clause(&self) -> Clause {
        self.fault.clause()
    }

    /// What is wrong, without its place.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        self.fault.message(language)
    }

    /// The problem in one line: place, weight, message, clause and code.
    #[must_use]
    pub fn describe(&self, language: Language) -> String {
        let clause = match language {
            Language::Vietnamese => self.clause().to_string(),
            Language::English => self.clause().english(),
        };
        format!(
            "{}: {}: {} ({clause}) [{}]",
            self.path,
            self.severity().word(language),
            self.message(language),
            self.code(),
        )
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.describe(Language::English))
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_struct("Problem", 8)?;
        map.serialize_field("path", &self.path)?;
        map.serialize_field("line", &self.position.map(|position| position.line))?;
        map.serialize_field("column", &self.position.map(|position| position.column))?;
        map.serialize_field("severity", self.severity().word(Language::English))?;
        map.serialize_field("code", self.code())?;
        map.serialize_field("clause", &self.clause().to_string())?;
        map.serialize_field("message_vi", &self.message(Language::Vietnamese))?;
        map.serialize_field("message_en", &self.message(Language::English))?;
        map.end()
    }
}

/// Everything that is wrong with a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.describe(Language::English))]
pub struct Problems(pub(crate) Vec<Problem>);

impl Problems {
    /// The problems one by one.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.0.iter()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The problems in the given language, a line each: see [`Problem::describe`].
    ///
    /// ```
    /// use vanban::{Language, Report};
    ///
    /// let problems = Report::builder().build().unwrap_err();
    /// let lines = problems.describe(Language::Vietnamese);
    /// assert!(lines.starts_with("sender.name: lỗi: thiếu tên cơ quan ban hành"));
    /// ```
    #[must_use]
    pub fn describe(&self, language: Language) -> String {
        let lines: Vec<_> = self.iter().map(|one| one.describe(language)).collect();
        lines.join("\n")
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
