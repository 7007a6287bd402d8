#![doc = include_str!("../README.md")]
#![warn(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::todo
)]

pub mod decree;
pub mod layout;
pub mod units;

mod compose;
mod docx;
mod model;
mod text;

pub use decree::HouseStyle;
pub use docx::{WordFile, WriteError};
pub use layout::Layout;
pub use model::{
    Authority, Blank, Block, Citation, Contract, ContractBuilder, DateStyle, Document, Emphasis,
    Fault, Filing, HouseStyleBuilder, Inline, Item, Language, Leader, Letterhead, Level, Meeting,
    Minutes, MinutesBuilder, Moment, NamedDocument, NamedDocumentBuilder, Official, PartialDate,
    Party, Position, Problem, Problems, PublicLetter, PublicLetterBuilder, ReadError, Report,
    ReportBuilder, Section, Sender, Severity, Signature, Submission, SubmissionBuilder, Symbol,
    Text, TitledArticle,
};
