//! Text as XML and HTML have it.

/// Appends a text. What no XML document may have is replaced.
pub(super) fn push(text: &str, out: &mut String) {
    let mut start = 0;
    for (at, letter) in text.char_indices() {
        let written = match letter {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            // A reader of HTML or XML would make another space of these.
            '\t' => "&#9;",
            '\n' => "&#10;",
            '\r' => "&#13;",
            '\0'..'\u{20}' | '\u{fffe}' | '\u{ffff}' => "\u{fffd}",
            _ => continue,
        };
        out.push_str(text.get(start..at).unwrap_or_default());
        out.push_str(written);
        start = at + letter.len_utf8();
    }
    out.push_str(text.get(start..).unwrap_or_default());
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
