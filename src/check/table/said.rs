//! What the texts of cells say for their columns and rows.

use crate::model::{Decimal, Inline, LineFacts, Prose, Span, Text};

/// What a cell says.
#[derive(Clone, Copy)]
pub(super) enum Said {
    Nothing,
    Number(Decimal),
    /// Text of digits and separators alone.
    Digits,
    /// Text of separators alone, which stands for nothing.
    Dash,
    Words {
        has_digit: bool,
    },
}

/// True of a cell that says a part of the row above: “Trong đó: …”, or one item of a list.
pub(super) fn says_parts(lines: &[LineFacts]) -> bool {
    match lines {
        [LineFacts::Dash(_) | LineFacts::Plus(_)] => true,
        [LineFacts::Text(prose), ..] => prose.iter().any(|span| match span {
            Span::Words { text, .. } => text.contains("rong đó"),
            Span::Citation { .. } | Span::Note { .. } => false,
        }),
        _ => false,
    }
}

/// True of a text of spaces at most.
pub(super) fn is_nothing(text: &Text) -> bool {
    let is_space = |inline: &Inline| match inline {
        Inline::Words { text, .. } => text.trim().is_empty(),
        Inline::Citation { .. } | Inline::Note { .. } => false,
    };
    text.fault().is_none() && text.inlines().all(is_space)
}

/// What a text says by its signs.
pub(super) fn said(prose: &Prose) -> Said {
    const SEPARATORS: &str = " .,:/()%+-–—\u{a0}";

    let (mut has_digit, mut has_word) = (false, false);
    for span in prose {
        match span {
            Span::Words { text, .. } => {
                has_digit |= text.bytes().any(|byte| byte.is_ascii_digit());
                let is_word = |sign: char| !sign.is_ascii_digit() && !SEPARATORS.contains(sign);
                has_word |= text.contains(is_word);
            }
            Span::Citation { .. } => (has_digit, has_word) = (true, true),
            Span::Note { .. } => {}
        }
    }
    match (has_digit, has_word) {
        (has_digit, true) => Said::Words { has_digit },
        (true, false) => Said::Digits,
        (false, false) => Said::Dash,
    }
}
