//! The columns of tables: their titles, widths and alignment.

use std::fmt;

use serde::ser::{Serialize, Serializer};

use crate::contract::{Datum, Optional, Reader, Shape, choice, deserialize, given, record};
use crate::decree::Clause;
use crate::language::Words;
use crate::model::Text;
use crate::problem::{Fault, Path};
use crate::tree::{Node, Value};
use crate::units::Length;

record! {
    /// A column of a table, or a group of columns under one title, as offices write them (practice).
    ///
    /// ```
    /// use vanban::Column;
    /// use vanban::value::{ColumnAlign, ColumnWidth};
    ///
    /// let money = Column::new("Kinh phí").key("cost").decimals(1).align(ColumnAlign::Decimal);
    /// let group = Column::group("Kết quả", [money, Column::new("Ghi chú").width(ColumnWidth::mm(25))]);
    /// let json = serde_json::to_value(group)?;
    /// assert_eq!(json["columns"][0]["decimals"], 1);
    /// assert_eq!(json["columns"][1]["width"], "25 mm");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Column = "column", "Một cột, hoặc nhóm cột, của bảng", "A column of a table, or a group of them" {
        pub(crate) title: Text = required, Clause::Practice, "tên cột", "the title of the column", "\"Lĩnh vực\"";
        pub(crate) count: bool = optional, Clause::Practice, "cột số thứ tự; chương trình tự đánh số", "the column that counts the rows; numbers are set", "true";
        pub(crate) key: Option<String> = optional, Clause::DataFormat, "khóa của cột trong các hàng là đối tượng", "the key of the column in rows that are objects", "\"field\"";
        pub(crate) width: Option<ColumnWidth> = optional, Clause::Practice, "bề rộng; không có thì theo nội dung", "the width; from the content without", "\"3*\"";
        pub(crate) decimals: Option<u32> = optional, Clause::Practice, "số chữ số thập phân của các ô số; thiếu thì thêm 0", "the decimals of its numbers; zeros are added", "1", shape Column::decimals_shape;
        pub(crate) align: Option<ColumnAlign> = optional, Clause::Practice, "căn lề; mặc định số ở giữa, chữ bên trái", "the alignment; by default numbers are centred, words left", "\"right\"";
        pub(crate) columns: Vec<Column> = optional, Clause::Practice, "các cột dưới tên chung này", "the columns under this title", r#"[{"title": "Trực tiếp", "key": "counter"}, {"title": "Trực tuyến", "key": "online"}]"#;
    }
}

impl Optional for Column {}

impl Drop for Column {
    fn drop(&mut self) {
        let mut columns = std::mem::take(&mut self.columns);
        while let Some(mut column) = columns.pop() {
            columns.append(&mut column.columns);
        }
    }
}

impl Column {
    /// The decimals that a column can ask for.
    pub(crate) const MOST_DECIMALS: u32 = 12;

    /// A column with its title.
    ///
    /// ```
    /// use vanban::Column;
    ///
    /// assert_eq!(serde_json::to_value(Column::new("Lĩnh vực"))?["title"], "Lĩnh vực");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new(title: impl Into<Text>) -> Self {
        let mut column = Self::default();
        column.title = title.into();
        column
    }

    /// A column that counts the rows, *TT* or *STT*, and takes no cell of theirs.
    ///
    /// ```
    /// use vanban::Column;
    ///
    /// assert_eq!(serde_json::to_value(Column::count("TT"))?["count"], true);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn count(title: impl Into<Text>) -> Self {
        let mut column = Self::new(title);
        column.count = true;
        column
    }

    /// Columns under one title, which goes across them in the header.
    ///
    /// ```
    /// use vanban::Column;
    ///
    /// let group = Column::group("Tiếp nhận", [Column::new("Trực tiếp"), Column::new("Trực tuyến")]);
    /// assert_eq!(serde_json::to_value(group)?["columns"][1]["title"], "Trực tuyến");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn group(title: impl Into<Text>, columns: impl IntoIterator<Item = Self>) -> Self {
        let mut group = Self::new(title);
        group.columns = columns.into_iter().collect();
        group
    }

    /// The key of the column in rows that are structs or objects.
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(key.into());
        self
    }

    /// The width, which is that of the content otherwise (practice).
    #[must_use]
    pub fn width(mut self, width: ColumnWidth) -> Self {
        self.width = Some(width);
        self
    }

    /// The decimals of the numbers in the column: shorter ones get zeros, longer ones stay as they
    /// are, with a warning (practice).
    #[must_use]
    pub fn decimals(mut self, decimals: u32) -> Self {
        self.decimals = Some(decimals);
        self
    }

    /// The alignment: by default a column of numbers is centred, one with words begins at the left
    /// (practice).
    #[must_use]
    pub fn align(mut self, align: ColumnAlign) -> Self {
        self.align = Some(align);
        self
    }

    fn decimals_shape() -> Shape {
        Shape::Integer(0, Self::MOST_DECIMALS)
    }
}

/// The alignment of a column, or of a cell.
///
/// ```
/// use vanban::value::ColumnAlign;
///
/// assert_eq!(ColumnAlign::Decimal.as_str(), "decimal");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ColumnAlign {
    /// Along the left edge.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// Along the right edge.
    Right,
    /// Along the decimal comma, in the middle of the column.
    Decimal,
}

choice!(ColumnAlign {
    Left = "left",
    Centre = "centre",
    Right = "right",
    Decimal = "decimal",
});

/// The width of a column: in millimetres, or as a share of what the others leave.
///
/// ```
/// use vanban::value::ColumnWidth;
///
/// assert_eq!(ColumnWidth::mm(25).to_string(), "25 mm");
/// assert_eq!(ColumnWidth::parse("12.5 mm").map(|width| width.to_string()).as_deref(), Some("12.5 mm"));
/// assert_eq!(ColumnWidth::parse("3*"), Some(ColumnWidth::share(3)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ColumnWidth(Measure);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Measure {
    /// In tenths of a millimetre.
    Tenths(u16),
    Share(u16),
}

/// The pattern of a width in data.
const PATTERN: &str = r"^([0-9]{1,3}(\.[0-9])? ?mm|[1-9][0-9]{0,2}\*)$";

impl ColumnWidth {
    /// A width of so many millimetres.
    #[must_use]
    pub const fn mm(millimetres: u8) -> Self {
        Self(Measure::Tenths(millimetres as u16 * 10))
    }

    /// So many shares of what the columns of fixed width leave.
    #[must_use]
    pub const fn share(shares: u8) -> Self {
        Self(Measure::Share(shares as u16))
    }

    /// Reads `25 mm`, `12.5 mm` or `3*`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_number = |digits: &str| {
            (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
        };
        let measure = if let Some(shares) = text.strip_suffix('*') {
            if !is_number(shares) || shares.starts_with('0') {
                return None;
            }
            Measure::Share(shares.parse().ok()?)
        } else {
            let number = text.strip_suffix("mm")?;
            let number = number.strip_suffix(' ').unwrap_or(number);
            let (whole, tenth) = number.split_once('.').unwrap_or((number, "0"));
            if !is_number(whole) || tenth.len() != 1 {
                return None;
            }
            let whole: u16 = whole.parse().ok()?;
            Measure::Tenths(whole * 10 + tenth.parse::<u16>().ok()?)
        };
        Some(Self(measure)).filter(|width| !width.is_nothing())
    }

    /// True of no width at all.
    pub(crate) fn is_nothing(self) -> bool {
        matches!(self.0, Measure::Tenths(0) | Measure::Share(0))
    }

    /// The fixed width, if it is one.
    pub(crate) fn fixed(self) -> Option<Length> {
        match self.0 {
            Measure::Tenths(tenths) => Some(Length::tenths_of_mm(tenths.into())),
            Measure::Share(_) => None,
        }
    }

    /// The shares, if it is in shares.
    pub(crate) fn shares(self) -> Option<u16> {
        match self.0 {
            Measure::Tenths(_) => None,
            Measure::Share(shares) => Some(shares),
        }
    }
}

impl Default for ColumnWidth {
    fn default() -> Self {
        Self::share(1)
    }
}

impl fmt::Display for ColumnWidth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Measure::Tenths(tenths) if tenths.is_multiple_of(10) => {
                write!(f, "{} mm", tenths / 10)
            }
            Measure::Tenths(tenths) => write!(f, "{}.{} mm", tenths / 10, tenths % 10),
            Measure::Share(shares) => write!(f, "{shares}*"),
        }
    }
}

impl Serialize for ColumnWidth {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Datum for ColumnWidth {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let width = match &node.value {
            Value::Text(text) => Self::parse(text),
            _ => None,
        };
        width.or_else(|| {
            let found = given(node);
            let expected = Words::new(
                "bề rộng như \"25 mm\" hoặc \"3*\"",
                "a width such as \"25 mm\" or \"3*\"",
            );
            reader.tell(node, at, Fault::ValueType { found, expected })
        })
    }

    fn shape() -> Shape {
        Shape::Pattern(PATTERN)
    }

    fn is_absent(&self) -> bool {
        false
    }
}

impl Optional for ColumnWidth {}

deserialize!(ColumnWidth);
