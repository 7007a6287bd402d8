//! The markup of a text: emphasis, citations, marks of footnotes and backslashes, read and written.
//!
//! The signs of markup are all ASCII, so the markup is looked at byte by byte and cut at its signs.
//! What stands between them is copied as it is.

mod read;
mod signs;
mod write;

pub(super) use read::read;
pub(super) use signs::{is_plain, notes};
pub(super) use write::write;
