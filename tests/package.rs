//! The file as a file: same bytes, nothing superfluous, nothing lost.

mod common;

use std::collections::BTreeSet;
use std::io::Cursor;
use std::thread;

use common::{fixture, part, parts, report, text};
use vanban::Document;
use vanban::file::WordFile;
use zip::{CompressionMethod, DateTime, ZipArchive};

/// The words of a text.
fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// Every word of the report as published, in its order; only what was glued is taken apart.
#[test]
fn the_seed_is_whole() {
    let seed = fixture("huong-long-q1-2024.txt").replace("cơ quan.II.", "cơ quan. II.");
    let file = report("huong-long-q1-2024.json").to_docx().unwrap();
    let document = text(&part(&file, "word/document.xml")).join("\n");
    let (_, after_type) = document.split_once("BÁO CÁO\n").unwrap();
    let (body, _) = after_type.split_once("\nNơi nhận:").unwrap();
    assert_eq!(words(body), words(&seed));
}

#[test]
fn the_seed_is_small() {
    let file = report("huong-long-q1-2024.json").to_docx().unwrap();
    assert!(file.as_bytes().len() <= 14 * 1024, "{file:?}");
}

#[test]
fn bytes_depend_on_nothing_but_the_report() {
    let make = || report("full-report.json").to_docx().unwrap();
    let first = make();
    thread::scope(|scope| {
        let others: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(|| {
                    // What a thread has written before must not show.
                    drop(report("huong-long-q1-2024.json").to_docx());
                    make()
                })
            })
            .collect();
        for other in others {
            assert!(other.join().unwrap() == first);
        }
    });
    assert!(make() == first);
}

#[test]
fn entries_are_the_same_on_every_machine() {
    let file = report("full-report.json").to_docx().unwrap();
    let mut archive = ZipArchive::new(Cursor::new(file.as_bytes())).unwrap();
    for index in 0..archive.len() {
        let entry = archive.by_index(index).unwrap();
        assert_eq!(
            entry.compression(),
            CompressionMethod::Deflated,
            "{}",
            entry.name()
        );
        assert_eq!(
            entry.last_modified(),
            Some(DateTime::default()),
            "{}",
            entry.name()
        );
        assert_eq!(entry.unix_mode(), Some(0o100_644), "{}", entry.name());
        assert!(entry.is_file(), "{}", entry.name());
    }
}

/// Every part has a type and somebody who refers to it; every reference leads somewhere.
#[test]
fn every_part_is_used() {
    let report = report("full-report.json").to_docx().unwrap();
    every_part_of(&report);
    let letter = fixture("samples/cong-van-ra-soat-quy-hoach.json");
    let letter = Document::from_json(&letter).unwrap().to_docx().unwrap();
    every_part_of(&letter);
    assert_eq!(parts(&letter).len(), parts(&report).len() + 1, "the footer");
}

fn every_part_of(file: &WordFile) {
    let parts = parts(file);
    let find = |name: &str| &parts.iter().find(|(path, _)| path == name).unwrap().1;
    let values = |xml: &str, attribute: &str| -> BTreeSet<String> {
        let mark = format!("{attribute}=\"");
        xml.split(&mark)
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect()
    };
    let contents: BTreeSet<_> = parts
        .iter()
        .map(|(path, _)| path.clone())
        .filter(|path| !path.contains("_rels/") && path != "[Content_Types].xml")
        .collect();
    let typed = values(find("[Content_Types].xml"), "PartName");
    assert_eq!(
        typed,
        contents.iter().map(|path| format!("/{path}")).collect()
    );
    let of_document = values(find("word/_rels/document.xml.rels"), "Target");
    let mut referred = values(find("_rels/.rels"), "Target");
    referred.extend(of_document.iter().map(|target| format!("word/{target}")));
    assert_eq!(referred, contents);
}

/// A style is there for every paragraph, and the formatting is in the style.
#[test]
fn formatting_is_in_the_styles() {
    let file = report("full-report.json").to_docx().unwrap();
    let styles = part(&file, "word/styles.xml");
    let document = part(&file, "word/document.xml");
    for style in document.split("<w:pStyle w:val=\"").skip(1) {
        let id = style.split('"').next().unwrap();
        assert!(styles.contains(&format!("w:styleId=\"{id}\"")), "{id}");
    }
    let paragraphs = document.matches("<w:p>").count();
    assert_eq!(paragraphs, document.matches("<w:pStyle ").count());
    for direct in [
        "<w:sz ",
        "<w:rFonts",
        "<w:color ",
        "w:rsid",
        "paraId",
        "<w:lang",
    ] {
        assert!(!document.contains(direct), "{direct} on a run or paragraph");
    }
    assert!(!document.contains("  "), "a row of spaces");
}

#[test]
fn files_can_be_shared_between_threads() {
    fn shared<T: Send + Sync + 'static>() {}
    shared::<vanban::Report>();
    shared::<vanban::Builder<vanban::Report>>();
    shared::<vanban::layout::Layout>();
    shared::<vanban::file::WordFile>();
    shared::<vanban::Problems>();
    shared::<vanban::file::WriteError>();
}

/// A clerk clicks a blank and types over it; a program finds it by the path of its field.
#[test]
fn blanks_are_controls() {
    let draft = common::base::report()
        .paragraph("Nội dung.")
        .build()
        .unwrap();
    let xml = part(&draft.to_docx().unwrap(), "word/document.xml");
    let tags: Vec<_> = xml
        .split("<w:tag w:val=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let expected = [
        "number",
        "date.day",
        "date.month",
        "date.year",
        "signature.name",
    ];
    assert_eq!(tags, expected);
    assert!(xml.contains(r#"<w:alias w:val="Số văn bản"/>"#));

    let issued = common::base::letter();
    let issued = issued.signer_name("Lê Minh Tâm").build().unwrap();
    assert!(!part(&issued.to_docx().unwrap(), "word/document.xml").contains("<w:sdt>"));
}

/// A system that files documents reads what Annex VI asks for without reading the page.
#[test]
fn the_fields_of_annex_vi_are_properties() {
    let letter = common::base::letter().signer_name("Lê Minh Tâm");
    let letter = letter
        .recipient("Thường trực Đảng ủy & HĐND xã")
        .build()
        .unwrap();
    let xml = part(&letter.to_docx().unwrap(), "docProps/custom.xml");
    let value = |name: &str| {
        let (_, rest) = xml.split_once(&format!(r#"name="{name}">"#))?;
        let (value, _) = rest.split_once("</vt:")?;
        value.rsplit_once('>').map(|(_, value)| value.to_owned())
    };
    let expected = [
        ("TypeName", "Công văn"),
        ("CodeNumber", "07"),
        ("CodeNotation", "UBND-KT"),
        ("IssuedDate", "2026-03-05T00:00:00Z"),
        ("OrganName", "Ủy ban nhân dân xã Suối Mây"),
        ("Subject", "rà soát quy hoạch"),
        ("Language", "Tiếng Việt"),
        ("Position", "Chủ tịch"),
        ("FullName", "Lê Minh Tâm"),
        ("To", "Sở Xây dựng; Thường trực Đảng ủy &amp; HĐND xã"),
    ];
    for (name, expected) in expected {
        assert_eq!(value(name).as_deref(), Some(expected), "{name}");
    }
    assert_eq!(value("IssuedAmount"), None);
    assert_eq!(value("PageAmount"), None, "only an office program knows");
}
