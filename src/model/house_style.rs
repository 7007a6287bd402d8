//! The house style as an agency writes it, held against the ranges of the decree.

use serde::{Deserialize, Serialize};

use super::check::{Found, Path};
use super::checked::Raw;
use super::object::object;
use super::problem::{Fault, Problems};
use super::read::{Format, ReadError};
use super::version::Version;
use crate::decree::{AddresseePlace, HouseStyle, Margins, Numbers, PAGE, Preset};
use crate::units::Length;

/// A house style in the making: see [`HouseStyle::builder`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct HouseStyleBuilder {
    vanban_style: Version,
    #[serde(default)]
    pub(super) preset: Preset,
    #[serde(default)]
    pub(super) margins_mm: MarginsMm,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) first_line_indent_mm: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) paragraph_gap_pt: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) line_spacing: Option<f64>,
    #[serde(default)]
    pub(super) addressee: AddresseePlace,
    #[serde(default)]
    pub(super) numbers: Numbers,
}
object!(HouseStyleBuilder);

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub(super) struct MarginsMm {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) top: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) bottom: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) left: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) right: Option<f64>,
}
object!(MarginsMm);

impl HouseStyle {
    /// Begins a house style: what is not chosen is as in [`HouseStyle::large`].
    #[must_use]
    pub fn builder() -> HouseStyleBuilder {
        HouseStyleBuilder::default()
    }

    /// Reads a house style from JSON.
    ///
    /// # Errors
    ///
    /// Syntax and shape with line and column; every choice outside its range with its path, and
    /// line and column too.
    ///
    /// ```
    /// use vanban::HouseStyle;
    ///
    /// let style = HouseStyle::from_json(r#"{"vanban_style": 1, "preset": "S"}"#)?;
    /// assert_eq!(style, HouseStyle::small());
    /// # Ok::<(), vanban::ReadError>(())
    /// ```
    pub fn from_json(text: &str) -> Result<Self, ReadError> {
        Format::Json.read::<HouseStyleBuilder>(text)
    }

    /// Reads a house style from YAML.
    ///
    /// # Errors
    ///
    /// As [`HouseStyle::from_json`].
    #[cfg(feature = "yaml")]
    pub fn from_yaml(text: &str) -> Result<Self, ReadError> {
        Format::Yaml.read::<HouseStyleBuilder>(text)
    }

    /// Reads a house style from TOML.
    ///
    /// # Errors
    ///
    /// As [`HouseStyle::from_json`].
    #[cfg(feature = "toml")]
    pub fn from_toml(text: &str) -> Result<Self, ReadError> {
        Format::Toml.read::<HouseStyleBuilder>(text)
    }
}

impl HouseStyleBuilder {
    /// The set of type sizes.
    #[must_use]
    pub fn preset(mut self, preset: Preset) -> Self {
        self.preset = preset;
        self
    }

    /// The top margin: 20 to 25 mm (Annex I, Part I, Section I, item 3).
    #[must_use]
    pub fn top_margin_mm(mut self, millimetres: f64) -> Self {
        self.margins_mm.top = Some(millimetres);
        self
    }

    /// The bottom margin: 20 to 25 mm (Annex I, Part I, Section I, item 3).
    #[must_use]
    pub fn bottom_margin_mm(mut self, millimetres: f64) -> Self {
        self.margins_mm.bottom = Some(millimetres);
        self
    }

    /// The left margin: 30 to 35 mm (Annex I, Part I, Section I, item 3).
    #[must_use]
    pub fn left_margin_mm(mut self, millimetres: f64) -> Self {
        self.margins_mm.left = Some(millimetres);
        self
    }

    /// The right margin: 15 to 20 mm (Annex I, Part I, Section I, item 3).
    #[must_use]
    pub fn right_margin_mm(mut self, millimetres: f64) -> Self {
        self.margins_mm.right = Some(millimetres);
        self
    }

    /// The indent of a paragraph's first line: 10 or 12.7 mm (Annex I, Part I, Section II, item 6,
    /// point e).
    #[must_use]
    pub fn first_line_indent_mm(mut self, millimetres: f64) -> Self {
        self.first_line_indent_mm = Some(millimetres);
        self
    }

    /// The distance between paragraphs: at least 6 pt (Annex I, Part I, Section II, item 6,
    /// point e).
    #[must_use]
    pub fn paragraph_gap_pt(mut self, points: f64) -> Self {
        self.paragraph_gap_pt = Some(points);
        self
    }

    /// The line spacing of the content: 1 to 1.5 lines (Annex I, Part I, Section II, item 6,
    /// point e).
    #[must_use]
    pub fn line_spacing(mut self, lines: f64) -> Self {
        self.line_spacing = Some(lines);
        self
    }

    /// Where “Kính gửi” with one addressee stands.
    #[must_use]
    pub fn addressee(mut self, place: AddresseePlace) -> Self {
        self.addressee = place;
        self
    }

    /// Who counts the numbers of sections and articles.
    #[must_use]
    pub fn numbers(mut self, numbers: Numbers) -> Self {
        self.numbers = numbers;
        self
    }

    /// Holds every choice against its range.
    ///
    /// # Errors
    ///
    /// Every choice that lies outside, with its path, its clause and the range.
    ///
    /// ```
    /// use vanban::HouseStyle;
    ///
    /// let Err(problems) = HouseStyle::builder().left_margin_mm(28.0).line_spacing(2.0).build() else {
    ///     panic!()
    /// };
    /// let paths: Vec<_> = problems.iter().map(|problem| problem.path.as_str()).collect();
    /// assert_eq!(paths, ["margins_mm.left", "line_spacing"]);
    /// ```
    pub fn build(self) -> Result<HouseStyle, Problems> {
        self.built(|_| {})
    }
}

impl Raw for HouseStyleBuilder {
    type Built = HouseStyle;

    fn built(self, place: impl FnOnce(&mut Problems)) -> Result<HouseStyle, Problems> {
        let mut found = Found::default();
        let style = check(&mut found, &self);
        if !found.has_error() {
            return Ok(style);
        }
        let mut problems = found.problems();
        place(&mut problems);
        Err(problems)
    }
}

/// The greatest distance between paragraphs; the decree gives only the least.
const MOST_GAP_PT: f64 = 24.0;

/// Checks every choice; what was not chosen is as in the large style.
fn check(found: &mut Found, draft: &HouseStyleBuilder) -> HouseStyle {
    let root = Path::root();
    let mut style = HouseStyle::large();
    style.preset = draft.preset;
    style.addressee = draft.addressee;
    style.numbers = draft.numbers;
    margins(found, &root.field("margins_mm"), draft, &mut style.margins);
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
        let share = |percent: u16| f64::from(percent) / 100.0;
        let inside = (share(least)..=share(most)).contains(&lines);
        let rounded = (least..=most).find(|percent| share(*percent) + 0.005 > lines);
        match rounded.filter(|_| inside) {
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
    style
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
