//! The mistakes of syntax, in the rows of the table of problems.

/// Writes a table, behind whose rows those of syntax stand.
macro_rules! syntax_faults {
    ($write:ident; $($rows:tt)+) => {
        $write! {
            $($rows)+
            /// A text in which nothing stands.
            SyntaxEmpty =
                "syntax.empty", Error, Clause::DataFormat,
                "tệp không có nội dung",
                "the file is empty";
            /// A text that ends in the middle.
            SyntaxCutOff { missing: String } =
                "syntax.cut_off", Error, Clause::DataFormat,
                "tệp bị cắt ngang: còn thiếu {missing}",
                "the file is cut off: {missing} is still to come",
                help "lấy lại tệp đầy đủ, hoặc thêm {missing} vào cuối", "take the complete file, or add {missing} at the end";
            /// Lists and objects that lie too deep in one another.
            SyntaxDepth { most: usize } =
                "syntax.depth", Error, Clause::DataFormat,
                "lồng vào nhau quá {most} tầng",
                "nested more than {most} levels deep",
                help "bỏ bớt dấu ngoặc", "take out some of the brackets";
            /// A text behind the end.
            SyntaxTextAfter { found: String } =
                "syntax.text_after", Error, Clause::DataFormat,
                "sau dấu ngoặc đóng cuối cùng còn có “{found}”",
                "“{found}” stands behind the last bracket",
                help "mỗi tệp là một văn bản: bỏ phần sau", "a file is one document: remove the rest";
            /// A comma with nothing behind it, or nothing before it.
            SyntaxTrailingComma =
                "syntax.trailing_comma", Error, Clause::DataFormat,
                "thừa dấu phẩy",
                "a comma too many",
                help "bỏ dấu phẩy", "remove the comma";
            /// Two values with no comma between them.
            SyntaxMissingComma =
                "syntax.missing_comma", Error, Clause::DataFormat,
                "thiếu dấu phẩy",
                "a comma is missing",
                help "thêm dấu phẩy", "add a comma";
            /// A decimal comma.
            SyntaxDecimalComma { found: String, number: String } =
                "syntax.decimal_comma", Error, Clause::DataFormat,
                "số thập phân “{found}” viết bằng dấu phẩy",
                "the number “{found}” has a decimal comma",
                help "viết {number}", "write {number}";
            /// A key with no colon behind it.
            SyntaxMissingColon =
                "syntax.missing_colon", Error, Clause::DataFormat,
                "thiếu dấu hai chấm sau khóa",
                "a colon is missing behind the key",
                help "thêm dấu hai chấm", "add a colon";
            /// Another sign in the place of a comma or a colon.
            SyntaxSeparator { found: String, expected: char } =
                "syntax.separator", Error, Clause::DataFormat,
                "dấu “{found}” không dùng ở đây",
                "“{found}” cannot stand here",
                help "thay “{found}” bằng “{expected}”", "write “{expected}” in place of “{found}”";
            /// A key without a value.
            SyntaxMissingValue { key: String } =
                "syntax.missing_value", Error, Clause::DataFormat,
                "khóa “{key}” không có giá trị",
                "the key “{key}” has no value",
                help "ghi giá trị, hoặc bỏ khóa này", "give the value, or remove the key";
            /// A value in an object that no key stands before.
            SyntaxMissingKey =
                "syntax.missing_key", Error, Clause::DataFormat,
                "thiếu khóa đứng trước giá trị",
                "a key is missing before the value",
                help "thêm \"khóa\": vào trước", "put \"key\": before it";
            /// A string that is not closed.
            SyntaxMissingQuote =
                "syntax.missing_quote", Error, Clause::DataFormat,
                "thiếu dấu ngoặc kép đóng",
                "the closing quote is missing",
                help "thêm dấu \" vào đây", "add \" here";
            /// A string that is closed and not opened.
            SyntaxMissingOpeningQuote =
                "syntax.missing_quote", Error, Clause::DataFormat,
                "thiếu dấu ngoặc kép mở",
                "the opening quote is missing",
                help "thêm dấu \" vào đây", "add \" here";
            /// Quotes within a string.
            SyntaxInnerQuote =
                "syntax.inner_quote", Error, Clause::DataFormat,
                "dấu ngoặc kép nằm trong chuỗi",
                "a quote stands within a string",
                help "viết \\\" thay cho \", hoặc dùng “ ”", "write \\\" in place of \", or use “ ”";
            /// Quotes of another kind around a string.
            SyntaxQuotes { found: char } =
                "syntax.quotes", Error, Clause::DataFormat,
                "chuỗi không được đặt trong dấu {found}",
                "a string cannot stand in {found}",
                help "thay {found} bằng dấu \"", "write \" in place of {found}";
            /// A line break in a string.
            SyntaxLineBreak =
                "syntax.line_break", Error, Clause::DataFormat,
                "chuỗi bị ngắt dòng",
                "a line break stands within a string",
                help "viết chuỗi trên một dòng; mỗi đoạn là một chuỗi riêng", "write the string on one line; every paragraph is a string of its own";
            /// A tab or another control character in a string.
            SyntaxControlCharacter { code_point: String } =
                "syntax.control_character", Error, Clause::DataFormat,
                "chuỗi có ký tự điều khiển {code_point}",
                "a string holds the control character {code_point}",
                help "thay bằng dấu cách", "write a space in its place";
            /// An unknown letter behind a backslash.
            SyntaxEscape { found: String } =
                "syntax.escape", Error, Clause::DataFormat,
                "“{found}” không có nghĩa trong chuỗi",
                "“{found}” means nothing in a string",
                help "viết \\\\ cho dấu gạch chéo ngược", "write \\\\ for a backslash";
            /// Half of a character written as `\u…`.
            SyntaxSurrogate { found: String } =
                "syntax.escape", Error, Clause::DataFormat,
                "{found} chỉ là nửa ký tự",
                "{found} is only half a character",
                help "viết thẳng ký tự ấy", "write the character itself";
            /// A key without quotes.
            SyntaxUnquotedKey { key: String } =
                "syntax.unquoted_key", Error, Clause::DataFormat,
                "khóa phải đặt trong ngoặc kép",
                "a key must stand in quotes",
                help "viết \"{key}\"", "write \"{key}\"";
            /// A text without quotes.
            SyntaxUnquotedText { text: String } =
                "syntax.unquoted_text", Error, Clause::DataFormat,
                "chữ phải đặt trong ngoặc kép",
                "text must stand in quotes",
                help "viết \"{text}\"", "write \"{text}\"";
            /// A word of another language than JSON.
            SyntaxWord { found: String, expected: &'static str } =
                "syntax.word", Error, Clause::DataFormat,
                "không dùng được từ “{found}”",
                "the word “{found}” cannot be used",
                help "viết {expected}", "write {expected}";
            /// A number that is none.
            SyntaxNotNumber { found: String } =
                "syntax.number", Error, Clause::DataFormat,
                "“{found}” không phải là số",
                "“{found}” is not a number",
                help "ghi một số, hoặc null", "give a number, or null";
            /// A number of another form than JSON's.
            SyntaxNumber { found: String, number: String } =
                "syntax.number", Error, Clause::DataFormat,
                "số “{found}” viết không đúng dạng",
                "the number “{found}” is not of the right form",
                help "viết {number}, hoặc \"{found}\" nếu là chữ", "write {number}, or \"{found}\" if it is text";
            /// A number too large to reckon with.
            SyntaxNumberRange =
                "syntax.number", Error, Clause::DataFormat,
                "số quá lớn",
                "the number is too large";
            /// A bracket that closes nothing.
            SyntaxStrayBracket { found: char } =
                "syntax.bracket", Error, Clause::DataFormat,
                "thừa dấu {found}",
                "a {found} too many",
                help "bỏ dấu {found}", "remove the {found}";
            /// A bracket of the wrong kind.
            SyntaxWrongBracket { found: char, expected: char } =
                "syntax.bracket", Error, Clause::DataFormat,
                "dấu đóng là {found}, lẽ ra là {expected}",
                "closed with {found} in place of {expected}",
                help "thay {found} bằng {expected}", "write {expected} in place of {found}";
            /// A bracket that is not closed.
            SyntaxMissingBracket { expected: char } =
                "syntax.bracket", Error, Clause::DataFormat,
                "thiếu dấu {expected}",
                "a {expected} is missing",
                help "thêm {expected} vào đây", "add {expected} here";
            /// Entries with no brace before them.
            SyntaxMissingBrace =
                "syntax.bracket", Error, Clause::DataFormat,
                "thiếu dấu {{ ở đầu tệp",
                "the file does not begin with {{",
                help "đặt toàn bộ nội dung trong {{ }}", "put everything in {{ }}";
            /// A comment, which JSON does not have.
            SyntaxNoComments =
                "syntax.no_comments", Error, Clause::DataFormat,
                "JSON không có ghi chú",
                "JSON has no comments",
                help "bỏ ghi chú này", "remove the comment";
            /// A space of an unusual kind between values.
            SyntaxSpace { code_point: String } =
                "syntax.space", Error, Clause::DataFormat,
                "có ký tự trống lạ ({code_point})",
                "an unusual space ({code_point}) stands here",
                help "thay bằng dấu cách thường", "write an ordinary space in its place";
            /// Something that has no meaning where it stands.
            SyntaxUnexpected { found: String } =
                "syntax.unexpected", Error, Clause::DataFormat,
                "“{found}” không thể đứng ở đây",
                "“{found}” cannot stand here",
                help "bỏ “{found}”", "remove “{found}”";
            /// A string in single quotes that is not closed.
            SyntaxMissingApostrophe =
                "syntax.missing_quote", Error, Clause::DataFormat,
                "thiếu dấu nháy đơn đóng",
                "the closing quote is missing",
                help "thêm dấu ' vào đây", "add ' here";
            /// A text behind a string in its line.
            SyntaxTextAfterQuote =
                "syntax.text_after_quote", Error, Clause::DataFormat,
                "sau dấu đóng của chuỗi còn có chữ",
                "text stands behind the closing quote",
                help "đặt cả đoạn trong một cặp ngoặc kép, dấu \" bên trong viết \\\"", "put all of it in one pair of quotes, with \\\" for a quote within";
            /// A text that begins with a sign of YAML.
            SyntaxSign { sign: char, text: String } =
                "syntax.sign", Error, Clause::DataFormat,
                "chữ bắt đầu bằng “{sign}” phải đặt trong ngoặc kép",
                "text that begins with “{sign}” must stand in quotes",
                help "viết \"{text}\"", "write \"{text}\"";
            /// A text with a colon and a space in it.
            SyntaxColonInText { text: String } =
                "syntax.colon", Error, Clause::DataFormat,
                "chữ có dấu hai chấm phải đặt trong ngoặc kép",
                "text with a colon must stand in quotes",
                help "viết \"{text}\"", "write \"{text}\"";
            /// A key with no space behind its colon.
            SyntaxColonSpace { line: String } =
                "syntax.colon_space", Error, Clause::DataFormat,
                "thiếu dấu cách sau dấu hai chấm",
                "a space is missing behind the colon",
                help "viết {line}", "write {line}";
            /// A dash with no space behind it.
            SyntaxDashSpace { line: String } =
                "syntax.dash_space", Error, Clause::DataFormat,
                "thiếu dấu cách sau gạch đầu dòng",
                "a space is missing behind the dash",
                help "viết {line}", "write {line}";
            /// A line that is neither entry nor continuation.
            SyntaxNoKey =
                "syntax.no_key", Error, Clause::DataFormat,
                "dòng này không có khóa",
                "the line has no key",
                help "thêm khóa và dấu hai chấm, hoặc thụt vào nếu là phần tiếp của dòng trên", "add a key and a colon, or indent it if it continues the line above";
            /// A line that is indented as none around it.
            SyntaxIndentation =
                "syntax.indentation", Error, Clause::DataFormat,
                "dòng này thụt vào không khớp với các dòng trên",
                "the line is not aligned with those above it",
                help "cho thẳng hàng với dòng cùng cấp", "align it with the lines of its level";
            /// A tab in the indentation.
            SyntaxTab =
                "syntax.tab", Error, Clause::DataFormat,
                "dòng thụt vào bằng phím Tab",
                "the line is indented with a tab",
                help "thay bằng dấu cách", "use spaces";
            /// A bracket that is not closed, or a text that begins with one.
            SyntaxOpenBracket { found: char, expected: char } =
                "syntax.bracket", Error, Clause::DataFormat,
                "dấu {found} không được đóng đúng chỗ",
                "the {found} is not closed as it should be",
                help "thêm {expected}, hoặc đặt cả đoạn trong ngoặc kép nếu là chữ", "add {expected}, or put all of it in quotes if it is text";
            /// A text that is cut by a comment.
            SyntaxComment { text: String } =
                "syntax.comment", Warning, Clause::DataFormat,
                "chữ bị cắt ở dấu #, phần sau thành ghi chú",
                "the text is cut at #: what follows is a comment",
                help "viết \"{text}\" nếu là chữ", "write \"{text}\" if it is text";
            /// A comment between the lines of a text.
            SyntaxCommentWithin =
                "syntax.comment", Error, Clause::DataFormat,
                "ghi chú # nằm giữa một đoạn chữ",
                "a # comment stands within a text",
                help "đặt cả đoạn trong ngoặc kép, hoặc bỏ ghi chú", "put the text in quotes, or remove the comment";
            /// Aliases that copy too much, or themselves.
            SyntaxAliases { most: usize } =
                "syntax.aliases", Error, Clause::DataFormat,
                "các dấu * chép lại quá {most} phần",
                "the aliases (*) copy more than {most} parts",
                help "viết thẳng nội dung ra", "write the content out";
            /// Keys that are taken over from elsewhere.
            SyntaxMergeKey =
                "syntax.merge_key", Error, Clause::DataFormat,
                "không dùng được khóa <<",
                "the key << cannot be used",
                help "chép thẳng các khóa vào đây", "write the keys out here";
            /// A list or an object as a key.
            SyntaxComplexKey =
                "syntax.complex_key", Error, Clause::DataFormat,
                "khóa phải là chữ",
                "a key must be text",
                help "đặt khóa trong ngoặc kép", "put the key in quotes";
            /// More than one document in a file.
            SyntaxDocuments =
                "syntax.documents", Error, Clause::DataFormat,
                "tệp có nhiều văn bản, cách nhau bằng ---",
                "the file holds several documents, separated by ---",
                help "tách mỗi văn bản ra một tệp", "put each document in a file of its own";
            /// A character that may not stand in a file.
            SyntaxCharacter { code_point: String } =
                "syntax.character", Error, Clause::DataFormat,
                "không dùng được ký tự {code_point}",
                "the character {code_point} cannot be used",
                help "bỏ ký tự này", "remove it";
            /// A key with no `=` behind it.
            SyntaxMissingEquals =
                "syntax.missing_equals", Error, Clause::DataFormat,
                "thiếu dấu = sau khóa",
                "= is missing behind the key",
                help "thêm dấu =", "add =";
            /// A key that stands twice, where the format forbids it.
            SyntaxDuplicateKey { key: String } =
                "key.repeated", Error, Clause::DataFormat,
                "khóa “{key}” đã có ở trên",
                "the key “{key}” stands above already",
                help "gộp vào một chỗ, hoặc bỏ một", "bring them together, or remove one";
            /// Three quotes that are not closed.
            SyntaxOpenQuotes { found: &'static str } =
                "syntax.missing_quote", Error, Clause::DataFormat,
                "dấu {found} không được đóng",
                "the {found} is not closed",
                help "thêm {found} vào cuối đoạn", "add {found} at the end of the text";
            /// A comment of another language.
            SyntaxForeignComment =
                "syntax.foreign_comment", Error, Clause::DataFormat,
                "ghi chú phải bắt đầu bằng #",
                "a comment begins with #",
                help "viết # thay cho //", "write # in place of //";
            /// A null, which TOML does not have.
            SyntaxNoNull =
                "syntax.no_null", Error, Clause::DataFormat,
                "TOML không có giá trị rỗng",
                "TOML has no empty value",
                help "bỏ khóa này", "remove the key";
            /// A date or a time that the calendar does not have.
            SyntaxDate { found: String } =
                "syntax.date", Error, Clause::DataFormat,
                "“{found}” không phải là ngày, giờ đúng",
                "“{found}” is not a valid date or time",
                help "sửa lại ngày, giờ", "correct it";
            /// Something that makes no sense.
            SyntaxUnreadable =
                "syntax.unreadable", Error, Clause::DataFormat,
                "không đọc được từ đây",
                "cannot be read from here on";
        }
    };
}

pub(super) use syntax_faults;
