//! The two languages that the library speaks.

/// The language of a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// Tiếng Việt.
    #[default]
    Vietnamese,
    /// English.
    English,
}

impl Language {
    /// What is said in it, of what can be said in either.
    pub(crate) fn pick<T>(self, vietnamese: T, english: T) -> T {
        match self {
            Self::Vietnamese => vietnamese,
            Self::English => english,
        }
    }
}
