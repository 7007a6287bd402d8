//! The samples: realistic documents of every type, which the program carries.

mod common;

use std::fs;

use common::{fixture_path, part};
use vanban::{Document, HouseStyle};

/// Every sample with its name.
fn samples() -> Vec<(String, Document)> {
    let mut samples: Vec<_> = fs::read_dir(fixture_path("samples"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let document = Document::from_json(&fs::read_to_string(&path).unwrap());
            let document = document.unwrap_or_else(|error| panic!("{name}: {error}"));
            (name, document)
        })
        .collect();
    samples.sort_by(|(one, _), (other, _)| one.cmp(other));
    samples
}

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

/// Word refuses a cell without a paragraph.
#[test]
fn no_cell_is_empty() {
    for (name, document) in samples() {
        let file = document.to_docx().unwrap();
        let empty = part(&file, "word/document.xml").contains("</w:tcPr></w:tc>");
        assert!(!empty, "{name}");
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
