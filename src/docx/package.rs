//! The archive: parts, their types, and how they refer to each other.

use std::fmt::Write as _;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::file::WriteError;

/// A kind of part: where it stands, of what type it is, and who refers to it.
pub(super) struct Kind {
    path: &'static str,
    content_type: &'static str,
    relationship: &'static str,
    /// The relationship's id in its list.
    id: &'static str,
    /// True of a part that the package itself refers to; otherwise the document does.
    of_package: bool,
}

const fn word(
    path: &'static str,
    content_type: &'static str,
    relationship: &'static str,
    id: &'static str,
) -> Kind {
    Kind {
        path,
        content_type,
        relationship,
        id,
        of_package: false,
    }
}

/// The id by which the document's section refers to the header.
pub(super) const HEADER_ID: &str = "rId1";

/// The id by which it refers to the footer of its first page, where it has one.
pub(super) const FOOTER_ID: &str = "rId6";

pub(super) const DOCUMENT: Kind = Kind {
    of_package: true,
    ..word(
        "word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        "rId1",
    )
};
pub(super) const CORE_PROPERTIES: Kind = Kind {
    of_package: true,
    ..word(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "rId2",
    )
};
pub(super) const HEADER: Kind = word(
    "word/header1.xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header",
    HEADER_ID,
);
pub(super) const STYLES: Kind = word(
    "word/styles.xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles",
    "rId2",
);
pub(super) const SETTINGS: Kind = word(
    "word/settings.xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings",
    "rId3",
);
pub(super) const WEB_SETTINGS: Kind = word(
    "word/webSettings.xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.webSettings+xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/webSettings",
    "rId4",
);
pub(super) const THEME: Kind = word(
    "word/theme/theme1.xml",
    "application/vnd.openxmlformats-officedocument.theme+xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme",
    "rId5",
);

pub(super) const FOOTER: Kind = word(
    "word/footer1.xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer",
    FOOTER_ID,
);

pub(super) const NUMBERING: Kind = word(
    "word/numbering.xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering",
    "rId7",
);

/// A part with its bytes.
pub(super) struct Part {
    kind: Kind,
    bytes: Vec<u8>,
}

impl Part {
    pub(super) fn new(kind: Kind, bytes: Vec<u8>) -> Self {
        Self { kind, bytes }
    }
}

/// Writes the archive. Every entry has the same time and mode, whatever the machine.
pub(super) fn pack(parts: &[Part]) -> Result<Vec<u8>, WriteError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default())
        // Word for Mac warns of entries without attributes.
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |path: &str, bytes: &[u8]| {
        archive
            .start_file(path, options)
            .map_err(WriteError::package)?;
        archive.write_all(bytes).map_err(WriteError::package)
    };
    add("[Content_Types].xml", content_types(parts).as_bytes())?;
    add("_rels/.rels", relationships(parts, true).as_bytes())?;
    for part in parts {
        add(part.kind.path, &part.bytes)?;
    }
    add(
        "word/_rels/document.xml.rels",
        relationships(parts, false).as_bytes(),
    )?;
    let archive = archive.finish().map_err(WriteError::package)?;
    Ok(archive.into_inner())
}

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

fn content_types(parts: &[Part]) -> String {
    let mut xml = DECLARATION.to_owned();
    xml.push_str(concat!(
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
        r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
        r#"<Default Extension="xml" ContentType="application/xml"/>"#,
    ));
    for Part { kind, .. } in parts {
        // Writing to a string does not fail.
        let _ = write!(
            xml,
            r#"<Override PartName="/{}" ContentType="{}"/>"#,
            kind.path, kind.content_type
        );
    }
    xml.push_str("</Types>");
    xml
}

fn relationships(parts: &[Part], of_package: bool) -> String {
    let mut xml = DECLARATION.to_owned();
    xml.push_str(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    );
    for Part { kind, .. } in parts
        .iter()
        .filter(|part| part.kind.of_package == of_package)
    {
        let target = if of_package {
            kind.path
        } else {
            kind.path.trim_start_matches("word/")
        };
        // Writing to a string does not fail.
        let _ = write!(
            xml,
            r#"<Relationship Id="{}" Type="{}" Target="{target}"/>"#,
            kind.id, kind.relationship
        );
    }
    xml.push_str("</Relationships>");
    xml
}
