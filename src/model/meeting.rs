//! The meeting of minutes, and the officials of whom they tell.

use super::maybe::MaybeString;
use crate::contract::{Datum, Optional, Reader, choice, most, record};
use crate::decree::Clause;
use crate::problem::Path;
use crate::tree::{Node, Value};

/// The kind of a meeting, which the fixed words of its minutes name.
///
/// ```
/// use vanban::value::Meeting;
///
/// assert_eq!(Meeting::default(), Meeting::Meeting);
/// assert_eq!(serde_json::to_string(&Meeting::Conference)?, r#""conference""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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

choice!(Meeting { Meeting = "meeting", Conference = "conference", Workshop = "workshop" });

impl Meeting {
    /// Its name inside a sentence, and at the beginning of one.
    pub(crate) const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Meeting => ("cuộc họp", "Cuộc họp"),
            Self::Conference => ("hội nghị", "Hội nghị"),
            Self::Workshop => ("hội thảo", "Hội thảo"),
        }
    }
}

record! {
    /// The chair or the secretary of a meeting, or one who takes part in it: a title, and a name that
    /// a draft may lack.
    ///
    /// ```
    /// use vanban::Official;
    ///
    /// let chair = Official::new("Chủ tịch Ủy ban nhân dân xã").name("Lò Văn Thịnh");
    /// let json = serde_json::to_string(&chair)?;
    /// assert_eq!(json, r#"{"title":"Chủ tịch Ủy ban nhân dân xã","name":"Lò Văn Thịnh"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Official = "official", "Người chủ trì, thư ký, người tham dự", "A chair, a secretary or another official", short Official::is_short, Official::short, Official::as_text {
        pub(crate) title: String = required, Clause::form("II", 7, "c"), "chức vụ", "the title", r#""Chủ tịch""#, most most::SUBJECT;
        pub(crate) name: Option<String> = optional, Clause::form("II", 7, "c"), "họ và tên; không có thì để trống", "the name; blank without", r#""Lê Minh Tâm""#, most most::PERSON;
        pub(crate) second_title: Option<String> = optional, Clause::Template("1.9"), "chức vụ chính quyền; ghi trên họ tên người ký biên bản", "the office in the state; above the name of one who signs minutes", r#""Chủ tịch Ủy ban nhân dân xã""#, most most::BODY_NAME;
    }
}

impl Optional for Official {}

impl Official {
    /// One of whom the title is known.
    ///
    /// ```
    /// use vanban::Official;
    ///
    /// assert_eq!(serde_json::to_value(Official::new("Chánh Văn phòng"))?, "Chánh Văn phòng");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            ..Self::default()
        }
    }

    /// The name of the official (*họ và tên*): Annex I, Part I, Section II, item 7, point c.
    #[must_use]
    pub fn name(mut self, name: impl MaybeString) -> Self {
        self.name = name.maybe();
        self
    }

    /// The office in the state (*chức vụ chính quyền*) of one who signs minutes as chair or
    /// secretary, above the name: Annex III, Section II, template 1.9, note 5.
    ///
    /// ```
    /// use vanban::Official;
    ///
    /// let chair = Official::new("Chủ tịch Hội đồng").second_title("Chủ tịch Ủy ban nhân dân xã");
    /// let json = serde_json::to_value(chair)?;
    /// assert_eq!(json["second_title"], "Chủ tịch Ủy ban nhân dân xã");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn second_title(mut self, title: impl MaybeString) -> Self {
        self.second_title = title.maybe();
        self
    }

    /// In data a string says the title alone.
    fn is_short(node: &Node<'_>) -> bool {
        matches!(node.value, Value::Text(_))
    }

    fn short(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        String::read(node, at, reader).map(Self::new)
    }

    fn as_text(&self) -> Option<&str> {
        let alone = self.name.is_none() && self.second_title.is_none();
        let short = alone && !self.title.is_empty();
        short.then_some(self.title.as_str())
    }

    /// Name and title, as far as they are known.
    pub(crate) fn in_words(&self) -> String {
        match &self.name {
            Some(name) if self.title.is_empty() => name.clone(),
            Some(name) => format!("{name}, {}", self.title),
            None => self.title.clone(),
        }
    }
}

impl<T: Into<String>> From<T> for Official {
    fn from(title: T) -> Self {
        Self::new(title)
    }
}
