//! The manifest of a folder: a line for each record, with the names and hashes of its files.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use vanban::account::File as Made;
use vanban::problem::Obstacle;

use super::draft;
use super::work::{Key, key};
use crate::build::unwritable;

/// The manifest of a run, which holds it until it ends.
pub(super) struct Manifest {
    file: File,
    path: PathBuf,
    resumes: bool,
    known: Known,
}

/// What a manifest said when the run began. Its lines stay on the disk: in memory are their keys
/// alone.
#[derive(Clone)]
pub(super) struct Known(Arc<Index>);

#[derive(Default)]
struct Index {
    /// The keys of records, with the place of each line; sorted.
    records: Vec<(Key, u64)>,
    /// The keys of names; sorted.
    names: Vec<Key>,
    lines: Mutex<Option<BufReader<File>>>,
}

impl Manifest {
    /// Opens a manifest. Only a run that resumes another knows what it says.
    pub(super) fn open(path: &Path, resumes: bool) -> Result<Self, Obstacle> {
        let mut file = draft::locked(path)?;
        let known = if resumes {
            Index::of(&mut file, path).map_err(|error| unwritable(path, &error))?
        } else {
            Index::default()
        };
        Ok(Self {
            file,
            path: path.to_owned(),
            resumes,
            known: Known(Arc::new(known)),
        })
    }

    pub(super) fn known(&self) -> &Known {
        &self.known
    }

    pub(super) fn resumes(&self) -> bool {
        self.resumes
    }

    /// Makes room for a run that resumes none.
    pub(super) fn begin(&self) -> Result<(), Obstacle> {
        if self.resumes {
            return Ok(());
        }
        let emptied = self.file.set_len(0);
        emptied.map_err(|error| unwritable(&self.path, &error))
    }

    /// Adds a record whose files stand, in one piece, so that whoever kills the run loses nothing.
    pub(super) fn add(&mut self, key: &Key, files: &[Made]) -> Result<(), Obstacle> {
        let mut line = hex(key);
        for file in files {
            line.push('\t');
            line.push_str(&file.sha256);
            line.push_str("  ");
            line.push_str(&file.name);
        }
        line.push('\n');
        let added = self.file.write_all(line.as_bytes());
        added.map_err(|error| unwritable(&self.path, &error))
    }

    /// Brings the manifest to the disk.
    pub(super) fn finish(&self) -> Result<(), Obstacle> {
        let synced = self.file.sync_all();
        synced.map_err(|error| unwritable(&self.path, &error))
    }
}

impl Index {
    /// Reads a manifest, and takes away a line at its end that was not finished.
    fn of(file: &mut File, path: &Path) -> io::Result<Self> {
        let mut records = Vec::new();
        let mut names = Vec::new();
        let mut place = 0;
        let mut reader = BufReader::new(&mut *file);
        let mut line = Vec::new();
        loop {
            line.clear();
            reader.read_until(b'\n', &mut line)?;
            if line.last() != Some(&b'\n') {
                break;
            }
            let text = std::str::from_utf8(&line).unwrap_or_default();
            if let Some((record, files)) = read(text) {
                records.push((record, place));
                names.extend(files.map(|(_, name)| key(&[name.as_bytes()])));
            }
            place += line.len() as u64;
        }
        file.set_len(place)?;
        file.seek(SeekFrom::Start(place))?;
        records.sort_unstable();
        names.sort_unstable();
        let lines = if records.is_empty() {
            None
        } else {
            Some(BufReader::with_capacity(512, File::open(path)?))
        };
        Ok(Self {
            records,
            names,
            lines: Mutex::new(lines),
        })
    }
}

impl Known {
    /// True if an earlier run has written a file of this name.
    pub(super) fn has_name(&self, name: &str) -> bool {
        let wanted = key(&[name.as_bytes()]);
        self.0.names.binary_search(&wanted).is_ok()
    }

    /// The hashes and names of the files of a record.
    pub(super) fn files(&self, record: &Key) -> Option<Vec<(String, String)>> {
        let records = &self.0.records;
        // Of several, what was written last.
        let behind = records.partition_point(|(known, _)| known <= record);
        let (known, place) = records.get(behind.checked_sub(1)?)?;
        if known != record {
            return None;
        }
        let mut line = String::new();
        let mut lines = self.0.lines.lock().ok()?;
        let lines = lines.as_mut()?;
        lines.seek(SeekFrom::Start(*place)).ok()?;
        lines.take(1 << 16).read_line(&mut line).ok()?;
        let (_, files) = read(&line)?;
        let files = files.map(|(hash, name)| (hash.to_owned(), name.to_owned()));
        Some(files.collect())
    }
}

/// The key of a line, and the hashes and names of its files. A name that leads elsewhere is none of
/// ours.
fn read(line: &str) -> Option<(Key, impl Iterator<Item = (&str, &str)>)> {
    let (record, files) = line.trim_end().split_once('\t')?;
    let mut key = Key::default();
    if record.len() != 2 * key.len() {
        return None;
    }
    for (index, byte) in key.iter_mut().enumerate() {
        let digits = record.get(2 * index..2 * index + 2)?;
        *byte = u8::from_str_radix(digits, 16).ok()?;
    }
    let is_ours = |name: &str| !name.is_empty() && !name.contains(['/', '\\']);
    let file = move |file: &'_ str| is_ours(file.split_once("  ").map_or("", |(_, name)| name));
    if !files.split('\t').all(file) {
        return None;
    }
    Some((
        key,
        files.split('\t').filter_map(|file| file.split_once("  ")),
    ))
}

fn hex(key: &Key) -> String {
    let digits = key.iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
    digits
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{hex, read};

    #[test]
    fn lines_are_read_back() {
        let key = std::array::from_fn(|index| u8::try_from(index * 17).unwrap());
        let line = format!("{}\tab  a.docx\tcd  a-kem-theo.docx\n", hex(&key));
        let (read_key, files) = read(&line).unwrap();
        assert_eq!(read_key, key);
        let files: Vec<_> = files.collect();
        assert_eq!(files, [("ab", "a.docx"), ("cd", "a-kem-theo.docx")]);
        for wrong in [
            "",
            "00\tab  a.docx",
            &line.replace("a.docx", "../a.docx"),
            &line[1..],
        ] {
            assert!(read(wrong).is_none(), "{wrong}");
        }
    }
}
