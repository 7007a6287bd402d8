//! Marks of urgency, circulation and drafts, and cell 12.

mod common;

use common::base::{letter, report};
use common::part;
use vanban::decree::Component;
use vanban::value::{Circulation, Urgency};
use vanban::{Document, Filing};

#[test]
fn urgency_stands_in_red_below_the_number() {
    let marked = letter().urgency(Urgency::VeryUrgent).build().unwrap();
    let layout = marked.layout();
    let order: Vec<_> = layout
        .paragraphs()
        .map(vanban::layout::Paragraph::component)
        .collect();
    let mark = order.iter().position(|one| *one == Component::UrgencyMark);
    let subject = order
        .iter()
        .position(|one| *one == Component::LetterSubject);
    assert!(subject < mark, "{order:?}");
    let xml = part(&marked.to_docx().unwrap(), "word/document.xml");
    let (_, boxed) = xml
        .split_once(r#"<w:tblW w:w="2268" w:type="dxa"/>"#)
        .unwrap();
    assert!(boxed.contains(r#"<w:trHeight w:val="454" w:hRule="exact"/>"#));
    assert!(boxed.contains(r#"<w:color w:val="FF0000"/>"#), "{boxed}");
    assert!(boxed.contains("THƯỢNG KHẨN"));
}

#[test]
fn circulation_and_draft_stand_in_the_upper_margin() {
    let marked = report()
        .paragraph("Nội dung.")
        .circulation(Circulation::ReturnAfterReading)
        .draft_round("lần 2")
        .build()
        .unwrap();
    let text = marked.layout().to_string();
    assert!(text.contains("XEM XONG TRẢ LẠI") && text.contains("DỰ THẢO LẦN 2"));
    let file = marked.to_docx().unwrap();
    let header = part(&file, "word/header2.xml");
    assert_eq!(header.matches(r#"w:tblpY="510""#).count(), 2);
    assert!(header.contains("DỰ THẢO LẦN 2") && header.contains("XEM XONG TRẢ LẠI"));
    assert!(!part(&file, "word/document.xml").contains("DỰ THẢO"));
}

#[test]
fn a_draft_is_said_in_two_ways() {
    let plain = report().paragraph("Nội dung.").draft(true).build().unwrap();
    assert!(plain.layout().to_string().contains("DỰ THẢO"));
    let round = plain.to_builder().draft_round("lần 2").build().unwrap();
    for (document, expected) in [(plain, "true"), (round, "\"lần 2\"")] {
        let json = serde_json::to_string(&document).unwrap();
        assert!(json.contains(&format!("\"draft\":{expected}")), "{json}");
        let read = Document::from_json(&json).unwrap();
        assert_eq!(read.to_docx().unwrap(), document.to_docx().unwrap());
    }
    // One that is longer would run off the page, or over the mark of circulation.
    for round in ["", "lần thứ hai mươi mốt, chỉnh lý sau hội nghị"] {
        let problems = report()
            .paragraph("Nội dung.")
            .draft_round(round)
            .build()
            .unwrap_err();
        assert_eq!(
            problems.iter().next().map(vanban::Problem::path),
            Some("draft")
        );
    }
}

#[test]
fn cell_12_stands_behind_the_filing() {
    let said = |filing: Filing| filing.to_string();
    let unit = || Filing::new().unit("HC").copies(2);
    assert_eq!(said(unit().drafter_mark("PL")), "Lưu: VT, HC (2). PL.");
    assert_eq!(said(unit().issued_copies(300)), "Lưu: VT, HC (2). (300)");
    let words = Filing::new().text("VT, KGVX. Hg").issued_copies(45);
    assert_eq!(said(words), "Lưu: VT, KGVX. Hg. (45)");
}
