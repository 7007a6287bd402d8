//! Numbered sections.

use super::block::Block;
use super::body_setters::in_sections;
use super::level::Level;
use super::text::Text;
use crate::contract::{Optional, record};
use crate::decree::Clause;

record! {
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
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Section = "section", "Mục I., 1., 1.1. hoặc điểm a)", "A section I., 1., 1.1. or a point a)" {
        pub(crate) level: Option<Level> = required, Clause::form("V", 6, "b"), "cấp của mục", "the level", r#""I""#;
        pub(crate) heading: Option<Text> = optional, Clause::form("V", 6, "b"), "tiêu đề; không kể số", "the heading; without its number", r#""Kết quả đạt được""#;
        pub(crate) start: Option<u32> = optional, Clause::form("V", 6, "b"), "số của mục; nếu không theo thứ tự", "the number; if it does not follow", "2";
        pub(crate) body: Vec<Block> = optional, Clause::form("V", 6, "b"), "nội dung của mục", "the content of the section", r#"["Đã giải quyết 312 hồ sơ đúng hạn."]"#;
    }
}

impl Section {
    /// A section of a level.
    ///
    /// ```
    /// use vanban::Section;
    /// use vanban::value::Level;
    ///
    /// assert_eq!(Section::new(Level::Letter), Section::letter());
    /// ```
    #[must_use]
    pub fn new(level: Level) -> Self {
        Self {
            level: Some(level),
            ..Self::default()
        }
    }

    /// A section `I.`
    ///
    /// ```
    /// use vanban::Section;
    ///
    /// let json = serde_json::to_value(Section::roman().heading("Kết quả đạt được"))?;
    /// assert_eq!(json["level"], "I");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn roman() -> Self {
        Self::new(Level::Roman)
    }

    /// A section `1.`
    ///
    /// ```
    /// use vanban::Section;
    ///
    /// let json = serde_json::to_value(Section::arabic().heading("Công tác tuyên truyền"))?;
    /// assert_eq!(json["level"], "1");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn arabic() -> Self {
        Self::new(Level::Arabic)
    }

    /// A section `1.1.`
    ///
    /// ```
    /// use vanban::Section;
    ///
    /// let json = serde_json::to_value(Section::decimal().heading("Tại các thôn"))?;
    /// assert_eq!(json["level"], "1.1");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn decimal() -> Self {
        Self::new(Level::Decimal)
    }

    /// A point `a)`
    ///
    /// ```
    /// use vanban::Section;
    ///
    /// let json = serde_json::to_value(Section::letter().paragraph("Hướng dẫn người dân."))?;
    /// assert_eq!(json["level"], "a");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn letter() -> Self {
        Self::new(Level::Letter)
    }

    /// The heading of the section, without its number: Annex I, Part I, Section V, item 6, point b.
    #[must_use]
    pub fn heading(mut self, heading: impl Into<Text>) -> Self {
        self.heading = Some(heading.into());
        self
    }

    /// The number of the section, if it is not the one that follows from its place: Annex I, Part
    /// I, Section V, item 6, point b. Later siblings go on from it.
    #[must_use]
    pub fn start(mut self, number: impl Into<Option<u32>>) -> Self {
        self.start = number.into();
        self
    }

    fn blocks_mut(&mut self) -> &mut Vec<Block> {
        &mut self.body
    }

    in_sections!();
}

impl Optional for Section {}
