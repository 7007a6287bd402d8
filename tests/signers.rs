//! Documents that several sign, or that lack a line of the letterhead.

mod common;

use common::{fixture, part, text};
use vanban::decree::{Component, NamedKind};
use vanban::layout::Paragraph;
use vanban::style::JointNames;
use vanban::value::{Blank, BlankKind, JointKind};
use vanban::{
    Document, Filing, HouseStyle, Leader, Minutes, NamedDocument, PublicLetter, Sender, Signature,
};

fn sample(name: &str) -> Document {
    Document::from_json(&fixture(&format!("samples/{name}.json"))).unwrap()
}

fn blanks(blanks: &[Blank]) -> Vec<(BlankKind, &str)> {
    let blanks = blanks.iter();
    blanks.map(|blank| (blank.kind(), blank.path())).collect()
}

/// A person signs for nobody else, and so without a title.
#[test]
fn a_party_may_be_a_person() {
    let contract = fixture("samples/hop-dong-thue-hoi-truong.json");
    let mut data: serde_json::Value = serde_json::from_str(&contract).unwrap();
    let party = &mut data["parties"][1];
    party["name"] = "ông Vàng Văn Sơn (bên thuê)".into();
    party["signature"] = serde_json::json!({ "name": "Vàng Văn Sơn" });
    let document = Document::from_json(&data.to_string()).unwrap();
    let layout = document.layout();
    let titles = layout
        .paragraphs()
        .filter(|line| line.component() == Component::SignerTitle);
    let titles: Vec<_> = titles.map(vanban::layout::Paragraph::text).collect();
    assert_eq!(titles, ["ĐẠI DIỆN BÊN A", "GIÁM ĐỐC", "BÊN B"]);
    assert_eq!(blanks(&document.blanks()), []);
    // One of whom nothing is said is no person.
    data["parties"][1]["signature"] = serde_json::json!({});
    assert!(Document::from_json(&data.to_string()).is_err());
}

/// Minutes have neither place nor date, and no letter of it in the letterhead.
#[test]
fn minutes_have_the_words_of_their_template() {
    let document = sample("bien-ban-hop-thi-dua");
    assert!(document.date().is_empty());
    assert_eq!(document.symbol().unwrap().as_str(), "BB-HĐTĐKT");
    let lines = text(&part(&document.to_docx().unwrap(), "word/document.xml"));
    let layout = document.layout();
    let mut paragraphs = layout.paragraphs();
    assert!(paragraphs.all(|line| line.component() != Component::PlaceDate));
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
    assert_eq!(
        blanks(&minutes.blanks()),
        [
            (BlankKind::Number, "number"),
            (BlankKind::SecretaryName, "secretary.name"),
            (BlankKind::ChairName, "chair.name"),
        ]
    );
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
    assert!(!text.contains("Số:") && text.contains("THƯ KHEN"), "{text}");
    assert_eq!(
        letter.file_name(),
        "thu-khen-tap-the-dan-quan-va-cong-an-xa-na.docx"
    );
    let by_name = |name: &str| json.replace("Thư khen", name);
    let of = |name| PublicLetter::from_json(&by_name(name)).map(|letter| letter.warnings().len());
    assert_eq!(of("Thư chúc mừng").ok(), Some(0));
    assert_eq!(
        of("Giấy khen").ok(),
        Some(1),
        "told as none of the 29 types"
    );
    assert!(of("Thư khen.").is_err());
    let document = Document::from(letter);
    assert_eq!((document.number(), document.symbol()), (None, None));

    let mut value: serde_json::Value = serde_json::from_str(&json).unwrap();
    value.as_object_mut().unwrap().remove("subject");
    let bare = Document::from_json(&value.to_string()).unwrap();
    assert_eq!(bare.subject(), None);
    let file = bare.to_docx().unwrap();
    let core = part(&file, "docProps/core.xml");
    assert!(
        core.contains("<dc:title>Thư khen</dc:title><dc:creator>"),
        "{core}"
    );
    let outline = bare.layout().outline().to_string();
    assert!(
        outline.contains("): THƯ KHEN\nĐường kẻ dưới trích yếu"),
        "{outline}"
    );
}

/// The paragraphs of a sample's closing block, with the space above them and the edge of their
/// column.
fn closing(name: &str) -> Vec<(String, f64, f64)> {
    let explanation = sample(name).layout().explain();
    let signing = explanation.paragraphs.into_iter().filter(|line| {
        matches!(
            line.component,
            Component::SignerTitle | Component::SignerName
        )
    });
    signing
        .map(|line| (line.text, line.chosen.before_pt, line.chosen.column_mm.0))
        .collect()
}

/// Whoever has fewer lines above the name has as much more room for the signature.
#[test]
fn names_stand_on_one_baseline() {
    let lines = closing("hop-dong-thue-hoi-truong");
    let expected = [
        ("ĐẠI DIỆN BÊN A", 12.0, 30.0),
        ("GIÁM ĐỐC", 0.0, 30.0),
        ("Lương Thế Phong", 72.0 + 16.1, 30.0),
        ("ĐẠI DIỆN BÊN B", 12.0, 110.0),
        ("KT. GIÁM ĐỐC", 0.0, 110.0),
        ("PHÓ GIÁM ĐỐC", 0.0, 110.0),
        ("Đỗ Thị Kim Oanh", 72.0, 110.0),
    ];
    assert_eq!(lines.len(), expected.len());
    for ((text, before, left), (expected, space, edge)) in lines.iter().zip(expected) {
        assert_eq!(text, expected);
        assert!((before - space).abs() < 0.1, "{text}: {before} pt");
        assert!((left - edge).abs() < 0.1, "{text}: {left} mm");
    }
}

/// None of three parties stands alone below the others, and their names are level although one
/// has two titles more.
#[test]
fn three_parties_sign_in_one_row() {
    let lines = closing("hop-dong-ba-ben");
    let of = |name: &str| lines.iter().find(|(text, ..)| text == name).unwrap();
    let (_, before, first) = of("Vàng Văn Sơn");
    let (_, more, last) = of("Lường Thị Mai");
    assert!(last - first > 80.0, "{first} and {last} mm");
    assert!(
        (more - before - 2.0 * 16.1).abs() < 0.1,
        "{before} and {more} pt"
    );
}

#[test]
fn a_contract_has_its_parties_before_its_articles_and_no_recipients() {
    let document = sample("hop-dong-thue-hoi-truong");
    let lines = text(&part(&document.to_docx().unwrap(), "word/document.xml"));
    let mut rest = lines.iter();
    for expected in [
        "HỢP ĐỒNG",
        "Theo nhu cầu và khả năng của hai bên.",
        "BÊN A: Trung tâm Văn hóa - Nghệ thuật tỉnh Lâm Bình (bên cho thuê)",
        "Đại diện: ông Lương Thế Phong, chức vụ: Giám đốc",
        "BÊN B: Sở Công Thương tỉnh Lâm Bình (bên thuê)",
        "Điều 1. Đối tượng và mục đích thuê",
        "Điều 7. Điều khoản chung",
        "2. Hợp đồng được lập thành 04 bản có giá trị pháp lý như nhau, mỗi bên giữ 02 bản./.",
        "ĐẠI DIỆN BÊN A",
    ] {
        // A name that a line would tear is held together.
        let is_it = |line: &String| line.replace('\u{a0}', " ") == expected;
        assert!(rest.any(is_it), "{expected}");
    }
    assert!(!lines.iter().any(|line| line.starts_with("Nơi nhận")));
}

/// Styles of contracts are in contracts alone.
#[test]
fn special_styles_are_where_they_are_used() {
    let styles = |name| part(&sample(name).to_docx().unwrap(), "word/styles.xml");
    let (contract, minutes) = (styles("hop-dong-ba-ben"), styles("bien-ban-hoi-nghi"));
    assert!(contract.contains("Tên bên ký kết") && contract.contains("Điều có tiêu đề"));
    assert!(!minutes.contains("Tên bên ký kết") && !minutes.contains("Điều có tiêu đề"));
}

/// Those who issue a document together stand in one block beside the national name.
#[test]
fn joint_senders_stand_in_one_block() {
    let mut value: serde_json::Value =
        serde_json::from_str(&fixture("samples/ke-hoach-lien-tich.json")).unwrap();
    let plan = value.as_object_mut().unwrap();
    plan.remove("symbol");
    plan["joint_signatures"][0]["name"].take();
    let senders = plan["joint_senders"].as_array_mut().unwrap();
    senders.push(serde_json::json!({"name": "Hội Cựu chiến binh xã Suối Mây", "code": "HCCB"}));
    let signatures = plan["joint_signatures"].as_array_mut().unwrap();
    signatures.push(serde_json::json!({"title": "Chủ tịch"}));
    let document = Document::from_json(&value.to_string()).unwrap();
    assert_eq!(document.symbol().unwrap().as_str(), "KH-UBND-MTTQ-HCCB");
    assert_eq!(
        blanks(&document.blanks()),
        [
            (BlankKind::JointSignerName, "joint_signatures[0].name"),
            (BlankKind::JointSignerName, "joint_signatures[1].name"),
        ]
    );
    let dashed = [
        "ỦY BAN NHÂN DÂN",
        "XÃ SUỐI MÂY -",
        "ỦY BAN MẶT TRẬN",
        "TỔ QUỐC VIỆT NAM",
        "XÃ SUỐI MÂY -",
        "HỘI CỰU CHIẾN BINH",
        "XÃ SUỐI MÂY",
    ];
    assert_eq!(issuing_bodies(&document, &HouseStyle::default()), dashed);
    let stacked = HouseStyle::builder().joint_names(JointNames::Stacked);
    // Beside a national name of 12 pt one line less is enough.
    let undashed = [
        "ỦY BAN NHÂN DÂN",
        "XÃ SUỐI MÂY",
        "ỦY BAN MẶT TRẬN TỔ QUỐC",
        "VIỆT NAM XÃ SUỐI MÂY",
        "HỘI CỰU CHIẾN BINH",
        "XÃ SUỐI MÂY",
    ];
    assert_eq!(
        issuing_bodies(&document, &stacked.build().unwrap()),
        undashed
    );
    let rules = document.layout().outline().to_string();
    assert_eq!(
        rules.matches("Đường kẻ dưới tên cơ quan").count(),
        1,
        "{rules}"
    );
}

fn issuing_bodies(document: &Document, style: &HouseStyle) -> Vec<String> {
    let layout = document.layout_in(style);
    let lines = layout.paragraphs();
    let names = lines.filter(|line| line.component() == Component::IssuingBody);
    names.map(Paragraph::text).collect()
}

/// A guideline of so many ministries.
fn guideline(count: usize) -> Document {
    let bodies = [
        ("Bộ Công an", "BCA"),
        ("Bộ Quốc phòng", "BQP"),
        ("Bộ Ngoại giao", "BNG"),
        ("Bộ Tài chính", "BTC"),
        ("Bộ Tư pháp", "BTP"),
        ("Bộ Nội vụ", "BNV"),
        ("Bộ Y tế", "BYT"),
    ];
    let mut bodies = bodies.into_iter().take(count);
    let (lead, code) = bodies.next().unwrap();
    let signature = |name: &str| {
        Signature::new(Leader::deputy("Bộ trưởng", "Thứ trưởng")).name(format!("Lê Thứ {name}"))
    };
    let guideline = NamedDocument::builder(NamedKind::Guideline)
        .sender(Sender::new(lead, code))
        .joint_kind(JointKind::InterAgency)
        .place("Hà Nội")
        .subject("Phối hợp xử lý thông tin")
        .paragraph("Các Bộ phối hợp như sau.")
        .recipient("Các Bộ")
        .filing(Filing::new().text("VT (BCA, BQP), C04-BCA"))
        .signature(signature("Nhất"));
    let names = ["Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy"];
    let joint = bodies.zip(names);
    let guideline = joint.fold(guideline, |guideline, ((body, code), name)| {
        guideline.joint(Sender::new(body, code), signature(name))
    });
    guideline.build().unwrap().into()
}

/// The sender signs at the right, the second at the left; the others in rows of two and three.
#[test]
fn the_body_that_leads_signs_at_the_right() {
    for (count, expected) in [
        (2, "Hai Nhất"),
        (3, "Hai Ba Nhất"),
        (4, "Hai Nhất Ba Tư"),
        (5, "Hai Nhất Ba Tư Năm"),
        (6, "Hai Nhất Ba Tư Năm Sáu"),
        (7, "Hai Nhất Ba Tư Năm Sáu Bảy"),
    ] {
        let layout = guideline(count).layout();
        let lines = layout.paragraphs();
        let names = lines.filter(|line| line.component() == Component::SignerName);
        let names: Vec<_> = names
            .map(|line| line.text().replace("Lê Thứ ", ""))
            .collect();
        assert_eq!(names.join(" "), expected);
        let last = layout.paragraphs().last().unwrap().text();
        assert_eq!(last, "- Lưu: VT (BCA, BQP), C04-BCA.");
    }
}

#[test]
fn the_title_of_a_joint_signer_carries_the_body() {
    let layout = guideline(2).layout();
    let lines = layout.paragraphs();
    let titles = lines.filter(|line| line.component() == Component::SignerTitle);
    let titles: Vec<_> = titles.map(Paragraph::text).collect();
    let of_second = ["KT. BỘ TRƯỞNG", "BỘ QUỐC PHÒNG", "THỨ TRƯỞNG"];
    let of_lead = ["KT. BỘ TRƯỞNG", "BỘ CÔNG AN", "THỨ TRƯỞNG"];
    assert_eq!(titles, [of_second, of_lead].concat());
}

/// For which Annex VI has no room.
#[test]
fn a_joint_symbol_has_the_codes_of_all() {
    let document = guideline(7);
    assert_eq!(document.type_name(), "Hướng dẫn liên ngành");
    let symbol = document.symbol().unwrap();
    assert_eq!(symbol.as_str(), "HDLN-BCA-BQP-BNG-BTC-BTP-BNV-BYT");
    assert!(document.warnings().is_empty(), "{}", document.warnings());
}

/// The path of a blank is that of the field that fills it, of each signer another.
#[test]
fn each_party_has_its_own_blank() {
    let mut contract: serde_json::Value =
        serde_json::from_str(&fixture("samples/hop-dong-ba-ben.json")).unwrap();
    contract["parties"][0]["signature"]["name"].take();
    contract["parties"][2]["signature"]["name"].take();
    let document = Document::from_json(&contract.to_string()).unwrap();
    let left = document.blanks();
    let left: Vec<_> = blanks(&left)
        .into_iter()
        .filter(|(kind, _)| *kind == BlankKind::PartySignerName)
        .map(|(_, path)| path)
        .collect();
    let paths = ["parties[0].signature.name", "parties[2].signature.name"];
    assert_eq!(left, paths);
    for path in ["/parties/0/signature/name", "/parties/2/signature/name"] {
        *contract.pointer_mut(path).unwrap() = "Lò Thị Mai".into();
    }
    let document = Document::from_json(&contract.to_string()).unwrap();
    let mut filled = document.blanks().into_iter().map(|blank| blank.kind());
    assert!(filled.all(|kind| kind != BlankKind::PartySignerName));
}

/// Annex I, Part I, Section II, item 7, points b and đ.
#[test]
fn every_authority_has_its_prefix() {
    let printed = |signature: &str| {
        let json = fixture("minimal.json");
        let mut data: serde_json::Value = serde_json::from_str(&json).unwrap();
        data["signature"] = serde_json::from_str(signature).unwrap();
        let document = Document::from_json(&data.to_string()).unwrap();
        assert!(document.warnings().is_empty(), "{signature}");
        let layout = document.layout();
        let lines = layout.paragraphs().filter(|line| {
            use Component as C;
            matches!(
                line.component(),
                C::SignerTitle | C::SignerSecondTitle | C::SignerName
            )
        });
        lines
            .map(vanban::layout::Paragraph::text)
            .collect::<Vec<_>>()
            .join(" / ")
    };
    for (signature, expected) in [
        (
            r#"{"title": "Giám đốc", "name": "Lò Văn Thịnh"}"#,
            "GIÁM ĐỐC / Lò Văn Thịnh",
        ),
        (
            r#"{"collective": "Ủy ban nhân dân", "title": "Chủ tịch", "name": "Lò Văn Thịnh"}"#,
            "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / Lò Văn Thịnh",
        ),
        (
            r#"{"acting": true, "title": "Giám đốc", "name": "Lò Văn Thịnh"}"#,
            "Q. GIÁM ĐỐC / Lò Văn Thịnh",
        ),
        (
            r#"{"deputy_for": "Giám đốc", "title": "Phó Giám đốc", "name": "Lò Văn Thịnh"}"#,
            "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC / Lò Văn Thịnh",
        ),
        (
            r#"{"by_order_of": "Giám đốc", "title": "Chánh Văn phòng", "name": "Lò Văn Thịnh"}"#,
            "TL. GIÁM ĐỐC / CHÁNH VĂN PHÒNG / Lò Văn Thịnh",
        ),
        (
            r#"{"authorized_by": "Chủ tịch", "title": "Giám đốc Sở Nội vụ", "name": "Lò Văn Thịnh"}"#,
            "TUQ. CHỦ TỊCH / GIÁM ĐỐC SỞ NỘI VỤ / Lò Văn Thịnh",
        ),
        (
            r#"{"collective": "Ban Chỉ đạo", "title": "Trưởng ban",
                "second_title": "Phó Chủ tịch UBND tỉnh", "name": "Lò Văn Thịnh"}"#,
            "TM. BAN CHỈ ĐẠO / TRƯỞNG BAN / PHÓ CHỦ TỊCH UBND TỈNH / Lò Văn Thịnh",
        ),
    ] {
        assert_eq!(printed(signature), expected);
    }
}
