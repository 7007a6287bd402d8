//! What layouts that no document has yet become in the file.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::HouseStyle;
use crate::decree::{Align, Component as C};
use crate::layout::{
    Block, Boxed, Cell, Control, CustomValue, Down, Grid, Layout, More, Note, Page, Paragraph,
    Properties, Row, Ruled, Run, Section, Vertical,
};
use crate::text::Height;
use crate::units::{FontSize, Length};

fn line(text: &str) -> Block {
    Block::Paragraph(Paragraph::plain(C::BodyText, text))
}

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
        properties: Properties {
            title: "Báo cáo".into(),
            creator: "Sở Nội vụ".into(),
            ..Properties::default()
        },
    }
}

/// The parts of the file by their names.
fn written(layout: &Layout) -> BTreeMap<String, String> {
    let file = layout.to_docx().unwrap();
    let mut archive = ZipArchive::new(Cursor::new(file.as_bytes())).unwrap();
    let names: Vec<_> = archive.file_names().map(str::to_owned).collect();
    let read = |name: String| {
        let mut text = String::new();
        let mut part = archive.by_name(&name).unwrap();
        part.read_to_string(&mut text).unwrap();
        drop(part);
        (name, text)
    };
    names.into_iter().map(read).collect()
}

/// The document's body without its tags around it.
fn body(layout: &Layout) -> String {
    let document = &written(layout)["word/document.xml"];
    let (_, rest) = document.split_once("<w:body>").unwrap();
    rest.split_once("</w:body>").unwrap().0.to_owned()
}

/// Every stretch between two marks, the marks among it.
fn stretches<'a>(xml: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    let starts = xml.match_indices(from).map(|(start, _)| start);
    starts
        .map(|start| {
            let rest = &xml[start..];
            &rest[..rest.find(to).unwrap() + to.len()]
        })
        .collect()
}

const HEADER: &str = r#"<w:headerReference w:type="default" r:id="rId1"/>"#;

#[test]
fn a_section_ends_with_its_last_paragraph_and_begins_its_numbers_anew() {
    let wide = Section {
        page: Page::landscape(&HouseStyle::large()),
        ..section(vec![line("Ngang")])
    };
    let layout = layout(vec![
        section(vec![line("Dọc")]),
        wide,
        section(vec![line("Dọc lại")]),
    ]);
    let xml = body(&layout);
    let margins = r#"<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>"#;
    let upright = r#"<w:pgSz w:w="11906" w:h="16838"/>"#;
    let landscape = r#"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"#;
    let anew = r#"<w:pgNumType w:start="1"/>"#;
    let end = r"<w:titlePg/></w:sectPr>";
    let cols = r#"<w:cols w:space="425" w:num="1"/>"#;
    let sections = stretches(&xml, "<w:sectPr>", "</w:sectPr>");
    assert_eq!(
        sections,
        [
            format!("<w:sectPr>{HEADER}{upright}{margins}{cols}{end}"),
            format!("<w:sectPr>{HEADER}{landscape}{margins}{anew}{cols}{end}"),
            format!("<w:sectPr>{HEADER}{upright}{margins}{anew}{cols}{end}"),
        ]
    );
    let paragraphs = stretches(&xml, "<w:p>", "</w:p>");
    assert_eq!(paragraphs.len(), 3, "no paragraph for the ends alone");
    for (paragraph, section) in paragraphs.iter().zip(&sections).take(2) {
        assert!(paragraph.contains(&format!("{section}</w:pPr><w:r>")));
    }
    assert!(xml.ends_with(&format!("</w:p>{}", sections[2])));
}

/// Word takes the first page's footer of the section before for one that has none.
#[test]
fn a_footer_is_of_its_own_section_alone() {
    let with_foot = |text: &str| Section {
        first_footer: vec![Paragraph::plain(C::Contact, text)],
        ..section(vec![line("Nội dung")])
    };
    let plain = || section(vec![line("Nội dung")]);
    let layout = layout(vec![
        plain(),
        with_foot("Một"),
        plain(),
        plain(),
        with_foot("Hai"),
    ]);
    let parts = written(&layout);
    let document = &parts["word/document.xml"];
    let footers: Vec<_> = stretches(document, "<w:sectPr>", "</w:sectPr>")
        .into_iter()
        .map(|section| stretches(section, "<w:footerReference", "/>").concat())
        .collect();
    let reference = |id: &str| format!(r#"<w:footerReference w:type="first" r:id="{id}"/>"#);
    let expected = ["", "rId6", "rId8", "", "rId9"].map(|id| {
        if id.is_empty() {
            String::new()
        } else {
            reference(id)
        }
    });
    assert_eq!(footers, expected);
    let relations = &parts["word/_rels/document.xml.rels"];
    let texts = [("rId6", "Một"), ("rId8", ""), ("rId9", "Hai")];
    for (index, (id, text)) in texts.into_iter().enumerate() {
        let name = format!("footer{}.xml", index + 1);
        let relation = stretches(relations, &format!(r#"<Relationship Id="{id}""#), "/>");
        assert!(relation[0].ends_with(&format!(r#"Target="{name}"/>"#)));
        let footer = &parts[&format!("word/{name}")];
        let said = stretches(footer, "<w:t ", "</w:t>").concat();
        assert!(
            said.contains(text) && said.is_empty() == text.is_empty(),
            "{said}"
        );
    }
}

fn cell(text: &str) -> Cell {
    Cell {
        align: Vertical::Centre,
        ..Cell::new(vec![Paragraph::plain(C::DashItem, text)])
    }
}

fn row(cells: &[&str]) -> Row {
    Row::new(cells.iter().map(|text| cell(text)).collect())
}

/// A table of three columns, of which the last two have a head in common.
fn table(rows: impl IntoIterator<Item = Row>) -> Grid {
    let first = [
        Cell {
            down: Down::First,
            ..cell("Nội dung")
        },
        Cell {
            across: 2,
            ..cell("Số tiền")
        },
    ];
    let rest = Cell {
        down: Down::Rest,
        ..Cell::new(Vec::new())
    };
    let heads = [
        Row::new(first.into()),
        Row::new(vec![rest, cell("Kế hoạch"), cell("Thực hiện")]),
    ];
    let heads = heads.map(|row| Row {
        header: true,
        ..row
    });
    Grid {
        columns: [80, 40, 45].map(Length::mm).into(),
        rows: heads.into_iter().chain(rows).collect(),
        ruled: Some(Ruled {
            caption: Some("Thu \"ngân sách\" & chi".into()),
            description: "Nội dung, kế hoạch, thực hiện".into(),
            margin: Length::tenths_of_mm(15),
        }),
    }
}

#[test]
fn a_table_with_lines_says_what_it_is_and_repeats_its_head() {
    let last = Row {
        splits: true,
        ..row(&["Cộng", "1,5", ""])
    };
    let xml = body(&layout(vec![section(vec![Block::Grid(table([last]))])]));
    let xml = stretches(&xml, "<w:tbl>", "</w:tbl>")[0];
    let (properties, rows) = xml.split_once("<w:tblGrid>").unwrap();
    let line = r#"w:val="single" w:sz="4" w:space="0" w:color="000000""#;
    let expected = format!(
        concat!(
            r#"<w:tbl><w:tblPr><w:tblW w:w="9354" w:type="dxa"/><w:jc w:val="center"/>"#,
            r#"<w:tblInd w:w="0" w:type="dxa"/><w:tblBorders><w:top {line}/><w:left {line}/>"#,
            r#"<w:bottom {line}/><w:right {line}/><w:insideH {line}/><w:insideV {line}/>"#,
            r#"</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>"#,
            r#"<w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>"#,
            r#"<w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>"#,
            r#"<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0""#,
            r#" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>"#,
            r#"<w:tblCaption w:val="Thu &quot;ngân sách&quot; &amp; chi"/>"#,
            r#"<w:tblDescription w:val="Nội dung, kế hoạch, thực hiện"/></w:tblPr>"#,
        ),
        line = line
    );
    assert_eq!(properties, expected);
    let heads = r"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
    assert_eq!(rows.matches(heads).count(), 2);
    assert_eq!(rows.matches("<w:tr><w:tc>").count(), 1, "one may split");
    let cells = stretches(rows, "<w:tcPr>", "</w:tcPr>");
    let middle = r#"<w:vAlign w:val="center"/>"#;
    let expected = [
        (4535, r#"<w:vMerge w:val="restart"/>"#, middle),
        (4819, r#"<w:gridSpan w:val="2"/>"#, middle),
        (4535, "<w:vMerge/>", ""),
        (2268, "", middle),
        (2551, "", middle),
    ];
    for (cell, (width, merged, align)) in cells.iter().zip(expected) {
        let width = format!(r#"<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>"#);
        assert_eq!(*cell, format!("{width}{merged}{align}</w:tcPr>"));
    }
    assert_eq!(
        rows.matches("</w:p></w:tc>").count(),
        8,
        "every cell ends in a paragraph"
    );
}

/// Word takes two tables without a paragraph between them for one, and no section ends in a table.
#[test]
fn tables_are_parted_by_paragraphs() {
    let tables = || vec![Block::Grid(table([])), Block::Grid(table([]))];
    let xml = body(&layout(vec![section(tables()), section(tables())]));
    assert!(!xml.contains("</w:tbl><w:tbl>"));
    let end = r#"</w:tbl><w:p><w:pPr><w:pStyle w:val="ket-thuc-van-ban"/>"#;
    assert_eq!(xml.matches(end).count(), 4);
    let last = xml.rsplit_once("</w:tbl>").unwrap().1;
    assert_eq!(last.matches("<w:p>").count(), 1);
    assert!(last.contains("</w:p><w:sectPr>"));
    assert_eq!(xml.matches("<w:sectPr>").count(), 2);
}

#[test]
fn a_long_table_goes_on_over_many_pages() {
    let rows = (1..200).map(|number| row(&[&format!("Khoản {number}"), "37,5", "31,25"]));
    let rows: Vec<_> = rows.collect();
    let xml = body(&layout(vec![section(vec![
        line("Bảng 1. Kết quả"),
        Block::Grid(table(rows)),
        line("Nguồn: Sở Tài chính."),
    ])]));
    assert_eq!(xml.matches("<w:tblHeader/>").count(), 2);
    assert_eq!(xml.matches("<w:cantSplit/>").count(), 201);
}

#[test]
fn a_paragraph_may_have_an_alignment_a_size_and_a_level_of_its_own() {
    let mut paragraph = Paragraph::plain(C::BodyText, "1. Tiêu đề.");
    paragraph.runs.push(Run {
        italic: true,
        ..Run::plain(" Nội dung.")
    });
    paragraph.shape.align = Some(Align::Right);
    paragraph.shape.size = Some(FontSize::pt(11));
    paragraph.shape.level = Some(3);
    let layout = layout(vec![section(vec![Block::Paragraph(paragraph)])]);
    let xml = body(&layout);
    let size = r#"<w:sz w:val="22"/><w:szCs w:val="22"/>"#;
    let expected = format!(
        concat!(
            r#"<w:p><w:pPr><w:pStyle w:val="noi-dung-van-ban"/><w:jc w:val="right"/>"#,
            r#"<w:outlineLvl w:val="2"/><w:rPr>{size}</w:rPr></w:pPr>"#,
            r#"<w:r><w:rPr>{size}</w:rPr><w:t xml:space="preserve">1. Tiêu đề.</w:t></w:r>"#,
            r#"<w:r><w:rPr><w:i/><w:iCs/>{size}</w:rPr>"#,
            r#"<w:t xml:space="preserve"> Nội dung.</w:t></w:r></w:p>"#,
        ),
        size = size
    );
    assert!(xml.starts_with(&expected), "{xml}");
    let explained = &layout.explain().paragraphs[0].chosen;
    let found = (explained.size_pt, explained.align, explained.outline_level);
    assert_eq!(found, (Some(11.0), Align::Right, Some(3)));
    assert_eq!(
        layout.to_string(),
        format!("\n{:>80}\n", "1. Tiêu đề. Nội dung.")
    );
}

/// A layout whose text refers to two footnotes, the second from a table.
fn with_notes() -> Layout {
    let mut paragraph = Paragraph::plain(C::BodyText, "Dân số 12.000 người");
    paragraph.runs.extend([Run::reference(0), Run::plain(".")]);
    let mut in_table = row(&["Diện tích", "12,5", "13"]);
    in_table.cells[1].paragraphs[0].runs.push(Run::reference(1));
    let note = |text: &str| Note {
        paragraphs: vec![Paragraph::plain(C::FootnoteText, text)],
    };
    let long = "Số liệu của Chi cục Thống kê; ".repeat(8);
    let mut two = note(long.trim_end());
    two.paragraphs
        .push(Paragraph::plain(C::FootnoteText, "Đoạn thứ hai."));
    Layout {
        notes: vec![two, note("km² & ha")],
        ..layout(vec![section(vec![
            Block::Paragraph(paragraph),
            Block::Grid(table([in_table])),
        ])])
    }
}

#[test]
fn footnotes_stand_in_a_part_of_their_own() {
    let parts = written(&with_notes());
    let document = &parts["word/document.xml"];
    let style = r#"<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>"#;
    let reference = |id| format!(r#"<w:r>{style}<w:footnoteReference w:id="{id}"/></w:r>"#);
    for id in [1, 2] {
        assert_eq!(document.matches(&reference(id)).count(), 1);
    }
    let notes = &parts["word/footnotes.xml"];
    let separators = concat!(
        r#"<w:footnote w:type="separator" w:id="-1"><w:p><w:pPr>"#,
        r#"<w:spacing w:before="0" w:after="0"/></w:pPr><w:r><w:separator/></w:r></w:p></w:footnote>"#,
        r#"<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr>"#,
        r#"<w:spacing w:before="0" w:after="0"/></w:pPr><w:r><w:continuationSeparator/></w:r></w:p>"#,
        r#"</w:footnote><w:footnote w:id="1">"#,
    );
    assert!(notes.contains(separators), "{notes}");
    let opening = r#"<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>"#;
    let text = |text| format!(r#"<w:r><w:t xml:space="preserve">{text}</w:t></w:r>"#);
    let number = format!("<w:r>{style}<w:footnoteRef/></w:r>{}", text(" "));
    let last = text("km² &amp; ha");
    let last = format!(r#"<w:footnote w:id="2">{opening}{number}{last}</w:p></w:footnote>"#);
    assert!(notes.contains(&last), "{notes}");
    let second = format!("{opening}{}</w:p></w:footnote>", text("Đoạn thứ hai."));
    assert!(notes.contains(&second), "{notes}");
    let settings = &parts["word/settings.xml"];
    assert!(settings.contains(
        r#"<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>"#
    ));
    assert!(parts["word/_rels/document.xml.rels"].contains(r#" Target="footnotes.xml""#));
    let styles = &parts["word/styles.xml"];
    for id in ["FootnoteText", "FootnoteReference"] {
        assert!(styles.contains(&format!(r#"w:styleId="{id}""#)));
    }
}

#[test]
fn a_document_without_footnotes_has_nothing_of_them() {
    let mut paragraph = Paragraph::plain(C::BodyText, "Nội dung");
    paragraph.runs.push(Run::reference(0));
    let parts = written(&layout(vec![section(vec![Block::Paragraph(paragraph)])]));
    for (name, part) in parts {
        assert!(!part.to_lowercase().contains("footnote"), "{name}");
    }
}

#[test]
fn footnotes_are_explained_and_printed_behind_the_text() {
    let layout = with_notes();
    let explained = layout.explain();
    let first = &explained.paragraphs[0];
    assert_eq!(first.text, "Dân số 12.000 người.");
    assert_eq!(first.runs[1].text, "1");
    let found = explained.notes.iter().map(Vec::len);
    assert_eq!(found.collect::<Vec<_>>(), [2, 1]);
    let note = &explained.notes[1][0];
    assert_eq!(
        (note.name.en, note.chosen.size_pt),
        ("footnote", Some(10.0))
    );
    assert_eq!(note.allowed, None);
    let text = layout.to_string();
    assert!(text.contains("Dân số 12.000 người[1].\n"), "{text}");
    assert!(text.contains("\nDiện tích | 12,5[2] | 13\n"), "{text}");
    assert!(text.ends_with("\n[2] km² & ha\n"), "{text}");
}

#[test]
fn runs_stand_on_their_line_or_above_or_below_it() {
    let run = |text, height| Run {
        height,
        ..Run::plain(text)
    };
    let runs = [
        run("5 m", Height::Line),
        run("2", Height::Superscript),
        run(" CO", Height::Line),
        run("2", Height::Subscript),
    ];
    let paragraph = Paragraph::new(C::BodyText, runs.to_vec());
    let layout = layout(vec![section(vec![Block::Paragraph(paragraph)])]);
    let xml = body(&layout);
    for align in ["superscript", "subscript"] {
        let align = format!(r#"<w:rPr><w:vertAlign w:val="{align}"/></w:rPr>"#);
        let two = r#"<w:t xml:space="preserve">2</w:t></w:r>"#;
        assert!(xml.contains(&format!("<w:r>{align}{two}")), "{xml}");
    }
    assert!(layout.outline().to_string().contains("5 m^2^ CO_2_"));
}

#[test]
fn properties_of_any_name_stand_in_a_part_of_their_own() {
    let mut layout = layout(vec![section(vec![line("Nội dung")])]);
    assert!(!written(&layout).contains_key("docProps/custom.xml"));
    let custom = [
        ("Số", CustomValue::Integer(7)),
        ("Trích \"yếu\"", CustomValue::Text("A & B < C".into())),
        ("Ngày ban hành", CustomValue::Date("2026-07-06".into())),
    ];
    layout.properties.custom = custom.to_vec();
    let parts = written(&layout);
    let part = &parts["docProps/custom.xml"];
    let property = |id, name, value: &str| {
        let format = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
        format!(r#"<property fmtid="{format}" pid="{id}" name="{name}">{value}</property>"#)
    };
    let expected = [
        property(2, "Số", "<vt:i4>7</vt:i4>"),
        property(
            3,
            "Trích &quot;yếu&quot;",
            "<vt:lpwstr>A &amp; B &lt; C</vt:lpwstr>",
        ),
        property(
            4,
            "Ngày ban hành",
            "<vt:filetime>2026-07-06T00:00:00Z</vt:filetime>",
        ),
    ];
    assert!(part.ends_with(&format!("{}</Properties>", expected.concat())));
    assert!(parts["_rels/.rels"].contains(r#"Target="docProps/custom.xml""#));
}

#[test]
fn a_blank_may_be_a_control_that_is_found_by_its_tag() {
    let blank = |tag: &str, alias: &str| Run {
        more: Some(Box::new(More::Control(Control {
            tag: tag.into(),
            alias: alias.into(),
        }))),
        ..Run::blank(5)
    };
    let runs = vec![
        Run::plain("Số: "),
        blank("number", "số \"văn bản\""),
        Run::plain("/BC, ngày "),
        blank("date.day", "ngày"),
        Run::blank(3),
    ];
    let paragraph = Block::Paragraph(Paragraph::new(C::NumberSymbol, runs));
    let xml = body(&layout(vec![section(vec![paragraph])]));
    let spaces = "\u{a0}".repeat(5);
    let control = |id, tag, alias| {
        format!(
            concat!(
                r#"<w:sdt><w:sdtPr><w:alias w:val="{alias}"/><w:tag w:val="{tag}"/>"#,
                r#"<w:id w:val="{id}"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>"#,
                r#"<w:r><w:rPr><w:rStyle w:val="cho-trong"/></w:rPr>"#,
                r#"<w:t xml:space="preserve">{spaces}</w:t></w:r></w:sdtContent></w:sdt>"#,
            ),
            alias = alias,
            tag = tag,
            id = id,
            spaces = spaces
        )
    };
    let expected = [
        control(1, "number", "số &quot;văn bản&quot;"),
        control(2, "date.day", "ngày"),
    ];
    assert_eq!(stretches(&xml, "<w:sdt>", "</w:sdt>"), expected);
}

#[test]
fn a_box_stands_at_its_place_of_the_first_page() {
    let words = |words: &str| {
        let mut words = Paragraph::plain(C::TypeName, words);
        // The space above would push them out of the box.
        words.shape.before = Some(Length::ZERO);
        words
    };
    let mut text = words("HỎA TỐC");
    text.shape.red = true;
    let urgency = Boxed {
        text,
        width: Length::mm(30),
        height: Length::mm(8),
        x: Length::mm(30),
        y: Length::mm(10),
    };
    let draft = Boxed {
        text: words("DỰ THẢO"),
        x: Length::mm(150),
        ..urgency.clone()
    };
    let letterhead = Grid {
        columns: [60, 100].map(Length::mm).into(),
        rows: vec![row(&["Cơ quan", "Quốc hiệu"])],
        ruled: None,
    };
    let marked = Section {
        boxes: vec![urgency, draft],
        ..section(vec![Block::Grid(letterhead), line("Nội dung")])
    };
    let layout = layout(vec![marked, section(vec![line("Phụ lục")])]);
    let files = written(&layout);
    let sections = stretches(&files["word/document.xml"], "<w:sectPr>", "</w:sectPr>");
    let headers: Vec<_> = sections
        .into_iter()
        .map(|section| stretches(section, r#"<w:headerReference w:type="first""#, "/>").concat())
        .collect();
    let reference = |id: &str| format!(r#"<w:headerReference w:type="first" r:id="{id}"/>"#);
    assert_eq!(headers, [reference("rId8"), reference("rId9")]);
    // The second would have that of the first without one of its own.
    assert!(!files["word/header3.xml"].contains("<w:tbl>"));
    let boxes = stretches(&files["word/header2.xml"], "<w:tbl>", "</w:tbl>");
    let [urgency, draft] = boxes.as_slice() else {
        panic!("{boxes:?}");
    };
    let line = |side, color| {
        format!(r#"<w:{side} w:val="single" w:sz="8" w:space="0" w:color="{color}"/>"#)
    };
    let lines = |color| {
        ["top", "left", "bottom", "right"]
            .map(|side| line(side, color))
            .concat()
    };
    let none = ["top", "left", "bottom", "right"]
        .map(|side| format!(r#"<w:{side} w:w="0" w:type="dxa"/>"#))
        .concat();
    let properties = format!(
        concat!(
            r#"<w:tbl><w:tblPr><w:tblpPr w:leftFromText="0" w:rightFromText="0""#,
            r#" w:vertAnchor="page" w:horzAnchor="page" w:tblpX="1701" w:tblpY="567"/>"#,
            r#"<w:tblOverlap w:val="never"/><w:tblW w:w="1701" w:type="dxa"/>"#,
            r#"<w:tblBorders>{lines}</w:tblBorders><w:tblLayout w:type="fixed"/>"#,
            r#"<w:tblCellMar>{none}</w:tblCellMar></w:tblPr>"#,
            r#"<w:tblGrid><w:gridCol w:w="1701"/></w:tblGrid>"#,
            r#"<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="454" w:hRule="exact"/></w:trPr>"#,
        ),
        lines = lines("FF0000"),
        none = none
    );
    assert!(urgency.starts_with(&properties), "{urgency}");
    assert!(
        urgency.contains(r#"<w:color w:val="FF0000"/>"#),
        "{urgency}"
    );
    assert!(
        draft.contains(&lines("000000")) && !draft.contains("FF0000"),
        "{draft}"
    );
    let order: Vec<_> = layout.paragraphs().map(Paragraph::text).collect();
    assert_eq!(order[..2], ["HỎA TỐC", "DỰ THẢO"]);
    let explained = layout.explain().paragraphs;
    let explained: Vec<_> = explained.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(explained, order);
    let column = layout.explain().paragraphs[0].chosen.column_mm;
    assert_eq!((column.0.round(), column.1.round()), (30.0, 60.0));
}
