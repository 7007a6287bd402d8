//! The pages of the samples, under both laws.

mod common;

use std::fmt::Write as _;

use common::samples;
use vanban::HouseStyle;
use vanban::decree::Component;
use vanban::layout::{Law, Pages, PlacedLine};

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
