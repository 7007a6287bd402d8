//! What the README and the pages of the docs show is true; their examples in Rust are tests of the docs.

mod common;

use std::fs;
use std::path::Path;

use common::fixture;
use serde_json::Value;
use vanban::Document;

const README: &str = include_str!("../README.md");
const DATA: &str = include_str!("../src/docs/data.md");

/// The blocks of code of a language.
fn blocks<'a>(page: &'a str, language: &str) -> Vec<&'a str> {
    let begins = format!("\n```{language}\n");
    let parts = page.split(&begins).skip(1);
    parts
        .filter_map(|rest| rest.split("\n```").next())
        .collect()
}

/// The report in JSON is the one in Rust, which its example names.
#[test]
fn the_report_as_json_builds() {
    let [json] = blocks(README, "json")[..] else {
        panic!("one report as JSON");
    };
    let report = Document::from_json(json).unwrap();
    assert!(report.warnings().is_empty(), "{}", report.warnings());
    let [rust] = blocks(README, "rust")[..] else {
        panic!("one report in Rust");
    };
    assert!(rust.contains(&report.file_name()), "{}", report.file_name());
    assert!(rust.lines().filter(|line| !line.is_empty()).count() <= 30);
}

/// The tables, notes and annexes of the docs, in a report.
#[test]
fn the_table_builds() {
    let [json] = blocks(DATA, "json")[..] else {
        panic!("one table");
    };
    let mut report: Value = serde_json::from_str(&fixture("minimal.json")).unwrap();
    let shown: Value = serde_json::from_str(json).unwrap();
    for (key, value) in shown.as_object().unwrap() {
        report[key] = value.clone();
    }
    let body = report["body"].as_array_mut().unwrap();
    body.push("Xã đã hoàn thành kế hoạch.".into());
    let document = Document::from_json(&report.to_string()).unwrap();
    assert!(document.warnings().is_empty(), "{}", document.warnings());
    assert!(document.to_docx().is_ok());
}

/// Pages and pictures that are linked to are there; a published crate has no bindings.
#[test]
fn links_lead_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let pictures = README.split("src=\"").skip(1);
    let links = README.split("](").skip(1);
    let ends = |rest: &'static str| rest.split([')', '"', '#']).next().unwrap_or_default();
    let files: Vec<_> = pictures.chain(links).map(ends).collect();
    assert!(files.len() > 10);
    let at_home = root.join("src/bindings").exists();
    let expected = |file: &&str| at_home || !file.starts_with("src/bindings/");
    for file in files.into_iter().filter(expected) {
        assert!(root.join(file).exists(), "{file}");
    }
}

/// The files that a person with Word looks at are samples, ten of them.
#[test]
fn the_list_for_word_names_samples() {
    let list = include_str!("word-checklist.md");
    let rows = list.lines().filter_map(|line| line.strip_prefix("| `"));
    let names: Vec<_> = rows.filter_map(|row| row.split(".docx`").next()).collect();
    assert_eq!(names.len(), 10);
    for name in names {
        let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/samples");
        assert!(samples.join(name).with_extension("json").exists(), "{name}");
    }
}

/// The overview of the program has every command that its page has, and no other.
#[test]
fn the_overview_has_every_command() {
    let page = fs::read_to_string("src/docs/program.md").unwrap();
    let of = |text: &str| -> Vec<String> {
        let block = blocks(text, "text").into_iter().next().unwrap();
        let words = block.split("vanban ").skip(1);
        let mut commands: Vec<_> = words
            .filter_map(|rest| rest.split_whitespace().next().map(str::to_owned))
            .collect();
        commands.sort();
        commands.dedup();
        commands
    };
    assert_eq!(of(README), of(&page));
}
