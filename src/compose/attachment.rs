//! A text that a decision issues or approves: in the same file, or in one of its own.

use super::body::Texts;
use super::letterhead::SLANTED_SPACE;
use super::{SLACK, Sheet, blank, body, heading, letterhead};
use crate::contract::Data;
use crate::decree::Component as C;
use crate::layout::{Block, Paragraph, Run};
use crate::model::{Attachment, BlankKind, Content};
use crate::text::{padded_day, padded_month};
use crate::units::Length;

/// No-break spaces of the blanks: for a number, a day or a month, a year.
const NUMBER: usize = 8;
const DAY: usize = 5;
const YEAR: usize = 7;

/// The text with its letterhead.
pub(super) fn text(
    attached: &Attachment,
    content: &Content,
    sheet: &Sheet<'_>,
    texts: &mut Texts<'_>,
) -> Vec<Block> {
    let mut blocks = vec![letterhead::of_attached(content, sheet).into()];
    let reference = reference(!attached.separate_file, content, sheet);
    heading::attached(&mut blocks, attached, reference, sheet);
    let first = blocks.len();
    texts.lists.begin_text();
    let text = &content.attached;
    body::nodes(&mut blocks, &text.nodes, sheet, texts);
    body::close(&mut blocks, first, text.closes_itself);
    blocks
}

/// “(Kèm theo Quyết định số …)”, in two lines where one is too short. In a file of its own number and
/// day are left to those who issue it: an electronic text need not say them (Annex I, Part I,
/// Section III, item 1, point c).
pub(super) fn reference(said: bool, content: &Content, sheet: &Sheet<'_>) -> Vec<Paragraph> {
    let or_blank = |text: Option<String>, spaces, (kind, tag): (BlankKind, &'static str)| {
        text.map_or_else(|| blank(spaces, kind.words(), tag), Run::plain)
    };
    let data = &content.data;
    let has_number = if content.symbol.is_some() {
        " số "
    } else {
        ""
    };
    let mut document = vec![Run::plain(format!(
        "(Kèm theo {}{has_number}",
        content.type_name()
    ))];
    if let Some(symbol) = &content.symbol {
        let number = data.number.as_ref().filter(|_| said);
        let number = number.map(ToString::to_string);
        document.extend([
            or_blank(number, NUMBER, (BlankKind::Number, "number")),
            Run::plain(format!("/{symbol}")),
        ]);
    }
    if content.has_date_line() {
        let (day, month, year) = data.date.parts();
        let day = day.filter(|_| said).map(padded_day);
        document.extend([
            Run::plain(" ngày "),
            or_blank(day, DAY, letterhead::DAY),
            Run::plain(" tháng "),
            or_blank(month.map(padded_month), DAY, letterhead::MONTH),
            Run::plain(" năm "),
            or_blank(year.map(|year| year.to_string()), YEAR, letterhead::YEAR),
        ]);
    }
    let issuer = [Run::plain(format!("của {})", issued_by(data)))];
    let whole = document.iter().chain(&issuer);
    let whole: String = whole.map(|run| run.text.as_str()).collect();
    let blanks = whole.matches('\u{a0}').count();
    let slanted = i32::try_from(blanks).unwrap_or(0) * SLANTED_SPACE;
    let width = sheet.measure(C::AttachedTo, &whole) + Length::twips(slanted) + SLACK;
    if width <= sheet.text_width {
        document.push(Run::plain(" "));
        document.extend(issuer);
        return vec![Paragraph::new(C::AttachedTo, document)];
    }
    vec![
        Paragraph::new(C::AttachedTo, document),
        Paragraph::new(C::AttachedTo, issuer),
    ]
}

/// The authority that decides, or the bodies that issue the document.
fn issued_by(data: &Data) -> String {
    if let Some(authority) = &data.issuing_authority {
        return authority.clone();
    }
    data.issuers(|sender| &sender.name)
}
