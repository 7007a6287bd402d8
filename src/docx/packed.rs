//! The bytes of a part, compressed as they stand in the archive.

use std::io::Write;
use std::sync::Mutex;

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

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
    pub(super) fn of(part: &str) -> Result<Self, WriteError> {
        let mut packer = Packer::new(part.len());
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
    const PIECE: usize = 1 << 20;

    pub(super) fn new() -> Self {
        Self {
            text: String::new(),
            packer: Packer::new(0),
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

/// The most states of deflate that wait for a part.
const MOST_IDLE: usize = 16;

/// States of deflate that wait for a part. Each takes 300 kB, and a new one much time for them.
static IDLE: Mutex<Vec<DeflateEncoder<Vec<u8>>>> = Mutex::new(Vec::new());

struct Packer {
    encoder: DeflateEncoder<Vec<u8>>,
    crc: Crc,
    size: u64,
}

impl Packer {
    /// For a part of about this size.
    fn new(size: usize) -> Self {
        let idle = IDLE.lock().ok().and_then(|mut idle| idle.pop());
        let mut encoder =
            idle.unwrap_or_else(|| DeflateEncoder::new(Vec::new(), Compression::new(6)));
        encoder.get_mut().reserve(size / 4);
        Self {
            encoder,
            crc: Crc::new(),
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
        if let Ok(mut idle) = IDLE.lock()
            && idle.len() < MOST_IDLE
        {
            idle.push(self.encoder);
        }
        Ok(Packed {
            bytes,
            size: self.size,
            crc: self.crc.sum(),
        })
    }
}
