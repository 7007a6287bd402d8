//! `vanban build`: a Word file from a file of data.

use std::io;

use vanban::{WordFile, WriteError};

use crate::Outcome;
use crate::args::{Build, is_standard};
use crate::input;
use crate::say::{self, Words};

/// Runs the command, and says how it went.
pub(crate) fn run(build: &Build, words: Words) -> Result<(), Outcome> {
    let document = input::document(&build.input, words)?;
    let style = input::style(&build.input, words)?;
    let output = build.output.display().to_string();
    let written = document
        .to_docx_in(&style)
        .and_then(|file| write(&file, build));
    if let Err(error) = written {
        let message = match &error {
            WriteError::File { source, .. } if source.kind() == io::ErrorKind::AlreadyExists => {
                words.exists(&output)
            }
            _ => words.cannot_write(&error),
        };
        say::err(&format!("{message}\n"));
        return Err(Outcome::Failure);
    }
    if !is_standard(&build.output) && !build.input.json {
        say::err(&words.done(&output, &document.blanks()));
    }
    Ok(())
}

fn write(file: &WordFile, build: &Build) -> Result<(), WriteError> {
    if is_standard(&build.output) {
        let written = file.write_to(io::stdout().lock());
        written.map_err(|source| WriteError::File {
            path: build.output.clone(),
            source,
        })
    } else if build.force {
        file.save(&build.output)
    } else {
        file.save_new(&build.output)
    }
}
