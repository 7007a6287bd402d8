//! Texts in articles.

use serde::{Deserialize, Serialize};

use super::object::object;
use super::section::{Block, Item, Section};
use super::setters::setters;
use super::text::Text;

/// An article with a title (*Điều*): Annex I, Part I, Section V, item 6, point a.
///
/// ```
/// use vanban::{Section, TitledArticle};
///
/// let article = TitledArticle::new("Đối tượng áp dụng")
///     .section(Section::arabic().paragraph("Công chức của phường."))
///     .section(Section::arabic().paragraph("Công dân đến kiến nghị, phản ánh."));
/// assert_eq!(serde_json::to_value(&article)?["title"], "Đối tượng áp dụng");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct TitledArticle {
    #[serde(default)]
    pub(super) title: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) start: Option<u32>,
    #[serde(default)]
    pub(super) body: Vec<Block>,
}

object!(TitledArticle);

impl TitledArticle {
    /// An article with its title, and nothing in it yet.
    #[must_use]
    pub fn new(title: impl Into<Text>) -> Self {
        Self {
            title: title.into(),
            start: None,
            body: Vec::new(),
        }
    }

    /// Its number, if it is not the next one; later articles go on from it.
    #[must_use]
    pub fn start(mut self, number: u32) -> Self {
        self.start = Some(number);
        self
    }

    setters!(body);
}
