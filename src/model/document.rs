//! Documents of whatever type.

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, Serializer};

use super::blank::Blank;
use super::builder::Builder;
use super::content::Content;
use super::date::PartialDate;
use super::number::Number;
use super::symbol::Symbol;
use crate::check::check;
use crate::contract::{self, Draft, Input, Limits, Reader, readers};
use crate::decree::DocumentKind;
use crate::problem::{Found, Problems};
use crate::tree::{Format, Node};

/// A document that keeps every rule of the decree, whatever its type.
///
/// It is made by a builder, such as [`Report::builder`](crate::Report::builder), or read from data,
/// and holds nothing that has not been checked. Two documents are equal if they are made of the same
/// data. A document of a known type, such as [`Report`](crate::Report), is a `Document` too: it
/// derefs to this one, so that generic code takes `&Document`.
///
/// Within `"vanban": 1` a key is never renamed, removed or given another meaning: only optional keys
/// and new types may come.
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
/// # Ok::<(), vanban::Problems>(())
/// ```
#[derive(Clone, Debug)]
pub struct Document {
    content: Content,
    warnings: Problems,
}

impl PartialEq for Document {
    fn eq(&self, other: &Self) -> bool {
        let (own, other) = (&self.content, &other.content);
        own.kind == other.kind && own.data == other.data
    }
}

impl Document {
    /// Makes a document of a draft.
    pub(crate) fn new(draft: Draft) -> Result<Self, Problems> {
        let mut found = Found::default();
        // Texts that are put together in Rust may bring citations along.
        let document = Self::checked(draft, true, &mut found);
        let (document, warnings) = found.problems().settle(document)?;
        Ok(document.with(warnings))
    }

    /// Makes a document of a tree, of one of these types or of any where none is given.
    pub(crate) fn of_tree(
        node: &Node<'_>,
        kinds: &[DocumentKind],
        reader: &mut Reader<'_>,
    ) -> Option<Self> {
        let draft = Draft::read(node, kinds, reader)?;
        Self::checked(draft, false, &mut reader.found)
    }

    fn checked(draft: Draft, may_bring: bool, found: &mut Found) -> Option<Self> {
        Some(Self {
            content: check(draft, may_bring, found)?,
            warnings: Problems::default(),
        })
    }

    pub(crate) fn with(self, warnings: Problems) -> Self {
        Self { warnings, ..self }
    }

    /// Reads a document of one of these types, or of any where none is given.
    pub(crate) fn read_of(
        kinds: &[DocumentKind],
        format: Format,
        data: Input<'_>,
        limits: &Limits,
    ) -> Result<Self, Problems> {
        let (document, warnings) = contract::read(format, data, limits, |node, reader| {
            Self::of_tree(node, kinds, reader)
        })?;
        Ok(document.with(warnings))
    }

    /// Reads a document of any type from JSON, YAML or TOML.
    ///
    /// # Errors
    ///
    /// Everything that is wrong at once, of syntax, shape and content, each with the path of its
    /// field, line and column, a stable code, the clause, the words and, where it can be told, the
    /// help.
    ///
    /// ```
    /// use vanban::{Document, Format, Limits};
    ///
    /// let text = br#"{"vanban": 1, "type": "circular"}"#;
    /// let problems = Document::read(Format::Json, text, &Limits::default()).unwrap_err();
    /// assert_eq!(problems.iter().next().map(|problem| problem.code()), Some("type.foreign"));
    /// ```
    pub fn read(format: Format, bytes: &[u8], limits: &Limits) -> Result<Self, Problems> {
        Self::read_input(format, Input::Bytes(bytes), limits)
    }

    fn read_input(format: Format, data: Input<'_>, limits: &Limits) -> Result<Self, Problems> {
        Self::read_of(&[], format, data, limits)
    }

    readers!("a document of any type", Document);

    /// The builder that the document was made of, to take a draft on to its issue.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// let issued = report.to_builder().number(9).build()?;
    /// assert_eq!(issued.number().map(|number| number.value()), Some(9));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn to_builder(&self) -> Builder<Self> {
        Builder::of(self.to_draft())
    }

    pub(crate) fn to_draft(&self) -> Draft {
        Draft {
            kind: self.content.kind,
            data: self.content.data.clone(),
        }
    }

    pub(crate) fn content(&self) -> &Content {
        &self.content
    }

    /// The type.
    #[must_use]
    pub fn kind(&self) -> DocumentKind {
        self.content.kind
    }

    /// The name of its type, as it stands on the page but for the capitals.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// assert_eq!(report.type_name(), "Báo cáo");
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn type_name(&self) -> &str {
        self.content.type_name()
    }

    /// The warnings: problems that deserve a look, although they do not keep the document from being
    /// made.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV").superior("UBND tỉnh Lâm Bình")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// assert!(report.warnings().is_empty());
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn warnings(&self) -> &Problems {
        &self.warnings
    }

    /// The blanks that the clerk has still to fill, in the order of the page.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// let blanks = report.blanks();
    /// let paths: Vec<_> = blanks.iter().map(|blank| blank.path()).collect();
    /// assert_eq!(paths, ["number", "date", "date", "date", "signature.name"]);
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn blanks(&self) -> Vec<Blank> {
        Blank::of(&self.content)
    }

    /// A name for the file: ASCII, at most 50 characters, beginning with the type.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// assert_eq!(report.file_name(), "bao-cao-ket-qua-cong-tac-quy-i.docx");
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn file_name(&self) -> String {
        self.content.file_name()
    }

    /// The number, if it has one already: Annex I, Part I, Section II, item 3, point a.
    #[must_use]
    pub fn number(&self) -> Option<&Number> {
        self.content.data.number.as_ref()
    }

    /// The symbol, such as `KH-UBND`, of a type that has one: Annex I, Part I, Section II, item 3,
    /// point b.
    #[must_use]
    pub fn symbol(&self) -> Option<&Symbol> {
        self.content.symbol.as_ref()
    }

    /// The subject, of a document that has one: Annex I, Part I, Section II, item 5, point a.
    #[must_use]
    pub fn subject(&self) -> Option<&str> {
        self.content.subject()
    }

    /// The body that issues it: Annex I, Part I, Section II, item 2, point a.
    #[must_use]
    pub fn sender_name(&self) -> &str {
        &self.content.data.sender.name
    }

    /// The place of issue, of a type that has a date line: Annex I, Part I, Section II, item 4,
    /// point a.
    #[must_use]
    pub fn place(&self) -> Option<&str> {
        self.content.data.place.as_deref()
    }

    /// The date of issue as far as it is known: Annex I, Part I, Section II, item 4, point b.
    #[must_use]
    pub fn date(&self) -> PartialDate {
        self.content.data.date
    }

    /// The addressees (*Kính gửi*): Annex I, Part I, Section II, item 9, point b.
    #[must_use]
    pub fn addressees(&self) -> &[String] {
        &self.content.data.to
    }

    /// The recipients (*Nơi nhận*), but for those that the library adds: Annex I, Part I, Section
    /// II, item 9, point a.
    #[must_use]
    pub fn recipients(&self) -> &[String] {
        &self.content.data.recipients
    }

    /// The name of the signer, if it is known already: Annex I, Part I, Section II, item 7, point
    /// c.
    #[must_use]
    pub fn signer_name(&self) -> Option<&str> {
        let signer = self.content.signers.first();
        signer.and_then(|signer| signer.name.as_deref())
    }
}

/// The type that data name.
impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        contract::serialize(self.content.kind, &self.content.data, serializer)
    }
}

/// A document inside other data; its problems are the message of the error.
impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserialized(&[], deserializer)
    }
}

/// Reads a document of one of these types from any format of serde's.
pub(crate) fn deserialized<'de, D: Deserializer<'de>>(
    kinds: &[DocumentKind],
    deserializer: D,
) -> Result<Document, D::Error> {
    let node = contract::node(deserializer)?;
    let limits = Limits::default();
    let mut reader = Reader::new(&limits);
    let document = Document::of_tree(&node, kinds, &mut reader);
    let settled = reader.found.problems().settle(document);
    let (document, warnings) = settled.map_err(D::Error::custom)?;
    Ok(document.with(warnings))
}
