//! The file of the records that could not be made, which can be run again.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use vanban::Format;
use vanban::merge::Record as Row;
use vanban::problem::Obstacle;

use super::draft::Draft;
use super::folder::beside;
use super::source::Record;
use crate::args::{Batch, Output, Shard, is_csv};
use crate::build::{exists, unwritable};

/// The rejects of a run.
pub(super) struct Rejects {
    path: PathBuf,
    draft: Draft,
    lines: BufWriter<File>,
    any: bool,
    /// The rows come from a table in CSV, and go to one.
    is_csv: bool,
}

impl Rejects {
    /// Begins the file of rejects. Without a path of its own it stands beside the output, and a batch
    /// that goes to standard output has none.
    pub(super) fn begin(batch: &Batch) -> Result<Option<Self>, Obstacle> {
        let path = match &batch.rejects {
            Some(path) => {
                if batch.is_input(path) {
                    let name = path.display().to_string();
                    return Err(Obstacle::IsInput { name });
                }
                if !batch.force && fs::symlink_metadata(path).is_ok() {
                    return Err(exists(path));
                }
                path.clone()
            }
            None => match &batch.output {
                Output::Lines => return Ok(None),
                Output::Folder(path) | Output::Archive(path) => free(batch, path),
            },
        };
        let (draft, file) = Draft::of(&path)?;
        Ok(Some(Self {
            path,
            draft,
            lines: BufWriter::new(file),
            any: false,
            is_csv: is_table(batch),
        }))
    }

    /// Keeps a record, if a line can hold it.
    pub(super) fn add(&mut self, record: &Record) -> Result<(), Obstacle> {
        if self.is_csv
            && let Some(row) = &record.row
        {
            return self.add_row(row);
        }
        if !record.whole || record.format != Format::Json {
            return Ok(());
        }
        self.any = true;
        // No string of JSON has a line's end in it; elsewhere it is a space.
        let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
        for (index, line) in record.data.split(is_end).enumerate() {
            self.write(if index == 0 { b"" } else { b" " })?;
            self.write(line)?;
        }
        self.write(b"\n")
    }

    /// Keeps a row as CSV, which has no types either.
    fn add_row(&mut self, row: &Row) -> Result<(), Obstacle> {
        let mut table = csv::Writer::from_writer(Vec::new());
        let mut written = Ok(());
        if !self.any {
            written = table.write_record(row.names());
        }
        let values = row.names().map(|name| row.text(name).unwrap_or_default());
        let written = written.and_then(|()| table.write_record(values));
        let bytes = written.map_err(|error| error.to_string());
        let bytes = bytes.and_then(|()| table.into_inner().map_err(|error| error.to_string()));
        let bytes = bytes.map_err(|error| unwritable(&self.path, &error))?;
        self.any = true;
        self.write(&bytes)
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Obstacle> {
        let written = self.lines.write_all(bytes);
        written.map_err(|error| unwritable(&self.path, &error))
    }

    /// The path of the file, if it holds anything. If not, there is none, and after a whole run not
    /// even one of an earlier run that this one was to replace.
    pub(super) fn finish(mut self, whole: bool) -> Result<Option<PathBuf>, Obstacle> {
        if !self.any {
            self.draft.give_up();
            if whole {
                // Where there is none, all is well.
                let _ = fs::remove_file(&self.path);
            }
            return Ok(None);
        }
        let written = self.lines.flush();
        written.map_err(|error| unwritable(&self.path, &error))?;
        self.draft.finish(self.lines.get_ref())?;
        Ok(Some(self.path))
    }
}

/// True of a batch whose data are a table in CSV.
fn is_table(batch: &Batch) -> bool {
    batch.inputs.iter().any(|input| is_csv(input))
}

/// A path beside the output that nobody has; a run that resumes or replaces takes that of the
/// earlier one, unless it reads it.
fn free(batch: &Batch, output: &Path) -> PathBuf {
    // The name of a folder that is given as `.`.
    let whole = fs::canonicalize(output).unwrap_or_else(|_| output.to_owned());
    let share = batch.shard.map(Shard::name);
    let share = share.map_or_else(String::new, |share| format!("{share}."));
    let ending = if is_table(batch) { "csv" } else { "jsonl" };
    let path = |number: u32| match number {
        1 => beside(&whole, &format!("{share}rejects.{ending}")),
        number => beside(&whole, &format!("{share}rejects-{number}.{ending}")),
    };
    let is_free = |path: &PathBuf| {
        let replaces = batch.force || batch.resume;
        !batch.is_input(path) && (replaces || fs::symlink_metadata(path).is_err())
    };
    (1..=u32::MAX).map(path).find(is_free).unwrap_or(whole)
}
