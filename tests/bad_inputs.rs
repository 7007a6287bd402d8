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

use common::fixture_path;
use vanban::{Document, HouseStyle, Language, Problem, Problems, ReadError, Severity};

fn inputs() -> Vec<PathBuf> {
    let mut inputs: Vec<_> = fs::read_dir(fixture_path("bad"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension != "problems")
        })
        .collect();
    inputs.sort();
    inputs
}

/// Reads a file, which is a house style if its name says so, and returns the warnings.
fn read(path: &Path, text: &str) -> Result<Problems, ReadError> {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap();
    let extension = path.extension().and_then(|extension| extension.to_str());
    if name.starts_with("style-") {
        let style = match extension {
            Some("json") => HouseStyle::from_json(text),
            Some("yaml") => HouseStyle::from_yaml(text),
            Some("toml") => HouseStyle::from_toml(text),
            other => panic!("the extension {other:?}"),
        };
        return style.map(|_| Problems::default());
    }
    let document = match extension {
        Some("json") => Document::from_json(text),
        Some("yaml") => Document::from_yaml(text),
        Some("toml") => Document::from_toml(text),
        other => panic!("the extension {other:?}"),
    };
    document.map(|document| document.warnings().clone())
}

/// What is wrong with a file, a line a problem.
fn describe(result: Result<Problems, ReadError>) -> String {
    let lines = |problems: &Problems| {
        let mut lines = String::new();
        for problem in problems {
            let place = problem
                .position
                .map_or("-".to_owned(), |position| position.to_string());
            let severity = problem.severity().word(Language::English);
            let code = problem.code();
            writeln!(lines, "{place} {} {severity} {code}", problem.path).unwrap();
        }
        lines
    };
    match result {
        Ok(warnings) => lines(&warnings),
        Err(ReadError::Problems(problems)) => lines(&problems),
        Err(ReadError::Shape { position, message }) => {
            let place = position.map_or("-".to_owned(), |position| position.to_string());
            format!("{place} shape: {message}\n")
        }
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn every_bad_input_gives_its_problems() {
    let update = std::env::var_os("VANBAN_UPDATE_PROBLEMS").is_some();
    let mut codes = BTreeSet::new();
    for path in inputs() {
        // What is not UTF-8 does not come as far as the library.
        let Ok(text) = String::from_utf8(fs::read(&path).unwrap()) else {
            continue;
        };
        let found = describe(read(&path, &text));
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
        for line in found.lines().filter(|line| !line.contains(" shape: ")) {
            codes.insert(line.split(' ').next_back().unwrap().to_owned());
        }
    }
    let all: BTreeSet<_> = Problem::CODES
        .iter()
        .map(|code| (*code).to_owned())
        .collect();
    assert_eq!(codes, all, "every code has an input that gives it");
}

/// Every problem says in both languages what is wrong, and cites a clause.
#[test]
fn every_problem_has_words() {
    for path in inputs() {
        let Ok(text) = String::from_utf8(fs::read(&path).unwrap()) else {
            continue;
        };
        let problems = match read(&path, &text) {
            Ok(_) => continue,
            Err(ReadError::Problems(problems)) => problems,
            Err(shape) => {
                let [vietnamese, english] = [Language::Vietnamese, Language::English]
                    .map(|language| shape.message(language));
                assert_ne!(vietnamese, english, "{}", path.display());
                continue;
            }
        };
        let errors = problems
            .iter()
            .filter(|problem| problem.severity() == Severity::Error);
        assert!(errors.count() > 0, "{}", path.display());
        for problem in &problems {
            let [vietnamese, english] =
                [Language::Vietnamese, Language::English].map(|language| problem.message(language));
            assert_ne!(vietnamese, english);
            assert!(!vietnamese.is_empty() && !english.is_empty());
            assert!(!problem.clause().to_string().is_empty());
            assert!(problem.to_string().contains(&english));
        }
    }
}
