//! The package: parts, their types, and how they refer to each other.

use std::borrow::Cow;
use std::fmt::{self, Write as _};
use std::sync::Arc;

use super::archive;
use super::packed::Packed;
use super::writer::Writer;
use crate::file::WriteError;

/// The id of a relationship, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Id(usize);

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "rId{}", self.0)
    }
}

/// A kind of part: where it stands, of what type it is, and who refers to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kind {
    /// For one of several, the path without its number and what stands behind that.
    path: &'static str,
    /// The number of one of several.
    number: Option<usize>,
    content_type: &'static str,
    relationship: &'static str,
    /// The relationship's id in its list.
    id: Id,
    /// True of a part that the package itself refers to; otherwise the document does.
    of_package: bool,
}

const fn word(
    path: &'static str,
    content_type: &'static str,
    relationship: &'static str,
    id: Id,
) -> Kind {
    Kind {
        path,
        number: None,
        content_type,
        relationship,
        id,
        of_package: false,
    }
}

impl Kind {
    fn path(&self) -> Cow<'static, str> {
        match self.number {
            Some(number) => format!("{}{number}.xml", self.path).into(),
            None => self.path.into(),
        }
    }
}

/// The id by which the document's sections refer to the header.
pub(super) const HEADER_ID: Id = Id(1);

/// The ids of the parts that not every document has. A part that stands once has an id of its own;
/// what may stand any number of times takes the next one.
pub(super) struct Ids {
    headers: usize,
    footers: usize,
    next: usize,
}

impl Ids {
    pub(super) fn new() -> Self {
        Self {
            headers: 1,
            footers: 0,
            next: FIRST_FREE,
        }
    }

    /// The kind of one more header.
    pub(super) fn header(&mut self) -> Kind {
        self.headers += 1;
        Kind {
            number: Some(self.headers),
            id: self.next(),
            ..HEADER
        }
    }

    /// The kind of one more footer.
    pub(super) fn footer(&mut self) -> Kind {
        self.footers += 1;
        Kind {
            number: Some(self.footers),
            id: if self.footers == 1 {
                FOOTER.id
            } else {
                self.next()
            },
            ..FOOTER
        }
    }

    /// The kind of the footnotes.
    pub(super) fn footnotes(&mut self) -> Kind {
        word(
            "word/footnotes.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes",
            self.next(),
        )
    }

    fn next(&mut self) -> Id {
        let id = Id(self.next);
        self.next += 1;
        id
    }
}

pub(super) const DOCUMENT: Kind = Kind {
    of_package: true,
    ..word(
        "word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
        Id(1),
    )
};
pub(super) const CORE_PROPERTIES: Kind = Kind {
    of_package: true,
    ..word(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        Id(2),
    )
};
pub(super) const CUSTOM_PROPERTIES: Kind = Kind {
    of_package: true,
    ..word(
        "docProps/custom.xml",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties",
        Id(3),
    )
};
pub(super) const HEADER: Kind = Kind {
    number: Some(1),
    ..word(
        "word/header",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/header",
        HEADER_ID,
    )
};
pub(super) const STYLES: Kind = word(
    "word/styles.xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles",
    Id(2),
);
pub(super) const SETTINGS: Kind = word(
    "word/settings.xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings",
    Id(3),
);
pub(super) const WEB_SETTINGS: Kind = word(
    "word/webSettings.xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.webSettings+xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/webSettings",
    Id(4),
);
pub(super) const THEME: Kind = word(
    "word/theme/theme1.xml",
    "application/vnd.openxmlformats-officedocument.theme+xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme",
    Id(5),
);

const FOOTER: Kind = word(
    "word/footer",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer",
    Id(6),
);

pub(super) const NUMBERING: Kind = word(
    "word/numbering.xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering",
    Id(7),
);

/// The first id that no part has of its own.
const FIRST_FREE: usize = 8;

/// A part with its bytes.
pub(super) struct Part {
    kind: Kind,
    packed: Arc<Packed>,
}

impl Part {
    pub(super) fn new(kind: Kind, packed: impl Into<Arc<Packed>>) -> Self {
        Self {
            kind,
            packed: packed.into(),
        }
    }

    /// The id by which the document refers to it.
    pub(super) fn id(&self) -> Id {
        self.kind.id
    }
}

/// The parts that say what the others are.
#[derive(Debug)]
pub(super) struct Lists {
    content_types: Packed,
    of_package: Packed,
    of_document: Packed,
}

impl Lists {
    /// The lists of a package with parts of these kinds.
    pub(super) fn of(kinds: &[Kind]) -> Result<Self, WriteError> {
        Ok(Self {
            content_types: Packed::kept(&content_types(kinds))?,
            of_package: Packed::kept(&relationships(kinds, true))?,
            of_document: Packed::kept(&relationships(kinds, false))?,
        })
    }
}

/// Writes the archive.
pub(super) fn pack(parts: &[Part], writer: &Writer) -> Result<Vec<u8>, WriteError> {
    let kinds: Vec<_> = parts.iter().map(|part| part.kind).collect();
    let lists = writer.lists(&kinds)?;
    let mut entries: Vec<(Cow<'static, str>, &Packed)> = Vec::with_capacity(parts.len() + 3);
    entries.push(("[Content_Types].xml".into(), &lists.content_types));
    entries.push(("_rels/.rels".into(), &lists.of_package));
    entries.extend(parts.iter().map(|part| (part.kind.path(), &*part.packed)));
    entries.push(("word/_rels/document.xml.rels".into(), &lists.of_document));
    archive::of(&entries)
}

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

fn content_types(kinds: &[Kind]) -> String {
    let mut xml = DECLARATION.to_owned();
    xml.push_str(concat!(
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
        r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
        r#"<Default Extension="xml" ContentType="application/xml"/>"#,
    ));
    for kind in kinds {
        // Writing to a string does not fail.
        let _ = write!(
            xml,
            r#"<Override PartName="/{}" ContentType="{}"/>"#,
            kind.path(),
            kind.content_type
        );
    }
    xml.push_str("</Types>");
    xml
}

fn relationships(kinds: &[Kind], of_package: bool) -> String {
    let mut xml = DECLARATION.to_owned();
    xml.push_str(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    );
    for kind in kinds.iter().filter(|kind| kind.of_package == of_package) {
        let path = kind.path();
        let target = if of_package {
            path.as_ref()
        } else {
            path.trim_start_matches("word/")
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
