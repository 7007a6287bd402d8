//! The format of a component's paragraphs: the decree's table, with the house's choices.

use super::looks::HeadingLook;
use super::{HouseStyle, Preset};
use crate::decree::{Align, Case, Component, Gap, Indent, Line, Rule};
use crate::units::{FontSize, Length};

/// The height of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LineHeight {
    /// So many percent of what the type asks for.
    Percent(u16),
    /// So much, whatever stands in it.
    Exact(Length),
}

/// The format of the paragraphs of one component.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a property of its own, as in Word"
)]
pub(crate) struct ParagraphFormat {
    /// Size of the type.
    pub(crate) size: FontSize,
    /// True of bold type.
    pub(crate) bold: bool,
    /// True of italics.
    pub(crate) italic: bool,
    /// True of capitals.
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
    /// True if the paragraph stays on the page of the one after it.
    pub(crate) keep_with_next: bool,
    /// True if its lines stay on one page.
    pub(crate) keep_together: bool,
}

impl HouseStyle {
    /// The format of a component's paragraphs in this house.
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
        let look = self.headings.of(component);
        ParagraphFormat {
            size,
            bold: look.map_or(rule.bold, HeadingLook::is_bold),
            italic: look.map_or(rule.italic, HeadingLook::is_italic),
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
            Gap::Signature => self.signature_gap,
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
    use super::*;
    use crate::decree::PAGE;

    #[test]
    fn every_component_keeps_its_rule() {
        for (component, house) in Component::all().flat_map(|component| {
            [HouseStyle::large(), HouseStyle::small()].map(|house| (component, house))
        }) {
            let (rule, format) = (component.rule(), house.format(component));
            if let Some((least, most)) = rule.size {
                assert!(
                    least <= format.size && format.size <= most,
                    "{}",
                    rule.name.vi
                );
            }
            assert_eq!(
                (format.bold, format.italic),
                (rule.bold, rule.italic),
                "{}",
                rule.name.vi
            );
            // The decree's rules on the text are not those of a note below it.
            if rule.align == Align::Justify && component != Component::FootnoteText {
                assert!(
                    PAGE.first_line_indents.contains(&format.first_line),
                    "{}",
                    rule.name.vi
                );
                assert!(
                    format.before >= PAGE.least_paragraph_gap,
                    "{}",
                    rule.name.vi
                );
                let (least, most) = PAGE.line_spacing_percent;
                assert!(
                    matches!(format.line, LineHeight::Percent(line) if least <= line && line <= most),
                    "{}",
                    rule.name.vi
                );
            }
        }
    }
}
