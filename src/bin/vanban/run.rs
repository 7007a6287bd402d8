//! One run: what it has read, found and written, told at its end.

use std::io;
use std::process::ExitCode;

use vanban::account::{Account, Content, File};
use vanban::layout::ShortPage;
use vanban::problem::{Obstacle, Severity};
use vanban::value::Blank;
use vanban::{Problem, Problems};

use crate::report::{Report, Sources};
use crate::say;
use crate::voice::Settings;

/// The account of a run, and the texts that its problems stand in.
#[derive(Default)]
pub(crate) struct Run {
    pub(crate) account: Account,
    pub(crate) sources: Sources,
}

impl Run {
    /// A run that comes to nothing.
    pub(crate) fn failed(obstacle: Obstacle) -> Self {
        let mut run = Self::default();
        run.account.add(obstacle);
        run
    }

    /// Takes the account of a file, with what was found before.
    pub(crate) fn take(&mut self, mut account: Account, file: &str) {
        let problems = std::mem::take(&mut account.problems);
        account.problems = std::mem::take(&mut self.account.problems);
        self.account = account;
        self.add(problems, file);
    }

    /// Adds the problems of a file.
    pub(crate) fn add(&mut self, problems: Problems, file: &str) {
        for problem in problems.in_file(file) {
            self.account.add(problem);
        }
    }

    /// Tells everything, and how the program ends.
    pub(crate) fn end(mut self, result: &str, settings: Settings) -> ExitCode {
        if let Err(obstacle) = say::out(result.as_bytes()) {
            self.account.add(obstacle);
        }
        if settings.json {
            let json = say::as_json(&self.account);
            if settings.output_taken || say::out(json.as_bytes()).is_err() {
                say::err(&json);
            }
        } else {
            say::err(&self.words(settings));
        }
        self.code()
    }

    /// The problems and the files in words.
    pub(crate) fn words(&self, settings: Settings) -> String {
        let report = Report {
            settings,
            look: settings.look(&io::stderr()),
            sources: &self.sources,
        };
        let told = self.account.problems.iter();
        let told: Vec<_> = told
            .filter(|problem| !settings.quiet || problem.severity() == Severity::Error)
            .collect();
        let mut words = report.problems(&told);
        if !settings.quiet {
            // The blanks are those of the document itself, which is written first.
            let mut blanks = self.account.blanks.as_slice();
            for file in &self.account.files {
                words += &wrote(file, blanks, settings);
                blanks = &[];
            }
            words += &self.last_page(settings);
        }
        words
    }

    /// A line for a last page that is nearly empty, and one for what made such a page go.
    fn last_page(&self, settings: Settings) -> String {
        let mut words = String::new();
        if let Some(ShortPage { page, lines, .. }) = self.account.short_page {
            words += &settings.pick(
                format!("trang {page} chỉ có {lines} dòng; --fit có thể bỏ được trang này\n"),
                format!("page {page} holds {lines} lines; --fit may make it go\n"),
            );
        }
        let changes = self.account.changes.iter();
        let changes: Vec<_> = changes
            .map(|change| format!("{} {} → {}", change.key, change.before, change.after))
            .collect();
        if !changes.is_empty() {
            let changes = changes.join(", ");
            words += &settings.pick(
                format!("đã bỏ trang gần trống: {changes}\n"),
                format!("a nearly empty page is gone: {changes}\n"),
            );
        }
        words
    }

    /// 0 when all is done, 1 when a document has errors, 2 when the cause is another.
    pub(crate) fn code(&self) -> ExitCode {
        let mut errors = self.account.problems.iter();
        let mut errors = errors
            .by_ref()
            .filter(|one| one.severity() == Severity::Error);
        let outside =
            |problem: &Problem| problem.code() == "usage" || problem.code().starts_with("file.");
        match errors.next() {
            None => ExitCode::SUCCESS,
            Some(first) if outside(first) || errors.any(outside) => ExitCode::from(2),
            Some(_) => ExitCode::from(1),
        }
    }
}

/// A line for a file that was written, with the blanks it leaves for the clerk.
fn wrote(file: &File, blanks: &[Blank], settings: Settings) -> String {
    let Content::Path(path) = &file.content else {
        return String::new();
    };
    if crate::args::is_standard(path) {
        return String::new();
    }
    let wrote = settings.pick("đã ghi", "wrote");
    let alike = |kind| blanks.iter().filter(|blank| blank.kind() == kind).count();
    let names: Vec<_> = blanks
        .iter()
        .map(
            |blank| match (blank.name(settings.language), alike(blank.kind())) {
                (name, 0 | 1) => name.to_owned(),
                // Which of those who sign it is, the path tells.
                (name, _) => format!("{name} ({})", blank.path()),
            },
        )
        .collect();
    let blanks = match names.join(", ") {
        names if names.is_empty() => names,
        names => format!("; {}: {names}", settings.pick("còn trống", "left blank")),
    };
    format!("{wrote} {}{blanks}\n", path.display())
}
