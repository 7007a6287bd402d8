//! Data that were checked, and what they make.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::check::Found;
use super::content::Content;
use super::problem::Problems;

/// A document in the making: what serde reads and writes, and how it becomes a page.
pub(crate) trait Draft: Clone + PartialEq + Serialize + DeserializeOwned {
    /// What it becomes.
    type Document: From<Checked<Self>>;

    /// Tidies and checks everything, in the order of the page. `None` only with an error.
    fn check(&mut self, found: &mut Found) -> Option<Content>;
}

/// A draft that has been checked, and what the page says of it.
#[derive(Clone, Debug)]
pub(crate) struct Checked<B> {
    pub(super) draft: B,
    pub(super) content: Content,
    pub(super) warnings: Problems,
}

/// Raw data, and what is built of them where nothing is wrong.
pub(super) trait Raw: DeserializeOwned {
    type Built;

    /// Checks everything; `place` tells problems their place.
    fn built(self, place: impl FnOnce(&mut Problems)) -> Result<Self::Built, Problems>;
}

impl<B: Draft> Raw for B {
    type Built = B::Document;

    fn built(mut self, place: impl FnOnce(&mut Problems)) -> Result<B::Document, Problems> {
        let mut found = Found::default();
        let content = self.check(&mut found);
        let refused = found.has_error();
        let mut problems = found.problems();
        place(&mut problems);
        match content {
            Some(content) if !refused => Ok(Checked {
                draft: self,
                content,
                warnings: problems,
            }
            .into()),
            _ => Err(problems),
        }
    }
}
