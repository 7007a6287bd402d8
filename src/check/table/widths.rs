//! Widths: no table wider than its page, no column narrower than its words.

use std::fmt::Write as _;

use super::header::Header;
use crate::decree::CELL_MARGIN;
use crate::model::{ColumnWidth, Prose, RowKind, Span, TableFacts};
use crate::problem::{Fault, Found, Path};
use crate::text::{Extent, Face, Flat, Need, Needs, widest_piece};
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
    let margins = CELL_MARGIN + CELL_MARGIN;
    let mut needs = Needs::new(columns);
    let mut flat = Flat::new(half_points);
    for row in &facts.rows {
        let bold = matches!(row.kind, RowKind::Titles | RowKind::Total);
        if row.kind == RowKind::Group {
            continue;
        }
        for cell in &row.cells {
            let bold = bold || cell.bold;
            let mut least = Length::ZERO;
            for line in &cell.lines {
                let runs = words(line.prose(), bold, half_points);
                let word = Extent::of(runs).word.up();
                if cell.across > 1 || word + margins > needs.least(cell.column) {
                    flat.set(half_points, words(line.prose(), bold, half_points));
                    least = least.max(widest_piece(&flat).up());
                }
            }
            let least = least + margins;
            let need = Need {
                least,
                ideal: least,
            };
            needs.cell(cell.column, cell.across, need);
        }
    }
    needs.settled()
}

/// The words of a text, each with the face and the size of its type.
fn words(prose: &Prose, bold: bool, half_points: u16) -> impl Iterator<Item = (&str, Face, u16)> {
    prose.iter().filter_map(move |span| match span {
        Span::Words { text, emphasis, .. } => {
            let face = Face::new(bold || emphasis.bold, emphasis.italic);
            Some((text.as_str(), face, half_points))
        }
        Span::Citation { .. } | Span::Note { .. } => None,
    })
}

/// So many whole millimetres that they are enough.
fn millimetres(length: Length) -> String {
    format!("{:.0}", length.to_mm().ceil())
}
