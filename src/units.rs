//! Lengths and type sizes, in the units a Word file counts in.

use std::fmt;
use std::ops::{Add, Sub};

use serde::{Serialize, Serializer};

/// A length on the page, counted in twips (1/20 pt, 1/1440 inch).
///
/// ```
/// use vanban::units::Length;
///
/// assert_eq!(Length::mm(30).to_twips(), 1701);
/// assert_eq!(Length::pt(6).to_twips(), 120);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length(i32);

impl Length {
    /// No length.
    pub const ZERO: Self = Self(0);

    /// A length of so many twips.
    ///
    /// ```
    /// use vanban::units::Length;
    ///
    /// assert_eq!(Length::twips(1440).to_pt(), 72.0);
    /// ```
    #[must_use]
    pub const fn twips(twips: i32) -> Self {
        Self(twips)
    }

    /// A length of so many points.
    ///
    /// ```
    /// use vanban::units::Length;
    ///
    /// assert_eq!(Length::pt(6), Length::twips(120));
    /// ```
    #[must_use]
    pub const fn pt(points: i16) -> Self {
        Self(points as i32 * 20)
    }

    /// A length of so many millimetres, rounded to the nearest twip.
    ///
    /// ```
    /// use vanban::units::Length;
    ///
    /// assert_eq!(Length::mm(20).to_string(), "20.0 mm");
    /// ```
    #[must_use]
    pub const fn mm(millimetres: i16) -> Self {
        Self::tenths_of_mm(millimetres as i32 * 10)
    }

    /// A length of so many tenths of a millimetre, rounded to the nearest twip.
    #[must_use]
    pub(crate) const fn tenths_of_mm(tenths: i32) -> Self {
        let doubled = tenths * 1440 * 2;
        let half = if doubled < 0 { -254 } else { 254 };
        Self((doubled + half) / 508)
    }

    /// A length of so many millimetres, rounded to the nearest twip.
    ///
    /// ```
    /// assert_eq!(vanban::units::Length::from_mm(12.7).to_twips(), 720);
    /// ```
    #[must_use]
    pub fn from_mm(millimetres: f64) -> Self {
        Self::rounded(millimetres * 1440.0 / 25.4)
    }

    /// A length of so many points, rounded to the nearest twip.
    ///
    /// ```
    /// use vanban::units::Length;
    ///
    /// assert_eq!(Length::from_pt(7.5), Length::twips(150));
    /// ```
    #[must_use]
    pub fn from_pt(points: f64) -> Self {
        Self::rounded(points * 20.0)
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "a cast to an integer saturates, and no number is none"
    )]
    fn rounded(twips: f64) -> Self {
        Self(twips.round() as i32)
    }

    /// The length in twips.
    #[must_use]
    pub const fn to_twips(self) -> i32 {
        self.0
    }

    /// The length in millimetres.
    #[must_use]
    pub fn to_mm(self) -> f64 {
        f64::from(self.0) * 25.4 / 1440.0
    }

    /// The length in points.
    #[must_use]
    pub fn to_pt(self) -> f64 {
        f64::from(self.0) / 20.0
    }

    /// Half of the length, rounded towards zero.
    #[must_use]
    pub(crate) const fn half(self) -> Self {
        Self(self.0 / 2)
    }

    /// A third of the length, rounded towards zero.
    #[must_use]
    pub(crate) const fn third(self) -> Self {
        Self(self.0 / 3)
    }

    /// The length in so many parts of whole twips, the last of which takes what is left.
    #[must_use]
    pub(crate) fn parts(self, count: i32) -> Vec<Self> {
        let part = Self(self.0 / count.max(1));
        let rest = (1..count).fold(self, |rest, _| rest - part);
        let equal = (1..count).map(|_| part);
        equal.chain([rest]).collect()
    }
}

impl Add for Length {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Length {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Serialize for Length {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // A twip is finer than anything the decree says, and an inch is no millimetre.
        serializer.serialize_f64((self.to_mm() * 10.0).round() / 10.0)
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.1} mm", self.to_mm())
    }
}

/// A type size, counted in half-points as Word does.
///
/// ```
/// use vanban::units::FontSize;
///
/// assert_eq!(FontSize::pt(14).half_points(), 28);
/// assert_eq!(FontSize::pt(14).to_string(), "14 pt");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FontSize(u16);

impl FontSize {
    /// A size of so many points.
    ///
    /// ```
    /// use vanban::units::FontSize;
    ///
    /// assert_eq!(FontSize::pt(13).to_pt(), 13.0);
    /// ```
    #[must_use]
    pub const fn pt(points: u8) -> Self {
        Self(points as u16 * 2)
    }

    /// The size in points.
    #[must_use]
    pub fn to_pt(self) -> f64 {
        f64::from(self.0) / 2.0
    }

    /// The size in half-points.
    #[must_use]
    pub const fn half_points(self) -> u16 {
        self.0
    }
}

impl Serialize for FontSize {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.to_pt())
    }
}

impl fmt::Display for FontSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let points = self.0 / 2;
        if self.0.is_multiple_of(2) {
            write!(f, "{points} pt")
        } else {
            write!(f, "{points}.5 pt")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn millimetres_round_to_the_twips_that_word_writes() {
        let twips = |mm| Length::mm(mm).to_twips();
        assert_eq!(
            [20, 25, 30, 35, 15, 10].map(twips),
            [1134, 1417, 1701, 1984, 850, 567]
        );
        assert_eq!(Length::tenths_of_mm(127).to_twips(), 720);
        assert_eq!(Length::tenths_of_mm(-5).to_twips(), -28);
    }
}
