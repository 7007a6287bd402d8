//! Decree 30/2020/NĐ-CP as data: what a document consists of, and how each part must look.
//!
//! The table is written once, in [`RULES`], and everything that lays out, explains or checks a
//! document reads it from here; the types of documents are those of [`TYPES`]. Where the decree
//! leaves a range, a house style picks inside it. Below stand the templates (*mẫu trình bày*) point
//! by point, and a ledger of every clause.
//!
#![doc = include_str!("templates.md")]
//!
#![doc = include_str!("ledger.md")]

mod clause;
mod component;
mod house_style;
mod page;
mod regime;
mod rule;
mod setting;
mod share;
mod table;
mod types;
mod words;

pub(crate) use house_style::{LineHeight, ParagraphFormat, ascent, line_height};
pub(crate) use regime::Foreign;
pub(crate) use table::CLOSING_GAP;
pub(crate) use types::KEYS;
pub(crate) use words::{
    ADDRESSED_TO, ARTICLE, AS_IN_ARTICLE, CONFIRMED_BY, DECIDES, HONORIFIC, LETTER_PREFIX, MOTTO,
    NATIONAL_NAME, PERSON_TITLE, RECIPIENTS, RESOLVES, SAME_AS_ABOVE, SIGNS_FOR, TELEGRAPHS,
    introduction, invitation, leave, minutes,
};

pub use clause::Clause;
pub use component::Component;
pub use house_style::{AddresseePlace, HouseStyle, Numbers, Preset};
pub use page::{Margins, PAGE, PageRules};
pub use rule::{Align, Case, Rule};
pub use setting::{Gap, Heading, Indent, Line, Setting};
pub use share::Share;
pub use table::RULES;
pub use types::{ContractKind, DocumentKind, DocumentType, NamedKind, RegulationKind, TYPES};
