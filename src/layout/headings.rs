//! The components that are the headings of a document.

use super::Layout;
use crate::decree::Component;

/// The components that are the headings of a document, from the outermost.
///
/// A document has either sections or articles, and of articles only the divisions that it uses: a
/// regulation without parts begins with its chapters. So every heading is one of the few that Word
/// has built in, which converters and screen readers know.
#[derive(Clone, Debug, Default)]
pub(crate) struct Headings(Vec<Component>);

impl Headings {
    /// The headings among the components of a document.
    pub(crate) fn of(components: &[Component]) -> Self {
        let is_heading = |component: &&Component| {
            component.outline_level().is_some() || component.is_heading_of_articles()
        };
        Self(components.iter().filter(is_heading).copied().collect())
    }

    /// The level of a component in the outline, from 1.
    pub(crate) fn level(&self, component: Component) -> Option<u8> {
        let index = self.0.iter().position(|heading| *heading == component)?;
        u8::try_from(index + 1).ok()
    }

    /// The components, from the outermost.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Component> {
        self.0.iter().copied()
    }
}

impl Layout {
    /// The headings of this document.
    pub(crate) fn headings(&self) -> Headings {
        Headings::of(&self.components())
    }
}
