//! `word/settings.xml` and `word/webSettings.xml`.

/// The part, of a document with or without footnotes.
pub(super) fn part(has_notes: bool) -> String {
    let notes = if has_notes { NOTES } else { "" };
    [BEFORE_NOTES, notes, BEHIND_NOTES].concat()
}

/// The lines that part footnotes from the text: see [`notes`](super::notes).
const NOTES: &str = r#"<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>"#;

const BEFORE_NOTES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#,
    r#"<w:zoom w:percent="100"/>"#,
    r#"<w:defaultTabStop w:val="567"/>"#,
    r#"<w:characterSpacingControl w:val="doNotCompress"/>"#,
);

/// Compatibility mode 15 is how Word lays out files of its own since 2013.
const BEHIND_NOTES: &str = concat!(
    r#"<w:compat>"#,
    r#"<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>"#,
    r#"<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>"#,
    r#"<w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>"#,
    r#"<w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>"#,
    r#"<w:compatSetting w:name="differentiateMultirowTableHeaders" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>"#,
    r#"</w:compat>"#,
    r#"<w:themeFontLang w:val="vi-VN"/>"#,
    r#"<w:decimalSymbol w:val=","/>"#,
    r#"<w:listSeparator w:val=";"/>"#,
    r#"</w:settings>"#,
);

/// Word for Mac asks for this part, whatever it holds.
pub(super) const WEB_PART: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
    "\n",
    r#"<w:webSettings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#,
    r#"<w:optimizeForBrowser/>"#,
    r#"</w:webSettings>"#,
);
