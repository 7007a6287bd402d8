//! What a document that has been checked can tell of its page, whatever its type.

/// Implements it for a type that has `content()` and `problems()`.
macro_rules! printed {
    ($document:ident) => {
        impl $document {
            /// What deserves a look although it does not keep the document from being made.
            #[must_use]
            pub fn warnings(&self) -> &crate::model::Problems {
                self.problems()
            }

            /// The blanks that the clerk has still to fill, in the order of the page.
            #[must_use]
            pub fn blanks(&self) -> Vec<crate::model::Blank> {
                self.content().blanks()
            }

            /// A name for the file: ASCII, at most 50 characters, beginning with the type.
            #[must_use]
            pub fn file_name(&self) -> String {
                self.content().file_name()
            }

            /// Lays the document out on the page, in the house style [`HouseStyle::large`].
            ///
            /// [`HouseStyle::large`]: crate::decree::HouseStyle::large
            #[must_use]
            pub fn layout(&self) -> crate::layout::Layout {
                self.layout_in(&crate::decree::HouseStyle::large())
            }

            /// Lays the document out on the page, in the house style of an agency.
            #[must_use]
            pub fn layout_in(&self, style: &crate::decree::HouseStyle) -> crate::layout::Layout {
                crate::compose::document(self.content(), style)
            }

            /// Writes the document as a Word file.
            ///
            /// The same document gives the same bytes: in every run, process and thread.
            ///
            /// # Errors
            ///
            /// As [`Layout::to_docx`](crate::layout::Layout::to_docx).
            pub fn to_docx(&self) -> Result<crate::docx::WordFile, crate::docx::WriteError> {
                self.layout().to_docx()
            }

            /// Writes the document as a Word file, in the house style of an agency.
            ///
            /// # Errors
            ///
            /// As [`Layout::to_docx`](crate::layout::Layout::to_docx).
            pub fn to_docx_in(
                &self,
                style: &crate::decree::HouseStyle,
            ) -> Result<crate::docx::WordFile, crate::docx::WriteError> {
                self.layout_in(style).to_docx()
            }
        }
    };
}

pub(super) use printed;
