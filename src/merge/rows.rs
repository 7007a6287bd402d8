//! The rows of a table, which a template is filled with one by one.

#[cfg(feature = "csv")]
mod csv;
#[cfg(feature = "xlsx")]
mod xlsx;

use std::collections::BTreeSet;

use super::{Record, Template};
use crate::contract::similar;
use crate::problem::{Fault, Position, Problem, Problems, Source};
use crate::tree::Value;

/// The rows of a table whose first row names the columns. Rows without values are left out.
///
#[cfg_attr(feature = "csv", doc = "```")]
#[cfg_attr(feature = "csv", doc = "use vanban::merge::Rows;")]
#[cfg_attr(feature = "csv", doc = "")]
#[cfg_attr(
    feature = "csv",
    doc = "let table = \"xa;so\\nSuối Mây;7\\n;\\nNà Sang;8\\n\";"
)]
#[cfg_attr(
    feature = "csv",
    doc = "let rows = Rows::csv(std::io::Cursor::new(table))?;"
)]
#[cfg_attr(
    feature = "csv",
    doc = "let numbers = rows.map(|row| row.map(|record| record.row()));"
)]
#[cfg_attr(
    feature = "csv",
    doc = "assert_eq!(numbers.collect::<Result<Vec<_>, _>>()?, [2, 4]);"
)]
#[cfg_attr(feature = "csv", doc = "# Ok::<(), vanban::Problems>(())")]
#[cfg_attr(feature = "csv", doc = "```")]
pub struct Rows {
    columns: Columns,
    rows: Box<dyn Iterator<Item = Result<Record, Problems>> + Send>,
}

/// The columns that have a name, with their numbers, counted from 1.
#[derive(Clone, Debug, Default)]
struct Columns {
    row: usize,
    names: Vec<(usize, String)>,
}

impl Columns {
    /// The columns of the first row of a table, by their numbers.
    fn of(row: usize, names: impl Iterator<Item = (usize, String)>) -> Result<Self, Problems> {
        let mut known = BTreeSet::new();
        let mut columns = Self {
            row,
            names: Vec::new(),
        };
        for (column, name) in names {
            let name = name.trim();
            if name.is_empty() {
                continue;
            }
            let name = name.to_owned();
            if !known.insert(name.clone()) {
                let fault = Fault::MergeHeader { name: name.clone() };
                return Err(Problems(vec![at(name, row, column, fault)]));
            }
            columns.names.push((column, name));
        }
        Ok(columns)
    }

    /// The record of a row; none of one without values.
    fn record(&self, row: usize, value: impl Fn(usize) -> Value<'static>) -> Option<Record> {
        let mut record = Record::empty(row);
        let mut any = false;
        for (column, name) in &self.names {
            let value = value(*column);
            any |= match &value {
                Value::Null => false,
                Value::Text(text) => !text.trim().is_empty(),
                _ => true,
            };
            record.push(name, *column, value);
        }
        any.then_some(record)
    }
}

/// A problem at a row and a column.
fn at(path: impl std::fmt::Display, line: usize, column: usize, fault: Fault) -> Problem {
    let mut problem = Problem::new(path, fault);
    problem.locate(Source {
        position: Position { line, column },
        bytes: 0..0,
    });
    problem
}

/// A row that cannot be read.
fn unreadable(row: usize, cause: &impl std::fmt::Display) -> Problems {
    let cause = cause.to_string();
    Problems(vec![at("", row, 1, Fault::MergeRow { cause })])
}

impl Rows {
    /// The names of the columns.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.columns.names.iter().map(|(_, name)| name.as_str())
    }

    /// The fields of a template that no column has, before any row is read.
    #[must_use]
    pub fn missing(&self, template: &Template) -> Problems {
        let missing = template
            .fields()
            .filter(|field| self.names().all(|name| name != *field));
        let problems = missing.map(|field| {
            let help = similar(field, self.names()).unwrap_or_default().to_owned();
            let name = field.to_owned();
            at(
                field,
                self.columns.row,
                1,
                Fault::MergeMissing { field: name, help },
            )
        });
        Problems(problems.collect())
    }
}

impl Iterator for Rows {
    type Item = Result<Record, Problems>;

    fn next(&mut self) -> Option<Self::Item> {
        self.rows.next()
    }
}

impl std::fmt::Debug for Rows {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rows")
            .field("columns", &self.columns)
            .finish_non_exhaustive()
    }
}
