//! The one call that every binding hands on.

mod common;

use common::{fixture, report};
use serde_json::{Value, json};
use vanban::account::{self, Options};
use vanban::embed::{Answer, call};
use vanban::{Format, HouseStyle};

fn ask(request: &Value, data: &str) -> Answer {
    call(request.to_string().as_bytes(), data.as_bytes())
}

fn account(answer: &Answer) -> Value {
    serde_json::from_str(answer.json()).unwrap()
}

fn told<'a>(account: &'a Value, key: &str) -> Vec<&'a str> {
    let problems = account["problems"].as_array().unwrap();
    let told = problems.iter().map(|problem| problem[key].as_str());
    told.map(Option::unwrap).collect()
}

#[test]
fn a_call_builds_what_the_library_builds() {
    let data = fixture("minimal.json");
    let answer = ask(&json!({}), &data);
    assert!(answer.is_done());
    assert_eq!(answer, call(b"", data.as_bytes()));
    let file = report("minimal.json").to_docx().unwrap();
    assert!(answer.files().eq([file.as_bytes()]));

    // But for the bytes, which stand beside it, the account is the library's own.
    let mut known = account::build(Format::Json, data.as_bytes(), &Options::default());
    known.files[0].content = account::Content::Beside;
    assert_eq!(account(&answer), serde_json::to_value(&known).unwrap());
}

#[test]
fn a_call_takes_a_house_style() {
    let data = fixture("minimal.json");
    let style = json!({"vanban_style": 1, "preset": "S"});
    let answer = ask(&json!({"style": style}), &data);
    let small = report("minimal.json").to_docx_in(&HouseStyle::small());
    assert!(answer.files().eq([small.unwrap().as_bytes()]));
}

#[test]
fn a_check_makes_no_file() {
    let answer = ask(&json!({"action": "check"}), &fixture("minimal.json"));
    let account = account(&answer);
    assert!(answer.is_done() && answer.files().len() == 0);
    assert_eq!(account["pages"], 1);
    assert_eq!(account["files"], json!([]));
    assert!(account.get("result").is_none());
}

#[test]
fn problems_of_data_have_their_lines() {
    for action in ["build", "check", "preview", "explain"] {
        let answer = ask(
            &json!({"action": action}),
            "{\"vanban\": 1,\n \"type\": \"circular\"}",
        );
        let account = account(&answer);
        assert!(!answer.is_done() && answer.files().len() == 0);
        assert_eq!(told(&account, "code"), ["type.foreign"]);
        assert_eq!(account["problems"][0]["line"], 2);
        assert!(account["problems"][0].get("file").is_none());
    }
}

/// A wrong request is told as wrong data are, with the path of its key.
#[test]
fn problems_of_a_request_are_told() {
    let data = fixture("minimal.json");
    for (request, told_of, help) in [
        (
            r#"{"action": "chek"}"#,
            ("value.choice", "action"),
            "\"check\"",
        ),
        (r#"{"format": "xml"}"#, ("value.choice", "format"), ""),
        (
            r#"{"action": "schema", "type": "thông báo nội"}"#,
            ("type.unknown", "type"),
            "",
        ),
        (
            r#"{"action": "new"}"#,
            ("key.missing", "type"),
            "\"type\": \"report\"",
        ),
        (
            r#"{"action": "new", "type": "style"}"#,
            ("type.unknown", "type"),
            "",
        ),
        (r#"{"stile": {}}"#, ("key.unknown", "stile"), "style"),
        // A key that means nothing to the action is not passed over.
        (
            r#"{"action": "check", "law": "word"}"#,
            ("key.unknown", "law"),
            "",
        ),
        (
            r#"{"style": {"preset": "S"}}"#,
            ("key.missing", "style.vanban_style"),
            "",
        ),
        (
            r#"{"style": {"vanban_style": 1, "line_spacing": 2}}"#,
            ("style.line_spacing", "style.line_spacing"),
            "",
        ),
        ("[]", ("value.type", ""), ""),
        ("{", ("syntax.cut_off", ""), ""),
    ] {
        let answer = call(request.as_bytes(), data.as_bytes());
        assert!(!answer.is_done(), "{request}");
        let account = account(&answer);
        let found: Vec<_> = told(&account, "code")
            .into_iter()
            .zip(told(&account, "path"))
            .collect();
        assert_eq!(found, [told_of], "{request}");
        let problem = &account["problems"][0];
        assert_eq!(problem["file"], "request");
        assert!(problem["line"].is_u64(), "{problem}");
        let told = problem["help_en"].as_str().unwrap_or_default();
        assert!(told.contains(help), "{request}: {told}");
    }
}

#[test]
fn a_preview_is_files_of_pages() {
    let data = fixture("samples/quyet-dinh-phe-duyet-ke-hoach.json");
    let answer = ask(&json!({"action": "preview"}), &data);
    let told = account(&answer);
    let names: Vec<_> = told["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| &file["name"])
        .collect();
    assert_eq!(names.len(), answer.files().len());
    let own = names
        .iter()
        .filter(|name| name.as_str().unwrap().contains("-kem-theo"));
    assert!(own.count() > 0 && names.len() > 2, "{names:?}");
    assert!(answer.files().all(|page| page.starts_with(b"<svg ")));

    let request = json!({"action": "preview", "picture": "html", "law": "onlyoffice"});
    let answer = ask(&request, &fixture("minimal.json"));
    let told = account(&answer);
    assert_eq!(
        told["files"][0]["name"],
        "bao-cao-ket-qua-trong-cay-dau-nam-2026.html"
    );
    assert!(
        answer
            .files()
            .all(|page| page.starts_with(b"<!DOCTYPE html>"))
    );
    assert!(told["text"].as_str().unwrap().contains("BÁO CÁO"));
}

#[test]
fn an_explanation_is_the_result() {
    let answer = ask(&json!({"action": "explain"}), &fixture("minimal.json"));
    let explained = report("minimal.json").layout().explain();
    let explained = serde_json::to_string(&explained).unwrap();
    assert!(
        answer
            .json()
            .ends_with(&format!(r#","result":{explained}}}"#))
    );
}

#[test]
fn a_call_gives_schemas_and_beginnings() {
    for (request, known) in [
        (json!({"action": "schema"}), vanban::schema(None)),
        (
            json!({"action": "schema", "type": "style"}),
            HouseStyle::schema(),
        ),
    ] {
        let answer = ask(&request, "");
        let known: Value = serde_json::from_str(&known).unwrap();
        assert_eq!(account(&answer)["result"], known);
        // Keys stand in their order, for forms that are made from them.
        assert!(answer.json().contains(r#""result":{"$schema":"#));
    }
    let answer = ask(&json!({"action": "new", "type": "tờ trình"}), "");
    let begun = account(&answer)["result"].as_str().unwrap().to_owned();
    let built = ask(&json!({"action": "build"}), &begun);
    assert!(built.is_done(), "{}", built.json());
}

#[cfg(all(feature = "yaml", feature = "toml"))]
#[test]
fn a_call_reads_every_format() {
    let files = |name: &str, format: &str| {
        let answer = ask(&json!({"format": format}), &fixture(name));
        answer.into_parts().1
    };
    let known = files("minimal.json", "json");
    assert_eq!(known.len(), 1);
    assert!(known == files("minimal.yaml", "yaml") && known == files("minimal.toml", "toml"));
}

/// Every sample that a call tells of has the bytes that its hash stands for.
#[cfg(feature = "samples")]
#[test]
fn samples_are_built_from_what_a_call_tells() {
    let answer = ask(&json!({"action": "samples"}), "");
    assert!(answer.is_done());
    let samples = account(&answer)["result"].as_array().unwrap().clone();
    let mut found = Vec::new();
    for sample in samples {
        let built = ask(
            &json!({"style": sample["style"]}),
            &sample["data"].to_string(),
        );
        let account = account(&built);
        let files = account["files"].as_array().unwrap();
        found.extend(
            files
                .iter()
                .map(|file| file["sha256"].as_str().unwrap().to_owned()),
        );
    }
    let known = fixture("samples/SHA256SUMS");
    let mut known: Vec<_> = known
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    known.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, known);
}
