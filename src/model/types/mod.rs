//! The types of documents: one file for each set of fields.

mod contract;
mod general;
mod minutes;
mod named;
mod public_letter;
mod report;
mod submission;

pub use contract::{Contract, ContractBuilder};
pub use minutes::{Minutes, MinutesBuilder};
pub use named::{NamedDocument, NamedDocumentBuilder};
pub use public_letter::{PublicLetter, PublicLetterBuilder};
pub use report::{Report, ReportBuilder};
pub use submission::{Submission, SubmissionBuilder};
