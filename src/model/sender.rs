//! The body that issues the document.

use serde::{Deserialize, Serialize};

use super::object::object;

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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Sender {
    #[serde(default)]
    pub(crate) name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) superior: Option<String>,
    #[serde(default)]
    pub(crate) code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) short_name: Option<String>,
    #[serde(default, skip_serializing_if = "Letterhead::is_empty")]
    pub(crate) letterhead: Letterhead,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) ranks_before_names: bool,
}

object!(Sender);

/// The lines of the letterhead, where the caller breaks the names itself.
///
/// They must say the name of the body, whatever the letters.
///
/// ```
/// use vanban::{Leader, Letterhead, Report, Sender, Signature};
///
/// let lines = ["Sở Văn hóa,", "Thể thao và Du lịch"].map(String::from).to_vec();
/// let letterhead = Letterhead { issuer: lines, ..Letterhead::default() };
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Letterhead {
    /// Lines of the superior body; none to let the library break its name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub superior: Vec<String>,
    /// Lines of the issuing body; none to let the library break its name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub issuer: Vec<String>,
}

object!(Letterhead);

impl Letterhead {
    fn is_empty(&self) -> bool {
        self.superior.is_empty() && self.issuer.is_empty()
    }
}

impl Sender {
    /// A body with its full official name and the code that stands for it in symbols.
    #[must_use]
    pub fn new(name: impl Into<String>, code: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            code: code.into(),
            ..Self::default()
        }
    }

    /// The body directly above it, whose common words may be abbreviated (*UBND tỉnh …*).
    #[must_use]
    pub fn superior(mut self, superior: impl Into<String>) -> Self {
        self.superior = Some(superior.into());
        self
    }

    /// The name that running text uses, such as *UBND xã Hương Long*.
    #[must_use]
    pub fn short_name(mut self, short_name: impl Into<String>) -> Self {
        self.short_name = Some(short_name.into());
        self
    }

    /// The lines of the letterhead, where the library is not to break the names itself.
    #[must_use]
    pub fn letterhead(mut self, letterhead: Letterhead) -> Self {
        self.letterhead = letterhead;
        self
    }

    /// Allows ranks and degrees before the names of signers, as the line ministries of the army,
    /// health and education do.
    #[must_use]
    pub fn ranks_before_names(mut self, allowed: bool) -> Self {
        self.ranks_before_names = allowed;
        self
    }

    /// The name that running text uses.
    pub(super) fn in_text(&self) -> &str {
        self.short_name.as_deref().unwrap_or(&self.name)
    }

    /// Whether a text names this very body.
    pub(crate) fn is_named(&self, name: &str) -> bool {
        name == self.name || Some(name) == self.short_name.as_deref()
    }
}
