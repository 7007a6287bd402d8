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

/// What the subject of an official letter begins with: Annex I, Part I, Section II, item 5, point b.
pub(crate) const LETTER_PREFIX: &str = "V/v ";

/// “… điện:”: Annex III, Section II, template 1.6.
pub(crate) const TELEGRAPHS: &str = "điện:";

/// Template 1.7: “… trân trọng kính mời:” and what an invitation goes on to say.
pub(crate) mod invitation {
    pub(crate) const INVITES: &str = "trân trọng kính mời:";
    pub(crate) const ATTENDS: &str = "Tới dự";
    pub(crate) const CHAIRED_BY: &str = "Chủ trì:";
    pub(crate) const TIME: &str = "Thời gian:";
    pub(crate) const VENUE: &str = "Địa điểm:";
}

/// Template 1.8: “… trân trọng giới thiệu:” and what such a letter goes on to say.
pub(crate) mod introduction {
    pub(crate) const INTRODUCES: &str = "trân trọng giới thiệu:";
    pub(crate) const SENT_TO: &str = "Được cử đến:";
    pub(crate) const PURPOSE: &str = "Về việc:";
    /// Around the honorific.
    pub(crate) const PLEASE_HELP: [&str; 2] = [
        "Đề nghị Quý cơ quan tạo điều kiện để",
        "có tên ở trên hoàn thành nhiệm vụ.",
    ];
    /// Before the date in words.
    pub(crate) const VALID_UNTIL: &str = "Giấy này có giá trị đến hết";
}

/// Template 1.10: what grants a leave. Dates follow in words, with their “ngày”.
pub(crate) mod leave {
    pub(crate) const CONSIDERS: &str = "Xét Đơn đề nghị nghỉ phép";
    pub(crate) const GRANTS: &str = "cấp cho:";
    pub(crate) const DURATION: &str = "Được nghỉ phép trong thời gian";
    pub(crate) const FROM: &str = "kể từ";
    pub(crate) const UNTIL: &str = "đến hết";
    pub(crate) const AT: &str = "tại";
    pub(crate) const COUNTED_AS: &str = "Số ngày nghỉ phép nêu trên được tính vào thời gian";
}

/// The title of a person, in templates 1.8 and 1.10.
pub(crate) const PERSON_TITLE: &str = "Chức vụ:";

/// How templates 1.8 and 1.10 call a person.
pub(crate) const HONORIFIC: &str = "Ông (bà)";

/// Above the signature of those who confirm a leave, in lines: template 1.10.
pub(crate) const CONFIRMED_BY: [&str; 3] = [
    "Xác nhận của cơ quan (tổ chức)",
    "hoặc chính quyền địa phương",
    "nơi nghỉ phép",
];
/// The word before the number of an article: Annex I, Part I, Section V, item 6, point a.
pub(crate) const ARTICLE: &str = "Điều";

/// What a decision decides: Annex III, Section II, template 1.2.
pub(crate) const DECIDES: &str = "QUYẾT ĐỊNH:";

/// What a resolution resolves: Annex III, Section II, template 1.1.
pub(crate) const RESOLVES: &str = "QUYẾT NGHỊ:";

/// The line of the recipients that stands for those whom an article names, before its number:
/// Annex III, Section II, templates 1.1 to 1.3.
pub(crate) const AS_IN_ARTICLE: &str = "Như Điều";
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
