//! Documents of the general template other than reports, and the type that data say.

mod common;

use std::collections::BTreeSet;

use common::base::plan;
use common::{fixture, part, parts, reports, samples, told};
use serde_json::{Value, json};
use vanban::decree::{Clause, DocumentKind, NamedKind, TYPES};
use vanban::{Document, Language, NamedDocument, Problems, Report, Submission};

/// The position, the code and the English words of the only problem, with its cure.
fn only(problems: &Problems) -> (String, &'static str, String) {
    let mut all = problems.iter();
    let (Some(problem), None) = (all.next(), all.next()) else {
        panic!("{problems}");
    };
    let message = problem.message(Language::English);
    let cure = problem.help(Language::English);
    (
        problem.position().unwrap().to_string(),
        problem.code(),
        cure.map_or(message.clone(), |cure| format!("{message}; {cure}")),
    )
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
        assert!(text.contains(&row.name.vi.to_uppercase()), "{text}");
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
        assert_eq!(document, Document::from(report));
    }
}

#[test]
fn a_type_has_the_fields_of_its_template() {
    let unit = ("\"body\":", "\"unit\": \"KT\",\n  \"body\":");
    let problems = Document::from_json(&plan(&[unit])).unwrap_err();
    let (place, code, message) = only(&problems);
    assert_eq!((place.as_str(), code), ("11:3", "key.unknown"));
    assert_eq!(problems.iter().next().unwrap().path(), "unit");
    assert!(
        message.starts_with("there is no key “unit” here; the keys here: sender, "),
        "{message}"
    );
    // Of a type that has it, it is no problem.
    let letter = plan(&[
        unit,
        ("\"plan\"", "\"official_letter\""),
        ("\"body\":", "\"to\": [\"Sở Xây dựng\"],\n  \"body\":"),
        ("Trồng cây", "trồng cây"),
    ]);
    let letter = Document::from_json(&letter).unwrap();
    assert_eq!(letter.symbol().unwrap().as_str(), "UBND-KT");
}

/// What offices print although the template does not have it is printed, with a warning.
#[test]
fn a_type_may_have_what_offices_print_outside_its_template() {
    let to = (
        "\"body\":",
        "\"to\": [\"Ủy ban nhân dân tỉnh Lâm Bình\"],\n  \"body\":",
    );
    let document = Document::from_json(&plan(&[to])).unwrap();
    assert_eq!(told(document.warnings()), ["to template.outside"]);
    let (place, ..) = only(document.warnings());
    assert_eq!(place, "11:9");
    assert!(document.layout().to_string().contains("Kính gửi: Ủy ban"));

    let submission = plan(&[to, ("\"plan\"", "\"submission\"")]);
    let submission = Submission::from_json(&submission).unwrap();
    assert!(submission.warnings().is_empty());
    assert_eq!(submission.addressees(), ["Ủy ban nhân dân tỉnh Lâm Bình"]);
    let text = submission.layout().to_string();
    assert!(
        text.contains("Kính gửi: Ủy ban") && text.contains("- Như trên;"),
        "{text}"
    );
}

#[test]
fn a_struct_reads_its_own_types_alone() {
    let (place, code, message) = only(&Report::from_json(&plan(&[])).unwrap_err());
    assert_eq!((place.as_str(), code), ("3:11", "type.other"));
    assert_eq!(message, "the type “plan” is not read here, but: report");
    let report = plan(&[("\"plan\"", "\"report\"")]);
    let (place, code, message) = only(&NamedDocument::from_json(&report).unwrap_err());
    assert_eq!((place.as_str(), code), ("3:11", "type.other"));
    assert!(
        message.starts_with("the type “report” is not read here, but: directive, "),
        "{message}"
    );
}

#[test]
fn types_that_are_none_are_refused_where_they_stand() {
    for (value, code, said) in [
        (
            "\"circular\"",
            "type.foreign",
            "“circular” (Thông tư) is a legal normative document",
        ),
        (
            "\"party_plan\"",
            "type.foreign",
            "“party_plan” (Kế hoạch của Đảng) is a document of the Party",
        ),
        (
            "\"Kế hoạch\"",
            "type.unknown",
            "there is no type “Kế hoạch”; choose one of: ",
        ),
        (
            "7",
            "value.type",
            "the number 7, where a type such as \"report\" belongs",
        ),
    ] {
        let problems = Document::from_json(&plan(&[("\"plan\"", value)])).unwrap_err();
        let (place, found, message) = only(&problems);
        assert_eq!((place.as_str(), found), ("3:11", code), "{value}");
        assert!(message.starts_with(said), "{message}");
        assert_eq!(problems.iter().next().unwrap().path(), "type");
    }
    let named = Document::from_json(&plan(&[("\"plan\"", "\"Kế hoạch\"")])).unwrap_err();
    assert!(only(&named).2.ends_with("; did you mean \"plan\"?"));
    let twice = plan(&[("\"type\"", "\"type\": \"plan\",\n  \"type\"")]);
    let problems = Document::from_json(&twice).unwrap_err();
    assert_eq!(told(&problems), ["type key.repeated"]);
    assert_eq!(only(&problems).0, "4:3");
}

/// The type may stand anywhere, in every format.
#[cfg(all(feature = "yaml", feature = "toml"))]
#[test]
fn the_type_may_come_last() {
    use vanban::problem::Position;

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

    let place_of = |text: &str| {
        let at = text.find("circular").unwrap();
        let at = if text[..at].ends_with('"') {
            at - 1
        } else {
            at
        };
        Position::of(text, at).to_string()
    };
    let wrong = last.replace("\"plan\"", "\"circular\"");
    let (place, code, message) = only(&Document::from_toml(&wrong).unwrap_err());
    assert_eq!(
        (place.as_str(), code),
        (place_of(&wrong).as_str(), "type.foreign")
    );
    assert!(message.contains("(Thông tư)"), "{message}");
    let wrong = yaml.replace("type: plan", "type: circular");
    let (place, code, message) = only(&Document::from_yaml(&wrong).unwrap_err());
    assert_eq!(
        (place.as_str(), code),
        (place_of(&wrong).as_str(), "type.foreign")
    );
    assert!(message.contains("(Thông tư)"), "{message}");
}

/// Samples, one a type, as JSON.
fn one_of_each_type() -> Vec<Value> {
    let mut seen = BTreeSet::new();
    let samples = samples().into_iter();
    let first = samples.filter(|(_, document)| seen.insert(document.kind().rule().key));
    first
        .map(|(_, document)| serde_json::to_value(document).unwrap())
        .collect()
}

/// Whatever the type is, it may have contact data, several senders, addressees and bases; of what its
/// template does not have there is a warning.
#[test]
fn every_type_may_have_what_offices_print_besides() {
    let documents = one_of_each_type();
    assert_eq!(documents.len(), DocumentKind::all().count());
    for document in documents {
        let key = document["type"].as_str().unwrap().to_owned();
        let mut with_contact = document.clone();
        with_contact["contact"] = json!({"phone": "0215 3 800 100"});
        let read = |value: &Value| Document::from_json(&value.to_string());
        let contact = read(&with_contact).unwrap();
        assert!(contact.warnings().is_empty(), "{key}");
        assert!(
            contact
                .layout()
                .to_string()
                .contains("Điện thoại: 0215 3 800 100"),
            "{key}"
        );

        if document.get("joint_senders").is_none() {
            let mut joint = document.clone();
            joint["joint_senders"] = json!([{"name": "Hội Nông dân xã Khe Sim", "code": "HND"}]);
            if document.get("signature").is_some() {
                joint["joint_signatures"] = json!([{"title": "Chủ tịch"}]);
            }
            joint.as_object_mut().unwrap().remove("symbol");
            let joint = read(&joint).unwrap_or_else(|error| panic!("{key}: {error}"));
            assert!(joint.warnings().is_empty(), "{key}: {}", joint.warnings());
            let text = joint.layout().to_string();
            assert!(text.contains("HỘI NÔNG DÂN"), "{key}: {text}");
        }

        let in_template = [
            "report",
            "submission",
            "official_letter",
            "telegram",
            "other",
        ];
        let mut to = document.clone();
        to["to"] = json!(["Sở Nội vụ"]);
        let to = read(&to).unwrap();
        let expected: &[&str] = if in_template.contains(&&*key) {
            &[]
        } else {
            &["to template.outside"]
        };
        assert_eq!(told(to.warnings()), expected, "{key}");
        let text = to.layout().to_string();
        let printed = if key == "telegram" {
            "- Sở Nội vụ."
        } else {
            "Kính gửi: Sở Nội vụ"
        };
        assert!(text.contains(printed), "{key}: {text}");

        let has_none = ["introduction_letter", "leave_grant"];
        if has_none.contains(&&*key) {
            continue;
        }
        let outside = [
            "official_letter",
            "telegram",
            "invitation",
            "minutes",
            "public_letter",
        ];
        let mut bases = document.clone();
        bases["bases"] = json!(["Căn cứ tình hình thực tế"]);
        bases.as_object_mut().unwrap().remove("citations");
        let Ok(bases) = read(&bases) else {
            // Its body cites.
            continue;
        };
        let expected: &[&str] = if outside.contains(&&*key) {
            &["bases template.outside"]
        } else {
            &[]
        };
        assert_eq!(told(bases.warnings()), expected, "{key}");
        let text = bases.layout().to_string();
        assert!(text.contains("Căn cứ tình hình thực tế"), "{key}: {text}");
    }
}

/// A last sentence that calls out is closed by its own mark: in letters, invitations, telegrams and
/// public letters as it should be, elsewhere with a warning.
#[test]
fn a_text_may_call_out() {
    let silent = ["official_letter", "telegram", "public_letter"];
    for mut document in one_of_each_type() {
        let key = document["type"].as_str().unwrap().to_owned();
        let field = match &*key {
            // A line of the template closes them.
            "minutes" | "introduction_letter" | "leave_grant" | "regulation" | "rules" => continue,
            "invitation" => "notes",
            "decision" | "resolution" => "articles",
            _ if document.get("articles").is_some() => continue,
            _ => "body",
        };
        let texts = &mut document[field];
        if texts.is_null() {
            *texts = json!([]);
        }
        texts
            .as_array_mut()
            .unwrap()
            .push("Kính chúc sức khỏe!".into());
        document.as_object_mut().unwrap().remove("attachment");
        let is_inside = |annex: &&Value| annex.get("separate_file").is_none();
        let annexes = document["annexes"].as_array();
        let annexes = annexes.map_or(0, |annexes| annexes.iter().filter(is_inside).count());
        let document = Document::from_json(&document.to_string()).unwrap();
        let text = document.layout().to_string();
        assert!(text.contains("Kính chúc sức khỏe!"), "{key}");
        // The annexes are closed as ever.
        assert_eq!(text.matches("./.").count(), annexes, "{key}: {text}");
        let codes: Vec<_> = document
            .warnings()
            .iter()
            .map(vanban::Problem::code)
            .collect();
        let is_silent = silent.contains(&&*key) || key == "invitation";
        assert_eq!(
            codes.contains(&"body.exclamation"),
            !is_silent,
            "{key}: {codes:?}"
        );
    }
    // Its last line closes an invitation that has no notes.
    let json = fixture("samples/giay-moi-hop-giao-ban.json");
    let mut invitation: Value = serde_json::from_str(&json).unwrap();
    invitation.as_object_mut().unwrap().remove("notes");
    invitation["venue"] = "Hội trường xã, rất hân hạnh được đón tiếp!".into();
    let invitation = Document::from_json(&invitation.to_string()).unwrap();
    assert!(invitation.warnings().is_empty());
    assert!(!invitation.layout().to_string().contains("./."));
}
