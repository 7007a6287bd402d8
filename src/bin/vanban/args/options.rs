//! The commands and options, a row each.

/// A command.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    New,
    Build,
    Batch,
    Explain,
    Pages,
    Preview,
    Problem,
    Samples,
    Schema,
    Decree,
    Help,
}

/// The commands with their names.
pub(super) const COMMANDS: [(Name, &str); 11] = [
    (Name::New, "new"),
    (Name::Build, "build"),
    (Name::Batch, "batch"),
    (Name::Explain, "explain"),
    (Name::Pages, "pages"),
    (Name::Preview, "preview"),
    (Name::Problem, "problem"),
    (Name::Samples, "samples"),
    (Name::Schema, "schema"),
    (Name::Decree, "decree"),
    (Name::Help, "help"),
];

/// An option.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Key {
    Output,
    Force,
    Quiet,
    Style,
    Fit,
    Format,
    Law,
    List,
    Data,
    Template,
    Name,
    Shard,
    Resume,
    Zip,
    Jsonl,
    Rejects,
    Json,
    Color,
    Lang,
    Help,
    Version,
}

/// An option with its names, and the commands that it means something to.
pub(super) struct Row {
    pub(super) key: Key,
    pub(super) long: &'static str,
    pub(super) short: Option<char>,
    commands: &'static [Name],
}

/// Every command.
const EVERY: &[Name] = &[
    Name::New,
    Name::Build,
    Name::Batch,
    Name::Explain,
    Name::Pages,
    Name::Preview,
    Name::Problem,
    Name::Samples,
    Name::Schema,
    Name::Decree,
    Name::Help,
];

/// The commands that read documents.
const READING: &[Name] = &[
    Name::Build,
    Name::Batch,
    Name::Explain,
    Name::Pages,
    Name::Preview,
];

/// The command that makes many documents.
const BATCH: &[Name] = &[Name::Batch];

const fn row(key: Key, long: &'static str, short: Option<char>, commands: &'static [Name]) -> Row {
    Row {
        key,
        long,
        short,
        commands,
    }
}

pub(super) const OPTIONS: [Row; 21] = [
    row(
        Key::Output,
        "--output",
        Some('o'),
        &[Name::New, Name::Build, Name::Batch, Name::Preview],
    ),
    row(
        Key::Force,
        "--force",
        Some('f'),
        &[
            Name::New,
            Name::Build,
            Name::Batch,
            Name::Preview,
            Name::Samples,
        ],
    ),
    row(Key::Quiet, "--quiet", Some('q'), READING),
    row(Key::Style, "--style", None, READING),
    row(Key::Fit, "--fit", None, READING),
    row(
        Key::Format,
        "--format",
        None,
        &[
            Name::New,
            Name::Build,
            Name::Explain,
            Name::Pages,
            Name::Preview,
        ],
    ),
    row(Key::Law, "--law", None, &[Name::Pages, Name::Preview]),
    row(Key::List, "--list", None, &[Name::Samples]),
    row(Key::Data, "--data", None, &[Name::Samples, Name::Batch]),
    row(Key::Template, "--template", None, BATCH),
    row(Key::Name, "--name", None, BATCH),
    row(Key::Shard, "--shard", None, BATCH),
    row(Key::Resume, "--resume", None, BATCH),
    row(Key::Zip, "--zip", None, BATCH),
    row(Key::Jsonl, "--jsonl", None, BATCH),
    row(Key::Rejects, "--rejects", None, BATCH),
    row(Key::Json, "--json", None, EVERY),
    row(Key::Color, "--color", None, EVERY),
    row(Key::Lang, "--lang", None, EVERY),
    row(Key::Help, "--help", Some('h'), EVERY),
    row(Key::Version, "--version", Some('V'), EVERY),
];

impl Row {
    /// True if the option means something to a command.
    pub(super) fn is_for(&self, command: Name) -> bool {
        self.commands.contains(&command)
    }

    /// The option of a name with its dashes.
    pub(super) fn named(name: &str) -> Option<&'static Self> {
        OPTIONS.iter().find(|row| {
            let short = row.short.map(|letter| format!("-{letter}"));
            row.long == name || short.as_deref() == Some(name)
        })
    }
}
