//! An annex: its label, its title, what it belongs to, and its text.

use super::body::Texts;
use super::{Sheet, attachment, body, heading};
use crate::decree::{ANNEX, Component as C};
use crate::layout::{Block, Paragraph};
use crate::model::{Annex, Content, Passage};
use crate::text::{slug, truncate_slug};

/// An annex among all those of its text.
pub(super) struct Numbered<'a> {
    pub(super) annex: &'a Annex,
    pub(super) text: &'a Passage,
    index: usize,
    count: usize,
}

/// The annexes of a text, with what is known of them.
pub(super) fn all<'a>(
    annexes: &'a [Annex],
    texts: &'a [Passage],
) -> impl Iterator<Item = Numbered<'a>> {
    let pairs = annexes.iter().zip(texts).enumerate();
    pairs.map(|(index, (annex, text))| Numbered {
        annex,
        text,
        index,
        count: annexes.len(),
    })
}

/// Those annexes that stand in the file of their text.
pub(super) fn inside<'a>(
    annexes: &'a [Annex],
    texts: &'a [Passage],
) -> impl Iterator<Item = Numbered<'a>> {
    all(annexes, texts).filter(|one| !one.annex.separate_file)
}

impl Numbered<'_> {
    /// The label on its page.
    pub(super) fn label(&self) -> String {
        self.annex.printed_label(self.index, self.count)
    }

    /// The words by which its file is known.
    pub(super) fn name(&self) -> String {
        self.annex.pointed_to(self.index, self.count)
    }

    /// The ending of the name of its file.
    pub(super) fn file_ending(&self) -> String {
        const MOST: usize = 30;

        let name = truncate_slug(&slug(&self.name()), MOST).to_owned();
        if name.is_empty() {
            format!("{}-{}", slug(ANNEX), self.index + 1)
        } else {
            name
        }
    }

    pub(super) fn blocks(
        &self,
        content: &Content,
        sheet: &Sheet<'_>,
        texts: &mut Texts<'_>,
    ) -> Vec<Block> {
        let annex = self.annex;
        let mut lines = Vec::new();
        let label = self.label();
        if !label.is_empty() {
            let mut label = Paragraph::plain(C::AnnexLabel, label);
            label.shape.level = Some(1);
            lines.push(label);
        }
        let titles = annex.title.0.iter();
        lines.extend(titles.map(|line| Paragraph::plain(C::AnnexTitle, line)));
        let subtitle = annex.subtitle.iter();
        lines.extend(subtitle.map(|line| Paragraph::plain(C::AnnexSubtitle, line)));
        if annex.reference.unwrap_or(true) {
            lines.extend(attachment::reference(true, content, sheet));
        }
        let mut blocks = Vec::new();
        heading::centred_lines(&mut blocks, lines, sheet);
        let first = blocks.len();
        texts.lists.begin_text();
        body::nodes(&mut blocks, &self.text.nodes, sheet, texts);
        body::close(&mut blocks, first, self.text.closes_itself);
        keep_last(&mut blocks);
        blocks
    }
}

/// Lets the last row of a table go with the one paragraph behind it, which would stand alone on the
/// last page of an annex: no signature follows it.
fn keep_last(blocks: &mut [Block]) {
    if let [.., Block::Grid(grid), Block::Paragraph(_)] = blocks
        && let Some(row) = grid.rows.last_mut().filter(|row| !row.splits)
    {
        row.keep_with_next();
    }
}
