//! What the tests share: fixtures, and a look inside a Word file.

#![allow(dead_code, reason = "every test uses a part of this")]

pub(crate) mod base;
pub(crate) mod lists;
pub(crate) mod told;
pub(crate) mod xml;

use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use quick_xml::events::Event;
use quick_xml::{Reader, Writer};
use vanban::decree::Component;
use vanban::file::WordFile;
use vanban::layout::Layout;
use vanban::value::Level;
use vanban::{Document, Format, HouseStyle, Limits, Problem, Problems, Report};
use zip::ZipArchive;

/// The path of a fixture.
pub(crate) fn fixture_path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name)
}

/// The text of a fixture.
pub(crate) fn fixture(name: &str) -> String {
    fs::read_to_string(fixture_path(name)).unwrap()
}

/// Every input of `fixtures/bad/`, a folder a topic; beside each stand the problems it must give.
pub(crate) fn bad_inputs() -> Vec<PathBuf> {
    let paths = |folder: PathBuf| {
        let entries = fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().path())
    };
    let mut inputs: Vec<_> = paths(fixture_path("bad"))
        .flat_map(paths)
        .filter(|path| path.extension().is_none_or(|end| end != "problems"))
        .collect();
    inputs.sort();
    inputs
}

/// Whether a bad input is a house style; all others are documents.
pub(crate) fn is_style(bad_input: &Path) -> bool {
    bad_input
        .parent()
        .is_some_and(|folder| folder.ends_with("style"))
}

/// The format of a file by its name; none that these features do not read.
pub(crate) fn format(path: &Path) -> Option<Format> {
    match path.extension()?.to_str()? {
        "json" => Some(Format::Json),
        #[cfg(feature = "yaml")]
        "yaml" => Some(Format::Yaml),
        #[cfg(feature = "toml")]
        "toml" => Some(Format::Toml),
        _ => None,
    }
}

/// Everything that is wrong with a bad input, if these features read it.
pub(crate) fn problems(bad_input: &Path) -> Option<Problems> {
    let format = format(bad_input)?;
    let bytes = fs::read(bad_input).unwrap();
    let limits = Limits::default();
    let found = if is_style(bad_input) {
        HouseStyle::read(format, &bytes, &limits).map(|_| Problems::default())
    } else {
        let document = Document::read(format, &bytes, &limits);
        document.map(|document| document.warnings().clone())
    };
    Some(found.unwrap_or_else(|problems| problems))
}

/// The path and the code of each problem.
pub(crate) fn told(problems: &Problems) -> Vec<String> {
    let line = |problem: &Problem| format!("{} {}", problem.path(), problem.code());
    problems.iter().map(line).collect()
}

/// The reports among the fixtures with their names: the one the project was made from, one with
/// everything, and one with no more than it must have.
pub(crate) fn reports() -> [(&'static str, Report); 3] {
    ["huong-long-q1-2024", "full-report", "minimal"]
        .map(|name| (name, report(&format!("{name}.json"))))
}

/// A report from a fixture in JSON.
pub(crate) fn report(name: &str) -> Report {
    Report::from_json(&fixture(name)).unwrap()
}

/// Every sample with its name.
pub(crate) fn samples() -> Vec<(String, Document)> {
    let mut samples: Vec<_> = fs::read_dir(fixture_path("samples"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        })
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let document = Document::from_json(&fs::read_to_string(&path).unwrap());
            let document = document.unwrap_or_else(|error| panic!("{name}: {error}"));
            (name, document)
        })
        .collect();
    samples.sort_by(|(one, _), (other, _)| one.cmp(other));
    samples
}

/// The parts of a Word file, in the order of the archive.
pub(crate) fn parts(file: &WordFile) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(file.as_bytes())).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut entry = archive.by_index(index).unwrap();
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            (entry.name().to_owned(), text)
        })
        .collect()
}

/// One part of a Word file.
pub(crate) fn part(file: &WordFile, name: &str) -> String {
    let mut parts = parts(file).into_iter();
    parts.find(|(path, _)| path == name).unwrap().1
}

/// XML with an element a line, for people to read.
pub(crate) fn indented(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Text(text)
                if text.iter().all(u8::is_ascii_whitespace) && text.contains(&b'\n') => {}
            event => writer.write_event(event).unwrap(),
        }
    }
    String::from_utf8(writer.into_inner()).unwrap()
}

/// The text of a document part, a line a paragraph. Fails on XML that is not well-formed.
pub(crate) fn text(xml: &str) -> Vec<String> {
    let mut reader = Reader::from_str(xml);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut in_text = false;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) if tag.name().as_ref() == b"w:t" => in_text = true,
            Event::End(tag) if tag.name().as_ref() == b"w:t" => in_text = false,
            Event::Empty(tag) if tag.name().as_ref() == b"w:noBreakHyphen" => line.push('-'),
            Event::End(tag) if tag.name().as_ref() == b"w:p" => {
                lines.push(std::mem::take(&mut line));
            }
            Event::Text(words) if in_text => line.push_str(&words.decode().unwrap()),
            Event::GeneralRef(reference) if in_text => {
                line.push_str(match reference.decode().unwrap().as_ref() {
                    "amp" => "&",
                    "lt" => "<",
                    "gt" => ">",
                    "quot" => "\"",
                    "apos" => "'",
                    other => panic!("the reference &{other};"),
                });
            }
            Event::Eof => return lines,
            _ => {}
        }
    }
}

/// The levels of sections, the outermost first.
pub(crate) const LEVELS: [Level; 8] = [
    Level::Part,
    Level::Capital,
    Level::Roman,
    Level::Arabic,
    Level::Decimal,
    Level::Subdecimal,
    Level::Letter,
    Level::Bracketed,
];

/// The texts of a component, in the order of the page.
pub(crate) fn texts(layout: &Layout, component: Component) -> Vec<String> {
    let lines = layout.paragraphs();
    let lines = lines.filter(|line| line.component() == component);
    lines.map(vanban::layout::Paragraph::text).collect()
}
