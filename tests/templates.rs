//! Every template of Annex III, Section II, line by line.

mod common;

use common::base::json;
use vanban::Document;
use vanban::layout::Paragraph;

fn document(of_type: &str) -> Document {
    Document::from_json(&json(of_type)).unwrap()
}

/// What stands on the page between the letterhead and the end, a line a paragraph.
fn lines(of_type: &str) -> Vec<String> {
    let layout = document(of_type).layout();
    let lines = layout.paragraphs().map(Paragraph::text);
    let mut lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
    let head = [
        "UBND TỈNH LÂM BÌNH",
        "ỦY BAN NHÂN DÂN",
        "XÃ SUỐI MÂY",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ];
    assert_eq!(lines[..head.len()], head);
    lines.split_off(head.len())
}

#[test]
fn template_1_1_resolution() {
    assert_eq!(
        lines(
            r#""type": "resolution", "subject": "Về kế hoạch đầu tư công năm 2026",
            "issuing_authority": "Hội đồng nhân dân xã Suối Mây",
            "bases": ["Căn cứ Luật Đầu tư công ngày 29 tháng 11 năm 2024;", "Theo đề nghị của các Ban"],
            "articles": ["Giao kế hoạch vốn.", "Ủy ban nhân dân xã chịu trách nhiệm thi hành."],
            "recipients": ["Đại biểu Hội đồng nhân dân xã"], "filing": {"unit": "VP"}"#
        ),
        [
            "Số: 07/NQ-UBND",
            "Suối Mây, ngày 05 tháng 3 năm 2026",
            "NGHỊ QUYẾT",
            "Về kế hoạch đầu tư công năm 2026",
            "HỘI ĐỒNG NHÂN DÂN XÃ SUỐI MÂY",
            "Căn cứ Luật Đầu tư công ngày 29 tháng 11 năm 2024;",
            "Theo đề nghị của các Ban.",
            "QUYẾT NGHỊ:",
            "Điều 1. Giao kế hoạch vốn.",
            "Điều 2. Ủy ban nhân dân xã chịu trách nhiệm thi hành./.",
            "Nơi nhận:",
            "- Như Điều 2;",
            "- Đại biểu Hội đồng nhân dân xã;",
            "- Lưu: VT, VP.",
            "CHỦ TỊCH",
            "Lò Văn Thịnh",
        ]
    );
}

#[test]
fn template_1_2_decision() {
    assert_eq!(
        lines(
            r#""type": "decision", "subject": "Về việc thành lập Tổ công tác",
            "issuing_authority": "Chủ tịch Ủy ban nhân dân xã Suối Mây",
            "bases": ["Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
                "Theo đề nghị của Trưởng phòng Kinh tế"],
            "articles": ["Thành lập Tổ công tác.", "Các thôn chịu trách nhiệm thi hành."],
            "filing": {"unit": "KT", "copies": 3}"#
        ),
        [
            "Số: 07/QĐ-UBND",
            "Suối Mây, ngày 05 tháng 3 năm 2026",
            "QUYẾT ĐỊNH",
            "Về việc thành lập Tổ công tác",
            "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ SUỐI MÂY",
            "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;",
            "Theo đề nghị của Trưởng phòng Kinh tế.",
            "QUYẾT ĐỊNH:",
            "Điều 1. Thành lập Tổ công tác.",
            "Điều 2. Các thôn chịu trách nhiệm thi hành./.",
            "Nơi nhận:",
            "- Như Điều 2;",
            "- Lưu: VT, KT (3).",
            "CHỦ TỊCH",
            "Lò Văn Thịnh",
        ]
    );
}

/// A decision and the text it issues, which has a letterhead without number and date.
#[test]
fn template_1_3_decision_that_issues_a_text() {
    let decision = r#""type": "decision", "subject": "Ban hành Quy chế tiếp công dân",
        "issuing_authority": "Chủ tịch Ủy ban nhân dân xã Suối Mây",
        "bases": ["Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013"],
        "articles": ["Ban hành kèm theo Quyết định này Quy chế tiếp công dân."],
        "filing": {"unit": "VP"},
        "attachment": {"regulation": {"subject": "Tiếp công dân", "body": [
            {"article": {"title": "Phạm vi", "body": ["Quy chế này quy định việc tiếp công dân."]}}
        ]}}"#;
    let lines = lines(decision);
    let end = lines
        .iter()
        .position(|line| line == "Lò Văn Thịnh")
        .unwrap();
    assert_eq!(
        lines[..end],
        [
            "Số: 07/QĐ-UBND",
            "Suối Mây, ngày 05 tháng 3 năm 2026",
            "QUYẾT ĐỊNH",
            "Ban hành Quy chế tiếp công dân",
            "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ SUỐI MÂY",
            "Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013.",
            "QUYẾT ĐỊNH:",
            "Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp công dân./.",
            "Nơi nhận:",
            "- Như Điều 1;",
            "- Lưu: VT, VP.",
            "CHỦ TỊCH",
        ]
    );
    assert_eq!(
        lines[end + 1..],
        [
            "UBND TỈNH LÂM BÌNH",
            "ỦY BAN NHÂN DÂN",
            "XÃ SUỐI MÂY",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "QUY CHẾ",
            "Tiếp công dân",
            "(Kèm theo Quyết định số 07/QĐ-UBND ngày 05 tháng 3 năm 2026",
            "của Chủ tịch Ủy ban nhân dân xã Suối Mây)",
            "Điều 1. Phạm vi",
            "Quy chế này quy định việc tiếp công dân./.",
        ]
    );
}

#[test]
fn template_1_4_named_document() {
    assert_eq!(
        lines(
            r#""type": "plan", "subject": "Trồng cây đầu năm 2026", "body": ["Trồng 500 cây."],
            "recipients": ["Các thôn"], "filing": {"unit": "KT"}"#
        ),
        [
            "Số: 07/KH-UBND",
            "Suối Mây, ngày 05 tháng 3 năm 2026",
            "KẾ HOẠCH",
            "Trồng cây đầu năm 2026",
            "Trồng 500 cây./.",
            "Nơi nhận:",
            "- Các thôn;",
            "- Lưu: VT, KT.",
            "CHỦ TỊCH",
            "Lò Văn Thịnh",
        ]
    );
}

#[test]
fn template_1_5_official_letter() {
    assert_eq!(
        lines(
            r#""type": "official_letter", "unit": "KT", "subject": "rà soát quy hoạch",
            "to": ["Sở Xây dựng", "Sở Tài chính."], "body": ["Kính đề nghị xem xét."],
            "recipients": ["Thường trực Đảng ủy"], "filing": {"unit": "KT", "copies": 2},
            "contact": {"address": "Thôn 2, xã Suối Mây", "email": "xa@suoimay.example",
                "website": "suoimay.example", "phone": "0215 3 800 100", "fax": "0215 3 800 101"}"#
        ),
        [
            "Số: 07/UBND-KT",
            "V/v rà soát quy hoạch",
            "Suối Mây, ngày 05 tháng 3 năm 2026",
            "Kính gửi:",
            "- Sở Xây dựng;",
            "- Sở Tài chính.",
            "Kính đề nghị xem xét./.",
            "Nơi nhận:",
            "- Như trên;",
            "- Thường trực Đảng ủy;",
            "- Lưu: VT, KT (2).",
            "CHỦ TỊCH",
            "Lò Văn Thịnh",
            "Địa chỉ: Thôn 2, xã Suối Mây",
            "Thư điện tử: xa@suoimay.example; Trang thông tin điện tử: suoimay.example",
            "Điện thoại: 0215 3 800 100; Fax: 0215 3 800 101",
        ]
    );
}

#[test]
fn template_1_6_telegram() {
    assert_eq!(
        lines(
            r#""type": "telegram", "subject": "Về việc ứng phó mưa lũ",
            "telegraphing": "Chủ tịch Ủy ban nhân dân xã Suối Mây",
            "to": ["Các thôn;", "Công an xã"], "body": ["Trực ban.", "Báo cáo hằng ngày."],
            "recipients": ["Ủy ban nhân dân tỉnh"], "filing": {"unit": "KT"}"#
        ),
        [
            "Số: 07/CĐ-UBND",
            "Suối Mây, ngày 05 tháng 3 năm 2026",
            "CÔNG ĐIỆN",
            "Về việc ứng phó mưa lũ",
            "Chủ tịch Ủy ban nhân dân xã Suối Mây điện:",
            "- Các thôn;",
            "- Công an xã.",
            "Trực ban.",
            "Báo cáo hằng ngày./.",
            "Nơi nhận:",
            "- Ủy ban nhân dân tỉnh;",
            "- Lưu: VT, KT.",
            "CHỦ TỊCH",
            "Lò Văn Thịnh",
        ]
    );
}

#[test]
fn template_1_7_invitation() {
    let fixed = r#""type": "invitation", "subject": "Họp giao ban tháng 3",
        "event": "họp giao ban tháng 3 năm 2026", "chair": "Chủ tịch Ủy ban nhân dân xã",
        "time": "14 giờ 00, ngày 10 tháng 3 năm 2026", "venue": "Hội trường tầng 2.""#;
    let one = format!(r#"{fixed}, "invitees": ["Trạm Y tế xã"]"#);
    assert_eq!(
        lines(&one),
        [
            "Số: 07/GM-UBND",
            "Suối Mây, ngày 05 tháng 3 năm 2026",
            "GIẤY MỜI",
            "Họp giao ban tháng 3",
            "Ủy ban nhân dân xã Suối Mây trân trọng kính mời: Trạm Y tế xã",
            "Tới dự họp giao ban tháng 3 năm 2026",
            "Chủ trì: Chủ tịch Ủy ban nhân dân xã",
            "Thời gian: 14 giờ 00, ngày 10 tháng 3 năm 2026",
            "Địa điểm: Hội trường tầng 2./.",
            "Nơi nhận:",
            "- Lưu: VT.",
            "CHỦ TỊCH",
            "Lò Văn Thịnh",
        ]
    );

    let several = format!(
        r#"{fixed}, "invitees": ["Phòng Kinh tế", "Trạm Y tế xã"],
        "notes": ["Đề nghị đến đúng giờ."], "recipients": ["Như thành phần mời"]"#
    );
    assert_eq!(
        lines(&several)[4..],
        [
            "Ủy ban nhân dân xã Suối Mây trân trọng kính mời:",
            "- Phòng Kinh tế;",
            "- Trạm Y tế xã.",
            "Tới dự họp giao ban tháng 3 năm 2026",
            "Chủ trì: Chủ tịch Ủy ban nhân dân xã",
            "Thời gian: 14 giờ 00, ngày 10 tháng 3 năm 2026",
            "Địa điểm: Hội trường tầng 2",
            "Đề nghị đến đúng giờ./.",
            "Nơi nhận:",
            "- Như thành phần mời;",
            "- Lưu: VT.",
            "CHỦ TỊCH",
            "Lò Văn Thịnh",
        ]
    );
}

#[test]
fn template_1_8_introduction_letter() {
    let letter = r#""type": "introduction_letter",
        "person": {"name": "Vì Thị Hoa", "title": "Chuyên viên", "unit": "Phòng Kinh tế"},
        "sent_to": "Sở Nội vụ tỉnh Lâm Bình", "purpose": "nhận hồ sơ cán bộ",
        "valid_until": "2026-03-31""#;
    assert_eq!(
        lines(letter),
        [
            "Số: 07/GGT-UBND",
            "Suối Mây, ngày 05 tháng 3 năm 2026",
            "GIẤY GIỚI THIỆU",
            "Ủy ban nhân dân xã Suối Mây trân trọng giới thiệu:",
            "Ông (bà) Vì Thị Hoa",
            "Chức vụ: Chuyên viên, Phòng Kinh tế",
            "Được cử đến: Sở Nội vụ tỉnh Lâm Bình",
            "Về việc: nhận hồ sơ cán bộ",
            "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.",
            "Giấy này có giá trị đến hết ngày 31 tháng 3 năm 2026./.",
            "Nơi nhận:",
            "- Như trên;",
            "- Lưu: VT.",
            "CHỦ TỊCH",
            "Lò Văn Thịnh",
        ]
    );
    let expired = letter.replace("2026-03-31", "2026-03-04");
    let problems = Document::from_json(&json(&expired)).unwrap_err();
    assert!(problems.to_string().contains("date.period"), "{problems}");
    let letter = document(letter);
    assert_eq!(letter.subject(), None);
    assert_eq!(
        letter.file_name(),
        "giay-gioi-thieu-07-ggt-ubnd-vi-thi-hoa.docx"
    );
}

const LEAVE: &str = r#""type": "leave_grant", "request_date": "2026-03-02",
    "person": {"name": "Vì Thị Hoa", "title": "Chuyên viên", "unit": "Phòng Kinh tế"},
    "duration": "05 ngày", "from": "2026-03-09", "until": "2026-03-13",
    "leave_place": "tỉnh Lâm Bình", "counted_as": "nghỉ hằng năm có lương",
    "confirmation": true, "filing": {"unit": "VP"}"#;

#[test]
fn template_1_10_leave_grant() {
    assert_eq!(
        lines(LEAVE),
        [
            "Số: 07/GNP-UBND",
            "Suối Mây, ngày 05 tháng 3 năm 2026",
            "GIẤY NGHỈ PHÉP",
            "Xét Đơn đề nghị nghỉ phép ngày 02 tháng 3 năm 2026 của ông (bà) Vì Thị Hoa",
            "Ủy ban nhân dân xã Suối Mây cấp cho:",
            "Ông (bà): Vì Thị Hoa",
            "Chức vụ: Chuyên viên, Phòng Kinh tế",
            "Được nghỉ phép trong thời gian 05 ngày kể từ ngày 09 tháng 3 năm 2026 đến hết ngày 13 tháng 3 năm 2026 tại tỉnh Lâm Bình.",
            "Số ngày nghỉ phép nêu trên được tính vào thời gian nghỉ hằng năm có lương./.",
            "Nơi nhận:",
            "- Vì Thị Hoa;",
            "- Lưu: VT, VP.",
            "CHỦ TỊCH",
            "Lò Văn Thịnh",
            "Xác nhận của cơ quan (tổ chức)",
            "hoặc chính quyền địa phương",
            "nơi nghỉ phép",
            &"\u{a0}".repeat(24),
        ]
    );
    // “Nếu cần”, says the template.
    let without = LEAVE.replace("\"confirmation\": true", "\"confirmation\": false");
    assert_eq!(lines(&without).last().unwrap(), "Lò Văn Thịnh");
}

/// Where the honorific is known it is printed for the “ông (bà)” of the template.
#[test]
fn honorifics_take_the_place_of_mr_or_ms() {
    let of_her = LEAVE.replace("Phòng Kinh tế\"", "Phòng Kinh tế\", \"honorific\": \"Bà\"");
    let text = lines(&of_her).join("\n");
    assert!(text.contains("của bà Vì Thị Hoa\n"), "{text}");
    assert!(text.contains("\nBà: Vì Thị Hoa\n"), "{text}");
    assert!(!text.contains("(bà)"), "{text}");
}
