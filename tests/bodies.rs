//! The forms of a body: levels, headings, centred lines, and numbers that begin again.

mod common;

use common::{LEVELS, base, part, text, told};
use vanban::decree::Component;
use vanban::layout::{Layout, ParagraphExplanation};
use vanban::style::{HeadingLook, HouseStyleBuilder};
use vanban::value::{Height, Level};
use vanban::{Article, Block, Builder, Division, Document, HouseStyle, Report, Section, Text};

/// A report with these blocks.
fn report<B: Into<Block>>(blocks: impl IntoIterator<Item = B>) -> Builder<Report> {
    base::report().blocks(blocks)
}

fn layout(builder: Builder<Report>) -> Layout {
    builder.build().unwrap().layout()
}

/// The lines of a text, but for those around it.
fn lines(layout: &Layout) -> Vec<ParagraphExplanation> {
    let of_body = |line: &ParagraphExplanation| {
        let component = line.component;
        let is_closing = matches!(
            component,
            Component::RecipientsLabel
                | Component::Recipient
                | Component::SignerTitle
                | Component::SignerName
                | Component::End
        );
        component > Component::SubjectRule && !is_closing
    };
    let lines = layout.explain().paragraphs.into_iter();
    lines.filter(of_body).collect()
}

/// The texts of a body, each with its level in the outline; 0 is none.
fn outline(layout: &Layout) -> Vec<(String, u8)> {
    let line = |line: ParagraphExplanation| {
        let text: String = line.runs.iter().map(|run| run.text.as_str()).collect();
        (text, line.chosen.outline_level.unwrap_or(0))
    };
    lines(layout).into_iter().map(line).collect()
}

fn outlined(lines: &[(&str, u8)]) -> Vec<(String, u8)> {
    let line = |(text, level): &(&str, u8)| ((*text).to_owned(), *level);
    lines.iter().map(line).collect()
}

/// A section of every level, each in the one before.
fn nested(section: impl Fn(Level) -> Section) -> Section {
    let mut levels = LEVELS.into_iter().rev();
    let innermost = section(levels.next().unwrap()).paragraph("Hết.");
    levels.fold(innermost, |inner, level| section(level).section(inner))
}

#[test]
fn every_level_is_a_heading_of_its_own() {
    let layout = layout(report([nested(|level| Section::new(level).heading("Nhà"))]));
    assert_eq!(
        outline(&layout),
        outlined(&[
            ("Phần I", 1),
            ("Nhà", 0),
            ("A. Nhà", 2),
            ("I. Nhà", 3),
            ("1. Nhà", 4),
            ("1.1. Nhà", 5),
            ("1.1.1. Nhà", 6),
            ("a) Nhà", 7),
            ("(1) Nhà", 8),
            ("Hết./.", 0),
        ])
    );
    let capitals: Vec<_> = lines(&layout)
        .iter()
        .map(|line| line.chosen.capitals)
        .collect();
    assert_eq!(capitals[1..4], [true, true, true]);
    assert!(!capitals[4]);
}

/// The headings of a report without parts are those that Word has had for them.
#[test]
fn what_is_not_used_moves_nothing() {
    let section = Section::roman().heading("Nhà").section(
        Section::arabic()
            .heading("Nhà")
            .section(Section::letter().heading("Nhà").paragraph("Hết.")),
    );
    let levels: Vec<_> = outline(&layout(report([section])))
        .into_iter()
        .map(|(_, level)| level)
        .collect();
    assert_eq!(levels, [1, 2, 4, 0]);
}

/// The letters of the decree's points in capitals.
#[test]
fn capital_letters_follow_the_vietnamese_alphabet() {
    let sections = (0..7).map(|_| Section::capital().heading("Nhà").paragraph("Hết."));
    let layout = layout(report(sections));
    let letters: String = outline(&layout)
        .iter()
        .filter_map(|(text, _)| text.strip_suffix(". Nhà"))
        .collect();
    assert_eq!(letters, "ABCDĐEG");
}

#[test]
fn levels_keep_their_order() {
    let told = |section: Section| told(&report([section]).build().unwrap_err());
    let inside = |outer: Section, inner: Section| {
        told(outer.heading("Nhà").section(inner.paragraph("Hết.")))
    };
    let level = ["body[0].section.body[0].section.level section.level"];
    let parent = ["body[0].section.body[0].section.level section.parent"];
    assert_eq!(inside(Section::roman(), Section::capital()), level);
    assert_eq!(inside(Section::bracketed(), Section::letter()), level);
    assert_eq!(inside(Section::bracketed(), Section::bracketed()), level);
    assert_eq!(inside(Section::arabic(), Section::subdecimal()), parent);
    assert_eq!(inside(Section::roman(), Section::decimal()), parent);
    assert_eq!(
        told(Section::part().lead("Nhà:").paragraph("Hết.")),
        ["body[0].section.heading division.title"]
    );
}

#[test]
fn a_run_in_heading_is_bold_and_the_text_goes_on() {
    let time = || Section::arabic().lead("Thời gian tổ chức:");
    let section = Section::roman()
        .heading("Nội dung")
        .section(time().paragraph("03 ngày.").paragraph("Nghỉ trưa."));
    let layout = layout(report([section]));
    let lines = lines(&layout);
    let runs: Vec<_> = lines[1]
        .runs
        .iter()
        .map(|run| (run.text.as_str(), run.bold))
        .collect();
    assert_eq!(
        runs,
        [("1. Thời gian tổ chức:", true), (" 03 ngày.", false)]
    );
    assert_eq!(lines[1].component, Component::NumberedText);
    assert_eq!(lines[1].chosen.outline_level, Some(2));
    assert_eq!(lines[2].chosen.outline_level, None);
    let file = layout.to_docx().unwrap();
    let xml = part(&file, "word/document.xml");
    assert_eq!(xml.matches("<w:outlineLvl w:val=\"1\"/>").count(), 1);

    let both = time().heading("Thời gian").paragraph("03 ngày.");
    let told = |section: Section| told(&report([section]).build().unwrap_err());
    assert_eq!(told(both), ["body[0].section.lead section.lead"]);
    assert_eq!(
        told(time().items(["Sáng;", "Chiều."])),
        ["body[0].section section.empty"]
    );
}

/// The number that Word counts takes its looks from the mark of the paragraph.
#[test]
fn a_counted_number_is_as_bold_as_its_run_in_heading() {
    let builder = HouseStyle::builder().numbers(vanban::style::Numbers::Word);
    let style = builder.build().unwrap();
    let section = |lead: &str| Section::arabic().lead(lead).paragraph("03 ngày.");
    let report = report([
        section("Thời gian:"),
        Section::arabic().paragraph("Không có tiêu đề."),
    ]);
    let file = report.build().unwrap().layout_in(&style).to_docx().unwrap();
    let xml = part(&file, "word/document.xml");
    let marks: Vec<_> = xml
        .split("<w:p>")
        .filter(|line| line.contains("<w:numPr>"))
        .map(|line| {
            let properties = line.split("</w:pPr>").next().unwrap();
            properties.contains("<w:b/>")
        })
        .collect();
    assert_eq!(marks, [true, false]);
    let lines = text(&xml);
    assert!(lines.iter().any(|line| line == "Thời gian: 03 ngày."));
}

#[test]
fn headings_without_number_stand_below_their_section() {
    let heading = || Block::Heading("Về thu ngân sách".into());
    let inner = Section::arabic()
        .heading("Tài chính")
        .block(heading())
        .centred("(Chi tiết tại phụ lục)");
    let section = Section::roman()
        .heading("Nội dung")
        .section(inner)
        .unnumbered_heading("Về chi ngân sách");
    let layout = layout(report([heading(), section.into()]).paragraph("Hết."));
    assert_eq!(
        outline(&layout),
        outlined(&[
            ("Về thu ngân sách", 1),
            ("I. Nội dung", 1),
            ("1. Tài chính", 2),
            ("Về thu ngân sách", 3),
            ("(Chi tiết tại phụ lục)", 0),
            ("Về chi ngân sách", 2),
            ("Hết./.", 0),
        ])
    );
    let lines = lines(&layout);
    assert!(lines[0].chosen.bold);
    let centred = &lines[4];
    assert_eq!(centred.component, Component::CentredLine);
    assert!(centred.chosen.first_line_mm.abs() < 0.01);
}

#[test]
fn headings_without_number_stand_below_their_article() {
    let heading = || Block::Heading("Về thu ngân sách".into());
    let chapter = Division::chapter("Quy định chung")
        .article(
            Article::titled("Phạm vi")
                .block(heading())
                .paragraph("Thu thuế."),
        )
        .article(Article::titled("Đối tượng").paragraph("Thu phí."));
    let regulation = base::regulation().division(chapter).build().unwrap();
    let layout = regulation.layout();
    assert_eq!(
        outline(&layout),
        outlined(&[
            ("Chương I", 1),
            ("Quy định chung", 0),
            ("Điều 1. Phạm vi", 2),
            ("Về thu ngân sách", 3),
            ("Thu thuế.", 0),
            ("Điều 2. Đối tượng", 2),
            ("Thu phí./.", 0),
        ])
    );
}

#[test]
fn numbers_begin_again_where_something_stands_between() {
    let section = || Section::arabic().paragraph("Nhà.");
    let again = |between: Block| {
        let blocks = [section().into(), section().into(), between];
        let report = report(blocks)
            .section(section().start(1))
            .section(section());
        report.build().map(|report| outline(&report.layout()))
    };
    for between in [
        Block::from("Đề nghị:"),
        Block::Heading("Đề nghị".into()),
        Block::Centred("Đề nghị".into()),
    ] {
        let numbers: Vec<_> = again(between)
            .unwrap()
            .iter()
            .filter_map(|(text, _)| {
                text.split_once(" Nhà.")
                    .map(|(number, _)| number.to_owned())
            })
            .collect();
        assert_eq!(numbers, ["1.", "2.", "1.", "2."]);
    }
    let between = section().start(3).into();
    assert_eq!(
        told(&again(between).unwrap_err()),
        ["body[3].section.start section.start"]
    );
    assert!(again(Block::items(["Một."])).is_err());
    // Another part begins again by itself.
    let part = || Section::part().heading("Nhà").section(section());
    let layout = layout(report([part(), part()]));
    let numbers = outline(&layout);
    let firsts = numbers.iter().filter(|(text, _)| text.starts_with("1. "));
    assert_eq!(firsts.count(), 2);
}

#[test]
fn an_article_may_begin_with_its_clauses() {
    let clause = || Section::arabic().paragraph("Xử phạt một hộ.");
    let article = Article::default().section(clause()).section(clause());
    let decision = base::decision()
        .article(article)
        .article("Quyết định này có hiệu lực từ ngày ký.");
    let layout = decision.build().unwrap().layout();
    let lines: Vec<_> = lines(&layout).split_off(2);
    let texts: Vec<String> = lines
        .iter()
        .map(|line| line.runs.iter().map(|run| run.text.as_str()).collect())
        .collect();
    assert_eq!(texts[1], "Điều 1.");
    assert_eq!(texts[2], "1. Xử phạt một hộ.");
    assert!(lines[1].runs[0].bold);
    let first = layout.paragraphs().find(|line| line.text() == "Điều 1.");
    assert_eq!(
        first.map(vanban::layout::Paragraph::component),
        Some(Component::Article)
    );

    let items = Article::default().items(["Một hộ."]);
    let refused = base::decision().article(items).build().unwrap_err();
    assert_eq!(told(&refused), ["articles[0] article.start"]);
}

/// It is divided as a report is there.
#[test]
fn an_article_may_have_sections_in_roman_numerals() {
    let roman = Section::roman().heading("Mục tiêu").section(
        Section::arabic()
            .heading("Mục tiêu chung")
            .paragraph("Đến năm 2030.")
            .section(Section::letter().paragraph("Nhà.")),
    );
    let decision = base::decision()
        .article(Article::new("Phê duyệt Chương trình:").section(roman))
        .article(
            Article::new("Nhiệm vụ:").section(Section::arabic().heading("Sở").paragraph("Có.")),
        );
    let layout = decision.build().unwrap().layout();
    let components: Vec<_> = lines(&layout).iter().map(|line| line.component).collect();
    assert_eq!(
        components[3..],
        [
            Component::Article,
            Component::HeadingRoman,
            Component::HeadingArabic,
            Component::BodyText,
            Component::LetteredText,
            Component::Article,
            Component::ClauseHeading,
            Component::BodyText,
        ]
    );
    let capital = Article::new("Nội dung:").section(Section::capital().paragraph("Nhà."));
    let refused = base::decision().article(capital).build().unwrap_err();
    assert_eq!(
        told(&refused),
        ["articles[0].body[1].section.level section.level"]
    );
}

#[test]
fn a_house_chooses_the_looks_of_levels() {
    let look = |builder: HouseStyleBuilder, level: Level| {
        let style = builder.build().unwrap();
        let section = nested(|level| Section::new(level).heading("Nhà"));
        let layout = report([section]).build().unwrap().layout_in(&style);
        let number = format!(
            "{} Nhà",
            if level == Level::Decimal {
                "1.1."
            } else {
                "(1)"
            }
        );
        let lines = lines(&layout);
        let line = lines.iter().find(|line| {
            let text: String = line.runs.iter().map(|run| run.text.as_str()).collect();
            text == number
        });
        line.map(|line| (line.chosen.bold, line.chosen.italic))
            .unwrap()
    };
    let builder = HouseStyle::builder;
    assert_eq!(look(builder(), Level::Decimal), (true, false));
    assert_eq!(look(builder(), Level::Bracketed), (false, false));
    for (chosen, looks) in [
        (HeadingLook::Bold, (true, false)),
        (HeadingLook::BoldItalic, (true, true)),
        (HeadingLook::Italic, (false, true)),
        (HeadingLook::Upright, (false, false)),
    ] {
        for level in [Level::Decimal, Level::Bracketed] {
            assert_eq!(look(builder().heading(level, chosen), level), looks);
        }
    }
    let refused = builder()
        .heading(Level::Roman, HeadingLook::Italic)
        .heading(Level::Letter, HeadingLook::Italic)
        .build();
    assert_eq!(
        told(&refused.unwrap_err()),
        ["headings.I style.heading", "headings.a style.heading"]
    );
}

#[test]
fn a_style_in_data_has_the_looks_too() {
    let json = r#"{"vanban_style": 1, "headings": {"1.1": "bold_italic", "unnumbered": "italic"}, "bold_numbers": true}"#;
    let style = HouseStyle::from_json(json).unwrap();
    let typed = HouseStyle::builder()
        .heading(Level::Decimal, HeadingLook::BoldItalic)
        .unnumbered_headings(HeadingLook::Italic)
        .bold_numbers(true);
    let written = serde_json::to_value(&typed).unwrap();
    assert_eq!(
        written,
        serde_json::from_str::<serde_json::Value>(json).unwrap()
    );
    assert_eq!(style, typed.build().unwrap());
}

#[test]
fn a_house_may_have_bold_numbers() {
    let style = HouseStyle::builder().bold_numbers(true).build().unwrap();
    let section = Section::arabic()
        .paragraph("Khoản.")
        .section(Section::letter().paragraph("Điểm."));
    let document = report([section]).build().unwrap();
    let bold = |layout: Layout| -> Vec<String> {
        let lines = lines(&layout);
        let runs = lines.iter().flat_map(|line| &line.runs);
        let bold = runs.filter(|run| run.bold);
        bold.map(|run| run.text.clone()).collect()
    };
    assert_eq!(bold(document.layout_in(&style)), ["1."]);
    assert!(bold(document.layout()).is_empty());
}

#[test]
fn words_stand_above_and_below_the_line() {
    let text = Text::from_markup("Gieo **50 m^2^**, bón P~2~O~5~.");
    let layout = layout(report([text]));
    let raised: Vec<_> = lines(&layout)[0]
        .runs
        .iter()
        .filter(|run| run.height != Height::Line)
        .map(|run| (run.text.clone(), run.height, run.bold))
        .collect();
    let expected = [
        ("2", Height::Superscript, true),
        ("2", Height::Subscript, false),
        ("5", Height::Subscript, false),
    ];
    assert_eq!(
        raised,
        expected.map(|(text, height, bold)| (text.to_owned(), height, bold))
    );
    assert!(layout.to_string().contains("50 m2, bón P2O5./."));
}

/// What Rust says, data says.
#[test]
fn data_has_every_form() {
    let section = Section::part()
        .heading("Tình hình")
        .section(Section::arabic().lead("Thời gian:").paragraph("03 ngày."))
        .unnumbered_heading("Về thu ngân sách")
        .centred("(Chi tiết kèm theo)")
        .section(
            Section::arabic()
                .start(1)
                .paragraph(Text::from("486 m").superscript("2")),
        );
    let report = report([section]).build().unwrap();
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(
        json["body"][0],
        serde_json::json!({"section": {"level": "part", "heading": "Tình hình", "body": [
            {"section": {"level": "1", "lead": "Thời gian:", "body": ["03 ngày."]}},
            {"heading": "Về thu ngân sách"},
            {"centred": "(Chi tiết kèm theo)"},
            {"section": {"level": "1", "start": 1, "body": ["486 m^2^"]}},
        ]}})
    );
    let again = Document::from_json(&json.to_string()).unwrap();
    assert_eq!(again, Document::from(report));
}

/// Where no mark is added, one that is typed is printed as it is.
#[test]
fn a_dash_before_a_paragraph_is_told() {
    let report = base::report().paragraph("- Một.").paragraph("Hai.").build();
    let report = report.unwrap();
    assert_eq!(told(report.warnings()), ["body[0] items.typed"]);
    assert_eq!(lines(&report.layout())[0].text, "- Một.");
}
