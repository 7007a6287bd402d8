//! A report after the check: what is printed, in the order of the page, with nothing left to doubt.

use std::sync::Arc;

use super::citation::Citation;
use super::date::PartialDate;
use super::number::Symbol;
use super::recipient::Filing;
use super::section::Level;
use super::sender::Sender;
use super::signature::Stack;
use super::text::Emphasis;

/// Everything the page says.
#[derive(Clone, Debug)]
pub(crate) struct Content {
    pub(crate) sender: Sender,
    pub(crate) number: Option<u32>,
    pub(crate) symbol: Symbol,
    pub(crate) place: String,
    pub(crate) date: PartialDate,
    pub(crate) subject: String,
    pub(crate) to: Vec<String>,
    pub(crate) bases: Vec<Prose>,
    pub(crate) body: Vec<Node>,
    pub(crate) recipients: Vec<String>,
    pub(crate) filing: Filing,
    pub(crate) signature: Stack,
}

/// A piece of the body.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Paragraph(Prose),
    Heading {
        level: Level,
        label: String,
        text: Prose,
    },
    Numbered {
        level: Level,
        label: String,
        text: Prose,
    },
    Dash(Prose),
    Plus(Prose),
}

impl Node {
    pub(super) fn prose_mut(&mut self) -> &mut Prose {
        match self {
            Self::Paragraph(prose)
            | Self::Dash(prose)
            | Self::Plus(prose)
            | Self::Heading { text: prose, .. }
            | Self::Numbered { text: prose, .. } => prose,
        }
    }
}

/// A text with its citations resolved.
pub(crate) type Prose = Vec<Span>;

/// A stretch of a text.
#[derive(Clone, Debug)]
pub(crate) enum Span {
    Words {
        text: String,
        emphasis: Emphasis,
    },
    Citation {
        citation: Arc<Citation>,
        /// Whether this is its first use on the page, which prints it in full.
        full: bool,
        emphasis: Emphasis,
    },
}
