//! The markup of a text: how it reads, what it tells, and that what is written is read back.

use proptest::collection::vec;
use proptest::prelude::*;
use vanban::value::{Emphasis, Height, Inline};
use vanban::{Citation, Language, Leader, Problem, Report, Sender, Signature, Text};

/// A text with tags for its emphasis: `b` is bold, `i` italic, `bi` both. What is raised stands
/// behind `↑`, what is lowered behind `↓`. A citation is `{id}`, the mark of a footnote `{^id}`.
fn shown(text: &Text) -> String {
    let tagged = |inline: &Inline| {
        let (words, emphasis) = match inline {
            Inline::Words {
                text,
                emphasis,
                height,
            } => {
                let mark = match height {
                    Height::Superscript => "↑",
                    Height::Subscript => "↓",
                    _ => "",
                };
                (format!("{mark}{text}"), emphasis)
            }
            Inline::Citation { id, emphasis, .. } => (format!("{{{id}}}"), emphasis),
            Inline::Note { id, emphasis, .. } => (format!("{{^{id}}}"), emphasis),
            other => panic!("{other:?}"),
        };
        match (emphasis.bold, emphasis.italic) {
            (false, false) => words,
            (true, false) => format!("<b>{words}</b>"),
            (false, true) => format!("<i>{words}</i>"),
            (true, true) => format!("<bi>{words}</bi>"),
        }
    };
    text.inlines().map(tagged).collect()
}

/// What the check says about the markup of a text: codes, and the numbers of the characters.
fn told(text: Text) -> String {
    let builder = Report::builder()
        .sender(Sender::new("Ủy ban nhân dân xã An Bình", "UBND"))
        .place("An Bình")
        .subject("Kết quả công tác quý I")
        .citation(Citation::new("x", "Luật").subject("Lưu trữ"))
        .signature(Signature::new(Leader::head("Chủ tịch")))
        .paragraph(text)
        .paragraph("Hết.");
    let problems = match builder.build() {
        Ok(report) => report.warnings().clone(),
        Err(problems) => problems,
    };
    let line = |problem: &Problem| {
        let message = problem.message(Language::English);
        let (_, behind) = message.split_once("at character ").unwrap_or_default();
        let digits = behind.find(|sign: char| !sign.is_ascii_digit());
        let code = problem.code().trim_start_matches("markup.");
        format!("{code} {}", &behind[..digits.unwrap_or(behind.len())])
    };
    let of_markup = |problem: &&Problem| problem.code().starts_with("markup.");
    let lines: Vec<_> = problems.iter().filter(of_markup).map(line).collect();
    lines.join(", ")
}

/// Markup, how it reads, and what is told about it.
#[rustfmt::skip]
const EXAMPLES: &[(&str, &str, &str)] = &[
    // Without signs of markup, or with signs that are none.
    ("", "", ""),
    ("Thực hiện kế hoạch", "Thực hiện kế hoạch", ""),
    ("~ 5 ha", "~ 5 ha", ""),
    ("[1]", "[1]", ""),
    ("^_^", "^_^", ""),
    ("a_b_c", "a_b_c", ""),
    ("khoảng ~5 đến ~ 7 ha", "khoảng ~5 đến ~ 7 ha", ""),
    ("x^2 và y^2", "x^2 và y^2", ""),
    ("[^ghi chú]", "[^ghi chú]", ""),
    ("^12345^", "^12345^", ""),
    ("^^", "^^", ""),
    ("~~~", "~~~", ""),
    // Emphasis.
    ("*nghiêng*", "<i>nghiêng</i>", ""),
    ("**đậm**", "<b>đậm</b>", ""),
    ("***cả hai***", "<bi>cả hai</bi>", ""),
    ("**Lưu ý:** nội dung", "<b>Lưu ý:</b> nội dung", ""),
    ("**1.** nội dung", "<b>1.</b> nội dung", ""),
    ("“*nghiêng*”", "“<i>nghiêng</i>”", ""),
    ("(**đậm**)", "(<b>đậm</b>)", ""),
    ("*nghiêng*, **đậm**.", "<i>nghiêng</i>, <b>đậm</b>.", ""),
    ("*“Bộ đội”*", "<i>“Bộ đội”</i>", ""),
    ("**(đậm)**;", "<b>(đậm)</b>;", ""),
    ("**Đà Nẵng**-*Huế*", "<b>Đà Nẵng</b>-<i>Huế</i>", ""),
    ("mức **5%**, **10 m²**", "mức <b>5%</b>, <b>10 m²</b>", ""),
    ("**…………**", "<b>…………</b>", ""),
    ("(**.....**)", "(<b>.....</b>)", ""),
    ("**\u{a0}a**", "**\u{a0}a**", "emphasis 5"),
    ("a\u{a0}*b*\u{a0}c", "a\u{a0}<i>b</i>\u{a0}c", ""),
    ("*Ke\u{302}\u{301}*, a", "<i>Ke\u{302}\u{301}</i>, a", ""),
    ("**漢字** *😀*", "<b>漢字</b> <i>😀</i>", ""),
    // Emphasis in emphasis.
    ("**a *b* c**", "<b>a </b><bi>b</bi><b> c</b>", ""),
    ("*a **b** c*", "<i>a </i><bi>b</bi><i> c</i>", ""),
    ("*a *b* c*", "<i>a b c</i>", ""),
    ("***a** b*", "<bi>a</bi><i> b</i>", ""),
    ("***a* b**", "<bi>a</bi><b> b</b>", ""),
    ("**a *b***", "<b>a </b><bi>b</bi>", ""),
    ("*a **b***", "<i>a </i><bi>b</bi>", ""),
    ("**A:***(b)*", "<b>A:</b><i>(b)</i>", ""),
    ("**Điều 5* về giá**", "<b>Điều 5* về giá</b>", "star 9"),
    ("**(*số liệu)**", "<b>(*số liệu)</b>", "star 4"),
    // Stars that are text, because they stand inside a word, between spaces or between signs.
    ("3*4*5", "3*4*5", ""),
    ("diện tích 3*4 m", "diện tích 3*4 m", ""),
    ("12**34**56", "12**34**56", ""),
    ("xã*phường", "xã*phường", ""),
    ("Tie\u{302}*4", "Tie\u{302}*4", ""),
    ("3 * 4", "3 * 4", ""),
    ("3 * 4 * 5 m", "3 * 4 * 5 m", ""),
    ("* Lưu ý: …", "* Lưu ý: …", ""),
    ("** ** a", "** ** a", ""),
    ("(*) Ghi chú", "(*) Ghi chú", ""),
    ("(*) Giá chưa gồm thuế (**)", "(*) Giá chưa gồm thuế (**)", ""),
    ("*) Ghi chú", "*) Ghi chú", ""),
    ("*: Số liệu sơ bộ", "*: Số liệu sơ bộ", ""),
    ("(*: tạm tính)", "(*: tạm tính)", ""),
    ("*", "*", ""),
    ("a *** b", "a *** b", ""),
    // Stars that are text and are told, because they could be emphasis.
    ("Ghi chú: *số liệu sơ bộ", "Ghi chú: *số liệu sơ bộ", "star 10"),
    ("5*", "5*", "star 2"),
    ("412* hồ sơ (*: tạm tính)", "412* hồ sơ (*: tạm tính)", "star 4"),
    ("đá *b", "đá *b", "star 4"),
    ("5* và 6*", "5* và 6*", "star 2"),
    ("*a *b", "*a *b", "star 1"),
    ("*a *b* c", "*a <i>b</i> c", "star 1"),
    ("****", "****", "star 1"),
    ("a ***** b", "a ***** b", "star 3"),
    ("a****b", "a****b", "star 2"),
    ("**** *a", "**** *a", "star 1"),
    // Stars that are an error.
    ("**a", "**a", "emphasis 1"),
    ("ă **b *c", "ă **b *c", "emphasis 3"),
    ("a** b", "a** b", "emphasis 2"),
    ("***a", "***a", "emphasis 1"),
    ("**a**b", "**a**b", "emphasis 1"),
    ("*a **b* c", "<i>a **b</i> c", "emphasis 4"),
    ("a ****b", "a ****b", "stars 3"),
    ("b****, ****", "b****, ****", "stars 2"),
    // Backslashes.
    (r"\\may\chung", r"\\may\chung", ""),
    (r"D:\tài liệu", r"D:\tài liệu", ""),
    (r"D:\tài liệu\*.docx", "D:\\tài liệu*.docx", ""),
    (r"\*a\*", "*a*", ""),
    (r"\**a*", "*<i>a</i>", ""),
    (r"**a\*** b", "<b>a*</b> b", ""),
    (r"\\*a*", r"\<i>a</i>", ""),
    (r"\\\*a*", r"\*a*", "star 6"),
    (r"*a\\*", r"<i>a\</i>", ""),
    (r"3 \* 4", "3 * 4", ""),
    (r"3 \\* 4", r"3 \* 4", "star 5"),
    (r"\[@x]", "[@x]", ""),
    (r"\\[@x]", r"\{x}", ""),
    (r"\^2^, \~2~", "^2^, ~2~", ""),
    (r"\[^1]", "[^1]", ""),
    (r"\a\\b\\\", r"\a\\b\\\", ""),
    // Citations.
    ("Theo [@x], xã", "Theo {x}, xã", ""),
    ("**Theo [@x]**, xã", "<b>Theo </b><b>{x}</b>, xã", ""),
    ("*[@x]*", "<i>{x}</i>", ""),
    ("[@x][@x]", "{x}{x}", ""),
    ("ă [@x", "ă [@x", "citation 3"),
    ("[@]", "[@]", "citation 1"),
    ("[@kế-hoạch]", "[@kế-hoạch]", "citation 1"),
    ("[@ x]", "[@ x]", "citation 1"),
    ("[@[@x]", "[@{x}", "citation 1"),
    ("**a [@", "**a [@", "emphasis 1"),
    // Footnotes.
    ("Số liệu[^1]", "Số liệu{^1}", ""),
    ("*Số liệu[^so.lieu-1_a]*, xã", "<i>Số liệu</i><i>{^so.lieu-1_a}</i>, xã", ""),
    ("**5%**[^1][^2]", "<b>5%</b>{^1}{^2}", ""),
    (r"\\[^1]", r"\{^1}", ""),
    ("[[^1]", "[{^1}", ""),
    ("[^[^1]]", "[^{^1}]", ""),
    ("m^2[^1]^", "m^2{^1}^", ""),
    // Above and below the line.
    ("m^2^", "m↑2", ""),
    ("m^3^/s, 5 m^2^.", "m↑3/s, 5 m↑2.", ""),
    ("CO~2~ và H~2~O", "CO↓2 và H↓2O", ""),
    ("SO~4~^2-^", "SO↓4↑2-", ""),
    ("10^-3^ và n^k+1^", "10↑-3 và n↑k+1", ""),
    ("^1^^2^", "↑1↑2", ""),
    ("**m^2^**, *^a^*", "<b>m</b><b>↑2</b>, <i>↑a</i>", ""),
    ("^(1)^ theo [@x]^2^", "↑(1) theo {x}↑2", ""),
    (r"\\^2^", r"\↑2", ""),
    ("x^2+y^2", "x^2+y^2", ""),
    ("x^2y^2", "x^2y^2", ""),
    ("từ ~20~30 ha", "từ ~20~30 ha", ""),
    ("a^n^b", "a^n^b", ""),
    ("^1 2^", "^1 2^", ""),
    ("m^2^ [@", "m↑2 [@", "citation 6"),
];

#[test]
fn examples() {
    for (markup, reads, tells) in EXAMPLES {
        let text = Text::from_markup(markup);
        assert_eq!(shown(&text), *reads, "{markup}");
        assert_eq!(told(text), *tells, "{markup}");
    }
}

/// Stars are escaped, and other signs where they would be markup.
#[test]
fn what_is_written() {
    let written = |text: Text| text.to_markup();
    for (words, markup) in [
        ("3*4 m, * (*)", r"3\*4 m, \* (\*)"),
        ("*a* 5*", r"\*a\* 5\*"),
        ("****", r"\*\*\*\*"),
        (r"\\may\chung", r"\\may\chung"),
        (r"a\* \[@x] \^", r"a\\\* \\\[@x] \\^"),
        (
            "[1] [@ [^a] [^ ~ 5 ha m^2^",
            r"[1] \[@ \[^a] [^ ~ 5 ha m\^2^",
        ),
    ] {
        assert_eq!(written(Text::from(words)).as_deref(), Some(markup));
    }
    let text = Text::from("a ").bold("b, ").words("c", BOTH).plain(" d ");
    assert_eq!(written(text).as_deref(), Some("a **b, *c*** d "));
    let text = Text::from("a ").bold("b,").words("(c)", BOTH).plain(" d ");
    assert_eq!(written(text).as_deref(), Some("a **b,*(c)*** d "));
    assert_eq!(written(Text::from("a").bold("b").plain("c")), None);
    assert_eq!(written(Text::from("a ").cite_id("kế")), None);
    assert_eq!(written(Text::from("a ").note_id("kế")), None);
    let text = Text::from(r"a\").note_id("x").bold("b");
    assert_eq!(written(text).as_deref(), Some(r"a\\[^x]**b**"));
}

const BOTH: Emphasis = Emphasis {
    bold: true,
    italic: true,
};

/// A text in JSON is a string, an object of words without markup, or a list of pieces.
#[test]
fn forms_of_data() {
    let read = |json: &str| serde_json::from_str::<Text>(json).unwrap();
    let write = |text: &Text| serde_json::to_string(text).unwrap();

    assert_eq!(read(r#""*a* 3*4""#), Text::new().italic("a").plain(" 3*4"));
    assert_eq!(
        read(r#"{"plain": "*a* [@x] \\*"}"#),
        Text::from(r"*a* [@x] \*")
    );
    assert_eq!(read("[]"), Text::new());
    assert_eq!(
        read(
            r#"["a *b*, ", {"plain": "*c*"}, {"bold": "d"}, {"italic": "*"}, {"bold_italic": "e"}, {"cite": "x"}, {"note": "n"}]"#
        ),
        Text::from("a ")
            .italic("b")
            .plain(", *c*")
            .bold("d")
            .italic("*")
            .words("e", BOTH)
            .cite_id("x")
            .note_id("n")
    );

    let text = Text::from("m^2^n")
        .bold("2")
        .plain("/")
        .italic("giờ")
        .cite_id("x")
        .note_id("n");
    let json = r#"[{"plain":"m^2^n"},{"bold":"2"},"/",{"italic":"giờ"},{"cite":"x"},{"note":"n"}]"#;
    assert_eq!(write(&text), json);
    assert_eq!(read(json), text);

    let cited = read(r#"["a **[@x][^n]**", "b", {"italic": "c"}]"#);
    let json = r#"["a ","**[@x]**","**[^n]**","b",{"italic":"c"}]"#;
    assert_eq!(write(&cited), json);
    assert_eq!(read(json), cited);
}

#[test]
fn other_forms_are_refused() {
    for (json, message) in [
        ("5", "the number 5, where a text belongs; write \"5\""),
        ("null", "nothing, where a text belongs"),
        ("{}", "an object, where a text belongs"),
        (r#"{"bold": "a"}"#, "an object, where a text belongs"),
        (
            r#"{"plain": ["a"]}"#,
            "plain: error: a list, where a text belongs",
        ),
        (
            r#"["a", ["b"]]"#,
            "[1]: error: a list, where a text belongs",
        ),
        (
            r#"[{"plain": "a", "bold": "b"}]"#,
            "[0]: error: 2 keys, where one belongs; one of: plain, bold, italic, bold_italic, superscript, subscript, cite, note",
        ),
        (
            r#"[{"underline": "a"}]"#,
            "[0].underline: error: there is no key “underline” here; the keys here: plain, bold, italic, bold_italic, superscript, subscript, cite, note",
        ),
    ] {
        let error = serde_json::from_str::<Text>(json).unwrap_err().to_string();
        assert!(error.contains(message), "{json}: {error}");
    }
}

/// What is wrong is said by whoever reads it again.
#[test]
fn broken_markup_is_written_as_it_was() {
    for markup in ["abc [@a", "a **b", "a ****b", "mở [@ rồi *đóng* nốt"] {
        let text = Text::from_markup(markup);
        assert_eq!(text.to_markup().as_deref(), Some(markup));
        let longer = text.plain("] *c*").bold("d").cite_id("x");
        assert_eq!(longer.to_markup(), None);
        let json = serde_json::to_string(&longer).unwrap();
        let again: Text = serde_json::from_str(&json).unwrap();
        assert_eq!(again, longer, "{json}");
        assert_ne!(told(again), "");
    }
}

/// The first thing that is wrong with a list is told.
#[test]
fn lists_are_told_about() {
    let read = |json: &str| serde_json::from_str::<Text>(json).unwrap();
    assert_eq!(
        told(read(r#"["a", {"bold": "**b"}, "ă **c", "[@"]"#)),
        "emphasis 3"
    );
    assert_eq!(told(read(r#"["a*b*", "c *d"]"#)), "star 4");
}

/// These end at once or not at all.
#[test]
fn much_of_the_same() {
    for piece in [
        "* ",
        "*a ",
        "a* ",
        "-*-",
        "*a* ",
        "**a ",
        "**a* ***b ",
        "***a* ",
        "**** ",
        "****a",
        "[@",
        "[@a",
        "[^a",
        "[@x]",
        "[^x]",
        r"\",
        r"\*",
        r"\\*",
        "^",
        "^a",
        "~a^",
        "^a^",
    ] {
        let markup = piece.repeat(30_000);
        let text = Text::from_markup(&markup);
        assert!(text.to_markup().is_some(), "{piece}");
        let nested = format!(
            "{markup}{}",
            piece.chars().rev().collect::<String>().repeat(30_000)
        );
        let text = Text::from_markup(&nested);
        let words = text.inlines().map(|inline| match inline {
            Inline::Words { text, .. } => text.len(),
            _ => 0,
        });
        assert!(words.sum::<usize>() <= nested.len());
    }
}

/// Words of signs that mean something to markup, beside letters, digits and spaces.
fn signs() -> impl Strategy<Value = String> {
    vec(
        prop::sample::select("aađ1 *\\[@]^~(.\u{a0}".chars().collect::<Vec<_>>()),
        0..14,
    )
    .prop_map(String::from_iter)
}

/// A text put together from typed pieces, citations and marks of footnotes among them.
fn typed() -> impl Strategy<Value = Text> {
    let piece = (signs(), any::<bool>(), any::<bool>(), 0..8);
    vec(piece, 0..5).prop_map(|pieces| {
        let add = |text: Text, (words, bold, italic, other)| match other {
            0 => text.cite_id("x"),
            1 => text.note_id("n"),
            2 => text.superscript(words),
            3 => text.subscript(words),
            _ => text.words(words, Emphasis { bold, italic }),
        };
        pieces.into_iter().fold(Text::new(), add)
    })
}

fn inlines(text: &Text) -> Vec<Inline> {
    text.inlines().cloned().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    /// Words without emphasis can always be said as markup, and nothing is told about it.
    #[test]
    fn words_are_read_back(words in signs()) {
        let text = Text::from(words);
        let markup = text.to_markup();
        prop_assert!(markup.is_some());
        let markup = markup.unwrap();
        prop_assert_eq!(&Text::from_markup(&markup), &text, "{}", markup);
    }

    #[test]
    fn markup_is_read_back(text in typed()) {
        if let Some(markup) = text.to_markup() {
            prop_assert_eq!(&Text::from_markup(&markup), &text, "{}", markup);
        }
    }

    #[test]
    fn data_is_read_back(text in typed()) {
        let json = serde_json::to_string(&text).unwrap();
        let again: Text = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(&again, &text, "{}", json);
    }

    /// What was read as markup, however odd, is the same after it was written and read again.
    #[test]
    fn what_was_read_is_read_back(markup in signs()) {
        let text = Text::from_markup(&markup);
        let json = serde_json::to_string(&text).unwrap();
        let again: Text = serde_json::from_str(&json).unwrap();
        prop_assert_eq!(inlines(&again), inlines(&text), "{} -> {}", markup, json);
    }

    /// Reading takes nothing away but stars that are emphasis, signs around what is raised or
    /// lowered, and backslashes before signs.
    #[test]
    fn nothing_else_is_eaten(markup in signs()) {
        let bare = |text: &str| text.replace(['*', '\\'], "");
        let text = Text::from_markup(&markup);
        let words: String = text.inlines().map(|inline| match inline {
            Inline::Words { text, height: Height::Superscript, .. } => format!("^{text}^"),
            Inline::Words { text, height: Height::Subscript, .. } => format!("~{text}~"),
            Inline::Words { text, .. } => text.to_string(),
            Inline::Citation { id, .. } => format!("[@{id}]"),
            Inline::Note { id, .. } => format!("[^{id}]"),
            other => panic!("{other:?}"),
        }).collect();
        prop_assert_eq!(bare(&words), bare(&markup));
        if !markup.contains('\\') && told(text.clone()).is_empty() {
            let stars = markup.matches('*').count() - words.matches('*').count();
            prop_assert_eq!(stars % 2, 0);
        }
    }
}
