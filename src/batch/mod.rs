//! Many documents: on all cores, in order, in memory that does not grow with their number.
//!
//! [`build`] is an iterator from data to accounts; an engine that has workers of its own maps over
//! [`account::build`] instead. [`map`] is the same iterator for any other work.
//!
//! ```
//! use vanban::account::Options;
//! use vanban::batch::{self, Input};
//!
//! let lines = ["{}", "[]", "{"].into_iter().zip(1..);
//! let inputs = lines.map(|(line, number)| Input::json(format!("line {number}"), line));
//! let mut names = Vec::new();
//! for (name, account) in batch::build(inputs, &Options::default())? {
//!     assert!(account.problems.has_error());
//!     names.push(name);
//! }
//! assert_eq!(names, ["line 1", "line 2", "line 3"]);
//! # Ok::<(), std::io::Error>(())
//! ```

mod map;
mod name;

use std::any::Any;
use std::io;
use std::thread;

use crate::account::{self, Account, Options};
use crate::problem::Obstacle;
use crate::tree::Format;

pub use map::{Map, Stop, map};
pub use name::{Name, NameError};

/// The data of one document among many.
///
/// ```
/// use vanban::Format;
/// use vanban::batch::Input;
///
/// let input = Input { name: "bao-cao.json".into(), format: Format::Json, data: b"{}".to_vec() };
/// assert_eq!(input, Input::json("bao-cao.json", "{}"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Its name, such as a file or the number of a line: it comes back with the account.
    pub name: String,
    /// The format of its data.
    pub format: Format,
    /// Its data.
    pub data: Vec<u8>,
}

impl Input {
    /// Data in JSON.
    #[must_use]
    pub fn json(name: impl Into<String>, data: impl Into<Vec<u8>>) -> Self {
        Self {
            name: name.into(),
            format: Format::Json,
            data: data.into(),
        }
    }
}

/// The accounts of many documents, each with the name of its input: see [`build`].
///
/// ```
/// use vanban::account::Options;
/// use vanban::batch::{self, Input};
///
/// let endless = std::iter::repeat_with(|| Input::json("", "{}"));
/// let mut accounts = batch::build(endless, &Options::default())?;
/// assert!(accounts.next().is_some());
/// // What was begun already still comes, and then the end.
/// accounts.stop().now();
/// assert!(accounts.count() < 1000);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct Accounts(Map<(String, Account)>);

impl Accounts {
    /// A way to stop from elsewhere, such as the handler of a signal.
    #[must_use]
    pub fn stop(&self) -> Stop {
        self.0.stop()
    }
}

impl Iterator for Accounts {
    type Item = (String, Account);

    fn next(&mut self) -> Option<Self::Item> {
        // Only the caller's own iterator can break here, and it gives no name.
        let broken = |cause: Box<dyn Any + Send>| (String::new(), broken(cause.as_ref()));
        self.0.next().map(|made| made.unwrap_or_else(broken))
    }
}

/// Builds many documents on all cores: their accounts come in the order of the inputs, and a few of
/// them at a time are in memory, however many there are. To stop, drop the iterator.
///
/// A fault of the library in one document is its problem `batch.internal`, and the others go on.
///
/// # Errors
///
/// The system gives not one thread.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::account::Options;
/// use vanban::batch::{self, Input};
///
/// let data = serde_json::to_vec(&report)?;
/// let inputs = (1..=20).map(move |number: u32| Input::json(number.to_string(), data.clone()));
/// for (number, account) in batch::build(inputs, &Options::default())? {
///     assert!(account.is_done(), "line {number}: {}", account.problems);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn build<I>(inputs: I, options: &Options) -> io::Result<Accounts>
where
    I: IntoIterator<Item = Input>,
    I::IntoIter: Send + 'static,
{
    let options = options.clone();
    let made = map(inputs, move |input: Input| {
        let account = catching(|| account::build(input.format, &input.data, &options));
        (input.name, account)
    })?;
    Ok(Accounts(made))
}

/// The account of some work, whatever happens: if it panics, that is its problem.
///
/// ```
/// use vanban::account::{Account, Content};
/// use vanban::batch;
///
/// let account = batch::catching(|| {
///     let nothing: Option<Account> = None;
///     nothing.expect("a document")
/// });
/// assert_eq!(account.problems.iter().next().map(|problem| problem.code()), Some("batch.internal"));
/// ```
pub fn catching(work: impl FnOnce() -> Account) -> Account {
    // What the work has touched is either its own or never seen half-changed.
    let made = std::panic::catch_unwind(std::panic::AssertUnwindSafe(work));
    made.unwrap_or_else(|cause| broken(cause.as_ref()))
}

/// The account of work that has panicked.
fn broken(cause: &(dyn Any + Send)) -> Account {
    let text = cause.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = text.or_else(|| cause.downcast_ref::<String>().cloned());
    let mut account = Account::default();
    account.add(Obstacle::Internal {
        cause: text.unwrap_or_default(),
    });
    account
}

/// The number of threads that work at once: one for each core that the system grants.
fn threads() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}
