//! `vanban build` and `vanban preview`: Word files or pages from a file of data, those of texts that
//! have files of their own beside the first.

use std::fmt::Display;
use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use vanban::account::{Account, Content, Edition, File};
use vanban::file::{self, WriteError};
use vanban::layout::{Law, Picture};
use vanban::problem::Obstacle;

use crate::args::{Conversion, Input, is_standard};
use crate::input;
use crate::run::Run;
use crate::say;

/// Builds the Word files of a file of data.
pub(crate) fn run(conversion: &Conversion) -> Run {
    conversion.run(|edition| edition.built())
}

/// Draws the pages of a file of data.
pub(crate) fn preview(conversion: &Conversion, law: Law, picture: Picture) -> Run {
    conversion.run(|edition| edition.drawn(law, picture))
}

impl Conversion {
    /// Makes the files of the data, and writes them.
    fn run(&self, make: impl FnOnce(Edition<'_>) -> Account) -> Run {
        let mut run = Run::default();
        let Some((document, options)) = input::read(&self.input, &mut run) else {
            return run;
        };
        let account = make(Edition::new(&document, &options));
        run.take(account, &self.input.path.display().to_string());
        let paths = beside(&self.path, &document.file_name(), &run.account.files);
        if let Err(obstacle) = self.write(paths, &mut run.account.files) {
            run.account
                .files
                .retain(|file| matches!(file.content, Content::Path(_)));
            run.account.add(obstacle);
        }
        run
    }

    fn write(&self, paths: Vec<PathBuf>, files: &mut [File]) -> Result<(), Obstacle> {
        if is_standard(&self.path) {
            if files.len() > 1 {
                return Err(Obstacle::TwoFiles);
            }
            let is_word = files
                .iter()
                .all(|file| matches!(file.content, Content::Bytes(_)));
            if is_word && io::stdout().is_terminal() && !self.force {
                return Err(Obstacle::Terminal);
            }
        }
        // What stands in the way of one file keeps the others from being written.
        for path in &paths {
            way_is_free(&self.input, path, self.force)?;
        }
        for (file, path) in files.iter_mut().zip(paths) {
            if let Some(bytes) = file.bytes() {
                place(bytes, &path, self.force)?;
            }
            file.content = Content::Path(path);
        }
        Ok(())
    }
}

/// The paths of the files of a document that goes to an output: where the name of a file is longer
/// than that of the document, its path is so too.
pub(crate) fn beside(output: &Path, document: &str, files: &[File]) -> Vec<PathBuf> {
    let stem = |name: &Path| name.file_stem().unwrap_or_default().to_owned();
    let document = stem(document.as_ref());
    let path = |file: &File| {
        let own = stem(file.name.as_ref());
        let ending = own
            .as_encoded_bytes()
            .strip_prefix(document.as_encoded_bytes());
        let ending = ending.map_or(own.to_string_lossy(), String::from_utf8_lossy);
        if ending.is_empty() {
            return output.to_owned();
        }
        let mut name = stem(output);
        name.push(&*ending);
        if let Some(extension) = output.extension() {
            name.push(".");
            name.push(extension);
        }
        output.with_file_name(name)
    };
    files.iter().map(path).collect()
}

/// Sees whether a file can be written to a path, as far as that can be seen before.
pub(crate) fn way_is_free(input: &Input, path: &Path, force: bool) -> Result<(), Obstacle> {
    // Behind a link that leads nowhere stands nothing, but the link does.
    if is_standard(path) || fs::symlink_metadata(path).is_err() {
        return Ok(());
    }
    if input.files().any(|input| is_same(input, path)) {
        return Err(Obstacle::IsInput {
            name: path.display().to_string(),
        });
    }
    match fs::metadata(path) {
        Ok(there) if there.is_dir() => Err(unwritable(
            path,
            &io::Error::from(io::ErrorKind::IsADirectory),
        )),
        _ if !force => Err(exists(path)),
        Err(error) => Err(unwritable(path, &error)),
        Ok(_) => Ok(()),
    }
}

/// True of two paths that lead to one file, be it through links.
pub(crate) fn is_same(one: &Path, other: &Path) -> bool {
    let file = |path| fs::canonicalize(path).ok();
    file(one).is_some_and(|one| file(other) == Some(one))
}

/// Writes a file to its path.
pub(crate) fn place(bytes: &[u8], path: &Path, force: bool) -> Result<(), Obstacle> {
    if is_standard(path) {
        return say::out(bytes);
    }
    let written = if force {
        file::save(path, bytes)
    } else {
        file::save_new(path, bytes)
    };
    written.map_err(|error| match error {
        WriteError::File { source, .. } if source.kind() == io::ErrorKind::AlreadyExists => {
            exists(path)
        }
        WriteError::File { source, .. } => unwritable(path, &source),
        error => unwritable(path, &error),
    })
}

pub(crate) fn exists(path: &Path) -> Obstacle {
    Obstacle::Exists {
        name: path.display().to_string(),
    }
}

pub(crate) fn unwritable(path: &Path, error: &impl Display) -> Obstacle {
    Obstacle::Unwritable {
        name: path.display().to_string(),
        cause: error.to_string(),
    }
}
