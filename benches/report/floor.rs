//! The floor: the same parts from ready strings, written into vectors by hand and packed.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// The parts that hold what a document says; the others are those of many documents.
const CHANGING: [&str; 4] = [
    "word/document.xml",
    "word/footnotes.xml",
    "docProps/core.xml",
    "docProps/custom.xml",
];

/// The level at which archives are packed where nobody says otherwise, and that at which the library
/// packs the text of a document.
pub(crate) const USUAL: i64 = 6;
pub(crate) const OWN: i64 = 2;

/// A stretch of a part: markup that never changes, or text that is escaped as it is written.
enum Piece {
    Markup(Vec<u8>),
    Text(String),
}

/// A Word file as a template would hold it: markup and text apart.
pub(crate) struct Template {
    parts: Vec<(String, Vec<Piece>)>,
    /// The same file, with its parts packed.
    packed: ZipArchive<Cursor<Vec<u8>>>,
}

impl Template {
    pub(crate) fn of(file: &[u8]) -> Self {
        let parts = parts(file);
        let parts = parts.into_iter().map(|(name, part)| (name, pieces(&part)));
        Self {
            parts: parts.collect(),
            packed: ZipArchive::new(Cursor::new(file.to_vec())).expect("the file is an archive"),
        }
    }

    /// Writes every part and packs it at a level.
    pub(crate) fn write(&self, level: i64) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, pieces) in &self.parts {
            add(&mut archive, name, pieces, level);
        }
        archive.finish().expect("the archive is whole").into_inner()
    }

    /// Writes and packs the parts that change, and copies the others as they were packed beforehand.
    pub(crate) fn write_changes(&mut self) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (index, (name, pieces)) in self.parts.iter().enumerate() {
            if CHANGING.contains(&name.as_str()) {
                add(&mut archive, name, pieces, USUAL);
            } else {
                let entry = self.packed.by_index_raw(index);
                let entry = entry.expect("the entry is there");
                archive.raw_copy_file(entry).expect("memory takes it");
            }
        }
        archive.finish().expect("the archive is whole").into_inner()
    }
}

/// The parts of a Word file, unpacked.
pub(crate) fn parts(file: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(file)).expect("the file is an archive");
    (0..archive.len())
        .map(|index| {
            let mut entry = archive.by_index(index).expect("the entry is there");
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).expect("the entry is whole");
            (entry.name().to_owned(), bytes)
        })
        .collect()
}

fn pieces(part: &[u8]) -> Vec<Piece> {
    let part = std::str::from_utf8(part).expect("a part is UTF-8");
    let mut pieces = Vec::new();
    for chunk in part.split_inclusive('>') {
        match chunk.split_once("</w:t>") {
            Some((text, _)) => {
                let plain = text.replace("&lt;", "<").replace("&gt;", ">");
                pieces.push(Piece::Text(plain.replace("&amp;", "&")));
                pieces.push(Piece::Markup(b"</w:t>".to_vec()));
            }
            None => pieces.push(Piece::Markup(chunk.as_bytes().to_vec())),
        }
    }
    pieces
}

fn add(archive: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, pieces: &[Piece], level: i64) {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(level))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut bytes = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Markup(markup) => bytes.extend_from_slice(markup),
            Piece::Text(text) => {
                for byte in text.bytes() {
                    match byte {
                        b'<' => bytes.extend_from_slice(b"&lt;"),
                        b'>' => bytes.extend_from_slice(b"&gt;"),
                        b'&' => bytes.extend_from_slice(b"&amp;"),
                        _ => bytes.push(byte),
                    }
                }
            }
        }
    }
    archive.start_file(name, options).expect("the entry is new");
    archive.write_all(&bytes).expect("memory takes it");
}
