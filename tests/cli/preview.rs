//! The pages of a document, drawn.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use vanban::Document;
use vanban::layout::Law;

use super::common::{fixture, fixture_path, report};
use super::{account, codes, directory, run, run_with_input, stderr, stdout};

fn preview(input: &Path, output: &Path, more: &[&str]) -> std::process::Output {
    let args = [
        "preview".as_ref(),
        input.as_os_str(),
        "-o".as_ref(),
        output.as_os_str(),
    ];
    run(args.into_iter().chain(more.iter().map(OsStr::new)))
}

fn names(directory: &Path) -> Vec<String> {
    let entries = fs::read_dir(directory).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn all_pages_are_in_one_html_file_beside_the_data() {
    let directory = directory("preview");
    let input = directory.join("report.json");
    fs::write(&input, fixture("huong-long-q1-2024.json")).unwrap();
    let output = run([OsStr::new("preview"), input.as_os_str()]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(
        stderr(&output).contains("report.html; left blank: number, day of issue"),
        "{}",
        stderr(&output)
    );
    let html = fs::read_to_string(directory.join("report.html")).unwrap();
    let layout = report("huong-long-q1-2024.json").layout();
    assert!(html == layout.preview(Law::Word).html());
    assert_eq!(names(&directory), ["report.html", "report.json"]);

    let output = directory.join("office.HTM");
    let told = preview(&input, &output, &["--law", "onlyoffice", "--style", "S"]);
    assert_eq!(told.status.code(), Some(0), "{}", stderr(&told));
    let html = fs::read_to_string(&output).unwrap();
    assert!(html.contains("ONLYOFFICE") && html.contains("font-size=\"13\""));
}

#[test]
fn every_page_has_a_file() {
    let directory = directory("preview-svg");
    let input = fixture_path("huong-long-q1-2024.json");
    let told = preview(&input, &directory.join("trang.1.svg"), &["--json"]);
    let account = account(&told.stdout);
    let layout = report("huong-long-q1-2024.json").layout();
    let preview_of = layout.preview(Law::Word);
    assert_eq!(account["pages"], preview_of.pages().len());
    let files = account["files"].as_array().unwrap();
    assert_eq!(files.len(), preview_of.pages().len());
    for ((file, page), number) in files.iter().zip(preview_of.pages()).zip(1..) {
        let path = directory.join(format!("trang.1-{number}.svg"));
        assert_eq!(file["path"], path.to_str().unwrap());
        let name = file["name"].as_str().unwrap();
        assert!(name.ends_with(&format!("-{number}.svg")), "{name}");
        assert!(fs::read_to_string(path).unwrap() == page);
    }

    // One page needs no number.
    let told = preview(
        &fixture_path("minimal.toml"),
        &directory.join("mot.svg"),
        &[],
    );
    assert_eq!(told.status.code(), Some(0), "{}", stderr(&told));
    let page = fs::read_to_string(directory.join("mot.svg")).unwrap();
    assert!(page.starts_with("<svg ") && page.ends_with("</svg>\n"));
}

#[test]
fn all_or_nothing_is_written() {
    let directory = directory("preview-force");
    let input = fixture_path("huong-long-q1-2024.json");
    let output = directory.join("trang.svg");
    fs::write(directory.join("trang-2.svg"), "kept").unwrap();
    let refused = preview(&input, &output, &[]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(stderr(&refused).contains("--force"), "{}", stderr(&refused));
    assert_eq!(names(&directory), ["trang-2.svg"]);
    assert_eq!(fs::read(directory.join("trang-2.svg")).unwrap(), b"kept");
    assert_eq!(
        preview(&input, &output, &["--force"]).status.code(),
        Some(0)
    );
    assert!(names(&directory).len() > 1);

    // What is read is not written over, nor is anything drawn of a document with errors.
    let data = directory.join("data.html");
    fs::write(&data, fixture("minimal.json")).unwrap();
    let refused = preview(&data, &data, &["--format", "json", "--force"]);
    assert_eq!(refused.status.code(), Some(2));
    let wrong = directory.join("wrong.json");
    fs::write(&wrong, r#"{"vanban": 1, "type": "report"}"#).unwrap();
    let refused = preview(&wrong, &directory.join("wrong.html"), &["--json"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(codes(&account(&refused.stdout)).len() > 1);
    assert!(!directory.join("wrong.html").exists());
}

#[test]
fn a_text_with_a_file_of_its_own_is_drawn_beside() {
    let directory = directory("preview-attached");
    let name = "quyet-dinh-phe-duyet-ke-hoach.json";
    let input = fixture_path("samples").join(name);
    let document = Document::from_json(&fs::read_to_string(&input).unwrap()).unwrap();
    let texts = document.separate_texts();
    assert_eq!(texts.len(), 1);
    let told = preview(&input, &directory.join("qd.html"), &[]);
    assert_eq!(told.status.code(), Some(0), "{}", stderr(&told));
    let attached = texts[0].file_name("qd.docx").replace(".docx", ".html");
    assert_eq!(names(&directory), [attached.as_str(), "qd.html"]);
    let drawn = fs::read_to_string(directory.join(&attached)).unwrap();
    assert!(drawn == texts[0].layout().preview(Law::Word).html());

    let refused = preview(&input, Path::new("-"), &[]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(refused.stdout.is_empty());
}

#[test]
fn standard_streams_have_html() {
    let output = run_with_input(["preview", "-"], fixture("minimal.json").as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let layout = report("minimal.json").layout();
    assert_eq!(stdout(&output), layout.preview(Law::Word).html());

    for (name, said) in [("trang.png", ".html or .svg"), ("trang", ".html or .svg")] {
        let refused = preview(&fixture_path("minimal.json"), Path::new(name), &[]);
        assert_eq!(refused.status.code(), Some(2));
        assert!(stderr(&refused).contains(said), "{}", stderr(&refused));
    }
}
