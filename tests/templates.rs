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
