//! The samples: realistic documents of every type, which the program carries.

mod common;

use common::{fixture, part, samples};
use vanban::Document;

/// A sample has nothing to complain of, and its name begins with its type.
#[test]
fn samples_are_sound() {
    for (name, document) in samples() {
        assert!(
            document.warnings().is_empty(),
            "{name}: {}",
            document.warnings()
        );
        let kind = document.file_name();
        let kind = kind.split('-').next().unwrap();
        assert!(name.starts_with(kind), "{name} is {kind}");
    }
}

/// Every type of Article 7 has a sample.
#[test]
fn every_type_has_a_sample() {
    let samples = samples();
    for kind in vanban::decree::DocumentKind::all() {
        let found = samples.iter().any(|(_, document)| document.kind() == kind);
        assert!(found, "{}", kind.rule().key);
    }
}

/// What is written of a sample is read as the same, in every format.
#[test]
fn samples_are_read_back() {
    for (name, document) in samples() {
        let json = serde_json::to_string(&document).unwrap();
        assert_eq!(Document::from_json(&json).unwrap(), document, "{name}");
        #[cfg(all(feature = "yaml", feature = "toml"))]
        {
            let yaml = serde_saphyr::to_string(&document).unwrap();
            assert_eq!(Document::from_yaml(&yaml).unwrap(), document, "{yaml}");
            let toml = toml::to_string(&document).unwrap();
            assert_eq!(Document::from_toml(&toml).unwrap(), document, "{toml}");
        }
    }
}

/// Word refuses a cell without a paragraph, and no row is split over two pages.
#[test]
fn rows_are_whole() {
    for (name, document) in samples() {
        let xml = part(&document.to_docx().unwrap(), "word/document.xml");
        let (cells, _) = xml.rsplit_once("</w:tc>").unwrap();
        for cell in cells.split("</w:tc>") {
            assert!(cell.ends_with("</w:p>"), "{name}: {cell}");
        }
        let rows = xml.matches("<w:tr>").count();
        assert_eq!(xml.matches("<w:cantSplit/>").count(), rows, "{name}");
    }
}

/// Rows are whole there too; what lets the table part are paragraphs that their style keeps
/// together.
#[test]
fn recipients_that_no_page_holds_are_let_go() {
    let kept = |count: usize| {
        let mut value: serde_json::Value = serde_json::from_str(&fixture("minimal.json")).unwrap();
        let recipients: Vec<_> = (0..count).map(|number| format!("Thôn {number}")).collect();
        value["recipients"] = recipients.into();
        let document = Document::from_json(&value.to_string()).unwrap();
        let xml = part(&document.to_docx().unwrap(), "word/document.xml");
        let rows = xml.matches("<w:tr>").count();
        assert_eq!(xml.matches("<w:cantSplit/>").count(), rows);
        let let_go = xml.matches("<w:keepNext w:val=\"false\"/>").count();
        (rows > 3, let_go)
    };
    assert_eq!(kept(50), (false, 0));
    // The recipients with label and filing, and authority, title and name.
    assert_eq!(kept(62), (true, 62 + 2 + 3));
}

/// The layout of every sample, for a person to review.
#[test]
fn samples_as_text() {
    for (name, document) in samples() {
        insta::assert_snapshot!(format!("{name}.outline"), document.layout().outline());
        for text in document.separate_texts() {
            let name = text.file_name(&name).replace(".docx", ".outline");
            insta::assert_snapshot!(name, text.layout().outline());
        }
    }
}
