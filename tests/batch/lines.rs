//! What comes in and what comes out: lines, folders, archives, accounts.

use std::fs;
use std::io::Read;

use vanban::account::{Edition, Options};

use super::{
    account, code, codes, directory, hash, hashes, letter, letters, run, run_with_input, stderr,
};

const NAME: [&str; 2] = ["--name", "{number}"];

/// A line that is no document.
const BAD: &str = r#"{"vanban": 1, "tpye": "plan"}"#;

#[test]
fn a_bad_line_stops_no_other_and_can_be_run_again() {
    let directory = directory("bad-line");
    let long = format!("{{\"x\": \"{}\"}}", "a".repeat(17 << 20));
    let lines = format!("{}\n{BAD}\n\n{long}\n{}\n{{\n", letter(1), letter(2));
    fs::write(directory.join("in.jsonl"), lines).unwrap();
    let args = ["in.jsonl", "-o", "out", "--json"];
    let output = run(&directory, args.iter().chain(&NAME));
    assert_eq!(code(&output), Some(1), "{}", stderr(&output));
    let told = account(&output.stdout);
    assert_eq!(
        [&told["made"], &told["failed"], &told["documents"]],
        [2, 3, 5]
    );
    let lines: Vec<_> = told["failures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["line"])
        .collect();
    assert_eq!(lines, [2, 4, 6]);
    for (problem, (line, code)) in told["problems"].as_array().unwrap().iter().zip([
        (2, "key.unknown"),
        (4, "limit.bytes"),
        (6, "syntax.cut_off"),
    ]) {
        assert_eq!(problem["file"], "in.jsonl");
        assert_eq!(
            (&problem["line"], &problem["code"]),
            (&line.into(), &code.into())
        );
    }
    assert_eq!(hashes(&directory.join("out")).len(), 2);

    // The line that is longer than any may be is not kept.
    let rejects = fs::read_to_string(directory.join("out.rejects.jsonl")).unwrap();
    assert_eq!(rejects, format!("{BAD}\n{{\n"));
    assert!(
        told["rejects"]
            .as_str()
            .unwrap()
            .ends_with("out.rejects.jsonl")
    );
    fs::write(
        directory.join("out.rejects.jsonl"),
        format!("{}\n{{\n", letter(3)),
    )
    .unwrap();
    let args = ["out.rejects.jsonl", "-o", "out"];
    let output = run(&directory, args.iter().chain(&NAME));
    assert_eq!(code(&output), Some(1), "{}", stderr(&output));
    let said = "1 documents made, 0 unchanged, 1 with errors: out.rejects.jsonl:2\n";
    assert!(stderr(&output).contains(said), "{}", stderr(&output));
    // What is read is never written over.
    let again = fs::read_to_string(directory.join("out.rejects-2.jsonl")).unwrap();
    assert_eq!(again, "{\n");
    assert_eq!(hashes(&directory.join("out")).len(), 3);
}

#[test]
fn a_folder_gives_what_build_gives() {
    let directory = directory("folder");
    let samples = super::fixture("samples");
    fs::create_dir(directory.join("in")).unwrap();
    let mut made = 0;
    for name in [
        "quyet-dinh-phe-duyet-ke-hoach",
        "bao-cao-du-thao",
        "giay-nghi-phep",
    ] {
        let name = format!("{name}.json");
        fs::copy(samples.join(&name), directory.join("in").join(&name)).unwrap();
        let data = fs::read_to_string(samples.join(&name)).unwrap();
        let document = vanban::Document::from_json(&data).unwrap();
        let options = Options::default().style(vanban::HouseStyle::small());
        let account = Edition::new(&document, &options).built();
        for file in &account.files {
            fs::create_dir_all(directory.join("expected")).unwrap();
            fs::write(
                directory.join("expected").join(&file.name),
                file.bytes().unwrap(),
            )
            .unwrap();
            made += 1;
        }
    }
    fs::write(directory.join("in/notes.txt"), "no document").unwrap();
    fs::write(directory.join("in/bad.yaml"), "vanban: 1\ntype: circular\n").unwrap();
    let output = run(
        &directory,
        ["in", "-o", "out", "--style", "S", "--lang", "vi"],
    );
    assert_eq!(code(&output), Some(1), "{}", stderr(&output));
    let said = stderr(&output);
    assert!(said.contains("in/bad.yaml:2:7: type: lỗi"), "{said}");
    assert!(
        said.contains("3 văn bản đã tạo, 0 giữ nguyên, 1 có lỗi: in/bad.yaml\n"),
        "{said}"
    );
    assert_eq!(made, 4);
    assert_eq!(
        hashes(&directory.join("out")),
        hashes(&directory.join("expected"))
    );
    // YAML makes no line.
    assert!(!directory.join("out.rejects.jsonl").exists());
}

#[test]
fn an_archive_holds_what_a_folder_would() {
    let directory = directory("archive");
    fs::write(directory.join("in.jsonl"), letters(20)).unwrap();
    let args = |to: &[&str]| run(&directory, ["in.jsonl"].iter().chain(to).chain(&NAME));
    assert_eq!(code(&args(&["-o", "out"])), Some(0));
    assert_eq!(code(&args(&["--zip", "out.zip"])), Some(0));
    let whole = fs::read(directory.join("out.zip")).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&whole)).unwrap();
    let mut names = Vec::new();
    let expected = hashes(&directory.join("out"));
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        assert_eq!(expected[entry.name()], hash(&bytes));
        names.push(entry.name().to_owned());
    }
    let in_order: Vec<_> = (1..=20).map(|number| format!("{number}.docx")).collect();
    assert_eq!(names, in_order);

    // Nothing is replaced unasked, and the same documents give the same archive.
    let output = args(&["--zip", "out.zip"]);
    assert_eq!(code(&output), Some(2));
    assert!(stderr(&output).contains("--force"), "{}", stderr(&output));
    assert_eq!(code(&args(&["--zip", "out.zip", "--force"])), Some(0));
    assert_eq!(fs::read(directory.join("out.zip")).unwrap(), whole);

    // Of nothing there is no archive.
    fs::write(directory.join("in.jsonl"), "{\n").unwrap();
    assert_eq!(code(&args(&["--zip", "none.zip"])), Some(1));
    let mut left: Vec<_> = hashes_of_files(&directory);
    left.sort();
    assert_eq!(
        left,
        [
            "in.jsonl",
            "none.zip.rejects.jsonl",
            "out.manifest",
            "out.zip"
        ]
    );
}

fn hashes_of_files(directory: &std::path::Path) -> Vec<String> {
    let entries = fs::read_dir(directory).unwrap().map(Result::unwrap);
    let files = entries.filter(|entry| entry.path().is_file());
    files
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect()
}

#[test]
fn a_line_in_gives_a_line_out() {
    let directory = directory("jsonl");
    let lines = format!("{}\n{BAD}\n\n{}", letter(1), letter(2));
    let output = run_with_input(&directory, ["-", "--jsonl"].iter().chain(&NAME), &lines);
    assert_eq!(code(&output), Some(1), "{}", stderr(&output));
    let text = String::from_utf8(output.stdout).unwrap();
    let out: Vec<_> = text.lines().map(|line| account(line.as_bytes())).collect();
    let numbers: Vec<_> = out.iter().map(|line| &line["line"]).collect();
    assert_eq!(numbers, [1, 2, 4]);
    assert_eq!(codes(&out[1]), ["key.unknown"]);
    assert!(out[1].get("sha256").is_none());
    for (line, name) in [(&out[0], "1.docx"), (&out[2], "2.docx")] {
        use base64::Engine as _;
        let bytes =
            base64::engine::general_purpose::STANDARD.decode(line["bytes"].as_str().unwrap());
        assert_eq!(line["name"], name);
        assert_eq!(line["sha256"], hash(&bytes.unwrap()));
        assert_eq!(codes(line), [""; 0]);
    }

    // With a folder, the path stands for the bytes.
    fs::write(directory.join("in.jsonl"), &lines).unwrap();
    let args = [
        "in.jsonl",
        "--jsonl",
        "-o",
        "out",
        "--json",
        "--rejects",
        "bad.jsonl",
    ];
    let output = run(&directory, args.iter().chain(&NAME));
    assert_eq!(account(&output.stderr)["made"], 2);
    let text = String::from_utf8(output.stdout).unwrap();
    for line in text.lines().map(|line| account(line.as_bytes())) {
        let Some(path) = line["path"].as_str() else {
            continue;
        };
        assert_eq!(line["sha256"], hash(&fs::read(path).unwrap()));
        assert!(line.get("bytes").is_none());
    }
    assert_eq!(
        fs::read_to_string(directory.join("bad.jsonl")).unwrap(),
        format!("{BAD}\n")
    );
}

#[test]
fn a_text_of_its_own_stands_beside_its_document() {
    let directory = directory("attached");
    let sample = super::fixture("samples/quyet-dinh-phe-duyet-ke-hoach.json");
    let args = [
        sample.as_os_str(),
        "--name".as_ref(),
        "qd-{number}-{sender.code}".as_ref(),
    ];
    let output = run(
        &directory,
        args.into_iter()
            .chain(["-o", "out", "--jsonl"].map(AsRef::as_ref)),
    );
    assert_eq!(code(&output), Some(0), "{}", stderr(&output));
    let line = account(&output.stdout);
    let attached = line["attached"][0]["name"].as_str().unwrap();
    let name = line["name"]
        .as_str()
        .unwrap()
        .strip_suffix(".docx")
        .unwrap();
    assert_eq!(attached, format!("{name}-kem-theo.docx"));
    let files = hashes(&directory.join("out"));
    assert!(
        files.len() == 2 && files.contains_key(attached),
        "{files:?}"
    );
}

/// Whoever reads the beginning alone is no failure.
#[test]
#[cfg(unix)]
fn a_reader_that_goes_ends_the_run() {
    use std::io::{BufRead, BufReader};

    let directory = directory("reader");
    fs::write(directory.join("in.jsonl"), letters(100)).unwrap();
    let mut child = super::batch(&directory, ["in.jsonl", "--jsonl"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    assert!(line.ends_with("}\n"));
    let output = child.wait_with_output().unwrap();
    assert_eq!(code(&output), Some(0), "{}", stderr(&output));
}
