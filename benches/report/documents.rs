//! The documents that are measured: real ones, and large ones of varied words.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde_json::{Value, json};

/// The documents, by the names that the table prints.
pub(crate) const NAMES: [&str; 6] = ["seed", "full", "300", "3000", "30000", "table5000"];

/// The document of a name.
pub(crate) fn named(name: &str) -> String {
    match name {
        "seed" => fixture("huong-long-q1-2024.json"),
        "full" => fixture("full-report.json"),
        "300" => paragraphs(10),
        "3000" => paragraphs(100),
        "30000" => paragraphs(1_000),
        _ => table(5_000),
    }
}

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

fn fixture(name: &str) -> String {
    fs::read_to_string(fixtures().join(name)).expect("the fixture is part of the project")
}

/// A report of so many sections, each of some thirty paragraphs: one of 100 has about 200 pages.
fn paragraphs(sections: usize) -> String {
    let mut text = WORDS.writer();
    let body: Vec<_> = (0..sections)
        .map(|_| {
            let mut blocks = Vec::new();
            for _ in 0..5 {
                let section =
                    json!({"level": "1", "heading": text.words(4), "body": [text.text(20)]});
                blocks.push(json!({"section": section}));
                let second = json!({"text": text.text(9), "items": [text.text(8), text.text(8)]});
                blocks.push(json!({"items": [text.text(12), second]}));
            }
            json!({"section": {"level": "I", "heading": text.words(4), "body": blocks}})
        })
        .collect();
    report(&Value::from(body))
}

/// A report with a table of so many rows.
fn table(rows: usize) -> String {
    let mut text = WORDS.writer();
    let columns = ["STT", "Nhiệm vụ", "Đơn vị", "Số lượng", "Đạt", "Ghi chú"];
    let columns: Vec<_> = columns
        .iter()
        .map(|title| json!({"title": title}))
        .collect();
    let rows: Vec<_> = (1..=rows)
        .map(|row| {
            let number = text.below(9_000).to_string();
            let share = format!("{},{}%", text.below(100), text.below(10));
            json!([
                row.to_string(),
                text.words(6),
                text.words(3),
                number,
                share,
                text.words(2)
            ])
        })
        .collect();
    let table = json!({"columns": columns, "rows": rows});
    report(&json!(["Kết quả theo từng nhiệm vụ:", {"table": table}]))
}

/// A report of a commune.
fn report(body: &Value) -> String {
    let report = json!({
        "vanban": 1,
        "type": "report",
        "sender": {"name": "Ủy ban nhân dân xã An Bình", "code": "UBND"},
        "place": "An Bình",
        "subject": "Tổng hợp kết quả công tác năm 2026 của các thôn",
        "body": body,
        "signature": {"collective": "Ủy ban nhân dân", "title": "Chủ tịch"},
    });
    report.to_string()
}

/// The words of all large documents.
static WORDS: LazyLock<Words> = LazyLock::new(Words::of_samples);

/// The words of the samples, each with those that follow it there.
///
/// Texts put together of them are new, and about as easy to deflate as what offices write.
struct Words {
    all: Vec<String>,
    followers: BTreeMap<String, Vec<usize>>,
}

impl Words {
    fn of_samples() -> Self {
        let folder = fs::read_dir(fixtures().join("samples")).expect("the samples are there");
        let mut paths: Vec<_> = folder
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| {
                path.extension()
                    .is_some_and(|extension| extension == "json")
            })
            .collect();
        paths.sort();
        let mut all = Vec::new();
        for path in paths {
            let sample = fs::read_to_string(path).expect("a sample is text");
            let sample: Value = serde_json::from_str(&sample).expect("a sample is JSON");
            collect(sample.get("body").unwrap_or(&Value::Null), &mut all);
        }
        let mut followers: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for (index, pair) in all.windows(2).enumerate() {
            followers
                .entry(pair[0].clone())
                .or_default()
                .push(index + 1);
        }
        Self { all, followers }
    }

    fn writer(&self) -> Writer<'_> {
        Writer {
            words: self,
            turn: 1,
            last: 0,
        }
    }
}

/// Words of nouns that the decree writes with a capital, which texts put together would not do.
const NOUNS: [&str; 2] = ["nhân", "nhà"];

/// The words of all texts of a body, but for those nouns and for signs of markup and of lists.
fn collect(value: &Value, words: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            let plain = |word: &&str| {
                word.starts_with(char::is_alphabetic)
                    && !word.contains(['*', '[', '^', '~', ')'])
                    && !NOUNS.contains(&word.to_lowercase().as_str())
            };
            let bare = |word: &str| {
                word.trim_end_matches(['.', ';', ':', '!', '?', '…'])
                    .to_owned()
            };
            words.extend(text.split_whitespace().filter(plain).map(bare));
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, words)),
        Value::Object(fields) => fields.values().for_each(|value| collect(value, words)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Writes new texts, the same ones in every run.
struct Writer<'w> {
    words: &'w Words,
    turn: u64,
    last: usize,
}

impl Writer<'_> {
    /// A number below another.
    fn below(&mut self, bound: usize) -> usize {
        self.turn = self
            .turn
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let turn = usize::try_from(self.turn >> 33).expect("31 bits are a size");
        turn % bound
    }

    fn word(&mut self) -> &str {
        let all = &self.words.all;
        let follow = self.words.followers.get(&all[self.last]);
        self.last = match follow {
            Some(follow) => follow[self.below(follow.len())],
            None => self.below(all.len()),
        };
        &all[self.last]
    }

    /// So many words that follow each other, the first with a capital.
    fn words(&mut self, count: usize) -> String {
        let mut text = String::new();
        for index in 0..count {
            let word = self.word().trim_end_matches(',').to_owned();
            let mut signs = word.chars();
            match signs.next() {
                Some(first) if index == 0 => {
                    text.extend(first.to_uppercase());
                    text.push_str(signs.as_str());
                }
                _ => {
                    text.push(' ');
                    text.push_str(&word);
                }
            }
        }
        text
    }

    /// A sentence of so many words, of which one in nine is bold.
    fn text(&mut self, count: usize) -> String {
        let mut text = self.words(count.min(4));
        for index in 4..count {
            let word = self.word();
            text.push(' ');
            if index % 9 == 4 {
                let bold = word.trim_end_matches(',');
                text.extend(["**", bold, "**"]);
            } else {
                text.push_str(word);
            }
        }
        text.truncate(text.trim_end_matches(',').len());
        text + "."
    }
}
