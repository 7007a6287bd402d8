//! Annexes: what stands behind a document, with pages of its own.

use super::block::Block;
use super::body_setters::in_sections;
use super::maybe::MaybeString;
use crate::contract::{Datum, Optional, Reader, Shape, Slot, View, most, record};
use crate::decree::{ANNEX, Clause};
use crate::problem::Path;
use crate::text::roman;
use crate::tree::{Node, Value};

const fn annexes(point: &'static str) -> Clause {
    Clause::form("III", 1, point)
}

record! {
    /// An annex (*phụ lục*): Annex I, Part I, Section III, item 1.
    ///
    /// It stands behind the document, in the same file or in one of its own, begins a page and
    /// numbers its pages from 1.
    ///
    /// ```
    /// use vanban::Annex;
    ///
    /// let annex = Annex::new("Danh mục nhiệm vụ năm 2026")
    ///     .id("nhiem_vu")
    ///     .landscape(true)
    ///     .paragraph("Nhiệm vụ của các phòng:");
    /// let json = serde_json::to_value(&annex)?;
    /// assert_eq!(json["title"], "Danh mục nhiệm vụ năm 2026");
    /// assert_eq!(json["landscape"], true);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Annex = "annex", "Một phụ lục", "An annex" {
        pub(crate) id: String = optional, Clause::DataFormat, "mã để viện dẫn bằng [@id]", "the id by which texts point to it: [@id]", r#""pl1""#, most most::KIND;
        pub(crate) label: Option<String> = optional, annexes("b"), "nhãn; mặc định “Phụ lục”, từ hai phụ lục trở lên thêm số La Mã; \"\" thì không in", "the label; by default “Phụ lục”, of several with a Roman number; none if it is \"\"", r#""Phụ lục số 01""#, most most::KIND, shape any_line;
        pub(crate) title: Lines = optional, annexes("b"), "tên phụ lục; mỗi dòng là một chuỗi", "the title; a text, or one for each line", r#""Danh mục nhiệm vụ trọng tâm năm 2026""#, most most::SUBJECT;
        pub(crate) subtitle: Option<String> = optional, Clause::Practice, "dòng dưới tên phụ lục", "the line below the title", r#""Gói thầu số 3""#, most most::SUBJECT;
        pub(crate) reference: Option<bool> = optional, annexes("c"), "có dòng “(Kèm theo …)” hay không; mặc định có", "false without the line “(Kèm theo …)”", "false";
        pub(crate) landscape: bool = optional, Clause::form("I", 2, ""), "trang nằm ngang", "true of pages that lie across", "true";
        pub(crate) separate_file: bool = optional, annexes("d"), "có tệp riêng", "true of a file of its own", "true";
        pub(crate) body: Sections = required, annexes("e"), "nội dung phụ lục", "the body", r#"["Nội dung phụ lục."]"#;
    }
}

impl Annex {
    /// An annex with its title (*tên phụ lục*).
    ///
    /// ```
    /// use vanban::Annex;
    ///
    /// let json = serde_json::to_value(Annex::new("Danh mục nhiệm vụ"))?;
    /// assert_eq!(json["title"], "Danh mục nhiệm vụ");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new(title: impl Into<String>) -> Self {
        Self {
            title: Lines(vec![title.into()]),
            ..Self::default()
        }
    }

    /// An annex without a title: Annex I, Part I, Section III, item 1, point b.
    ///
    /// ```
    /// use vanban::Annex;
    ///
    /// let json = serde_json::to_value(Annex::untitled().paragraph("Nội dung."))?;
    /// assert!(json["title"].is_null());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn untitled() -> Self {
        Self::default()
    }

    /// The id by which texts point to it, as `[@id]` (data format).
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    /// The label, in place of *Phụ lục* and its number; none if it is empty: Annex I, Part I,
    /// Section III, item 1, point b.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Appends a line to the title: Annex I, Part I, Section III, item 1, point b.
    #[must_use]
    pub fn title_line(mut self, line: impl Into<String>) -> Self {
        self.title.0.push(line.into());
        self
    }

    /// The line below the title, such as the name of a package (practice).
    #[must_use]
    pub fn subtitle(mut self, subtitle: impl MaybeString) -> Self {
        self.subtitle = subtitle.maybe();
        self
    }

    /// Prints “(Kèm theo …)”, which is the default, or does not: Annex I, Part I, Section III, item
    /// 1, point c.
    #[must_use]
    pub fn reference(mut self, printed: bool) -> Self {
        self.reference = Some(printed);
        self
    }

    /// Lays its pages across: Annex I, Part I, Section I, item 2.
    #[must_use]
    pub fn landscape(mut self, landscape: bool) -> Self {
        self.landscape = landscape;
        self
    }

    /// Gives it a file of its own: Annex I, Part I, Section III, item 1, point d.
    #[must_use]
    pub fn separate_file(mut self, separate: bool) -> Self {
        self.separate_file = separate;
        self
    }

    fn blocks_mut(&mut self) -> &mut Vec<Block> {
        &mut self.body.0
    }

    in_sections!();

    /// The label on the page of the annex that stands at a place among so many.
    pub(crate) fn printed_label(&self, index: usize, count: usize) -> String {
        if let Some(label) = &self.label {
            return label.clone();
        }
        let number = u32::try_from(index + 1).ok().and_then(roman);
        match number.filter(|_| count > 1) {
            Some(number) => format!("{ANNEX} {number}"),
            None => ANNEX.to_owned(),
        }
    }

    /// The words by which a text points to it: its label, or its title without one.
    pub(crate) fn pointed_to(&self, index: usize, count: usize) -> String {
        let label = self.printed_label(index, count);
        if label.is_empty() {
            self.title.0.join(" ")
        } else {
            label
        }
    }
}

impl Optional for Annex {}

/// Lines of one text, which data say as one string or one for each line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lines(pub(crate) Vec<String>);

impl Datum for Lines {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.value {
            Value::List(_) => Vec::read(node, at, reader).map(Self),
            _ => String::read(node, at, reader).map(|line| Self(vec![line])),
        }
    }

    fn shape() -> Shape {
        Shape::OneOf(vec![String::shape(), Vec::<String>::shape()])
    }

    fn is_absent(&self) -> bool {
        self.0.is_empty()
    }

    fn slot(&mut self) -> Slot<'_> {
        match self.0.as_mut_slice() {
            [_] => self.0.first_mut().map_or(Slot::Other, Slot::Words),
            _ => Slot::Lines(&mut self.0),
        }
    }

    fn view(&self) -> View<'_> {
        match self.0.as_slice() {
            [line] => View::Line(line),
            _ => View::Other,
        }
    }
}

impl serde::Serialize for Lines {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_slice() {
            [line] => line.serialize(serializer),
            lines => lines.serialize(serializer),
        }
    }
}

/// The blocks of a text in sections, whatever it is that it stands behind.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Sections(pub(crate) Vec<Block>);

impl Datum for Sections {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let before = std::mem::replace(&mut reader.in_articles, false);
        let blocks = Vec::read(node, at, reader);
        reader.in_articles = before;
        blocks.map(Self)
    }

    fn shape() -> Shape {
        Vec::<Block>::shape()
    }

    fn is_absent(&self) -> bool {
        self.0.is_empty()
    }
}

/// The shape of a line that may be empty.
fn any_line() -> Shape {
    Shape::AnyLine
}
