//! The bytes of a part, compressed as they stand in the archive.

use std::io::Write;
use std::sync::{Mutex, MutexGuard};

use crc32fast::Hasher;
use flate2::Compression;
use flate2::write::DeflateEncoder;

use crate::file::WriteError;

/// A part, compressed.
#[derive(Clone, Debug)]
pub(super) struct Packed {
    pub(super) bytes: Vec<u8>,
    /// Its size before.
    pub(super) size: u64,
    /// The checksum of what it was.
    pub(super) crc: u32,
}

impl Packed {
    /// A part that is kept for the files to come, as small as it gets.
    pub(super) fn of(part: &str) -> Result<Self, WriteError> {
        Self::with(part, Effort::Full)
    }

    /// A short part of one file: codes of its own would take longer than all else, and save 40 bytes.
    pub(super) fn quick(part: &str) -> Result<Self, WriteError> {
        Self::with(part, Effort::Quick)
    }

    fn with(part: &str, effort: Effort) -> Result<Self, WriteError> {
        let mut packer = Packer::new(effort);
        packer.pack(part)?;
        packer.finish()
    }
}

/// A part while it is written. What has been written is compressed piece by piece, so that a long
/// part is never there as a whole.
pub(super) struct Stream {
    text: String,
    packer: Packer,
}

impl Stream {
    /// A piece is compressed once it is so long. Where pieces end, deflate may choose otherwise than
    /// it would inside of one: another length gives other bytes of the same part.
    const PIECE: usize = 1 << 16;
    /// Most documents are shorter.
    const USUAL: usize = 1 << 15;

    pub(super) fn new() -> Self {
        Self {
            text: String::with_capacity(Self::USUAL),
            packer: Packer::new(Effort::Full),
        }
    }

    /// The end of what has been written, to which more is appended.
    pub(super) fn text(&mut self) -> &mut String {
        &mut self.text
    }

    /// Compresses what has been written, if it is much.
    pub(super) fn settle(&mut self) -> Result<(), WriteError> {
        if self.text.len() < Self::PIECE {
            return Ok(());
        }
        self.packer.pack(&self.text)?;
        self.text.clear();
        Ok(())
    }

    pub(super) fn finish(mut self) -> Result<Packed, WriteError> {
        self.packer.pack(&self.text)?;
        self.packer.finish()
    }
}

type Encoder = DeflateEncoder<Vec<u8>>;

/// The most states of deflate that wait for a part.
const MOST_IDLE: usize = 16;

/// States of deflate that wait for a part, by their effort. Each takes 300 kB, and a new one much
/// time for them.
static IDLE: [Mutex<Vec<Encoder>>; 2] = [const { Mutex::new(Vec::new()) }; 2];

/// The effort to make a part small.
#[derive(Clone, Copy, Debug)]
enum Effort {
    Quick,
    Full,
}

impl Effort {
    fn level(self) -> Compression {
        match self {
            Self::Quick => Compression::fast(),
            Self::Full => Compression::new(6),
        }
    }

    fn idle(self) -> Option<MutexGuard<'static, Vec<Encoder>>> {
        IDLE.get(self as usize)?.lock().ok()
    }
}

struct Packer {
    effort: Effort,
    encoder: Encoder,
    crc: Hasher,
    size: u64,
}

impl Packer {
    fn new(effort: Effort) -> Self {
        let idle = effort.idle().and_then(|mut idle| idle.pop());
        Self {
            effort,
            encoder: idle.unwrap_or_else(|| Encoder::new(Vec::new(), effort.level())),
            crc: Hasher::new(),
            size: 0,
        }
    }

    fn pack(&mut self, piece: &str) -> Result<(), WriteError> {
        self.crc.update(piece.as_bytes());
        self.size += piece.len() as u64;
        let packed = self.encoder.write_all(piece.as_bytes());
        packed.map_err(WriteError::package)
    }

    fn finish(mut self) -> Result<Packed, WriteError> {
        let bytes = self.encoder.reset(Vec::new());
        let bytes = bytes.map_err(WriteError::package)?;
        if let Some(mut idle) = self.effort.idle()
            && idle.len() < MOST_IDLE
        {
            idle.push(self.encoder);
        }
        Ok(Packed {
            bytes,
            size: self.size,
            crc: self.crc.finalize(),
        })
    }
}
