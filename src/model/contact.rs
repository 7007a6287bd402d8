//! How the issuing body is reached.

use serde::{Deserialize, Serialize};

use super::object::object;

/// Contact data (*thông tin liên hệ*) at the foot of the first page: Annex I, Part I, Section III,
/// item 4.
///
/// ```
/// use vanban::Contact;
///
/// let contact = Contact::new().address("Thôn 2, xã Suối Mây").phone("0215 3 800 100");
/// let json = serde_json::to_string(&contact)?;
/// assert_eq!(json, r#"{"address":"Thôn 2, xã Suối Mây","phone":"0215 3 800 100"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Contact {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) address: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) email: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) website: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) phone: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) fax: Option<String>,
}

object!(Contact);

impl Contact {
    /// Contact data of which nothing is said yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The postal address (*địa chỉ*).
    #[must_use]
    pub fn address(mut self, address: impl Into<String>) -> Self {
        self.address = Some(address.into());
        self
    }

    /// The e-mail address (*thư điện tử*).
    #[must_use]
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.email = Some(email.into());
        self
    }

    /// The website (*trang thông tin điện tử*).
    #[must_use]
    pub fn website(mut self, website: impl Into<String>) -> Self {
        self.website = Some(website.into());
        self
    }

    /// The telephone number (*điện thoại*).
    #[must_use]
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.phone = Some(phone.into());
        self
    }

    /// The fax number.
    #[must_use]
    pub fn fax(mut self, fax: impl Into<String>) -> Self {
        self.fax = Some(fax.into());
        self
    }
}
