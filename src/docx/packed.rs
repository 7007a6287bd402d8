//! The bytes of a part, compressed as they stand in the archive.

use std::io;
use std::sync::Mutex;

use crc32fast::Hasher;
use zlib_rs::{Deflate, DeflateFlush, Status};

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
    /// A part that is kept for the files to come.
    pub(super) fn kept(part: &str) -> Result<Self, WriteError> {
        let mut kept = Self::with(part, Effort::Kept)?;
        kept.bytes.shrink_to_fit();
        Ok(kept)
    }

    /// A short part of one file.
    pub(super) fn short(part: &str) -> Result<Self, WriteError> {
        Self::with(part, Effort::Short)
    }

    fn with(part: &str, effort: Effort) -> Result<Self, WriteError> {
        let mut packer = Packer::new(effort)?;
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

    /// A part that may be long.
    pub(super) fn long() -> Result<Self, WriteError> {
        Ok(Self {
            text: String::with_capacity(Self::USUAL),
            packer: Packer::new(Effort::Long)?,
        })
    }

    /// A part that is mostly short.
    pub(super) fn short() -> Result<Self, WriteError> {
        Ok(Self {
            text: String::new(),
            packer: Packer::new(Effort::Short)?,
        })
    }

    pub(super) fn push(&mut self, xml: &str) {
        self.text.push_str(xml);
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

/// The effort to make a part small.
#[derive(Clone, Copy, Debug)]
enum Effort {
    /// Codes of its own would take longer than all else, and save 40 bytes.
    Short,
    /// Half the time of level 6, for a file that is a twenty-fifth larger.
    Long,
    /// Level 6: what is packed once may take its time.
    Kept,
}

impl Effort {
    fn level(self) -> i32 {
        match self {
            Self::Short => 1,
            Self::Long => 2,
            Self::Kept => 6,
        }
    }
}

/// The window of deflate in archives: 32 kB, as a power of two.
const WINDOW: u8 = 15;

/// The most states of deflate that wait for a part.
const MOST_IDLE: usize = 16;

/// States of deflate that wait for a part. Each takes 300 kB, and a new one much time for them.
static IDLE: Mutex<Vec<Deflate>> = Mutex::new(Vec::new());

struct Packer {
    deflate: Deflate,
    bytes: Vec<u8>,
    crc: Hasher,
}

impl Packer {
    /// Room for more bytes of the part, at least.
    const ROOM: usize = 512;

    fn new(effort: Effort) -> Result<Self, WriteError> {
        let level = effort.level();
        let idle = IDLE.lock().ok().and_then(|mut idle| idle.pop());
        let deflate = match idle {
            Some(mut used) => {
                used.reset();
                used.set_level(level)
                    .map_err(|error| failed(error.as_str()))?;
                used
            }
            None => Deflate::new(level, false, WINDOW),
        };
        Ok(Self {
            deflate,
            bytes: Vec::new(),
            crc: Hasher::new(),
        })
    }

    fn pack(&mut self, piece: &str) -> Result<(), WriteError> {
        self.crc.update(piece.as_bytes());
        let mut rest = piece.as_bytes();
        while !rest.is_empty() {
            let before = self.deflate.total_in();
            self.step(rest, DeflateFlush::NoFlush)?;
            let taken = usize::try_from(self.deflate.total_in() - before);
            rest = rest.get(taken.unwrap_or(usize::MAX)..).unwrap_or_default();
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Packed, WriteError> {
        while self.step(&[], DeflateFlush::Finish)? != Status::StreamEnd {}
        let size = self.deflate.total_in();
        if let Ok(mut idle) = IDLE.lock()
            && idle.len() < MOST_IDLE
        {
            idle.push(self.deflate);
        }
        Ok(Packed {
            bytes: self.bytes,
            size,
            crc: self.crc.finalize(),
        })
    }

    /// Packs as much of some bytes as there is room for.
    fn step(&mut self, input: &[u8], flush: DeflateFlush) -> Result<Status, WriteError> {
        let start = self.bytes.len();
        self.bytes.resize(start + input.len() / 4 + Self::ROOM, 0);
        let room = self.bytes.get_mut(start..).unwrap_or_default();
        let before = self.deflate.total_out();
        let status = self.deflate.compress(input, room, flush);
        let written = usize::try_from(self.deflate.total_out() - before).unwrap_or(0);
        self.bytes.truncate(start + written);
        status.map_err(|error| failed(error.as_str()))
    }
}

fn failed(cause: &'static str) -> WriteError {
    WriteError::package(io::Error::other(cause))
}
