//! The account of each document as a line of JSON.

use std::io::{self, ErrorKind, Write};

use serde::Serialize;
use vanban::Problems;
use vanban::account::File;
use vanban::problem::Obstacle;

use super::source::Place;
use crate::build::unwritable;

/// Standard output, a line a record.
pub(super) struct Lines {
    output: io::Stdout,
    line: Vec<u8>,
}

/// The account of a record: that of its document's file, the files of texts that are attached to it,
/// and its problems.
#[derive(Serialize)]
struct Told<'a> {
    line: Option<usize>,
    #[serde(flatten)]
    file: Option<&'a File>,
    #[serde(skip_serializing_if = "<[File]>::is_empty")]
    attached: &'a [File],
    problems: &'a Problems,
}

impl Lines {
    pub(super) fn new() -> Self {
        Self {
            output: io::stdout(),
            line: Vec::new(),
        }
    }

    /// Says a line, which whoever waits for it gets at once.
    pub(super) fn say(
        &mut self,
        place: &Place,
        problems: &Problems,
        files: &[File],
    ) -> Result<(), Obstacle> {
        self.line.clear();
        let said = serde_json::to_writer(
            &mut self.line,
            &Told {
                line: place.line,
                file: files.first(),
                attached: files.get(1..).unwrap_or_default(),
                problems,
            },
        );
        self.line.push(b'\n');
        let mut output = self.output.lock();
        let said = said.map_err(io::Error::from);
        let said = said.and_then(|()| output.write_all(&self.line));
        match said.and_then(|()| output.flush()) {
            // A reader that has gone has read enough.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Err(Obstacle::Stopped),
            Err(error) => Err(unwritable("<stdout>".as_ref(), &error)),
            Ok(()) => Ok(()),
        }
    }
}
