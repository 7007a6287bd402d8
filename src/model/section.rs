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
    /// number stands before the first paragraph of its body. A run-in heading (`lead`) stands
    /// between the two, in bold as the number is.
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
    pub struct Section = "section", "Phần I, mục A., I., 1., 1.1., 1.1.1., điểm a) hoặc (1)", "A part, a section A., I., 1., 1.1., 1.1.1., a point a) or (1)" {
        pub(crate) level: Option<Level> = required, Clause::form("V", 6, "b"), "cấp của mục", "the level", r#""I""#;
        pub(crate) heading: Option<Text> = optional, Clause::form("V", 6, "b"), "tiêu đề; không kể số", "the heading; without its number", r#""Kết quả đạt được""#;
        pub(crate) lead: Option<Text> = optional, Clause::Practice, "tiêu đề liền đoạn, in đậm trước đoạn đầu của mục; thay cho heading", "a run-in heading, in bold before the first paragraph of the section; instead of heading", r#""Thời gian tổ chức:""#;
        pub(crate) start: Option<u32> = optional, Clause::form("V", 6, "b"), "số của mục; nếu không theo thứ tự", "the number; if it does not follow", "2";
        pub(crate) body: Vec<Block> = optional, Clause::form("V", 6, "b"), "nội dung của mục", "the content of the section", r#"["Đã giải quyết 312 hồ sơ đúng hạn."]"#;
    }
}

impl Drop for Section {
    fn drop(&mut self) {
        Block::drop_all(std::mem::take(&mut self.body));
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
        let mut section = Self::default();
        section.level = Some(level);
        section
    }

    /// A part *Phần I*, with its heading on a line below.
    ///
    /// ```
    /// use vanban::Section;
    ///
    /// let json = serde_json::to_value(Section::part().heading("Tình hình"))?;
    /// assert_eq!(json["level"], "part");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn part() -> Self {
        Self::new(Level::Part)
    }

    /// A section `A.`
    ///
    /// ```
    /// use vanban::Section;
    ///
    /// let json = serde_json::to_value(Section::capital().heading("Tình hình"))?;
    /// assert_eq!(json["level"], "A");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn capital() -> Self {
        Self::new(Level::Capital)
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

    /// A section `1.1.1.`
    ///
    /// ```
    /// use vanban::Section;
    ///
    /// let json = serde_json::to_value(Section::subdecimal().heading("Thôn Suối Mây"))?;
    /// assert_eq!(json["level"], "1.1.1");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn subdecimal() -> Self {
        Self::new(Level::Subdecimal)
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

    /// A point `(1)`
    ///
    /// ```
    /// use vanban::Section;
    ///
    /// let json = serde_json::to_value(Section::bracketed().paragraph("Hướng dẫn người dân."))?;
    /// assert_eq!(json["level"], "(1)");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn bracketed() -> Self {
        Self::new(Level::Bracketed)
    }

    /// The heading of the section, without its number: Annex I, Part I, Section V, item 6, point b.
    #[must_use]
    pub fn heading(mut self, heading: impl Into<Text>) -> Self {
        self.heading = Some(heading.into());
        self
    }

    /// A run-in heading, instead of one on a line of its own: bold, with the number, and the first
    /// paragraph goes on behind it (practice).
    ///
    /// ```
    /// use vanban::Section;
    ///
    /// let time = Section::arabic().lead("Thời gian tổ chức:").paragraph("03 ngày.");
    /// let json = serde_json::to_value(time)?;
    /// assert_eq!(json["lead"], "Thời gian tổ chức:");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn lead(mut self, lead: impl Into<Text>) -> Self {
        self.lead = Some(lead.into());
        self
    }

    /// The number of the section, if it is not the one that follows from its place: Annex I, Part
    /// I, Section V, item 6, point b. Later siblings go on from it. It may begin again behind a
    /// heading without number, a centred line or a paragraph that stands between.
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
