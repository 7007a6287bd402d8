//! The setters of whatever holds blocks, each written once.

/// Writes the setters of a body in paragraphs and sections, inside the `impl` of what has a
/// `blocks_mut`.
macro_rules! in_sections {
    () => {
        /// Appends a paragraph: Annex I, Part I, Section II, item 6, point e.
        #[must_use]
        pub fn paragraph(self, text: impl Into<$crate::Text>) -> Self {
            self.block($crate::Block::Paragraph(text.into()))
        }

        /// Appends several paragraphs: Annex I, Part I, Section II, item 6, point e.
        #[must_use]
        pub fn paragraphs<P: Into<$crate::Text>>(self, texts: impl IntoIterator<Item = P>) -> Self {
            let blocks = texts
                .into_iter()
                .map(|text| $crate::Block::Paragraph(text.into()));
            self.blocks(blocks)
        }

        /// Appends a numbered section: Annex I, Part I, Section V, item 6, point b.
        #[must_use]
        pub fn section(self, section: $crate::Section) -> Self {
            self.block(section)
        }

        /// Appends a list of dash items, as offices write them (practice).
        #[must_use]
        pub fn items<I: Into<$crate::Item>>(self, items: impl IntoIterator<Item = I>) -> Self {
            self.block($crate::Block::items(items))
        }

        /// Appends a heading without number, in bold, as offices write them (practice).
        #[must_use]
        pub fn unnumbered_heading(self, text: impl Into<$crate::Text>) -> Self {
            self.block($crate::Block::Heading(text.into()))
        }

        /// Appends a line in the middle of the page, as offices write them (practice).
        #[must_use]
        pub fn centred(self, text: impl Into<$crate::Text>) -> Self {
            self.block($crate::Block::Centred(text.into()))
        }

        /// Appends a table, as offices set it (practice).
        #[must_use]
        pub fn table(self, table: $crate::Table) -> Self {
            self.block(table)
        }

        $crate::model::body_setters::blocks!();
    };
}

/// Writes the setters of any body.
macro_rules! blocks {
    () => {
        /// Appends a block of the content (*nội dung*): Annex I, Part I, Section II, item 6.
        #[must_use]
        pub fn block(mut self, block: impl Into<$crate::Block>) -> Self {
            self.blocks_mut().push(block.into());
            self
        }

        /// Appends several blocks of the content (*nội dung*): Annex I, Part I, Section II, item 6.
        #[must_use]
        pub fn blocks<B: Into<$crate::Block>>(
            mut self,
            blocks: impl IntoIterator<Item = B>,
        ) -> Self {
            self.blocks_mut().extend(blocks.into_iter().map(Into::into));
            self
        }
    };
}

/// Writes the setters of a body in articles.
macro_rules! in_articles {
    () => {
        /// Appends an article (*Điều*): Annex I, Part I, Section V, item 6, point a.
        #[must_use]
        pub fn article(self, article: impl Into<$crate::Article>) -> Self {
            self.block(article.into())
        }

        /// Appends a part, chapter, section or subsection (*Phần, Chương, Mục, Tiểu mục*): Annex I,
        /// Part I, Section V, item 6, point a.
        #[must_use]
        pub fn division(self, division: $crate::Division) -> Self {
            self.block(division)
        }
    };
}

pub(super) use {blocks, in_articles, in_sections};
