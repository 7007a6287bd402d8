//! Notes at the foot of the page.

use std::sync::Arc;

use super::text::{Inline, Text};
use crate::contract::{Optional, most, record};
use crate::decree::Clause;

record! {
    /// A footnote (*chú thích cuối trang*), as offices print it (practice).
    ///
    /// Its mark stands in a text; the number of the mark follows from the order of the page.
    ///
    /// ```
    /// use vanban::{Footnote, Text};
    ///
    /// let note = Footnote::new("n1", "Số liệu đến hết ngày 31/3/2026.");
    /// let text = Text::from("Đã giải quyết 312 hồ sơ").note(&note).plain(".");
    /// assert_eq!(text.to_markup().as_deref(), Some("Đã giải quyết 312 hồ sơ[^n1]."));
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Footnote = "footnote", "Chú thích cuối trang", "A footnote" {
        pub(crate) id: String = required, Clause::DataFormat, "mã chú thích; dùng trong [^mã]", "the id; texts use it as [^id]", r#""n1""#, most most::KIND;
        pub(crate) text: Text = required, Clause::Practice, "lời chú thích", "the text of the note", r#""Số liệu đến hết ngày 31/3/2026.""#;
    }
}

impl Optional for Footnote {}

impl Drop for Footnote {
    /// Notes may be marked in each other's texts without end.
    fn drop(&mut self) {
        let mut inlines = std::mem::take(&mut self.text.inlines);
        while let Some(inline) = inlines.pop() {
            if let Inline::Note { value, .. } = inline
                && let Some(mut note) = value.and_then(Arc::into_inner)
            {
                inlines.append(&mut note.text.inlines);
            }
        }
    }
}

impl Footnote {
    /// A footnote with its id and its text.
    ///
    /// ```
    /// use vanban::Footnote;
    ///
    /// let json = serde_json::to_string(&Footnote::new("n1", "Theo báo cáo của 12 thôn."))?;
    /// assert_eq!(json, r#"{"id":"n1","text":"Theo báo cáo của 12 thôn."}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new(id: impl Into<String>, text: impl Into<Text>) -> Self {
        Self {
            id: id.into(),
            text: text.into(),
        }
    }

    /// The id that texts use.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What the note says.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.text
    }
}
