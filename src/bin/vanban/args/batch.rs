//! The arguments of `batch`.

use std::path::{Path, PathBuf};

use vanban::batch::Name as Pattern;

use super::given::Given;
use super::options::Key;
use super::shard::Shard;
use super::usage::Usage;
use super::{Style, format_of, is_lines, is_standard};
use crate::build::is_same;

/// The options of `batch`.
pub(crate) struct Batch {
    /// Files of lines, folders, single documents, standard input.
    pub(crate) inputs: Vec<PathBuf>,
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
        let inputs: Vec<_> = given.values().into_iter().map(PathBuf::from).collect();
        if inputs.is_empty() {
            return Err(Usage::NoInput);
        }
        // Standard input stands alone: its names are seen only as they come.
        if inputs.iter().any(|input| is_standard(input))
            && let Some(more) = inputs.get(1)
        {
            return Err(Usage::TooMany(more.clone().into_os_string()));
        }
        let is_known = |path: &&PathBuf| {
            is_standard(path) || path.is_dir() || is_lines(path) || format_of(path).is_some()
        };
        if let Some(unknown) = inputs.iter().find(|path| !is_known(path)) {
            return Err(BatchUsage::NoLines(unknown.clone()).into());
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
        self.inputs.iter().any(|input| is_same(input, path))
    }

    /// True if the documents come in no more than once.
    pub(crate) fn is_stream(&self) -> bool {
        self.inputs.iter().any(|input| is_standard(input))
    }
}

/// Arguments of a batch that are wrong.
pub(super) enum BatchUsage {
    /// It is to be written nowhere, or to two places at once.
    Destination,
    /// A file that is neither lines nor a document.
    NoLines(PathBuf),
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
