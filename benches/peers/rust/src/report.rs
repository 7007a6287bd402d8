//! The words of a report and their look, as all contestants but vanban read them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use vanban::decree::Component;
use vanban::layout::Layout;

/// The words of a report: what vanban works out is said here, such as numbers and citations.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub(crate) struct Report {
    pub(crate) issuing_body: Vec<String>,
    pub(crate) national_name: String,
    pub(crate) motto: String,
    pub(crate) number_symbol: String,
    pub(crate) place_date: String,
    pub(crate) type_name: String,
    pub(crate) subject: String,
    pub(crate) addressee_label: String,
    pub(crate) addressee_entry: Vec<String>,
    pub(crate) body: Vec<Block>,
    pub(crate) recipients_label: String,
    pub(crate) recipient: Vec<String>,
    pub(crate) signer_title: Vec<String>,
    pub(crate) signer_name: String,
}

/// A paragraph of the body.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Block {
    BodyText(String),
    DashItem(String),
    HeadingRoman(String),
    HeadingArabic(String),
    HeadingDecimal(String),
}

impl Block {
    fn line(&self) -> (&'static str, &str) {
        match self {
            Self::BodyText(text) => ("body_text", text),
            Self::DashItem(text) => ("dash_item", text),
            Self::HeadingRoman(text) => ("heading_roman", text),
            Self::HeadingArabic(text) => ("heading_arabic", text),
            Self::HeadingDecimal(text) => ("heading_decimal", text),
        }
    }
}

/// Paragraphs by the names of their styles, with their texts.
pub(crate) type Lines<'a> = Vec<(&'static str, &'a str)>;

fn all<'a>(
    style: &'static str,
    texts: &'a [String],
) -> impl Iterator<Item = (&'static str, &'a str)> {
    texts.iter().map(move |text| (style, text.as_str()))
}

impl Report {
    /// The table at the head of the page.
    pub(crate) fn letterhead(&self) -> Vec<[Lines<'_>; 2]> {
        let mut issuer: Lines = all("issuing_body", &self.issuing_body).collect();
        issuer.push(("issuing_body_rule", ""));
        let state = vec![
            ("national_name", self.national_name.as_str()),
            ("motto", &self.motto),
            ("motto_rule", ""),
        ];
        let number = vec![("number_symbol", self.number_symbol.as_str())];
        let date = vec![("place_date", self.place_date.as_str())];
        vec![[issuer, state], [number, date]]
    }

    /// The paragraphs between the two tables.
    pub(crate) fn lines(&self) -> Lines<'_> {
        let mut lines = vec![
            ("type_name", self.type_name.as_str()),
            ("subject", &self.subject),
            ("subject_rule", ""),
            ("addressee_label", &self.addressee_label),
        ];
        lines.extend(all("addressee_entry", &self.addressee_entry));
        lines.push(("gap", ""));
        lines.extend(self.body.iter().map(Block::line));
        lines
    }

    /// The table at the end.
    pub(crate) fn closing(&self) -> Vec<[Lines<'_>; 2]> {
        let mut recipients = vec![("recipients_label", self.recipients_label.as_str())];
        recipients.extend(all("recipient", &self.recipient));
        let mut signer = vec![("gap", "")];
        signer.extend(all("signer_title", &self.signer_title));
        signer.push(("signer_name", &self.signer_name));
        vec![[recipients, signer]]
    }
}

/// The look of the report: lengths in twentieths of a point, sizes in halves.
#[derive(Deserialize)]
pub(crate) struct Look {
    pub(crate) page: Page,
    pub(crate) columns: Columns,
    pub(crate) font: String,
    pub(crate) styles: BTreeMap<String, Style>,
}

#[derive(Deserialize)]
pub(crate) struct Page {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) top: u32,
    pub(crate) right: u32,
    pub(crate) bottom: u32,
    pub(crate) left: u32,
    pub(crate) header: u32,
}

#[derive(Deserialize)]
pub(crate) struct Columns {
    pub(crate) letterhead: [u32; 2],
    pub(crate) closing: [u32; 2],
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Style {
    pub(crate) size: u16,
    pub(crate) bold: bool,
    pub(crate) italic: bool,
    pub(crate) caps: bool,
    pub(crate) align: Align,
    pub(crate) left: i32,
    pub(crate) right: i32,
    /// Of the first line, from the left indent.
    pub(crate) first: i32,
    pub(crate) before: u32,
    pub(crate) after: u32,
    /// The height of its lines, if that is fixed.
    pub(crate) line: Option<i32>,
    /// The level of a heading.
    pub(crate) outline: Option<usize>,
    /// The thickness of a rule below, in eighths of a point.
    pub(crate) rule: Option<u16>,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Align {
    #[default]
    Left,
    Center,
    Both,
}

/// The words of a page, by their components.
pub(crate) fn words(layout: &Layout) -> Report {
    let mut report = Report::default();
    for paragraph in layout.paragraphs() {
        let text = paragraph.text();
        match paragraph.component() {
            Component::IssuingBody => report.issuing_body.push(text),
            Component::NationalName => report.national_name = text,
            Component::Motto => report.motto = text,
            Component::NumberSymbol => report.number_symbol = text,
            Component::PlaceDate => report.place_date = text,
            Component::TypeName => report.type_name = text,
            Component::Subject => report.subject = text,
            Component::AddresseeLabel => report.addressee_label = text,
            Component::AddresseeEntry => report.addressee_entry.push(text),
            Component::BodyText => report.body.push(Block::BodyText(text)),
            Component::DashItem => report.body.push(Block::DashItem(text)),
            Component::HeadingRoman => report.body.push(Block::HeadingRoman(text)),
            Component::HeadingArabic => report.body.push(Block::HeadingArabic(text)),
            Component::HeadingDecimal => report.body.push(Block::HeadingDecimal(text)),
            Component::RecipientsLabel => report.recipients_label = text,
            Component::Recipient => report.recipient.push(text),
            Component::SignerTitle => report.signer_title.push(text),
            Component::SignerName => report.signer_name = text,
            // The rules, which have no text; that nothing else is left out, the comparison sees.
            _ => {}
        }
    }
    report
}
