//! What a report becomes: a layout, and a Word file.

use crate::compose;
use crate::decree::HouseStyle;
use crate::docx::{WordFile, WriteError};
use crate::layout::Layout;
use crate::model::Report;

impl Report {
    /// Lays the report out on the page.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// use vanban::decree::Component;
    ///
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình").number(9)
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// let layout = report.layout();
    /// let number = layout.paragraphs().find(|line| line.component() == Component::NumberSymbol);
    /// let number = number.ok_or("every report has a number line")?;
    /// assert_eq!(number.text(), "Số: 09/BC-SNV");
    /// assert_eq!(number.clause().to_string(), "điểm c khoản 3 Mục II Phần I Phụ lục I");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn layout(&self) -> Layout {
        compose::report(self, &HouseStyle::default())
    }

    /// Writes the report as a Word file.
    ///
    /// The same report gives the same bytes: in every run, process and thread.
    ///
    /// # Errors
    ///
    /// As [`Layout::to_docx`].
    pub fn to_docx(&self) -> Result<WordFile, WriteError> {
        self.layout().to_docx()
    }
}
