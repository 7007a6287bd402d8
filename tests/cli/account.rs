//! The account as JSON.

use std::fmt::Write as _;
use std::fs;

use serde_json::json;
use sha2::{Digest, Sha256};

use super::common::{fixture, fixture_path, report};
use super::{account, codes, directory, run, run_with_input, stderr};

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
    let two = fixture_path("samples/quyet-dinh-phe-duyet-ke-hoach.json");
    let two = two.to_str().unwrap();
    let spacing = &["style.line_spacing"][..];
    for (args, status, codes_told, files, blanks) in [
        (&["build", minimal, "-o", output][..], 0, &[][..], 1, 5),
        (&["build", minimal, "-o", "-"], 0, &[], 1, 5),
        (
            &["build", minimal, "-o", "-", "--style", style],
            1,
            spacing,
            0,
            0,
        ),
        (&["build", minimal, "--style", style], 1, spacing, 0, 0),
        (&["build", broken], 1, &["syntax.cut_off"], 0, 0),
        (
            &["build", broken, "--style", style],
            1,
            &["syntax.cut_off", "style.line_spacing"],
            0,
            0,
        ),
        (&["build", missing], 2, &["file.unreadable"], 0, 0),
        (
            &["build", missing, "--style", style],
            2,
            &["file.unreadable", "style.line_spacing"],
            0,
            0,
        ),
        // What stands in the way of its file does not make the document less.
        (&["build", minimal, "-o", there], 2, &["file.exists"], 0, 5),
        (&["build", two, "-o", "-"], 2, &["file.two"], 0, 0),
        (&["explain", minimal], 0, &[], 0, 5),
        (&["explain", minimal, "--style", style], 1, spacing, 0, 0),
        (&["explain", broken], 1, &["syntax.cut_off"], 0, 0),
    ] {
        let done = run(args.iter().chain([&"--json"]));
        let taken = args[0] == "explain" || args.contains(&"-");
        let told = if taken { &done.stderr } else { &done.stdout };
        assert!(taken || done.stderr.is_empty(), "{}", stderr(&done));
        let account = account(told);
        assert_eq!(done.status.code(), Some(status), "{args:?}: {account}");
        assert_eq!(codes(&account), codes_told, "{args:?}");
        let list = |name: &str| account[name].as_array().unwrap();
        assert_eq!(list("files").len(), files, "{args:?}: {account}");
        assert_eq!(list("blanks").len(), blanks, "{args:?}: {account}");
        for problem in list("problems") {
            assert_ne!(problem["message_vi"], problem["message_en"]);
        }
    }
}

#[test]
fn an_account_says_what_was_made() {
    let directory = directory("made");
    let [data, output] = ["report.json", "report.docx"].map(|name| directory.join(name));
    let warned = fixture("minimal.json").replace("năm 2026\"", "năm 2026.\"");
    fs::write(&data, warned).unwrap();
    let (data, output) = (data.to_str().unwrap(), output.to_str().unwrap());
    let done = run(["build", data, "--json"]);
    let told = account(&done.stdout);
    let mut hash = String::new();
    for byte in Sha256::digest(fs::read(output).unwrap()) {
        write!(hash, "{byte:02x}").unwrap();
    }
    let name = "bao-cao-ket-qua-trong-cay-dau-nam-2026.docx";
    let file = json!({"name": name, "sha256": hash, "path": output});
    assert_eq!(told["files"], json!([file]));
    let number = json!({"path": "number", "name_vi": "số văn bản", "name_en": "number"});
    assert_eq!(told["blanks"][0], number);
    let text = told["text"].as_str().unwrap();
    assert!(
        text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        "{text}"
    );
    assert_eq!(told["pages"], 1);
    assert_eq!(codes(&told), ["subject.mark"]);
    assert_eq!(told["problems"][0]["file"], data);

    // Standard output is named as in the arguments.
    let done = run_with_input(["build", "-", "--json"], fixture("minimal.json").as_bytes());
    assert!(done.stdout == report("minimal.json").to_docx().unwrap().into_bytes());
    let file = &account(&done.stderr)["files"][0];
    assert_eq!(file["path"], "-");
    assert_eq!(file["name"], name);
}

#[test]
fn problems_leave_no_file() {
    let directory = directory("problems");
    let output = directory.join("report.docx");
    let input = fixture_path("bad/report/everything-at-once.json");
    let input = input.to_str().unwrap();
    let args = ["build", input, "-o", output.to_str().unwrap()];
    let failed = run(args);
    assert_eq!(failed.status.code(), Some(1));
    let text = stderr(&failed);
    let mut lines: Vec<_> = text.lines().collect();
    let summary = lines.pop();
    let of = |severity: &str| {
        let severity = format!(": {severity}: ");
        lines.iter().filter(|line| line.contains(&severity)).count()
    };
    let counted = format!("{} errors, {} warnings", of("error"), of("warning"));
    assert_eq!(summary, Some(counted.as_str()));
    assert!(lines.len() > 10, "{text}");
    assert!(
        lines
            .iter()
            .all(|line| line.contains("everything-at-once.json:")),
        "{text}"
    );
    assert!(!output.exists());

    let as_json = run(args.into_iter().chain(["--json"]));
    assert_eq!(as_json.status.code(), Some(1));
    assert!(as_json.stderr.is_empty(), "{}", stderr(&as_json));
    let account = account(&as_json.stdout);
    for key in ["files", "blanks"] {
        assert_eq!(account[key], json!([]));
    }
    assert!(account["text"].is_null() && account["pages"].is_null());
    let problems = account["problems"].as_array().unwrap();
    assert_eq!(problems.len(), lines.len());
    for problem in problems {
        assert_eq!(problem["file"], input);
        for key in [
            "path",
            "line",
            "column",
            "severity",
            "code",
            "clause",
            "clause_en",
            "message_vi",
            "message_en",
        ] {
            assert!(!problem[key].is_null(), "{key} of {problem}");
        }
    }
}

#[test]
fn samples_have_an_account() {
    let samples = directory("account-of-samples").join("new");
    let args = ["samples", samples.to_str().unwrap(), "--json"];
    let told = account(&run(args).stdout);
    let files = told["files"].as_array().unwrap();
    assert!(files.len() > 20);
    for file in files {
        assert!(
            fs::metadata(file["path"].as_str().unwrap()).is_ok(),
            "{file}"
        );
    }
    let again = account(&run(args).stdout);
    assert_eq!(codes(&again), ["file.exists"]);
    assert_eq!(again["files"], json!([]));
}
