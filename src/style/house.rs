//! A house style.

use super::looks::{HeadingLook, HeadingLooks};
use super::{AddresseePlace, JointNames, Numbers, Preset};
use crate::decree::Margins;
use crate::model::Level;
use crate::units::Length;

/// The house style of an agency: one value out of every range of the decree.
///
/// The default is [`HouseStyle::large`]. [`HouseStyle::builder`] chooses otherwise, and refuses
/// what the decree does not allow.
///
/// ```
/// use vanban::HouseStyle;
/// use vanban::units::Length;
///
/// let style = HouseStyle::builder().first_line_indent_mm(12.7).line_spacing(1.2).build()?;
/// assert_eq!(style.first_line_indent(), Length::twips(720));
/// # Ok::<(), vanban::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseStyle {
    pub(crate) preset: Preset,
    pub(crate) margins: Margins,
    pub(crate) first_line: Length,
    pub(crate) gap: Length,
    pub(crate) signature_gap: Length,
    /// Line spacing of the content, in percent of a single line.
    pub(crate) line_percent: u16,
    pub(crate) addressee: AddresseePlace,
    pub(crate) joint_names: JointNames,
    pub(crate) numbers: Numbers,
    pub(crate) headings: HeadingLooks,
    pub(crate) bold_numbers: bool,
    pub(crate) silence: Vec<String>,
}

impl Default for HouseStyle {
    fn default() -> Self {
        Self::large()
    }
}

impl HouseStyle {
    /// The larger sizes; margins of 20, 20, 30 and 20 mm (top, bottom, left, right), a first-line
    /// indent of 10 mm, 6 pt between paragraphs, single lines, 72 pt for a signature.
    ///
    /// ```
    /// use vanban::HouseStyle;
    /// use vanban::units::Length;
    ///
    /// assert_eq!(HouseStyle::large().margins().left, Length::mm(30));
    /// ```
    #[must_use]
    pub const fn large() -> Self {
        Self {
            preset: Preset::Large,
            margins: Margins::mm(20, 20, 30, 20),
            first_line: Length::mm(10),
            gap: Length::pt(6),
            signature_gap: Length::pt(72),
            line_percent: 100,
            addressee: AddresseePlace::Centred,
            joint_names: JointNames::Joined,
            numbers: Numbers::Text,
            headings: HeadingLooks::NONE,
            bold_numbers: false,
            silence: Vec::new(),
        }
    }

    /// As [`HouseStyle::large`], with the smaller sizes.
    ///
    /// ```
    /// use vanban::HouseStyle;
    /// use vanban::style::Preset;
    ///
    /// assert_eq!(HouseStyle::small().preset(), Preset::Small);
    /// ```
    #[must_use]
    pub fn small() -> Self {
        Self {
            preset: Preset::Small,
            ..Self::large()
        }
    }

    /// The set of type sizes.
    #[must_use]
    pub const fn preset(&self) -> Preset {
        self.preset
    }

    /// The margins of the page.
    #[must_use]
    pub const fn margins(&self) -> Margins {
        self.margins
    }

    /// The indent of a paragraph's first line.
    #[must_use]
    pub const fn first_line_indent(&self) -> Length {
        self.first_line
    }

    /// The distance between paragraphs.
    #[must_use]
    pub const fn paragraph_gap(&self) -> Length {
        self.gap
    }

    /// The room between the title and the name of who signs.
    #[must_use]
    pub const fn signature_gap(&self) -> Length {
        self.signature_gap
    }

    /// The line spacing of the content, in percent of a single line.
    #[must_use]
    pub const fn line_spacing_percent(&self) -> u16 {
        self.line_percent
    }

    /// The place of “Kính gửi” with one addressee.
    #[must_use]
    pub const fn addressee(&self) -> AddresseePlace {
        self.addressee
    }

    /// The names of bodies that issue a document together.
    #[must_use]
    pub const fn joint_names(&self) -> JointNames {
        self.joint_names
    }

    /// The one who counts the numbers of sections and articles.
    #[must_use]
    pub const fn numbers(&self) -> Numbers {
        self.numbers
    }

    /// The look of the headings of a level, where one is chosen.
    #[must_use]
    pub const fn heading(&self, level: Level) -> Option<HeadingLook> {
        self.headings.of_level(level)
    }

    /// The look of headings without number, where one is chosen.
    #[must_use]
    pub const fn unnumbered_headings(&self) -> Option<HeadingLook> {
        self.headings.unnumbered
    }

    /// True if the numbers of numbered paragraphs are bold.
    #[must_use]
    pub const fn bold_numbers(&self) -> bool {
        self.bold_numbers
    }

    /// The codes of warnings that the agency does not want to be told.
    #[must_use]
    pub fn silenced(&self) -> &[String] {
        &self.silence
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decree::{Component, PAGE};

    #[test]
    fn margins_lie_in_the_range() {
        let margins = HouseStyle::large().margins();
        let (least, most) = (PAGE.least_margins, PAGE.greatest_margins);
        for (least, chosen, most) in [
            (least.top, margins.top, most.top),
            (least.bottom, margins.bottom, most.bottom),
            (least.left, margins.left, most.left),
            (least.right, margins.right, most.right),
        ] {
            assert!(least <= chosen && chosen <= most, "{chosen}");
        }
    }

    /// Sizes rise and fall together: the motto and the date are one point above the national name.
    #[test]
    fn sizes_are_of_one_preset() {
        let sizes = |house: HouseStyle| {
            [
                Component::NationalName,
                Component::Motto,
                Component::IssuingBody,
                Component::NumberSymbol,
                Component::PlaceDate,
                Component::Subject,
                Component::BodyText,
                Component::SignerName,
                Component::RecipientsLabel,
                Component::Recipient,
            ]
            .map(|component| house.format(component).size.half_points() / 2)
        };
        assert_eq!(
            sizes(HouseStyle::large()),
            [13, 14, 13, 13, 14, 14, 14, 14, 12, 11]
        );
        assert_eq!(
            sizes(HouseStyle::small()),
            [12, 13, 12, 13, 13, 13, 13, 13, 12, 11]
        );
    }

    #[test]
    fn a_style_says_what_was_chosen() {
        let chosen = HouseStyle::builder()
            .first_line_indent_mm(12.7)
            .paragraph_gap_pt(8.0)
            .line_spacing(1.2);
        let style = chosen.build().unwrap();
        assert_eq!(style.first_line_indent(), Length::twips(720));
        assert_eq!(style.paragraph_gap(), Length::pt(8));
        assert_eq!(style.line_spacing_percent(), 120);
    }
}
