//! `docProps/core.xml`: what the file says of itself.

use quick_xml::escape::escape;

use crate::layout::Properties;

pub(super) fn part(properties: &Properties) -> String {
    let created = properties.created.as_ref().map_or_else(String::new, |day| {
        format!(r#"<dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created>"#)
    });
    let subject = properties
        .subject
        .as_ref()
        .map_or_else(String::new, |subject| {
            format!("<dc:subject>{}</dc:subject>", escape(subject))
        });
    format!(
        concat!(
            r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
            "\n",
            r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties""#,
            r#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/""#,
            r#" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#,
            r#"<dc:title>{title}</dc:title>"#,
            r#"{subject}"#,
            r#"<dc:creator>{creator}</dc:creator>"#,
            r#"<dc:language>vi-VN</dc:language>"#,
            r#"{created}"#,
            r#"</cp:coreProperties>"#,
        ),
        title = escape(&properties.title),
        subject = subject,
        creator = escape(&properties.creator),
        created = created,
    )
}
