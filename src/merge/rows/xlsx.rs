//! Tables of spreadsheets.

use std::io::{Read, Seek};

use calamine::{Data, ExcelDateTime, Reader, Xlsx};

use super::{Columns, Rows, unreadable};
use crate::problem::Problems;
use crate::tree::Value;

impl Rows {
    /// Reads the first sheet of a workbook in the form of Excel (.xlsx). It is in memory as a whole.
    ///
    /// # Errors
    ///
    /// It cannot be read, or its first row has a name twice.
    pub fn xlsx(reader: impl Read + Seek) -> Result<Self, Problems> {
        let failed = |cause: &dyn std::fmt::Display| unreadable(1, &cause);
        let mut book = Xlsx::new(reader).map_err(|error| failed(&error))?;
        let sheet = match book.worksheet_range_at(0) {
            Some(sheet) => sheet.map_err(|error| failed(&error))?,
            None => calamine::Range::default(),
        };
        let (first, left) = sheet.start().unwrap_or_default();
        let number = |place: u32| usize::try_from(place).unwrap_or(usize::MAX);
        let (first, left) = (number(first), number(left));
        let mut rows = sheet.rows();
        // Columns are counted from the edge of the sheet, where the table need not begin.
        let edge = std::iter::repeat_n(String::new(), left);
        let header = rows.next().unwrap_or_default().iter();
        let columns = Columns::of(first + 1, edge.chain(header.map(ToString::to_string)))?;
        let records: Vec<_> = (first + 2..)
            .zip(rows)
            .filter_map(|(row, cells)| {
                let cell = |column: usize| cells.get(column.checked_sub(left)?);
                let mut cells_with_fault = cells.iter().filter_map(|cell| match cell {
                    Data::Error(error) => Some(error),
                    _ => None,
                });
                if let Some(error) = cells_with_fault.next() {
                    return Some(Err(unreadable(row, error)));
                }
                let value = |column| cell(column).map_or(Value::Null, value);
                columns.record(row, value).map(Ok)
            })
            .collect();
        Ok(Self {
            columns,
            rows: Box::new(records.into_iter()),
        })
    }
}

/// The value of a cell, by its type.
fn value(cell: &Data) -> Value<'static> {
    let text = match cell {
        Data::Empty | Data::Error(_) => return Value::Null,
        Data::Bool(value) => return Value::Bool(*value),
        Data::Int(number) => return Value::Number(number.to_string().into()),
        Data::Float(number) => return Value::Number(number.to_string().into()),
        Data::DateTime(date) if date.is_datetime() => return Value::Time(iso(date).into()),
        Data::DateTime(duration) => return Value::Number(duration.as_f64().to_string().into()),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text,
    };
    if text.is_empty() {
        Value::Null
    } else {
        Value::Text(text.clone().into())
    }
}

/// A day as data have it, with the time where it has one.
fn iso(date: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = date.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    match (hour, minute) {
        (0, 0) => day,
        _ => format!("{day}T{hour:02}:{minute:02}"),
    }
}
