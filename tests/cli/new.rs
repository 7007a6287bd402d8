//! Data to begin from.

use std::ffi::OsStr;
use std::fs;

use vanban::decree::DocumentKind;
use vanban::{Document, Format, Problem};

use super::{account, codes, directory, run, stderr, stdout};

const FORMATS: [(&str, Format); 3] = [
    ("yaml", Format::Yaml),
    ("toml", Format::Toml),
    ("json", Format::Json),
];

fn keys() -> impl Iterator<Item = &'static str> {
    DocumentKind::all().map(|kind| kind.rule().key)
}

/// A draft of every type can be built from what is written, and placeholders are all that is told.
#[test]
fn every_type_can_be_built_in_every_format() {
    let directory = directory("new");
    for key in keys() {
        let mut layouts = Vec::new();
        for (extension, format) in FORMATS {
            let path = directory.join(format!("{key}.{extension}"));
            let output = run(["new", key, "-o", path.to_str().unwrap()]);
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
            assert_eq!(stderr(&output), format!("wrote {}\n", path.display()));
            let printed = run(["new", key, "--format", extension]);
            assert_eq!(printed.stdout, fs::read(&path).unwrap(), "{key}");

            let document = Document::read(format, &printed.stdout, &vanban::Limits::default());
            let document = document.unwrap_or_else(|problems| panic!("{key}: {problems}"));
            let mut told: Vec<_> = document.warnings().iter().map(Problem::code).collect();
            // Of a type outside the 29 this is always said.
            told.retain(|code| *code != "type.outside");
            told.dedup();
            assert_eq!(told, ["text.placeholder"], "{key} {extension}");
            // A number, a day and a name are blank, and are no placeholders.
            assert!(!document.blanks().is_empty(), "{key}");
            layouts.push(document.layout().to_string());
        }
        assert!(layouts.iter().all(|layout| *layout == layouts[0]), "{key}");
    }
    let built = directory.join("report.docx");
    let data = directory.join("report.toml");
    let args = [OsStr::new("build"), data.as_os_str(), OsStr::new("--json")];
    let account = account(&run(args).stdout);
    assert!(
        codes(&account)
            .iter()
            .all(|code| *code == "text.placeholder")
    );
    assert!(built.is_file());
}

/// Every key that may be absent can take its place: its example is of the right shape.
#[test]
fn keys_behind_a_sign_can_be_used() {
    for key in keys() {
        for (extension, format) in &FORMATS[..2] {
            let text = stdout(&run(["new", key, "--format", extension]));
            let mut count = 0;
            let lines = text.lines().map(|line| {
                let words = line.trim_start();
                let indent = &line[..line.len() - words.len()];
                match words.strip_prefix('#') {
                    Some(rest) if !rest.starts_with(' ') => {
                        count += 1;
                        format!("{indent}{rest}")
                    }
                    _ => line.to_owned(),
                }
            });
            let used = lines.collect::<Vec<_>>().join("\n");
            assert!(count > 10, "{key}");
            let read = Document::read(*format, used.as_bytes(), &vanban::Limits::default());
            let problems = read.err().into_iter().flatten();
            let codes: Vec<_> = problems.map(|problem| problem.code()).collect();
            // What they say need not fit together.
            let of_shape = |code: &&str| {
                ["syntax.", "key.", "value."]
                    .iter()
                    .any(|begin| code.starts_with(begin))
            };
            assert_eq!(
                codes.iter().find(|code| of_shape(code)),
                None,
                "{key} {extension}"
            );
        }
    }
}

#[test]
fn a_report_is_begun() {
    insta::with_settings!({ snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("new-report.yaml", stdout(&run(["new", "report"])));
        let toml = run(["new", "report", "--format", "toml"]);
        insta::assert_snapshot!("new-report.toml", stdout(&toml));
    });
}

#[test]
fn types_are_known_by_their_names() {
    let report = run(["new", "report"]).stdout;
    for name in ["Báo cáo", "bao-cao", "bc", "REPORT"] {
        assert_eq!(run(["new", name]).stdout, report, "{name}");
    }
    let letter = run(["new", "official_letter"]).stdout;
    for name in ["công văn", "cong van", "official-letter"] {
        assert_eq!(run(["new", name]).stdout, letter, "{name}");
    }
    let told = stderr(&run(["new", "công vắng", "--lang", "vi"]));
    assert!(told.contains("các loại: Chỉ thị, Thông cáo,"), "{told}");
}

#[test]
fn nothing_is_written_over_what_is_there() {
    let path = directory("new-there").join("a.yaml");
    let path = path.to_str().unwrap();
    fs::write(path, "có rồi").unwrap();
    let output = run(["new", "plan", "-o", path]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("a.yaml exists"),
        "{}",
        stderr(&output)
    );
    assert_eq!(fs::read_to_string(path).unwrap(), "có rồi");
    let output = run(["new", "plan", "-o", path, "--force", "--json"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(account(&output.stdout)["files"][0]["name"], "a.yaml");
    assert!(fs::read_to_string(path).unwrap().contains("type: plan\n"));

    // What is printed is no account.
    let output = run(["new", "plan", "-o", "-", "--json"]);
    assert!(stdout(&output).starts_with("# Kế hoạch"));
    assert_eq!(account(&output.stderr)["files"], serde_json::json!([]));
}
