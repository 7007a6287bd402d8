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
mod language;
mod model;
mod print;
mod text;

pub use decree::{
    AddresseePlace, ContractKind, DocumentKind, HouseStyle, NamedKind, Numbers, Preset,
    RegulationKind,
};
pub use docx::{WordFile, WriteError};
pub use language::Language;
pub use layout::Layout;
pub use model::{
    Article, AttachedDocument, AttachedRegulation, Attachment, Authority, Blank, BlankKind, Block,
    Citation, Contact, Contract, ContractBuilder, DateStyle, Decision, DecisionBuilder, Division,
    DivisionLevel, Document, Emphasis, Filing, HouseStyleBuilder, Inline, IntroductionLetter,
    IntroductionLetterBuilder, Invitation, InvitationBuilder, Item, Leader, LeaveGrant,
    LeaveGrantBuilder, Letterhead, Level, Meeting, Minutes, MinutesBuilder, Moment, NamedDocument,
    NamedDocumentBuilder, Official, OfficialLetter, OfficialLetterBuilder, PartialDate, Party,
    Person, Position, Problem, Problems, Provision, PublicLetter, PublicLetterBuilder, ReadError,
    Regulation, RegulationBuilder, Report, ReportBuilder, Resolution, ResolutionBuilder, Section,
    Sender, Severity, Signature, Submission, SubmissionBuilder, Symbol, Telegram, TelegramBuilder,
    Text, TitledArticle, schema,
};
