//! A person whom a document is about.

use super::maybe::MaybeString;
use crate::contract::{most, record};
use crate::decree::Clause;

record! {
    /// A person with title and unit, whom a letter introduces or a leave is granted to: Annex III,
    /// Section II, templates 1.8 and 1.10.
    ///
    /// ```
    /// use vanban::Person;
    ///
    /// let person = Person::new("Vì Thị Hoa", "Chuyên viên").unit("Phòng Kinh tế").honorific("Bà");
    /// let json = serde_json::to_string(&person)?;
    /// assert_eq!(
    ///     json,
    ///     r#"{"name":"Vì Thị Hoa","title":"Chuyên viên","unit":"Phòng Kinh tế","honorific":"Bà"}"#,
    /// );
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Person = "person", "Người được nêu trong văn bản", "A person" {
        pub(crate) name: String = required, Clause::Template("1.8"), "họ và tên", "the name of the person", r#""Vì Thị Hoa""#, most most::PERSON;
        pub(crate) title: String = required, Clause::Template("1.8"), "chức vụ", "the title of the person", r#""Chuyên viên""#, most most::TITLE;
        pub(crate) unit: Option<String> = optional, Clause::Template("1.8"), "đơn vị công tác", "the unit", r#""Phòng Kinh tế""#, most most::BODY_NAME;
        pub(crate) honorific: Option<String> = optional, Clause::Template("1.8"), "cách xưng hô; “Ông” hoặc “Bà” thay cho “Ông (bà)”", "the honorific; “Ông” or “Bà” in the place of “Ông (bà)”", r#""Bà""#, most most::PERSON;
    }
}

impl Person {
    /// A person with name and title (*chức vụ*).
    ///
    /// ```
    /// use vanban::Person;
    ///
    /// let person = Person::new("Vì Thị Hoa", "Chuyên viên");
    /// assert_eq!(serde_json::to_value(person)?["title"], "Chuyên viên");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new(name: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            title: title.into(),
            ..Self::default()
        }
    }

    /// The unit the person works in (*đơn vị công tác*): Annex III, Section II, templates 1.8 and
    /// 1.10.
    #[must_use]
    pub fn unit(mut self, unit: impl MaybeString) -> Self {
        self.unit = unit.maybe();
        self
    }

    /// The form of address, where it is not “Ông (bà)”: Annex III, Section II, templates 1.8 and
    /// 1.10.
    #[must_use]
    pub fn honorific(mut self, honorific: impl MaybeString) -> Self {
        self.honorific = honorific.maybe();
        self
    }
}
