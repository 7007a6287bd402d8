//! The report.

use serde::ser::{Serialize, Serializer};

use super::blank::Blank;
use super::builder::ReportBuilder;
use super::content::Content;
use super::date::PartialDate;
use super::number::Symbol;
use super::problem::Problems;
use crate::decree::REPORT;
use crate::text::{slug, truncate_slug};

/// An administrative report (*báo cáo*) that keeps every rule of the decree.
///
/// It is made by [`Report::builder`] or read from data, and holds nothing that `build()` has not
/// checked. Two reports are equal if they are made of the same data.
#[derive(Clone, Debug)]
pub struct Report {
    draft: ReportBuilder,
    content: Content,
    warnings: Problems,
}

impl PartialEq for Report {
    fn eq(&self, other: &Self) -> bool {
        self.draft == other.draft
    }
}

impl Report {
    pub(super) fn new(draft: ReportBuilder, content: Content, warnings: Problems) -> Self {
        Self {
            draft,
            content,
            warnings,
        }
    }

    /// A builder of which nothing is said yet.
    #[must_use]
    pub fn builder() -> ReportBuilder {
        ReportBuilder::default()
    }

    /// The builder this report was made of, to take a draft on to its issue.
    ///
    /// ```
    /// # use vanban::{Blank, Leader, Report, Sender, Signature};
    /// let draft = Report::builder()
    ///     .sender(Sender::new("Sở Nội vụ", "SNV"))
    ///     .place("Lâm Bình")
    ///     .subject("Kết quả cải cách hành chính quý I")
    ///     .paragraph("Sở đã hoàn thành kế hoạch.")
    ///     .signature(Signature::new(Leader::head("Giám đốc")))
    ///     .build()?;
    /// assert!(draft.blanks().contains(&Blank::Number));
    ///
    /// let issued = draft
    ///     .to_builder()
    ///     .number(9)
    ///     .date((2026, 3, 30))
    ///     .signer_name("Trần Minh Khang")
    ///     .build()?;
    /// assert!(issued.blanks().is_empty());
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn to_builder(&self) -> ReportBuilder {
        self.draft.clone()
    }

    /// What deserves a look although it does not keep the document from being made.
    #[must_use]
    pub fn warnings(&self) -> &Problems {
        &self.warnings
    }

    /// The number, if it has one already.
    #[must_use]
    pub fn number(&self) -> Option<u32> {
        self.content.number
    }

    /// The symbol, such as `BC-UBND`.
    #[must_use]
    pub fn symbol(&self) -> &Symbol {
        &self.content.symbol
    }

    /// The body that issues it.
    #[must_use]
    pub fn sender_name(&self) -> &str {
        &self.content.sender.name
    }

    /// The place of issue.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.content.place
    }

    /// The date of issue, as far as it is known.
    #[must_use]
    pub fn date(&self) -> PartialDate {
        self.content.date
    }

    /// Whom it is addressed to (*Kính gửi*).
    #[must_use]
    pub fn addressees(&self) -> &[String] {
        &self.content.to
    }

    /// Who gets a copy (*Nơi nhận*), but for those that the library adds.
    #[must_use]
    pub fn recipients(&self) -> &[String] {
        &self.content.recipients
    }

    /// The name of the signer, if it is known already.
    #[must_use]
    pub fn signer_name(&self) -> Option<&str> {
        self.content.signature.name.as_deref()
    }

    /// What it is about.
    #[must_use]
    pub fn subject(&self) -> &str {
        &self.content.subject
    }

    /// The blanks that the clerk has still to fill, in the order of the page.
    #[must_use]
    pub fn blanks(&self) -> Vec<Blank> {
        let content = &self.content;
        let missing = [
            (content.number.is_none(), Blank::Number),
            (content.date.day.is_none(), Blank::Day),
            (content.date.month.is_none(), Blank::Month),
            (content.date.year.is_none(), Blank::Year),
            (content.signature.name.is_none(), Blank::SignerName),
        ];
        missing
            .into_iter()
            .filter_map(|(missing, blank)| missing.then_some(blank))
            .collect()
    }

    /// A name for the file: ASCII, at most 50 characters, beginning with the type.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc")));
    /// let report = report.subject("Kết quả cải cách hành chính quý I").number(9).build()?;
    /// assert_eq!(report.file_name(), "bao-cao-09-bc-snv-ket-qua-cai-cach-hanh-chinh.docx");
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn file_name(&self) -> String {
        const MOST: usize = 50;
        const EXTENSION: &str = ".docx";

        let number = self.content.number.map(|number| {
            let symbol = self.content.symbol.as_str();
            format!("{number:02}-{symbol} ")
        });
        let name = format!(
            "{} {}{}",
            REPORT.name,
            number.unwrap_or_default(),
            self.content.subject
        );
        let name = slug(&name);
        format!(
            "{}{EXTENSION}",
            truncate_slug(&name, MOST - EXTENSION.len())
        )
    }

    pub(super) fn warnings_mut(&mut self) -> &mut Problems {
        &mut self.warnings
    }

    pub(crate) fn content(&self) -> &Content {
        &self.content
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.draft.serialize(serializer)
    }
}
