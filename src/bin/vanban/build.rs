//! `vanban build`: a Word file from a file of data, and a second one for a text that is attached
//! in a file of its own.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use vanban::{WordFile, WriteError};

use crate::Outcome;
use crate::args::{Build, is_standard};
use crate::input;
use crate::say;
use crate::words::Words;

/// Runs the command, and says how it went.
pub(crate) fn run(build: &Build, words: Words) -> Result<(), Outcome> {
    let document = input::document(&build.input, words)?;
    let style = input::style(&build.input, words)?;
    let attached = document.attached_layout_in(&style);
    if attached.is_some() && is_standard(&build.output) {
        say::err(&format!("{}\n", words.two_files()));
        return Err(Outcome::Failure);
    }
    let failure = |path: &Path, error: &WriteError| {
        say::err(&format!("{}\n", cannot(path, error, words)));
        Outcome::Failure
    };
    let file = document.to_docx_in(&style);
    let mut files = vec![(build.output.clone(), file)];
    if let Some(layout) = attached {
        files.push((beside(&build.output), layout.to_docx()));
    }
    // What stands in the way of one file keeps the other from being written.
    if !build.force
        && let Some((path, _)) = files
            .iter()
            .find(|(path, _)| !is_standard(path) && fs::symlink_metadata(path).is_ok())
    {
        say::err(&format!("{}\n", words.exists(&path.display().to_string())));
        return Err(Outcome::Failure);
    }
    let mut blanks = document.blanks();
    for (path, file) in files {
        file.and_then(|file| write(&file, &path, build.force))
            .map_err(|error| failure(&path, &error))?;
        if !is_standard(&path) && !build.input.json {
            say::err(&words.done(&path.display().to_string(), &blanks));
        }
        // They are those of the document itself.
        blanks.clear();
    }
    Ok(())
}

/// The file beside another that holds what is attached.
fn beside(output: &Path) -> PathBuf {
    let mut name = output.file_stem().unwrap_or_default().to_owned();
    name.push("-kem-theo.docx");
    output.with_file_name(name)
}

fn cannot(path: &Path, error: &WriteError, words: Words) -> String {
    match error {
        WriteError::File { source, .. } if source.kind() == io::ErrorKind::AlreadyExists => {
            words.exists(&path.display().to_string())
        }
        _ => words.cannot_write(error),
    }
}

fn write(file: &WordFile, path: &Path, force: bool) -> Result<(), WriteError> {
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
