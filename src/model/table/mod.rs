//! Tables: their columns, rows and cells, and what stands above and below them.

mod cell;
mod column;
mod decimal;
mod facts;
mod row;

use serde::Serialize;

use super::text::Text;
use crate::contract::{Optional, Shape, record};
use crate::decree::Clause;

pub use cell::Cell;
pub use column::{Column, ColumnAlign, ColumnWidth};
pub use decimal::Decimal;

pub(crate) use cell::{CellBody, CellLine};
pub(crate) use facts::{CellFacts, ColumnFacts, LineFacts, RowFacts, RowKind, TableFacts};
pub(crate) use row::{GROUP, GroupRow, Row, TOTAL, TotalRow};

/// The cause of a record that is no row.
const NO_STRUCT: &str = "not a struct or a map";

record! {
    /// A table (*bảng*), as offices set it: the decree says nothing of tables (practice).
    ///
    /// Its header is repeated on each page, and a row stays on one page unless it is taller than
    /// half of it.
    ///
    /// ```
    /// use vanban::{Column, Table};
    ///
    /// let table = Table::new([
    ///     Column::count("TT"),
    ///     Column::new("Lĩnh vực"),
    ///     Column::group("Tiếp nhận", [Column::new("Trực tiếp"), Column::new("Trực tuyến")]),
    /// ])
    /// .caption("Kết quả giải quyết hồ sơ quý I")
    /// .numbered(true)
    /// .group("I. Cấp xã")
    /// .row(["Đất đai".into(), 120.into(), 1118.into()])
    /// .row(["Hộ tịch".into(), 40.into(), 210.into()])
    /// .total(["Tổng cộng".into(), 160.into(), 1328.into()]);
    /// let json = serde_json::to_value(&table)?;
    /// assert_eq!(json["rows"][0]["group"], "I. Cấp xã");
    /// assert_eq!(json["rows"][1][2], 1118);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Table = "table", "Bảng", "A table" {
        pub(crate) id: Option<String> = optional, Clause::DataFormat, "mã của bảng", "the id of the table", "\"ho_so\"";
        pub(crate) caption: Option<Text> = optional, Clause::Practice, "tên bảng; ở trên bảng", "the caption; above the table", "\"Kết quả giải quyết hồ sơ quý I\"";
        pub(crate) numbered: bool = optional, Clause::Practice, "đánh số bảng; “Bảng n: …”", "true of a table with a number; “Bảng n: …”", "true";
        pub(crate) unit: Option<Text> = optional, Clause::Practice, "đơn vị tính; ở trên bảng, bên phải", "the unit; above the table, at the right", "\"hồ sơ\"";
        pub(crate) columns: Vec<Column> = required, Clause::Practice, "các cột của bảng", "the columns", r#"[{"title": "TT", "count": true}, {"title": "Lĩnh vực"}]"#;
        pub(crate) index: bool = optional, Clause::Practice, "hàng (1), (2), (3) … dưới tên cột", "a row (1), (2), (3) … below the titles", "true";
        pub(crate) rows: Vec<Row> = required, Clause::Practice, "các hàng của bảng", "the rows", r#"[["Đất đai"], ["Hộ tịch"]]"#;
        pub(crate) note: Option<Text> = optional, Clause::Practice, "ghi chú; ở dưới bảng", "the note; below the table", "\"Số liệu đến ngày 31/3/2026.\"";
        pub(crate) source: Option<Text> = optional, Clause::Practice, "nguồn số liệu; ở dưới bảng", "the source of the data; below the table", "\"Hệ thống một cửa\"";
        pub(crate) size: Option<u32> = optional, Clause::Practice, "cỡ chữ trong bảng", "the size of its letters, in points", "12", shape Table::size_shape;
    }
}

impl Optional for Table {}

impl Table {
    /// The sizes that a table can have, in points.
    pub(crate) const SIZES: (u32, u32) = (8, 14);

    /// A table of columns, and no row yet.
    ///
    /// ```
    /// use vanban::{Column, Table};
    ///
    /// let json = serde_json::to_value(Table::new([Column::count("TT"), Column::new("Họ và tên")]))?;
    /// assert_eq!(json["columns"][1]["title"], "Họ và tên");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new(columns: impl IntoIterator<Item = Column>) -> Self {
        Self {
            columns: columns.into_iter().collect(),
            ..Self::default()
        }
    }

    /// The id of the table, by which texts can name it.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The caption, above the table (practice).
    #[must_use]
    pub fn caption(mut self, caption: impl Into<Text>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// Numbers the table: its caption begins with “Bảng n: ”, counted through the whole document
    /// (practice).
    #[must_use]
    pub fn numbered(mut self, numbered: bool) -> Self {
        self.numbered = numbered;
        self
    }

    /// The unit of its numbers, in the line “Đơn vị tính: …” above the table (practice).
    #[must_use]
    pub fn unit(mut self, unit: impl Into<Text>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// Adds the row (1), (2), (3) … below the titles of the columns (practice).
    #[must_use]
    pub fn index(mut self, index: bool) -> Self {
        self.index = index;
        self
    }

    /// Appends a row by its cells, from the left. A column that counts and one that a cell from above
    /// goes down through take none.
    ///
    /// ```
    /// use vanban::{Column, Table};
    ///
    /// let table = Table::new([Column::count("TT"), Column::new("Họ và tên"), Column::new("Tuổi")])
    ///     .row(["Vì Thị Hoa".into(), 34.into()]);
    /// assert_eq!(serde_json::to_value(table)?["rows"][0][1], 34);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn row(mut self, cells: impl IntoIterator<Item = Cell>) -> Self {
        self.rows.push(Row::Cells(cells.into_iter().collect()));
        self
    }

    /// Appends rows by their cells.
    ///
    /// ```
    /// use vanban::{Column, Table};
    ///
    /// let people = [("Vì Thị Hoa", 34), ("Lê Minh Tâm", 51)];
    /// let table = Table::new([Column::new("Họ và tên"), Column::new("Tuổi")])
    ///     .rows(people.map(|(name, age)| [name.into(), age.into()]));
    /// assert_eq!(serde_json::to_value(table)?["rows"][1][0], "Lê Minh Tâm");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn rows<R: IntoIterator<Item = Cell>>(mut self, rows: impl IntoIterator<Item = R>) -> Self {
        let rows = rows.into_iter();
        self.rows
            .extend(rows.map(|cells| Row::Cells(cells.into_iter().collect())));
        self
    }

    /// Appends rows of structs or maps, by the keys of the columns. Their texts are taken to the
    /// letter; what is no struct is told when the document is built.
    ///
    /// ```
    /// use serde::Serialize;
    /// use vanban::{Column, Table};
    ///
    /// #[derive(Serialize)]
    /// struct Person { name: &'static str, age: Option<u8> }
    ///
    /// let people = [Person { name: "Vì Thị Hoa", age: Some(34) }, Person { name: "Lê Minh Tâm", age: None }];
    /// let columns = [Column::new("Họ và tên").key("name"), Column::new("Tuổi").key("age")];
    /// let table = Table::new(columns).records(&people);
    /// assert_eq!(serde_json::to_value(table)?["rows"][0]["age"], 34);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn records<R: Serialize>(mut self, records: impl IntoIterator<Item = R>) -> Self {
        let records = records.into_iter();
        self.rows
            .extend(records.map(|record| Row::of_record(&record)));
        self
    }

    /// Appends a row that names those below it: one bold cell over all columns (practice).
    #[must_use]
    pub fn group(mut self, name: impl Into<Text>) -> Self {
        let group = name.into();
        self.rows.push(Row::Group(GroupRow { group, count: None }));
        self
    }

    /// Appends a row that names those below it, with its number in the column that counts (practice).
    ///
    /// ```
    /// use vanban::{Column, Table};
    ///
    /// let table = Table::new([Column::count("TT"), Column::new("Nhiệm vụ")])
    ///     .counted_group("I", "Cải cách thể chế");
    /// assert_eq!(serde_json::to_value(table)?["rows"][0]["count"], "I");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn counted_group(mut self, count: impl Into<String>, name: impl Into<Text>) -> Self {
        self.rows.push(Row::Group(GroupRow {
            group: name.into(),
            count: Some(count.into()),
        }));
        self
    }

    /// Appends a row of sums, in bold: its label goes over the columns of words, one cell stands in
    /// each column behind it (practice). A sum of typed numbers that does not add up is a warning.
    #[must_use]
    pub fn total(mut self, cells: impl IntoIterator<Item = Cell>) -> Self {
        let total = cells.into_iter().collect();
        self.rows.push(Row::Total(TotalRow { total }));
        self
    }

    /// The note, behind “Ghi chú: ” below the table (practice).
    #[must_use]
    pub fn note(mut self, note: impl Into<Text>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// The source of the data, behind “Nguồn: ” below the table (practice).
    #[must_use]
    pub fn source(mut self, source: impl Into<Text>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// The size of its letters in points, from 8 to 14; by default that of the house style,
    /// one point smaller than the text (practice).
    #[must_use]
    pub fn size(mut self, points: u32) -> Self {
        self.size = Some(points);
        self
    }

    fn size_shape() -> Shape {
        let (least, most) = Self::SIZES;
        Shape::Integer(least, most)
    }
}
