//! The parts of a template between title and closing block: its lines, with what the data say.

use super::Sheet;
use super::body;
use super::body::Texts;
use super::heading;
use crate::check::is_printed;
use crate::contract::{Data, Record, View};
use crate::decree::{ATTENDEES, Component as C, HONORIFIC, Part, Piece, pieces};
use crate::layout::{Block, Paragraph};
use crate::model::{Content, Official, Sender};
use crate::text::{bare, in_words};
use chrono::Datelike;

/// Appends every part of the page, and the mark that closes the text.
pub(super) fn parts(
    blocks: &mut Vec<Block>,
    content: &Content,
    sheet: &Sheet<'_>,
    texts: &mut Texts<'_>,
) {
    let form = content.kind.template();
    let sender = &content.data.sender;
    let first = blocks.len();
    texts.lists.begin_text();
    let printed = form.parts.iter();
    let mut printed = printed
        .filter(|part| is_printed(part, &content.data))
        .peekable();
    while let Some(part) = printed.next() {
        let is_last = printed.peek().is_none();
        match part {
            Part::Addressees => heading::addressees(blocks, content, sheet),
            Part::Authority => {
                let authority = content.data.issuing_authority.as_deref();
                heading::authority(blocks, authority.unwrap_or_default(), sheet);
            }
            Part::Bases => body::bases(blocks, &content.bases, sender),
            Part::Line(component, line) | Part::LineIf(_, _, component, line) => {
                let mut text = said(line, content);
                if let (Some(text), true) = (&mut text, is_last) {
                    text.truncate(text.trim_end_matches('.').len());
                }
                let line = text.map(|text| Paragraph::plain(*component, text));
                blocks.extend(line.map(Block::Paragraph));
            }
            Part::List(line) => list(blocks, line, content, is_last),
            Part::Entries(component, "to") => {
                heading::addressee_entries(blocks, *component, &content.addressees, sender);
            }
            Part::Entries(component, key) => {
                let entries = entries(content, key);
                let lines = listed(&entries)
                    .map(|entry| Paragraph::plain(*component, format!("- {entry}")));
                blocks.extend(lines.map(Block::Paragraph));
            }
            Part::Blocks("opening") => body::nodes(blocks, &content.opening, sheet, texts),
            // They stand behind the body.
            Part::Blocks("notes") if !content.data.body.is_empty() => {}
            Part::Blocks(_) | Part::Articles => body::nodes(blocks, &content.body, sheet, texts),
            Part::Parties => parties(blocks, content),
            Part::Delegations => delegations(blocks, content),
        }
    }
    body::close(blocks, first, content.closes_itself);
}

/// A line whose list goes on in it, of one entry, or stands below it, of several. The mark behind the
/// last line of the text is not the list's.
fn list(blocks: &mut Vec<Block>, line: &'static str, content: &Content, is_last: bool) {
    let mut words = String::new();
    let mut all = Vec::new();
    for piece in pieces(line) {
        match piece {
            Piece::Words(text) => words.push_str(text),
            Piece::Field(key) => match value(content, key) {
                Some(value) => words.push_str(&value),
                None => all = entries(content, key),
            },
        }
    }
    let paragraph = |component, text| Block::Paragraph(Paragraph::plain(component, text));
    if let [one] = all.as_slice() {
        blocks.push(paragraph(C::BodyText, format!("{words}{one}")));
        return;
    }
    blocks.push(paragraph(C::BodyText, words.trim_end().to_owned()));
    let mut items: Vec<_> = listed(&all).collect();
    if let (Some(last), true) = (items.last_mut(), is_last) {
        last.pop();
    }
    let items = items.into_iter();
    blocks.extend(items.map(|entry| paragraph(C::DashItem, format!("- {entry}"))));
}

/// The entries of a list, without the marks that the library sets.
fn entries(content: &Content, key: &str) -> Vec<String> {
    let data = &content.data;
    let all: Vec<_> = match key {
        "invitees" => data.invitees.clone(),
        "venue" => data.venue.0.clone(),
        "co_chairs" => data.co_chairs.iter().map(Official::in_words).collect(),
        _ => data.attendees.clone(),
    };
    all.iter().map(|line| bare(line).to_owned()).collect()
}

/// Entries with their marks: a semicolon, behind the last a full stop.
fn listed(entries: &[String]) -> impl Iterator<Item = String> {
    let last = entries.len().saturating_sub(1);
    let entries = entries.iter().enumerate();
    entries.map(move |(index, entry)| {
        let mark = if index == last { '.' } else { ';' };
        format!("{entry}{mark}")
    })
}

/// The parties of a contract, with their details.
fn parties(blocks: &mut Vec<Block>, content: &Content) {
    for party in &content.data.parties {
        let name = format!("{}: {}", party.role.to_uppercase(), party.name);
        let name = Paragraph::plain(C::PartyName, name);
        blocks.push(Block::Paragraph(name));
        let details = party.details.iter();
        let details = details.map(|detail| Paragraph::plain(C::BodyText, detail));
        blocks.extend(details.map(Block::Paragraph));
    }
}

/// Those who take part, each delegation with its number if there are several. The opening leads to
/// them, or the list of attendees, or else words of the template.
fn delegations(blocks: &mut Vec<Block>, content: &Content) {
    let data = &content.data;
    let mut line = |component, text: String| {
        blocks.push(Block::Paragraph(Paragraph::plain(component, text)));
    };
    if data.opening.is_empty() && data.attendees.is_empty() {
        line(C::BodyText, ATTENDEES.to_owned());
    }
    for (index, delegation) in data.delegations.iter().enumerate() {
        let number = match data.delegations.len() {
            1 => String::new(),
            _ => format!("{}. ", index + 1),
        };
        let people: Vec<_> = delegation.people.iter().map(Official::in_words).collect();
        let people: Vec<_> = people.iter().map(|one| bare(one).to_owned()).collect();
        let mark = if people.is_empty() { '.' } else { ':' };
        let name = bare(&delegation.name);
        line(C::PartyName, format!("{number}{name}{mark}"));
        for person in listed(&people) {
            line(C::DashItem, format!("- {person}"));
        }
    }
}

/// A line of a template with its fields; nothing where a field says nothing.
fn said(line: &'static str, content: &Content) -> Option<String> {
    let mut text = String::new();
    for piece in pieces(line) {
        match piece {
            Piece::Words(words) => text.push_str(words),
            Piece::Field(key) => text.push_str(&value(content, key)?),
        }
    }
    Some(text)
}

/// The words of a field in a line; nothing if it is absent, or a list.
pub(super) fn value(content: &Content, key: &str) -> Option<String> {
    let data = &content.data;
    let person = &data.person;
    let honorific = || person.honorific.as_deref().map_or(HONORIFIC, bare);
    let (meeting, meeting_first) = data.meeting.unwrap_or_default().names();
    let chosen = match key {
        "sender" => data.issuers(Sender::in_text),
        "Honorific" => honorific().to_owned(),
        "honorific" => in_sentence(honorific()),
        "person.name" => bare(&person.name).to_owned(),
        "person.title" => match &person.unit {
            Some(unit) => format!("{}, {}", bare(&person.title), bare(unit)),
            None => bare(&person.title).to_owned(),
        },
        "meeting" => meeting.to_owned(),
        "Meeting" if data.names_meeting() => meeting_first.to_owned(),
        "Meeting" => content.type_name().to_owned(),
        "chair" => bare(&data.chair.in_words()).to_owned(),
        "secretary" => bare(&data.secretary.in_words()).to_owned(),
        _ => return of_row(content, key),
    };
    (!chosen.is_empty()).then_some(chosen)
}

/// The words of a line, a date or a moment of the data.
fn of_row(content: &Content, key: &str) -> Option<String> {
    let index = Data::index(key)?;
    match content.data.view_of(index) {
        View::Line(line) => Some(bare(line).to_owned()),
        View::Date(date) => {
            let date = date.full()?;
            Some(in_words(date.day(), date.month(), date.year()))
        }
        View::Moment(moment) => Some(moment.in_words()),
        View::Number(number) => Some(format!("{number:02}")),
        View::Other => None,
    }
}

/// A honorific inside a sentence.
fn in_sentence(honorific: &str) -> String {
    let mut signs = honorific.chars();
    let first = signs.next().into_iter().flat_map(char::to_lowercase);
    first.chain(signs).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Document;
    use crate::decree::{DocumentKind, read_back};
    use std::collections::BTreeSet;

    /// The samples with their names.
    fn samples() -> Vec<(String, Document)> {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/samples");
        let files = std::fs::read_dir(folder).unwrap();
        let files = files.map(|file| file.unwrap().path());
        let files = files.filter(|path| path.extension().is_some_and(|end| end == "json"));
        let read = |path: std::path::PathBuf| {
            let document = Document::from_json(&std::fs::read_to_string(&path).unwrap());
            (path.display().to_string(), document.unwrap())
        };
        files.map(read).collect()
    }

    /// The fields of a line as they are printed; of a list, its only entry.
    fn fields(line: &'static str, content: &Content) -> Option<Vec<(&'static str, String)>> {
        let fields = pieces(line).filter_map(|piece| match piece {
            Piece::Field(key) => Some(key),
            Piece::Words(_) => None,
        });
        let said = fields.map(|key| {
            let only = || match entries(content, key).as_slice() {
                [one] => Some(one.clone()),
                _ => None,
            };
            let is_list = ["invitees", "attendees", "co_chairs", "venue"].contains(&key);
            let said = if is_list { only() } else { value(content, key) };
            said.map(|said| (key, said))
        });
        said.collect()
    }

    /// What a template prints can be told from the page: each of its lines says which field is where.
    #[test]
    fn every_line_of_a_template_is_read_back() {
        let mut seen = BTreeSet::new();
        for (name, document) in samples() {
            let layout = document.layout();
            let printed: Vec<_> = layout.paragraphs().map(Paragraph::text).collect();
            let content = document.content();
            let parts = content.kind.template().parts.iter();
            for part in parts.filter(|part| is_printed(part, &content.data)) {
                let (line, printed_line, said) = match part {
                    Part::Line(_, line) | Part::LineIf(_, _, _, line) => {
                        match fields(line, content) {
                            Some(said) => (*line, *line, said),
                            // Without its optional field it is not printed.
                            None => continue,
                        }
                    }
                    Part::List(line) => {
                        let (head, _) = line.rsplit_once('{').unwrap();
                        // Several entries stand below it.
                        let below = || (*line, head.trim_end(), fields(head, content).unwrap());
                        let said = fields(line, content).map(|said| (*line, *line, said));
                        said.unwrap_or_else(below)
                    }
                    _ => continue,
                };
                let reads = |text: &String| {
                    let text = text.strip_suffix("./.").unwrap_or(text);
                    let line = printed_line.strip_suffix('.').unwrap_or(printed_line);
                    let text = text.strip_suffix('.').unwrap_or(text);
                    read_back(line, text).is_some_and(|found| found == said)
                };
                let count = printed.iter().filter(|text| reads(text)).count();
                assert_eq!(count, 1, "{name}: {line} with {said:?}");
                seen.insert(line);
            }
        }
        let all = DocumentKind::all().flat_map(|kind| kind.template().lines());
        assert_eq!(seen, all.collect(), "a sample has each line");
    }
}
