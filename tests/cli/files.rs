//! Files that are read and written.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use vanban::Document;

use super::common::{fixture, fixture_path, report};
use super::{directory, run, run_with_input, stderr};

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
fn standard_input_and_output() {
    let yaml = fixture("minimal.yaml");
    let output = run_with_input(["build", "-", "--format", "yaml"], yaml.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(output.stdout == report("minimal.json").to_docx().unwrap().into_bytes());

    // Standard input is JSON unless one says otherwise.
    let output = run_with_input(["build", "-"], fixture("minimal.json").as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(output.stdout == report("minimal.json").to_docx().unwrap().into_bytes());
    let output = run_with_input(["build", "-"], yaml.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stderr(&output).starts_with("<stdin>:1:"),
        "{}",
        stderr(&output)
    );
    assert!(output.stdout.is_empty());
}

/// A reader that goes away has read enough; a place where nothing can be written is told.
#[cfg(unix)]
#[test]
fn a_reader_may_leave() {
    use std::process::Stdio;

    let minimal = fixture_path("minimal.json");
    let build = [
        OsStr::new("build"),
        minimal.as_os_str(),
        OsStr::new("-o"),
        OsStr::new("-"),
    ];
    for args in [&build[..], &[OsStr::new("decree")]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = super::command(args)
            .stdout(writer)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        assert_eq!(
            output.status.code(),
            Some(0),
            "{args:?}: {}",
            stderr(&output)
        );
        assert!(output.stderr.is_empty(), "{args:?}: {}", stderr(&output));

        let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") else {
            continue;
        };
        let output = super::command(args)
            .stdout(full)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let said = stderr(&output);
        assert!(
            said.contains("<stdout> could not be written"),
            "{args:?}: {said}"
        );
    }
}

#[test]
fn a_word_file_has_its_extension() {
    let minimal = fixture_path("minimal.json");
    let build = |output: &str| run(["build", minimal.to_str().unwrap(), "-f", "-o", output]);
    for refused in ["a.pdf", "a", "a.doc", "a.docx.txt", "directory/"] {
        let output = build(refused);
        assert_eq!(output.status.code(), Some(2), "{refused}");
        let said = stderr(&output);
        assert!(said.contains("ends in .docx"), "{refused}: {said}");
        assert!(!Path::new(refused).exists());
    }
    let output = directory("extension").join("A.DOCX");
    assert_eq!(build(output.to_str().unwrap()).status.code(), Some(0));
    assert!(output.exists());
    #[cfg(unix)]
    assert_eq!(build("/dev/null").status.code(), Some(0));
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
    let said = stderr(&to_file);
    assert_eq!(said.matches("wrote ").count(), 2, "{said}");
    assert!(said.contains("ra-kem-theo.docx\n"), "{said}");
    let decision = Document::from_json(&fs::read_to_string(&input).unwrap()).unwrap();
    let layout = decision.separate_texts().remove(0);
    let layout = layout.layout();
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
    refused(&["--style", style, "-o", style], "style.json does not");
    #[cfg(unix)]
    {
        let link = directory.join("link.docx");
        std::os::unix::fs::symlink("in.docx", &link).unwrap();
        refused(&["-o", link.to_str().unwrap()], "link.docx is the input");
        let link = directory.join("link-to-style.docx");
        std::os::unix::fs::symlink("style.json", &link).unwrap();
        let link = link.to_str().unwrap();
        refused(
            &["--style", style, "-o", link],
            "link-to-style.docx is the input",
        );
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
