//! The closing block: recipients on the left, signature on the right.

use super::{SLACK, Sheet, names};
use crate::decree::{CLOSING_GAP, CONFIRMED_BY, Component as C};
use crate::layout::{Block, Columns, Paragraph, Row, Run};
use crate::model::{Closing, Stack};
use crate::units::Length;

/// Width of the recipients' column.
const LEFT: Length = Length::mm(70);
/// No-break spaces that hold the place of a name.
const NAME_BLANK: usize = 24;

pub(super) fn block(blocks: &mut Vec<Block>, closing: &Closing, sheet: &Sheet<'_>) {
    let mut rows = vec![Row {
        left: recipients(closing),
        right: signature(&closing.signer, sheet.text_width - LEFT, sheet),
        level_at_bottom: false,
    }];
    if closing.confirmation {
        rows.push(confirmation());
    }
    blocks.push(Block::Columns(Columns {
        left_width: LEFT,
        right_width: sheet.text_width - LEFT,
        rows,
    }));
    // Word asks for a paragraph behind a table.
    blocks.push(Block::Paragraph(Paragraph::new(C::End, Vec::new())));
}

/// Room for those who confirm the leave, below the recipients.
fn confirmation() -> Row {
    let mut left: Vec<_> = CONFIRMED_BY
        .map(|line| Paragraph::plain(C::Confirmation, line))
        .into();
    if let Some(first) = left.first_mut() {
        first.shape.before = Some(CLOSING_GAP);
    }
    left.push(Paragraph::new(C::SignerName, vec![Run::blank(NAME_BLANK)]));
    Row {
        left,
        right: vec![Paragraph::filler()],
        level_at_bottom: false,
    }
}

fn recipients(closing: &Closing) -> Vec<Paragraph> {
    let entries = closing.above.iter().chain(&closing.recipients);
    let filing = format!("- {}", closing.filing);
    let lines = entries.map(|entry| format!("- {entry};")).chain([filing]);
    [Paragraph::plain(C::RecipientsLabel, "Nơi nhận:")]
        .into_iter()
        .chain(lines.map(|line| Paragraph::plain(C::Recipient, line)))
        .collect()
}

fn signature(stack: &Stack, column: Length, sheet: &Sheet<'_>) -> Vec<Paragraph> {
    // A long title breaks where a person breaks it, as the name of a body does.
    let (face, size) = sheet.face(C::SignerTitle);
    let mut paragraphs: Vec<_> = stack
        .authority
        .lines()
        .iter()
        .flat_map(|title| names::lines(title, face, size, column - SLACK))
        .map(|line| Paragraph::plain(C::SignerTitle, line))
        .collect();
    if let Some(title) = &stack.second_title {
        paragraphs.push(Paragraph::plain(C::SignerSecondTitle, title.to_uppercase()));
    }
    let name = match &stack.name {
        Some(name) => Run::plain(name),
        None => Run::blank(NAME_BLANK),
    };
    let mut name = Paragraph::new(C::SignerName, vec![name]);
    if stack.second_title.is_some() {
        // The room for the signature is above the second title.
        name.shape.before = Some(Length::ZERO);
    }
    paragraphs.push(name);
    if let Some(first) = paragraphs.first_mut() {
        first.shape.before = Some(CLOSING_GAP);
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::super::example;
    use super::*;
    use crate::{Authority, Leader, Signature};

    /// On one line it is 92 mm wide; an office program would break it, anywhere.
    #[test]
    fn a_title_wider_than_its_column_breaks_before_the_unit() {
        let body = "Ủy ban nhân dân xã Suối Mây";
        let signer = Authority::collective(body, Leader::head("Chủ tịch"));
        let report = example::report().signature(Signature::new(signer));
        let layout = report.paragraph("Nội dung.").build().unwrap().layout();
        let titles = layout
            .paragraphs()
            .filter(|paragraph| paragraph.component() == C::SignerTitle)
            .map(Paragraph::text);
        assert!(titles.eq(["TM. ỦY BAN NHÂN DÂN", "XÃ SUỐI MÂY", "CHỦ TỊCH"]));
    }
}
