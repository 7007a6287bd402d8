//! The rows of tables: lists of cells, objects by the keys of the columns, groups and totals.

use std::collections::HashSet;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::cell::{Cell, CellBody};
use crate::contract::{Datum, Limits, Optional, Reader, Shape, deserialize, record};
use crate::decree::Clause;
use crate::language::Words;
use crate::model::Text;
use crate::problem::{Fault, Path};
use crate::tree::{self, Format, Node, Value};

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Row {
    Cells(Vec<Cell>),
    /// Cells by the keys of their columns.
    Record(Vec<(String, Cell)>),
    Group(GroupRow),
    Total(TotalRow),
    /// A value of a program that is no row.
    Faulty(Box<Fault>),
}

record! {
    /// A row that names those below it.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub(crate) struct GroupRow = "group_row", "Hàng tên nhóm", "A row that names a group of rows" {
        pub(crate) group: Text = required, Clause::Practice, "tên nhóm; in đậm trên mọi cột", "the name of the group; bold, over all columns", "\"I. Cấp tỉnh\"";
        pub(crate) count: Option<String> = optional, Clause::Practice, "số của nhóm; ở cột số thứ tự", "the number of the group; in the column that counts", "\"I\"";
    }
}

record! {
    /// A row of sums.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub(crate) struct TotalRow = "total_row", "Hàng tổng cộng", "A row of sums" {
        pub(crate) total: Vec<Cell> = required, Clause::Practice, "tên hàng, rồi các ô của những cột cuối", "its label, then the cells of the last columns", r#"["Tổng cộng", 160, 1328]"#, shape TotalRow::cells_shape;
    }
}

impl TotalRow {
    fn cells_shape() -> Shape {
        Shape::List(Box::new(Cell::data_shape()))
    }
}

/// The keys that make an object a row of its own kind, and no column may have.
pub(crate) const GROUP: &str = "group";
pub(crate) const TOTAL: &str = "total";

impl Row {
    /// A row of a value that serializes as a struct or a map. Its texts are taken to the letter.
    pub(super) fn of_record(record: &impl Serialize) -> Self {
        let no_row = |cause: String| Self::Faulty(Box::new(Fault::TableRecord { cause }));
        // As text, because a tree of serde_json rounds some numbers.
        let json = match serde_json::to_string(record) {
            Ok(json) => json,
            Err(error) => return no_row(error.to_string()),
        };
        let parsed = tree::parse(Format::Json, &json, tree::Most::default());
        let limits = Limits::default();
        let mut reader = Reader::new(&limits);
        reader.plain = true;
        let row = match &parsed.root {
            Some(node) if matches!(node.value, Value::Object(_)) => {
                Self::cells_by_key(node, &Path::root(), &mut reader)
            }
            _ => return no_row(super::NO_STRUCT.to_owned()),
        };
        let faults = reader.found.problems();
        match (faults.into_iter().next(), row) {
            (Some(problem), _) => Self::Faulty(Box::new(problem.fault().clone())),
            (None, Some(Self::Record(mut cells))) => {
                for (_, cell) in &mut cells {
                    if let CellBody::Number(number) = &mut cell.text {
                        *number = number.of_float();
                    }
                }
                Self::Record(cells)
            }
            (None, row) => row.unwrap_or_default(),
        }
    }

    fn cells_by_key(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Value::Object(entries) = &node.value else {
            return None;
        };
        let mut keys = HashSet::with_capacity(entries.len());
        let mut cells = Vec::with_capacity(entries.len());
        for entry in entries {
            let at = at.field(&entry.key);
            if !keys.insert(entry.key.as_ref()) {
                reader.repeated(&at, entry);
                continue;
            }
            if !reader.count_block(&entry.value, &at) {
                break;
            }
            let cell = Cell::read(&entry.value, &at, reader);
            cells.push((entry.key.to_string(), reader.kept(cell, &at)));
        }
        Some(Self::Record(cells))
    }
}

impl Default for Row {
    fn default() -> Self {
        Self::Cells(Vec::new())
    }
}

impl Datum for Row {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.value {
            Value::List(_) => Vec::read(node, at, reader).map(Self::Cells),
            Value::Object(entries) => {
                let has = |key| entries.iter().any(|entry| entry.key == key);
                if has(GROUP) {
                    GroupRow::read(node, at, reader).map(Self::Group)
                } else if has(TOTAL) {
                    TotalRow::read(node, at, reader).map(Self::Total)
                } else {
                    Self::cells_by_key(node, at, reader)
                }
            }
            _ => reader.wrong(node, at, ROW),
        }
    }

    fn shape() -> Shape {
        let words = Words::new(
            "Một hàng: danh sách ô, đối tượng theo khóa của cột, tên nhóm hoặc tổng cộng",
            "A row: a list of cells, an object by the keys of the columns, a group or a total",
        );
        Shape::Named("row", words, || {
            Shape::OneOf(vec![
                Shape::List(Box::new(Cell::data_shape())),
                GroupRow::shape(),
                TotalRow::shape(),
                Shape::Map(Box::new(Cell::data_shape()), &[GROUP, TOTAL]),
            ])
        })
    }

    fn is_absent(&self) -> bool {
        false
    }
}

/// A row in data.
const ROW: Words = Words::new(
    "hàng của bảng (danh sách ô hoặc đối tượng)",
    "a row of a table (a list of cells or an object)",
);

impl Optional for Row {}

impl Serialize for Row {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Cells(cells) => cells.serialize(serializer),
            Self::Record(cells) => {
                let mut map = serializer.serialize_map(Some(cells.len()))?;
                for (key, cell) in cells {
                    map.serialize_entry(key, cell)?;
                }
                map.end()
            }
            Self::Group(row) => row.serialize(serializer),
            Self::Total(row) => row.serialize(serializer),
            Self::Faulty(_) => serializer.serialize_unit(),
        }
    }
}

deserialize!(Row);
