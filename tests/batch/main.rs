//! Many documents in one run of the program.

#![cfg(feature = "cli")]

#[path = "../common/mod.rs"]
mod common;
mod lines;
mod merge;
mod names;
mod resume;
mod shards;
mod usage;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use common::told::{account, codes, stderr};
use sha2::{Digest, Sha256};

/// A folder of a test's own, which is empty at first.
fn directory(test: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("batch")
        .join(test);
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).unwrap();
    directory
}

/// `vanban batch`, to be run in a folder.
fn batch<A: AsRef<OsStr>>(folder: &Path, args: impl IntoIterator<Item = A>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vanban"));
    command.arg("batch").args(args).current_dir(folder);
    command.env("LC_ALL", "en_US.UTF-8");
    command
}

fn run<A: AsRef<OsStr>>(folder: &Path, args: impl IntoIterator<Item = A>) -> Output {
    batch(folder, args).output().unwrap()
}

fn run_with_input<A: AsRef<OsStr>>(
    folder: &Path,
    args: impl IntoIterator<Item = A>,
    input: &str,
) -> Output {
    use std::io::Write as _;

    let mut child = batch(folder, args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut pipe = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || {
        // A program that has seen enough closes the pipe.
        let _ = pipe.write_all(input.as_bytes());
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn code(output: &Output) -> Option<i32> {
    output.status.code()
}

/// A letter with a number of its own, as one line of JSON.
fn letter(number: usize) -> String {
    format!(
        r#"{{"vanban": 1, "type": "plan", "sender": {{"name": "Ủy ban nhân dân xã Suối Mây", "code": "UBND"}}, "number": {number}, "place": "Suối Mây", "date": "2026-04-02", "subject": "Cải cách hành chính đợt {number}", "body": ["Ủy ban nhân dân xã ban hành Kế hoạch cải cách hành chính."], "signature": {{"collective": "Ủy ban nhân dân", "title": "Chủ tịch", "name": "Lê Minh Tâm"}}}}"#
    )
}

/// Lines of letters with the numbers from 1.
fn letters(count: usize) -> String {
    let mut lines = String::new();
    for number in 1..=count {
        writeln!(lines, "{}", letter(number)).unwrap();
    }
    lines
}

/// The hash of every file of a folder, hidden ones too.
fn hashes(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).unwrap();
    let files = entries.map(|entry| {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        (name, hash(&fs::read(entry.path()).unwrap()))
    });
    files.collect()
}

fn hash(bytes: &[u8]) -> String {
    let mut digits = String::new();
    for byte in Sha256::digest(bytes) {
        write!(digits, "{byte:02x}").unwrap();
    }
    digits
}

/// The path of a fixture.
fn fixture(name: &str) -> PathBuf {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    fixtures.join(name)
}
