//! Decisions, resolutions and regulations: numbers, titles, attached texts.

mod common;

use common::base::{self, decision, regulation};
use common::{part, parts, text, texts, told};
use vanban::decree::{Component, NamedKind, RegulationKind};
use vanban::layout::Layout;
use vanban::{Article, Attachment, Builder, Citation, Decision, Division, Document, Section, Text};

fn article(title: &str) -> Article {
    Article::titled(title).paragraph("Nội dung.")
}

#[test]
fn only_the_number_of_an_article_is_bold() {
    let document = decision()
        .article("Thành lập Tổ công tác.")
        .article(Article::new("Nhiệm vụ:").section(Section::arabic().paragraph("Hướng dẫn.")))
        .build()
        .unwrap();
    let explanation = document.layout().explain();
    let articles = explanation.paragraphs.iter();
    let articles: Vec<_> = articles
        .filter(|line| line.component == Component::Article)
        .collect();
    assert_eq!(articles.len(), 2);
    for line in articles {
        let bold: Vec<_> = line.runs.iter().filter(|run| run.bold).collect();
        assert_eq!(bold.len(), 1);
        assert!(bold[0].text.starts_with("Điều ") && bold[0].text.ends_with('.'));
        assert_eq!(line.chosen.outline_level, None);
    }
    assert_eq!(
        texts(&document.layout(), Component::Clause),
        ["1. Hướng dẫn./."]
    );
}

#[test]
fn recipients_are_those_of_the_article_that_says_so() {
    let three = || decision().article("Một.").article("Hai.").article("Ba.");
    let recipients = |builder: Builder<Decision>| {
        texts(&builder.build().unwrap().layout(), Component::Recipient)
    };
    assert_eq!(recipients(three())[0], "- Như Điều 3;");
    assert_eq!(
        recipients(three().executed_in_article(2))[0],
        "- Như Điều 2;"
    );
    let from_ten = decision()
        .article(Article::new("Mười.").start(10))
        .article("Mười một.");
    assert_eq!(recipients(from_ten)[0], "- Như Điều 11;");
    let second = decision()
        .article("Thành lập Tổ công tác.")
        .article("Các thôn chịu trách nhiệm thi hành Quyết định này.")
        .article("Quyết định này có hiệu lực thi hành kể từ ngày ký.");
    assert_eq!(recipients(second)[0], "- Như Điều 2;");
    // One that is not there is printed as it is said.
    let beyond = three().executed_in_article(4);
    let built = beyond.clone().build().unwrap();
    assert_eq!(
        told(built.warnings()),
        ["executed_in_article article.unknown"]
    );
    assert_eq!(recipients(beyond)[0], "- Như Điều 4;");
}

/// Articles and chapters are numbered through, sections anew in each chapter.
#[test]
fn numbers_run_through_chapters() {
    let section = |title: &str| Division::section(title).article(article("Điều khoản"));
    let chapter = |title: &str| {
        let small = Division::subsection("Nhỏ").article(article("Điều khoản"));
        let first = section("Một").division(small);
        Division::chapter(title)
            .division(first)
            .division(section("Hai"))
    };
    let last = Division::chapter("D")
        .article(article("Cuối").start(30))
        .article(article("Hết"));
    let built = regulation()
        .division(
            Division::part("Chung")
                .division(chapter("A"))
                .division(chapter("B")),
        )
        .division(
            Division::part("Riêng")
                .division(chapter("C").start(7))
                .division(last),
        )
        .build()
        .unwrap();
    let layout = built.layout();
    assert_eq!(texts(&layout, Component::Part), ["Phần I", "Phần II"]);
    let chapters = ["Chương I", "Chương II", "Chương VII", "Chương VIII"];
    assert_eq!(texts(&layout, Component::Chapter), chapters);
    let sections = ["Mục 1", "Mục 2", "Mục 1", "Mục 2", "Mục 1", "Mục 2"];
    assert_eq!(texts(&layout, Component::Section), sections);
    assert_eq!(texts(&layout, Component::Subsection), ["Tiểu mục 1"; 3]);
    let articles: Vec<_> = texts(&layout, Component::ArticleTitle);
    assert_eq!(articles[8], "Điều 9. Điều khoản");
    assert_eq!(articles[9..], ["Điều 30. Cuối", "Điều 31. Hết"]);
}

/// Clauses begin anew in each article, points in each clause.
#[test]
fn clauses_begin_anew() {
    let clauses = || {
        let point = || Section::letter().paragraph("Điểm.");
        let clause = || {
            Section::arabic()
                .paragraph("Khoản:")
                .section(point())
                .section(point())
        };
        Article::titled("Điều khoản")
            .section(clause())
            .section(clause())
    };
    let layout = regulation()
        .article(clauses())
        .article(clauses())
        .build()
        .unwrap()
        .layout();
    assert_eq!(
        texts(&layout, Component::Clause),
        ["1. Khoản:", "2. Khoản:", "1. Khoản:", "2. Khoản:"]
    );
    let points = texts(&layout, Component::Point);
    assert_eq!(points.len(), 8);
    assert_eq!(points[..2], ["a) Điểm.", "b) Điểm."]);
}

#[test]
fn what_is_wrong_with_divisions() {
    let chapter = |title: &str| Division::chapter(title).article(article("Phạm vi"));
    let part = |title: &str| Division::part(title).article(article("Phạm vi"));
    for (builder, expected) in vec![
        (regulation(), "body required"),
        (
            regulation().division(Division::section("Mục").division(chapter("A"))),
            "body[0].section.body[0].chapter division.order",
        ),
        (
            regulation().division(Division::chapter("A").division(chapter("B"))),
            "body[0].chapter.body[0].chapter division.order",
        ),
        (
            regulation().division(chapter("A")).division(part("B")),
            "body[1].part division.order",
        ),
        (
            regulation()
                .division(chapter("A"))
                .article(article("Phạm vi")),
            "body[1].article division.order",
        ),
        (
            regulation().division(chapter("")),
            "body[0].chapter.title division.title",
        ),
        (
            regulation().article(Article::titled(Text::new()).paragraph("Nội dung.")),
            "body[0].article.title division.title",
        ),
        (
            regulation().article(Article::titled("Phạm vi")),
            "body[0].article division.empty",
        ),
        (
            regulation().division(Division::chapter("A")),
            "body[0].chapter division.empty",
        ),
        (
            regulation()
                .division(chapter("A").start(2))
                .division(chapter("B").start(2)),
            "body[1].chapter.start section.start",
        ),
        (
            regulation().division(part("A").start(4000)),
            "body[0].part.start section.number",
        ),
        (
            regulation().division(chapter("Chương I. Quy định chung")),
            "body[0].chapter.title section.label",
        ),
        (
            regulation().article(article("Điều 1. Phạm vi")),
            "body[0].article.title section.label",
        ),
        (
            regulation().article(
                Article::titled("Phạm vi")
                    .section(Section::roman().heading("Mục").paragraph("Nội dung.")),
            ),
            "body[0].article.body[0].section.level section.level",
        ),
        (
            regulation().article(Article::titled("Phạm vi").paragraph("Nội dung;")),
            "body[0].article.body[0] body.closing_mark",
        ),
    ] {
        assert_eq!(told(&builder.build().unwrap_err()), [expected]);
    }
    // An article may stand before the chapters, and cite another at its beginning.
    let before = Article::titled("Điều 5 của Quy chế này").paragraph("Nội dung.");
    let built = regulation().article(before).division(chapter("A")).build();
    assert!(built.unwrap().warnings().is_empty());
}

/// In data they cannot be said; in Rust a block is put anywhere.
#[test]
fn blocks_stand_where_their_kind_has_a_place() {
    let chapter = || Division::chapter("A").article(article("Phạm vi"));
    for (builder, expected) in [
        (
            regulation()
                .article(Article::titled("Phạm vi").block(article("Trong")))
                .build()
                .unwrap_err(),
            "body[0].article.body[0].article block.place",
        ),
        (
            regulation()
                .division(Division::chapter("A").block("Một đoạn."))
                .build()
                .unwrap_err(),
            "body[0].chapter.body[0] block.place",
        ),
        (
            decision()
                .article(Article::new("Một.").block(chapter()))
                .build()
                .unwrap_err(),
            "articles[0].body[1].chapter block.place",
        ),
        (
            base::report().block(chapter()).build().unwrap_err(),
            "body[0].chapter block.place",
        ),
    ] {
        let told = told(&builder);
        assert!(told.contains(&expected.to_owned()), "{told:?}");
        let others = |line: &&String| !line.ends_with("block.place");
        assert_eq!(told.iter().filter(others).count(), 0, "{told:?}");
    }
}

#[test]
fn what_is_wrong_with_articles() {
    for (builder, expected) in [
        (decision(), "articles required"),
        (
            decision().article("Điều 1. Thành lập Tổ công tác."),
            "articles[0] section.label",
        ),
        (decision().article("Một;"), "articles[0] body.closing_mark"),
        (
            decision().article(Article::new("Một:").items(["Hai,"])),
            "articles[0].body[1].items[0] body.closing_mark",
        ),
        (
            decision().article(Article::default()),
            "articles[0] article.start",
        ),
        (
            decision()
                .article("Một.")
                .article(Article::new("Hai.").start(1)),
            "articles[1].start section.start",
        ),
        (
            decision().article("Một.").issuing_authority(" "),
            "issuing_authority required",
        ),
    ] {
        assert_eq!(told(&builder.build().unwrap_err()), [expected]);
    }
}

/// The levels of the outline are the divisions that are used, and the styles are Word's own, from
/// the first on: an article is of one level throughout.
#[test]
fn the_outline_has_the_levels_that_are_used() {
    let levels = |layout: &Layout| -> Vec<u8> {
        let explanation = layout.explain();
        let lines = explanation.paragraphs.iter();
        lines.filter_map(|line| line.chosen.outline_level).collect()
    };
    let section = Division::section("Mục").article(article("Hai"));
    let layout = regulation()
        .division(Division::chapter("Một").article(article("Một")))
        .division(Division::chapter("Hai").division(section))
        .build()
        .unwrap()
        .layout();
    assert_eq!(levels(&layout), [1, 3, 1, 2, 3]);
    let file = layout.to_docx().unwrap();
    let styles = part(&file, "word/styles.xml");
    for (id, name) in [
        ("Heading1", "Chương"),
        ("Heading2", "Mục"),
        ("Heading3", "Điều có tiêu đề"),
    ] {
        let style = styles.split(&format!("w:styleId=\"{id}\"")).nth(1).unwrap();
        let style = style.split("</w:style>").next().unwrap();
        assert!(
            style.contains(&format!("<w:aliases w:val=\"{name}\"/>")),
            "{style}"
        );
    }
    assert!(!styles.contains("Heading4"));
    let plain = regulation()
        .article(article("Một"))
        .build()
        .unwrap()
        .layout();
    assert_eq!(levels(&plain), [1]);
}

fn issuing(attachment: Attachment) -> Builder<Decision> {
    decision()
        .number(9)
        .date((2026, 3, 5))
        .subject("Ban hành Quy chế tiếp công dân")
        .article("Ban hành kèm theo Quyết định này Quy chế tiếp công dân.")
        .attachment(attachment)
}

#[test]
fn an_attached_text_is_a_section_with_pages_of_its_own() {
    let attached = Attachment::new(RegulationKind::Regulation, "Tiếp công dân")
        .article(article("Phạm vi điều chỉnh"));
    let built = issuing(attached).build().unwrap();
    let layout = built.layout();
    let reference = texts(&layout, Component::AttachedTo);
    assert_eq!(
        reference,
        [
            "(Kèm theo Quyết định số 09/QĐ-UBND ngày 05 tháng 3 năm 2026",
            "của Chủ tịch Ủy ban nhân dân xã Suối Mây)"
        ]
    );
    assert_eq!(texts(&layout, Component::NationalName).len(), 2);
    assert_eq!(texts(&layout, Component::NumberSymbol).len(), 1);
    assert_eq!(texts(&layout, Component::PlaceDate).len(), 1);
    assert_eq!(
        texts(&layout, Component::TypeName),
        ["QUYẾT ĐỊNH", "QUY CHẾ"]
    );
    let file = layout.to_docx().unwrap();
    let document = part(&file, "word/document.xml");
    assert_eq!(document.matches("<w:sectPr").count(), 2);
    assert_eq!(document.matches("<w:titlePg").count(), 2);
    assert_eq!(document.matches("<w:headerReference ").count(), 2);
    let (_, last) = document.rsplit_once("<w:sectPr").unwrap();
    assert_eq!(document.matches("<w:pgNumType").count(), 1);
    assert!(last.contains("<w:pgNumType w:start=\"1\"/>"));
    assert_eq!(
        document.matches("./.").count(),
        2,
        "either text has its end"
    );
    assert!(text(&document).contains(&"Nội dung./.".to_owned()));
    assert!(!document.contains("<w:tc/>"));
    let names: Vec<_> = parts(&file).into_iter().map(|(name, _)| name).collect();
    let plain = parts(
        &decision()
            .article("Một.")
            .build()
            .unwrap()
            .to_docx()
            .unwrap(),
    );
    assert!(plain.into_iter().map(|(name, _)| name).eq(names));
}

#[test]
fn a_text_in_a_file_of_its_own_leaves_number_and_day_blank() {
    let plan = Attachment::new(NamedKind::Plan, "Chuyển đổi số năm 2027")
        .section(Section::roman().heading("Mục tiêu").paragraph("Nội dung."));
    let built = issuing(plan.separate_file(true)).build().unwrap();
    assert!(texts(&built.layout(), Component::AttachedTo).is_empty());
    assert!(!part(&built.to_docx().unwrap(), "word/document.xml").contains("pgNumType"));
    let attached = built.separate_texts().remove(0).layout().clone();
    let reference = texts(&attached, Component::AttachedTo).join(" ");
    let words: Vec<_> = reference
        .split(['\u{a0}', ' '])
        .filter(|word| !word.is_empty())
        .collect();
    assert_eq!(
        words.join(" "),
        "(Kèm theo Quyết định số /QĐ-UBND ngày tháng 3 năm 2026 của Chủ tịch Ủy ban nhân dân xã Suối Mây)"
    );
    assert_eq!(texts(&attached, Component::HeadingRoman), ["I. Mục tiêu"]);
    let file = attached.to_docx().unwrap();
    assert!(part(&file, "docProps/core.xml").contains("Kế hoạch Chuyển đổi số năm 2027"));

    let regulation = Attachment::new(RegulationKind::Rules, "Quản lý chợ").article(article("Một"));
    assert!(
        issuing(regulation)
            .build()
            .unwrap()
            .separate_texts()
            .is_empty()
    );
}

/// An attached text is read by itself: what it cites it cites in full, once.
#[test]
fn an_attached_text_cites_in_full_again() {
    let decree = Citation::new("nd30", "Nghị định")
        .number("30/2020/NĐ-CP")
        .date((2020, 3, 5))
        .issuer("Chính phủ")
        .subject("về công tác văn thư");
    let cite = |before: &str| Text::from(before).cite(&decree);
    let attached = Attachment::new(RegulationKind::Regulation, "Công tác văn thư").article(
        Article::titled("Căn cứ")
            .paragraph(cite("Thực hiện "))
            .paragraph(cite("Thực hiện ")),
    );
    let built = issuing(attached).basis(cite("Căn cứ ")).build().unwrap();
    let text = built.layout().to_string();
    assert_eq!(text.matches("của Chính phủ về công tác văn thư").count(), 2);
    assert_eq!(text.matches("30/2020/NĐ-CP").count(), 3);
}

#[test]
fn provisions_nested_without_end() {
    let mut chapter = Division::chapter("Chương").article(article("Một"));
    for _ in 0..2_000 {
        chapter = Division::chapter("Chương").division(chapter);
    }
    let error = regulation().division(chapter).build().unwrap_err();
    assert!(
        error
            .iter()
            .all(|problem| problem.code() == "division.order")
    );
    assert!(error.len() < 24);

    let mut inner = article("Một");
    for _ in 0..100_000 {
        inner = Article::titled("Điều").block(inner);
    }
    let error = regulation().article(inner).build().unwrap_err();
    assert!(error.len() < 24, "{error}");

    for open in [
        "{\"chapter\":{\"body\":[",
        "{\"article\":{\"body\":[{\"section\":{\"body\":[",
    ] {
        let nested = format!(
            "{{\"vanban\":1,\"type\":\"regulation\",\"body\":[{}",
            open.repeat(50_000)
        );
        let error = Document::from_json(&nested).unwrap_err();
        assert_eq!(told(&error), [" syntax.depth", " syntax.cut_off"]);
    }
}

#[test]
fn thousands_of_articles_and_chapters() {
    let mut builder = regulation();
    for _ in 0..3_000 {
        let chapter = Division::chapter("Chương")
            .article(article("Một"))
            .article(article("Hai"));
        builder = builder.division(chapter);
    }
    let layout = builder.build().unwrap().layout();
    assert_eq!(
        texts(&layout, Component::ArticleTitle)[5_999],
        "Điều 6000. Hai"
    );
    assert_eq!(texts(&layout, Component::Chapter)[2_999], "Chương MMM");
    let more = (0..4_000).fold(regulation(), |builder, _| builder.article(article("Một")));
    assert!(more.build().is_ok());
}
