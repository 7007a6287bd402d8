//! `vanban build`: a Word file from a file of data.

use std::fs::File;
use std::io::{self, Read};

use vanban::{Problem, ReadError, Report, WordFile, WriteError};

use crate::Outcome;
use crate::args::{Format, Options, is_standard};
use crate::say::{self, Words};

/// A report is text: more than this is something else.
const MOST_BYTES: u64 = 64 << 20;

/// Runs the command, and says how it went.
pub(crate) fn run(options: &Options, words: Words) -> Outcome {
    match attempt(options, words) {
        Ok(outcome) => outcome,
        Err(failure) => {
            say::err(&format!("{failure}\n"));
            Outcome::Failure
        }
    }
}

fn attempt(options: &Options, words: Words) -> Result<Outcome, String> {
    let name = options.input.display().to_string();
    let bytes = read(options).map_err(|error| words.cannot_read(&name, &error))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(words.too_large(&name, MOST_BYTES >> 20));
    }
    let tell = |problems: &[Problem]| tell(problems, options, &name, words);

    let report = match parse(&bytes, options.format) {
        Ok(report) => report,
        Err(ReadError::Problems(problems)) => {
            let problems: Vec<_> = problems.into_iter().collect();
            tell(&problems);
            return Ok(Outcome::Problems);
        }
        Err(error) => {
            if options.json {
                say::diagnostics(options, &say::shape_as_json(&error));
            } else {
                say::err(&words.shape(&name, &error));
            }
            return Ok(Outcome::Problems);
        }
    };
    let warnings: Vec<_> = report.warnings().iter().cloned().collect();
    tell(&warnings);
    let file = report
        .to_docx()
        .map_err(|error| words.cannot_write(&error))?;
    write(&file, options).map_err(|error| match &error {
        WriteError::File { source, .. } if source.kind() == io::ErrorKind::AlreadyExists => {
            words.exists(&options.output.display().to_string())
        }
        _ => words.cannot_write(&error),
    })?;
    if !is_standard(&options.output) && !options.json {
        say::err(&words.done(&options.output.display().to_string(), &report.blanks()));
    }
    Ok(Outcome::Done)
}

fn read(options: &Options) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more than is taken tells that there is more.
    if is_standard(&options.input) {
        io::stdin()
            .lock()
            .take(MOST_BYTES + 1)
            .read_to_end(&mut bytes)?;
    } else {
        File::open(&options.input)?
            .take(MOST_BYTES + 1)
            .read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

fn parse(bytes: &[u8], format: Format) -> Result<Report, ReadError> {
    let text = std::str::from_utf8(bytes).map_err(|error| Words::not_utf8(bytes, error))?;
    match format {
        Format::Json => Report::from_json(text),
        Format::Yaml => Report::from_yaml(text),
        Format::Toml => Report::from_toml(text),
    }
}

fn write(file: &WordFile, options: &Options) -> Result<(), WriteError> {
    if is_standard(&options.output) {
        file.write_to(io::stdout().lock())
            .map_err(|source| WriteError::File {
                path: options.output.clone(),
                source,
            })
    } else if options.force {
        file.save(&options.output)
    } else {
        file.save_new(&options.output)
    }
}

fn tell(problems: &[Problem], options: &Options, name: &str, words: Words) {
    if options.json {
        say::diagnostics(options, &say::as_json(&problems));
        return;
    }
    for problem in problems {
        say::err(&words.problem(name, problem));
    }
}
