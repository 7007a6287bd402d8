//! Tables of spreadsheets.

use std::io::{Read, Seek};
use std::iter::Peekable;
use std::vec::IntoIter;

use calamine::{Data, ExcelDateTime, Reader, Xlsx, XlsxError};

use super::{Columns, Rows, unreadable};
use crate::problem::Problems;
use crate::tree::Value;

/// A cell with its row and its column, counted from 1.
struct Placed {
    row: usize,
    column: usize,
    value: Data,
}

impl Rows {
    /// Reads the first sheet of a workbook in the form of Excel (.xlsx). It is in memory as a whole,
    /// unpacked; cells without values take no room.
    ///
    /// # Errors
    ///
    /// It cannot be read, or its first row has a name twice.
    pub fn xlsx(reader: impl Read + Seek) -> Result<Self, Problems> {
        let book = Xlsx::new(reader);
        let cells = book.and_then(|mut book| first_sheet(&mut book));
        let cells = cells.map_err(|error| unreadable(1, &error))?;
        let mut cells = cells.into_iter().peekable();
        let header = next_row(&mut cells);
        let first = header.first().map_or(1, |cell| cell.row);
        let names = header.iter();
        let names = names.map(|cell| (cell.column, cell.value.to_string()));
        let columns = Columns::of(first, names)?;
        let own = columns.clone();
        let rows = std::iter::from_fn(move || {
            loop {
                let cells = next_row(&mut cells);
                let row = cells.first()?.row;
                let fault = cells.iter().find_map(|cell| match &cell.value {
                    Data::Error(error) => Some(error),
                    _ => None,
                });
                if let Some(error) = fault {
                    return Some(Err(unreadable(row, error)));
                }
                let found = |column: usize| {
                    let place = cells
                        .binary_search_by_key(&column, |cell| cell.column)
                        .ok()?;
                    cells.get(place)
                };
                let value = |column| found(column).map_or(Value::Null, |cell| value(&cell.value));
                if let Some(record) = own.record(row, value) {
                    return Some(Ok(record));
                }
            }
        });
        Ok(Self {
            columns,
            rows: Box::new(rows),
        })
    }
}

/// The cells that are not empty, in order. Of cells in one place, the last one stands.
fn first_sheet(book: &mut Xlsx<impl Read + Seek>) -> Result<Vec<Placed>, XlsxError> {
    let mut cells = Vec::new();
    let Some(name) = book.sheet_names().into_iter().next() else {
        return Ok(cells);
    };
    // A range of the crate has room for every cell between the first and the last one, which may
    // stand a million rows away.
    let mut reader = match book.worksheet_cells_reader(&name) {
        Err(XlsxError::NotAWorksheet(_)) => return Ok(cells),
        reader => reader?,
    };
    let counted = |place: u32| usize::try_from(place).map_or(usize::MAX, |place| place + 1);
    while let Some(cell) = reader.next_cell()? {
        let (row, column) = cell.get_position();
        let value = Data::from(cell.get_value().clone());
        if value != Data::Empty {
            cells.push(Placed {
                row: counted(row),
                column: counted(column),
                value,
            });
        }
    }
    cells.sort_by_key(|cell| (cell.row, cell.column));
    cells.dedup_by(|next, kept| {
        let same = (next.row, next.column) == (kept.row, kept.column);
        if same {
            std::mem::swap(&mut next.value, &mut kept.value);
        }
        same
    });
    Ok(cells)
}

/// Takes the cells of the next row.
fn next_row(cells: &mut Peekable<IntoIter<Placed>>) -> Vec<Placed> {
    let row = cells.peek().map(|cell| cell.row);
    std::iter::from_fn(|| cells.next_if(|cell| Some(cell.row) == row)).collect()
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
