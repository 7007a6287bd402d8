//! The unit in which lines are measured.

use std::ops::{Add, Sub};

use crate::units::Length;

/// Grains in a twip.
const TWIP: i64 = 130_048;

/// Grains in a unit of the font, 1/2048 em, at a size of half a point.
const FONT_UNIT: i64 = 635;

/// Grains in 1/16384 mm.
const STEP: i64 = 450;

/// A length counted in 1/7,372,800 mm.
///
/// It is the largest unit of which all that decides about a line is a whole number: the
/// twips of a file, the units of the font at any size, and the 1/16384 mm to which ONLYOFFICE
/// cuts every advance. Sums are therefore exact, in whatever order. EMU would round a
/// letter by a quarter of such a step, and 1/16384 mm every indent. Results beyond `i64`,
/// which is 1.2 million km, saturate.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct Grain(i64);

impl Grain {
    /// No length.
    pub(crate) const ZERO: Self = Self(0);

    /// A length longer than any line.
    pub(crate) const MAX: Self = Self(i64::MAX);

    /// A length of so many grains.
    pub(crate) const fn new(grains: i64) -> Self {
        Self(grains)
    }

    /// A length of so many units of the font at a size of `half_points`.
    pub(super) fn of_font(units: u16, half_points: u16) -> Self {
        Self(i64::from(units) * i64::from(half_points) * FONT_UNIT)
    }

    /// As [`Grain::of_font`], cut down to whole 1/16384 mm.
    pub(super) fn of_letter(units: u16, half_points: u16) -> Self {
        let whole = u64::from(units) * u64::from(half_points) * FONT_UNIT.unsigned_abs();
        Self((whole - whole % STEP.unsigned_abs()).cast_signed())
    }

    /// The length in grains.
    pub(super) const fn get(self) -> i64 {
        self.0
    }

    /// The fraction `of / whole` of the length, rounded towards zero.
    pub(crate) const fn part(self, of: i64, whole: i64) -> Self {
        Self(self.0.saturating_mul(of) / whole)
    }

    /// How many times another goes into it; as often as can be said into one that is none.
    pub(crate) fn over(self, other: Self) -> i32 {
        let times = self.0.checked_div(other.0.max(0)).unwrap_or(i64::MAX);
        i32::try_from(times).unwrap_or(i32::MAX)
    }

    /// So many times the length.
    pub(crate) const fn times(self, count: i64) -> Self {
        Self(self.0.saturating_mul(count))
    }

    /// The length in hundredths of a point, rounded to the nearest.
    pub(crate) const fn hundredths_of_pt(self) -> i64 {
        const POINT: i64 = 20 * TWIP;

        self.0
            .saturating_mul(100)
            .saturating_add(POINT / 2)
            .div_euclid(POINT)
    }

    /// The length in twips, rounded up, so that what is so long fits.
    pub(crate) fn up(self) -> Length {
        twips(self.0.saturating_add(TWIP - 1).div_euclid(TWIP))
    }

    /// The length in twips, rounded to the nearest.
    pub(crate) fn nearest(self) -> Length {
        twips(self.0.saturating_add(TWIP / 2).div_euclid(TWIP))
    }
}

/// A length of so many twips, or the longest in its direction.
fn twips(twips: i64) -> Length {
    let most = if twips < 0 { i32::MIN } else { i32::MAX };
    Length::twips(i32::try_from(twips).unwrap_or(most))
}

impl From<Length> for Grain {
    fn from(length: Length) -> Self {
        Self(i64::from(length.to_twips()) * TWIP)
    }
}

impl Add for Grain {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Grain {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_measures_everything() {
        // An inch is 25.4 mm and 1440 twips; an em at half a point is 10 twips.
        assert_eq!(TWIP * 1440 * 10, 7_372_800 * 254);
        assert_eq!(FONT_UNIT * 2048, TWIP * 10);
        assert_eq!(STEP * 16_384, 7_372_800);
    }

    #[test]
    fn lengths_go_there_and_back() {
        for twips in [i32::MIN, -567, -1, 0, 1, 9_638, i32::MAX] {
            let length = Length::twips(twips);
            assert_eq!(Grain::from(length).up(), length);
            assert_eq!(Grain::from(length).nearest(), length);
        }
        let twips = |grains| (Grain(grains).up(), Grain(grains).nearest());
        let both = |up, nearest| (Length::twips(up), Length::twips(nearest));
        assert_eq!(twips(1), both(1, 0));
        assert_eq!(twips(TWIP / 2), both(1, 1));
        assert_eq!(twips(-1), both(0, 0));
        assert_eq!(twips(-TWIP), both(-1, -1));
        assert_eq!(twips(i64::MAX), both(i32::MAX, i32::MAX));
        assert_eq!(twips(i64::MIN), both(i32::MIN, i32::MIN));
    }

    #[test]
    fn points_have_two_decimals() {
        let hundredths = |twips: i32| Grain::from(Length::twips(twips)).hundredths_of_pt();
        assert_eq!(
            [-1, 0, 1, 280, 11_906].map(hundredths),
            [-5, 0, 5, 1_400, 59_530]
        );
        assert_eq!(
            Grain::MAX.hundredths_of_pt(),
            i64::MAX.div_euclid(20 * TWIP)
        );
    }

    #[test]
    fn advances_are_cut() {
        // A digit at 14 pt is 7 pt, which is 40459.38 steps.
        assert_eq!(Grain::of_font(1024, 28).nearest(), Length::pt(7));
        assert_eq!(Grain::of_letter(1024, 28), Grain(40_459 * STEP));
    }

    #[test]
    fn sums_saturate() {
        assert_eq!(Grain::MAX + Grain(1), Grain::MAX);
        assert_eq!(Grain(i64::MIN) - Grain(1), Grain(i64::MIN));
        assert_eq!(Grain::new(-7).part(1, 2), Grain(-3));
    }
}
