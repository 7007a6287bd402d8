//! The cells of tables: texts, numbers, spans.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::column::ColumnAlign;
use super::decimal::Decimal;
use crate::contract::{Datum, Optional, Reader, Shape, record};
use crate::decree::Clause;
use crate::language::Words;
use crate::merge;
use crate::model::block::only_entry;
use crate::model::{Item, Text};
use crate::problem::Path;
use crate::tree::{Node, Value};

record! {
    /// A cell of a table: text, a number, several paragraphs, or nothing (practice).
    ///
    /// In data it is a string of markup, a number, `null`, a list of paragraphs and `items`, or an
    /// object with one of these as `text` and with `across`, `down`, `align` or `bold`. One with
    /// nothing is written as an empty string, because TOML has no `null`. A number
    /// whose digits a format may lose is `{"number": "98.50"}`. Text is never taken for a number: it
    /// is printed as it is.
    ///
    /// ```
    /// use vanban::{Cell, Text};
    ///
    /// let cells: [Cell; 4] = [1_234_567.into(), "2026".into(), None::<u32>.into(), 98.5.into()];
    /// assert_eq!(serde_json::to_string(&cells)?, r#"[1234567,"2026","",98.5]"#);
    /// let wide = Cell::from("Đất đai").across(2).down(3).bold(true);
    /// let json = r#"{"text":"Đất đai","across":2,"down":3,"bold":true}"#;
    /// assert_eq!(serde_json::to_string(&wide)?, json);
    /// let several = Cell::new().paragraph("Kết quả:").items(["45 lượt;", "12 đơn."]);
    /// assert_eq!(serde_json::to_value(several)?[1]["items"][0], "45 lượt;");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Cell = "cell_object", "Một ô của bảng", "A cell of a table", short Cell::is_short, Cell::short, Cell::as_body {
        pub(crate) text: CellBody = optional, Clause::Practice, "nội dung ô", "the content of the cell", "\"Đất đai\"";
        pub(crate) across: Option<u32> = optional, Clause::Practice, "số cột mà ô trải qua", "the columns that the cell goes across", "2", shape Cell::span_shape;
        pub(crate) down: Option<u32> = optional, Clause::Practice, "số hàng mà ô trải xuống", "the rows that the cell goes down", "3", shape Cell::span_shape;
        pub(crate) align: Option<ColumnAlign> = optional, Clause::Practice, "căn lề; mặc định theo cột", "the alignment; by default that of the column", "\"right\"";
        pub(crate) bold: bool = optional, Clause::Practice, "in đậm", "true of a cell in bold", "true";
    }
}

impl Optional for Cell {}

/// The content of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) enum CellBody {
    #[default]
    Empty,
    Number(Decimal),
    /// What a program took for a number, and is none.
    NoNumber(String),
    Text(Text),
    Lines(Vec<CellLine>),
}

/// A part of a cell that has several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum CellLine {
    Paragraph(Text),
    Items(Vec<Item>),
}

impl Cell {
    /// An empty cell.
    ///
    /// ```
    /// use vanban::Cell;
    ///
    /// assert_eq!(serde_json::to_string(&Cell::new())?, r#""""#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends a paragraph (practice).
    #[must_use]
    pub fn paragraph(self, text: impl Into<Text>) -> Self {
        self.line(CellLine::Paragraph(text.into()))
    }

    /// Appends a list of dash items (practice).
    #[must_use]
    pub fn items<I: Into<Item>>(self, items: impl IntoIterator<Item = I>) -> Self {
        self.line(CellLine::Items(items.into_iter().map(Into::into).collect()))
    }

    /// Lets the cell go across so many columns; those that follow in its row have no cell (practice).
    #[must_use]
    pub fn across(mut self, columns: u32) -> Self {
        self.across = Some(columns);
        self
    }

    /// Lets the cell go down so many rows: those below it have no cell there (practice).
    #[must_use]
    pub fn down(mut self, rows: u32) -> Self {
        self.down = Some(rows);
        self
    }

    /// The alignment, where it is not that of the column (practice).
    #[must_use]
    pub fn align(mut self, align: ColumnAlign) -> Self {
        self.align = Some(align);
        self
    }

    /// Sets the whole cell in bold (practice).
    #[must_use]
    pub fn bold(mut self, bold: bool) -> Self {
        self.bold = bold;
        self
    }

    fn line(mut self, line: CellLine) -> Self {
        let mut lines = match self.text {
            CellBody::Lines(lines) => lines,
            CellBody::Text(text) => vec![CellLine::Paragraph(text)],
            CellBody::Number(number) => vec![CellLine::Paragraph(number.to_string().into())],
            CellBody::NoNumber(words) => vec![CellLine::Paragraph(words.into())],
            CellBody::Empty => Vec::new(),
        };
        lines.push(line);
        self.text = CellBody::of_lines(lines);
        self
    }

    fn is_short(node: &Node<'_>) -> bool {
        !matches!(node.value, Value::Object(_)) || Text::is_text(node) || Decimal::is_number(node)
    }

    fn short(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        CellBody::read(node, at, reader).map(Self::from)
    }

    /// The content of a cell that has nothing else.
    pub(crate) fn as_body(&self) -> Option<&CellBody> {
        let alone = self.across.is_none() && self.down.is_none() && self.align.is_none();
        (alone && !self.bold).then_some(&self.text)
    }

    /// The shape of a cell, in its short form or as an object.
    pub(super) fn data_shape() -> Shape {
        let words = Words::new(
            "Một ô: chuỗi, số, null, danh sách đoạn, hoặc đối tượng",
            "A cell: text, a number, null, a list of paragraphs, or an object",
        );
        Shape::Named("cell", words, || {
            Shape::OneOf(vec![CellBody::shape(), Shape::record::<Self>(false)])
        })
    }

    fn span_shape() -> Shape {
        Shape::Integer(1, Self::MOST_SPAN)
    }

    /// The columns or rows that a cell can go across or down.
    pub(crate) const MOST_SPAN: u32 = 30_000;
}

impl CellBody {
    /// Lines, of which one alone is a text.
    fn of_lines(mut lines: Vec<CellLine>) -> Self {
        match lines.pop() {
            None => Self::Empty,
            Some(CellLine::Paragraph(text)) if lines.is_empty() => text.into(),
            Some(last) => {
                lines.push(last);
                Self::Lines(lines)
            }
        }
    }
}

impl Datum for CellBody {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::Null => Some(Self::Empty),
            Value::List(nodes) => {
                let mut lines = Vec::with_capacity(nodes.len());
                for (index, node) in nodes.iter().enumerate() {
                    let at = at.index(index);
                    if !reader.count_block(node, &at) {
                        break;
                    }
                    match CellLine::read(node, &at, reader) {
                        Some(line) => lines.push(line),
                        None => reader.found.unread(&at),
                    }
                }
                Some(Self::of_lines(lines))
            }
            Value::Time(date) if reader.is_filled(node) => {
                Some(Text::from(merge::with_slashes(date)).into())
            }
            _ if Decimal::is_number(node) => Decimal::read(node, at, reader).map(Self::Number),
            _ if Text::is_text(node) => Text::read(node, at, reader).map(Self::from),
            _ => reader.wrong(node, at, CELL),
        }
    }

    fn shape() -> Shape {
        let items = Shape::Keyed(vec![("items", Vec::<Item>::shape())], Vec::new());
        let line = Shape::OneOf(vec![Text::shape(), items]);
        Shape::OneOf(vec![
            Shape::Empty,
            Shape::AnyText,
            Decimal::shape(),
            Shape::Keyed(vec![("plain", Shape::AnyText)], Vec::new()),
            Shape::List(Box::new(line)),
        ])
    }

    fn is_absent(&self) -> bool {
        *self == Self::Empty
    }
}

/// A cell in data.
const CELL: Words = Words::new(
    "ô của bảng (chuỗi, số, null hoặc danh sách đoạn)",
    "a cell of a table (text, a number, null or a list of paragraphs)",
);

impl CellLine {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let entries = match &node.value {
            Value::Object(entries) if !Text::is_text(node) => entries,
            _ => return Text::read(node, at, reader).map(Self::Paragraph),
        };
        let entry = only_entry(node, entries.iter(), at, &["items"], &[], reader)?;
        Vec::read(&entry.value, &at.field("items"), reader).map(Self::Items)
    }
}

impl Serialize for CellLine {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Paragraph(text) => text.serialize(serializer),
            Self::Items(items) => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("items", items)?;
                map.end()
            }
        }
    }
}

impl Serialize for CellBody {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Empty => serializer.serialize_str(""),
            Self::Number(number) => number.serialize(serializer),
            Self::NoNumber(words) => serializer.serialize_str(words),
            // Of pieces it is a list, as paragraphs are.
            Self::Text(text) if text.to_markup().is_none() => {
                let mut list = serializer.serialize_seq(Some(1))?;
                list.serialize_element(text)?;
                list.end()
            }
            Self::Text(text) => text.serialize(serializer),
            Self::Lines(lines) => lines.serialize(serializer),
        }
    }
}

impl From<Text> for CellBody {
    fn from(text: Text) -> Self {
        if text.is_blank() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }
}

impl From<CellBody> for Cell {
    fn from(text: CellBody) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }
}

macro_rules! from_texts {
    ($($type:ty)+) => {
        $(impl From<$type> for Cell {
            fn from(text: $type) -> Self {
                CellBody::from(Text::from(text)).into()
            }
        })+
    };
}

from_texts!(&str String Text);

macro_rules! from_numbers {
    ($($type:ty)+) => {
        $(impl From<$type> for Cell {
            fn from(number: $type) -> Self {
                CellBody::Number(number.into()).into()
            }
        })+
    };
}

from_numbers!(u8 u16 u32 u64 usize i8 i16 i32 i64 Decimal);

macro_rules! from_floats {
    ($($type:ty)+) => {
        $(impl From<$type> for Cell {
            fn from(number: $type) -> Self {
                // The shortest digits that stand for it are those that were written.
                let digits = number.to_string();
                let body = Decimal::parse(&digits).map(CellBody::Number);
                body.unwrap_or(CellBody::NoNumber(digits)).into()
            }
        })+
    };
}

from_floats!(f32 f64);

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or_else(Self::new, Into::into)
    }
}
