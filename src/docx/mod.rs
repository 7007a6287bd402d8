//! From a layout to a Word file: the only room that knows `WordprocessingML`.
//!
//! docx-rs writes the document, its styles and its header. What it cannot say or says wrongly is
//! put right in one place each: the order of children and needless elements in [`schema`], the
//! parts it lacks or invents in their own files, the archive in [`package`].

mod document;
mod element;
mod file;
mod forms;
mod header;
mod package;
mod properties;
mod schema;
mod settings;
mod styles;
mod theme;

pub use file::{WordFile, WriteError};

use crate::layout::Layout;
use package::Part;

impl Layout {
    /// Writes the layout as a Word file.
    ///
    /// The bytes depend on the layout alone: no clock, no counter, no order of threads.
    ///
    /// # Errors
    ///
    /// [`WriteError::Package`] if the file would break the limits of its format, which asks for
    /// texts of several gigabytes.
    pub fn to_docx(&self) -> Result<WordFile, WriteError> {
        let parts = [
            Part::new(package::DOCUMENT, document::part(self)?),
            Part::new(package::HEADER, header::part()?.into()),
            Part::new(
                package::STYLES,
                styles::part(&self.house, &self.components())?
                    .as_bytes()
                    .into(),
            ),
            Part::new(package::SETTINGS, settings::PART.into()),
            Part::new(package::WEB_SETTINGS, settings::WEB_PART.into()),
            Part::new(package::THEME, theme::PART.into()),
            Part::new(
                package::CORE_PROPERTIES,
                properties::part(&self.properties).into(),
            ),
        ];
        package::pack(&parts).map(WordFile::new)
    }
}
