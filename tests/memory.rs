//! Memory in proportion to what is asked for: no short text takes a service down.
#![cfg(target_os = "linux")]

mod common;

use std::fs;

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

#[test]
fn memory_is_in_proportion() {
    const MANY: usize = 100_000;

    let row = || json!(["a", "b", "c", "d", "e"]);
    let columns: Vec<_> = (0..5)
        .map(|column| json!({"title": column.to_string()}))
        .collect();
    let rows: Vec<_> = (0..MANY / 5).map(|_| row()).collect();
    let runs = "*a* ".repeat(MANY) + "hết.";
    for (what, key, value, each) in [
        ("paragraphs", "body", json!(vec!["a"; MANY]), BLOCK),
        (
            "recipients",
            "recipients",
            (0..MANY).map(|index| index.to_string()).collect(),
            BLOCK,
        ),
        (
            "cells",
            "body",
            json!([{"table": {"columns": columns, "rows": rows}}]),
            BLOCK,
        ),
        ("runs", "body", json!([runs]), 2 * RUN),
    ] {
        let peak = peak(key, value);
        let most = MANY * each + BESIDES;
        println!("{what}: {} bytes each", peak / MANY);
        assert!(peak <= most, "{what}: {peak} bytes, more than {most}");
    }
}
