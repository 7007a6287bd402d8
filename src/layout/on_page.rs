//! The components that stand on the pages of a document.

use crate::decree::Component;

/// A set of components.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct OnPage(u128);

impl OnPage {
    /// The components that a file with these on its pages has styles for, in the order of the table.
    pub(super) fn with_common(self) -> Vec<Component> {
        let mut all = Component::all();
        let in_articles =
            all.any(|component| self.contains(component) && component.is_heading_of_articles());
        // Word's headings are those of the articles then.
        let common = |component: &Component| {
            component.is_common() && !(in_articles && component.outline_level().is_some())
        };
        let all = Component::all();
        all.filter(|component| common(component) || self.contains(*component))
            .collect()
    }

    fn contains(self, component: Component) -> bool {
        self.0 & bit(component) != 0
    }
}

impl FromIterator<Component> for OnPage {
    fn from_iter<I: IntoIterator<Item = Component>>(components: I) -> Self {
        let components = components.into_iter();
        Self(components.fold(0, |all, component| all | bit(component)))
    }
}

const fn bit(component: Component) -> u128 {
    1 << (component as u32 % u128::BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_component_has_a_bit_of_its_own() {
        let all: OnPage = Component::all().collect();
        assert_eq!(all.0.count_ones() as usize, Component::all().count());
        let one: OnPage = [Component::AnnexLabel].into_iter().collect();
        assert!(one.contains(Component::AnnexLabel));
        assert!(!one.contains(Component::BodyText));
    }
}
