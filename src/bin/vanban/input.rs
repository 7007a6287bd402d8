//! Data read, and what is wrong with it said.

use std::fs::File;
use std::io::{self, Read};

use vanban::{Document, Problem, ReadError};

use crate::Outcome;
use crate::args::{Format, Input, is_standard};
use crate::say::{self, Words};

/// A document is text: more than this is something else.
const MOST_BYTES: u64 = 64 << 20;

/// Reads the document, and tells its problems and warnings.
pub(crate) fn document(input: &Input, words: Words) -> Result<Document, Outcome> {
    let name = input.path.display().to_string();
    let failure = |message: String| {
        say::err(&format!("{message}\n"));
        Outcome::Failure
    };
    let bytes = read(input).map_err(|error| failure(words.cannot_read(&name, &error)))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(failure(words.too_large(&name, MOST_BYTES >> 20)));
    }
    let tell = |problems: Vec<Problem>| {
        if input.json {
            say::diagnostics(input, &say::as_json(&problems));
        } else {
            for problem in problems {
                say::err(&words.problem(&name, &problem));
            }
        }
    };
    match parse(&bytes, input.format) {
        Ok(document) => {
            tell(document.warnings().iter().cloned().collect());
            Ok(document)
        }
        Err(ReadError::Problems(problems)) => {
            tell(problems.into_iter().collect());
            Err(Outcome::Problems)
        }
        Err(error) => {
            if input.json {
                say::diagnostics(input, &say::shape_as_json(&error));
            } else {
                say::err(&words.shape(&name, &error));
            }
            Err(Outcome::Problems)
        }
    }
}

fn read(input: &Input) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more than is taken tells that there is more.
    if is_standard(&input.path) {
        let input = io::stdin().lock();
        input.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    } else {
        let input = File::open(&input.path)?;
        input.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

fn parse(bytes: &[u8], format: Format) -> Result<Document, ReadError> {
    let text = std::str::from_utf8(bytes).map_err(|error| Words::not_utf8(bytes, error))?;
    match format {
        Format::Json => Document::from_json(text),
        Format::Yaml => Document::from_yaml(text),
        Format::Toml => Document::from_toml(text),
    }
}
