//! Where the copies of a document go.

use serde::{Deserialize, Serialize};

use super::object::object;

/// The copies that are kept (*Lưu*): Annex I, Part I, Section II, item 9, point d.
///
/// “VT”, the clerk's office, is always first.
///
/// ```
/// use vanban::Filing;
///
/// let filing = Filing::new().unit("VHXH").copies(2).drafter("Hoa");
/// assert_eq!(filing.to_string(), "Lưu: VT, VHXH (2) (Hoa).");
/// assert_eq!(Filing::new().to_string(), "Lưu: VT.");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Filing {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) unit: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) copies: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) drafter: Option<String>,
}

object!(Filing);

impl Filing {
    /// A copy at the clerk's office alone.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub(super) fn is_plain(&self) -> bool {
        *self == Self::default()
    }

    /// The abbreviation of the unit that drafted the document; several are parted by `, `.
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// How many copies are kept.
    #[must_use]
    pub fn copies(mut self, copies: u32) -> Self {
        self.copies = Some(copies);
        self
    }

    /// The mark of the drafter.
    #[must_use]
    pub fn drafter(mut self, drafter: impl Into<String>) -> Self {
        self.drafter = Some(drafter.into());
        self
    }
}

impl std::fmt::Display for Filing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Lưu: VT")?;
        if let Some(unit) = &self.unit {
            write!(f, ", {unit}")?;
        }
        if let Some(copies) = self.copies {
            write!(f, " ({copies})")?;
        }
        if let Some(drafter) = &self.drafter {
            write!(f, " ({drafter})")?;
        }
        f.write_str(".")
    }
}
