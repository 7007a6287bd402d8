//! Widths: no table wider than its page, no column narrower than its words.

use std::fmt::Write as _;

use super::header::Header;
use crate::decree::CELL_MARGIN;
use crate::model::{ColumnWidth, Prose, RowKind, Span, TableFacts};
use crate::problem::{Fault, Found, Path};
use crate::text::{Face, Flat, Need, Needs, widest_piece};
use crate::units::Length;

/// The smallest size of tables in a house style, in points.
const SMALLEST: u8 = 12;

/// Says which columns are too wide or too narrow.
pub(super) fn check(
    found: &mut Found,
    at: &Path<'_>,
    header: &Header,
    facts: &TableFacts,
    room: Length,
) {
    let mut fixed = Length::ZERO;
    let widths = || {
        header
            .leaves
            .iter()
            .map(|leaf| leaf.width.and_then(ColumnWidth::fixed))
    };
    for (index, width) in widths().enumerate() {
        let before = fixed;
        fixed = fixed + width.unwrap_or_default();
        if before <= room && fixed > room {
            let sum = widths()
                .flatten()
                .fold(Length::ZERO, |sum, width| sum + width);
            let column = title(header, index);
            let by = millimetres(sum - room);
            return told(found, at, header, index, Fault::TableWidth { column, by });
        }
    }
    let needs = needs(facts, header.leaves.len());
    let mut whole = Length::ZERO;
    for (index, (width, need)) in widths().zip(&needs).enumerate() {
        let Some(width) = width else {
            whole = whole + need.least;
            continue;
        };
        whole = whole + width;
        if width < need.least {
            let column = title(header, index);
            let by = millimetres(need.least - width);
            return told(found, at, header, index, Fault::TableNarrow { column, by });
        }
    }
    if whole > room {
        let by = millimetres(whole - room);
        found.push(at, Fault::TableCrowded { by });
    }
}

fn title(header: &Header, index: usize) -> String {
    let leaf = header.leaves.get(index);
    leaf.map(|leaf| leaf.title.clone()).unwrap_or_default()
}

/// Says it at the column's own place, inside its groups.
fn told(found: &mut Found, at: &Path<'_>, header: &Header, index: usize, fault: Fault) {
    let place = header.leaves.get(index).map(|leaf| leaf.place.as_slice());
    let mut path = at.to_string();
    for (depth, step) in place.unwrap_or_default().iter().enumerate() {
        if depth > 0 {
            path.push_str(".columns");
        }
        // Writing to a string does not fail.
        let _ = write!(path, "[{step}]");
    }
    found.push_path(path, fault);
}

/// The widths that the words of the columns need.
fn needs(facts: &TableFacts, columns: usize) -> Vec<Need> {
    let half_points = u16::from(facts.size.unwrap_or(SMALLEST)) * 2;
    let mut needs = Needs::new(columns);
    for row in &facts.rows {
        let bold = matches!(row.kind, RowKind::Titles | RowKind::Total);
        if row.kind == RowKind::Group {
            continue;
        }
        for cell in &row.cells {
            let widest = cell.lines.iter().map(|line| {
                let flat = flat(line.prose(), bold || cell.bold, half_points);
                widest_piece(&flat).up()
            });
            let widest = widest.max().unwrap_or_default();
            let least = widest + CELL_MARGIN + CELL_MARGIN;
            let need = Need {
                least,
                ideal: least,
            };
            needs.cell(cell.column, cell.across, need);
        }
    }
    needs.settled()
}

/// The words of a text as they are set.
fn flat(prose: &Prose, bold: bool, half_points: u16) -> Flat {
    let mut flat = Flat::new(half_points);
    for span in prose {
        if let Span::Words { text, emphasis, .. } = span {
            let face = Face::new(bold || emphasis.bold, emphasis.italic);
            flat.push(text, face, half_points);
        }
    }
    flat
}

/// So many whole millimetres that they are enough.
fn millimetres(length: Length) -> String {
    format!("{:.0}", length.to_mm().ceil())
}
