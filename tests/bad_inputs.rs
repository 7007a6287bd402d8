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

use common::{bad_inputs, is_style};
use vanban::{Document, HouseStyle, Language, Problem, Problems, ReadError, Severity};

/// What stands before the words of a problem.
const WORDS: &str = "    ";

/// Reads a file, which is a house style if its folder says so, and returns the warnings.
fn read(path: &Path, text: &str) -> Result<Problems, ReadError> {
    let extension = path.extension().and_then(|extension| extension.to_str());
    if is_style(path) {
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

/// What is wrong with a file: a line a problem, and below it the Vietnamese words.
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
            writeln!(lines, "{WORDS}{}", problem.message(Language::Vietnamese)).unwrap();
        }
        lines
    };
    match result {
        Ok(warnings) => lines(&warnings),
        Err(ReadError::Problems(problems)) => lines(&problems),
        Err(shape) => {
            let place = shape
                .position()
                .map_or("-".to_owned(), |position| position.to_string());
            let [vietnamese, english] =
                [Language::Vietnamese, Language::English].map(|language| shape.message(language));
            format!("{place} shape: {english}\n{WORDS}{vietnamese}\n")
        }
    }
}

#[test]
fn every_bad_input_gives_its_problems() {
    let update = std::env::var_os("VANBAN_UPDATE_PROBLEMS").is_some();
    let mut codes = BTreeSet::new();
    for path in bad_inputs() {
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
        let problems = found.lines().filter(|line| !line.starts_with(WORDS));
        for line in problems.filter(|line| !line.contains(" shape: ")) {
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
    for path in bad_inputs() {
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
