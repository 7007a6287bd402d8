//! Where lines may part: the words and phrases of administrative Vietnamese.

/// Words of two syllables that stay on one line, as the names of bodies and the subjects of documents
/// have them; in the order of their bytes.
#[rustfmt::skip]
const COMPOUNDS: &[&str] = &[
    "AN NINH", "AN TOÀN", "BIÊN CHẾ", "BIÊN PHÒNG", "BIÊN SOẠN", "BIỂU DƯƠNG", "BIỆN PHÁP", "BÀN GIAO",
    "BÁM SÁT", "BÁO CHÍ", "BÁO CÁO", "BÃI BỎ", "BÍ MẬT", "BÍ THƯ", "BƯU CHÍNH", "BẢO HIỂM", "BẢO QUẢN",
    "BẢO TRỢ", "BẢO TÀNG", "BẢO TỒN", "BẢO VỆ", "BẢO ĐẢM", "BỀN VỮNG", "BỆNH VIỆN", "BỐ TRÍ", "BỒI DƯỠNG",
    "BỒI THƯỜNG", "BỔ NHIỆM", "BỔ SUNG", "BỘ MÁY", "BỘ PHẬN", "CAM KẾT", "CAO TUỔI", "CAO ĐẲNG", "CHI CỤC",
    "CHI PHÍ", "CHIA SẺ", "CHUYÊN MÔN", "CHUYÊN NGHIỆP", "CHUYÊN VIÊN", "CHUYÊN ĐỀ", "CHUYỂN ĐỔI", "CHUẨN BỊ",
    "CHUẨN NGHÈO", "CHÁNH ÁN", "CHÍNH PHỦ", "CHÍNH QUYỀN", "CHÍNH SÁCH", "CHÍNH TRỊ", "CHÚC MỪNG", "CHĂN NUÔI",
    "CHƯƠNG TRÌNH", "CHẤM ĐIỂM", "CHẤP HÀNH", "CHẤT LƯỢNG", "CHẤT THẢI", "CHẾ BIẾN", "CHẾ ĐỘ", "CHỈ HUY",
    "CHỈ TIÊU", "CHỈ ĐẠO", "CHỈNH HÌNH", "CHỦ NHIỆM", "CHỦ TRÌ", "CHỦ TỊCH", "CHỦ TỌA", "CHỦ YẾU", "CHỨC NĂNG",
    "CHỨC VỤ", "CHỨNG NHẬN", "CHỮA CHÁY", "CUNG CẤP", "CUNG ỨNG", "CUỐI NĂM", "CUỘC HỌP", "CÁ NHÂN", "CÁN BỘ",
    "CÂN ĐỐI", "CÂY TRỒNG", "CÂY XANH", "CÔNG AN", "CÔNG CHỨC", "CÔNG CHỨNG", "CÔNG CỘNG", "CÔNG DÂN",
    "CÔNG KHAI", "CÔNG NGHIỆP", "CÔNG NGHỆ", "CÔNG THƯƠNG", "CÔNG TRÌNH", "CÔNG TY", "CÔNG TÁC", "CÔNG ÍCH",
    "CÔNG ĐOÀN", "CĂN CỨ", "CƠ CẤU", "CƠ QUAN", "CƠ SỞ", "CẢI CÁCH", "CẢM ƠN", "CẢNH SÁT", "CẬP NHẬT",
    "CẮT GIẢM", "CỔ PHẦN", "CỘNG SẢN", "CỘNG ĐỒNG", "CỨU HỘ", "CỨU NẠN", "CỨU TRỢ", "CỬ TRI", "CỬ TUYỂN",
    "CỰU CHIẾN", "DA LIỄU", "DANH HIỆU", "DANH MỤC", "DANH SÁCH", "DI SẢN", "DIỆN TÍCH", "DOANH NGHIỆP",
    "DU LỊCH", "DUY TRÌ", "DÂN CƯ", "DÂN PHỐ", "DÂN SỐ", "DÂN TỘC", "DÂN VẬN", "DỊCH BỆNH", "DỊCH VỤ",
    "DỮ LIỆU", "DỰ KIẾN", "DỰ PHÒNG", "DỰ THẢO", "DỰ TOÁN", "DỰ TUYỂN", "DỰ ÁN", "GIA CẦM", "GIA SÚC",
    "GIA ĐÌNH", "GIAI ĐOẠN", "GIAO DỊCH", "GIAO THÔNG", "GIÁ TRỊ", "GIÁM SÁT", "GIÁM ĐỊNH", "GIÁM ĐỐC",
    "GIÁO DỤC", "GIÁO VIÊN", "GIẢI NGÂN", "GIẢI PHÁP", "GIẢI QUYẾT", "GIẢI THỂ", "GIẢI TRÌNH", "GIẢM NGHÈO",
    "GIẤY MỜI", "GIẤY PHÉP", "GIẤY TỜ", "GIỚI THIỆU", "GÓP Ý", "HIỆN TRẠNG", "HIỆU LỰC", "HIỆU QUẢ",
    "HIỆU TRƯỞNG", "HOÀN THIỆN", "HOÀN THÀNH", "HOẠT ĐỘNG", "HUY ĐỘNG", "HUẤN LUYỆN", "HÀI LÒNG", "HÀNG HÓA",
    "HÀNH CHÍNH", "HÌNH THỨC", "HÒA GIẢI", "HÓA CHẤT", "HƯỚNG DẪN", "HẠ TẦNG", "HẠN CHẾ", "HẢI QUAN", "HẬU CẦN",
    "HẰNG NĂM", "HỆ THỐNG", "HỌC KỲ", "HỌC SINH", "HỌC VIÊN", "HỒ CHỨA", "HỒ SƠ", "HỖ TRỢ", "HỘ NGHÈO",
    "HỘ SINH", "HỘI CHỢ", "HỘI NGHỊ", "HỘI THI", "HỘI THẢO", "HỘI ĐỒNG", "HỢP TÁC", "HỢP ĐỒNG", "KHAI THÁC",
    "KHEN NGỢI", "KHEN THƯỞNG", "KHIẾU NẠI", "KHO BẠC", "KHOA HỌC", "KHOÁNG SẢN", "KHU VỰC", "KHUYẾN HỌC",
    "KHUYẾN NÔNG", "KHÁM BỆNH", "KHÍ HẬU", "KHÍ TƯỢNG", "KHÓ KHĂN", "KHÔI PHỤC", "KHẢO SÁT", "KHẨN TRƯƠNG",
    "KHẮC PHỤC", "KINH DOANH", "KINH PHÍ", "KINH TẾ", "KIÊM NHIỆM", "KIẾN NGHỊ", "KIẾN TRÚC", "KIỂM KÊ",
    "KIỂM LÂM", "KIỂM NGHIỆM", "KIỂM SOÁT", "KIỂM SÁT", "KIỂM TOÁN", "KIỂM TRA", "KIỂM ĐIỂM", "KIỆN TOÀN",
    "KẾ HOẠCH", "KẾ TOÁN", "KẾT LUẬN", "KẾT NỐI", "KẾT QUẢ", "KỊP THỜI", "KỲ HỌP", "KỶ CƯƠNG", "KỶ LUẬT",
    "KỶ NIỆM", "KỸ NĂNG", "KỸ THUẬT", "LAO ĐỘNG", "LIÊN HIỆP", "LIÊN KẾT", "LIÊN MINH", "LIÊN QUAN",
    "LIÊN ĐOÀN", "LUÂN CHUYỂN", "LUẬT SƯ", "LÀM VIỆC", "LÂM NGHIỆP", "LÃNH ĐẠO", "LĨNH VỰC", "LŨ QUÉT",
    "LƯU TRÚ", "LƯU TRỮ", "LẮP ĐẶT", "LỊCH SỬ", "LỘ TRÌNH", "LỰC LƯỢNG", "MIỀN NÚI", "MUA SẮM", "MÔ HÌNH",
    "MÔI TRƯỜNG", "MẦM NON", "MẶT BẰNG", "MẶT TRẬN", "MỘT CỬA", "MỞ RỘNG", "MỤC TIÊU", "NGHIÊM CẤM",
    "NGHIÊN CỨU", "NGHIỆM THU", "NGHIỆP VỤ", "NGHỀ NGHIỆP", "NGHỆ THUẬT", "NGHỈ PHÉP", "NGHỊ QUYẾT",
    "NGHỊ ĐỊNH", "NGOẠI NGỮ", "NGOẠI VỤ", "NGUY CƠ", "NGUYÊN NHÂN", "NGUYÊN TẮC", "NGUYÊN ĐÁN", "NGÂN HÀNG",
    "NGÂN SÁCH", "NGƯỜI DÂN", "NHIỆM KỲ", "NHIỆM VỤ", "NHÀ BÁO", "NHÀ KÍNH", "NHÀ NƯỚC", "NHÂN DÂN", "NHÂN DỊP",
    "NHÂN LỰC", "NHÂN SỰ", "NHÂN ĐẠO", "NHẬP HỌC", "NIÊM YẾT", "NÂNG CAO", "NÂNG CẤP", "NÂNG LƯƠNG", "NÔNG DÂN",
    "NÔNG LÂM", "NÔNG NGHIỆP", "NÔNG THÔN", "NĂM HỌC", "NĂNG LƯỢNG", "NĂNG LỰC", "NỀN TẢNG", "NỘI CHÍNH",
    "NỘI DUNG", "NỘI TRÚ", "NỘI VỤ", "PHIÊN HỌP", "PHÁP CHẾ", "PHÁP LUẬT", "PHÁP Y", "PHÁT HÀNH", "PHÁT SINH",
    "PHÁT THANH", "PHÁT TRIỂN", "PHÂN CÔNG", "PHÂN LOẠI", "PHÊ DUYỆT", "PHÒNG CHÁY", "PHÒNG CHỐNG", "PHÒNG HỘ",
    "PHÒNG THỦ", "PHƯƠNG HƯỚNG", "PHƯƠNG PHÁP", "PHƯƠNG TIỆN", "PHƯƠNG ÁN", "PHẠM VI", "PHẢN ÁNH", "PHẤN ĐẤU",
    "PHẦN MỀM", "PHỐI HỢP", "PHỔ BIẾN", "PHỔ THÔNG", "PHỤ LỤC", "PHỤ NỮ", "PHỤ TRÁCH", "PHỤC HỒI", "PHỤC VỤ",
    "QUAN TRẮC", "QUAN TÂM", "QUY CHẾ", "QUY HOẠCH", "QUY MÔ", "QUY ĐỊNH", "QUYẾT TOÁN", "QUYẾT ĐỊNH",
    "QUÂN NHÂN", "QUÂN SỰ", "QUÂN ĐỘI", "QUẢN LÝ", "QUẢN TRỊ", "QUẬN ỦY", "QUỐC GIA", "QUỐC HỘI", "QUỐC PHÒNG",
    "QUỐC TẾ", "QUỸ ĐẤT", "RÀ SOÁT", "SINH HOẠT", "SINH HỌC", "SINH VIÊN", "SÁNG TẠO", "SƠ KẾT", "SẠT LỞ",
    "SẢN NHI", "SẢN PHẨM", "SẢN XUẤT", "SẮP XẾP", "SỨC KHỎE", "SỬ DỤNG", "SỬA CHỮA", "SỬA ĐỔI", "SỰ CỐ",
    "SỰ NGHIỆP", "THAM GIA", "THAM MƯU", "THANH NIÊN", "THANH TOÁN", "THANH TRA", "THAY THẾ", "THAY ĐỔI",
    "THEO DÕI", "THI HÀNH", "THI TUYỂN", "THI ĐUA", "THIÊN NHIÊN", "THIÊN TAI", "THIẾT BỊ", "THIẾU NHI",
    "THIẾU NIÊN", "THIỂU SỐ", "THIỆT HẠI", "THU GOM", "THU HÚT", "THUẾ QUAN", "THÀNH LẬP", "THÀNH PHẦN",
    "THÀNH VIÊN", "THÀNH ỦY", "THÍ SINH", "THÔNG BÁO", "THÔNG QUA", "THÔNG TIN", "THÔNG TẤN", "THÚ Y", "THƯ KÝ",
    "THƯ VIỆN", "THƯƠNG BINH", "THƯƠNG MẠI", "THƯỜNG TRỰC", "THƯỜNG XUYÊN", "THẢO LUẬN", "THẨM PHÁN",
    "THẨM QUYỀN", "THẨM ĐỊNH", "THỂ DỤC", "THỂ THAO", "THỂ THỨC", "THỎA THUẬN", "THỐNG KÊ", "THỐNG NHẤT",
    "THỜI GIAN", "THỜI HẠN", "THỦ TRƯỞNG", "THỦ TƯỚNG", "THỦ TỤC", "THỦY LỢI", "THỦY SẢN", "THỦY VĂN",
    "THỦY ĐIỆN", "THỰC HIỆN", "THỰC PHẨM", "THỰC VẬT", "TIN HỌC", "TIÊM CHỦNG", "TIÊM PHÒNG", "TIÊU CHUẨN",
    "TIÊU CHÍ", "TIÊU HỦY", "TIÊU THỤ", "TIẾN ĐỘ", "TIẾP CẬN", "TIẾP KHÁCH", "TIẾP NHẬN", "TIẾP THU",
    "TIẾP TỤC", "TIẾT KIỆM", "TIỀN LƯƠNG", "TIỂU BAN", "TIỂU HỌC", "TRANG BỊ", "TRANH CHẤP", "TRIỂN KHAI",
    "TRIỂN LÃM", "TRUNG CẤP", "TRUNG HỌC", "TRUNG TÂM", "TRUNG ƯƠNG", "TRUYỀN HÌNH", "TRUYỀN THANH",
    "TRUYỀN THÔNG", "TRÁCH NHIỆM", "TRÌNH BÀY", "TRƯNG BÀY", "TRƯỜNG HỢP", "TRƯỞNG BAN", "TRƯỞNG PHÒNG",
    "TRẠM Y", "TRẠNG THÁI", "TRẬT TỰ", "TRẺ EM", "TRỌNG TÂM", "TRỌNG ĐIỂM", "TRỒNG CÂY", "TRỒNG RỪNG",
    "TRỒNG TRỌT", "TRỢ GIÚP", "TRỤ SỞ", "TRỰC TIẾP", "TRỰC TUYẾN", "TUYÊN DƯƠNG", "TUYÊN GIÁO", "TUYÊN TRUYỀN",
    "TUYẾN ĐƯỜNG", "TUYỂN CHỌN", "TUYỂN DỤNG", "TUYỂN SINH", "TÀI CHÍNH", "TÀI LIỆU", "TÀI NGUYÊN", "TÀI SẢN",
    "TÁI CƠ", "TÂM THẦN", "TÂY BẮC", "TÌM KIẾM", "TÌNH HÌNH", "TÌNH NGUYỆN", "TÍN DỤNG", "TÒA ÁN", "TÔN GIÁO",
    "TĂNG CƯỜNG", "TƯ PHÁP", "TƯ VẤN", "TƯỞNG NIỆM", "TẬP HUẤN", "TẬP THỂ", "TẬP TRUNG", "TẬP ĐOÀN", "TỈNH ỦY",
    "TỐ CÁO", "TỐI CAO", "TỐT NGHIỆP", "TỒN TẠI", "TỔ CHỨC", "TỔ QUỐC", "TỔ TRƯỞNG", "TỔNG CỤC", "TỔNG HỢP", "TỔNG KẾT",
    "TỜ TRÌNH", "TỪ THIỆN", "TỶ LỆ", "VI PHẠM", "VIÊN CHỨC", "VIỄN THÔNG", "VIỆC LÀM", "VIỆN TRƯỞNG",
    "VIỆT NAM", "VĂN BẢN", "VĂN HÓA", "VĂN NGHỆ", "VĂN PHÒNG", "VĂN THƯ", "VƯỚNG MẮC", "VẬN CHUYỂN", "VẬN HÀNH",
    "VẬN TẢI", "VẬN ĐỘNG", "VẬT LIỆU", "VẬT TƯ", "VẮC XIN", "VỆ SINH", "VỊ TRÍ", "XEM XÉT", "XUẤT BẢN",
    "XUẤT KHẨU", "XÁC NHẬN", "XÁC ĐỊNH", "XÂM NHẬP", "XÂY DỰNG", "XÃ HỘI", "XÉT NGHIỆM", "XÉT TUYỂN",
    "XÚC TIẾN", "XẾP LOẠI", "XỬ LÝ", "Y TẾ", "YÊU CẦU", "ÁP DỤNG", "Ý KIẾN", "ĐA KHOA", "ĐIỀU CHỈNH",
    "ĐIỀU HÀNH", "ĐIỀU HÒA", "ĐIỀU KIỆN", "ĐIỀU TRA", "ĐIỀU ĐỘNG", "ĐIỆN LỰC", "ĐIỆN TỬ", "ĐO LƯỜNG",
    "ĐOÀN KẾT", "ĐOÀN THỂ", "ĐÀO TẠO", "ĐÁNH GIÁ", "ĐÔ THỊ", "ĐÔN ĐỐC", "ĐÚNG HẠN", "ĐĂNG KIỂM", "ĐĂNG KÝ",
    "ĐƠN GIẢN", "ĐƠN VỊ", "ĐƯỜNG BỘ", "ĐẠI BIỂU", "ĐẠI DIỆN", "ĐẠI HỌC", "ĐẠI HỘI", "ĐẠT CHUẨN", "ĐẢNG BỘ",
    "ĐẢNG ỦY", "ĐẤT ĐAI", "ĐẤU GIÁ", "ĐẦU NĂM", "ĐẦU TƯ", "ĐẨY MẠNH", "ĐỀ NGHỊ", "ĐỀ XUẤT", "ĐỀ ÁN", "ĐỊA BÀN",
    "ĐỊA PHƯƠNG", "ĐỊA ĐIỂM", "ĐỊNH KỲ", "ĐỐI NGOẠI", "ĐỐI THOẠI", "ĐỐI TƯỢNG", "ĐỐI VỚI", "ĐỔI MỚI", "ĐỘI NGŨ",
    "ĐỘNG VIÊN", "ĐỘNG VẬT", "ĐỘT XUẤT", "ĐỜI SỐNG", "ỔN ĐỊNH", "ỦY BAN", "ỦY VIÊN", "ỨNG DỤNG", "ỨNG PHÓ",
];

/// Phrases of three words and more that stay on one line where they fit.
///
/// Two that an “and” joins need none: their name may part before it, but not behind it.
#[rustfmt::skip]
const PHRASES: &[&str] = &[
    "BAN CHẤP HÀNH", "BAN CHỈ ĐẠO", "BAN CHỈ HUY", "BAN QUẢN LÝ", "BAN THƯỜNG TRỰC", "BAN THƯỜNG VỤ",
    "BẢO HIỂM XÃ HỘI", "CHÁNH VĂN PHÒNG", "CHI CỤC TRƯỞNG", "CHUYỂN ĐỔI SỐ", "CHỮ THẬP ĐỎ", "CÔNG NGHỆ CAO",
    "CÔNG NGHỆ SỐ", "CÔNG NGHỆ THÔNG TIN", "CƠ SỞ DỮ LIỆU", "CỰU CHIẾN BINH", "DỊCH VỤ CÔNG", "ĐOÀN THANH NIÊN",
    "HÀNH CHÍNH CÔNG", "HĐND VÀ UBND", "HỘ KINH DOANH", "HỆ THỐNG CHÍNH TRỊ", "HỒ CHÍ MINH", "HỘI ĐỒNG NHÂN DÂN", "HỢP TÁC XÃ",
    "KẾ TOÁN TRƯỞNG", "KHU CÔNG NGHIỆP", "KHU KINH TẾ", "NHÀ VĂN HÓA",
    "PHÒNG THỦ DÂN SỰ", "RỪNG ĐẶC DỤNG", "RỪNG PHÒNG HỘ", "TÁI ĐỊNH CƯ", "TIẾP CÔNG DÂN", "TÒA ÁN NHÂN DÂN",
    "TỔNG GIÁM ĐỐC", "TRẠM Y TẾ", "ỦY BAN NHÂN DÂN", "VIỆN KIỂM SÁT", "VƯỜN QUỐC GIA",
];

/// Words in the longest of them.
const LONGEST_PHRASE: usize = 4;

/// Words that name a unit of administration, before which a name breaks best.
const UNITS: &[&str] = &[
    "TỈNH",
    "HUYỆN",
    "QUẬN",
    "PHƯỜNG",
    "XÃ",
    "THÀNH PHỐ",
    "ĐẶC KHU",
    "THỊ XÃ",
    "THỊ TRẤN",
];

/// Words that lean on the one behind them, as do `TM.` and `KT.`.
const LEADS: &[&str] = &["VÀ", "PHÓ", "CÁC", "NHỮNG", "MỌI", "MỖI"];

/// Words before which a sentence parts best, and which lean on what is behind them.
const JOINTS: &[&str] = &[
    "VỀ", "CỦA", "TẠI", "TRÊN", "TRONG", "CHO", "THEO", "VỚI", "NHẰM", "ĐỂ", "THUỘC", "TỪ", "ĐẾN",
    "GIỮA", "DO",
];

/// Words that begin as those do, and are two.
const LONG_JOINTS: &[&str] = &["ĐỐI VỚI", "GIAI ĐOẠN", "NHÂN DỊP"];

/// Words that lean on a number.
const COUNTED: &[&str] = &[
    "NĂM", "THÁNG", "QUÝ", "NGÀY", "TUẦN", "SỐ", "LẦN", "ĐỢT", "KHÓA", "KỲ", "ĐOẠN", "ĐIỀU",
    "KHOẢN", "ĐIỂM", "LỚP", "KHU", "CẤP", "MỤC", "PHẦN",
];

/// Ends of words whose tone may stand on either vowel: as in `UỶ`, and as in `ỦY`.
#[rustfmt::skip]
const TONES: &[(&str, &str)] = &[
    ("UỲ", "ÙY"), ("UỶ", "ỦY"), ("UỸ", "ŨY"), ("UÝ", "ÚY"), ("UỴ", "ỤY"),
    ("OÀ", "ÒA"), ("OẢ", "ỎA"), ("OÃ", "ÕA"), ("OÁ", "ÓA"), ("OẠ", "ỌA"),
    ("OÈ", "ÒE"), ("OẺ", "ỎE"), ("OẼ", "ÕE"), ("OÉ", "ÓE"), ("OẸ", "ỌE"),
];

/// The cost of a break; a line has about 10 to give for being as full as the others.
pub(super) mod cost {
    pub(super) const BEFORE_UNIT: u64 = 0;
    pub(super) const AFTER_COMMA: u64 = 1;
    pub(super) const BEFORE_AND: u64 = 2;
    pub(super) const BEFORE_JOINT: u64 = 2;
    pub(super) const BETWEEN_WORDS: u64 = 6;
    /// Dearer than a line more, as what a person reads at once is.
    pub(in super::super) const INSIDE_PHRASE: u64 = 50;
    /// Dearer still: a phrase too wide for its line parts between its words of two syllables.
    pub(super) const INSIDE_COMPOUND: u64 = 100;
    pub(super) const AFTER_LEAD: u64 = 60;
    /// Before and behind a dash, which joins two words.
    pub(super) const BESIDE_DASH: u64 = 60;
    /// Between the capitals of one name, and between a number and what it counts.
    pub(super) const INSIDE_NAME: u64 = 100;
    pub(in super::super) const LINE: u64 = 30;
    pub(super) const INSIDE_PLACE: u64 = 20;
    /// For each thousandth of the room, of a line that does not fit into it.
    pub(in super::super) const TOO_WIDE: u64 = 10;
}

/// The cost of a line that begins with each of these words, of a text in capitals or in small letters.
pub(super) fn break_costs(words: &[&str]) -> Vec<u64> {
    let in_capitals = words.iter().all(|word| !word.contains(char::is_lowercase));
    let spelled: Vec<String> = words.iter().map(|word| spelled(word)).collect();
    let name = Wording {
        inside_phrase: inside_phrases(&spelled),
        inside_name: inside_names(words, in_capitals),
        is_capital: words.iter().map(|word| is_capital(word)).collect(),
        spelled,
        in_capitals,
    };
    let place = name.place_name();
    let starts = 0..words.len();
    starts.map(|start| name.break_cost(place, start)).collect()
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Of each word, whether the word before it begins with a capital as it does.
fn inside_names(words: &[&str], in_capitals: bool) -> Vec<bool> {
    let mut inside: Vec<_> = words
        .windows(2)
        .map(|pair| match pair {
            [before, next] => {
                is_capital(before) && is_capital(next) && before.ends_with(char::is_alphanumeric)
            }
            _ => false,
        })
        .collect();
    inside.insert(0, false);
    if in_capitals {
        inside.fill(false);
    }
    inside
}

/// A word as the lists spell it: with its tone where `ỦY` and `HÓA` have theirs, not as in `UỶ`
/// and `HOÁ`.
fn spelled(word: &str) -> String {
    let word = word.to_uppercase();
    let end = word.trim_end_matches(|sign: char| !sign.is_alphanumeric());
    let marks = word.get(end.len()..).unwrap_or_default();
    let older = TONES.iter().find_map(|(newer, older)| {
        // The U of QUÝ belongs to its Q.
        let start = end.strip_suffix(newer)?;
        (!start.ends_with('Q')).then(|| format!("{start}{older}{marks}"))
    });
    older.unwrap_or(word)
}

/// The words of a stretch, without the marks around them, if there are so many.
fn stretch(words: &[String], start: usize, length: usize) -> Option<String> {
    let around = |sign: char| !sign.is_alphanumeric();
    let mut words = words.get(start..start + length)?.join(" ");
    words.truncate(words.trim_end_matches(around).len());
    words.drain(..words.len() - words.trim_start_matches(around).len());
    Some(words)
}

fn is_compound(words: &[String], start: usize) -> bool {
    stretch(words, start, 2).is_some_and(|pair| COMPOUNDS.binary_search(&pair.as_str()).is_ok())
}

/// Of each word, whether a set phrase runs on from the word before it.
fn inside_phrases(words: &[String]) -> Vec<bool> {
    let mut inside = vec![false; words.len()];
    for start in 0..words.len() {
        for length in 3..=LONGEST_PHRASE {
            let Some(phrase) = stretch(words, start, length) else {
                break;
            };
            // The CÔNG of DỊCH VỤ CÔNG is another one in DỊCH VỤ CÔNG ÍCH.
            let goes_on = || is_compound(words, start + length - 1);
            if PHRASES.contains(&phrase.as_str()) && !goes_on() {
                let later = inside.iter_mut().skip(start + 1).take(length - 1);
                later.for_each(|word| *word = true);
            }
        }
    }
    inside
}

/// The words of a name, and what is known of them.
struct Wording {
    spelled: Vec<String>,
    inside_phrase: Vec<bool>,
    inside_name: Vec<bool>,
    is_capital: Vec<bool>,
    in_capitals: bool,
}

impl Wording {
    fn word(&self, index: usize) -> &str {
        self.spelled.get(index).map_or("", String::as_str)
    }

    fn is_inside_phrase(&self, start: usize) -> bool {
        self.inside_phrase.get(start).is_some_and(|inside| *inside)
    }

    /// The beginning of the place that the name of a body ends with: behind its last unit.
    fn place_name(&self) -> usize {
        let starts = (0..self.spelled.len()).rev();
        let unit = starts.filter_map(|start| Some((start, self.unit_at(start)?)));
        unit.map(|(start, length)| start + length)
            .next()
            .unwrap_or(self.spelled.len())
    }

    /// The number of words that name a unit of administration here, if any do.
    fn unit_at(&self, start: usize) -> Option<usize> {
        if is_compound(&self.spelled, start) || self.is_inside_phrase(start) {
            return None;
        }
        let long = self.is_long_unit(start);
        let short = UNITS.contains(&self.word(start));
        (long || short).then_some(if long { 2 } else { 1 })
    }

    fn is_long_unit(&self, start: usize) -> bool {
        stretch(&self.spelled, start, 2).is_some_and(|pair| UNITS.contains(&pair.as_str()))
    }

    /// The cost of a line that begins with this word.
    fn break_cost(&self, place: usize, start: usize) -> u64 {
        let Some(last) = start.checked_sub(1) else {
            return 0;
        };
        let (before, next) = (self.word(last), self.word(start));
        let behind_comma = before.ends_with([',', ';', ':']);
        if next == "-" || before == "-" {
            cost::BESIDE_DASH
        } else if LEADS.contains(&before) || before.ends_with('.') {
            cost::AFTER_LEAD
        } else if !behind_comma && (self.counts(last) || self.is_inside_name(start)) {
            cost::INSIDE_NAME
        } else if is_compound(&self.spelled, last) || self.is_long_unit(last) {
            cost::INSIDE_COMPOUND
        } else if self.is_inside_phrase(start) {
            cost::INSIDE_PHRASE
        } else if !self.in_capitals && self.leans(last) {
            cost::AFTER_LEAD
        } else if let Some(length) = self.unit_at(start) {
            // Without a place behind it, it belongs to the body before it.
            if self.is_place(start + length) {
                cost::BEFORE_UNIT
            } else {
                cost::INSIDE_PLACE
            }
        } else if behind_comma && !self.in_capitals {
            cost::AFTER_COMMA
        } else if next == "VÀ" {
            cost::BEFORE_AND
        } else if !self.in_capitals && self.is_joint(start) {
            cost::BEFORE_JOINT
        } else if self.in_capitals && start > place {
            cost::INSIDE_PLACE
        } else {
            cost::BETWEEN_WORDS
        }
    }

    /// True of a word that may be the name of a place.
    fn is_place(&self, start: usize) -> bool {
        self.is_capital
            .get(start)
            .is_some_and(|is_capital| *is_capital)
    }

    fn is_inside_name(&self, start: usize) -> bool {
        self.inside_name.get(start).is_some_and(|inside| *inside)
    }

    /// True of a word and the next one if one of them is a number and the other what it counts.
    fn counts(&self, at: usize) -> bool {
        let (word, next) = (self.word(at), self.word(at + 1));
        let is_number = |word: &str| word.starts_with(|sign: char| sign.is_ascii_digit());
        let is_roman =
            |word: &str| !word.is_empty() && word.chars().all(|sign| "IVX".contains(sign));
        if COUNTED.contains(&word) {
            return is_number(next) || is_roman(next);
        }
        is_number(word) && word.len() <= 3 && !self.is_joint(at + 1) && next != "VÀ"
    }

    /// True of a word that leans on the one behind it.
    fn leans(&self, at: usize) -> bool {
        let is_long = at > 0 && self.is_long_joint(at - 1);
        JOINTS.contains(&self.word(at)) || is_long || UNITS.contains(&self.word(at))
    }

    fn is_joint(&self, start: usize) -> bool {
        let word = self.word(start);
        let names_year = COUNTED.first() == Some(&word) && self.counts(start);
        JOINTS.contains(&word) || self.is_long_joint(start) || names_year
    }

    fn is_long_joint(&self, start: usize) -> bool {
        stretch(&self.spelled, start, 2).is_some_and(|pair| LONG_JOINTS.contains(&pair.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_found_as_they_are_spelled() {
        for entry in COMPOUNDS.iter().chain(PHRASES) {
            assert!(
                entry.split(' ').all(|word| spelled(word) == word),
                "{entry}"
            );
        }
        let words = |phrase: &&str| phrase.split(' ').count();
        assert_eq!(PHRASES.iter().map(words).max(), Some(LONGEST_PHRASE));
    }

    #[test]
    fn the_list_of_words_is_in_the_order_of_its_bytes() {
        assert!(COMPOUNDS.is_sorted());
    }

    #[test]
    fn a_word_is_spelled_one_way() {
        assert_eq!(
            ["QUÝ", "QUỸ,", "Thuỷ,", "TOÁN"].map(spelled),
            ["QUÝ", "QUỸ,", "THỦY,", "TOÁN"]
        );
    }
}
