//! What a decision issues or approves: a text of its own behind the decision.

use std::fmt;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde::{Deserialize as DeriveDeserialize, Serialize as DeriveSerialize};

use super::article::{Division, DivisionLevel, Provision, TitledArticle};
use super::section::{Block, Item, Section};
use super::setters::setters;
use super::text::Text;
use crate::decree::{DocumentKind, NamedKind, RegulationKind};

/// A text that a decision issues or approves: Annex III, Section II, template 1.3.
///
/// It stands behind the decision, in the same file, unless it is to have a file of its own. In data
/// it is an object of one key, the type of the text; `separate_file` may stand beside it.
///
/// ```
/// use vanban::decree::RegulationKind;
/// use vanban::{AttachedRegulation, Attachment, TitledArticle};
///
/// let regulation = AttachedRegulation::new(RegulationKind::Regulation, "Tiếp công dân")
///     .article(TitledArticle::new("Phạm vi điều chỉnh").paragraph("Quy chế này quy định …"));
/// let attachment = Attachment::from(regulation).separate_file(true);
/// let json = serde_json::to_value(&attachment)?;
/// assert_eq!(json["regulation"]["subject"], "Tiếp công dân");
/// assert_eq!(json["separate_file"], true);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Attachment {
    pub(super) text: AttachedText,
    pub(super) separate_file: bool,
}

impl Attachment {
    /// Whether it has a file of its own, as electronic texts may: what it is attached to is left
    /// blank there, for the system that issues it to say (Annex I, Part I, Section III, item 1).
    #[must_use]
    pub fn separate_file(mut self, separate: bool) -> Self {
        self.separate_file = separate;
        self
    }

    /// The type of the text.
    pub(super) fn kind(&self) -> DocumentKind {
        match &self.text {
            AttachedText::Regulation(regulation) => regulation.kind.into(),
            AttachedText::Document(document) => document.kind.into(),
        }
    }
}

/// The text that is attached.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum AttachedText {
    Regulation(AttachedRegulation),
    Document(AttachedDocument),
}

/// A regulation or rules (*quy chế, quy định*) that a decision issues.
///
/// ```
/// use vanban::decree::RegulationKind;
/// use vanban::{AttachedRegulation, Division, TitledArticle};
///
/// let article = TitledArticle::new("Phạm vi điều chỉnh").paragraph("Quy chế này quy định …");
/// let chapter = Division::new("Quy định chung").article(article);
/// let regulation = AttachedRegulation::new(RegulationKind::Regulation, "Tiếp công dân");
/// assert_ne!(regulation.clone().chapter(chapter), regulation);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct AttachedRegulation {
    pub(super) kind: RegulationKind,
    pub(super) subject: String,
    pub(super) body: Vec<Provision>,
}

impl AttachedRegulation {
    /// A regulation of a type, with its subject.
    #[must_use]
    pub fn new(kind: RegulationKind, subject: impl Into<String>) -> Self {
        Self {
            kind,
            subject: subject.into(),
            body: Vec::new(),
        }
    }

    setters!(provisions);
}

/// Another text that a decision issues or approves (*đề án, kế hoạch, phương án, …*).
///
/// ```
/// use vanban::AttachedDocument;
/// use vanban::decree::NamedKind;
///
/// let plan = AttachedDocument::new(NamedKind::Plan, "Chuyển đổi số năm 2027");
/// assert_ne!(plan.clone().paragraph("Nội dung của Kế hoạch."), plan);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct AttachedDocument {
    pub(super) kind: NamedKind,
    pub(super) subject: String,
    pub(super) body: Vec<Block>,
}

impl AttachedDocument {
    /// A text of a type, with its subject.
    #[must_use]
    pub fn new(kind: NamedKind, subject: impl Into<String>) -> Self {
        Self {
            kind,
            subject: subject.into(),
            body: Vec::new(),
        }
    }

    setters!(body);
}

impl From<AttachedRegulation> for Attachment {
    fn from(regulation: AttachedRegulation) -> Self {
        Self {
            text: AttachedText::Regulation(regulation),
            separate_file: false,
        }
    }
}

impl From<AttachedDocument> for Attachment {
    fn from(document: AttachedDocument) -> Self {
        Self {
            text: AttachedText::Document(document),
            separate_file: false,
        }
    }
}

/// What an attached text says, whatever its type.
#[derive(DeriveDeserialize)]
#[serde(deny_unknown_fields)]
struct Said<B> {
    #[serde(default)]
    subject: String,
    #[serde(default = "Vec::new")]
    body: Vec<B>,
}

#[derive(DeriveSerialize)]
struct Saying<'a, B> {
    subject: &'a str,
    body: &'a [B],
}

impl Serialize for Attachment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = 1 + usize::from(self.separate_file);
        let mut map = serializer.serialize_map(Some(fields))?;
        let key = self.kind().rule().key;
        match &self.text {
            AttachedText::Regulation(AttachedRegulation { subject, body, .. }) => {
                map.serialize_entry(key, &Saying { subject, body })?;
            }
            AttachedText::Document(AttachedDocument { subject, body, .. }) => {
                map.serialize_entry(key, &Saying { subject, body })?;
            }
        }
        if self.separate_file {
            map.serialize_entry("separate_file", &true)?;
        }
        map.end()
    }
}

/// A key of an attachment.
enum Key {
    Regulation(RegulationKind),
    Document(NamedKind),
    SeparateFile,
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;

        impl Visitor<'_> for Name {
            type Value = Key;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(EXPECTED)
            }

            fn visit_str<E: de::Error>(self, name: &str) -> Result<Key, E> {
                match DocumentKind::from_key(name) {
                    Some(DocumentKind::Regulation(kind)) => Ok(Key::Regulation(kind)),
                    Some(DocumentKind::Named(kind)) => Ok(Key::Document(kind)),
                    None if name == "separate_file" => Ok(Key::SeparateFile),
                    _ => Err(E::custom(format_args!(
                        "unknown field `{name}`, expected {EXPECTED}"
                    ))),
                }
            }
        }

        deserializer.deserialize_identifier(Name)
    }
}

const EXPECTED: &str =
    "a type that a decision may issue, such as `regulation`, `rules` or `plan`, or `separate_file`";

impl<'de> Deserialize<'de> for Attachment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Keys;

        impl<'de> Visitor<'de> for Keys {
            type Value = Attachment;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with one text, under the key that is its type")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Attachment, A::Error> {
                let (mut text, mut separate_file) = (None, None);
                while let Some(key) = map.next_key()? {
                    let next = match key {
                        Key::SeparateFile if separate_file.is_some() => {
                            return Err(de::Error::duplicate_field("separate_file"));
                        }
                        Key::SeparateFile => {
                            separate_file = Some(map.next_value()?);
                            continue;
                        }
                        Key::Regulation(kind) => {
                            let Said { subject, body } = map.next_value()?;
                            AttachedText::Regulation(AttachedRegulation {
                                kind,
                                subject,
                                body,
                            })
                        }
                        Key::Document(kind) => {
                            let Said { subject, body } = map.next_value()?;
                            AttachedText::Document(AttachedDocument {
                                kind,
                                subject,
                                body,
                            })
                        }
                    };
                    if text.replace(next).is_some() {
                        return Err(de::Error::invalid_length(2, &self));
                    }
                }
                Ok(Attachment {
                    text: text.ok_or_else(|| de::Error::invalid_length(0, &self))?,
                    separate_file: separate_file.unwrap_or(false),
                })
            }
        }

        deserializer.deserialize_map(Keys)
    }
}
