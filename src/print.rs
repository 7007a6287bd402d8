//! From a document to its page and its file.

use crate::compose;
use crate::file::{WordFile, WriteError};
use crate::layout::{Law, Layout};
use crate::model::Document;
use crate::problem::Problems;
use crate::style::{Change, HouseStyle};

impl Document {
    /// Lays the document out on the page, in the house style [`HouseStyle::large`].
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// assert!(report.layout().to_string().contains("BÁO CÁO"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn layout(&self) -> Layout {
        self.layout_in(&HouseStyle::large())
    }

    /// Lays the document out on the page, in the house style of an agency.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// use vanban::HouseStyle;
    ///
    /// assert_eq!(report.layout_in(&HouseStyle::large()), report.layout());
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn layout_in(&self, style: &HouseStyle) -> Layout {
        compose::document(self.content(), style)
    }

    /// The house style with the smallest change for which a nearly empty last page goes, and what
    /// that changes: the room for the signature, the distance between paragraphs, the spacing of
    /// lines, and at last the size of the type, all inside the decree's ranges.
    ///
    /// The page must go in Word and in ONLYOFFICE. The style stays as it is where there is no such
    /// page, or nothing makes it go.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I")
    /// #     .paragraphs(["Sở đã hoàn thành kế hoạch."; 23])
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// use vanban::HouseStyle;
    /// use vanban::layout::Law;
    ///
    /// let (style, changes) = report.fitted(&HouseStyle::large());
    /// assert!(!changes.is_empty());
    /// assert_eq!(report.layout().pages(Law::Word).count(), 2);
    /// assert_eq!(report.layout_in(&style).pages(Law::Word).count(), 1);
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn fitted(&self, style: &HouseStyle) -> (HouseStyle, Vec<Change>) {
        const LAWS: [Law; 2] = [Law::Word, Law::OnlyOffice];

        let layout = self.layout_in(style);
        let wanted = LAWS.map(|law| {
            let pages = layout.pages(law);
            let short = u32::from(pages.short_page().is_some());
            (law, pages.own_pages() - short, short)
        });
        if wanted.iter().any(|(_, _, short)| *short > 0) {
            let fits = |style: &HouseStyle| {
                let layout = self.layout_in(style);
                let mut wanted = wanted.iter();
                wanted.all(|(law, most, _)| layout.pages(*law).own_pages() <= *most)
            };
            for styles in style.tighter() {
                // Where the last of them does not help, no other does.
                if styles.last().is_some_and(fits) {
                    let first = styles.partition_point(|style| !fits(style));
                    if let Some(fitted) = styles.into_iter().nth(first) {
                        let changes = style.changes(&fitted);
                        return (fitted, changes);
                    }
                }
            }
        }
        (style.clone(), Vec::new())
    }

    /// Writes the document as a Word file.
    ///
    /// The same document gives the same bytes: in every run, process and thread.
    ///
    /// # Errors
    ///
    /// As [`Layout::to_docx`].
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// assert_eq!(report.to_docx()?, report.to_docx()?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_docx(&self) -> Result<WordFile, WriteError> {
        self.layout().into_docx()
    }

    /// Writes the document as a Word file, in the house style of an agency.
    ///
    /// # Errors
    ///
    /// As [`Layout::to_docx`].
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// use vanban::HouseStyle;
    ///
    /// assert_ne!(report.to_docx_in(&HouseStyle::small())?, report.to_docx()?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_docx_in(&self, style: &HouseStyle) -> Result<WordFile, WriteError> {
        self.layout_in(style).into_docx()
    }

    /// Lays out the texts that have files of their own: an attached text, annexes. Nothing where
    /// all stand in the file of the document.
    ///
    /// ```
    /// use vanban::{Annex, Leader, Report, Sender};
    ///
    /// let report = Report::builder()
    ///     .sender(Sender::new("Sở Nội vụ", "SNV"))
    ///     .place("Lâm Bình")
    ///     .subject("Kết quả công tác quý I")
    ///     .paragraph("Sở đã hoàn thành kế hoạch (Phụ lục kèm theo).")
    ///     .annex(Annex::new("Danh mục nhiệm vụ").paragraph("Nội dung.").separate_file(true))
    ///     .signature(Leader::head("Giám đốc"))
    ///     .build()?;
    /// let texts = report.separate_texts();
    /// let annex = texts.first().ok_or("no file of its own")?;
    /// assert_eq!(annex.file_name("bao-cao.docx"), "bao-cao-phu-luc.docx");
    /// assert!(annex.layout().to_string().contains("DANH MỤC NHIỆM VỤ"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn separate_texts(&self) -> Vec<SeparateText> {
        self.separate_texts_in(&HouseStyle::large())
    }

    /// As [`Document::separate_texts`], in the house style of an agency.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// use vanban::HouseStyle;
    ///
    /// assert!(report.separate_texts_in(&HouseStyle::small()).is_empty());
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn separate_texts_in(&self, style: &HouseStyle) -> Vec<SeparateText> {
        compose::separate(self.content(), style)
    }

    /// The warnings, without those that a house style silences.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// use vanban::HouseStyle;
    ///
    /// let late = report.to_builder().subject("Kết Quả Công Tác Quý I").build()?;
    /// let quiet = HouseStyle::builder().silence("subject.title_case").build()?;
    /// assert_eq!(late.warnings().len(), late.warnings_in(&quiet).len() + 1);
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn warnings_in(&self, style: &HouseStyle) -> Problems {
        let is_silenced = |code| style.silenced().iter().any(|one| one == code);
        let told = self.warnings().iter();
        let told = told.filter(|problem| !is_silenced(problem.code()));
        Problems(told.cloned().collect())
    }
}

/// A text of a document that has a file of its own.
///
/// ```
/// use vanban::decree::NamedKind;
/// use vanban::{Attachment, Decision, Leader, Sender, Signature};
///
/// let plan = Attachment::new(NamedKind::Plan, "Chuyển đổi số năm 2027")
///     .paragraph("Mỗi thôn có một Tổ công nghệ số cộng đồng.")
///     .separate_file(true);
/// let decision = Decision::builder()
///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
///     .place("Suối Mây")
///     .subject("Phê duyệt Kế hoạch chuyển đổi số năm 2027")
///     .issuing_authority("Chủ tịch Ủy ban nhân dân xã Suối Mây")
///     .article("Phê duyệt kèm theo Quyết định này Kế hoạch chuyển đổi số năm 2027.")
///     .attachment(plan)
///     .signature(Signature::new(Leader::head("Chủ tịch")))
///     .build()?;
/// let texts = decision.separate_texts();
/// let plan = texts.first().ok_or("no file of its own")?;
/// assert_eq!(plan.file_name("quyet-dinh.docx"), "quyet-dinh-kem-theo.docx");
/// assert!(plan.layout().to_string().contains("KẾ HOẠCH"));
/// assert!(!decision.layout().to_string().contains("KẾ HOẠCH"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeparateText {
    pub(crate) ending: String,
    pub(crate) layout: Layout,
}

impl SeparateText {
    /// Its layout.
    #[must_use]
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The name of its file, beside the file of its document.
    #[must_use]
    pub fn file_name(&self, of: &str) -> String {
        let stem = of.strip_suffix(".docx").unwrap_or(of);
        format!("{stem}-{}.docx", self.ending)
    }
}
