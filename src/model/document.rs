//! A document of whatever type.

use serde::ser::{Serialize, Serializer};

use super::content::Content;
use super::date::PartialDate;
use super::fields::fields_of;
use super::number::Symbol;
use super::problem::Problems;
use super::read::{Format, ReadError};
use super::typed::told;
use super::types::{
    Contract, ContractBuilder, Decision, DecisionBuilder, IntroductionLetter,
    IntroductionLetterBuilder, Invitation, InvitationBuilder, LeaveGrant, LeaveGrantBuilder,
    Minutes, MinutesBuilder, NamedDocument, NamedDocumentBuilder, OfficialLetter,
    OfficialLetterBuilder, PublicLetter, PublicLetterBuilder, Regulation, RegulationBuilder,
    Report, ReportBuilder, Resolution, ResolutionBuilder, Submission, SubmissionBuilder, Telegram,
    TelegramBuilder,
};
use crate::decree::DocumentKind;

/// What reads a document of one type.
pub(super) type Reader = fn(Format, &str) -> Result<Document, ReadError>;

/// Writes [`Document`]: a row gives the types of Article 7, and what documents of them are made of.
macro_rules! documents {
    (
        $(#[$enum_doc:meta])*
        pub enum Document {
            $($(#[$doc:meta])* $kind:pat => $variant:ident($document:ident, $builder:ident),)+
        }
    ) => {
        $(#[$enum_doc])*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum Document {
            $($(#[$doc])* $variant($document),)+
        }

        $(
            impl From<$document> for Document {
                fn from(document: $document) -> Self {
                    Self::$variant(document)
                }
            }
        )+

        impl Serialize for Document {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(document) => document.serialize(serializer),)+
                }
            }
        }

        impl Document {
            pub(crate) fn content(&self) -> &Content {
                match self {
                    $(Self::$variant(document) => document.content(),)+
                }
            }

            fn problems(&self) -> &Problems {
                match self {
                    $(Self::$variant(document) => document.problems(),)+
                }
            }

            /// The keys of a type in data.
            pub(super) fn fields(kind: DocumentKind) -> &'static [&'static str] {
                match kind {
                    $($kind => fields_of::<$builder>(),)+
                }
            }

            /// What reads documents of a type.
            pub(super) fn reader(kind: DocumentKind) -> Reader {
                match kind {
                    $($kind => |format, text| format.read::<$builder>(text).map(Self::from),)+
                }
            }
        }
    };
}

documents! {
    /// A document of whatever type, as its data say.
    ///
    /// Within `"vanban": 1` a key is never renamed, removed or given another meaning: only optional
    /// keys and new types may come.
    ///
    /// ```
    /// use vanban::Document;
    /// use vanban::decree::{DocumentKind, NamedKind};
    ///
    /// let document = Document::from_json(
    ///     r#"{
    ///         "vanban": 1,
    ///         "type": "plan",
    ///         "sender": {"name": "Ủy ban nhân dân xã Suối Mây", "code": "UBND"},
    ///         "place": "Suối Mây",
    ///         "subject": "Cải cách hành chính năm 2026",
    ///         "body": ["Ủy ban nhân dân xã ban hành Kế hoạch cải cách hành chính năm 2026."],
    ///         "signature": {"title": "Chủ tịch"}
    ///     }"#,
    /// )?;
    /// assert_eq!(document.kind(), DocumentKind::Named(NamedKind::Plan));
    /// assert_eq!(document.file_name(), "ke-hoach-cai-cach-hanh-chinh-nam-2026.docx");
    /// let Document::Named(plan) = document else { panic!() };
    /// assert_eq!(plan.to_builder().number(15).build()?.number(), Some(15));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub enum Document {
        /// A report.
        DocumentKind::Report => Report(Report, ReportBuilder),
        /// A submission.
        DocumentKind::Submission => Submission(Submission, SubmissionBuilder),
        /// A document of another named type without addressees.
        DocumentKind::Named(_) => Named(NamedDocument, NamedDocumentBuilder),
        /// An official letter.
        DocumentKind::OfficialLetter => OfficialLetter(OfficialLetter, OfficialLetterBuilder),
        /// A telegram.
        DocumentKind::Telegram => Telegram(Telegram, TelegramBuilder),
        /// An invitation.
        DocumentKind::Invitation => Invitation(Invitation, InvitationBuilder),
        /// An introduction letter.
        DocumentKind::IntroductionLetter =>
            IntroductionLetter(IntroductionLetter, IntroductionLetterBuilder),
        /// A grant of leave.
        DocumentKind::LeaveGrant => LeaveGrant(LeaveGrant, LeaveGrantBuilder),
        /// A decision.
        DocumentKind::Decision => Decision(Decision, DecisionBuilder),
        /// A resolution.
        DocumentKind::Resolution => Resolution(Resolution, ResolutionBuilder),
        /// A regulation or rules.
        DocumentKind::Regulation(_) => Regulation(Regulation, RegulationBuilder),
        /// A contract, a memorandum or an agreement.
        DocumentKind::Contract(_) => Contract(Contract, ContractBuilder),
        /// The minutes of a meeting.
        DocumentKind::Minutes => Minutes(Minutes, MinutesBuilder),
        /// A public letter.
        DocumentKind::PublicLetter => PublicLetter(PublicLetter, PublicLetterBuilder),
    }
}

told!(Document);

impl Document {
    /// Reads a document from JSON.
    ///
    /// # Errors
    ///
    /// Syntax and shape with line and column, a type that this library does not write among them;
    /// problems of the document with the path of the field, and line and column too.
    ///
    /// ```
    /// use vanban::Document;
    ///
    /// let error = Document::from_json(r#"{"vanban": 1, "type": "circular"}"#).unwrap_err();
    /// assert!(error.to_string().starts_with("1:23: `circular` (Thông tư) is a legal normative"));
    /// ```
    pub fn from_json(text: &str) -> Result<Self, ReadError> {
        Format::Json.read_any(text)
    }

    /// Reads a document from YAML.
    ///
    /// # Errors
    ///
    /// As [`Document::from_json`].
    #[cfg(feature = "yaml")]
    pub fn from_yaml(text: &str) -> Result<Self, ReadError> {
        Format::Yaml.read_any(text)
    }

    /// Reads a document from TOML.
    ///
    /// # Errors
    ///
    /// As [`Document::from_json`].
    #[cfg(feature = "toml")]
    pub fn from_toml(text: &str) -> Result<Self, ReadError> {
        Format::Toml.read_any(text)
    }

    /// Which type it is.
    #[must_use]
    pub fn kind(&self) -> DocumentKind {
        self.content().kind
    }

    /// The number, if it has one already.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        self.content().number
    }

    /// The symbol, such as `KH-UBND`, of a type that has one.
    #[must_use]
    pub fn symbol(&self) -> Option<&Symbol> {
        self.content().symbol.as_ref()
    }

    /// What it is about, of a type that says so.
    #[must_use]
    pub fn subject(&self) -> Option<&str> {
        self.content().title.subject()
    }

    /// The body that issues it.
    #[must_use]
    pub fn sender_name(&self) -> &str {
        &self.content().sender.name
    }

    /// The place of issue, of a type that has a date line.
    #[must_use]
    pub fn place(&self) -> Option<&str> {
        let place_date = self.content().place_date.as_ref();
        place_date.map(|(place, _)| place.as_str())
    }

    /// The date of issue as far as it is known, of a type that has one.
    #[must_use]
    pub fn date(&self) -> Option<PartialDate> {
        self.content().place_date.as_ref().map(|(_, date)| *date)
    }
}
