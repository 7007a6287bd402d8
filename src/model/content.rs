//! A document after the check: what is printed, in the order of the page, with nothing left to doubt.

use std::sync::Arc;

use super::article::DivisionLevel;
use super::blank::{Blank, BlankKind};
use super::citation::Citation;
use super::contact::Contact;
use super::date::PartialDate;
use super::number::Symbol;
use super::ordinal::Ordinal;
use super::sender::Sender;
use super::signature::Stack;
use super::text::Emphasis;
use crate::decree::{Component, DocumentKind};
use crate::text::{slug, truncate_slug};

/// Everything the page says, whatever the type of the document.
#[derive(Clone, Debug)]
pub(crate) struct Content {
    pub(crate) kind: DocumentKind,
    pub(crate) sender: Sender,
    /// The bodies that issue it together with the sender.
    pub(crate) joint_senders: Vec<Sender>,
    pub(crate) number: Option<u32>,
    /// None of a type that has no number line.
    pub(crate) symbol: Option<Symbol>,
    /// None of a type that has no date line.
    pub(crate) place_date: Option<(String, PartialDate)>,
    pub(crate) title: Title,
    pub(crate) to: Vec<String>,
    /// The legal bases, then the body.
    pub(crate) body: Vec<Node>,
    pub(crate) closing: Closing,
    /// What stands at the foot of the first page.
    pub(crate) contact: Option<Contact>,
    /// Who decides, of a decision or a resolution: printed above the bases.
    pub(crate) authority: Option<String>,
    /// What a decision issues or approves.
    pub(crate) attached: Option<Attached>,
}

impl Content {
    /// The blanks that the clerk has still to fill, in the order of the page.
    pub(super) fn blanks(&self) -> Vec<Blank> {
        let number = self.symbol.as_ref().map(|_| self.number.is_none());
        let date = self.place_date.as_ref().map(|(_, date)| date.parts());
        let (day, month, year) = date.unwrap_or((Some(1), Some(1), Some(1)));
        let missing = [
            (number == Some(true), BlankKind::Number, "number"),
            (day.is_none(), BlankKind::Day, "date"),
            (month.is_none(), BlankKind::Month, "date"),
            (year.is_none(), BlankKind::Year, "date"),
        ];
        let missing = missing
            .into_iter()
            .filter(|(missing, ..)| *missing)
            .map(|(_, kind, path)| Blank::new(kind, path));
        let signers = self.closing.signers.iter();
        let unnamed = signers.filter(|signer| signer.name.is_none());
        missing
            .chain(unnamed.map(|signer| signer.blank.clone()))
            .collect()
    }

    /// A name for the file: ASCII, at most 50 characters, beginning with the type.
    pub(super) fn file_name(&self) -> String {
        const MOST: usize = 50;
        const EXTENSION: &str = ".docx";

        let number = self.number.zip(self.symbol.as_ref());
        let number = number.map(|(number, symbol)| format!("{number:02}-{symbol} "));
        let (name, subject) = (self.kind.rule().name, self.title.about());
        let name = slug(&format!("{name} {}{subject}", number.unwrap_or_default()));
        let name = truncate_slug(&name, MOST - EXTENSION.len());
        format!("{name}{EXTENSION}")
    }
}

/// How the document says what it is, and what it is about.
#[derive(Clone, Debug)]
pub(crate) enum Title {
    /// The name of the type, and the subject below it.
    UnderType(String),
    /// The subject under the number, as an official letter has it.
    UnderNumber(String),
    /// The name of the type alone, of a document that is known by whom it is about.
    TypeOnly(String),
}

impl Title {
    /// The subject, of a document that has one.
    pub(crate) fn subject(&self) -> Option<&str> {
        match self {
            Self::UnderType(subject) | Self::UnderNumber(subject) => Some(subject),
            Self::TypeOnly(_) => None,
        }
    }

    /// What tells the document from others of its type.
    pub(crate) fn about(&self) -> &str {
        match self {
            Self::UnderType(about) | Self::UnderNumber(about) | Self::TypeOnly(about) => about,
        }
    }
}

/// What closes the document: who gets copies, and who signs.
#[derive(Clone, Debug)]
pub(crate) struct Closing {
    /// The recipients that stand for those whom the document names above: “Như trên”.
    pub(crate) above: Option<String>,
    pub(crate) recipients: Vec<String>,
    /// The copies that are kept, with the full stop; none of a type that has no recipients at all.
    pub(crate) filing: Option<String>,
    /// Those who sign, from left to right; one alone signs beside the recipients.
    pub(crate) signers: Vec<Signer>,
    /// Whether somebody else confirms below what the document grants.
    pub(crate) confirmation: bool,
}

/// One who signs.
#[derive(Clone, Debug)]
pub(crate) struct Signer {
    /// The lines above the signature, in capitals.
    pub(crate) titles: Vec<String>,
    pub(crate) second_title: Option<String>,
    pub(crate) name: Option<String>,
    /// What is left to fill where the name is not known.
    pub(crate) blank: Blank,
}

impl Signer {
    /// The signer of a stack, whose name is given at the blank's path.
    pub(crate) fn new(stack: Stack, blank: Blank) -> Self {
        Self {
            titles: stack.authority.lines(),
            second_title: stack.second_title,
            name: stack.name,
            blank,
        }
    }
}

impl From<Stack> for Signer {
    fn from(stack: Stack) -> Self {
        Self::new(stack, Blank::new(BlankKind::SignerName, "signature.name"))
    }
}

/// A text of its own behind the document, or in a file of its own.
#[derive(Clone, Debug)]
pub(crate) struct Attached {
    pub(crate) kind: DocumentKind,
    pub(crate) subject: String,
    pub(crate) body: Vec<Node>,
    pub(crate) separate_file: bool,
}

/// How a text is divided and numbered: Annex I, Part I, Section V, item 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    /// In articles: point a.
    Articles,
    /// In sections: point b.
    Sections,
}

/// A paragraph of the content.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    /// A legal basis; the last one ends with a full stop, the others with a semicolon.
    Basis {
        text: Prose,
        last: bool,
    },
    Paragraph(Prose),
    /// A line that the decree prescribes.
    Line {
        component: Component,
        text: String,
    },
    /// A paragraph behind words of the template.
    Labelled {
        label: String,
        text: Prose,
    },
    /// A part, chapter, section or subsection, with its number and, below that, its title.
    Division {
        level: DivisionLevel,
        number: String,
        title: Prose,
    },
    /// An article or a section with its title.
    Heading {
        family: Family,
        number: Ordinal,
        text: Prose,
    },
    /// The first paragraph of an article or a section without title.
    Numbered {
        family: Family,
        number: Ordinal,
        text: Prose,
    },
    Dash(Prose),
    Plus(Prose),
}

impl Node {
    /// A line that the decree prescribes.
    pub(super) fn line(component: Component, words: &str) -> Self {
        Self::Line {
            component,
            text: words.to_owned(),
        }
    }

    /// A paragraph of plain words.
    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self::Paragraph(words(text))
    }

    /// Plain words behind words of the template.
    pub(super) fn labelled(label: impl Into<String>, text: impl Into<String>) -> Self {
        Self::Labelled {
            label: label.into(),
            text: words(text),
        }
    }

    /// Its text, if that is the caller's.
    pub(super) fn prose_mut(&mut self) -> Option<&mut Prose> {
        match self {
            Self::Line { .. } => None,
            Self::Paragraph(prose)
            | Self::Dash(prose)
            | Self::Plus(prose)
            | Self::Basis { text: prose, .. }
            | Self::Labelled { text: prose, .. }
            | Self::Division { title: prose, .. }
            | Self::Heading { text: prose, .. }
            | Self::Numbered { text: prose, .. } => Some(prose),
        }
    }
}

/// Plain words as a text.
pub(super) fn words(text: impl Into<String>) -> Prose {
    vec![Span::Words {
        text: text.into(),
        emphasis: Emphasis::default(),
    }]
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
