//! `vanban build`: a Word file from a file of data, and a second one for a text that is attached
//! in a file of its own.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use vanban::{WordFile, WriteError};

use crate::Outcome;
use crate::account::Account;
use crate::args::{Build, is_standard};
use crate::input;
use crate::obstacle::Obstacle;
use crate::words::Words;

/// Runs the command, and says how it went.
pub(crate) fn run(build: &Build, words: Words) -> Result<(), Outcome> {
    let mut account = Account::default();
    let result = write(build, &mut account);
    account.tell(&build.input, words);
    result
}

fn write(build: &Build, account: &mut Account) -> Result<(), Outcome> {
    let document = input::document(&build.input, account)?;
    let style = input::style(&build.input, account)?;
    let mut layouts = vec![(build.output.clone(), document.layout_in(&style))];
    if let Some(attached) = document.attached_layout_in(&style) {
        if is_standard(&build.output) {
            return Err(account.fail(Obstacle::TwoFiles));
        }
        layouts.push((beside(&build.output), attached));
    }
    // What stands in the way of one file keeps the other from being written.
    let mut files = Vec::new();
    for (path, layout) in layouts {
        let file = layout.to_docx();
        let file = file.map_err(|error| account.fail(Obstacle::Write(error)))?;
        if let Some(obstacle) = in_the_way(build, &path) {
            return Err(account.fail(obstacle));
        }
        files.push((path, file));
    }
    for (path, file) in files {
        let placed = place(&file, &path, build.force);
        placed.map_err(|error| account.fail(cannot(&path, error)))?;
        if !is_standard(&path) {
            account.wrote(&path);
        }
    }
    account.left(document.blanks());
    Ok(())
}

/// The file beside another that holds what is attached.
fn beside(output: &Path) -> PathBuf {
    let mut name = output.file_stem().unwrap_or_default().to_owned();
    name.push("-kem-theo.docx");
    output.with_file_name(name)
}

/// What keeps a file from being written to a path, as far as that can be seen before.
fn in_the_way(build: &Build, path: &Path) -> Option<Obstacle> {
    // Behind a link that leads nowhere stands nothing, but the link does.
    if is_standard(path) || fs::symlink_metadata(path).is_err() {
        return None;
    }
    let name = path.display().to_string();
    let cannot = |source| {
        let path = path.to_owned();
        Some(Obstacle::Write(WriteError::File { path, source }))
    };
    if build.input.files().any(|input| is_same(input, path)) {
        return Some(Obstacle::Input(name));
    }
    match fs::metadata(path) {
        Ok(there) if there.is_dir() => cannot(io::ErrorKind::IsADirectory.into()),
        _ if !build.force => Some(Obstacle::Exists(name)),
        Err(error) => cannot(error),
        Ok(_) => None,
    }
}

/// Whether two paths lead to one file, be it through links.
fn is_same(one: &Path, other: &Path) -> bool {
    let file = |path| fs::canonicalize(path).ok();
    file(one).is_some_and(|one| file(other) == Some(one))
}

fn cannot(path: &Path, error: WriteError) -> Obstacle {
    match error {
        WriteError::File { source, .. } if source.kind() == io::ErrorKind::AlreadyExists => {
            Obstacle::Exists(path.display().to_string())
        }
        error => Obstacle::Write(error),
    }
}

fn place(file: &WordFile, path: &Path, force: bool) -> Result<(), WriteError> {
    if is_standard(path) {
        let written = file.write_to(io::stdout().lock());
        written.map_err(|source| WriteError::File {
            path: path.to_owned(),
            source,
        })
    } else if force {
        file.save(path)
    } else {
        file.save_new(path)
    }
}
