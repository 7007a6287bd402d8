//! What stands between the letterhead and the body: type, subject, addressees.

use super::{Sheet, rule_under, twips};
use crate::decree::Component as C;
use crate::layout::{Block, Paragraph};
use crate::model::{Content, Title};
use crate::text::{Face, width, wrap};
use crate::units::Length;

pub(super) fn title(blocks: &mut Vec<Block>, content: &Content, sheet: &Sheet<'_>) {
    let type_name = content.kind.rule().name.to_uppercase();
    let mut last_line = sheet.measure(C::TypeName, &type_name);
    blocks.push(Block::Paragraph(Paragraph::plain(C::TypeName, type_name)));
    if let Title::UnderType(subject) = &content.title {
        let (face, size) = sheet.face(C::Subject);
        let broken = Broken::balanced(subject, face, size, sheet.text_width);
        let mut line = Paragraph::plain(C::Subject, subject);
        line.shape.inset = (broken.inset > Length::ZERO).then_some(broken.inset);
        last_line = broken.last_line;
        blocks.push(Block::Paragraph(line));
    }
    let rule = rule_under(C::SubjectRule, last_line, sheet.text_width);
    blocks.push(Block::Paragraph(rule));
}

pub(super) fn addressees(blocks: &mut Vec<Block>, to: &[String]) {
    match to {
        [] => {}
        [one] => {
            let line = format!("Kính gửi: {one}");
            blocks.push(Block::Paragraph(Paragraph::plain(C::Addressee, line)));
        }
        [.., last] => {
            blocks.push(Block::Paragraph(Paragraph::plain(
                C::AddresseeLabel,
                "Kính gửi:",
            )));
            for entry in to {
                let mark = if std::ptr::eq(entry, last) { '.' } else { ';' };
                let line = format!("- {entry}{mark}");
                blocks.push(Block::Paragraph(Paragraph::plain(C::AddresseeEntry, line)));
            }
        }
    }
}

/// How a centred text breaks: every office program must break it alike, because the rule below
/// it is as long as its last line makes it.
struct Broken {
    /// The indent on either side.
    inset: Length,
    last_line: Length,
}

impl Broken {
    const STEP: Length = Length::mm(2);
    const MOST: Length = Length::mm(40);
    /// How far two programs may differ on the width of a line.
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
