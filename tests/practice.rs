//! Forms that offices use beside the templates of the decree.

mod common;

use common::base::{json, report};
use vanban::layout::Paragraph;
use vanban::{Citation, Document, Text};

/// The paragraphs of a document, as text.
fn lines(document: &Document) -> Vec<String> {
    let layout = document.layout();
    let lines = layout.paragraphs().map(Paragraph::text);
    lines.filter(|line| !line.is_empty()).collect()
}

/// The codes of the warnings of a document.
fn codes(document: &Document) -> Vec<&'static str> {
    let warnings = document.warnings().iter();
    warnings.map(vanban::Problem::code).collect()
}

/// A document as JSON without some of its keys, and of a sender without a code.
fn without(text: &str, keys: &[&str]) -> serde_json::Map<String, serde_json::Value> {
    let mut value: serde_json::Map<_, _> = serde_json::from_str(text).unwrap();
    for key in keys {
        value.remove(*key);
    }
    value
}

fn read(value: serde_json::Map<String, serde_json::Value>) -> Document {
    Document::from_json(&serde_json::Value::from(value).to_string()).unwrap()
}

#[test]
fn an_internal_report_may_have_no_number() {
    let text = json(
        r#""type": "report", "subject": "Kết quả công tác tuần 36",
        "unnumbered": true, "body": ["Văn phòng đã hoàn thành kế hoạch tuần."]"#,
    );
    let mut value = without(&text, &["number"]);
    value["sender"] =
        serde_json::json!({"name": "Văn phòng Ủy ban nhân dân xã", "superior": "UBND xã Suối Mây"});
    let report = read(value.clone());
    assert_eq!(codes(&report), ["number.absent"]);
    assert_eq!(report.symbol(), None);
    assert!(report.blanks().is_empty());
    assert!(!lines(&report).iter().any(|line| line.starts_with("Số:")));
    assert_eq!(report.file_name(), "bao-cao-ket-qua-cong-tac-tuan-36.docx");
    // It can be said to be meant.
    value.insert("silence".to_owned(), serde_json::json!(["number.absent"]));
    assert!(read(value).warnings().is_empty());
}

/// Where a symbol is given, nothing is made of the code.
#[test]
fn a_symbol_does_without_the_code() {
    let text = json(
        r#""type": "plan", "subject": "Trồng cây đầu năm 2026", "symbol": "KH-UBND",
        "body": ["Trồng 5.000 cây."]"#,
    );
    let mut value = without(&text, &[]);
    value["sender"] = serde_json::json!({"name": "Ủy ban nhân dân xã Suối Mây"});
    assert!(lines(&read(value)).contains(&"Số: 07/KH-UBND".to_owned()));
}

#[test]
fn a_law_has_its_number_where_that_is_asked_for() {
    let law = Citation::new("luat", "Luật")
        .number("33/2024/QH15")
        .date((2024, 6, 21))
        .subject("Lưu trữ");
    let bodies = [false, true].map(|shown| {
        let law = law.clone().show_number(shown);
        let report = report()
            .basis(Text::from("Căn cứ ").cite(&law))
            .paragraph(Text::from("Xã thực hiện ").cite(&law).plain(" đúng hạn."))
            .build()
            .unwrap();
        (codes(&report), lines(&report))
    });
    for ((codes, lines), (code, basis)) in bodies.iter().zip([
        (
            Some("citation.law"),
            "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024.",
        ),
        (
            None,
            "Căn cứ Luật Lưu trữ số 33/2024/QH15 ngày 21 tháng 6 năm 2024.",
        ),
    ]) {
        assert_eq!(codes.contains(&"citation.law"), code.is_some());
        assert!(lines.iter().any(|line| line == basis), "{lines:?}");
        // Later uses say the name alone.
        assert!(
            lines
                .iter()
                .any(|line| line == "Xã thực hiện Luật Lưu trữ đúng hạn./.")
        );
    }
}

/// The first use says what amends it, of which the subject waits for a use of its own.
#[test]
fn a_citation_says_what_amends_it() {
    let decree = |id: &str, number: &str, date: (i32, u32, u32)| {
        Citation::new(id, "Nghị định")
            .number(number)
            .date(date)
            .issuer("Chính phủ")
    };
    let first = decree("nd45", "45/2020/NĐ-CP", (2020, 4, 8))
        .subject("về thực hiện thủ tục hành chính trên môi trường điện tử")
        .amended_by("nd42")
        .amended_by("nd118");
    let second = decree("nd42", "42/2022/NĐ-CP", (2022, 6, 24)).subject("quy định về dịch vụ công");
    let third = decree("nd118", "118/2025/NĐ-CP", (2025, 6, 9)).subject("về cơ chế một cửa");
    let report = report()
        .citations([second.clone(), third])
        .paragraph(Text::from("Xã thực hiện ").cite(&first).plain(";"))
        .paragraph(Text::from("Xã thực hiện ").cite(&second).plain(";"))
        .paragraph(Text::from("Xã đã tổng kết ").cite(&first).plain("."))
        .build()
        .unwrap();
    assert!(!codes(&report).contains(&"citation.unused"));
    let lines = lines(&report);
    for expected in [
        "Xã thực hiện Nghị định số 45/2020/NĐ-CP ngày 08 tháng 4 năm 2020 của Chính phủ về thực hiện \
         thủ tục hành chính trên môi trường điện tử (được sửa đổi, bổ sung bởi Nghị định số \
         42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của Chính phủ và Nghị định số 118/2025/NĐ-CP ngày 09 \
         tháng 6 năm 2025 của Chính phủ);",
        "Xã thực hiện Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của Chính phủ quy định về \
         dịch vụ công;",
        "Xã đã tổng kết Nghị định số 45/2020/NĐ-CP./.",
    ] {
        assert!(lines.iter().any(|line| line == expected), "{lines:#?}");
    }
}

/// The subject of a letter stands where its number would.
#[test]
fn a_letter_without_number_keeps_its_subject() {
    let letter = common::base::letter();
    let mut value = serde_json::to_value(letter.build().unwrap()).unwrap();
    let value = value.as_object_mut().unwrap();
    for key in ["number", "unit"] {
        value.remove(key);
    }
    value.insert("unnumbered".to_owned(), true.into());
    let letter = read(value.clone());
    assert!(lines(&letter).contains(&"V/v rà soát quy hoạch".to_owned()));
    assert_eq!(codes(&letter), ["number.absent"]);
}

/// Minutes that several sign, without what a meeting has.
fn handover(signers: usize) -> Document {
    let heading =
        |number| serde_json::json!({"heading": format!("Bên {number}"), "name": "Lò Văn Ún"});
    let signatures: Vec<_> = (1..=signers).map(heading).collect();
    let value = serde_json::json!({
        "vanban": 1, "type": "minutes",
        "sender": {"name": "Ủy ban nhân dân xã Suối Mây", "code": "UBND"},
        "number": 4, "place": "Suối Mây", "date": "2026-09-03",
        "subject": "Bàn giao mốc giới đất công ích",
        "bases": ["Căn cứ Kế hoạch số 12/KH-UBND ngày 02 tháng 3 năm 2026 của UBND xã Suối Mây"],
        "opening": ["Hôm nay, tại thôn Bản Pheo, chúng tôi gồm:"],
        "delegations": [
            {"name": "Bên giao", "people": [
                {"name": "Ông Hà Văn Pành", "title": "Công chức địa chính"}, {"name": "Bà Vì Thị Hoa"}
            ]},
            {"name": "Bên nhận", "people": ["Ông Lò Văn Ún, Trưởng thôn"]}
        ],
        "body": ["Hai bên đã bàn giao 14 mốc giới."],
        "copies": 2, "signatures": signatures,
    });
    Document::from_json(&value.to_string()).unwrap()
}

#[test]
fn minutes_may_be_signed_by_all_sides() {
    let document = handover(2);
    assert!(document.warnings().is_empty(), "{}", document.warnings());
    let lines = lines(&document);
    let from = lines.iter().position(|line| line == "Số: 04/BB-UBND");
    assert_eq!(
        lines[from.unwrap()..],
        [
            "Số: 04/BB-UBND",
            "Suối Mây, ngày 03 tháng 9 năm 2026",
            "BIÊN BẢN",
            "Bàn giao mốc giới đất công ích",
            "Căn cứ Kế hoạch số 12/KH-UBND ngày 02 tháng 3 năm 2026 của UBND xã Suối Mây.",
            "Hôm nay, tại thôn Bản Pheo, chúng tôi gồm:",
            "1. Bên giao:",
            "- Ông Hà Văn Pành, Công chức địa chính;",
            "- Bà Vì Thị Hoa.",
            "2. Bên nhận:",
            "- Ông Lò Văn Ún, Trưởng thôn.",
            "Hai bên đã bàn giao 14 mốc giới.",
            "Biên bản được lập thành 02 bản có giá trị như nhau./.",
            "BÊN 1",
            "Lò Văn Ún",
            "BÊN 2",
            "Lò Văn Ún",
        ]
    );
}

#[test]
fn one_delegation_has_no_number() {
    let mut value = serde_json::to_value(handover(2)).unwrap();
    value["delegations"].as_array_mut().unwrap().pop();
    let document = Document::from_json(&value.to_string()).unwrap();
    let lines = lines(&document);
    assert!(lines.iter().any(|line| line == "Bên giao:"), "{lines:?}");
}

/// Two or three beside each other, so that none stands alone.
#[test]
fn signatories_stand_in_rows_of_two_and_three() {
    for (signers, rows) in [
        (2, vec![2]),
        (3, vec![3]),
        (4, vec![2, 2]),
        (5, vec![3, 2]),
        (6, vec![3, 3]),
        (7, vec![3, 2, 2]),
    ] {
        let xml = common::part(&handover(signers).to_docx().unwrap(), "word/document.xml");
        let (_, closing) = xml.rsplit_once("<w:tbl>").unwrap();
        let found: Vec<_> = closing
            .split("<w:tr>")
            .skip(1)
            .map(|row| row.matches("<w:tc>").count())
            .collect();
        assert_eq!(found, rows, "{signers}");
    }
}

/// A meeting lacks nothing of its template unless others sign; its chair may have an office.
#[test]
fn the_minutes_of_a_meeting_keep_their_template() {
    let text = json(
        r#""type": "minutes", "subject": "Họp giao ban tháng 3", "body": ["Chủ tịch kết luận."]"#,
    );
    let mut value = without(&text, &["place", "date", "signature"]);
    let problems = Document::from_json(&serde_json::to_string(&value).unwrap()).unwrap_err();
    let paths: Vec<_> = problems.iter().map(vanban::Problem::path).collect();
    let missing = [
        "start",
        "venue",
        "attendees",
        "chair.title",
        "secretary.title",
        "end",
    ];
    assert_eq!(paths[..missing.len()], missing);
    for (key, given) in [
        ("start", serde_json::json!("2026-03-05T14:00")),
        ("end", "2026-03-05T16:00".into()),
        ("venue", "Phòng họp số 1".into()),
        ("delegations", serde_json::json!([{"name": "Lãnh đạo xã"}])),
        ("secretary", "Công chức Văn phòng".into()),
        (
            "chair",
            serde_json::json!({"title": "Chủ tịch Hội đồng", "name": "Lò Văn Thịnh",
                "second_title": "Chủ tịch Ủy ban nhân dân xã"}),
        ),
    ] {
        value.insert(key.to_owned(), given);
    }
    let lines = lines(&read(value));
    let end = lines.iter().position(|line| line == "CHỦ TỌA").unwrap();
    let signed = ["CHỦ TỌA", "CHỦ TỊCH", "ỦY BAN NHÂN DÂN XÃ", "Lò Văn Thịnh"];
    assert_eq!(lines[end..end + signed.len()], signed);
    assert!(lines.contains(&"Thành phần tham dự:".to_owned()));
    assert!(lines.contains(&"Lãnh đạo xã.".to_owned()));
}

/// The lines of an invitation between its subject and the closing block.
fn invited(of_type: &str) -> Result<Vec<String>, vanban::Problems> {
    let text = json(&format!(
        r#""type": "invitation", "subject": "Họp về phòng cháy rừng", {of_type}"#
    ));
    let mut value = without(&text, &[]);
    value["sender"] = serde_json::json!({
        "name": "Ủy ban nhân dân xã Suối Mây", "code": "UBND", "short_name": "UBND xã"
    });
    let document = Document::from_json(&serde_json::Value::from(value).to_string())?;
    let lines = lines(&document).into_iter();
    let lines = lines.skip_while(|line| line != "Họp về phòng cháy rừng");
    let lines = lines.skip(1).take_while(|line| line != "Nơi nhận:");
    Ok(lines.collect())
}

#[test]
fn an_invitation_may_have_a_body_in_the_place_of_its_lines() {
    let body = r#""to": ["Hạt Kiểm lâm", "Trưởng các thôn"], "body": ["UBND xã tổ chức họp:",
        {"section": {"level": "1", "lead": "Thời gian:", "body": ["14 giờ 00."]}}]"#;
    assert_eq!(
        invited(body).unwrap(),
        [
            "Kính gửi:",
            "- Hạt Kiểm lâm;",
            "- Trưởng các thôn.",
            "UBND xã tổ chức họp:",
            "1. Thời gian: 14 giờ 00./.",
        ]
    );
    // With neither the template asks for its lines.
    let problems = invited(r#""to": ["Hạt Kiểm lâm"]"#).unwrap_err();
    let paths: Vec<_> = problems.iter().map(vanban::Problem::path).collect();
    for path in ["event", "time", "venue"] {
        assert!(paths.contains(&path), "{paths:?}");
    }
    assert!(!paths.contains(&"invitees"));
}

/// The body stands behind the lines, and the notes behind the body.
#[test]
fn an_invitation_may_have_several_venues_and_chairs() {
    let all = r#""to": ["Hạt Kiểm lâm"], "event": "cuộc họp về phòng cháy rừng",
        "co_chairs": ["Chủ tịch UBND xã", {"title": "Hạt trưởng", "name": "Vi Văn Thuận"}],
        "time": "14 giờ 00", "venue": ["Hội trường UBND xã", "Nhà văn hóa các thôn"],
        "body": ["Chương trình gửi kèm."], "notes": ["Đề nghị dự họp đúng giờ."]"#;
    assert_eq!(
        invited(all).unwrap(),
        [
            "Kính gửi: Hạt Kiểm lâm",
            "UBND xã trân trọng kính mời tới dự cuộc họp về phòng cháy rừng",
            "Đồng chủ trì:",
            "- Chủ tịch UBND xã;",
            "- Vi Văn Thuận, Hạt trưởng.",
            "Thời gian: 14 giờ 00",
            "Địa điểm:",
            "- Hội trường UBND xã;",
            "- Nhà văn hóa các thôn.",
            "Chương trình gửi kèm.",
            "Đề nghị dự họp đúng giờ./.",
        ]
    );
    // The last venue has the mark that closes the text, and no full stop before it.
    let venues = r#""invitees": ["Trưởng các thôn"], "event": "họp giao ban", "time": "14 giờ 00",
        "venue": ["Hội trường UBND xã", "Nhà văn hóa các thôn."]"#;
    let lines = invited(venues).unwrap();
    assert_eq!(lines.last().unwrap(), "- Nhà văn hóa các thôn./.");
    assert!(lines.contains(&"Tới dự họp giao ban".to_owned()));
}

fn other(changes: &[(&str, serde_json::Value)]) -> Result<Document, vanban::Problems> {
    let text = json(
        r#""type": "other", "type_name": "Phiếu trình", "type_code": "PTr",
        "subject": "Giải quyết công việc", "to": ["Chủ tịch Ủy ban nhân dân xã"],
        "body": ["Kính trình Chủ tịch xem xét."]"#,
    );
    let mut value = without(&text, &[]);
    value["sender"] =
        serde_json::json!({"name": "Phòng Kinh tế", "superior": "UBND xã", "code": "PKT"});
    for (key, change) in changes {
        value.insert((*key).to_owned(), change.clone());
    }
    Document::from_json(&serde_json::Value::from(value).to_string())
}

#[test]
fn a_type_outside_article_7_has_its_own_name() {
    let document = other(&[]).unwrap();
    assert_eq!(codes(&document), ["type.outside"]);
    assert_eq!(document.type_name(), "Phiếu trình");
    assert_eq!(
        document.file_name(),
        "phieu-trinh-07-ptr-pkt-giai-quyet-cong-viec.docx"
    );
    let lines = lines(&document);
    for line in [
        "Số: 07/PTr-PKT",
        "PHIẾU TRÌNH",
        "Kính gửi: Chủ tịch Ủy ban nhân dân xã",
        "- Như trên;",
    ] {
        assert!(lines.iter().any(|found| found == line), "{line}: {lines:?}");
    }
    let silent = other(&[("silence", serde_json::json!(["type.outside"]))]).unwrap();
    assert!(silent.warnings().is_empty());
    // What is written has the name too.
    let written = serde_json::to_string(&document).unwrap();
    assert!(written.starts_with(r#"{"vanban":1,"type":"other","type_name":"Phiếu trình""#));
}

/// A symbol of the caller's does without the abbreviation; so does a document without number.
#[test]
fn a_type_outside_article_7_may_lack_its_abbreviation() {
    let null = serde_json::Value::Null;
    let problems = other(&[("type_code", null.clone())]).unwrap_err();
    assert_eq!(
        problems.iter().map(vanban::Problem::path).next(),
        Some("type_code")
    );
    let symbol = other(&[("type_code", null.clone()), ("symbol", "PTr/PKT".into())]).unwrap();
    assert!(codes(&symbol).contains(&"symbol.form"));
    let given = [
        ("type_code", null.clone()),
        ("number", null),
        ("unnumbered", true.into()),
    ];
    assert_eq!(other(&given).unwrap().symbol(), None);
}
