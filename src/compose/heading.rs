//! The heading between the letterhead and the body: type, subject, addressees.

use std::ops::Range;

use super::words::{break_costs, cost};
use super::{SLACK, Sheet, body, names, rule_under, twips};
use crate::decree::{ADDRESSED_TO, ADDRESSEE_GAP, Component as C, TitleForm};
use crate::layout::{Block, Paragraph};
use crate::model::{Attachment, Content, Prose, Sender};
use crate::style::AddresseePlace;
use crate::text::{Face, width};
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
    let text = line.text();
    let capitals = sheet.house.format(line.component).capitals;
    let printed = if capitals {
        text.to_uppercase()
    } else {
        text.clone()
    };
    let printed: Vec<_> = printed.split(' ').collect();
    let broken = Broken::by_sense(&Words::new(&printed, face, size), column, || {
        break_costs(&text.split(' ').collect::<Vec<_>>())
    });
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
        let is_last = index == last;
        let mark = if is_last { "." } else { ";" };
        let mut line = body::between(component, "- ", entry, mark, sender);
        line.shape.after = is_last.then_some(ADDRESSEE_GAP);
        line
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
    const STEP: Length = Length::twips(28);
    const MOST: Length = Length::mm(45);
    /// The most by which two programs may differ on the width of a line.
    const TOLERANCE: Length = Length::mm(1);
    /// The cost of a last line shorter than a quarter of the room.
    const STUB: u64 = 10;

    /// Of the insets that leave no doubt where the lines end, the one whose lines end best; of those
    /// that are alike, the least: a first line is rather long than short. `costs` are those of a line
    /// that begins with each word.
    fn by_sense(words: &Words, column: Length, costs: impl FnOnce() -> Vec<u64>) -> Self {
        let plain = words.lines(column);
        let last_line =
            |lines: &[Range<usize>]| lines.last().map_or(Length::ZERO, |last| words.width(last));
        let mut chosen = Self {
            inset: Length::ZERO,
            last_line: last_line(&plain).min(column),
        };
        if plain.len() < 2 {
            return chosen;
        }
        let costs = costs();
        let mut least = u64::MAX;
        let mut inset = Length::ZERO;
        while inset <= Self::MOST.min(column.half().half()) {
            let room = column - inset - inset;
            let lines = words.lines(room);
            if lines.len() > plain.len() + 1 {
                break;
            }
            let last_line = last_line(&lines);
            let starts = lines.iter().filter_map(|line| costs.get(line.start));
            let stub = if last_line < room.half().half() {
                Self::STUB
            } else {
                0
            };
            let more = if lines.len() > plain.len() {
                cost::LINE
            } else {
                0
            };
            let cost = starts.sum::<u64>() + stub + more;
            if cost < least && words.is_sure(&lines, room) {
                least = cost;
                chosen = Self { inset, last_line };
            }
            inset = inset + Self::STEP;
        }
        chosen
    }
}

/// The words of a text, measured.
struct Words {
    /// With the width up to where a program might break the word, which is behind a hyphen.
    widths: Vec<(Length, Length)>,
    space: Length,
}

impl Words {
    fn new(words: &[&str], face: Face, size: u16) -> Self {
        let measure = |text: &str| twips(width(text, face, size));
        let widths = words.iter().map(|word| {
            let whole = measure(word);
            let first = first_piece(word);
            let piece = if first.len() < word.len() {
                measure(first)
            } else {
                whole
            };
            (whole, piece)
        });
        Self {
            widths: widths.collect(),
            space: measure(" "),
        }
    }

    /// The lines of a room, each as full as it gets.
    fn lines(&self, room: Length) -> Vec<Range<usize>> {
        let mut lines = Vec::new();
        let (mut start, mut line) = (0, Length::ZERO);
        for (index, (word, _)) in self.widths.iter().enumerate() {
            let longer = line + self.space + *word;
            if index > start && longer > room {
                lines.push(start..index);
                (start, line) = (index, *word);
            } else {
                line = if index == start { *word } else { longer };
            }
        }
        lines.push(start..self.widths.len());
        lines
    }

    fn width(&self, line: &Range<usize>) -> Length {
        let words = self.widths.get(line.clone()).unwrap_or_default();
        let widths = words.iter().map(|(word, _)| *word);
        let sum = widths.reduce(|sum, word| sum + self.space + word);
        sum.unwrap_or_default()
    }

    /// True if programs that differ a little on widths break these lines alike.
    fn is_sure(&self, lines: &[Range<usize>], room: Length) -> bool {
        lines.iter().all(|line| {
            let width = self.width(line);
            let next = self.widths.get(line.end).map(|(_, piece)| *piece);
            let overflows = |next| width + self.space + next > room + Broken::TOLERANCE;
            width <= room - Broken::TOLERANCE && next.is_none_or(overflows)
        })
    }
}

/// The beginning of a word up to where a program might break it, which includes hyphens.
fn first_piece(word: &str) -> &str {
    let end = word.find(['-', '–', '/']).unwrap_or(word.len());
    word.get(..end).unwrap_or(word)
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
            let inset = line.and_then(|line| line.shape.inset).unwrap_or_default();
            let words: Vec<_> = subject.split(' ').collect();
            let words = Words::new(&words, face, size);
            let broken = |room| words.lines(room);
            let room = sheet.text_width - inset - inset;
            let lines = broken(room);
            assert_eq!(lines.len(), 2, "{subject}");
            assert_eq!(lines, broken(room - Length::mm(1)));
            assert_eq!(lines, broken(room + Length::mm(1)));
        }
    }

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
}
