//! A document laid out: paragraphs that each know which component of the decree they are.
//!
//! The layout stands between the model, which says *what* a document says, and the Word file. It
//! names no XML; what it holds can be printed as text, explained clause by clause, or written.

mod describe;
mod explain;
mod grid;
mod headings;
mod list;
mod on_page;
mod outline;
mod pages;
mod place;
mod plain;
mod run;

use std::hash::{Hash, Hasher};

use crate::decree::{Align, Clause, Component, Margins, PAGE};
use crate::style::HouseStyle;
use crate::units::{FontSize, Length};

pub use explain::{
    Allowed, Chosen, Explanation, PageExplanation, ParagraphExplanation, RunExplanation,
};
pub use outline::Outline;
pub(crate) use pages::{Drawn, Ink, Rule, Sheet, Span, Unbroken};
pub use pages::{Pages, PlacedLine, ShortPage};
pub use place::CellExplanation;
pub use run::RunKind;

pub use crate::preview::{Picture, Preview};
pub use crate::text::Law;
use crate::text::Phrase;

pub(crate) use grid::{Cell, Down, Grid, Row, Ruled, Vertical};
pub(crate) use headings::Headings;
pub(crate) use list::{List, ListKind, ListPlace};
pub(crate) use on_page::OnPage;
pub(crate) use run::{Control, More, Note, Run, Runs};

/// A document laid out on the page.
///
/// Its [`Display`](std::fmt::Display) is the document as plain text; [`Layout::outline`] prints
/// one line a paragraph with its component and clause.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// use vanban::decree::Component;
///
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình").number(9)
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// let layout = report.layout();
/// let number = layout.paragraphs().find(|line| line.component() == Component::NumberSymbol);
/// let number = number.ok_or("every report has a number line")?;
/// assert_eq!(number.text(), "Số: 09/BC-SNV");
/// assert_eq!(number.clause().to_string(), "Annex I, Part I, Section II, item 3, point c");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    pub(crate) sections: Vec<Section>,
    pub(crate) house: HouseStyle,
    /// The footnotes in the order of the text, which refers to each of them once.
    pub(crate) notes: Vec<Note>,
    pub(crate) lists: Vec<List>,
    pub(crate) properties: Properties,
}

impl Layout {
    /// Every paragraph in the order of reading: a table row by row, its cells from the
    /// left; of a section, what stands at the head of its first page comes first, and what stands at
    /// its foot last.
    /// Footnotes are not among them.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// let layout = report.layout();
    /// assert!(layout.paragraphs().any(|line| line.text().contains("Sở đã hoàn thành kế hoạch")));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        self.sections.iter().flat_map(Section::paragraphs)
    }

    /// The components that a file of this layout has styles for, in the order of the table: the
    /// common ones, so that a clerk may use them, and of the special ones those on the page.
    pub(crate) fn components(&self) -> Vec<Component> {
        self.paragraphs()
            .map(Paragraph::component)
            .collect::<OnPage>()
            .with_common()
    }

    /// One line a paragraph: component, clause and text.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// let outline = report.layout().outline().to_string();
    /// assert!(outline.contains("Tiêu ngữ (điểm b khoản 1 Mục II Phần I Phụ lục I)"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn outline(&self) -> Outline<'_> {
        Outline(self)
    }
}

/// A run of pages of one form: the document itself, or a text behind it.
///
/// Each begins a page and numbers its pages from 1; its first page does not show the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Section {
    pub(crate) page: Page,
    /// The boxes in the upper margin of the first page: its header.
    pub(crate) boxes: Vec<Boxed>,
    pub(crate) blocks: Vec<Block>,
    /// The foot of the first page: its footer.
    pub(crate) first_footer: Vec<Paragraph>,
}

impl Section {
    fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        let boxes = self.boxes.iter().map(|boxed| &boxed.text);
        let blocks = self.blocks.iter().flat_map(Block::paragraphs);
        boxes.chain(blocks).chain(&self.first_footer)
    }
}

/// A line of text in a rectangle of lines, at a place of the upper margin.
///
/// What is higher than the box is cut off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Boxed {
    pub(crate) text: Paragraph,
    pub(crate) width: Length,
    pub(crate) height: Length,
    /// From the left edge of the page.
    pub(crate) x: Length,
    /// From its upper edge.
    pub(crate) y: Length,
}

/// The sheet that a section is printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Page {
    pub(crate) width: Length,
    pub(crate) height: Length,
    pub(crate) margins: Margins,
    pub(crate) header_distance: Length,
}

impl Page {
    /// An upright sheet of the decree's paper.
    pub(crate) fn upright(house: &HouseStyle) -> Self {
        Self {
            width: PAGE.width,
            height: PAGE.height,
            margins: house.margins(),
            header_distance: PAGE.number_top,
        }
    }

    /// The same paper with its long side at the bottom.
    pub(crate) fn landscape(house: &HouseStyle) -> Self {
        let upright = Self::upright(house);
        Self {
            width: upright.height,
            height: upright.width,
            ..upright
        }
    }

    /// True of a sheet that is wider than high.
    pub(crate) fn is_landscape(&self) -> bool {
        self.width > self.height
    }
}

/// The description that a file has of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Properties {
    pub(crate) title: String,
    pub(crate) subject: Option<String>,
    pub(crate) creator: String,
    /// The day of issue, `yyyy-mm-dd`, where the document says it whole.
    pub(crate) created: Option<String>,
    /// Further properties by their names, of which no two are the same.
    pub(crate) custom: Vec<(&'static str, CustomValue)>,
}

/// The value of a property that Word does not know of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum CustomValue {
    Text(String),
    Integer(i32),
    /// A day, `yyyy-mm-dd`.
    Date(String),
}

/// A piece of the page, from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Block {
    Paragraph(Paragraph),
    Grid(Grid),
}

impl Block {
    fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        let (single, grid) = match self {
            Self::Paragraph(paragraph) => (Some(paragraph), None),
            Self::Grid(grid) => (None, Some(grid)),
        };
        let cells = grid.into_iter().flat_map(Grid::paragraphs);
        single.into_iter().chain(cells)
    }
}

/// A paragraph of the page.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::decree::Component;
///
/// let layout = report.layout();
/// let first = layout.paragraphs().next().ok_or("no paragraph")?;
/// assert_eq!((first.component(), first.text()), (Component::IssuingBody, "SỞ NỘI VỤ".into()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    pub(crate) component: Component,
    pub(crate) runs: Runs,
    pub(crate) shape: Shape,
    /// The spaces and hyphens at which no line ends, by their places among the printed letters.
    pub(crate) held: Option<Box<Held>>,
}

/// Places among the letters of a paragraph, in order. Few paragraphs have any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Held(pub(crate) Vec<usize>);

/// A paragraph's own settings, beside the style of its component.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a setting of Word's, on or off"
)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    /// Kept on the page of the next paragraph although its style does not say so.
    pub(crate) keep_with_next: bool,
    /// Not kept there although its style says so.
    pub(crate) let_go: bool,
    /// Space above, where it is not that of its style.
    pub(crate) before: Option<Length>,
    /// Space below, where it is not that of its style.
    pub(crate) after: Option<Length>,
    /// The indent from the right edge alone, which sets numbers under one another.
    pub(crate) right: Option<Length>,
    /// Both indents of a paragraph that is narrower than its column.
    pub(crate) inset: Option<Length>,
    /// The length of the line that is drawn below, as people see it.
    pub(crate) rule: Option<Length>,
    /// The list that counts its number: the runs that print it are not written then.
    pub(crate) place: Option<ListPlace>,
    /// Its alignment, where it is not that of its style.
    pub(crate) align: Option<Align>,
    /// The size of its type, where it is not that of its style.
    pub(crate) size: Option<FontSize>,
    /// True if the mark at its end, and with it a number that is counted, is bold although its style
    /// is not.
    pub(crate) bold_mark: bool,
    /// Its level in the outline, from 1, of a paragraph that is a heading although its style is not.
    pub(crate) level: Option<u8>,
    /// Width and height of the box that it stands in, in the middle of its cell.
    pub(crate) boxed: Option<(Length, Length)>,
    /// Red, as the ink of a stamp; so are the lines of a box around it.
    pub(crate) red: bool,
}

impl Hash for Shape {
    /// Most paragraphs have no settings of their own: what tells the others apart is enough.
    fn hash<H: Hasher>(&self, state: &mut H) {
        let before = self.before.map_or(0, Length::to_twips);
        let place = self.place.map_or(0, |place| {
            u64::from(place.list) * 8 + u64::from(place.level) + 1
        });
        let flags =
            u64::from(self.keep_with_next) + self.align.map_or(0, |align| align as u64 + 1) * 2;
        (before, place * 16 + flags).hash(state);
    }
}

impl Paragraph {
    /// A paragraph of a component, with its runs.
    pub(crate) fn new(component: Component, runs: impl Into<Runs>) -> Self {
        Self {
            component,
            runs: runs.into(),
            shape: Shape::default(),
            held: None,
        }
    }

    /// A paragraph of a component without text.
    pub(crate) fn empty(component: Component) -> Self {
        Self::new(component, Runs::new())
    }

    /// A paragraph of a component that holds one plain text.
    pub(crate) fn plain(component: Component, text: impl Into<Phrase>) -> Self {
        Self::new(component, [Run::plain(text)])
    }

    /// A drawn rule of the given length in a column of the given width.
    pub(crate) fn rule(component: Component, length: Length, column: Length) -> Self {
        // Word draws the border of a paragraph about 0.5 mm beyond either indent.
        let drawn = length - Length::mm(1);
        let mut paragraph = Self::empty(component);
        paragraph.shape.inset = Some((column - drawn).half());
        paragraph.shape.rule = Some(length);
        paragraph
    }

    /// The paragraph that keeps a cell from being empty, which no table of Word may have.
    pub(crate) fn filler() -> Self {
        let mut filler = Self::empty(Component::End);
        filler.shape.keep_with_next = true;
        filler
    }

    /// The places at which no line ends.
    pub(crate) fn held(&self) -> &[usize] {
        self.held.as_deref().map_or(&[], |held| &held.0)
    }

    /// The component of the decree that this paragraph is.
    #[must_use]
    pub fn component(&self) -> Component {
        self.component
    }

    /// The clause that makes it so.
    #[must_use]
    pub fn clause(&self) -> Clause {
        self.component.rule().clause
    }

    /// Its text; blanks for the clerk are no-break spaces, references to footnotes are left out.
    #[must_use]
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}
