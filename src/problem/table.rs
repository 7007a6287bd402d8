//! Everything that can be wrong, a row each: code, severity, clause, words and help.

use super::fault::faults;
use super::given::Given;
use super::obstacle::Cause;
use super::program::program_faults;
use super::syntax::syntax_faults;
use super::wording::wording_faults;
use crate::decree::Clause;
use crate::language::Words;

const fn form(section: &'static str, item: u8, point: &'static str) -> Clause {
    Clause::form(section, item, point)
}

program_faults! {
    wording_faults, syntax_faults, faults;
    // Shape.
    /// A key that no object of its kind has.
    KeyUnknown { key: String, keys: String } =
        "key.unknown", Error, Clause::DataFormat,
        "ở đây không có khóa “{key}”", "there is no key “{key}” here",
        help "các khóa ở đây: {keys}", "the keys here: {keys}";
    /// A key that is misspelt.
    KeyMisspelt { key: String, meant: String } =
        "key.unknown", Error, Clause::DataFormat,
        "ở đây không có khóa “{key}”", "there is no key “{key}” here",
        help "có phải là {meant}?", "did you mean {meant}?";
    /// A key that an object has twice.
    KeyRepeated { key: String } =
        "key.repeated", Error, Clause::DataFormat,
        "khóa “{key}” có hai lần", "the key “{key}” is there twice",
        help "chỉ giữ một", "keep one";
    /// A key without which data are not understood.
    KeyMissing { key: &'static str, help: String } =
        "key.missing", Error, Clause::DataFormat,
        "thiếu khóa “{key}”", "the key “{key}” is missing",
        help "thêm {help}", "add {help}";
    /// An object of which one key says what it is, with none or several.
    OneKey { count: usize, keys: String } =
        "key.one", Error, Clause::DataFormat,
        "có {count} khóa; ở đây phải có đúng một khóa", "{count} keys, where one belongs",
        help "một trong: {keys}", "one of: {keys}";
    /// A value of another kind than its key takes.
    ValueType { found: Given, expected: Words } =
        "value.type", Error, Clause::DataFormat,
        "{found}; ở đây phải là {expected}", "{found}, where {expected} belongs";
    /// A number where a text belongs.
    ValueText { found: Given, help: String } =
        "value.text", Error, Clause::DataFormat,
        "{found}; ở đây phải là chuỗi", "{found}, where a text belongs",
        help "ghi {help}", "write {help}";
    /// One value where a list belongs.
    ValueList { found: Given, help: String } =
        "value.list", Error, Clause::DataFormat,
        "{found}; ở đây phải là danh sách", "{found}, where a list belongs",
        help "ghi {help}", "write {help}";
    /// A value that is no number of a document.
    ValueNumber { found: Given, help: String } =
        "value.number", Error, Clause::DataFormat,
        "{found}; ở đây phải là số văn bản, ví dụ 7 hoặc \"0124\"", "{found}, where the number of a document belongs, such as 7 or \"0124\"",
        help "ghi {help}", "write {help}";
    /// A value that is no date.
    ValueDate { found: Given, help: String } =
        "value.date", Error, Clause::DataFormat,
        "{found}; ở đây phải là năm-tháng-ngày như \"2024-03-15\", \"2024-03\" hoặc \"2024\"",
        "{found}, where a date such as \"2024-03-15\", \"2024-03\" or \"2024\" belongs",
        help "ghi {help}", "write {help}";
    /// A value that is no day with a time of day.
    ValueMoment { found: Given } =
        "value.moment", Error, Clause::DataFormat,
        "{found}; ở đây phải là ngày và giờ có thật, như \"2026-03-05T14:00\"",
        "{found}, where a day and a time such as \"2026-03-05T14:00\" belong";
    /// A word that is none of those a key knows.
    ValueChoice { found: Given, all: String, help: String } =
        "value.choice", Error, Clause::DataFormat,
        "{found}; chọn một trong: {all}", "{found}, where one of these belongs: {all}",
        help "có phải là {help}?", "did you mean {help}?";
    /// A value that is no block of a body.
    ValueBlock { found: Given, keys: String } =
        "value.block", Error, Clause::DataFormat,
        "{found}; ở đây phải là một đoạn (chuỗi), hoặc đối tượng có một khóa trong: {keys}",
        "{found}, where a paragraph (a text) or an object of one of these keys belongs: {keys}";
    /// A version of the contract that is not known.
    Version { found: Given, known: u32 } =
        "version.unknown", Error, Clause::DataFormat,
        "{found} không phải phiên bản đã biết của quy ước", "{found} is no known version of the contract",
        help "ghi {known}", "write {known}";
    /// A type that does not exist.
    TypeUnknown { found: String, all: String, help: String } =
        "type.unknown", Error, Clause::Article { article: 7, clause: 1 },
        "không có loại “{found}”; chọn một trong: {all}", "there is no type “{found}”; choose one of: {all}",
        help "có phải là {help}?", "did you mean {help}?";
    /// A type whose form is not that of the decree.
    TypeForeign { found: String, name: &'static str, regime: Words, rules: Words } =
        "type.foreign", Error, Clause::Article { article: 7, clause: 1 },
        "“{found}” ({name}) là {regime}, theo thể thức của {rules}; chương trình không soạn loại này",
        "“{found}” ({name}) is {regime}: its form is that of {rules}, which this library does not write";
    /// A type outside Article 7.
    TypeOutside { found: String } =
        "type.outside", Warning, Clause::Article { article: 7, clause: 1 },
        "“{found}” không thuộc 29 loại văn bản hành chính; văn bản được trình bày theo thể thức chung",
        "“{found}” is none of the 29 types of administrative documents; it gets the general form";
    /// A line of the type that says more than the name of its type.
    TypeLonger { found: String, name: &'static str } =
        "type.longer", Warning, form("II", 5, "a"),
        "“{found}” dài hơn tên loại “{name}”; phần thêm thuộc về trích yếu",
        "“{found}” says more than the name of the type, “{name}”; the rest belongs to the subject";
    /// A type of Article 7, given as another.
    TypeKnown { found: String, key: &'static str } =
        "type.known", Error, Clause::Article { article: 7, clause: 1 },
        "“{found}” là một trong 29 loại văn bản hành chính, có mẫu riêng",
        "“{found}” is one of the 29 types of administrative documents, with a form of its own",
        help "ghi \"type\": \"{key}\"", "write \"type\": \"{key}\"";
    /// A name of a type that is not written as a name.
    TypeName { found: String } =
        "type.name", Error, form("II", 5, "a"),
        "tên loại “{found}” phải viết thường, chỉ viết hoa chữ cái đầu, không có dấu kết thúc, ví dụ “Phiếu trình”",
        "the name of the type “{found}” begins with a capital, goes on in small letters and ends without a mark, such as “Phiếu trình”";
    /// A type that exists, where another one is read.
    TypeOther { found: String, all: String } =
        "type.other", Error, Clause::DataFormat,
        "loại “{found}” không đọc được ở đây; chỉ đọc: {all}", "the type “{found}” is not read here, but: {all}";
    /// A text that is not UTF-8.
    NotUtf8 =
        "syntax.utf8", Error, form("I", 4, ""),
        "tệp không ở dạng UTF-8", "the text is not UTF-8",
        help "lưu lại tệp ở dạng UTF-8", "save the file as UTF-8";
    /// A text of too many bytes.
    TooManyBytes { most: usize } =
        "limit.bytes", Error, Clause::DataFormat,
        "dữ liệu lớn hơn {most} byte", "the data are larger than {most} bytes";
    /// Too many values.
    TooManyValues { most: usize } =
        "limit.values", Error, Clause::DataFormat,
        "có quá {most} giá trị", "there are more than {most} values";
    /// Too many blocks and entries of lists.
    TooManyBlocks { most: usize } =
        "limit.blocks", Error, Clause::DataFormat,
        "có quá {most} đoạn, mục và dòng", "there are more than {most} blocks and entries";
    /// Too many stretches of one emphasis.
    TooManyRuns { most: usize } =
        "limit.runs", Error, Clause::DataFormat,
        "có quá {most} đoạn chữ in đậm, nghiêng, viện dẫn", "there are more than {most} stretches of one emphasis";
    /// More errors than are told.
    MoreErrors { most: usize } =
        "limit.problems", Error, Clause::DataFormat,
        "còn lỗi khác; chỉ nêu {most} vấn đề đầu", "there are more errors than these {most} problems";
    /// More warnings than are told.
    MoreWarnings { most: usize } =
        "limit.problems", Warning, Clause::DataFormat,
        "còn cảnh báo khác; chỉ nêu {most} vấn đề đầu", "there are more warnings than these {most} problems";
    // Content.
    /// A field that the template does not have, although offices print it.
    OutsideTemplate { what: Words, kind: &'static str, clause: Clause } =
        "template.outside", Warning, *clause,
        "mẫu của {kind} không có {what}", "the template of this type ({kind}) does not have {what}";
    /// A last sentence that calls out, outside a letter: no `./.` stands behind it.
    EndsWithCall =
        "body.exclamation", Warning, Clause::Template("1.4"),
        "câu cuối kết thúc bằng dấu chấm than nên không có ./.", "the last sentence ends with an exclamation mark, and is not closed by ./.";
    /// A block where its kind has no place.
    BlockPlace =
        "block.place", Error, Clause::form("V", 6, ""),
        "phần, chương, điều chỉ có trong văn bản theo điều; đoạn, mục chỉ có trong điều hoặc văn bản theo mục",
        "divisions and articles stand in a text in articles, paragraphs and sections in articles or a text in sections";
    /// Words for the copies that are kept, beside their parts.
    FilingText =
        "filing.text", Warning, form("II", 9, "d"),
        "đã ghi nội dung dòng Lưu: đơn vị, số bản, ký hiệu người soạn thảo không được in",
        "the words behind “Lưu:” are given: unit, copies and drafter are not printed";
    /// A code to silence that does not exist.
    SilenceUnknown { found: String, help: String } =
        "silence.unknown", Warning, Clause::DataFormat,
        "không có mã “{found}”", "there is no code “{found}”",
        help "có phải là {help}?", "did you mean {help}?";
    /// The code of an error, which cannot be silenced.
    SilenceError { found: String } =
        "silence.error", Warning, Clause::DataFormat,
        "“{found}” là lỗi, không bỏ qua được", "“{found}” is an error, which cannot be silenced";
    /// A part of the document is absent.
    Missing { what: Words, clause: Clause } =
        "required", Error, *clause,
        "thiếu {what}", "missing: {what}";
    /// A text or a field is empty.
    Empty { what: Words } =
        "text.empty", Error, Clause::DataFormat,
        "{what} không có nội dung", "{what} is empty";
    /// A text holds a character that may not stand in a document.
    ForbiddenCharacter { code_point: String, at: usize } =
        "text.character", Error, form("I", 4, ""),
        "có ký tự không được phép dùng ({code_point}) ở vị trí {at}",
        "holds {code_point} at character {at}, which may not stand in a document";
    /// A text holds a line break; every paragraph is a text of its own.
    LineBreak { at: usize } =
        "text.line_break", Error, Clause::DataFormat,
        "có dấu xuống dòng ở vị trí {at}; mỗi đoạn là một chuỗi riêng",
        "holds a line break at character {at}; every paragraph is a text of its own";
    /// Rows of spaces, or spaces at the ends, which were taken out.
    Spaces =
        "text.spaces", Warning, Clause::DataFormat,
        "có dấu cách thừa, đã bỏ", "has extra spaces; they were removed";
    /// A text is longer than its field can be.
    TooLong { length: usize, most: usize } =
        "text.too_long", Error, Clause::Metadata,
        "dài {length} ký tự, tối đa {most}", "has {length} characters; {most} is the most";
    /// A text is longer than the records of Annex VI hold.
    LongerThanRecords { length: usize, most: usize } =
        "text.long", Warning, Clause::Metadata,
        "dài {length} ký tự; trường dữ liệu của Phụ lục VI chỉ chứa {most}", "has {length} characters; the field of Annex VI holds {most}";
    /// Two or three stars that open or close an emphasis, without their counterpart.
    UnpairedEmphasis { mark: &'static str, at: usize } =
        "markup.emphasis", Error, Clause::DataFormat,
        "dấu {mark} ở vị trí {at} không có dấu mở hoặc đóng đi cùng (viết \\* nếu là dấu sao)",
        "{mark} at character {at} has no counterpart (write \\* for an asterisk)";
    /// A star, or a row of them, that is printed though it looks like emphasis.
    DoubtfulStar { at: usize } =
        "markup.star", Warning, Clause::DataFormat,
        "dấu * ở vị trí {at} không mở hay đóng chữ nghiêng, đậm nào nên được in nguyên; viết \\* nếu đúng là dấu sao",
        "* at character {at} opens and closes no emphasis, and is printed; write \\* for an asterisk";
    /// A citation in a field that has no markup.
    CitationInField { at: usize } =
        "text.citation", Error, Clause::DataFormat,
        "viện dẫn [@…] ở vị trí {at} chỉ dùng được trong nội dung, căn cứ và chú thích",
        "[@…] at character {at} is for the body, the bases and footnotes only";
    /// The mark of a footnote in a field that has none.
    NoteInField { at: usize } =
        "text.note", Error, Clause::DataFormat,
        "chú thích [^…] ở vị trí {at} chỉ dùng được trong nội dung, căn cứ và nơi được kính gửi",
        "[^…] at character {at} is for the body, the bases and the addressees only";
    /// More stars in a row than mean anything.
    TooManyStars { at: usize } =
        "markup.stars", Error, Clause::DataFormat,
        "quá ba dấu * liền nhau ở vị trí {at} (viết \\* nếu là dấu sao)",
        "more than three * in a row at character {at} (write \\* for an asterisk)";
    /// A `[@` that is no citation.
    BrokenCitation { at: usize } =
        "markup.citation", Error, Clause::DataFormat,
        "viện dẫn ở vị trí {at} không đúng dạng [@mã], mã gồm chữ cái không dấu, chữ số và - _ . (viết \\[ nếu là dấu ngoặc)",
        "the citation at character {at} is not of the form [@id], with ASCII letters, digits and - _ . (write \\[ for a bracket)";
    /// A superior or a name in the letterhead does not say what the name says.
    LetterheadDiffers =
        "sender.letterhead", Error, form("II", 2, "a"),
        "các dòng không khớp với tên cơ quan", "the lines do not add up to the name of the body";
    /// An issuing body whose own name is abbreviated: only its superior's may be.
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
    /// A document without a line of number and symbol, as offices write internal ones.
    NumberAbsent =
        "number.absent", Warning, Clause::Article { article: 8, clause: 2 },
        "văn bản không có số, ký hiệu; Nghị định 30 yêu cầu có, chỉ giấy tờ nội bộ mới bỏ",
        "no number and symbol, which the decree asks for: only internal papers do without";
    /// A number or symbol of a document that is to have no line for it.
    NumberWithoutLine { what: Words } =
        "number.line", Error, Clause::DataFormat,
        "có {what}, nhưng unnumbered là true nên không có dòng “Số:” để in",
        "the {what} has no line to stand in, because unnumbered is true",
        help "bỏ một trong hai", "take one of the two away";
    /// A symbol that is not of the form type-body.
    SymbolForm { found: String } =
        "symbol.form", Warning, form("II", 3, "c"),
        "ký hiệu “{found}” không đúng dạng, ví dụ BC-UBND (chữ in hoa, gạch nối, không dấu cách)",
        "the symbol “{found}” is not of the form BC-UBND (capitals, hyphens, no spaces)";
    /// A symbol of another type of document.
    SymbolType { found: String, expected: &'static str } =
        "symbol.type", Warning, Clause::Abbreviations,
        "ký hiệu “{found}” không bắt đầu bằng {expected}-, chữ viết tắt của tên loại",
        "the symbol “{found}” does not begin with {expected}-, the abbreviation of the type";
    /// A year in the symbol, which only legal normative documents carry.
    SymbolYear { found: String } =
        "symbol.year", Warning, form("II", 3, "b"),
        "ký hiệu “{found}” có năm; văn bản hành chính không ghi năm trong ký hiệu",
        "the symbol “{found}” carries a year, as only legal normative documents do";
    /// A place that is abbreviated or carries a mark.
    Place { found: String } =
        "place.form", Error, form("II", 4, "a"),
        "địa danh “{found}” phải viết hoa chữ cái đầu, viết đầy đủ, không viết tắt, không có dấu câu",
        "the place “{found}” must begin with a capital and be written in full, without punctuation";
    /// Number and date, which no line of the page holds together.
    HeadLine =
        "place.long", Warning, form("II", 4, "b"),
        "số, ký hiệu và địa danh, thời gian dài hơn một dòng nên phải xuống dòng",
        "number, symbol, place and date are longer than a line, and part";
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
    /// A title of an annex that ends with a mark.
    AnnexMark =
        "annex.mark", Warning, form("III", 1, "b"),
        "tên phụ lục không có dấu câu ở cuối", "the title of an annex does not end with a mark";
    /// An annex to which no text points.
    AnnexNotNamed { label: String } =
        "annex.not_named", Warning, form("III", 1, "a"),
        "văn bản không chỉ dẫn đến “{label}”", "the text does not point to “{label}”",
        help "nhắc đến phụ lục trong nội dung, ví dụ “(Chi tiết tại {label} kèm theo)”", "name it in the text, such as “(Chi tiết tại {label} kèm theo)”";
    /// A text that points to an annex that is not there.
    AnnexAbsent { label: String } =
        "annex.absent", Warning, form("III", 1, "a"),
        "nội dung nhắc đến “{label}” nhưng văn bản không có phụ lục này", "the text points to “{label}”, which is not among the annexes",
        help "thêm phụ lục vào annexes; nếu phụ lục ở ngoài tệp thì bỏ qua cảnh báo này", "add it to annexes; if it lies outside the file, silence this warning";
    /// An id that is not made of letters, digits, `-`, `_` and `.`.
    CitationId { found: String } =
        "citation.id", Error, Clause::DataFormat,
        "mã viện dẫn “{found}” chỉ được gồm chữ cái không dấu, chữ số và - _ .",
        "the id “{found}” may only hold ASCII letters, digits and - _ .";
    /// An id that two different citations carry.
    CitationRepeated { id: String } =
        "citation.repeated", Error, Clause::DataFormat,
        "mã viện dẫn “{id}” được khai báo hai lần", "the id “{id}” is declared twice";
    /// Something of a cited document that its first use prints is missing.
    CitationIncomplete { what: Words } =
        "citation.incomplete", Error, form("II", 6, "b"),
        "thiếu {what} của văn bản được viện dẫn", "missing: {what} of the cited document";
    /// An id that nobody declared.
    CitationUndeclared { id: String, ids: String } =
        "citation.undeclared", Error, form("II", 6, "b"),
        "viện dẫn “{id}” chưa được khai báo", "the citation “{id}” is not declared",
        help "các mã đã khai báo: {ids}", "the declared ids: {ids}";
    /// An id that is misspelt.
    CitationMisspelt { id: String, meant: String } =
        "citation.undeclared", Error, form("II", 6, "b"),
        "viện dẫn “{id}” chưa được khai báo", "the citation “{id}” is not declared",
        help "có phải là {meant}?", "did you mean {meant}?";
    /// A citation that no text uses.
    CitationUnused { id: String } =
        "citation.unused", Warning, form("II", 6, "b"),
        "viện dẫn “{id}” được khai báo nhưng không dùng", "the citation “{id}” is never used";
    /// A number or issuer of a law, which is cited by type and name alone.
    CitationOfLaw { kind: String } =
        "citation.law", Warning, form("II", 6, "b"),
        "{kind} chỉ ghi tên loại và tên; số, ký hiệu và cơ quan ban hành không được in",
        "“{kind}” is cited by type and name; its number and issuer are not printed",
        help "ghi \"show_number\": true nếu muốn in số", "write \"show_number\": true to print the number";
    /// A cited document that its own amendments name.
    CitationAmendsItself =
        "citation.amends_itself", Error, form("II", 6, "b"),
        "văn bản không thể tự sửa đổi, bổ sung chính mình", "a document is not amended by itself";
    /// The same amending document twice.
    CitationAmendedTwice { id: String } =
        "citation.amended_twice", Error, form("II", 6, "b"),
        "“{id}” được ghi hai lần", "“{id}” stands there twice",
        help "chỉ giữ một", "keep one";
    /// A number of a cited document with a space in it.
    CitationNumber { found: String } =
        "citation.number", Error, form("II", 3, "c"),
        "số, ký hiệu “{found}” không được có dấu cách hay chữ “Số”",
        "the number “{found}” may hold neither a space nor the word “Số”";
    /// An id of a footnote that is not made of letters, digits, `-`, `_` and `.`.
    NoteId { found: String } =
        "note.id", Error, Clause::DataFormat,
        "mã chú thích “{found}” chỉ được gồm chữ cái không dấu, chữ số và - _ .",
        "the id “{found}” may only hold ASCII letters, digits and - _ .";
    /// An id that two footnotes carry.
    NoteRepeated { id: String } =
        "note.repeated", Error, Clause::DataFormat,
        "mã chú thích “{id}” được khai báo hai lần", "the id “{id}” of a footnote is declared twice";
    /// A mark of a footnote that nobody declared.
    NoteUndeclared { id: String, ids: String } =
        "note.undeclared", Error, Clause::DataFormat,
        "chú thích “{id}” chưa được khai báo", "the footnote “{id}” is not declared",
        help "các mã đã khai báo: {ids}", "the declared ids: {ids}";
    /// A mark of a footnote whose id is misspelt.
    NoteMisspelt { id: String, meant: String } =
        "note.undeclared", Error, Clause::DataFormat,
        "chú thích “{id}” chưa được khai báo", "the footnote “{id}” is not declared",
        help "có phải là {meant}?", "did you mean {meant}?";
    /// A footnote that no text marks.
    NoteUnused { id: String } =
        "note.unused", Warning, Clause::DataFormat,
        "chú thích “{id}” được khai báo nhưng không dùng", "the footnote “{id}” is never used";
    /// A footnote with two marks, of which each needs a note on its own page.
    NoteTwice { id: String } =
        "note.twice", Error, Clause::DataFormat,
        "chú thích “{id}” được dùng hai lần", "the footnote “{id}” is used twice",
        help "khai báo thêm một chú thích với mã khác", "declare another footnote with an id of its own";
    /// The mark of a footnote in the text of a footnote.
    NoteNested =
        "note.nested", Error, Clause::DataFormat,
        "trong lời chú thích không được có chú thích khác", "the text of a footnote cannot have footnotes itself";
    /// A section that is not deeper than the one around it.
    SectionLevel { level: &'static str, parent: &'static str } =
        "section.level", Error, form("V", 6, ""),
        "mục cấp “{level}” không thể nằm trong mục cấp “{parent}”",
        "a section of level “{level}” cannot stand inside one of level “{parent}”";
    /// A section `1.1` that stands in no section `1`, or a section `1.1.1` in no section `1.1`.
    SectionParent { level: &'static str, parent: &'static str } =
        "section.parent", Error, Clause::Practice,
        "mục cấp “{level}” phải nằm trong một mục cấp “{parent}”",
        "a section of level “{level}” must stand inside one of level “{parent}”";
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
    /// A section with a heading of its own and a run-in heading.
    SectionLead =
        "section.lead", Error, Clause::Practice,
        "mục đã có “heading” thì không có “lead”",
        "a section has a “heading” or a “lead”, not both";
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
        "items.empty", Error, Clause::DataFormat,
        "danh sách không có mục nào", "the list has no items";
    /// A value that is no number of a table.
    TableNumber { found: Given, most: usize } =
        "table.number", Error, Clause::DataFormat,
        "{found}; ở đây phải là số thập phân có tối đa {most} chữ số", "{found}, where a decimal number of at most {most} digits belongs",
        help "mã, năm, số có số 0 ở đầu: ghi thành chuỗi", "write codes, years and numbers with leading zeros as text";
    /// A value of a program that is no row of a table.
    TableRecord { cause: String } =
        "table.record", Error, Clause::DataFormat,
        "không thành hàng của bảng được: {cause}", "it makes no row of a table: {cause}";
    /// More columns than an office program takes.
    TableColumns { count: usize, most: usize } =
        "table.columns", Error, Clause::DataFormat,
        "bảng có {count} cột, tối đa {most}", "the table has {count} columns; {most} is the most";
    /// Titles in more rows than a header can have.
    TableHeader { most: usize } =
        "table.header", Error, Clause::DataFormat,
        "tên cột xếp quá {most} tầng", "the titles of the columns stand in more than {most} rows";
    /// A second column that counts the rows.
    TableCount =
        "table.count", Error, Clause::DataFormat,
        "bảng đã có cột số thứ tự", "the table has a column that counts already";
    /// The number of a group, in a table that has no column for it.
    TableGroupCount =
        "table.group_count", Error, Clause::DataFormat,
        "bảng không có cột số thứ tự để ghi số của nhóm", "the table has no column that counts, for the number of the group",
        help "ghi số trong tên nhóm", "write the number into the name of the group";
    /// A setting of a column given to a group of columns.
    TableGroupColumn { key: &'static str } =
        "table.group_column", Error, Clause::DataFormat,
        "nhóm cột không có “{key}”", "a group of columns has no “{key}”",
        help "ghi ở từng cột bên dưới", "set it on the columns below";
    /// A key of two columns, or one that makes a row of another kind.
    TableKey { key: String } =
        "table.key", Error, Clause::DataFormat,
        "khóa “{key}” của cột đã dùng vào việc khác", "the key “{key}” of the column is taken";
    /// A size, or a number of decimals, out of range.
    TableRange { what: Words, least: u32, most: u32 } =
        "table.range", Error, Clause::DataFormat,
        "{what} phải từ {least} đến {most}", "{what} must lie between {least} and {most}";
    /// A row of too many or too few cells.
    TableCells { row: usize, count: usize, expected: usize } =
        "table.cells", Error, Clause::DataFormat,
        "hàng {row} có {count} ô; ở đây phải có {expected}", "row {row} has {count} cells, where {expected} belong",
        help "không ghi ô của cột số thứ tự và ô bị gộp; ô trống ghi null", "leave out the cell of the column that counts and cells that are merged; an empty cell is null";
    /// A cell where another one goes down or across.
    TableOverlap { row: usize, column: usize } =
        "table.overlap", Error, Clause::DataFormat,
        "hàng {row}: hai ô chồng lên nhau ở cột {column}", "row {row}: two cells overlap in column {column}";
    /// A cell that goes down further than the table.
    TableDown { row: usize, rows: usize } =
        "table.down", Error, Clause::DataFormat,
        "hàng {row}: ô trải xuống quá hàng cuối ({rows})", "row {row}: the cell goes down beyond the last row ({rows})";
    /// A total of typed numbers that does not add up.
    TableTotal { column: String, found: String, sum: String } =
        "table.total", Warning, Clause::Practice,
        "cột “{column}”: tổng ghi {found}, các hàng cộng lại được {sum}", "column “{column}”: the total says {found}, the rows add up to {sum}";
    /// A number with more decimals than its column.
    TableDecimals { found: String, decimals: u32 } =
        "table.decimals", Warning, Clause::Practice,
        "{found} có nhiều hơn {decimals} chữ số thập phân, được in nguyên", "{found} has more than {decimals} decimals, and is printed whole";
    /// Columns whose fixed widths are wider than the page.
    TableWidth { column: String, by: String } =
        "table.width", Error, Clause::Practice,
        "bảng rộng hơn trang {by} mm, từ cột “{column}”", "the table is {by} mm wider than the page, from the column “{column}” on",
        help "thu hẹp cột, hoặc bỏ bớt width", "make columns narrower, or leave some widths out";
    /// A column too narrow for its longest word.
    TableNarrow { column: String, by: String } =
        "table.narrow", Warning, Clause::Practice,
        "cột “{column}” hẹp hơn từ dài nhất của nó {by} mm", "the column “{column}” is {by} mm narrower than its longest word",
        help "tăng bề rộng, hoặc giảm size", "make it wider, or the size smaller";
    /// Columns that have no room for their longest words on the page.
    TableCrowded { by: String } =
        "table.narrow", Warning, Clause::Practice,
        "trang hẹp hơn {by} mm so với bề rộng cần cho từ dài nhất của các cột", "the page is {by} mm too narrow for the longest words of all columns",
        help "đưa bảng vào phụ lục nằm ngang (landscape), giảm size, hoặc bớt cột", "set the table in an annex that lies across (landscape), make its size smaller, or leave out columns";
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
    /// A dash or a plus sign before a text whose mark or number the library sets.
    ItemMark { found: String } =
        "items.mark", Error, Clause::DataFormat,
        "bỏ “{found}” ở đầu: ghi các ý trong “items”, chương trình tự thêm dấu",
        "leave out “{found}” at the beginning: write items, whose marks are added";
    /// A dash or a plus sign typed before a paragraph or in a cell.
    TypedMark { found: String } =
        "items.typed", Warning, Clause::DataFormat,
        "bắt đầu bằng “{found}”: ghi các ý trong “items” để chương trình tự thêm dấu",
        "begins with “{found}”: items have their marks added";
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
        "label.repeated", Error, Clause::DataFormat,
        "bỏ “{found}”: chương trình tự thêm theo mẫu",
        "leave out “{found}”: the template has these words, and they are added";
    /// A line of the recipients that the library writes.
    RecipientReserved { found: &'static str } =
        "recipient.reserved", Error, form("II", 9, "d"),
        "không ghi dòng “{found}”: chương trình tự thêm", "leave out the line “{found}”: it is added";
    /// Other words for “Như trên”.
    RecipientSame { found: String, words: &'static str } =
        "recipient.same", Warning, form("II", 9, "d"),
        "“{found}” không phải cách ghi của Nghị định", "“{found}” is not what the decree writes",
        help "bỏ dòng này: chương trình ghi “{words}”", "leave it out: “{words}” is added";
    /// A filing unit that is no abbreviation.
    FilingUnit { found: String } =
        "filing.unit", Warning, form("II", 9, "d"),
        "“{found}” không phải chữ viết tắt của đơn vị soạn thảo",
        "“{found}” is not an abbreviation of a drafting unit";
    /// No copies at all are kept.
    FilingCopies =
        "filing.copies", Error, form("II", 9, "d"),
        "số lượng bản lưu phải từ 1 trở lên", "at least one copy must be kept";
    /// A title below the name.
    TitleBelow =
        "signature.title_below", Warning, form("II", 7, "c"),
        "chức vụ khác của người ký được ghi trên họ tên", "a second title of the signer stands above the name",
        help "dùng second_title", "use second_title";
    /// The office of one who does not sign.
    SecondTitleUnsigned =
        "official.second_title", Error, Clause::Template("1.9"),
        "chỉ người ký biên bản mới có chức vụ ghi trên họ tên", "only one who signs minutes has an office above the name",
        help "ghi vào title", "put it into title";
    /// Minutes of no copy.
    MinutesCopies =
        "minutes.copies", Error, Clause::Practice,
        "số bản của biên bản phải từ 1 trở lên", "minutes are made in one copy at least";
    /// Marks of authority that do not go together.
    SignatureStack =
        "signature.stack", Error, form("II", 7, "b"),
        "các hình thức ký này không dùng chung với nhau (chỉ chọn một trong TM., TL., TUQ.; KT. không đi với Q.; TUQ. không đi với KT. hoặc Q.)",
        "these authorities do not go together (only one of TM., TL. and TUQ.; not both KT. and Q.; no KT. or Q. under TUQ.)";
    /// A title that carries its prefix.
    TitlePrefix { found: String } =
        "signature.prefix", Error, form("II", 7, "b"),
        "không ghi “{found}”: chương trình tự thêm chữ viết tắt quyền hạn",
        "leave out “{found}”: the prefix is added";
    /// A degree or rank before the signer's name.
    Degree { found: String } =
        "signature.degree", Warning, form("II", 7, "c"),
        "không ghi học hàm, học vị, danh hiệu “{found}” trước họ tên người ký",
        "leave out “{found}” before the signer's name";
    /// A deputy who signs without `KT.`, or `KT.` before another title than a head's.
    SignatureDeputy =
        "signature.deputy", Warning, form("II", 7, "b"),
        "cấp phó ký thay người đứng đầu phải ghi KT. và chức vụ của người đứng đầu (deputy_for)",
        "a deputy signs for the head, whose title stands behind KT. (deputy_for)";
    /// A name in capitals, or one that begins with a small letter.
    NameCase =
        "signature.name", Error, form("II", 7, "đ"),
        "họ tên người ký phải viết bằng chữ in thường, viết hoa chữ cái đầu mỗi tiếng",
        "the signer's name must be written in small letters with capital initials";
    /// A margin of a house style that the decree does not allow.
    StyleMargin { name: Words, found: String, least: String, most: String } =
        "style.margin", Error, form("I", 3, ""),
        "lề {name} {found} mm nằm ngoài khoảng {least}-{most} mm",
        "a {name} margin of {found} mm lies outside {least}-{most} mm";
    /// A first-line indent of a house style that the decree does not know.
    StyleIndent { found: String } =
        "style.indent", Error, form("II", 6, "e"),
        "thụt đầu dòng {found} mm; chỉ được 10 mm hoặc 12,7 mm",
        "a first-line indent of {found} mm; only 10 mm or 12.7 mm is allowed";
    /// A look of headings that the decree does not allow for their level.
    StyleHeading { level: &'static str, found: &'static str, allowed: String } =
        "style.heading", Error, Clause::form("V", 6, "b"),
        "tiêu đề cấp “{level}” không được in “{found}”; chọn một trong: {allowed}",
        "headings of level “{level}” may not be “{found}”; one of these: {allowed}";
    /// A distance between paragraphs that is too small, or beyond reason.
    StyleGap { found: String, least: String, most: String } =
        "style.gap", Error, form("II", 6, "e"),
        "khoảng cách giữa các đoạn {found} pt nằm ngoài khoảng {least}-{most} pt",
        "a distance of {found} pt between paragraphs lies outside {least}-{most} pt";
    /// A room for signatures that is too small, or beyond reason.
    StyleSignatureGap { found: String, least: String, most: String } =
        "style.signature_gap", Error, Clause::Practice,
        "khoảng trống {found} pt để ký nằm ngoài khoảng {least}-{most} pt",
        "a room of {found} pt for the signature lies outside {least}-{most} pt";
    /// A line spacing that the decree does not allow.
    StyleLineSpacing { found: String, least: String, most: String } =
        "style.line_spacing", Error, form("II", 6, "e"),
        "giãn dòng {found} nằm ngoài khoảng {least}-{most}",
        "a line spacing of {found} lies outside {least}-{most}";
    /// The lines of a subject do not say what the subject says.
    SubjectLines =
        "subject.lines", Error, form("II", 5, "a"),
        "các dòng không khớp với trích yếu", "the lines do not add up to the subject";
    /// A subject that begins with what the library sets before it.
    SubjectLead { found: String } =
        "subject.lead", Error, form("II", 5, "b"),
        "bỏ “{found}” ở đầu trích yếu: chương trình tự thêm V/v",
        "leave out “{found}” at the beginning of the subject: V/v is added";
    /// A symbol of an official letter that begins as that of a type.
    SymbolLetter { found: String } =
        "symbol.letter", Warning, form("II", 3, "b"),
        "công văn không có tên loại: ký hiệu “{found}” không được bắt đầu bằng chữ viết tắt của tên loại",
        "an official letter has no type: the symbol “{found}” must not begin with the abbreviation of one";
    /// An official letter without a drafting unit or field.
    SymbolNoUnit =
        "symbol.no_unit", Warning, form("II", 3, "b"),
        "ký hiệu công văn không có chữ viết tắt của đơn vị soạn thảo hoặc lĩnh vực",
        "the symbol of the letter lacks the abbreviation of the drafting unit or field",
        help "ghi unit, nếu cơ quan có đơn vị soạn thảo", "give unit, if the body has drafting units";
    /// A drafting unit that the symbol of an official letter cannot end with, or does not.
    SymbolUnit { found: String } =
        "symbol.unit", Warning, form("II", 3, "b"),
        "“{found}” không phải chữ viết tắt của đơn vị soạn thảo hoặc lĩnh vực ở cuối ký hiệu",
        "“{found}” is not the abbreviation of a drafting unit or field that the symbol ends with";
    /// A period that ends before it begins.
    DatePeriod { first: String, last: String } =
        "date.period", Error, Clause::DataFormat,
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
    /// A part, chapter, section or article where the order of a text in articles has no room for it.
    DivisionOrder { what: &'static str, other: &'static str } =
        "division.order", Error, form("II", 6, "c"),
        "“{what}” không được đặt bên trong “{other}”, hoặc đặt sau “{other}” ở cùng cấp",
        "a “{what}” cannot stand inside a “{other}”, nor after one at the same level";
    /// More or fewer signatures than bodies that issue the document together with the sender.
    SignersCount { count: usize, expected: usize } =
        "signers.count", Warning, Clause::Practice,
        "có {count} chữ ký cho {expected} cơ quan cùng ban hành",
        "signatures: {count}, joint senders: {expected}";
    /// A kind of joint documents of one that a single body issues.
    JointAlone =
        "joint.alone", Warning, Clause::Practice,
        "chỉ có một cơ quan ban hành; văn bản liên tịch có thêm joint_senders",
        "there is one issuing body only; a joint document has joint_senders too";
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
    /// An article without title that begins with neither a paragraph nor a clause.
    ArticleStart =
        "article.start", Error, Clause::Template("1.2"),
        "điều phải mở đầu bằng một đoạn văn hoặc một khoản, vì “Điều …” đứng trước",
        "an article must begin with a paragraph or a clause, which its number stands before";
    /// An article that is to be carried out by others, and that is not there.
    ArticleUnknown { number: u32 } =
        "article.unknown", Warning, Clause::Template("1.2"),
        "không có Điều {number} để ghi “Như Điều {number}” ở nơi nhận",
        "there is no article {number} for the recipients to refer to";
    /// An article of the number zero, which no document has.
    ArticleZero =
        "article.zero", Error, Clause::Template("1.2"),
        "điều được đánh số từ 1", "articles are numbered from 1";
}

impl Fault {
    /// True of a fault that says of something that nothing is there, or too little.
    pub(super) const fn is_of_absence(&self) -> bool {
        matches!(
            self,
            Self::Missing { .. }
                | Self::Empty { .. }
                | Self::SectionEmpty
                | Self::HeadingAlone
                | Self::ItemsEmpty
                | Self::DivisionTitle { .. }
                | Self::DivisionEmpty { .. }
                | Self::ArticleStart
        )
    }

    /// True of a fault whose help could not be computed this time.
    pub(super) fn lacks_help(&self) -> bool {
        match self {
            Self::ValueText { help, .. }
            | Self::ValueList { help, .. }
            | Self::ValueNumber { help, .. }
            | Self::ValueDate { help, .. }
            | Self::ValueChoice { help, .. }
            | Self::TypeUnknown { help, .. }
            | Self::SilenceUnknown { help, .. }
            | Self::MergeMissing { help, .. } => help.is_empty(),
            Self::CitationUndeclared { ids, .. } | Self::NoteUndeclared { ids, .. } => {
                ids.is_empty()
            }
            Self::Usage { meant, .. } => meant.is_empty(),
            _ => false,
        }
    }
}
