//! The body that issues the document.

use super::maybe::MaybeString;
use crate::contract::{Optional, choice, most, record};
use crate::decree::Clause;

record! {
    /// The body that issues the document (*cơ quan ban hành*): Annex I, Part I, Section II, item 2.
    ///
    /// ```
    /// use vanban::Sender;
    ///
    /// let sender = Sender::new("Sở Nội vụ", "SNV").superior("UBND tỉnh Lâm Bình");
    /// let json = serde_json::to_string(&sender)?;
    /// assert_eq!(json, r#"{"name":"Sở Nội vụ","superior":"UBND tỉnh Lâm Bình","code":"SNV"}"#);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Sender = "sender", "Cơ quan, tổ chức ban hành", "The issuing body" {
        pub(crate) name: String = required, Clause::form("II", 2, "a"), "tên cơ quan ban hành; viết đầy đủ", "the name of the issuing body; in full", r#""Ủy ban nhân dân xã Suối Mây""#, most most::BODY_NAME;
        pub(crate) superior: Option<String> = optional, Clause::form("II", 2, "a"), "tên cơ quan chủ quản; trực tiếp", "the name of the superior body; directly above", r#""UBND tỉnh Lâm Bình""#, most most::BODY_NAME;
        pub(crate) code: String = optional, Clause::form("II", 3, "b"), "chữ viết tắt tên cơ quan; bắt buộc, trừ khi văn bản không có dòng “Số:”", "the code of the issuing body; its abbreviation in symbols, required but of a document without number", r#""UBND""#, most most::SYMBOL;
        pub(crate) short_name: Option<String> = optional, Clause::Practice, "tên gọi tắt; trong văn bản", "the short name; in texts", r#""UBND xã""#, most most::BODY_NAME;
        pub(crate) letterhead: Letterhead = optional, Clause::form("II", 2, "b"), "cách ngắt dòng tên cơ quan", "the lines of the names", r#"{"name": ["Ủy ban nhân dân", "xã Suối Mây"]}"#;
        pub(crate) ranks_before_names: bool = optional, Clause::form("II", 7, "c"), "được ghi quân hàm, học hàm, học vị trước họ tên", "true if ranks and degrees may stand before names", "true";
    }
}

record! {
    /// The lines of the letterhead, where the caller breaks the names itself.
    ///
    /// They must say the name of the body, whatever the letters.
    ///
    /// ```
    /// use vanban::value::Letterhead;
    /// use vanban::{Leader, Report, Sender, Signature};
    ///
    /// let lines = ["Sở Văn hóa,", "Thể thao và Du lịch"].map(String::from).to_vec();
    /// let letterhead = Letterhead { name: lines, ..Letterhead::default() };
    /// let sender = Sender::new("Sở Văn hóa, Thể thao và Du lịch", "SVHTTDL");
    /// let report = Report::builder()
    ///     .sender(sender.letterhead(letterhead))
    ///     .place("Lâm Bình")
    ///     .subject("Kết quả công tác quý I")
    ///     .paragraph("Sở đã hoàn thành kế hoạch.")
    ///     .signature(Signature::new(Leader::head("Giám đốc")))
    ///     .build()?;
    /// let lines: Vec<_> = report.layout().paragraphs().map(|line| line.text()).take(2).collect();
    /// assert_eq!(lines, ["SỞ VĂN HÓA,", "THỂ THAO VÀ DU LỊCH"]);
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Letterhead = "letterhead", "Cách ngắt dòng tên cơ quan", "The lines of names of bodies" {
        /// Lines of the superior body; none to let the library break its name.
        pub superior: Vec<String> = optional, Clause::form("II", 2, "b"), "dòng tên cơ quan chủ quản", "the line of the superior body", r#"["UBND tỉnh Lâm Bình"]"#, most most::BODY_NAME;
        /// Lines of the issuing body; none to let the library break its name.
        pub name: Vec<String> = optional, Clause::form("II", 2, "b"), "dòng tên cơ quan ban hành", "the line of the issuing body", r#"["Ủy ban nhân dân", "xã Suối Mây"]"#, most most::BODY_NAME;
    }
}

impl Optional for Sender {}

/// The kind of a joint document, which the line of its type and its symbol may name.
///
/// ```
/// use vanban::decree::NamedKind;
/// use vanban::value::JointKind;
/// use vanban::{Leader, NamedDocument, Sender};
///
/// let plan = NamedDocument::builder(NamedKind::Plan)
///     .sender(Sender::new("Bộ Công an", "BCA"))
///     .signature(Leader::deputy("Bộ trưởng", "Thứ trưởng"))
///     .joint(Sender::new("Bộ Quốc phòng", "BQP"), Leader::head("Bộ trưởng"))
///     .joint_kind(JointKind::Joint)
///     .place("Hà Nội")
///     .subject("Phối hợp tìm kiếm cứu nạn năm 2026")
///     .paragraph("Hai Bộ phối hợp như sau.")
///     .build()?;
/// assert_eq!(plan.type_name(), "Kế hoạch liên tịch");
/// assert_eq!(plan.symbol().map(|symbol| symbol.as_str()), Some("KHLT-BCA-BQP"));
/// # Ok::<(), vanban::Problems>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JointKind {
    /// *Liên tịch*: `KHLT`, `NQLT`.
    #[default]
    Joint,
    /// *Liên ngành*: `HDLN`.
    InterAgency,
    /// *Phối hợp*: `QCPH`, `CTPH`.
    Coordination,
}

choice!(JointKind {
    Joint = "joint",
    InterAgency = "inter_agency",
    Coordination = "coordination",
});

impl JointKind {
    pub(crate) const ALL: [Self; 3] = [Self::Joint, Self::InterAgency, Self::Coordination];

    /// The words behind the name of a type, and the letters behind its abbreviation.
    pub(crate) const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Joint => ("liên tịch", "LT"),
            Self::InterAgency => ("liên ngành", "LN"),
            Self::Coordination => ("phối hợp", "PH"),
        }
    }
}

impl Sender {
    /// A body with its full official name and the code that stands for it in symbols.
    ///
    /// ```
    /// use vanban::Sender;
    ///
    /// let sender = Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND");
    /// assert_eq!(serde_json::to_value(sender)?["code"], "UBND");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn new(name: impl Into<String>, code: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            code: code.into(),
            ..Self::default()
        }
    }

    /// The body directly above it (*cơ quan chủ quản trực tiếp*), whose common words may be
    /// abbreviated (*UBND tỉnh …*): Annex I, Part I, Section II, item 2, point a.
    #[must_use]
    pub fn superior(mut self, superior: impl MaybeString) -> Self {
        self.superior = superior.maybe();
        self
    }

    /// The name that running text uses, as offices do, such as *UBND xã Suối Mây* (practice).
    #[must_use]
    pub fn short_name(mut self, short_name: impl MaybeString) -> Self {
        self.short_name = short_name.maybe();
        self
    }

    /// The lines of the letterhead, where the library is not to break the names itself: Annex I,
    /// Part I, Section II, item 2, point b.
    #[must_use]
    pub fn letterhead(mut self, letterhead: Letterhead) -> Self {
        self.letterhead = letterhead;
        self
    }

    /// Allows ranks and degrees before the names of signers, as the line ministries of the army,
    /// health and education do: Annex I, Part I, Section II, item 7, point c.
    #[must_use]
    pub fn ranks_before_names(mut self, allowed: bool) -> Self {
        self.ranks_before_names = allowed;
        self
    }

    /// The name that running text uses.
    pub(crate) fn in_text(&self) -> &str {
        self.short_name.as_deref().unwrap_or(&self.name)
    }

    /// True of a text that names this very body.
    pub(crate) fn is_named(&self, name: &str) -> bool {
        name == self.name || Some(name) == self.short_name.as_deref()
    }
}
