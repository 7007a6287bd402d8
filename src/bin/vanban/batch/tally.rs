//! What has become of a batch: counts, problems, and the places of what failed.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde::Serialize;
use vanban::problem::{Obstacle, Severity};
use vanban::{Limits, Problem, Problems};

use super::source::Place;
use crate::run::Run;
use crate::say;
use crate::voice::Settings;

/// How many places of failures are named in words.
const NAMED: usize = 20;

/// How many problems, and how many places of failures, are kept in all.
fn most() -> usize {
    Limits::default().problems
}

/// The sums of a batch.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) made: usize,
    pub(super) unchanged: usize,
    pub(super) failed: usize,
    failures: Vec<Failure>,
    errors: Vec<Problem>,
    warnings: Vec<Problem>,
    /// Fields of the data that the template does not use.
    unused: BTreeSet<String>,
    more: [bool; 2],
    pub(super) rejects: Option<PathBuf>,
    pub(super) stopped: bool,
}

/// The place of a record that could not be made.
#[derive(Serialize)]
struct Failure {
    file: String,
    line: Option<usize>,
}

/// The account of a batch.
#[derive(Serialize)]
struct Account<'a> {
    problems: &'a Problems,
    documents: usize,
    made: usize,
    unchanged: usize,
    failed: usize,
    failures: &'a [Failure],
    rejects: Option<String>,
    stopped: bool,
}

impl Tally {
    /// Notes a record that could not be made.
    pub(super) fn fail(&mut self, place: &Place) {
        self.failed += 1;
        if self.failures.len() < most() {
            self.failures.push(Failure {
                file: place.file.to_string(),
                line: place.line,
            });
        }
    }

    /// Keeps problems, unless there are too many; a warning never takes the room of an error.
    pub(super) fn tell(&mut self, problems: Problems) {
        for problem in problems {
            // Of a column that no row needs, once is enough.
            if problem.code() == "merge.unused" && !self.unused.insert(problem.path().to_owned()) {
                continue;
            }
            let is_error = problem.severity() == Severity::Error;
            let kept = if is_error {
                &mut self.errors
            } else {
                &mut self.warnings
            };
            if kept.len() < most() {
                kept.push(problem);
            } else if let Some(more) = self.more.get_mut(usize::from(is_error)) {
                *more = true;
            }
        }
    }

    /// Keeps what stands in the way of all.
    pub(super) fn add(&mut self, obstacle: Obstacle) {
        self.errors.push(obstacle.into());
    }

    /// Tells everything, as the end of a run.
    pub(super) fn end(mut self, settings: Settings) -> Run {
        let most = most();
        for (severity, more) in [Severity::Warning, Severity::Error]
            .into_iter()
            .zip(self.more)
        {
            if more {
                self.add(Obstacle::More { severity, most });
            }
        }
        let words = self.words(settings);
        let mut run = Run::default();
        for problem in self.errors.drain(..).chain(self.warnings.drain(..)) {
            run.account.add(problem);
        }
        if settings.json {
            let json = say::as_json(&Account {
                problems: &run.account.problems,
                documents: self.made + self.unchanged + self.failed,
                made: self.made,
                unchanged: self.unchanged,
                failed: self.failed,
                failures: &self.failures,
                rejects: self.rejects.map(|path| path.display().to_string()),
                stopped: self.stopped,
            });
            if settings.output_taken || say::out(json.as_bytes()).is_err() {
                say::err(&json);
            }
        } else {
            say::err(&(run.words(settings) + &words));
        }
        run
    }

    /// The sums in words.
    fn words(&self, settings: Settings) -> String {
        let done = self.made + self.unchanged;
        if settings.quiet && self.failed == 0 || done + self.failed == 0 {
            return String::new();
        }
        let (made, unchanged, failed) = (self.made, self.unchanged, self.failed);
        let mut words = settings.pick(
            format!("{made} văn bản đã tạo, {unchanged} giữ nguyên, {failed} có lỗi"),
            format!("{made} documents made, {unchanged} unchanged, {failed} with errors"),
        );
        let places = self
            .failures
            .iter()
            .take(NAMED)
            .map(|failure| match failure.line {
                Some(line) => format!("{}:{line}", failure.file),
                None => failure.file.clone(),
            });
        let mut places: Vec<_> = places.collect();
        if !places.is_empty() {
            if places.len() < failed {
                places.push("…".to_owned());
            }
            words += ": ";
            words += &places.join(", ");
        }
        words.push('\n');
        if let Some(path) = &self.rejects {
            let path = path.display();
            words += &settings.pick(
                format!("dữ liệu có lỗi nằm trong {path}; sửa rồi chạy lại tệp đó\n"),
                format!("the data with errors are in {path}: mend them and run that file\n"),
            );
        }
        words
    }
}
