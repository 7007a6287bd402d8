//! The program.

#![cfg(feature = "cli")]

mod common;

#[path = "cli/account.rs"]
mod account;
#[path = "cli/files.rs"]
mod files;
#[path = "cli/new.rs"]
mod new;
#[path = "cli/pages.rs"]
mod pages;
#[path = "cli/preview.rs"]
mod preview;
#[path = "cli/problem.rs"]
mod problem;
#[path = "cli/report.rs"]
mod report;
#[path = "cli/usage.rs"]
mod usage;

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use common::told::{account, codes, stderr};
use common::{fixture_path, reports};

/// A directory of a test's own, which is empty at first.
fn directory(test: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).unwrap();
    directory
}

fn command<A: AsRef<OsStr>>(args: impl IntoIterator<Item = A>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vanban"));
    command.args(args).env("LC_ALL", "en_US.UTF-8");
    command
}

fn run<A: AsRef<OsStr>>(args: impl IntoIterator<Item = A>) -> Output {
    command(args).output().unwrap()
}

fn run_with_input<A: AsRef<OsStr>>(args: impl IntoIterator<Item = A>, input: &[u8]) -> Output {
    let mut child = command(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its arguments does not read, and closes the pipe.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn explain_says_why() {
    let seed = fixture_path("huong-long-q1-2024.json");
    let explain = |language: &str| {
        let args = ["--lang", language, "explain"].map(OsStr::new);
        let output = run(args.into_iter().chain([seed.as_os_str()]));
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        String::from_utf8(output.stdout).unwrap()
    };
    let text = explain("vi");
    let said = "Tiêu ngữ (điểm b khoản 1 Mục II Phần I Phụ lục I)\n    Độc lập - Tự do - Hạnh phúc\n    \
                cỡ chữ 14 [13-14], đậm, căn giữa\n";
    assert!(text.contains(said), "{text}");
    assert!(text.contains("\n    210,0 mm x 297,0 mm\n"), "{text}");
    // In Vietnamese no number has a point for its decimals.
    let form = text.lines().filter(|line| line.contains("thụt đầu dòng"));
    let mut form = form.map(|line| line.matches('.').count());
    assert_eq!(form.next(), Some(0));
    assert!(form.all(|points| points == 0), "{text}");

    let english = explain("en");
    let said = "motto (Annex I, Part I, Section II, item 1, point b)\n    \
                Độc lập - Tự do - Hạnh phúc\n    size 14 [13-14], bold, centred\n";
    assert!(english.contains(said), "{english}");
    let said = "body text (Annex I, Part I, Section II, item 6, point e)\n";
    assert!(english.contains(said), "{english}");
    assert!(english.contains("[10.0 or 12.7]"), "{english}");
    assert!(
        english
            .starts_with("paper (Annex I, Part I, Section I, item 1)\n    210.0 mm x 297.0 mm\n")
    );
    assert_eq!(english.lines().count(), text.lines().count());
}

/// Every paragraph has a clause, or says that it follows practice.
#[test]
fn every_paragraph_is_explained() {
    for (name, report) in reports() {
        let path = fixture_path(&format!("{name}.json"));
        let output = run([
            OsStr::new("explain"),
            path.as_os_str(),
            OsStr::new("--json"),
        ]);
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(json["page"]["margins"]["left"], 30.0);
        assert_eq!(json["page"]["number"]["component"], "page_number");
        let paragraphs = json["paragraphs"].as_array().unwrap();
        assert_eq!(paragraphs.len(), report.layout().paragraphs().count());
        for line in paragraphs {
            assert!(!line["clause"].as_str().unwrap().is_empty());
            assert!(!line["name_en"].as_str().unwrap().is_empty());
            let practice = line["clause"] == "thông lệ";
            assert_eq!(line["allowed"].is_null(), practice, "{line}");
        }
    }
}

#[test]
fn a_house_style_is_chosen() {
    let directory = directory("style");
    let style = directory.join("style.json");
    let input = fixture_path("minimal.json");
    let explain = |style: &OsStr| {
        run([
            OsStr::new("explain"),
            input.as_os_str(),
            OsStr::new("--style"),
            style,
        ])
    };
    let said = |output: &Output| String::from_utf8(output.stdout.clone()).unwrap();
    assert!(said(&explain(OsStr::new("L"))).contains("size 14 [13-14]"));
    let small = said(&explain(OsStr::new("S")));
    assert!(small.contains("size 12 [12-13]") && !small.contains("size 14 [13-14]"));

    fs::write(
        &style,
        r#"{"vanban_style": 1, "first_line_indent_mm": 12.7}"#,
    )
    .unwrap();
    assert!(
        said(&explain(style.as_os_str())).contains("first line indented by 12.7 mm [10.0 or 12.7]")
    );

    fs::write(&style, "{\n \"vanban_style\": 1, \"line_spacing\": 2}").unwrap();
    let output = explain(style.as_os_str());
    assert_eq!(output.status.code(), Some(1));
    let said = stderr(&output);
    assert!(said.contains("style.json:2:"), "{said}");
    assert!(said.contains("lies outside 1-1.5"), "{said}");

    let output = explain(OsStr::new("XL"));
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("--style takes L, S"));
}

#[test]
fn decree_is_a_table() {
    let output = run(["decree", "--json", "--lang", "en"]);
    assert_eq!(output.stdout, run(["decree"]).stdout);
    assert_eq!(output.status.code(), Some(0));
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(json["page"]["width"], 210.0);
    let components = json["components"].as_array().unwrap();
    assert_eq!(components.len(), vanban::decree::RULES.len());
    assert_eq!(components[0]["component"], "national_name");
    assert_eq!(components[0]["size"], serde_json::json!([12.0, 13.0]));
}

#[test]
fn help_and_version() {
    for (args, said) in [
        (&["--help"][..], "Exit codes"),
        (&["build", "--help", "--lang", "vi"], "Mã kết thúc"),
        (&["--lang", "vi", "--help", "samples"], "Mã kết thúc"),
        (&["new", "--help", "--lang", "vi"], "vanban new LOẠI"),
        (&["--help"], "vanban new TYPE"),
        (&["-V"], env!("CARGO_PKG_VERSION")),
    ] {
        let output = run(args);
        assert_eq!(output.status.code(), Some(0));
        assert!(String::from_utf8(output.stdout).unwrap().contains(said));
    }
}

#[test]
fn samples_are_written_and_listed() {
    let directory = directory("samples").join("new");
    let args = [OsStr::new("samples"), directory.as_os_str()];
    let output = run(args);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let listed = String::from_utf8(run(["samples", "--list"]).stdout).unwrap();
    let mut written = 0;
    for line in listed.lines() {
        let name = line.split('\t').next().unwrap();
        assert!(directory.join(format!("{name}.docx")).is_file(), "{name}");
        written += 1;
    }
    assert!(written > 20, "{written}");

    // Nothing is replaced, and nothing is written beside what is there.
    fs::remove_file(directory.join("bao-cao-du-thao.docx")).unwrap();
    let output = run(args);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("--force"), "{}", stderr(&output));
    assert!(!directory.join("bao-cao-du-thao.docx").exists());
    assert_eq!(run(["samples"]).status.code(), Some(2));
}

#[test]
fn samples_come_with_their_data() {
    let directory = directory("samples-data");
    let there = directory.join("bao-cao-du-thao.json");
    let data = |more: &[&str]| {
        let args = ["samples", directory.to_str().unwrap(), "--data"];
        run(args.iter().chain(more))
    };
    fs::write(&there, "{}").unwrap();
    let output = data(&[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("--force"), "{}", stderr(&output));
    assert!(!directory.join("bao-cao-du-thao.docx").exists());
    let output = data(&["--force"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let listed = stdout(&run(["samples", "--list"]));
    for line in listed.lines() {
        let name = line.split('\t').next().unwrap();
        assert!(directory.join(format!("{name}.json")).is_file(), "{name}");
    }
    let sample = fs::read_to_string(there).unwrap();
    assert_eq!(sample, common::fixture("samples/bao-cao-du-thao.json"));
}

#[test]
fn schema_is_of_all_types_or_of_one() {
    let schema = |args: &[&str]| -> serde_json::Value {
        serde_json::from_slice(&run([&["schema"], args].concat()).stdout).unwrap()
    };
    let types = &schema(&[])["properties"]["type"]["enum"];
    assert_eq!(types.as_array().unwrap().len(), 30);
    assert_eq!(schema(&["plan"])["properties"]["type"]["const"], "plan");
    assert!(schema(&["plan"])["properties"].get("articles").is_none());
    assert!(schema(&["style"])["properties"].get("preset").is_some());
    assert_eq!(run(["schema", "circular"]).status.code(), Some(2));
}
