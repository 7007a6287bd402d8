//! The model: types for the caller's data, builders and documents.

mod annex;
mod article;
mod attachment;
mod blank;
mod block;
mod body_setters;
mod builder;
mod citation;
mod contact;
mod content;
mod date;
mod delegation;
mod document;
mod footnote;
mod level;
mod marks;
mod markup;
mod maybe;
mod meeting;
mod moment;
mod number;
mod ordinal;
mod party;
mod person;
mod recipient;
mod section;
mod sender;
mod signature;
mod symbol;
mod table;
mod text;
mod type_setters;
mod types;

pub use crate::text::{Height, Phrase};
pub use annex::Annex;
pub use article::{Article, Division, DivisionLevel};
pub use attachment::{AttachedKind, Attachment};
pub use blank::{Blank, BlankKind};
pub use block::{Block, Item};
pub use builder::Builder;
pub use citation::{Citation, DateStyle};
pub use contact::Contact;
pub use date::PartialDate;
pub use delegation::{Delegation, Signatory};
pub use document::Document;
pub use footnote::Footnote;
pub use level::Level;
pub use marks::{Circulation, Urgency};
pub use maybe::MaybeString;
pub use meeting::{Meeting, Official};
pub use moment::Moment;
pub use number::Number;
pub use party::Party;
pub use person::Person;
pub use recipient::Filing;
pub use section::Section;
pub use sender::{JointKind, Letterhead, Sender};
pub use signature::{Authority, Leader, Signature};
pub use symbol::Symbol;
pub use table::{Cell, Column, ColumnAlign, ColumnWidth, Decimal, Table};
pub use text::{Emphasis, Inline, Text};
pub use types::{
    AboutPerson, Contract, Convened, Deciding, Decision, InArticles, InSections,
    IntroductionLetter, Invitation, LeaveGrant, Minutes, NamedDocument, Numbered, OfficialLetter,
    OtherDocument, Placed, PublicLetter, Regulation, Report, Resolution, Signed, Subjected,
    Submission, Telegram, Typed,
};

pub(crate) use annex::Lines;
pub(crate) use article::Provisions;
pub(crate) use content::{
    Content, Family, Node, Passage, Prose, Signer, SignerRole, Span, words_of,
};
pub(crate) use marks::Drafted;
pub(crate) use ordinal::Ordinal;
pub(crate) use recipient::Copies;
pub(crate) use symbol::is_code;
pub(crate) use table::{
    CellBody, CellFacts, CellLine, ColumnFacts, GROUP, GroupRow, LineFacts, Row, RowFacts, RowKind,
    TOTAL, TableFacts, TotalRow,
};
