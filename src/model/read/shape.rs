//! What the readers of the formats say of the shape of data, in the words of its author.

/// Words of serde's that mean something to Rust alone, and what they mean.
const RUST: &[(&str, &str)] = &[
    ("expected u32", "expected a whole number without quotes"),
    ("expected f64", "expected a number"),
    ("expected a sequence", "expected a list"),
    ("type: sequence", "type: list"),
    ("type: map", "type: object"),
    ("type: unit value", "type: nothing"),
    ("type: null", "type: nothing"),
];

/// The message without the words of Rust.
pub(super) fn plain(message: &str) -> String {
    RUST.iter()
        .fold(message.to_owned(), |message, (rust, plain)| {
            message.replace(rust, plain)
        })
}

/// The message in Vietnamese, where it is one that is known.
pub(super) fn vietnamese(message: &str) -> Option<String> {
    let whole = WHOLE.iter().find(|(english, _)| *english == message);
    if let Some((_, vietnamese)) = whole {
        return Some((*vietnamese).to_owned());
    }
    PATTERNS.iter().find_map(|(pattern, vietnamese)| {
        let parts = parts(pattern, message)?;
        let mut said = (*vietnamese).to_owned();
        for (index, part) in parts.iter().enumerate() {
            said = said.replace(&format!("{{{index}}}"), &phrase(part));
        }
        Some(said)
    })
}

/// What stands at the stars of a pattern, if a message has its form.
fn parts<'a>(pattern: &str, message: &'a str) -> Option<Vec<&'a str>> {
    let mut pieces = pattern.split('*');
    let mut rest = message.strip_prefix(pieces.next()?)?;
    let mut parts = Vec::new();
    let mut pieces = pieces.peekable();
    while let Some(piece) = pieces.next() {
        let (part, behind) = if piece.is_empty() && pieces.peek().is_none() {
            (rest, "")
        } else {
            rest.split_once(piece)?
        };
        parts.push(part);
        rest = behind;
    }
    rest.is_empty().then_some(parts)
}

/// A part of a message in Vietnamese.
fn phrase(part: &str) -> String {
    let known = PHRASES.iter().find(|(english, _)| *english == part);
    if let Some((_, vietnamese)) = known {
        return (*vietnamese).to_owned();
    }
    let counted = KINDS.iter().find_map(|(english, vietnamese)| {
        let value = part.strip_prefix(english)?.strip_prefix(' ')?;
        Some(format!("{vietnamese} {}", value.replace('`', "")))
    });
    counted.unwrap_or_else(|| {
        let list = part.strip_prefix("one of ").unwrap_or(part);
        list.replace(" or ", " hoặc ")
    })
}

/// Kinds of values, before the value.
const KINDS: &[(&str, &str)] = &[
    ("string", "chuỗi"),
    ("integer", "số"),
    ("floating point", "số"),
    ("boolean", "giá trị"),
    ("character", "ký tự"),
];

#[rustfmt::skip]
const PHRASES: &[(&str, &str)] = &[
    ("nothing", "giá trị trống"),
    ("list", "danh sách"),
    ("object", "đối tượng"),
    ("a list", "danh sách [...]"),
    ("a string", "chuỗi"),
    ("a number", "số"),
    ("a text", "đoạn văn (chuỗi)"),
    ("a boolean", "true hoặc false"),
    ("a value", "giá trị"),
    ("an object", "đối tượng {...}"),
    ("a whole number without quotes", "số nguyên, không đặt trong ngoặc kép"),
    ("a level: “I”, “1”, “1.1” or “a”", "cấp “I”, “1”, “1.1” hoặc “a”, chung cho mọi mục; số thứ tự do chương trình đánh"),
    ("an ISO date such as 2024-03-15, 2024-03 or 2024", "năm-tháng-ngày như 2024-03-15, 2024-03 hoặc 2024"),
    ("a day and a time such as 2026-03-05T14:00", "ngày và giờ có thật, như 2026-03-05T14:00"),
    ("a paragraph, or an object with the one key `section` or `items`", "đoạn văn, hoặc đối tượng chỉ có một khóa `section` hay `items`"),
    ("a text, or an object with `text` and `items`", "đoạn văn, hoặc đối tượng có `text` và `items`"),
    ("the text of an article, or an object with `body`", "nội dung của điều, hoặc đối tượng có `body`"),
    ("an object with one key: `part`, `chapter`, `section`, `subsection` or `article`", "đối tượng có một khóa: `part`, `chapter`, `section`, `subsection` hoặc `article`"),
    ("an object with one text, under the key that is its type", "đối tượng có một văn bản, dưới khóa là loại của nó"),
    ("a type that a decision may issue, such as `regulation`, `rules` or `plan`, or `separate_file`", "loại văn bản mà quyết định ban hành được, như `regulation`, `rules` hay `plan`, hoặc `separate_file`"),
    ("the type of a document, such as \"report\"", "loại văn bản, như \"report\""),
    ("a legal normative document", "văn bản quy phạm pháp luật"),
    ("a document of the Party", "văn bản của Đảng"),
    ("Decree 78/2025/NĐ-CP (as amended by Decree 187/2025/NĐ-CP)", "Nghị định số 78/2025/NĐ-CP (sửa đổi bởi Nghị định số 187/2025/NĐ-CP)"),
    ("HD 05-HD/VPTW", "Hướng dẫn số 05-HD/VPTW"),
    ("`,` or `}`", "dấu phẩy hoặc }"),
    ("`,` or `]`", "dấu phẩy hoặc ]"),
    ("`:`", "dấu hai chấm"),
    ("value", "một giá trị"),
    ("a string, a list", "chuỗi hoặc danh sách"),
];

/// Patterns with stars, and what they say with the parts at the stars.
#[rustfmt::skip]
const PATTERNS: &[(&str, &str)] = &[
    ("unknown field `*`, expected *", "không có khóa “{0}”; các khóa: {1}"),
    ("unknown variant `*`, expected *", "không có giá trị “{0}”; chọn một trong: {1}"),
    ("there is no type `*`; * is `*`", "không có loại “{0}”; {1} là `{2}`"),
    ("missing field `*`", "thiếu khóa “{0}”"),
    ("duplicate field `*`", "khóa “{0}” có hai lần"),
    ("duplicate mapping key `*` is not allowed here", "khóa “{0}” có hai lần"),
    ("invalid type: *, expected *", "sai kiểu: {0}; ở đây phải là {1}"),
    ("invalid value: *, expected *", "sai giá trị: {0}; ở đây phải là {1}"),
    ("invalid length *, expected *", "có {0} khóa; ở đây phải là {1}"),
    ("version * of the contract is not known; this library reads version *", "phiên bản {0} của quy ước chưa có; chương trình này đọc phiên bản {1}"),
    ("`*` (*) is *: its form is that of *, which this library does not write", "`{0}` ({1}) là {2}, theo thể thức của {3}; chương trình không soạn loại này"),
    ("EOF while parsing *", "tệp bị cắt ngang"),
    ("unexpected character: *", "ký tự không đúng chỗ: {0}; đoạn bắt đầu bằng ký hiệu phải đặt trong ngoặc kép"),
    ("invalid basic string, expected *", "chuỗi không đúng; ở đây phải là {0}"),
    ("control character (*) found while parsing a string", "chuỗi có ký tự điều khiển hoặc xuống dòng; mỗi đoạn là một chuỗi riêng"),
    ("expected *", "ở đây phải là {0}"),
];

/// Messages without parts.
#[rustfmt::skip]
const WHOLE: &[(&str, &str)] = &[
    ("the file is not UTF-8", "tệp không ở dạng UTF-8"),
    ("not UTF-8", "tệp không ở dạng UTF-8"),
    ("trailing characters", "thừa ký tự sau dữ liệu"),
    ("trailing comma", "thừa dấu phẩy"),
    ("key must be a string", "khóa phải đặt trong ngoặc kép"),
    ("invalid escape", "dấu \\ không đúng trong chuỗi"),
    ("invalid number", "số không đúng"),
    ("number out of range", "số quá lớn"),
    ("invalid unicode code point", "mã ký tự không có trong Unicode"),
    ("lone leading surrogate in hex escape", "mã ký tự không có trong Unicode"),
    ("unexpected end of hex escape", "mã ký tự không có trong Unicode"),
    ("recursion limit exceeded", "dữ liệu lồng nhau quá sâu"),
    ("unexpected end of file", "tệp bị cắt ngang"),
    ("null is not allowed here", "ở đây không được để trống"),
    ("mapping values are not allowed in this context", "dấu hai chấm không đúng chỗ; chuỗi có dấu hai chấm phải đặt trong ngoặc kép"),
    ("only single YAML document expected but multiple found", "tệp chỉ được có một văn bản YAML"),
    ("reference to unknown value", "chuỗi bắt đầu bằng * phải đặt trong ngoặc kép"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_at_the_stars() {
        assert_eq!(parts("a * c", "a b c"), Some(vec!["b"]));
        assert_eq!(parts("a *", "a b c"), Some(vec!["b c"]));
        assert_eq!(parts("a", "a b"), None);
        assert_eq!(parts("a * d", "a b c"), None);
    }

    #[test]
    fn nothing_of_rust_is_left() {
        let message = plain("invalid type: string \"07\", expected u32");
        assert_eq!(
            vietnamese(&message).as_deref(),
            Some("sai kiểu: chuỗi \"07\"; ở đây phải là số nguyên, không đặt trong ngoặc kép")
        );
        assert_eq!(vietnamese("what no reader says"), None);
    }
}
