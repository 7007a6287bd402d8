//! One call for programs in other languages: a request and data in; an account as JSON and the
//! bytes of files out.
//!
//! Every binding hands its bytes to [`call`], and gives what comes back.
//!
//! | `action` | other keys of the request | what comes back |
//! |---|---|---|
//! | `build`, as without one | `format`, `style`, `fit` | the account, with the Word files |
//! | `check` | `format`, `style`, `fit` | the account, without files |
//! | `preview` | `format`, `style`, `fit`, `law`, `picture` | the account, with the pages as files |
//! | `explain` | `format`, `style`, `fit` | the account; `result` is the [`Explanation`] |
//! | `new` | `type`, `format` | `result` is a text of data to begin from: [`starter`] |
//! | `schema` | `type`, which may be `"style"` | `result` is the JSON Schema: [`schema`] |
//! | `samples`, with the feature `samples` | | `result` is the list of samples |
//!
//! `format` is `"json"`, as without one, `"yaml"` or `"toml"`; `style` is a house style as
//! [`HouseStyle::read`] knows it; `fit` is true to make a nearly empty last page go; `law` is `"word"` or `"onlyoffice"`; `picture` is `"svg"`, a file
//! for each page, or `"html"`, one for all. What is wrong with the request is told as problems
//! whose `file` is `"request"`.
//!
//! ```
//! use vanban::embed::call;
//!
//! let answer = call(br#"{"action": "check"}"#, br#"{"vanban": 1, "type": "report"}"#);
//! assert!(!answer.is_done());
//! let account: serde_json::Value = serde_json::from_str(answer.json())?;
//! assert_eq!(account["problems"][0]["path"], "sender.name");
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! [`Explanation`]: crate::layout::Explanation
//! [`HouseStyle::read`]: crate::HouseStyle::read
//! [`starter`]: crate::starter
//! [`schema`]: crate::schema

mod request;

use serde::Serialize;

use crate::account::{self, Account, Edition, Options};
use crate::contract::{Json, Limits, of_documents, of_styles, starter};
use crate::layout::Explanation;
use crate::model::Document;
use request::{Action, Request, Subject};

/// What a call gives back.
///
/// ```
/// use vanban::embed::call;
///
/// let data = include_bytes!("../../fixtures/minimal.json");
/// let answer = call(b"", data);
/// assert!(answer.is_done());
/// let account: serde_json::Value = serde_json::from_str(answer.json())?;
/// assert_eq!(account["files"][0]["name"], "bao-cao-ket-qua-trong-cay-dau-nam-2026.docx");
/// assert!(answer.files().next().is_some_and(|file| file.starts_with(b"PK")));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    is_done: bool,
    json: String,
    files: Vec<Vec<u8>>,
}

impl Answer {
    /// True if nothing kept it from being done.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.is_done
    }

    /// The account as JSON: that of [`Account`], and `result` where the action has one. Its `files`
    /// have their names and hashes; their bytes stand beside it.
    #[must_use]
    pub fn json(&self) -> &str {
        &self.json
    }

    /// The bytes of the files, in their order in the account.
    #[must_use]
    pub fn files(&self) -> impl ExactSizeIterator<Item = &[u8]> {
        self.files.iter().map(Vec::as_slice)
    }

    /// The account and the bytes, handed over.
    ///
    /// ```
    /// use vanban::embed::call;
    ///
    /// let (json, files) = call(br#"{"action": "schema", "type": "plan"}"#, b"").into_parts();
    /// assert!(json.contains("urn:vanban:contract:1:plan") && files.is_empty());
    /// ```
    #[must_use]
    pub fn into_parts(self) -> (String, Vec<Vec<u8>>) {
        (self.json, self.files)
    }

    fn new(mut account: Account, result: Option<Outcome>) -> Self {
        let is_done = account.is_done();
        let files = account.files.iter_mut();
        let files = files.map(account::File::take_bytes).collect();
        // An account of strings and numbers is always written.
        let json = serde_json::to_string(&Told { account, result }).unwrap_or_default();
        Self {
            is_done,
            json,
            files,
        }
    }
}

/// An account with the result of its action.
#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    account: Account,
    #[serde(skip_serializing_if = "Option::is_none")]
    result: Option<Outcome>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Outcome {
    Explanation(Box<Explanation>),
    Text(String),
    Schema(Json),
    #[cfg(feature = "samples")]
    Samples(Vec<crate::samples::Listed>),
}

/// Does what a request asks for, with data of a document where it needs them.
///
/// The request is JSON; without any bytes it asks to build a document from JSON. The table
/// [above](self) has its keys.
///
/// ```
/// use vanban::embed::call;
///
/// let answer = call(br#"{"action": "biuld"}"#, b"");
/// assert!(answer.json().contains("\"help_en\":\"did you mean \\\"build\\\"?\""));
/// ```
#[must_use]
pub fn call(request: &[u8], data: &[u8]) -> Answer {
    let limits = Limits::default();
    let (request, style) = match Request::of(request, &limits) {
        Ok(read) => read,
        Err(problems) => {
            let problems = problems.in_file("request");
            return Answer::new(Account::refused(problems), None);
        }
    };
    let format = request.format;
    let options = Options::default()
        .style(style)
        .limits(limits)
        .fit(request.fit);
    let without_data = |result| Answer::new(Account::default(), Some(result));
    match request.action {
        Action::Build | Action::Check => {
            let make = match request.action {
                Action::Check => account::check,
                _ => account::build,
            };
            Answer::new(make(format, data, &options), None)
        }
        Action::Preview | Action::Explain => match Document::read(format, data, &options.limits) {
            Ok(document) => shown(&document, &options, &request),
            Err(problems) => Answer::new(Account::refused(problems), None),
        },
        Action::New => without_data(Outcome::Text(starter(request.kind(), format))),
        Action::Schema => without_data(Outcome::Schema(match request.subject {
            Subject::Documents => of_documents(None),
            Subject::Document(kind) => of_documents(Some(kind)),
            Subject::Style => of_styles(),
        })),
        #[cfg(feature = "samples")]
        Action::Samples => {
            let mut account = Account::default();
            let mut listed = Vec::new();
            for sample in crate::samples::all() {
                match sample.listed() {
                    Ok(sample) => listed.push(sample),
                    Err(problems) => account.problems.0.extend(problems.in_file(sample.name())),
                }
            }
            Answer::new(account, Some(Outcome::Samples(listed)))
        }
    }
}

/// A document, drawn or explained.
fn shown(document: &Document, options: &Options, request: &Request) -> Answer {
    let edition = Edition::new(document, options);
    if request.action == Action::Preview {
        return Answer::new(edition.drawn(request.law, request.picture), None);
    }
    let explanation = Box::new(edition.layout().explain());
    Answer::new(edition.checked(), Some(Outcome::Explanation(explanation)))
}
