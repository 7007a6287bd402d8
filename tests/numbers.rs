//! Numbers that Word counts: they are those that the document says.

mod common;

use common::lists::shown;
use common::{base, fixture, part, parts, reports, samples, text};
use vanban::decree::RegulationKind;
use vanban::file::WordFile;
use vanban::layout::Layout;
use vanban::style::Numbers;
use vanban::{Article, Attachment, Builder, Decision, Document, HouseStyle, Section};

fn word() -> HouseStyle {
    let style = HouseStyle::builder().numbers(Numbers::Word);
    style.build().unwrap()
}

fn written(layout: &Layout) -> WordFile {
    layout.to_docx().unwrap()
}

/// How many lists a file has.
fn lists(file: &WordFile) -> usize {
    let parts = parts(file);
    let numbering = parts.iter().find(|(path, _)| path == "word/numbering.xml");
    numbering.map_or(0, |(_, xml)| xml.matches("<w:num ").count())
}

/// A report with these sections, where Word counts.
#[track_caller]
fn report(sections: impl IntoIterator<Item = Section>) -> WordFile {
    let report = sections.into_iter().fold(base::report(), Builder::section);
    let report = report.build().unwrap();
    let file = written(&report.layout_in(&word()));
    let as_text = written(&report.layout());
    assert_eq!(shown(&file), text(&part(&as_text, "word/document.xml")));
    file
}

fn roman() -> Section {
    Section::roman().heading("Kết quả")
}

fn arabic() -> Section {
    Section::arabic().heading("Tuyên truyền")
}

fn decimal() -> Section {
    Section::decimal().paragraph("Đã trồng 312 cây.")
}

/// Whoever counts, the page reads the same.
#[test]
fn samples_read_the_same() {
    let fixtures = reports().map(|(name, report)| (name.to_owned(), Document::from(report)));
    let mut counted = 0;
    for (name, document) in samples().into_iter().chain(fixtures) {
        let layouts = |style: &HouseStyle| {
            let attached = document.separate_texts_in(style).into_iter();
            let attached = attached.map(|text| text.layout().clone());
            [document.layout_in(style)].into_iter().chain(attached)
        };
        for (as_text, in_lists) in layouts(&HouseStyle::large()).zip(layouts(&word())) {
            assert_eq!(as_text.to_string(), in_lists.to_string(), "{name}");
            let (as_text, in_lists) = (written(&as_text), written(&in_lists));
            let as_text = text(&part(&as_text, "word/document.xml"));
            assert_eq!(shown(&in_lists), as_text, "{name}");
            counted += lists(&in_lists);
        }
    }
    assert!(counted > 40, "{counted} lists");
}

#[test]
fn without_numbers_there_are_no_lists() {
    let document = Document::from_json(&fixture("minimal.json")).unwrap();
    let file = written(&document.layout_in(&word()));
    assert_eq!(file, written(&document.layout()));
}

#[test]
fn sections_of_a_report_are_one_list() {
    let inner = || arabic().section(decimal()).section(decimal());
    let file = report([
        roman().section(inner()).section(inner()),
        roman().section(inner()),
    ]);
    assert_eq!(lists(&file), 1);
}

/// The next number of its level is the one that a program would print too.
#[test]
fn a_start_that_changes_nothing_begins_no_list() {
    let file = report([
        roman()
            .section(arabic().start(1))
            .section(arabic().start(2)),
        roman().start(2).section(arabic()),
    ]);
    assert_eq!(lists(&file), 1);
}

#[test]
fn a_list_may_start_with_any_number() {
    let file = report([
        roman()
            .start(4)
            .section(arabic().start(7))
            .section(arabic()),
        roman().section(arabic()),
    ]);
    // What starts inside one section leaves the others to the list around it.
    assert_eq!(lists(&file), 2);
}

/// Programs differ beyond.
#[test]
fn numbers_beyond_32767_are_text() {
    let file = report([arabic().start(32_767), arabic(), arabic()]);
    assert_eq!(lists(&file), 1);
    let lines = text(&part(&file, "word/document.xml"));
    assert!(lines.iter().any(|line| line.starts_with("32769. ")));
}

#[test]
fn a_gap_begins_a_list() {
    assert_eq!(lists(&report([roman(), roman().start(5), roman()])), 2);
}

/// The numbers of a level that began a list are not followed by those of a level above.
#[test]
fn a_level_above_begins_a_list() {
    assert_eq!(lists(&report([arabic(), arabic(), roman(), roman()])), 2);
}

/// What leads `4.7.` is not in the list that begins with it.
#[test]
fn a_number_around_may_be_in_another_list() {
    let section = arabic().start(4);
    let section = section.section(decimal()).section(decimal().start(7));
    let file = report([section.section(decimal()), arabic().section(decimal())]);
    assert_eq!(lists(&file), 2);
    assert!(shown(&file).iter().any(|line| line.starts_with("4.8. ")));
}

/// What stands below a letter, which no program counts, begins anew with each letter.
#[test]
fn deeper_levels_are_counted() {
    let bracketed = || Section::bracketed().paragraph("Thôn 1.");
    let letter = || Section::letter().paragraph("Các thôn:");
    let letter = || letter().section(bracketed()).section(bracketed());
    let subdecimal = || Section::subdecimal().paragraph("Cây gỗ.");
    let decimal = || decimal().section(subdecimal()).section(subdecimal());
    let arabic = || arabic().section(decimal()).section(decimal());
    let file = report([
        roman().section(arabic()).section(arabic()),
        roman().section(arabic().section(letter()).section(letter())),
        roman().section(
            Section::arabic().start(3).paragraph("Cây ăn quả.").section(
                Section::decimal()
                    .start(2)
                    .paragraph("Cam.")
                    .section(subdecimal().start(4)),
            ),
        ),
    ]);
    let shown = shown(&file);
    for line in ["2.1.2. Cây gỗ.", "(2) Thôn 1.", "3.2.4. Cây gỗ./."] {
        assert!(shown.iter().any(|shown| shown == line), "{line}");
    }
    // Of all that is counted through, of the points below `b)`, and of the three that start anew.
    assert_eq!(lists(&file), 5);
    let as_text = |line: &String| line.starts_with("b) Các thôn");
    assert!(text(&part(&file, "word/document.xml")).iter().any(as_text));
}

/// The letters of sections are counted by none, and what stands in them begins anew.
#[test]
fn capital_letters_and_parts_are_text() {
    let capital = || Section::capital().heading("Kinh tế");
    let capital = || capital().section(roman().section(arabic()).section(arabic()));
    let first = Section::part().heading("Tình hình");
    let second = Section::part().heading("Phương hướng").section(roman());
    let file = report([first.section(capital()).section(capital()), second]);
    let lines = text(&part(&file, "word/document.xml"));
    for line in ["Phần I", "B. Kinh tế", "Phần II"] {
        assert!(lines.iter().any(|shown| shown == line), "{line}");
    }
}

/// A program would go on where the text begins again.
#[test]
fn numbers_that_begin_again_begin_a_list() {
    let report = base::report()
        .section(arabic())
        .section(arabic())
        .unnumbered_heading("Về thu ngân sách")
        .section(arabic().start(1))
        .section(arabic());
    let report = report.build().unwrap();
    let file = written(&report.layout_in(&word()));
    let as_text = written(&report.layout());
    assert_eq!(shown(&file), text(&part(&as_text, "word/document.xml")));
    assert_eq!(lists(&file), 2);
}

/// No program counts in the Vietnamese alphabet.
#[test]
fn letters_are_text() {
    let points = (0..6).map(|_| Section::letter().paragraph("Đã hoàn thành."));
    let section = points.fold(arabic(), Section::section);
    let file = report([section.clone(), section]);
    assert_eq!(lists(&file), 1);
    let lines = text(&part(&file, "word/document.xml"));
    assert_eq!(
        lines.iter().filter(|line| line.starts_with("đ) ")).count(),
        2
    );
}

/// A decision of one article so far, which issues a regulation.
fn decision(regulation: Attachment) -> Builder<Decision> {
    base::decision()
        .subject("Ban hành Quy chế tiếp công dân")
        .article("Ban hành kèm theo Quyết định này Quy chế tiếp công dân.")
        .attachment(regulation)
}

#[test]
fn a_text_behind_a_decision_has_a_list_of_its_own() {
    let regulation = Attachment::new(RegulationKind::Regulation, "Tiếp công dân")
        .article(Article::titled("Phạm vi").section(Section::arabic().paragraph("Xã.")))
        .article(Article::titled("Đối tượng").paragraph("Công dân."));
    let decision = decision(regulation).article("Quyết định này có hiệu lực từ ngày ký.");
    let decision = decision.build().unwrap();
    let file = written(&decision.layout_in(&word()));
    assert_eq!(lists(&file), 2);
    let numbered = shown(&file)
        .into_iter()
        .filter(|line| line.starts_with("Điều "));
    let numbered: Vec<_> = numbered
        .map(|line| line.chars().take(7).collect::<String>())
        .collect();
    assert_eq!(numbered, ["Điều 1.", "Điều 2.", "Điều 1.", "Điều 2."]);
    // “Điều 1.” alone is bold, whoever prints it.
    let numbering = part(&file, "word/numbering.xml");
    let definition = numbering.split("<w:num ").next().unwrap();
    for level in definition.split("<w:lvl ").skip(1) {
        assert_eq!(level.contains("<w:b/>"), level.contains("Điều"), "{level}");
    }
}

/// Also where its first number is the one that would come next.
#[test]
fn no_list_goes_on_in_another_text() {
    let attached = Attachment::new(RegulationKind::Regulation, "Tiếp công dân")
        .article(Article::titled("Phạm vi").start(2).paragraph("Xã."));
    let decision = decision(attached).build().unwrap();
    assert_eq!(lists(&written(&decision.layout_in(&word()))), 2);
}
