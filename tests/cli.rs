//! The program.

#![cfg(feature = "cli")]

mod common;

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use common::{bad_inputs, fixture, fixture_path, is_style, report, reports};
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
    let input = fixture_path("bad/report/everything-at-once.json");
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
    assert!(as_json.stderr.is_empty(), "{}", stderr(&as_json));
    let account: serde_json::Value = serde_json::from_slice(&as_json.stdout).unwrap();
    assert_eq!(account["files"], serde_json::json!([]));
    assert_eq!(account["blanks"], serde_json::json!([]));
    let problems = account["problems"].as_array().unwrap();
    assert_eq!(problems.len(), text.lines().count());
    for problem in problems {
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
    for path in bad_inputs() {
        let expected = fs::read_to_string(format!("{}.problems", path.display())).unwrap();
        let errors = expected
            .lines()
            .any(|line| line.contains(" error ") || line.contains(" shape: "));
        let minimal = fixture_path("minimal.json");
        let (data, style) = if is_style(&path) {
            (minimal.as_os_str(), path.as_os_str())
        } else {
            (path.as_os_str(), OsStr::new("L"))
        };
        let output = run([
            OsStr::new("--lang"),
            OsStr::new("vi"),
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
        let said = stderr(&output);
        let first = expected.split(' ').next().unwrap();
        assert!(said.contains(&format!(":{first}: ")), "{said}");
        // Indented lines are what the problem says in Vietnamese.
        for words in expected.lines().filter(|line| line.starts_with(' ')) {
            assert!(said.contains(words.trim_start()), "{words}: {said}");
        }
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

/// Whatever happens, `--json` gives one value: on standard output, or on standard error where
/// standard output is for the result.
#[test]
fn an_account_is_one_value() {
    let directory = directory("account");
    let style = directory.join("style.json");
    fs::write(&style, r#"{"vanban_style": 1, "line_spacing": 2}"#).unwrap();
    let broken = directory.join("broken.json");
    fs::write(&broken, "{").unwrap();
    let there = directory.join("there.docx");
    fs::write(&there, "kept").unwrap();
    let output = directory.join("report.docx");
    let minimal = fixture_path("minimal.json");
    let missing = directory.join("missing.json");
    let [style, broken, there, output, minimal, missing] =
        [&style, &broken, &there, &output, &minimal, &missing].map(|path| path.to_str().unwrap());
    let account = |command: &str, args: &[&str]| -> (Option<i32>, serde_json::Value) {
        let done = run([&[command, "--json"], args].concat());
        let taken = command == "explain" || args.contains(&"-");
        let told = if taken { &done.stderr } else { &done.stdout };
        assert!(taken || done.stderr.is_empty(), "{}", stderr(&done));
        let account = serde_json::from_slice(told);
        let account = account.unwrap_or_else(|error| panic!("{args:?}: {error}: {told:?}"));
        (done.status.code(), account)
    };
    for (command, args, status, codes, files, blanks) in [
        ("build", &[minimal, "-o", output][..], 0, &[][..], 1, 5),
        ("build", &[minimal, "-o", "-"], 0, &[], 0, 5),
        (
            "build",
            &[minimal, "-o", "-", "--style", style],
            1,
            &["style.line_spacing"],
            0,
            0,
        ),
        (
            "build",
            &[minimal, "--style", style],
            1,
            &["style.line_spacing"],
            0,
            0,
        ),
        ("build", &[broken], 1, &["shape"], 0, 0),
        ("build", &[missing], 2, &["file"], 0, 0),
        ("build", &[minimal, "-o", there], 2, &["file"], 0, 0),
        ("explain", &[minimal], 0, &[], 0, 5),
        (
            "explain",
            &[minimal, "--style", style],
            1,
            &["style.line_spacing"],
            0,
            0,
        ),
        ("explain", &[broken], 1, &["shape"], 0, 0),
    ] {
        let (code, account) = account(command, args);
        assert_eq!(code, Some(status), "{args:?}: {account}");
        let list = |name: &str| account[name].as_array().unwrap();
        let found: Vec<_> = list("problems").iter().map(|one| &one["code"]).collect();
        assert_eq!(found, codes, "{args:?}");
        assert_eq!(list("files").len(), files, "{args:?}: {account}");
        assert_eq!(list("blanks").len(), blanks, "{args:?}: {account}");
        for problem in list("problems") {
            assert_ne!(problem["message_vi"], problem["message_en"]);
        }
    }
    let (_, account) = account("build", &[minimal, "-o", output, "-f"]);
    assert_eq!(account["files"], serde_json::json!([output]));
    let number = serde_json::json!({
        "path": "number", "name_vi": "số văn bản", "name_en": "number"
    });
    assert_eq!(account["blanks"][0], number);
}

#[test]
fn signers_without_names_are_told_apart() {
    let mut plan: serde_json::Value =
        serde_json::from_str(&fixture("samples/hop-dong-ba-ben.json")).unwrap();
    for party in plan["parties"].as_array_mut().unwrap() {
        party["signature"]["name"].take();
    }
    let output = directory("apart").join("a.docx");
    let args = [
        "build",
        "-",
        "--format",
        "json",
        "-o",
        output.to_str().unwrap(),
    ];
    let output = run_with_input(args, plan.to_string().as_bytes());
    let said = "name of a party's signer (parties[0].signature.name), \
                name of a party's signer (parties[1].signature.name), ";
    assert!(stderr(&output).contains(said), "{}", stderr(&output));
}

/// Data, and a style, are not replaced by what is made of them.
#[test]
fn nothing_is_written_over_its_input() {
    let directory = directory("input");
    let data = fixture("minimal.json");
    let input = directory.join("in.docx");
    fs::write(&input, &data).unwrap();
    let style = directory.join("style.json");
    fs::write(&style, r#"{"vanban_style": 1}"#).unwrap();
    let (input, style) = (input.to_str().unwrap(), style.to_str().unwrap());
    let dotted = directory.join(".").join("in.docx");
    let refused = |args: &[&str], said: &str| {
        let output = run([&["build", input, "--format", "json", "--force"], args].concat());
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(
            stderr(&output).contains(said),
            "{args:?}: {}",
            stderr(&output)
        );
        assert_eq!(fs::read_to_string(input).unwrap(), data, "{args:?}");
    };
    refused(&[], "in.docx is the input");
    refused(&["--lang", "vi"], "in.docx là tệp đầu vào");
    refused(&["-o", dotted.to_str().unwrap()], "in.docx is the input");
    refused(&["--style", style, "-o", style], "style.json is the input");
    #[cfg(unix)]
    {
        let link = directory.join("link.docx");
        std::os::unix::fs::symlink("in.docx", &link).unwrap();
        refused(&["-o", link.to_str().unwrap()], "link.docx is the input");
    }
}

/// Both places are looked at before anything is written.
#[test]
fn an_attached_text_finds_its_place_or_nothing_is_written() {
    let directory = directory("places");
    let input = fixture_path("samples/quyet-dinh-phe-duyet-ke-hoach.json");
    let output = directory.join("ra.docx");
    let attached = directory.join("ra-kem-theo.docx");
    let refused = |output: &Path, said: &str| {
        let args = ["build", input.to_str().unwrap(), "--force", "-o"];
        let done = run(args.iter().map(OsStr::new).chain([output.as_os_str()]));
        assert_eq!(done.status.code(), Some(2));
        assert!(stderr(&done).contains(said), "{}", stderr(&done));
    };
    fs::create_dir(&attached).unwrap();
    refused(
        &output,
        "ra-kem-theo.docx could not be written: is a directory",
    );
    assert!(!output.exists());
    fs::remove_dir(&attached).unwrap();
    fs::create_dir(&output).unwrap();
    refused(&output, "ra.docx could not be written: is a directory");
    assert!(!attached.exists());
    fs::remove_dir(&output).unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("gone.docx", &attached).unwrap();
        refused(&output, "ra-kem-theo.docx could not be written");
        assert!(!output.exists());
        fs::remove_file(&attached).unwrap();
    }
    // The decision may be read from where its attached text would go.
    let data = directory.join("ra-kem-theo.docx");
    fs::copy(&input, &data).unwrap();
    let args = [
        "build",
        data.to_str().unwrap(),
        "--format",
        "json",
        "--force",
        "-o",
    ];
    let done = run(args.iter().map(OsStr::new).chain([output.as_os_str()]));
    assert!(
        stderr(&done).contains("ra-kem-theo.docx is the input"),
        "{}",
        stderr(&done)
    );
    assert_eq!(fs::read(&data).unwrap(), fs::read(&input).unwrap());
    assert!(!output.exists());
}
