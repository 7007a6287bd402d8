//! `vanban build`: a Word file from a file of data, and others for texts that have files of their
//! own.

use std::fmt::Display;
use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use vanban::account::{self, Content, File};
use vanban::file::{self, WriteError};
use vanban::problem::Obstacle;

use crate::args::{Build, Input, is_standard};
use crate::input;
use crate::run::Run;
use crate::say;

/// Runs the command.
pub(crate) fn run(build: &Build) -> Run {
    let mut run = Run::default();
    let Some((document, style)) = input::read(&build.input, &mut run) else {
        return run;
    };
    let mut account = account::of(&document, &style);
    let problems = std::mem::take(&mut account.problems);
    account.changes = std::mem::take(&mut run.account.changes);
    run.account = account;
    run.add(problems, &build.input.path.display().to_string());
    if let Err(obstacle) = write(build, &mut run) {
        run.account
            .files
            .retain(|file| matches!(file.content, Content::Path(_)));
        run.account.add(obstacle);
    }
    run
}

fn write(build: &Build, run: &mut Run) -> Result<(), Obstacle> {
    let files = &mut run.account.files;
    if is_standard(&build.output) {
        if files.len() > 1 {
            return Err(Obstacle::TwoFiles);
        }
        if io::stdout().is_terminal() && !build.force {
            return Err(Obstacle::Terminal);
        }
    }
    // What stands in the way of one file keeps the others from being written.
    let paths = beside(&build.output, files);
    for path in &paths {
        way_is_free(&build.input, path, build.force)?;
    }
    for (file, path) in files.iter_mut().zip(paths) {
        if let Content::Bytes(word) = &file.content {
            place(word.as_bytes(), &path, build.force)?;
        }
        file.content = Content::Path(path);
    }
    Ok(())
}

/// The paths of files of which the first goes to a path, and the others beside it.
pub(crate) fn beside(output: &Path, files: &[File]) -> Vec<PathBuf> {
    let first = files.first().map_or("", |file| &file.name);
    let stem = first.strip_suffix(".docx").unwrap_or(first);
    let output_stem = output.file_stem().unwrap_or_default().to_string_lossy();
    let others = files.iter().skip(1).map(|file| {
        let ending = file.name.strip_prefix(stem).unwrap_or(&file.name);
        output.with_file_name(format!("{output_stem}{ending}"))
    });
    let paths = [output.to_owned()].into_iter().chain(others);
    paths.take(files.len()).collect()
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
