//! JSON, YAML and TOML say the same.

#![cfg(all(feature = "yaml", feature = "toml"))]

mod common;

use common::{fixture, reports};
use vanban::style::{HouseStyleBuilder, Numbers, Preset};
use vanban::{HouseStyle, Report};

#[test]
fn minimal_is_one_report_in_three_formats() {
    let json = Report::from_json(&fixture("minimal.json")).unwrap();
    let yaml = Report::from_yaml(&fixture("minimal.yaml")).unwrap();
    let toml = Report::from_toml(&fixture("minimal.toml")).unwrap();
    assert_eq!(yaml, json);
    assert_eq!(toml, json);
    let bytes = json.to_docx().unwrap();
    assert_eq!(yaml.to_docx().unwrap(), bytes);
    assert_eq!(toml.to_docx().unwrap(), bytes);
}

#[test]
fn every_fixture_survives_the_way_through_yaml_and_toml() {
    for (name, report) in reports() {
        let yaml = serde_saphyr::to_string(&report).unwrap();
        assert_eq!(Report::from_yaml(&yaml).unwrap(), report, "{name}\n{yaml}");
        let toml = toml::to_string(&report).unwrap();
        assert_eq!(Report::from_toml(&toml).unwrap(), report, "{name}\n{toml}");
    }
}

/// YAML and TOML have numbers and dates of their own where JSON has strings.
#[test]
fn dates_and_levels_without_quotes() {
    let json = fixture("minimal.json")
        .replacen("\"body\": [", "\"body\": [{\"section\": {\"level\": \"1\", \"heading\": \"A\", \"body\": [{\"section\": {\"level\": \"1.1\", \"body\": [\"B\"]}}]}},", 1)
        .replacen("\"type\"", "\"date\": \"2026-03-30\", \"type\"", 1);
    let expected = Report::from_json(&json).unwrap();

    let yaml = serde_saphyr::to_string(&expected).unwrap();
    let bare = yaml
        .replace("\"1\"", "1")
        .replace("'1'", "1")
        .replace("\"1.1\"", "1.1")
        .replace("'1.1'", "1.1")
        .replace("\"2026-03-30\"", "2026-03-30");
    assert_ne!(bare, yaml);
    assert_eq!(Report::from_yaml(&bare).unwrap(), expected, "{bare}");

    let toml = toml::to_string(&expected).unwrap();
    let bare = toml
        .replace("\"1\"", "1")
        .replace("\"1.1\"", "1.1")
        .replace("\"2026-03-30\"", "2026-03-30");
    assert_ne!(bare, toml);
    assert_eq!(Report::from_toml(&bare).unwrap(), expected, "{bare}");

    for year in ["date: 2026", "date: \"2026\""] {
        let yaml = format!("{year}\n{}", fixture("minimal.yaml"));
        let date = Report::from_yaml(&yaml).unwrap().to_builder();
        assert!(
            serde_json::to_string(&date)
                .unwrap()
                .contains("\"date\":\"2026\"")
        );
    }
}

#[test]
fn a_house_style_survives_the_way_through_json() {
    let builder = HouseStyle::builder()
        .preset(Preset::Small)
        .first_line_indent_mm(12.7)
        .numbers(Numbers::Word)
        .silence("subject.title_case");
    let json = serde_json::to_string(&builder).unwrap();
    assert_eq!(
        json,
        r#"{"vanban_style":1,"preset":"S","first_line_indent_mm":12.7,"numbers":"word","silence":["subject.title_case"]}"#
    );
    let back: HouseStyleBuilder = serde_json::from_str(&json).unwrap();
    assert_eq!(back, builder);
    assert_eq!(HouseStyle::from_json(&json), builder.build());
    let refused = serde_json::from_str::<HouseStyleBuilder>(r#"{"preset":"S"}"#).unwrap_err();
    assert!(refused.to_string().contains("[key.missing]"), "{refused}");
}
