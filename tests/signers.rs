//! Documents that several sign, or that lack a line of the letterhead.

mod common;

use common::{fixture, part, text};
use vanban::{Blank, Document, Minutes, PublicLetter};

fn sample(name: &str) -> Document {
    Document::from_json(&fixture(&format!("samples/{name}.json"))).unwrap()
}

/// The samples of these types.
const SAMPLES: &[&str] = &[
    "bien-ban-hoi-nghi",
    "bien-ban-hop-thi-dua",
    "thu-cong-khai-giang",
    "thu-cong-khen-tap-the",
];

#[test]
fn samples_are_pages_for_review() {
    for name in SAMPLES {
        let document = sample(name);
        assert!(document.warnings().is_empty(), "{name}");
        insta::assert_snapshot!(*name, document.layout().outline());
        let json = serde_json::to_string(&document).unwrap();
        assert_eq!(Document::from_json(&json).unwrap(), document, "{name}");
    }
}

/// Word refuses a table with an empty cell.
#[test]
fn no_cell_is_empty() {
    for name in SAMPLES {
        let xml = part(&sample(name).to_docx().unwrap(), "word/document.xml");
        for cell in xml.split("<w:tc>").skip(1) {
            let cell = cell.split("</w:tc>").next().unwrap();
            assert!(cell.ends_with("</w:p>"), "{name}: {cell}");
        }
        let rows = xml.matches("<w:tr>").count();
        assert_eq!(xml.matches("<w:cantSplit/>").count(), rows, "{name}");
    }
}

#[cfg(all(feature = "yaml", feature = "toml"))]
#[test]
fn samples_are_the_same_in_every_format() {
    for name in SAMPLES {
        let document = sample(name);
        let yaml = serde_saphyr::to_string(&document).unwrap();
        assert_eq!(Document::from_yaml(&yaml).unwrap(), document, "{name}");
        let toml = toml::to_string(&document).unwrap();
        assert_eq!(Document::from_toml(&toml).unwrap(), document, "{name}");
    }
}

/// Minutes have neither place nor date, and no letter of it in the letterhead.
#[test]
fn minutes_have_the_words_of_their_template() {
    let document = sample("bien-ban-hop-thi-dua");
    assert_eq!(document.date(), None);
    assert_eq!(document.symbol().unwrap().as_str(), "BB-HĐTĐKT");
    let lines = text(&part(&document.to_docx().unwrap(), "word/document.xml"));
    assert!(
        !lines
            .iter()
            .any(|line| line.contains(", ngày 17 tháng 11 năm 2026 "))
    );
    let mut rest = lines.iter();
    for expected in [
        "Số: 05/BB-HĐTĐKT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "BIÊN BẢN",
        "Thời gian bắt đầu: 14 giờ 00, ngày 17 tháng 11 năm 2026",
        "Địa điểm: Phòng họp số 1, Trụ sở Ủy ban nhân dân xã Khe Sim",
        "Thành phần tham dự:",
        "- Thành viên Hội đồng Thi đua - Khen thưởng xã: có mặt 09/09 thành viên;",
        "- Khách mời: ông Hoàng Ngọc Ánh, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy xã.",
        "Chủ trì (chủ tọa): Sùng A Lử, Chủ tịch Ủy ban nhân dân xã, Chủ tịch Hội đồng",
        "Thư ký (người ghi biên bản): Nông Thị Bích Ngọc, Chuyên viên Phòng Văn hóa - Xã hội, Thư ký Hội đồng",
        "Nội dung (theo diễn biến cuộc họp):",
        "Biên bản đã được đọc lại cho các thành viên dự họp cùng nghe và nhất trí thông qua.",
        "Cuộc họp kết thúc vào 16 giờ 40, ngày 17 tháng 11 năm 2026./.",
        "THƯ KÝ",
        "Nông Thị Bích Ngọc",
        "CHỦ TỌA",
        "Sùng A Lử",
        "Nơi nhận:",
        "- Lưu: VT, Hồ sơ.",
    ] {
        assert!(rest.any(|line| line == expected), "{expected}");
    }
    assert_eq!(rest.next(), None);

    let conference = sample("bien-ban-hoi-nghi").layout().to_string();
    assert!(conference.contains("Nội dung (theo diễn biến hội nghị):"));
    assert!(conference.contains("\nHội nghị kết thúc vào 11 giờ 15, ngày 03 tháng 10 năm 2026./."));
}

#[test]
fn minutes_leave_what_they_lack_blank() {
    let minutes = Minutes::from_json(
        r#"{
            "vanban": 1, "type": "minutes",
            "sender": {"name": "Ủy ban nhân dân xã Suối Mây", "code": "UBND"},
            "subject": "Họp giao ban tháng 3",
            "start": "2026-03-05T14:00", "venue": "Phòng họp số 1",
            "attendees": ["Lãnh đạo Ủy ban nhân dân xã."],
            "chair": {"title": "Chủ tịch"}, "secretary": {"title": "Công chức Văn phòng"},
            "body": ["Chủ tịch kết luận cuộc họp."],
            "end": "2026-03-05T16:30"
        }"#,
    )
    .unwrap();
    let blanks = [Blank::Number, Blank::SecretaryName, Blank::ChairName];
    assert_eq!(minutes.blanks(), blanks);
    assert_eq!(minutes.file_name(), "bien-ban-hop-giao-ban-thang-3.docx");
    let text = minutes.layout().to_string();
    assert!(
        text.contains("\nThành phần tham dự: Lãnh đạo Ủy ban nhân dân xã\n"),
        "{text}"
    );
    assert!(text.contains("\nChủ trì (chủ tọa): Chủ tịch\n"), "{text}");
    assert!(text.contains("\nChủ tịch kết luận cuộc họp.\n"), "{text}");
}

#[test]
fn a_public_letter_has_neither_number_nor_symbol() {
    let json = fixture("samples/thu-cong-khen-tap-the.json");
    let letter = PublicLetter::from_json(&json).unwrap();
    let text = letter.layout().to_string();
    assert!(!text.contains("Số:") && text.contains("THƯ CÔNG"), "{text}");
    assert_eq!(
        letter.file_name(),
        "thu-cong-khen-tap-the-dan-quan-va-cong-an-xa.docx"
    );
    let document = Document::from(letter);
    assert_eq!((document.number(), document.symbol()), (None, None));

    let mut value: serde_json::Value = serde_json::from_str(&json).unwrap();
    value.as_object_mut().unwrap().remove("subject");
    let bare = Document::from_json(&value.to_string()).unwrap();
    assert_eq!(bare.subject(), None);
    let file = bare.to_docx().unwrap();
    let core = part(&file, "docProps/core.xml");
    assert!(
        core.contains("<dc:title>Thư công</dc:title><dc:creator>"),
        "{core}"
    );
    let outline = bare.layout().outline().to_string();
    assert!(
        outline.contains("): THƯ CÔNG\nĐường kẻ dưới trích yếu"),
        "{outline}"
    );
}
