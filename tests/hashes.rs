//! The same data give the same bytes, on every machine: those whose hashes stand beside the data.
//!
//! `VANBAN_UPDATE_HASHES=1 cargo test --all-features --test hashes` writes the hashes anew. What has
//! changed in the pages is then for a person to look at: `tests/conformance/run` measures them, and
//! the snapshots show what the words and the forms are.

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;

use common::{fixture_path, reports};
use sha2::{Digest, Sha256};

/// Holds files, by name, against a manifest in the form of `sha256sum`.
fn check(manifest: &str, files: &BTreeMap<String, Vec<u8>>) {
    let mut found = String::new();
    for (name, bytes) in files {
        for byte in Sha256::digest(bytes) {
            write!(found, "{byte:02x}").unwrap();
        }
        writeln!(found, "  {name}").unwrap();
    }
    let manifest = fixture_path(manifest);
    if std::env::var_os("VANBAN_UPDATE_HASHES").is_some() {
        fs::write(&manifest, &found).unwrap();
    }
    let known = fs::read_to_string(&manifest).unwrap();
    let [known, found] = [&known, &found].map(|lines| lines.lines().collect::<BTreeSet<_>>());
    let changed: BTreeSet<_> = known
        .symmetric_difference(&found)
        .filter_map(|line| line.split_whitespace().next_back())
        .collect();
    assert!(
        changed.is_empty(),
        "{} has other hashes for {changed:?}; VANBAN_UPDATE_HASHES=1 writes them anew",
        manifest.display()
    );
}

#[test]
fn fixtures() {
    let files = reports().map(|(name, report)| {
        let file = report.to_docx().unwrap();
        (format!("{name}.docx"), file.into_bytes())
    });
    check("SHA256SUMS", &files.into());
}

/// The program knows the house style of each.
#[cfg(feature = "cli")]
#[test]
fn samples() {
    let directory = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("hashes");
    let _ = fs::remove_dir_all(&directory);
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_vanban"));
    let status = program.arg("samples").arg(&directory).status().unwrap();
    assert!(status.success());
    let files = fs::read_dir(&directory).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        (name, fs::read(&path).unwrap())
    });
    check("samples/SHA256SUMS", &files.collect());
}
