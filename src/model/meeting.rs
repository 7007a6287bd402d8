//! What minutes are taken of, and the two who sign them.

use serde::{Deserialize, Serialize};

use super::object::object;

/// The kind of a meeting, which the fixed words of its minutes name.
///
/// ```
/// use vanban::Meeting;
///
/// assert_eq!(Meeting::default(), Meeting::Meeting);
/// assert_eq!(serde_json::to_string(&Meeting::Conference)?, r#""conference""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Meeting {
    /// Cuộc họp.
    #[default]
    Meeting,
    /// Hội nghị.
    Conference,
    /// Hội thảo.
    Workshop,
}

impl Meeting {
    /// Its name inside a sentence, and at the beginning of one.
    pub(super) const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Meeting => ("cuộc họp", "Cuộc họp"),
            Self::Conference => ("hội nghị", "Hội nghị"),
            Self::Workshop => ("hội thảo", "Hội thảo"),
        }
    }
}

/// Who chairs a meeting or takes its minutes: a title, and a name that a draft may lack.
///
/// ```
/// use vanban::Official;
///
/// let chair = Official::new("Chủ tịch Ủy ban nhân dân xã").name("Lò Văn Thịnh");
/// let json = serde_json::to_string(&chair)?;
/// assert_eq!(json, r#"{"title":"Chủ tịch Ủy ban nhân dân xã","name":"Lò Văn Thịnh"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Official {
    #[serde(default)]
    pub(super) title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
}

object!(Official);

impl Official {
    /// One of whom the title is known.
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            name: None,
        }
    }

    /// The name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}
