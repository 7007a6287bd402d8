//! The ledger of the clauses: complete, in order, and true about its tests.
//!
//! `fixtures/clauses.tsv` says what each clause demands; `src/decree/ledger.md`, which the docs of
//! `decree` show, how the library treats it.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use common::{bad_inputs, fixture, problems};
use vanban::decree::{Clause, PAGE, RULES, TYPES};
use vanban::{Language, Problem};

const LEDGER: &str = include_str!("../src/decree/ledger.md");

/// The items of Annex I by part and section: a number, `+` where an item with points says something
/// itself, its points.
const ANNEX_I: [(&str, &str, &str); 7] = [
    ("I", "I", "1 2 3 4 5 6 7"),
    (
        "I",
        "II",
        "1abc 2abc 3abcd 4abc 5ab 6abcdđeg 7abcdđ 8abc 9abcd",
    ),
    ("I", "III", "1abcdđe 2abc 3 4"),
    ("I", "IV", "1 2"),
    ("I", "V", "1 2 3 4 5ab 6+ab 7 8ab 9 10 11 12 13 14"),
    ("II", "I", "1 2abcd 3abc"),
    ("II", "II", "1abcdđeg 2abcd 3ab"),
];

/// The templates of Annex III with the notes below each; 1.3 has three forms.
const TEMPLATES: [(&str, &str, &str); 16] = [
    ("1.1", "", "1 2 3 4 5 6 7 8"),
    ("1.2", "", "1 2 3 4 5 6 7 8 9 10"),
    ("1.3", "", "* 1 2 3 4 5 6 7 8 9"),
    ("1.3", "text on paper", "1 2 3"),
    ("1.3", "electronic text", "* 1 2 3 4 5"),
    ("1.4", "", "1 2 3 4 5 6 7 8 9 10"),
    ("1.5", "", "1 2 3 4 5 6 7 8 9 10"),
    ("1.6", "", "1 2 3 4 5 6 7 8 9 10"),
    ("1.7", "", "1 2 3 4 5 6 7 8 9 10"),
    ("1.8", "", "1 2 3 4 5 6"),
    ("1.9", "", "1 2 3 4 5"),
    ("1.10", "", "1 2 3 4 5 6 7 8 9"),
    ("2.1", "", "1 2 3 4 5 6"),
    ("2.2", "", "* 1 2 3 4 5 6 7"),
    ("3.1", "", "1 2 3 4 5 6 7"),
    ("3.2", "", "1 2 3"),
];

/// A clause in English and in Vietnamese.
type Citation = (String, String);

/// Every clause that the two annexes have.
fn every_clause() -> Vec<Citation> {
    let mut clauses = Vec::new();
    for (part, section, items) in ANNEX_I {
        for item in items.split(' ') {
            let points = item.trim_start_matches(|letter: char| letter.is_ascii_digit());
            let number = &item[..item.len() - points.len()];
            let english = format!("Annex I, Part {part}, Section {section}, item {number}");
            let vietnamese = format!("khoản {number} Mục {section} Phần {part} Phụ lục I");
            let itself = points.is_empty() || points.starts_with('+');
            for point in points.trim_start_matches('+').chars() {
                clauses.push((
                    format!("{english}, point {point}"),
                    format!("điểm {point} {vietnamese}"),
                ));
            }
            if itself {
                let points = points.chars().filter(|mark| *mark != '+').count();
                clauses.insert(clauses.len() - points, (english, vietnamese));
            }
        }
        if section == "V" {
            clauses.push((
                format!("Annex I, Part {part}, Section V, footnote 1"),
                format!("chú thích 1 Mục V Phần {part} Phụ lục I"),
            ));
        }
    }
    clauses.push((
        "Annex III, Section I".to_owned(),
        "Mục I Phụ lục III".to_owned(),
    ));
    for (template, form, notes) in TEMPLATES {
        let mut english = format!("Annex III, Section II, template {template}");
        let mut vietnamese = format!("Mẫu {template} Mục II Phụ lục III");
        if !form.is_empty() {
            english = format!("{english}, {form}");
            let kind = if form == "text on paper" {
                "giấy"
            } else {
                "điện tử"
            };
            vietnamese = format!("văn bản {kind} kèm theo {vietnamese}");
        }
        clauses.push((english.clone(), vietnamese.clone()));
        for note in notes.split(' ') {
            clauses.push((
                format!("{english}, note {note}"),
                format!("ghi chú {note} {vietnamese}"),
            ));
        }
    }
    clauses
}

/// A row of the ledger.
struct Entry<'a> {
    clause: &'a str,
    treatment: &'a str,
    here: &'a str,
    tests: Vec<&'a str>,
}

/// What stands between backticks.
fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

fn ledger() -> Vec<Entry<'static>> {
    let rows = LEDGER.lines().filter(|line| line.starts_with("| Annex "));
    let entry = |line: &'static str| {
        let cells: Vec<_> = line.split('|').map(str::trim).collect();
        assert_eq!(cells.len(), 6, "{line}");
        Entry {
            clause: cells[1],
            treatment: cells[2].trim_matches('`'),
            here: cells[3],
            tests: quoted(cells[4]),
        }
    };
    rows.map(entry).collect()
}

#[test]
fn no_clause_is_left_out() {
    let clauses = fixture("clauses.tsv");
    let rows: Vec<Vec<_>> = clauses
        .lines()
        .skip(1)
        .map(|line| line.split('\t').collect())
        .collect();
    for row in &rows {
        assert_eq!(row.len(), 4, "{row:?}");
        assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
    }
    let listed: Vec<_> = rows
        .iter()
        .map(|row| (row[0].to_owned(), row[1].to_owned()))
        .collect();
    let every = every_clause();
    for (found, expected) in listed.iter().zip(&every) {
        assert_eq!(found, expected);
    }
    assert_eq!(listed.len(), every.len());

    // Docs and fixture have the same clauses, in one order.
    let treated = ledger();
    for (entry, (english, _)) in treated.iter().zip(&listed) {
        assert_eq!(entry.clause, english);
    }
    assert_eq!(treated.len(), listed.len());
}

#[test]
fn every_treatment_is_one_that_the_docs_explain() {
    let words = ["enforced", "printed", "documented", "not_applicable"];
    for word in words {
        assert!(LEDGER.contains(&format!("- `{word}`: ")), "{word}");
    }
    for entry in ledger() {
        let Entry {
            clause,
            treatment,
            here,
            tests,
        } = entry;
        assert!(words.contains(&treatment), "{clause}: {treatment}");
        assert!(!here.is_empty(), "{clause} says nothing");
        let held = matches!(treatment, "enforced" | "printed");
        assert_eq!(
            held,
            !tests.is_empty(),
            "{clause}: {treatment} by {tests:?}"
        );
        let codes = quoted(here)
            .into_iter()
            .filter(|word| Problem::codes().any(|code| code.code == *word));
        let told = codes.count() > 0;
        assert!(treatment != "enforced" || told, "{clause} names no problem");
    }
}

/// A test by its file and its name; an assertion of `tests/conformance` as the README has it.
#[test]
fn every_test_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let (_, asserted) = readme.split_once("<!-- conformance -->").unwrap();
    let (asserted, _) = asserted.split_once("<!-- end of conformance -->").unwrap();
    for entry in ledger() {
        for test in entry.tests {
            let (file, name) = test.split_once("::").unwrap();
            let found = if file == "tests/conformance" {
                asserted.contains(&format!("\n| {name} | "))
            } else {
                let source = fs::read_to_string(root.join(file));
                let source = source.unwrap_or_else(|error| panic!("{file}: {error}"));
                let name = name.rsplit("::").next().unwrap();
                let (before, _) = source
                    .split_once(&format!("fn {name}() {{"))
                    .unwrap_or_default();
                before
                    .lines()
                    .rev()
                    .take(4)
                    .any(|line| line.trim() == "#[test]")
            };
            assert!(found, "{}: no {test}", entry.clause);
        }
    }
}

#[test]
fn every_clause_that_is_cited_is_in_the_ledger() {
    let page = [
        PAGE.paper_clause,
        PAGE.font_clause,
        PAGE.margin_clause,
        PAGE.text_clause,
        PAGE.number_clause,
    ];
    let mut cited: Vec<_> = RULES.iter().map(|rule| rule.clause).chain(page).collect();
    cited.extend(TYPES.iter().map(|row| row.template));
    let inputs = bad_inputs();
    let told = inputs.iter().filter_map(|path| problems(path)).flatten();
    cited.extend(told.map(|problem| problem.clause()));
    let every = every_clause();
    let mut found = 0;
    for clause in cited {
        if matches!(
            clause,
            Clause::Form { .. } | Clause::Abbreviations | Clause::Template(_)
        ) {
            let citation = (clause.to_string(), clause.describe(Language::Vietnamese));
            assert!(every.contains(&citation), "{citation:?}");
            found += 1;
        }
    }
    assert!(found > 100);
}

/// What the table of the decree is taken from is in the ledger too.
#[test]
fn every_clause_that_the_table_is_taken_from_is_in_the_ledger() {
    let every: BTreeSet<_> = every_clause()
        .into_iter()
        .map(|(english, _)| english)
        .collect();
    for name in ["decree.tsv", "decree-page.tsv"] {
        for line in fixture(name).lines().skip(1) {
            for clause in line.split('\t').nth(1).unwrap().split("; ") {
                assert!(every.contains(clause), "{name}: {clause}");
            }
        }
    }
}
