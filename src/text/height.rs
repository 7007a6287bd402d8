//! Words on, above and below their line.

use serde::Serialize;

/// The place of words on their line.
///
/// ```
/// use vanban::Text;
/// use vanban::value::{Height, Inline};
///
/// let text = Text::from_markup("486 m^2^");
/// let raised = text.inlines().last();
/// assert!(matches!(raised, Some(Inline::Words { height: Height::Superscript, .. })));
/// assert_eq!(serde_json::to_value(Height::Superscript)?, "superscript");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Height {
    /// On the line.
    #[default]
    Line,
    /// Smaller and above the line: m².
    Superscript,
    /// Smaller and below the line: CO₂.
    Subscript,
}

impl Height {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it")]
    pub(crate) fn is_line(&self) -> bool {
        *self == Self::Line
    }
}
