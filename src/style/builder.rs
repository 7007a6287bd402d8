//! The house style as an agency writes it, held against the ranges of the decree.

use super::looks::{HeadingLook, HeadingLooks};
use super::{AddresseePlace, HouseStyle, JointNames, Numbers, Preset};
use crate::contract::{self, Datum as _, Input, Limits, Record as _, Shape, readers, record};
use crate::decree::{Clause, Margins, PAGE};
use crate::model::Level;
use crate::problem::{Fault, Found, Path, Problems};
use crate::tree::Format;
use crate::units::Length;

const fn form(item: u8, point: &'static str) -> Clause {
    Clause::form("II", item, point)
}

record! {
    /// A house style in the making: see [`HouseStyle::builder`].
    ///
    /// ```
    /// use vanban::HouseStyle;
    ///
    /// let style = HouseStyle::builder().paragraph_gap_pt(8.0).build()?;
    /// assert_eq!(style.paragraph_gap().to_pt(), 8.0);
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq)]
    pub struct HouseStyleBuilder = "style", "Thể thức riêng của cơ quan", "The house style of an agency", version "vanban_style" {
        pub(crate) preset: Preset = optional, Clause::form("I", 5, ""), "bộ cỡ chữ; lớn hoặc nhỏ", "the set of type sizes; the larger or the smaller", "\"S\"";
        pub(crate) margins_mm: MarginsMm = optional, Clause::form("I", 3, ""), "lề trang; mm", "the margins; in mm", r#"{"left": 30, "right": 15}"#;
        pub(crate) first_line_indent_mm: Option<f64> = optional, form(6, "e"), "thụt đầu dòng; mm", "the first-line indent; in mm", "12.7", shape indents;
        pub(crate) paragraph_gap_pt: Option<f64> = optional, form(6, "e"), "khoảng cách giữa các đoạn; pt", "the distance between paragraphs; in pt", "6", shape gaps;
        pub(crate) signature_gap_pt: Option<f64> = optional, Clause::Practice, "khoảng trống để ký và đóng dấu, giữa chức vụ và họ tên; pt", "the room for signature and seal, between title and name; in pt", "60", shape signature_gaps;
        pub(crate) line_spacing: Option<f64> = optional, form(6, "e"), "giãn dòng", "the line spacing", "1.2", shape spacings;
        pub(crate) addressee: AddresseePlace = optional, Clause::Practice, "vị trí “Kính gửi” một nơi", "the place of “Kính gửi” with one addressee", "\"indented\"";
        pub(crate) joint_names: JointNames = optional, Clause::Practice, "tên các cơ quan cùng ban hành; nối bằng gạch hay mỗi cơ quan một dòng", "the names of joint bodies; joined by dashes or one under another", "\"stacked\"";
        pub(crate) numbers: Numbers = optional, Clause::Practice, "số thứ tự; là chữ hay do Word đánh", "the numbers; as text or counted by Word", "\"word\"";
        pub(crate) headings: HeadingLooks = optional, Clause::Practice, "kiểu chữ của tiêu đề các cấp", "the looks of headings by their levels", r#"{"1.1": "bold_italic", "unnumbered": "italic"}"#;
        pub(crate) bold_numbers: bool = optional, Clause::Practice, "in đậm số của các đoạn đánh số", "the numbers of numbered paragraphs in bold", "true";
        pub(crate) silence: Vec<String> = optional, Clause::DataFormat, "mã của các cảnh báo được bỏ qua", "the codes of warnings that are not told", r#"["subject.title_case"]"#;
    }
}

record! {
    /// Margins in millimetres.
    #[derive(Clone, Copy, Debug, Default, PartialEq)]
    pub(crate) struct MarginsMm = "margins", "Lề trang, mm", "Margins, in mm" {
        pub(crate) top: Option<f64> = optional, Clause::form("I", 3, ""), "trên", "top", "20", shape tops;
        pub(crate) bottom: Option<f64> = optional, Clause::form("I", 3, ""), "dưới", "bottom", "20", shape bottoms;
        pub(crate) left: Option<f64> = optional, Clause::form("I", 3, ""), "trái", "left", "30", shape lefts;
        pub(crate) right: Option<f64> = optional, Clause::form("I", 3, ""), "phải", "right", "15", shape rights;
    }
}

/// A range of margins, in whole millimetres.
fn margins_of(of: impl Fn(&Margins) -> Length) -> (f64, f64) {
    let whole = |margins: &Margins| of(margins).to_mm().round();
    (whole(&PAGE.least_margins), whole(&PAGE.greatest_margins))
}

fn range((least, most): (f64, f64)) -> Shape {
    Shape::Range(least, most)
}

fn tops() -> Shape {
    range(margins_of(|margins| margins.top))
}

fn bottoms() -> Shape {
    range(margins_of(|margins| margins.bottom))
}

fn lefts() -> Shape {
    range(margins_of(|margins| margins.left))
}

fn rights() -> Shape {
    range(margins_of(|margins| margins.right))
}

fn indents() -> Shape {
    let tenths = |length: Length| (length.to_mm() * 10.0).round() / 10.0;
    Shape::Numbers(PAGE.first_line_indents.map(tenths).to_vec())
}

/// The least and the greatest distance between paragraphs, in points.
fn gap_range() -> (f64, f64) {
    (PAGE.least_paragraph_gap.to_pt(), MOST_GAP_PT)
}

fn gaps() -> Shape {
    range(gap_range())
}

fn signature_gaps() -> Shape {
    range(SIGNATURE_GAPS_PT)
}

/// The least and the greatest line spacing, in lines.
fn spacing_range() -> (f64, f64) {
    let (least, most) = PAGE.line_spacing_percent;
    (f64::from(least) / 100.0, f64::from(most) / 100.0)
}

fn spacings() -> Shape {
    range(spacing_range())
}

impl HouseStyle {
    /// Begins a house style: what is not chosen is as in [`HouseStyle::large`].
    ///
    /// ```
    /// use vanban::HouseStyle;
    ///
    /// assert_eq!(HouseStyle::builder().build()?, HouseStyle::large());
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn builder() -> HouseStyleBuilder {
        HouseStyleBuilder::default()
    }

    /// Reads a house style from JSON, YAML or TOML.
    ///
    /// # Errors
    ///
    /// Everything that is wrong at once, each with its path, line and column, and the range where a
    /// choice lies outside.
    ///
    /// ```
    /// use vanban::HouseStyle;
    ///
    /// let style = HouseStyle::from_json(r#"{"vanban_style": 1, "preset": "S"}"#)?;
    /// assert_eq!(style, HouseStyle::small());
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    pub fn read(format: Format, bytes: &[u8], limits: &Limits) -> Result<Self, Problems> {
        Self::read_input(format, Input::Bytes(bytes), limits)
    }

    fn read_input(format: Format, data: Input<'_>, limits: &Limits) -> Result<Self, Problems> {
        let read = contract::read(format, data, limits, |node, reader| {
            let root = Path::root();
            let draft = HouseStyleBuilder::read(node, &root, reader)?;
            Some(check(&mut reader.found, &root, &draft))
        });
        read.map(|(style, _)| style)
    }

    readers!("a house style", HouseStyle);
}

impl HouseStyleBuilder {
    /// The set of type sizes (*cỡ chữ*): Annex I, Part I, Section I, item 5, and the footnote of
    /// Section V.
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

    /// The room for a signature and a seal, between the title and the name of who signs: 48 to 120 pt
    /// (practice).
    #[must_use]
    pub fn signature_gap_pt(mut self, points: f64) -> Self {
        self.signature_gap_pt = Some(points);
        self
    }

    /// The line spacing of the content: 1 to 1.5 lines (Annex I, Part I, Section II, item 6,
    /// point e).
    #[must_use]
    pub fn line_spacing(mut self, lines: f64) -> Self {
        self.line_spacing = Some(lines);
        self
    }

    /// The place of “Kính gửi” with one addressee, on which the decree is silent (practice).
    #[must_use]
    pub fn addressee(mut self, place: AddresseePlace) -> Self {
        self.addressee = place;
        self
    }

    /// The names of bodies that issue a document together, on which the decree is silent (practice).
    #[must_use]
    pub fn joint_names(mut self, names: JointNames) -> Self {
        self.joint_names = names;
        self
    }

    /// The one who counts the numbers of sections and articles, on which the decree is silent
    /// (practice).
    #[must_use]
    pub fn numbers(mut self, numbers: Numbers) -> Self {
        self.numbers = numbers;
        self
    }

    /// The look of the headings of a level. Titles of parts and headings `I.` and `1.` stay bold,
    /// headings `a)` upright: Annex I, Part I, Section V, item 6, point b; of the others the decree
    /// does not say (practice). Clauses and points in articles keep theirs.
    #[must_use]
    pub fn heading(mut self, level: Level, look: HeadingLook) -> Self {
        *self.headings.of_level_mut(level) = Some(look);
        self
    }

    /// The look of headings without number, on which the decree is silent (practice).
    #[must_use]
    pub fn unnumbered_headings(mut self, look: HeadingLook) -> Self {
        self.headings.unnumbered = Some(look);
        self
    }

    /// Bold numbers of numbered paragraphs, as some provinces print them (practice). The letters of
    /// points stay as they are.
    #[must_use]
    pub fn bold_numbers(mut self, bold: bool) -> Self {
        self.bold_numbers = bold;
        self
    }

    /// Silences a warning by its code (data format); an error cannot be silenced.
    #[must_use]
    pub fn silence(mut self, code: impl Into<String>) -> Self {
        self.silence.push(code.into());
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
    /// let paths: Vec<_> = problems.iter().map(|problem| problem.path()).collect();
    /// assert_eq!(paths, ["margins_mm.left", "line_spacing"]);
    /// ```
    pub fn build(self) -> Result<HouseStyle, Problems> {
        let mut found = Found::default();
        let style = check(&mut found, &Path::root(), &self);
        if found.has_error() {
            return Err(found.problems());
        }
        Ok(style)
    }
}

/// The greatest distance between paragraphs; the decree gives only the least.
const MOST_GAP_PT: f64 = 24.0;

/// The least and the greatest room for a signature, in points; the least is three lines high.
pub(super) const SIGNATURE_GAPS_PT: (f64, f64) = (48.0, 120.0);

/// Checks every choice of the style at a path; what was not chosen is as in the large style.
pub(crate) fn check(found: &mut Found, root: &Path<'_>, draft: &HouseStyleBuilder) -> HouseStyle {
    let mut style = HouseStyle::large();
    style.preset = draft.preset;
    style.addressee = draft.addressee;
    style.joint_names = draft.joint_names;
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
        let (least, most) = gap_range();
        if (least..=most).contains(&gap) {
            style.gap = Length::from_pt(gap);
        } else {
            found.push(
                &root.field("paragraph_gap_pt"),
                Fault::StyleGap {
                    found: gap.to_string(),
                    least: least.to_string(),
                    most: most.to_string(),
                },
            );
        }
    }
    if let Some(gap) = draft.signature_gap_pt {
        let (least, most) = SIGNATURE_GAPS_PT;
        if (least..=most).contains(&gap) {
            style.signature_gap = Length::from_pt(gap);
        } else {
            found.push(
                &root.field("signature_gap_pt"),
                Fault::StyleSignatureGap {
                    found: gap.to_string(),
                    least: least.to_string(),
                    most: most.to_string(),
                },
            );
        }
    }
    if let Some(lines) = draft.line_spacing {
        let (least, most) = spacing_range();
        let inside = (least..=most).contains(&lines);
        let (fewest, greatest) = PAGE.line_spacing_percent;
        let share = |percent: u16| f64::from(percent) / 100.0;
        let rounded = (fewest..=greatest).find(|percent| share(*percent) + 0.005 > lines);
        match rounded.filter(|_| inside) {
            Some(percent) => style.line_percent = percent,
            None => found.push(
                &root.field("line_spacing"),
                Fault::StyleLineSpacing {
                    found: lines.to_string(),
                    least: least.to_string(),
                    most: most.to_string(),
                },
            ),
        }
    }
    draft.headings.check(found, &root.field("headings"));
    style.headings = draft.headings;
    style.bold_numbers = draft.bold_numbers;
    style.silence.clone_from(&draft.silence);
    style
}

fn margins(found: &mut Found, path: &Path<'_>, draft: &HouseStyleBuilder, margins: &mut Margins) {
    let given = &draft.margins_mm;
    let chosen = [
        (
            given.top,
            margins_of(|margins| margins.top),
            &mut margins.top,
        ),
        (
            given.bottom,
            margins_of(|margins| margins.bottom),
            &mut margins.bottom,
        ),
        (
            given.left,
            margins_of(|margins| margins.left),
            &mut margins.left,
        ),
        (
            given.right,
            margins_of(|margins| margins.right),
            &mut margins.right,
        ),
    ];
    for (row, (given, (least, most), margin)) in MarginsMm::ROWS.iter().zip(chosen) {
        let Some(given) = given else { continue };
        if (least..=most).contains(&given) {
            *margin = Length::from_mm(given);
        } else {
            let fault = Fault::StyleMargin {
                name: row.name(),
                found: given.to_string(),
                least: least.to_string(),
                most: most.to_string(),
            };
            found.push(&path.field(row.key), fault);
        }
    }
}

/// True if two lengths are the same but for what a twip rounds away.
fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.005
}
