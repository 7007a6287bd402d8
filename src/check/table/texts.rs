//! The texts of tables, and their ids, for those who look at them before they are checked.

use crate::check::citations::Citations;
use crate::check::walk::{self, Role, Visitor};
use crate::contract::Data;
use crate::decree::TABLE_WORD;
use crate::model::{Cell, CellBody, CellLine, Column, Inline, Row, Table, Text};
use crate::problem::{Found, Path};

/// Visits the texts of a table, in the order of the page.
pub(in crate::check) fn texts(visitor: &mut impl Visitor, at: &Path<'_>, table: &mut Table) {
    beside(visitor, &at.field("caption"), &mut table.caption);
    beside(visitor, &at.field("unit"), &mut table.unit);
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
    beside(visitor, &at.field("note"), &mut table.note);
    beside(visitor, &at.field("source"), &mut table.source);
}

/// A text above or below a table, if there is one.
fn beside(visitor: &mut impl Visitor, at: &Path<'_>, text: &mut Option<Text>) {
    if let Some(text) = text {
        visitor.text(at, text, Role::Table);
    }
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

/// Declares the tables that have an id, in the order of the page, each by the words with which texts
/// name it.
pub(in crate::check) fn declare(
    found: &mut Found,
    root: &Path<'_>,
    citations: &mut Citations,
    data: &mut Data,
) {
    let mut tables = Tables {
        found,
        citations,
        last_number: 0,
    };
    walk::bodies(&mut tables, root, data);
    walk::annexes(&mut tables, root, data);
}

struct Tables<'a> {
    found: &'a mut Found,
    citations: &'a mut Citations,
    last_number: u32,
}

impl Visitor for Tables<'_> {
    fn text(&mut self, _: &Path<'_>, _: &mut Text, _: Role) {}

    fn table(&mut self, at: &Path<'_>, table: &mut Table) {
        self.last_number += u32::from(table.numbered);
        let Some(id) = &table.id else { return };
        let words = match &table.caption {
            _ if table.numbered => format!("{TABLE_WORD} {}", self.last_number),
            Some(caption) => words_alone(caption),
            None => TABLE_WORD.to_lowercase(),
        };
        self.citations.declare_target(self.found, at, id, words);
    }
}

/// The words of a text without its citations.
fn words_alone(text: &Text) -> String {
    let words = text.inlines().filter_map(|inline| match inline {
        Inline::Words { text, .. } => Some(text.as_str()),
        Inline::Citation { .. } | Inline::Note { .. } => None,
    });
    words.collect()
}
