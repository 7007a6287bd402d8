//! Tables in CSV.

use std::io::BufRead;

use super::{Columns, Rows, unreadable};
use crate::merge::Record;
use crate::problem::Problems;
use crate::tree::Value;

/// The signs that may stand between columns; which one it is, the first row tells.
const SIGNS: [u8; 3] = *b",;\t";

impl Rows {
    /// Reads a table in CSV (RFC 4180), in UTF-8, with commas, semicolons or tabs between its columns.
    ///
    /// # Errors
    ///
    /// The first row cannot be read, or has a name twice.
    pub fn csv(mut reader: impl BufRead + Send + 'static) -> Result<Self, Problems> {
        let failed = |cause: &dyn std::fmt::Display| unreadable(1, &cause);
        let begun = reader.fill_buf().map_err(|error| failed(&error))?;
        let first = begun.split(|byte| *byte == b'\n').next();
        let first = first.unwrap_or_default();
        // The reader counts a line when it meets its last byte, which of two bytes is that of the next.
        let late = usize::from(first.last() == Some(&b'\r'));
        let count = |sign: &u8| first.split(|byte| byte == sign).count();
        // Of equally many the first one of the list.
        let sign = SIGNS.iter().rev().max_by_key(|sign| count(sign));
        let mut table = ::csv::ReaderBuilder::new()
            .delimiter(sign.copied().unwrap_or(b','))
            .from_reader(reader);
        let header = table.headers().map_err(|error| failed(&error))?;
        let columns = Columns::of(1, (1..).zip(header.iter().map(str::to_owned)))?;
        let own = columns.clone();
        let mut row = 1;
        let rows = table.into_records().filter_map(move |read| {
            let place = match &read {
                Ok(read) => read.position(),
                Err(error) => error.position(),
            };
            // The line that the row begins in.
            let line = place.and_then(|place| usize::try_from(place.line()).ok());
            row = line.map_or(row + 1, |line| line + late);
            match read {
                Ok(read) => {
                    let value = |column| match read.get(column - 1) {
                        None | Some("") => Value::Null,
                        Some(text) => Value::Text(text.to_owned().into()),
                    };
                    own.record(row, value).map(Record::untyped).map(Ok)
                }
                Err(error) => Some(Err(unreadable(row, &error))),
            }
        });
        Ok(Self {
            columns,
            rows: Box::new(rows),
        })
    }
}
