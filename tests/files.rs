//! Word files on the disk: what is replaced, what is kept, and that nothing is left beside them.

mod common;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use common::report;
use vanban::file::{WordFile, WriteError};

/// A directory of a test's own, which is empty at first.
fn directory(test: &str) -> PathBuf {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("files")
        .join(test);
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).unwrap();
    directory
}

fn file() -> WordFile {
    report("minimal.json").to_docx().unwrap()
}

/// The names in a directory, in order.
fn names(directory: &Path) -> Vec<String> {
    let entries = fs::read_dir(directory).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// The kind of error that a file could not be written for.
fn kind(saved: Result<(), WriteError>) -> io::ErrorKind {
    match saved.unwrap_err() {
        WriteError::File { source, .. } => source.kind(),
        other => panic!("{other}"),
    }
}

#[test]
fn a_file_is_replaced_only_by_save() {
    let directory = directory("replaced");
    let path = directory.join("report.docx");
    let file = file();
    file.save_new(&path).unwrap();
    assert!(fs::read(&path).unwrap() == file.as_bytes());

    fs::write(&path, "kept").unwrap();
    assert_eq!(kind(file.save_new(&path)), io::ErrorKind::AlreadyExists);
    assert_eq!(fs::read(&path).unwrap(), b"kept");
    file.save(&path).unwrap();
    assert!(fs::read(&path).unwrap() == file.as_bytes());
    assert_eq!(names(&directory), ["report.docx"]);
}

#[test]
fn a_directory_is_not_replaced() {
    let directory = directory("directory");
    let path = directory.join("report.docx");
    fs::create_dir(&path).unwrap();
    assert_eq!(kind(file().save(&path)), io::ErrorKind::IsADirectory);
    assert_eq!(kind(file().save_new(&path)), io::ErrorKind::AlreadyExists);
    let nowhere = directory.join("no").join("such.docx");
    assert_eq!(kind(file().save(&nowhere)), io::ErrorKind::NotFound);
    assert_eq!(kind(file().save_new(&nowhere)), io::ErrorKind::NotFound);
    assert_eq!(names(&directory), ["report.docx"]);
    assert!(names(&path).is_empty());
}

#[cfg(unix)]
#[test]
fn behind_a_link_the_file_it_leads_to_is_replaced() {
    use std::os::unix::fs::symlink;

    let directory = directory("link");
    let (link, path) = (directory.join("link.docx"), directory.join("report.docx"));
    fs::write(&path, "old").unwrap();
    symlink("report.docx", &link).unwrap();
    let file = file();
    assert_eq!(kind(file.save_new(&link)), io::ErrorKind::AlreadyExists);
    assert_eq!(fs::read(&path).unwrap(), b"old");
    file.save(&link).unwrap();
    assert!(fs::read(&path).unwrap() == file.as_bytes());
    assert_eq!(fs::read_link(&link).unwrap(), Path::new("report.docx"));

    // Of two names of a file, the other one keeps what it had.
    let other = directory.join("other.docx");
    fs::hard_link(&path, &other).unwrap();
    report("full-report.json")
        .to_docx()
        .unwrap()
        .save(&path)
        .unwrap();
    assert!(fs::read(&other).unwrap() == file.as_bytes());
    assert_eq!(
        names(&directory),
        ["link.docx", "other.docx", "report.docx"]
    );
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_stays() {
    use std::os::unix::fs::symlink;

    let directory = directory("nothing");
    let (link, ring) = (directory.join("link.docx"), directory.join("ring.docx"));
    symlink("gone.docx", &link).unwrap();
    symlink("ring.docx", &ring).unwrap();
    let file = file();
    assert_eq!(kind(file.save(&link)), io::ErrorKind::NotFound);
    assert_eq!(kind(file.save_new(&link)), io::ErrorKind::AlreadyExists);
    assert!(file.save(&ring).is_err());
    assert_eq!(fs::read_link(&link).unwrap(), Path::new("gone.docx"));
    assert_eq!(fs::read_link(&ring).unwrap(), Path::new("ring.docx"));
    assert_eq!(names(&directory), ["link.docx", "ring.docx"]);
}

#[cfg(unix)]
#[test]
fn permissions_are_kept() {
    use std::os::unix::fs::PermissionsExt;

    let directory = directory("permissions");
    let path = directory.join("report.docx");
    fs::write(&path, "old").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    file().save(&path).unwrap();
    let mode = fs::metadata(&path).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(names(&directory), ["report.docx"]);
}
