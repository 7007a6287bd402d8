//! Arguments that are wrong: the cause, and the word that was meant.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::Error;
use vanban::decree::{DocumentKind, DocumentRule};
use vanban::problem::Obstacle;

use super::batch::BatchUsage;
use super::options::COMMANDS;
use crate::similar::similar;

/// The cause.
pub(super) enum Usage {
    Arguments(Error),
    NoCommand,
    Command(String),
    Option {
        found: String,
        known: Vec<&'static str>,
    },
    /// An option of other commands.
    OptionElsewhere(String),
    TooMany(OsString),
    NoInput,
    NoType,
    NoDirectory,
    /// Arguments of a batch.
    Batch(BatchUsage),
    Format(String),
    NoFormat(PathBuf),
    Extension(PathBuf),
    Picture(PathBuf),
    Style,
    Law(String),
    Type {
        found: String,
        known: Vec<&'static str>,
    },
    /// A type that no document has, by key or name.
    NewType(String),
    Language(String),
    Color(String),
}

impl From<BatchUsage> for Usage {
    fn from(usage: BatchUsage) -> Self {
        Self::Batch(usage)
    }
}

impl From<Error> for Usage {
    fn from(error: Error) -> Self {
        Self::Arguments(error)
    }
}

impl Usage {
    /// The words for it.
    pub(super) fn obstacle(self) -> Obstacle {
        let meant = self.meant().unwrap_or_default().to_owned();
        let (vi, en) = self.words();
        Obstacle::Usage { vi, en, meant }
    }

    /// The word that was meant, where one is near.
    fn meant(&self) -> Option<&'static str> {
        match self {
            Self::Command(found) => similar(found, COMMANDS.iter().map(|(_, name)| *name)),
            Self::Option { found, known } | Self::Type { found, known } => {
                similar(found, known.iter().copied())
            }
            Self::NewType(found) => {
                let rules = || DocumentKind::all().map(DocumentKind::rule);
                let keys = rules().map(|rule| rule.key);
                similar(found, keys.chain(rules().map(|rule| rule.name.vi)))
            }
            _ => None,
        }
    }

    fn words(&self) -> (String, String) {
        let words = |vi: &str, en: &str| (vi.to_owned(), en.to_owned());
        match self {
            Self::Arguments(error) => arguments(error),
            Self::NoCommand => words("thiếu lệnh", "no command"),
            Self::Command(name) => (
                format!("không có lệnh “{name}”"),
                format!("there is no command “{name}”"),
            ),
            Self::Option { found, .. } => (
                format!("không có tùy chọn {found}"),
                format!("there is no option {found}"),
            ),
            Self::OptionElsewhere(option) => (
                format!("ở đây không có tùy chọn {option}"),
                format!("there is no option {option} here"),
            ),
            Self::TooMany(value) => {
                let value = value.display();
                (
                    format!("thừa tham số “{value}”"),
                    format!("“{value}” is one argument too many"),
                )
            }
            Self::NoType => types("thiếu loại văn bản", "no type of document"),
            Self::NewType(found) => types(
                &format!("không có loại văn bản “{found}”"),
                &format!("there is no type “{found}”"),
            ),
            Self::NoInput => words("thiếu tệp dữ liệu", "no file of data"),
            Self::NoDirectory => words("thiếu thư mục", "no directory"),
            Self::Batch(usage) => usage.words(),
            Self::Format(name) => (
                format!("không đọc được định dạng “{name}”; dùng json, yaml hoặc toml"),
                format!("the format “{name}” is not known; use json, yaml or toml"),
            ),
            Self::NoFormat(path) => {
                let path = path.display();
                (
                    format!(
                        "không đoán được định dạng từ tên tệp {path}; dùng --format json, yaml hoặc toml"
                    ),
                    format!(
                        "the name {path} does not tell a format; use --format json, yaml or toml"
                    ),
                )
            }
            Self::Extension(path) => {
                let path = path.display();
                (
                    format!("tên tệp Word phải có đuôi .docx, không phải {path}"),
                    format!("the name of a Word file ends in .docx, and {path} does not"),
                )
            }
            Self::Picture(path) => {
                let path = path.display();
                (
                    format!("tên tệp xem trước phải có đuôi .html hoặc .svg, không phải {path}"),
                    format!("the name of a preview ends in .html or .svg, and {path} does not"),
                )
            }
            Self::Style => words(
                "--style cần L, S hoặc một tệp .json, .yaml hay .toml",
                "--style takes L, S, or a file .json, .yaml or .toml",
            ),
            Self::Law(name) => (
                format!("--law cần word hoặc onlyoffice, không phải “{name}”"),
                format!("--law takes word or onlyoffice, not “{name}”"),
            ),
            Self::Type { found, .. } => (
                format!("không có loại văn bản “{found}”"),
                format!("there is no type “{found}”"),
            ),
            Self::Language(name) => (
                format!("không có ngôn ngữ “{name}”; dùng vi hoặc en"),
                format!("there is no language “{name}”; use vi or en"),
            ),
            Self::Color(name) => (
                format!("--color cần auto, always hoặc never, không phải “{name}”"),
                format!("--color takes auto, always or never, not “{name}”"),
            ),
        }
    }
}

/// Words in both languages, followed by the types there are.
fn types(vi: &str, en: &str) -> (String, String) {
    let joined = |name: fn(&DocumentRule) -> &'static str| {
        let names: Vec<_> = DocumentKind::all().map(|kind| name(kind.rule())).collect();
        names.join(", ")
    };
    let (names, keys) = (joined(|rule| rule.name.vi), joined(|rule| rule.key));
    (
        format!("{vi}; các loại: {names}"),
        format!("{en}; the types: {keys}"),
    )
}

/// The words for what the reader of arguments says.
fn arguments(error: &Error) -> (String, String) {
    match error {
        Error::MissingValue {
            option: Some(option),
        } => (
            format!("{option} cần một giá trị"),
            format!("{option} takes a value"),
        ),
        Error::UnexpectedValue { option, value } => {
            let value = value.display();
            (
                format!("{option} không nhận giá trị “{value}”"),
                format!("{option} takes no value, and has “{value}”"),
            )
        }
        Error::NonUnicodeValue(value) => {
            let value = value.display();
            (
                format!("“{value}” không ở dạng UTF-8"),
                format!("“{value}” is not UTF-8"),
            )
        }
        other => (other.to_string(), other.to_string()),
    }
}
