//! Words that the decree prescribes to the letter.

/// Quốc hiệu: Annex I, Part I, Section II, item 1, point a.
pub(crate) const NATIONAL_NAME: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

/// Tiêu ngữ: Annex I, Part I, Section II, item 1, point b.
pub(crate) const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

/// The line of the recipients that stands for those above: Annex III, Section II, template 1.5.
pub(crate) const SAME_AS_ABOVE: &str = "Như trên";
