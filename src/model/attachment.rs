//! The text that a decision issues or approves, which stands behind it.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::annex::Annex;
use super::block::{Block, only_entry};
use super::body_setters::{in_articles, in_sections};
use crate::contract::{Datum, Optional, Reader, Record, Shape, deserialize, most, record};
use crate::decree::{Clause, DocumentKind, NamedKind, RegulationKind};
use crate::language::Words;
use crate::problem::Path;
use crate::tree::{Entry, Node, Value};

/// A text that a decision issues or approves: Annex III, Section II, template 1.3.
///
/// It stands behind the decision, in the same file, unless it is to have a file of its own. In data
/// it is an object of one key, the type of the text; `separate_file` may stand beside it.
///
/// ```
/// use vanban::decree::RegulationKind;
/// use vanban::{Article, Attachment};
///
/// let attachment = Attachment::new(RegulationKind::Regulation, "Tiếp công dân")
///     .article(Article::titled("Phạm vi điều chỉnh").paragraph("Quy chế này quy định …"))
///     .separate_file(true);
/// let json = serde_json::to_value(&attachment)?;
/// assert_eq!(json["regulation"]["subject"], "Tiếp công dân");
/// assert_eq!(json["separate_file"], true);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Attachment {
    pub(crate) kind: AttachedKind,
    pub(crate) text: Attached,
    pub(crate) separate_file: bool,
}

/// A type that a decision may issue or approve.
///
/// ```
/// use vanban::decree::{DocumentKind, NamedKind};
/// use vanban::value::AttachedKind;
///
/// let kind = AttachedKind::from(NamedKind::Plan);
/// assert_eq!(DocumentKind::from(kind).rule().name.vi, "Kế hoạch");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AttachedKind {
    /// A regulation or rules (*quy chế, quy định*), in articles.
    Regulation(RegulationKind),
    /// Another text (*đề án, kế hoạch, phương án, …*), in sections.
    Named(NamedKind),
}

impl From<RegulationKind> for AttachedKind {
    fn from(kind: RegulationKind) -> Self {
        Self::Regulation(kind)
    }
}

impl From<NamedKind> for AttachedKind {
    fn from(kind: NamedKind) -> Self {
        Self::Named(kind)
    }
}

impl From<AttachedKind> for DocumentKind {
    fn from(kind: AttachedKind) -> Self {
        match kind {
            AttachedKind::Regulation(kind) => kind.into(),
            AttachedKind::Named(kind) => kind.into(),
        }
    }
}

impl AttachedKind {
    fn of(kind: DocumentKind) -> Option<Self> {
        match kind {
            DocumentKind::Regulation(kind) => Some(kind.into()),
            DocumentKind::Named(kind) => Some(kind.into()),
            _ => None,
        }
    }
}

record! {
    /// The content of an attached text.
    #[derive(Clone, Debug, Default, PartialEq)]
    pub(crate) struct Attached = "attached_text", "Văn bản kèm theo", "An attached text" {
        pub(crate) subject: Option<String> = required, Clause::form("II", 5, "a"), "trích yếu nội dung", "the subject", "\"Cải cách hành chính năm 2026\"", most most::SUBJECT;
        pub(crate) body: Vec<Block> = required, Clause::Article { article: 8, clause: 2 }, "nội dung văn bản", "the body", r#"["Nội dung kế hoạch."]"#;
        pub(crate) annexes: Vec<Annex> = optional, Clause::form("III", 1, "a"), "phụ lục", "the annexes", r#"[{"title": "Danh mục nhiệm vụ", "body": ["Nội dung phụ lục."]}]"#;
    }
}

impl Attachment {
    /// A text of a type, with its subject.
    ///
    /// ```
    /// use vanban::Attachment;
    /// use vanban::decree::NamedKind;
    ///
    /// let plan = Attachment::new(NamedKind::Plan, "Chuyển đổi số năm 2027");
    /// let json = serde_json::to_value(plan)?;
    /// assert_eq!(json["plan"]["subject"], "Chuyển đổi số năm 2027");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new(kind: impl Into<AttachedKind>, subject: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            text: Attached {
                subject: Some(subject.into()),
                body: Vec::new(),
                annexes: Vec::new(),
            },
            separate_file: false,
        }
    }

    /// Gives the text a file of its own, as electronic texts may have: what it is attached to is
    /// left blank there, for the system that issues it to say (Annex I, Part I, Section III, item
    /// 1).
    #[must_use]
    pub fn separate_file(mut self, separate: bool) -> Self {
        self.separate_file = separate;
        self
    }

    /// The type of the text.
    /// Appends an annex (*phụ lục*) of the text: Annex I, Part I, Section III, item 1.
    #[must_use]
    pub fn annex(mut self, annex: Annex) -> Self {
        self.text.annexes.push(annex);
        self
    }

    pub(crate) fn kind(&self) -> DocumentKind {
        self.kind.into()
    }

    /// The subject of the text.
    pub(crate) fn subject(&self) -> &str {
        self.text.subject.as_deref().unwrap_or_default()
    }

    fn blocks_mut(&mut self) -> &mut Vec<Block> {
        &mut self.text.body
    }

    in_sections!();
    in_articles!();
}

impl Default for Attachment {
    fn default() -> Self {
        Self::new(NamedKind::Plan, "")
    }
}

impl Serialize for Attachment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = 1 + usize::from(self.separate_file);
        let mut map = serializer.serialize_map(Some(fields))?;
        map.serialize_entry(self.kind().rule().key, &self.text)?;
        if self.separate_file {
            map.serialize_entry(SEPARATE, &true)?;
        }
        map.end()
    }
}

const SEPARATE: &str = "separate_file";

/// The types that may be attached, with their keys.
fn kinds() -> impl Iterator<Item = (&'static str, AttachedKind)> {
    let kinds = DocumentKind::all();
    kinds.filter_map(|kind| Some((kind.rule().key, AttachedKind::of(kind)?)))
}

impl Datum for Attachment {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let is_separate = |entry: &&Entry<'_>| entry.key == SEPARATE;
        let Value::Object(entries) = &node.value else {
            return reader.wrong(node, at, Words::new("đối tượng {…}", "an object"));
        };
        let mut separate_file = false;
        let mut separate = entries.iter().filter(is_separate);
        if let Some(entry) = separate.next() {
            let at = at.field(SEPARATE);
            let value = bool::read(&entry.value, &at, reader);
            separate_file = reader.kept(value, &at);
            for entry in separate {
                reader.repeated(&at, entry);
            }
        }
        let keys: Vec<_> = kinds().map(|(key, _)| key).collect();
        let others = entries.iter().filter(|entry| !is_separate(entry));
        let entry = only_entry(node, others, at, &keys, &[SEPARATE], reader)?;
        let kind = kinds().find(|(key, _)| *key == entry.key)?.1;
        let before = reader.in_articles;
        reader.in_articles = matches!(kind, AttachedKind::Regulation(_));
        let key = entry.key.clone();
        let text = Attached::read(&entry.value, &at.field(&key), reader);
        reader.in_articles = before;
        Some(Self {
            kind,
            text: text?,
            separate_file,
        })
    }

    fn shape() -> Shape {
        let words = Words::new(
            "Văn bản kèm theo, dưới tên loại của nó",
            "An attached text, under the key of its type",
        );
        Shape::Named("attachment", words, || {
            let keys = kinds().map(|(key, kind)| match kind {
                AttachedKind::Named(_) => (key, Attached::shape()),
                AttachedKind::Regulation(_) => (key, Attached::in_articles()),
            });
            Shape::Keyed(keys.collect(), vec![(SEPARATE, Shape::Flag)])
        })
    }

    fn is_absent(&self) -> bool {
        false
    }
}

impl Attached {
    /// The shape of a text in articles.
    fn in_articles() -> Shape {
        let words = Words::new("Quy chế, quy định kèm theo", "An attached regulation");
        Shape::Named("attached_regulation", words, || {
            Shape::Provisions(Self::ROWS)
        })
    }
}

impl Optional for Attachment {}

deserialize!(Attachment);
