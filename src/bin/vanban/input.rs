//! Data read, and what is wrong with them kept for the account.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use vanban::account::Options;
use vanban::problem::Obstacle;
use vanban::{Document, HouseStyle, Limits};

use crate::args::{Input, Style, is_standard};
use crate::run::Run;

/// Reads the document, and how it is to be set. What is wrong with either is told at once.
pub(crate) fn read(input: &Input, run: &mut Run) -> Option<(Document, Options)> {
    let limits = Limits::default();
    let document = load(&input.path, &limits, run).and_then(|bytes| {
        let document = Document::read(input.format, &bytes, &limits);
        kept(document, bytes, &input.path, run)
    });
    let style = style(&input.style, &limits, run);
    let (document, style) = document.zip(style)?;
    Some((document, Options::default().style(style).fit(input.fit)))
}

/// The house style that is asked for.
pub(crate) fn style(style: &Style, limits: &Limits, run: &mut Run) -> Option<HouseStyle> {
    match style {
        Style::Large => Some(HouseStyle::large()),
        Style::Small => Some(HouseStyle::small()),
        Style::File(path, format) => load(path, limits, run).and_then(|bytes| {
            let style = HouseStyle::read(*format, &bytes, limits);
            kept(style, bytes, path, run)
        }),
    }
}

/// The value, or its problems. The text is kept to show where they stand.
pub(crate) fn kept<T>(
    value: Result<T, vanban::Problems>,
    bytes: Vec<u8>,
    path: &Path,
    run: &mut Run,
) -> Option<T> {
    let name = path.display().to_string();
    let value = value.map_err(|problems| run.add(problems, &name)).ok();
    run.sources.insert(name, bytes);
    value
}

/// Most files are shorter, in bytes, and are then read at once.
const USUAL: usize = 1 << 14;

/// The bytes of a file.
pub(crate) fn load(path: &Path, limits: &Limits, run: &mut Run) -> Option<Vec<u8>> {
    let standard = is_standard(path);
    let read = || {
        let mut bytes = Vec::with_capacity(USUAL);
        // One byte more than is taken tells that there is more.
        let most = limits.bytes as u64 + 1;
        if standard {
            io::stdin().lock().take(most).read_to_end(&mut bytes)?;
        } else {
            File::open(path)?.take(most).read_to_end(&mut bytes)?;
        }
        Ok(bytes)
    };
    let read: io::Result<Vec<u8>> = read();
    let unreadable = |error: io::Error| {
        let name = if standard {
            "<stdin>".to_owned()
        } else {
            path.display().to_string()
        };
        let cause = error.to_string();
        run.account.add(Obstacle::Unreadable { name, cause });
    };
    read.map_err(unreadable).ok()
}
