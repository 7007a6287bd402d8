//! Writers: what the files of one house style share, kept between them.

use std::sync::{Arc, RwLock};

use super::styles;
use crate::decree::Component;
use crate::file::{WordFile, WriteError};
use crate::layout::Layout;
use crate::style::HouseStyle;

/// The most sets of components whose styles a writer keeps: about 16 kB each at most.
const MOST_PARTS: usize = 6;

/// The most house styles for which [`Layout::to_docx`] keeps a writer.
const MOST_STYLES: usize = 8;

/// Writes the files of one house style, and keeps between them what they share.
///
/// A service makes one for each agency. It may be used from many threads at once, and what it keeps
/// is bounded: below 200 kB. The bytes are those of [`Layout::to_docx`].
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
    /// The styles parts made last, by the components they have styles for.
    parts: RwLock<Vec<Part>>,
}

/// A styles part, and what it has styles for: components, and footnotes or none.
type Part = ((Vec<Component>, bool), Arc<str>);

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
            parts: RwLock::default(),
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
    ) -> Result<Arc<str>, WriteError> {
        let is_it = |part: &&Part| {
            let (known, with_notes) = &part.0;
            known == components && *with_notes == has_notes
        };
        if let Ok(parts) = self.parts.read()
            && let Some((_, part)) = parts.iter().find(is_it)
        {
            return Ok(Arc::clone(part));
        }
        let part: Arc<str> = styles::part(&self.style, components, has_notes)?.into();
        if let Ok(mut parts) = self.parts.write() {
            let of = (components.to_vec(), has_notes);
            keep(&mut parts, MOST_PARTS, (of, Arc::clone(&part)));
        }
        Ok(part)
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
    fn what_is_kept_is_bounded() {
        let writer = Writer::new(HouseStyle::large());
        for first in 0..3 * MOST_PARTS {
            let components: Vec<_> = Component::all().skip(first).collect();
            let one = writer.styles(&components, false).unwrap();
            let again = writer.styles(&components, false).unwrap();
            assert!(Arc::ptr_eq(&one, &again));
        }
        let parts = writer.parts.read().unwrap();
        assert_eq!(parts.len(), MOST_PARTS);
        let bytes: usize = parts.iter().map(|(_, part)| part.len()).sum();
        assert!(bytes < 200_000, "{bytes} bytes a style");
    }

    #[test]
    fn a_style_has_one_shared_writer() {
        let style = HouseStyle::builder().line_spacing(1.3).build().unwrap();
        assert!(Arc::ptr_eq(&shared(&style), &shared(&style)));
    }
}
