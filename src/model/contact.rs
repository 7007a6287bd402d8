//! The address, telephone and the like of the issuing body.

use super::maybe::MaybeString;
use crate::contract::{Optional, most, record};
use crate::decree::Clause;

record! {
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
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Contact = "contact", "Thông tin liên hệ", "Contact data" {
        pub(crate) address: Option<String> = optional, Clause::form("III", 4, ""), "địa chỉ", "the address", r#""Thôn 2, xã Suối Mây""#, most most::BODY_NAME;
        pub(crate) email: Option<String> = optional, Clause::form("III", 4, ""), "thư điện tử", "the e-mail address", r#""vanthu@suoimay.example""#, most most::BODY_NAME;
        pub(crate) website: Option<String> = optional, Clause::form("III", 4, ""), "trang thông tin điện tử", "the website", r#""suoimay.example""#, most most::BODY_NAME;
        pub(crate) phone: Option<String> = optional, Clause::form("III", 4, ""), "số điện thoại", "the telephone number", r#""0200 3 800 100""#, most most::BODY_NAME;
        pub(crate) fax: Option<String> = optional, Clause::form("III", 4, ""), "số fax", "the fax number", r#""0200 3 800 101""#, most most::BODY_NAME;
    }
}

impl Optional for Contact {}

impl Contact {
    /// Contact data of which nothing is said yet.
    ///
    /// ```
    /// use vanban::Contact;
    ///
    /// let contact = Contact::new().email("vanthu@suoimay.example");
    /// assert_eq!(serde_json::to_string(&contact)?, r#"{"email":"vanthu@suoimay.example"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The postal address (*địa chỉ*): Annex I, Part I, Section III, item 4.
    #[must_use]
    pub fn address(mut self, address: impl MaybeString) -> Self {
        self.address = address.maybe();
        self
    }

    /// The e-mail address (*thư điện tử*): Annex I, Part I, Section III, item 4.
    #[must_use]
    pub fn email(mut self, email: impl MaybeString) -> Self {
        self.email = email.maybe();
        self
    }

    /// The website (*trang thông tin điện tử*): Annex I, Part I, Section III, item 4.
    #[must_use]
    pub fn website(mut self, website: impl MaybeString) -> Self {
        self.website = website.maybe();
        self
    }

    /// The telephone number (*điện thoại*): Annex I, Part I, Section III, item 4.
    #[must_use]
    pub fn phone(mut self, phone: impl MaybeString) -> Self {
        self.phone = phone.maybe();
        self
    }

    /// The fax number (*số fax*): Annex I, Part I, Section III, item 4.
    #[must_use]
    pub fn fax(mut self, fax: impl MaybeString) -> Self {
        self.fax = fax.maybe();
        self
    }
}
