//! From a document to its page and its file: what every type can do.

use crate::compose;
use crate::decree::HouseStyle;
use crate::docx::{WordFile, WriteError};
use crate::layout::Layout;
use crate::model::{
    Contract, Decision, Document, IntroductionLetter, Invitation, LeaveGrant, Minutes,
    NamedDocument, OfficialLetter, PublicLetter, Regulation, Report, Resolution, Submission,
    Telegram,
};

macro_rules! printed {
    ($($document:ident)+) => {
        $(
            impl $document {
                /// Lays the document out on the page, in the house style [`HouseStyle::large`].
                #[must_use]
                pub fn layout(&self) -> Layout {
                    self.layout_in(&HouseStyle::large())
                }

                /// Lays the document out on the page, in the house style of an agency.
                #[must_use]
                pub fn layout_in(&self, style: &HouseStyle) -> Layout {
                    compose::document(self.content(), style)
                }

                /// Writes the document as a Word file.
                ///
                /// The same document gives the same bytes: in every run, process and thread.
                ///
                /// # Errors
                ///
                /// As [`Layout::to_docx`].
                pub fn to_docx(&self) -> Result<WordFile, WriteError> {
                    self.layout().to_docx()
                }

                /// Writes the document as a Word file, in the house style of an agency.
                ///
                /// # Errors
                ///
                /// As [`Layout::to_docx`].
                pub fn to_docx_in(
                    &self,
                    style: &HouseStyle,
                ) -> Result<WordFile, WriteError> {
                    self.layout_in(style).to_docx()
                }
            }
        )+
    };
}

printed! {
    Contract Decision Document IntroductionLetter Invitation LeaveGrant Minutes NamedDocument
    OfficialLetter PublicLetter Regulation Report Resolution Submission Telegram
}

impl Decision {
    /// Lays out the text that is attached in a file of its own; nothing where none is.
    ///
    /// ```
    /// use vanban::decree::NamedKind;
    /// use vanban::{AttachedDocument, Attachment, Decision, Leader, Sender, Signature};
    ///
    /// let plan = AttachedDocument::new(NamedKind::Plan, "Chuyển đổi số năm 2027")
    ///     .paragraph("Mỗi thôn có một Tổ công nghệ số cộng đồng.");
    /// let decision = Decision::builder()
    ///     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
    ///     .place("Suối Mây")
    ///     .subject("Phê duyệt Kế hoạch chuyển đổi số năm 2027")
    ///     .issuing_authority("Chủ tịch Ủy ban nhân dân xã Suối Mây")
    ///     .article("Phê duyệt kèm theo Quyết định này Kế hoạch chuyển đổi số năm 2027.")
    ///     .attachment(Attachment::from(plan).separate_file(true))
    ///     .signature(Signature::new(Leader::head("Chủ tịch")))
    ///     .build()?;
    /// let plan = decision.attached_layout().ok_or("no file of its own")?;
    /// assert!(plan.to_string().contains("KẾ HOẠCH"));
    /// assert!(!decision.layout().to_string().contains("KẾ HOẠCH"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn attached_layout(&self) -> Option<Layout> {
        self.attached_layout_in(&HouseStyle::large())
    }

    /// As [`Decision::attached_layout`], in the house style of an agency.
    #[must_use]
    pub fn attached_layout_in(&self, style: &HouseStyle) -> Option<Layout> {
        compose::attached(self.content(), style)
    }
}

impl Document {
    /// Lays out the text that is attached to it in a file of its own; nothing where none is.
    #[must_use]
    pub fn attached_layout(&self) -> Option<Layout> {
        self.attached_layout_in(&HouseStyle::large())
    }

    /// As [`Document::attached_layout`], in the house style of an agency.
    #[must_use]
    pub fn attached_layout_in(&self, style: &HouseStyle) -> Option<Layout> {
        compose::attached(self.content(), style)
    }
}
