//! What keeps a file from being read or written.

use std::io;

use vanban::WriteError;

/// What stands in the way, with the name of the file.
pub(crate) enum Obstacle {
    Read(String, io::Error),
    /// It has more mebibytes than these.
    TooLarge(String, u64),
    Write(WriteError),
    Exists(String),
    /// What would be written over is what is read.
    Input(String),
    /// Standard output has room for one file.
    TwoFiles,
}
