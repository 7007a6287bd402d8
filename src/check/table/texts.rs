//! The texts of tables, and their ids, for whoever looks at them before they are checked.

use std::collections::HashSet;

use crate::check::walk::{self, Role, Visitor};
use crate::contract::Data;
use crate::decree::{Part, Template};
use crate::model::{Cell, CellBody, CellLine, Column, Row, Table, Text};
use crate::problem::{Fault, Found, Path};

/// Visits the texts of a table, in the order of the page.
pub(in crate::check) fn texts(visitor: &mut impl Visitor, at: &Path<'_>, table: &mut Table) {
    let mut text = |key: &'static str, text: &mut Option<Text>| {
        if let Some(text) = text {
            visitor.text(&at.field(key), text, Role::Table);
        }
    };
    text("caption", &mut table.caption);
    text("unit", &mut table.unit);
    titles(
        visitor,
        &at.field("columns"),
        &mut table.columns,
        super::header::MOST_ROWS,
    );
    let rows = at.field("rows");
    for (index, row) in table.rows.iter_mut().enumerate() {
        let at = rows.index(index);
        match row {
            Row::Cells(cells) => self::cells(visitor, &at, cells),
            Row::Record(cells) => {
                for (key, cell) in cells {
                    body(visitor, &at.field(key), cell);
                }
            }
            Row::Group(group) => visitor.text(&at.field("group"), &mut group.group, Role::Table),
            Row::Total(total) => self::cells(visitor, &at.field("total"), &mut total.total),
            Row::Faulty(_) => {}
        }
    }
    let mut text = |key: &'static str, text: &mut Option<Text>| {
        if let Some(text) = text {
            visitor.text(&at.field(key), text, Role::Table);
        }
    };
    text("note", &mut table.note);
    text("source", &mut table.source);
}

fn titles(visitor: &mut impl Visitor, at: &Path<'_>, columns: &mut [Column], depth: usize) {
    if depth == 0 {
        return;
    }
    for (index, column) in columns.iter_mut().enumerate() {
        let at = at.index(index);
        visitor.text(&at.field("title"), &mut column.title, Role::Table);
        titles(
            visitor,
            &at.field("columns"),
            &mut column.columns,
            depth - 1,
        );
    }
}

fn cells(visitor: &mut impl Visitor, at: &Path<'_>, cells: &mut [Cell]) {
    for (index, cell) in cells.iter_mut().enumerate() {
        body(visitor, &at.index(index), cell);
    }
}

fn body(visitor: &mut impl Visitor, at: &Path<'_>, cell: &mut Cell) {
    let inside = at.field("text");
    let at = if cell.as_body().is_some() {
        at
    } else {
        &inside
    };
    match &mut cell.text {
        CellBody::Empty | CellBody::Number(_) | CellBody::NoNumber(_) => {}
        CellBody::Text(text) => visitor.text(at, text, Role::Table),
        CellBody::Lines(lines) => {
            for (index, line) in lines.iter_mut().enumerate() {
                let at = at.index(index);
                match line {
                    CellLine::Paragraph(text) => visitor.text(&at, text, Role::Table),
                    CellLine::Items(items) => {
                        let at = at.field("items");
                        for (index, item) in items.iter_mut().enumerate() {
                            let at = at.index(index);
                            visitor.text(&at, &mut item.text, Role::Table);
                            walk::texts(visitor, &at.field("items"), &mut item.items);
                        }
                    }
                }
            }
        }
    }
}

/// The tables of a document that have an id, in the order of the page, each with its number. What is
/// wrong with an id is told; `is_taken` knows ids that other things have.
pub(in crate::check) fn ids(
    found: &mut Found,
    root: &Path<'_>,
    template: &Template,
    data: &mut Data,
    is_taken: impl Fn(&str) -> bool,
) -> Vec<(String, Option<u32>)> {
    let mut ids = Ids {
        found,
        is_taken,
        seen: HashSet::new(),
        last_number: 0,
        all: Vec::new(),
    };
    for part in template.parts {
        match part {
            Part::Blocks("opening") => {
                walk::blocks(&mut ids, &root.field("opening"), &mut data.opening);
            }
            Part::Blocks("notes") => walk::blocks(&mut ids, &root.field("notes"), &mut data.notes),
            Part::Blocks(key) => walk::blocks(&mut ids, &root.field(key), &mut data.body),
            Part::Articles => walk::articles(&mut ids, &root.field("articles"), &mut data.articles),
            _ => {}
        }
    }
    if let Some(attachment) = &mut data.attachment {
        let at = root.field("attachment");
        let at = at.field(attachment.kind().rule().key);
        walk::blocks(&mut ids, &at.field("body"), &mut attachment.text.body);
    }
    ids.all
}

struct Ids<'a, F> {
    found: &'a mut Found,
    is_taken: F,
    seen: HashSet<String>,
    last_number: u32,
    all: Vec<(String, Option<u32>)>,
}

impl<F: Fn(&str) -> bool> Visitor for Ids<'_, F> {
    fn text(&mut self, _: &Path<'_>, _: &mut Text, _: Role) {}

    fn table(&mut self, at: &Path<'_>, table: &mut Table) {
        let number = table.numbered.then(|| {
            self.last_number += 1;
            self.last_number
        });
        let Some(id) = &table.id else { return };
        let at = at.field("id");
        let is_id = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
        let id = id.clone();
        if id.is_empty() || !id.chars().all(is_id) {
            self.found.push(&at, Fault::CitationId { found: id });
        } else if (self.is_taken)(&id) || !self.seen.insert(id.clone()) {
            self.found.push(&at, Fault::CitationRepeated { id });
        } else {
            self.all.push((id, number));
        }
    }
}
