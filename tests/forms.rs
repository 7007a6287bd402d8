//! What Word reads of every form of paragraph, table and section, once each, for a person to review.
//!
//! The forms are gathered from the fixtures and from every sample. `tests/hashes.rs` holds each
//! document to its last byte.

mod common;

use std::collections::BTreeSet;
use std::fmt::Write;

use common::xml::Element;
use common::{part, reports, samples};
use vanban::layout::Layout;
use vanban::style::Numbers;
use vanban::{Document, HouseStyle};

/// How many letters of a text are shown.
const SHOWN: usize = 40;

/// Documents with their names, those first that show the most common forms.
fn documents() -> Vec<(String, Layout)> {
    let fixtures = reports().map(|(name, report)| (name.to_owned(), Document::from(report)));
    let counted = HouseStyle::builder().numbers(Numbers::Word);
    let styles = [
        ("", HouseStyle::large()),
        (", counted by Word", counted.build().unwrap()),
    ];
    let documents: Vec<_> = fixtures.into_iter().chain(samples()).collect();
    let mut layouts = Vec::new();
    for (suffix, style) in styles {
        for (name, document) in &documents {
            layouts.push((format!("{name}{suffix}"), document.layout_in(&style)));
            let attached = document.separate_texts_in(&style).into_iter();
            layouts.extend(attached.map(|text| {
                (
                    format!("{name}, {}{suffix}", text.file_name("")),
                    text.layout().clone(),
                )
            }));
        }
    }
    layouts
}

/// The forms of one kind, in groups such as those of one style.
#[derive(Default)]
struct Forms {
    /// What every form shown so far is made of.
    seen: BTreeSet<String>,
    groups: Vec<(String, String)>,
}

impl Forms {
    /// Shows an element if a part of its form has not been shown in its group.
    fn add(&mut self, group: &str, name: &str, parts: Vec<String>, element: &Element) {
        let parts = parts.into_iter().map(|part| format!("{group} {part}"));
        // All are kept, not only the first new one.
        if parts.filter(|part| self.seen.insert(part.clone())).count() == 0 {
            return;
        }
        let index = self.groups.iter().position(|(known, _)| known == group);
        let index = index.unwrap_or_else(|| {
            self.groups.push((group.to_owned(), String::new()));
            self.groups.len() - 1
        });
        let shown = &mut self.groups[index].1;
        write!(shown, "({name})\n{}", element.laid_out()).unwrap();
    }

    fn text(&self) -> String {
        let groups = self.groups.iter();
        let groups = groups.map(|(group, forms)| format!("== {group}\n{forms}"));
        groups.collect::<Vec<_>>().join("\n")
    }
}

/// Names and choices of an element and all it holds; neither measures nor words.
fn form(element: &Element) -> String {
    let mut form = element.name.clone();
    if let (Some(value), true) = (element.attribute("w:val"), element.name != "w:numId") {
        write!(form, "={value}").unwrap();
    }
    let mut inside: Vec<_> = element.children.iter().map(self::form).collect();
    // As many rows of one form as a list needs are one form.
    inside.dedup();
    format!("{form}({})", inside.join(" "))
}

/// The same with long texts cut, and without the paragraphs of cells.
fn shortened(element: &Element, keep_paragraphs: bool) -> Element {
    let mut short = element.clone();
    if short.text.chars().count() > SHOWN {
        short.text = short.text.chars().take(SHOWN).chain(['…']).collect();
    }
    let children = element.children.iter();
    let children = children.filter(|child| keep_paragraphs || child.name != "w:p");
    short.children = children
        .map(|child| shortened(child, keep_paragraphs))
        .collect();
    short
}

#[test]
fn every_form_once() {
    let [mut paragraphs, mut tables, mut sections] = [(); 3].map(|()| Forms::default());
    for (name, layout) in documents() {
        let root = Element::root(&part(&layout.to_docx().unwrap(), "word/document.xml"));
        for paragraph in root.all("w:p") {
            let (properties, runs) = paragraph.children.split_first().unwrap();
            let style = properties.child("w:pStyle").unwrap();
            let style = style.attribute("w:val").unwrap();
            let head = form(properties);
            let mut parts = vec![head.clone()];
            parts.extend(runs.iter().map(|run| format!("{head} {}", form(run))));
            paragraphs.add(style, &name, parts, &shortened(paragraph, true));
        }
        for table in root.all("w:tbl") {
            let skeleton = shortened(table, false);
            let rows = table.all("w:tr").len();
            let group = if rows == 1 { "a row" } else { "several rows" };
            tables.add(group, &name, vec![form(&skeleton)], &skeleton);
        }
        for section in root.all("w:sectPr") {
            sections.add("section", &name, vec![form(section)], section);
        }
    }
    insta::assert_snapshot!("paragraphs", paragraphs.text());
    insta::assert_snapshot!("tables", tables.text());
    insta::assert_snapshot!("sections", sections.text());
}
