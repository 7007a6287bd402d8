//! The archive, of parts that are compressed already: sections 4.3.7, 4.3.12 and 4.3.16 of the ZIP
//! specification.
//!
//! The libraries for archives compress what they are given, with a new state for each part, and take
//! nothing that was compressed before.

use super::packed::Packed;
use crate::file::WriteError;

const LOCAL_HEADER: u32 = 0x0403_4b50;
const CENTRAL_HEADER: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;

/// Version 2.0 knows deflate.
const VERSION: u16 = 20;
/// That the modes are those of Unix.
const UNIX: u16 = 3 << 8;
const DEFLATED: u16 = 8;
/// Of 1 January 1980, the first day that archives know, whatever day it is.
const DATE: u16 = 1 << 5 | 1;
const TIME: u16 = 0;
/// An ordinary file, which all may read. Word for Mac warns of entries without attributes.
const MODE: u32 = 0o100_644 << 16;

/// The archive of these parts, in their order, by their paths. Every entry has the same time and
/// mode, whatever the machine.
pub(super) fn of<P: AsRef<str>>(parts: &[(P, &Packed)]) -> Result<Vec<u8>, WriteError> {
    /// The headers of an entry, beside its path, and the end.
    const HEADERS: usize = 30 + 46;
    const AT_END: usize = 22;

    let sizes = parts
        .iter()
        .map(|(path, part)| HEADERS + 2 * path.as_ref().len() + part.bytes.len());
    let mut archive = Archive(Vec::with_capacity(AT_END + sizes.sum::<usize>()));
    let mut directory = Archive(Vec::with_capacity(parts.len() * (46 + 32)));
    for (path, part) in parts {
        let path = path.as_ref();
        let start = count(archive.0.len())?;
        archive.long(LOCAL_HEADER);
        archive.entry(path, part)?;
        archive.0.extend_from_slice(path.as_bytes());
        archive.0.extend_from_slice(&part.bytes);

        directory.long(CENTRAL_HEADER);
        directory.short(UNIX | VERSION);
        directory.entry(path, part)?;
        // No comment, on the first disk, with no attributes of its own.
        (0..3).for_each(|_| directory.short(0));
        directory.long(MODE);
        directory.long(start);
        directory.0.extend_from_slice(path.as_bytes());
    }
    let start = count(archive.0.len())?;
    archive.0.extend_from_slice(&directory.0);
    archive.long(END);
    // The first disk is the only one.
    (0..2).for_each(|_| archive.short(0));
    let entries = count(parts.len())?;
    (0..2).for_each(|_| archive.short(entries));
    archive.long(count(directory.0.len())?);
    archive.long(start);
    archive.short(0);
    Ok(archive.0)
}

struct Archive(Vec<u8>);

impl Archive {
    /// The part that both headers of an entry have.
    fn entry(&mut self, path: &str, part: &Packed) -> Result<(), WriteError> {
        self.short(VERSION);
        // No flags: the paths are ASCII.
        self.short(0);
        self.short(DEFLATED);
        self.short(TIME);
        self.short(DATE);
        self.long(part.crc);
        self.long(count(part.bytes.len())?);
        self.long(count(part.size)?);
        self.short(count(path.len())?);
        // Nothing else.
        self.short(0);
        Ok(())
    }

    fn short(&mut self, value: u16) {
        self.0.extend_from_slice(&value.to_le_bytes());
    }

    fn long(&mut self, value: u32) {
        self.0.extend_from_slice(&value.to_le_bytes());
    }
}

/// A size or a number of things, if the format has room for it.
fn count<T: TryFrom<N>, N>(number: N) -> Result<T, WriteError>
where
    T::Error: std::error::Error + Send + Sync + 'static,
{
    T::try_from(number).map_err(WriteError::package)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, DateTime, ZipWriter};

    use super::*;

    /// A library that knows all of the format writes the same bytes.
    #[test]
    fn it_is_what_others_write() {
        let long = "<w:p>Ủy ban nhân dân xã</w:p>".repeat(5_000);
        let parts = [("a.xml", "<a/>"), ("word/b.xml", &long), ("c.xml", "")];
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(6))
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        let mut expected = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, part) in parts {
            expected.start_file(path, options).unwrap();
            expected.write_all(part.as_bytes()).unwrap();
        }
        let expected = expected.finish().unwrap().into_inner();

        // The second time with a state that has been used.
        for _ in 0..2 {
            let packed = parts.map(|(path, part)| (path, Packed::kept(part).unwrap()));
            let parts = packed.each_ref().map(|(path, part)| (*path, part));
            assert!(of(&parts).unwrap() == expected);
        }
    }
}
