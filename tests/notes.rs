//! Footnotes: where their marks may stand, what number they get, and what stands around them.

mod common;

use common::part;
use vanban::decree::{NamedKind, RegulationKind};
use vanban::problem::Severity;
use vanban::{
    Annex, Attachment, Authority, Builder, Citation, Decision, Document, Footnote, Leader,
    NamedDocument, OfficialLetter, Problem, Report, Section, Sender, Telegram, Text,
};

fn report() -> Builder<Report> {
    Report::builder()
        .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
        .place("Suối Mây")
        .subject("Kết quả trồng cây đầu năm 2026")
        .signature(Authority::collective(
            "Ủy ban nhân dân",
            Leader::head("Chủ tịch"),
        ))
}

/// Footnotes of these ids, each of which says its id.
fn notes<'a>(ids: &'a [&str]) -> impl Iterator<Item = Footnote> + 'a {
    ids.iter()
        .map(|id| Footnote::new(*id, format!("Chú thích {id}.")))
}

/// The document as plain text, whose lines must be among those that are expected to be there.
fn has(document: &Document, lines: &[&str]) {
    let page = document.layout().to_string();
    let printed: Vec<_> = page.lines().map(str::trim).collect();
    for line in lines {
        assert!(printed.contains(line), "{line} is not in\n{page}");
    }
}

fn codes<'a>(problems: impl IntoIterator<Item = &'a Problem>) -> Vec<String> {
    let told = |problem: &Problem| format!("{} {}", problem.path(), problem.code());
    problems.into_iter().map(told).collect()
}

/// Addressees stand before the bases, bases before the body, a heading before its text.
#[test]
fn numbers_follow_the_page() {
    let report = report()
        .footnotes(notes(&["cuối", "muc", "noi", "can_cu"].map(
            |id| match id {
                "cuối" => "cuoi",
                id => id,
            },
        )))
        .to("Sở Nội vụ tỉnh Lâm Bình[^noi]")
        .basis(Text::from("Căn cứ yêu cầu công việc.").note_id("can_cu"))
        .section(
            Section::roman()
                .heading(Text::from("Kết quả").note_id("muc"))
                .items(
                    [Text::from("Trường học: 800 cây").note(&Footnote::new("rust", "Từ Rust."))],
                ),
        )
        .paragraph(Text::from("Trên đây là báo cáo của xã.").note_id("cuoi"))
        .build()
        .unwrap();
    has(
        &report,
        &[
            "Kính gửi: Sở Nội vụ tỉnh Lâm Bình[1]",
            "Căn cứ yêu cầu công việc[2].",
            "I. KẾT QUẢ[3]",
            "- Trường học: 800 cây[4]",
            "Trên đây là báo cáo của xã[5]./.",
            "[1] Chú thích noi.",
            "[2] Chú thích can_cu.",
            "[3] Chú thích muc.",
            "[4] Từ Rust.",
            "[5] Chú thích cuoi.",
        ],
    );
    assert!(report.warnings().is_empty());
    let json = serde_json::to_string(&report).unwrap();
    assert_eq!(Report::from_json(&json).unwrap(), report);
}

#[test]
fn several_addressees_have_their_marks_before_the_semicolon() {
    let report = report()
        .footnotes(notes(&["a", "b"]))
        .addressees(["Sở Nội vụ;[^a]", "Sở Tài chính[^b].", "Hạt Kiểm lâm"])
        .paragraph("Trên đây là báo cáo của xã.")
        .build()
        .unwrap();
    let lines = [
        "- Sở Nội vụ[1];",
        "- Sở Tài chính[2];",
        "- Hạt Kiểm lâm.",
        "[2] Chú thích b.",
    ];
    has(&report, &lines);
    let properties = part(&report.to_docx().unwrap(), "docProps/custom.xml");
    let to = "<vt:lpwstr>Sở Nội vụ; Sở Tài chính; Hạt Kiểm lâm</vt:lpwstr>";
    assert!(properties.contains(to), "{properties}");
    let telegram = Telegram::builder()
        .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
        .place("Suối Mây")
        .subject("Ứng phó bão số 3")
        .telegraphing("Chủ tịch Ủy ban nhân dân xã Suối Mây")
        .footnotes(notes(&["a"]))
        .to("Trưởng các thôn[^a]")
        .paragraph("Yêu cầu trực 24/24 giờ.")
        .signature(Leader::head("Chủ tịch"))
        .build()
        .unwrap();
    has(&telegram, &["- Trưởng các thôn[1].", "[1] Chú thích a."]);
}

/// The marks at the end of a text are looked through, whoever set the sign before them.
#[test]
fn the_end_of_a_text_is_seen_through_its_marks() {
    for (end, printed) in [
        ("theo quy định[^a]", "theo quy định[1]./."),
        ("theo quy định.[^a]", "theo quy định[1]./."),
        ("theo quy định[^a].", "theo quy định[1]./."),
        ("theo **quy định.**[^a]", "theo quy định[1]./."),
        ("theo quy định./.[^a][^b]", "theo quy định[1]\u{a0}[2]./."),
        ("theo quy định [^a] [^b].", "theo quy định[1]\u{a0}[2]./."),
        (
            "theo quy định[^a] của tỉnh.",
            "theo quy định[1] của tỉnh./.",
        ),
    ] {
        let report = report()
            .footnotes(notes(&["a", "b"]))
            .paragraph(Text::from_markup(end))
            .build()
            .unwrap();
        has(&report, &[printed]);
    }
    let letter = OfficialLetter::builder()
        .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
        .unit("KT")
        .place("Suối Mây")
        .subject("Báo cáo trồng cây")
        .to("Sở Nội vụ")
        .footnotes(notes(&["a"]))
        .paragraph(Text::from("Xin trân trọng cảm ơn!").note_id("a"))
        .signature(Leader::head("Chủ tịch"))
        .build()
        .unwrap();
    has(&letter, &["Xin trân trọng cảm ơn![1]"]);
    let problems = report()
        .footnotes(notes(&["a"]))
        .paragraph(Text::from("theo quy định…").note_id("a"))
        .build()
        .unwrap_err();
    assert_eq!(codes(&problems), ["body[0] body.closing_mark"]);
}

/// The text says in full what only a footnote has cited so far.
#[test]
fn a_note_may_cite() {
    let plan = Citation::new("kh05", "Kế hoạch")
        .number("05/KH-UBND")
        .date((2026, 1, 9))
        .issuer("UBND tỉnh Lâm Bình")
        .subject("về trồng cây");
    let full =
        "Kế hoạch số 05/KH-UBND ngày 09 tháng 01 năm 2026 của UBND tỉnh Lâm Bình về trồng cây";
    let cited = || Text::from("Theo ").cite(&plan).plain(".");
    let report = report()
        .footnote(Footnote::new("a", cited()))
        .paragraph(Text::from("Xã đã trồng 800 cây").note_id("a").plain("."))
        .paragraph(cited())
        .paragraph(
            Text::from("Xã còn 12 ha")
                .note(&Footnote::new("b", cited()))
                .plain("."),
        )
        .build()
        .unwrap();
    has(
        &report,
        &[
            &format!("[1] Theo {full}."),
            &format!("Theo {full}."),
            "[2] Theo Kế hoạch số 05/KH-UBND.",
        ],
    );
}

/// A file numbers its own notes from 1.
#[test]
fn an_attached_text_has_its_notes_in_its_file() {
    let decision = |separate: bool| {
        let text = Attachment::new(RegulationKind::Regulation, "Tiếp công dân").article(
            vanban::Article::titled("Phạm vi")
                .paragraph(Text::from("Áp dụng tại trụ sở").note_id("b").plain(".")),
        );
        let text = text.separate_file(separate);
        Decision::builder()
            .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
            .place("Suối Mây")
            .subject("Về việc ban hành Quy chế tiếp công dân")
            .issuing_authority("Chủ tịch Ủy ban nhân dân xã Suối Mây")
            .footnotes(notes(&["b", "a"]))
            .basis(Text::from("Căn cứ yêu cầu công việc").note_id("a"))
            .article("Ban hành Quy chế.")
            .attachment(text)
            .signature(Leader::head("Chủ tịch"))
            .build()
            .unwrap()
    };
    has(
        &decision(false),
        &[
            "Căn cứ yêu cầu công việc[1].",
            "Áp dụng tại trụ sở[2]./.",
            "[1] Chú thích a.",
            "[2] Chú thích b.",
        ],
    );
    let apart = decision(true);
    has(&apart, &["Căn cứ yêu cầu công việc[1]."]);
    assert!(!apart.layout().to_string().contains("Chú thích b"));
    let attached = apart.separate_texts()[0].layout().to_string();
    assert!(attached.contains("Áp dụng tại trụ sở[1]./."), "{attached}");
    assert!(attached.contains("[1] Chú thích b."), "{attached}");
    assert!(!attached.contains("Chú thích a"));
}

/// What a text brings along is declared behind what is declared already.
#[test]
fn notes_that_texts_bring_along() {
    let note = |text: &str| Footnote::new("a", text);
    let marked = |note: &Footnote| Text::from("Xã đã trồng 800 cây").note(note).plain(".");
    let same = note("Ước tính.");
    let report_with = |declared: &Footnote, brought: &Footnote| {
        report()
            .footnote(declared.clone())
            .paragraph(marked(brought))
            .build()
    };
    assert!(report_with(&same, &same).is_ok());
    let problems = report_with(&same, &note("Khác.")).unwrap_err();
    assert_eq!(codes(&problems), ["footnotes[1].id note.repeated"]);
    let nested = note("Ước tính").text().clone().note_id("b");
    let nested = Footnote::new("a", nested);
    let problems = report().paragraph(marked(&nested)).build().unwrap_err();
    assert_eq!(codes(&problems), ["footnotes[0].text note.nested"]);
    let problems = report()
        .paragraph(marked(&same))
        .paragraph(marked(&same))
        .build()
        .unwrap_err();
    assert_eq!(codes(&problems), ["body[1] note.twice"]);
}

#[test]
fn a_document_without_markup_has_notes_by_pieces() {
    let json = r#"{
        "vanban": 1, "type": "notice", "plain": true,
        "sender": {"name": "Ủy ban nhân dân xã Suối Mây", "code": "UBND"},
        "place": "Suối Mây",
        "subject": "Giá dịch vụ chợ xã năm 2026",
        "footnotes": [{"id": "a", "text": "Xem **bảng giá** [^1]."}],
        "body": ["Giá [^chưa] gồm thuế [^a].", ["Giá chợ", {"note": "a"}, " không đổi."]],
        "signature": {"title": "Chủ tịch"}
    }"#;
    let notice = Document::from_json(json).unwrap();
    has(
        &notice,
        &[
            "Giá [^chưa] gồm thuế [^a].",
            "Giá chợ[1] không đổi./.",
            "[1] Xem **bảng giá** [^1].",
        ],
    );
}

/// Thousands of ids that nobody declared are told without comparing each with thousands.
#[test]
fn many_wrong_ids_end_soon() {
    let ids: Vec<_> = (0..20_000).map(|number| format!("n{number}")).collect();
    let ids: Vec<_> = ids.iter().map(String::as_str).collect();
    let marks = (0..20_000).fold(Text::from("Số liệu"), |text, number| {
        text.note_id(format!("x{number}"))
            .cite_id(format!("y{number}"))
    });
    let problems = NamedDocument::builder(NamedKind::Plan)
        .footnotes(notes(&ids))
        .paragraph(marks)
        .build()
        .unwrap_err();
    let undeclared = problems
        .iter()
        .filter(|problem| problem.code() == "note.undeclared");
    assert_eq!(undeclared.count(), 20_000);
}

/// An annex that has an id is named by its label, and that is a mention of it.
#[test]
fn texts_point_to_annexes_by_their_ids() {
    let annex = |id: &str, title: &str| {
        let body = Text::from("Chỉ tiêu của 12 thôn").note_id(format!("cua_{id}"));
        Annex::new(title).id(id).paragraph(body)
    };
    let report = report()
        .footnotes(notes(&["cua_cay", "cua_thon", "than"]))
        .paragraph(
            Text::from("Chi tiết tại ")
                .cite_id("thon")
                .note_id("than")
                .plain(" và ")
                .cite_id("cay")
                .plain("."),
        )
        .annex(annex("cay", "Số cây đã trồng"))
        .annex(annex("thon", "Chỉ tiêu của các thôn"))
        .build()
        .unwrap();
    assert!(report.warnings().is_empty(), "{}", report.warnings());
    has(
        &report,
        &[
            "Chi tiết tại Phụ lục II[1] và Phụ lục I./.",
            "[1] Chú thích than.",
            "[2] Chú thích cua_cay.",
            "[3] Chú thích cua_thon.",
        ],
    );
}

#[test]
fn ids_of_annexes_are_ids_of_citations() {
    let annex = |id: &str| Annex::new("Số cây").id(id).paragraph("Nội dung.");
    let law = Citation::new("luat", "Luật").subject("Lâm nghiệp");
    let problems = report()
        .paragraph(Text::from("Theo ").cite(&law).plain(", Phụ lục."))
        .paragraph(Text::from("Xem ").cite_id("cays").plain("."))
        .annexes([annex("luat"), annex("cay"), annex("số cây")])
        .build()
        .unwrap_err();
    let problems = problems
        .iter()
        .filter(|problem| problem.severity() == Severity::Error);
    assert_eq!(
        codes(problems),
        [
            "annexes[0].id citation.repeated",
            "annexes[2].id citation.id",
            "body[1] citation.undeclared",
        ]
    );
}
