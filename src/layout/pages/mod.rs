//! The lines and pages of a layout, without an office program: integers alone, no clock, no font.

mod count;
mod describe;
mod fill;
mod foot;
mod ink;
mod paragraph;
mod part;
mod table;
#[cfg(test)]
mod tests;
mod trial;

use serde::Serialize;
use serde::ser::{SerializeStruct, Serializer};

use super::{Layout, Page, Paragraph};
use crate::decree::{Component, PAGE, Share};
use crate::text::Law;
use crate::units::Length;
use fill::Filler;
use paragraph::{Column, Setter};

pub(crate) use ink::{Drawn, Ink, Rule, Sheet, Span};
pub(crate) use paragraph::Unbroken;

/// The share of a page that is nearly empty.
const SHORT: Share = Share::new(1, 3);

/// The most by which baselines of lines that stand side by side differ.
const BESIDE: Length = Length::mm(3);

/// The pages of a layout, line by line: see [`Layout::pages`].
///
/// As JSON: `pages`, their number, and `lines`. Its [`Display`](std::fmt::Display) is in Vietnamese;
/// [`Pages::describe`] says it in English too.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::layout::Law;
///
/// let pages = report.layout().pages(Law::Word);
/// let json = serde_json::to_value(&pages)?;
/// assert_eq!(json["pages"], 1);
/// assert_eq!(json["lines"][0]["text"], "SỞ NỘI VỤ");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    count: u32,
    lines: Vec<PlacedLine>,
}

/// A line where it stands on its page.
///
/// As JSON, `x_mm` and `baseline_mm` are in millimetres, to the hundredth.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::decree::Component;
/// use vanban::layout::Law;
///
/// let pages = report.layout().pages(Law::Word);
/// let signer = pages.lines().find(|line| line.component == Component::SignerTitle);
/// let signer = signer.ok_or("nobody signs")?;
/// assert_eq!((signer.page, signer.text.as_str()), (1, "GIÁM ĐỐC"));
/// assert!(100.0 < signer.x.to_mm() && signer.x.to_mm() < 190.0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PlacedLine {
    /// The page, counted from 1 through the whole file.
    pub page: u32,
    /// The section, from 0.
    pub section: usize,
    /// The number of the page in its section, which is the one printed.
    pub number: u32,
    /// The component of its paragraph; a drawn rule is one too, and has no text.
    pub component: Component,
    /// The text, without spaces at its end: with the numbers that the office program counts, and with
    /// no-break spaces for the blanks.
    pub text: String,
    /// From the left edge of the paper to the first letter.
    pub x: Length,
    /// From the top edge of the paper to the line that the letters stand on.
    pub baseline: Length,
    /// True of a line in the header of a table that stands again on a further page, and of a footnote
    /// that ONLYOFFICE leaves on a page although its mark moved to the next one.
    pub repeats: bool,
}

/// The last page of a document that hardly anything stands on: see [`Pages::short_page`].
///
/// As JSON: `page` and `lines`.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I")
/// #     .paragraphs(["Sở đã hoàn thành kế hoạch."; 23])
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::layout::Law;
///
/// let short = report.layout().pages(Law::Word).short_page().ok_or("no such page")?;
/// assert_eq!(serde_json::to_value(short)?, serde_json::json!({"page": 2, "lines": 4}));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ShortPage {
    /// The page, counted from 1.
    pub page: u32,
    /// The lines on it; what stands side by side counts once.
    pub lines: u32,
}

impl Layout {
    /// The lines and pages, as the program of a law sets them: page numbers, boxes and footnotes too.
    ///
    /// Under ONLYOFFICE's law every line of the samples stands where that program puts it. Its faults
    /// are part of it: a row of a table that it takes away from the end of a page leaves its footnotes
    /// there, they stand on the next page once more, and count twice. Word is known by the PDFs that it
    /// wrote. It may do otherwise in what these do not show:
    ///
    /// - a long paragraph that is kept with the next moves to the next page whole here;
    /// - what a multiple line spacing adds to a line may hang over the lower margin here;
    /// - a row of a table is kept with the next one if a cell of it begins with a paragraph that is;
    /// - a footnote that does not fit moves the line with its mark to the next page.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// use vanban::layout::Law;
    ///
    /// let layout = report.layout();
    /// let pages = layout.pages(Law::Word);
    /// assert_eq!(pages.count(), 1);
    /// let last = pages.lines().last().ok_or("no line")?;
    /// assert!(last.baseline.to_mm() < 277.0, "it stands above the lower margin");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn pages(&self, law: Law) -> Pages {
        let mut filler = self.filled(law, false);
        let lines = match law {
            Law::OnlyOffice => filler.printed(),
            Law::Word => filler.lines,
        };
        let count = filler.page;
        Pages { count, lines }
    }

    /// The same pages, to be drawn.
    pub(crate) fn sheets(&self, law: Law) -> Vec<Sheet> {
        let filler = self.filled(law, true);
        let drawing = filler.drawing.unwrap_or_default();
        drawing.finished(filler.lines)
    }

    /// Appends the text of a paragraph as it is printed.
    pub(crate) fn print(&self, paragraph: &Paragraph, text: &mut String) {
        self.setter(Law::default(), false).print(paragraph, text);
    }

    /// A paragraph between the margins of a page, whose lines are still to be broken. It takes over the
    /// memory of another.
    pub(crate) fn unbroken(
        &self,
        page: &Page,
        paragraph: &Paragraph,
        other: Option<Unbroken>,
    ) -> Unbroken {
        let setter = self.setter(Law::default(), false);
        setter.unbroken(paragraph, page.text(), other)
    }

    fn setter(&self, law: Law, draws: bool) -> Setter<'_> {
        Setter {
            layout: self,
            law,
            draws,
            foot: Column::default(),
        }
    }

    fn filled(&self, law: Law, draws: bool) -> Filler<'_> {
        let mut filler = Filler::new(self.setter(law, draws));
        for (index, section) in self.sections.iter().enumerate() {
            filler.section(section, index);
        }
        filler
    }
}

impl Pages {
    /// The number of pages, those of all sections.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// use vanban::layout::Law;
    ///
    /// assert_eq!(report.layout().pages(Law::OnlyOffice).count(), 1);
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn count(&self) -> u32 {
        self.count
    }

    /// Every line, page by page: the text from top to bottom, a table row by row, and then what stands
    /// at the foot.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// use vanban::layout::Law;
    ///
    /// let pages = report.layout().pages(Law::Word);
    /// assert!(pages.lines().any(|line| line.text == "Sở đã hoàn thành kế hoạch./."));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    pub fn lines(&self) -> impl Iterator<Item = &PlacedLine> {
        self.lines.iter()
    }

    /// The last page of the document itself, if there are several and all on this one stands in its
    /// upper third: [`Document::fitted`](crate::Document::fitted) may spare it.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// use vanban::layout::Law;
    ///
    /// assert_eq!(report.layout().pages(Law::Word).short_page(), None);
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn short_page(&self) -> Option<ShortPage> {
        let page = self.own_pages();
        let printed = |line: &&PlacedLine| {
            line.component != Component::PageNumber && !line.text.trim().is_empty()
        };
        let mut baselines: Vec<_> = self
            .page(page)
            .filter(printed)
            .map(|line| line.baseline)
            .collect();
        baselines.sort_unstable();
        let lowest = baselines.last()?;
        if page < 2 || *lowest > SHORT.of(PAGE.height) {
            return None;
        }
        let apart = baselines.windows(2).filter(|pair| match pair {
            [above, below] => *below - *above > BESIDE,
            _ => false,
        });
        let lines = apart.count() + 1;
        Some(ShortPage {
            page,
            lines: u32::try_from(lines).unwrap_or(u32::MAX),
        })
    }

    /// The number of pages of the document itself, without those of texts behind it.
    pub(crate) fn own_pages(&self) -> u32 {
        let own = self.lines.iter().filter(|line| line.section == 0);
        own.map(|line| line.page).max().unwrap_or_default()
    }

    /// The lines of a page, counted from 1.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// use vanban::layout::Law;
    ///
    /// let pages = report.layout().pages(Law::Word);
    /// let on_last = pages.page(pages.count());
    /// assert!(on_last.map(|line| line.text.as_str()).any(|text| text == "Nơi nhận:"));
    /// assert_eq!(pages.page(pages.count() + 1).count(), 0);
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    pub fn page(&self, page: u32) -> impl Iterator<Item = &PlacedLine> {
        let from = self.lines.partition_point(|line| line.page < page);
        let lines = self.lines.iter().skip(from);
        lines.take_while(move |line| line.page == page)
    }
}

impl Serialize for Pages {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut pages = serializer.serialize_struct("Pages", 2)?;
        pages.serialize_field("pages", &self.count)?;
        pages.serialize_field("lines", &self.lines)?;
        pages.end()
    }
}

impl Serialize for PlacedLine {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let hundredths = |length: Length| (length.to_mm() * 100.0).round() / 100.0;
        let mut line = serializer.serialize_struct("PlacedLine", 8)?;
        line.serialize_field("page", &self.page)?;
        line.serialize_field("x_mm", &hundredths(self.x))?;
        line.serialize_field("baseline_mm", &hundredths(self.baseline))?;
        line.serialize_field("text", &self.text)?;
        line.serialize_field("component", &self.component)?;
        line.serialize_field("section", &self.section)?;
        line.serialize_field("number", &self.number)?;
        line.serialize_field("repeats", &self.repeats)?;
        line.end()
    }
}
