//! The holes of a template.

/// A part of a text with holes.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part<'t> {
    Words(&'t str),
    /// The name of a field.
    Hole(&'t str),
    /// Two braces that are no hole, and all behind them.
    Broken,
}

const OPEN: &str = "{{";
const CLOSE: &str = "}}";

/// The parts of a text.
pub(super) fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = text;
    let mut hole = None;
    std::iter::from_fn(move || {
        if let Some(hole) = hole.take() {
            return Some(hole);
        }
        if rest.is_empty() {
            return None;
        }
        let Some((words, behind)) = rest.split_once(OPEN) else {
            return Some(Part::Words(std::mem::take(&mut rest)));
        };
        let name = behind
            .split_once(CLOSE)
            .map(|(name, behind)| (name.trim(), behind));
        let part = match name {
            Some((name, behind)) if !name.is_empty() && !name.contains(['{', '}']) => {
                rest = behind;
                Part::Hole(name)
            }
            _ => {
                rest = "";
                Part::Broken
            }
        };
        if words.is_empty() {
            return Some(part);
        }
        hole = Some(part);
        Some(Part::Words(words))
    })
}

/// The name of the field, of a text that is one hole.
pub(super) fn whole(text: &str) -> Option<&str> {
    let mut parts = parts(text.trim());
    match (parts.next(), parts.next()) {
        (Some(Part::Hole(name)), None) => Some(name),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Part::{Broken, Hole, Words};
    use super::{parts, whole};

    #[test]
    fn texts_have_parts() {
        for (text, expected) in [
            ("Quý I", &[Words("Quý I")][..]),
            ("{{a}}", &[Hole("a")]),
            (
                "Quý {{ quý }}/{{năm}}.",
                &[
                    Words("Quý "),
                    Hole("quý"),
                    Words("/"),
                    Hole("năm"),
                    Words("."),
                ],
            ),
            ("{{a}}{{b}}", &[Hole("a"), Hole("b")]),
            ("a {b} }}", &[Words("a {b} }}")]),
            ("a {{b", &[Words("a "), Broken]),
            ("{{}}", &[Broken]),
            ("{{ {{a}} }}", &[Broken]),
            ("", &[]),
        ] {
            assert!(
                parts(text).eq(expected.iter().map(|part| match part {
                    Words(words) => Words(words),
                    Hole(name) => Hole(name),
                    Broken => Broken,
                })),
                "{text}"
            );
        }
        assert_eq!(whole(" {{a}} "), Some("a"));
        assert_eq!(whole("{{a}}."), None);
    }
}
