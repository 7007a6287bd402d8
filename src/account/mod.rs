//! The account of one call: files, blanks, text and problems of a document, whatever happens.
//!
//! Programs in other languages embed the library by this one value; `vanban build --json` prints it.
//!
//! ```
//! use vanban::account::{self, Options};
//! use vanban::Format;
//!
//! let account = account::build(Format::Json, br#"{"vanban": 1, "type": "report"}"#, &Options::default());
//! assert!(account.files.is_empty() && account.problems.has_error());
//! let json = serde_json::to_value(&account)?;
//! assert_eq!(json["problems"][0]["path"], "sender.name");
//! # Ok::<(), serde_json::Error>(())
//! ```

mod edition;

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::contract::Limits;
use crate::file::WordFile;
use crate::layout::ShortPage;
use crate::model::{Blank, Document};
use crate::problem::{Problem, Problems};
use crate::style::{Change, HouseStyle};
use crate::tree::Format;

pub use edition::Edition;

/// The choices of a call.
///
/// ```
/// use vanban::account::Options;
/// use vanban::{HouseStyle, Limits};
///
/// let options = Options::default().style(HouseStyle::small()).limits(Limits::default()).fit(true);
/// assert_eq!(options.style, HouseStyle::small());
/// assert!(options.fit);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The house style.
    pub style: HouseStyle,
    /// The limits of the data.
    pub limits: Limits,
    /// True to make a nearly empty last page go: see [`Document::fitted`].
    pub fit: bool,
}

impl Options {
    /// The options with a house style, one choice inside each range of the decree: Annex I, Part I.
    #[must_use]
    pub fn style(mut self, style: HouseStyle) -> Self {
        self.style = style;
        self
    }

    /// The options with limits of the data (data format).
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// The options that make a nearly empty last page go, or not (practice).
    #[must_use]
    pub fn fit(mut self, fit: bool) -> Self {
        self.fit = fit;
        self
    }
}

/// Everything that comes of the data of one document.
///
/// As JSON: `problems`, `files`, `blanks`, `text`, `pages`, `short_page`, `changes`.
///
/// ```
/// use vanban::Format;
/// use vanban::account::{self, Options};
///
/// let account = account::check(Format::Json, b"{}", &Options::default());
/// let json = serde_json::to_value(&account)?;
/// assert!(json["text"].is_null());
/// assert_eq!(json["problems"][0]["severity"], "error");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
#[non_exhaustive]
pub struct Account {
    /// Errors and warnings; an error keeps the files from being made.
    pub problems: Problems,
    /// The files: the document, then a text that is attached in a file of its own.
    pub files: Vec<File>,
    /// The blanks that the clerk has still to fill.
    pub blanks: Vec<Blank>,
    /// The document as plain text.
    pub text: Option<String>,
    /// The number of its pages in Word: see [`Law::Word`](crate::layout::Law::Word).
    pub pages: Option<u32>,
    /// The last page of the document in Word, if it is nearly empty.
    pub short_page: Option<ShortPage>,
    /// What the house style has otherwise for such a page to go, where that is asked for.
    pub changes: Vec<Change>,
}

/// A file of an account.
///
/// As JSON: `name`, `sha256`, and `path`, or `bytes` in base64, or `text`.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::account::{Edition, Options};
///
/// let account = Edition::new(&report, &Options::default()).built();
/// let file = account.files.first().ok_or("no file")?;
/// assert_eq!(file.name, report.file_name());
/// assert!(file.bytes().is_some_and(|bytes| bytes.starts_with(b"PK")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct File {
    /// A name for it, in ASCII.
    pub name: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Its bytes, or where they are.
    pub content: Content,
}

/// The content of a file.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::account::{Content, Edition, Options};
///
/// let mut account = Edition::new(&report, &Options::default()).built();
/// for file in &mut account.files {
///     file.content = Content::Path(file.name.clone().into());
/// }
/// let json = serde_json::to_value(&account)?;
/// assert_eq!(json["files"][0]["path"], report.file_name());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Content {
    /// Bytes in memory.
    Bytes(WordFile),
    /// A text in memory, such as a page that is drawn.
    Text(String),
    /// A file on disk.
    Path(PathBuf),
    /// Bytes that stand beside the account: see [`embed`](crate::embed).
    Beside,
}

impl Serialize for File {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("name", &self.name)?;
        map.serialize_entry("sha256", &self.sha256)?;
        match &self.content {
            Content::Bytes(file) => {
                map.serialize_entry("bytes", &STANDARD.encode(file.as_bytes()))?;
            }
            Content::Text(text) => map.serialize_entry("text", text)?,
            Content::Path(path) => {
                map.serialize_entry("path", &path.display().to_string())?;
            }
            Content::Beside => {}
        }
        map.end()
    }
}

impl File {
    fn new(name: String, file: WordFile) -> Self {
        Self {
            name,
            sha256: sha256(file.as_bytes()),
            content: Content::Bytes(file),
        }
    }

    /// A file on disk, such as a page of a [`Preview`](crate::layout::Preview).
    ///
    /// ```
    /// use vanban::account::File;
    ///
    /// let file = File::at("bao-cao.html", b"<!DOCTYPE html>", "xem/bao-cao.html".into());
    /// assert!(file.sha256.starts_with("c77e51"));
    /// assert_eq!(file.bytes(), None);
    /// ```
    #[must_use]
    pub fn at(name: impl Into<String>, bytes: &[u8], path: PathBuf) -> Self {
        Self {
            name: name.into(),
            sha256: sha256(bytes),
            content: Content::Path(path),
        }
    }

    /// The bytes, where they are in memory.
    #[must_use]
    pub fn bytes(&self) -> Option<&[u8]> {
        match &self.content {
            Content::Bytes(file) => Some(file.as_bytes()),
            Content::Text(text) => Some(text.as_bytes()),
            Content::Path(_) | Content::Beside => None,
        }
    }

    fn text(name: String, text: String) -> Self {
        Self {
            name,
            sha256: sha256(text.as_bytes()),
            content: Content::Text(text),
        }
    }

    /// The bytes in memory, which stand beside the account from now on.
    pub(crate) fn take_bytes(&mut self) -> Vec<u8> {
        match std::mem::replace(&mut self.content, Content::Beside) {
            Content::Bytes(file) => file.into_bytes(),
            Content::Text(text) => text.into_bytes(),
            Content::Path(_) | Content::Beside => Vec::new(),
        }
    }
}

impl Account {
    /// True if nothing kept the files from being made.
    ///
    /// ```
    /// use vanban::Format;
    /// use vanban::account::{self, Options};
    ///
    /// assert!(!account::build(Format::Json, b"{}", &Options::default()).is_done());
    /// ```
    #[must_use]
    pub fn is_done(&self) -> bool {
        !self.problems.has_error()
    }

    /// Adds a problem.
    ///
    /// ```
    /// use vanban::account::Account;
    /// use vanban::problem::Obstacle;
    ///
    /// let mut account = Account::default();
    /// account.add(Obstacle::Exists { name: "bao-cao.docx".into() });
    /// assert!(!account.is_done());
    /// ```
    pub fn add(&mut self, problem: impl Into<Problem>) {
        self.problems.0.push(problem.into());
    }

    /// The account of data that are refused.
    pub(crate) fn refused(problems: Problems) -> Self {
        Self {
            problems,
            ..Self::default()
        }
    }
}

/// A hash in hexadecimal.
fn sha256(bytes: &[u8]) -> String {
    let bytes = hmac_sha256::Hash::hash(bytes);
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    let signs = digits.filter_map(|digit| char::from_digit(digit.into(), 16));
    signs.collect()
}

/// Builds the files of a document.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::Format;
/// use vanban::account::{self, Options};
///
/// let data = serde_json::to_vec(&report)?;
/// let account = account::build(Format::Json, &data, &Options::default());
/// assert!(account.is_done());
/// assert_eq!(account.files.len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn build(format: Format, data: &[u8], options: &Options) -> Account {
    match Document::read(format, data, &options.limits) {
        Ok(document) => Edition::new(&document, options).built(),
        Err(problems) => Account::refused(problems),
    }
}

/// Checks the data of a document, and makes no file.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::Format;
/// use vanban::account::{self, Options};
///
/// let data = serde_json::to_vec(&report)?;
/// let account = account::check(Format::Json, &data, &Options::default());
/// assert!(account.is_done() && account.files.is_empty());
/// assert_eq!(account.pages, Some(1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn check(format: Format, data: &[u8], options: &Options) -> Account {
    match Document::read(format, data, &options.limits) {
        Ok(document) => Edition::new(&document, options).checked(),
        Err(problems) => Account::refused(problems),
    }
}
