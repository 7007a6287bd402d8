//! What a batch is made from: lines, folders, single files, standard input.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::vec;

use vanban::merge::{Record as Row, Rows};
use vanban::problem::Obstacle;
use vanban::{Format, Limits, Problem, Problems};

use crate::args::{format_of, is_csv, is_lines, is_standard, is_workbook};

/// The name of standard input in messages.
const STDIN: &str = "<stdin>";

/// The data of one document.
pub(super) struct Record {
    pub(super) place: Place,
    pub(super) format: Format,
    pub(super) data: Vec<u8>,
    /// The row of a table that the data stand for.
    pub(super) row: Option<Row>,
    /// False where the data are only a beginning, because they are longer than any may be.
    pub(super) whole: bool,
}

/// Where data stand.
#[derive(Clone)]
pub(super) struct Place {
    pub(super) file: Arc<str>,
    /// The number of the line, in a file of lines.
    pub(super) line: Option<usize>,
}

impl Place {
    /// The place in one word.
    pub(super) fn name(&self) -> String {
        match self.line {
            Some(line) => format!("{}:{line}", self.file),
            None => self.file.to_string(),
        }
    }
}

/// A record, or why there is none.
pub(super) type Taken = Result<Record, (Place, Problems)>;

/// The records, in the order of the inputs; a folder's in the order of the names of its files.
pub(super) struct Source {
    files: vec::IntoIter<PathBuf>,
    lines: Option<Lines>,
    rows: Option<(Arc<str>, Rows)>,
    most: usize,
}

/// A file of lines.
struct Lines {
    reader: Box<dyn BufRead + Send>,
    place: Place,
}

impl Source {
    /// Looks for the inputs; a folder has those files that tell a format by their names.
    pub(super) fn open(inputs: &[PathBuf], limits: &Limits) -> Result<Self, Obstacle> {
        let mut files = Vec::new();
        for input in inputs {
            if input.is_dir() {
                let found = in_folder(input).map_err(|error| unreadable(input, &error))?;
                files.extend(found);
                continue;
            }
            if !is_standard(input) {
                fs::metadata(input).map_err(|error| unreadable(input, &error))?;
            }
            files.push(input.clone());
        }
        Ok(Self {
            files: files.into_iter(),
            lines: None,
            rows: None,
            most: limits.bytes,
        })
    }
}

/// The documents of a folder.
fn in_folder(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if format_of(&path).is_some() && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn unreadable(path: &Path, error: &io::Error) -> Obstacle {
    Obstacle::Unreadable {
        name: path.display().to_string(),
        cause: error.to_string(),
    }
}

impl Iterator for Source {
    type Item = Taken;

    fn next(&mut self) -> Option<Taken> {
        loop {
            if let Some(lines) = &mut self.lines {
                match lines.next(self.most) {
                    Some(taken) => return Some(taken),
                    None => self.lines = None,
                }
            }
            if let Some((file, rows)) = &mut self.rows {
                match rows.next() {
                    Some(row) => return Some(taken(file, row)),
                    None => self.rows = None,
                }
            }
            let path = self.files.next()?;
            let standard = is_standard(&path);
            let name = if standard {
                STDIN.to_owned()
            } else {
                path.display().to_string()
            };
            let place = Place {
                file: name.into(),
                line: None,
            };
            if is_csv(&path) || is_workbook(&path) {
                match table(&path) {
                    Ok(rows) => self.rows = Some((place.file, rows)),
                    Err(problems) => return Some(Err((place, problems))),
                }
                continue;
            }
            let failed = |error| Some(Err((place.clone(), unreadable(&path, &error).into())));
            if !standard && !is_lines(&path) {
                let format = format_of(&path).unwrap_or(Format::Json);
                return match whole(&path, self.most) {
                    Ok(data) => Some(Ok(Record {
                        whole: data.len() <= self.most,
                        place,
                        format,
                        data,
                        row: None,
                    })),
                    Err(error) => failed(error),
                };
            }
            let reader: Box<dyn BufRead + Send> = if standard {
                Box::new(BufReader::new(io::stdin()))
            } else {
                match File::open(&path) {
                    Ok(file) => Box::new(BufReader::new(file)),
                    Err(error) => return failed(error),
                }
            };
            let line = Some(0);
            let place = Place { line, ..place };
            self.lines = Some(Lines { reader, place });
        }
    }
}

/// Opens a table.
pub(super) fn table(path: &Path) -> Result<Rows, Problems> {
    let file = File::open(path).map_err(|error| unreadable(path, &error))?;
    let file = BufReader::new(file);
    if is_csv(path) {
        Rows::csv(file)
    } else {
        Rows::xlsx(file)
    }
}

/// The record of a row.
fn taken(file: &Arc<str>, row: Result<Row, Problems>) -> Taken {
    let place = |line| Place {
        file: file.clone(),
        line,
    };
    match row {
        Ok(row) => Ok(Record {
            place: place(Some(row.row())),
            format: Format::Json,
            data: row.to_json().into_bytes(),
            // As of other lines, the place tells which row it is.
            row: Some(row.at_row(1)),
            whole: true,
        }),
        Err(problems) => {
            let position = problems.iter().find_map(Problem::position);
            Err((place(position.map(|position| position.line)), problems))
        }
    }
}

/// The bytes of a file, one more than may be at the most.
fn whole(path: &Path, most: usize) -> io::Result<Vec<u8>> {
    let mut data = Vec::new();
    let most = most as u64 + 1;
    File::open(path)?.take(most).read_to_end(&mut data)?;
    Ok(data)
}

impl Lines {
    /// The next line that is not blank.
    fn next(&mut self, most: usize) -> Option<Taken> {
        loop {
            self.place.line = self.place.line.map(|line| line + 1);
            let place = self.place.clone();
            match line(&mut self.reader, most) {
                Ok(None) => return None,
                Ok(Some((data, _))) if data.trim_ascii().is_empty() => {}
                Ok(Some((data, whole))) => {
                    return Some(Ok(Record {
                        place,
                        format: Format::Json,
                        data,
                        row: None,
                        whole,
                    }));
                }
                Err(error) => {
                    let name = place.file.to_string();
                    let cause = error.to_string();
                    // What cannot be read now would not be later.
                    self.reader = Box::new(io::empty());
                    let obstacle = Obstacle::Unreadable { name, cause };
                    return Some(Err((place, obstacle.into())));
                }
            }
        }
    }
}

/// A line without its end. Of a longer one than may be, the beginning: one byte more, and false.
fn line(reader: &mut impl BufRead, most: usize) -> io::Result<Option<(Vec<u8>, bool)>> {
    let mut line = Vec::new();
    // Room for the byte too many, and for the end of the line.
    let room = most as u64 + 3;
    reader.take(room).read_until(b'\n', &mut line)?;
    if line.is_empty() {
        return Ok(None);
    }
    let ended = line.last() == Some(&b'\n');
    if ended {
        line.pop();
        if line.last() == Some(&b'\r') {
            line.pop();
        }
    }
    let whole = line.len() <= most;
    line.truncate(most + 1);
    if !whole && !ended {
        skip_line(reader)?;
    }
    Ok(Some((line, whole)))
}

fn skip_line(reader: &mut impl BufRead) -> io::Result<()> {
    loop {
        let bytes = reader.fill_buf()?;
        let end = bytes.iter().position(|byte| *byte == b'\n');
        let read = end.map_or(bytes.len(), |end| end + 1);
        reader.consume(read);
        if end.is_some() || read == 0 {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn long_lines_are_cut_and_the_next_one_is_whole() {
        let mut text = &b"1234\n12345\n123456789\r\n1234\r\n\n12"[..];
        let mut next = || line(&mut text, 4).unwrap();
        for (bytes, whole) in [
            (&b"1234"[..], true),
            (b"12345", false),
            (b"12345", false),
            (b"1234", true),
            (b"", true),
            (b"12", true),
        ] {
            assert_eq!(next(), Some((bytes.to_vec(), whole)));
        }
        assert_eq!(next(), None);
    }
}
