//! Words that the decree prescribes to the letter.

/// Quốc hiệu: Annex I, Part I, Section II, item 1, point a.
pub(crate) const NATIONAL_NAME: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

/// Tiêu ngữ: Annex I, Part I, Section II, item 1, point b.
pub(crate) const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

/// Before those whom a document is addressed to: Annex I, Part I, Section II, item 9, point d.
pub(crate) const ADDRESSED_TO: &str = "Kính gửi";

/// Above the recipients: Annex I, Part I, Section II, item 9, point d.
pub(crate) const RECIPIENTS: &str = "Nơi nhận";

/// The line of the recipients that stands for those above: Annex III, Section II, template 1.5.
pub(crate) const SAME_AS_ABOVE: &str = "Như trên";

/// Before the number: Annex I, Part I, Section II, item 3, point a.
pub(crate) const NUMBER_LEAD: &str = "Số: ";

/// Between the comma behind the place and the day: Annex I, Part I, Section II, item 4, point b.
pub(crate) const DAY_LEAD: &str = " ngày ";

/// The beginning of the subject of an official letter: Annex I, Part I, Section II, item 5,
/// point b.
pub(crate) const LETTER_PREFIX: &str = "V/v ";

/// The form of address of templates 1.8 and 1.10.
pub(crate) const HONORIFIC: &str = "Ông (bà)";

/// Above the signature of those who confirm a leave, in lines: template 1.10.
pub(crate) const CONFIRMED_BY: [&str; 3] = [
    "Xác nhận của cơ quan (tổ chức)",
    "hoặc chính quyền địa phương",
    "nơi nghỉ phép",
];
/// The word before the number of an article: Annex I, Part I, Section V, item 6, point a.
pub(crate) const ARTICLE: &str = "Điều";

/// The line of the recipients that stands for those whom an article names, before its number:
/// Annex III, Section II, templates 1.1 to 1.3.
pub(crate) const AS_IN_ARTICLE: &str = "Như Điều";
/// The words above the signature for a party of a contract, before the name of its side.
pub(crate) const SIGNS_FOR: &str = "ĐẠI DIỆN";

/// Before the copies that are kept, and the office that keeps them: Annex I, Part I, Section II,
/// item 9, point d.
pub(crate) const FILED: &str = "Lưu";
pub(crate) const CLERK: &str = "VT";

/// The copies that are kept of minutes: Annex III, Section II, template 1.9.
pub(crate) const FILING_OF_MINUTES: &str = "Lưu: VT, Hồ sơ.";

/// Above those who take part in a meeting: Annex III, Section II, template 1.9.
pub(crate) const ATTENDEES: &str = "Thành phần tham dự:";

/// Above the signatures of minutes: Annex III, Section II, template 1.9.
pub(crate) const SIGNS_AS_SECRETARY: &str = "THƯ KÝ";
pub(crate) const SIGNS_AS_CHAIR: &str = "CHỦ TỌA";

/// Before the documents that amend a cited one, behind it: practice of offices.
pub(crate) const AMENDED_BY: &str = " (được sửa đổi, bổ sung bởi ";

/// Before the number of an annex: Annex I, Part I, Section III, item 1, point b.
pub(crate) const ANNEX: &str = "Phụ lục";

/// The mark of a draft: practice of offices.
pub(crate) const DRAFT: &str = "DỰ THẢO";

/// The mark that closes a text: Annex III, Section II, template 1.4.
pub(crate) const CLOSING_MARK: &str = "./.";

/// The word before the number of a table, and the labels above and below it: practice of offices.
pub(crate) const TABLE_WORD: &str = "Bảng";
pub(crate) const UNIT_LABEL: &str = "Đơn vị tính: ";
pub(crate) const NOTE_LABEL: &str = "Ghi chú: ";
pub(crate) const SOURCE_LABEL: &str = "Nguồn: ";
