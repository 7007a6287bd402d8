//! Centred text, in lines that part by sense.

use std::ops::Range;

use super::words::{break_costs, cost};
use super::{Sheet, twips};
use crate::layout::{Held, Paragraph};
use crate::text::{Face, width};
use crate::units::Length;

/// A centred paragraph that every program breaks alike, and the length of its last line.
pub(super) fn centred(line: Paragraph, sheet: &Sheet<'_>) -> (Paragraph, Length) {
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
    // Where marks of notes stand among them, the places of letters are others.
    if !broken.held.is_empty() && line.runs.iter().all(|run| run.note().is_none()) {
        line.held = Some(Box::new(Held(places(&printed, &broken.held))));
    }
    (line, broken.last_line)
}

/// The places of the spaces before these words, and of the hyphens in them.
fn places(words: &[&str], held: &[Range<usize>]) -> Vec<usize> {
    let mut places = Vec::new();
    let mut at = 0_usize;
    let mut held = held.iter().cloned().flatten().peekable();
    for (index, word) in words.iter().enumerate() {
        if held.next_if_eq(&index).is_some() {
            places.extend(at.checked_sub(1));
            let letters = word.chars().enumerate();
            let hyphens = letters.filter(|(_, letter)| *letter == '-');
            places.extend(hyphens.map(|(place, _)| at + place));
        }
        at += word.chars().count() + 1;
    }
    places
}

/// The breaks of a centred text: every office program must break it alike, because the rule below
/// it is as long as its last line makes it.
struct Broken {
    /// The indent on either side.
    inset: Length,
    last_line: Length,
    /// The words that hold to the one before them, so that a line ends where it should.
    held: Vec<Range<usize>>,
}

impl Broken {
    const STEP: Length = Length::twips(28);
    const MOST: Length = Length::mm(45);
    /// The most by which two programs may differ on the width of a line.
    const TOLERANCE: Length = Length::mm(1);
    /// The cost of a line shorter than a quarter of the room.
    const STUB: u64 = 10;
    /// The cost of words held together: insets leave the text as it is.
    const HELD: u64 = 1;

    /// The lines that end best, by insets alone or with words that are held together. `costs` are
    /// those of a line that begins with each word.
    fn by_sense(words: &Words, column: Length, costs: impl FnOnce() -> Vec<u64>) -> Self {
        let mut plain = Vec::new();
        words.lines(column, &mut plain);
        let last_line = plain.last().map_or(Length::ZERO, |last| words.width(last));
        let as_it_is = Self {
            inset: Length::ZERO,
            last_line: last_line.min(column),
            held: Vec::new(),
        };
        if plain.len() < 2 {
            return as_it_is;
        }
        let costs = costs();
        let by_insets = Self::by_insets(words, column, plain.len(), &costs);
        let (cost, lines) = Self::best(words, column, &costs);
        let cost =
            cost.saturating_sub(cost::LINE.saturating_mul(plain.len().try_into().unwrap_or(0)));
        match (by_insets, Self::by_holding(words, column, &lines)) {
            (Some((least, _)), Some(held)) if cost + Self::HELD < least => held,
            (Some((_, chosen)), _) => chosen,
            (None, held) => held.unwrap_or(as_it_is),
        }
    }

    /// Of the insets that leave no doubt where the lines end, the one whose lines end best; of those
    /// that are alike, the least: a first line is rather long than short.
    fn by_insets(
        words: &Words,
        column: Length,
        fewest: usize,
        costs: &[u64],
    ) -> Option<(u64, Self)> {
        let mut chosen: Option<(u64, Self)> = None;
        let mut inset = Length::ZERO;
        let mut lines = Vec::new();
        while inset <= Self::MOST.min(column.half().half()) {
            let room = column - inset - inset;
            words.lines(room, &mut lines);
            if lines.len() > fewest + 1 {
                break;
            }
            let more = if lines.len() > fewest { cost::LINE } else { 0 };
            let all = lines.iter();
            let all = all.map(|line| Self::cost(words, line, column, costs));
            let cost = all.sum::<u64>() + more;
            let is_less = chosen.as_ref().is_none_or(|(least, _)| cost < *least);
            if is_less && words.is_sure(&lines, room) {
                let last = lines.last();
                let broken = Self {
                    inset,
                    last_line: last.map_or(Length::ZERO, |last| words.width(last)),
                    held: Vec::new(),
                };
                chosen = Some((cost, broken));
            }
            inset = inset + Self::STEP;
        }
        chosen
    }

    /// The cost of a line.
    fn cost(words: &Words, line: &Range<usize>, column: Length, costs: &[u64]) -> u64 {
        let start = costs.get(line.start).copied().unwrap_or(0);
        let is_stub = words.width(line) < column.half().half();
        start + if is_stub { Self::STUB } else { 0 }
    }

    /// The lines that end best wherever each of them ends, and their cost; of those that are alike,
    /// the ones that are longest at the beginning.
    fn best(words: &Words, column: Length, costs: &[u64]) -> (u64, Vec<Range<usize>>) {
        let count = words.0.len();
        let most = column - Self::TOLERANCE;
        // Of each word, the cost of the lines from there on, and the end of the first of them.
        let mut best = vec![(0, count); count + 1];
        for start in (0..count).rev() {
            let mut least = (u64::MAX, count);
            for end in start + 1..=count {
                let line = start..end;
                if end > start + 1 && words.width(&line) > most {
                    break;
                }
                let behind = best.get(end).map_or(0, |(cost, _)| *cost);
                let cost = Self::cost(words, &line, column, costs) + cost::LINE + behind;
                if cost <= least.0 {
                    least = (cost, end);
                }
            }
            if let Some(best) = best.get_mut(start) {
                *best = least;
            }
        }
        let mut lines = Vec::new();
        let mut start = 0_usize;
        while let Some((_, end)) = best.get(start).filter(|_| start < count) {
            lines.push(start..*end);
            start = *end;
        }
        (best.first().map_or(0, |(cost, _)| *cost), lines)
    }

    /// These lines, in the narrowest room that holds them: of each, the first words are held that
    /// do not fit into the line before. Nothing if they would.
    fn by_holding(words: &Words, column: Length, lines: &[Range<usize>]) -> Option<Self> {
        let widest = lines.iter().map(|line| words.width(line)).max()?;
        let spare = column - widest - Self::TOLERANCE - Self::TOLERANCE;
        let steps = spare.max(Length::ZERO).half().to_twips() / Self::STEP.to_twips();
        let inset = Length::twips(Self::STEP.to_twips() * steps).min(Self::MOST);
        let room = column - inset - inset;
        let mut held = Vec::new();
        for pair in lines.windows(2) {
            let [line, next] = pair else { break };
            let reaches = |end: usize| {
                let up_to = words.width_to_piece(&(line.start..end));
                up_to > room + Self::TOLERANCE
            };
            let end = (next.start + 1..=next.end).find(|end| reaches(*end))?;
            if end > next.start + 1 {
                held.push(next.start + 1..end);
            }
        }
        Some(Self {
            inset,
            last_line: words.width(lines.last()?),
            held,
        })
    }
}

/// The words of a text, measured.
struct Words(Vec<Word>);

/// A word, measured.
#[derive(Clone, Copy, Default)]
struct Word {
    /// The width of all words before it, each with the space behind it, in twips: more than a
    /// [`Length`] has room for.
    start: i64,
    width: Length,
    /// The width up to where a program might break the word, which is behind a hyphen.
    piece: Length,
}

impl Word {
    /// The width from here up to the end of a word, this one or a later one.
    fn up_to(&self, last: &Self) -> Length {
        let before = i32::try_from(last.start - self.start).unwrap_or(i32::MAX);
        Length::twips(before) + last.width
    }
}

impl Words {
    fn new(words: &[&str], face: Face, size: u16) -> Self {
        let measure = |text: &str| twips(width(text, face, size));
        let space = measure(" ");
        let mut start = 0;
        let words = words.iter().map(|word| {
            let width = measure(word);
            let first = first_piece(word);
            let piece = if first.len() < word.len() {
                measure(first)
            } else {
                width
            };
            let word = Word {
                start,
                width,
                piece,
            };
            start += i64::from(width.to_twips()) + i64::from(space.to_twips());
            word
        });
        Self(words.collect())
    }

    /// The lines of a room, each as full as it gets.
    fn lines(&self, room: Length, lines: &mut Vec<Range<usize>>) {
        lines.clear();
        let mut start = 0;
        let mut first = self.0.first();
        for (index, word) in self.0.iter().enumerate() {
            if index > start && first.is_some_and(|first| first.up_to(word) > room) {
                lines.push(start..index);
                (start, first) = (index, Some(word));
            }
        }
        lines.push(start..self.0.len());
    }

    fn width(&self, line: &Range<usize>) -> Length {
        let words = self.0.get(line.clone()).unwrap_or_default();
        let ends = words.first().zip(words.last());
        ends.map_or(Length::ZERO, |(first, last)| first.up_to(last))
    }

    /// The width of a line up to where a program might break its last word.
    fn width_to_piece(&self, line: &Range<usize>) -> Length {
        let last = line.end.checked_sub(1).and_then(|last| self.0.get(last));
        let last = last.copied().unwrap_or_default();
        self.width(line) - last.width + last.piece
    }

    /// True if programs that differ a little on widths break these lines alike.
    fn is_sure(&self, lines: &[Range<usize>], room: Length) -> bool {
        lines.iter().all(|line| {
            let next = self.width_to_piece(&(line.start..line.end + 1));
            let ends = line.end == self.0.len() || next > room + Broken::TOLERANCE;
            self.width(line) <= room - Broken::TOLERANCE && ends
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
    use crate::decree::Component as C;
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
            let broken = |room| {
                let mut lines = Vec::new();
                words.lines(room, &mut lines);
                lines
            };
            let room = sheet.text_width - inset - inset;
            let lines = broken(room);
            assert_eq!(lines.len(), 2, "{subject}");
            assert_eq!(lines, broken(room - Length::mm(1)));
            assert_eq!(lines, broken(room + Length::mm(1)));
        }
    }

    #[test]
    fn a_text_longer_than_a_length_has_lines() {
        let word = Length::mm(30_000);
        let start = |index: i64| index * i64::from(word.to_twips());
        let words = (0..2_000).map(|index| Word {
            start: start(index),
            width: word,
            piece: word,
        });
        let words = Words(words.collect());
        assert!(start(1_998) > i64::from(i32::MAX));
        let mut lines = Vec::new();
        words.lines(Length::mm(32_000), &mut lines);
        assert_eq!(lines.len(), 2_000);
        assert_eq!(words.width(&(1_998..2_000)), word + word);
    }

    /// Where the second line is longer than the first, no indent brings its break about.
    #[test]
    fn a_line_ends_where_it_should_however_long_the_next_one_is() {
        let house = HouseStyle::default();
        let sheet = example::sheet(&house);
        for subject in [
            "Về việc tăng cường tiết kiệm điện, | bảo đảm cung cấp điện mùa nắng nóng năm 2026",
            "Tổng kết thực hiện Đề án phát triển kinh tế lâm nghiệp | giai đoạn 2021 - 2025, phương \
             hướng giai đoạn 2026 - 2030",
            "Về việc bổ nhiệm công chức giữ chức vụ | Phó Trưởng phòng Kinh tế, Hạ tầng và Đô thị",
        ] {
            let text = subject.replace("| ", "");
            let (line, last_line) = centred(Paragraph::plain(C::Subject, &*text), &sheet);
            let last = subject.split("| ").nth(1).unwrap();
            let measured = sheet.measure(C::Subject, last);
            let rounded = Length::twips(4);
            assert!(last_line <= measured + rounded && measured <= last_line + rounded);
            let letters: Vec<_> = text.chars().collect();
            let held = line.held();
            assert!(!held.is_empty(), "{subject}");
            assert!(held.iter().all(|at| [' ', '-'].contains(&letters[*at])));
            let start = text.chars().count() - last.chars().count();
            assert!(
                held.iter().all(|at| *at >= start),
                "the first line is as it was"
            );
            let room = sheet.text_width - line.shape.inset.map_or(Length::ZERO, |one| one + one);
            let end = letters.iter().enumerate().skip(start);
            let mut ends = end.filter(|(at, letter)| **letter == ' ' && !held.contains(at));
            let free = ends.next().map_or(letters.len(), |(at, _)| at);
            let with: String = letters.iter().take(free).collect();
            assert!(sheet.measure(C::Subject, &with) > room, "{subject}");
        }
    }
}
