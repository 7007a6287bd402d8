//! The program.

#![cfg(feature = "cli")]

mod common;

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use common::{fixture, fixture_path, report};
use vanban::{Document, HouseStyle};

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

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_file_is_written_beside_its_data_or_where_one_says() {
    let directory = directory("write");
    let input = directory.join("report.json");
    fs::write(&input, fixture("huong-long-q1-2024.json")).unwrap();
    let output = run([OsStr::new("build"), input.as_os_str()]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(
        stderr(&output).contains("left blank: number, day of issue"),
        "{}",
        stderr(&output)
    );
    let bytes = fs::read(directory.join("report.docx")).unwrap();
    // The library in this process writes what the program in that one wrote.
    assert!(
        bytes
            == report("huong-long-q1-2024.json")
                .to_docx()
                .unwrap()
                .into_bytes()
    );

    let elsewhere = directory.join("elsewhere.docx");
    let args = [
        OsStr::new("build"),
        input.as_os_str(),
        OsStr::new("-o"),
        elsewhere.as_os_str(),
    ];
    assert_eq!(run(args).status.code(), Some(0));
    assert!(fs::read(elsewhere).unwrap() == bytes);
    let names: Vec<_> = fs::read_dir(&directory)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(
        names.len(),
        3,
        "nothing is left beside the files: {names:?}"
    );
}

#[test]
fn nothing_is_overwritten_unless_forced() {
    let directory = directory("force");
    let output = directory.join("report.docx");
    fs::write(&output, "kept").unwrap();
    let input = fixture_path("minimal.toml");
    let args = [
        OsStr::new("build"),
        input.as_os_str(),
        OsStr::new("-o"),
        output.as_os_str(),
    ];
    let refused = run(args);
    assert_eq!(refused.status.code(), Some(2));
    assert!(stderr(&refused).contains("--force"), "{}", stderr(&refused));
    assert_eq!(fs::read(&output).unwrap(), b"kept");
    let forced = run(args.into_iter().chain([OsStr::new("--force")]));
    assert_eq!(forced.status.code(), Some(0), "{}", stderr(&forced));
    assert!(fs::read(&output).unwrap().starts_with(b"PK"));
}

#[test]
fn problems_leave_no_file() {
    let directory = directory("problems");
    let output = directory.join("report.docx");
    let input = fixture_path("bad/everything-at-once.json");
    let args = [
        OsStr::new("build"),
        input.as_os_str(),
        OsStr::new("-o"),
        output.as_os_str(),
    ];
    let failed = run(args);
    assert_eq!(failed.status.code(), Some(1));
    let text = stderr(&failed);
    assert!(text.lines().count() >= 9, "{text}");
    assert!(
        text.lines()
            .all(|line| line.contains("everything-at-once.json:")),
        "{text}"
    );
    assert!(!output.exists());

    let as_json = run(args.into_iter().chain([OsStr::new("--json")]));
    assert_eq!(as_json.status.code(), Some(1));
    let problems: serde_json::Value = serde_json::from_slice(&as_json.stdout).unwrap();
    assert_eq!(problems.as_array().unwrap().len(), text.lines().count());
    for problem in problems.as_array().unwrap() {
        for key in [
            "path",
            "line",
            "column",
            "severity",
            "code",
            "clause",
            "message_vi",
            "message_en",
        ] {
            assert!(!problem[key].is_null(), "{key} of {problem}");
        }
    }
}

#[test]
fn every_bad_input_ends_as_it_should() {
    for entry in fs::read_dir(fixture_path("bad")).unwrap() {
        let path = entry.unwrap().path();
        if path
            .extension()
            .is_some_and(|extension| extension == "problems")
        {
            continue;
        }
        let expected = fs::read_to_string(format!("{}.problems", path.display())).unwrap();
        let errors = expected
            .lines()
            .any(|line| line.contains(" error ") || line.contains(" shape: "));
        let minimal = fixture_path("minimal.json");
        let name = path.file_name().and_then(OsStr::to_str).unwrap();
        let (data, style) = if name.starts_with("style-") {
            (minimal.as_os_str(), path.as_os_str())
        } else {
            (path.as_os_str(), OsStr::new("L"))
        };
        let output = run([
            OsStr::new("build"),
            data,
            OsStr::new("--style"),
            style,
            OsStr::new("-o"),
            OsStr::new("-"),
        ]);
        assert_eq!(
            output.status.code(),
            Some(i32::from(errors)),
            "{}",
            path.display()
        );
        assert_eq!(output.stdout.is_empty(), errors, "{}", path.display());
        let first = expected.split(' ').next().unwrap();
        assert!(
            stderr(&output).contains(&format!(":{first}: ")),
            "{}",
            stderr(&output)
        );
    }
}

#[test]
fn standard_input_and_output() {
    let yaml = fixture("minimal.yaml");
    let output = run_with_input(["build", "-", "--format", "yaml"], yaml.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(output.stdout == report("minimal.json").to_docx().unwrap().into_bytes());

    let output = run_with_input(["build", "-"], yaml.as_bytes());
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("--format"), "{}", stderr(&output));
}

#[test]
fn explain_says_why() {
    let seed = fixture_path("huong-long-q1-2024.json");
    let output = run([OsStr::new("explain"), seed.as_os_str()]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let text = String::from_utf8(output.stdout).unwrap();
    let said = "Tiêu ngữ (điểm b khoản 1 Mục II Phần I Phụ lục I)\n    Độc lập - Tự do - Hạnh phúc\n    \
                cỡ chữ 14 [13-14], đậm, căn giữa\n";
    assert!(text.contains(said), "{text}");
}

/// Every paragraph has a clause, or says that it follows practice.
#[test]
fn every_paragraph_is_explained() {
    for name in [
        "huong-long-q1-2024.json",
        "full-report.json",
        "minimal.json",
    ] {
        let path = fixture_path(name);
        let output = run([
            OsStr::new("explain"),
            path.as_os_str(),
            OsStr::new("--json"),
        ]);
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(json["page"]["margins"]["left"], 30.0);
        assert_eq!(json["page"]["number"]["component"], "page_number");
        let paragraphs = json["paragraphs"].as_array().unwrap();
        assert_eq!(paragraphs.len(), report(name).layout().paragraphs().count());
        for line in paragraphs {
            assert!(!line["clause"].as_str().unwrap().is_empty());
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
    assert!(said(&explain(OsStr::new("L"))).contains("cỡ chữ 14 [13-14]"));
    let small = said(&explain(OsStr::new("S")));
    assert!(small.contains("cỡ chữ 12 [12-13]") && !small.contains("cỡ chữ 14 [13-14]"));

    fs::write(
        &style,
        r#"{"vanban_style": 1, "first_line_indent_mm": 12.7}"#,
    )
    .unwrap();
    assert!(said(&explain(style.as_os_str())).contains("thụt đầu dòng 12.7 mm [10.0 hoặc 12.7]"));

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
fn wrong_usage() {
    for (args, said) in [
        (&[][..], "no command"),
        (&["built"], "no command “built”"),
        (&["build"], "no file of data"),
        (&["build", "a.docx"], "--format"),
        (&["build", "a.json", "b.json"], "one argument too many"),
        (&["build", "a.json", "--no"], "no option --no"),
        (&["build", "a.json", "-o"], "takes a value"),
        (
            &["build", "a.json", "--format", "xml"],
            "“xml” is not known",
        ),
        (&["build", "a.json", "--lang", "fr"], "no language “fr”"),
        (
            &["build", "no-such-file.json"],
            "no-such-file.json could not be read",
        ),
        (&["build", "--lang", "vi"], "thiếu tệp dữ liệu"),
        // Which language is asked for does not depend on the place.
        (&["--lang", "vi", "build"], "thiếu tệp dữ liệu"),
        (&["build", "--no", "--lang", "vi"], "không có tùy chọn --no"),
        (&["--no", "build", "a.json"], "no option --no"),
        // What means nothing to a command is not taken and forgotten.
        (&["explain", "a.json", "-o", "a.docx"], "no option -o"),
        (&["explain", "a.json", "--force"], "no option --force"),
        (&["build", "a.json", "--list"], "no option --list"),
        (&["decree", "extra"], "“extra” is one argument too many"),
        (&["decree", "--style", "S"], "no option --style"),
        (&["schema", "plan", "--force"], "no option --force"),
        (&["schema", "plan", "report"], "“report” is one argument"),
        (
            &["samples", "dir", "--list"],
            "“dir” is one argument too many",
        ),
        (&["samples", "--list", "--force"], "no option --force"),
        (&["samples", "dir", "--json"], "no option --json"),
        (&["samples", "dir", "-o", "a"], "no option -o"),
    ] {
        let output = run(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(
            stderr(&output).contains(said),
            "{args:?}: {}",
            stderr(&output)
        );
        assert!(output.stdout.is_empty(), "{args:?}");
    }
    let minimal = fixture_path("minimal.json");
    let nowhere = directory("nowhere").join("no").join("such.docx");
    let args = [
        OsStr::new("build"),
        minimal.as_os_str(),
        OsStr::new("-o"),
        nowhere.as_os_str(),
    ];
    let output = run(args);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("could not be written"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn help_and_version() {
    for (args, said) in [
        (&["--help"][..], "Exit codes"),
        (&["build", "--help", "--lang", "vi"], "Mã kết thúc"),
        (&["--lang", "vi", "--help", "samples"], "Mã kết thúc"),
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
fn schema_is_of_all_types_or_of_one() {
    let schema = |args: &[&str]| -> serde_json::Value {
        serde_json::from_slice(&run([&["schema"], args].concat()).stdout).unwrap()
    };
    assert!(schema(&[])["oneOf"].as_array().unwrap().len() >= 15);
    assert_eq!(schema(&["plan"])["properties"]["type"]["const"], "plan");
    assert!(schema(&["plan"])["properties"].get("to").is_none());
    assert!(schema(&["style"])["properties"].get("preset").is_some());
    assert_eq!(run(["schema", "circular"]).status.code(), Some(2));
}

/// What is attached in a file of its own stands beside the decision, and neither is written where
/// the other cannot be.
#[test]
fn an_attached_text_has_its_file() {
    let directory = directory("attached");
    let input = fixture_path("samples/quyet-dinh-phe-duyet-ke-hoach.json");
    let output = directory.join("ra.docx");
    let attached = directory.join("ra-kem-theo.docx");
    let build = |more: &[&str]| {
        let args = [OsStr::new("build"), input.as_os_str()];
        run(args.into_iter().chain(more.iter().map(OsStr::new)))
    };
    let to_file = build(&["-o", output.to_str().unwrap()]);
    assert_eq!(to_file.status.code(), Some(0), "{}", stderr(&to_file));
    assert_eq!(stderr(&to_file).lines().count(), 2);
    let decision = Document::from_json(&fs::read_to_string(&input).unwrap()).unwrap();
    let layout = decision.attached_layout_in(&HouseStyle::large()).unwrap();
    assert!(fs::read(&attached).unwrap() == layout.to_docx().unwrap().into_bytes());

    fs::remove_file(&output).unwrap();
    let again = build(&["-o", output.to_str().unwrap()]);
    assert_eq!(again.status.code(), Some(2));
    assert!(
        stderr(&again).contains("ra-kem-theo.docx exists"),
        "{}",
        stderr(&again)
    );
    assert!(!output.exists());

    let to_standard = build(&["-o", "-"]);
    assert_eq!(to_standard.status.code(), Some(2));
    assert!(
        stderr(&to_standard).contains("a file of its own"),
        "{}",
        stderr(&to_standard)
    );
    assert!(to_standard.stdout.is_empty());
}
