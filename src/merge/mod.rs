//! One template, many documents: holes such as `{{xa}}` filled from a table.
//!
//! A template is the data of a document in which strings have holes. A [`Record`] has the values:
//! the row of a table, read by [`Rows`], or any struct.
//!
//! ```
//! use vanban::Format;
//! use vanban::merge::{Record, Template};
//!
//! let template = Template::read(
//!     Format::Json,
//!     r#"{
//!         "vanban": 1, "type": "report",
//!         "sender": {"name": "Ủy ban nhân dân xã {{xa}}", "code": "UBND"},
//!         "number": "{{so}}", "place": "{{xa}}", "date": "{{ngay}}",
//!         "subject": "Kết quả cải cách hành chính quý I",
//!         "body": ["Từ {{ngay}}, xã đã giải quyết {{ho_so}} hồ sơ."],
//!         "signature": {"collective": "Ủy ban nhân dân", "title": "Chủ tịch"}
//!     }"#.as_bytes(),
//!     &vanban::Limits::default(),
//! )?;
//! let record = r#"{"xa": "Suối Mây", "so": 7, "ngay": "2026-03-05", "ho_so": 1118}"#;
//! let document = template.fill(&Record::from_json(record.as_bytes())?)?;
//! let page = document.layout().to_string();
//! assert!(page.contains("Từ ngày 05 tháng 3 năm 2026, xã đã giải quyết 1.118 hồ sơ./."));
//! assert_eq!(document.number().map(|number| number.value()), Some(7));
//! # Ok::<(), vanban::Problems>(())
//! ```
//!
//! - What is filled in is text: stars, brackets and braces in it are signs, and never markup, keys or
//!   holes.
//! - A hole that is all of a string takes the value by its type: a number, a date, true or false, a
//!   list. An empty value is an absent one. In a list, a list gives more entries; in the `rows` of a
//!   table, entries may be lists of cells, or objects by the keys of the columns.
//! - Between words, a date is spelled, `ngày 05 tháng 3 năm 2026`, and a number has full stops between
//!   its thousands, unless it is a year, a number of something or a part of a symbol. What should be
//!   printed as it stands is text in the table. In CSV all is text between words, but for dates such as
//!   `2026-03-05`.
//! - A field that is missing, or empty between words, is an error, and one without a hole a warning,
//!   with the row and column of the table.

mod fill;
mod holes;
mod record;
#[cfg(any(feature = "csv", feature = "xlsx"))]
mod rows;
mod words;

use std::collections::BTreeSet;

use crate::contract::{self, Input, Limits, Reader};
use crate::model::Document;
use crate::problem::{Fault, Problems};
use crate::tree::{Format, Node, Span, Value};
use fill::Filler;
use holes::Part;

pub use record::Record;
#[cfg(any(feature = "csv", feature = "xlsx"))]
pub use rows::Rows;

pub(crate) use words::{released, spelled, with_slashes};

/// The data of a document with holes.
///
/// ```
/// use vanban::merge::Template;
/// use vanban::{Format, Limits};
///
/// let data = br#"{"subject": "{{noi_dung}} {{quy}}", "place": "{{xa}}"}"#;
/// let template = Template::read(Format::Json, data, &Limits::default())?;
/// assert!(template.fields().eq(["noi_dung", "quy", "xa"]));
///
/// let problems = Template::read(Format::Json, br#"{"subject": "{{quy"}"#, &Limits::default());
/// let code = problems.unwrap_err().iter().next().map(|problem| problem.code());
/// assert_eq!(code, Some("merge.hole"));
/// # Ok::<(), vanban::Problems>(())
/// ```
#[derive(Clone, Debug)]
pub struct Template {
    root: Node<'static>,
    fields: BTreeSet<String>,
    /// Where strings with holes stand, with the first field of each; in order.
    holes: Vec<(Span, String)>,
    spans: Vec<Span>,
    limits: Limits,
}

impl Template {
    /// Reads a template. Whether it is a document, only its filling tells.
    ///
    /// # Errors
    ///
    /// Faults of syntax, and holes without end or name.
    pub fn read(format: Format, bytes: &[u8], limits: &Limits) -> Result<Self, Problems> {
        let read = contract::read(format, Input::Bytes(bytes), limits, |node, reader| {
            let mut template = Self {
                root: record::owned(node),
                fields: BTreeSet::new(),
                holes: Vec::new(),
                spans: Vec::new(),
                limits: *limits,
            };
            template.find(node, reader);
            template.holes.sort();
            template.spans = template.holes.iter().map(|(span, _)| *span).collect();
            Some(template)
        });
        read.map(|(template, _)| template)
    }

    /// Finds the holes of a value.
    fn find(&mut self, node: &Node<'_>, reader: &mut Reader<'_>) {
        match &node.value {
            Value::Text(text) => {
                let mut first = None;
                for part in holes::parts(text) {
                    match part {
                        Part::Words(_) => {}
                        Part::Hole(name) => {
                            first.get_or_insert(name);
                            self.fields.insert(name.to_owned());
                        }
                        Part::Broken => reader.found.push_at("", node.span, Fault::MergeHole),
                    }
                }
                if let Some(name) = first {
                    self.holes.push((node.span, name.to_owned()));
                }
            }
            Value::List(nodes) => nodes.iter().for_each(|node| self.find(node, reader)),
            Value::Object(entries) => {
                let mut values = entries.iter().map(|entry| &entry.value);
                values.by_ref().for_each(|node| self.find(node, reader));
            }
            _ => {}
        }
    }

    /// The names of the fields that it asks for, each once.
    pub fn fields(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().map(String::as_str)
    }

    /// Fills the template.
    ///
    /// # Errors
    ///
    /// Fields that are missing or do not fit, and all that is wrong with the document: each at the
    /// row of the record and, where one is its cause, the column of the field.
    ///
    /// ```
    /// use vanban::merge::{Record, Template};
    /// use vanban::{Format, Limits};
    ///
    /// let template = Template::read(Format::Json, br#"{"place": "{{xa}}"}"#, &Limits::default())?;
    /// let record = Record::from_json(br#"{"thon": "Thon Mot"}"#)?.at_row(3);
    /// let problems = template.fill(&record).unwrap_err();
    /// let of = |code| problems.iter().find(move |problem| problem.code() == code);
    /// let place = of("merge.missing").and_then(|problem| problem.position());
    /// assert_eq!(place.map(|place| place.line), Some(3));
    /// assert_eq!(of("merge.unused").map(|problem| problem.path()), Some("thon"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    pub fn fill(&self, record: &Record) -> Result<Document, Problems> {
        let mut reader = Reader::new(&self.limits);
        reader.holes = &self.spans;
        for name in record.names() {
            if !self.fields.contains(name) {
                let field = contract::shortened(name);
                let fault = Fault::MergeUnused { field };
                reader.found.push_path(name.to_owned(), fault);
            }
        }
        let most = self.limits.bytes;
        let root = Filler::new(record, &mut reader, most).fill(&self.root, "");
        let document = Document::of_tree(&root, &[], &mut reader);
        let mut problems = reader.found.problems();
        for problem in &mut problems.0 {
            let field = if problem.code().starts_with("merge.") {
                Some(problem.path())
            } else {
                self.field_at(contract::span_of(&root, problem.path()))
            };
            problem.locate(record.source(field));
        }
        let (document, warnings) = problems.settle(document)?;
        Ok(document.with(warnings))
    }

    /// The field that a string of the template has a hole for.
    fn field_at(&self, span: Span) -> Option<&str> {
        let place = self.spans.binary_search(&span).ok()?;
        self.holes.get(place).map(|(_, name)| name.as_str())
    }
}
