//! Where lines may part: the words and phrases of administrative Vietnamese.

/// Words of two syllables that stay on one line, as the names of bodies and the subjects of documents
/// have them; in the order of their bytes.
#[rustfmt::skip]
const COMPOUNDS: &[&str] = &[
    "AN NINH", "AN TOÀN", "BIÊN CHẾ", "BIÊN PHÒNG", "BIÊN SOẠN", "BIẾN ĐỔI", "BIỂU DƯƠNG", "BIỆN PHÁP",
    "BÀN GIAO", "BÁM SÁT", "BÁO CHÍ", "BÁO CÁO", "BÃI BỎ", "BÌNH ĐẲNG", "BÍ MẬT", "BÍ THƯ", "BƯU CHÍNH",
    "BẠO LỰC", "BẢO DƯỠNG", "BẢO HIỂM", "BẢO HÀNH", "BẢO QUẢN", "BẢO TRÌ", "BẢO TRỢ", "BẢO TÀNG", "BẢO TỒN",
    "BẢO VỆ", "BẢO ĐẢM", "BẦU CỬ", "BỀN VỮNG", "BỆNH VIỆN", "BỐ TRÍ", "BỒI DƯỠNG", "BỒI THƯỜNG", "BỔ NHIỆM",
    "BỔ SUNG", "BỘ MÁY", "BỘ PHẬN", "CAM KẾT", "CAO TUỔI", "CAO ĐẲNG", "CHI CỤC", "CHI PHÍ", "CHIA SẺ",
    "CHIẾN DỊCH", "CHIẾU SÁNG", "CHUYÊN MÔN", "CHUYÊN NGHIỆP", "CHUYÊN VIÊN", "CHUYÊN ĐỀ", "CHUYỂN ĐỔI",
    "CHUẨN BỊ", "CHUẨN HÓA", "CHUẨN NGHÈO", "CHÁNH ÁN", "CHÍNH PHỦ", "CHÍNH QUYỀN", "CHÍNH SÁCH", "CHÍNH THỨC",
    "CHÍNH TRỊ", "CHÚC MỪNG", "CHĂN NUÔI", "CHƯƠNG TRÌNH", "CHẤM ĐIỂM", "CHẤP HÀNH", "CHẤT LƯỢNG", "CHẤT THẢI",
    "CHẾ BIẾN", "CHẾ ĐỘ", "CHỈ HUY", "CHỈ TIÊU", "CHỈ ĐẠO", "CHỈNH HÌNH", "CHỦ NHIỆM", "CHỦ TRÌ", "CHỦ TRƯƠNG",
    "CHỦ TỊCH", "CHỦ TỌA", "CHỦ YẾU", "CHỨC NĂNG", "CHỨC VỤ", "CHỨNG NHẬN", "CHỮA CHÁY", "CUNG CẤP", "CUNG ỨNG",
    "CUỐI NĂM", "CUỘC HỌP", "CUỘC THI", "CÁ NHÂN", "CÁN BỘ", "CÂN ĐỐI", "CÂU HỎI", "CÂY TRỒNG", "CÂY XANH",
    "CÔNG AN", "CÔNG BỐ", "CÔNG CHỨC", "CÔNG CHỨNG", "CÔNG CỘNG", "CÔNG DÂN", "CÔNG KHAI", "CÔNG NGHIỆP",
    "CÔNG NGHỆ", "CÔNG NHẬN", "CÔNG NỢ", "CÔNG THƯƠNG", "CÔNG TRÌNH", "CÔNG TY", "CÔNG TÁC", "CÔNG ÍCH",
    "CÔNG ĐOÀN", "CĂN CỨ", "CƠ CẤU", "CƠ QUAN", "CƠ SỞ", "CƯỠNG CHẾ", "CẢI CÁCH", "CẢI TẠO", "CẢM ƠN", "CẢNH SÁT",
    "CẬP NHẬT", "CẮT GIẢM", "CỔ PHẦN", "CỘNG SẢN", "CỘNG ĐỒNG", "CỤM CÔNG", "CỨU HỘ", "CỨU NẠN", "CỨU TRỢ",
    "CỬ TRI", "CỬ TUYỂN", "CỰU CHIẾN", "DA LIỄU", "DANH HIỆU", "DANH MỤC", "DANH SÁCH", "DI DỜI", "DI SẢN",
    "DI TÍCH", "DINH DƯỠNG", "DIỄN TẬP", "DIỆN TÍCH", "DOANH NGHIỆP", "DU LỊCH", "DUY TRÌ", "DÂN CƯ", "DÂN PHỐ",
    "DÂN QUÂN", "DÂN SỐ", "DÂN TỘC", "DÂN VẬN", "DÙNG CHUNG", "DẠY HỌC", "DỊCH BỆNH", "DỊCH VỤ", "DỮ LIỆU",
    "DỰ KIẾN", "DỰ PHÒNG", "DỰ THẢO", "DỰ TOÁN", "DỰ TUYỂN", "DỰ ÁN", "GHI NHỚ", "GIA CẦM", "GIA SÚC", "GIA ĐÌNH",
    "GIAI ĐOẠN", "GIAO DỊCH", "GIAO THÔNG", "GIÁ TRỊ", "GIÁM SÁT", "GIÁM ĐỊNH", "GIÁM ĐỐC", "GIÁO DỤC",
    "GIÁO VIÊN", "GIẢI BÁO", "GIẢI NGÂN", "GIẢI PHÁP", "GIẢI PHÓNG", "GIẢI QUYẾT", "GIẢI THỂ", "GIẢI TRÌNH",
    "GIẢM NGHÈO", "GIẤY MỜI", "GIẤY PHÉP", "GIẤY TỜ", "GIỚI THIỆU", "GIỚI TÍNH", "GÓI THẦU", "GÓP Ý",
    "HIỆN TRẠNG", "HIỆU LỰC", "HIỆU QUẢ", "HIỆU TRƯỞNG", "HOÀN THIỆN", "HOÀN THÀNH", "HOẠT ĐỘNG", "HUY ĐỘNG",
    "HUẤN LUYỆN", "HÀI LÒNG", "HÀNG HÓA", "HÀNG NĂM", "HÀNG THÁNG", "HÀNH CHÍNH", "HÈ THU", "HÌNH THỨC",
    "HÒA GIẢI", "HÓA CHẤT", "HÓA ĐƠN", "HƯỚNG DẪN", "HƯỞNG ỨNG", "HẠ TẦNG", "HẠN CHẾ", "HẢI QUAN", "HẬU CẦN",
    "HẬU QUẢ", "HẰNG NĂM", "HỆ THỐNG", "HỌC KỲ", "HỌC SINH", "HỌC VIÊN", "HỒ CHỨA", "HỒ SƠ", "HỖ TRỢ", "HỘ NGHÈO",
    "HỘ SINH", "HỘ TỊCH", "HỘI CHỢ", "HỘI NGHỊ", "HỘI NHẬP", "HỘI THAO", "HỘI THI", "HỘI THẢO", "HỘI ĐỒNG",
    "HỢP TÁC", "HỢP ĐỒNG", "KHAI THÁC", "KHEN NGỢI", "KHEN THƯỞNG", "KHIẾU NẠI", "KHO BẠC", "KHOA HỌC",
    "KHOÁNG SẢN", "KHU VỰC", "KHUYẾN HỌC", "KHUYẾN NÔNG", "KHÁM BỆNH", "KHÁNG CHIẾN", "KHÁNH THÀNH", "KHÍ HẬU",
    "KHÍ TƯỢNG", "KHÓ KHĂN", "KHÔ HẠN", "KHÔI PHỤC", "KHẢO SÁT", "KHẨN TRƯƠNG", "KHẮC PHỤC", "KHỞI CÔNG",
    "KINH DOANH", "KINH PHÍ", "KINH TẾ", "KIÊM NHIỆM", "KIẾN NGHỊ", "KIẾN TRÚC", "KIỂM KÊ", "KIỂM LÂM",
    "KIỂM NGHIỆM", "KIỂM SOÁT", "KIỂM SÁT", "KIỂM TOÁN", "KIỂM TRA", "KIỂM ĐIỂM", "KIỂU MẪU", "KIỆN TOÀN",
    "KẾ HOẠCH", "KẾ TOÁN", "KẾT LUẬN", "KẾT NỐI", "KẾT QUẢ", "KỊP THỜI", "KỲ HỌP", "KỶ CƯƠNG", "KỶ LUẬT",
    "KỶ NIỆM", "KỸ NĂNG", "KỸ THUẬT", "LAO ĐỘNG", "LIÊN HIỆP", "LIÊN KẾT", "LIÊN MINH", "LIÊN NGÀNH", "LIÊN QUAN",
    "LIÊN TỊCH", "LIÊN ĐOÀN", "LUÂN CHUYỂN", "LUÂN PHIÊN", "LUẬT SƯ", "LÀM VIỆC", "LÂM NGHIỆP", "LÂM THỜI",
    "LÃI SUẤT", "LÃNG PHÍ", "LÃNH ĐẠO", "LĨNH VỰC", "LŨ QUÉT", "LƯU TRÚ", "LƯU TRỮ", "LẮP ĐẶT", "LỄ HỘI",
    "LỊCH SỬ", "LỘ TRÌNH", "LỰA CHỌN", "LỰC LƯỢNG", "MA TÚY", "MIỀN NÚI", "MUA SẮM", "MÔ HÌNH", "MÔI TRƯỜNG",
    "MÙA KHÔ", "MÙA LŨ", "MÙA MƯA", "MÙA VỤ", "MƯA LŨ", "MẠNG LƯỚI", "MẦM NON", "MẶT BẰNG", "MẶT TRẬN", "MỘT CỬA",
    "MỞ RỘNG", "MỤC TIÊU", "NGHIÊM CẤM", "NGHIÊN CỨU", "NGHIỆM THU", "NGHIỆP VỤ", "NGHĨA VỤ", "NGHỀ NGHIỆP",
    "NGHỆ THUẬT", "NGHỈ HƯU", "NGHỈ PHÉP", "NGHỊ QUYẾT", "NGHỊ ĐỊNH", "NGOẠI NGỮ", "NGOẠI VỤ", "NGUY CƠ",
    "NGUYÊN NHÂN", "NGUYÊN TẮC", "NGUYÊN ĐÁN", "NGUỒN LỰC", "NGUỒN VỐN", "NGÂN HÀNG", "NGÂN SÁCH", "NGƯỜI DÂN",
    "NGẠCH LƯƠNG", "NGẬP LỤT", "NHIỆM KỲ", "NHIỆM VỤ", "NHÀ BÁO", "NHÀ KÍNH", "NHÀ NƯỚC", "NHÀ THẦU",
    "NHÀ TRƯỜNG", "NHÀ Ở", "NHÂN DÂN", "NHÂN DỊP", "NHÂN LỰC", "NHÂN SỰ", "NHÂN ĐẠO", "NHẬP HỌC", "NIÊM YẾT",
    "NÂNG CAO", "NÂNG CẤP", "NÂNG LƯƠNG", "NÔNG DÂN", "NÔNG LÂM", "NÔNG NGHIỆP", "NÔNG SẢN", "NÔNG THÔN",
    "NĂM HỌC", "NĂNG LƯỢNG", "NĂNG LỰC", "NƯỚC SẠCH", "NƯỚC THẢI", "NẮNG NÓNG", "NỀN TẢNG", "NỘI CHÍNH",
    "NỘI DUNG", "NỘI TRÚ", "NỘI VỤ", "PHIÊN HỌP", "PHÁP CHẾ", "PHÁP LUẬT", "PHÁP LÝ", "PHÁP Y", "PHÁT HÀNH",
    "PHÁT SINH", "PHÁT THANH", "PHÁT TRIỂN", "PHÁT ĐỘNG", "PHÂN CÔNG", "PHÂN CẤP", "PHÂN LOẠI", "PHÊ DUYỆT",
    "PHÒNG CHÁY", "PHÒNG CHỐNG", "PHÒNG HỘ", "PHÒNG THỦ", "PHƯƠNG HƯỚNG", "PHƯƠNG PHÁP", "PHƯƠNG TIỆN",
    "PHƯƠNG ÁN", "PHẠM VI", "PHẢN ÁNH", "PHẤN ĐẤU", "PHẦN MỀM", "PHỐI HỢP", "PHỔ BIẾN", "PHỔ THÔNG", "PHỤ CẤP",
    "PHỤ LỤC", "PHỤ NỮ", "PHỤ TRÁCH", "PHỤC HỒI", "PHỤC VỤ", "QUA MẠNG", "QUAN TRẮC", "QUAN TÂM", "QUY CHUẨN",
    "QUY CHẾ", "QUY HOẠCH", "QUY MÔ", "QUY TRÌNH", "QUY ĐỊNH", "QUYÊN GÓP", "QUYẾT TOÁN", "QUYẾT ĐỊNH",
    "QUYỀN HẠN", "QUÂN NHÂN", "QUÂN SỰ", "QUÂN ĐỘI", "QUẢN LÝ", "QUẢN TRỊ", "QUẬN ỦY", "QUỐC GIA", "QUỐC HỘI",
    "QUỐC PHÒNG", "QUỐC TẾ", "QUỸ ĐẤT", "RÀ SOÁT", "RÁC THẢI", "RÉT ĐẬM", "SINH HOẠT", "SINH HỌC", "SINH VIÊN",
    "SÁNG TẠO", "SƠ KẾT", "SẠT LỞ", "SẢN NHI", "SẢN PHẨM", "SẢN XUẤT", "SẮP XẾP", "SỐ LIỆU", "SỨC KHỎE",
    "SỬ DỤNG", "SỬA CHỮA", "SỬA ĐỔI", "SỰ CỐ", "SỰ KIỆN", "SỰ NGHIỆP", "THAM GIA", "THAM MƯU", "THAM NHŨNG",
    "THANH LÝ", "THANH NIÊN", "THANH TOÁN", "THANH TRA", "THAY THẾ", "THAY ĐỔI", "THEO DÕI", "THI CÔNG",
    "THI HÀNH", "THI TUYỂN", "THI ĐUA", "THIÊN NHIÊN", "THIÊN TAI", "THIẾT BỊ", "THIẾU NHI", "THIẾU NIÊN",
    "THIỂU SỐ", "THIỆT HẠI", "THU GOM", "THU HÚT", "THU HỒI", "THUẾ QUAN", "THUẾ SUẤT", "THUỐC NỔ", "THÀNH LẬP",
    "THÀNH PHẦN", "THÀNH VIÊN", "THÀNH ỦY", "THÍ SINH", "THÔNG BÁO", "THÔNG QUA", "THÔNG TIN", "THÔNG TẤN",
    "THÚ Y", "THƯ KÝ", "THƯ VIỆN", "THƯƠNG BINH", "THƯƠNG MẠI", "THƯỜNG NIÊN", "THƯỜNG TRỰC", "THƯỜNG XUYÊN",
    "THẢO LUẬN", "THẨM PHÁN", "THẨM QUYỀN", "THẨM ĐỊNH", "THỂ DỤC", "THỂ THAO", "THỂ THỨC", "THỎA THUẬN",
    "THỐNG KÊ", "THỐNG NHẤT", "THỜI GIAN", "THỜI HẠN", "THỦ TRƯỞNG", "THỦ TƯỚNG", "THỦ TỤC", "THỦY LỢI",
    "THỦY SẢN", "THỦY VĂN", "THỦY ĐIỆN", "THỰC HIỆN", "THỰC PHẨM", "THỰC VẬT", "TIN HỌC", "TIÊM CHỦNG",
    "TIÊM PHÒNG", "TIÊU CHUẨN", "TIÊU CHÍ", "TIÊU CỰC", "TIÊU HỦY", "TIÊU THỤ", "TIẾN ĐỘ", "TIẾP CẬN",
    "TIẾP KHÁCH", "TIẾP NHẬN", "TIẾP THU", "TIẾP TỤC", "TIẾT KIỆM", "TIỀN CHẤT", "TIỀN LƯƠNG", "TIỂU BAN",
    "TIỂU HỌC", "TRANG BỊ", "TRANH CHẤP", "TRIỂN KHAI", "TRIỂN LÃM", "TRUNG CẤP", "TRUNG HỌC", "TRUNG TÂM",
    "TRUNG ƯƠNG", "TRUYỀN HÌNH", "TRUYỀN THANH", "TRUYỀN THÔNG", "TRÁCH NHIỆM", "TRÌNH BÀY", "TRÌNH ĐỘ",
    "TRƯNG BÀY", "TRƯỜNG HỢP", "TRƯỞNG BAN", "TRƯỞNG PHÒNG", "TRẠM Y", "TRẠNG THÁI", "TRẬT TỰ", "TRẺ EM",
    "TRỌNG TÂM", "TRỌNG ĐIỂM", "TRỒNG CÂY", "TRỒNG RỪNG", "TRỒNG TRỌT", "TRỘM CẮP", "TRỢ CẤP", "TRỢ GIÚP",
    "TRỤ SỞ", "TRỰC TIẾP", "TRỰC TUYẾN", "TUYÊN DƯƠNG", "TUYÊN GIÁO", "TUYÊN TRUYỀN", "TUYẾN ĐƯỜNG", "TUYỂN CHỌN",
    "TUYỂN DỤNG", "TUYỂN SINH", "TÀI CHÍNH", "TÀI LIỆU", "TÀI NGUYÊN", "TÀI SẢN", "TÁI CHẾ", "TÁI CƠ", "TÂM THẦN",
    "TÂY BẮC", "TÌM KIẾM", "TÌNH HÌNH", "TÌNH NGUYỆN", "TÍN DỤNG", "TÒA ÁN", "TÔN GIÁO", "TĂNG CƯỜNG", "TƯ PHÁP",
    "TƯ VẤN", "TƯỞNG NIỆM", "TẠM THỜI", "TẬP HUẤN", "TẬP THỂ", "TẬP TRUNG", "TẬP ĐOÀN", "TỈNH ỦY", "TỌA ĐÀM",
    "TỐ CÁO", "TỐI CAO", "TỐT NGHIỆP", "TỒN TẠI", "TỔ CHỨC", "TỔ QUỐC", "TỔ TRƯỞNG", "TỔNG CỤC", "TỔNG HỢP",
    "TỔNG KẾT", "TỔNG RÀ", "TỘI PHẠM", "TỜ TRÌNH", "TỪ THIỆN", "TỶ LỆ", "VAY VỐN", "VI PHẠM", "VIÊN CHỨC",
    "VIỄN THÔNG", "VIỆC LÀM", "VIỆN TRƯỞNG", "VIỆT NAM", "VĂN BẢN", "VĂN HIẾN", "VĂN HÓA", "VĂN MINH", "VĂN NGHỆ",
    "VĂN PHÒNG", "VĂN THƯ", "VƯỚNG MẮC", "VẬN CHUYỂN", "VẬN HÀNH", "VẬN TẢI", "VẬN ĐỘNG", "VẬT LIỆU", "VẬT NUÔI",
    "VẬT TƯ", "VẮC XIN", "VỆ SINH", "VỊ TRÍ", "XEM XÉT", "XUẤT BẢN", "XUẤT KHẨU", "XÁC NHẬN", "XÁC ĐỊNH",
    "XÂM NHẬP", "XÂY DỰNG", "XÃ HỘI", "XÉT NGHIỆM", "XÉT TUYỂN", "XÚC TIẾN", "XĂNG DẦU", "XẾP LOẠI", "XỬ LÝ",
    "XỬ PHẠT", "Y TẾ", "YÊU CẦU", "ÁP DỤNG", "Ý KIẾN", "ĐA DẠNG", "ĐA KHOA", "ĐIỀU CHỈNH", "ĐIỀU HÀNH",
    "ĐIỀU HÒA", "ĐIỀU KIỆN", "ĐIỀU TRA", "ĐIỀU ĐỘNG", "ĐIỆN LỰC", "ĐIỆN TỬ", "ĐO LƯỜNG", "ĐOÀN KẾT", "ĐOÀN THỂ",
    "ĐUỐI NƯỚC", "ĐÀO TẠO", "ĐÁNH GIÁ", "ĐÔ THỊ", "ĐÔN ĐỐC", "ĐÔNG XUÂN", "ĐÚNG HẠN", "ĐĂNG KIỂM", "ĐĂNG KÝ",
    "ĐƠN GIẢN", "ĐƠN VỊ", "ĐƯỜNG BỘ", "ĐƯỜNG SẮT", "ĐƯỜNG THỦY", "ĐẠI BIỂU", "ĐẠI DIỆN", "ĐẠI HỌC", "ĐẠI HỘI",
    "ĐẠT CHUẨN", "ĐẢNG BỘ", "ĐẢNG ỦY", "ĐẤT ĐAI", "ĐẤU GIÁ", "ĐẤU THẦU", "ĐẦU NĂM", "ĐẦU TƯ", "ĐẨY MẠNH",
    "ĐỀ NGHỊ", "ĐỀ XUẤT", "ĐỀ ÁN", "ĐỊA BÀN", "ĐỊA PHƯƠNG", "ĐỊA ĐIỂM", "ĐỊNH KỲ", "ĐỐI CHIẾU", "ĐỐI NGOẠI",
    "ĐỐI THOẠI", "ĐỐI TƯỢNG", "ĐỐI VỚI", "ĐỔI MỚI", "ĐỘI NGŨ", "ĐỘNG VIÊN", "ĐỘNG VẬT", "ĐỘT XUẤT", "ĐỜI SỐNG",
    "ỔN ĐỊNH", "ỦNG HỘ", "ỦY BAN", "ỦY QUYỀN", "ỦY VIÊN", "ỨNG CỨU", "ỨNG CỬ", "ỨNG DỤNG", "ỨNG PHÓ",
];

/// Phrases of three words and more that stay on one line where they fit; in the order of their bytes.
///
/// Two that an “and” joins need none: their name may part before it, but not behind it.
#[rustfmt::skip]
const PHRASES: &[&str] = &[
    "BAN CHẤP HÀNH", "BAN CHỈ HUY", "BAN CHỈ ĐẠO", "BAN QUẢN LÝ", "BAN THƯỜNG TRỰC", "BAN THƯỜNG VỤ",
    "BẢO HIỂM XÃ HỘI", "CHI CỤC TRƯỞNG", "CHUYỂN ĐỔI SỐ", "CHÁNH VĂN PHÒNG", "CHỮ THẬP ĐỎ", "CÔNG NGHỆ CAO",
    "CÔNG NGHỆ SỐ", "CÔNG NGHỆ SỐ CỘNG ĐỒNG", "CÔNG NGHỆ THÔNG TIN", "CƠ SỞ DỮ LIỆU", "CẢI CÁCH HÀNH CHÍNH",
    "CỤM CÔNG NGHIỆP", "CỰU CHIẾN BINH", "DỊCH VỤ CÔNG", "HÀNH CHÍNH CÔNG", "HĐND VÀ UBND", "HỆ THỐNG CHÍNH TRỊ",
    "HỒ CHÍ MINH", "HỘ KINH DOANH", "HỘI ĐỒNG NHÂN DÂN", "HỢP TÁC XÃ", "KHU CÔNG NGHIỆP", "KHU KINH TẾ",
    "KHÁM SỨC KHỎE", "KẾ TOÁN TRƯỞNG", "MÙA NẮNG NÓNG", "NGƯỜI CAO TUỔI", "NHÀ VĂN HÓA", "PHÒNG CHÁY, CHỮA CHÁY",
    "PHÒNG THỦ DÂN SỰ", "RỪNG PHÒNG HỘ", "RỪNG ĐẶC DỤNG", "THIẾT BỊ TIN HỌC", "THỦ TỤC HÀNH CHÍNH", "TIẾP CÔNG DÂN",
    "TRANG THIẾT BỊ", "TRẠM Y TẾ", "TÁI ĐỊNH CƯ", "TÒA ÁN NHÂN DÂN", "TỔNG GIÁM ĐỐC", "VIỆN KIỂM SÁT",
    "VƯỜN QUỐC GIA", "VẬT LIỆU NỔ", "ĐOÀN GIÁM SÁT", "ĐOÀN KIỂM TRA", "ĐOÀN THANH NIÊN", "ĐOÀN THANH TRA",
    "ỦY BAN NHÂN DÂN",
];

/// Words in the longest of them.
const LONGEST_PHRASE: usize = 5;

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

/// Words that lean on the unit behind them.
const AREA: &str = "ĐỊA BÀN";

/// Words that lean on the one behind them, as do `TM.` and `KT.`.
const LEADS: &[&str] = &[
    "VÀ", "PHÓ", "CÁC", "NHỮNG", "MỌI", "MỖI", "MỘT", "CÓ", "ĐỦ", "KHÔNG",
];

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
    "KHOẢN", "ĐIỂM", "LỚP", "KHU", "CẤP", "MỤC", "PHẦN", "HỌC",
];

/// Words that the name of a body, of one who leads it or of a place begins with. Behind a comma or
/// an “and”, another capital goes on with the name before it, as in `Sở Văn hóa, Thể thao và Du lịch`.
#[rustfmt::skip]
const BODIES: &[&str] = &[
    "BAN", "BỘ", "CỤC", "HĐND", "HỘI", "PHÓ", "QUỸ", "SỞ", "TRƯỜNG", "TRƯỞNG", "TRẠM", "TÒA", "TỈNH",
    "TỔ", "UBND", "VIỆN", "XÃ", "ĐOÀN", "ĐẢNG", "ỦY",
];

/// Two words that begin such names; one of them alone begins others, as in `Công nghệ` and `Văn hóa`.
#[rustfmt::skip]
const LONG_BODIES: &[&str] = &[
    "BÍ THƯ", "BỆNH VIỆN", "CHI CỤC", "CHÁNH VĂN", "CHỦ TỊCH", "CÔNG AN", "CÔNG TY", "CÔNG ĐOÀN", "GIÁM ĐỐC",
    "HIỆU TRƯỞNG", "LIÊN ĐOÀN", "MẶT TRẬN", "PHÒNG KINH", "PHÒNG VĂN", "QUÂN SỰ", "THÀNH PHỐ", "THÀNH ỦY",
    "THƯỜNG TRỰC", "THỦ TRƯỞNG", "THỦ TƯỚNG", "TRUNG TÂM", "TỔNG CỤC", "TỔNG CÔNG", "VĂN PHÒNG", "ĐẶC KHU",
];

/// The words of such a name between its capitals.
const NAME: usize = 4;

/// The most words in brackets that stay on one line.
const IN_BRACKETS: usize = 5;

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
    pub(super) const BETWEEN_KNOWN: u64 = 4;
    pub(super) const BETWEEN_WORDS: u64 = 6;
    /// Behind a comma and before an “and” in the name of one body.
    pub(super) const INSIDE_LONG_NAME: u64 = 12;
    /// From here on a break tears what a person reads at once.
    pub(in super::super) const TORN: u64 = INSIDE_PHRASE;
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
    let spelled = Spelled::of(words);
    let starts = 0..words.len();
    let is_compound: Vec<_> = starts
        .clone()
        .map(|start| spelled.is_compound(start))
        .collect();
    let name = Wording {
        inside_phrase: inside_phrases(&spelled, &is_compound),
        inside_brackets: inside_brackets(words),
        inside_name: inside_names(words, in_capitals),
        is_capital: words.iter().map(|word| is_capital(word)).collect(),
        is_compound,
        spelled,
        in_capitals,
    };
    let place = name.place_name();
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

/// Of each word, whether the few words in brackets run on from the word before it.
fn inside_brackets(words: &[&str]) -> Vec<bool> {
    let mut inside = vec![false; words.len()];
    for (start, word) in words.iter().enumerate() {
        let few = words.iter().skip(start).take(IN_BRACKETS);
        let end = few.enumerate().find(|(_, word)| word.contains(')'));
        if let (true, Some((length, _))) = (word.starts_with('('), end) {
            let later = inside.iter_mut().skip(start + 1).take(length);
            later.for_each(|word| *word = true);
        }
    }
    inside
}

/// Words as the lists spell them: in capitals, and with the tone where `ỦY` and `HÓA` have theirs,
/// not as in `UỶ` and `HOÁ`.
struct Spelled {
    /// The words, a space behind each.
    text: String,
    starts: Vec<usize>,
}

impl Spelled {
    fn of(words: &[&str]) -> Self {
        let mut spelled = Self {
            text: String::new(),
            starts: Vec::with_capacity(words.len() + 1),
        };
        spelled.starts.push(0);
        for word in words {
            spelled.push(word);
        }
        spelled
    }

    fn push(&mut self, word: &str) {
        let start = self.text.len();
        self.text.extend(word.chars().flat_map(char::to_uppercase));
        let word = self.text.get(start..).unwrap_or_default();
        let bare = word.trim_end_matches(is_around);
        let end = start + bare.len();
        let older = TONES.iter().find_map(|(newer, older)| {
            // The U of QUÝ belongs to its Q.
            let before = bare.strip_suffix(newer)?;
            (!before.ends_with('Q')).then_some((start + before.len(), older))
        });
        if let Some((vowels, older)) = older {
            self.text.replace_range(vowels..end, older);
        }
        self.text.push(' ');
        self.starts.push(self.text.len());
    }

    fn word(&self, index: usize) -> &str {
        self.words(index, 1).unwrap_or_default()
    }

    /// So many words, if there are.
    fn words(&self, start: usize, count: usize) -> Option<&str> {
        let [start, end] = [start, start + count].map(|index| self.starts.get(index));
        self.text.get(*start?..end?.saturating_sub(1))
    }

    /// The words of a stretch, without the marks around them, if there are so many.
    fn stretch(&self, start: usize, count: usize) -> Option<&str> {
        Some(self.words(start, count)?.trim_matches(is_around))
    }

    /// True of a word that makes one of two syllables with the next.
    fn is_compound(&self, start: usize) -> bool {
        let pair = self.stretch(start, 2);
        pair.is_some_and(|pair| COMPOUNDS.binary_search(&pair).is_ok())
    }

    /// True of a word that is one of these pairs with the next.
    fn is_pair_of(&self, pairs: &[&str], start: usize) -> bool {
        let pair = self.stretch(start, 2);
        pair.is_some_and(|pair| pairs.contains(&pair))
    }
}

/// True of a sign around a word.
pub(super) fn is_around(sign: char) -> bool {
    !sign.is_alphanumeric()
}

/// Of each word, whether a set phrase runs on from the word before it.
fn inside_phrases(words: &Spelled, is_compound: &[bool]) -> Vec<bool> {
    let mut inside = vec![false; is_compound.len()];
    for start in 0..is_compound.len() {
        for length in 3..=LONGEST_PHRASE {
            let Some(phrase) = words.stretch(start, length) else {
                break;
            };
            // The CÔNG of DỊCH VỤ CÔNG is another one in DỊCH VỤ CÔNG ÍCH.
            let goes_on = || is_compound.get(start + length - 1) == Some(&true);
            if PHRASES.binary_search(&phrase).is_ok() && !goes_on() {
                let later = inside.iter_mut().skip(start + 1).take(length - 1);
                later.for_each(|word| *word = true);
            }
        }
    }
    inside
}

/// The words of a name, and what is known of them.
struct Wording {
    spelled: Spelled,
    is_compound: Vec<bool>,
    inside_phrase: Vec<bool>,
    inside_brackets: Vec<bool>,
    inside_name: Vec<bool>,
    is_capital: Vec<bool>,
    in_capitals: bool,
}

impl Wording {
    fn word(&self, index: usize) -> &str {
        self.spelled.word(index)
    }

    fn is_compound(&self, start: usize) -> bool {
        self.is_compound.get(start) == Some(&true)
    }

    fn is_inside_phrase(&self, start: usize) -> bool {
        let inside = [&self.inside_phrase, &self.inside_brackets];
        inside
            .iter()
            .any(|inside| inside.get(start).is_some_and(|inside| *inside))
    }

    /// True of a capital that goes on with the name before it, and of the “and” before one.
    fn is_inside_long_name(&self, start: usize) -> bool {
        let first = start + usize::from(self.word(start) == "VÀ");
        self.is_place(first) && !self.begins_name(first) && self.is_behind_name(start)
    }

    /// True of a word that begins the name of a body.
    fn begins_name(&self, start: usize) -> bool {
        BODIES.contains(&self.word(start)) || self.spelled.is_pair_of(LONG_BODIES, start)
    }

    /// True in a sentence of a word behind a name. The capital that it begins with is none.
    fn is_behind_name(&self, start: usize) -> bool {
        let reach = start.saturating_sub(NAME).max(1);
        !self.in_capitals && (reach..start).any(|at| self.is_place(at))
    }

    /// The beginning of the place that the name of a body ends with: behind its last unit.
    fn place_name(&self) -> usize {
        let count = self.is_compound.len();
        let starts = (0..count).rev();
        let unit = starts.filter_map(|start| Some((start, self.unit_at(start)?)));
        unit.map(|(start, length)| start + length)
            .next()
            .unwrap_or(count)
    }

    /// The number of words that name a unit of administration here, if any do.
    fn unit_at(&self, start: usize) -> Option<usize> {
        if self.is_compound(start) || self.is_inside_phrase(start) {
            return None;
        }
        let long = self.is_long_unit(start);
        let short = UNITS.contains(&self.word(start));
        (long || short).then_some(if long { 2 } else { 1 })
    }

    /// True of the two words that lean on the unit that they are the area of.
    fn is_area(&self, start: usize) -> bool {
        self.spelled.is_pair_of(&[AREA], start)
    }

    fn is_long_unit(&self, start: usize) -> bool {
        self.spelled.is_pair_of(UNITS, start)
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
        } else if self.is_compound(last) || self.is_long_unit(last) {
            cost::INSIDE_COMPOUND
        } else if self.is_inside_phrase(start) {
            cost::INSIDE_PHRASE
        } else if !self.in_capitals && self.leans(last) {
            cost::AFTER_LEAD
        } else if let Some(length) = self.unit_at(start) {
            if !self.in_capitals && last > 0 && self.is_area(last - 1) {
                return cost::AFTER_LEAD;
            }
            // Without a place behind it, it belongs to the body before it.
            if !self.is_place(start + length) {
                cost::INSIDE_PLACE
            } else if self.is_behind_name(start) {
                cost::INSIDE_LONG_NAME
            } else {
                cost::BEFORE_UNIT
            }
        } else if self.is_inside_long_name(start) {
            cost::INSIDE_LONG_NAME
        } else if behind_comma && !self.in_capitals {
            cost::AFTER_COMMA
        } else if next == "VÀ" {
            cost::BEFORE_AND
        } else if !self.in_capitals && self.is_joint(start) {
            cost::BEFORE_JOINT
        } else if self.in_capitals && start > place {
            cost::INSIDE_PLACE
        } else if !self.in_capitals && self.is_sure(start) {
            cost::BETWEEN_KNOWN
        } else {
            cost::BETWEEN_WORDS
        }
    }

    /// True if known words end and begin here.
    fn is_sure(&self, start: usize) -> bool {
        let is_known = |at: usize| self.is_compound(at) || self.is_inside_phrase(at + 1);
        // A capital may begin a longer name, as in `Trung tâm dữ liệu`.
        start > 1 && is_known(start - 2) && !self.is_place(start - 2) && is_known(start)
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
        let is_unit = UNITS.contains(&self.word(at)) && self.is_place(at + 1);
        JOINTS.contains(&self.word(at)) || is_long || is_unit
    }

    fn is_joint(&self, start: usize) -> bool {
        let word = self.word(start);
        let names_year = COUNTED.first() == Some(&word) && self.counts(start);
        JOINTS.contains(&word) || self.is_long_joint(start) || names_year
    }

    fn is_long_joint(&self, start: usize) -> bool {
        self.spelled.is_pair_of(LONG_JOINTS, start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_found_as_they_are_spelled() {
        for entry in COMPOUNDS.iter().chain(PHRASES) {
            let words: Vec<_> = entry.split(' ').collect();
            assert_eq!(Spelled::of(&words).text.trim_end(), *entry);
        }
        let words = |phrase: &&str| phrase.split(' ').count();
        assert_eq!(PHRASES.iter().map(words).max(), Some(LONGEST_PHRASE));
    }

    #[test]
    fn the_lists_that_are_searched_are_in_the_order_of_their_bytes() {
        assert!(COMPOUNDS.is_sorted());
        assert!(PHRASES.is_sorted());
    }

    #[test]
    fn a_word_is_spelled_one_way() {
        assert_eq!(
            Spelled::of(&["QUÝ", "QUỸ,", "Thuỷ,", "TOÁN"]).text,
            "QUÝ QUỸ, THỦY, TOÁN "
        );
    }
}
