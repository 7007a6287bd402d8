//! The pages of the samples, under both laws.

mod common;

use std::fmt::Write as _;

use common::samples;
use vanban::decree::Component;
use vanban::layout::{Law, Pages, PlacedLine};
use vanban::{Annex, HouseStyle, Leader, Report, Sender};

/// What a reviewer wants to know of pages: their number, and how the last one ends.
fn ending(pages: &Pages) -> String {
    let mut lines: Vec<_> = pages
        .page(pages.count())
        .filter(|line| !line.text.is_empty())
        .collect();
    lines.sort_by_key(|line| (line.baseline, line.x));
    let lowest = lines.last().map_or(0.0, |line| line.baseline.to_mm());
    let text = lines.last().map_or("", |line| line.text.as_str());
    let (count, all) = (lines.len(), pages.lines().count());
    let pages = pages.count();
    format!("{pages} pages, {all} lines, {count} on the last to {lowest:.1} mm: {text}")
}

#[test]
fn samples_end_where_they_did() {
    let mut told = String::new();
    for (name, document) in samples() {
        for (size, style) in [("L", HouseStyle::large()), ("S", HouseStyle::small())] {
            let layout = document.layout_in(&style);
            let [office, word] = [Law::OnlyOffice, Law::Word].map(|law| ending(&layout.pages(law)));
            writeln!(told, "{name} {size}\n    {office}").unwrap();
            if word != office {
                writeln!(told, "    Word: {word}").unwrap();
            }
        }
    }
    insta::assert_snapshot!("endings", told);
}

/// Every line of the layout stands on a page once, in the order of the layout but for what stands at
/// the foot.
#[test]
fn pages_have_the_text_of_the_layout() {
    let bare = |text: &str| -> String {
        let letters = text.chars().filter(|letter| !letter.is_whitespace());
        letters.flat_map(char::to_uppercase).collect()
    };
    for (name, document) in samples() {
        let layout = document.layout();
        let explained = layout.explain().paragraphs;
        let runs = explained.iter().flat_map(|paragraph| &paragraph.runs);
        let wanted: Vec<_> = runs.map(|run| bare(&run.text)).collect();
        let mut wanted: Vec<_> = wanted.concat().chars().collect();
        for law in [Law::OnlyOffice, Law::Word] {
            let pages = layout.pages(law);
            let own = |line: &&PlacedLine| {
                let of_page = [Component::PageNumber, Component::FootnoteText];
                !line.repeats && !of_page.contains(&line.component)
            };
            let found: Vec<_> = pages
                .lines()
                .filter(own)
                .map(|line| bare(&line.text))
                .collect();
            let mut found: Vec<_> = found.concat().chars().collect();
            wanted.sort_unstable();
            found.sort_unstable();
            let length = found.len().max(wanted.len());
            let other = (0..length).find(|&at| found.get(at) != wanted.get(at));
            assert_eq!(
                other.map(|at| (found.get(at), wanted.get(at))),
                None,
                "{name}"
            );
        }
    }
}

/// A report of so many short paragraphs.
fn report_of(paragraphs: usize) -> Report {
    let report = Report::builder()
        .sender(Sender::new("Sở Nội vụ", "SNV"))
        .place("Lâm Bình")
        .subject("Kết quả công tác quý I")
        .paragraphs(vec!["Sở đã hoàn thành kế hoạch."; paragraphs])
        .signature(Leader::head("Giám đốc"));
    report.build().unwrap()
}

#[test]
fn a_nearly_empty_page_goes_by_the_least_change() {
    let house = HouseStyle::large();
    let mut told = Vec::new();
    for paragraphs in 20..40 {
        let report = report_of(paragraphs);
        let (style, changes) = report.fitted(&house);
        let count = |style: &HouseStyle, law| report.layout_in(style).pages(law).count();
        let is_short = |law| {
            report
                .layout()
                .pages(law)
                .short_page()
                .is_some_and(|short| short.page == 2)
        };
        let short = [Law::Word, Law::OnlyOffice].into_iter().any(is_short);
        if changes.is_empty() {
            assert_eq!(style, house);
        } else {
            assert!(short, "{paragraphs}");
            for law in [Law::Word, Law::OnlyOffice] {
                assert_eq!(count(&style, law), 1, "{paragraphs}");
            }
        }
        let keys: Vec<_> = changes.iter().map(|change| change.key).collect();
        told.push((short, keys.join(" ")));
    }
    told.dedup();
    let [none, signature, size, lost, full] = [
        (false, ""),
        (true, "signature_gap_pt"),
        (true, "preset signature_gap_pt"),
        (true, ""),
        (false, ""),
    ];
    let told: Vec<_> = told
        .iter()
        .map(|(short, keys)| (*short, keys.as_str()))
        .collect();
    assert_eq!(told, [none, signature, size, lost, full]);
}

/// Texts behind the document have pages of their own.
#[test]
fn a_page_goes_before_an_annex() {
    let annex = Annex::new("Danh mục nhiệm vụ").paragraph("Nội dung.");
    let report = report_of(23).to_builder().annex(annex).build().unwrap();
    let pages = report.layout().pages(Law::Word);
    assert_eq!(
        (pages.count(), pages.short_page().map(|short| short.page)),
        (3, Some(2))
    );
    let (style, _) = report.fitted(&HouseStyle::large());
    assert_eq!(report.layout_in(&style).pages(Law::Word).count(), 2);
}
