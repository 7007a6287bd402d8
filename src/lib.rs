#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod decree;
pub mod layout;
pub mod units;

mod compose;
mod docx;
mod model;
mod render;
mod text;

pub use docx::{WordFile, WriteError};
pub use layout::Layout;
pub use model::{
    Authority, Blank, Block, Citation, DateStyle, Emphasis, Fault, Filing, Inline, Item, Language,
    Leader, Letterhead, Level, PartialDate, Position, Problem, Problems, ReadError, Report,
    ReportBuilder, Section, Sender, Severity, Signature, Symbol, Text,
};
