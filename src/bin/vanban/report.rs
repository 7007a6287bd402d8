//! Problems in words: on a terminal with the lines they stand in, elsewhere a line each.

use std::collections::BTreeMap;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use vanban::decree::Clause;
use vanban::problem::{Place, Severity, Source};
use vanban::{Language, Problem};

use crate::excerpt::Excerpt;
use crate::voice::{Look, Settings};

/// The texts that were read, by the names of their files.
pub(crate) type Sources = BTreeMap<String, Vec<u8>>;

/// How many problems are shown with their lines.
const MOST: usize = 100;

/// What it takes to put problems into words.
pub(crate) struct Report<'a> {
    pub(crate) settings: Settings,
    pub(crate) look: Look,
    pub(crate) sources: &'a Sources,
}

impl Report<'_> {
    /// All problems, and behind them how many there are.
    pub(crate) fn problems(&self, problems: &[&Problem]) -> String {
        let mut words = String::new();
        if self.look.for_people {
            let shown = first(problems);
            for problem in &shown {
                words += &self.snippet(problem);
                words += "\n\n";
            }
            let more = problems.len() - shown.len();
            if more > 0 {
                words += &self.settings.pick(
                    format!("… và {more} vấn đề khác; --json nêu hết\n"),
                    format!("… and {more} more; --json lists them all\n"),
                );
            }
        } else {
            for problem in problems {
                words += &self.line(problem);
            }
        }
        let usage = problems.iter().any(|problem| problem.code() == "usage");
        words += &if usage {
            self.way_to_help()
        } else {
            self.summary(problems)
        };
        words
    }

    /// A problem in one line.
    pub(crate) fn line(&self, problem: &Problem) -> String {
        let place = match (problem.file(), problem.position()) {
            (None, _) => "vanban".to_owned(),
            (Some(file), None) => name(file).to_owned(),
            (Some(file), Some(position)) => format!("{}:{position}", name(file)),
        };
        let words = problem.describe(self.settings.language);
        visible(&format!("{place}: {words}")) + "\n"
    }

    /// A problem with the line it stands in, its clause and its help.
    pub(crate) fn snippet(&self, problem: &Problem) -> String {
        let language = self.settings.language;
        let level = match problem.severity() {
            Severity::Error => Level::ERROR,
            _ => Level::WARNING,
        };
        let level = level.with_name(problem.severity().words().get(language));
        let message = visible(&problem.message(language));
        let title = level.primary_title(message).id(problem.code());
        let mut group = Group::with_title(title);
        let Place::Field { path, source } = problem.place() else {
            return self.rendered(group);
        };
        if let Some(file) = problem.file() {
            let text = self.sources.get(file);
            group = match (text, source.as_ref()) {
                (Some(text), Some(source)) => marked(group, file, path, source, text),
                (None, Some(source)) => {
                    let origin = Origin::path(name(file)).line(source.position.line);
                    group.element(origin.char_column(source.position.column))
                }
                (_, None) => group.element(Origin::path(name(file))),
            };
        }
        if problem.clause() != Clause::DataFormat {
            let clause = problem.clause().describe(language);
            let name = self.settings.pick("căn cứ", "clause");
            group = group.element(Level::NOTE.with_name(name).message(clause));
        }
        if let Some(help) = problem.help(language) {
            let name = self.settings.pick("cách chữa", "help");
            group = group.element(
                Level::HELP
                    .with_name(name)
                    .message(wrapped(&visible(&help))),
            );
        }
        self.rendered(group)
    }

    fn rendered(&self, group: Group<'_>) -> String {
        let renderer = if self.look.color {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        renderer.render(&[group])
    }

    /// The number of errors and warnings, or nothing where there are none.
    fn summary(&self, problems: &[&Problem]) -> String {
        let of = |severity| {
            problems
                .iter()
                .filter(|one| one.severity() == severity)
                .count()
        };
        let told = |count, severity: Severity| {
            let word = severity.words().get(self.settings.language);
            match (count, self.settings.language) {
                (0, _) => None,
                (1, _) | (_, Language::Vietnamese) => Some(format!("{count} {word}")),
                (_, Language::English) => Some(format!("{count} {word}s")),
            }
        };
        let counts =
            [Severity::Error, Severity::Warning].map(|severity| told(of(severity), severity));
        let counts: Vec<_> = counts.into_iter().flatten().collect();
        if counts.is_empty() {
            return String::new();
        }
        counts.join(", ") + "\n"
    }

    fn way_to_help(&self) -> String {
        self.settings
            .pick(
                "Cách dùng: vanban --help\n",
                "How to use it: vanban --help\n",
            )
            .to_owned()
    }
}

/// Adds the line of a place, with a mark under it.
fn marked<'a>(
    group: Group<'a>,
    file: &'a str,
    path: &'a str,
    source: &Source,
    text: &[u8],
) -> Group<'a> {
    let position = source.position;
    let excerpt = Excerpt::of(text, &source.bytes);
    let label = Some(label(path)).filter(|label| !label.is_empty());
    let mark = AnnotationKind::Primary.span(excerpt.place).label(label);
    let snippet = Snippet::source(excerpt.text)
        .line_start(position.line)
        .annotation(mark);
    if excerpt.cut_before {
        // The renderer cannot count the columns that are cut away.
        let origin = Origin::path(name(file)).line(position.line);
        group
            .element(origin.char_column(position.column))
            .element(snippet)
    } else {
        group.element(snippet.path(name(file)))
    }
}

/// A path as it stands beside a mark: of a long one, the end.
fn label(path: &str) -> String {
    const LONGEST: usize = 60;

    let skipped = path.chars().count().saturating_sub(LONGEST);
    match path.char_indices().nth(skipped) {
        Some((start, _)) if start > 0 => {
            format!("…{}", visible(path.get(start..).unwrap_or_default()))
        }
        _ => visible(path),
    }
}

/// As many problems as are shown, in their order. Errors come before warnings, so that none hides
/// behind them.
fn first<'a>(problems: &[&'a Problem]) -> Vec<&'a Problem> {
    let is_error = |problem: &Problem| problem.severity() == Severity::Error;
    let errors = problems.iter().filter(|one| is_error(one)).count();
    let mut errors_left = errors.min(MOST);
    let mut others_left = MOST - errors_left;
    let shown = problems.iter().copied().filter(|problem| {
        let left = if is_error(problem) {
            &mut errors_left
        } else {
            &mut others_left
        };
        let shown = *left > 0;
        *left = left.saturating_sub(1);
        shown
    });
    shown.collect()
}

/// The name of a file in messages.
fn name(file: &str) -> &str {
    match file {
        "-" => "<stdin>",
        file => file,
    }
}

/// A text in lines that are not too long, broken at spaces.
fn wrapped(text: &str) -> String {
    const LONGEST: usize = 88;

    let mut lines = String::new();
    let mut length = 0;
    for word in text.split(' ') {
        let word_length = word.chars().count();
        if length > 0 {
            let breaks = length + 1 + word_length > LONGEST;
            lines.push(if breaks { '\n' } else { ' ' });
            length = if breaks { 0 } else { length + 1 };
        }
        lines += word;
        length += word_length;
    }
    lines
}

/// A line without signs that would end it, move the cursor or turn the writing around.
fn visible(line: &str) -> String {
    let mut shown = String::with_capacity(line.len());
    for sign in line.chars() {
        let turns = matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if sign.is_control() || turns {
            shown.extend(sign.escape_default());
        } else {
            shown.push(sign);
        }
    }
    shown
}
