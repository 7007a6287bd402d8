//! Data read, and what is wrong with it said.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use vanban::{Document, HouseStyle, Problems, ReadError};

use crate::Outcome;
use crate::args::{Format, Input, Style, is_standard};
use crate::say;
use crate::words::{self, Words};

/// A document is text: more than this is something else.
const MOST_BYTES: u64 = 64 << 20;

/// Reads the document, and tells its problems and warnings.
pub(crate) fn document(input: &Input, words: Words) -> Result<Document, Outcome> {
    let read = |text: &str| match input.format {
        Format::Json => Document::from_json(text),
        Format::Yaml => Document::from_yaml(text),
        Format::Toml => Document::from_toml(text),
    };
    let document = load(&input.path, read, input, words)?;
    tell(&input.path, document.warnings(), input, words);
    Ok(document)
}

/// The house style, read where it stands in a file.
pub(crate) fn style(input: &Input, words: Words) -> Result<HouseStyle, Outcome> {
    match &input.style {
        Style::Large => Ok(HouseStyle::large()),
        Style::Small => Ok(HouseStyle::small()),
        Style::File(path, format) => {
            let read = |text: &str| match format {
                Format::Json => HouseStyle::from_json(text),
                Format::Yaml => HouseStyle::from_yaml(text),
                Format::Toml => HouseStyle::from_toml(text),
            };
            load(path, read, input, words)
        }
    }
}

/// Reads a file of data, and tells what is wrong with it.
fn load<T>(
    path: &Path,
    parse: impl FnOnce(&str) -> Result<T, ReadError>,
    input: &Input,
    words: Words,
) -> Result<T, Outcome> {
    let name = path.display().to_string();
    let failure = |message: String| {
        say::err(&format!("{message}\n"));
        Outcome::Failure
    };
    let bytes = read(path).map_err(|error| failure(words.cannot_read(&name, &error)))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(failure(words.too_large(&name, MOST_BYTES >> 20)));
    }
    let text = std::str::from_utf8(&bytes).map_err(|error| Words::not_utf8(&bytes, error));
    text.and_then(parse).map_err(|error| {
        match &error {
            ReadError::Problems(problems) => tell(path, problems, input, words),
            error if input.json => {
                say::diagnostics(&words::shape_as_json(error), input.output_taken);
            }
            error => say::err(&words.shape(&name, error)),
        }
        Outcome::Problems
    })
}

fn tell(path: &Path, problems: &Problems, input: &Input, words: Words) {
    if input.json {
        let problems: Vec<_> = problems.iter().collect();
        say::diagnostics(&say::as_json(&problems), input.output_taken);
    } else {
        for problem in problems {
            say::err(&words.problem(&path.display().to_string(), problem));
        }
    }
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more than is taken tells that there is more.
    if is_standard(path) {
        let input = io::stdin().lock();
        input.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    } else {
        let input = File::open(path)?;
        input.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}
