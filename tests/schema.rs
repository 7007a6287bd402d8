//! Schema and program agree: what the schema refuses is not read, what is read it allows.

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use boon::{Compiler, SchemaIndex, Schemas};
use common::{fixture, fixture_path, problems};
use serde_json::{Value, json};
use vanban::decree::DocumentKind;
use vanban::{Document, HouseStyle};

/// A schema that is ready to judge.
struct Judge {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Judge {
    fn new(schema: &str) -> Self {
        let schema: Value = serde_json::from_str(schema).unwrap();
        let address = schema["$id"].as_str().unwrap().to_owned();
        let mut compiler = Compiler::new();
        let mut schemas = Schemas::new();
        compiler.add_resource(&address, schema).unwrap();
        let index = compiler.compile(&address, &mut schemas).unwrap();
        Self { schemas, index }
    }

    fn allows(&self, value: &Value) -> bool {
        self.schemas.validate(value, self.index).is_ok()
    }

    fn of_all() -> Self {
        Self::new(&vanban::schema(None))
    }

    fn of(key: &str) -> Self {
        let mut kinds = DocumentKind::all();
        let kind = kinds.find(|kind| kind.rule().key == key);
        Self::new(&vanban::schema(kind))
    }
}

/// The files of a folder of fixtures, of the formats that these features read.
fn files(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(fixture_path(folder)).unwrap();
    let files = entries.map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files
        .filter(|path| common::format(path).is_some())
        .collect();
    files.sort();
    files
}

/// The data of a file, unless serde cannot read them.
fn data(path: &Path) -> Option<Value> {
    let text = fs::read_to_string(path).unwrap();
    match path.extension()?.to_str()? {
        "json" => serde_json::from_str(&text).ok(),
        #[cfg(feature = "yaml")]
        "yaml" => serde_saphyr::from_str(&text).ok(),
        #[cfg(feature = "toml")]
        "toml" => toml::from_str(&text).ok(),
        other => panic!("{other}"),
    }
}

#[test]
fn every_sample_is_valid() {
    let all = Judge::of_all();
    let fixtures = [
        "full-report",
        "huong-long-q1-2024",
        "minimal",
        "minimal-plan",
    ];
    let fixtures = fixtures.map(|name| fixture_path(&format!("{name}.json")));
    for path in files("samples").into_iter().chain(fixtures) {
        let value = data(&path).unwrap();
        assert!(all.allows(&value), "{}", path.display());
        let own = Judge::of(value["type"].as_str().unwrap());
        assert!(own.allows(&value), "{}", path.display());
        // What is written is valid too.
        let document = Document::from_json(&value.to_string()).unwrap();
        assert!(own.allows(&serde_json::to_value(&document).unwrap()));
    }
}

/// A schema of another type refuses it.
#[test]
fn a_schema_is_of_one_type() {
    let report = data(&fixture_path("minimal.json")).unwrap();
    for kind in DocumentKind::all() {
        let key = kind.rule().key;
        assert_eq!(Judge::of(key).allows(&report), key == "report", "{key}");
    }
}

/// Types of which some keys stand for others.
const EITHER: [&str; 3] = ["minutes", "invitation", "other"];

#[test]
fn keys_that_others_stand_for_are_missed_by_both() {
    let mut refused = 0;
    for path in files("samples") {
        let whole = data(&path).unwrap();
        let key = whole["type"].as_str().unwrap();
        if !EITHER.contains(&key) {
            continue;
        }
        let own = Judge::of(key);
        for key in whole.as_object().unwrap().keys() {
            // Texts point to these, which no schema knows.
            if ["citations", "annexes"].contains(&key.as_str()) {
                continue;
            }
            let mut rest = whole.clone();
            rest.as_object_mut().unwrap().remove(key);
            let read = Document::from_json(&rest.to_string());
            assert_eq!(
                own.allows(&rest),
                read.is_ok(),
                "{} without {key}",
                path.display()
            );
            refused += usize::from(read.is_err());
        }
    }
    assert!(refused > 0);
}

/// Faults of shape that a schema cannot know: a key that is there twice, a time that no day has.
const BEYOND: [&str; 3] = [
    "key-twice.json",
    "key-twice.yaml",
    "minutes-starting-at-24.toml",
];

#[test]
fn what_is_misshapen_is_refused() {
    let all = Judge::of_all();
    for path in files("bad/shape") {
        let name = path.file_name().unwrap().to_str().unwrap();
        match data(&path) {
            Some(value) => {
                let beyond = BEYOND.contains(&name);
                assert_eq!(all.allows(&value), beyond, "{name}");
            }
            None => assert!(BEYOND.contains(&name), "{name} is no data"),
        }
    }
    let style = Judge::new(&HouseStyle::schema());
    for path in files("bad/style") {
        if let Some(value) = data(&path) {
            assert!(!style.allows(&value), "{}", path.display());
        }
    }
}

/// What has warnings at most is valid.
#[test]
fn what_is_read_is_allowed() {
    let all = Judge::of_all();
    let mut count = 0;
    for path in common::bad_inputs() {
        let refused = problems(&path).is_none_or(|problems| problems.has_error());
        if refused || common::is_style(&path) {
            continue;
        }
        assert!(all.allows(&data(&path).unwrap()), "{}", path.display());
        count += 1;
    }
    assert!(count > 10, "{count}");
}

/// Does the schema allow it, and does the program read it?
type Taken = (bool, bool);

/// Values as JSON.
type Values = &'static [(&'static str, Taken)];

const BOTH: Taken = (true, true);
const NEITHER: Taken = (false, false);
/// The program tells more than a schema can.
const SCHEMA: Taken = (true, false);
/// Read all the same: a key without a value is as good as absent, and YAML and TOML write the
/// levels `1` and `1.1` without quotes.
const PROGRAM: Taken = (false, true);

/// A document with another value in one place.
fn with(name: &str, pointer: &str, value: &str) -> Value {
    let value: Value = serde_json::from_str(value).unwrap();
    let text = fixture(&format!("samples/{name}.json"));
    let mut document: Value = serde_json::from_str(&text).unwrap();
    if let Some(place) = document.pointer_mut(pointer) {
        *place = value;
    } else {
        document[&pointer[1..]] = value;
    }
    document
}

/// Values in the place of those of samples, and who takes them.
#[rustfmt::skip]
const VALUES: &[(&str, &str, Values)] = &[
    ("bao-cao-du-thao", "/vanban", &[
        ("1", BOTH),
        ("1.0", BOTH),
        ("2", NEITHER),
        (r#""1""#, NEITHER),
        ("true", NEITHER),
        ("null", NEITHER),
    ]),
    ("bao-cao-du-thao", "/body/0", &[
        (r#"{"table": {"columns": [{"title": "A"}], "rows": [["a"]]}}"#, BOTH),
        (r#"{"table": {"columns": [{"title": "A"}], "rows": [[""], [null], [1.5], [-2e3], [["a", {"items": ["b"]}]]]}}"#, BOTH),
        (r#"{"table": {"columns": [{"title": "A", "key": "a"}], "rows": [{"a": 5}, {}, {"group": "I"}, {"total": ["a"]}]}}"#, BOTH),
        (r#"{"table": {"columns": [{"title": "A"}], "rows": [[{"text": null, "down": 1}], [{"number": "98.50"}], [{"plain": ""}]]}}"#, BOTH),
        (r#"{"table": {"columns": [{"title": "A", "width": "12.5 mm", "align": "decimal", "decimals": 0}], "rows": [["a"]], "size": 8}}"#, BOTH),
        (r#"{"table": {"columns": [{"title": "A", "width": "2*"}], "rows": [[["a", ["b", {"bold": "c"}]]]]}}"#, BOTH),
        (r#"{"table": {"columns": [{"title": "A", "width": "2 cm"}], "rows": [["a"]]}}"#, NEITHER),
        (r#"{"table": {"columns": [{"title": "A", "align": "center"}], "rows": [["a"]]}}"#, NEITHER),
        (r#"{"table": {"columns": [{"title": "A", "decimals": 13}], "rows": [["a"]]}}"#, NEITHER),
        (r#"{"table": {"columns": [{"title": "A"}], "rows": [["a"]], "size": 15}}"#, NEITHER),
        (r#"{"table": {"columns": [{"title": "A"}], "rows": [[true]]}}"#, NEITHER),
        (r#"{"table": {"columns": [{"title": "A"}], "rows": [["a"], "b"]}}"#, NEITHER),
        (r#"{"table": {"columns": [{"title": "A"}], "rows": [[{"text": "a", "across": 0}]]}}"#, NEITHER),
        (r#"{"table": {"columns": [{"title": "A"}], "rows": [[{"number": "1,5"}]]}}"#, NEITHER),
        (r#"{"table": {"columns": [{"title": "A"}], "rows": [{"group": "I", "total": ["a"]}]}}"#, NEITHER),
        (r#"{"table": {"columns": [{"title": "A"}], "rows": [["a", "b"]]}}"#, SCHEMA),
        (r#"{"table": {"columns": [{"title": "A"}], "rows": [{"b": 5}]}}"#, SCHEMA),
        (r#"{"table": {"rows": [["a"]]}}"#, NEITHER),
    ]),
    ("bao-cao-du-thao", "/number", &[
        ("7", BOTH),
        ("7.0", BOTH),
        (r#""7""#, BOTH),
        (r#""07""#, BOTH),
        (r#""0124""#, BOTH),
        (r#""000000007""#, BOTH),
        (r#""0000000007""#, NEITHER),
        ("999999", BOTH),
        ("1000000", NEITHER),
        (r#""1000000""#, SCHEMA),
        ("0", NEITHER),
        (r#""0""#, NEITHER),
        (r#""00""#, NEITHER),
        ("-1", NEITHER),
        ("7.5", NEITHER),
        (r#""""#, NEITHER),
        (r#""7\n""#, NEITHER),
        (r#"" 7""#, NEITHER),
        (r#""٠٧""#, NEITHER),
        (r#""7/BC""#, NEITHER),
        ("[7]", NEITHER),
        ("null", PROGRAM),
    ]),
    ("bao-cao-du-thao", "/date", &[
        (r#""2026-03-05""#, BOTH),
        (r#""2026-03""#, BOTH),
        (r#""2026""#, BOTH),
        ("2026", BOTH),
        (r#""2026-XX-05""#, BOTH),
        (r#""XXXX-03-05""#, BOTH),
        (r#""XXXX""#, BOTH),
        (r#""2026\n""#, NEITHER),
        (r#""2026-03-05\n""#, NEITHER),
        (r#""٢٠٢٦""#, NEITHER),
        (r#""2026-3-5""#, NEITHER),
        (r#""05/3/2026""#, NEITHER),
        (r#""2026-03-05T00:00""#, NEITHER),
        (r#""2026-03-XX""#, BOTH),
        (r#""2026-02-29""#, SCHEMA),
        (r#""2026-13""#, SCHEMA),
        ("999", NEITHER),
        ("10000", NEITHER),
        ("2026.5", NEITHER),
        (r#""""#, NEITHER),
    ]),
    ("bao-cao-du-thao", "/subject", &[
        (r#""Kết quả\nnăm 2026""#, NEITHER),
        (r#""Kết quả\tnăm 2026""#, NEITHER),
        (r#""""#, NEITHER),
        (r#"" ""#, SCHEMA),
        ("2026", NEITHER),
        ("null", NEITHER),
    ]),
    ("bao-cao-du-thao", "/body", &[
        (r#"["Nội dung."]"#, BOTH),
        (r#"[{"plain": "Nội dung *."}]"#, BOTH),
        (r#"[["Nội dung ", {"bold": "đậm"}]]"#, BOTH),
        (r#"[{"items": ["Một;", {"text": "Hai:", "items": ["ba."]}]}]"#, BOTH),
        (r#"[{"bold": "Nội dung."}]"#, NEITHER),
        (r#"[{"items": "Một."}]"#, NEITHER),
        (r#"[{"items": ["Một."], "section": {"level": "1"}}]"#, NEITHER),
        ("[{}]", NEITHER),
        ("[5]", NEITHER),
        ("[null]", NEITHER),
        (r#"[""]"#, NEITHER),
        ("[[]]", SCHEMA),
        ("[]", NEITHER),
        (r#""Nội dung.""#, NEITHER),
    ]),
    ("bao-cao-du-thao", "/body/1", &[
        (r#"{"section": {"level": "I", "heading": "A", "body": ["B."]}}"#, BOTH),
        (r#"{"section": {"level": "a", "start": 2.0, "body": ["B."]}}"#, BOTH),
        (r#"{"section": {"level": "a", "start": "2", "body": ["B."]}}"#, NEITHER),
        (r#"{"section": {"level": "a", "start": 0, "body": ["B."]}}"#, NEITHER),
        (r#"{"section": {"level": 1, "body": ["B."]}}"#, PROGRAM),
        (r#"{"section": {"level": "A", "body": ["B."]}}"#, BOTH),
        (r#"{"section": {"level": "(1)", "body": ["B."]}}"#, BOTH),
        (r#"{"section": {"level": "part", "heading": "A", "body": ["B."]}}"#, BOTH),
        (r#"{"section": {"level": "1", "lead": "A:", "body": ["B."]}}"#, BOTH),
        (r#"{"section": {"level": "1", "lead": "", "body": ["B."]}}"#, NEITHER),
        (r#"{"heading": "A"}"#, BOTH),
        (r#"{"centred": ["(", {"superscript": "1"}, {"subscript": "2"}, ")"]}"#, BOTH),
        (r#"{"heading": 1}"#, NEITHER),
        (r#"{"heading": {"text": "A"}}"#, NEITHER),
        (r#"{"section": {"level": "B", "body": ["B."]}}"#, NEITHER),
        (r#"{"section": {"level": "i", "body": ["B."]}}"#, NEITHER),
        (r#"{"section": {"body": ["B."]}}"#, NEITHER),
    ]),
    ("bien-ban-hop-thi-dua", "/start", &[
        (r#""2026-03-05T14:00""#, BOTH),
        (r#""2026-03-05 14:00""#, BOTH),
        (r#""2026-03-05T14:00:00""#, BOTH),
        (r#""2026-03-05T14:00:30""#, NEITHER),
        (r#""2026-03-05T14:00Z""#, NEITHER),
        (r#""2026-03-05T14:00\n""#, NEITHER),
        (r#""2026-03-05""#, NEITHER),
        (r#""2026-03-05T24:00""#, SCHEMA),
        (r#""2026-02-30T14:00""#, SCHEMA),
        (r#""٢٠٢٦-03-05T14:00""#, NEITHER),
        ("14", NEITHER),
    ]),
    ("bien-ban-hop-thi-dua", "/meeting", &[
        (r#""workshop""#, BOTH),
        (r#""Workshop""#, NEITHER),
        (r#""họp""#, NEITHER),
        ("1", NEITHER),
    ]),
    ("giay-nghi-phep", "/confirmation", &[
        ("true", BOTH),
        ("false", BOTH),
        (r#""true""#, NEITHER),
        ("1", NEITHER),
        ("null", PROGRAM),
    ]),
    ("quyet-dinh-thanh-lap-to-cong-tac", "/executed_in_article", &[
        ("1", BOTH),
        ("1.0", BOTH),
        (r#""1""#, NEITHER),
        ("0", NEITHER),
        ("1.5", NEITHER),
        ("99", BOTH),
    ]),
    ("quyet-dinh-thanh-lap-to-cong-tac", "/filing", &[
        (r#"{"unit": "KT", "copies": 2}"#, BOTH),
        (r#"{"copies": 2.0}"#, BOTH),
        (r#"{"copies": "2b"}"#, BOTH),
        (r#"{"copies": 0}"#, NEITHER),
        (r#"{"kept": 2}"#, NEITHER),
        ("[]", NEITHER),
    ]),
    ("quyet-dinh-thanh-lap-to-cong-tac", "/articles/0", &[
        (r#""Thành lập Tổ công tác.""#, BOTH),
        (r#"{"body": ["Thành lập Tổ công tác."]}"#, BOTH),
        (r#"{"title": "Thành lập", "body": ["Tổ công tác."]}"#, BOTH),
        (r#"{"title": "Thành lập", "body": "Tổ công tác."}"#, NEITHER),
        (r#"{"start": -1, "body": ["Tổ công tác."]}"#, NEITHER),
        ("1", NEITHER),
    ]),
];

#[test]
fn schema_and_program_agree_over_values() {
    let all = Judge::of_all();
    let mut wrong = Vec::new();
    for (name, pointer, values) in VALUES {
        for (value, expected) in *values {
            let document = with(name, pointer, value);
            let read = Document::from_json(&document.to_string());
            let own = Judge::of(document["type"].as_str().unwrap());
            assert_eq!(own.allows(&document), all.allows(&document));
            let found = (all.allows(&document), read.is_ok());
            if found != *expected {
                wrong.push(format!("{pointer} {value}: {found:?}, not {expected:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn schema_and_program_agree_over_house_styles() {
    let schema = Judge::new(&HouseStyle::schema());
    for (key, value, expected) in [
        ("preset", json!("S"), BOTH),
        ("preset", json!("s"), NEITHER),
        ("first_line_indent_mm", json!(10), BOTH),
        ("first_line_indent_mm", json!(12.7), BOTH),
        ("first_line_indent_mm", json!(12), NEITHER),
        ("first_line_indent_mm", json!("10"), NEITHER),
        ("paragraph_gap_pt", json!(6), BOTH),
        ("paragraph_gap_pt", json!(5.9), NEITHER),
        ("line_spacing", json!(1.5), BOTH),
        ("line_spacing", json!(1.51), NEITHER),
        ("margins_mm", json!({"left": 30, "right": 20.0}), BOTH),
        ("margins_mm", json!({"left": 29.9}), NEITHER),
        ("margins_mm", json!({"inside": 30}), NEITHER),
        ("joint_names", json!("stacked"), BOTH),
        ("joint_names", json!("side_by_side"), NEITHER),
        ("numbers", json!("word"), BOTH),
        ("numbers", Value::Null, PROGRAM),
        ("silence", json!(["text.spaces"]), BOTH),
        ("silence", json!("text.spaces"), NEITHER),
        ("vanban_style", json!(2), NEITHER),
        ("font", json!("Arial"), NEITHER),
    ] {
        let mut style = json!({"vanban_style": 1});
        style[key] = value;
        let read = HouseStyle::from_json(&style.to_string());
        assert_eq!((schema.allows(&style), read.is_ok()), expected, "{style}");
    }
}

/// What a document can begin from is as the schema has it, and names its address.
#[test]
fn data_to_begin_from_are_allowed() {
    let all = Judge::of_all();
    for kind in DocumentKind::all() {
        let key = kind.rule().key;
        let data = vanban::starter(kind, vanban::Format::Json);
        let data: Value = serde_json::from_str(&data).unwrap();
        assert!(Judge::of(key).allows(&data) && all.allows(&data), "{key}");
        let schema: Value = serde_json::from_str(&vanban::schema(Some(kind))).unwrap();
        assert_eq!(data["$schema"], schema["$id"], "{key}");
    }
}
