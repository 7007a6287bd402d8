//! The body: bases, paragraphs, headings, items, citations, marks of footnotes, and `./.` at the end.

use std::fmt::Write as _;
use std::sync::Arc;

use chrono::Datelike;

use super::centred::centred;
use super::lists::Lists;
use super::table::table;
use super::{Sheet, twips};
use crate::decree::{AMENDED_BY, CLOSING_MARK, Component as C};
use crate::layout::{Block, Headings, Paragraph, Run, RunKind, Runs};
use crate::model::{
    Citation, Content, DateStyle, DivisionLevel, Family, Node, Ordinal, Prose, Sender, Span,
};
use crate::style::HouseStyle;
use crate::text::{Face, in_words, width, with_slashes};
use crate::units::Length;

/// What the texts of a file share.
pub(super) struct Texts<'a> {
    sender: &'a Sender,
    pub(super) lists: Lists,
    headings: Headings,
    bold_numbers: bool,
}

impl<'a> Texts<'a> {
    /// For a file that holds these texts.
    pub(super) fn new<'n>(
        content: &'a Content,
        texts: impl IntoIterator<Item = &'n [Node]>,
        house: &HouseStyle,
    ) -> Self {
        let nodes = texts.into_iter().flatten();
        let on_page = nodes.filter_map(component_of_heading).collect();
        Self {
            sender: &content.data.sender,
            lists: Lists::new(house.numbers()),
            headings: Headings::on_page(on_page),
            bold_numbers: house.bold_numbers(),
        }
    }
}

/// The component of a heading with a number.
fn component_of_heading(node: &Node) -> Option<C> {
    match node {
        Node::Division { level, .. } => Some(division(*level).0),
        Node::Heading { family, number, .. } => Some(heading(*family, *number)),
        _ => None,
    }
}

/// Appends the paragraphs of a body.
pub(super) fn nodes(
    blocks: &mut Vec<Block>,
    nodes: &[Node],
    sheet: &Sheet<'_>,
    texts: &mut Texts<'_>,
) {
    let last = nodes.len().saturating_sub(1);
    for (index, node) in nodes.iter().enumerate() {
        if let Node::Division { level, number, .. } = node {
            let line = Paragraph::plain(division(*level).0, number);
            blocks.push(Block::Paragraph(line));
        }
        if let Node::Table(facts) = node {
            table(blocks, facts, index == last, texts.sender, sheet);
            continue;
        }
        let line = paragraph(node, texts).map(|line| match node {
            Node::Division { .. } | Node::Centred(_) => centred(line, sheet).0,
            _ => line,
        });
        blocks.extend(line.map(Block::Paragraph));
    }
}

/// Appends the legal bases: a semicolon behind each, a full stop behind the last.
pub(super) fn bases(blocks: &mut Vec<Block>, bases: &[Prose], sender: &Sender) {
    let last = bases.len().saturating_sub(1);
    for (index, basis) in bases.iter().enumerate() {
        let mut runs = Runs::new();
        push_runs(&mut runs, basis, sender, true);
        Run::plain(if index == last { "." } else { ";" }).append_to(&mut runs);
        let paragraph = Paragraph::new(C::Basis, runs);
        blocks.push(Block::Paragraph(paragraph));
    }
}

/// Sets `./.` behind the last paragraph, unless the text closes itself; what stands before the first block of
/// the text is not the text's. Below a table it stands in a line of its own, at the right edge.
pub(super) fn close(blocks: &mut Vec<Block>, first: usize, closes_itself: bool) {
    if closes_itself {
        return;
    }
    let text = blocks.get_mut(first..).unwrap_or_default();
    match text.last_mut() {
        None => {}
        Some(Block::Paragraph(last)) if !is_of_table(last) => {
            Run::plain(CLOSING_MARK).append_to(&mut last.runs);
        }
        Some(_) => {
            let mark = Paragraph::plain(C::ClosingMark, CLOSING_MARK);
            blocks.push(Block::Paragraph(mark));
        }
    }
}

/// True of what stands below a table and belongs to it.
fn is_of_table(paragraph: &Paragraph) -> bool {
    matches!(paragraph.component, C::TableNote | C::TableSource)
}

/// A paragraph of one text, between words that the library sets.
pub(super) fn between(
    component: C,
    lead: &str,
    text: &Prose,
    mark: &str,
    sender: &Sender,
) -> Paragraph {
    let mut runs = Runs::with_capacity(text.len());
    if !lead.is_empty() {
        runs.push(Run::plain(lead));
    }
    push_runs(&mut runs, text, sender, false);
    if !mark.is_empty() {
        Run::plain(mark).append_to(&mut runs);
    }
    Paragraph::new(component, runs)
}

/// The paragraph of whatever is no table.
fn paragraph(node: &Node, texts: &mut Texts<'_>) -> Option<Paragraph> {
    let sender = texts.sender;
    Some(match node {
        Node::Table(_) => return None,
        Node::Division { level, title, .. } => said(division(*level).1, "", title, sender),
        Node::Paragraph(text) => said(C::BodyText, "", text, sender),
        Node::Centred(text) => said(C::CentredLine, "", text, sender),
        Node::Dash(text) => said(C::DashItem, "- ", text, sender),
        Node::Plus(text) => said(C::PlusItem, "+ ", text, sender),
        Node::Heading {
            family,
            number,
            text,
        } => {
            let component = heading(*family, *number);
            texts.numbered(component, (*family, *number), None, text)
        }
        Node::Numbered {
            family,
            number,
            lead,
            text,
        } => texts.numbered(
            of_text(*family, *number),
            (*family, *number),
            lead.as_deref(),
            text,
        ),
        Node::Unnumbered { around, text } => {
            let mut paragraph = said(C::HeadingUnnumbered, "", text, sender);
            let around = around.map(|(family, number)| heading(family, number));
            let level = around.map(|around| texts.headings.level_below(around));
            paragraph.shape.level = Some(level.unwrap_or(1));
            paragraph
        }
    })
}

/// A paragraph of a component, behind words that the library sets.
pub(super) fn said(component: C, lead: &str, text: &Prose, sender: &Sender) -> Paragraph {
    between(component, lead, text, "", sender)
}

impl Texts<'_> {
    /// A paragraph behind its number, and behind its run-in heading if it has one.
    fn numbered(
        &mut self,
        component: C,
        (family, number): (Family, Ordinal),
        lead: Option<&Prose>,
        text: &Prose,
    ) -> Paragraph {
        let mut paragraph = Paragraph::empty(component);
        let shape = &mut paragraph.shape;
        let run_in = lead.is_some();
        if text.is_empty() {
            // “Điều 1.” on a line of its own, which would be empty if Word counted.
            shape.keep_with_next = true;
        } else {
            shape.place = self.lists.place(family, number);
        }
        let bold = run_in || self.bold_numbers && has_plain_number(component, number);
        shape.bold_mark = bold && shape.place.is_some();
        if run_in && family == Family::Sections {
            shape.level = Some(self.headings.level_of_kind(heading(family, number)));
        }
        let kind = shape.place.map_or(RunKind::Text, |_| RunKind::Counted);
        let space = |bold, kind| Run {
            bold,
            kind,
            ..Run::plain(" ")
        };
        let runs = &mut paragraph.runs;
        runs.reserve(lead.map_or(0, Prose::len) + text.len());
        runs.push(Run {
            bold: bold || component == C::Article,
            kind,
            ..Run::plain(number.to_string())
        });
        if let Some(lead) = lead {
            space(true, kind).append_to(runs);
            let lead = said(component, "", lead, self.sender);
            for run in in_bold(lead).runs {
                run.append_to(runs);
            }
        }
        if !text.is_empty() {
            space(false, if run_in { RunKind::Text } else { kind }).append_to(runs);
        }
        push_runs(runs, text, self.sender, false);
        paragraph
    }
}

/// True of the number of a paragraph without heading; the letters of points are none.
fn has_plain_number(component: C, number: Ordinal) -> bool {
    let is_text = matches!(
        component,
        C::NumberedText | C::OtherNumberedText | C::Clause
    );
    is_text && !matches!(number, Ordinal::Letter(_))
}

/// The line of a division's number, and that of its title.
fn division(level: DivisionLevel) -> (C, C) {
    match level {
        DivisionLevel::Part => (C::Part, C::PartTitle),
        DivisionLevel::Chapter => (C::Chapter, C::ChapterTitle),
        DivisionLevel::Section => (C::Section, C::SectionTitle),
        DivisionLevel::Subsection => (C::Subsection, C::SubsectionTitle),
    }
}

/// The component of a heading.
fn heading(family: Family, number: Ordinal) -> C {
    match (family, number) {
        (_, Ordinal::Article(_)) => C::ArticleTitle,
        (_, Ordinal::Part(_)) => C::Part,
        // No headings of Word's: those of the file are its articles.
        (Family::Articles, Ordinal::Letter(_) | Ordinal::Bracketed(_)) => C::Point,
        (Family::Articles, _) => C::ClauseHeading,
        (Family::Sections, Ordinal::Capital(_)) => C::HeadingCapital,
        (Family::Sections, Ordinal::Roman(_)) => C::HeadingRoman,
        (Family::Sections, Ordinal::Arabic(_)) => C::HeadingArabic,
        (Family::Sections, Ordinal::Decimal(..)) => C::HeadingDecimal,
        (Family::Sections, Ordinal::Subdecimal(..)) => C::HeadingSubdecimal,
        (Family::Sections, Ordinal::Letter(_)) => C::HeadingLetter,
        (Family::Sections, Ordinal::Bracketed(_)) => C::HeadingBracketed,
    }
}

/// The component of a paragraph with a number and without a heading of its own.
fn of_text(family: Family, number: Ordinal) -> C {
    match (family, number) {
        (_, Ordinal::Article(_)) => C::Article,
        (Family::Sections, Ordinal::Arabic(_)) => C::NumberedText,
        (Family::Sections, Ordinal::Letter(_)) => C::LetteredText,
        (Family::Articles, Ordinal::Arabic(_)) => C::Clause,
        (Family::Articles, Ordinal::Letter(_)) => C::Point,
        _ => C::OtherNumberedText,
    }
}

/// So many lines that lead to others stand in a row with them at most: a longer row fits no page.
const LEADS_IN_ROW: usize = 3;

/// Keeps a line that ends with a colon on the page of what it leads to.
pub(super) fn keep_leads(blocks: &mut [Block]) {
    let mut in_row = 0;
    let last = blocks.len().saturating_sub(1);
    for block in blocks.iter_mut().take(last) {
        match block {
            Block::Paragraph(line) if is_lead(line) && in_row < LEADS_IN_ROW => {
                line.shape.keep_with_next = true;
                in_row += 1;
            }
            _ => in_row = 0,
        }
    }
}

/// True of a paragraph that says that something comes.
fn is_lead(paragraph: &Paragraph) -> bool {
    let last = paragraph.runs.iter().rev().find(|run| !run.text.is_empty());
    last.is_some_and(|run| run.text.ends_with(':'))
}

/// Keeps at least two lines of text on the page of the signature.
///
/// Widow control keeps two lines of a last paragraph that has them; where it may have only one,
/// the paragraph before it is kept too.
pub(super) fn keep_with_signature(blocks: &mut [Block], sheet: &Sheet<'_>) {
    // Those in a row: the rows of a table are kept by themselves.
    let mut paragraphs = blocks.iter_mut().rev().map_while(|block| match block {
        Block::Paragraph(paragraph) => Some(paragraph),
        Block::Grid(_) => None,
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

/// A paragraph in bold letters.
pub(super) fn in_bold(mut paragraph: Paragraph) -> Paragraph {
    for run in std::mem::take(&mut paragraph.runs) {
        Run { bold: true, ..run }.append_to(&mut paragraph.runs);
    }
    paragraph
}

/// Appends the runs of a text, with its citations written out.
fn push_runs(runs: &mut Runs, text: &Prose, sender: &Sender, in_basis: bool) {
    let mut after_note = false;
    for span in text {
        let (run, emphasis) = match span {
            Span::Words {
                text,
                emphasis,
                height,
            } => {
                let run = Run {
                    height: *height,
                    ..Run::plain(text)
                };
                (run, emphasis)
            }
            Span::Citation {
                citation,
                full: true,
                amended_by,
                emphasis,
            } => {
                let text = in_full(citation, amended_by, sender, in_basis);
                (Run::plain(text), emphasis)
            }
            Span::Citation {
                citation, emphasis, ..
            } => (Run::plain(in_short(citation)), emphasis),
            Span::Note { index, emphasis } => (Run::reference(*index), emphasis),
        };
        let is_note = matches!(span, Span::Note { .. });
        if after_note && is_note {
            // The numbers of two marks are not to be read as one.
            Run::plain("\u{a0}").append_to(runs);
        }
        after_note = is_note;
        let run = Run {
            bold: emphasis.bold,
            italic: emphasis.italic,
            ..run
        };
        run.append_to(runs);
    }
}

/// The first use of a citation: type, number and symbol, date, issuer, subject; of a law type and
/// name, with which offices give its date among the legal bases. Behind it stands what amends it.
fn in_full(
    citation: &Citation,
    amended_by: &[Arc<Citation>],
    sender: &Sender,
    in_basis: bool,
) -> String {
    let mut text = identified(citation, sender, in_basis);
    if !citation.is_law() {
        text.push(' ');
        text.push_str(citation.printed_subject());
    }
    let last = amended_by.len().saturating_sub(1);
    for (index, amending) in amended_by.iter().enumerate() {
        text.push_str(match index {
            0 => AMENDED_BY,
            _ if index == last => " và ",
            _ => ", ",
        });
        text.push_str(&identified(amending, sender, in_basis));
    }
    if !amended_by.is_empty() {
        text.push(')');
    }
    text
}

/// A citation without its subject: type, number and symbol, date and issuer; of a law type and name,
/// and what else is printed of it.
fn identified(citation: &Citation, sender: &Sender, in_basis: bool) -> String {
    let mut text = in_short(citation);
    let is_law = citation.is_law();
    if let Some(number) = citation.printed_number().filter(|_| is_law) {
        let _ = write!(text, " số {number}");
    }
    let date = citation.full_date();
    if let Some(date) = date.filter(|_| in_basis || !is_law) {
        let (day, month, year) = (date.day(), date.month(), date.year());
        // Writing to a string does not fail.
        let _ = match citation.written_date() {
            DateStyle::Words => write!(text, " {}", in_words(day, month, year)),
            DateStyle::Slashes => write!(text, " ngày {}", with_slashes(day, month, year)),
        };
    }
    let issuer = citation.printed_issuer(sender, in_basis);
    if let Some(issuer) = issuer.filter(|_| !is_law) {
        let _ = write!(text, " của {issuer}");
    }
    text
}

/// Later uses: type and number, or type and name of a law.
fn in_short(citation: &Citation) -> String {
    let number = citation.printed_number().filter(|_| !citation.is_law());
    match number {
        Some(number) => format!("{} số {number}", citation.printed_kind()),
        None => format!("{} {}", citation.printed_kind(), citation.printed_subject()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::example;
    use super::{Block, Paragraph, keep_leads};
    use crate::decree::Component as C;

    /// The paragraphs of the body that stay on the page of their followers.
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

    #[test]
    fn a_line_with_a_colon_stays_with_what_it_leads_to() {
        let lines = |texts: &[&str]| {
            let mut blocks: Vec<_> = texts
                .iter()
                .map(|text| Block::Paragraph(Paragraph::plain(C::BodyText, *text)))
                .collect();
            keep_leads(&mut blocks);
            let kept = blocks.iter().map(|block| match block {
                Block::Paragraph(line) => line.shape.keep_with_next,
                Block::Grid(_) => false,
            });
            kept.collect::<Vec<_>>()
        };
        assert_eq!(lines(&["Gồm:", "a) Một.", "Sau:"]), [true, false, false]);
        let row = lines(&["Một:", "Hai:", "Ba:", "Bốn:", "Năm."]);
        assert_eq!(row, [true, true, true, false, false]);
    }
}
