//! One archive with all documents of a batch.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use vanban::account::File as Made;
use vanban::problem::Obstacle;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::draft::Draft;
use crate::build::{exists, unwritable};

/// The archive in the making.
pub(super) struct Archive {
    path: PathBuf,
    draft: Draft,
    /// Holds the draft, so that no other run takes it.
    file: File,
    entries: ZipWriter<BufWriter<File>>,
}

impl Archive {
    pub(super) fn begin(path: &Path, force: bool) -> Result<Self, Obstacle> {
        if !force && fs::symlink_metadata(path).is_ok() {
            return Err(exists(path));
        }
        let (draft, file) = Draft::of(path)?;
        let entries = file.try_clone().map_err(|error| unwritable(path, &error))?;
        Ok(Self {
            path: path.to_owned(),
            draft,
            file,
            entries: ZipWriter::new(BufWriter::new(entries)),
        })
    }

    /// Adds files. They are archives themselves, which no packing makes smaller; each has the same
    /// time, so that the same documents give the same archive.
    pub(super) fn add(&mut self, files: &[Made]) -> Result<(), Obstacle> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        for file in files {
            let entry = self.entries.start_file(file.name.as_str(), options);
            entry.map_err(|error| unwritable(&self.path, &error))?;
            let bytes = file.bytes().unwrap_or_default();
            let written = self.entries.write_all(bytes);
            written.map_err(|error| unwritable(&self.path, &error))?;
        }
        Ok(())
    }

    /// Gives the archive its name.
    pub(super) fn finish(self) -> Result<(), Obstacle> {
        let ended = self.entries.finish().map_err(|error| error.to_string());
        let ended = ended.and_then(|mut file| file.flush().map_err(|error| error.to_string()));
        ended.map_err(|error| unwritable(&self.path, &error))?;
        self.draft.finish(&self.file)
    }

    /// Leaves nothing.
    pub(super) fn give_up(self) {
        self.draft.give_up();
    }
}
