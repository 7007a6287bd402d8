//! The body: paragraphs, lists and numbered sections.

use std::fmt;

use serde::de::{
    self, Deserialize, Deserializer, MapAccess, Visitor, value::MapAccessDeserializer,
};
use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};
use serde::{Deserialize as DeriveDeserialize, Serialize as DeriveSerialize};

use super::object::{Object, object};
use super::text::Text;

/// The level of a section: Annex I, Part I, Section V, item 6, point b.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// `I.`
    Roman,
    /// `1.`
    Arabic,
    /// `1.1.`, which stands inside a section of the level `1.`
    Decimal,
    /// `a)`
    Letter,
}

impl Level {
    /// The level as data says it: `I`, `1`, `1.1` or `a`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Roman => "I",
            Self::Arabic => "1",
            Self::Decimal => "1.1",
            Self::Letter => "a",
        }
    }
}

impl Serialize for Level {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Level {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;

        impl Visitor<'_> for Name {
            type Value = Level;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a level: “I”, “1”, “1.1” or “a”")
            }

            fn visit_str<E: de::Error>(self, name: &str) -> Result<Level, E> {
                [Level::Roman, Level::Arabic, Level::Decimal, Level::Letter]
                    .into_iter()
                    .find(|level| level.as_str() == name)
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Str(name), &self))
            }

            // Without quotes, 1 and 1.1 are numbers.
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Level, E> {
                self.visit_str(&number.to_string())
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Level, E> {
                self.visit_str(&number.to_string())
            }

            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Level, E> {
                self.visit_str(&number.to_string())
            }
        }

        deserializer.deserialize_any(Name)
    }
}

/// A numbered section, with or without heading.
///
/// A section with a heading is a heading in Word; one without is a numbered paragraph, whose
/// number stands before the first paragraph of its body.
///
/// ```
/// use vanban::Section;
///
/// let section = Section::roman()
///     .heading("Kết quả thực hiện")
///     .items(["Ban hành kế hoạch;", "Phân công trách nhiệm."])
///     .section(Section::arabic().start(2).heading("Công tác tuyên truyền").paragraph("Đã làm."));
/// let json = serde_json::to_value(&section)?;
/// assert_eq!(json["body"][1]["section"]["start"], 2);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, DeriveSerialize, DeriveDeserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Section {
    pub(super) level: Level,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) heading: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) start: Option<u32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) body: Vec<Block>,
}

object!(Section);

impl Section {
    /// A section of a level.
    #[must_use]
    pub fn new(level: Level) -> Self {
        Self {
            level,
            heading: None,
            start: None,
            body: Vec::new(),
        }
    }

    /// A section `I.`
    #[must_use]
    pub fn roman() -> Self {
        Self::new(Level::Roman)
    }

    /// A section `1.`
    #[must_use]
    pub fn arabic() -> Self {
        Self::new(Level::Arabic)
    }

    /// A section `1.1.`
    #[must_use]
    pub fn decimal() -> Self {
        Self::new(Level::Decimal)
    }

    /// A point `a)`
    #[must_use]
    pub fn letter() -> Self {
        Self::new(Level::Letter)
    }

    /// Its heading.
    #[must_use]
    pub fn heading(mut self, heading: impl Into<Text>) -> Self {
        self.heading = Some(heading.into());
        self
    }

    /// Its number, if it is not the one that follows from its place; later siblings go on from it.
    #[must_use]
    pub fn start(mut self, number: u32) -> Self {
        self.start = Some(number);
        self
    }

    /// Appends a paragraph.
    #[must_use]
    pub fn paragraph(self, text: impl Into<Text>) -> Self {
        self.block(Block::Paragraph(text.into()))
    }

    /// Appends a list of dash items.
    #[must_use]
    pub fn items<I: Into<Item>>(self, items: impl IntoIterator<Item = I>) -> Self {
        self.block(Block::items(items))
    }

    /// Appends a section, which is of a deeper level.
    #[must_use]
    pub fn section(self, section: Section) -> Self {
        self.block(Block::Section(section))
    }

    /// Appends a block.
    #[must_use]
    pub fn block(mut self, block: Block) -> Self {
        self.body.push(block);
        self
    }
}

/// A block of the body.
///
/// In data a paragraph is a string; the others are objects of one key, `section` or `items`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Block {
    /// A paragraph.
    Paragraph(Text),
    /// A numbered section.
    Section(Section),
    /// A list of dash items.
    Items(Vec<Item>),
}

impl Block {
    /// A list of dash items.
    #[must_use]
    pub fn items<I: Into<Item>>(items: impl IntoIterator<Item = I>) -> Self {
        Self::Items(items.into_iter().map(Into::into).collect())
    }
}

impl Serialize for Block {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Self::Paragraph(text) = self {
            return text.serialize(serializer);
        }
        let mut map = serializer.serialize_map(Some(1))?;
        match self {
            Self::Paragraph(_) => {}
            Self::Section(section) => map.serialize_entry("section", section)?,
            Self::Items(items) => map.serialize_entry("items", items)?,
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Block {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneKey;

        impl<'de> Visitor<'de> for OneKey {
            type Value = Block;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a paragraph, or an object with the one key `section` or `items`")
            }

            fn visit_str<E: de::Error>(self, markup: &str) -> Result<Block, E> {
                Ok(Block::Paragraph(Text::from_markup(markup)))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Block, A::Error> {
                #[derive(DeriveDeserialize)]
                #[serde(field_identifier, rename_all = "snake_case")]
                enum Key {
                    Section,
                    Items,
                }

                let block = match map.next_key()? {
                    Some(Key::Section) => Block::Section(map.next_value()?),
                    Some(Key::Items) => Block::Items(map.next_value()?),
                    None => return Err(de::Error::invalid_length(0, &self)),
                };
                match map.next_key::<Key>()? {
                    None => Ok(block),
                    Some(_) => Err(de::Error::invalid_length(2, &self)),
                }
            }
        }

        deserializer.deserialize_any(OneKey)
    }
}

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub(super) text: Text,
    pub(super) items: Vec<Text>,
}

impl Item {
    /// An item with its text.
    #[must_use]
    pub fn new(text: impl Into<Text>) -> Self {
        Self {
            text: text.into(),
            items: Vec::new(),
        }
    }

    /// Appends an item behind a plus sign.
    #[must_use]
    pub fn plus(mut self, text: impl Into<Text>) -> Self {
        self.items.push(text.into());
        self
    }
}

impl<T: Into<Text>> From<T> for Item {
    fn from(text: T) -> Self {
        Self::new(text)
    }
}

/// An item as an object.
#[derive(DeriveDeserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LongItem {
    text: Text,
    #[serde(default)]
    items: Vec<Text>,
}

impl Object for LongItem {
    fn from_fields<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::deserialize(deserializer)
    }
}

impl Serialize for Item {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.items.is_empty() {
            return self.text.serialize(serializer);
        }
        let mut item = serializer.serialize_struct("Item", 2)?;
        item.serialize_field("text", &self.text)?;
        item.serialize_field("items", &self.items)?;
        item.end()
    }
}

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ShortOrLong;

        impl<'de> Visitor<'de> for ShortOrLong {
            type Value = Item;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or an object with `text` and `items`")
            }

            fn visit_str<E: de::Error>(self, markup: &str) -> Result<Item, E> {
                Ok(Item::new(Text::from_markup(markup)))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Item, A::Error> {
                let LongItem { text, items } =
                    LongItem::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Item { text, items })
            }
        }

        deserializer.deserialize_any(ShortOrLong)
    }
}
