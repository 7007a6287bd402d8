//! The layout explained: for every paragraph its clause, what was chosen, and what is allowed.

use serde::Serialize;

use super::{Block, Headings, Layout, Page, Paragraph, RunKind};
use crate::decree::{
    Align, Case, Clause, Component, LineHeight, Margins, PAGE, PageRules, ParagraphFormat, Rule,
};
use crate::units::Length;

/// Why a document looks as it does: see [`Layout::explain`].
///
/// Its [`Display`](std::fmt::Display) is in Vietnamese, two or three lines a paragraph;
/// [`Explanation::describe`] says it in English too.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Explanation {
    /// The page, with its number.
    pub page: PageExplanation,
    /// Every paragraph, in the order of [`Layout::paragraphs`].
    pub paragraphs: Vec<ParagraphExplanation>,
}

/// Why the page looks as it does. Lengths are in millimetres.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct PageExplanation {
    /// Width of the paper.
    pub width: Length,
    /// Height of the paper.
    pub height: Length,
    /// The margins.
    pub margins: Margins,
    /// Distance of the page number from the top edge.
    pub number_top: Length,
    /// The page number, which the first page does not show.
    pub number: ParagraphExplanation,
    /// What the decree says of the page.
    pub allowed: &'static PageRules,
}

/// Why a paragraph looks as it does.
///
/// Sizes are in points, lengths in millimetres but for the spaces above and below, which are in
/// points as in Word.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ParagraphExplanation {
    /// The component of the decree.
    pub component: Component,
    /// Its name in Vietnamese.
    pub name: &'static str,
    /// Its name in English.
    pub name_en: &'static str,
    /// The clause, which is [`Clause::Practice`] where the decree is silent. As JSON, in Vietnamese.
    pub clause: Clause,
    /// The text, with the blanks for the clerk as no-break spaces.
    pub text: String,
    /// The text in its stretches of one emphasis.
    pub runs: Vec<RunExplanation>,
    /// What was chosen.
    pub chosen: Chosen,
    /// What the decree allows; nothing where it is silent.
    pub allowed: Option<Allowed>,
}

/// A stretch of text in one emphasis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RunExplanation {
    /// The text.
    pub text: String,
    /// Whether it is bold: by the form of its paragraph or by the caller's wish.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Whether it is text, room for the clerk to fill, or a number that the office program counts.
    pub kind: RunKind,
}

/// The form of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Chosen {
    /// Left and right edge of the column it stands in, in millimetres from the left edge of the
    /// paper.
    pub column_mm: (f64, f64),
    /// Size of the type, in points; nothing for a drawn rule.
    pub size_pt: Option<f64>,
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
    /// Indent from the right edge of the column, in millimetres.
    pub right_mm: f64,
    /// Space above, in points.
    pub before_pt: f64,
    /// Space below, in points.
    pub after_pt: f64,
    /// Line spacing, in percent of a single line; nothing where the height is fixed.
    pub line_percent: Option<u16>,
    /// The level of a heading in the outline, from 1.
    pub outline_level: Option<u8>,
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
    /// Least and greatest line spacing of the body, in percent of a single line.
    pub line_percent: Option<(u16, u16)>,
    /// Least and greatest length of a drawn rule, as shares of the line above it.
    pub rule_share: Option<(f64, f64)>,
}

impl Layout {
    /// Explains the page and every paragraph.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// let explanation = report.layout().explain();
    /// let mut paragraphs = explanation.paragraphs.iter();
    /// let body = paragraphs.find(|line| line.text.starts_with("Sở đã")).ok_or("no body")?;
    /// assert_eq!(body.clause.to_string(), "điểm e khoản 6 Mục II Phần I Phụ lục I");
    /// assert_eq!(body.chosen.size_pt, Some(14.0));
    /// assert_eq!(body.allowed.and_then(|allowed| allowed.size_pt), Some((13.0, 14.0)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn explain(&self) -> Explanation {
        let headings = self.headings();
        let page = &self.page;
        let left = page.margins.left;
        let text = (left, page.width - page.margins.right);
        let mut paragraphs = Vec::new();
        for block in &self.blocks {
            match block {
                Block::Paragraph(paragraph) | Block::SectionEnd(paragraph) => {
                    paragraphs.push(self.why(paragraph, text, &headings));
                }
                Block::Columns(columns) => {
                    let middle = left + columns.left_width;
                    let end = middle + columns.right_width;
                    for row in &columns.rows {
                        let of = |cell: &[Paragraph], column| -> Vec<ParagraphExplanation> {
                            cell.iter()
                                .map(|line| self.why(line, column, &headings))
                                .collect()
                        };
                        paragraphs.extend(of(&row.left, (left, middle)));
                        paragraphs.extend(of(&row.right, (middle, end)));
                    }
                }
            }
        }
        let footer = self.first_footer.iter();
        paragraphs.extend(footer.map(|paragraph| self.why(paragraph, text, &headings)));
        let number = Paragraph::new(Component::PageNumber, Vec::new());
        Explanation {
            page: PageExplanation::new(page, self.why(&number, text, &headings)),
            paragraphs,
        }
    }

    fn why(
        &self,
        paragraph: &Paragraph,
        column: (Length, Length),
        headings: &Headings,
    ) -> ParagraphExplanation {
        let rule = paragraph.component.rule();
        let format = self.house.format(paragraph.component);
        ParagraphExplanation {
            component: paragraph.component,
            name: rule.name,
            name_en: rule.name_en,
            clause: rule.clause,
            text: paragraph.text(),
            runs: paragraph
                .runs
                .iter()
                .map(|run| RunExplanation {
                    text: run.text.clone(),
                    bold: format.bold || run.bold,
                    italic: format.italic || run.italic,
                    kind: run.kind,
                })
                .collect(),
            chosen: Chosen::new(paragraph, &format, column, headings),
            allowed: (rule.clause != Clause::Practice).then(|| Allowed::of(rule)),
        }
    }
}

impl PageExplanation {
    fn new(page: &Page, number: ParagraphExplanation) -> Self {
        Self {
            width: page.width,
            height: page.height,
            margins: page.margins,
            number_top: page.header_distance,
            number,
            allowed: &PAGE,
        }
    }
}

impl Chosen {
    fn new(
        paragraph: &Paragraph,
        format: &ParagraphFormat,
        column: (Length, Length),
        headings: &Headings,
    ) -> Self {
        let shape = paragraph.shape;
        let left = shape.inset.unwrap_or(format.left);
        let has_text = paragraph.component.rule().size.is_some();
        Self {
            column_mm: (column.0.to_mm(), column.1.to_mm()),
            size_pt: has_text.then(|| format.size.to_pt()),
            bold: format.bold,
            italic: format.italic,
            capitals: format.capitals,
            align: format.align,
            first_line_mm: (left + format.first_line).to_mm(),
            left_mm: left.to_mm(),
            right_mm: shape.inset.unwrap_or_default().to_mm(),
            before_pt: shape.before.unwrap_or(format.before).to_pt(),
            after_pt: format.after.to_pt(),
            line_percent: match format.line {
                LineHeight::Percent(percent) => Some(percent),
                LineHeight::Exact(_) => None,
            },
            outline_level: headings.level(paragraph.component),
            rule_mm: shape.rule.map(Length::to_mm),
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
            line_percent: body.then_some(PAGE.line_spacing_percent),
            rule_share: rule
                .share
                .map(|(least, most)| (least.to_f64(), most.to_f64())),
        }
    }
}
