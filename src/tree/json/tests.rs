use proptest::prelude::*;
use serde_json::Value as Json;

use crate::Language;
use crate::tree::testing::{as_json, check_hostile, check_spans, check_texts, read, samples};
use crate::tree::{Format, Most, Parsed, Value, parse};

/// Faults are told exactly where `serde_json` refuses the text; otherwise the values are the same.
fn agrees(text: &str) {
    let parsed = parse(Format::Json, text, Most::default());
    check_spans(text, &parsed.faults, parsed.root.as_ref());
    match serde_json::from_str::<Json>(text) {
        Ok(expected) => {
            assert_eq!(parsed.faults, [], "{text:?}");
            assert!(parsed.whole, "{text:?}");
            assert_eq!(as_json(&parsed.root.unwrap()), expected, "{text:?}");
        }
        Err(error) => assert!(!parsed.faults.is_empty(), "{text:?}: {error}"),
    }
}

/// Texts on both sides of the border of JSON.
const BORDER: &[&str] = &[
    "0",
    "-0",
    "1",
    "-1",
    "10",
    "1.5",
    "0.5",
    "1e3",
    "1E+3",
    "1e-3",
    "1.5e10",
    "12345678901234567890",
    "123456789012345678901234567890",
    "1e-400",
    "0e999",
    "1e308",
    "1e400",
    "-1e400",
    "-",
    "+1",
    "01",
    "-01",
    "00",
    "1.",
    ".5",
    "-.5",
    "1.e3",
    "1e",
    "1e+",
    "0x1F",
    "1_000",
    "1,5",
    "Infinity",
    "NaN",
    "-Infinity",
    "true",
    "false",
    "null",
    "True",
    "nul",
    "nulls",
    "truefalse",
    "tru e",
    "\"\"",
    "\"a\"",
    "\"ô\"",
    "\"\\n\\t\\\"\\\\\\/\\b\\f\\r\"",
    "\"\\u00e9\"",
    "\"\\u00E9\"",
    "\"\\u00g9\"",
    "\"\\u12\"",
    "\"\\u\"",
    "\"\\u+123\"",
    "\"\\ud83d\\ude00\"",
    "\"\\ud83d\"",
    "\"\\ude00\"",
    "\"\\ud83d\\u0041\"",
    "\"\\ud83dx\"",
    "\"\\ud83d\\n\"",
    "\"\\ud83d\\ud83d\\ude00\"",
    "\"\\d\"",
    "\"\\",
    "\"\\\"",
    "\"",
    "\"a",
    "\"\u{7f}\"",
    "\"\u{1}\"",
    "\"\t\"",
    "\"\n\"",
    "\"\u{0}\"",
    "\"\u{2028}\"",
    "\u{feff}1",
    "\u{a0}1",
    "\u{b}1",
    "1\u{c}",
    "'a'",
    "“a”",
    "a",
    "",
    " ",
    "\n",
    "@",
    "//",
    "/**/",
    "1 // x",
    "# x",
    "/",
    "\\",
    "[",
    "]",
    "{",
    "}",
    "[]",
    "{}",
    "[}",
    "{]",
    "[,]",
    "{,}",
    "[1,]",
    "{\"a\":1,}",
    "[1 2]",
    "{\"a\" 1}",
    "{\"a\":}",
    "{\"a\"}",
    "{:1}",
    "{1:1}",
    "{a:1}",
    "{\"a\":1 \"b\":2}",
    "[1]]",
    "[[1]",
    "[1],",
    "1 2",
    "{}{}",
    "[1]x",
    "\"a\" \"b\"",
    "[\"a\":1]",
    "{\"a\"=1}",
    "[1;2]",
    "{\"a\":1,\"a\":2}",
    "[1,[2,[3]],{\"a\":{\"b\":[]}}]",
    " [ 1 , 2 ] ",
    "\r\n\t[1]\r\n",
    "{\"a\":\"b\"\n,\"c\"\n:\n\"d\"}",
    "{\"\":\"\"}",
    "[\"\",\"\"]",
    "[\"a\"\t]",
    "[1/**/]",
    "[-]",
    "[1-2]",
    "[--1]",
    "[\"a\"\"b\"]",
    "[\"a\"b]",
    "[\"a\" b\"]",
    "[true\"a\"]",
    "[1{}]",
    "[1[]]",
    "[null]",
    "[nullx]",
    "[NULL]",
    "\u{1f600}",
    "[\u{1f600}]",
    "{\u{1f600}:1}",
    "{{}}",
    "{[]:1}",
    "[1,,2]",
    "[,1]",
    "{,\"a\":1}",
    "{\"a\"::1}",
    "{\"a\":1:2}",
    "{\"a\":1,2}",
    "{\"a\":1,23}",
    "[1,2]",
    "\"a\":1",
    "a:1",
    "1:2",
    "`a`",
    "[‘a’]",
    "[“a\"]",
    "{\"a\":\"b”}",
];

#[test]
fn faults_are_told_exactly_where_json_ends() {
    for text in BORDER {
        agrees(text);
        agrees(&format!("[{text}]"));
        agrees(&format!("{{\"k\":{text}}}"));
        agrees(&format!("{{{text}:1}}"));
        agrees(&format!("{text}\n"));
        agrees(&format!("[{text} , {text}]"));
    }
}

#[test]
fn samples_are_read_as_serde_json_reads_them() {
    for sample in samples() {
        agrees(&sample);
    }
}

#[test]
fn values_keep_their_places_and_borrow_their_text() {
    let text = r#"{"số": [7, "\u0061", "a\n"]}"#;
    let root = parse(Format::Json, text, Most::default()).root.unwrap();
    let Value::Object(entries) = &root.value else {
        panic!("{root:?}")
    };
    let entry = &entries[0];
    assert_eq!(&text[entry.key_span.start..entry.key_span.end], "\"số\"");
    let Value::List(nodes) = &entry.value.value else {
        panic!("{root:?}")
    };
    let written: Vec<_> = nodes
        .iter()
        .map(|node| &text[node.span.start..node.span.end])
        .collect();
    assert_eq!(written, ["7", r#""\u0061""#, r#""a\n""#]);
    assert!(matches!(&entry.key, std::borrow::Cow::Borrowed("số")));
}

/// Texts with mistakes, and what is read and told.
const MISTAKES: &[(&str, &str)] = &[
    // Commas and colons.
    (r#"{"a": 1,}"#, "{a: 1} | trailing_comma 7"),
    ("[1, 2,\n]", "[1, 2] | trailing_comma 5"),
    ("[1,, 2]", "[1, 2] | trailing_comma 3"),
    ("[, 1]", "[1] | trailing_comma 1"),
    (r#"{, "a": 1}"#, "{a: 1} | trailing_comma 1"),
    ("{\"a\": 1\n\"b\": 2}", "{a: 1, b: 2} | missing_comma 7"),
    (
        "{\"a\": \"x\"\n \"b\": 2}",
        "{a: \"x\", b: 2} | missing_comma 9",
    ),
    (r#"{"a": "x" "b": 2}"#, "{a: \"x\", b: 2} | missing_comma 9"),
    ("[{} {}]", "[{}, {}] | missing_comma 3"),
    ("[1 2 3]", "[1, 2, 3] | missing_comma 2 | missing_comma 4"),
    (r#"["a" "b"]"#, r#"["a", "b"] | missing_comma 4"#),
    (r#"{"a" 1}"#, "{a: 1} | missing_colon 4"),
    (r#"{"a" "x", "b": 2}"#, "{a: \"x\", b: 2} | missing_colon 4"),
    (r#"{"a" = 1}"#, "{a: 1} | separator 5"),
    (r#"{"a" => 1}"#, "{a: 1} | separator 5"),
    (r#"{"a"：1}"#, "{a: 1} | separator 4"),
    (r#"{"a": 1; "b": 2}"#, "{a: 1, b: 2} | separator 7"),
    (r#"{"a": 1， "b": 2}"#, "{a: 1, b: 2} | separator 7"),
    (
        r#"{"a": 12,7, "b": 1}"#,
        "{a: 12.7, b: 1} | decimal_comma 6",
    ),
    ("{\"a\":\n\"b\": 2}", "{a: ?, b: 2} | missing_value 1"),
    ("{\"a\"\n\"b\": 2}", "{a: ?, b: 2} | missing_value 1"),
    (r#"{"a": , "b": 2}"#, "{a: ?, b: 2} | missing_value 1"),
    (r#"{"a"}"#, "{a: ?} | missing_value 1"),
    (r#"{: 1, "b": 2}"#, "{b: 2} | missing_key 1"),
    (r#"{{"x": 1}, "b": 2}"#, "{b: 2} | missing_key 1"),
    // Quotes.
    (
        "{\"a\": \"x,\n\"b\": 2}",
        "{a: \"x\", b: 2} | missing_quote 8",
    ),
    ("{\"a\": \"x\n}", "{a: \"x\"} | missing_quote 8"),
    (
        "[\"a,\n\"b\",\n\"c\"]",
        r#"["a", "b", "c"] | missing_quote 3"#,
    ),
    (
        r#"{"a": "x, "b": "y"}"#,
        r#"{a: "x", b: "y"} | missing_quote 8"#,
    ),
    (r#"{"a: 1, "b": 2}"#, "{a: 1, b: 2} | missing_quote 3"),
    (r#"{"a: "x", "b": 2}"#, "{a: \"x\", b: 2} | missing_quote 3"),
    (
        "{\"a: true,\n\"b\": 2}",
        "{a: true, b: 2} | missing_quote 3",
    ),
    (
        r#"{"a": x y", "b": 2}"#,
        "{a: \"x y\", b: 2} | missing_quote 6",
    ),
    (r#"{a": 1}"#, "{a: 1} | missing_quote 1"),
    (
        r#"{"a": "x "y" z", "b": 2}"#,
        r#"{a: "x \"y\" z", b: 2} | inner_quote 9"#,
    ),
    (
        r#"{"a": "x "y"", "b": 2}"#,
        r#"{a: "x \"y\"", b: 2} | inner_quote 9"#,
    ),
    (
        r#"{"a": "x "y", "z" t"}"#,
        r#"{a: "x \"y\", \"z\" t"} | inner_quote 9"#,
    ),
    (r#"{"a": ""y" z"}"#, r#"{a: "\"y\" z"} | inner_quote 7"#),
    ("{'a': 'x'}", "{a: \"x\"} | quotes 1 | quotes 6"),
    (
        "{“a”: “x, y”, “b”: 2}",
        "{a: \"x, y\", b: 2} | quotes 1 | quotes 10 | quotes 22",
    ),
    ("{\"a\": “x\", \"b\": 2}", "{a: \"x\", b: 2} | quotes 6"),
    ("{\"a\": \"x”,\n\"b\": 2}", "{a: \"x\", b: 2} | quotes 8"),
    (
        "{'a': 'it's', 'b': 2}",
        "{a: \"it's\", b: 2} | quotes 1 | quotes 6 | quotes 14",
    ),
    ("{\"a\": 'x,\n\"b\": 2}", "{a: \"x\", b: 2} | quotes 6"),
    // Within strings.
    (
        "{\"a\": \"x\n  y\", \"b\": 2}",
        "{a: \"x\\n  y\", b: 2} | line_break 8",
    ),
    ("[\"x\n\ny\"]", "[\"x\\n\\ny\"] | line_break 3"),
    ("[\"x\ty\"]", "[\"x\\ty\"] | control_character 3"),
    (r#"["C:\dữ liệu"]"#, r#"["C:\\dữ liệu"] | escape 4"#),
    (r#"["\u12"]"#, r#"["\\u12"] | escape 2"#),
    (r#"["\ud83d!"]"#, "[\"\u{fffd}!\"] | escape 2"),
    (r#"["\ude00"]"#, "[\"\u{fffd}\"] | escape 2"),
    // Words and numbers.
    (
        "{a: 1, b_c: 2}",
        "{a: 1, b_c: 2} | unquoted_key 1 | unquoted_key 7",
    ),
    (
        "{\"a\": xã Hương Long, \"b\": 2}",
        "{a: \"xã Hương Long\", b: 2} | unquoted_text 6",
    ),
    (
        "{\"a\": Hương Long, Huế, \"b\": 2}",
        "{a: \"Hương Long, Huế\", b: 2} | unquoted_text 6",
    ),
    (
        "{\"a\": 2026-09-30\n}",
        "{a: \"2026-09-30\"} | unquoted_text 6",
    ),
    (
        "{\"a\": 12 tháng 9}",
        "{a: \"12 tháng 9\"} | unquoted_text 6",
    ),
    (
        "[True, None, nil, undefined]",
        "[true, null, null, null] | word 1 | word 7 | word 13 | word 18",
    ),
    ("[NaN, -Infinity]", "[?, ?] | number 1 | number 6"),
    (
        "[+1, .5, 01, 0x1F, 5., 1_000]",
        "[1, 0.5, 01, 31, 5, 1000] | number 1 | number 5 | number 9 | number 13 | number 19 | number 23",
    ),
    ("[1e999]", "[?] | number 1"),
    // Brackets.
    ("[1]]", "[1] | bracket 3"),
    (r#"{"a": 1}, "b": 2}"#, "{a: 1, b: 2} | bracket 7"),
    (
        "{\"a\": 1}\n\"b\": 2}",
        "{a: 1, b: 2} | bracket 7 | missing_comma 7",
    ),
    (r#"{"a": [1, 2}"#, "{a: [1, 2]} | bracket 11"),
    (r#"{"a": [1, 2}, "b": 3}"#, "{a: [1, 2], b: 3} | bracket 11"),
    (
        r#"{"a": {"b": [1}, "c": 3}"#,
        "{a: {b: [1]}, c: 3} | bracket 14",
    ),
    (r#"[{"a": 1], 2]"#, "[{a: 1}, 2] | bracket 8"),
    ("[1, 2}", "[1, 2] | bracket 5"),
    (r#""a": 1, "b": 2"#, "{a: 1, b: 2} | bracket 0"),
    ("a: 1", "{a: 1} | bracket 0 | unquoted_key 0"),
    // Comments and spaces.
    (
        "{// x\n\"a\": 1 /* y */}",
        "{a: 1} | no_comments 1 | no_comments 13",
    ),
    ("{\"a\": 1 # x\n}", "{a: 1} | no_comments 8"),
    ("{\"a\":\u{a0}1}", "{a: 1} | space 5"),
    // The end.
    ("", "- | empty 0 | not whole"),
    ("\n ", "- | empty 2 | not whole"),
    ("{}\n{}", "{} | text_after 3 | not whole"),
    ("{},", "{} | trailing_comma 2"),
    (r#"{"a": 1"#, "{a: 1} | cut_off 7 | not whole"),
    (r#"{"a": [1, "x"#, "{a: [1, ?]} | cut_off 12 | not whole"),
    (r#"{"a": tr"#, "{a: ?} | cut_off 8 | not whole"),
    (r#"{"a":"#, "{a: ?} | cut_off 5 | not whole"),
    (r#"{"a"#, "{} | cut_off 3 | not whole"),
    ("{\"a\": 1,\n", "{a: 1} | cut_off 8 | not whole"),
    // Signs that mean nothing.
    (r#"{"a": [] @, "b": 2}"#, "{a: [], b: 2} | unexpected 9"),
    (r#"{"a":: 1}"#, "{a: 1} | unexpected 5"),
    (r#"{"a": 1, x, "b": 2}"#, "{a: 1, b: 2} | unexpected 9"),
];

/// Each mistake is told once, at its place, and the tree is what the writer meant.
#[test]
fn mistakes_are_told_once_and_read_as_meant() {
    check_texts(Format::Json, MISTAKES);
}

#[test]
fn what_is_missing_at_the_end_is_told() {
    let parsed = parse(Format::Json, r#"{"a": [{"b": "x"#, Most::default());
    assert_eq!(
        parsed.faults[0].fault.message(Language::Vietnamese),
        "tệp bị cắt ngang: còn thiếu \"}]}"
    );
    assert_eq!(
        parsed.faults[0].fault.help(Language::English).unwrap(),
        "take the complete file, or add \"}]} at the end"
    );
}

#[test]
fn nesting_has_an_end() {
    let nested = |depth: usize| format!("[{}1{}]", "[".repeat(depth), "]".repeat(depth));
    assert!(
        parse(Format::Json, &nested(127), Most::default())
            .faults
            .is_empty()
    );
    let text = nested(128);
    let Parsed { faults, whole, .. } = parse(Format::Json, &text, Most::default());
    assert_eq!(faults.len(), 1);
    assert_eq!(
        (faults[0].fault.code(), faults[0].span.start),
        ("syntax.depth", 128)
    );
    assert!(whole);
    assert_eq!(read(Format::Json, "[[[]]]"), "[[[]]]");
    let shallow = parse(
        Format::Json,
        r#"[{"a": ["]", {}]}, 2]"#,
        Most {
            depth: 2,
            ..Most::default()
        },
    );
    assert_eq!(
        crate::tree::testing::tree(&shallow.root.unwrap()),
        "[{a: ?}, 2]"
    );
}

#[test]
fn hostile_texts_take_linear_time() {
    const SIZE: usize = 200_000;
    let cases = [
        "[",
        "]",
        "{",
        "}",
        "\"",
        "\"a",
        "\"a\n",
        "\"\n",
        "a\"",
        "'",
        "'a",
        "“",
        "“a",
        "“a”a",
        "\\",
        "\"\\",
        ",",
        ":",
        "a",
        "a,",
        "a:",
        "\"a\":",
        "\"a\",",
        "\"a\" ",
        "\" a",
        "[1,",
        "{\"a\":",
        "{a:",
        "/*",
        "//\n",
        "#",
        "1 ",
        "-",
        "\n",
        "\"\u{1}",
        "{\"a\":\"b\n",
        "[\"a\n",
        "[}",
        "{]",
        "[\"a]",
        "} ",
        "},",
        "]},\"a\":1",
        "\u{a0}",
        "，",
        "\"a\"b",
        "{\"a\": \"b\"c",
        "{\"a\": \"b \"c\", ",
        "{\"k\": a, b,",
        "\"a\\",
        "e",
        "1e9",
        "\"a\\\"\n",
    ];
    let starts = ["", "{\"k\":", "[", "[\"", "{\"k\": \"", "{"];
    check_hostile(Format::Json, SIZE, &starts, &cases);
}

/// A sample with some of its characters taken out, doubled or replaced.
fn mutated() -> impl Strategy<Value = String> {
    let edit = (
        any::<prop::sample::Index>(),
        "[\"',:{}\\[\\]\\\\\n\t a1”=/#tĐ]?",
        0_usize..4,
    );
    let edits = prop::collection::vec(edit, 1..6);
    (prop::sample::select(samples()), edits).prop_map(|(mut text, edits)| {
        for (place, inserted, removed) in edits {
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            let first = place.index(places.len().max(1));
            let start = places.get(first).copied().unwrap_or(0);
            let end = places.get(first + removed).copied().unwrap_or(text.len());
            text.replace_range(start..end, &inserted);
        }
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn mutated_samples_agree_with_serde_json(text in mutated()) {
        agrees(&text);
    }

    #[test]
    fn a_sample_that_is_cut_off_is_told(
        text in prop::sample::select(samples()),
        place in any::<prop::sample::Index>(),
    ) {
        let mut end = place.index(text.trim_end().len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let parsed = parse(Format::Json, &text[..end], Most::default());
        prop_assert!(!parsed.whole);
        prop_assert_eq!(parsed.faults.len(), 1);
        check_spans(&text[..end], &parsed.faults, parsed.root.as_ref());
    }

    #[test]
    fn signs_in_any_order_agree_with_serde_json(
        text in "(\"|'|“|”|,|:|\\{|\\}|\\[|\\]|\\\\|\n|\t| |a|1|0|-|\\.|e|/|\\*|#|=|true|null|\\\\u|d83d|Đ){0,24}",
    ) {
        agrees(&text);
    }

    #[test]
    fn any_text_agrees_with_serde_json(text in any::<String>()) {
        agrees(&text);
    }
}
