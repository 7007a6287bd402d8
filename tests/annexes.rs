//! Annexes: labels, titles, pages of their own, and the texts that name them.

mod common;

use std::collections::BTreeSet;

use common::base::{decision, regulation, report};
use common::{part, texts, told};
use vanban::decree::Component;
use vanban::{Annex, Attachment, Builder, Document, Report};

fn annex(title: &str) -> Annex {
    Annex::new(title).paragraph("Nội dung phụ lục.")
}

/// A report that names its annexes in general.
fn with(annexes: impl IntoIterator<Item = Annex>) -> Builder<Report> {
    report()
        .paragraph("Chi tiết tại các phụ lục kèm theo.")
        .annexes(annexes)
}

#[test]
fn an_annex_stands_behind_its_document() {
    let one = Annex::new("Danh mục nhiệm vụ")
        .title_line("năm 2026")
        .subtitle("Lĩnh vực đất đai")
        .paragraph("Nội dung phụ lục.");
    let report = with([one]).number(7).date((2026, 3, 5)).build().unwrap();
    let layout = report.layout();
    assert_eq!(texts(&layout, Component::AnnexLabel), ["Phụ lục"]);
    let title = texts(&layout, Component::AnnexTitle);
    assert_eq!(title, ["Danh mục nhiệm vụ", "năm 2026"]);
    let subtitle = texts(&layout, Component::AnnexSubtitle);
    assert_eq!(subtitle, ["Lĩnh vực đất đai"]);
    let reference = texts(&layout, Component::AttachedTo).join(" ");
    assert_eq!(
        reference,
        "(Kèm theo Báo cáo số 07/BC-UBND ngày 05 tháng 3 năm 2026 của Ủy ban nhân dân xã Suối Mây)"
    );
    let body = texts(&layout, Component::BodyText);
    assert_eq!(body.last().map(String::as_str), Some("Nội dung phụ lục./."));
    assert!(report.warnings().is_empty());
}

/// A form ends with dots to write on; an ellipsis is none.
#[test]
fn dots_to_write_on_close_a_text() {
    let ending = |text: &str| {
        let built = with([Annex::new("Mẫu phiếu").paragraph(text)]).build();
        built.map(|report| texts(&report.layout(), Component::BodyText).pop().unwrap())
    };
    for form in ["Người nhận: ……………", "Người nhận: ......", "Ngày …….."] {
        assert_eq!(ending(form).unwrap(), form);
    }
    let ellipsis = ending("Hết...").unwrap_err();
    assert_eq!(told(&ellipsis), ["annexes[0].body[0] body.closing_mark"]);
    let letter = report().paragraph("Ý kiến của đơn vị: …………").build();
    let layout = letter.unwrap().layout();
    assert_eq!(
        texts(&layout, Component::BodyText),
        ["Ý kiến của đơn vị: …………"]
    );
}

/// Capitals are wider than the words of the data, which would stand in one line.
#[test]
fn a_title_is_broken_in_the_middle() {
    let one = annex("Mẫu phiếu đề nghị sửa chữa thiết bị công nghệ thông tin");
    let report = with([one]).build().unwrap();
    let explanation = report.layout().explain();
    let mut lines = explanation.paragraphs.iter();
    let title = lines.find(|line| line.component == Component::AnnexTitle);
    assert!(title.unwrap().chosen.left_mm > 10.0);
}

#[test]
fn an_annex_counts_its_pages_from_1() {
    let report = with([annex("Một"), annex("Hai")]).build().unwrap();
    let xml = part(&report.to_docx().unwrap(), "word/document.xml");
    assert_eq!(xml.matches("<w:sectPr>").count(), 3);
    assert_eq!(xml.matches(r#"<w:pgNumType w:start="1"/>"#).count(), 2);
    assert_eq!(xml.matches("<w:titlePg/>").count(), 3);
}

#[test]
fn an_annex_may_lie_across() {
    let report = with([annex("Một").landscape(true)]).build().unwrap();
    let xml = part(&report.to_docx().unwrap(), "word/document.xml");
    let across = r#"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>"#;
    assert_eq!(xml.matches(across).count(), 1);
    assert_eq!(xml.matches("<w:pgSz").count(), 2);
}

#[test]
fn an_annex_may_have_a_file_of_its_own() {
    let report = with([annex("Một"), annex("Hai").separate_file(true)])
        .build()
        .unwrap();
    assert_eq!(
        texts(&report.layout(), Component::AnnexLabel),
        ["Phụ lục I"]
    );
    let separate = report.separate_texts();
    let [second] = separate.as_slice() else {
        panic!("{} files", separate.len());
    };
    assert_eq!(
        texts(second.layout(), Component::AnnexLabel),
        ["Phụ lục II"]
    );
    assert_eq!(second.file_name("bao-cao.docx"), "bao-cao-phu-luc-ii.docx");
    let file = second.layout().to_docx().unwrap();
    assert!(!part(&file, "word/document.xml").contains("pgNumType"));
}

#[test]
fn files_of_annexes_have_names_of_their_own() {
    let one = || annex("Một").label("Biểu").separate_file(true);
    let report = with([one(), one(), annex("Ba").label("…").separate_file(true)]);
    let report = report.build().unwrap();
    let names: Vec<_> = report
        .separate_texts()
        .iter()
        .map(|text| text.file_name("a.docx"))
        .collect();
    assert_eq!(names, ["a-bieu.docx", "a-bieu-1.docx", "a-phu-luc-3.docx"]);

    // A label may be what a number behind another one would make.
    let labels = ["Biểu 2", "Biểu", "Biểu"];
    let report = with(labels.map(|label| annex("Một").label(label).separate_file(true)));
    let texts = report.build().unwrap().separate_texts();
    let names: BTreeSet<_> = texts.iter().map(|text| text.file_name("a.docx")).collect();
    assert_eq!(names.len(), labels.len(), "{names:?}");
}

#[test]
fn labels_are_numbered_where_there_are_several() {
    let report = with([annex("Một"), annex("Hai").label(""), annex("Ba")]);
    let layout = report.build().unwrap().layout();
    let labels = texts(&layout, Component::AnnexLabel);
    assert_eq!(labels, ["Phụ lục I", "Phụ lục III"]);
}

/// Of what a decision issues, the annexes stand behind the text and are named in it.
#[test]
fn an_attached_text_has_annexes_too() {
    let rules = Attachment::new(vanban::decree::RegulationKind::Rules, "Quản lý chợ")
        .article(vanban::Article::titled("Mẫu").paragraph("Theo Phụ lục kèm theo Quy định này."))
        .annex(annex("Mẫu đơn"));
    let decision = decision()
        .article("Ban hành kèm theo Quyết định này Quy định quản lý chợ.")
        .article("Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.")
        .subject("Ban hành Quy định quản lý chợ")
        .attachment(rules);
    let built = decision.build().unwrap();
    assert_eq!(told(built.warnings()), [] as [String; 0]);
    assert_eq!(texts(&built.layout(), Component::AnnexTitle), ["Mẫu đơn"]);
    let read = Document::from_json(&serde_json::to_string(&built).unwrap()).unwrap();
    assert_eq!(read.to_docx().unwrap(), built.to_docx().unwrap());
}

/// A text in articles may have an annex in sections.
#[test]
fn an_annex_is_in_sections_whatever_its_document_is() {
    let document = regulation()
        .article(vanban::Article::titled("Mẫu").paragraph("Theo Phụ lục kèm theo."))
        .annex(annex("Mẫu đơn"))
        .build()
        .unwrap();
    let json = serde_json::to_string(&document).unwrap();
    let read = Document::from_json(&json).unwrap();
    assert_eq!(texts(&read.layout(), Component::AnnexTitle), ["Mẫu đơn"]);
}

#[test]
fn annexes_are_named_in_the_text() {
    let told = |text: &str, annexes: Vec<Annex>| {
        let report = report().paragraph(text).annexes(annexes).build().unwrap();
        told(report.warnings())
    };
    let one = || vec![annex("Danh sách hộ")];
    let two = || vec![annex("Danh sách hộ"), annex("Số cây")];
    let titled = || vec![annex("Danh sách hộ nghèo").label("")];
    let none: [&str; 0] = [];
    for text in [
        "Chi tiết tại Phụ lục kèm theo.",
        "Số liệu ở phụ lục.",
        "Theo Phụ lục I.",
        "Có danh sách hộ kèm theo.",
    ] {
        assert_eq!(told(text, one()), none, "{text}");
    }
    assert_eq!(
        told("Xã đã trồng cây.", one()),
        ["annexes[0] annex.not_named"]
    );
    for text in [
        "Theo Phụ lục I và Phụ lục II.",
        "Theo Phụ lục I, II.",
        "Theo Phụ lục số 01 và 02.",
        "Chi tiết tại các phụ lục.",
        "Theo Phụ lục I - Danh sách hộ và Phụ lục II ban hành kèm theo Báo cáo này.",
    ] {
        assert_eq!(told(text, two()), none, "{text}");
    }
    assert_eq!(
        told("Theo Phụ lục I.", two()),
        ["annexes[1] annex.not_named"]
    );
    assert_eq!(
        told("Theo Phụ lục I, II và IV.", two()),
        ["body[0] annex.absent"]
    );
    assert_eq!(
        told("Theo Phụ lục II.", two()),
        ["annexes[0] annex.not_named"],
        "a name within another one is not said"
    );
    assert_eq!(told("Có danh sách kèm theo.", titled()), none);
    assert_eq!(told("Có danh sách gửi kèm.", titled()), none);
    assert_eq!(
        told("Xã đã trồng cây.", titled()),
        ["annexes[0] annex.not_named"]
    );
    for text in [
        "Theo Phụ lục II Nghị định số 30/2020/NĐ-CP.",
        "Theo mẫu tại Phụ lục ban hành kèm theo Thông tư số 01/2026/TT-BNV.",
        "Phụ lục hợp đồng đã được hai bên ký.",
        "Số liệu tại phụ lục kèm theo Tờ trình của Phòng Kinh tế.",
        "Các đơn vị lập phụ lục.",
    ] {
        assert_eq!(told(text, Vec::new()), none, "{text}");
    }
    for text in [
        "Kết quả tại Phụ lục I.",
        "Kết quả (Phụ lục kèm theo).",
        "Kết quả tại Phụ lục kèm theo Báo cáo này.",
    ] {
        assert_eq!(told(text, Vec::new()), ["body[0] annex.absent"], "{text}");
    }
}

/// Each of many annexes is not looked for in each of many texts.
#[test]
fn many_annexes_end_soon() {
    let texts = |form: fn(usize) -> String| {
        (0..5000).fold(report(), |report, place| report.paragraph(form(place)))
    };
    let forms: [fn(usize) -> String; 3] = [
        |place| format!("Nội dung {place}."),
        |place| format!("Theo Phụ lục {}.", place + 9000),
        |place| format!("Theo Phụ lục {} Nghị định này.", place + 9000),
    ];
    for form in forms {
        let annexes = (0..5000).map(|place| annex(&format!("Danh mục số {place}")));
        assert!(texts(form).annexes(annexes).build().is_ok());
    }
    for words in ["Phụ lục 1, ", "Phụ lục kèm theo Đề án "] {
        let report = report().paragraph(words.repeat(50_000) + "hết.");
        assert!(report.annex(annex("Danh mục")).build().is_ok());
    }
}
