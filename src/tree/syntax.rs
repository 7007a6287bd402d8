//! Pieces of the source, as messages show them.

/// A text short enough to be shown in a message.
pub(super) fn shown(text: &str) -> String {
    const MOST: usize = 40;
    let text = text.trim();
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or(line)),
        None if line.len() < text.len() => format!("{line}…"),
        None => line.to_owned(),
    }
}

/// A text short enough to be shown, as it stands between quotes.
pub(super) fn quotable(text: &str) -> String {
    shown(text).replace('\\', "\\\\").replace('"', "\\\"")
}

/// A character as `U+00A0`.
pub(super) fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}
