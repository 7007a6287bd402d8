//! All that holds of any input: problems have a place, and accepted data build to a sound file, the
//! same one each time.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use vanban::account::{Account, Edition, File, Options};
use vanban::problem::{Place, Position};
use vanban::{Document, Format, HouseStyle, Language, Limits, Problem, Problems};
use zip::ZipArchive;

/// The data of a document.
pub fn document(format: Format, bytes: &[u8]) {
    let read = Document::read(format, bytes, &Limits::default());
    let problems = match &read {
        Ok(document) => document.warnings(),
        Err(problems) => problems,
    };
    placed(problems, read.is_err(), bytes);
    if let Ok(document) = read {
        sound(&document, &HouseStyle::large());
    }
}

/// What is told has words and codes; it is refused for a reason.
pub fn told(problems: &Problems, refused: bool) {
    assert_eq!(problems.has_error(), refused, "{problems}");
    for problem in problems {
        let known = |code: &str| Problem::codes().any(|row| row.code == code);
        assert!(known(problem.code()), "{}", problem.code());
        for language in [Language::Vietnamese, Language::English] {
            assert!(!problem.message(language).is_empty(), "{problem}");
        }
    }
}

/// What is told stands at a place of the text, too.
pub fn placed(problems: &Problems, refused: bool, bytes: &[u8]) {
    told(problems, refused);
    let Ok(text) = std::str::from_utf8(bytes) else {
        assert!(refused, "read, though it is not UTF-8");
        return;
    };
    for problem in problems {
        let Place::Field { source, .. } = problem.place() else {
            panic!("{problem} is not in the data");
        };
        let source = source.as_ref().expect("data that were read have places");
        assert!(text.get(source.bytes.clone()).is_some(), "{problem}");
        // A mark of the byte order is no column.
        let shown = text.trim_start_matches('\u{feff}');
        let position = Position::of(shown, source.bytes.start - (text.len() - shown.len()));
        assert_eq!(source.position, position, "{problem}");
    }
}

/// A document builds, twice to the same bytes, and is read back from what is written of it.
pub fn sound(document: &Document, style: &HouseStyle) {
    let first = built(document, style);
    for file in first.files.iter().filter_map(File::bytes) {
        well_formed(file);
    }
    assert_eq!(built(document, style), first, "made twice");

    let json = serde_json::to_string(document).expect("documents are written");
    let again = Document::from_json(&json).unwrap_or_else(|problems| panic!("{problems}\n{json}"));
    assert_eq!(built(&again, style).files, first.files, "{json}");
}

fn built(document: &Document, style: &HouseStyle) -> Account {
    let options = Options::default().style(style.clone());
    let account = Edition::new(document, &options).built();
    assert!(account.is_done(), "{}", account.problems);
    assert!(!account.files.is_empty() && account.pages >= Some(1));
    account
}

/// Every part of a file is XML.
fn well_formed(file: &[u8]) {
    let mut archive = ZipArchive::new(Cursor::new(file)).expect("a file is an archive");
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).expect("an entry is there");
        let mut xml = String::new();
        part.read_to_string(&mut xml).expect("parts are text");
        let sign = |sign: char| sign >= ' ' || ['\t', '\n', '\r'].contains(&sign);
        assert!(xml.chars().all(sign), "{} has controls", part.name());
        let mut reader = Reader::from_str(&xml);
        while !matches!(reader.read_event().expect("XML is well-formed"), Event::Eof) {}
    }
}
