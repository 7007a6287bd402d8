use proptest::collection::vec;
use proptest::prelude::*;

use super::{Law, Pages, PlacedLine};
use crate::decree::Component as C;
use crate::layout::{
    Block, Boxed, Cell, Down, Grid, Layout, Note, Page, Paragraph, Properties, Row, Ruled, Run,
    Section, Vertical,
};
use crate::style::HouseStyle;
use crate::units::Length;

const LAWS: [Law; 2] = [Law::OnlyOffice, Law::Word];

/// The height of a line of 14 pt, in twips and thousandths.
const LINE: f64 = 14.0 * 20.0 * 2355.0 / 2048.0;

fn section(blocks: Vec<Block>) -> Section {
    Section {
        page: Page::upright(&HouseStyle::large()),
        boxes: Vec::new(),
        blocks,
        first_footer: Vec::new(),
    }
}

fn layout(sections: Vec<Section>) -> Layout {
    Layout {
        sections,
        house: HouseStyle::large(),
        notes: Vec::new(),
        lists: Vec::new(),
        properties: Properties::default(),
    }
}

fn of(blocks: Vec<Block>) -> Layout {
    layout(vec![section(blocks)])
}

/// A paragraph of so many lines of 14 pt, without space around it.
fn lines(name: &str, count: usize) -> Paragraph {
    let words = vec![name; count].join("\n");
    let mut paragraph = Paragraph::plain(C::CentredLine, words);
    paragraph.shape.before = Some(Length::ZERO);
    paragraph
}

fn block(name: &str, count: usize) -> Block {
    Block::Paragraph(lines(name, count))
}

fn kept(name: &str, count: usize) -> Block {
    let mut paragraph = lines(name, count);
    paragraph.shape.keep_with_next = true;
    Block::Paragraph(paragraph)
}

fn cell(name: &str, count: usize) -> Cell {
    Cell::new(vec![lines(name, count)])
}

fn down(mut cell: Cell, down: Down) -> Cell {
    cell.down = down;
    cell
}

fn rest() -> Cell {
    down(Cell::new(Vec::new()), Down::Rest)
}

fn ruled(widths: &[i16], rows: Vec<Row>) -> Block {
    Block::Grid(Grid {
        columns: widths.iter().copied().map(Length::mm).collect(),
        rows,
        ruled: Some(Ruled {
            caption: None,
            description: String::new(),
            margin: Length::mm(2),
        }),
    })
}

fn header(name: &str) -> Row {
    let mut row = Row::new(vec![cell(name, 1)]);
    row.header = true;
    row
}

/// The page and the first word of every line, without page numbers.
fn placed(pages: &Pages) -> Vec<(u32, &str)> {
    let lines = pages.lines().filter(|line| line.component != C::PageNumber);
    lines.map(|line| (line.page, line.text.as_str())).collect()
}

/// How many lines with a text stand on each page.
fn count(pages: &Pages, text: &str) -> Vec<usize> {
    let on = |page| pages.page(page).filter(|line| line.text == text).count();
    (1..=pages.count()).map(on).collect()
}

fn find<'a>(pages: &'a Pages, text: &str) -> &'a PlacedLine {
    pages.lines().find(|line| line.text == text).unwrap()
}

fn near(length: Length, twips: f64) {
    let found = f64::from(length.to_twips());
    assert!((found - twips).abs() <= 1.0, "{found} is not {twips}");
}

#[test]
fn lines_stand_one_below_the_other() {
    for law in LAWS {
        let pages = of(vec![block("a", 1), block("b", 1)]).pages(law);
        // The ascent and the gap of lines are above the letters.
        let ascent = 14.0 * 20.0 * 1912.0 / 2048.0;
        near(find(&pages, "a").baseline, 1134.0 + ascent);
        near(find(&pages, "b").baseline, 1134.0 + ascent + LINE);
        // The middle of the text: 30 mm from the left, 160 wide. A digit is 7 pt wide.
        let pages = of(vec![block("0", 1)]).pages(law);
        near(find(&pages, "0").x, 1701.0 + 9071.0 / 2.0 - 70.0);
    }
}

#[test]
fn spaces_between_paragraphs_do_not_add_up() {
    let space = |before, after| {
        let mut paragraph = lines("x", 1);
        paragraph.shape.before = Some(Length::pt(before));
        paragraph.shape.after = Some(Length::pt(after));
        Block::Paragraph(paragraph)
    };
    let pages = of(vec![space(12, 6), space(4, 0), space(9, 0)]).pages(Law::Word);
    let tops: Vec<_> = pages.lines().map(|line| line.baseline.to_twips()).collect();
    assert_eq!(tops.len(), 3);
    near(
        Length::twips(tops[0] - 1134),
        240.0 + 14.0 * 20.0 * 1912.0 / 2048.0,
    );
    near(Length::twips(tops[1] - tops[0]), LINE + 120.0);
    near(Length::twips(tops[2] - tops[1]), LINE + 180.0);
}

/// The page has room for 45 lines of 14 pt.
#[test]
fn no_line_stands_alone() {
    for law in LAWS {
        for (above, split) in [
            (40, [5, 5]),
            (42, [3, 7]),
            (43, [2, 8]),
            (44, [0, 10]),
            (36, [8, 2]),
            // A single last line takes another one with it.
            (35 + 1, [8, 2]),
        ] {
            let pages = of(vec![block("a", above), block("b", 10)]).pages(law);
            assert_eq!(count(&pages, "b"), split, "{above}");
        }
        let pages = of(vec![block("a", 36), block("b", 10)]).pages(law);
        assert_eq!(count(&pages, "a"), [36, 0]);
        let pages = of(vec![block("a", 100)]).pages(law);
        assert_eq!(count(&pages, "a"), [45, 45, 10]);
    }
}

#[test]
fn what_is_kept_moves_with_what_follows() {
    for law in LAWS {
        let pages = of(vec![
            block("a", 41),
            kept("b", 1),
            kept("c", 1),
            block("d", 9),
        ])
        .pages(law);
        assert_eq!(count(&pages, "c"), [1, 0]);
        let pages = of(vec![
            block("a", 42),
            kept("b", 1),
            kept("c", 1),
            block("d", 9),
        ])
        .pages(law);
        assert_eq!([count(&pages, "b"), count(&pages, "c")], [[0, 1], [0, 1]]);
        // One that ends a section is kept with nothing.
        let pages = of(vec![block("a", 44), kept("b", 1)]).pages(law);
        assert_eq!(pages.count(), 1);
        // What no page holds begins one.
        let all = (0..60).map(|_| kept("k", 1)).collect();
        assert!(of(all).pages(law).count() >= 2);
    }
}

#[test]
fn headers_of_tables_stand_again() {
    let mut rows = vec![header("h")];
    rows.extend((0..60).map(|_| Row::new(vec![cell("r", 1)])));
    for law in LAWS {
        let pages = of(vec![block("a", 10), ruled(&[100], rows.clone())]).pages(law);
        assert_eq!(count(&pages, "h"), [1, 1]);
        let repeats: Vec<_> = pages.lines().filter(|line| line.repeats).collect();
        assert_eq!(repeats.len(), 1);
        assert_eq!((repeats[0].page, repeats[0].text.as_str()), (2, "h"));
    }
}

/// ONLYOFFICE left it out in two of the samples.
#[test]
fn a_header_is_left_out_where_the_table_had_room() {
    let last = |keep| {
        let mut row = Row::new(vec![cell("r", 1)]);
        row.cells[0].paragraphs[0].shape.keep_with_next = keep;
        row
    };
    let rows = vec![header("h"), last(false), last(true)];
    let blocks = vec![block("a", 41), ruled(&[100], rows), block("b", 4)];
    let pages = of(blocks).pages(Law::OnlyOffice);
    assert_eq!([count(&pages, "h"), count(&pages, "r")], [[1, 0], [1, 1]]);
    let rows = vec![header("h"), last(false), last(true)];
    let blocks = vec![block("a", 41), ruled(&[100], rows), block("b", 4)];
    let pages = of(blocks).pages(Law::Word);
    assert_eq!([count(&pages, "h"), count(&pages, "r")], [[1, 1], [1, 1]]);
}

#[test]
fn cells_stand_in_their_rows() {
    let mut low = cell("low", 1);
    low.align = Vertical::Bottom;
    let mut middle = cell("middle", 1);
    middle.align = Vertical::Centre;
    let row = Row::new(vec![cell("high", 3), low, middle]);
    let pages = of(vec![ruled(&[40, 40, 40], vec![row]), block("b", 1)]).pages(Law::OnlyOffice);
    let y = |text| find(&pages, text).baseline.to_twips();
    near(Length::twips(y("low") - y("high")), 2.0 * LINE);
    near(Length::twips(y("middle") - y("high")), LINE);
    // A line above the row, and one below the table.
    near(
        Length::twips(y("high")),
        1134.0 + 10.0 + 14.0 * 20.0 * 1912.0 / 2048.0,
    );
    near(Length::twips(y("b") - y("high")), 3.0 * LINE + 10.0);
    // The table stands in the middle: 20 mm beside it.
    let x = find(&pages, "high").x.to_mm();
    assert!((52.0..90.0).contains(&x), "{x}");
}

#[test]
fn cells_go_down_over_rows() {
    let mut long = down(cell("long", 5), Down::First);
    long.align = Vertical::Centre;
    let mut short = down(cell("short", 1), Down::First);
    short.align = Vertical::Bottom;
    let rows = vec![
        Row::new(vec![long, cell("one", 1), short]),
        Row::new(vec![rest(), cell("two", 1), rest()]),
        Row::new(vec![cell("x", 1), cell("three", 1), cell("y", 1)]),
    ];
    let pages = of(vec![ruled(&[40, 40, 40], rows)]).pages(Law::Word);
    let y = |text| find(&pages, text).baseline.to_twips();
    let [one, two, three] = ["one", "two", "three"].map(y);
    near(Length::twips(two - one), LINE + 10.0);
    // Both rows together are as high as the cell.
    near(Length::twips(three - one), 5.0 * LINE + 10.0);
    near(Length::twips(y("long") - one), 0.0);
    near(Length::twips(y("short") - one), 4.0 * LINE);
    assert_eq!(count(&pages, "long"), [5]);
}

#[test]
fn office_moves_a_cell_twice_where_it_takes_a_row_away() {
    let mut middle = down(cell("middle", 1), Down::First);
    middle.align = Vertical::Centre;
    let rows = vec![
        Row::new(vec![middle, cell("a", 5)]),
        Row::new(vec![rest(), cell("b", 20)]),
    ];
    let table = ruled(&[30, 60], rows);
    let layout = of(vec![block("t", 30), table, block("end", 1)]);
    let [office, word] = LAWS.map(|law| layout.pages(law));
    assert_eq!(count(&word, "b"), [0, 20]);
    assert_eq!(count(&office, "b"), [0, 20]);
    let lower = find(&office, "middle").baseline - find(&word, "middle").baseline;
    // Ten of the twenty lines of the row fit below its edge, which is 0.5 pt.
    near(lower, (15.0 - 1.0) * LINE / 2.0 + 5.0);
}

#[test]
fn office_leaves_single_lines_of_a_cell_behind() {
    let mut row = Row::new(vec![cell("long", 20)]);
    row.splits = true;
    let layout = of(vec![block("t", 44), ruled(&[60], vec![row])]);
    let [office, word] = LAWS.map(|law| layout.pages(law));
    assert_eq!(count(&office, "long"), [1, 19]);
    assert_eq!(count(&word, "long"), [0, 20]);
}

#[test]
fn a_cell_goes_on_where_its_rows_do() {
    let rows = (0..60).map(|index| match index {
        0 => Row::new(vec![down(cell("long", 60), Down::First), cell("r", 1)]),
        _ => Row::new(vec![rest(), cell("r", 1)]),
    });
    let pages = of(vec![ruled(&[40, 40], rows.collect())]).pages(Law::Word);
    // A row has a line above it, too.
    assert_eq!(
        [count(&pages, "r"), count(&pages, "long")],
        [[43, 17], [44, 16]]
    );
}

#[test]
fn office_moves_no_cell_that_goes_on() {
    let mut long = down(cell("long", 12), Down::First);
    long.align = Vertical::Centre;
    let rows = vec![
        Row::new(vec![long, cell("a", 1)]),
        Row::new(vec![rest(), cell("b", 10)]),
    ];
    let table = ruled(&[30, 60], rows);
    let layout = of(vec![block("t", 35), table, block("end", 1)]);
    let [office, word] = LAWS.map(|law| layout.pages(law));
    assert_eq!(count(&office, "long"), [1, 11]);
    assert_eq!(office, word);
}

#[test]
fn rows_may_split() {
    let mut row = Row::new(vec![cell("a", 40), cell("b", 2)]);
    row.splits = true;
    for law in LAWS {
        let pages = of(vec![block("x", 10), ruled(&[40, 40], vec![row.clone()])]).pages(law);
        assert_eq!(count(&pages, "a"), [35, 5]);
        assert_eq!(count(&pages, "b"), [2, 0]);
    }
    row.splits = false;
    let pages = of(vec![block("x", 10), ruled(&[40, 40], vec![row])]).pages(Law::Word);
    assert_eq!(count(&pages, "a"), [0, 40]);
}

/// ONLYOFFICE never looks at the first row of a page, where it seeks those that are kept together.
#[test]
fn office_leaves_kept_rows_behind_the_first_one_of_a_page() {
    let mut long = Row::new(vec![cell("a", 60)]);
    long.splits = true;
    let mut kept = Row::new(vec![cell("k", 1)]);
    kept.keep_with_next();
    let other = Row::new(vec![cell("o", 1)]);
    let tall = Row::new(vec![cell("t", 30)]);
    let behind = vec![long.clone(), kept.clone(), tall.clone()];
    let further = vec![long, other, kept, tall];
    for (rows, law, wanted) in [
        (&behind, Law::OnlyOffice, [0, 1, 0]),
        (&further, Law::OnlyOffice, [0, 0, 1]),
        (&behind, Law::Word, [0, 0, 1]),
        (&further, Law::Word, [0, 0, 1]),
    ] {
        let pages = of(vec![ruled(&[100], rows.clone())]).pages(law);
        assert_eq!(count(&pages, "k"), wanted, "{law:?}");
        assert_eq!(count(&pages, "t"), [0, 0, 30], "{law:?}");
    }
}

/// A layout of one paragraph with a footnote of so many lines, below others.
fn with_note(above: usize, note: usize) -> Layout {
    let blocks = vec![
        block("a", above),
        Block::Paragraph(marked("m", 0)),
        block("b", 1),
    ];
    with_notes(blocks, &[note])
}

/// A line with the mark of a footnote.
fn marked(name: &str, note: usize) -> Paragraph {
    let mut marked = lines(name, 1);
    marked.runs.push(Run::reference(note));
    marked
}

/// A layout with footnotes of so many lines.
fn with_notes(blocks: Vec<Block>, notes: &[usize]) -> Layout {
    let mut layout = of(blocks);
    let text = |lines| vec!["note"; lines].join("\n");
    layout.notes.extend(notes.iter().map(|lines| Note {
        paragraphs: vec![Paragraph::plain(C::FootnoteText, text(*lines))],
    }));
    layout
}

#[test]
fn footnotes_stand_at_the_foot() {
    for law in LAWS {
        let pages = with_note(1, 2).pages(law);
        let lines: Vec<_> = pages.lines().map(|line| line.text.as_str()).collect();
        assert_eq!(lines, ["a", "m1", "b", "1 note", "note"]);
        let below = 10.0 * 20.0 * 443.0 / 2048.0;
        near(find(&pages, "note").baseline, 16838.0 - 1134.0 - below);
        // Two lines of 10 pt and the line above them, of 14 pt, take the room of nearly three.
        assert_eq!(with_note(41, 2).pages(law).count(), 2);
        assert_eq!(count(&with_note(41, 2).pages(law), "m1"), [1, 0]);
    }
    // Only ONLYOFFICE sets a line whose footnote goes on to the next page.
    let [office, word] = LAWS.map(|law| with_note(42, 2).pages(law));
    assert_eq!([count(&word, "m1"), count(&office, "m1")], [[0, 1], [1, 0]]);
    let notes = [count(&office, "1 note"), count(&office, "note")];
    assert_eq!(notes, [[1, 0], [0, 1]]);
}

#[test]
fn office_leaves_the_footnote_of_a_row_that_it_takes_away() {
    let rows = vec![
        Row::new(vec![cell("r", 1), cell("r", 1)]),
        Row::new(vec![Cell::new(vec![marked("m", 0)]), cell("x", 4)]),
    ];
    let layout = with_notes(vec![block("a", 39), ruled(&[40, 40], rows)], &[1]);
    let [office, word] = LAWS.map(|law| layout.pages(law));
    assert_eq!([count(&word, "m1"), count(&word, "1 note")], [[0, 1]; 2]);
    // It has room beside the line of its mark, but not beside all four of the row; and it counts.
    assert_eq!(count(&office, "m2"), [0, 1]);
    assert_eq!(count(&office, "2 note"), [1, 1]);
    let notes = office.lines().filter(|line| line.text == "2 note");
    let notes: Vec<_> = notes.map(|line| (line.repeats, line.baseline)).collect();
    assert_eq!([notes[0].0, notes[1].0], [true, false]);
    assert_eq!(notes[0].1, notes[1].1);
}

#[test]
fn office_leaves_no_footnote_on_a_page_that_it_begins_anew() {
    let mut kept = marked("m", 0);
    kept.shape.keep_with_next = true;
    let rows = vec![
        Row::new(vec![cell("r", 1)]),
        Row::new(vec![Cell::new(vec![kept])]),
    ];
    // The row has room, and the text below the table has not.
    let blocks = vec![block("a", 41), ruled(&[40], rows), block("b", 4)];
    let layout = with_notes(blocks, &[1]);
    for law in LAWS {
        let pages = layout.pages(law);
        assert_eq!([count(&pages, "m1"), count(&pages, "1 note")], [[0, 1]; 2]);
    }
}

#[test]
fn office_takes_a_row_back_for_a_footnote_of_a_cell_that_goes_down() {
    let layout = |long| {
        let cell_down = down(Cell::new(vec![marked("m", 0)]), Down::First);
        let rows = vec![
            Row::new(vec![cell_down, cell("x", 1)]),
            Row::new(vec![rest(), cell("y", long)]),
            Row::new(vec![rest(), cell("z", 1)]),
        ];
        with_notes(vec![block("a", 38), ruled(&[40, 40], rows)], &[1])
    };
    let [office, word] = LAWS.map(|law| layout(7).pages(law));
    assert_eq!([count(&word, "x"), count(&word, "y")], [[1, 0], [0, 7]]);
    assert_eq!([count(&office, "x"), count(&office, "y")], [[0, 1], [0, 7]]);
    assert_eq!(count(&office, "2 note"), [1, 1]);
    // Both rows have room.
    for law in LAWS {
        assert_eq!(count(&layout(2).pages(law), "1 note"), [1]);
    }
}

#[test]
fn office_numbers_footnotes_in_the_order_of_rows() {
    let cell_down = down(Cell::new(vec![marked("down", 0)]), Down::First);
    let rows = vec![
        Row::new(vec![cell_down, Cell::new(vec![marked("row", 1)])]),
        Row::new(vec![rest(), cell("y", 1)]),
    ];
    let layout = with_notes(vec![ruled(&[40, 40], rows)], &[1, 1]);
    let [office, word] = LAWS.map(|law| layout.pages(law));
    let texts = |pages: &Pages| {
        placed(pages)
            .iter()
            .map(|(_, text)| (*text).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(texts(&word), ["down1", "row2", "y", "2 note", "1 note"]);
    assert_eq!(texts(&office), ["down2", "row1", "y", "1 note", "2 note"]);
}

#[test]
fn long_footnotes_go_on() {
    let pages = with_note(1, 200).pages(Law::Word);
    let counts = count(&pages, "note");
    assert_eq!(counts.iter().sum::<usize>(), 199);
    assert!(counts.len() >= 4);
    assert_eq!(count(&pages, "b").iter().sum::<usize>(), 1);
}

#[test]
fn sections_count_their_pages() {
    let sections = vec![section(vec![block("a", 50)]), section(vec![block("b", 50)])];
    for law in LAWS {
        let pages = layout(sections.clone()).pages(law);
        assert_eq!(pages.count(), 4);
        let numbers: Vec<_> = pages
            .lines()
            .filter(|line| line.component == C::PageNumber)
            .map(|line| (line.page, line.section, line.number, line.text.as_str()))
            .collect();
        assert_eq!(numbers, [(2, 0, 2, "2"), (4, 1, 2, "2")]);
    }
}

#[test]
fn a_sheet_on_its_side_is_lower_and_wider() {
    let mut across = section(vec![block("a", 40)]);
    across.page = Page::landscape(&HouseStyle::large());
    let pages = layout(vec![across]).pages(Law::Word);
    assert_eq!(count(&pages, "a"), [29, 11]);
    let x = find(&pages, "a").x.to_mm();
    assert!((x - (30.0 + 247.0 / 2.0)).abs() < 2.0, "{x}");
}

#[test]
fn the_foot_of_the_first_page_takes_room() {
    let mut with_foot = section(vec![block("a", 50)]);
    with_foot.first_footer = vec![Paragraph::plain(C::Contact, "foot"); 4];
    let pages = layout(vec![with_foot]).pages(Law::OnlyOffice);
    // 10 mm below it, and four lines of 12 pt, are more than the margin.
    assert_eq!(count(&pages, "a"), [43, 7]);
    assert_eq!(count(&pages, "foot"), [4, 0]);
    let below = 12.0 * 20.0 * 443.0 / 2048.0;
    let last = pages.page(1).last().unwrap();
    near(last.baseline, 16838.0 - 567.0 - below);
}

#[test]
fn boxes_stand_where_they_are_put() {
    let mut boxed = section(vec![block("a", 1)]);
    boxed.boxes.push(Boxed {
        text: Paragraph::plain(C::DraftMark, "DỰ THẢO"),
        width: Length::mm(40),
        height: Length::mm(8),
        x: Length::mm(30),
        y: Length::mm(9),
    });
    let layout = layout(vec![boxed]);
    let pages = layout.pages(Law::Word);
    let mark = find(&pages, "DỰ THẢO");
    assert!((13.0..16.0).contains(&mark.baseline.to_mm()));
    assert!((35.0..45.0).contains(&mark.x.to_mm()));
    let below = 1134.0 + 14.0 * 20.0 * 1912.0 / 2048.0;
    for law in [Law::Word, Law::OnlyOffice] {
        near(find(&layout.pages(law), "a").baseline, below);
    }
}

#[test]
fn nothing_makes_no_page_but_the_first() {
    assert_eq!(layout(Vec::new()).pages(Law::Word).count(), 0);
    assert_eq!(placed(&of(Vec::new()).pages(Law::Word)), []);
    assert_eq!(of(Vec::new()).pages(Law::Word).count(), 1);
}

#[test]
fn onlyoffice_has_no_line_lower_than_a_point() {
    let end = || Block::Paragraph(Paragraph::empty(C::End));
    let y = |law| find(&of(vec![end(), block("a", 1)]).pages(law), "a").baseline;
    near(y(Law::OnlyOffice) - y(Law::Word), 19.0);
}

fn paragraph() -> impl Strategy<Value = Paragraph> {
    let components = prop_oneof![
        Just(C::BodyText),
        Just(C::HeadingRoman),
        Just(C::SignerName),
        Just(C::Recipient),
        Just(C::CentredLine),
    ];
    (components, 1_usize..7, any::<bool>(), 0_i16..30).prop_map(|(component, count, keep, gap)| {
        let mut paragraph = Paragraph::plain(component, vec!["="; count].join("\n"));
        paragraph.shape.keep_with_next = keep;
        paragraph.shape.before = Some(Length::pt(gap));
        paragraph
    })
}

fn grid() -> impl Strategy<Value = Grid> {
    let cell =
        (0_u16..3, 0_u8..6, vec(paragraph(), 0..3)).prop_map(|(across, kind, paragraphs)| {
            let kind = match kind {
                0 => Down::First,
                1 => Down::Rest,
                _ => Down::One,
            };
            let paragraphs = match kind {
                Down::One => paragraphs,
                Down::First => vec![lines("=", 1)],
                Down::Rest => Vec::new(),
            };
            Cell {
                across,
                ..down(Cell::new(paragraphs), kind)
            }
        });
    let row =
        (vec(cell, 0..4), any::<bool>(), any::<bool>()).prop_map(|(cells, header, splits)| Row {
            header,
            splits,
            ..Row::new(cells)
        });
    vec(row, 0..8).prop_map(|mut rows| {
        // The rest of a header goes as a row.
        for row in rows.iter_mut().skip(2) {
            row.header = false;
        }
        Grid {
            columns: vec![Length::mm(40); 3],
            rows,
            ruled: None,
        }
    })
}

fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let block = prop_oneof![
        4 => paragraph().prop_map(Block::Paragraph),
        1 => grid().prop_map(Block::Grid),
    ];
    vec(block, 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Every line is placed once, from page to page, and none below the lower margin.
    #[test]
    fn every_line_is_placed_once(first in blocks(), second in blocks(), marks in vec(0_usize..40, 0..6)) {
        let mut layout = layout(vec![section(first), section(second)]);
        for (note, mark) in marks.into_iter().enumerate() {
            let block = layout.sections[note % 2].blocks.get_mut(mark);
            if let Some(Block::Paragraph(paragraph)) = block {
                let index = layout.notes.len();
                paragraph.runs.push(Run::reference(index));
                let paragraphs = vec![Paragraph::plain(C::FootnoteText, "=\n=")];
                layout.notes.push(Note { paragraphs });
            }
        }
        let notes = layout.notes.iter().flat_map(|note| &note.paragraphs);
        let wanted: usize = layout
            .paragraphs()
            .chain(notes)
            .map(|paragraph| paragraph.text().matches('=').count())
            .sum();
        for law in LAWS {
            let pages = layout.pages(law);
            let own = pages.lines().filter(|line| !line.repeats);
            let found: usize = own.map(|line| line.text.matches('=').count()).sum();
            prop_assert_eq!(found, wanted);
            let numbers: Vec<_> = pages.lines().map(|line| line.page).collect();
            prop_assert!(numbers.is_sorted());
            prop_assert!(numbers.last().is_none_or(|last| *last <= pages.count()));
            // The first footnote of ONLYOFFICE's page begins there even if it has no room.
            let stays = |line: &&PlacedLine| law == Law::Word || line.component != C::FootnoteText;
            let lowest = pages.lines().filter(stays).max_by_key(|line| line.baseline);
            let margin = Length::twips(16838 - 1134);
            prop_assert!(lowest.is_none_or(|line| line.baseline <= margin), "{lowest:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Columns too narrow for their words hold all of them, and the pages come to an end.
    #[test]
    fn narrow_columns_hold_what_no_break_parts(
        words in vec("[0-9]{1,6}( %){0,9}|\\(( \\(){0,5}|\u{a0}{1,4}[0-9]|[a-z]{1,20}-", 0..60),
        width in 0_i16..12,
        splits: bool,
    ) {
        let text = words.join(" ");
        let bare = |text: &str| text.replace([' ', '\n'], "");
        let mut row = Row::new(vec![
            Cell::new(vec![Paragraph::plain(C::BodyText, text.clone())]),
            Cell::new(vec![Paragraph::plain(C::TableCell, text.clone())]),
        ]);
        row.splits = splits;
        let layout = of(vec![ruled(&[width, 12 - width], vec![row])]);
        for law in LAWS {
            let pages = layout.pages(law);
            let lines: Vec<_> = placed(&pages).into_iter().map(|(_, line)| bare(line)).collect();
            prop_assert_eq!(lines.concat().len(), 2 * bare(&text).len());
        }
    }
}

#[test]
fn many_pages_take_no_long_time() {
    let blocks = (0..20_000).map(|_| block("x", 1)).collect();
    assert!(of(blocks).pages(Law::Word).count() > 400);
    let rows = (0..5_000).map(|_| Row::new(vec![cell("x", 1)])).collect();
    assert!(of(vec![ruled(&[100], rows)]).pages(Law::Word).count() > 100);
    // A chain that never ends.
    let blocks = (0..5_000).map(|_| kept("x", 1)).collect();
    assert!(of(blocks).pages(Law::Word).count() > 100);
}
