//! Every bad input of `fixtures/bad/` gives the problems that stand in the file beside it.
//!
//! `VANBAN_UPDATE_PROBLEMS=1 cargo test --all-features --test bad_inputs` writes those files anew;
//! what has changed is then for a person to review.

#![cfg(all(feature = "yaml", feature = "toml"))]

mod common;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use common::{bad_inputs, problems};
use vanban::{Language, Problem, Problems};

/// What is wrong with a file: a line a problem, and below it the Vietnamese words. A dash stands for
/// the path of the whole document.
fn describe(problems: &Problems) -> String {
    let mut lines = String::new();
    for problem in problems {
        let position = problem.position().unwrap();
        let path = Some(problem.path()).filter(|path| !path.is_empty());
        let (severity, code) = (problem.severity().words().en, problem.code());
        let path = path.unwrap_or("-");
        writeln!(lines, "{position} {path} {severity} {code}").unwrap();
        let message = problem.message(Language::Vietnamese);
        let help = problem.help(Language::Vietnamese);
        let help = help.map(|help| format!("; {help}")).unwrap_or_default();
        writeln!(lines, "    {message}{help}").unwrap();
    }
    lines
}

fn found(path: &Path) -> Problems {
    problems(path).unwrap_or_else(|| panic!("{} is of no known format", path.display()))
}

#[test]
fn every_bad_input_gives_its_problems() {
    let update = std::env::var_os("VANBAN_UPDATE_PROBLEMS").is_some();
    for path in bad_inputs() {
        let found = describe(&found(&path));
        let expected = PathBuf::from(format!("{}.problems", path.display()));
        if update {
            fs::write(&expected, &found).unwrap();
        }
        assert!(!found.is_empty(), "{} has no problem", path.display());
        assert_eq!(
            found,
            fs::read_to_string(&expected).unwrap(),
            "{}",
            path.display()
        );
    }
}

/// Codes that no file gives which is read as a document of any type: what Rust alone can say is held
/// in `tests/articles.rs`, `tests/documents.rs` and `tests/tables.rs`, limits in `tests/hostile.rs`, what the
/// program tells of files and of its arguments in `tests/cli.rs`, of many documents in `tests/batch`, of
/// templates in `tests/merge.rs`.
const NO_INPUT: [&str; 29] = [
    "block.place",
    "table.record",
    "type.other",
    "limit.bytes",
    "limit.values",
    "limit.blocks",
    "limit.runs",
    "limit.problems",
    "file.unreadable",
    "file.unwritable",
    "file.exists",
    "file.input",
    "file.two",
    "file.terminal",
    "merge.hole",
    "merge.missing",
    "merge.empty",
    "merge.unused",
    "merge.value",
    "merge.note",
    "merge.row",
    "merge.header",
    "file.busy",
    "batch.name_taken",
    "batch.name_field",
    "batch.no_name",
    "batch.internal",
    "batch.stopped",
    "usage",
];

#[test]
fn every_code_has_an_input_that_gives_it() {
    let inputs = bad_inputs();
    let given = inputs.iter().flat_map(|path| found(path));
    let mut given: BTreeSet<_> = given.map(|problem| problem.code()).collect();
    for code in NO_INPUT {
        assert!(given.insert(code), "{code} has an input");
    }
    let all: BTreeSet<_> = Problem::codes().map(|code| code.code).collect();
    let missing: Vec<_> = all.difference(&given).collect();
    assert!(missing.is_empty(), "no input gives {missing:?}");
    assert_eq!(given, all);
}

/// Every problem says in both languages what is wrong and, where it can, what helps; it cites a
/// clause, and stands at a place of the text.
#[test]
fn every_problem_has_words() {
    for path in bad_inputs() {
        let bytes = fs::read(&path).unwrap();
        for problem in found(&path) {
            let place = format!("{}: {problem}", path.display());
            let of = |language| (problem.message(language), problem.help(language));
            let (vietnamese, help_vi) = of(Language::Vietnamese);
            let (english, help_en) = of(Language::English);
            assert_ne!(vietnamese, english, "{place}");
            assert!(!vietnamese.is_empty() && !english.is_empty(), "{place}");
            assert_eq!(help_vi.is_some(), help_en.is_some(), "{place}");
            let helps = [&help_vi, &help_en].into_iter().flatten();
            assert!(helps.into_iter().all(|help| !help.is_empty()), "{place}");
            assert!(!problem.clause().to_string().is_empty(), "{place}");
            assert!(problem.to_string().contains(&english), "{place}");
            let vanban::problem::Place::Field { source, .. } = problem.place() else {
                panic!("{place}");
            };
            let bytes_of = source.as_ref().unwrap().bytes.clone();
            assert!(bytes.get(bytes_of).is_some(), "{place}");
        }
    }
}

/// The patterns of messages and cures are words of both languages, with the same parts, unless a part
/// is the words of one language.
#[test]
fn every_code_has_words() {
    let parts = |pattern: &str| -> BTreeSet<String> {
        let parts = pattern.split('{').skip(1);
        let parts = parts.filter_map(|part| part.split_once('}'));
        let parts = parts.filter(|(name, _)| !["vi", "en"].contains(name));
        parts.map(|(name, _)| name.to_owned()).collect()
    };
    for code in Problem::codes() {
        for words in [Some(code.pattern), code.help].into_iter().flatten() {
            assert_ne!(words.vi, words.en, "{}", code.code);
            assert!(
                !words.vi.is_empty() && !words.en.is_empty(),
                "{}",
                code.code
            );
            assert_eq!(parts(words.vi), parts(words.en), "{}", code.code);
        }
    }
}
