use proptest::prelude::*;

use crate::tree::testing::{as_json, check_hostile, check_texts, read, samples, tree};
use crate::tree::{Format, Most, parse};

/// Texts, and what is read and told.
const TEXTS: &[(&str, &str)] = &[
    // Without mistakes.
    (
        "b = 1\na = 'x'\n[d]\ne = [1_000, 0x1F, 1.50, +1]\n[[c]]\nf = true\n",
        "{b: 1, a: \"x\", d: {e: [1_000, 0x1F, 1.50, +1]}, c: [{f: true}]}",
    ),
    (
        "a = 2026-09-30\nb = 08:30\n",
        "{a: time 2026-09-30, b: time 08:30}",
    ),
    ("a = \"\"\"\nx\ny\"\"\"\n", "{a: \"x\\ny\"}"),
    ("b.c = 1\nb.a = 2\n", "{b: {c: 1, a: 2}}"),
    ("", "- | empty 0 | not whole"),
    ("# x\n", "- | empty 0 | not whole"),
    // Lines.
    ("a 1\nb = 2\n", "{} | missing_equals 1 | not whole"),
    ("a: 1\nb = 2\n", "{} | separator 1 | not whole"),
    ("a\n", "{} | missing_equals 1 | not whole"),
    ("a =\nb = 2\n", "{a: ?, b: 2} | missing_value 0"),
    ("a == 1\n", "{a: ?} | unexpected 3"),
    ("= 1\n", "{: 1} | missing_key 0"),
    ("// x\na = 1\n", "{} | foreign_comment 0 | not whole"),
    ("a = 1;\nb = 2\n", "{a: \"1;\", b: 2} | unexpected 5"),
    ("a = \"x\",\nb = 2\n", "{a: \"x\", b: 2} | unexpected 7"),
    ("[a\nb = 1\n", "{b: {}} | bracket 2 | not whole"),
    ("{\"a\": 1}\n", "{} | unreadable 0 | not whole"),
    // Keys.
    ("a = 1\na = 2\n", "{a: 1} | key.repeated 6"),
    (
        "[a]\nb = 1\n[a]\nc = 1\n",
        "{a: {b: 1, c: 1}} | key.repeated 11",
    ),
    ("a = 1\n[a.b]\nc = 1\n", "{a: 1} | key.repeated 7"),
    ("tên = 1\n", "{tên: 1} | unquoted_key 0"),
    ("[tên]\na = 1\n", "{tên: {a: 1}} | unquoted_key 2"),
    // Texts.
    ("a = \"x\nb = 1\n", "{a: \"x\", b: 1} | missing_quote 6"),
    ("a = 'x\nb = 1\n", "{a: \"x\", b: 1} | missing_quote 6"),
    (
        "a = \"\"\"x\nb = 1\n",
        "{a: \"x\\nb = 1\\n\"} | missing_quote 4 | not whole",
    ),
    (
        "a = xã Hương Long\n",
        "{a: \"xã Hương Long\"} | unquoted_text 4",
    ),
    ("a = 1 b = 2\n", "{a: \"1 b\"} | unquoted_text 4"),
    ("a = “x”\n", "{a: \"“x”\"} | quotes 4"),
    ("a = \"x\" y\n", "{a: \"x\"} | text_after_quote 8"),
    ("a = \"x \"y\" z\"\n", "{a: \"x \"} | text_after_quote 8"),
    ("a = \"C:\\dữ liệu\"\n", "{a: \"C:\\\\dữ liệu\"} | escape 7"),
    ("a = \"\\u12\"\n", "{a: \"\u{fffd}\"} | escape 5"),
    ("a = \"x\u{1}\"\n", "{a: \"x\\u{1}\"} | character 6"),
    // Scalars.
    ("a = 07\n", "{a: 07} | number 4"),
    ("a = [07, 1]\n", "{a: [07, 1]} | number 5"),
    ("a = 12,7\n", "{a: ?} | decimal_comma 4"),
    ("a = .5\nb = 1.\n", "{a: ?, b: ?} | number 4 | number 11"),
    ("a = True\n", "{a: true} | word 4"),
    ("a = null\n", "{a: ?} | no_null 4"),
    ("a = 2026-02-31\n", "{a: ?} | date 4"),
    ("a = 20/11/2025\n", "{a: \"20/11/2025\"} | unquoted_text 4"),
    // Brackets.
    ("a = [1, 2\nb = 3\n", "{a: ?} | bracket 4 | not whole"),
    ("a = {x = 1\nb = 2\n", "{a: ?} | bracket 4 | not whole"),
    (
        "a = [\"x\" \"y\"]\n",
        "{a: [\"x\", \"y\"]} | missing_comma 8",
    ),
    (
        "a = [\n  \"x\"\n  \"y\"\n]\n",
        "{a: [\"x\", \"y\"]} | missing_comma 11",
    ),
    (
        "a = [\n  \"x,\n  \"y\"\n]\n",
        "{a: [\"x,\", \"y\"]} | missing_quote 11",
    ),
    (
        "a = [\n  \"x \"y\" z\",\n  \"t\"\n]\n",
        "{a: [\"x \", \"y\\\" z\\\"\", \"t\"]} | inner_quote 11",
    ),
    (
        "a = [x, y]\n",
        "{a: [\"x\", \"y\"]} | unquoted_text 5 | unquoted_text 8",
    ),
    ("a = {b: 1}\n", "{a: {b:: ?}} | separator 6 | not whole"),
    ("a = }\n", "{a: ?} | bracket 4"),
    ("a]\n", "{} | missing_equals 2 | not whole"),
];

#[test]
fn texts_are_read_and_mistakes_told() {
    check_texts(Format::Toml, TEXTS);
}

#[test]
fn nesting_has_an_end() {
    let nested = |depth: usize| format!("a = {}{}\n", "[".repeat(depth), "]".repeat(depth));
    for depth in [79, 81, 200, 10_000] {
        let text = nested(depth);
        let parsed = parse(Format::Toml, &text, Most::default());
        let codes: Vec<_> = parsed.faults.iter().map(|one| one.fault.code()).collect();
        let expected: &[&str] = if depth < 80 { &[] } else { &["syntax.depth"] };
        assert_eq!(codes, expected, "{depth}");
    }
    for text in [
        "a.".repeat(10_000) + "a = 1\n",
        format!("[{}a]\n", "a.".repeat(10_000)),
    ] {
        let parsed = parse(Format::Toml, &text, Most::default());
        assert_eq!(parsed.faults[0].fault.code(), "syntax.depth");
    }
    let text = format!("a = {}1", format!("{{{}a = ", "a.".repeat(78)).repeat(78));
    let parsed = parse(Format::Toml, &text, Most::default());
    assert!(!parsed.faults.is_empty());
    let parsed = parse(
        Format::Toml,
        "a = [[1], 2]\nb = 3\n",
        Most {
            depth: 2,
            ..Most::default()
        },
    );
    assert_eq!(tree(&parsed.root.unwrap()), "{a: [?, 2], b: 3}");
}

#[test]
fn hostile_texts_take_linear_time() {
    const SIZE: usize = 100_000;
    let cases = [
        "[",
        "]",
        "{",
        "}",
        "\"{a: [\"x \", \"y\\\" z\\\"\", \"t\"]} | inner_quote 11",
        "'",
        "a = ",
        "a = 1\n",
        "a.",
        "[a]\n",
        "[[a]]\n",
        "=",
        "# x\n",
        ",",
        "\\",
        "\"\\d",
        "\"\"\"{a: [\"x \", \"y\\\" z\\\"\", \"t\"]} | inner_quote 11",
        "a = \"\n",
        "a = [\n",
        "a = {",
        "[1, ",
        "x ",
        "07, ",
        "{a = ",
        "\n",
        "ã",
        "a 1\n",
        "a: 1\n",
        "\u{1}",
        "[a.a]\n",
        "\"x\" ",
        "a = 07\n",
        "\r",
        "a = 1 b\n",
    ];
    let starts = ["", "a = ", "a = [", "a = \"", "[", "a = \"\"\""];
    check_hostile(Format::Toml, SIZE, &starts, &cases);
}

/// The samples as JSON and as TOML, but for those with cells that are null, which TOML does not have.
fn tables() -> Vec<(serde_json::Value, String)> {
    let written = |sample: &String| {
        let json: serde_json::Value = serde_json::from_str(sample).unwrap();
        let toml = ::toml::to_string(&json).ok()?;
        Some((json, toml))
    };
    let tables: Vec<_> = samples().iter().filter_map(written).collect();
    assert!(tables.len() > 60, "{}", tables.len());
    tables
}

#[test]
fn samples_are_read_as_their_json() {
    for (json, text) in tables() {
        let parsed = parse(Format::Toml, &text, Most::default());
        assert_eq!(parsed.faults, [], "{text}");
        assert_eq!(as_json(&parsed.root.unwrap()), json, "{text}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_changed_sample_is_read_without_a_panic(
        (_, text) in prop::sample::select(tables()),
        place in any::<prop::sample::Index>(),
        inserted in "[\"'=:{}\\[\\]#\n\\\\ ,.0ã-]{0,3}",
        removed in 0_usize..3,
    ) {
        let mut text = text;
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let first = place.index(places.len());
        let end = places.get(first + removed).copied().unwrap_or(text.len());
        text.replace_range(places[first]..end, &inserted);
        read(Format::Toml, &text);
    }

    #[test]
    fn signs_in_any_order_are_told_where_the_crate_refuses_them(
        text in "(\"|\"\"\"|'|=|\\{|\\}|\\[|\\]|\\[\\[|#|\n|\t| |a|b|1|0|-|:|\\.|,|\\\\|\\\\u|true|null|Đ){0,24}",
    ) {
        let parsed = parse(Format::Toml, &text, Most::default());
        let is_valid = ::toml::de::DeTable::parse(&text).is_ok();
        let is_empty = parsed.faults.iter().all(|one| one.fault.code() == "syntax.empty");
        prop_assert_eq!(is_valid, is_empty, "{:?}", parsed.faults);
        read(Format::Toml, &text);
    }
}
