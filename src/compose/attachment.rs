//! A text that a decision issues or approves: in the same file, or in one of its own.

use super::body::Texts;
use super::letterhead::SLANTED_SPACE;
use super::{SLACK, Sheet, blank, body, heading, letterhead};
use crate::contract::Data;
use crate::decree::Component as C;
use crate::language::Words;
use crate::layout::{Block, Paragraph, Run};
use crate::model::{Attachment, BlankKind, Content};
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

/// “(Kèm theo Quyết định số …)”, in two lines where one is too short. In a file of its own it is
/// left to those who issue it: an electronic text need not say it (Annex I, Part I, Section III,
/// item 1, point c).
pub(super) fn reference(said: bool, content: &Content, sheet: &Sheet<'_>) -> Vec<Paragraph> {
    let or_blank =
        |text: Option<String>, spaces, name, tag: &'static str| match text.filter(|_| said) {
            Some(text) => Run::plain(text),
            None => blank(spaces, name, tag),
        };
    let of_date = |text, spaces, (kind, tag): (BlankKind, &'static str)| {
        or_blank(text, spaces, kind.words(), tag)
    };
    let kind = content.kind.rule();
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
        let number = data.number.as_ref().map(ToString::to_string);
        let symbol_name = Words::new("ký hiệu văn bản", "symbol");
        let abbreviation = kind.abbreviation.or(data.type_code.as_deref());
        let abbreviation = abbreviation.map(|name| format!("{name}-"));
        let abbreviation = abbreviation.unwrap_or_default();
        let rest = symbol.as_str().strip_prefix(abbreviation.as_str());
        let (type_name, rest) = match rest {
            None if said => ("", symbol.as_str()),
            rest => (abbreviation.as_str(), rest.unwrap_or_default()),
        };
        document.extend([
            or_blank(number, NUMBER, BlankKind::Number.words(), "number"),
            Run::plain(format!("/{type_name}")),
            or_blank(Some(rest.to_owned()), SYMBOL, symbol_name, "symbol"),
        ]);
    }
    if content.has_date_line() {
        let (day, month, year) = data.date.parts();
        document.extend([
            Run::plain(" ngày "),
            of_date(day.map(padded_day), DAY, letterhead::DAY),
            Run::plain(" tháng "),
            of_date(month.map(padded_month), DAY, letterhead::MONTH),
            Run::plain(" năm "),
            of_date(year.map(|year| year.to_string()), YEAR, letterhead::YEAR),
        ]);
    }
    let by = Words::new("cơ quan ban hành", "issuing body");
    let issuer = [
        Run::plain("của "),
        or_blank(Some(issued_by(data)), BODY, by, "issuing_authority"),
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

/// The authority that decides, or the bodies that issue the document.
fn issued_by(data: &Data) -> String {
    if let Some(authority) = &data.issuing_authority {
        return authority.clone();
    }
    data.issuers(|sender| &sender.name)
}
