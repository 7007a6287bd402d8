//! What a document says: types for the caller's data, and the check that makes a document of it.

mod accessors;
mod article;
mod attachment;
mod blank;
mod check;
mod checked;
mod citation;
mod contact;
mod content;
mod date;
mod document;
mod fields;
mod house_style;
mod meeting;
mod moment;
mod number;
mod object;
mod ordinal;
mod party;
mod person;
mod problem;
mod read;
mod recipient;
mod schema;
mod section;
mod sender;
mod setters;
mod signature;
mod text;
mod typed;
mod types;
mod version;

pub use article::{Article, Division, DivisionLevel, Provision, TitledArticle};
pub use attachment::{AttachedDocument, AttachedRegulation, Attachment};
pub use blank::{Blank, BlankKind};
pub use citation::{Citation, DateStyle};
pub use contact::Contact;
pub use date::PartialDate;
pub use document::Document;
pub use house_style::HouseStyleBuilder;
pub use meeting::{Meeting, Official};
pub use moment::Moment;
pub use number::Symbol;
pub use party::Party;
pub use person::Person;
pub use problem::{Position, Problem, Problems, Severity};
pub use read::ReadError;
pub use recipient::Filing;
pub use schema::schema;
pub use section::{Block, Item, Level, Section};
pub use sender::{Letterhead, Sender};
pub use signature::{Authority, Leader, Signature};
pub use text::{Emphasis, Inline, Text};
pub use types::{
    Contract, ContractBuilder, Decision, DecisionBuilder, IntroductionLetter,
    IntroductionLetterBuilder, Invitation, InvitationBuilder, LeaveGrant, LeaveGrantBuilder,
    Minutes, MinutesBuilder, NamedDocument, NamedDocumentBuilder, OfficialLetter,
    OfficialLetterBuilder, PublicLetter, PublicLetterBuilder, Regulation, RegulationBuilder,
    Report, ReportBuilder, Resolution, ResolutionBuilder, Submission, SubmissionBuilder, Telegram,
    TelegramBuilder,
};

pub(crate) use content::{Attached, Closing, Content, Family, Node, Prose, Signer, Span, Title};
pub(crate) use ordinal::Ordinal;
