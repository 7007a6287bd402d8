//! What the clerk still has to fill.

use super::problem::Language;

/// A blank that a draft leaves for the clerk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Blank {
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

impl Blank {
    /// The path of the field that would fill it.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Day | Self::Month | Self::Year => "date",
            Self::SignerName => "signature.name",
            Self::SecretaryName => "secretary.name",
            Self::ChairName => "chair.name",
            Self::JointSignerName => "joint_signatures",
            Self::PartySignerName => "parties",
        }
    }

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
