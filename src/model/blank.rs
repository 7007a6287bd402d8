//! What the clerk still has to fill.

use std::fmt;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::language::Language;

/// A blank that a draft leaves for the clerk: what it is for, and which field would fill it.
///
/// As JSON, its path and its names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Blank {
    kind: BlankKind,
    path: String,
}

impl Blank {
    pub(super) fn new(kind: BlankKind, path: impl fmt::Display) -> Self {
        Self {
            kind,
            path: path.to_string(),
        }
    }

    /// What it is for.
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
        self.kind.name(language)
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

/// What a blank is for.
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
    pub const fn name(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Number, Language::Vietnamese) => "số văn bản",
            (Self::Number, Language::English) => "number",
            (Self::Day, Language::Vietnamese) => "ngày ban hành",
            (Self::Day, Language::English) => "day of issue",
            (Self::Month, Language::Vietnamese) => "tháng ban hành",
            (Self::Month, Language::English) => "month of issue",
            (Self::Year, Language::Vietnamese) => "năm ban hành",
            (Self::Year, Language::English) => "year of issue",
            (Self::SignerName, Language::Vietnamese) => "họ và tên người ký",
            (Self::SignerName, Language::English) => "name of the signer",
            (Self::SecretaryName, Language::Vietnamese) => "họ và tên thư ký",
            (Self::SecretaryName, Language::English) => "name of the secretary",
            (Self::ChairName, Language::Vietnamese) => "họ và tên chủ tọa",
            (Self::ChairName, Language::English) => "name of the chair",
            (Self::JointSignerName, Language::Vietnamese) => "họ và tên người cùng ký",
            (Self::JointSignerName, Language::English) => "name of a joint signer",
            (Self::PartySignerName, Language::Vietnamese) => "họ và tên người ký của một bên",
            (Self::PartySignerName, Language::English) => "name of a party's signer",
        }
    }
}
