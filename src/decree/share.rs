//! The length of a drawn rule, measured by the text it belongs to.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::units::Length;

/// The length of a drawn rule, as a share of the line of text above it.
///
/// As JSON, a number.
///
/// ```
/// use vanban::decree::Share;
/// use vanban::units::Length;
///
/// assert_eq!(Share::new(1, 3).of(Length::mm(60)), Length::mm(20));
/// assert_eq!(Share::new(1, 3).to_string(), "1/3");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Share {
    part: u8,
    whole: u8,
}

impl Share {
    /// So many parts of a whole of so many.
    ///
    /// ```
    /// use vanban::decree::Share;
    ///
    /// assert_eq!(Share::new(1, 2).to_f64(), 0.5);
    /// ```
    #[must_use]
    pub const fn new(part: u8, whole: u8) -> Self {
        Self { part, whole }
    }

    /// The share of a length.
    ///
    /// ```
    /// use vanban::decree::Share;
    /// use vanban::units::Length;
    ///
    /// assert_eq!(Share::new(1, 2).of(Length::mm(60)), Length::mm(30));
    /// ```
    #[must_use]
    pub fn of(self, line: Length) -> Length {
        let whole = i32::from(self.whole).max(1);
        Length::twips((line.to_twips() / whole).saturating_mul(self.part.into()))
    }

    /// The share halfway between two.
    pub(crate) const fn between(self, other: Self) -> Self {
        if self.part == other.part && self.whole == other.whole {
            return self;
        }
        Self {
            part: self.part * other.whole + other.part * self.whole,
            whole: 2 * self.whole * other.whole,
        }
    }

    /// The share as a number.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        f64::from(self.part) / f64::from(self.whole)
    }
}

impl Serialize for Share {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.to_f64())
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_between_two_lies_halfway() {
        let (third, half) = (Share::new(1, 3), Share::new(1, 2));
        assert_eq!(third.between(half), Share::new(5, 12));
        assert_eq!(half.between(half), half);
    }

    #[test]
    fn a_share_is_a_number_in_json() {
        assert_eq!(serde_json::to_string(&Share::new(1, 2)).unwrap(), "0.5");
    }
}
