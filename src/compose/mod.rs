//! From what a document says to how it stands on the page: the grammar of the decree.

mod body;
mod closing;
mod heading;
mod letterhead;
mod names;

use crate::decree::{Component, HouseStyle, PAGE, Share};
use crate::layout::{Block, Layout, Page, Paragraph, Properties};
use crate::model::Content;
use crate::text::{Face, width};
use crate::units::Length;

/// Room that a line keeps to the edges of its column, so that no office program breaks it.
const SLACK: Length = Length::mm(2);

/// Lays a document out in a house style.
pub(crate) fn document(content: &Content, house: &HouseStyle) -> Layout {
    let margins = house.margins();
    let page = Page {
        width: PAGE.width,
        height: PAGE.height,
        margins,
        header_distance: PAGE.number_top,
    };
    let sheet = Sheet {
        house,
        text_width: PAGE.width - margins.left - margins.right,
    };
    let mut blocks = vec![Block::Columns(letterhead::columns(content, &sheet))];
    heading::title(&mut blocks, content, &sheet);
    heading::addressees(&mut blocks, &content.to);
    body::nodes(&mut blocks, &content.body, &content.sender);
    body::keep_with_signature(&mut blocks, &sheet);
    closing::block(&mut blocks, &content.closing, &sheet);
    let type_name = content.kind.rule().name;
    let subject = content.title.subject();
    let date = content
        .place_date
        .as_ref()
        .and_then(|(_, date)| date.full());
    Layout {
        page,
        house: house.clone(),
        blocks,
        properties: Properties {
            title: match subject {
                Some(subject) => format!("{type_name} {subject}"),
                None => type_name.to_owned(),
            },
            subject: subject.map(str::to_owned),
            creator: content.sender.name.clone(),
            created: date.map(|date| date.to_string()),
        },
    }
}

/// What every part of the page is measured by.
struct Sheet<'a> {
    house: &'a HouseStyle,
    /// Between the margins.
    text_width: Length,
}

impl Sheet<'_> {
    /// The width of a line of a component.
    fn measure(&self, component: Component, text: &str) -> Length {
        let (face, half_points) = self.face(component);
        twips(width(text, face, half_points))
    }

    /// The face and the size, in half-points, of a component.
    fn face(&self, component: Component) -> (Face, u16) {
        let format = self.house.format(component);
        (
            Face::new(format.bold, format.italic),
            format.size.half_points(),
        )
    }
}

fn twips(width: u32) -> Length {
    Length::twips(i32::try_from(width).unwrap_or(i32::MAX))
}

/// A rule under a line: of the lengths that the decree allows, the one in the middle.
fn rule_under(component: Component, line: Length, column: Length) -> Paragraph {
    let share = component
        .rule()
        .share
        .map_or(Share::new(1, 1), |(least, most)| least.between(most));
    Paragraph::rule(component, share.of(line), column)
}
