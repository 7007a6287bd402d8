//! The pages of the samples, drawn.

mod common;

use common::xml::Element;
use common::{fixture, samples};
use vanban::layout::{Law, Pages, Preview};
use vanban::{Document, HouseStyle, Report};

/// How far letters and lines may reach beyond the paper: what rounding does, in points.
const SLACK: f64 = 0.02;

/// What the paper has of an element and those in it.
fn visit(element: &Element, see: &mut impl FnMut(&Element)) {
    see(element);
    for child in &element.children {
        visit(child, see);
    }
}

fn number(element: &Element, name: &str) -> Option<f64> {
    let found = element.attributes.iter().find(|(key, _)| key == name);
    found.map(|(_, value)| value.parse().unwrap())
}

/// The points that a path goes through.
fn points(path: &str) -> Vec<(f64, f64)> {
    let mut points = vec![(0.0, 0.0)];
    let spaced: String = path
        .chars()
        .map(|sign| match sign {
            sign if sign.is_ascii_alphabetic() => format!(" {sign} "),
            sign => sign.to_string(),
        })
        .collect();
    let mut words = spaced.split_whitespace();
    let number = |words: &mut std::str::SplitWhitespace<'_>| -> f64 {
        words.next().unwrap().parse().unwrap()
    };
    while let Some(command) = words.next() {
        let (x, y) = *points.last().unwrap();
        points.push(match command {
            "M" => (number(&mut words), number(&mut words)),
            "H" => (number(&mut words), y),
            "V" => (x, number(&mut words)),
            "h" => (x + number(&mut words), y),
            "v" => (x, y + number(&mut words)),
            "z" => (x, y),
            other => panic!("{other} in {path}"),
        });
    }
    points
}

fn assert_inside(name: &str, svg: &Element) {
    let paper = &svg.children[0];
    let (width, height) = (
        number(paper, "width").unwrap(),
        number(paper, "height").unwrap(),
    );
    let assert_point = |x: f64, y: f64, what: &str| {
        let inside = -SLACK <= x && x <= width + SLACK && -SLACK <= y && y <= height + SLACK;
        assert!(
            inside,
            "{name}: {x} {y} is outside of {width} x {height}: {what}"
        );
    };
    visit(svg, &mut |element| match element.name.as_str() {
        "text" => {
            let (x, y) = (number(element, "x").unwrap(), number(element, "y").unwrap());
            assert_point(x, y, &element.text);
            let length = number(element, "textLength").unwrap_or_default();
            assert_point(x + length, y, &element.text);
        }
        "path" => {
            let (_, path) = element
                .attributes
                .iter()
                .find(|(key, _)| key == "d")
                .unwrap();
            for (x, y) in points(path) {
                assert_point(x, y, path);
            }
        }
        _ => {}
    });
}

/// The letters of the lines, in their order; titles are no letters.
fn letters(svg: &Element) -> Vec<String> {
    fn all(element: &Element, into: &mut String) {
        into.push_str(&element.text);
        for child in element
            .children
            .iter()
            .filter(|child| child.name != "title")
        {
            all(child, into);
        }
    }
    let mut lines = Vec::new();
    visit(svg, &mut |element| {
        if element.name == "text" {
            let mut line = String::new();
            all(element, &mut line);
            lines.push(bare(&line));
        }
    });
    lines
}

/// Letters in any order: the text of an element comes before those of the elements in it.
fn bare(line: &str) -> String {
    let mut letters: Vec<_> = line.chars().filter(|sign| !sign.is_whitespace()).collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('"', "&quot;");
    text.replace('<', "&lt;").replace('>', "&gt;")
}

fn assert_drawn(name: &str, preview: &Preview, pages: &Pages) {
    assert_eq!(
        preview.pages().len(),
        usize::try_from(pages.count()).unwrap()
    );
    for (page, svg) in (1..).zip(preview.pages()) {
        let svg = Element::root(svg);
        assert_inside(&format!("{name}, page {page}"), &svg);
        let lines = pages.page(page).filter(|line| !line.text.is_empty());
        let wanted: Vec<_> = lines.map(|line| bare(&escaped(&line.text))).collect();
        assert_eq!(letters(&svg), wanted, "{name}, page {page}");
    }
    let html = preview.html();
    let (_, document) = html.split_once('\n').unwrap();
    let mut drawn = 0;
    visit(&Element::root(document), &mut |element| {
        drawn += usize::from(element.name == "svg");
    });
    assert_eq!(drawn, preview.pages().len(), "{name}");
}

/// Every page is XML, has the lines of the page and nothing outside its paper.
#[test]
fn samples_are_drawn_line_by_line() {
    for (name, document) in samples() {
        for style in [HouseStyle::large(), HouseStyle::small()] {
            let layout = document.layout_in(&style);
            for law in [Law::OnlyOffice, Law::Word] {
                assert_drawn(&name, &layout.preview(law), &layout.pages(law));
            }
        }
        for text in document.separate_texts() {
            let layout = text.layout();
            assert_drawn(&name, &layout.preview(Law::Word), &layout.pages(Law::Word));
        }
    }
}

#[test]
fn a_page_for_review() {
    let report = Report::from_json(&fixture("minimal.json")).unwrap();
    let preview = report.layout().preview(Law::Word);
    insta::assert_snapshot!("minimal", preview.pages().collect::<String>());
}

/// Signs of markup in a text are text.
#[test]
fn markup_stays_text() {
    let mut data: serde_json::Value = serde_json::from_str(&fixture("minimal.json")).unwrap();
    let hard = "<script>alert('&amp;')</script> ]]> \"x\" <!-- a & b";
    data["subject"] = hard.into();
    data["body"] = serde_json::json!([{ "plain": hard }]);
    let document = Document::from_json(&data.to_string()).unwrap();
    let layout = document.layout();
    let preview = layout.preview(Law::Word);
    assert_drawn("markup", &preview, &layout.pages(Law::Word));
    let html = preview.html();
    assert!(
        !html.contains("<script") && !html.contains("<!--"),
        "{html}"
    );
}

/// Every blank of a report has a name and a ground.
#[test]
fn blanks_are_marked() {
    let report = Report::from_json(&fixture("huong-long-q1-2024.json")).unwrap();
    let preview = report.layout().preview(Law::Word);
    let first = preview.pages().next().unwrap();
    for name in [
        "Số văn bản",
        "Ngày ban hành",
        "Tháng ban hành",
        "Năm ban hành",
    ] {
        let title = format!("<title>Chỗ trống: {name}</title>");
        assert!(first.contains(&title), "{name}");
    }
    assert_eq!(first.matches("fill=\"#fff0b3\"").count(), 1);
}

#[test]
fn pages_are_drawn_alike_every_time() {
    let report = Report::from_json(&fixture("full-report.json")).unwrap();
    let preview = || report.layout().preview(Law::Word);
    assert_eq!(preview(), preview());
    assert_eq!(preview().html(), preview().html());
}
