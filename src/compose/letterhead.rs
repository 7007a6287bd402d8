//! The letterhead: issuing body and number on the left, national name and date on the right.

use std::collections::BTreeSet;

use super::columns::{Columns, Pair};
use super::heading::subject;
use super::{SLACK, Sheet, blank, names, rule_under};
use crate::decree::{
    Component as C, DAY_LEAD, LETTER_PREFIX, MOTTO, NATIONAL_NAME, NUMBER_LEAD, TitleForm,
};
use crate::layout::{Paragraph, Run, RunKind};
use crate::model::{BlankKind, Content, Sender};
use crate::style::{JointNames, ascent};
use crate::text::{padded_day, padded_month};
use crate::units::{FontSize, Length};

/// The least width of the left column, which a long place may not take.
const LEAST_LEFT: Length = Length::mm(32);
/// What lines of a symbol that parts behind hyphens leave free.
const LOST: Length = Length::mm(10);
/// The least distance of the names on the left from the national name.
const BETWEEN: Length = Length::mm(5);
/// The lines of names that look well beside the national name, the motto and its rule.
const MOST_LINES: usize = 3;
/// The smaller of the two sizes that the decree allows for them.
const SMALLER: FontSize = FontSize::pt(12);
const SMALLER_MOTTO: FontSize = FontSize::pt(13);
/// What joins the names of several bodies.
const DASH: &str = " -";
/// Twips that LibreOffice adds to a no-break space in italics.
pub(super) const SLANTED_SPACE: i32 = 26;

/// No-break spaces of the blanks: wide enough to write in, and less where number and date would
/// else not share a line.
struct Blanks {
    number: usize,
    /// Of a day or a month.
    day: usize,
    year: usize,
}

const BLANKS: [Blanks; 3] = [
    Blanks {
        number: 8,
        day: 5,
        year: 7,
    },
    Blanks {
        number: 6,
        day: 4,
        year: 5,
    },
    Blanks {
        number: 5,
        day: 3,
        year: 4,
    },
];

/// The number and the date of a type that has them, and the least widths of their columns.
struct Line {
    number: Option<Paragraph>,
    date: Option<Paragraph>,
    left: Length,
    right: Length,
}

impl Line {
    fn new(content: &Content, blanks: &Blanks, sheet: &Sheet<'_>) -> Self {
        let number = number_and_symbol(content, blanks);
        let date = place_and_date(content, blanks);
        let left = number.as_ref().map_or(Length::ZERO, |number| {
            sheet.measure(C::NumberSymbol, &number.text()) + SLACK
        });
        let right = date
            .as_ref()
            .map_or(Length::ZERO, |date| date_width(date, sheet));
        Self {
            left: left.max(LEAST_LEFT),
            right,
            number,
            date,
        }
    }

    fn width(&self) -> Length {
        self.left + self.right
    }

    /// True of a date that leaves the number no room, or less than two lines want.
    fn date_is_long(&self, sheet: &Sheet<'_>) -> bool {
        let beside = sheet.text_width - self.right;
        let two_lines = beside + beside - LOST;
        beside < LEAST_LEFT || self.width() > sheet.text_width && self.left > two_lines
    }
}

/// The width of a line of place and date, with what LibreOffice adds.
fn date_width(date: &Paragraph, sheet: &Sheet<'_>) -> Length {
    // Blanks at the end of the line hang over and take no room there.
    let runs = date.runs.iter().rev();
    let slanted = runs.skip_while(|run| run.kind == RunKind::Blank);
    let spaces = slanted
        .filter(|run| run.kind == RunKind::Blank)
        .map(|run| run.text.chars().count());
    let slanted = i32::try_from(spaces.sum::<usize>()).unwrap_or(0) * SLANTED_SPACE;
    sheet.measure(C::PlaceDate, &date.text()) + Length::twips(slanted) + SLACK
}

/// The place on a line of its own, and the date below it.
fn parted(mut date: Paragraph) -> Vec<Paragraph> {
    let Some(first) = date.runs.first_mut() else {
        return vec![date];
    };
    let Some(place) = first.text.strip_suffix(DAY_LEAD) else {
        return vec![date];
    };
    let place = Paragraph::plain(C::PlaceDate, place.trim_end());
    first.text = DAY_LEAD.trim_start().into();
    date.shape.before = Some(Length::ZERO);
    vec![place, date]
}

pub(super) fn columns(content: &Content, sheet: &Sheet<'_>) -> Columns {
    let [wide, narrower @ ..] = BLANKS.each_ref();
    let mut line = Line::new(content, wide, sheet);
    for blanks in narrower {
        if line.width() > sheet.text_width {
            line = Line::new(content, blanks, sheet);
        }
    }
    let national = sheet.measure(C::NationalName, NATIONAL_NAME) + SLACK;
    let is_parted = line.date_is_long(sheet);
    let date: Vec<_> = match line.date.take() {
        Some(date) if is_parted => parted(date),
        date => date.into_iter().collect(),
    };
    let widths = date.iter().map(|date| date_width(date, sheet));
    line.right = widths.max().unwrap_or_default();
    // Beside a wide date the number keeps to one line, as long as the national name does. With the
    // codes of several bodies in it, it parts behind a hyphen instead.
    let parts = line.left > sheet.text_width - national
        || !content.data.joint_senders.is_empty() && line.width() > sheet.text_width;
    let least_left = if parts { LEAST_LEFT } else { line.left };
    let right_width = national.max(line.right.min(sheet.text_width - least_left));
    let left_width = sheet.text_width - right_width;

    let senders = [&content.data.sender].into_iter();
    let senders: Vec<_> = senders.chain(&content.data.joint_senders).collect();
    let own = sheet.house.format(C::NationalName).size;
    let mut names = Bodies::new(
        &senders,
        left_width,
        clear_of(right_width, own, sheet),
        sheet,
    );
    let mut wider = Length::ZERO;
    let mut size = own;
    for national in [own, own.min(SMALLER)] {
        if !names.is_crowded {
            break;
        }
        // Long names do not make room for a long date that stands below the national name.
        let right = sheet.measure_in(C::NationalName, NATIONAL_NAME, national) + SLACK;
        let widest = sheet.text_width - right;
        let wide = Bodies::new(&senders, widest, clear_of(right, national, sheet), sheet);
        if wide.paragraphs.len() < names.paragraphs.len() {
            names = wide;
            wider = widest - left_width;
            size = national;
        }
    }
    let mut rows = vec![Pair {
        left: names.paragraphs,
        right: national_name(right_width - wider, size, sheet),
        level_at_bottom: false,
    }];
    let is_letter = content.kind.template().title == TitleForm::UnderNumber;
    match line.number {
        number if is_letter && !date.is_empty() => {
            let line = (number, date);
            rows.push(subject_and_date(content, line, left_width, sheet));
        }
        Some(mut number) if !date.is_empty() => {
            let parts = parts || is_parted;
            if parts {
                level(&mut number, sheet);
            }
            rows.push(Pair {
                left: vec![number],
                right: date,
                level_at_bottom: !parts,
            });
        }
        // One alone stands below its own column: a row would have an empty cell beside it.
        number => {
            if let Some(last) = rows.last_mut() {
                last.left.extend(number);
                last.right.extend(date);
            }
        }
    }
    Columns {
        left_width,
        right_width,
        wider,
        rows,
        strip: None,
    }
}

/// The row of number and date of a letter, which stand on one baseline, with the subject below the
/// number.
fn subject_and_date(
    content: &Content,
    (mut number, date): (Option<Paragraph>, Vec<Paragraph>),
    column: Length,
    sheet: &Sheet<'_>,
) -> Pair {
    if let Some(number) = &mut number {
        level(number, sheet);
    }
    let (subject, _) = subject((C::LetterSubject, LETTER_PREFIX), content, column, sheet);
    Pair {
        left: number.into_iter().chain(subject).collect(),
        right: date,
        level_at_bottom: false,
    }
}

/// Levels the first line of a number with the date, where something is below it in its cell: what
/// its letters are lower by than those of the date is added above it.
fn level(number: &mut Paragraph, sheet: &Sheet<'_>) {
    let [own, other] = [C::NumberSymbol, C::PlaceDate].map(|line| sheet.house.format(line));
    number.shape.before = Some(other.before + ascent(other.size) - ascent(own.size));
}

/// The letterhead of a text behind its document: the same one, without number and date.
pub(super) fn of_attached(content: &Content, sheet: &Sheet<'_>) -> Columns {
    let mut columns = columns(content, sheet);
    columns.rows.truncate(1);
    columns.left_width = columns.left_width + columns.wider;
    columns.right_width = columns.right_width - columns.wider;
    columns.wider = Length::ZERO;
    columns
}

/// The national name in a size, and the motto: both in the smaller of the sizes that the decree allows,
/// or both in those of the house style.
fn national_name(column: Length, size: FontSize, sheet: &Sheet<'_>) -> Vec<Paragraph> {
    let [own, own_motto] = [C::NationalName, C::Motto].map(|line| sheet.house.format(line).size);
    let is_smaller = size < own;
    let motto_size = if is_smaller {
        own_motto.min(SMALLER_MOTTO)
    } else {
        own_motto
    };
    let line = |component, text, size: FontSize| {
        let mut line = Paragraph::plain(component, text);
        line.shape.size = is_smaller.then_some(size);
        line
    };
    let motto = sheet.measure_in(C::Motto, MOTTO, motto_size);
    vec![
        line(C::NationalName, NATIONAL_NAME, size),
        line(C::Motto, MOTTO, motto_size),
        rule_under(C::MottoRule, motto, column),
    ]
}

/// The room beside names that keeps them clear of the national name in the column on the right.
fn clear_of(right_width: Length, size: FontSize, sheet: &Sheet<'_>) -> Length {
    let national = sheet.measure_in(C::NationalName, NATIONAL_NAME, size);
    let beside = (right_width - national).half();
    let missing = (BETWEEN - beside).max(Length::ZERO);
    SLACK.max(missing + missing)
}

/// The bodies in one block, with a rule below it.
struct Bodies {
    paragraphs: Vec<Paragraph>,
    /// True of more lines than look well, and of words torn at a dash.
    is_crowded: bool,
}

impl Bodies {
    /// Sets them in a column, of which lines leave so much free.
    fn new(senders: &[&Sender], column: Length, free: Length, sheet: &Sheet<'_>) -> Self {
        let room = column - free;
        let own = sheet.house.format(C::IssuingBody).size;
        let mut names = Names::new(senders, own, room, sheet);
        if names.are_crowded() {
            let smaller = Names::new(senders, own.min(SMALLER), room, sheet);
            if smaller.lines.len() < names.lines.len()
                || names.part_at_dash && !smaller.part_at_dash
            {
                names = smaller;
            }
        }
        let is_crowded = names.are_crowded();
        let last = names.lines.last().map_or("", |line| line.text.as_str());
        let rule = rule_under(
            C::IssuingBodyRule,
            sheet.measure_in(C::IssuingBody, last, names.size).min(room),
            column,
        );
        let size = Some(names.size).filter(|size| *size != own);
        let lines = names.lines.into_iter().map(|line| {
            let mut paragraph = Paragraph::plain(line.component, line.text);
            paragraph.shape.size = size;
            paragraph
        });
        Self {
            paragraphs: lines.chain([rule]).collect(),
            is_crowded,
        }
    }
}

/// The names of bodies and of those above them, in lines.
struct Names {
    size: FontSize,
    lines: Vec<NameLine>,
    /// True if two words that a dash joins stand on two lines.
    part_at_dash: bool,
}

struct NameLine {
    component: C,
    text: String,
    /// True of a line of whole names.
    whole: bool,
}

impl Names {
    fn are_crowded(&self) -> bool {
        self.lines.len() > MOST_LINES || self.part_at_dash
    }

    fn new(senders: &[&Sender], size: FontSize, room: Length, sheet: &Sheet<'_>) -> Self {
        let mut names = Self {
            size,
            lines: Vec::new(),
            part_at_dash: false,
        };
        let is_joined = sheet.house.joint_names() == JointNames::Joined;
        let dash = sheet.measure_in(C::IssuingBody, DASH, names.size);
        let mut above = BTreeSet::new();
        for (index, sender) in senders.iter().enumerate() {
            let is_last = index + 1 == senders.len();
            let own_room = if is_joined && !is_last {
                room - dash
            } else {
                room
            };
            // A superior of several bodies stands above the first of them alone.
            let superior = sender.superior.as_ref().filter(|name| above.insert(*name));
            let given = &sender.letterhead;
            let superior = superior
                .map(|name| names.broken(C::Superior, (&given.superior, name), room, sheet));
            let own = names.broken(C::IssuingBody, (&given.name, &sender.name), own_room, sheet);
            let superior = superior.unwrap_or_default();
            names.append(superior, own, is_joined, own_room, sheet);
        }
        names
    }

    /// A name in lines, which the caller may have given.
    fn broken(
        &self,
        component: C,
        (given, name): (&[String], &str),
        room: Length,
        sheet: &Sheet<'_>,
    ) -> Vec<String> {
        let (face, _) = sheet.face(component);
        let size = self.size.half_points();
        let break_up = |line: &str| names::lines(&line.to_uppercase(), face, size, room);
        if given.is_empty() {
            break_up(name)
        } else {
            // A line that does not fit would be broken by the office program, anywhere.
            given.iter().flat_map(|line| break_up(line)).collect()
        }
    }

    /// Appends the lines of a body, on the last line if that holds them.
    fn append(
        &mut self,
        superior: Vec<String>,
        own: Vec<String>,
        is_joined: bool,
        room: Length,
        sheet: &Sheet<'_>,
    ) {
        let mut all = superior.iter().chain(&own);
        self.part_at_dash |= all.any(|line| line.starts_with("- ") || line.ends_with(DASH));
        let whole = own.len() == 1;
        let before = self.lines.last().filter(|_| is_joined);
        if let (Some(before), [], [name]) = (before, &*superior, &*own) {
            let joined = format!("{}{DASH} {name}", before.text);
            if before.whole && sheet.measure_in(C::IssuingBody, &joined, self.size) <= room {
                if let Some(before) = self.lines.last_mut() {
                    before.text = joined;
                }
                return;
            }
        }
        if let Some(before) = self.lines.last_mut().filter(|_| is_joined) {
            before.text.push_str(DASH);
        }
        let line = |component| {
            move |text| NameLine {
                component,
                text,
                whole: whole && component == C::IssuingBody,
            }
        };
        self.lines
            .extend(superior.into_iter().map(line(C::Superior)));
        self.lines.extend(own.into_iter().map(line(C::IssuingBody)));
    }
}

/// The blanks of a date, with the tags of their controls.
pub(super) const DAY: (BlankKind, &str) = (BlankKind::Day, "date.day");
pub(super) const MONTH: (BlankKind, &str) = (BlankKind::Month, "date.month");
pub(super) const YEAR: (BlankKind, &str) = (BlankKind::Year, "date.year");

fn number_and_symbol(content: &Content, blanks: &Blanks) -> Option<Paragraph> {
    let symbol = content.symbol.as_ref()?;
    let number = match &content.data.number {
        Some(number) => Run::plain(number.to_string()),
        None => blank(blanks.number, BlankKind::Number.words(), "number"),
    };
    let symbol = Run::plain(format!("/{symbol}"));
    let runs = vec![Run::plain(NUMBER_LEAD), number, symbol];
    Some(Paragraph::new(C::NumberSymbol, runs))
}

fn place_and_date(content: &Content, blanks: &Blanks) -> Option<Paragraph> {
    let data = &content.data;
    let place = data.place.as_ref().filter(|_| content.has_date_line())?;
    let or_blank = |text: Option<String>, spaces, (kind, tag): (BlankKind, &str)| match text {
        Some(text) => Run::plain(text),
        None => blank(spaces, kind.words(), tag),
    };
    let (day, month, year) = data.date.parts();
    Some(Paragraph::new(
        C::PlaceDate,
        vec![
            Run::plain(format!("{place},{DAY_LEAD}")),
            or_blank(day.map(padded_day), blanks.day, DAY),
            Run::plain(" tháng "),
            or_blank(month.map(padded_month), blanks.day, MONTH),
            Run::plain(" năm "),
            or_blank(year.map(|year| year.to_string()), blanks.year, YEAR),
        ],
    ))
}

#[cfg(test)]
mod tests {
    use super::super::example;
    use super::*;
    use crate::style::HouseStyle;
    use crate::value::PartialDate;
    use crate::{Builder, Report, Sender};

    fn letterhead(report: Builder<Report>, sheet: &Sheet<'_>) -> Columns {
        let report = report.paragraph("Nội dung.").build().unwrap();
        columns(report.content(), sheet)
    }

    /// The line of number and date.
    fn last(columns: &Columns) -> (&Paragraph, &Paragraph) {
        let row = columns.rows.last().unwrap();
        (&row.left[0], &row.right[0])
    }

    /// The no-break spaces of the blanks.
    fn spaces(paragraph: &Paragraph) -> usize {
        paragraph.text().matches('\u{a0}').count()
    }

    #[test]
    fn a_date_wider_than_the_national_name_widens_its_column() {
        let house = HouseStyle::default();
        let sheet = example::sheet(&house);
        let report = example::report().place("Thành phố Lâm Bình");
        let columns = letterhead(report.date((2026, 10, 12)), &sheet);
        let (_, date) = last(&columns);
        let width = sheet.measure(C::PlaceDate, &date.text());
        assert!(width > sheet.measure(C::NationalName, NATIONAL_NAME));
        assert!(width + Length::mm(1) < columns.right_width, "{width}");
    }

    /// `LibreOffice` sets the no-break spaces of the blank 26 twips wider than Word, each of them.
    #[test]
    fn a_blank_for_the_day_widens_the_column_by_what_libreoffice_adds() {
        let house = HouseStyle::default();
        let sheet = example::sheet(&house);
        let report = example::report().place("Thành phố Lâm Bình");
        let columns = letterhead(report.date(PartialDate::new().year(2026).month(10)), &sheet);
        let (_, date) = last(&columns);
        let blank = i32::try_from(spaces(date)).unwrap();
        let width = sheet.measure(C::PlaceDate, &date.text()) + Length::twips(blank * 26);
        assert!(width + Length::mm(1) < columns.right_width, "{width}");
    }

    #[test]
    fn a_long_symbol_keeps_to_one_line_beside_a_long_place() {
        let house = HouseStyle::default();
        let sheet = example::sheet(&house);
        let report = example::report()
            .sender(Sender::new("Ban Chỉ đạo chuyển đổi số", "BCĐCCHCCĐS"))
            .place("Đặc khu Quần đảo Lâm Hải")
            .number(15);
        let columns = letterhead(report.date((2026, 10, 12)), &sheet);
        let (number, date) = last(&columns);
        let width = sheet.measure(C::NumberSymbol, &number.text());
        assert!(width + Length::mm(1) < columns.left_width, "{width}");
        // There is no room for both.
        assert!(sheet.measure(C::PlaceDate, &date.text()) > columns.right_width);
    }

    /// Whatever the place and the symbol, their first lines are level, and no line tears a name, a
    /// date or the code of a body.
    #[test]
    fn long_places_and_symbols_part_well() {
        let house = HouseStyle::default();
        let sheet = example::sheet(&house);
        let cases = [
            (
                "phường Xuân Hương - Đà Lạt",
                "BC-UBND-MTTQ-HLHPN-ĐTN",
                &["Phường Xuân Hương - Đà Lạt,", "ngày 12 tháng 10 năm 2026"][..],
            ),
            (
                "xã Trường Sa Lớn và các đảo phụ cận",
                "BC-UBND",
                &[
                    "Xã Trường Sa Lớn và các đảo phụ cận,",
                    "ngày 12 tháng 10 năm 2026",
                ],
            ),
            (
                "phường Xuân Hương - Đà Lạt",
                "BC-UBND",
                &["Phường Xuân Hương - Đà Lạt, ngày 12 tháng 10 năm 2026"],
            ),
        ];
        for (name, symbol, wanted) in cases {
            let place = wanted[0].split(',').next().unwrap();
            let report = example::report()
                .sender(Sender::new(format!("Ủy ban nhân dân {name}"), "UBND"))
                .symbol(symbol)
                .place(place)
                .date((2026, 10, 12));
            let columns = letterhead(report, &sheet);
            let row = columns.rows.last().unwrap();
            let date: Vec<_> = row.right.iter().map(Paragraph::text).collect();
            assert_eq!(date, wanted);
            for line in &row.right {
                assert!(sheet.measure(C::PlaceDate, &line.text()) < columns.right_width);
            }
            let names = columns.rows[0].left.len() - 1;
            assert!(names <= MOST_LINES, "{names} lines of {name}");
            let room = columns.left_width + columns.wider;
            for line in &columns.rows[0].left {
                assert!(sheet.measure(line.component(), &line.text()) < room);
            }
        }
    }

    #[test]
    fn blanks_shrink_step_by_step_beside_ever_longer_places() {
        let house = HouseStyle::default();
        let sheet = example::sheet(&house);
        let places = [
            "Suối Mây",
            "Đặc khu Quần đảo Lâm Hải",
            "Đặc khu Quần đảo Lâm Hải Đông",
        ];
        let blanks = places.map(|place| {
            let columns = letterhead(example::report().place(place), &sheet);
            let (number, date) = last(&columns);
            assert!(sheet.measure(C::NumberSymbol, &number.text()) < columns.left_width);
            assert!(sheet.measure(C::PlaceDate, &date.text()) < columns.right_width);
            [spaces(number), spaces(date)]
        });
        let [short, long, longest] = blanks;
        for (wider, narrower) in short.iter().zip(long).chain(long.iter().zip(longest)) {
            assert!(*wider > narrower, "{blanks:?}");
        }
        assert!(longest[0] >= 4, "room to write a number of two digits");
    }

    /// An office program might break a name that just fits.
    #[test]
    fn names_stay_clear_of_the_edge_of_their_column() {
        let house = HouseStyle::default();
        let sheet = example::sheet(&house);
        let sender = Sender::new("Sở Dân tộc và Tôn giáo", "SDTTG");
        let columns = letterhead(example::report().sender(sender), &sheet);
        let name = sheet.measure(C::IssuingBody, "SỞ DÂN TỘC VÀ TÔN GIÁO");
        assert!(name < columns.left_width, "{name}");
        let lines: Vec<_> = columns.rows[0].left.iter().map(Paragraph::text).collect();
        assert_eq!(lines, ["SỞ DÂN TỘC", "VÀ TÔN GIÁO", ""]);
    }
}
