//! Tables: what stands where, how it is aligned, what stays on one page, what is told.

mod common;

use common::base::{decision, report};
use common::part;
use serde::Serialize;
use vanban::decree::{Align, Component, Component as C, NamedKind, RegulationKind};
use vanban::layout::{Layout, ParagraphExplanation};
use vanban::value::{ColumnAlign, ColumnWidth, Decimal};
use vanban::{Article, Attachment, Cell, Column, Document, Problems, Section, Table, Text};

fn columns() -> [Column; 3] {
    [
        Column::count("TT"),
        Column::new("Lĩnh vực").key("field"),
        Column::new("Tiếp nhận").key("received"),
    ]
}

fn table() -> Table {
    Table::new(columns()).row(["Đất đai".into(), 1120.into()])
}

fn document(table: Table) -> Result<Document, Problems> {
    let built = report().paragraph("Kết quả:").block(table).build();
    built.map(Document::from)
}

fn layout(table: Table) -> Layout {
    document(table).unwrap().layout()
}

/// The components and texts of the paragraphs of a table, and of what belongs to it.
fn paragraphs(layout: &Layout) -> Vec<(Component, String)> {
    let all = layout.paragraphs();
    let all = all.map(|line| (line.component(), line.text()));
    all.filter(|(component, _)| {
        (Component::TableCaption..=Component::TableSource).contains(component)
    })
    .collect()
}

fn texts(layout: &Layout, component: Component) -> Vec<String> {
    let all = paragraphs(layout).into_iter();
    let all = all.filter(|(own, _)| *own == component);
    all.map(|(_, text)| text).collect()
}

fn cells(layout: &Layout) -> Vec<ParagraphExplanation> {
    let explanation = layout.explain();
    let all = explanation.paragraphs.into_iter();
    all.filter(|line| line.component == Component::TableCell)
        .collect()
}

fn problems(table: Table) -> Vec<String> {
    let line = |problem: &vanban::Problem| format!("{} {}", problem.path(), problem.code());
    match document(table) {
        Ok(document) => document.warnings().iter().map(line).collect(),
        Err(problems) => problems.iter().map(line).collect(),
    }
}

#[test]
fn what_belongs_to_a_table_stands_above_and_below_it() {
    let table = table()
        .caption("Kết quả quý I")
        .numbered(true)
        .unit("hồ sơ")
        .index(true)
        .group("Cấp xã")
        .row(["Hộ tịch".into(), 250.into()])
        .total(["Tổng cộng".into(), 1370.into()])
        .note("Số liệu đến ngày 31/3/2026.")
        .source("Hệ thống một cửa");
    let found = paragraphs(&layout(table));
    let found: Vec<_> = found
        .iter()
        .map(|(of, text)| (*of, text.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            (C::TableCaption, "Bảng 1: Kết quả quý I"),
            (C::TableUnit, "Đơn vị tính: hồ sơ"),
            (C::TableHeader, "TT"),
            (C::TableHeader, "Lĩnh vực"),
            (C::TableHeader, "Tiếp nhận"),
            (C::TableCell, "(1)"),
            (C::TableCell, "(2)"),
            (C::TableCell, "(3)"),
            (C::TableCell, "1"),
            (C::TableCell, "Đất đai"),
            (C::TableCell, "1.120"),
            (C::TableGroup, "Cấp xã"),
            (C::TableCell, "2"),
            (C::TableCell, "Hộ tịch"),
            (C::TableCell, "250"),
            (C::TableTotal, "Tổng cộng"),
            (C::TableTotal, "1.370"),
            (C::TableNote, "Ghi chú: Số liệu đến ngày 31/3/2026."),
            (C::TableSource, "Nguồn: Hệ thống một cửa"),
        ]
    );
}

#[test]
fn cells_are_explained_with_their_places() {
    let received = Column::group("Tiếp nhận", [Column::new("Giấy"), Column::new("Số")]);
    let table = Table::new([Column::new("Lĩnh vực"), received]).row([
        "Đất đai".into(),
        1120.into(),
        7.into(),
    ]);
    let explanation = layout(table).explain();
    let of = |text: &str| {
        let mut lines = explanation.paragraphs.iter();
        lines.find(|line| line.text == text).unwrap().cell.unwrap()
    };
    let place = |text| {
        let cell = of(text);
        (cell.row, cell.column, cell.across, cell.down, cell.header)
    };
    assert_eq!(place("Lĩnh vực"), (0, 0, 1, 2, true));
    assert_eq!(place("Tiếp nhận"), (0, 1, 2, 1, true));
    assert_eq!(place("Số"), (1, 2, 1, 1, true));
    assert_eq!(place("7"), (2, 2, 1, 1, false));
    assert!((of("Giấy").lines_mm.1 - of("Số").lines_mm.0).abs() < 0.01);
    // Letterhead and closing block have no lines.
    let lines = explanation.paragraphs.iter();
    let cells = lines.filter(|line| line.cell.is_some()).count();
    assert_eq!(cells, 7);
}

#[test]
fn cells_without_text_keep_with_the_row_below() {
    let received = Column::group("Tiếp nhận", [Column::new("Giấy"), Column::new("Số")]);
    let table = Table::new([Column::new("Lĩnh vực"), received])
        .row(["Đất đai".into(), 1120.into(), 7.into()])
        .row(["Hộ tịch".into(), 250.into(), 9.into()]);
    let xml = part(
        &document(table).unwrap().to_docx().unwrap(),
        "word/document.xml",
    );
    let (_, rest) = xml.split_once("<w:vMerge/>").unwrap();
    let (rest, _) = rest.split_once("</w:tc>").unwrap();
    assert!(rest.contains("<w:keepNext/>"), "{rest}");
}

#[test]
fn text_is_never_taken_for_a_number() {
    let table = Table::new([Column::new("Năm"), Column::new("Số")])
        .row(["2026".into(), 2026.into()])
        .row(["007".into(), Decimal::parse("1234567.50").into()])
        .row(["1.5".into(), 98.5.into()]);
    let layout = layout(table);
    let found = texts(&layout, Component::TableCell);
    assert_eq!(
        found,
        ["2026", "2.026", "007", "1.234.567,50", "1.5", "98,5"]
    );
    // Digits and separators are centred, whether typed or not.
    let mut cells = cells(&layout).into_iter();
    assert!(cells.all(|cell| cell.chosen.align == Align::Centre));
}

#[test]
fn a_column_with_a_word_begins_at_the_left() {
    let rows = [["12", "12"], ["–", "12 hộ"], ["", ""], ["15/3/2026", "3"]];
    let table =
        Table::new([Column::new("A"), Column::new("B")]).rows(rows.map(|row| row.map(Cell::from)));
    let aligns: Vec<_> = cells(&layout(table))
        .iter()
        .map(|cell| cell.chosen.align)
        .collect();
    assert_eq!(aligns, [Align::Centre, Align::Left].repeat(4));
}

#[test]
fn alignment_and_size_can_be_chosen() {
    let table = Table::new([
        Column::new("A").align(ColumnAlign::Right),
        Column::new("B").align(ColumnAlign::Decimal).decimals(1),
    ])
    .row([1.into(), 1200.into()])
    .row([2.into(), Cell::from(0.25).bold(true)])
    .row([Cell::from("x").align(ColumnAlign::Centre), "chưa có".into()])
    .size(10);
    let document = document(table).unwrap();
    let codes: Vec<_> = document
        .warnings()
        .iter()
        .map(vanban::Problem::code)
        .collect();
    assert_eq!(codes, ["table.decimals"]);
    let cells = cells(&document.layout());
    let found: Vec<_> = cells
        .iter()
        .map(|cell| (cell.text.as_str(), cell.chosen.align))
        .collect();
    assert_eq!(
        found,
        [
            ("1", Align::Right),
            ("1.200,0", Align::Right),
            ("2", Align::Right),
            ("0,25", Align::Right),
            ("x", Align::Centre),
            ("chưa có", Align::Centre),
        ]
    );
    assert!(cells.iter().all(|cell| cell.chosen.size_pt == Some(10.0)));
    // The comma of a number with fewer decimals stands under that of the others.
    let digit = cells[1].chosen.right_mm - cells[3].chosen.right_mm;
    assert!((1.7..1.9).contains(&digit), "{digit}");
    assert!(cells[5].chosen.right_mm.abs() < 0.01);
}

#[test]
fn cells_have_paragraphs_items_and_spans() {
    let table = Table::new([Column::new("A"), Column::new("B"), Column::new("C")])
        .row([
            Cell::new()
                .paragraph("Rà soát:")
                .items([vanban::Item::new("văn bản;").plus("quyết định.")]),
            Cell::from("Văn phòng").down(2),
            None::<&str>.into(),
        ])
        .row(["Kiểm tra".into(), Text::new().bold("gấp").into()])
        .row([Cell::from("Không").across(3)]);
    let layout = layout(table);
    assert_eq!(
        texts(&layout, Component::TableCell),
        [
            "Rà soát:",
            "- văn bản;",
            "+ quyết định.",
            "Văn phòng",
            "",
            "Kiểm tra",
            "gấp",
            "Không"
        ]
    );
    let text = layout.to_string();
    assert!(text.contains("Kiểm tra |  | gấp"), "{text}");
}

#[test]
fn rows_are_cells_or_records() {
    #[derive(Serialize)]
    struct Field {
        received: f32,
        field: &'static str,
    }

    let records = [
        Field {
            received: 1.1,
            field: "Đất đai *",
        },
        Field {
            received: 250.0,
            field: "Hộ tịch",
        },
    ];
    let layout = layout(Table::new(columns()).records(&records));
    assert_eq!(
        texts(&layout, Component::TableCell),
        ["1", "Đất đai *", "1,1", "2", "Hộ tịch", "250"]
    );
    assert_eq!(
        problems(Table::new(columns()).records([5]).records(["a"])),
        [
            "body[1].table.rows[0] table.record",
            "body[1].table.rows[1] table.record"
        ]
    );
    assert_eq!(
        problems(table().row(["a".into(), f64::NAN.into()])),
        ["body[1].table.rows[1][1] table.number"]
    );
}

#[test]
fn totals_add_up_or_are_told() {
    let total = |sums: [i32; 2]| {
        let rows = [
            ["a".into(), 10.into(), 1.into()],
            ["b".into(), 20.into(), 2.into()],
        ];
        let columns = ["Tên", "Số hộ", "Tỷ lệ (%)"].map(Column::new);
        let mut total: Vec<Cell> = vec!["Cộng".into()];
        total.extend(sums.map(Cell::from));
        Table::new(columns).rows(rows).total(total)
    };
    assert!(
        problems(total([30, 99])).is_empty(),
        "ratios are not added up"
    );
    assert_eq!(
        problems(total([31, 3])),
        ["body[1].table.rows[2].total table.total"]
    );

    let row = |name: &str, number: i32| [name.into(), number.into()];
    let names = || Table::new(["Tên", "Số hộ"].map(Column::new));
    // Of groups, of all, and of what stands below.
    let table = names()
        .total(row("Toàn xã", 6))
        .group("I")
        .row(row("a", 1))
        .row(row("b", 2))
        .total(row("Cộng I", 3))
        .group("II")
        .row(row("c", 3))
        .total(row("Cộng II", 3))
        .total(row("Tổng cộng", 6));
    assert!(problems(table).is_empty());
    // Nobody knows what text counts.
    let table = names()
        .row(row("a", 1))
        .row(["b".into(), "2 hộ".into()])
        .total(row("Cộng", 3));
    assert!(problems(table).is_empty());
}

/// Offices add up no means, and no parts of a row twice.
#[test]
fn no_false_alarm_of_totals() {
    let of = |title: &str| Table::new(["Nội dung", title].map(Column::new));
    let row = |name: &str, number: i32| [name.into(), number.into()];
    let money = || of("Số tiền");
    let budget = |total: i32| {
        money()
            .row(row("I. Thu nội địa", 300))
            .row(row("1. Thuế", 200))
            .row(row("a) Doanh nghiệp", 150))
            .row(row("b) Hộ kinh doanh", 50))
            .row(row("2. Phí", 100))
            .row(row("II. Thu bổ sung", 50))
            .row(row("1. Cân đối", 30))
            .row(row("2. Mục tiêu", 20))
            .total(row("Tổng cộng", total))
    };
    let quiet = [
        budget(350),
        money()
            .total(row("Tổng số", 350))
            .row(row("Thu nội địa", 300))
            .row(row("Thuế", 200))
            .row(row("Phí", 100))
            .row(row("Thu bổ sung", 50)),
        money()
            .row(row("Tổng số hộ", 100))
            .row(row("Trong đó: hộ nghèo", 20))
            .total(row("Tổng cộng", 100)),
        money()
            .row(row("A. Chi thường xuyên", 100))
            .row(row("a) Lương", 60))
            .row(row("B. Chi đầu tư", 50))
            .total(row("Tổng cộng", 150)),
        money()
            .row(row("Hộ dân", 100))
            .row([Cell::new().items(["Hộ nghèo"]), 20.into()])
            .total(row("Tổng cộng", 100)),
        money()
            .row(row("Bàn", 200))
            .row(row("Ghế", 600))
            .total(row("Cộng", 800))
            .total(row("Thuế GTGT 10%", 80))
            .total(row("Tổng cộng", 880)),
        money()
            .row(row("A", 2))
            .row(row("B", 4))
            .total(row("Bình quân", 3)),
    ];
    for table in quiet {
        assert_eq!(problems(table.clone()), [] as [&str; 0], "{table:?}");
    }
    let told = ["body[1].table.rows[8].total table.total"];
    assert_eq!(problems(budget(360)), told);
    let equal = [row("A", 3), row("B", 3), row("C", 3)];
    let equal = money().rows(equal).total(row("Tổng", 10));
    let message = document(equal).unwrap().warnings().to_string();
    assert!(message.contains("add up to 9"), "{message}");
    let two = |title: &str| of(title).row(row("A", 2)).row(row("B", 4));
    for title in [
        "Năng suất (tạ/ha)",
        "Mức chi",
        "Giá",
        "Lũy kế từ đầu năm",
        "So với cùng kỳ",
        "Tuổi",
        "Số hồ sơ đã giải quyết trước hạn và đúng hạn trong kỳ (%)",
    ] {
        let table = two(title).total(row("Tổng", 3));
        assert_eq!(problems(table), [] as [&str; 0], "{title}");
    }
    for title in ["Giá trị", "Số trẻ dưới 6 tuổi", "Năm 2026"] {
        let told = ["body[1].table.rows[2].total table.total"];
        assert_eq!(problems(two(title).total(row("Tổng", 3))), told, "{title}");
    }
}

#[test]
fn words_that_begin_as_labels_do_are_no_labels() {
    let one = || Table::new([Column::new("Tên")]).row(["a".into()]);
    let words = one()
        .note("Ghi chú dài ở trang sau.")
        .source("Nguồn vốn xã");
    assert_eq!(problems(words), [] as [&str; 0]);
    let labels = one()
        .note("Ghi chú: a")
        .source("NGUỒN: b")
        .unit("Đơn vị tính");
    assert_eq!(
        problems(labels),
        ["unit", "note", "source"].map(|key| format!("body[1].table.{key} label.repeated"))
    );
}

#[test]
fn a_total_has_its_label_over_the_words() {
    let columns = ["TT", "Tên", "Thôn", "Số hộ", "Ghi chú"];
    let table = |cells: usize| {
        let [first, rest @ ..] = columns;
        let all = [Column::count(first)]
            .into_iter()
            .chain(rest.map(Column::new));
        let mut total = vec![Cell::from("Cộng")];
        total.extend((1..cells).map(|_| Cell::new()));
        Table::new(all)
            .row(["a".into(), "b".into(), 1.into(), None::<&str>.into()])
            .total(total)
    };
    for (cells, is_right) in [
        (1, false),
        (2, false),
        (3, true),
        (4, true),
        (5, true),
        (6, false),
    ] {
        assert_eq!(problems(table(cells)).is_empty(), is_right, "{cells}");
    }
}

#[test]
fn tables_are_numbered_through_the_document() {
    let numbered = |caption: &str| table().caption(caption).numbered(true);
    let plan = Attachment::new(NamedKind::Plan, "Trồng cây năm 2027")
        .block(Section::arabic().heading("Chỉ tiêu").block(numbered("Ba")));
    let article = Article::new("Phân bổ:")
        .block(numbered("Một"))
        .block(table().caption("Không số"));
    let document = decision()
        .article(article)
        .article(Article::new("Giao:").block(numbered("Hai")))
        .attachment(plan)
        .build()
        .unwrap();
    assert_eq!(
        texts(&document.layout(), Component::TableCaption),
        ["Bảng 1: Một", "Không số", "Bảng 2: Hai", "Bảng 3: Ba"]
    );
    // Tables stand in articles, not beside them.
    let rules = Attachment::new(RegulationKind::Regulation, "Tiếp công dân").block(table());
    let problems = decision().article("Ban hành:").attachment(rules).build();
    let mut problems = problems.unwrap_err().into_iter();
    assert!(problems.any(|problem| problem.code() == "block.place"));
}

#[test]
fn texts_point_to_tables_by_their_ids() {
    let captioned = || table().id("so_lieu").caption("biểu số liệu hồ sơ");
    for (table, named) in [
        (captioned().numbered(true), "Bảng 1"),
        (captioned(), "biểu số liệu hồ sơ"),
        (table().id("so_lieu"), "bảng"),
    ] {
        let report = report()
            .paragraph(Text::from("Xem ").cite_id("so_lieu").plain("."))
            .block(table);
        let layout = report.build().unwrap().layout();
        let expected = format!("Xem {named}.");
        assert!(
            layout.paragraphs().any(|line| line.text() == expected),
            "{named}"
        );
    }
}

#[test]
fn ids_are_checked() {
    let built = report()
        .block(table().id("a"))
        .block(table().id("a"))
        .build();
    let codes: Vec<_> = built
        .unwrap_err()
        .iter()
        .map(vanban::Problem::code)
        .collect();
    assert_eq!(codes, ["citation.repeated"]);
}

/// Below a table the mark stands in a line of its own.
#[test]
fn a_text_may_end_with_a_table() {
    for table in [table(), table().source("Một cửa.")] {
        let layout = report().block(table).build().unwrap().layout();
        let explanation = layout.explain();
        let body: Vec<_> = explanation
            .paragraphs
            .iter()
            .filter(|line| line.component == Component::ClosingMark)
            .collect();
        assert_eq!(body.len(), 1);
        assert_eq!(
            (body[0].text.as_str(), body[0].chosen.align),
            ("./.", Align::Right)
        );
    }
}

#[test]
fn what_is_written_is_read_back() {
    let table = Table::new([
        Column::count("TT"),
        Column::new(Text::new().bold("A"))
            .key("a")
            .width(ColumnWidth::share(2)),
        Column::group(
            "Nhóm",
            [
                Column::new("B").key("b"),
                Column::new("C").key("c").width(ColumnWidth::mm(20)),
            ],
        ),
    ])
    .id("bang")
    .group("I")
    .counted_group("II", "Hai")
    .row([
        Cell::from("H").across(2),
        Cell::from(Text::from("H").bold("2").plain("O")),
    ])
    .row([
        Cell::new().paragraph("x").items(["y"]).down(2),
        1.into(),
        Decimal::parse("98.50").into(),
    ])
    .row([u64::MAX.into(), 0.1.into()])
    .total(["Cộng".into(), 5.into(), None::<u8>.into()])
    .size(9);
    let json = serde_json::to_string(&table).unwrap();
    assert_eq!(
        serde_json::from_str::<Table>(&json).unwrap(),
        table,
        "{json}"
    );
}

/// The last rows stay with what closes the table, the first with the header; not all of them.
#[test]
fn no_table_is_one_chain() {
    let kept = |rows: usize, last: &str| {
        let rows = (0..rows).map(|row| [format!("Hàng {row}").into(), row.into()]);
        let table = Table::new(columns()).rows(rows);
        let table = match last {
            "" => table,
            last => table.row([last.into(), 1.into()]),
        };
        let table = table.note("Hết.");
        let file = layout(table).to_docx().unwrap();
        let xml = common::part(&file, "word/document.xml");
        let rows = xml
            .split("<w:tr>")
            .filter(|row| row.contains("o-cua-bang") || row.contains("ten-cot-cua-bang"));
        rows.map(|row| {
            row.split("</w:tr>")
                .next()
                .unwrap()
                .contains("<w:keepNext/>")
        })
        .collect::<Vec<_>>()
    };
    let long = kept(60, "");
    assert_eq!(long.len(), 61);
    assert_eq!(long[..4], [true, true, false, false]);
    assert_eq!(long[58..], [false, true, true]);
    assert!(long[2..59].iter().all(|kept| !kept));
    assert_eq!(kept(2, ""), [true, true, true]);
    // One row is enough for a page if it is a tall one.
    let tall = "Ủy ban nhân dân xã đã phát động Tết trồng cây tại các thôn. ".repeat(6);
    assert_eq!(kept(59, tall.trim())[58..], [false, false, true]);
}

/// In the middle of two pages a text would stand at the foot of the first one.
#[test]
fn a_cell_that_goes_down_far_begins_at_the_top() {
    let is_centred = |rows: u32| {
        let table = Table::new(["Nhóm", "Việc"].map(Column::new));
        let first = [Cell::from("Nhóm").down(rows), "Việc".into()];
        let table = (1..rows).fold(table.row(first), |table, _| table.row(["Việc".into()]));
        let xml = common::part(
            &document(table).unwrap().to_docx().unwrap(),
            "word/document.xml",
        );
        let (_, cell) = xml.split_once(r#"<w:vMerge w:val="restart"/>"#).unwrap();
        cell.starts_with(r#"<w:vAlign w:val="center"/>"#)
    };
    assert!(is_centred(3));
    assert!(!is_centred(40));
}

#[test]
fn columns_without_room_are_told_of_the_table() {
    let columns = (0..20).map(|month| Column::new(format!("Nghiêng{month}")));
    let cells = (0..20).map(|_| Cell::from(12345));
    let table = Table::new(columns).row(cells);
    assert_eq!(problems(table), ["body[1].table.columns table.narrow"]);
}

#[test]
fn a_row_that_is_taller_than_half_a_page_may_split() {
    let long = "Ủy ban nhân dân xã đã phát động Tết trồng cây tại các thôn. ".repeat(60);
    let table = Table::new(columns())
        .row([long.trim().into(), 1.into()])
        .row(["b".into(), 2.into()]);
    let file = layout(table).to_docx().unwrap();
    let xml = common::part(&file, "word/document.xml");
    let table = xml
        .split("<w:tbl>")
        .find(|table| table.contains("w:tblHeader"))
        .unwrap();
    let rows: Vec<_> = table
        .split("<w:tr>")
        .skip(1)
        .map(|row| row.contains("<w:cantSplit/>"))
        .collect();
    assert_eq!(rows, [true, false, true]);
}

/// Word makes one table of two that touch.
#[test]
fn tables_do_not_touch() {
    let file = report()
        .block(table())
        .block(table())
        .build()
        .unwrap()
        .to_docx()
        .unwrap();
    let xml = common::part(&file, "word/document.xml");
    assert!(!xml.contains("</w:tbl><w:tbl>"));
}
