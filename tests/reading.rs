//! Data are read whole: everything that is wrong is told at once, and nothing besides.

mod common;

use common::{fixture, fixture_path, told};
use serde_json::{Map, Value, json};
use vanban::decree::DocumentKind;
use vanban::{Document, HouseStyle, Language, Problem, Problems, Report};

/// The position, the path, the code and the help of each problem.
fn lines(problems: &Problems) -> Vec<String> {
    let line = |problem: &Problem| {
        let position = problem.position().unwrap();
        let (path, code) = (problem.path(), problem.code());
        let help = problem.help(Language::English);
        let help = help.map(|help| format!(": {help}")).unwrap_or_default();
        format!("{position} {path} {code}{help}")
    };
    problems.iter().map(line).collect()
}

#[test]
fn all_faults_are_told_at_once() {
    let text = r#"{
  "vanban": 1,
  "type": "report",
  "sender": {
    "name": "Ủy ban nhân dân xã Suối Mây",
    "code": "ubnd"
  },
  "number": "45/BC-UBND",
  "place": "Suối Mây,
  "date": "30/9/2026",
  "subjct": "Kết quả công tác quý III năm 2026",
  "body": [
    "Công tác quý III hoàn thành kế hoạch.",
    {"section": {"level": "1", "heading": true, "body": ["Nội dung;"]}}
  ],
  "recipients": "Các thôn",
  "signature": {
    "collective": "Ủy ban nhân dân", "title": "Chủ tịch",
    "name": "Lò Văn Thịnh",
  }
}
"#;
    let problems = Report::from_json(text).unwrap_err();
    assert_eq!(
        lines(&problems),
        [
            "6:13 sender.code sender.code",
            "8:13 number value.number: write 45",
            "9:21  syntax.missing_quote: add \" here",
            "10:11 date value.date: write \"2026-09-30\"",
            "11:3 subjct key.unknown: did you mean subject?",
            "14:43 body[1].section.heading value.type",
            "14:58 body[1].section.body[0] body.closing_mark",
            "16:17 recipients value.list: write [\"Các thôn\"]",
            "19:27  syntax.trailing_comma: remove the comma",
        ]
    );
    // Nothing of them is there once each is cured as it is told.
    let cured = text
        .replace("\"ubnd\"", "\"UBND\"")
        .replace("\"45/BC-UBND\"", "45")
        .replace("Suối Mây,", "Suối Mây\",")
        .replace("30/9/2026", "2026-09-30")
        .replace("subjct", "subject")
        .replace("true", "\"Kết quả\"")
        .replace("Nội dung;", "Nội dung.")
        .replace("\"Các thôn\"", "[\"Các thôn\"]")
        .replace("Thịnh\",", "Thịnh\"");
    assert!(Report::from_json(&cured).unwrap().warnings().is_empty());
}

#[test]
fn a_number_has_more_forms_than_one() {
    let number = |number: &str| {
        let json = fixture("minimal.json");
        let json = json.replacen("\"place\"", &format!("\"number\": {number}, \"place\""), 1);
        let report = Report::from_json(&json).unwrap();
        let number = report.number().unwrap();
        (number.value(), number.to_string())
    };
    for (form, value, printed) in [
        ("7", 7, "07"),
        ("7.0", 7, "07"),
        ("\"7\"", 7, "07"),
        ("\"07\"", 7, "07"),
        ("\"007\"", 7, "007"),
        ("\"0124\"", 124, "0124"),
        ("124", 124, "124"),
    ] {
        assert_eq!(number(form), (value, printed.to_owned()), "{form}");
    }
}

#[test]
fn a_file_may_name_its_schema() {
    let json = fixture("minimal.json");
    let named = json.replacen('{', "{\"$schema\": \"../vanban.schema.json\",", 1);
    assert_eq!(
        Report::from_json(&named).unwrap(),
        Report::from_json(&json).unwrap()
    );
    let style = r#"{"$schema": "style.schema.json", "vanban_style": 1, "preset": "S"}"#;
    assert_eq!(HouseStyle::from_json(style).unwrap(), HouseStyle::small());
}

/// Every sample as JSON, with its name.
fn samples() -> Vec<(String, Value)> {
    let mut samples: Vec<_> = std::fs::read_dir(fixture_path("samples"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            (name, serde_json::from_str(&text).unwrap())
        })
        .collect();
    samples.sort_by(|(one, _), (other, _)| one.cmp(other));
    samples
}

/// A part of a sample: the way to it as a JSON pointer, its path as problems have it, and what the
/// schema says of it.
struct Part {
    pointer: String,
    path: String,
    schema: Value,
    /// True if `true` may stand there too.
    takes_true: bool,
}

/// The schema of a type, by which a document is walked.
struct Walk {
    schema: Value,
    parts: Vec<Part>,
}

impl Walk {
    fn of(document: &Value) -> Self {
        let key = document["type"].as_str().unwrap();
        let mut kinds = DocumentKind::all();
        let kind = kinds.find(|kind| kind.rule().key == key).unwrap();
        let schema: Value = serde_json::from_str(&vanban::schema(Some(kind))).unwrap();
        let mut walk = Self {
            schema: schema.clone(),
            parts: Vec::new(),
        };
        walk.visit(document, &schema, "", "");
        walk
    }

    /// What a schema refers to and, of several, the one whose keys a value has.
    fn resolved(&self, schema: &Value, value: &Value) -> Value {
        if let Some(name) = schema["$ref"].as_str() {
            let definition = self.schema.pointer(&name[1..]).unwrap();
            return self.resolved(definition, value);
        }
        let choices = schema["anyOf"].as_array().or(schema["oneOf"].as_array());
        let Some(choices) = choices else {
            return schema.clone();
        };
        let fits = |schema: &Value| match value {
            Value::Object(fields) => fields
                .keys()
                .all(|key| schema["properties"][key].is_object()),
            Value::Array(_) => schema["type"] == "array",
            _ => schema["type"] == "string" || schema["type"] == "integer",
        };
        let mut choices = choices.iter().map(|one| self.resolved(one, value));
        choices.find(fits).unwrap_or_else(|| schema.clone())
    }

    fn visit(&mut self, value: &Value, schema: &Value, pointer: &str, path: &str) {
        let mut choices = schema["anyOf"].as_array().into_iter().flatten();
        let takes_true = choices.any(|one| one["type"] == "boolean");
        let schema = self.resolved(schema, value);
        self.parts.push(Part {
            pointer: pointer.to_owned(),
            path: path.to_owned(),
            takes_true: takes_true || schema["type"] == "boolean",
            schema: schema.clone(),
        });
        match value {
            Value::Object(fields) => {
                for (key, value) in fields {
                    let dot = if path.is_empty() { "" } else { "." };
                    let schema = &schema["properties"][key];
                    let (pointer, path) = (format!("{pointer}/{key}"), format!("{path}{dot}{key}"));
                    self.visit(value, schema, &pointer, &path);
                }
            }
            // What may be a text in pieces is taken as a whole.
            Value::Array(entries) if schema["items"].is_object() => {
                // A hundred rows of a table are alike.
                let is_told_apart = |index| index < 4 || index + 2 > entries.len();
                let is_rows = pointer.ends_with("/rows");
                let entries = entries.iter().enumerate();
                for (index, value) in entries.filter(|(index, _)| !is_rows || is_told_apart(*index))
                {
                    let schema = &schema["items"];
                    let (pointer, path) =
                        (format!("{pointer}/{index}"), format!("{path}[{index}]"));
                    self.visit(value, schema, &pointer, &path);
                }
            }
            _ => {}
        }
    }

    /// The objects with fields of their own, and not those of one key that says what they are.
    fn objects(&self) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(|part| {
            let properties = part.schema["properties"].as_object();
            properties.is_some_and(|fields| fields.len() > 1) && !part.path.ends_with("attachment")
        })
    }
}

/// A part of a document, to be changed.
fn part_mut<'a>(document: &'a mut Value, pointer: &str) -> &'a mut Value {
    document.pointer_mut(pointer).unwrap()
}

fn read(document: &Value) -> Result<Document, Problems> {
    Document::from_json(&document.to_string())
}

/// An optional key with `null` is as good as absent, in every object of every type.
#[test]
fn null_is_absent() {
    let mut count = 0;
    for (name, sample) in samples() {
        let walk = Walk::of(&sample);
        for part in walk.objects() {
            let required: Vec<_> = part.schema["required"].as_array().unwrap().clone();
            for key in part.schema["properties"].as_object().unwrap().keys() {
                if required.contains(&json!(key)) || key == "$schema" {
                    continue;
                }
                let mut with = sample.clone();
                part_mut(&mut with, &part.pointer)[key] = Value::Null;
                let mut without = sample.clone();
                let fields = part_mut(&mut without, &part.pointer);
                fields.as_object_mut().unwrap().remove(key);
                let place = format!("{name}: {}/{key}", part.pointer);
                match (read(&with), read(&without)) {
                    (Ok(with), Ok(without)) => assert_eq!(with, without, "{place}"),
                    (Err(with), Err(without)) => assert_eq!(told(&with), told(&without), "{place}"),
                    (with, without) => panic!("{place}: {with:?}, and without {without:?}"),
                }
                count += 1;
            }
        }
    }
    assert!(count > 2000, "{count}");
}

/// Whatever a value is in place of, it is told of once, where it stands, and nothing that follows
/// from it.
#[test]
fn a_misshapen_value_is_told_once() {
    for (name, sample) in samples() {
        for part in &Walk::of(&sample).parts {
            if part.pointer.is_empty() || part.takes_true {
                continue;
            }
            let mut document = sample.clone();
            *part_mut(&mut document, &part.pointer) = json!(true);
            let place = format!("{name}: {}", part.pointer);
            let problems = read(&document).expect_err(&place);
            let paths: Vec<_> = problems.iter().map(Problem::path).collect();
            assert_eq!(paths, [part.path.as_str()], "{place}: {problems}");
            let code = problems.iter().next().unwrap().code();
            assert!(
                code.starts_with("value.") || code == "version.unknown",
                "{place}: {code}"
            );
        }
    }
}

/// A misspelt key is told of once; what it was to say is not missing besides.
#[test]
fn a_misspelt_key_is_told_once() {
    for (name, sample) in samples() {
        let walk = Walk::of(&sample);
        for part in &walk.parts {
            let Some(Value::Object(fields)) = sample.pointer(&part.pointer) else {
                continue;
            };
            for key in fields
                .keys()
                .filter(|key| part.schema["properties"][key].is_object())
                // An object without it is a row whose keys are those of the columns.
                .filter(|key| *key != "total")
            {
                let mut document = sample.clone();
                let changed = part_mut(&mut document, &part.pointer)
                    .as_object_mut()
                    .unwrap();
                *changed = std::mem::take(changed)
                    .into_iter()
                    .map(|(name, value)| {
                        (
                            if name == *key {
                                format!("{key}x")
                            } else {
                                name
                            },
                            value,
                        )
                    })
                    .collect::<Map<_, _>>();
                let dot = if part.path.is_empty() { "" } else { "." };
                let expected = format!("{}{dot}{key}x key.unknown", part.path);
                let problems = read(&document).unwrap_err();
                let found = told(&problems);
                assert_eq!(found, [expected], "{name}: {problems}");
                let help = problems.iter().next().unwrap().help(Language::English);
                assert_eq!(help, Some(format!("did you mean {key}?")), "{name}");
            }
        }
    }
}

/// A key that stands twice is told of once, and the first one counts.
#[test]
fn a_repeated_key_is_told_once() {
    let json = fixture("minimal.json");
    let twice = json.replacen("\"place\"", "\"place\": \"TT. Khe Sim\", \"place\"", 1);
    let problems = Report::from_json(&twice).unwrap_err();
    assert_eq!(told(&problems), ["place place.form", "place key.repeated"]);
}

/// A warning may be silenced by its code, in the document or in the house style; an error may not.
#[test]
fn warnings_are_silenced_by_their_codes() {
    let with = |silence: &str| {
        let json = fixture("minimal.json");
        let json = json.replacen("\"subject\": \"", "\"subject\": \"về ", 1);
        json.replacen(
            "\"place\"",
            &format!("\"silence\": {silence}, \"place\""),
            1,
        )
    };
    let document = |silence: &str| Document::from_json(&with(silence)).unwrap();
    let loud = document("[]");
    assert_eq!(told(loud.warnings()), ["subject subject.initial"]);
    let quiet = document("[\"subject.initial\"]");
    assert!(quiet.warnings().is_empty());
    assert_eq!(quiet.to_docx().unwrap(), loud.to_docx().unwrap());

    let unknown = document("[\"subject.initial\", \"subject.inital\"]");
    assert_eq!(told(unknown.warnings()), ["silence[1] silence.unknown"]);
    let help = unknown
        .warnings()
        .iter()
        .next()
        .unwrap()
        .help(Language::English);
    assert_eq!(help.as_deref(), Some("did you mean subject.initial?"));

    let error = with("[\"subject.initial\", \"place.form\"]");
    let document = Document::from_json(&error).unwrap();
    assert_eq!(told(document.warnings()), ["silence[1] silence.error"]);
    let wrong = error.replacen("\"place\": \"", "\"place\": \"TT. ", 1);
    let problems = Document::from_json(&wrong).unwrap_err();
    assert_eq!(
        told(&problems),
        ["silence[1] silence.error", "place place.form"]
    );

    let style = HouseStyle::builder()
        .silence("subject.initial")
        .build()
        .unwrap();
    assert!(loud.warnings_in(&style).is_empty());
    assert_eq!(loud.warnings_in(&HouseStyle::large()).len(), 1);
    let style = r#"{"vanban_style": 1, "silence": ["subject.initial"]}"#;
    let style = HouseStyle::from_json(style).unwrap();
    assert!(loud.warnings_in(&style).is_empty());
    let style = HouseStyle::builder()
        .silence("text.spaces")
        .build()
        .unwrap();
    assert_eq!(told(&loud.warnings_in(&style)), ["subject subject.initial"]);
}

/// The same through Rust.
#[test]
fn a_builder_silences_too() {
    let report = || {
        common::base::report()
            .subject("trồng cây")
            .paragraph("Hết.")
    };
    assert_eq!(report().build().unwrap().warnings().len(), 1);
    let quiet = report().silence("subject.initial").build().unwrap();
    assert!(quiet.warnings().is_empty());
    let unknown = report().silence("subject.initial").silence("x").build();
    assert_eq!(
        told(unknown.unwrap().warnings()),
        ["silence[1] silence.unknown"]
    );
}

/// Values are read and written by the traits of serde: a public function of such a name would be a
/// second way.
#[test]
fn serde_has_no_second_way() {
    let mut folders = vec![std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            if path.extension().is_none_or(|extension| extension != "rs") {
                continue;
            }
            let source = std::fs::read_to_string(&path).unwrap();
            for wrong in ["pub fn serialize", "pub fn deserialize", "serde(remote"] {
                assert!(!source.contains(wrong), "{wrong} in {}", path.display());
            }
            files += 1;
        }
    }
    assert!(files > 100, "{files}");
}
