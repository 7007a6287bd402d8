//! A text that a decision issues or approves: in the same file, or in one of its own.

use super::letterhead::SLANTED_SPACE;
use super::lists::Lists;
use super::{SLACK, Sheet, body, heading, letterhead};
use crate::decree::Component as C;
use crate::layout::{Block, Paragraph, Run};
use crate::model::{Attachment, Content, Symbol};
use crate::text::{padded_day, padded_month};
use crate::units::Length;

/// No-break spaces of the blanks: for a number, a symbol, a day or a month, a year, a body.
const NUMBER: usize = 8;
const SYMBOL: usize = 8;
const DAY: usize = 5;
const YEAR: usize = 7;
const BODY: usize = 24;

/// The text with its letterhead.
pub(super) fn text(
    attached: &Attachment,
    content: &Content,
    sheet: &Sheet<'_>,
    lists: &mut Lists,
) -> Vec<Block> {
    let mut blocks = vec![letterhead::of_attached(content, sheet).into()];
    let reference = reference(attached, content, sheet);
    heading::attached(&mut blocks, attached, reference, sheet);
    let first = blocks.len();
    lists.begin_text();
    body::nodes(
        &mut blocks,
        &content.attached,
        &content.data.sender,
        sheet,
        lists,
    );
    body::close(&mut blocks, first, content.attached_calls_out);
    blocks
}

/// “(Kèm theo Quyết định số …)”, in two lines where one is too short. In a file of its own it is
/// left to those who issue it: an electronic text need not say it (Annex I, Part I, Section III,
/// item 1, point c).
fn reference(attached: &Attachment, content: &Content, sheet: &Sheet<'_>) -> Vec<Paragraph> {
    let said = !attached.separate_file;
    let or_blank = |text: Option<String>, blank| match text.filter(|_| said) {
        Some(text) => Run::plain(text),
        None => Run::blank(blank),
    };
    let kind = content.kind.rule();
    let data = &content.data;
    let (day, month, year) = data.date.parts();
    let number = data.number.as_ref().map(ToString::to_string);
    let abbreviation = kind.abbreviation.unwrap_or_default();
    let symbol = content.symbol.as_ref().map_or("", Symbol::as_str);
    let symbol = symbol
        .strip_prefix(abbreviation)
        .and_then(|rest| rest.strip_prefix('-'))
        .unwrap_or(symbol);
    let mut document = vec![
        Run::plain(format!("(Kèm theo {} số ", kind.name.vi)),
        or_blank(number, NUMBER),
        Run::plain(format!("/{abbreviation}-")),
        or_blank(Some(symbol.to_owned()), SYMBOL),
        Run::plain(" ngày "),
        or_blank(day.map(padded_day), DAY),
        Run::plain(" tháng "),
        or_blank(month.map(padded_month), DAY),
        Run::plain(" năm "),
        or_blank(year.map(|year| year.to_string()), YEAR),
    ];
    let issuer = [
        Run::plain("của "),
        or_blank(data.issuing_authority.clone(), BODY),
        Run::plain(")"),
    ];
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
        Paragraph::new(C::AttachedTo, issuer.into()),
    ]
}
