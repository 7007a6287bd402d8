//! The body: paragraphs, lists, sections and articles.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::article::{Article, Division, DivisionLevel};
use super::section::Section;
use super::table::Table;
use super::text::Text;
use crate::contract::{Datum, Optional, Reader, Shape, deserialize, given, record};
use crate::decree::Clause;
use crate::language::Words;
use crate::problem::{Fault, Path};
use crate::tree::{Entry, Node, Value};

/// A block of the body.
///
/// In data a paragraph is a string; the others are objects of one key: `section`, `items`, `table`,
/// `heading` or `centred`, and in a text in articles `part`, `chapter`, `section`, `subsection` or
/// `article`.
///
/// ```
/// use vanban::{Block, Section};
///
/// let block = Block::from(Section::arabic().paragraph("Đã giải quyết 312 hồ sơ."));
/// let heading = Block::Heading("Về thu ngân sách".into());
/// let json = serde_json::to_value([Block::from("Kết quả:"), block, heading])?;
/// assert_eq!(json[0], "Kết quả:");
/// assert_eq!(json[1]["section"]["level"], "1");
/// assert_eq!(json[2]["heading"], "Về thu ngân sách");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Block {
    /// A paragraph.
    Paragraph(Text),
    /// A numbered section.
    Section(Box<Section>),
    /// A list of dash items.
    Items(Vec<Item>),
    /// A heading without number.
    Heading(Text),
    /// A line in the middle of the page.
    Centred(Text),
    /// A table.
    Table(Box<Table>),
    /// A part, chapter, section or subsection of a text in articles.
    Division(Box<Division>),
    /// An article.
    Article(Box<Article>),
}

impl Block {
    /// A list of dash items.
    ///
    /// ```
    /// use vanban::Block;
    ///
    /// let block = Block::items(["Đã tiếp 45 lượt công dân;", "Không còn đơn tồn đọng."]);
    /// let json = serde_json::to_value(block)?;
    /// assert_eq!(json["items"][0], "Đã tiếp 45 lượt công dân;");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn items<I: Into<Item>>(items: impl IntoIterator<Item = I>) -> Self {
        Self::Items(items.into_iter().map(Into::into).collect())
    }

    /// The key of the objects that data have for it; a paragraph has none.
    fn key(&self) -> &'static str {
        match self {
            Self::Paragraph(_) => "",
            Self::Section(_) => "section",
            Self::Items(_) => "items",
            Self::Heading(_) => "heading",
            Self::Centred(_) => "centred",
            Self::Table(_) => "table",
            Self::Division(division) => division.level.as_str(),
            Self::Article(_) => "article",
        }
    }
}

impl Block {
    /// The blocks in it, taken out.
    fn take_body(&mut self) -> Vec<Self> {
        std::mem::take(match self {
            Self::Section(section) => &mut section.body,
            Self::Division(division) => &mut division.body.0,
            Self::Article(article) => &mut article.body,
            Self::Paragraph(_)
            | Self::Items(_)
            | Self::Heading(_)
            | Self::Centred(_)
            | Self::Table(_) => return Vec::new(),
        })
    }

    /// Drops blocks one after another, however deep they lie in each other.
    pub(super) fn drop_all(mut blocks: Vec<Self>) {
        while let Some(mut block) = blocks.pop() {
            blocks.append(&mut block.take_body());
        }
    }
}

impl Default for Block {
    fn default() -> Self {
        Self::Paragraph(Text::new())
    }
}

impl<T: Into<Text>> From<T> for Block {
    fn from(text: T) -> Self {
        Self::Paragraph(text.into())
    }
}

macro_rules! from {
    ($($type:ident)+) => {
        $(impl From<$type> for Block {
            fn from(block: $type) -> Self {
                Self::$type(Box::new(block))
            }
        })+
    };
}

from!(Section Table Division Article);

impl Serialize for Block {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Self::Paragraph(text) = self {
            return text.serialize(serializer);
        }
        let mut map = serializer.serialize_map(Some(1))?;
        match self {
            Self::Paragraph(_) => {}
            Self::Section(section) => map.serialize_entry(self.key(), section)?,
            Self::Heading(text) | Self::Centred(text) => map.serialize_entry(self.key(), text)?,
            Self::Items(items) => map.serialize_entry(self.key(), items)?,
            Self::Table(table) => map.serialize_entry(self.key(), table)?,
            Self::Division(division) => map.serialize_entry(self.key(), division)?,
            Self::Article(article) => map.serialize_entry(self.key(), article)?,
        }
        map.end()
    }
}

/// The keys of blocks in sections, and in a text in articles.
const IN_SECTIONS: &[&str] = &["section", "items", "table", "heading", "centred"];
const IN_ARTICLES: &[&str] = &["part", "chapter", "section", "subsection", "article"];

/// The one entry of an object that has one of these keys; `beside` are keys that may stand beside it.
pub(super) fn only_entry<'n, 't: 'n>(
    node: &Node<'_>,
    mut entries: impl Iterator<Item = &'n Entry<'t>> + Clone,
    at: &Path<'_>,
    keys: &[&str],
    beside: &[&str],
    reader: &mut Reader<'_>,
) -> Option<&'n Entry<'t>> {
    let mut all_known = true;
    let count = entries.clone().count();
    for entry in entries.clone() {
        if !keys.contains(&entry.key.as_ref()) {
            reader.unknown(at, entry, keys.iter().chain(beside).copied());
            all_known = false;
        }
    }
    if all_known && count != 1 {
        let keys = keys.join(", ");
        return reader.tell(node, at, Fault::OneKey { count, keys });
    }
    entries.next().filter(|_| all_known)
}

impl Datum for Block {
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let in_articles = reader.in_articles;
        if Text::is_text(node) && !in_articles {
            return Text::read(node, at, reader).map(Self::Paragraph);
        }
        let keys = if in_articles {
            IN_ARTICLES
        } else {
            IN_SECTIONS
        };
        let Value::Object(entries) = &node.value else {
            let fault = Fault::ValueBlock {
                found: given(node),
                keys: keys.join(", "),
            };
            return reader.tell(node, at, fault);
        };
        let entry = only_entry(node, entries.iter(), at, keys, &[], reader)?;
        let (key, node) = (entry.key.as_ref(), &entry.value);
        let at = at.field(key);
        if let Some(level) = DivisionLevel::from_key(key).filter(|_| in_articles) {
            let mut division = Division::read(node, &at, reader)?;
            division.level = level;
            return Some(Self::from(division));
        }
        match key {
            "article" => {
                reader.in_articles = false;
                let article = Article::read(node, &at, reader);
                reader.in_articles = in_articles;
                article.map(Self::from)
            }
            "heading" => Text::read(node, &at, reader).map(Self::Heading),
            "centred" => Text::read(node, &at, reader).map(Self::Centred),
            "items" => Vec::read(node, &at, reader).map(Self::Items),
            "table" => Table::read(node, &at, reader).map(Self::from),
            _ => Section::read(node, &at, reader).map(Self::from),
        }
    }

    fn shape() -> Shape {
        let words = Words::new(
            "Đoạn, mục, các ý gạch đầu dòng, bảng, tiêu đề không đánh số hoặc dòng căn giữa",
            "A paragraph, a section, dash items, a table, a heading without number or a centred line",
        );
        Shape::Named("block", words, || {
            let object = Shape::Keyed(
                vec![
                    ("section", Section::shape()),
                    ("items", Vec::<Item>::shape()),
                    ("table", Table::shape()),
                    ("heading", Text::shape()),
                    ("centred", Text::shape()),
                ],
                Vec::new(),
            );
            Shape::OneOf(vec![Text::shape(), object])
        })
    }

    fn is_absent(&self) -> bool {
        false
    }
}

impl Block {
    /// True of a key that only the blocks of a text in articles have.
    pub(crate) fn is_of_articles(key: &str) -> bool {
        IN_ARTICLES.contains(&key) && !IN_SECTIONS.contains(&key)
    }

    /// The shape of a block in a text in articles.
    pub(crate) fn provision() -> Shape {
        let words = Words::new(
            "Phần, chương, mục, tiểu mục hoặc điều",
            "A part, chapter, section, subsection or article",
        );
        Shape::Named("provision", words, || {
            let keys = IN_ARTICLES.iter().map(|key| match *key {
                "article" => (*key, Article::titled_shape()),
                key => (key, Division::shape()),
            });
            Shape::Keyed(keys.collect(), Vec::new())
        })
    }
}

impl Optional for Block {}

deserialize!(Block);

record! {
    /// An item behind a dash, with items behind plus signs below it.
    ///
    /// In data it is a string, or an object with `text` and `items`.
    ///
    /// ```
    /// use vanban::Item;
    ///
    /// let item = Item::new("Đã tập huấn cho:").plus("12 cán bộ;").plus("30 công chức.");
    /// let json = serde_json::to_string(&item)?;
    /// assert_eq!(json, r#"{"text":"Đã tập huấn cho:","items":["12 cán bộ;","30 công chức."]}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Item = "item", "Một ý gạch đầu dòng", "A dash item", short Text::stands_for, Item::short, Item::as_text {
        pub(crate) text: Text = required, Clause::Practice, "nội dung sau dấu gạch", "the text behind the dash", "\"Đã tập huấn cho:\"";
        pub(crate) items: Vec<Text> = optional, Clause::Practice, "các ý sau dấu cộng", "the items behind plus signs", r#"["12 cán bộ;", "30 công chức."]"#;
    }
}

impl Optional for Item {}

impl Item {
    /// An item with its text.
    ///
    /// ```
    /// use vanban::Item;
    ///
    /// let item = Item::new("Thôn 2 hoàn thành trước ngày 30/6;");
    /// assert_eq!(serde_json::to_value(item)?, "Thôn 2 hoàn thành trước ngày 30/6;");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new(text: impl Into<Text>) -> Self {
        Self {
            text: text.into(),
            items: Vec::new(),
        }
    }

    /// Appends an item behind a plus sign, as offices do (practice).
    #[must_use]
    pub fn plus(mut self, text: impl Into<Text>) -> Self {
        self.items.push(text.into());
        self
    }

    fn short(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        Text::read(node, at, reader).map(Self::new)
    }

    fn as_text(&self) -> Option<&Text> {
        self.items.is_empty().then_some(&self.text)
    }
}

impl<T: Into<Text>> From<T> for Item {
    fn from(text: T) -> Self {
        Self::new(text)
    }
}
