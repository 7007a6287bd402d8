//! Documents of the general template other than reports, and the type that data say.

mod common;

use common::base::plan;
use common::{fixture, part, parts, reports};
use vanban::decree::{Clause, DocumentKind, NamedKind, TYPES};
use vanban::{Document, NamedDocument, ReadError, Report, Submission};

fn shape(error: ReadError) -> (Option<String>, String) {
    match error {
        ReadError::Shape { position, message } => {
            (position.map(|position| position.to_string()), message)
        }
        other => panic!("{other}"),
    }
}

#[test]
fn a_plan_is_a_page_of_its_type() {
    let document = Document::from_json(&plan(&[])).unwrap();
    assert_eq!(document.kind(), DocumentKind::Named(NamedKind::Plan));
    assert_eq!(document.symbol().unwrap().as_str(), "KH-UBND");
    assert_eq!(document.subject(), Some("Trồng cây đầu năm 2026"));
    insta::assert_snapshot!("minimal-plan.text", document.layout().to_string());
    insta::assert_snapshot!(
        "minimal-plan.outline",
        document.layout().outline().to_string()
    );
    let file = document.to_docx().unwrap();
    assert!(part(&file, "docProps/core.xml").contains("Kế hoạch Trồng cây đầu năm 2026"));
    assert_eq!(
        NamedDocument::from_json(&plan(&[]))
            .unwrap()
            .to_docx()
            .unwrap(),
        file
    );
}

/// Only the words differ: the same content is the same page, whatever its type.
#[test]
fn all_types_of_the_template_have_one_page() {
    let styles = |document: &Document| {
        let file = document.to_docx().unwrap();
        let names: Vec<_> = parts(&file).into_iter().map(|(name, _)| name).collect();
        (names, part(&file, "word/styles.xml"))
    };
    let expected = styles(&Document::from_json(&fixture("minimal.json")).unwrap());
    let mut built = 0;
    let template = Clause::Template("1.4");
    for row in TYPES.iter().filter(|row| row.template == template) {
        // Texts in articles are another shape.
        if matches!(row.kind, DocumentKind::Regulation(_)) {
            continue;
        }
        let key = format!("\"{}\"", row.key);
        let mut data = plan(&[("\"plan\"", &key)]);
        if row.kind == DocumentKind::Submission {
            data = data.replacen('{', "{\"to\": [\"Sở Nội vụ\"],", 1);
        }
        let document = Document::from_json(&data).unwrap();
        built += 1;
        assert_eq!(document.kind(), row.kind);
        let text = document.layout().to_string();
        assert!(text.contains(&row.name.to_uppercase()), "{text}");
        let symbol = format!("/{}-UBND", row.abbreviation.unwrap());
        assert!(text.contains(&symbol), "{text}");
        assert_eq!(styles(&document), expected);
        let json = serde_json::to_string(&document).unwrap();
        assert_eq!(Document::from_json(&json).unwrap(), document);
    }
    assert_eq!(built, 15);
}

#[test]
fn a_report_is_one_report_however_it_is_read() {
    for (name, report) in reports() {
        let document = Document::from_json(&fixture(&format!("{name}.json"))).unwrap();
        assert_eq!(document.to_docx().unwrap(), report.to_docx().unwrap());
        assert_eq!(document.warnings(), report.warnings());
        assert_eq!(document.blanks(), report.blanks());
        assert_eq!(document, report.into());
    }
}

#[test]
fn a_type_has_the_fields_of_its_template() {
    let to = (
        "\"body\":",
        "\"to\": [\"Ủy ban nhân dân tỉnh Lâm Bình\"],\n  \"body\":",
    );
    let (place, message) = shape(Document::from_json(&plan(&[to])).unwrap_err());
    assert_eq!(place.as_deref(), Some("11:3"));
    assert!(
        message.starts_with("unknown field `to`, expected one of `vanban`"),
        "{message}"
    );

    let submission = plan(&[to, ("\"plan\"", "\"submission\"")]);
    let submission = Submission::from_json(&submission).unwrap();
    assert_eq!(submission.addressees(), ["Ủy ban nhân dân tỉnh Lâm Bình"]);
    let text = submission.layout().to_string();
    assert!(
        text.contains("Kính gửi: Ủy ban") && text.contains("- Như trên;"),
        "{text}"
    );
}

#[test]
fn a_struct_reads_its_own_types_alone() {
    let message = |error| shape(error).1;
    assert_eq!(
        message(Report::from_json(&plan(&[])).unwrap_err()),
        "unknown variant `plan`, expected `report`"
    );
    let report = plan(&[("\"plan\"", "\"report\"")]);
    let message = message(NamedDocument::from_json(&report).unwrap_err());
    assert!(message.starts_with("unknown variant `report`, expected one of `directive`"));
}

#[test]
fn types_that_are_none_are_refused_where_they_stand() {
    for (value, said) in [
        (
            "\"circular\"",
            "`circular` (Thông tư) is a legal normative document",
        ),
        (
            "\"party_plan\"",
            "`party_plan` (Kế hoạch của Đảng) is a document of the Party",
        ),
        (
            "\"Kế hoạch\"",
            "there is no type `Kế hoạch`; Kế hoạch is `plan`",
        ),
        (
            "7",
            "invalid type: integer `7`, expected the type of a document",
        ),
    ] {
        let (place, message) =
            shape(Document::from_json(&plan(&[("\"plan\"", value)])).unwrap_err());
        assert_eq!(place.as_deref(), Some("3:11"), "{value}");
        assert!(message.starts_with(said), "{message}");
    }
    let twice = plan(&[("\"type\"", "\"type\": \"plan\",\n  \"type\"")]);
    assert_eq!(
        shape(Document::from_json(&twice).unwrap_err()).1,
        "duplicate field `type`"
    );
}

/// The type may stand anywhere, in every format.
#[cfg(all(feature = "yaml", feature = "toml"))]
#[test]
fn the_type_may_come_last() {
    let expected = Document::from_json(&plan(&[])).unwrap();
    let json = plan(&[
        ("  \"type\": \"plan\",\n", ""),
        ("\n  }\n}", "\n  },\n  \"type\": \"plan\"\n}"),
    ]);
    assert_eq!(Document::from_json(&json).unwrap(), expected);

    let yaml = serde_saphyr::to_string(&expected).unwrap();
    let last = yaml.replacen("type: plan\n", "", 1) + "type: plan\n";
    assert_ne!(last, yaml);
    assert_eq!(Document::from_yaml(&last).unwrap(), expected);

    // Keys of TOML stand before its tables: `type` last among them.
    let toml = toml::to_string(&expected).unwrap();
    let last = toml
        .replacen("type = \"plan\"\n", "", 1)
        .replacen("\n[", "type = \"plan\"\n\n[", 1);
    assert_ne!(last, toml);
    assert_eq!(Document::from_toml(&last).unwrap(), expected);

    let wrong = last.replace("\"plan\"", "\"circular\"");
    let (place, message) = shape(Document::from_toml(&wrong).unwrap_err());
    assert!(
        place.is_some() && message.contains("(Thông tư)"),
        "{message}"
    );
    let wrong = yaml.replace("type: plan", "type: circular");
    let (place, message) = shape(Document::from_yaml(&wrong).unwrap_err());
    assert!(
        place.is_some() && message.contains("(Thông tư)"),
        "{message}"
    );
}
