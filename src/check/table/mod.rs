//! Tables: their header, the places of their cells, the alignment of their columns, their totals.

mod header;
mod placing;
mod rows;
mod said;
mod texts;
mod totals;
mod widths;

use super::citations::Citations;
use super::fields::Wanted;
use super::marks::no_label;
use super::numbering::resolve;
use super::strings::split_start;
use crate::contract::Record;
use crate::decree::{NOTE_LABEL, SOURCE_LABEL, TABLE_WORD, UNIT_LABEL};
use crate::model::{Prose, Span, Table, TableFacts, Text, words_of};
use crate::problem::{Fault, Found, Path};
use crate::units::Length;

pub(super) use texts::{declare, texts};

/// Tidies and checks a table, in the order of the page.
pub(super) fn check(
    found: &mut Found,
    at: &Path<'_>,
    citations: &mut Citations,
    table: &mut Table,
    room: Length,
) -> TableFacts {
    let number = table.numbered.then(|| {
        citations.last_table += 1;
        citations.last_table
    });
    let size = size(found, at, table.size);
    let caption_at = at.field("caption");
    let caption = prose(found, &caption_at, citations, table.caption.as_mut());
    if let Some(caption) = caption.as_ref().filter(|_| table.numbered) {
        no_label(found, &caption_at, caption, TABLE_WORD);
    }
    let unit = labelled(
        found,
        &at.field("unit"),
        citations,
        &mut table.unit,
        UNIT_LABEL,
    );

    let columns_at = at.field("columns");
    if table.columns.is_empty() {
        missing(found, &columns_at, "columns");
    }
    let header = header::check(found, &columns_at, citations, &mut table.columns);
    // Nobody can tell what belongs under a column that could not be read.
    let header = header.filter(|_| found.has_read_all(&columns_at));
    let rows_at = at.field("rows");
    if table.rows.is_empty() {
        missing(found, &rows_at, "rows");
    }
    let mut facts = TableFacts {
        number,
        caption,
        unit,
        size,
        ..TableFacts::default()
    };
    if let Some(header) = header {
        let index = table.index;
        let placed = rows::check(found, &rows_at, citations, &header, &mut table.rows);
        let is_percent = |unit: &Prose| words_of(unit).contains('%');
        if found.has_read_all(&rows_at) && !facts.unit.as_ref().is_some_and(is_percent) {
            totals::check(found, &rows_at, &header, &placed.sums);
        }
        facts.columns = header.columns(&placed.stats);
        facts.rows = header.rows(index);
        facts.rows.extend(placed.rows);
        widths::check(found, &columns_at, &header, &facts, room);
    }
    facts.note = labelled(
        found,
        &at.field("note"),
        citations,
        &mut table.note,
        NOTE_LABEL,
    );
    let source = at.field("source");
    facts.source = labelled(found, &source, citations, &mut table.source, SOURCE_LABEL);
    facts
}

fn missing(found: &mut Found, at: &Path<'_>, key: &str) {
    if let Some(row) = <Table as Record>::row(key) {
        found.push(at, Wanted::of(row).missing());
    }
}

fn size(found: &mut Found, at: &Path<'_>, size: Option<u32>) -> Option<u8> {
    let (least, most) = Table::SIZES;
    let size = size?;
    if (least..=most).contains(&size) {
        return u8::try_from(size).ok();
    }
    let what = <Table as Record>::row("size")?.name();
    found.push(&at.field("size"), Fault::TableRange { what, least, most });
    None
}

/// A text that may be absent.
fn prose(
    found: &mut Found,
    at: &Path<'_>,
    citations: &mut Citations,
    text: Option<&mut Text>,
) -> Option<Prose> {
    text.map(|text| resolve(found, at, citations, text))
}

/// A text that may be absent, behind words that the library prints.
fn labelled(
    found: &mut Found,
    at: &Path<'_>,
    citations: &mut Citations,
    text: &mut Option<Text>,
    label: &str,
) -> Option<Prose> {
    let prose = prose(found, at, citations, text.as_mut())?;
    if let Some(Span::Words { text, .. }) = prose.first()
        && let Some((start, rest)) = split_start(text, label.trim_end_matches([':', ' ']))
        // “Nguồn vốn xây dựng” is no label.
        && (rest.trim_start().starts_with(':') || rest.trim().is_empty())
    {
        let start = start.to_owned();
        found.push(at, Fault::LabelRepeated { found: start });
    }
    Some(prose)
}
