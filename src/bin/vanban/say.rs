//! Where the program writes: standard output and standard error.

use std::io::{self, Write};

use serde::Serialize;

use crate::Outcome;

/// Writes to standard output.
pub(crate) fn out(text: &str) -> Result<(), Outcome> {
    let mut output = io::stdout().lock();
    let written = output
        .write_all(text.as_bytes())
        .and_then(|()| output.flush());
    written.map_err(|_| Outcome::Failure)
}

/// Writes to standard error; if that fails there is nobody to tell.
pub(crate) fn err(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Writes what `--json` asks for: to standard output, unless the result goes there.
pub(crate) fn diagnostics(json: &str, output_taken: bool) {
    if output_taken || out(json).is_err() {
        err(json);
    }
}

/// A value as JSON, on a line of its own.
pub(crate) fn as_json(value: &impl Serialize) -> String {
    match serde_json::to_string_pretty(value) {
        Ok(json) => json + "\n",
        Err(error) => format!("{error}\n"),
    }
}
