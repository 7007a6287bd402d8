//! Text as XML and HTML have it.

/// Appends a text. What no XML document may have is replaced.
pub(super) fn push(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some((at, length, written)) = first_sign(rest) {
        out.push_str(rest.get(..at).unwrap_or_default());
        out.push_str(written);
        rest = rest.get(at + length..).unwrap_or_default();
    }
    out.push_str(rest);
}

/// The first sign that cannot stay as it is: its place, its length, and what is written.
fn first_sign(text: &str) -> Option<(usize, usize, &'static str)> {
    let bytes = text.as_bytes();
    // The first byte of U+FFFE and U+FFFF.
    let may_be = |byte: &u8| matches!(byte, b'&' | b'<' | b'>' | b'"' | ..b' ' | 0xef);
    let mut from = 0;
    loop {
        let behind = bytes.get(from..)?;
        let at = from + behind.iter().position(may_be)?;
        let written = match bytes.get(at..)? {
            [b'&', ..] => "&amp;",
            [b'<', ..] => "&lt;",
            [b'>', ..] => "&gt;",
            [b'"', ..] => "&quot;",
            // A reader of HTML or XML would make another space of these.
            [b'\t', ..] => "&#9;",
            [b'\n', ..] => "&#10;",
            [b'\r', ..] => "&#13;",
            [(..b' '), ..] => "\u{fffd}",
            [0xef, 0xbf, 0xbe | 0xbf, ..] => return Some((at, 3, "\u{fffd}")),
            _ => {
                from = at + 1;
                continue;
            }
        };
        return Some((at, 1, written));
    }
}

#[cfg(test)]
mod tests {
    use quick_xml::Reader;
    use quick_xml::events::Event;

    use super::*;

    fn escaped(text: &str) -> String {
        let mut out = String::new();
        push(text, &mut out);
        out
    }

    #[test]
    fn signs_of_markup_are_text() {
        assert_eq!(escaped("a<b>&\"c\""), "a&lt;b&gt;&amp;&quot;c&quot;");
        assert_eq!(escaped("Số: 01\u{a0}–\u{1f600}"), "Số: 01\u{a0}–\u{1f600}");
        assert_eq!(escaped("\0a\u{ffff}\n"), "\u{fffd}a\u{fffd}&#10;");
    }

    #[test]
    fn every_sign_makes_xml() {
        let all: String = ('\0'..='\u{10ffff}').collect();
        let xml = format!("<t a=\"{0}\">{0}</t>", escaped(&all));
        let mut reader = Reader::from_str(&xml);
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) => assert!(tag.attributes().all(|one| one.is_ok())),
                Event::Eof => break,
                _ => {}
            }
        }
    }
}
