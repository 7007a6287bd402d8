//! The types of documents: one file for each set of fields.

mod general;
mod named;
mod report;
mod submission;

pub use named::{NamedDocument, NamedDocumentBuilder};
pub use report::{Report, ReportBuilder};
pub use submission::{Submission, SubmissionBuilder};
