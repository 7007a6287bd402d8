//! A house style, held against the ranges of the decree.

use super::Found;
use super::path::Path;
use crate::decree::{HouseStyle, Margins, PAGE};
use crate::model::house_style::HouseStyleBuilder;
use crate::model::problem::{Fault, Problems};
use crate::units::Length;

/// The greatest distance between paragraphs; the decree gives only the least.
const MOST_GAP_PT: f64 = 24.0;

/// Checks every choice; what was not chosen is as in the large style.
pub(in crate::model) fn house_style(draft: &HouseStyleBuilder) -> Result<HouseStyle, Problems> {
    let mut found = Found::default();
    let root = Path::root();
    let mut style = HouseStyle::large();
    style.preset = draft.preset;
    style.addressee = draft.addressee;
    style.numbers = draft.numbers;
    margins(
        &mut found,
        &root.field("margins_mm"),
        draft,
        &mut style.margins,
    );
    if let Some(indent) = draft.first_line_indent_mm {
        let allowed = PAGE.first_line_indents;
        match allowed.into_iter().find(|one| near(one.to_mm(), indent)) {
            Some(indent) => style.first_line = indent,
            None => found.push(
                &root.field("first_line_indent_mm"),
                Fault::StyleIndent {
                    found: indent.to_string(),
                },
            ),
        }
    }
    if let Some(gap) = draft.paragraph_gap_pt {
        let least = PAGE.least_paragraph_gap.to_pt();
        if (least..=MOST_GAP_PT).contains(&gap) {
            style.gap = Length::from_pt(gap);
        } else {
            found.push(
                &root.field("paragraph_gap_pt"),
                Fault::StyleGap {
                    found: gap.to_string(),
                    least: least.to_string(),
                    most: MOST_GAP_PT.to_string(),
                },
            );
        }
    }
    if let Some(lines) = draft.line_spacing {
        let (least, most) = PAGE.line_spacing_percent;
        let percent = (least..=most).find(|percent| near(f64::from(*percent) / 100.0, lines));
        match percent {
            Some(percent) => style.line_percent = percent,
            None => found.push(
                &root.field("line_spacing"),
                Fault::StyleLineSpacing {
                    found: lines.to_string(),
                    least: (f64::from(least) / 100.0).to_string(),
                    most: (f64::from(most) / 100.0).to_string(),
                },
            ),
        }
    }
    if found.has_error() {
        Err(found.problems())
    } else {
        Ok(style)
    }
}

fn margins(found: &mut Found, path: &Path<'_>, draft: &HouseStyleBuilder, margins: &mut Margins) {
    let (least, most) = (PAGE.least_margins, PAGE.greatest_margins);
    let given = &draft.margins_mm;
    for (field, name, given, least, most, margin) in [
        (
            "top",
            "trên",
            given.top,
            least.top,
            most.top,
            &mut margins.top,
        ),
        (
            "bottom",
            "dưới",
            given.bottom,
            least.bottom,
            most.bottom,
            &mut margins.bottom,
        ),
        (
            "left",
            "trái",
            given.left,
            least.left,
            most.left,
            &mut margins.left,
        ),
        (
            "right",
            "phải",
            given.right,
            least.right,
            most.right,
            &mut margins.right,
        ),
    ] {
        let Some(given) = given else { continue };
        let (least, most) = (least.to_mm().round(), most.to_mm().round());
        if (least..=most).contains(&given) {
            *margin = Length::from_mm(given);
        } else {
            found.push(
                &path.field(field),
                Fault::StyleMargin {
                    name,
                    name_en: field,
                    found: given.to_string(),
                    least: least.to_string(),
                    most: most.to_string(),
                },
            );
        }
    }
}

/// Whether two lengths are the same but for what a twip rounds away.
fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.005
}
