//! The layout explained: for every paragraph its clause, what was chosen, and what is allowed.

use std::fmt;

use serde::Serialize;

use super::{Layout, Paragraph};
use crate::decree::{Align, Case, Clause, Component, PAGE, ParagraphFormat, Rule};
use crate::units::Length;

/// Why a paragraph looks as it does: see [`Layout::explain`].
///
/// Sizes are in points, lengths in millimetres but for the spaces above and below, which are in
/// points as in Word.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Explanation {
    /// The component of the decree.
    pub component: Component,
    /// Its name in Vietnamese.
    pub name: &'static str,
    /// The clause, or “thông lệ” where the decree is silent.
    pub clause: String,
    /// The text.
    pub text: String,
    /// What was chosen.
    pub chosen: Chosen,
    /// What the decree allows; nothing where it is silent.
    pub allowed: Option<Allowed>,
}

/// The form of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Chosen {
    /// Size of the type, in points.
    pub size_pt: f64,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Whether it stands in capitals.
    pub capitals: bool,
    /// Its alignment.
    pub align: Align,
    /// Indent of the first line from the left edge of the column, in millimetres.
    pub first_line_mm: f64,
    /// Indent of the other lines, in millimetres.
    pub left_mm: f64,
    /// Space above, in points.
    pub before_pt: f64,
    /// Space below, in points.
    pub after_pt: f64,
    /// Length of the rule that is drawn, in millimetres.
    pub rule_mm: Option<f64>,
}

/// What the decree allows for a component.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Allowed {
    /// Least and greatest size, in points.
    pub size_pt: Option<(f64, f64)>,
    /// Whether it must be bold.
    pub bold: bool,
    /// Whether it must be italic.
    pub italic: bool,
    /// Whether it must stand in capitals.
    pub capitals: bool,
    /// Its alignment.
    pub align: Align,
    /// The indents that the first line of a paragraph of the body may have, in millimetres.
    pub first_line_mm: Option<[f64; 2]>,
    /// The least space between paragraphs of the body, in points.
    pub least_gap_pt: Option<f64>,
}

impl Layout {
    /// Explains every paragraph, in the order of [`Layout::paragraphs`].
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// let layout = report.layout();
    /// let body = layout.explain().find(|line| line.text.starts_with("Sở đã")).ok_or("no body")?;
    /// assert_eq!(body.clause, "điểm e khoản 6 Mục II Phần I Phụ lục I");
    /// assert_eq!(body.chosen.size_pt, 14.0);
    /// assert_eq!(body.allowed.and_then(|allowed| allowed.size_pt), Some((13.0, 14.0)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn explain(&self) -> impl Iterator<Item = Explanation> {
        self.paragraphs().filter_map(|paragraph| {
            let format = self.format(paragraph.component)?;
            Some(Explanation::new(paragraph, format))
        })
    }
}

impl Explanation {
    fn new(paragraph: &Paragraph, format: &ParagraphFormat) -> Self {
        let component = paragraph.component;
        let rule = component.rule();
        let shape = paragraph.shape;
        let left = shape.inset.unwrap_or(format.left);
        Self {
            component,
            name: rule.name,
            clause: rule.clause.to_string(),
            text: paragraph.text(),
            chosen: Chosen {
                size_pt: format.size.to_pt(),
                bold: format.bold,
                italic: format.italic,
                capitals: format.capitals,
                align: format.align,
                first_line_mm: (left + format.first_line).to_mm(),
                left_mm: left.to_mm(),
                before_pt: shape.before.unwrap_or(format.before).to_pt(),
                after_pt: format.after.to_pt(),
                rule_mm: shape.rule.map(Length::to_mm),
            },
            allowed: (rule.clause != Clause::Practice).then(|| Allowed::of(rule)),
        }
    }
}

impl Allowed {
    fn of(rule: &Rule) -> Self {
        let body = rule.align == Align::Justify;
        Self {
            size_pt: rule.size.map(|(least, most)| (least.to_pt(), most.to_pt())),
            bold: rule.bold,
            italic: rule.italic,
            capitals: rule.case == Case::Capitals,
            align: rule.align,
            first_line_mm: body.then(|| PAGE.first_line_indents.map(Length::to_mm)),
            least_gap_pt: body.then(|| PAGE.least_paragraph_gap.to_pt()),
        }
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let chosen = &self.chosen;
        writeln!(f, "{} ({})", self.name, self.clause)?;
        if let Some(length) = chosen.rule_mm {
            return writeln!(f, "    đường kẻ {length:.1} mm");
        }
        writeln!(f, "    {}", self.text)?;
        write!(f, "    cỡ chữ {}", chosen.size_pt)?;
        if let Some((least, most)) = self.allowed.and_then(|allowed| allowed.size_pt) {
            write!(f, " [{least}-{most}]")?;
        }
        for (is, name) in [
            (chosen.bold, "đậm"),
            (chosen.italic, "nghiêng"),
            (chosen.capitals, "in hoa"),
        ] {
            if is {
                write!(f, ", {name}")?;
            }
        }
        write!(f, ", {}", chosen.align.name())?;
        if chosen.align == Align::Justify {
            write!(f, ", thụt đầu dòng {:.1} mm", chosen.first_line_mm)?;
            if let Some([narrow, wide]) = self.allowed.and_then(|allowed| allowed.first_line_mm) {
                write!(f, " [{narrow:.1} hoặc {wide:.1}]")?;
            }
            write!(f, ", cách trên {} pt", chosen.before_pt)?;
            if let Some(least) = self.allowed.and_then(|allowed| allowed.least_gap_pt) {
                write!(f, " [từ {least}]")?;
            }
        }
        writeln!(f)
    }
}
