//! The closing block: recipients on the left, signature on the right.

use super::Sheet;
use crate::decree::{CLOSING_GAP, Component as C};
use crate::layout::{Block, Columns, Paragraph, Row, Run};
use crate::model::{Authority, Content, Leader, Stack};
use crate::units::Length;

/// Width of the recipients' column.
const LEFT: Length = Length::mm(70);
/// No-break spaces that hold the place of a name.
const NAME_BLANK: usize = 24;

pub(super) fn block(blocks: &mut Vec<Block>, content: &Content, sheet: &Sheet<'_>) {
    blocks.push(Block::Columns(Columns {
        left_width: LEFT,
        right_width: sheet.text_width - LEFT,
        rows: vec![Row {
            left: recipients(content),
            right: signature(&content.signature),
            level_at_bottom: false,
        }],
    }));
    // Word asks for a paragraph behind a table.
    blocks.push(Block::Paragraph(Paragraph::new(C::End, Vec::new())));
}

fn recipients(content: &Content) -> Vec<Paragraph> {
    let above = (!content.to.is_empty()).then(|| "- Như trên;".to_owned());
    let entries = content.recipients.iter().map(|entry| format!("- {entry};"));
    let filing = format!("- {}", content.filing);
    let lines = above.into_iter().chain(entries).chain([filing]);
    [Paragraph::plain(C::RecipientsLabel, "Nơi nhận:")]
        .into_iter()
        .chain(lines.map(|line| Paragraph::plain(C::Recipient, line)))
        .collect()
}

fn signature(stack: &Stack) -> Vec<Paragraph> {
    let titles = titles(&stack.authority);
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

/// The lines above the signature: each prefix begins a line of its own.
fn titles(authority: &Authority) -> Vec<String> {
    let line = |prefix: &str, title: &str| format!("{prefix}{}", title.to_uppercase());
    let (above, leader) = match authority {
        Authority::Leader(leader) => (None, leader),
        Authority::Collective { body, leader } => (Some(line("TM. ", body)), leader),
        Authority::ByOrder { of, leader } => (Some(line("TL. ", of)), leader),
        Authority::ByAuthorization { of, title } => {
            return vec![line("TUQ. ", of), line("", title)];
        }
    };
    let leader = match leader {
        Leader::Head(title) => vec![line("", title)],
        Leader::Deputy { of, title } => vec![line("KT. ", of), line("", title)],
        Leader::Acting(title) => vec![line("Q. ", title)],
    };
    above.into_iter().chain(leader).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_legal_stack() {
        let head = || Leader::head("Giám đốc");
        let deputy = || Leader::deputy("Giám đốc", "Phó Giám đốc");
        let acting = || Leader::acting("Giám đốc");
        for (authority, expected) in [
            (head().into(), "GIÁM ĐỐC"),
            (deputy().into(), "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"),
            (acting().into(), "Q. GIÁM ĐỐC"),
            (
                Authority::collective("Ban Chỉ đạo", head()),
                "TM. BAN CHỈ ĐẠO / GIÁM ĐỐC",
            ),
            (
                Authority::collective("Ban Chỉ đạo", deputy()),
                "TM. BAN CHỈ ĐẠO / KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
            ),
            (
                Authority::collective("Ban Chỉ đạo", acting()),
                "TM. BAN CHỈ ĐẠO / Q. GIÁM ĐỐC",
            ),
            (
                Authority::by_order("Chủ tịch", head()),
                "TL. CHỦ TỊCH / GIÁM ĐỐC",
            ),
            (
                Authority::by_order("Chủ tịch", deputy()),
                "TL. CHỦ TỊCH / KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
            ),
            (
                Authority::by_order("Chủ tịch", acting()),
                "TL. CHỦ TỊCH / Q. GIÁM ĐỐC",
            ),
            (
                Authority::by_authorization("Chủ tịch", "Giám đốc Sở"),
                "TUQ. CHỦ TỊCH / GIÁM ĐỐC SỞ",
            ),
        ] {
            assert_eq!(titles(&authority).join(" / "), expected);
        }
    }
}
