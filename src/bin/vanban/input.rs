//! Data read, and what is wrong with it kept for the account.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use vanban::{Document, HouseStyle, ReadError};

use crate::Outcome;
use crate::account::Account;
use crate::args::{Format, Input, Style, is_standard};
use crate::obstacle::Obstacle;
use crate::words::Words;

/// A document is text: more than this is something else.
const MOST_BYTES: u64 = 16 << 20;

/// Reads the document, with its problems and warnings.
pub(crate) fn document(input: &Input, account: &mut Account) -> Result<Document, Outcome> {
    let read = |text: &str| match input.format {
        Format::Json => Document::from_json(text),
        Format::Yaml => Document::from_yaml(text),
        Format::Toml => Document::from_toml(text),
    };
    let document = load(&input.path, read, account)?;
    account.warn(&input.path, document.warnings());
    Ok(document)
}

/// The house style, read where it stands in a file.
pub(crate) fn style(input: &Input, account: &mut Account) -> Result<HouseStyle, Outcome> {
    match &input.style {
        Style::Large => Ok(HouseStyle::large()),
        Style::Small => Ok(HouseStyle::small()),
        Style::File(path, format) => {
            let read = |text: &str| match format {
                Format::Json => HouseStyle::from_json(text),
                Format::Yaml => HouseStyle::from_yaml(text),
                Format::Toml => HouseStyle::from_toml(text),
            };
            load(path, read, account)
        }
    }
}

/// Reads a file of data.
fn load<T>(
    path: &Path,
    parse: impl FnOnce(&str) -> Result<T, ReadError>,
    account: &mut Account,
) -> Result<T, Outcome> {
    let name = || path.display().to_string();
    let bytes = read(path).map_err(|error| account.fail(Obstacle::Read(name(), error)))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(account.fail(Obstacle::TooLarge(name(), MOST_BYTES >> 20)));
    }
    let text = std::str::from_utf8(&bytes).map_err(|error| Words::not_utf8(&bytes, error));
    text.and_then(parse)
        .map_err(|error| account.refuse(path, error))
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
