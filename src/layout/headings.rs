//! The components that are the headings of a document.

use super::{Layout, OnPage};
use crate::decree::Component;

/// Every heading, the outermost first.
const ORDER: [Component; 12] = [
    Component::Part,
    Component::Chapter,
    Component::Section,
    Component::Subsection,
    Component::ArticleTitle,
    Component::HeadingCapital,
    Component::HeadingRoman,
    Component::HeadingArabic,
    Component::HeadingDecimal,
    Component::HeadingSubdecimal,
    Component::HeadingLetter,
    Component::HeadingBracketed,
];

/// The components that are the headings of a document, from the outermost.
///
/// A document has either sections or articles, and of articles only the divisions that it uses: a
/// regulation without parts begins with its chapters. So every heading is one of the few that Word
/// has built in, which converters and screen readers know.
#[derive(Clone, Debug, Default)]
pub(crate) struct Headings(Vec<Component>);

impl Headings {
    /// The number of headings that Word has built in.
    pub(crate) const MOST: usize = 9;

    /// The headings among the components of a document.
    pub(crate) fn of(components: &[Component]) -> Self {
        let headings = ORDER.into_iter();
        let used = headings.filter(|heading| components.contains(heading));
        Self(used.take(Self::MOST).collect())
    }

    /// The headings of a document with these components on its pages.
    pub(crate) fn on_page(on_page: OnPage) -> Self {
        Self::of(&on_page.with_common())
    }

    /// The level of a component in the outline, from 1.
    pub(crate) fn level(&self, component: Component) -> Option<u8> {
        let index = self.0.iter().position(|heading| *heading == component)?;
        u8::try_from(index + 1).ok()
    }

    /// The level that a heading has, or would have if the document had it.
    pub(crate) fn level_of_kind(&self, component: Component) -> u8 {
        let above = ORDER.iter().take_while(|heading| **heading != component);
        let used = above.filter(|heading| self.0.contains(heading));
        level(used.count() + 1)
    }

    /// The level below that of a heading.
    pub(crate) fn level_below(&self, component: Component) -> u8 {
        level(usize::from(self.level_of_kind(component)) + 1)
    }

    /// The components, from the outermost.
    pub(crate) fn as_slice(&self) -> &[Component] {
        &self.0
    }
}

/// A level, which the outline has no more than nine of.
fn level(level: usize) -> u8 {
    u8::try_from(level.min(Headings::MOST)).unwrap_or(u8::MAX)
}

impl Layout {
    /// The headings of this document.
    pub(crate) fn headings(&self) -> Headings {
        Headings::of(&self.components())
    }
}
