//! What of a template the data say: fields that they must have, and parts that are printed.

use crate::contract::{Data, Record, View};
use crate::decree::{Need, Part, Piece, Template, pieces};
use crate::model::Official;
use crate::problem::{Found, Path};

/// True of a field that the data must have, as they are.
pub(super) fn is_required(found: &Found, data: &Data, need: Need) -> bool {
    match need {
        Need::Required => true,
        Need::Unless(others) => {
            let root = Path::root();
            // What could not be read may say it.
            let is_given = |key: &str| says(data, key) || !found.has_read(&root.field(key));
            !others.iter().any(|key| is_given(key))
        }
        _ => false,
    }
}

/// True of a part of the page that is printed: a line or a list only if its fields say something.
pub(crate) fn is_printed(part: &Part, data: &Data) -> bool {
    match part {
        Part::LineIf(key, wanted, _, line) => says(data, key) == *wanted && is_said(line, data),
        Part::Line(_, line) | Part::List(line) => is_said(line, data),
        Part::Entries(_, "to") | Part::Addressees => !data.to.is_empty(),
        Part::Bases => !data.bases.is_empty(),
        Part::Blocks("opening") => !data.opening.is_empty(),
        Part::Blocks("notes") => !data.notes.is_empty(),
        Part::Blocks(_) => !data.body.is_empty(),
        Part::Delegations => !data.delegations.is_empty(),
        _ => true,
    }
}

/// True of a line each of whose fields says something.
fn is_said(line: &'static str, data: &Data) -> bool {
    pieces(line).all(|piece| match piece {
        Piece::Words(_) => true,
        Piece::Field(key) => says(data, key),
    })
}

/// The last part of the page that is printed.
pub(super) fn last_printed<'a>(template: &'a Template, data: &Data) -> Option<&'a Part> {
    let mut printed = template.parts.iter().rev();
    printed.find(|part| is_printed(part, data))
}

/// True of a field of a line that has something to say; words that are always there do.
fn says(data: &Data, key: &str) -> bool {
    match key {
        "chair" => data.chair != Official::default(),
        "secretary" => data.secretary != Official::default(),
        "co_chairs" => !data.co_chairs.is_empty(),
        "invitees" => !data.invitees.is_empty(),
        "attendees" => !data.attendees.is_empty(),
        "delegations" => !data.delegations.is_empty(),
        "signatures" => !data.signatures.is_empty(),
        "to" => !data.to.is_empty(),
        "body" => !data.body.is_empty(),
        "unnumbered" => data.unnumbered,
        "venue" => !data.venue.0.is_empty(),
        "meeting" => data.names_meeting(),
        "sender" => true,
        _ => Data::index(key).is_none_or(|index| match data.view_of(index) {
            View::Line(_) | View::Moment(_) | View::Number(_) => true,
            View::Date(day) => day.full().is_some(),
            View::Other => false,
        }),
    }
}
