//! What a report becomes: a layout, and a Word file.

use crate::compose;
use crate::decree::HouseStyle;
use crate::docx::{WordFile, WriteError};
use crate::layout::Layout;
use crate::model::Report;

impl Report {
    /// Lays the report out on the page.
    #[must_use]
    pub fn layout(&self) -> Layout {
        compose::report(self, &HouseStyle::default())
    }

    /// Writes the report as a Word file.
    ///
    /// The same report gives the same bytes: in every run, process and thread.
    ///
    /// # Errors
    ///
    /// As [`Layout::to_docx`].
    pub fn to_docx(&self) -> Result<WordFile, WriteError> {
        self.layout().to_docx()
    }
}
