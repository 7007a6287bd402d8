//! A party of a contract.

use super::signature::Signature;
use crate::contract::{Optional, most, record};
use crate::decree::Clause;

record! {
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
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Party = "party", "Một bên", "A party" {
        pub(crate) role: String = required, Clause::Practice, "cách gọi của bên", "the role of the party", r#""Bên A""#, most most::TITLE;
        pub(crate) name: String = required, Clause::Practice, "tên của bên", "the name of the party", r#""Ủy ban nhân dân xã Suối Mây""#, most most::SUBJECT;
        pub(crate) details: Vec<String> = optional, Clause::Practice, "thông tin của bên; địa chỉ, tài khoản, người đại diện", "the detail; address, account, representative", r#"["Địa chỉ: Thôn 2, xã Suối Mây"]"#, most most::ENTRY;
        pub(crate) signature: Signature = required, Clause::form("II", 7, ""), "người ký", "the signature", r#"{"title": "Chủ tịch"}"#;
    }
}

impl Optional for Party {}

impl Party {
    /// A party by what the text calls it, such as *Bên A*, and by its name.
    ///
    /// ```
    /// use vanban::Party;
    ///
    /// let party = Party::new("Bên B", "Hợp tác xã Nà Sang");
    /// assert_eq!(serde_json::to_value(party)?["name"], "Hợp tác xã Nà Sang");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new(role: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            role: role.into(),
            name: name.into(),
            ..Self::default()
        }
    }

    /// Appends a line below its name, as offices do: representative, address, account (practice).
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.details.push(detail.into());
        self
    }

    /// The name of a person who is a party, and signs without a title, as offices do (practice).
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
        self.signature = Signature::default().name(name.into());
        self
    }

    /// The person who signs for it: Annex I, Part I, Section II, item 7.
    #[must_use]
    pub fn signature(mut self, signature: impl Into<Signature>) -> Self {
        self.signature = signature.into();
        self
    }
}
