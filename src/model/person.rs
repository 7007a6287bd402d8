//! A person whom a document is about.

use serde::{Deserialize, Serialize};

use super::object::object;

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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Person {
    #[serde(default)]
    pub(super) name: String,
    #[serde(default)]
    pub(super) title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) unit: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) honorific: Option<String>,
}

object!(Person);

impl Person {
    /// A person with name and title (*chức vụ*).
    #[must_use]
    pub fn new(name: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            title: title.into(),
            ..Self::default()
        }
    }

    /// The unit the person works in (*đơn vị công tác*).
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// How the person is called, where it is not “Ông (bà)”, the word of the templates.
    #[must_use]
    pub fn honorific(mut self, honorific: impl Into<String>) -> Self {
        self.honorific = Some(honorific.into());
        self
    }
}
