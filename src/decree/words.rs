//! Words that the decree prescribes to the letter.

/// Quốc hiệu: Annex I, Part I, Section II, item 1, point a.
pub(crate) const NATIONAL_NAME: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

/// Tiêu ngữ: Annex I, Part I, Section II, item 1, point b.
pub(crate) const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

/// The line of the recipients that stands for those above: Annex III, Section II, template 1.5.
pub(crate) const SAME_AS_ABOVE: &str = "Như trên";

/// What a decision decides: Annex III, Section II, template 1.2.
pub(crate) const DECIDES: &str = "QUYẾT ĐỊNH:";

/// What a resolution resolves: Annex III, Section II, template 1.1.
pub(crate) const RESOLVES: &str = "QUYẾT NGHỊ:";

/// The line of the recipients that stands for those whom an article names, before its number:
/// Annex III, Section II, templates 1.1 to 1.3.
pub(crate) const AS_IN_ARTICLE: &str = "Như Điều";
