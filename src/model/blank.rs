//! The blanks that the clerk has still to fill.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::content::Content;
use crate::language::{Language, Words};

/// A blank that a draft leaves for the clerk: its purpose, and the field that would fill it.
///
/// As JSON, its path and its names.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// let blanks = report.blanks();
/// let first = blanks.first().ok_or("no blank")?;
/// assert_eq!(first.path(), "number");
/// assert_eq!(first.to_string(), "number: number");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Blank {
    kind: BlankKind,
    path: String,
}

impl Blank {
    fn new(kind: BlankKind, path: &str) -> Self {
        Self {
            kind,
            path: path.to_owned(),
        }
    }

    /// The blanks of a document, in the order of the page.
    pub(super) fn of(content: &Content) -> Vec<Self> {
        let number = content.symbol.is_some() && content.data.number.is_none();
        let (day, month, year) = content.data.date.parts();
        let dated = content.has_date_line();
        let missing = [
            (number, BlankKind::Number, "number"),
            (dated && day.is_none(), BlankKind::Day, "date"),
            (dated && month.is_none(), BlankKind::Month, "date"),
            (dated && year.is_none(), BlankKind::Year, "date"),
        ];
        let missing = missing.into_iter().filter(|(missing, ..)| *missing);
        let missing = missing.map(|(_, kind, path)| Self::new(kind, path));
        let unnamed = content
            .signers
            .iter()
            .filter(|signer| signer.name.is_none());
        let unnamed = unnamed.map(|signer| Self::new(signer.role.blank(), &signer.path));
        missing.chain(unnamed).collect()
    }

    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> BlankKind {
        self.kind
    }

    /// The path of the field that would fill it, such as `joint_signatures[1].name`.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Its name, which blanks of one kind share.
    #[must_use]
    pub const fn name(&self, language: Language) -> &'static str {
        self.kind.words().get(language)
    }
}

/// Its path and its name in English.
impl fmt::Display for Blank {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.kind.words().en)
    }
}

impl Serialize for Blank {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_struct("Blank", 3)?;
        map.serialize_field("path", self.path())?;
        map.serialize_field("name_vi", self.name(Language::Vietnamese))?;
        map.serialize_field("name_en", self.name(Language::English))?;
        map.end()
    }
}

/// The purpose of a blank.
///
/// ```
/// use vanban::value::BlankKind;
///
/// assert_eq!(BlankKind::SignerName.words().vi, "họ và tên người ký");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BlankKind {
    /// The number, given at issue.
    Number,
    /// The day of issue.
    Day,
    /// The month of issue.
    Month,
    /// The year of issue.
    Year,
    /// The name of the signer.
    SignerName,
    /// The name of the secretary who signs minutes.
    SecretaryName,
    /// The name of the chair who signs minutes.
    ChairName,
    /// The name of one who signs for a body that issues the document together with the sender.
    JointSignerName,
    /// The name of one who signs for a party.
    PartySignerName,
}

impl BlankKind {
    /// Its name.
    #[must_use]
    pub const fn words(self) -> Words {
        match self {
            Self::Number => Words::new("số văn bản", "number"),
            Self::Day => Words::new("ngày ban hành", "day of issue"),
            Self::Month => Words::new("tháng ban hành", "month of issue"),
            Self::Year => Words::new("năm ban hành", "year of issue"),
            Self::SignerName => Words::new("họ và tên người ký", "name of the signer"),
            Self::SecretaryName => Words::new("họ và tên thư ký", "name of the secretary"),
            Self::ChairName => Words::new("họ và tên chủ tọa", "name of the chair"),
            Self::JointSignerName => {
                Words::new("họ và tên người cùng ký", "name of a joint signer")
            }
            Self::PartySignerName => {
                Words::new("họ và tên người ký của một bên", "name of a party's signer")
            }
        }
    }
}
