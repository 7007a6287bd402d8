//! The ids that texts use: their letters, and those that an undeclared one may have meant.

use crate::contract::{shortened, similar};

/// True of ASCII letters, digits, `-`, `_` and `.`.
pub(super) fn is_id(id: &str) -> bool {
    let is_letter = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
    id.chars().all(is_letter)
}

/// The help on ids that nobody declared.
pub(super) struct Helps {
    /// So many are still looked for: comparing each of many with all would take for ever.
    left: usize,
}

/// What may have been meant.
pub(super) enum Help {
    /// This id.
    Meant(String),
    /// One of these, if there are any.
    Known(String),
}

impl Default for Helps {
    fn default() -> Self {
        Self { left: 100 }
    }
}

impl Helps {
    /// The help on an id, by those that are declared.
    pub(super) fn on<'a>(
        &mut self,
        id: &str,
        declared: impl Iterator<Item = &'a str> + Clone,
    ) -> Help {
        const COMPARED: usize = 1000;
        const LISTED: usize = 10;

        self.left = self.left.saturating_sub(1);
        if self.left > 0
            && let Some(meant) = similar(id, declared.clone().take(COMPARED))
        {
            return Help::Meant(meant.to_owned());
        }
        let mut listed: Vec<_> = declared.clone().take(LISTED).map(shortened).collect();
        if declared.take(LISTED + 1).count() > LISTED {
            listed.push("…".to_owned());
        }
        Help::Known(listed.join(", "))
    }
}
