//! The heading between the letterhead and the body: type, subject, addressees.

use super::centred::{balanced, centred};
use super::{SLACK, Sheet, body, names, rule_under};
use crate::decree::{ADDRESSED_TO, ADDRESSEE_GAP, Component as C, TitleForm};
use crate::layout::{Block, Paragraph};
use crate::model::{Attachment, Content, Prose, Sender};
use crate::style::AddresseePlace;
use crate::units::Length;

pub(super) fn title(blocks: &mut Vec<Block>, content: &Content, sheet: &Sheet<'_>) {
    let name = type_name(content.type_name());
    let mut last_line = sheet.measure(C::TypeName, &name.text());
    let mut lines = vec![name];
    match (content.kind.template().title, content.subject()) {
        (TitleForm::UnderNumber, _) => return,
        (TitleForm::UnderType, Some(_)) => {
            let (subject, length) = subject((C::Subject, ""), content, sheet.text_width, sheet);
            lines.extend(subject);
            last_line = length;
        }
        (TitleForm::UnderType | TitleForm::TypeOnly, _) => {}
    }
    lines.push(rule_under(C::SubjectRule, last_line, sheet.text_width));
    blocks.extend(lines.into_iter().map(Block::Paragraph));
}

/// The subject behind a lead, in the lines of the caller or broken by sense, and the length of its
/// last line.
pub(super) fn subject(
    (component, lead): (C, &str),
    content: &Content,
    column: Length,
    sheet: &Sheet<'_>,
) -> (Vec<Paragraph>, Length) {
    let whole = content.subject().map(ToOwned::to_owned);
    let mut texts = content.data.subject_lines.clone();
    texts.extend(whole.filter(|_| content.data.subject_lines.is_empty()));
    if let Some(first) = texts.first_mut() {
        first.insert_str(0, lead);
    }
    let last = texts.len().saturating_sub(1);
    let mut last_line = Length::ZERO;
    let lines = texts.into_iter().enumerate().map(|(index, text)| {
        let (mut line, length) = balanced(Paragraph::plain(component, text), column, sheet);
        line.shape.before = (index > 0).then_some(Length::ZERO);
        if index < last {
            line.shape.after = Some(Length::ZERO);
            line.shape.keep_with_next = true;
        }
        last_line = length;
        line
    });
    (lines.collect(), last_line)
}

fn type_name(name: &str) -> Paragraph {
    Paragraph::plain(C::TypeName, name.to_uppercase())
}

/// Type and subject of an attached text, and what it is attached to.
pub(super) fn attached(
    blocks: &mut Vec<Block>,
    attached: &Attachment,
    reference: Vec<Paragraph>,
    sheet: &Sheet<'_>,
) {
    let (subject, _) = centred(Paragraph::plain(C::Subject, attached.subject()), sheet);
    blocks.extend([type_name(attached.kind().rule().name.vi), subject].map(Block::Paragraph));
    centred_lines(blocks, reference, sheet);
}

/// Centred lines, and a rule below the last.
pub(super) fn centred_lines(blocks: &mut Vec<Block>, lines: Vec<Paragraph>, sheet: &Sheet<'_>) {
    let mut end = Length::ZERO;
    for line in lines {
        let (line, last_line) = centred(line, sheet);
        blocks.push(Block::Paragraph(line));
        end = last_line;
    }
    let rule = rule_under(C::ReferenceRule, end, sheet.text_width);
    blocks.push(Block::Paragraph(rule));
}

/// The authority that decides, in lines as a person breaks them.
pub(super) fn authority(blocks: &mut Vec<Block>, authority: &str, sheet: &Sheet<'_>) {
    let (face, size) = sheet.face(C::IssuingAuthority);
    let lines = names::lines(
        &authority.to_uppercase(),
        face,
        size,
        sheet.text_width - SLACK,
    );
    for (index, line) in lines.into_iter().enumerate() {
        let mut line = Paragraph::plain(C::IssuingAuthority, line);
        line.shape.before = (index > 0).then_some(Length::ZERO);
        blocks.push(Block::Paragraph(line));
    }
}

pub(super) fn addressees(blocks: &mut Vec<Block>, content: &Content, sheet: &Sheet<'_>) {
    let sender = &content.data.sender;
    match content.addressees.as_slice() {
        [] => {}
        [one] => {
            let component = match sheet.house.addressee() {
                AddresseePlace::Centred => C::Addressee,
                AddresseePlace::Indented => C::AddresseeIndented,
            };
            let lead = format!("{ADDRESSED_TO}: ");
            let line = body::between(component, &lead, one, "", sender);
            blocks.push(Block::Paragraph(line));
        }
        several => {
            blocks.push(Block::Paragraph(Paragraph::plain(
                C::AddresseeLabel,
                format!("{ADDRESSED_TO}:"),
            )));
            addressee_entries(blocks, C::AddresseeEntry, several, sender);
        }
    }
}

/// A line for every addressee.
pub(super) fn addressee_entries(
    blocks: &mut Vec<Block>,
    component: C,
    to: &[Prose],
    sender: &Sender,
) {
    let last = to.len().saturating_sub(1);
    let entries = to.iter().enumerate().map(|(index, entry)| {
        let is_last = index == last;
        let mark = if is_last { "." } else { ";" };
        let mut line = body::between(component, "- ", entry, mark, sender);
        line.shape.after = is_last.then_some(ADDRESSEE_GAP);
        line
    });
    blocks.extend(entries.map(Block::Paragraph));
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::example;
    use super::*;
    use crate::style::HouseStyle;

    #[test]
    fn the_caller_may_break_the_subject() {
        let given = ["Kết quả trồng cây đầu năm", "2026"];
        let report = example::report()
            .subject_lines(given)
            .paragraph("Nội dung.");
        let layout = report.build().unwrap().layout();
        let subject = |line: &&Paragraph| line.component() == C::Subject;
        let lines: Vec<_> = layout.paragraphs().filter(subject).collect();
        let texts: Vec<_> = lines.iter().map(|line| line.text()).collect();
        assert_eq!(texts, given);
        let spaces: Vec<_> = lines
            .iter()
            .map(|line| (line.shape.before, line.shape.after))
            .collect();
        assert_eq!(
            spaces,
            [(None, Some(Length::ZERO)), (Some(Length::ZERO), None)]
        );
    }

    #[test]
    fn an_authority_stays_within_the_text_however_long_it_is() {
        let house = HouseStyle::default();
        let sheet = Sheet::upright(&house);
        let mut counts = BTreeSet::new();
        for letters in 1..40 {
            let name = format!("Chủ tịch Ủy ban nhân dân thành phố {}", "i".repeat(letters));
            let mut blocks = Vec::new();
            authority(&mut blocks, &name, &sheet);
            counts.insert(blocks.len());
            for block in blocks {
                let Block::Paragraph(line) = block else {
                    panic!("{name}");
                };
                let width = sheet.measure(C::IssuingAuthority, &line.text());
                assert!(width <= sheet.text_width, "{name}");
            }
        }
        assert_eq!(counts, BTreeSet::from([1, 2]));
    }
}
