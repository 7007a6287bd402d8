//! The closing block: recipients on the left, signature on the right; or signatures side by side.
//!
//! It stands whole on the page of the last lines of the text. Recipients that no page holds go on
//! over the end of the page.

use super::columns::{Columns, Pair};
use super::{SLACK, Sheet, blank, names, recipients, room};
use crate::decree::{
    CLOSING_GAP, CONFIRMED_BY, Component as C, SIGNS_AS_CHAIR, SIGNS_AS_SECRETARY, SIGNS_FOR,
};
use crate::language::Words;
use crate::layout::{Block, Cell, Grid, Paragraph, Row, Run};
use crate::model::{Authority, Content, Signer, SignerRole};
use crate::style::line_height;
use crate::units::{FontSize, Length};

/// The least and the greatest width of the recipients' column.
const LEFT: Length = Length::mm(70);
const MOST_LEFT: Length = Length::mm(90);
/// What a column for one of three bodies may take more than a third of the page: the less, the sooner
/// does the longest of their titles part.
const WIDER: [Length; 4] = [Length::mm(8), Length::mm(6), Length::mm(4), Length::mm(2)];
/// The smaller of the two sizes that the decree allows for those who sign.
const SMALLER: FontSize = FontSize::pt(13);
/// No-break spaces that hold the place of a name.
const NAME_BLANK: usize = 24;

pub(super) fn block(blocks: &mut Vec<Block>, content: &Content, sheet: &Sheet<'_>) {
    let recipients = recipients::lines(content);
    if let [signer] = content.signers.as_slice() {
        let (left_width, Signature { paragraphs, .. }) =
            beside_signature(&recipients, signer, sheet);
        let right_width = sheet.text_width - left_width;
        let left = if recipients.is_empty() {
            vec![Paragraph::filler()]
        } else {
            recipients
        };
        let row = Pair {
            left,
            right: paragraphs,
            level_at_bottom: false,
        };
        let confirmation = content.data.confirmation.then(confirmation);
        let columns = |rows: Vec<Pair>| {
            Block::from(Columns {
                left_width,
                right_width,
                wider: Length::ZERO,
                rows: rows.into_iter().chain(confirmation.clone()).collect(),
                strip: None,
            })
        };
        let fits = are_few(&row.left) || {
            let some = Pair {
                left: those_of_a_page(&row.left),
                right: row.right.clone(),
                level_at_bottom: row.level_at_bottom,
            };
            room::fits_below_text(vec![columns(vec![some])], sheet)
        };
        let rows = if fits {
            vec![row]
        } else {
            over_pages(row, (left_width, right_width), sheet)
        };
        blocks.push(columns(rows));
        blocks.push(end());
        return;
    }
    let signatures = side_by_side(&content.signers, sheet);
    let signatures = Block::Grid(grid(signatures, sheet));
    let mut recipients = recipients;
    let below = those_of_a_page(&recipients).into_iter();
    let whole = [signatures.clone()]
        .into_iter()
        .chain(below.map(Block::Paragraph));
    if !room::fits_below_text(whole.collect(), sheet) {
        // The first one stays with the signatures.
        let_go(recipients.iter_mut().skip(1));
    }
    blocks.push(signatures);
    if recipients.is_empty() {
        blocks.push(end());
    }
    blocks.extend(recipients.into_iter().map(Block::Paragraph));
}

/// The width of the recipients' column, and the signature beside it. It is as wide as the recipients
/// that it can hold in one line want it, unless a title of the signer had to part for it.
fn beside_signature(
    recipients: &[Paragraph],
    signer: &Signer,
    sheet: &Sheet<'_>,
) -> (Length, Signature) {
    let signature = |left| Signature::new(signer, sheet.text_width - left - SLACK, None, sheet);
    let widths = recipients.iter().map(|recipient| {
        let text = recipient.text();
        sheet.measure(recipient.component, &text) + SLACK
    });
    let wide = widths
        .filter(|width| (LEFT..=MOST_LEFT).contains(width))
        .max();
    // A name stays on one line as long as the recipients keep half of their column.
    let name = signer.name.as_deref().unwrap_or_default();
    let name = sheet.measure(C::SignerName, name) + SLACK;
    let beside_name = sheet.text_width - name;
    let least = if beside_name < LEFT.half() {
        LEFT
    } else {
        LEFT.min(beside_name)
    };
    let plain = signature(least);
    let Some(wide) = wide else {
        return (least, plain);
    };
    let beside = signature(wide);
    if beside.lines() > plain.lines() || wide > beside_name {
        (least, plain)
    } else {
        (wide, beside)
    }
}

/// True of recipients that stand on a page whatever signs beside them: no line of the narrowest
/// column has fewer letters.
fn are_few(recipients: &[Paragraph]) -> bool {
    const LETTERS: usize = 18;
    const LINES: usize = 30;

    let some = recipients.iter().take(LINES + 1);
    let lines = some.map(|recipient| 1 + recipient.text().chars().count() / LETTERS);
    lines.sum::<usize>() <= LINES
}

/// So many of them at most stand on a page.
fn those_of_a_page(recipients: &[Paragraph]) -> Vec<Paragraph> {
    const MOST: usize = 150;

    recipients.iter().take(MOST).cloned().collect()
}

/// A row that no page holds, as rows that part where a page ends: one of the signature and the
/// recipients beside it, and below it one a recipient.
///
/// Office programs do not begin a long row at the foot of a page wherever it may split. Only the
/// first row is kept with the text: all of the text would else go along with what fits nowhere.
fn over_pages(mut row: Pair, (left, right): (Length, Length), sheet: &Sheet<'_>) -> Vec<Pair> {
    let name = room::lowest_line(&row.right, right, sheet);
    let is_beside = |count: &usize| {
        let recipients = row.left.get(..*count).unwrap_or_default();
        room::lowest_line(recipients, left, sheet) <= name
    };
    let beside = (1..=row.left.len()).take_while(is_beside).count().max(1);
    let_go(row.left.iter_mut().chain(&mut row.right));
    let below = row.left.split_off(beside);
    let below = below.into_iter().map(|recipient| Pair {
        left: vec![recipient],
        right: Vec::new(),
        level_at_bottom: false,
    });
    [row].into_iter().chain(below).collect()
}

/// Parts paragraphs from those that follow.
fn let_go<'a>(paragraphs: impl IntoIterator<Item = &'a mut Paragraph>) {
    for paragraph in paragraphs {
        paragraph.shape.let_go = true;
    }
}

/// Word asks for a paragraph behind a table.
fn end() -> Block {
    Block::Paragraph(Paragraph::empty(C::End))
}

/// The blank for those who confirm a leave.
const CONFIRMER: Words = Words::new("họ và tên người xác nhận", "name of the one who confirms");

/// Room for those who confirm the leave, below the recipients.
fn confirmation() -> Pair {
    let mut left: Vec<_> = CONFIRMED_BY
        .map(|line| Paragraph::plain(C::Confirmation, line))
        .into();
    if let Some(first) = left.first_mut() {
        first.shape.before = Some(CLOSING_GAP);
    }
    let name = blank(NAME_BLANK, CONFIRMER, "confirmation");
    left.push(Paragraph::new(C::SignerName, vec![name]));
    Pair {
        left,
        right: vec![Paragraph::filler()],
        level_at_bottom: false,
    }
}

/// Signatures side by side, with the widths of their columns, left to right.
struct Beside {
    widths: Vec<Length>,
    cells: Vec<Vec<Paragraph>>,
}

/// Signatures in rows whose first lines are level, and the names too.
fn side_by_side(signers: &[Signer], sheet: &Sheet<'_>) -> Vec<Beside> {
    let mut rest = signers;
    let mut rows = Vec::new();
    while !rest.is_empty() {
        let (row, below) = rest.split_at(beside(rest).min(rest.len()));
        rest = below;
        // The sender, who leads, stands at the right, and the second at the left.
        let (lead, others) = match row {
            [lead, others @ ..] if lead.role == SignerRole::Sender => (Some(lead), others),
            _ => (None, row),
        };
        let row: Vec<_> = others.iter().chain(lead).collect();
        let (widths, size) = widths(&row, sheet);
        let columns = widths.iter().zip(row);
        let mut signatures: Vec<_> = columns
            .map(|(column, signer)| Signature::new(signer, *column - SLACK, size, sheet))
            .collect();
        let most = signatures.iter().map(Signature::lines).max();
        for signature in &mut signatures {
            signature.make_room(most.unwrap_or_default(), sheet);
        }
        let cells = signatures.into_iter().map(|one| one.paragraphs).collect();
        rows.push(Beside { widths, cells });
    }
    rows
}

/// The widths of the columns for a row of signers, and the smaller size of their type if need be.
///
/// Of three bodies or parties each gets what its titles want, where that keeps names whole that a third of the
/// page would tear, such as `TM. ỦY BAN NHÂN DÂN`.
fn widths(row: &[&Signer], sheet: &Sheet<'_>) -> (Vec<Length>, Option<FontSize>) {
    let equal = column(sheet, row.len());
    let mut chosen = (vec![equal; row.len()], None);
    if row.len() != 3 || !row.iter().all(|signer| signs_for_body(signer)) {
        return chosen;
    }
    let own = sheet.house.format(C::SignerTitle).size;
    let mut fewest = usize::MAX;
    let rooms = WIDER.map(|wider| equal + wider - SLACK);
    for (size, room) in rooms
        .into_iter()
        .flat_map(|room| [own, own.min(SMALLER)].map(|size| (size, room)))
    {
        let size = (size != own).then_some(size);
        let signatures = row.iter();
        let signatures: Vec<_> = signatures
            .map(|signer| Signature::new(signer, room, size, sheet))
            .collect();
        let lines = signatures.iter().map(Signature::lines).sum();
        let wanted = signatures.iter();
        let wanted: Vec<_> = wanted
            .map(|one| one.width(one.size, sheet) + SLACK)
            .collect();
        let sum = wanted.iter().fold(Length::ZERO, |sum, one| sum + *one);
        let columns = if wanted.iter().all(|wanted| *wanted <= equal) {
            vec![equal; row.len()]
        } else if sum <= sheet.text_width {
            let more = (sheet.text_width - sum).third();
            wanted.into_iter().map(|one| one + more).collect()
        } else {
            continue;
        };
        if lines < fewest {
            fewest = lines;
            chosen = (columns, size);
        }
    }
    chosen
}

/// True of one whose titles name a body, and are long.
fn signs_for_body(signer: &Signer) -> bool {
    use SignerRole::{JointSender, Party, Sender};

    matches!(signer.role, Sender | JointSender | Party(_))
}

/// How many of these sign beside each other: two or three, so that none stands alone; of more than
/// three bodies or parties, two.
fn beside(signers: &[Signer]) -> usize {
    let first = signers.first().map(|signer| &signer.role);
    match (first, signers.len()) {
        (Some(SignerRole::Sender | SignerRole::Party(_)), 3) => 3,
        (Some(SignerRole::Sender | SignerRole::Party(_)), _) => 2,
        (_, count) if count == 3 || count > 4 => 3,
        _ => 2,
    }
}

/// The width of one of so many columns.
fn column(sheet: &Sheet<'_>, count: usize) -> Length {
    match count {
        3 => sheet.text_width.third(),
        _ => sheet.text_width.half(),
    }
}

/// The table of signatures in rows of two or three. Where rows differ, halves and thirds are made of
/// sixths.
fn grid(rows: Vec<Beside>, sheet: &Sheet<'_>) -> Grid {
    let is_of_three = |row: &Beside| row.cells.len() == 3;
    let (any, all) = (rows.iter().any(is_of_three), rows.iter().all(is_of_three));
    let (columns, of_two, of_three) = match (any, all) {
        (true, true) => (3, 1, 1),
        (true, false) => (6, 3, 2),
        (false, _) => (2, 1, 1),
    };
    let widths = match rows.as_slice() {
        [row]
            if is_of_three(row) && row.widths.iter().any(|one| Some(one) != row.widths.first()) =>
        {
            row.widths.clone()
        }
        _ => sheet.text_width.parts(columns),
    };
    let rows = rows.into_iter().map(|Beside { mut cells, .. }| {
        if cells.len() == 1 {
            cells.push(vec![Paragraph::filler()]);
        }
        let across = if cells.len() == 3 { of_three } else { of_two };
        let cells = cells.into_iter().map(|paragraphs| Cell {
            across,
            ..Cell::new(paragraphs)
        });
        Row::new(cells.collect())
    });
    Grid {
        columns: widths,
        rows: rows.collect(),
        ruled: None,
    }
}

/// The lines above the signature, in capitals.
fn signer_titles(signer: &Signer) -> Vec<String> {
    let mut authority = signer.authority.as_ref().map(Authority::lines);
    if let (Some(body), Some(lines)) = (&signer.body, &mut authority) {
        // Below the title of its head, for whom others may sign.
        lines.insert(lines.len().min(1), body.to_uppercase());
    }
    let above = match &signer.role {
        SignerRole::Sender | SignerRole::JointSender => None,
        SignerRole::Secretary => Some(SIGNS_AS_SECRETARY.to_owned()),
        SignerRole::Chair => Some(SIGNS_AS_CHAIR.to_owned()),
        SignerRole::Signatory { heading, title } => {
            let lines = [Some(heading), title.as_ref()].into_iter().flatten();
            return lines.map(|line| line.to_uppercase()).collect();
        }
        SignerRole::Party(role) if authority.is_none() => Some(role.to_uppercase()),
        SignerRole::Party(role) => Some(format!("{SIGNS_FOR} {}", role.to_uppercase())),
    };
    above
        .into_iter()
        .chain(authority.into_iter().flatten())
        .collect()
}

/// The paragraphs of one who signs.
struct Signature {
    paragraphs: Vec<Paragraph>,
    /// The name that has the room for the signature above it.
    below_room: usize,
    /// The lines down to the name.
    above: usize,
    /// The size of the titles.
    size: FontSize,
}

impl Signature {
    /// In so much room.
    fn new(signer: &Signer, room: Length, smaller: Option<FontSize>, sheet: &Sheet<'_>) -> Self {
        // A long title breaks where a person breaks it, as the name of a body does.
        let lines = |component, title: &str| {
            let (face, size) = sheet.face(component);
            let size = smaller.map_or(size, FontSize::half_points);
            names::lines(title, face, size, room)
                .into_iter()
                .map(move |line| Paragraph::plain(component, line))
        };
        let titles = signer_titles(signer);
        let mut paragraphs: Vec<_> = titles
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
            None => blank(NAME_BLANK, signer.role.blank().words(), &signer.path),
        };
        let mut name = Paragraph::new(C::SignerName, vec![name]);
        if signer.second_title.is_some() {
            // The room for the signature is above the second title.
            name.shape.before = Some(Length::ZERO);
        }
        paragraphs.push(name);
        let above = paragraphs.len();
        if let Some(title) = &signer.title_below {
            let title = title.to_uppercase();
            paragraphs.extend(lines(C::SignerSecondTitle, &title).map(|mut line| {
                line.shape.before = Some(Length::ZERO);
                line
            }));
        }
        if let Some(first) = paragraphs.first_mut() {
            first.shape.before = Some(CLOSING_GAP);
        }
        for paragraph in &mut paragraphs {
            paragraph.shape.size = smaller;
        }
        Self {
            paragraphs,
            below_room,
            above,
            size: smaller.unwrap_or(sheet.house.format(C::SignerTitle).size),
        }
    }

    /// The width of the longest line.
    fn width(&self, size: FontSize, sheet: &Sheet<'_>) -> Length {
        let lines = self
            .paragraphs
            .iter()
            .map(|line| sheet.measure_in(line.component, &line.text(), size));
        lines.max().unwrap_or(Length::ZERO)
    }

    fn lines(&self) -> usize {
        self.above
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
            let room = (0..missing).fold(format.before, |room, _| room + line_height(self.size));
            paragraph.shape.before = Some(room);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::example;
    use super::*;
    use crate::decree::NamedKind;
    use crate::{Authority, Leader, NamedDocument, Sender, Signature};

    fn rows(recipients: usize) -> Vec<[Vec<Paragraph>; 2]> {
        rows_of(recipients, "Thôn")
    }

    fn rows_of(recipients: usize, name: &str) -> Vec<[Vec<Paragraph>; 2]> {
        let report = (0..recipients).fold(example::report(), |report, number| {
            report.recipient(format!("{name} {number}"))
        });
        let layout = report.paragraph("Nội dung.").build().unwrap().layout();
        let sections = layout.sections.into_iter();
        let mut blocks = sections.flat_map(|section| section.blocks).rev();
        let rows = blocks.find_map(|block| match block {
            Block::Grid(grid) => Some(grid.rows),
            Block::Paragraph(_) => None,
        });
        let cells = |row: Row| {
            let cells = row.cells.into_iter();
            cells.map(|cell| cell.paragraphs.into_vec())
        };
        let pair = |row| cells(row).collect::<Vec<_>>().try_into().unwrap();
        rows.unwrap().into_iter().map(pair).collect()
    }

    #[test]
    fn recipients_that_a_page_holds_stand_beside_the_signature() {
        let rows = rows(50);
        assert_eq!(rows.len(), 1);
        // As many as a page has room for beside two lines of text.
        assert_eq!(self::rows(51).len(), 1);
        assert!(self::rows(52).len() > 1);
        let mut left = rows[0][0].iter();
        assert!(left.all(|line| !line.shape.let_go));
    }

    #[test]
    fn a_recipient_of_two_lines_takes_the_room_of_two() {
        let name = "Ban Chỉ đạo phát triển khoa học, công nghệ và chuyển đổi số số";
        assert_eq!(rows_of(25, name).len(), 1);
        assert!(rows_of(27, name).len() > 1);
    }

    /// The text would go along with them, and they fit nowhere.
    #[test]
    fn recipients_that_no_page_holds_go_on_over_its_end() {
        let rows = rows(62);
        let [first, below @ ..] = rows.as_slice() else {
            panic!("no row");
        };
        let beside = first[0].len();
        assert!(
            (8..20).contains(&beside),
            "{beside} lines beside the signature"
        );
        assert_eq!(first[1].len(), 3, "the signature is whole");
        assert_eq!(beside + below.len(), 1 + 62 + 1);
        assert!(below.iter().all(|row| row[0].len() == 1));
        let mut lines = rows.iter().flat_map(|row| row[0].iter());
        assert!(lines.all(|line| line.shape.let_go));
    }

    /// Below signatures side by side only the first recipient is held there.
    #[test]
    fn recipients_below_signatures_go_on_too() {
        let let_go = |recipients: usize| {
            let sender = Sender::new("Hội Nông dân xã Suối Mây", "HND");
            let plan = NamedDocument::builder(NamedKind::Plan)
                .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
                .joint(sender, Leader::head("Chủ tịch"))
                .place("Suối Mây")
                .subject("Trồng cây đầu năm 2026")
                .paragraph("Nội dung.")
                .signature(Leader::head("Chủ tịch"));
            let plan = (0..recipients).fold(plan, |plan, number| {
                plan.recipient(format!("Thôn {number}"))
            });
            let layout = plan.build().unwrap().layout();
            let recipients = layout
                .paragraphs()
                .filter(|line| matches!(line.component(), C::RecipientsLabel | C::Recipient));
            recipients.map(|line| line.shape.let_go).collect::<Vec<_>>()
        };
        assert!(let_go(30).iter().all(|let_go| !let_go));
        let many = let_go(62);
        assert!(!many[0] && many[1..].iter().all(|let_go| *let_go));
    }

    /// An office program would part CÔNG from NGHỆ.
    /// The name stays where it is, level with the one beside it.
    #[test]
    fn a_title_below_the_name_is_the_last_line() {
        let signature = Signature::new(Leader::head("Trưởng ban"))
            .title_below("Phó Chủ tịch UBND tỉnh")
            .name("Phạm Quốc Dũng");
        let report = example::report()
            .signature(signature)
            .paragraph("Nội dung.");
        let layout = report.build().unwrap().layout();
        let lines: Vec<_> = layout.paragraphs().map(Paragraph::text).collect();
        let name = lines
            .iter()
            .position(|line| line == "Phạm Quốc Dũng")
            .unwrap();
        assert_eq!(lines[name + 1], "PHÓ CHỦ TỊCH UBND TỈNH");
    }

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
