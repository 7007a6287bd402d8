//! Runs that are killed, and runs that go on.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use super::{account, batch, code, directory, hashes, letter, letters, run, stderr};

const ARGS: [&str; 6] = ["in.jsonl", "-o", "out", "--name", "{number}", "--resume"];
const DOCUMENTS: usize = 150;

/// True of a name that is final.
fn is_document(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|end| end == "docx")
}

/// Files of the output that have their names.
fn count(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).map(|entries| entries.flatten().collect());
    let entries: Vec<_> = entries.unwrap_or_default();
    let named = entries
        .iter()
        .map(|entry| entry.file_name().into_string().unwrap());
    named.filter(|name| is_document(name)).count()
}

/// Starts a run and kills it when so many files stand.
fn killed_at(directory: &Path, files: usize) {
    let mut child = batch(directory, ARGS)
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = directory.join("out");
    while count(&out) < files {
        assert!(
            child.try_wait().unwrap().is_none(),
            "the run is over before it is killed"
        );
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn killed_twice_and_resumed_is_as_if_nothing_had_happened() {
    let directory = directory("killed");
    fs::write(directory.join("in.jsonl"), letters(DOCUMENTS)).unwrap();
    let output = run(&directory, ["in.jsonl", "-o", "one", "--name", "{number}"]);
    assert_eq!(code(&output), Some(0), "{}", stderr(&output));
    let expected = hashes(&directory.join("one"));

    killed_at(&directory, 20);
    killed_at(&directory, 60);
    // Whatever stands under a final name is whole.
    let there = hashes(&directory.join("out"));
    for (name, hash) in there.iter().filter(|(name, _)| is_document(name)) {
        assert_eq!(Some(hash), expected.get(name), "{name}");
    }
    // As a kill may leave them: half a line, half a document, and that of another share.
    let mut manifest = fs::read(directory.join("out.manifest")).unwrap();
    manifest.extend_from_slice(b"0123456789abcdef0123456789abcdef\tab");
    fs::write(directory.join("out.manifest"), manifest).unwrap();
    for draft in [".vanban-batch-all.tmp", ".vanban-batch-3-of-4.tmp"] {
        fs::write(directory.join("out").join(draft), "PK").unwrap();
    }
    let foreign = directory.join("out/.vanban-1-0.tmp");
    fs::write(&foreign, "not of a batch").unwrap();
    let output = run(&directory, ARGS.iter().chain(&["--json"]));
    assert_eq!(code(&output), Some(0), "{}", stderr(&output));
    let told = account(&output.stdout);
    let of = |key: &str| usize::try_from(told[key].as_u64().unwrap()).unwrap();
    assert!(of("unchanged") >= 58, "{told}");
    assert_eq!(of("unchanged") + of("made"), DOCUMENTS);
    assert!(foreign.exists());
    fs::remove_file(foreign).unwrap();
    assert_eq!(hashes(&directory.join("out")), expected);

    let output = run(&directory, ARGS.iter().chain(&["--json"]));
    assert_eq!(account(&output.stdout)["unchanged"], DOCUMENTS);
    assert_eq!(hashes(&directory.join("out")), expected);
}

#[test]
fn what_is_no_longer_right_is_made_again() {
    let directory = directory("changed");
    fs::write(directory.join("in.jsonl"), letters(5)).unwrap();
    assert_eq!(code(&run(&directory, ARGS)), Some(0));
    let before = hashes(&directory.join("out"));
    // A file that was changed, one that was taken away, a line that says something else.
    fs::write(directory.join("out/1.docx"), "changed").unwrap();
    fs::remove_file(directory.join("out/2.docx")).unwrap();
    let lines = letters(5).replace("hành chính đợt 3", "thủ tục đợt 3");
    fs::write(directory.join("in.jsonl"), lines).unwrap();
    let output = run(&directory, ARGS.iter().chain(&["--json"]));
    assert_eq!(code(&output), Some(0), "{}", stderr(&output));
    let told = account(&output.stdout);
    assert_eq!([&told["made"], &told["unchanged"]], [3, 2]);
    let mut after = hashes(&directory.join("out"));
    let (old, new) = (before.get("3.docx"), after.remove("3.docx"));
    assert_ne!(old, new.as_ref());
    after.insert("3.docx".to_owned(), old.unwrap().clone());
    assert_eq!(after, before);
}

/// A run that is refused leaves the manifest to one that goes on.
#[test]
fn a_refused_run_forgets_nothing() {
    let directory = directory("refused");
    fs::write(directory.join("in.jsonl"), letters(5)).unwrap();
    assert_eq!(code(&run(&directory, ARGS)), Some(0));
    let without = ARGS.iter().take(5);
    assert_eq!(code(&run(&directory, without)), Some(2));
    let output = run(&directory, ARGS.iter().chain(&["--json"]));
    assert_eq!(account(&output.stdout)["unchanged"], 5);
}

/// Two runs do not write one folder at a time; the lock goes with its run.
#[test]
fn another_run_is_waited_for_by_nobody() {
    let directory = directory("busy");
    fs::create_dir(directory.join("out")).unwrap();
    fs::write(directory.join("in.jsonl"), letters(2)).unwrap();
    let held = fs::File::create(directory.join("out.manifest")).unwrap();
    held.lock().unwrap();
    let draft = directory.join("out/.vanban-batch-all.tmp");
    fs::write(&draft, "of a living run").unwrap();
    let output = run(&directory, ARGS);
    assert_eq!(code(&output), Some(2));
    assert!(
        stderr(&output).contains("[file.busy]"),
        "{}",
        stderr(&output)
    );
    // Neither does another share take what is being written.
    assert_eq!(
        code(&run(&directory, ARGS.iter().chain(&["--shard", "1/2"]))),
        Some(0)
    );
    assert!(draft.exists());
    drop(held);
    assert_eq!(code(&run(&directory, ARGS)), Some(0));
    assert!(!draft.exists());
}

/// Whoever interrupts a run gets what is done so far, and an account.
#[test]
#[cfg(unix)]
fn an_interrupted_run_says_so() {
    use std::io::Write;
    use std::process::Command;

    let directory = directory("interrupted");
    let args = ["-", "-o", "out", "--name", "{number}", "--json"];
    let mut child = batch(&directory, args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut number = 0;
    while count(&directory.join("out")) < 3 {
        number += 1;
        writeln!(input, "{}", letter(number)).unwrap();
        input.flush().unwrap();
    }
    let killed = Command::new("kill")
        .args(["-TERM", &child.id().to_string()])
        .status();
    assert!(killed.unwrap().success());
    // The run may wait for a line when the signal comes.
    while child.try_wait().unwrap().is_none() && number < 100_000 {
        number += 1;
        if writeln!(input, "{}", letter(number)).is_err() {
            break;
        }
    }
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!(code(&output), Some(130), "{}", stderr(&output));
    let told = account(&output.stdout);
    assert_eq!(told["stopped"], true);
    assert_eq!(super::codes(&told), ["batch.stopped"]);
    let names: Vec<_> = hashes(&directory.join("out")).into_keys().collect();
    assert!(names.iter().all(|name| is_document(name)), "{names:?}");
    assert_eq!(told["made"], names.len());
}
