//! Writers: what the files of one house style share, kept between them.

use std::sync::{Arc, RwLock};

use super::document::{self, Pages};
use super::forms::{Form, Kinds};
use super::memo::Memo;
use super::package::{self, Kind};
use super::packed::Packed;
use super::{footer, header, numbering, settings, styles, theme};
use crate::decree::Component;
use crate::file::{WordFile, WriteError};
use crate::layout::{Headings, Layout, List};
use crate::style::HouseStyle;

/// The most sets of components whose styles a writer keeps, with and without footnotes: about 2 kB
/// each.
const MOST_SETS: usize = 6;

/// The most sets of headings for which a writer keeps kinds of paragraphs.
const MOST_HEADINGS: usize = 4;

/// The most of what else a writer keeps of one sort: below 10 kB each.
const MOST_PARTS: usize = 12;

/// The most house styles for which [`Layout::to_docx`] keeps a writer.
const MOST_STYLES: usize = 8;

/// Writes the files of one house style, and keeps between them what they share.
///
/// A service makes one for each agency. It may be used from many threads at once, and what it keeps
/// is bounded: below 1 MB. The bytes are those of [`Layout::to_docx`].
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// use vanban::file::Writer;
/// use vanban::HouseStyle;
///
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình").number(9)
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// let writer = Writer::new(HouseStyle::small());
/// let file = writer.write(&report.layout_in(writer.style()))?;
/// assert_eq!(file, report.to_docx_in(&HouseStyle::small())?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Writer {
    style: HouseStyle,
    /// The styles parts, by the components they have styles for.
    styles: Memo<Component, Packed>,
    styles_with_notes: Memo<Component, Packed>,
    numberings: Memo<List, Packed>,
    lists: Memo<Kind, package::Lists>,
    fixed: Memo<Fixed, Packed>,
    frames: Memo<Frame, Form>,
    kinds: Memo<Component, Kinds>,
}

/// A part that says the same in all documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fixed {
    Header,
    Settings { has_notes: bool },
    WebSettings,
    Theme,
}

/// A part that is still to be filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// The document, with the pages of its last section.
    Document(Option<Pages>),
    FirstHeader,
    Footer,
}

impl Writer {
    /// A writer for a house style.
    ///
    /// ```
    /// use vanban::HouseStyle;
    /// use vanban::file::Writer;
    ///
    /// assert_eq!(Writer::new(HouseStyle::small()).style(), &HouseStyle::small());
    /// ```
    #[must_use]
    pub fn new(style: HouseStyle) -> Self {
        Self {
            style,
            styles: Memo::of_last(MOST_SETS),
            styles_with_notes: Memo::of_last(MOST_SETS),
            numberings: Memo::of_last(MOST_PARTS),
            lists: Memo::of_last(MOST_PARTS),
            fixed: Memo::of_last(MOST_PARTS),
            frames: Memo::of_last(MOST_PARTS),
            kinds: Memo::of_last(MOST_HEADINGS),
        }
    }

    /// The house style.
    #[must_use]
    pub fn style(&self) -> &HouseStyle {
        &self.style
    }

    /// Writes a layout as a Word file; one of another house style is written in that one.
    ///
    /// # Errors
    ///
    /// As [`Layout::to_docx`].
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// use vanban::HouseStyle;
    /// use vanban::file::Writer;
    ///
    /// let file = Writer::new(HouseStyle::large()).write(&report.layout())?;
    /// assert_eq!(file, report.to_docx()?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write(&self, layout: &Layout) -> Result<WordFile, WriteError> {
        if layout.house == self.style {
            super::write(layout, self)
        } else {
            layout.to_docx()
        }
    }

    /// The styles part for these components, and for footnotes if there are any.
    pub(super) fn styles(
        &self,
        components: &[Component],
        has_notes: bool,
    ) -> Result<Arc<Packed>, WriteError> {
        let memo = if has_notes {
            &self.styles_with_notes
        } else {
            &self.styles
        };
        memo.get(components, || {
            Packed::kept(&styles::part(&self.style, components, has_notes)?)
        })
    }

    /// The part of these lists.
    pub(super) fn numbering(&self, lists: &[List]) -> Result<Arc<Packed>, WriteError> {
        let make = || Packed::kept(&numbering::part(lists)?);
        self.numberings.get(lists, make)
    }

    /// The lists of a package with parts of these kinds.
    pub(super) fn lists(&self, kinds: &[Kind]) -> Result<Arc<package::Lists>, WriteError> {
        self.lists.get(kinds, || package::Lists::of(kinds))
    }

    pub(super) fn fixed(&self, part: Fixed) -> Result<Arc<Packed>, WriteError> {
        self.fixed.get(&[part], || match part {
            Fixed::Header => Packed::kept(&header::part()?),
            Fixed::Settings { has_notes } => Packed::kept(&settings::part(has_notes)),
            Fixed::WebSettings => Packed::kept(settings::WEB_PART),
            Fixed::Theme => Packed::kept(theme::PART),
        })
    }

    pub(super) fn frame(&self, frame: Frame) -> Result<Arc<Form>, WriteError> {
        self.frames.get(&[frame], || match frame {
            Frame::Document(last) => document::frame(last),
            Frame::FirstHeader => header::frame(),
            Frame::Footer => footer::frame(),
        })
    }

    /// The kinds of paragraphs and runs that documents with these headings had.
    pub(super) fn kinds(&self, headings: &Headings) -> Arc<Kinds> {
        self.kinds.known(headings.as_slice()).unwrap_or_default()
    }

    /// Keeps them for the next document.
    pub(super) fn keep(&self, headings: &Headings, kinds: Kinds) {
        self.kinds.put(headings.as_slice(), &Arc::new(kinds));
    }
}

/// The writer that every caller without one shares for a house style.
pub(super) fn shared(style: &HouseStyle) -> Arc<Writer> {
    static WRITERS: RwLock<Vec<Arc<Writer>>> = RwLock::new(Vec::new());

    if let Ok(writers) = WRITERS.read()
        && let Some(writer) = writers.iter().find(|writer| writer.style == *style)
    {
        return Arc::clone(writer);
    }
    let writer = Arc::new(Writer::new(style.clone()));
    if let Ok(mut writers) = WRITERS.write() {
        keep(&mut writers, MOST_STYLES, Arc::clone(&writer));
    }
    writer
}

/// Keeps a thing, in the place of the oldest where there are too many.
fn keep<T>(kept: &mut Vec<T>, most: usize, thing: T) {
    if kept.len() >= most {
        kept.remove(0);
    }
    kept.push(thing);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_made_once() {
        let writer = Writer::new(HouseStyle::large());
        let components: Vec<_> = Component::all().collect();
        let styles = |has_notes| writer.styles(&components, has_notes).unwrap();
        assert!(Arc::ptr_eq(&styles(false), &styles(false)));
        assert!(!Arc::ptr_eq(&styles(false), &styles(true)));
        assert!(styles(true).bytes.len() < 4_000);
    }

    #[test]
    fn a_style_has_one_shared_writer() {
        let style = HouseStyle::builder().line_spacing(1.3).build().unwrap();
        assert!(Arc::ptr_eq(&shared(&style), &shared(&style)));
    }
}
