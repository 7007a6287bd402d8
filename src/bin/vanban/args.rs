//! The arguments.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use lexopt::{Arg, Error, Parser, ValueExt};
use vanban::decree::DocumentKind;
use vanban::{HouseStyle, Language};

/// What is asked for.
pub(crate) enum Command {
    Help,
    Version,
    Build(Build),
    Explain(Input),
    Decree,
    Schema(Schema),
    Samples(Samples),
    ListSamples { json: bool },
}

/// The contract that is asked for.
pub(crate) enum Schema {
    Documents,
    Document(DocumentKind),
    Style,
}

impl Schema {
    /// The schema as JSON.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Documents => vanban::schema(None),
            Self::Document(kind) => vanban::schema(Some(*kind)),
            Self::Style => HouseStyle::schema(),
        }
    }

    fn named(name: &str) -> Result<Self, Usage> {
        if name == "style" {
            return Ok(Self::Style);
        }
        let kind = DocumentKind::all().find(|kind| kind.rule().key == name);
        kind.map(Self::Document)
            .ok_or_else(|| Usage::Type(name.to_owned()))
    }
}

/// Data to read, and how to say what is wrong with it.
pub(crate) struct Input {
    pub(crate) path: PathBuf,
    pub(crate) format: Format,
    pub(crate) style: Style,
    /// Whether the account is given as JSON.
    pub(crate) json: bool,
    /// Whether standard output is for the result, so that the account goes to standard error.
    pub(crate) output_taken: bool,
}

impl Input {
    /// The files that are read.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Path> {
        let data = (!is_standard(&self.path)).then_some(&self.path);
        let style = match &self.style {
            Style::File(path, _) => Some(path),
            Style::Large | Style::Small => None,
        };
        data.into_iter().chain(style).map(PathBuf::as_path)
    }
}

/// The options of `samples` that writes them.
pub(crate) struct Samples {
    pub(crate) directory: PathBuf,
    pub(crate) force: bool,
}

/// The options of `build`.
pub(crate) struct Build {
    pub(crate) input: Input,
    pub(crate) output: PathBuf,
    pub(crate) force: bool,
}

/// The house style that is asked for.
#[derive(Default)]
pub(crate) enum Style {
    #[default]
    Large,
    Small,
    File(PathBuf, Format),
}

impl Style {
    fn named(name: OsString) -> Result<Self, Usage> {
        if name == "L" {
            return Ok(Self::Large);
        }
        if name == "S" {
            return Ok(Self::Small);
        }
        let path = PathBuf::from(name);
        let format = Format::of(&path).ok_or(Usage::Style)?;
        Ok(Self::File(path, format))
    }
}

/// A format of input.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Json,
    Yaml,
    Toml,
}

impl Format {
    /// The format that the name of a file tells.
    fn of(path: &Path) -> Option<Self> {
        Self::named(path.extension()?.to_str()?)
    }

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
    Arguments(Error),
    NoCommand,
    Command(String),
    NoInput,
    NoDirectory,
    Format(String),
    NoFormat,
    Style,
    Type(String),
    Language(String),
}

impl From<Error> for Usage {
    fn from(error: Error) -> Self {
        Self::Arguments(error)
    }
}

/// A path that stands for standard input or output.
pub(crate) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads the arguments. The language that is asked for is known even where the rest is wrong.
pub(crate) fn parse(args: Vec<OsString>) -> (Option<Language>, Result<Command, Usage>) {
    let mut args = Arguments {
        parser: Parser::from_args(args),
        language: None,
        asked: None,
    };
    let command = command(&mut args);
    // Help is for those whose command is not complete, too.
    let command = args.asked.take().map_or(command, Ok);
    // Behind what is wrong, the language may still come.
    while let Ok(Some(_)) = args.next() {}
    (args.language, command)
}

/// An argument that means something to some commands only.
enum Argument {
    /// An option, with its dashes.
    Option(String),
    Value(OsString),
}

impl Argument {
    /// What is wrong with it, of a command that does not take it.
    fn unexpected(self) -> Usage {
        Usage::Arguments(match self {
            Self::Option(option) => Error::UnexpectedOption(option),
            Self::Value(value) => Error::UnexpectedArgument(value),
        })
    }

    /// Keeps the one value of a command.
    fn fill(self, place: &mut Option<PathBuf>) -> Result<(), Usage> {
        match self {
            Self::Value(value) if place.is_none() => *place = Some(PathBuf::from(value)),
            other => return Err(other.unexpected()),
        }
        Ok(())
    }
}

/// The arguments, and what they have said that is for every command.
struct Arguments {
    parser: Parser,
    language: Option<Language>,
    /// Help or the version.
    asked: Option<Command>,
}

impl Arguments {
    /// The next argument that is not for every command.
    fn next(&mut self) -> Result<Option<Argument>, Usage> {
        while let Some(arg) = self.parser.next()? {
            let option = match arg {
                Arg::Short(letter) => format!("-{letter}"),
                Arg::Long(name) => format!("--{name}"),
                Arg::Value(value) => return Ok(Some(Argument::Value(value))),
            };
            match option.as_str() {
                "-h" | "--help" => self.asked = Some(Command::Help),
                "-V" | "--version" => self.asked = Some(Command::Version),
                "--lang" => self.language = Some(self.named_language()?),
                _ => return Ok(Some(Argument::Option(option))),
            }
        }
        Ok(None)
    }

    fn named_language(&mut self) -> Result<Language, Usage> {
        let name = self.text()?;
        match name.as_str() {
            "vi" => Ok(Language::Vietnamese),
            "en" => Ok(Language::English),
            _ => Err(Usage::Language(name)),
        }
    }

    /// The value of the option that was read last.
    fn value(&mut self) -> Result<OsString, Usage> {
        Ok(self.parser.value()?)
    }

    fn text(&mut self) -> Result<String, Usage> {
        Ok(self.value()?.string()?)
    }
}

/// Reads the command, and then what it takes.
fn command(args: &mut Arguments) -> Result<Command, Usage> {
    let name = match args.next()? {
        None => return Err(Usage::NoCommand),
        Some(Argument::Value(name)) => name.string()?,
        Some(option) => return Err(option.unexpected()),
    };
    match name.as_str() {
        "build" => build(args),
        "explain" => explain(args),
        "decree" => decree(args),
        "schema" => schema(args),
        "samples" => samples(args),
        _ => Err(Usage::Command(name)),
    }
}

fn build(args: &mut Arguments) -> Result<Command, Usage> {
    let mut data = Data::default();
    let mut output = None;
    let mut force = false;
    while let Some(argument) = args.next()? {
        match argument {
            Argument::Option(option) => match option.as_str() {
                "-o" | "--output" => output = Some(PathBuf::from(args.value()?)),
                "-f" | "--force" => force = true,
                _ => data.take(Argument::Option(option), args)?,
            },
            value @ Argument::Value(_) => data.take(value, args)?,
        }
    }
    let mut input = data.input()?;
    let output = output.unwrap_or_else(|| {
        if is_standard(&input.path) {
            input.path.clone()
        } else {
            input.path.with_extension("docx")
        }
    });
    input.output_taken = is_standard(&output);
    Ok(Command::Build(Build {
        input,
        output,
        force,
    }))
}

fn explain(args: &mut Arguments) -> Result<Command, Usage> {
    let mut data = Data::default();
    while let Some(argument) = args.next()? {
        data.take(argument, args)?;
    }
    Ok(Command::Explain(data.input()?))
}

fn decree(args: &mut Arguments) -> Result<Command, Usage> {
    while let Some(argument) = args.next()? {
        match argument {
            // The table is JSON in any case.
            Argument::Option(option) if option == "--json" => {}
            other => return Err(other.unexpected()),
        }
    }
    Ok(Command::Decree)
}

fn schema(args: &mut Arguments) -> Result<Command, Usage> {
    let mut name = None;
    while let Some(argument) = args.next()? {
        match argument {
            // A schema is JSON in any case.
            Argument::Option(option) if option == "--json" => {}
            other => other.fill(&mut name)?,
        }
    }
    let name = name.as_deref().map(Path::to_string_lossy);
    let schema = name.map_or(Ok(Schema::Documents), |name| Schema::named(&name))?;
    Ok(Command::Schema(schema))
}

fn samples(args: &mut Arguments) -> Result<Command, Usage> {
    let mut directory = None;
    let (mut force, mut json) = (None, None);
    let mut list = false;
    while let Some(argument) = args.next()? {
        match argument {
            Argument::Option(option) => match option.as_str() {
                "-f" | "--force" => force = Some(option),
                "--json" => json = Some(option),
                "--list" => list = true,
                _ => return Err(Argument::Option(option).unexpected()),
            },
            value @ Argument::Value(_) => value.fill(&mut directory)?,
        }
    }
    // What is listed is not written, and what is written is not JSON.
    let other = if list { &mut force } else { &mut json };
    if let Some(option) = other.take() {
        return Err(Argument::Option(option).unexpected());
    }
    match (directory, list) {
        (None, true) => Ok(Command::ListSamples {
            json: json.is_some(),
        }),
        (Some(directory), false) => Ok(Command::Samples(Samples {
            directory,
            force: force.is_some(),
        })),
        (Some(directory), true) => Err(Argument::Value(directory.into()).unexpected()),
        (None, false) => Err(Usage::NoDirectory),
    }
}

/// What `build` and `explain` take alike.
#[derive(Default)]
struct Data {
    path: Option<PathBuf>,
    format: Option<Format>,
    style: Style,
    json: bool,
}

impl Data {
    fn take(&mut self, argument: Argument, args: &mut Arguments) -> Result<(), Usage> {
        match argument {
            Argument::Option(option) => match option.as_str() {
                "--format" => {
                    let name = args.text()?;
                    self.format = Some(Format::named(&name).ok_or(Usage::Format(name))?);
                }
                "--style" => self.style = Style::named(args.value()?)?,
                "--json" => self.json = true,
                _ => return Err(Argument::Option(option).unexpected()),
            },
            value @ Argument::Value(_) => value.fill(&mut self.path)?,
        }
        Ok(())
    }

    /// The input, with standard output taken by the result.
    fn input(self) -> Result<Input, Usage> {
        let path = self.path.ok_or(Usage::NoInput)?;
        let format = self
            .format
            .or_else(|| Format::of(&path))
            .ok_or(Usage::NoFormat)?;
        Ok(Input {
            path,
            format,
            style: self.style,
            json: self.json,
            output_taken: true,
        })
    }
}
