//! Tables: what stands above and below them, their cells, and which rows stay on one page.

mod comma;
mod rows;
mod widths;

use smallvec::SmallVec;

use super::Sheet;
use super::body::{in_bold, said};
use super::centred::centred;
use crate::decree::{
    Align, CELL_MARGIN, Component as C, NOTE_LABEL, SOURCE_LABEL, TABLE_WORD, UNIT_LABEL,
};
use crate::layout::{Block, Cell, Down, Grid, Paragraph, Row, Ruled, Vertical};
use crate::model::{
    CellFacts, ColumnAlign, ColumnWidth, LineFacts, Prose, RowFacts, RowKind, Sender, TableFacts,
    words_of,
};
use crate::style::LineHeight;
use crate::text::{
    Extent, Face, Flat, Law, Measure, Need, Needs, lines, natural_width, widest_piece,
};
use crate::units::{FontSize, Length};

/// The least distance of a table from the paragraph above it.
const GAP: Length = Length::pt(6);

/// The room between the head of an annex and its table.
const BELOW_HEAD: Length = Length::pt(12);

/// The lines at both sides of a cell, which LibreOffice takes from the room of its text.
const LINE: Length = Length::pt(1);

/// Appends a table with what stands above and below it.
///
/// `is_last` says that the text ends with it: its last rows are kept with what closes the text.
pub(super) fn table(
    blocks: &mut Vec<Block>,
    table: &TableFacts,
    is_last: bool,
    sender: &Sender,
    sheet: &Sheet<'_>,
) {
    let caption = caption(table, sender).map(|line| centred(line, sheet).0);
    let above = caption.iter().cloned().chain(labelled(
        C::TableUnit,
        UNIT_LABEL,
        table.unit.as_ref(),
        sender,
    ));
    let above: Vec<_> = above.collect();
    match blocks.last_mut() {
        Some(Block::Paragraph(lead)) if above.is_empty() => {
            lead.shape.after = Some(if heads_annex(lead) { BELOW_HEAD } else { GAP });
        }
        // Word makes one of two tables that touch.
        Some(Block::Grid(_)) if above.is_empty() => {
            let mut between = Paragraph::empty(C::End);
            between.shape.before = Some(GAP);
            blocks.push(Block::Paragraph(between));
        }
        _ => {}
    }
    let below = [
        labelled(C::TableNote, NOTE_LABEL, table.note.as_ref(), sender),
        labelled(C::TableSource, SOURCE_LABEL, table.source.as_ref(), sender),
    ];
    let below: Vec<_> = below.into_iter().flatten().collect();
    blocks.extend(above.into_iter().map(Block::Paragraph));

    let mut extents = Vec::new();
    let rows = table.rows.iter();
    let rows = rows.map(|facts| {
        let row = row(table, facts, sender, sheet);
        let paragraphs = row.cells.iter().flat_map(|cell| &cell.paragraphs);
        extents.extend(paragraphs.map(|paragraph| Extent::of(typed(paragraph, sheet))));
        row
    });
    let mut grid = Grid {
        columns: Vec::new(),
        rows: rows.collect(),
        ruled: Some(Ruled {
            caption: caption.map(|caption| caption.text()),
            description: description(table),
            margin: CELL_MARGIN,
        }),
    };
    grid.columns = columns(table, &grid, &extents, sheet);
    comma::align(table, &mut grid, sheet);
    let closed = is_last || !below.is_empty();
    rows::keep(table, &mut grid, &extents, closed, sheet);
    blocks.push(Block::Grid(grid));
    blocks.extend(below.into_iter().map(Block::Paragraph));
}

/// True of a paragraph at the head of an annex.
fn heads_annex(lead: &Paragraph) -> bool {
    matches!(
        lead.component,
        C::AnnexLabel | C::AnnexTitle | C::AnnexSubtitle | C::AttachedTo
    )
}

/// “Bảng 1: …”.
fn caption(table: &TableFacts, sender: &Sender) -> Option<Paragraph> {
    let number = table.number.map(|number| format!("{TABLE_WORD} {number}"));
    let words = table.caption.as_ref().filter(|caption| !caption.is_empty());
    let lead = match (number, words) {
        (None, None) => return None,
        (Some(number), Some(_)) => format!("{number}: "),
        (number, _) => number.unwrap_or_default(),
    };
    let nothing = Prose::new();
    let words = words.unwrap_or(&nothing);
    Some(said(C::TableCaption, &lead, words, sender))
}

/// A line behind its label.
fn labelled(
    component: C,
    label: &str,
    words: Option<&Prose>,
    sender: &Sender,
) -> Option<Paragraph> {
    let words = words.filter(|words| !words.is_empty())?;
    Some(said(component, label, words, sender))
}

/// What screen readers say of the table: its columns.
fn description(table: &TableFacts) -> String {
    const MOST: usize = 1000;

    let titles = table.rows.iter().filter(|row| row.kind == RowKind::Titles);
    let cells = titles.flat_map(|row| &row.cells);
    let titles = cells.filter(|cell| cell.across == 1 && cell.down > 0);
    let titles = titles.map(|cell| {
        let lines = cell.lines.iter().map(LineFacts::prose);
        lines.map(|prose| words_of(prose)).collect::<String>()
    });
    let titles: Vec<_> = titles.collect();
    let all = format!("Các cột: {}", titles.join("; "));
    all.chars().take(MOST).collect()
}

fn row(table: &TableFacts, row: &RowFacts, sender: &Sender, sheet: &Sheet<'_>) -> Row {
    let cells = row.cells.iter().map(|facts| {
        let lines = facts.lines.iter();
        let lines = lines.map(|line| paragraph(table, row.kind, facts, line, sender));
        let mut paragraphs: SmallVec<[_; 1]> = lines.collect();
        // The rest of a cell above says nothing.
        if paragraphs.is_empty() && facts.down > 0 {
            let nothing = LineFacts::Text(Prose::new());
            paragraphs.push(paragraph(table, row.kind, facts, &nothing, sender));
        }
        if let Some(size) = table.size.map(FontSize::pt) {
            for paragraph in &mut paragraphs {
                let own = sheet.house.format(paragraph.component).size;
                paragraph.shape.size = Some(size).filter(|size| *size != own);
            }
        }
        Cell {
            across: u16::try_from(facts.across).unwrap_or(u16::MAX),
            down: match facts.down {
                0 => Down::Rest,
                1 => Down::One,
                _ => Down::First,
            },
            paragraphs,
            align: Vertical::Centre,
        }
    });
    Row {
        header: matches!(row.kind, RowKind::Titles | RowKind::Index),
        ..Row::new(cells.collect())
    }
}

fn component(kind: RowKind) -> C {
    match kind {
        RowKind::Titles => C::TableHeader,
        RowKind::Index | RowKind::Cells => C::TableCell,
        RowKind::Group => C::TableGroup,
        RowKind::Total => C::TableTotal,
    }
}

fn paragraph(
    table: &TableFacts,
    kind: RowKind,
    cell: &CellFacts,
    line: &LineFacts,
    sender: &Sender,
) -> Paragraph {
    let mark = match line {
        LineFacts::Text(_) => None,
        LineFacts::Dash(_) => Some("- "),
        LineFacts::Plus(_) => Some("+ "),
    };
    let words = said(
        component(kind),
        mark.unwrap_or_default(),
        line.prose(),
        sender,
    );
    let mut paragraph = if cell.bold { in_bold(words) } else { words };
    let align = match alignment(table, kind, cell) {
        // A list begins at the left whatever stands around it.
        _ if mark.is_some() && cell.align.is_none() => Align::Left,
        ColumnAlign::Left => Align::Left,
        ColumnAlign::Centre => Align::Centre,
        ColumnAlign::Right | ColumnAlign::Decimal => Align::Right,
    };
    let own = paragraph.component.rule().align;
    paragraph.shape.align = Some(align).filter(|align| *align != own);
    paragraph
}

/// The alignment of a cell by its place.
fn alignment(table: &TableFacts, kind: RowKind, cell: &CellFacts) -> ColumnAlign {
    let column = table.columns.get(cell.column);
    let of_column = column.map(|column| column.align).unwrap_or_default();
    cell.align.unwrap_or(match kind {
        RowKind::Titles | RowKind::Index => ColumnAlign::Centre,
        // The number of a group stands in the column that counts.
        RowKind::Group if cell.column == 0 && cell.across == 1 && table.columns.len() > 1 => {
            ColumnAlign::Centre
        }
        RowKind::Group => ColumnAlign::Left,
        // The label of a total.
        RowKind::Total if cell.column == 0 => ColumnAlign::Centre,
        RowKind::Total | RowKind::Cells => of_column,
    })
}

/// The widths of the columns of a table whose paragraphs are so long, in the order of reading.
fn columns(table: &TableFacts, grid: &Grid, extents: &[Extent], sheet: &Sheet<'_>) -> Vec<Length> {
    let mut needs = Needs::new(table.columns.len());
    let mut flat = Flat::new(0);
    let mut extents = extents.iter().copied();
    for (facts, row) in table.rows.iter().zip(&grid.rows) {
        for (place, cell) in facts.cells.iter().zip(&row.cells) {
            let known = if place.across == 1 {
                needs.least(place.column)
            } else {
                Length::ZERO
            };
            let paragraphs = cell.paragraphs.iter().zip(extents.by_ref());
            if facts.kind == RowKind::Group {
                paragraphs.for_each(drop);
                continue;
            }
            let need = need(facts.kind, paragraphs, known, &mut flat, sheet);
            needs.cell(place.column, place.across, need);
        }
    }
    let wishes = table.columns.iter().zip(needs.settled());
    let wishes = wishes
        .enumerate()
        .map(|(index, (column, need))| widths::Wish {
            fixed: column.width.and_then(ColumnWidth::fixed),
            shares: column.width.and_then(ColumnWidth::shares),
            need,
            // The first one of numbers is mostly that of TT.
            tight: index == 0 && column.align == ColumnAlign::Centre && table.columns.len() > 1,
        });
    let wishes: Vec<_> = wishes.collect();
    widths::widths(&wishes, sheet.text_width)
}

/// The lines in which a title of a column stands: two short ones, or three.
const TITLE_LINES: usize = 3;
const SHORT_TITLE: Length = Length::mm(16);

const TITLE: Measure = Measure {
    left: Length::ZERO,
    right: Length::ZERO,
    first: Length::ZERO,
    justified: false,
    line: LineHeight::Percent(100),
};

/// The widths that a cell needs, with its margins, in a column that is at least as wide as is known.
fn need<'p>(
    kind: RowKind,
    paragraphs: impl Iterator<Item = (&'p Paragraph, Extent)>,
    known: Length,
    flat: &mut Flat,
    sheet: &Sheet<'_>,
) -> Need {
    let margins = CELL_MARGIN + CELL_MARGIN + LINE;
    let mut need = Need::default();
    for (paragraph, extent) in paragraphs {
        if extent.whole.up() + margins <= known {
            continue;
        }
        if extent.word.up() + margins <= known && kind != RowKind::Titles {
            need.ideal = need.ideal.max(extent.whole.up());
            continue;
        }
        set(flat, paragraph, sheet);
        let natural = natural_width(flat).up();
        let least = widest_piece(flat).up();
        let ideal = if kind == RowKind::Titles {
            title_width(flat, least, natural)
        } else {
            natural
        };
        need.least = need.least.max(least);
        need.ideal = need.ideal.max(ideal);
    }
    Need {
        least: need.least + margins,
        ideal: need.ideal + margins,
    }
}

/// The least width in which a title stands in the lines that it is meant to have.
fn title_width(title: &Flat, least: Length, natural: Length) -> Length {
    let in_lines = |most: usize| {
        let (mut narrow, mut wide) = (least.to_twips(), natural.to_twips());
        while narrow < wide {
            let middle = narrow + (wide - narrow) / 2;
            let lines = lines(title, &TITLE, Length::twips(middle), Law::Word);
            if lines.len() <= most {
                wide = middle;
            } else {
                narrow = middle + 1;
            }
        }
        Length::twips(wide)
    };
    let two = in_lines(2);
    if two <= SHORT_TITLE {
        two
    } else {
        in_lines(TITLE_LINES)
    }
}

/// Sets the text of a paragraph.
fn set(flat: &mut Flat, paragraph: &Paragraph, sheet: &Sheet<'_>) {
    let format = sheet.house.format(paragraph.component);
    let size = paragraph.shape.size.unwrap_or(format.size).half_points();
    flat.set(size, typed(paragraph, sheet));
}

/// The texts of a paragraph, each with the face and the size of its type.
fn typed<'p>(
    paragraph: &'p Paragraph,
    sheet: &Sheet<'_>,
) -> impl Iterator<Item = (&'p str, Face, u16)> {
    let format = sheet.house.format(paragraph.component);
    let size = paragraph.shape.size.unwrap_or(format.size).half_points();
    paragraph.runs.iter().map(move |run| {
        let face = Face::new(format.bold || run.bold, format.italic || run.italic);
        (run.text.as_str(), face, size)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_stand_in_two_short_lines_or_in_three() {
        for (title, most) in [
            ("Đơn vị tính", 2),
            ("Tỷ lệ (%)", 2),
            ("Biên chế giao năm 2026", 3),
            ("Thời gian sử dụng tối thiểu (năm)", 3),
        ] {
            let title = Flat::of(title, Face::new(true, false), 26);
            let least = widest_piece(&title).up();
            let width = title_width(&title, least, natural_width(&title).up());
            let count = |width| lines(&title, &TITLE, width, Law::Word).len();
            assert_eq!(count(width), most);
            assert!(width == least || count(width - Length::twips(1)) > most);
        }
        // One word is as wide as it is.
        let word = Flat::of("Quý", Face::new(true, false), 26);
        let width = widest_piece(&word).up();
        assert_eq!(title_width(&word, width, width), width);
    }
}
