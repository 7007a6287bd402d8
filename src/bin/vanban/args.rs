//! The arguments.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use lexopt::{Arg, Parser, ValueExt};
use vanban::Language;

use crate::Words;

/// What is asked for.
pub(crate) enum Command {
    Help,
    Version,
    Build(Options),
}

/// The options of `build`.
pub(crate) struct Options {
    pub(crate) input: PathBuf,
    pub(crate) output: PathBuf,
    pub(crate) format: Format,
    pub(crate) force: bool,
    pub(crate) json: bool,
}

/// A format of input.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Json,
    Yaml,
    Toml,
}

impl Format {
    fn named(name: &str) -> Option<Self> {
        match name.to_ascii_lowercase().as_str() {
            "json" => Some(Self::Json),
            "yaml" | "yml" => Some(Self::Yaml),
            "toml" => Some(Self::Toml),
            _ => None,
        }
    }
}

/// What is wrong with the arguments.
pub(crate) enum Usage {
    Arguments(lexopt::Error),
    NoCommand,
    Command(String),
    NoInput,
    Format(String),
    NoFormat,
    Language(String),
}

impl From<lexopt::Error> for Usage {
    fn from(error: lexopt::Error) -> Self {
        Self::Arguments(error)
    }
}

/// A path that stands for standard input or output.
pub(crate) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads the arguments. The language is known even where the rest is wrong.
pub(crate) fn parse(args: Vec<OsString>) -> (Words, Result<Command, Usage>) {
    let mut words = Words::of_locale();
    let command = read(Parser::from_args(args), &mut words);
    (words, command)
}

fn read(mut parser: Parser, words: &mut Words) -> Result<Command, Usage> {
    let mut command = None;
    let mut input = None;
    let mut output = None;
    let mut format = None;
    let (mut force, mut json, mut help, mut version) = (false, false, false, false);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => help = true,
            Arg::Short('V') | Arg::Long("version") => version = true,
            Arg::Short('o') | Arg::Long("output") => output = Some(PathBuf::from(parser.value()?)),
            Arg::Short('f') | Arg::Long("force") => force = true,
            Arg::Long("json") => json = true,
            Arg::Long("format") => {
                let name = parser.value()?.string()?;
                format = Some(Format::named(&name).ok_or(Usage::Format(name))?);
            }
            Arg::Long("lang") => {
                let name = parser.value()?.string()?;
                *words = Words(match name.as_str() {
                    "vi" => Language::Vietnamese,
                    "en" => Language::English,
                    _ => return Err(Usage::Language(name)),
                });
            }
            Arg::Value(value) if command.is_none() => command = Some(value.string()?),
            Arg::Value(value) if input.is_none() => input = Some(PathBuf::from(value)),
            _ => return Err(arg.unexpected().into()),
        }
    }
    if help {
        return Ok(Command::Help);
    }
    if version {
        return Ok(Command::Version);
    }
    match command.as_deref() {
        None => return Err(Usage::NoCommand),
        Some("build") => {}
        Some(other) => return Err(Usage::Command(other.to_owned())),
    }
    let input = input.ok_or(Usage::NoInput)?;
    let extension = input.extension().and_then(|extension| extension.to_str());
    let format = format
        .or_else(|| Format::named(extension?))
        .ok_or(Usage::NoFormat)?;
    let output = output.unwrap_or_else(|| {
        if is_standard(&input) {
            input.clone()
        } else {
            input.with_extension("docx")
        }
    });
    Ok(Command::Build(Options {
        input,
        output,
        format,
        force,
        json,
    }))
}
