//! The table of the decree against what the decree says, copied from it by hand.
//!
//! `fixtures/decree.tsv` has a row a component, `fixtures/decree-page.tsv` a row a property of the
//! page, `fixtures/decree-types.tsv` a row a type, in the order of Article 7; a dash is where the
//! decree is silent.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{fixture, samples};
use serde_json::Value;
use vanban::decree::{Align, Case, Clause, Gap, Indent, Line, PAGE, RULES, Rule, Share, TYPES};
use vanban::layout::ParagraphExplanation;
use vanban::style::{AddresseePlace, Preset};
use vanban::{Document, HouseStyle};

/// Components that the decree does not know: offices have them, or Word needs them.
const PRACTICE: &[&str] = &[
    "closing_mark",
    "draft_mark",
    "annex_subtitle",
    "heading_capital",
    "heading_decimal",
    "heading_subdecimal",
    "heading_bracketed",
    "heading_unnumbered",
    "centred_line",
    "other_numbered_text",
    "dash_item",
    "plus_item",
    "party_name",
    "footnote_text",
    "table_caption",
    "table_unit",
    "table_header",
    "table_cell",
    "table_group",
    "table_total",
    "table_note",
    "table_source",
    "end",
];

/// A row of a file, by the names of its columns.
type Row = BTreeMap<String, String>;

/// The rows of a file of values parted by tabs.
fn rows(name: &str) -> Vec<Row> {
    let text = fixture(name);
    let mut lines = text.lines();
    let columns: Vec<_> = lines.next().unwrap().split('\t').collect();
    let row = |line: &str| {
        let cells: Vec<_> = line.split('\t').collect();
        assert_eq!(cells.len(), columns.len(), "{name}: {line}");
        let pairs = columns.iter().zip(cells);
        pairs
            .map(|(column, cell)| ((*column).to_owned(), cell.to_owned()))
            .collect()
    };
    lines.map(row).collect()
}

/// What the decree says in a cell, if it says anything.
fn said<'a>(row: &'a Row, column: &str) -> Option<&'a str> {
    Some(row[column].as_str()).filter(|cell| *cell != "-")
}

fn number(row: &Row, column: &str) -> Option<f64> {
    said(row, column).map(|cell| cell.parse().unwrap())
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 0.05
}

/// The key of a component, as data have it.
fn key(rule: &Rule) -> String {
    let key = serde_json::to_value(rule.component).unwrap();
    key.as_str().unwrap().to_owned()
}

fn rule(component: &str) -> &'static Rule {
    let found = RULES.iter().find(|rule| key(rule) == component);
    found.unwrap_or_else(|| panic!("no component {component}"))
}

/// One cell against what was found for it.
struct Cell<'a> {
    component: &'a str,
    row: &'a Row,
}

impl Cell<'_> {
    fn is(&self, column: &str, found: &str) {
        if let Some(cell) = said(self.row, column) {
            assert_eq!(found, cell, "{}, {column}", self.component);
        }
    }

    fn least(&self, column: &str, found: f64) {
        if let Some(least) = number(self.row, column) {
            let fault = format!("{}, {column}: {found}", self.component);
            assert!(found >= least - 0.05, "{fault}");
        }
    }

    fn most(&self, column: &str, found: f64) {
        if let Some(most) = number(self.row, column) {
            let fault = format!("{}, {column}: {found}", self.component);
            assert!(found <= most + 0.05, "{fault}");
        }
    }

    /// The form of the letters.
    fn letters(&self, capitals: bool, bold: bool, italic: bool) {
        self.is("case", if capitals { "capitals" } else { "sentence" });
        self.is("weight", if bold { "bold" } else { "regular" });
        self.is("slant", if italic { "italic" } else { "upright" });
    }

    /// One of the indents that a first line may have.
    fn first_line(&self, found: f64) {
        if let Some(cell) = said(self.row, "first_line_mm") {
            let mut allowed = cell.split('|').map(|one| one.parse::<f64>().unwrap());
            let fault = format!("{}, first line: {found} mm", self.component);
            assert!(allowed.any(|one| near(one, found)), "{fault}");
        }
    }
}

fn align(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Centre => "centre",
        Align::Justify => "justify",
        Align::Right => "right",
        other => panic!("{other:?}"),
    }
}

/// The least and the greatest space above that a row allows, in points.
fn gaps(rule: &Rule) -> (f64, f64) {
    let least = PAGE.least_paragraph_gap.to_pt();
    match rule.setting.before {
        Gap::None => (0.0, 0.0),
        Gap::House => (least, f64::INFINITY),
        Gap::Points(points) => (points.into(), points.into()),
        Gap::Signature => (48.0, 120.0),
        other => panic!("the decree asks for no {other:?}"),
    }
}

fn lines(rule: &Rule) -> (f64, f64) {
    let (least, most) = PAGE.line_spacing_percent;
    match rule.setting.line {
        Line::Single => (100.0, 100.0),
        Line::House => (least.into(), most.into()),
        other => panic!("the decree asks for no {other:?}"),
    }
}

fn first_lines(rule: &Rule) -> Vec<f64> {
    match rule.setting.indent {
        Indent::None => vec![0.0],
        Indent::House => PAGE
            .first_line_indents
            .map(vanban::units::Length::to_mm)
            .to_vec(),
        Indent::Left(left) => vec![left.into()],
        Indent::Hanging { left, by } => vec![(left - by).into()],
        other => panic!("{other:?}"),
    }
}

fn share(share: Share) -> String {
    share.to_string()
}

#[test]
fn every_component_is_in_the_decree_or_known_as_practice() {
    let ruled: Vec<_> = rows("decree.tsv")
        .iter()
        .map(|row| row["component"].clone())
        .collect();
    let distinct: BTreeSet<_> = ruled.iter().cloned().collect();
    assert_eq!(ruled.len(), distinct.len(), "a component has one row");
    let mut all = distinct;
    for component in PRACTICE.iter().copied() {
        assert!(all.insert(component.to_owned()), "{component} is in both");
        assert_eq!(rule(component).clause, Clause::Practice, "{component}");
    }
    let table: BTreeSet<_> = RULES.iter().map(key).collect();
    assert_eq!(all, table);
}

#[test]
fn the_table_says_what_the_decree_says() {
    for row in rows("decree.tsv") {
        let component = row["component"].as_str();
        let rule = rule(component);
        let cell = Cell {
            component,
            row: &row,
        };
        let clause = row["clause"].split("; ").next().unwrap();
        assert_eq!(rule.clause.to_string(), clause, "{component}");

        let size = rule.size.map(|(least, most)| (least.to_pt(), most.to_pt()));
        let sizes = (number(&row, "size_min_pt"), number(&row, "size_max_pt"));
        if let (Some(least), Some(most)) = sizes {
            assert_eq!(size, Some((least, most)), "{component}");
        }
        cell.letters(rule.case == Case::Capitals, rule.bold, rule.italic);
        cell.is("align", align(rule.align));
        for column in ["share_min", "share_max"] {
            let ends = rule.share.map(|(least, most)| [least, most]);
            let end = ends.map(|ends| share(ends[usize::from(column == "share_max")]));
            cell.is(column, end.as_deref().unwrap_or("none"));
        }
        if let Some(allowed) = said(&row, "first_line_mm") {
            let found = first_lines(rule);
            assert_eq!(found.len(), allowed.split('|').count(), "{component}");
            for one in found {
                cell.first_line(one);
            }
        }
        if said(&row, "gap_min_pt").is_some() {
            let (least, most) = gaps(rule);
            cell.least("gap_min_pt", least);
            cell.most("gap_max_pt", most);
        }
        if said(&row, "line_min_percent").is_some() {
            let (least, most) = lines(rule);
            cell.least("line_min_percent", least);
            cell.most("line_max_percent", most);
        }
    }
}

/// As `vanban decree` prints it.
#[test]
fn the_table_as_data_says_what_the_decree_says() {
    let table = serde_json::to_value(RULES).unwrap();
    let of = |component: &str| -> Value {
        let mut rows = table.as_array().unwrap().iter();
        rows.find(|row| row["component"] == component)
            .unwrap()
            .clone()
    };
    for row in rows("decree.tsv") {
        let component = row["component"].as_str();
        let data = of(component);
        let cell = Cell {
            component,
            row: &row,
        };
        let is = |name: &str| data[name].as_bool().unwrap();
        cell.is("case", data["case"].as_str().unwrap());
        cell.letters(data["case"] == "capitals", is("bold"), is("italic"));
        cell.is("align", data["align"].as_str().unwrap());
        if said(&row, "size_min_pt").is_some() {
            cell.least("size_min_pt", data["size"][0].as_f64().unwrap());
            cell.most("size_max_pt", data["size"][1].as_f64().unwrap());
        }
        if said(&row, "first_line_mm") == Some("10|12.7") {
            assert_eq!(data["setting"]["indent"], "house", "{component}");
        }
    }
}

/// A paragraph as a house style has it.
fn holds(row: &Row, line: &ParagraphExplanation) {
    let cell = Cell {
        component: &row["component"],
        row,
    };
    let chosen = line.chosen;
    if let Some(size) = chosen.size_pt {
        cell.least("size_min_pt", size);
        cell.most("size_max_pt", size);
    }
    cell.letters(chosen.capitals, chosen.bold, chosen.italic);
    cell.is("align", align(chosen.align));
    cell.first_line(chosen.first_line_mm);
    cell.least("gap_min_pt", chosen.before_pt);
    cell.most("gap_max_pt", chosen.before_pt);
    if let Some(percent) = chosen.line_percent {
        cell.least("line_min_percent", percent.into());
        cell.most("line_max_percent", percent.into());
    }
}

/// Documents with what no sample has.
fn rare() -> Vec<(String, Document)> {
    let head = r#""vanban": 1, "sender": {"name": "Sở Nội vụ", "code": "SNV"}, "place": "Lâm Bình",
        "subject": "Công tác văn thư", "signature": {"title": "Giám đốc"}"#;
    let regulation = r#""type": "regulation", "body": [{"part": {"title": "Chung", "body": [
        {"chapter": {"title": "Chung", "body": [{"section": {"title": "Chung", "body": [
            {"subsection": {"title": "Chung", "body": [{"article": {"title": "Phạm vi", "body": [
                {"section": {"level": "1", "heading": "Đối tượng", "body": ["Nội dung."]}}
            ]}}]}}
        ]}}]}}
    ]}}]"#;
    let report = r#""type": "report", "body": [{"section": {"level": "I", "heading": "Kết quả", "body": [
        {"section": {"level": "1", "heading": "Văn thư", "body": [
            {"section": {"level": "a", "heading": "Văn bản đi", "body": ["Nội dung."]}}
        ]}}
    ]}}], "urgency": "flash", "circulation": "internal", "draft": true, "annexes": [{"title": "Sổ văn bản đi", "body": ["Nội dung."]}]"#;
    let document = |of_type| Document::from_json(&format!("{{{head}, {of_type}}}")).unwrap();
    [regulation, report]
        .map(|of_type| (String::new(), document(of_type)))
        .to_vec()
}

/// Every paragraph of every sample in the presets and in a style at the other end of the ranges.
#[test]
fn every_house_keeps_to_what_the_decree_says() {
    let rows = rows("decree.tsv");
    let row = |key: &str| rows.iter().find(|row| row["component"] == key);
    let wide = HouseStyle::builder()
        .preset(Preset::Small)
        .first_line_indent_mm(12.7)
        .paragraph_gap_pt(9.0)
        .line_spacing(1.5)
        .addressee(AddresseePlace::Indented);
    let mut seen = BTreeSet::new();
    for house in [
        HouseStyle::large(),
        HouseStyle::small(),
        wide.build().unwrap(),
    ] {
        let mut look = |layout: vanban::layout::Layout| {
            let explanation = layout.explain();
            for line in explanation
                .paragraphs
                .iter()
                .chain([&explanation.page.number])
            {
                let key = serde_json::to_value(line.component).unwrap();
                let key = key.as_str().unwrap();
                if let Some(row) = row(key) {
                    holds(row, line);
                    seen.insert(key.to_owned());
                }
            }
        };
        for (_, document) in samples().into_iter().chain(rare()) {
            look(document.layout_in(&house));
            document
                .separate_texts_in(&house)
                .into_iter()
                .for_each(|text| look(text.layout().clone()));
        }
    }
    let unseen: Vec<_> = rows
        .iter()
        .map(|row| row["component"].as_str())
        .filter(|key| !seen.contains(*key))
        .collect();
    assert_eq!(unseen, [""; 0], "no sample has it");
}

#[test]
fn the_page_is_that_of_the_decree() {
    let margins = |of: fn(&vanban::decree::Margins) -> vanban::units::Length| {
        (
            of(&PAGE.least_margins).to_mm(),
            of(&PAGE.greatest_margins).to_mm(),
        )
    };
    for row in rows("decree-page.tsv") {
        let (width, height) = (PAGE.width.to_mm(), PAGE.height.to_mm());
        let [indent, wide] = PAGE.first_line_indents.map(vanban::units::Length::to_mm);
        let (single, most) = PAGE.line_spacing_percent;
        let shown = f64::from(PAGE.first_shown_number);
        let ((least, greatest), clause) = match row["property"].as_str() {
            "font" => {
                assert_eq!(PAGE.font, row["least"]);
                assert_eq!(PAGE.font_clause.to_string(), row["clause"]);
                continue;
            }
            "width_mm" => ((width, width), PAGE.paper_clause),
            "height_mm" => ((height, height), PAGE.paper_clause),
            "margin_top_mm" => (margins(|sides| sides.top), PAGE.margin_clause),
            "margin_bottom_mm" => (margins(|sides| sides.bottom), PAGE.margin_clause),
            "margin_left_mm" => (margins(|sides| sides.left), PAGE.margin_clause),
            "margin_right_mm" => (margins(|sides| sides.right), PAGE.margin_clause),
            "first_shown_number" => ((shown, shown), PAGE.number_clause),
            "first_line_mm" => ((indent, wide), PAGE.text_clause),
            "paragraph_gap_pt" => {
                let least = PAGE.least_paragraph_gap.to_pt();
                ((least, f64::INFINITY), PAGE.text_clause)
            }
            "line_percent" => ((single.into(), most.into()), PAGE.text_clause),
            other => panic!("{other}"),
        };
        assert_eq!(clause.to_string(), row["clause"], "{}", row["property"]);
        let expected = number(&row, "least").unwrap();
        assert!(near(least, expected), "{}: {least}", row["property"]);
        if let Some(expected) = number(&row, "greatest") {
            assert!(near(greatest, expected), "{}: {greatest}", row["property"]);
        }
    }
}

/// The types of Article 7, their abbreviations in Annex III, Section I, and their templates.
#[test]
fn types_have_the_abbreviations_and_templates_of_the_decree() {
    let expected = rows("decree-types.tsv");
    assert_eq!(expected.len(), TYPES.len());
    for (index, row) in expected.iter().enumerate() {
        let name = row["type"].as_str();
        let found = TYPES.iter().find(|found| found.name.vi == name);
        let found = found.unwrap_or_else(|| panic!("no type {name}"));
        assert_eq!(found.article_7.map(usize::from), Some(index + 1), "{name}");
        assert_eq!(found.abbreviation, said(row, "abbreviation"), "{name}");
        let template = match found.template {
            Clause::Template(number) => Some(number),
            _ => None,
        };
        assert_eq!(template, said(row, "template"), "{name}");
    }
}

/// The footnote of the table in Annex I, Part I, Section V: sizes rise and fall together.
#[test]
fn sizes_are_those_of_the_footnote() {
    for (house, expected) in [
        (HouseStyle::large(), [13.0, 14.0, 14.0]),
        (HouseStyle::small(), [12.0, 13.0, 13.0]),
    ] {
        let (_, sample) = samples()
            .into_iter()
            .find(|(name, _)| name == "bao-cao-du-thao")
            .unwrap();
        let explanation = sample.layout_in(&house).explain();
        let size = |component: &str| {
            let mut lines = explanation.paragraphs.iter();
            let line =
                lines.find(|line| serde_json::to_value(line.component).unwrap() == component);
            line.unwrap().chosen.size_pt.unwrap()
        };
        let found = ["national_name", "motto", "place_date"].map(size);
        assert!(
            found
                .iter()
                .zip(expected)
                .all(|(one, other)| near(*one, other)),
            "{found:?}"
        );
    }
}
