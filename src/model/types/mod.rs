//! The types of documents: one file for each set of fields.

mod general;
mod report;

pub use report::{Report, ReportBuilder};
