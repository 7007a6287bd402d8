//! From what a document says to how it stands on the page: the grammar of the decree.

mod attachment;
mod body;
mod closing;
mod columns;
mod contact;
mod heading;
mod letterhead;
mod lines;
mod lists;
mod names;
mod recipients;
mod table;

use crate::decree::{Component, DocumentKind, PAGE, Share};
use crate::layout::{Block, Layout, Page, Paragraph, Properties, Section};
use crate::model::Content;
use crate::style::HouseStyle;
use crate::text::{Face, width};
use crate::units::Length;
use lists::Lists;

/// Room that a line keeps to the edges of its column, so that no office program breaks it.
const SLACK: Length = Length::mm(2);

/// Lays a document out in a house style.
pub(crate) fn document(content: &Content, house: &HouseStyle) -> Layout {
    let sheet = Sheet::new(house);
    let mut blocks = vec![letterhead::columns(content, &sheet).into()];
    heading::title(&mut blocks, content, &sheet);
    let mut lists = Lists::new(house.numbers());
    lines::parts(&mut blocks, content, &sheet, &mut lists);
    body::keep_with_signature(&mut blocks, &sheet);
    closing::block(&mut blocks, content, &sheet);
    let footer = contact::lines(content.data.contact.as_ref(), &sheet);
    let mut sections = vec![section(blocks, footer, house)];
    let attached = content.data.attachment.as_ref();
    if let Some(attached) = attached.filter(|text| !text.separate_file) {
        let text = attachment::text(attached, content, &sheet, &mut lists);
        sections.push(section(text, Vec::new(), house));
    }
    let named = Named {
        kind: content.kind,
        about: content.about(),
        subject: content.subject(),
    };
    layout(sections, lists, content, &named, house)
}

/// Lays out the text that is attached in a file of its own, if one is.
pub(crate) fn attached(content: &Content, house: &HouseStyle) -> Option<Layout> {
    let attached = content.data.attachment.as_ref();
    let attached = attached.filter(|text| text.separate_file)?;
    let sheet = Sheet::new(house);
    let mut lists = Lists::new(house.numbers());
    let text = attachment::text(attached, content, &sheet, &mut lists);
    let sections = vec![section(text, Vec::new(), house)];
    let named = Named {
        kind: attached.kind(),
        about: attached.subject(),
        subject: Some(attached.subject()),
    };
    Some(layout(sections, lists, content, &named, house))
}

/// The description that a file has of itself.
struct Named<'a> {
    kind: DocumentKind,
    about: &'a str,
    subject: Option<&'a str>,
}

fn section(blocks: Vec<Block>, first_footer: Vec<Paragraph>, house: &HouseStyle) -> Section {
    Section {
        page: Page::upright(house),
        blocks,
        first_footer,
    }
}

fn layout(
    sections: Vec<Section>,
    lists: Lists,
    content: &Content,
    named: &Named<'_>,
    house: &HouseStyle,
) -> Layout {
    let type_name = named.kind.rule().name.vi;
    let date = content.data.date.full().filter(|_| content.has_date_line());
    Layout {
        sections,
        house: house.clone(),
        notes: Vec::new(),
        lists: lists.into_lists(),
        properties: Properties {
            title: format!("{type_name} {}", named.about).trim_end().to_owned(),
            subject: named.subject.map(str::to_owned),
            creator: content.data.sender.name.clone(),
            created: date.map(|date| date.to_string()),
            custom: Vec::new(),
        },
    }
}

/// The measure of every part of the page.
struct Sheet<'a> {
    house: &'a HouseStyle,
    /// Between the margins.
    text_width: Length,
}

impl<'a> Sheet<'a> {
    fn new(house: &'a HouseStyle) -> Self {
        let margins = house.margins();
        Self {
            house,
            text_width: PAGE.width - margins.left - margins.right,
        }
    }

    /// Between the upper and the lower margin.
    fn text_height(&self) -> Length {
        let margins = self.house.margins();
        PAGE.height - margins.top - margins.bottom
    }

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

/// Helpers of the tests of this module.
#[cfg(test)]
mod example {
    use super::{HouseStyle, Length, Sheet};
    use crate::{Authority, Builder, Leader, Report, Sender, Signature};

    /// A report that lacks only its body.
    pub(super) fn report() -> Builder<Report> {
        let signer = Authority::collective("Ủy ban nhân dân", Leader::head("Chủ tịch"));
        Report::builder()
            .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
            .place("Suối Mây")
            .subject("Kết quả trồng cây đầu năm 2026")
            .signature(Signature::new(signer))
    }

    pub(super) fn sheet(house: &HouseStyle) -> Sheet<'_> {
        Sheet {
            house,
            text_width: Length::mm(160),
        }
    }
}
