//! `docProps/core.xml` and `docProps/custom.xml`: what the file says of itself.

use std::fmt::Write;

use quick_xml::escape::escape;

use crate::layout::{CustomValue, Properties};

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

/// The part of the properties that Word does not know of itself, if there are any.
pub(super) fn custom_part(properties: &[(&'static str, CustomValue)]) -> Option<String> {
    /// Of every custom property; their ids begin with 2.
    const FORMAT: &str = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    if properties.is_empty() {
        return None;
    }
    let mut xml = concat!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#,
        "\n",
        r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties""#,
        r#" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">"#,
    )
    .to_owned();
    for (id, (name, value)) in (2..).zip(properties) {
        let (kind, value) = match value {
            CustomValue::Text(text) => ("lpwstr", escape(text)),
            CustomValue::Integer(number) => ("i4", number.to_string().into()),
            CustomValue::Date(day) => ("filetime", format!("{}T00:00:00Z", escape(day)).into()),
        };
        let name = escape(*name);
        // Writing to a string does not fail.
        let _ = write!(
            xml,
            r#"<property fmtid="{FORMAT}" pid="{id}" name="{name}"><vt:{kind}>{value}</vt:{kind}></property>"#
        );
    }
    xml.push_str("</Properties>");
    Some(xml)
}
