//! The numbers of Word's lists, counted as ISO 29500-1, 17.9 has it.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use vanban::file::WordFile;

use super::{parts, text};

/// A level of a list.
struct Level {
    start: u32,
    roman: bool,
    /// With `%1` for the number of the first level.
    text: String,
}

/// How far a list is counted.
struct Counted {
    levels: Vec<Level>,
    /// The last number of each level, below the last one of the level above.
    last: Vec<Option<u32>>,
    /// The level of its first paragraph.
    first: Option<usize>,
}

/// The text of a Word file as an office program shows it, a line a paragraph, with the numbers that
/// it counts. Fails where programs count differently.
pub(crate) fn shown(file: &WordFile) -> Vec<String> {
    let parts = parts(file);
    let part = |path: &str| {
        let mut parts = parts.iter();
        parts
            .find(|(name, _)| name == path)
            .map(|(_, xml)| xml.as_str())
    };
    let document = part("word/document.xml").unwrap();
    let mut lists = part("word/numbering.xml").map_or_else(Vec::new, lists);
    let shown = places(document).into_iter().zip(text(document));
    shown
        .map(|(place, text)| match place {
            Some((list, level)) => format!("{} {text}", lists[list - 1].next(level)),
            None => text,
        })
        .collect()
}

impl Counted {
    fn next(&mut self, level: usize) -> String {
        let first = *self.first.get_or_insert(level);
        assert!(
            level >= first,
            "level {level} in a list that began with {first}"
        );
        let above = &self.last[first..level];
        assert!(
            above.iter().all(Option::is_some),
            "a level above {level} is skipped"
        );
        let start = self.levels[level].start;
        self.last[level] = Some(self.last[level].map_or(start, |last| last + 1));
        self.last[level + 1..].fill(None);
        let mut shown = self.levels[level].text.clone();
        for (index, (level, last)) in self.levels.iter().zip(&self.last).enumerate() {
            let mark = format!("%{}", index + 1);
            if shown.contains(&mark) {
                let last = last.expect("the number of a level that has none");
                let last = if level.roman {
                    roman(usize::try_from(last).unwrap())
                } else {
                    last.to_string()
                };
                shown = shown.replace(&mark, &last);
            }
        }
        shown
    }
}

/// The list and the level of each paragraph that has them.
fn places(document: &str) -> Vec<Option<(usize, usize)>> {
    let (mut places, mut level) = (Vec::new(), 0);
    each(document, |name, tag| match name {
        "w:p" => places.push(None),
        "w:ilvl" => level = number(tag),
        "w:numId" => *places.last_mut().unwrap() = Some((number(tag), level)),
        _ => {}
    });
    places
}

fn lists(numbering: &str) -> Vec<Counted> {
    let mut lists: Vec<Vec<Level>> = Vec::new();
    let (mut list, mut used) = (0, 0);
    each(numbering, |name, tag| match name {
        "w:abstractNum" => lists.push(Vec::new()),
        "w:lvl" => lists.last_mut().unwrap().push(Level {
            start: 0,
            roman: false,
            text: String::new(),
        }),
        "w:num" => list = attribute(tag, "w:numId").parse().unwrap(),
        "w:abstractNumId" => {
            assert_eq!(list, number(tag), "a list has a definition of its own");
            used += 1;
        }
        _ => {
            if let Some(level) = lists.last_mut().and_then(|levels| levels.last_mut()) {
                match name {
                    "w:start" => level.start = u32::try_from(number(tag)).unwrap(),
                    "w:numFmt" => level.roman = attribute(tag, "w:val") == "upperRoman",
                    "w:lvlText" => level.text = attribute(tag, "w:val"),
                    _ => {}
                }
            }
        }
    });
    assert_eq!(lists.len(), used);
    let counted = lists.into_iter().map(|levels| Counted {
        last: vec![None; levels.len()],
        levels,
        first: None,
    });
    counted.collect()
}

fn each(xml: &str, mut tag: impl FnMut(&str, &BytesStart<'_>)) {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) | Event::Empty(start) => {
                let name = String::from_utf8(start.name().as_ref().to_vec()).unwrap();
                tag(&name, &start);
            }
            Event::Eof => return,
            _ => {}
        }
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> String {
    let value = tag.try_get_attribute(name).unwrap().unwrap().value;
    String::from_utf8(value.to_vec()).unwrap()
}

fn number(tag: &BytesStart<'_>) -> usize {
    attribute(tag, "w:val").parse().unwrap()
}

/// A Roman numeral below 4000, put together digit by digit.
fn roman(number: usize) -> String {
    const THOUSANDS: [&str; 4] = ["", "M", "MM", "MMM"];
    const HUNDREDS: [&str; 10] = ["", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"];
    const TENS: [&str; 10] = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"];
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    [
        THOUSANDS[number / 1000],
        HUNDREDS[number / 100 % 10],
        TENS[number / 10 % 10],
        ONES[number % 10],
    ]
    .concat()
}
