//! The layout explained: for every paragraph its clause, what was chosen, and what is allowed.

use serde::Serialize;

use super::place::{self, CellExplanation};
use super::{Block, Headings, Layout, Page, Paragraph, RunKind, Section};
use crate::decree::{Align, Case, Clause, Component, Margins, PAGE, PageRules, Rule};
use crate::language::Words;
use crate::style::{HouseStyle, LineHeight, ParagraphFormat};
use crate::text::Height;
use crate::units::Length;

/// The reasons of a document's looks: see [`Layout::explain`].
///
/// Its [`Display`](std::fmt::Display) is in Vietnamese, two or three lines a paragraph;
/// [`Explanation::describe`] says it in English too.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// let (layout, explanation) = (report.layout(), report.layout().explain());
/// assert_eq!(explanation.paragraphs.len(), layout.paragraphs().count());
/// # Ok::<(), vanban::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Explanation {
    /// The page, with its number: that of the first section, which most documents are.
    pub page: PageExplanation,
    /// The pages of all sections, of which the first comes first. A text behind its document is a
    /// section of its own.
    pub pages: Vec<PageExplanation>,
    /// Every paragraph, in the order of [`Layout::paragraphs`].
    pub paragraphs: Vec<ParagraphExplanation>,
    /// The paragraphs of every footnote, if there are any.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Vec<ParagraphExplanation>>,
}

/// The reasons of the page's looks. Lengths are in millimetres.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::decree::PAGE;
///
/// let page = report.layout().explain().page;
/// assert_eq!((page.width, page.height), (PAGE.width, PAGE.height));
/// # Ok::<(), vanban::Problems>(())
/// ```
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
    /// The decree's rules on the page.
    pub allowed: &'static PageRules,
}

/// The reasons of a paragraph's looks.
///
/// Sizes are in points, lengths in millimetres but for the spaces above and below, which are in
/// points as in Word.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// let explanation = report.layout().explain();
/// let subject = explanation.paragraphs.iter().find(|line| line.name.en == "subject");
/// let subject = subject.ok_or("every report has a subject")?;
/// assert_eq!(subject.clause.to_string(), "Annex I, Part I, Section II, item 5, point b");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ParagraphExplanation {
    /// The component of the decree.
    pub component: Component,
    /// Its name.
    #[serde(flatten, serialize_with = "Words::as_names")]
    pub name: Words,
    /// The clause, which is [`Clause::Practice`] where the decree is silent. As JSON, in Vietnamese.
    pub clause: Clause,
    /// The text, with the blanks for the clerk as no-break spaces.
    pub text: String,
    /// The text in its stretches of one emphasis.
    pub runs: Vec<RunExplanation>,
    /// The choices.
    pub chosen: Chosen,
    /// The bounds of the decree; nothing where it is silent.
    pub allowed: Option<Allowed>,
    /// The section that it stands in, from 0: its page is that one of [`Explanation::pages`].
    pub section: usize,
    /// The cell that it stands in, if that is one of a table with lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<CellExplanation>,
}

/// A stretch of text in one emphasis.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::layout::RunKind;
///
/// let explanation = report.layout().explain();
/// let mut runs = explanation.paragraphs.iter().flat_map(|line| &line.runs);
/// assert!(runs.any(|run| run.text.contains("Số") && run.kind == RunKind::Text));
/// # Ok::<(), vanban::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RunExplanation {
    /// The text; of a reference to a footnote, its number, which the text of the paragraph lacks.
    pub text: String,
    /// True of bold text: by the form of its paragraph or by the caller's wish.
    pub bold: bool,
    /// True of italic text.
    pub italic: bool,
    /// Its place on the line; as JSON, only if it does not stand on it.
    #[serde(skip_serializing_if = "Height::is_line")]
    pub height: Height,
    /// Its kind: text, room for the clerk to fill, or a number that the office program counts.
    pub kind: RunKind,
}

/// The form of a paragraph.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// let explanation = report.layout().explain();
/// let mut lines = explanation.paragraphs.iter();
/// let body = lines.find(|line| line.name.en == "body text").ok_or("no body")?;
/// assert_eq!((body.chosen.size_pt, body.chosen.first_line_mm.round()), (Some(14.0), 10.0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Chosen {
    /// Left and right edge of the column it stands in, in millimetres from the left edge of the
    /// paper.
    pub column_mm: (f64, f64),
    /// Size of the type, in points; nothing for a drawn rule.
    pub size_pt: Option<f64>,
    /// True of bold text.
    pub bold: bool,
    /// True of italic text.
    pub italic: bool,
    /// True of text in capitals.
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

/// The bounds of the decree for a component.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// let explanation = report.layout().explain();
/// let mut lines = explanation.paragraphs.iter();
/// let body = lines.find(|line| line.name.en == "body text").ok_or("no body")?;
/// assert_eq!(body.allowed.and_then(|allowed| allowed.size_pt), Some((13.0, 14.0)));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Allowed {
    /// Least and greatest size, in points.
    pub size_pt: Option<(f64, f64)>,
    /// True where the decree asks for bold text.
    pub bold: bool,
    /// True where the decree asks for italic text.
    pub italic: bool,
    /// True where the decree asks for capitals.
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
    /// assert_eq!(body.clause.to_string(), "Annex I, Part I, Section II, item 6, point e");
    /// assert_eq!(body.chosen.size_pt, Some(14.0));
    /// assert_eq!(body.allowed.and_then(|allowed| allowed.size_pt), Some((13.0, 14.0)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn explain(&self) -> Explanation {
        let reasons = Reasons {
            house: &self.house,
            headings: self.headings(),
        };
        let sections = self.sections.iter().enumerate();
        let pages: Vec<_> = sections
            .clone()
            .map(|(index, section)| reasons.page(&section.page, index))
            .collect();
        let page = || reasons.page(&Page::upright(&self.house), 0);
        let (mut paragraphs, mut tables) = (Vec::new(), 0);
        for (index, section) in sections {
            reasons.section(section, index, &mut tables, &mut paragraphs);
        }
        Explanation {
            page: pages.first().cloned().unwrap_or_else(page),
            pages,
            paragraphs,
            notes: reasons.notes(self),
        }
    }
}

/// What gives the paragraphs of a layout their looks.
struct Reasons<'a> {
    house: &'a HouseStyle,
    headings: Headings,
}

impl Reasons<'_> {
    fn page(&self, page: &Page, section: usize) -> PageExplanation {
        let number = Paragraph::empty(Component::PageNumber);
        PageExplanation {
            width: page.width,
            height: page.height,
            margins: page.margins,
            number_top: page.header_distance,
            number: self.why(&number, page.column(), section),
            allowed: &PAGE,
        }
    }

    /// Explains the paragraphs of a section, with so many ruled tables before it.
    fn section(
        &self,
        section: &Section,
        index: usize,
        tables: &mut usize,
        out: &mut Vec<ParagraphExplanation>,
    ) {
        let text = section.page.column();
        for boxed in &section.boxes {
            let column = (boxed.x, boxed.x + boxed.width);
            out.push(self.why(&boxed.text, column, index));
        }
        for block in &section.blocks {
            match block {
                Block::Paragraph(paragraph) => out.push(self.why(paragraph, text, index)),
                Block::Grid(grid) => {
                    for placed in place::cells(grid, text, *tables) {
                        let lines = placed.cell.paragraphs.iter();
                        out.extend(lines.map(|line| ParagraphExplanation {
                            cell: placed.place,
                            ..self.why(line, placed.column, index)
                        }));
                    }
                    *tables += usize::from(grid.ruled.is_some());
                }
            }
        }
        let footer = section.first_footer.iter();
        out.extend(footer.map(|paragraph| self.why(paragraph, text, index)));
    }

    /// The reasons of the footnotes, each of the section that refers to it.
    fn notes(&self, layout: &Layout) -> Vec<Vec<ParagraphExplanation>> {
        let sections = layout.sections.iter().enumerate();
        let runs = sections.flat_map(|(index, section)| {
            let runs = section.paragraphs().flat_map(|paragraph| &paragraph.runs);
            runs.map(move |run| (run, index, section.page.column()))
        });
        let mut references = runs.filter(|(run, ..)| run.note().is_some());
        let notes = layout.notes.iter().map(|note| {
            let (section, column) = references
                .next()
                .map_or((0, (Length::ZERO, Length::ZERO)), |(_, section, column)| {
                    (section, column)
                });
            let paragraphs = note.paragraphs.iter();
            let explained = paragraphs.map(|line| self.why(line, column, section));
            explained.collect()
        });
        notes.collect()
    }

    fn why(
        &self,
        paragraph: &Paragraph,
        column: (Length, Length),
        section: usize,
    ) -> ParagraphExplanation {
        let format = self.house.format(paragraph.component);
        let rule = paragraph.component.rule();
        ParagraphExplanation {
            component: paragraph.component,
            name: rule.name,
            clause: rule.clause,
            text: paragraph.text(),
            runs: paragraph
                .runs
                .iter()
                .map(|run| RunExplanation {
                    text: run.printed().into_owned(),
                    bold: format.bold || run.bold,
                    italic: format.italic || run.italic,
                    height: run.height,
                    kind: run.kind,
                })
                .collect(),
            chosen: Chosen::new(paragraph, &format, column, &self.headings),
            allowed: (rule.clause != Clause::Practice).then(|| Allowed::of(rule)),
            section,
            cell: None,
        }
    }
}

impl Page {
    /// The left and the right edge of the text.
    fn column(&self) -> (Length, Length) {
        (self.margins.left, self.width - self.margins.right)
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
            size_pt: has_text.then(|| shape.size.unwrap_or(format.size).to_pt()),
            bold: format.bold,
            italic: format.italic,
            capitals: format.capitals,
            align: shape.align.unwrap_or(format.align),
            first_line_mm: (left + format.first_line).to_mm(),
            left_mm: left.to_mm(),
            right_mm: shape.inset.or(shape.right).unwrap_or_default().to_mm(),
            before_pt: shape.before.unwrap_or(format.before).to_pt(),
            after_pt: shape.after.unwrap_or(format.after).to_pt(),
            line_percent: match format.line {
                LineHeight::Percent(percent) => Some(percent),
                LineHeight::Exact(_) => None,
            },
            outline_level: headings.level(paragraph.component).or(shape.level),
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
