//! Room on a page, as office programs take it.

use super::Sheet;
use crate::decree::Component as C;
use crate::layout::{Block, Cell, Grid, Layout, Page, Paragraph, Properties, Row, Section};
use crate::text::Law;
use crate::units::Length;

/// The lines of the text that a closing block has beside it.
const TEXT: &str = "=\n=";

/// True if every program sets the blocks on one page, with two lines of text above them.
pub(super) fn fits_below_text(mut blocks: Vec<Block>, sheet: &Sheet<'_>) -> bool {
    blocks.insert(0, Block::Paragraph(Paragraph::plain(C::BodyText, TEXT)));
    let layout = layout(blocks, sheet.page, sheet);
    let laws = [Law::Word, Law::OnlyOffice];
    laws.iter().all(|law| layout.pages(*law).count() == 1)
}

/// How far down the last line of a column of paragraphs stands.
pub(super) fn lowest_line(paragraphs: &[Paragraph], width: Length, sheet: &Sheet<'_>) -> Length {
    let endless = Page {
        height: Length::mm(i16::MAX),
        ..sheet.page
    };
    let column = Block::Grid(Grid {
        columns: vec![width],
        rows: vec![Row::new(vec![Cell::new(paragraphs.to_vec())])],
        ruled: None,
    });
    let pages = layout(vec![column], endless, sheet).pages(Law::Word);
    let baselines = pages.lines().map(|line| line.baseline);
    baselines.max().unwrap_or_default()
}

fn layout(blocks: Vec<Block>, page: Page, sheet: &Sheet<'_>) -> Layout {
    let section = Section {
        page,
        ..sheet.section(blocks, Vec::new())
    };
    Layout {
        sections: vec![section],
        house: sheet.house.clone(),
        notes: Vec::new(),
        lists: Vec::new(),
        properties: Properties::default(),
    }
}
