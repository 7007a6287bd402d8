//! Words that the decree prescribes to the letter.

/// Quốc hiệu: Annex I, Part I, Section II, item 1, point a.
pub(crate) const NATIONAL_NAME: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";

/// Tiêu ngữ: Annex I, Part I, Section II, item 1, point b.
pub(crate) const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";

/// The line of the recipients that stands for those above: Annex III, Section II, template 1.5.
pub(crate) const SAME_AS_ABOVE: &str = "Như trên";

/// What stands above the signature for a party of a contract, before what the party is called.
pub(crate) const SIGNS_FOR: &str = "ĐẠI DIỆN";

/// The fixed words of minutes: Annex III, Section II, template 1.9.
pub(crate) mod minutes {
    pub(crate) const START: &str = "Thời gian bắt đầu:";
    pub(crate) const VENUE: &str = "Địa điểm:";
    pub(crate) const ATTENDEES: &str = "Thành phần tham dự:";
    pub(crate) const CHAIR: &str = "Chủ trì (chủ tọa):";
    pub(crate) const SECRETARY: &str = "Thư ký (người ghi biên bản):";
    pub(crate) const SIGNS_AS_SECRETARY: &str = "THƯ KÝ";
    pub(crate) const SIGNS_AS_CHAIR: &str = "CHỦ TỌA";
    pub(crate) const FILING: &str = "Lưu: VT, Hồ sơ.";

    /// The line above the course of the meeting.
    pub(crate) fn course(meeting: &str) -> String {
        format!("Nội dung (theo diễn biến {meeting}):")
    }

    /// The last sentence, but for the mark that closes the document.
    pub(crate) fn ended(meeting: &str, end: &str) -> String {
        format!("{meeting} kết thúc vào {end}")
    }
}
