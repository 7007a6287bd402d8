//! The two languages that the library speaks.

use serde::ser::{SerializeStruct as _, Serializer};

/// The language of a message.
///
/// ```
/// use vanban::Language;
/// use vanban::decree::Component;
///
/// assert_eq!(Language::default(), Language::Vietnamese);
/// assert_eq!(Component::Motto.rule().name.get(Language::English), "motto");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Tiếng Việt.
    #[default]
    Vietnamese,
    /// English.
    English,
}

/// The same words in Vietnamese and in English.
///
/// ```
/// use vanban::problem::Severity;
/// use vanban::Language;
///
/// assert_eq!(Severity::Error.words().get(Language::Vietnamese), "lỗi");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Words {
    /// In Vietnamese.
    pub vi: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Words {
    /// Words in both languages.
    ///
    /// ```
    /// use vanban::{Language, Words};
    ///
    /// let words = Words::new("số văn bản", "number");
    /// assert_eq!(words.get(Language::English), "number");
    /// ```
    #[must_use]
    pub const fn new(vi: &'static str, en: &'static str) -> Self {
        Self { vi, en }
    }

    /// The words of a language.
    ///
    /// ```
    /// use vanban::{Language, Words};
    ///
    /// assert_eq!(Words::new("lỗi", "error").get(Language::Vietnamese), "lỗi");
    /// ```
    #[must_use]
    pub const fn get(self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.vi,
            Language::English => self.en,
        }
    }

    /// Writes the words as a name, under a key for each language.
    pub(crate) fn as_names<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_struct("Words", 2)?;
        map.serialize_field("name_vi", self.vi)?;
        map.serialize_field("name_en", self.en)?;
        map.end()
    }
}

impl Language {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Vietnamese, Self::English];
}
