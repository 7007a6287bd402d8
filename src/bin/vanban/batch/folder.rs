//! The folder of a batch: each file whole or not at all, and nothing left of runs that were killed.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use vanban::account::{Content, File as Made};
use vanban::problem::Obstacle;

use super::draft;
use super::manifest::{Known, Manifest};
use super::work::Key;
use crate::args::Shard;
use crate::build::{exists, unwritable};

/// The share of a run that has all.
const ALL: &str = "all";

/// The folder, and what stands in it.
pub(super) struct Folder {
    path: PathBuf,
    /// What is being written.
    draft: PathBuf,
    manifest: Manifest,
    force: bool,
}

impl Folder {
    /// Opens a folder, which is made if it is not there, and cleans it.
    pub(super) fn open(
        path: &Path,
        shard: Option<Shard>,
        resume: bool,
        force: bool,
    ) -> Result<Self, Obstacle> {
        fs::create_dir_all(path).map_err(|error| unwritable(path, &error))?;
        // Its own name, where it is given as `.` or with a slash behind.
        let path = fs::canonicalize(path).map_err(|error| unwritable(path, &error))?;
        let own = shard.map_or_else(|| ALL.to_owned(), Shard::name);
        let manifest = Manifest::open(&manifest(&path, &own), resume)?;
        clean(&path, &own).map_err(|error| unwritable(&path, &error))?;
        Ok(Self {
            draft: path.join(draft::name(&own)),
            path,
            manifest,
            force,
        })
    }

    /// What is in the folder already.
    pub(super) fn known(&self) -> &Known {
        self.manifest.known()
    }

    /// Begins to write.
    pub(super) fn begin(&self) -> Result<(), Obstacle> {
        self.manifest.begin()
    }

    /// Writes the files of a record and says so in the manifest.
    pub(super) fn place(&mut self, key: &Key, files: &mut [Made]) -> Result<(), Obstacle> {
        for file in files.iter() {
            self.way_is_free(file)?;
        }
        // The document itself comes last: where it is, the others are.
        for file in files.iter_mut().rev() {
            let path = self.path.join(&file.name);
            if let Some(bytes) = file.bytes() {
                self.write(bytes, &path)
                    .map_err(|error| unwritable(&path, &error))?;
            }
            file.content = Content::Path(path);
        }
        self.manifest.add(key, files)
    }

    /// Only what an earlier run has written is replaced, unless that is asked for.
    fn way_is_free(&self, file: &Made) -> Result<(), Obstacle> {
        let path = self.path.join(&file.name);
        if self.force || fs::symlink_metadata(&path).is_err() {
            return Ok(());
        }
        let same = || fs::read(&path).is_ok_and(|there| Some(there.as_slice()) == file.bytes());
        if self.manifest.known().has_name(&file.name) || self.manifest.resumes() && same() {
            return Ok(());
        }
        Err(exists(&path))
    }

    /// The system brings the bytes to the disk when it sees fit.
    fn write(&self, bytes: &[u8], path: &Path) -> io::Result<()> {
        File::create(&self.draft)?.write_all(bytes)?;
        fs::rename(&self.draft, path)
    }

    /// Ends the run.
    pub(super) fn finish(&self) -> Result<(), Obstacle> {
        self.manifest.finish()
    }
}

/// The path of the manifest of a share of a folder: beside it.
fn manifest(folder: &Path, share: &str) -> PathBuf {
    let ending = match share {
        ALL => "manifest".to_owned(),
        share => format!("{share}.manifest"),
    };
    beside(folder, &ending)
}

/// A path beside a folder or a file, its name longer by an ending.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    path.with_file_name(name)
}

/// Takes away what runs have left that were killed: the drafts of this share, and of others whose
/// manifest nobody holds, nor themselves.
fn clean(folder: &Path, own: &str) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let Some(share) = name.to_str().and_then(draft::draft_of) else {
            continue;
        };
        let path = entry.path();
        let of_another = [&manifest(folder, share), &path];
        if share == own || !of_another.into_iter().any(|held| draft::is_busy(held)) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}
