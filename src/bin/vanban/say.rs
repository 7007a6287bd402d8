//! Where the program writes: standard output and standard error.

use std::io::{self, ErrorKind, Write};

use serde::Serialize;
use vanban::problem::Obstacle;

/// The name of standard output in messages.
const STDOUT: &str = "<stdout>";

/// Writes to standard output. A reader that has gone has read enough.
pub(crate) fn out(bytes: &[u8]) -> Result<(), Obstacle> {
    let mut output = io::stdout().lock();
    let written = output.write_all(bytes).and_then(|()| output.flush());
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Obstacle::Unwritable {
            name: STDOUT.to_owned(),
            cause: error.to_string(),
        }),
        _ => Ok(()),
    }
}

/// Writes to standard error; if that fails there is nobody to tell.
pub(crate) fn err(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// A value as JSON, on a line of its own.
pub(crate) fn as_json(value: &impl Serialize) -> String {
    match serde_json::to_string_pretty(value) {
        Ok(json) => json + "\n",
        Err(error) => format!("{error}\n"),
    }
}
