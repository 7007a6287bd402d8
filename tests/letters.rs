//! What an official letter has and no other document: its subject under the number, its contact
//! data; and where “Kính gửi” stands.

mod common;

use common::{base, fixture, part, parts, text};
use vanban::decree::Component;
use vanban::file::WordFile;
use vanban::layout::Paragraph;
use vanban::style::AddresseePlace;
use vanban::{Builder, Contact, HouseStyle, Leader, OfficialLetter, Problems, Sender, Signature};

fn names(file: &WordFile) -> Vec<String> {
    parts(file).into_iter().map(|(name, _)| name).collect()
}

fn codes(letter: Builder<OfficialLetter>) -> Vec<&'static str> {
    let codes = |problems: &Problems| problems.iter().map(vanban::Problem::code).collect();
    match letter.build() {
        Ok(letter) => codes(letter.warnings()),
        Err(problems) => codes(&problems),
    }
}

#[test]
fn the_subject_stands_under_the_number() {
    let letter = base::letter().build().unwrap();
    assert_eq!(letter.symbol().unwrap().as_str(), "UBND-KT");
    assert_eq!(letter.subject(), Some("rà soát quy hoạch"));
    assert_eq!(letter.addressees(), ["Sở Xây dựng"]);
    assert_eq!(
        letter.file_name(),
        "cong-van-07-ubnd-kt-ra-soat-quy-hoach.docx"
    );
    insta::assert_snapshot!("official-letter.outline", letter.layout().outline());

    let components: Vec<_> = letter
        .layout()
        .paragraphs()
        .map(Paragraph::component)
        .collect();
    for absent in [
        Component::TypeName,
        Component::Subject,
        Component::SubjectRule,
    ] {
        assert!(!components.contains(&absent), "{absent:?}");
    }
    let number = components
        .iter()
        .position(|line| *line == Component::NumberSymbol)
        .unwrap();
    assert_eq!(components[number + 1], Component::LetterSubject);
}

/// The number keeps the baseline of the date although the subject is below it.
#[test]
fn number_and_date_are_level() {
    let letter = base::letter().build().unwrap();
    for (style, before) in [(HouseStyle::large(), "138"), (HouseStyle::small(), "120")] {
        let document = part(&letter.to_docx_in(&style).unwrap(), "word/document.xml");
        let (_, number) = document.split_once("so-va-ky-hieu").unwrap();
        let (_, spacing) = number.split_once("w:before=\"").unwrap();
        assert_eq!(spacing.split('"').next(), Some(before));
        assert!(!document.contains("<w:vAlign w:val=\"bottom\"/>"));
    }
}

#[test]
fn contact_data_stand_at_the_foot_of_the_first_page() {
    let plain = base::letter().build().unwrap().to_docx().unwrap();
    assert!(!names(&plain).contains(&"word/footer1.xml".to_owned()));
    assert!(!part(&plain, "word/document.xml").contains("footerReference"));
    assert!(!part(&plain, "word/styles.xml").contains("Thông tin liên hệ"));

    let contact = Contact::new()
        .address("Thôn 2, xã Suối Mây")
        .email("xa@suoimay.example")
        .phone("0215 3 800 100");
    let file = base::letter()
        .contact(contact)
        .build()
        .unwrap()
        .to_docx()
        .unwrap();
    let reference = r#"<w:footerReference w:type="first" r:id="rId6"/>"#;
    assert!(part(&file, "word/document.xml").contains(reference));
    let relationship = r#"Id="rId6" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml""#;
    assert!(part(&file, "word/_rels/document.xml.rels").contains(relationship));
    assert!(part(&file, "[Content_Types].xml").contains("/word/footer1.xml"));
    let footer = part(&file, "word/footer1.xml");
    assert!(footer.contains("<w:bottom "), "the rule");
    assert_eq!(
        text(&footer),
        [
            "",
            "Địa chỉ: Thôn 2, xã Suối Mây",
            "Thư điện tử: xa@suoimay.example; Điện thoại: 0215 3 800 100",
        ]
    );
}

/// What does not fit on one line is parted where it belongs apart.
#[test]
fn long_contact_data_break_between_online_and_phone() {
    let contact = Contact::new()
        .email("vanthu@suoimay.lambinh.example")
        .website("suoimay.lambinh.example")
        .phone("0215 3 800 100")
        .fax("0215 3 800 101");
    let letter = base::letter().contact(contact).build().unwrap();
    let lines = |style| {
        text(&part(
            &letter.to_docx_in(&style).unwrap(),
            "word/footer1.xml",
        ))
    };
    let by_phone = "Điện thoại: 0215 3 800 100; Fax: 0215 3 800 101";
    assert_eq!(
        lines(HouseStyle::small())[1..],
        [
            "Thư điện tử: vanthu@suoimay.lambinh.example; Trang thông tin điện tử: suoimay.lambinh.example",
            by_phone,
        ]
    );
    assert_eq!(
        lines(HouseStyle::large())[1..],
        [
            "Thư điện tử: vanthu@suoimay.lambinh.example",
            "Trang thông tin điện tử: suoimay.lambinh.example",
            by_phone,
        ]
    );
}

#[test]
fn one_addressee_stands_where_the_house_has_it() {
    let letter = base::letter().build().unwrap();
    let indented = HouseStyle::builder()
        .addressee(AddresseePlace::Indented)
        .build()
        .unwrap();
    let place = |style: &HouseStyle| {
        let explanation = letter.layout_in(style).explain();
        let mut lines = explanation.paragraphs.into_iter();
        let line = lines
            .find(|line| line.text == "Kính gửi: Sở Xây dựng")
            .unwrap();
        (line.component, line.chosen.first_line_mm.round())
    };
    assert_eq!(place(&HouseStyle::large()), (Component::Addressee, 0.0));
    assert_eq!(place(&indented), (Component::AddresseeIndented, 35.0));
    let styles = part(&letter.to_docx_in(&indented).unwrap(), "word/styles.xml");
    assert!(styles.contains("Kính gửi lùi từ lề trái"));
    // Several addressees stand as the sample has them in any house.
    let letter = base::letter().to("Sở Tài chính").build().unwrap();
    assert_eq!(
        letter.layout_in(&indented).to_string(),
        letter.layout().to_string()
    );
}

#[test]
fn symbols_name_the_drafting_unit() {
    let symbol =
        |letter: Builder<OfficialLetter>| letter.build().unwrap().symbol().unwrap().to_string();
    let given = OfficialLetter::builder()
        .sender(Sender::new("Sở Nội vụ", "SNV").superior("UBND tỉnh Lâm Bình"))
        .symbol("SNV-TCCC")
        .place("Lâm Bình")
        .subject("báo cáo biên chế")
        .to("Sở Tài chính")
        .paragraph("Đề nghị báo cáo.")
        .signature(Signature::new(Leader::head("Giám đốc")));
    assert_eq!(symbol(given.clone()), "SNV-TCCC");
    assert_eq!(symbol(given.clone().unit("TCCC")), "SNV-TCCC");
    assert_eq!(codes(given.clone().unit("VX")), ["symbol.unit"]);
    assert_eq!(codes(given.clone().symbol("BC-SNV")), ["symbol.letter"]);
    assert_eq!(codes(given.clone().symbol("CV-SNV")), ["symbol.letter"]);
    assert_eq!(codes(base::letter().unit("Kinh tế")), ["symbol.unit"]);
}

#[test]
fn subjects_do_not_repeat_v_v() {
    for lead in ["V/v rà soát", "v/v: rà soát", "Về việc rà soát"] {
        assert_eq!(
            codes(base::letter().subject(lead)),
            ["subject.lead"],
            "{lead}"
        );
    }
    assert!(base::letter().subject("việc rà soát").build().is_ok());
}

/// What is printed for the sample with everything.
#[test]
fn the_plain_text_of_a_letter() {
    let letter = fixture("samples/cong-van-ra-soat-quy-hoach.json");
    let letter = OfficialLetter::from_json(&letter).unwrap();
    insta::assert_snapshot!("official-letter.text", letter.layout());
}
