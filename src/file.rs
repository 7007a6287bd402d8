//! Word files: the writer, a file in memory and on the disk, and the errors.

use std::error::Error;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

pub use crate::docx::Writer;
pub use crate::print::SeparateText;

/// A finished Word file.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// let file = report.to_docx()?;
/// assert!(file.as_bytes().starts_with(b"PK"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct WordFile(Vec<u8>);

/// The reason why a Word file could not be made or kept.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::file::WriteError;
///
/// let error = report.to_docx()?.save("khong-co-thu-muc/bao-cao.docx").unwrap_err();
/// assert!(matches!(error, WriteError::File { .. }));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WriteError {
    /// The parts could not be put together.
    #[error("the Word file could not be put together")]
    Package(#[source] Box<dyn Error + Send + Sync>),
    /// The file could not be written.
    #[error("{} could not be written", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// The system's own error.
        #[source]
        source: io::Error,
    },
}

impl WriteError {
    pub(super) fn package(source: impl Error + Send + Sync + 'static) -> Self {
        Self::Package(Box::new(source))
    }

    fn file(path: &Path, source: io::Error) -> Self {
        Self::File {
            path: path.to_owned(),
            source,
        }
    }

    /// A part has no place for what belongs there: docx-rs wrote something else than we know.
    pub(super) fn no_place(hole: &str) -> Self {
        Self::Package(format!("no {hole} in what docx-rs wrote").into())
    }
}

impl WordFile {
    pub(super) fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The bytes of the file.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// assert!(!report.to_docx()?.as_bytes().is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The bytes of the file, without a copy.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// let bytes = report.to_docx()?.into_bytes();
    /// assert_eq!(bytes, report.to_docx()?.as_bytes());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// Writes the file to a writer.
    ///
    /// # Errors
    ///
    /// The reasons of the writer.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// let file = report.to_docx()?;
    /// let mut sent = Vec::new();
    /// file.write_to(&mut sent)?;
    /// assert_eq!(sent, file.as_bytes());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write_to(&self, mut writer: impl Write) -> io::Result<()> {
        writer.write_all(&self.0)?;
        writer.flush()
    }

    /// Writes the file to a path, whole or not at all: what stood there is replaced in one step.
    ///
    /// Behind a link, the file it leads to is replaced; a link that leads nowhere is an error.
    ///
    /// # Errors
    ///
    /// [`WriteError::File`], and then nothing has changed.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// let path = std::env::temp_dir().join("vanban-bao-cao-luu.docx");
    /// report.to_docx()?.save(&path)?;
    /// assert!(path.exists());
    /// # std::fs::remove_file(path)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn save(&self, path: impl AsRef<Path>) -> Result<(), WriteError> {
        save(path, self)
    }

    /// Writes the file to a path where nothing stands yet, whole or not at all.
    ///
    /// On a file system without hard links, an empty file stands there for a moment.
    ///
    /// # Errors
    ///
    /// [`WriteError::File`], of the kind [`io::ErrorKind::AlreadyExists`] if something does.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// let path = std::env::temp_dir().join("vanban-bao-cao-moi.docx");
    /// # let _ = std::fs::remove_file(&path);
    /// report.to_docx()?.save_new(&path)?;
    /// assert!(report.to_docx()?.save_new(&path).is_err());
    /// # std::fs::remove_file(path)?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn save_new(&self, path: impl AsRef<Path>) -> Result<(), WriteError> {
        save_new(path, self)
    }
}

/// Writes bytes, such as a page of a [`Preview`](crate::layout::Preview), to a path, whole or not at
/// all: as [`WordFile::save`].
///
/// # Errors
///
/// [`WriteError::File`], and then nothing has changed.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::layout::Law;
///
/// let path = std::env::temp_dir().join("vanban-xem-truoc.html");
/// vanban::file::save(&path, report.layout().preview(Law::Word).html())?;
/// assert!(std::fs::read_to_string(&path)?.starts_with("<!DOCTYPE html>"));
/// # std::fs::remove_file(path)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn save(path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) -> Result<(), WriteError> {
    let bytes = bytes.as_ref();
    let path = path.as_ref();
    let attempt = || {
        let target = behind_links(path)?;
        match fs::metadata(&target) {
            // A pipe or a device is written into; it cannot be replaced.
            Ok(there) if !there.is_file() && !there.is_dir() => {
                let mut there = OpenOptions::new().write(true).open(&target)?;
                there.write_all(bytes)
            }
            _ => save_beside(&target, bytes, |beside, target| fs::rename(beside, target)),
        }
    };
    attempt().map_err(|source| WriteError::file(path, source))
}

/// Writes bytes to a path where nothing stands yet, whole or not at all: as [`WordFile::save_new`].
///
/// # Errors
///
/// [`WriteError::File`], of the kind [`io::ErrorKind::AlreadyExists`] if something does.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::layout::Law;
///
/// let html = report.layout().preview(Law::Word).html();
/// let path = std::env::temp_dir().join("vanban-xem-truoc-moi.html");
/// # let _ = std::fs::remove_file(&path);
/// vanban::file::save_new(&path, &html)?;
/// assert!(vanban::file::save_new(&path, &html).is_err());
/// # std::fs::remove_file(path)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn save_new(path: impl AsRef<Path>, bytes: impl AsRef<[u8]>) -> Result<(), WriteError> {
    let bytes = bytes.as_ref();
    let path = path.as_ref();
    let saved = if fs::symlink_metadata(path).is_ok() {
        Err(io::ErrorKind::AlreadyExists.into())
    } else {
        save_beside(path, bytes, |beside, path| {
            // A link, unlike a renaming, does not replace what came to stand there meanwhile.
            match fs::hard_link(beside, path) {
                Ok(()) => {
                    // The file stands, whole; what is left beside it is not its failure.
                    let _ = fs::remove_file(beside);
                    Ok(())
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
                // Not every file system has links.
                Err(_) => claim(beside, path),
            }
        })
    };
    saved.map_err(|source| WriteError::file(path, source))
}

/// Writes a file beside the target and puts it in its place.
fn save_beside(
    target: &Path,
    bytes: &[u8],
    place: impl FnOnce(&Path, &Path) -> io::Result<()>,
) -> io::Result<()> {
    if target.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let (mut file, beside) = create_beside(target)?;
    let written = file
        .write_all(bytes)
        .and_then(|()| match fs::metadata(target) {
            // A file that only some may read stays so.
            Ok(replaced) => file.set_permissions(replaced.permissions()),
            Err(_) => Ok(()),
        })
        .and_then(|()| file.sync_all())
        .and_then(|()| {
            // Some systems do not move a file that is open.
            drop(file);
            place(&beside, target)
        });
    if written.is_err() {
        // The error that is told is the first one.
        let _ = fs::remove_file(&beside);
    }
    written
}

/// The file that a path leads to, whether it is there or not.
fn behind_links(path: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(path) {
        // A link to nothing is somebody's too, and a renaming would replace it.
        Err(error) if fs::symlink_metadata(path).is_ok_and(|there| there.is_symlink()) => {
            Err(error)
        }
        target => Ok(target.unwrap_or_else(|_| path.to_owned())),
    }
}

/// Moves a file to a path where nothing stands, which an empty file claims first.
fn claim(beside: &Path, path: &Path) -> io::Result<()> {
    File::create_new(path)?;
    let moved = fs::rename(beside, path);
    if moved.is_err() {
        // The error that is told is the first one.
        let _ = fs::remove_file(path);
    }
    moved
}

/// Creates a file that nobody else has, in the directory of the target.
fn create_beside(target: &Path) -> io::Result<(File, PathBuf)> {
    let mut attempt = 0_u32;
    loop {
        let name = format!(".vanban-{}-{attempt}.tmp", std::process::id());
        let beside = target.with_file_name(name);
        match File::create_new(&beside) {
            Ok(file) => return Ok((file, beside)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && attempt < 1000 => {
                attempt += 1;
            }
            Err(error) => return Err(error),
        }
    }
}

impl AsRef<[u8]> for WordFile {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl std::fmt::Debug for WordFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "WordFile({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A directory of a test's own, which is empty at first.
    fn directory(test: &str) -> PathBuf {
        let name = format!("vanban-{}-{test}", std::process::id());
        let directory = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&directory);
        fs::create_dir_all(&directory).unwrap();
        directory
    }

    fn names(directory: &Path) -> Vec<String> {
        let entries = fs::read_dir(directory).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    #[test]
    fn a_claim_takes_only_what_nobody_has() {
        let directory = directory("claim");
        let (beside, path) = (directory.join("beside"), directory.join("path"));
        fs::write(&beside, "new").unwrap();
        fs::write(&path, "kept").unwrap();
        let error = claim(&beside, &path).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"kept");

        fs::remove_file(&path).unwrap();
        claim(&beside, &path).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(names(&directory), ["path"]);

        // What cannot be moved leaves no claim behind.
        fs::remove_file(&path).unwrap();
        let error = claim(&beside, &path).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
        assert!(names(&directory).is_empty());
        fs::remove_dir(directory).unwrap();
    }

    #[test]
    fn what_finds_no_place_is_not_left_beside_it() {
        let directory = directory("beside");
        let target = directory.join("target");
        fs::write(&target, "kept").unwrap();
        let file = WordFile::new(b"new".to_vec());
        let saved = save_beside(&target, file.as_bytes(), |beside, _| {
            assert_eq!(fs::read(beside).unwrap(), b"new");
            Err(io::ErrorKind::PermissionDenied.into())
        });
        assert_eq!(saved.unwrap_err().kind(), io::ErrorKind::PermissionDenied);
        assert_eq!(names(&directory), ["target"]);
        assert_eq!(fs::read(&target).unwrap(), b"kept");
        fs::remove_dir_all(directory).unwrap();
    }
}
