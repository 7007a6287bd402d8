//! Words that clones share.

use std::borrow::{Borrow, Cow};
use std::fmt;
use std::ops::Deref;

use ecow::EcoString;

/// Words of a text, as a string that clones share: from the data to the page they are there once.
///
/// ```
/// use vanban::value::Phrase;
///
/// let words = Phrase::from("Ủy ban nhân dân xã");
/// assert_eq!(words.clone(), words);
/// assert!(words.starts_with("Ủy ban"));
/// assert_eq!(words.to_string(), "Ủy ban nhân dân xã");
/// ```
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phrase(EcoString);

impl Phrase {
    /// The words as a string slice.
    ///
    /// ```
    /// use vanban::value::Phrase;
    ///
    /// assert_eq!(Phrase::from("xã").as_str(), "xã");
    /// ```
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn push_str(&mut self, words: &str) {
        self.0.push_str(words);
    }

    /// Keeps so many bytes, if a character ends there.
    pub(crate) fn truncate(&mut self, length: usize) {
        if self.0.is_char_boundary(length) {
            self.0.truncate(length);
        }
    }
}

impl Deref for Phrase {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Phrase {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Phrase {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl From<&str> for Phrase {
    fn from(words: &str) -> Self {
        Self(words.into())
    }
}

impl From<String> for Phrase {
    fn from(words: String) -> Self {
        Self(words.into())
    }
}

impl From<&String> for Phrase {
    fn from(words: &String) -> Self {
        Self(words.into())
    }
}

impl From<&Phrase> for Phrase {
    fn from(words: &Phrase) -> Self {
        words.clone()
    }
}

impl From<Cow<'_, str>> for Phrase {
    fn from(words: Cow<'_, str>) -> Self {
        Self(words.into())
    }
}

impl From<Phrase> for String {
    fn from(words: Phrase) -> Self {
        words.0.into()
    }
}

impl PartialEq<str> for Phrase {
    fn eq(&self, words: &str) -> bool {
        self.as_str() == words
    }
}

impl PartialEq<&str> for Phrase {
    fn eq(&self, words: &&str) -> bool {
        self.as_str() == *words
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn it_serves_where_a_string_is_asked_for() {
        let place = Phrase::from("Suối Mây");
        assert_eq!(AsRef::<str>::as_ref(&place), "Suối Mây");
        assert!(HashSet::from([place]).contains("Suối Mây"));
    }

    #[test]
    fn what_is_cut_or_added_is_no_other_clone() {
        let mut cut = Phrase::from("Ủy ban nhân dân xã Suối Mây");
        let whole = cut.clone();
        // Inside of a letter nothing is cut.
        cut.truncate(1);
        cut.truncate(100);
        assert_eq!(cut, whole);
        cut.truncate("Ủy".len());
        cut.push_str(" viên");
        assert_eq!(cut, "Ủy viên");
        assert_eq!(whole.len(), "Ủy ban nhân dân xã Suối Mây".len());
    }
}
