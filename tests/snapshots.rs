//! What every fixture becomes, for a person to review.

mod common;

use common::{fixture, indented, part, report, reports};
use vanban::{Language, Report};

/// The layout by component and as plain text, the properties, and what is left to fill.
fn review(name: &str, report: &Report) {
    let layout = report.layout();
    let file = layout.to_docx().unwrap();
    insta::assert_snapshot!(format!("{name}.outline"), layout.outline());
    insta::assert_snapshot!(format!("{name}.text"), layout);
    insta::assert_snapshot!(
        format!("{name}.properties"),
        indented(&part(&file, "docProps/core.xml"))
    );
    let blanks: Vec<_> = report
        .blanks()
        .iter()
        .map(|blank| format!("{}: {}", blank.path(), blank.name(Language::Vietnamese)))
        .collect();
    insta::assert_snapshot!(
        format!("{name}.blanks"),
        format!("{}\n{}", report.file_name(), blanks.join("\n"))
    );
}

#[test]
fn huong_long() {
    review("huong-long", &report("huong-long-q1-2024.json"));
}

#[test]
fn full_report() {
    review("full-report", &report("full-report.json"));
}

#[test]
fn minimal() {
    review("minimal", &report("minimal.json"));
}

/// The parts that do not depend on what a report says.
#[test]
fn constant_parts() {
    let file = report("minimal.json").to_docx().unwrap();
    let other = report("full-report.json").to_docx().unwrap();
    for name in [
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/header1.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
        "word/webSettings.xml",
    ] {
        let xml = part(&file, name);
        assert_eq!(xml, part(&other, name), "{name} is constant");
        insta::assert_snapshot!(name.replace('/', "-"), indented(&xml));
    }
}

/// JSON written is JSON read, and nothing of the caller's words is lost on the way.
#[test]
fn data_is_read_back() {
    for (name, report) in reports() {
        let written = serde_json::to_string(&report).unwrap();
        assert_eq!(Report::from_json(&written).unwrap(), report, "{name}");
        let before: serde_json::Value =
            serde_json::from_str(&fixture(&format!("{name}.json"))).unwrap();
        let after: serde_json::Value = serde_json::from_str(&written).unwrap();
        assert!(covers(&after, &before), "{name}");
    }
}

/// Whether a value holds all that another does; empty fields that it has more of do not count.
fn covers(whole: &serde_json::Value, part: &serde_json::Value) -> bool {
    use serde_json::Value;
    match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => part
            .iter()
            .all(|(key, value)| whole.get(key).is_some_and(|whole| covers(whole, value))),
        (Value::Array(whole), Value::Array(part)) => {
            whole.len() == part.len()
                && whole
                    .iter()
                    .zip(part)
                    .all(|(whole, part)| covers(whole, part))
        }
        _ => whole == part,
    }
}
