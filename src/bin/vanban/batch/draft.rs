//! A file that has its name only when it is whole.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use vanban::problem::Obstacle;

use crate::build::unwritable;

/// The names of what is not whole yet begin and end so.
const BEGINNING: &str = ".vanban-batch";
const END: &str = ".tmp";

/// The name of a draft that stands in a folder; what it is a draft of tells it from others.
pub(super) fn name(of: &str) -> String {
    format!("{BEGINNING}-{of}{END}")
}

/// What a draft of this name is a draft of.
pub(super) fn draft_of(name: &str) -> Option<&str> {
    let name = name.strip_prefix(BEGINNING)?.strip_suffix(END)?;
    name.strip_prefix('-')
}

/// A file for which no other run lives, whatever a run that was killed has left in it.
pub(super) fn locked(path: &Path) -> Result<File, Obstacle> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    let file = options
        .open(path)
        .map_err(|error| unwritable(path, &error))?;
    if is_held(&file) {
        let name = path.display().to_string();
        return Err(Obstacle::Busy { name });
    }
    Ok(file)
}

/// True if another run holds a file. A file system without locks cannot tell.
fn is_held(file: &File) -> bool {
    matches!(file.try_lock(), Err(TryLockError::WouldBlock))
}

/// True if a living run holds the file of a path.
pub(super) fn is_busy(path: &Path) -> bool {
    File::open(path).is_ok_and(|file| is_held(&file))
}

/// A draft of a file, beside it.
pub(super) struct Draft {
    draft: PathBuf,
    path: PathBuf,
}

impl Draft {
    /// Begins a draft of a file.
    pub(super) fn of(path: &Path) -> Result<(Self, File), Obstacle> {
        let whole = path.file_name().unwrap_or_default().to_string_lossy();
        let draft = path.with_file_name(name(&whole));
        let file = locked(&draft)?;
        file.set_len(0).map_err(|error| unwritable(path, &error))?;
        let path = path.to_owned();
        Ok((Self { draft, path }, file))
    }

    /// Gives the file its name.
    pub(super) fn finish(self, file: &File) -> Result<(), Obstacle> {
        let named = file
            .sync_all()
            .and_then(|()| fs::rename(&self.draft, &self.path));
        named.map_err(|error: io::Error| unwritable(&self.path, &error))
    }

    /// Leaves nothing.
    pub(super) fn give_up(self) {
        // What is left all the same, the next run takes.
        let _ = fs::remove_file(&self.draft);
    }
}
