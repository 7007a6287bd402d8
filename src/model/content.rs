//! A document after the check: what it says, and the facts that its page is made of.

use std::sync::Arc;

use smallvec::SmallVec;

use super::article::DivisionLevel;
use super::blank::BlankKind;
use super::citation::Citation;
use super::ordinal::Ordinal;
use super::signature::Authority;
use super::symbol::Symbol;
use super::table::TableFacts;
use super::text::Emphasis;
use crate::contract::Data;
use crate::decree::{DocumentKind, TitleForm};
use crate::text::{Height, Phrase, slug, truncate_slug};

/// The content of a document, tidied, with nothing left to doubt.
#[derive(Clone, Debug)]
pub(crate) struct Content {
    pub(crate) kind: DocumentKind,
    pub(crate) data: Data,
    /// The name of its type with that of the kind of joint documents it is of.
    pub(crate) joint_type_name: Option<String>,
    /// None of a type that has no number line.
    pub(crate) symbol: Option<Symbol>,
    /// The addressees, without the marks that the library sets.
    pub(crate) addressees: Vec<Prose>,
    pub(crate) bases: Vec<Prose>,
    /// The text before the parties of a contract.
    pub(crate) opening: Vec<Node>,
    pub(crate) body: Vec<Node>,
    /// The body of what a decision issues or approves.
    pub(crate) attached: Passage,
    /// The bodies of its annexes, and of those of the document.
    pub(crate) attached_annexes: Vec<Passage>,
    pub(crate) annexes: Vec<Passage>,
    /// The article to which the recipients refer.
    pub(crate) executed_in: Option<u32>,
    /// The signatures, from left to right; one alone stands beside the recipients.
    pub(crate) signers: Vec<Signer>,
    /// True if the last sentence calls out, or leaves dots to write on: no `./.` closes the text.
    pub(crate) closes_itself: bool,
    /// The texts of the footnotes, to which marks refer by their place.
    pub(crate) notes: Vec<Prose>,
}

/// A text behind the document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Passage {
    pub(crate) nodes: Vec<Node>,
    /// True if its last sentence calls out, or leaves dots to write on: no `./.` closes it.
    pub(crate) closes_itself: bool,
}

impl Content {
    /// The subject, of a document that has one.
    pub(crate) fn subject(&self) -> Option<&str> {
        self.data.subject.as_deref()
    }

    /// The name of its type.
    pub(crate) fn type_name(&self) -> &str {
        let own = self.data.type_name.as_deref();
        let own = self.joint_type_name.as_deref().or(own);
        own.unwrap_or(self.kind.rule().name.vi)
    }

    /// The words that tell the document from others of its type.
    pub(crate) fn about(&self) -> &str {
        match self.kind.template().title {
            TitleForm::TypeOnly => &self.data.person.name,
            TitleForm::UnderType | TitleForm::UnderNumber => self.subject().unwrap_or_default(),
        }
    }

    /// True of a document that has a line of place and date.
    pub(crate) fn has_date_line(&self) -> bool {
        self.kind.template().has("place") && self.data.place.is_some()
    }

    /// A name for the file: ASCII, at most 50 characters, beginning with the type.
    pub(crate) fn file_name(&self) -> String {
        const MOST: usize = 50;
        const EXTENSION: &str = ".docx";

        let number = self.data.number.as_ref().zip(self.symbol.as_ref());
        let number = number.map(|(number, symbol)| format!("{number}-{symbol} "));
        let (name, about) = (self.type_name(), self.about());
        let name = slug(&format!("{name} {}{about}", number.unwrap_or_default()));
        let name = truncate_slug(&name, MOST - EXTENSION.len());
        format!("{name}{EXTENSION}")
    }
}

/// One who signs.
#[derive(Clone, Debug)]
pub(crate) struct Signer {
    pub(crate) role: SignerRole,
    /// None of one who signs in person or by a role of the template.
    pub(crate) authority: Option<Authority>,
    /// The body, where titles of several stand beside each other and this one does not name its own.
    pub(crate) body: Option<String>,
    pub(crate) second_title: Option<String>,
    pub(crate) title_below: Option<String>,
    pub(crate) name: Option<String>,
    /// The path of the name.
    pub(crate) path: String,
}

/// For whom one signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SignerRole {
    /// The sender.
    Sender,
    /// A body that issues the document together with the sender.
    JointSender,
    /// A party, by what the text calls it.
    Party(String),
    /// The secretary of minutes.
    Secretary,
    /// The chair of a meeting.
    Chair,
    /// One who signs minutes below words of the caller's, with a title or without.
    Signatory {
        heading: String,
        title: Option<String>,
    },
}

impl SignerRole {
    /// The blank that stands for a name that is not known.
    pub(crate) const fn blank(&self) -> BlankKind {
        match self {
            Self::Sender | Self::Signatory { .. } => BlankKind::SignerName,
            Self::JointSender => BlankKind::JointSignerName,
            Self::Party(_) => BlankKind::PartySignerName,
            Self::Secretary => BlankKind::SecretaryName,
            Self::Chair => BlankKind::ChairName,
        }
    }
}

/// The division and numbering of a text: Annex I, Part I, Section V, item 6.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    /// In articles: point a.
    Articles,
    /// In sections: point b.
    Sections,
}

impl Family {
    pub(crate) fn of(in_articles: bool) -> Self {
        if in_articles {
            Self::Articles
        } else {
            Self::Sections
        }
    }
}

/// A paragraph of the body.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Paragraph(Prose),
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
        /// The run-in heading, of a section that has one.
        lead: Option<Box<Prose>>,
        /// Empty if an article begins with a section, below its number.
        text: Prose,
    },
    /// A heading without number.
    Unnumbered {
        /// The section or the article with a title around it.
        around: Option<(Family, Ordinal)>,
        text: Prose,
    },
    Centred(Prose),
    Dash(Prose),
    Plus(Prose),
    Table(Box<TableFacts>),
}

impl Node {
    /// Its text; a table has none that is a paragraph's.
    pub(crate) fn prose(&self) -> Option<&Prose> {
        Some(match self {
            Self::Table(_) => return None,
            Self::Paragraph(prose)
            | Self::Dash(prose)
            | Self::Plus(prose)
            | Self::Centred(prose)
            | Self::Division { title: prose, .. }
            | Self::Heading { text: prose, .. }
            | Self::Numbered { text: prose, .. }
            | Self::Unnumbered { text: prose, .. } => prose,
        })
    }

    pub(crate) fn prose_mut(&mut self) -> Option<&mut Prose> {
        Some(match self {
            Self::Table(_) => return None,
            Self::Paragraph(prose)
            | Self::Dash(prose)
            | Self::Plus(prose)
            | Self::Centred(prose)
            | Self::Division { title: prose, .. }
            | Self::Heading { text: prose, .. }
            | Self::Numbered { text: prose, .. }
            | Self::Unnumbered { text: prose, .. } => prose,
        })
    }
}

/// A text with its citations and its marks of footnotes resolved.
///
/// Mostly one stretch.
pub(crate) type Prose = SmallVec<[Span; 1]>;

/// The words of a text, without its citations and its marks of footnotes.
pub(crate) fn words_of(prose: &[Span]) -> String {
    let words = prose.iter().filter_map(|span| match span {
        Span::Words { text, .. } => Some(text.as_str()),
        Span::Citation { .. } | Span::Note { .. } => None,
    });
    words.collect()
}

/// A stretch of a text.
#[derive(Clone, Debug)]
pub(crate) enum Span {
    Words {
        text: Phrase,
        emphasis: Emphasis,
        height: Height,
    },
    Citation {
        citation: Arc<Citation>,
        /// True of its first use on the page, which prints it in full.
        full: bool,
        /// The documents that amend it, of a use in full.
        amended_by: Box<[Arc<Citation>]>,
        emphasis: Emphasis,
    },
    /// The mark of a footnote, by its place among the notes of the document.
    Note { index: usize, emphasis: Emphasis },
}

impl Span {
    /// Words without emphasis.
    pub(crate) fn plain(text: impl Into<Phrase>) -> Self {
        Self::Words {
            text: text.into(),
            emphasis: Emphasis::default(),
            height: Height::Line,
        }
    }
}
