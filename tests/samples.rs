//! The samples: realistic documents of every type, which the program carries.

mod common;

use common::{part, samples};
use vanban::{Document, HouseStyle};

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
        for cell in xml.split("<w:tc>").skip(1) {
            let cell = cell.split("</w:tc>").next().unwrap();
            assert!(cell.ends_with("</w:p>"), "{name}: {cell}");
        }
        let rows = xml.matches("<w:tr>").count();
        assert_eq!(xml.matches("<w:cantSplit/>").count(), rows, "{name}");
    }
}

/// The layout of every sample, for a person to review.
#[test]
fn samples_as_text() {
    for (name, document) in samples() {
        insta::assert_snapshot!(format!("{name}.outline"), document.layout().outline());
        let attached = document.attached_layout_in(&HouseStyle::large());
        // The only sample whose attached text has a file of its own.
        let expected = name == "quyet-dinh-phe-duyet-ke-hoach";
        assert_eq!(attached.is_some(), expected, "{name}");
        if let Some(attached) = attached {
            insta::assert_snapshot!(format!("{name}-kem-theo.outline"), attached.outline());
        }
    }
}
