//! The body: bases, paragraphs, headings, items, citations, and `./.` at the end.

use std::fmt::Write as _;

use chrono::Datelike;

use super::{Sheet, twips};
use crate::decree::Component as C;
use crate::layout::{Block, Paragraph, Run};
use crate::model::{Citation, DateStyle, DivisionLevel, Family, Level, Node, Prose, Sender, Span};
use crate::text::{Face, in_words, width, with_slashes};
use crate::units::Length;

pub(super) fn nodes(blocks: &mut Vec<Block>, nodes: &[Node], sender: &Sender) {
    let mut paragraphs = Vec::with_capacity(nodes.len());
    for node in nodes {
        if let Node::Division { level, number, .. } = node {
            paragraphs.push(Paragraph::plain(division(*level).0, number));
        }
        paragraphs.push(paragraph(node, sender));
    }
    if let Some(last) = paragraphs.last_mut() {
        let mut runs = std::mem::take(&mut last.runs);
        runs.push(Run::plain("./."));
        last.runs = merged(runs);
    }
    blocks.extend(paragraphs.into_iter().map(Block::Paragraph));
}

fn paragraph(node: &Node, sender: &Sender) -> Paragraph {
    let (component, label, text) = match node {
        Node::Line { component, text } => return Paragraph::plain(*component, text),
        Node::ArticleHeading { label, title } => (C::ArticleHeading, label.as_str(), title),
        Node::Basis { text, .. } => (C::Basis, "", text),
        Node::Division { level, title, .. } => (division(*level).1, "", title),
        Node::Article { label, text } => (C::Article, label.as_str(), text),
        Node::Paragraph(text) => (C::BodyText, "", text),
        Node::Labelled { label, text } => (C::BodyText, label.as_str(), text),
        Node::Dash(text) => (C::DashItem, "-", text),
        Node::Plus(text) => (C::PlusItem, "+", text),
        Node::Heading {
            family: Family::Sections,
            level,
            label,
            text,
        } => (heading(*level), label.as_str(), text),
        Node::Numbered {
            family: Family::Sections,
            level,
            label,
            text,
        } => (numbered(*level), label.as_str(), text),
        Node::Heading {
            level, label, text, ..
        } => (clause_heading(*level), label.as_str(), text),
        Node::Numbered {
            level, label, text, ..
        } => (clause(*level), label.as_str(), text),
    };
    let mut runs = runs(text, sender);
    if let Node::Article { label, .. } = node {
        runs.insert(0, Run::plain(" "));
        let label = Run::plain(label);
        runs.insert(
            0,
            Run {
                bold: true,
                ..label
            },
        );
    } else if !label.is_empty() {
        runs.insert(0, Run::plain(format!("{label} ")));
    }
    if let Node::Basis { last, .. } = node {
        runs.push(Run::plain(if *last { "." } else { ";" }));
    }
    Paragraph::new(component, merged(runs))
}

/// The line of a division's number, and that of its title.
fn division(level: DivisionLevel) -> (C, C) {
    match level {
        DivisionLevel::Part => (C::Part, C::PartTitle),
        DivisionLevel::Chapter => (C::Chapter, C::ChapterTitle),
        DivisionLevel::Section => (C::Division, C::DivisionTitle),
        DivisionLevel::Subsection => (C::Subdivision, C::SubdivisionTitle),
    }
}

/// A clause or a point with a title: no heading, because those of the file are its articles.
fn clause_heading(level: Level) -> C {
    match level {
        Level::Roman | Level::Arabic | Level::Decimal => C::ClauseHeading,
        Level::Letter => C::Point,
    }
}

fn clause(level: Level) -> C {
    match level {
        Level::Arabic => C::Clause,
        Level::Letter => C::Point,
        Level::Roman | Level::Decimal => C::OtherNumberedText,
    }
}

fn heading(level: Level) -> C {
    match level {
        Level::Roman => C::HeadingRoman,
        Level::Arabic => C::HeadingArabic,
        Level::Decimal => C::HeadingDecimal,
        Level::Letter => C::HeadingLetter,
    }
}

fn numbered(level: Level) -> C {
    match level {
        Level::Arabic => C::NumberedText,
        Level::Letter => C::LetteredText,
        Level::Roman | Level::Decimal => C::OtherNumberedText,
    }
}

/// Keeps at least two lines of text on the page of the signature.
///
/// Widow control keeps two lines of a last paragraph that has them; where it may have only one,
/// the paragraph before it is kept too.
pub(super) fn keep_with_signature(blocks: &mut [Block], sheet: &Sheet<'_>) {
    let mut paragraphs = blocks.iter_mut().rev().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        Block::Columns(_) | Block::SectionEnd(_) => None,
    });
    let Some(last) = paragraphs.next() else {
        return;
    };
    last.shape.keep_with_next = true;
    let (_, size) = sheet.face(last.component);
    // No type is narrower than italics, and a clerk may still shorten the sentence.
    let narrowest = twips(width(&last.text(), Face::Italic, size));
    if narrowest <= sheet.text_width + Length::mm(30)
        && let Some(previous) = paragraphs.next()
    {
        previous.shape.keep_with_next = true;
    }
}

/// The runs of a text, with its citations written out.
fn runs(text: &Prose, sender: &Sender) -> Vec<Run> {
    text.iter()
        .map(|span| {
            let (text, emphasis) = match span {
                Span::Words { text, emphasis } => (text.clone(), emphasis),
                Span::Citation {
                    citation,
                    full: true,
                    emphasis,
                } => (in_full(citation, sender), emphasis),
                Span::Citation {
                    citation, emphasis, ..
                } => (in_short(citation), emphasis),
            };
            Run {
                bold: emphasis.bold,
                italic: emphasis.italic,
                ..Run::plain(text)
            }
        })
        .collect()
}

/// Runs of one emphasis joined, so that a clerk edits one stretch of text.
fn merged(runs: Vec<Run>) -> Vec<Run> {
    let mut merged: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs {
        match merged.last_mut() {
            Some(last) if (last.bold, last.italic) == (run.bold, run.italic) => {
                last.text.push_str(&run.text);
            }
            _ => merged.push(run),
        }
    }
    merged
}

/// The first use of a citation: type, number and symbol, date, issuer, subject.
fn in_full(citation: &Citation, sender: &Sender) -> String {
    let mut text = in_short(citation);
    if let Some(date) = citation.full_date() {
        let (day, month, year) = (date.day(), date.month(), date.year());
        // Writing to a string does not fail.
        let _ = match citation.written_date() {
            DateStyle::Words => write!(text, " {}", in_words(day, month, year)),
            DateStyle::Slashes => write!(text, " ngày {}", with_slashes(day, month, year)),
        };
    }
    if citation.is_law() {
        return text;
    }
    if let Some(issuer) = citation.printed_issuer(sender) {
        let _ = write!(text, " của {issuer}");
    }
    text.push(' ');
    text.push_str(citation.printed_subject());
    text
}

/// Later uses: type and number, or type and name of a law.
fn in_short(citation: &Citation) -> String {
    match citation.printed_number() {
        Some(number) => format!("{} số {number}", citation.printed_kind()),
        None => format!("{} {}", citation.printed_kind(), citation.printed_subject()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::example;
    use crate::decree::Component as C;

    /// Which paragraphs of the body stay on the page of what follows them.
    fn kept(body: &[&str]) -> Vec<bool> {
        let report = example::report();
        let report = body
            .iter()
            .fold(report, |report, text| report.paragraph(*text));
        let layout = report.build().unwrap().layout();
        layout
            .paragraphs()
            .filter(|paragraph| paragraph.component() == C::BodyText)
            .map(|paragraph| paragraph.shape.keep_with_next)
            .collect()
    }

    const LONG: &str = "Ủy ban nhân dân xã đã phát động Tết trồng cây tại 12 thôn, giao chỉ tiêu cho \
                        từng trường học, từng nhà văn hóa và từng tổ chức đoàn thể; tổ chức kiểm tra, \
                        chăm sóc, bảo vệ cây sau khi trồng.";

    #[test]
    fn two_lines_of_a_long_end_go_with_the_signature() {
        assert_eq!(kept(&[LONG, LONG]), [false, true]);
    }

    #[test]
    fn a_short_end_takes_the_paragraph_before_along() {
        assert_eq!(
            kept(&[LONG, LONG, "Trên đây là báo cáo của xã."]),
            [false, true, true]
        );
    }

    /// It has two lines on paper, of which the clerk may cut one.
    #[test]
    fn an_end_of_hardly_two_lines_counts_as_short() {
        let end =
            "Trên đây là báo cáo kết quả trồng cây đầu năm 2026 của Ủy ban nhân dân xã Suối Mây";
        assert_eq!(kept(&[LONG, LONG, end]), [false, true, true]);
    }
}
