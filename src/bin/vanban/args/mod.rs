//! The arguments.

mod batch;
mod given;
mod options;
mod shard;
mod usage;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use vanban::decree::DocumentKind;
use vanban::layout::{Law, Picture};
use vanban::problem::Obstacle;
use vanban::{Format, HouseStyle};

use crate::voice::Settings;
pub(crate) use batch::{Batch, Output};
pub(crate) use shard::Shard;

use given::Given;
use options::{Key, Name};
use usage::Usage;

/// The work that is asked for.
pub(crate) enum Command {
    Help,
    Version,
    New(New),
    Build(Conversion),
    Batch(Batch),
    Explain(Input),
    Pages(Input, Law),
    Preview(Conversion, Law, Picture),
    Decree,
    Schema(Schema),
    Samples(Samples),
    ListSamples,
    /// A code and its meaning, or all codes.
    Problem(Option<String>),
}

/// The data format that is asked for.
pub(crate) enum Schema {
    Documents,
    Document(DocumentKind),
    Style,
}

impl Schema {
    const STYLE: &str = "style";

    /// The schema as JSON.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Documents => vanban::schema(None),
            Self::Document(kind) => vanban::schema(Some(*kind)),
            Self::Style => HouseStyle::schema(),
        }
    }

    fn named(name: &str) -> Result<Self, Usage> {
        if name == Self::STYLE {
            return Ok(Self::Style);
        }
        let kinds = || DocumentKind::all();
        let kind = kinds().find(|kind| kind.rule().key == name);
        kind.map(Self::Document).ok_or_else(|| Usage::Type {
            found: name.to_owned(),
            known: kinds()
                .map(|kind| kind.rule().key)
                .chain([Self::STYLE])
                .collect(),
        })
    }
}

/// Data to read.
pub(crate) struct Input {
    pub(crate) path: PathBuf,
    pub(crate) format: Format,
    pub(crate) style: Style,
    /// Makes a nearly empty last page go.
    pub(crate) fit: bool,
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
    /// Writes the data too.
    pub(crate) data: bool,
    pub(crate) force: bool,
}

/// The options of `new`.
pub(crate) struct New {
    pub(crate) kind: DocumentKind,
    pub(crate) format: Format,
    /// Standard output, if none is named.
    pub(crate) output: Option<PathBuf>,
    pub(crate) force: bool,
}

/// Data, and where the files go that come of them.
pub(crate) struct Conversion {
    pub(crate) input: Input,
    pub(crate) path: PathBuf,
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
        let format = format_of(&path).ok_or(Usage::Style)?;
        Ok(Self::File(path, format))
    }
}

/// The format that the name of a file tells.
pub(crate) fn format_of(path: &Path) -> Option<Format> {
    format_named(path.extension()?.to_str()?)
}

/// The format of a name.
pub(crate) fn format_named(name: &str) -> Option<Format> {
    match name.to_ascii_lowercase().as_str() {
        "json" => Some(Format::Json),
        "yaml" | "yml" => Some(Format::Yaml),
        "toml" => Some(Format::Toml),
        _ => None,
    }
}

/// True of a file of which each line is a document.
pub(crate) fn is_lines(path: &Path) -> bool {
    ends_in(path, &["jsonl", "ndjson"])
}

/// True of a table in CSV.
pub(crate) fn is_csv(path: &Path) -> bool {
    ends_in(path, &["csv", "tsv"])
}

/// True of a workbook.
pub(crate) fn is_workbook(path: &Path) -> bool {
    ends_in(path, &["xlsx", "xlsm"])
}

/// A path that stands for standard input or output.
pub(crate) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Reads the arguments. How to say things is known even where the rest is wrong.
pub(crate) fn parse(args: Vec<OsString>) -> (Settings, Result<Command, Obstacle>) {
    let given = Given::read(args);
    let settings = given.settings();
    (settings, command(given).map_err(Usage::obstacle))
}

fn command(mut given: Given) -> Result<Command, Usage> {
    // Help is for those whose command is not complete, too.
    if given.has(Key::Version) {
        return Ok(Command::Version);
    }
    if given.has(Key::Help) {
        return Ok(Command::Help);
    }
    let name = given.checked()?;
    match name {
        Name::New => new(given),
        Name::Build => build(given),
        Name::Batch => Batch::of(given).map(Command::Batch),
        Name::Explain => Ok(Command::Explain(input(&mut given)?)),
        Name::Pages => {
            let law = law(given.law.take())?;
            Ok(Command::Pages(input(&mut given)?, law))
        }
        Name::Preview => preview(given),
        Name::Problem => {
            let code = given
                .value()?
                .map(|code| code.to_string_lossy().into_owned());
            Ok(Command::Problem(code))
        }
        Name::Samples => samples(given),
        Name::Schema => {
            let name = given.value()?;
            let name = name.as_ref().map(|name| name.to_string_lossy());
            let schema = name.map_or(Ok(Schema::Documents), |name| Schema::named(&name))?;
            Ok(Command::Schema(schema))
        }
        Name::Decree => {
            given.no_value()?;
            Ok(Command::Decree)
        }
        Name::Help => Ok(Command::Help),
    }
}

fn new(mut given: Given) -> Result<Command, Usage> {
    let name = given.value()?.ok_or(Usage::NoType)?;
    let name = name.to_string_lossy();
    let kind = DocumentKind::named(&name).ok_or_else(|| Usage::NewType(name.into_owned()))?;
    let output = given.output.take().filter(|output| !is_standard(output));
    if output.is_none() {
        given.without(&[Key::Force])?;
    }
    let format = match (&given.format, &output) {
        (Some(name), _) => format_named(name).ok_or_else(|| Usage::Format(name.clone()))?,
        // It has comments, and is read with the fewest signs.
        (None, None) => Format::Yaml,
        (None, Some(output)) => format_of(output).ok_or_else(|| Usage::NoFormat(output.clone()))?,
    };
    let force = given.has(Key::Force);
    Ok(Command::New(New {
        kind,
        format,
        output,
        force,
    }))
}

fn build(mut given: Given) -> Result<Command, Usage> {
    let input = input(&mut given)?;
    let force = given.has(Key::Force);
    let path = output(given.output, &input, "docx");
    if !may_hold_word(&path) {
        return Err(Usage::Extension(path));
    }
    Ok(Command::Build(Conversion { input, path, force }))
}

fn preview(mut given: Given) -> Result<Command, Usage> {
    let law = law(given.law.take())?;
    let input = input(&mut given)?;
    let force = given.has(Key::Force);
    let path = output(given.output, &input, "html");
    let picture = if ends_in(&path, &["svg"]) {
        Picture::Svg
    } else if ends_in(&path, &["html", "htm"]) || is_special(&path) {
        Picture::Html
    } else {
        return Err(Usage::Picture(path));
    };
    Ok(Command::Preview(
        Conversion { input, path, force },
        law,
        picture,
    ))
}

/// Where a result goes: beside the data, if nothing else is said.
fn output(given: Option<PathBuf>, input: &Input, extension: &str) -> PathBuf {
    given.unwrap_or_else(|| {
        if is_standard(&input.path) {
            input.path.clone()
        } else {
            input.path.with_extension(extension)
        }
    })
}

/// True of a name that ends as those of Word files do, and of a device or a pipe.
fn may_hold_word(output: &Path) -> bool {
    ends_in(output, &["docx"]) || is_special(output)
}

fn ends_in(path: &Path, extensions: &[&str]) -> bool {
    let Some(extension) = path.extension() else {
        return false;
    };
    extensions
        .iter()
        .any(|known| extension.eq_ignore_ascii_case(known))
}

/// True of standard output, of a device and of a pipe.
fn is_special(output: &Path) -> bool {
    let special = |there: std::fs::Metadata| !there.is_file() && !there.is_dir();
    is_standard(output) || output.metadata().is_ok_and(special)
}

fn input(given: &mut Given) -> Result<Input, Usage> {
    let path = PathBuf::from(given.value()?.ok_or(Usage::NoInput)?);
    let format = match &given.format {
        Some(name) => format_named(name).ok_or_else(|| Usage::Format(name.clone()))?,
        None if is_standard(&path) => Format::Json,
        None => format_of(&path).ok_or_else(|| Usage::NoFormat(path.clone()))?,
    };
    let style = style(given)?;
    Ok(Input {
        path,
        format,
        style,
        fit: given.has(Key::Fit),
    })
}

fn style(given: &mut Given) -> Result<Style, Usage> {
    let style = given.style.take();
    style.map_or(Ok(Style::default()), Style::named)
}

/// The program whose pages are asked for.
fn law(name: Option<String>) -> Result<Law, Usage> {
    match name.as_deref() {
        None => Ok(Law::default()),
        Some("word") => Ok(Law::Word),
        Some("onlyoffice") => Ok(Law::OnlyOffice),
        Some(_) => Err(Usage::Law(name.unwrap_or_default())),
    }
}

fn samples(mut given: Given) -> Result<Command, Usage> {
    if given.has(Key::List) {
        given.no_value()?;
        given.without(&[Key::Force, Key::Data])?;
        return Ok(Command::ListSamples);
    }
    let directory = given.value()?.ok_or(Usage::NoDirectory)?;
    Ok(Command::Samples(Samples {
        directory: PathBuf::from(directory),
        data: given.has(Key::Data),
        force: given.has(Key::Force),
    }))
}
