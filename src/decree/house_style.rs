//! What an agency picks inside the decree's ranges.

use serde::{Deserialize, Serialize};

use super::component::Component;
use super::page::Margins;
use super::rule::{Align, Case, Rule};
use super::setting::{Gap, Indent, Line};
use crate::units::{FontSize, Length};

/// The sizes of the type: two sets, each of which keeps to the footnote of the decree's table that
/// sizes rise and fall together (Annex I, Part I, Section V).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Preset {
    /// The greatest size of every component: 13 for the national name, 14 for the body.
    #[default]
    #[serde(rename = "L")]
    Large,
    /// The smallest: 12 for the national name, 13 for the body.
    #[serde(rename = "S")]
    Small,
}

/// Where “Kính gửi” with one addressee stands; the decree does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum AddresseePlace {
    /// In the middle of the page, as offices have it.
    #[default]
    Centred,
    /// 35 mm from the margin, as the decree's sample of an official letter has it.
    Indented,
}

/// Who counts the numbers of sections and articles; the decree does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Numbers {
    /// They are text as any other, which every program shows, copies and searches.
    #[default]
    Text,
    /// They are lists of Word's own, which go on counting when a clerk adds a section. Letters stay
    /// text, because Word does not count in the Vietnamese alphabet; so do the lines of parts and
    /// chapters, which would be empty without their numbers.
    Word,
}

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
    /// Line spacing of the content, in percent of a single line.
    pub(crate) line_percent: u16,
    pub(crate) addressee: AddresseePlace,
    pub(crate) numbers: Numbers,
}

impl Default for HouseStyle {
    fn default() -> Self {
        Self::large()
    }
}

/// The height of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineHeight {
    /// So many percent of what the type asks for.
    Percent(u16),
    /// So much, whatever stands in it.
    Exact(Length),
}

/// How the paragraphs of one component are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a property of its own, as in Word"
)]
pub(crate) struct ParagraphFormat {
    /// Size of the type.
    pub(crate) size: FontSize,
    /// Whether it is bold.
    pub(crate) bold: bool,
    /// Whether it is italic.
    pub(crate) italic: bool,
    /// Whether it stands in capitals.
    pub(crate) capitals: bool,
    /// Its alignment.
    pub(crate) align: Align,
    /// Indent of all lines from the left edge of the column.
    pub(crate) left: Length,
    /// Further indent of the first line; negative where the first line hangs out to the left.
    pub(crate) first_line: Length,
    /// Space above.
    pub(crate) before: Length,
    /// Space below.
    pub(crate) after: Length,
    /// The height of its lines.
    pub(crate) line: LineHeight,
    /// Whether the paragraph stays on the page of the one after it.
    pub(crate) keep_with_next: bool,
    /// Whether its lines stay on one page.
    pub(crate) keep_together: bool,
}

impl HouseStyle {
    /// The larger sizes; margins of 20, 20, 30 and 20 mm (top, bottom, left, right), a first-line
    /// indent of 10 mm, 6 pt between paragraphs, single lines.
    #[must_use]
    pub const fn large() -> Self {
        Self {
            preset: Preset::Large,
            margins: Margins::mm(20, 20, 30, 20),
            first_line: Length::mm(10),
            gap: Length::pt(6),
            line_percent: 100,
            addressee: AddresseePlace::Centred,
            numbers: Numbers::Text,
        }
    }

    /// As [`HouseStyle::large`], with the smaller sizes.
    #[must_use]
    pub const fn small() -> Self {
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

    /// The line spacing of the content, in percent of a single line.
    #[must_use]
    pub const fn line_spacing_percent(&self) -> u16 {
        self.line_percent
    }

    /// Where “Kính gửi” with one addressee stands.
    #[must_use]
    pub const fn addressee(&self) -> AddresseePlace {
        self.addressee
    }

    /// Who counts the numbers of sections and articles.
    #[must_use]
    pub const fn numbers(&self) -> Numbers {
        self.numbers
    }

    /// How this house sets the paragraphs of a component.
    pub(crate) fn format(&self, component: Component) -> ParagraphFormat {
        let rule = component.rule();
        let setting = rule.setting;
        let size = self.size(rule);
        let (left, first_line) = match setting.indent {
            Indent::None => (Length::ZERO, Length::ZERO),
            Indent::House => (Length::ZERO, self.first_line),
            Indent::Left(left) => (Length::mm(left), Length::ZERO),
            Indent::Hanging { left, by } => (Length::mm(left), Length::mm(-by)),
        };
        ParagraphFormat {
            size,
            bold: rule.bold,
            italic: rule.italic,
            capitals: rule.case == Case::Capitals,
            align: rule.align,
            left,
            first_line,
            before: self.space(setting.before, size),
            after: self.space(setting.after, size),
            line: match setting.line {
                Line::Single => LineHeight::Percent(100),
                Line::House => LineHeight::Percent(self.line_percent),
                Line::Points(points) => LineHeight::Exact(Length::pt(points)),
                Line::Lowest => LineHeight::Exact(Length::twips(1)),
            },
            keep_with_next: setting.keep_with_next,
            keep_together: setting.keep_together,
        }
    }

    /// The size that the preset takes out of the range of a component.
    fn size(&self, rule: &Rule) -> FontSize {
        rule.size
            .map_or(NO_TEXT, |(least, most)| match self.preset {
                Preset::Large => most,
                Preset::Small => least,
            })
    }

    /// The space above or below type of a size.
    fn space(&self, gap: Gap, size: FontSize) -> Length {
        match gap {
            Gap::None => Length::ZERO,
            Gap::House => self.gap,
            Gap::Points(points) => Length::pt(points),
            // Pushed down by the difference of the ascents, both stand on one baseline.
            Gap::Level { with, pt } => {
                Length::pt(pt) + ascent(self.size(with.rule())) - ascent(size)
            }
        }
    }
}

/// The size of the mark of a paragraph that shows no letters.
const NO_TEXT: FontSize = FontSize::pt(1);

/// Height of Times New Roman above the baseline: 1825 of 2048 units.
pub(crate) fn ascent(size: FontSize) -> Length {
    Length::twips(i32::from(size.half_points()) * 10 * 1825 / 2048)
}

/// Height of a single line of Times New Roman: 2355 of 2048 units.
pub(crate) fn line_height(size: FontSize) -> Length {
    Length::twips((i32::from(size.half_points()) * 10 * 2355 + 1024) / 2048)
}

#[cfg(test)]
mod tests {
    use super::super::page::PAGE;
    use super::*;

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

    #[test]
    fn every_component_keeps_its_rule() {
        for (component, house) in Component::all().flat_map(|component| {
            [HouseStyle::large(), HouseStyle::small()].map(|house| (component, house))
        }) {
            let (rule, format) = (component.rule(), house.format(component));
            if let Some((least, most)) = rule.size {
                assert!(least <= format.size && format.size <= most, "{}", rule.name);
            }
            assert_eq!(
                (format.bold, format.italic),
                (rule.bold, rule.italic),
                "{}",
                rule.name
            );
            if rule.align == Align::Justify {
                assert!(
                    PAGE.first_line_indents.contains(&format.first_line),
                    "{}",
                    rule.name
                );
                assert!(format.before >= PAGE.least_paragraph_gap, "{}", rule.name);
                let (least, most) = PAGE.line_spacing_percent;
                assert!(
                    matches!(format.line, LineHeight::Percent(line) if least <= line && line <= most),
                    "{}",
                    rule.name
                );
            }
        }
    }

    /// Sizes rise and fall together: the motto and the date are one point above the national name.
    #[test]
    fn sizes_are_of_one_preset() {
        let sizes = |house: HouseStyle| {
            [
                Component::NationalName,
                Component::Motto,
                Component::Issuer,
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
