//! The closing block: recipients on the left, signature on the right; or signatures side by side.

use super::{SLACK, Sheet, names};
use crate::decree::{CLOSING_GAP, CONFIRMED_BY, Component as C, line_height};
use crate::layout::{Block, Columns, Paragraph, Row, Run};
use crate::model::{Closing, Signer};
use crate::units::Length;

/// Width of the recipients' column.
const LEFT: Length = Length::mm(70);
/// No-break spaces that hold the place of a name.
const NAME_BLANK: usize = 24;

pub(super) fn block(blocks: &mut Vec<Block>, closing: &Closing, sheet: &Sheet<'_>) {
    let recipients = recipients(closing);
    if let [signer] = closing.signers.as_slice() {
        let right_width = sheet.text_width - LEFT;
        let Signature { paragraphs, .. } = Signature::new(signer, right_width, sheet);
        let left = if recipients.is_empty() {
            vec![Paragraph::filler()]
        } else {
            recipients
        };
        let mut rows = vec![Row {
            left,
            right: paragraphs,
            level_at_bottom: false,
        }];
        if closing.confirmation {
            rows.push(confirmation());
        }
        blocks.push(Block::Columns(Columns {
            left_width: LEFT,
            right_width,
            rows,
        }));
        blocks.push(end());
        return;
    }
    blocks.push(Block::Columns(side_by_side(&closing.signers, sheet)));
    if recipients.is_empty() {
        blocks.push(end());
    }
    blocks.extend(recipients.into_iter().map(Block::Paragraph));
}

/// Word asks for a paragraph behind a table.
fn end() -> Block {
    Block::Paragraph(Paragraph::new(C::End, Vec::new()))
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
    let Some(filing) = &closing.filing else {
        return Vec::new();
    };
    let entries = closing.above.iter().chain(&closing.recipients);
    let filing = format!("- {filing}");
    let lines = entries.map(|entry| format!("- {entry};")).chain([filing]);
    [Paragraph::plain(C::RecipientsLabel, "Nơi nhận:")]
        .into_iter()
        .chain(lines.map(|line| Paragraph::plain(C::Recipient, line)))
        .collect()
}

/// Two signatures a row, their first lines level, and their names too.
fn side_by_side(signers: &[Signer], sheet: &Sheet<'_>) -> Columns {
    let left_width = sheet.text_width.half();
    let right_width = sheet.text_width - left_width;
    let rows = signers.chunks(2).map(|pair| {
        let mut pair = pair
            .iter()
            .zip([left_width, right_width])
            .map(|(signer, column)| Signature::new(signer, column, sheet));
        let (mut left, mut right) = (pair.next(), pair.next());
        let lines = |signature: &Option<Signature>| signature.as_ref().map_or(0, Signature::lines);
        let most = lines(&left).max(lines(&right));
        for signature in [&mut left, &mut right].into_iter().flatten() {
            signature.make_room(most, sheet);
        }
        let cell = |signature: Option<Signature>| match signature {
            Some(signature) => signature.paragraphs,
            None => vec![Paragraph::filler()],
        };
        Row {
            left: cell(left),
            right: cell(right),
            level_at_bottom: false,
        }
    });
    Columns {
        left_width,
        right_width,
        rows: rows.collect(),
    }
}

/// The paragraphs of one who signs.
struct Signature {
    paragraphs: Vec<Paragraph>,
    /// Which of them has the room for the signature above it.
    below_room: usize,
}

impl Signature {
    fn new(signer: &Signer, column: Length, sheet: &Sheet<'_>) -> Self {
        // A long title breaks where a person breaks it, as the name of a body does.
        let lines = |component, title: &str| {
            let (face, size) = sheet.face(component);
            names::lines(title, face, size, column - SLACK)
                .into_iter()
                .map(move |line| Paragraph::plain(component, line))
        };
        let mut paragraphs: Vec<_> = signer
            .titles
            .iter()
            .flat_map(|title| lines(C::SignerTitle, title))
            .collect();
        let below_room = paragraphs.len();
        if let Some(title) = &signer.second_title {
            let title = title.to_uppercase();
            let mut lines = lines(C::SignerSecondTitle, &title);
            paragraphs.extend(lines.next());
            // The room for the signature is above the first line only.
            paragraphs.extend(lines.map(|mut line| {
                line.shape.before = Some(Length::ZERO);
                line
            }));
        }
        let name = match &signer.name {
            Some(name) => Run::plain(name),
            None => Run::blank(NAME_BLANK),
        };
        let mut name = Paragraph::new(C::SignerName, vec![name]);
        if signer.second_title.is_some() {
            // The room for the signature is above the second title.
            name.shape.before = Some(Length::ZERO);
        }
        paragraphs.push(name);
        if let Some(first) = paragraphs.first_mut() {
            first.shape.before = Some(CLOSING_GAP);
        }
        Self {
            paragraphs,
            below_room,
        }
    }

    fn lines(&self) -> usize {
        self.paragraphs.len()
    }

    /// Gives the signature the room of the lines that the one beside it has more, so that both
    /// names stand on one baseline.
    fn make_room(&mut self, lines: usize, sheet: &Sheet<'_>) {
        let missing = lines.saturating_sub(self.lines());
        if missing == 0 {
            return;
        }
        if let Some(paragraph) = self.paragraphs.get_mut(self.below_room) {
            let format = sheet.house.format(paragraph.component);
            let room = (0..missing).fold(format.before, |room, _| room + line_height(format.size));
            paragraph.shape.before = Some(room);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::example;
    use super::*;
    use crate::{Authority, Leader, Signature};

    /// An office program would part CÔNG from NGHỆ.
    #[test]
    fn a_long_second_title_breaks_as_the_first_does() {
        let signature = Signature::new(Leader::head("Trưởng ban"))
            .second_title("Giám đốc Sở Khoa học và Công nghệ tỉnh Lào Cai");
        let report = example::report().signature(signature);
        let layout = report.paragraph("Nội dung.").build().unwrap().layout();
        let titles: Vec<_> = layout
            .paragraphs()
            .filter(|paragraph| paragraph.component() == C::SignerSecondTitle)
            .map(|line| (line.text(), line.shape.before))
            .collect();
        let expected = [
            // The room for the signature is that of the style.
            ("GIÁM ĐỐC SỞ KHOA HỌC".to_owned(), None),
            ("VÀ CÔNG NGHỆ TỈNH LÀO CAI".to_owned(), Some(Length::ZERO)),
        ];
        assert_eq!(titles, expected);
    }

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
