//! The house style as an agency writes it, held against the ranges of the decree.

use serde::{Deserialize, Serialize};

use super::check;
use super::object::object;
use super::problem::Problems;
use super::read::{Format, ReadError};
use super::version::Version;
use crate::decree::{AddresseePlace, HouseStyle, Numbers, Preset};

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
        Format::Json.read_style(text)
    }

    /// Reads a house style from YAML.
    ///
    /// # Errors
    ///
    /// As [`HouseStyle::from_json`].
    #[cfg(feature = "yaml")]
    pub fn from_yaml(text: &str) -> Result<Self, ReadError> {
        Format::Yaml.read_style(text)
    }

    /// Reads a house style from TOML.
    ///
    /// # Errors
    ///
    /// As [`HouseStyle::from_json`].
    #[cfg(feature = "toml")]
    pub fn from_toml(text: &str) -> Result<Self, ReadError> {
        Format::Toml.read_style(text)
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
        check::house_style(&self)
    }
}
