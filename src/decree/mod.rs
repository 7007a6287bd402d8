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
mod page;
mod regime;
mod rule;
mod setting;
mod share;
mod table;
mod templates;
mod types;
mod words;

pub(crate) use regime::Foreign;
pub(crate) use table::{ADDRESSEE_GAP, CELL_MARGIN, CLOSING_GAP};
#[cfg(test)]
pub(crate) use templates::read_back;
pub(crate) use templates::{Above, Filed, Need, Part, Piece, Template, TitleForm, pieces};
pub(crate) use words::{
    ADDRESSED_TO, AMENDED_BY, ANNEX, ARTICLE, AS_IN_ARTICLE, ATTENDEES, CLERK, CLOSING_MARK,
    CONFIRMED_BY, DAY_LEAD, DRAFT, FILED, HONORIFIC, LETTER_PREFIX, MOTTO, NATIONAL_NAME,
    NOTE_LABEL, NUMBER_LEAD, RECIPIENTS, SAME_AS_ABOVE, SIGNS_AS_CHAIR, SIGNS_AS_SECRETARY,
    SIGNS_FOR, SOURCE_LABEL, TABLE_WORD, UNIT_LABEL,
};

pub use clause::Clause;
pub use component::Component;
pub use page::{Margins, PAGE, PageRules};
pub use rule::{Align, Case, Rule};
pub use setting::{Gap, Heading, Indent, Line, Setting};
pub use share::Share;
pub use table::RULES;
pub use types::{ContractKind, DocumentKind, DocumentRule, NamedKind, RegulationKind, TYPES};
