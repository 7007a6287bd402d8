//! From what a document says to how it stands on the page: the grammar of the decree.

mod annex;
mod attachment;
mod body;
mod closing;
mod columns;
mod contact;
mod heading;
mod held;
mod letterhead;
mod lines;
mod lists;
mod marks;
mod names;
mod notes;
mod properties;
mod recipients;
mod room;
mod table;
mod words;

use crate::decree::{Component, Share};
use crate::language::Words;
use crate::layout::{Block, Control, Layout, More, Page, Paragraph, Run, Section};
use crate::model::{Attachment, Content, Node};
use crate::print::SeparateText;
use crate::style::HouseStyle;
use crate::text::{Face, width};
use crate::units::{FontSize, Length};
use body::Texts;
use lists::Lists;
use properties::Named;

/// Room that a line keeps to the edges of its column, so that no office program breaks it.
const SLACK: Length = Length::mm(2);

/// Lays a document out in a house style.
pub(crate) fn document(content: &Content, house: &HouseStyle) -> Layout {
    let sheet = Sheet::upright(house);
    let mut letterhead = letterhead::columns(content, &sheet);
    letterhead.strip = marks::urgency(content);
    let mut blocks = vec![letterhead.into()];
    heading::title(&mut blocks, content, &sheet);
    let attached = content.data.attachment.as_ref();
    let attached = attached.filter(|text| !text.separate_file);
    let own = [content.opening.as_slice(), &content.body];
    let behind = attached.into_iter();
    let behind = behind.flat_map(|text| nodes_of_attachment(text, content));
    let others = annex::inside(&content.data.annexes, &content.annexes);
    let others = others.map(|one| one.text.nodes.as_slice());
    let nodes = own.into_iter().chain(behind).chain(others);
    let mut texts = Texts::new(content, nodes, house);
    lines::parts(&mut blocks, content, &sheet, &mut texts);
    body::keep_with_signature(&mut blocks, &sheet);
    closing::block(&mut blocks, content, &sheet);
    let footer = contact::lines(content.data.contact.as_ref(), &sheet);
    let mut sections = vec![Section {
        boxes: marks::boxes(content, &sheet),
        ..sheet.section(blocks, footer)
    }];
    if let Some(attached) = attached {
        sections.extend(attachment_sections(attached, content, house, &mut texts));
    }
    let annexes = annex::inside(&content.data.annexes, &content.annexes);
    sections.extend(annexes.map(|one| annex_section(&one, content, house, &mut texts)));
    let named = Named {
        type_name: content.type_name(),
        about: content.about(),
        subject: content.subject(),
    };
    layout(sections, texts.lists, content, &named, house)
}

/// Lays out the texts of a document that have files of their own.
pub(crate) fn separate(content: &Content, house: &HouseStyle) -> Vec<SeparateText> {
    const ATTACHED: &str = "kem-theo";

    let mut files: Vec<SeparateText> = Vec::new();
    let attached = content.data.attachment.as_ref();
    if let Some(attached) = attached.filter(|text| text.separate_file) {
        let nodes = nodes_of_attachment(attached, content);
        let mut texts = Texts::new(content, nodes, house);
        let sections = attachment_sections(attached, content, house, &mut texts);
        let named = Named {
            type_name: attached.kind().rule().name.vi,
            about: attached.subject(),
            subject: Some(attached.subject()),
        };
        let layout = layout(sections, texts.lists, content, &named, house);
        let ending = ATTACHED.to_owned();
        files.push(SeparateText { ending, layout });
    }
    let of_attached = attached.map_or(&[][..], |text| &text.text.annexes);
    let annexes = annex::all(of_attached, &content.attached_annexes);
    let annexes = annexes.map(|one| (format!("{ATTACHED}-"), one));
    let own = annex::all(&content.data.annexes, &content.annexes);
    let all = annexes.chain(own.map(|one| (String::new(), one)));
    for (before, one) in all.filter(|(_, one)| one.annex.separate_file) {
        let nodes = [one.text.nodes.as_slice()];
        let mut texts = Texts::new(content, nodes, house);
        let section = annex_section(&one, content, house, &mut texts);
        let about = one.name();
        let named = Named {
            type_name: content.type_name(),
            about: &about,
            subject: Some(&about),
        };
        let layout = layout(vec![section], texts.lists, content, &named, house);
        let mut ending = before + &one.file_ending();
        while files.iter().any(|file| file.ending == ending) {
            ending = format!("{ending}-{}", files.len());
        }
        files.push(SeparateText { ending, layout });
    }
    files
}

/// A text that a decision issues or approves, with its annexes.
fn attachment_sections(
    attached: &Attachment,
    content: &Content,
    house: &HouseStyle,
    texts: &mut Texts<'_>,
) -> Vec<Section> {
    let sheet = Sheet::upright(house);
    let text = attachment::text(attached, content, &sheet, texts);
    let mut sections = vec![sheet.section(text, Vec::new())];
    let annexes = annex::inside(&attached.text.annexes, &content.attached_annexes);
    sections.extend(annexes.map(|one| annex_section(&one, content, house, texts)));
    sections
}

/// The texts in the file of one that is attached.
fn nodes_of_attachment<'a>(
    attached: &'a Attachment,
    content: &'a Content,
) -> impl Iterator<Item = &'a [Node]> {
    let annexes = annex::inside(&attached.text.annexes, &content.attached_annexes);
    let own = std::iter::once(content.attached.nodes.as_slice());
    own.chain(annexes.map(|one| one.text.nodes.as_slice()))
}

fn annex_section(
    one: &annex::Numbered<'_>,
    content: &Content,
    house: &HouseStyle,
    texts: &mut Texts<'_>,
) -> Section {
    let sheet = if one.annex.landscape {
        Sheet::across(house)
    } else {
        Sheet::upright(house)
    };
    let blocks = one.blocks(content, &sheet, texts);
    sheet.section(blocks, Vec::new())
}

fn layout(
    mut sections: Vec<Section>,
    lists: Lists,
    content: &Content,
    named: &Named<'_>,
    house: &HouseStyle,
) -> Layout {
    let notes = notes::numbered(&mut sections, content);
    held::keep_whole(Layout {
        sections,
        house: house.clone(),
        notes,
        lists: lists.into_lists(),
        properties: properties::of(content, named),
    })
}

/// The measure of every part of the page.
struct Sheet<'a> {
    house: &'a HouseStyle,
    page: Page,
    /// Between the margins.
    text_width: Length,
}

impl<'a> Sheet<'a> {
    fn upright(house: &'a HouseStyle) -> Self {
        Self::new(house, Page::upright(house))
    }

    /// A sheet that lies across.
    fn across(house: &'a HouseStyle) -> Self {
        Self::new(house, Page::landscape(house))
    }

    fn new(house: &'a HouseStyle, page: Page) -> Self {
        Self {
            house,
            page,
            text_width: page.width - page.margins.left - page.margins.right,
        }
    }

    /// A section on such sheets.
    fn section(&self, blocks: Vec<Block>, first_footer: Vec<Paragraph>) -> Section {
        Section {
            page: self.page,
            boxes: Vec::new(),
            blocks,
            first_footer,
        }
    }

    /// Between the upper and the lower margin.
    fn text_height(&self) -> Length {
        self.page.height - self.page.margins.top - self.page.margins.bottom
    }

    /// The width of a line of a component.
    fn measure(&self, component: Component, text: &str) -> Length {
        self.measure_in(component, text, self.house.format(component).size)
    }

    /// The width of a line of a component in a size of its own.
    fn measure_in(&self, component: Component, text: &str, size: FontSize) -> Length {
        let (face, _) = self.face(component);
        twips(width(text, face, size.half_points()))
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

/// Room for the clerk, which is a control: the tag is the path of the field, of a date with the part
/// that is missing.
fn blank(spaces: usize, name: Words, tag: &str) -> Run {
    let mut signs = name.vi.chars();
    let first = signs.next().into_iter().flat_map(char::to_uppercase);
    Run {
        more: Some(Box::new(More::Control(Control {
            tag: tag.to_owned(),
            alias: first.chain(signs).collect(),
        }))),
        ..Run::blank(spaces)
    }
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
            text_width: Length::mm(160),
            ..Sheet::upright(house)
        }
    }
}
