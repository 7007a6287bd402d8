//! A report in the making: whatever the caller says, before it is checked.

use serde::de::{self, Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};
use serde::{Deserialize as DeriveDeserialize, Serialize as DeriveSerialize};

use super::check;
use super::citation::Citation;
use super::date::PartialDate;
use super::object::object;
use super::problem::Problems;
use super::recipient::Filing;
use super::report::Report;
use super::section::{Block, Item, Section};
use super::sender::Sender;
use super::signature::Signature;
use super::text::Text;

/// Makes a [`Report`] of what the caller says.
///
/// Setters take raw values; [`ReportBuilder::build`] checks them all. The builder is also what
/// serde reads and writes: its shape is the contract for JSON, YAML and TOML.
#[derive(Clone, Debug, Default, PartialEq, DeriveSerialize, DeriveDeserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct ReportBuilder {
    vanban: Version,
    r#type: Type,
    #[serde(default)]
    pub(super) sender: Sender,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) number: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) symbol: Option<String>,
    #[serde(default)]
    pub(super) place: String,
    #[serde(default, skip_serializing_if = "PartialDate::is_empty")]
    pub(super) date: PartialDate,
    #[serde(default)]
    pub(super) subject: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) to: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) citations: Vec<Citation>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) bases: Vec<Text>,
    #[serde(default)]
    pub(super) body: Vec<Block>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) recipients: Vec<String>,
    #[serde(default, skip_serializing_if = "is_plain")]
    pub(super) filing: Filing,
    #[serde(default)]
    pub(super) signature: Signature,
}

object!(ReportBuilder);

fn is_plain(filing: &Filing) -> bool {
    *filing == Filing::default()
}

impl ReportBuilder {
    /// The body that issues the report.
    #[must_use]
    pub fn sender(mut self, sender: Sender) -> Self {
        self.sender = sender;
        self
    }

    /// The number, given at issue (*số*); without one the line keeps its blank.
    #[must_use]
    pub fn number(mut self, number: u32) -> Self {
        self.number = Some(number);
        self
    }

    /// The symbol (*ký hiệu*), where it is not `BC-` and the sender's code.
    #[must_use]
    pub fn symbol(mut self, symbol: impl Into<String>) -> Self {
        self.symbol = Some(symbol.into());
        self
    }

    /// The place of issue (*địa danh*).
    #[must_use]
    pub fn place(mut self, place: impl Into<String>) -> Self {
        self.place = place.into();
        self
    }

    /// The date of issue; parts that are missing stay blank.
    #[must_use]
    pub fn date(mut self, date: impl Into<PartialDate>) -> Self {
        self.date = date.into();
        self
    }

    /// What the report is about (*trích yếu*), to the letter and without a closing mark.
    #[must_use]
    pub fn subject(mut self, subject: impl Into<String>) -> Self {
        self.subject = subject.into();
        self
    }

    /// Appends one whom the report is addressed to (*Kính gửi*).
    #[must_use]
    pub fn to(mut self, addressee: impl Into<String>) -> Self {
        self.to.push(addressee.into());
        self
    }

    /// Declares a citation that texts use by its id.
    #[must_use]
    pub fn citation(mut self, citation: Citation) -> Self {
        self.citations.push(citation);
        self
    }

    /// Appends a legal basis (*căn cứ*); its closing mark is set by the library.
    #[must_use]
    pub fn basis(mut self, basis: impl Into<Text>) -> Self {
        self.bases.push(basis.into());
        self
    }

    /// Appends a paragraph to the body.
    #[must_use]
    pub fn paragraph(self, text: impl Into<Text>) -> Self {
        self.block(Block::Paragraph(text.into()))
    }

    /// Appends a numbered section to the body.
    #[must_use]
    pub fn section(self, section: Section) -> Self {
        self.block(Block::Section(section))
    }

    /// Appends a list of dash items to the body.
    #[must_use]
    pub fn items<I: Into<Item>>(self, items: impl IntoIterator<Item = I>) -> Self {
        self.block(Block::items(items))
    }

    /// Appends a block to the body.
    #[must_use]
    pub fn block(mut self, block: Block) -> Self {
        self.body.push(block);
        self
    }

    /// Appends one who gets a copy (*Nơi nhận*); “Như trên” and “Lưu” are set by the library.
    #[must_use]
    pub fn recipient(mut self, recipient: impl Into<String>) -> Self {
        self.recipients.push(recipient.into());
        self
    }

    /// The copies that are kept (*Lưu*).
    #[must_use]
    pub fn filing(mut self, filing: Filing) -> Self {
        self.filing = filing;
        self
    }

    /// Who signs, and by what authority. A name that was given before stays, unless this has one.
    #[must_use]
    pub fn signature(mut self, signature: Signature) -> Self {
        let name = self.signature.name.take();
        self.signature = signature;
        self.signature.name = self.signature.name.or(name);
        self
    }

    /// The name of the signer, where the signature is known but for it.
    #[must_use]
    pub fn signer_name(mut self, name: impl Into<String>) -> Self {
        self.signature = self.signature.name(name);
        self
    }

    /// Checks everything and makes the report.
    ///
    /// Texts are brought into Unicode normalization form C, and superfluous spaces are taken out.
    ///
    /// # Errors
    ///
    /// Everything that is wrong at once, warnings included, each with the path of its field, a
    /// stable code, the clause and a message in Vietnamese and in English. Warnings alone do not
    /// fail: [`Report::warnings`] returns them.
    ///
    /// ```
    /// use vanban::Report;
    ///
    /// let problems = Report::builder().subject("Kết quả quý I").build().unwrap_err();
    /// let paths: Vec<_> = problems.iter().map(|problem| problem.path.as_str()).collect();
    /// assert_eq!(paths, ["sender.name", "sender.code", "place", "body", "signature.title"]);
    /// ```
    pub fn build(self) -> Result<Report, Problems> {
        check::check(self)
    }
}

/// The version of the contract: `"vanban": 1`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Version;

impl Version {
    const NUMBER: u32 = 1;
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(Self::NUMBER)
    }
}

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u32::deserialize(deserializer)? {
            Self::NUMBER => Ok(Self),
            other => Err(de::Error::custom(format_args!(
                "version {other} of the contract is not known; this library reads version {}",
                Self::NUMBER
            ))),
        }
    }
}

/// The type of the document: `"type": "report"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, DeriveSerialize, DeriveDeserialize)]
#[serde(rename_all = "snake_case")]
enum Type {
    #[default]
    Report,
}
