//! The arguments of `batch`.

use std::path::{Path, PathBuf};

use vanban::Format;
use vanban::batch::Name as Pattern;

use super::given::Given;
use super::options::Key;
use super::shard::Shard;
use super::usage::Usage;
use super::{Style, format_of, is_csv, is_lines, is_standard, is_workbook};
use crate::build::is_same;

/// The options of `batch`.
pub(crate) struct Batch {
    /// Files of lines, folders, single documents, standard input.
    pub(crate) inputs: Vec<PathBuf>,
    /// What the inputs are filled into, where they are tables.
    pub(crate) template: Option<(PathBuf, Format)>,
    pub(crate) style: Style,
    pub(crate) output: Output,
    /// An account of each document goes to standard output.
    pub(crate) lines: bool,
    pub(crate) name: Option<Pattern>,
    /// The pattern as it was given.
    pub(crate) pattern: String,
    pub(crate) shard: Option<Shard>,
    pub(crate) resume: bool,
    pub(crate) force: bool,
    pub(crate) rejects: Option<PathBuf>,
}

/// Where the documents go.
pub(crate) enum Output {
    Folder(PathBuf),
    Archive(PathBuf),
    /// To standard output, with their accounts.
    Lines,
}

impl Batch {
    pub(super) fn of(mut given: Given) -> Result<Self, Usage> {
        let template = template(&mut given)?;
        let inputs: Vec<_> = match given.data.take() {
            Some(data) => {
                given.no_value()?;
                vec![data]
            }
            None => given.values().into_iter().map(PathBuf::from).collect(),
        };
        if inputs.is_empty() {
            return Err(Usage::NoInput);
        }
        // Standard input stands alone: its names are seen only as they come.
        if inputs.iter().any(|input| is_standard(input))
            && let Some(more) = inputs.get(1)
        {
            return Err(Usage::TooMany(more.clone().into_os_string()));
        }
        let is_known = |path: &Path| match template {
            _ if is_standard(path) || is_lines(path) => true,
            Some(_) => is_csv(path) || is_workbook(path),
            None => path.is_dir() || format_of(path).is_some(),
        };
        if let Some(unknown) = inputs.iter().find(|path| !is_known(path)) {
            let unknown = unknown.clone();
            return Err(Usage::from(match template {
                Some(_) => BatchUsage::NoTable(unknown),
                None => BatchUsage::NoLines(unknown),
            }));
        }
        let lines = given.has(Key::Jsonl);
        let output = match (given.output.take(), given.zip.take()) {
            (Some(folder), None) if is_standard(&folder) => {
                return Err(BatchUsage::Folder(folder).into());
            }
            (Some(folder), None) => Output::Folder(folder),
            (None, Some(archive)) if is_standard(&archive) => {
                return Err(BatchUsage::Folder(archive).into());
            }
            (None, Some(archive)) if !lines => Output::Archive(archive),
            (None, None) if lines => Output::Lines,
            _ => return Err(BatchUsage::Destination.into()),
        };
        match output {
            Output::Folder(_) => {}
            Output::Archive(_) => given.without(&[Key::Resume])?,
            // Nothing is written but what is refused.
            Output::Lines if given.rejects.is_some() => given.without(&[Key::Resume])?,
            Output::Lines => given.without(&[Key::Resume, Key::Force])?,
        }
        let pattern = given.name.take();
        let parse = |found: &String| found.parse().map_err(|_| BatchUsage::Name(found.clone()));
        let name = pattern.as_ref().map(parse).transpose()?;
        let shard = given.shard.take();
        Ok(Self {
            inputs,
            template,
            style: super::style(&mut given)?,
            output,
            lines,
            name,
            pattern: pattern.unwrap_or_default(),
            shard: shard.as_deref().map(Shard::named).transpose()?,
            resume: given.has(Key::Resume),
            force: given.has(Key::Force),
            rejects: given.rejects.take(),
        })
    }

    /// True of a path that is read.
    pub(crate) fn is_input(&self, path: &Path) -> bool {
        let template = self.template.iter().map(|(template, _)| template);
        let mut inputs = self.inputs.iter().chain(template);
        inputs.any(|input| is_same(input, path))
    }

    /// True if the documents come in no more than once.
    pub(crate) fn is_stream(&self) -> bool {
        self.inputs.iter().any(|input| is_standard(input))
    }
}

/// The template, which goes with data.
fn template(given: &mut Given) -> Result<Option<(PathBuf, Format)>, Usage> {
    let Some(path) = given.template.take() else {
        return match given.data {
            Some(_) => Err(BatchUsage::Merge.into()),
            None => Ok(None),
        };
    };
    if given.data.is_none() {
        return Err(BatchUsage::Merge.into());
    }
    match format_of(&path) {
        Some(format) => Ok(Some((path, format))),
        None => Err(BatchUsage::Template(path).into()),
    }
}

/// Arguments of a batch that are wrong.
pub(super) enum BatchUsage {
    /// It is to be written nowhere, or to two places at once.
    Destination,
    /// A file that is neither lines nor a document.
    NoLines(PathBuf),
    /// A template without data, or data without a template.
    Merge,
    /// A template of no known format.
    Template(PathBuf),
    /// A table of no known form.
    NoTable(PathBuf),
    /// It cannot go there.
    Folder(PathBuf),
    /// A pattern of names without a field.
    Name(String),
    Shard(String),
    /// A variable that a scheduler sets, and that is absent or means nothing.
    Variable(&'static str),
}

impl BatchUsage {
    /// The words for it.
    pub(super) fn words(&self) -> (String, String) {
        let words = |vi: &str, en: &str| (vi.to_owned(), en.to_owned());
        match self {
            Self::Destination => words(
                "cần đúng một nơi ghi: -o THƯ_MỤC, --zip TỆP hoặc --jsonl (có thể kèm -o)",
                "one destination is needed: -o DIR, --zip FILE, or --jsonl (which may have -o beside it)",
            ),
            Self::NoLines(path) => {
                let path = path.display();
                (
                    format!(
                        "không biết đọc {path}; dùng thư mục, - hoặc tệp .jsonl, .json, .yaml, .toml"
                    ),
                    format!(
                        "{path} is not known; use a folder, - or a file .jsonl, .json, .yaml or .toml"
                    ),
                )
            }
            Self::Merge => words(
                "--template và --data đi cùng nhau",
                "--template and --data go together",
            ),
            Self::Template(path) => {
                let path = path.display();
                (
                    format!("tệp mẫu phải có đuôi .json, .yaml hoặc .toml, không phải {path}"),
                    format!(
                        "the name of a template ends in .json, .yaml or .toml, and {path} does not"
                    ),
                )
            }
            Self::NoTable(path) => {
                let path = path.display();
                (
                    format!("--data cần - hoặc tệp .csv, .xlsx, .jsonl, không phải {path}"),
                    format!("--data takes - or a file .csv, .xlsx or .jsonl, not {path}"),
                )
            }
            Self::Folder(path) => {
                let path = path.display();
                (
                    format!(
                        "không ghi nhiều văn bản vào {path} được; dùng thư mục, --zip TỆP hoặc --jsonl"
                    ),
                    format!("{path} holds no batch; use a folder, --zip FILE or --jsonl"),
                )
            }
            Self::Name(pattern) => (
                format!(
                    "--name cần ít nhất một trường trong ngoặc nhọn, như {{number}}, không phải “{pattern}”"
                ),
                format!("--name takes a field in braces, such as {{number}}, not “{pattern}”"),
            ),
            Self::Shard(found) => (
                format!("--shard cần K/N (K từ 1 đến N), slurm hoặc k8s/N, không phải “{found}”"),
                format!("--shard takes K/N (K from 1 to N), slurm or k8s/N, not “{found}”"),
            ),
            Self::Variable(name) => (
                format!("biến môi trường {name} không cho biết phần việc"),
                format!("the variable {name} does not tell the share of the work"),
            ),
        }
    }
}
