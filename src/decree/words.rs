//! Words that the decree prescribes to the letter.

/// Quốc hiệu: Annex I, Part I, Section II, item 1, point a.
pub(crate) const NATIONAL_NAME: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

/// Tiêu ngữ: Annex I, Part I, Section II, item 1, point b.
pub(crate) const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

/// A type of document: Article 7, and its abbreviation in Annex III, Section I.
pub(crate) struct DocumentType {
    pub(crate) name: &'static str,
    pub(crate) abbreviation: &'static str,
}

/// Báo cáo.
pub(crate) const REPORT: DocumentType = DocumentType {
    name: "Báo cáo",
    abbreviation: "BC",
};
