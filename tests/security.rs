//! The table of limits in SECURITY.md is true.

use std::fs;
use std::path::Path;

use vanban::{Limits, Problem};

const TABLE: &str = include_str!("../SECURITY.md");

/// A limit: its name, its figure, the code or the state it is told as, its test.
fn rows() -> Vec<[&'static str; 4]> {
    let rows = TABLE.lines().filter(|line| line.starts_with("| "));
    let cells = |line: &'static str| {
        let cells: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
        <[_; 4]>::try_from(cells).unwrap_or_else(|cells| panic!("{cells:?}"))
    };
    rows.map(cells).skip(1).collect()
}

#[test]
fn figures_are_those_of_the_code() {
    let Limits {
        bytes,
        values,
        blocks,
        runs,
        depth,
        problems,
    } = Limits::default();
    let limits = [
        ("bytes of a text that is read", bytes),
        ("values", values),
        ("paragraphs, items, sections, lines of lists", blocks),
        ("stretches of one emphasis", runs),
        ("depth of objects and lists", depth),
        ("depth of TOML", depth),
        ("problems that are told", problems),
        ("bytes of a template that is filled", bytes),
        ("bytes of a line of a batch", bytes),
    ];
    for (name, most) in limits {
        let row = rows().into_iter().find(|row| row[0] == name);
        let figure = row.unwrap_or_else(|| panic!("no {name}"))[1].replace(',', "");
        assert_eq!(figure, most.to_string(), "{name}");
    }
}

#[test]
fn every_limit_has_its_code_and_its_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    assert!(rows().len() > 20);
    for [limit, _, told, test] in rows() {
        if let Some(code) = told.strip_prefix('`') {
            let code = code.trim_end_matches('`');
            assert!(Problem::codes().any(|row| row.code == code), "{code}");
        }
        let (file, name) = test.trim_matches('`').split_once("::").unwrap();
        let source = fs::read_to_string(root.join(file));
        let source = source.unwrap_or_else(|error| panic!("{file}: {error}"));
        let before = source.split_once(&format!("fn {name}()"));
        let before = before.map_or("", |(before, _)| before);
        let mut above = before.lines().rev().take(4);
        assert!(
            above.any(|line| line.trim().starts_with("#[test]") || line.contains("::test")),
            "{limit}: no {test}"
        );
    }
}
