//! What a run has to say of a document: said once, at its end, in words or as JSON.

use std::path::Path;

use serde::{Serialize, Serializer};
use vanban::{Blank, Language, Problem, Problems, ReadError};

use crate::Outcome;
use crate::args::Input;
use crate::obstacle::Obstacle;
use crate::say;
use crate::words::Words;

/// What a run has found, and what it has done.
#[derive(Default, Serialize)]
pub(crate) struct Account {
    problems: Vec<Entry>,
    /// The files that were written.
    files: Vec<String>,
    /// What they leave for the clerk.
    blanks: Vec<Blank>,
}

/// A thing that was found, with the name of the file it stands in.
enum Entry {
    Problem(String, Problem),
    Shape(String, ReadError),
    Obstacle(Obstacle),
}

impl Account {
    /// Problems that do not keep the run from going on.
    pub(crate) fn warn(&mut self, path: &Path, problems: &Problems) {
        let name = path.display().to_string();
        let problems = problems.iter().cloned();
        self.problems
            .extend(problems.map(|problem| Entry::Problem(name.clone(), problem)));
    }

    /// Data that are refused.
    pub(crate) fn refuse(&mut self, path: &Path, error: ReadError) -> Outcome {
        match error {
            ReadError::Problems(problems) => self.warn(path, &problems),
            error => {
                let name = path.display().to_string();
                self.problems.push(Entry::Shape(name, error));
            }
        }
        Outcome::Problems
    }

    /// A file that cannot be read or written.
    pub(crate) fn fail(&mut self, obstacle: Obstacle) -> Outcome {
        self.problems.push(Entry::Obstacle(obstacle));
        Outcome::Failure
    }

    pub(crate) fn wrote(&mut self, path: &Path) {
        self.files.push(path.display().to_string());
    }

    pub(crate) fn left(&mut self, blanks: Vec<Blank>) {
        self.blanks = blanks;
    }

    /// Says it all.
    pub(crate) fn tell(&self, input: &Input, words: Words) {
        if input.json {
            say::diagnostics(&say::as_json(self), input.output_taken);
            return;
        }
        for entry in &self.problems {
            say::err(&entry.line(words));
        }
        // The blanks are those of the document itself, which is written first.
        let mut blanks = self.blanks.as_slice();
        for name in &self.files {
            say::err(&words.done(name, blanks));
            blanks = &[];
        }
    }
}

impl Entry {
    fn line(&self, words: Words) -> String {
        match self {
            Self::Problem(name, problem) => words.problem(name, problem),
            Self::Shape(name, error) => words.shape(name, error),
            Self::Obstacle(obstacle) => words.obstacle(obstacle) + "\n",
        }
    }
}

impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        /// What is no problem of the document, in the form of one.
        #[derive(Serialize)]
        struct Other {
            path: &'static str,
            line: Option<usize>,
            column: Option<usize>,
            severity: &'static str,
            code: &'static str,
            clause: Option<&'static str>,
            message_vi: String,
            message_en: String,
        }

        let (position, code, message_vi, message_en) = match self {
            Self::Problem(_, problem) => return problem.serialize(serializer),
            Self::Shape(_, error) => {
                let [vietnamese, english] = [Language::Vietnamese, Language::English]
                    .map(|language| error.message(language));
                (error.position(), "shape", vietnamese, english)
            }
            Self::Obstacle(obstacle) => {
                let [vietnamese, english] = [Language::Vietnamese, Language::English]
                    .map(|language| Words::new(Some(language)).obstacle(obstacle));
                (None, "file", vietnamese, english)
            }
        };
        let other = Other {
            path: "",
            line: position.map(|position| position.line),
            column: position.map(|position| position.column),
            severity: "error",
            code,
            clause: None,
            message_vi,
            message_en,
        };
        other.serialize(serializer)
    }
}
