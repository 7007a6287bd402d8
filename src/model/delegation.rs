//! Those who take part in what minutes tell of, and those who sign them.

use super::maybe::MaybeString;
use super::meeting::Official;
use crate::contract::{Optional, most, record};
use crate::decree::Clause;

record! {
    /// A delegation (*thành phần tham dự của một cơ quan, một bên*) in minutes, with its people.
    ///
    /// ```
    /// use vanban::{Delegation, Official};
    ///
    /// let delegation = Delegation::new("Sở Công Thương")
    ///     .person(Official::new("Phó Giám đốc").name("Ông Lê Minh Tâm"))
    ///     .person("Bà Vì Thị Hoa");
    /// let json = serde_json::to_value(delegation)?;
    /// assert_eq!(json["people"][0]["name"], "Ông Lê Minh Tâm");
    /// assert_eq!(json["people"][1], "Bà Vì Thị Hoa");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Delegation = "delegation", "Thành phần của một cơ quan, một bên", "A delegation" {
        pub(crate) name: String = required, Clause::Practice, "tên cơ quan, bên tham dự", "the name of the delegation", r#""Đại diện Sở Công Thương""#, most most::SUBJECT;
        pub(crate) people: Vec<Official> = optional, Clause::Practice, "người tham dự; họ tên và chức vụ, hoặc một chuỗi in nguyên văn", "the people; name and title, or a text that is printed as it is", r#"[{"title": "Phó Giám đốc", "name": "Ông Lê Minh Tâm"}]"#;
    }
}

impl Optional for Delegation {}

impl Delegation {
    /// A delegation by its name, such as *Đoàn kiểm tra* or *Bên giao*.
    ///
    /// ```
    /// use vanban::Delegation;
    ///
    /// assert_eq!(serde_json::to_value(Delegation::new("Bên giao"))?["name"], "Bên giao");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// Appends one of its people, with title and name, or as a text says it (practice).
    #[must_use]
    pub fn person(mut self, person: impl Into<Official>) -> Self {
        self.people.push(person.into());
        self
    }

    /// Appends several of its people (practice).
    #[must_use]
    pub fn people<P: Into<Official>>(mut self, people: impl IntoIterator<Item = P>) -> Self {
        self.people.extend(people.into_iter().map(Into::into));
        self
    }
}

record! {
    /// One who signs minutes (*người ký biên bản*), below words that say for whom.
    ///
    /// ```
    /// use vanban::Signatory;
    ///
    /// let signatory = Signatory::new("Đại diện Sở Công Thương").title("Phó Giám đốc");
    /// let json = serde_json::to_string(&signatory)?;
    /// assert_eq!(json, r#"{"heading":"Đại diện Sở Công Thương","title":"Phó Giám đốc"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Signatory = "signatory", "Người ký biên bản", "One who signs minutes" {
        pub(crate) heading: String = required, Clause::Practice, "tư cách ký; in hoa, trên chức vụ", "for whom or as what one signs; in capitals, above the title", r#""Đại diện Sở Công Thương""#, most most::BODY_NAME;
        pub(crate) title: Option<String> = optional, Clause::form("II", 7, "c"), "chức vụ của người ký", "the title of the signer", r#""Phó Giám đốc""#, most most::TITLE;
        pub(crate) name: Option<String> = optional, Clause::form("II", 7, "c"), "họ và tên người ký; không có thì để trống", "the name of the signer; blank without", r#""Lê Minh Tâm""#, most most::PERSON;
    }
}

impl Optional for Signatory {}

impl Signatory {
    /// One who signs, by the words above the signature, such as *Đại diện Bên giao* or *Thư ký*.
    ///
    /// ```
    /// use vanban::Signatory;
    ///
    /// assert_eq!(serde_json::to_value(Signatory::new("Thư ký"))?["heading"], "Thư ký");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new(heading: impl Into<String>) -> Self {
        Self {
            heading: heading.into(),
            ..Self::default()
        }
    }

    /// The title of the signer (*chức vụ*): Annex I, Part I, Section II, item 7, point c.
    #[must_use]
    pub fn title(mut self, title: impl MaybeString) -> Self {
        self.title = title.maybe();
        self
    }

    /// The name of the signer (*họ và tên*): Annex I, Part I, Section II, item 7, point c.
    #[must_use]
    pub fn name(mut self, name: impl MaybeString) -> Self {
        self.name = name.maybe();
        self
    }
}
