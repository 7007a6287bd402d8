//! The types of documents: one file for each set of fields.

mod decision;
mod general;
mod named;
mod regulation;
mod report;
mod resolution;
mod submission;

pub use decision::{Decision, DecisionBuilder};
pub use named::{NamedDocument, NamedDocumentBuilder};
pub use regulation::{Regulation, RegulationBuilder};
pub use report::{Report, ReportBuilder};
pub use resolution::{Resolution, ResolutionBuilder};
pub use submission::{Submission, SubmissionBuilder};
