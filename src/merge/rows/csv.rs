//! Tables in CSV.

use std::collections::VecDeque;
use std::io::{self, BufRead, Read};

use ::csv::StringRecord;

use super::{Columns, Rows, unreadable};
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
        let count = |sign: &u8| first.split(|byte| byte == sign).count();
        // Of equally many the first one of the list.
        let sign = SIGNS.iter().rev().max_by_key(|sign| count(sign));
        let mut table = ::csv::ReaderBuilder::new()
            .delimiter(sign.copied().unwrap_or(b','))
            .from_reader(Lines::of(reader));
        let header = table.headers().map_err(|error| failed(&error))?;
        let names: Vec<_> = header.iter().map(str::to_owned).collect();
        let mut row = table.get_mut().from(0).unwrap_or(1);
        let columns = Columns::of(row, (1..).zip(names))?;
        let own = columns.clone();
        let rows = std::iter::from_fn(move || {
            loop {
                let mut read = StringRecord::new();
                let result = table.read_record(&mut read);
                let place = match &result {
                    Ok(false) => return None,
                    Ok(true) => read.position(),
                    Err(error) => error.position(),
                };
                let line = place.and_then(|place| table.get_mut().from(place.byte()));
                row = line.unwrap_or(row + 1);
                if let Err(error) = result {
                    return Some(Err(unreadable(row, &error)));
                }
                let value = |column: usize| match read.get(column - 1) {
                    None | Some("") => Value::Null,
                    Some(text) => Value::Text(text.to_owned().into()),
                };
                if let Some(record) = own.record(row, value) {
                    return Some(Ok(record.untyped()));
                }
            }
        });
        Ok(Self {
            columns,
            rows: Box::new(rows),
        })
    }
}

/// A reader that knows where lines begin. That of CSV counts lines too, but from where it stood before a
/// row: in front of the second byte of a line break, and of blank lines.
struct Lines<R> {
    reader: R,
    at: u64,
    last: u8,
    line: usize,
    /// The places and numbers of lines that are not blank, from the last row on.
    begun: VecDeque<(u64, usize)>,
}

impl<R> Lines<R> {
    const fn of(reader: R) -> Self {
        Self {
            reader,
            at: 0,
            last: b'\n',
            line: 1,
            begun: VecDeque::new(),
        }
    }

    /// The number of the first line that begins at a place or behind it.
    fn from(&mut self, place: u64) -> Option<usize> {
        while self.begun.front().is_some_and(|(at, _)| *at < place) {
            self.begun.pop_front();
        }
        self.begun.front().map(|(_, line)| *line)
    }
}

impl<R: Read> Read for Lines<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.reader.read(buffer)?;
        for byte in buffer.iter().take(length) {
            match (self.last, *byte) {
                (b'\r', b'\n') => {}
                (_, b'\r' | b'\n') => self.line += 1,
                (b'\r' | b'\n', _) => self.begun.push_back((self.at, self.line)),
                _ => {}
            }
            self.last = *byte;
            self.at += 1;
        }
        Ok(length)
    }
}
