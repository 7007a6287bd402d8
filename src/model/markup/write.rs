//! Writes a text as markup.

use super::read::read;
use super::signs::{is_plain, next_sign, note_end, raised_end, row_end, slice};
use crate::model::text::{Emphasis, Inline};
use crate::text::Height;

/// Writes a text as markup, or nothing where markup cannot say it: an emphasis that begins or ends
/// inside a word, or beside a space, or much above the line.
pub(in crate::model) fn write(inlines: &[Inline]) -> Option<String> {
    let mut markup = String::new();
    let mut now = Emphasis::default();
    for inline in inlines {
        switch(&mut markup, now, inline.emphasis());
        now = inline.emphasis();
        match inline {
            Inline::Words { text, height, .. } => {
                let mark = match height {
                    Height::Line => {
                        escape(&mut markup, text);
                        continue;
                    }
                    Height::Superscript => '^',
                    Height::Subscript => '~',
                };
                double_backslashes(&mut markup);
                markup.push(mark);
                markup.push_str(text);
                markup.push(mark);
            }
            Inline::Citation { id, .. } => bracket(&mut markup, '@', id),
            Inline::Note { id, .. } => bracket(&mut markup, '^', id),
        }
    }
    switch(&mut markup, now, Emphasis::default());
    // Whether stars open or close depends on all that stands around them: reading them tells.
    let is_read_back = || {
        let mut again = read(&markup);
        again.take_flaw().is_none() && says_the_same(&again.inlines, inlines)
    };
    (is_plain(&markup) || is_read_back()).then_some(markup)
}

/// Writes a citation or the mark of a footnote.
fn bracket(markup: &mut String, sign: char, id: &str) {
    double_backslashes(markup);
    markup.push('[');
    markup.push(sign);
    markup.push_str(id);
    markup.push(']');
}

/// True of two texts that are the same in markup, which holds no more of a citation or a footnote
/// than its id.
fn says_the_same(some: &[Inline], others: &[Inline]) -> bool {
    some.len() == others.len()
        && some.iter().zip(others).all(|pair| match pair {
            (
                Inline::Citation { id, emphasis, .. },
                Inline::Citation {
                    id: other,
                    emphasis: other_emphasis,
                    ..
                },
            )
            | (
                Inline::Note { id, emphasis, .. },
                Inline::Note {
                    id: other,
                    emphasis: other_emphasis,
                    ..
                },
            ) => id == other && emphasis == other_emphasis,
            (one, other) => one == other,
        })
}

/// Writes the stars that lead from one emphasis to another.
fn switch(markup: &mut String, from: Emphasis, to: Emphasis) {
    let stars = match (from.bold != to.bold, from.italic != to.italic) {
        (false, false) => return,
        (false, true) => "*",
        (true, false) => "**",
        (true, true) => "***",
    };
    double_backslashes(markup);
    markup.push_str(stars);
}

/// Writes words so that they read as themselves. A star is always escaped, whatever stands beside
/// it; the other signs are where they would be markup.
fn escape(markup: &mut String, words: &str) {
    let bytes = words.as_bytes();
    let mut at = 0;
    while let Some(sign) = next_sign(bytes, at) {
        let is_markup = match bytes.get(sign) {
            // Backslashes are doubled when another sign follows.
            Some(b'\\') => {
                let end = row_end(bytes, sign);
                markup.push_str(slice(words, at, end));
                at = end;
                continue;
            }
            Some(b'*') => true,
            Some(b'[') => bytes.get(sign + 1) == Some(&b'@') || note_end(bytes, sign).is_some(),
            _ => raised_end(words, sign).is_some(),
        };
        markup.push_str(slice(words, at, sign));
        double_backslashes(markup);
        if is_markup {
            markup.push('\\');
        }
        at = sign + 1;
        markup.push_str(slice(words, sign, at));
    }
    markup.push_str(slice(words, at, words.len()));
}

/// Writes the backslashes at the end once more, because a sign of markup comes next.
fn double_backslashes(markup: &mut String) {
    let count = markup.len() - markup.trim_end_matches('\\').len();
    markup.extend(std::iter::repeat_n('\\', count));
}
