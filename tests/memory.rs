//! Memory in proportion to what is asked for: no short text takes a service down.
#![cfg(target_os = "linux")]

mod common;

use std::fs;
use std::process::Command;

use common::fixture;
use serde_json::{Value, json};
use vanban::Document;

/// The most for a paragraph, a line of a list or a cell, and for a stretch of one emphasis.
const BLOCK: usize = 400;
const RUN: usize = 60;

/// What reading, laying out and writing may take besides.
const BESIDES: usize = 20 << 20;

/// A figure of this process, in bytes.
fn status(name: &str) -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    let kilobytes = line.unwrap().trim().trim_end_matches(" kB");
    kilobytes.parse::<usize>().unwrap() << 10
}

/// The most memory that a document takes at once, from its data to the file, beside the data.
fn peak(key: &str, value: Value) -> usize {
    let mut data: Value = serde_json::from_str(&fixture("minimal.json")).unwrap();
    data[key] = value;
    let data = data.to_string();
    // The greatest size is what it is now.
    fs::write("/proc/self/clear_refs", "5").unwrap();
    let before = status("VmRSS:");
    let document = Document::from_json(&data).unwrap();
    let file = document.to_docx().unwrap();
    let after = status("VmHWM:");
    drop((document, file));
    after.saturating_sub(before)
}

/// The name of the case that a process of its own is to measure.
const CASE: &str = "VANBAN_MEMORY_CASE";

/// Each case has a process of its own: memory that was used before would not be seen.
#[test]
fn memory_is_in_proportion() {
    const MANY: usize = 100_000;

    let cases = [
        ("paragraphs", BLOCK),
        ("recipients", BLOCK),
        ("cells", BLOCK),
        // Of each pair, one is in italics.
        ("runs", 2 * RUN),
    ];
    if let Some(case) = std::env::var_os(CASE) {
        let (key, value) = data(case.to_str().unwrap(), MANY);
        println!("peak {}", peak(key, value));
        return;
    }
    let mut over = Vec::new();
    for (case, each) in cases {
        let mut own = Command::new(std::env::current_exe().unwrap());
        let own = own.args(["--exact", "memory_is_in_proportion", "--nocapture"]);
        let output = own.env(CASE, case).output().unwrap();
        let output = String::from_utf8(output.stdout).unwrap();
        let (_, peak) = output.split_once("peak ").unwrap();
        let peak: usize = peak.lines().next().unwrap().parse().unwrap();
        let most = MANY * each + BESIDES;
        println!("{case}: {} bytes each", peak.saturating_sub(BESIDES) / MANY);
        if peak > most {
            over.push(format!("{case}: {peak} bytes, more than {most}"));
        }
    }
    assert!(over.is_empty(), "{over:?}");
}

/// So many of a kind, and the key that they stand under.
fn data(case: &str, many: usize) -> (&'static str, Value) {
    let columns = || (0..5).map(|column| json!({"title": column.to_string()}));
    let row = || json!(["a", "b", "c", "d", "e"]);
    match case {
        "paragraphs" => ("body", json!(vec!["a"; many])),
        "recipients" => {
            let lines = (0..many).map(|index| index.to_string());
            ("recipients", lines.collect())
        }
        "cells" => {
            let columns: Vec<_> = columns().collect();
            let rows: Vec<_> = (0..many / 5).map(|_| row()).collect();
            (
                "body",
                json!([{"table": {"columns": columns, "rows": rows}}]),
            )
        }
        _ => ("body", json!(["*a* ".repeat(many) + "hết."])),
    }
}
