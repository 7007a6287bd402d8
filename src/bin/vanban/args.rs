//! The arguments.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use lexopt::{Arg, Parser, ValueExt};
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
    /// Whether problems are told as JSON.
    pub(crate) json: bool,
    /// Whether standard output is for the result, so that problems go to standard error.
    pub(crate) output_taken: bool,
}

/// What is asked for: the samples in a directory, or their list.
pub(crate) struct Samples {
    pub(crate) directory: Option<PathBuf>,
    pub(crate) force: bool,
    pub(crate) json: bool,
}

/// The options of `build`.
pub(crate) struct Build {
    pub(crate) input: Input,
    pub(crate) output: PathBuf,
    pub(crate) force: bool,
}

/// The house style that is asked for.
pub(crate) enum Style {
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
    Arguments(lexopt::Error),
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

impl From<lexopt::Error> for Usage {
    fn from(error: lexopt::Error) -> Self {
        Self::Arguments(error)
    }
}

/// A path that stands for standard input or output.
pub(crate) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads the arguments. The language that is asked for is known even where the rest is wrong.
pub(crate) fn parse(args: Vec<OsString>) -> (Option<Language>, Result<Command, Usage>) {
    let mut language = None;
    let command = read(Parser::from_args(args), &mut language);
    (language, command)
}

fn read(mut parser: Parser, language: &mut Option<Language>) -> Result<Command, Usage> {
    let mut command = None;
    let mut input = None;
    let mut output = None;
    let mut format = None;
    let mut style = Style::Large;
    let (mut force, mut json, mut list) = (false, false, false);
    let (mut help, mut version) = (false, false);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Short('h') | Arg::Long("help") => help = true,
            Arg::Short('V') | Arg::Long("version") => version = true,
            Arg::Short('o') | Arg::Long("output") => output = Some(PathBuf::from(parser.value()?)),
            Arg::Short('f') | Arg::Long("force") => force = true,
            Arg::Long("json") => json = true,
            Arg::Long("list") => list = true,
            Arg::Long("format") => {
                let name = parser.value()?.string()?;
                format = Some(Format::named(&name).ok_or(Usage::Format(name))?);
            }
            Arg::Long("style") => style = Style::named(parser.value()?)?,
            Arg::Long("lang") => {
                let name = parser.value()?.string()?;
                *language = Some(match name.as_str() {
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
    let command = match command.as_deref() {
        None => return Err(Usage::NoCommand),
        Some("decree") if input.is_none() => return Ok(Command::Decree),
        Some("samples") => {
            if input.is_none() && !list {
                return Err(Usage::NoDirectory);
            }
            return Ok(Command::Samples(Samples {
                directory: input.filter(|_| !list),
                force,
                json,
            }));
        }
        Some("schema") => {
            let name = input.as_deref().map(Path::to_string_lossy);
            let schema = name.map_or(Ok(Schema::Documents), |name| Schema::named(&name))?;
            return Ok(Command::Schema(schema));
        }
        Some(name @ ("build" | "explain")) => name,
        Some(other) => return Err(Usage::Command(other.to_owned())),
    };
    let path = input.ok_or(Usage::NoInput)?;
    let format = format
        .or_else(|| Format::of(&path))
        .ok_or(Usage::NoFormat)?;
    let mut input = Input {
        path,
        format,
        style,
        json,
        output_taken: true,
    };
    if command == "explain" {
        return Ok(Command::Explain(input));
    }
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
