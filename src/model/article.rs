//! Texts in articles: parts, chapters, sections and subsections of articles.

use std::fmt;

use serde::de::{
    self, Deserialize, Deserializer, MapAccess, Visitor, value::MapAccessDeserializer,
};
use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};
use serde::{Deserialize as DeriveDeserialize, Serialize as DeriveSerialize};

use super::object::{Object, object};
use super::section::{Block, Item, Section};
use super::setters::setters;
use super::text::Text;

/// An article without title (*Điều*), as decisions and resolutions have it: Annex III, Section II,
/// templates 1.1 to 1.3.
///
/// It begins with a paragraph, which carries its number; clauses are sections `1.`, points
/// sections `a)`. In data it is a string, or an object with `body`.
///
/// ```
/// use vanban::{Article, Section};
///
/// let article = Article::new("Nhiệm vụ của Tổ công tác:")
///     .section(Section::arabic().paragraph("Hướng dẫn người dân."));
/// let json = serde_json::to_value([Article::new("Thành lập Tổ công tác."), article])?;
/// assert_eq!(json[0], "Thành lập Tổ công tác.");
/// assert_eq!(json[1]["body"][1]["section"]["level"], "1");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    pub(super) start: Option<u32>,
    pub(super) body: Vec<Block>,
}

impl Article {
    /// An article that begins with a paragraph.
    #[must_use]
    pub fn new(text: impl Into<Text>) -> Self {
        Self::default().paragraph(text)
    }

    /// Its number, if it is not the next one; later articles go on from it.
    #[must_use]
    pub fn start(mut self, number: u32) -> Self {
        self.start = Some(number);
        self
    }

    setters!(body);

    /// The only text of an article that is a string in data.
    pub(super) fn only_text(&mut self) -> Option<&mut Text> {
        match (self.start, self.body.as_mut_slice()) {
            (None, [Block::Paragraph(text)]) => Some(text),
            _ => None,
        }
    }
}

impl<T: Into<Text>> From<T> for Article {
    fn from(text: T) -> Self {
        Self::new(text)
    }
}

/// An article as an object.
#[derive(DeriveDeserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LongArticle {
    #[serde(default)]
    start: Option<u32>,
    #[serde(default)]
    body: Vec<Block>,
}

impl Serialize for Article {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let (None, [Block::Paragraph(text)]) = (self.start, self.body.as_slice()) {
            return text.serialize(serializer);
        }
        let fields = 1 + usize::from(self.start.is_some());
        let mut article = serializer.serialize_struct("Article", fields)?;
        if let Some(start) = self.start {
            article.serialize_field("start", &start)?;
        }
        article.serialize_field("body", &self.body)?;
        article.end()
    }
}

impl Object for LongArticle {
    fn from_fields<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}

impl<'de> Deserialize<'de> for Article {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ShortOrLong;

        impl<'de> Visitor<'de> for ShortOrLong {
            type Value = Article;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the text of an article, or an object with `body`")
            }

            fn visit_str<E: de::Error>(self, markup: &str) -> Result<Article, E> {
                Ok(Article::new(Text::from_markup(markup)))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Article, A::Error> {
                let LongArticle { start, body } =
                    LongArticle::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Article { start, body })
            }
        }

        deserializer.deserialize_any(ShortOrLong)
    }
}

/// An article with a title (*Điều*), as regulations have it: Annex I, Part I, Section V, item 6,
/// point a.
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
#[derive(Clone, Debug, PartialEq, Eq, DeriveSerialize, DeriveDeserialize)]
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

/// What a text in articles is divided into: Annex I, Part I, Section II, item 6, points c and d.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DivisionLevel {
    /// *Phần I*; parts are numbered through the text.
    Part,
    /// *Chương I*; chapters are numbered through the text, whatever its parts.
    Chapter,
    /// *Mục 1*; sections are numbered anew in each chapter.
    Section,
    /// *Tiểu mục 1*; subsections are numbered anew in each section.
    Subsection,
}

impl DivisionLevel {
    /// The word that stands before the number.
    ///
    /// ```
    /// assert_eq!(vanban::DivisionLevel::Chapter.name(), "Chương");
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

    /// What data call it.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Part => "part",
            Self::Chapter => "chapter",
            Self::Section => "section",
            Self::Subsection => "subsection",
        }
    }
}

/// A part, chapter, section or subsection, with its title.
///
/// ```
/// use vanban::{Division, DivisionLevel, Provision, TitledArticle};
///
/// let article = TitledArticle::new("Phạm vi điều chỉnh").paragraph("Quy chế này quy định …");
/// let chapter = Division::new("Quy định chung").article(article);
/// let json = serde_json::to_value(Provision::Division(DivisionLevel::Chapter, chapter))?;
/// assert_eq!(json["chapter"]["body"][0]["article"]["title"], "Phạm vi điều chỉnh");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, DeriveSerialize, DeriveDeserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Division {
    #[serde(default)]
    pub(super) title: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) start: Option<u32>,
    #[serde(default)]
    pub(super) body: Vec<Provision>,
}

object!(Division);

impl Division {
    /// A division with its title, and nothing in it yet.
    #[must_use]
    pub fn new(title: impl Into<Text>) -> Self {
        Self {
            title: title.into(),
            start: None,
            body: Vec::new(),
        }
    }

    /// Its number, if it is not the one that follows from its place; later ones go on from it.
    #[must_use]
    pub fn start(mut self, number: u32) -> Self {
        self.start = Some(number);
        self
    }

    setters!(provisions);
}

/// A piece of a text in articles.
///
/// In data it is an object of one key: `part`, `chapter`, `section`, `subsection` or `article`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Provision {
    /// A part, chapter, section or subsection.
    Division(DivisionLevel, Division),
    /// An article.
    Article(TitledArticle),
}

impl Serialize for Provision {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        match self {
            Self::Division(level, division) => map.serialize_entry(level.key(), division)?,
            Self::Article(article) => map.serialize_entry("article", article)?,
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Provision {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneKey;

        impl<'de> Visitor<'de> for OneKey {
            type Value = Provision;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(
                    "an object with one key: `part`, `chapter`, `section`, `subsection` or `article`",
                )
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Provision, A::Error> {
                #[derive(DeriveDeserialize)]
                #[serde(field_identifier, rename_all = "snake_case")]
                enum Key {
                    Part,
                    Chapter,
                    Section,
                    Subsection,
                    Article,
                }

                let level = match map.next_key()? {
                    Some(Key::Part) => Some(DivisionLevel::Part),
                    Some(Key::Chapter) => Some(DivisionLevel::Chapter),
                    Some(Key::Section) => Some(DivisionLevel::Section),
                    Some(Key::Subsection) => Some(DivisionLevel::Subsection),
                    Some(Key::Article) => None,
                    None => return Err(de::Error::invalid_length(0, &self)),
                };
                let provision = match level {
                    Some(level) => Provision::Division(level, map.next_value()?),
                    None => Provision::Article(map.next_value()?),
                };
                match map.next_key::<Key>()? {
                    None => Ok(provision),
                    Some(_) => Err(de::Error::invalid_length(2, &self)),
                }
            }
        }

        deserializer.deserialize_map(OneKey)
    }
}
