use std::fmt::Write;

use proptest::prelude::*;

use crate::Language;
use crate::tree::testing::{as_json, check_hostile, check_spans, check_texts, samples};
use crate::tree::{Format, Most, parse};

/// Texts, and what is read and told.
const TEXTS: &[(&str, &str)] = &[
    // Without mistakes.
    (
        "a: 1\nb: [x, 07]\nc:\n- d: ~\n  e: no\n",
        "{a: 1, b: [\"x\", 07], c: [{d: null, e: \"no\"}]}",
    ),
    (
        "a: 2026-09-30\nb: '7'\nc: |\n  x\n  y\n",
        "{a: \"2026-09-30\", b: \"7\", c: \"x\\ny\\n\"}",
    ),
    ("a: 1\na: 2\n", "{a: 1, a: 2}"),
    ("---\na: b # c\n", "{a: \"b\"}"),
    ("a: x\n  y\n", "{a: \"x y\"}"),
    ("a:\nb: {c: , d}\n", "{a: null, b: {c: null, d: null}}"),
    (
        "a: &x {b: 1}\nc: [*x, *x]\n",
        "{a: {b: 1}, c: [{b: 1}, {b: 1}]}",
    ),
    ("1: a\ntrue: b\n", "{1: \"a\", true: \"b\"}"),
    ("“a”: b\n", "{“a”: \"b\"}"),
    ("[]", "[]"),
    // Nothing.
    ("", "- | empty 0 | not whole"),
    ("# x\n", "- | empty 0 | not whole"),
    ("---\n", "- | empty 0 | not whole"),
    // Texts that begin with a sign.
    ("a: **b** c\nd: 1\n", "{a: ?} | sign 3 | not whole"),
    ("a: *b\nd: 1\n", "{a: ?, d: 1} | sign 3"),
    ("a: &b c\nd: 1\n", "{a: ?, d: 1} | sign 3"),
    ("a: !b c\nd: 1\n", "{a: ?, d: 1} | sign 3"),
    ("a: @b\n", "{a: ?} | sign 3 | not whole"),
    ("a: `b`\n", "{a: ?} | sign 3 | not whole"),
    ("a: %b\n", "{a: ?} | sign 3 | not whole"),
    ("a: [b] c\n", "{a: ?} | sign 3 | not whole"),
    ("a: {b} c\n", "{a: ?} | sign 3 | not whole"),
    ("a: - b\n", "{a: ?} | sign 3 | not whole"),
    ("a: , b\n", "{a: ?} | sign 3 | not whole"),
    ("a: > b\n", "{a: ?} | sign 3 | not whole"),
    ("a: & b\n", "{a: ?} | sign 3 | not whole"),
    ("- [b] c\n", "[?] | sign 2 | not whole"),
    ("%x\na: 1\n", "- | sign 0 | not whole"),
    // Colons.
    ("a: x: y\n", "{a: ?} | colon 3 | not whole"),
    ("- x\n- y: z: t\n", "[\"x\", {y: ?}] | colon 9 | not whole"),
    ("a: 1\nb:2\nc: 3\n", "{a: 1} | colon_space 5 | not whole"),
    ("a:x\nb:y\n", "\"a:x b:y\" | colon_space 0"),
    // Quotes.
    ("a: \"x\nb: 1\n", "{a: ?} | missing_quote 5 | not whole"),
    ("a: 'x\nb: 1\n", "{a: ?} | missing_quote 5 | not whole"),
    ("a: \"x\nb: \"y\"\n", "{a: ?} | missing_quote 5 | not whole"),
    (
        "a: 'x' y\nb: 1\n",
        "{a: ?} | text_after_quote 7 | not whole",
    ),
    (
        "a: \"x \"y\" z\"\n",
        "{a: ?} | text_after_quote 7 | not whole",
    ),
    ("a: \"C:\\dữ liệu\"\n", "{a: ?} | escape 6 | not whole"),
    // Comments.
    ("a: b #c d\ne: 1\n", "{a: \"b\", e: 1} | comment 5"),
    ("a: Số #12\n", "{a: \"Số\"} | comment 8"),
    ("a: #12\nb: 1\n", "{a: null, b: 1} | comment 3"),
    ("- #12\n- b\n", "[null, \"b\"] | comment 2"),
    (
        "a: b ## c\nd: e #\nf: 'g' #h\n",
        "{a: \"b\", d: \"e\", f: \"g\"}",
    ),
    ("a: x #y\n  z\n", "{a: \"x\"} | comment 5 | not whole"),
    // Lines.
    (
        "a:\n   b: 1\n  c: 2\n",
        "{a: {b: 1}} | indentation 13 | not whole",
    ),
    ("a: 1\n b: 2\n", "{a: ?} | indentation 6 | not whole"),
    ("a:\n\tb: 1\n", "{a: ?} | tab 3 | not whole"),
    ("a: 1\nb\nc: 2\n", "{a: 1} | no_key 5 | not whole"),
    ("- a\n-b\n- c\n", "[\"a\"] | dash_space 4 | not whole"),
    ("- a\nb: 1\n", "[\"a\"] | indentation 4 | not whole"),
    // Brackets.
    ("a: [x\nb: 1\n", "{a: ?} | bracket 3 | not whole"),
    ("a: {x: 1\nb: 1\n", "{a: ?} | bracket 3 | not whole"),
    ("a: [1, 2}\n", "{a: ?} | bracket 3 | not whole"),
    // What YAML has and documents have not.
    ("? [a]\n: b\nc: 1\n", "{c: 1} | complex_key 2"),
    ("? {a: b}\n: c\n", "{} | complex_key 2"),
    (": b\n", "{} | missing_key 0"),
    ("<<: {a: 1}\nb: 2\n", "{b: 2} | merge_key 0 | not whole"),
    ("a: 1\n---\nb: 2\n", "{a: 1} | documents 5 | not whole"),
    ("a: &x [*x]\n", "{a: [?]} | aliases 7"),
    ("a: \u{1}x\n", "{a: ?} | character 3 | not whole"),
];

#[test]
fn texts_are_read_and_mistakes_told() {
    check_texts(Format::Yaml, TEXTS);
}

#[test]
fn samples_are_read_as_their_json() {
    for sample in samples() {
        let json: serde_json::Value = serde_json::from_str(&sample).unwrap();
        let text = serde_saphyr::to_string(&json).unwrap();
        let parsed = parse(Format::Yaml, &text, Most::default());
        assert_eq!(parsed.faults, [], "{text}");
        let root = parsed.root.unwrap();
        check_spans(&text, &[], Some(&root));
        assert_eq!(as_json(&root), json, "{text}");
    }
}

#[test]
fn the_cure_is_the_text_in_quotes() {
    let help = |text: &str| {
        let parsed = parse(Format::Yaml, text, Most::default());
        parsed.faults[0].fault.help(Language::English).unwrap()
    };
    assert_eq!(
        help("a: [Dự thảo] Báo cáo\n"),
        "write \"[Dự thảo] Báo cáo\""
    );
    assert_eq!(help("a: Kết quả: tốt\n"), "write \"Kết quả: tốt\"");
    assert_eq!(help("a: 1\nb:Báo cáo\n"), "write b: Báo cáo");
    assert_eq!(help("a: Số #12\n"), "write \"Số #12\" if it is text");
}

#[test]
fn aliases_copy_only_so_much() {
    let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..9 {
        let alias = format!("*a{}, ", level - 1);
        writeln!(text, "a{level}: &a{level} [{}]", alias.repeat(10)).unwrap();
    }
    text += "b: *a8\n";
    let parsed = parse(Format::Yaml, &text, Most::default());
    let codes: Vec<_> = parsed.faults.iter().map(|one| one.fault.code()).collect();
    assert_eq!(codes, ["syntax.aliases"]);
    let long = format!(
        "a: &a |\n  {}\nb: [{}]\n",
        "x\n  ".repeat(100_000),
        "*a, ".repeat(1000)
    );
    let parsed = parse(Format::Yaml, &long, Most::default());
    assert_eq!(parsed.faults[0].fault.code(), "syntax.aliases");
}

#[test]
fn nesting_has_an_end() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    assert!(
        parse(Format::Yaml, &nested(128), Most::default())
            .faults
            .is_empty()
    );
    for depth in [129, 200, 300, 10_000] {
        let text = nested(depth);
        let parsed = parse(Format::Yaml, &text, Most::default());
        assert_eq!(parsed.faults.len(), 1, "{depth}");
        assert_eq!(parsed.faults[0].fault.code(), "syntax.depth");
    }
    let parsed = parse(
        Format::Yaml,
        "a: [[1], 2]\nb: 3\n",
        Most {
            depth: 2,
            ..Most::default()
        },
    );
    assert_eq!(
        crate::tree::testing::tree(&parsed.root.unwrap()),
        "{a: [?, 2], b: 3}"
    );
}

#[test]
fn hostile_texts_take_linear_time() {
    const SIZE: usize = 100_000;
    let cases = [
        "[",
        "]",
        "{",
        "}",
        "\"",
        "'",
        "- ",
        "-\n",
        "? ",
        ": ",
        "a: ",
        "a:\n",
        "&a ",
        "*a ",
        "!a ",
        "!",
        "#",
        " #x\n",
        "a #x\n",
        "|\n",
        ">",
        "\n",
        " ",
        "\t",
        "a\n",
        "a: \"b\n",
        "[a, ",
        "{a: ",
        "!a b, ",
        "*a, ",
        "&a b, ",
        "---\n",
        "%x\n",
        "@",
        "\\",
        "\"\\",
        "a: b #c\n",
        "- #c\n",
        "<<: a\n",
        "? [a]\n",
        "“",
        ",",
        "{a}: b\n",
        "\u{1}",
    ];
    let starts = ["", "a: ", "[", "- \"", "{", "x: &a b\ny: [*a, "];
    check_hostile(Format::Yaml, SIZE, &starts, &cases);
}

/// The fault stands before the brackets, and outside the object that they are in.
#[test]
fn brackets_behind_a_tab_are_inside_their_object() {
    for text in ["\t---: [", "\ta: [", "\ta: [{"] {
        let parsed = parse(Format::Yaml, text, Most::default());
        check_spans(text, &parsed.faults, parsed.root.as_ref());
        assert!(!parsed.whole);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_changed_sample_is_read_without_a_panic(
        sample in prop::sample::select(samples()),
        place in any::<prop::sample::Index>(),
        inserted in "[\"':{}\\[\\]&*!|>%@#\n\t ,?-]{1,3}",
        removed in 0_usize..3,
    ) {
        let json: serde_json::Value = serde_json::from_str(&sample).unwrap();
        let mut text = serde_saphyr::to_string(&json).unwrap();
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let first = place.index(places.len());
        let end = places.get(first + removed).copied().unwrap_or(text.len());
        text.replace_range(places[first]..end, &inserted);
        let parsed = parse(Format::Yaml, &text, Most::default());
        check_spans(&text, &parsed.faults, parsed.root.as_ref());
        prop_assert!(parsed.whole || !parsed.faults.is_empty());
    }

    #[test]
    fn signs_in_any_order_are_read_without_a_panic(
        text in "(\"|'|: |:|- |-|\\{|\\}|\\[|\\]|&a |\\*a|!|\\||>|%|@|#| #|\n|\n  |\t| |a|1|\\?|,|\\\\|~|<<|---|Đ){0,24}",
    ) {
        let parsed = parse(Format::Yaml, &text, Most::default());
        check_spans(&text, &parsed.faults, parsed.root.as_ref());
        prop_assert!(parsed.whole || !parsed.faults.is_empty());
    }
}
