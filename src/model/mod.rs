//! What a document says: types for the caller's data, and the check that makes a report of it.

mod blank;
mod builder;
mod check;
mod citation;
mod content;
mod date;
mod number;
mod object;
mod problem;
mod read;
mod recipient;
mod report;
mod section;
mod sender;
mod signature;
mod text;

pub use blank::Blank;
pub use builder::ReportBuilder;
pub use citation::{Citation, DateStyle};
pub use date::PartialDate;
pub use number::Symbol;
pub use problem::{Fault, Language, Position, Problem, Problems, Severity};
pub use read::ReadError;
pub use recipient::Filing;
pub use report::Report;
pub use section::{Block, Item, Level, Section};
pub use sender::{Letterhead, Sender};
pub use signature::{Authority, Leader, Signature};
pub use text::{Emphasis, Inline, Text};

pub(crate) use content::{Content, Node, Prose, Span};
pub(crate) use signature::Stack;
