//! The closing block: recipients on the left, signature on the right.

use super::Sheet;
use crate::decree::{CLOSING_GAP, Component as C};
use crate::layout::{Block, Columns, Paragraph, Row, Run};
use crate::model::{Closing, Stack};
use crate::units::Length;

/// Width of the recipients' column.
const LEFT: Length = Length::mm(70);
/// No-break spaces that hold the place of a name.
const NAME_BLANK: usize = 24;

pub(super) fn block(blocks: &mut Vec<Block>, closing: &Closing, sheet: &Sheet<'_>) {
    blocks.push(Block::Columns(Columns {
        left_width: LEFT,
        right_width: sheet.text_width - LEFT,
        rows: vec![Row {
            left: recipients(closing),
            right: signature(&closing.signer),
            level_at_bottom: false,
        }],
    }));
    // Word asks for a paragraph behind a table.
    blocks.push(Block::Paragraph(Paragraph::new(C::End, Vec::new())));
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

fn signature(stack: &Stack) -> Vec<Paragraph> {
    let titles = stack.authority.lines();
    let mut paragraphs: Vec<_> = titles
        .into_iter()
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
