//! Texts in articles: parts, chapters, sections and subsections of articles.

use super::block::Block;
use super::body_setters::{blocks, in_articles, in_sections};
use super::text::Text;
use crate::contract::{Datum, Optional, Reader, Shape, record};
use crate::decree::Clause;
use crate::problem::Path;
use crate::tree::Node;

record! {
    /// An article (*Điều*), with a title as regulations and contracts have it, or without as
    /// decisions and resolutions do: Annex I, Part I, Section V, item 6, point a; Annex III, Section
    /// II, templates 1.1 to 1.3.
    ///
    /// Without a title it begins with a paragraph, which carries its number. Clauses are sections
    /// `1.`, points sections `a)`. In data it is a string, or an object with `title` and `body`.
    ///
    /// ```
    /// use vanban::{Article, Section};
    ///
    /// let tasks = Article::new("Nhiệm vụ của Tổ công tác:")
    ///     .section(Section::arabic().paragraph("Hướng dẫn người dân."));
    /// let scope = Article::titled("Phạm vi điều chỉnh").paragraph("Quy chế này quy định …");
    /// let json = serde_json::to_value([Article::new("Thành lập Tổ công tác."), tasks, scope])?;
    /// assert_eq!(json[0], "Thành lập Tổ công tác.");
    /// assert_eq!(json[1]["body"][1]["section"]["level"], "1");
    /// assert_eq!(json[2]["title"], "Phạm vi điều chỉnh");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Article = "article", "Một điều", "An article", short Text::stands_for, Article::short, Article::as_text {
        pub(crate) title: Option<Text> = optional, Clause::form("II", 6, "d"), "tiêu đề của điều", "the title of the article", "\"Phạm vi điều chỉnh\"";
        pub(crate) start: Option<u32> = optional, Clause::form("V", 6, "a"), "số của điều; nếu không theo thứ tự", "the number; if it does not follow", "2";
        pub(crate) body: Vec<Block> = optional, Clause::form("V", 6, "a"), "nội dung của điều", "the content of the article", r#"["Nhiệm vụ của Tổ công tác:"]"#;
    }
}

impl Optional for Article {}

impl Drop for Article {
    fn drop(&mut self) {
        Block::drop_all(std::mem::take(&mut self.body));
    }
}

impl Article {
    /// An article without title, which begins with a paragraph.
    ///
    /// ```
    /// use vanban::Article;
    ///
    /// let article = Article::new("Quyết định này có hiệu lực kể từ ngày ký.");
    /// let json = serde_json::to_value(article)?;
    /// assert_eq!(json, "Quyết định này có hiệu lực kể từ ngày ký.");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new(text: impl Into<Text>) -> Self {
        Self::default().paragraph(text)
    }

    /// An article with its title, and nothing in it yet.
    ///
    /// ```
    /// use vanban::Article;
    ///
    /// let article = Article::titled("Đối tượng áp dụng").paragraph("Công chức của xã Suối Mây.");
    /// let json = serde_json::to_value(article)?;
    /// assert_eq!(json["title"], "Đối tượng áp dụng");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn titled(title: impl Into<Text>) -> Self {
        let mut article = Self::default();
        article.title = Some(title.into());
        article
    }

    /// The number of the article, if it is not the next one: Annex I, Part I, Section V, item 6,
    /// point a. Later articles go on from it.
    #[must_use]
    pub fn start(mut self, number: impl Into<Option<u32>>) -> Self {
        self.start = number.into();
        self
    }

    fn blocks_mut(&mut self) -> &mut Vec<Block> {
        &mut self.body
    }

    in_sections!();

    fn short(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        Text::read(node, at, reader).map(Self::new)
    }

    /// The only text of an article that is a string in data.
    pub(crate) fn as_text(&self) -> Option<&Text> {
        match (&self.title, self.start, self.body.as_slice()) {
            (None, None, [Block::Paragraph(text)]) => Some(text),
            _ => None,
        }
    }

    /// The shape of an article where a title must be.
    pub(crate) fn titled_shape() -> Shape {
        match Self::shape() {
            Shape::OneOf(shapes) => shapes.into_iter().next_back().unwrap_or(Shape::Markup),
            shape => shape,
        }
    }
}

impl<T: Into<Text>> From<T> for Article {
    fn from(text: T) -> Self {
        Self::new(text)
    }
}

/// The divisions of a text in articles: Annex I, Part I, Section II, item 6, points c and d.
///
/// ```
/// use vanban::value::DivisionLevel;
///
/// assert!(DivisionLevel::Chapter < DivisionLevel::Section);
/// assert_eq!(DivisionLevel::Subsection.name(), "Tiểu mục");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DivisionLevel {
    /// *Phần I*; parts are numbered through the text.
    #[default]
    Part,
    /// *Chương I*; chapters are numbered through the text, whatever its parts.
    Chapter,
    /// *Mục 1*; sections are numbered anew in each chapter.
    Section,
    /// *Tiểu mục 1*; subsections are numbered anew in each section.
    Subsection,
}

impl DivisionLevel {
    const ALL: [Self; 4] = [Self::Part, Self::Chapter, Self::Section, Self::Subsection];

    /// The word before the number.
    ///
    /// ```
    /// assert_eq!(vanban::value::DivisionLevel::Chapter.name(), "Chương");
    /// ```
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Part => "Phần",
            Self::Chapter => "Chương",
            Self::Section => "Mục",
            Self::Subsection => "Tiểu mục",
        }
    }

    /// Its name in data.
    ///
    /// ```
    /// assert_eq!(vanban::value::DivisionLevel::Chapter.as_str(), "chapter");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Part => "part",
            Self::Chapter => "chapter",
            Self::Section => "section",
            Self::Subsection => "subsection",
        }
    }

    pub(super) fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.as_str() == key)
    }
}

record! {
    /// A part, chapter, section or subsection, with its title: Annex I, Part I, Section V, item 6,
    /// point a.
    ///
    /// ```
    /// use vanban::{Article, Block, Division};
    ///
    /// let article = Article::titled("Phạm vi điều chỉnh").paragraph("Quy chế này quy định …");
    /// let chapter = Division::chapter("Quy định chung").article(article);
    /// let json = serde_json::to_value(Block::from(chapter))?;
    /// assert_eq!(json["chapter"]["body"][0]["article"]["title"], "Phạm vi điều chỉnh");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Division = "division", "Phần, chương, mục hoặc tiểu mục", "A part, chapter, section or subsection",
        with { level: DivisionLevel }
    {
        pub(crate) title: Text = required, Clause::form("II", 6, "d"), "tiêu đề", "the title", "\"Quy định chung\"";
        pub(crate) start: Option<u32> = optional, Clause::form("V", 6, "a"), "số; nếu không theo thứ tự", "the number; if it does not follow", "2";
        pub(crate) body: Provisions = required, Clause::form("V", 6, "a"), "nội dung", "the content", r#"[{"article": {"title": "Phạm vi điều chỉnh", "body": ["Quy chế này quy định việc tiếp công dân."]}}]"#;
    }
}

impl Drop for Division {
    fn drop(&mut self) {
        Block::drop_all(std::mem::take(&mut self.body.0));
    }
}

impl Division {
    /// A division with its title, and nothing in it yet.
    ///
    /// ```
    /// use vanban::Division;
    /// use vanban::value::DivisionLevel;
    ///
    /// let chapter = Division::new(DivisionLevel::Chapter, "Tổ chức thực hiện");
    /// assert_eq!(chapter, Division::chapter("Tổ chức thực hiện"));
    /// ```
    #[must_use]
    pub fn new(level: DivisionLevel, title: impl Into<Text>) -> Self {
        let mut division = Self::default();
        division.level = level;
        division.title = title.into();
        division
    }

    /// A part (*Phần*).
    ///
    /// ```
    /// use vanban::{Block, Division};
    ///
    /// let json = serde_json::to_value(Block::from(Division::part("Những quy định chung")))?;
    /// assert_eq!(json["part"]["title"], "Những quy định chung");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn part(title: impl Into<Text>) -> Self {
        Self::new(DivisionLevel::Part, title)
    }

    /// A chapter (*Chương*).
    ///
    /// ```
    /// use vanban::{Block, Division};
    ///
    /// let json = serde_json::to_value(Block::from(Division::chapter("Tổ chức thực hiện")))?;
    /// assert_eq!(json["chapter"]["title"], "Tổ chức thực hiện");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn chapter(title: impl Into<Text>) -> Self {
        Self::new(DivisionLevel::Chapter, title)
    }

    /// A section (*Mục*).
    ///
    /// ```
    /// use vanban::{Block, Division};
    ///
    /// let json = serde_json::to_value(Block::from(Division::section("Chế độ họp")))?;
    /// assert_eq!(json["section"]["title"], "Chế độ họp");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn section(title: impl Into<Text>) -> Self {
        Self::new(DivisionLevel::Section, title)
    }

    /// A subsection (*Tiểu mục*).
    ///
    /// ```
    /// use vanban::{Block, Division};
    ///
    /// let json = serde_json::to_value(Block::from(Division::subsection("Họp giao ban")))?;
    /// assert_eq!(json["subsection"]["title"], "Họp giao ban");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn subsection(title: impl Into<Text>) -> Self {
        Self::new(DivisionLevel::Subsection, title)
    }

    /// The number of the division, if it is not the one that follows from its place: Annex I, Part
    /// I, Section V, item 6, point a. Later ones go on from it.
    #[must_use]
    pub fn start(mut self, number: impl Into<Option<u32>>) -> Self {
        self.start = number.into();
        self
    }

    fn blocks_mut(&mut self) -> &mut Vec<Block> {
        &mut self.body.0
    }

    blocks!();
    in_articles!();
}

/// The blocks of a text in articles, as data have them.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Provisions(pub(crate) Vec<Block>);

impl Datum for Provisions {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        Vec::read(node, at, reader).map(Self)
    }

    fn shape() -> Shape {
        Shape::List(Box::new(Block::provision()))
    }

    fn is_absent(&self) -> bool {
        self.0.is_empty()
    }
}
