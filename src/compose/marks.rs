//! Marks in boxes: urgency below the number, circulation and draft in the upper margin.

use super::Sheet;
use crate::decree::Component as C;
use crate::layout::{Boxed, Paragraph};
use crate::model::{Content, Urgency};
use crate::units::Length;

/// The height of a mark, and the room above and below one that stands on the page.
const HEIGHT: Length = Length::mm(8);
const ROOM: Length = Length::mm(2);

/// The place of the marks in the upper margin.
const IN_MARGIN: Length = Length::mm(9);

/// Room beside the words of a mark whose width the decree leaves open.
const BESIDE: Length = Length::mm(4);

/// The boxes in the upper margin of the first page.
pub(super) fn boxes(content: &Content, sheet: &Sheet<'_>) -> Vec<Boxed> {
    let margins = sheet.page.margins;
    let in_margin = |component: C, words: String, at_right: bool| {
        let width = sheet.measure(component, &words) + BESIDE + BESIDE;
        let right = sheet.page.width - margins.right - width;
        Boxed {
            text: Paragraph::plain(component, words),
            width,
            height: HEIGHT,
            x: if at_right { right } else { margins.left },
            y: IN_MARGIN,
        }
    };
    let draft = content.data.draft.words();
    let draft = draft.map(|words| in_margin(C::DraftMark, words, false));
    let circulation = content.data.circulation;
    let circulation = circulation
        .map(|circulation| in_margin(C::CirculationMark, circulation.name().to_owned(), true));
    [draft, circulation].into_iter().flatten().collect()
}

/// The mark of urgency, and the height of the strip that it stands in.
pub(super) fn urgency(content: &Content) -> Option<(Paragraph, Length)> {
    let urgency = content.data.urgency?;
    let mut mark = Paragraph::plain(C::UrgencyMark, urgency.name());
    mark.shape.red = true;
    mark.shape.boxed = Some((width(urgency), HEIGHT));
    Some((mark, ROOM + HEIGHT + ROOM))
}

/// Annex I, Part I, Section III, item 2, point b.
fn width(urgency: Urgency) -> Length {
    match urgency {
        Urgency::Urgent => Length::mm(20),
        Urgency::VeryUrgent => Length::mm(40),
        Urgency::Flash => Length::mm(30),
    }
}
