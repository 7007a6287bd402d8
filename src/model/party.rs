//! A party of a contract.

use serde::{Deserialize, Serialize};

use super::object::object;
use super::signature::Signature;

/// A party of a contract, a memorandum or an agreement (*bên ký kết*).
///
/// ```
/// use vanban::{Leader, Party, Signature};
///
/// let party = Party::new("Bên A", "Trung tâm Văn hóa tỉnh Lâm Bình")
///     .detail("Địa chỉ: số 08 đường Hòa Bình, phường Đồng Vàng")
///     .signature(Signature::new(Leader::head("Giám đốc")));
/// let json = serde_json::to_value(&party)?;
/// assert_eq!(json["role"], "Bên A");
/// assert_eq!(json["signature"]["title"], "Giám đốc");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Party {
    #[serde(default)]
    pub(super) role: String,
    #[serde(default)]
    pub(super) name: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) details: Vec<String>,
    #[serde(default)]
    pub(super) signature: Signature,
}

object!(Party);

impl Party {
    /// A party by what the text calls it, such as *Bên A*, and by its name.
    #[must_use]
    pub fn new(role: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            role: role.into(),
            name: name.into(),
            ..Self::default()
        }
    }

    /// Appends a line below its name: its representative, its address, its account.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.details.push(detail.into());
        self
    }

    /// The name of a person who is a party, and signs without a title.
    ///
    /// ```
    /// use vanban::Party;
    ///
    /// let party = Party::new("Bên B", "ông Vàng Văn Sơn (bên nhận khoán)");
    /// let json = serde_json::to_value(party.signs_in_person("Vàng Văn Sơn"))?;
    /// assert_eq!(json["signature"]["name"], "Vàng Văn Sơn");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn signs_in_person(mut self, name: impl Into<String>) -> Self {
        self.signature = Signature::default().name(name);
        self
    }

    /// Who signs for it.
    #[must_use]
    pub fn signature(mut self, signature: impl Into<Signature>) -> Self {
        self.signature = signature.into();
        self
    }
}
