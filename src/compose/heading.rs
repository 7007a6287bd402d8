//! The heading between the letterhead and the body: type, subject, addressees.

use super::{SLACK, Sheet, body, names, rule_under, twips};
use crate::decree::{ADDRESSED_TO, Component as C, TitleForm};
use crate::layout::{Block, Paragraph};
use crate::model::{Attachment, Content, Prose, Sender};
use crate::style::AddresseePlace;
use crate::text::{Face, width, wrap};
use crate::units::Length;

pub(super) fn title(blocks: &mut Vec<Block>, content: &Content, sheet: &Sheet<'_>) {
    let (subject, last_line) = match (content.kind.template().title, content.subject()) {
        (TitleForm::UnderNumber, _) => return,
        (TitleForm::UnderType, Some(subject)) => {
            let (line, last_line) = centred(Paragraph::plain(C::Subject, subject), sheet);
            (Some(line), last_line)
        }
        (TitleForm::UnderType | TitleForm::TypeOnly, _) => {
            let name = content.type_name().to_uppercase();
            (None, sheet.measure(C::TypeName, &name))
        }
    };
    let rule = rule_under(C::SubjectRule, last_line, sheet.text_width);
    let lines = [Some(type_name(content.type_name())), subject, Some(rule)];
    blocks.extend(lines.into_iter().flatten().map(Block::Paragraph));
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

/// A centred paragraph that every program breaks alike, and the length of its last line.
fn centred(line: Paragraph, sheet: &Sheet<'_>) -> (Paragraph, Length) {
    balanced(line, sheet.text_width, sheet)
}

/// As [`centred`], in a column.
pub(super) fn balanced(
    mut line: Paragraph,
    column: Length,
    sheet: &Sheet<'_>,
) -> (Paragraph, Length) {
    let (face, size) = sheet.face(line.component);
    let mut text = line.text();
    if sheet.house.format(line.component).capitals {
        text = text.to_uppercase();
    }
    let broken = Broken::balanced(&text, face, size, column);
    line.shape.inset = (broken.inset > Length::ZERO).then_some(broken.inset);
    (line, broken.last_line)
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
        let mark = if index == last { "." } else { ";" };
        body::between(component, "- ", entry, mark, sender)
    });
    blocks.extend(entries.map(Block::Paragraph));
}

/// The breaks of a centred text: every office program must break it alike, because the rule below
/// it is as long as its last line makes it.
struct Broken {
    /// The indent on either side.
    inset: Length,
    last_line: Length,
}

impl Broken {
    const STEP: Length = Length::mm(2);
    const MOST: Length = Length::mm(40);
    /// The most by which two programs may differ on the width of a line.
    const TOLERANCE: Length = Length::mm(1);

    /// Of the insets that need no more lines than none does, the widest that leaves no doubt
    /// where the lines end: it makes them about as long as each other.
    fn balanced(text: &str, face: Face, size: u16, column: Length) -> Self {
        let lines = |inset: Length| {
            let room = column - inset - inset;
            wrap(
                text,
                face,
                size,
                u32::try_from(room.to_twips()).unwrap_or(0),
            )
        };
        let measure = |text: &str| twips(width(text, face, size));
        let plain = lines(Length::ZERO);
        let mut chosen = Self {
            inset: Length::ZERO,
            last_line: measure(plain.last().copied().unwrap_or_default()).min(column),
        };
        if plain.len() < 2 {
            return chosen;
        }
        let mut inset = Length::ZERO;
        while inset <= Self::MOST {
            let room = column - inset - inset;
            let broken = lines(inset);
            let sure = broken
                .iter()
                .all(|line| measure(line) <= room - Self::TOLERANCE)
                && broken.windows(2).all(|pair| match pair {
                    [line, next] => {
                        measure(&format!("{line} {}", first_piece(next))) > room + Self::TOLERANCE
                    }
                    _ => true,
                });
            if broken.len() == plain.len() && sure {
                chosen = Self {
                    inset,
                    last_line: measure(broken.last().copied().unwrap_or_default()),
                };
            }
            inset = inset + Self::STEP;
        }
        chosen
    }
}

/// The beginning of a line up to where a program might break it, which includes hyphens.
fn first_piece(line: &str) -> &str {
    let end = line.find([' ', '-', '–', '/']).unwrap_or(line.len());
    line.get(..end).unwrap_or(line)
}

#[cfg(test)]
mod tests {
    use super::super::example;
    use super::*;
    use crate::style::HouseStyle;

    /// Otherwise the rule below would be too long or too short for the last line.
    #[test]
    fn a_subject_breaks_alike_where_letters_are_a_little_wider_or_narrower() {
        let house = HouseStyle::default();
        let sheet = example::sheet(&house);
        let (face, size) = sheet.face(C::Subject);
        for subject in [
            "Kết quả công tác cải cách hành chính quý I năm 2026 và phương hướng, nhiệm vụ trọng tâm \
             quý II năm 2026",
            "Kết quả thực hiện tiêm phòng vắc xin cho đàn gia súc, gia cầm vụ Xuân - Hè năm 2026",
        ] {
            let report = example::report().subject(subject).paragraph("Nội dung.");
            let layout = report.build().unwrap().layout();
            let mut paragraphs = layout.paragraphs();
            let line = paragraphs.find(|paragraph| paragraph.component() == C::Subject);
            let inset = line.and_then(|line| line.shape.inset).unwrap();
            let broken = |room: Length| {
                let room = u32::try_from(room.to_twips()).unwrap();
                wrap(subject, face, size, room)
            };
            let room = sheet.text_width - inset - inset;
            let lines = broken(room);
            assert_eq!(lines.len(), 2, "{subject}");
            assert_eq!(lines, broken(room - Length::mm(1)));
            assert_eq!(lines, broken(room + Length::mm(1)));
        }
    }
}
