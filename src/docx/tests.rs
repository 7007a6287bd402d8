//! What layouts that no document has yet become in the file.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::HouseStyle;
use crate::decree::Component as C;
use crate::layout::{Block, Layout, Page, Paragraph, Properties, Section};

fn line(text: &str) -> Block {
    Block::Paragraph(Paragraph::plain(C::BodyText, text))
}

fn section(blocks: Vec<Block>) -> Section {
    Section {
        page: Page::upright(&HouseStyle::large()),
        blocks,
        first_footer: Vec::new(),
    }
}

fn layout(sections: Vec<Section>) -> Layout {
    Layout {
        sections,
        house: HouseStyle::large(),
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
