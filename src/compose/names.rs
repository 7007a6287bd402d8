//! Names of bodies, broken into lines where a person would break them.

use super::twips;
use crate::text::{Face, width};
use crate::units::Length;

/// Words of two syllables that stay on one line, as the names of bodies have them.
#[rustfmt::skip]
const COMPOUNDS: &[&str] = &[
    "AN NINH", "AN TOÀN", "BẢO HIỂM", "BẢO TÀNG", "BẢO VỆ", "BÁO CHÍ", "BỆNH VIỆN", "BIÊN PHÒNG", "BỘ MÁY",
    "BƯU CHÍNH", "CẢI CÁCH", "CẢNH SÁT", "CAO ĐẲNG", "CHẤP HÀNH", "CHẤT LƯỢNG", "CHÍNH PHỦ", "CHÍNH QUYỀN",
    "CHÍNH SÁCH", "CHỈ ĐẠO", "CHỈ HUY", "CHUYỂN ĐỔI", "CHƯƠNG TRÌNH", "CHI CỤC", "CÔNG AN", "CÔNG CHỨC",
    "CÔNG ĐOÀN", "CÔNG NGHỆ", "CÔNG NGHIỆP", "CÔNG THƯƠNG", "CÔNG TRÌNH", "CƠ QUAN", "CỰU CHIẾN", "DÂN SỐ",
    "DÂN TỘC", "DI SẢN", "DỊCH VỤ", "DOANH NGHIỆP", "DU LỊCH", "DỰ ÁN", "DỰ PHÒNG", "ĐẠI HỌC", "ĐÀO TẠO",
    "ĐĂNG KÝ", "ĐẤT ĐAI", "ĐẦU TƯ", "ĐIỀU TRA", "ĐIỆN TỬ", "ĐOÀN THỂ", "ĐÔ THỊ", "ĐỐI NGOẠI", "ĐỘI NGŨ",
    "GIÁM SÁT", "GIÁO DỤC", "GIAO THÔNG", "HÀNH CHÍNH", "HẠ TẦNG", "HẢI QUAN", "HẬU CẦN", "HOẠT ĐỘNG",
    "HỘI ĐỒNG", "HỢP TÁC", "KẾ HOẠCH", "KẾ TOÁN", "KHOA HỌC", "KHÍ TƯỢNG", "KHO BẠC", "KHU VỰC", "KIỂM LÂM",
    "KIỂM NGHIỆM", "KIỂM SOÁT", "KIỂM TOÁN", "KIỂM TRA", "KIẾN TRÚC", "KINH TẾ", "LAO ĐỘNG", "LÂM NGHIỆP",
    "LỊCH SỬ", "LIÊN HIỆP", "LƯU TRỮ", "MẶT TRẬN", "MIỀN NÚI", "MÔI TRƯỜNG", "NÂNG CAO", "NĂNG LƯỢNG",
    "NGÂN HÀNG", "NGÂN SÁCH", "NGHỆ THUẬT", "NGHIÊN CỨU", "NGHIỆP VỤ", "NGOẠI VỤ", "NGƯỜI DÂN", "NHÀ NƯỚC",
    "NHÂN DÂN", "NHÂN LỰC", "NÔNG DÂN", "NÔNG NGHIỆP", "NÔNG THÔN", "NỘI VỤ", "PHÁP CHẾ", "PHÁP LUẬT",
    "PHÁT HÀNH", "PHÁT THANH", "PHÁT TRIỂN", "PHỔ THÔNG", "PHÒNG CHỐNG", "PHÒNG CHÁY", "PHỤ NỮ", "PHỤC VỤ",
    "QUẢN LÝ", "QUẢN TRỊ", "QUÂN SỰ", "QUẬN ỦY", "QUỐC GIA", "QUỐC HỘI", "QUỐC PHÒNG", "QUỐC TẾ", "QUY HOẠCH",
    "SỰ NGHIỆP", "TÀI CHÍNH", "TÀI NGUYÊN", "TÀI SẢN", "TÁI CƠ", "TẬP ĐOÀN", "TÂY BẮC", "THANH NIÊN",
    "THANH TRA", "THẨM ĐỊNH", "THẨM PHÁN", "THỂ DỤC", "THỂ THAO", "THI ĐUA", "THI HÀNH", "THIÊN TAI",
    "THIẾT BỊ", "THỐNG KÊ", "THÔNG TẤN", "THÔNG TIN", "THỦ TỤC", "THỦ TƯỚNG", "THỦY LỢI", "THỦY SẢN",
    "THUẾ QUAN", "THƯ VIỆN", "THƯƠNG BINH", "THƯƠNG MẠI", "THƯỜNG TRỰC", "THƯỜNG XUYÊN", "TIÊU CHUẨN",
    "TIỂU HỌC", "TÍN DỤNG", "TỔ CHỨC", "TỔ QUỐC", "TỔNG CỤC", "TỔNG HỢP", "TRẠM Y", "TRẬT TỰ", "TRUNG CẤP",
    "TRUNG HỌC", "TRUNG TÂM", "TRUNG ƯƠNG", "TRUYỀN HÌNH", "TRUYỀN THÔNG", "TUYÊN GIÁO", "TUYÊN TRUYỀN",
    "TƯ PHÁP", "TỪ THIỆN", "TƯỞNG NIỆM", "ỨNG DỤNG", "ỦY BAN", "VẬN TẢI", "VĂN HÓA", "VĂN HOÁ", "VĂN PHÒNG",
    "VIỄN THÔNG", "VIỆC LÀM", "VIỆT NAM", "XÃ HỘI", "XÂY DỰNG", "XUẤT BẢN", "XÚC TIẾN", "Y TẾ",
];

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

/// What breaking at a place costs; a line has about 10 to give for being as full as the others.
mod cost {
    pub(super) const BEFORE_UNIT: u64 = 0;
    pub(super) const BEFORE_AND: u64 = 2;
    pub(super) const BETWEEN_WORDS: u64 = 6;
    pub(super) const AFTER_DASH: u64 = 6;
    pub(super) const INSIDE_COMPOUND: u64 = 40;
    pub(super) const AFTER_AND: u64 = 60;
    pub(super) const BEFORE_DASH: u64 = 60;
    pub(super) const LINE: u64 = 30;
    pub(super) const INSIDE_PLACE: u64 = 20;
    /// For each thousandth of the room, of a line that does not fit into it.
    pub(super) const TOO_WIDE: u64 = 10;
}

/// The lines of a name in capitals: one if it fits, else as few as do, broken at the best places
/// and about as long as each other.
pub(super) fn lines(name: &str, face: Face, half_points: u16, room: Length) -> Vec<String> {
    let measure = |text: &str| twips(width(text, face, half_points));
    if measure(name) <= room {
        return vec![name.to_owned()];
    }
    let words: Vec<&str> = name.split(' ').collect();
    let widths: Vec<i64> = words
        .iter()
        .map(|word| i64::from(measure(word).to_twips()))
        .collect();
    let space = i64::from(measure(" ").to_twips());
    let room = i64::from(room.to_twips()).max(1);
    let place = place_name(&words);

    // best[end]: the least cost of breaking the first `end` words, and where its last line begins.
    let mut best: Vec<(u64, usize)> = vec![(0, 0)];
    for end in 1..=words.len() {
        let mut least = (u64::MAX, 0);
        let mut line = -space;
        for start in (0..end).rev() {
            line = line.saturating_add(widths.get(start).copied().unwrap_or(0) + space);
            let before = best.get(start).map_or(0, |(cost, _)| *cost);
            let total = before + line_cost(line, room) + break_cost(&words, place, start);
            if total < least.0 {
                least = (total, start);
            }
            if line > room {
                break;
            }
        }
        best.push(least);
    }

    let mut lines = Vec::new();
    let mut end = words.len();
    while let Some((_, start)) = best.get(end).copied().filter(|_| end > 0) {
        lines.push(words.get(start..end).unwrap_or_default().join(" "));
        end = start;
    }
    lines.reverse();
    lines
}

/// What a line of this width costs: the squares favour lines of one length.
fn line_cost(line: i64, room: i64) -> u64 {
    let permille = u64::try_from(line.saturating_mul(1000) / room).unwrap_or(0);
    let overflow = if line > room { permille } else { 0 };
    cost::LINE + overflow * cost::TOO_WIDE + permille * permille / 100_000
}

/// Where the name of the place begins that the name of a body ends with: behind its last unit.
fn place_name(words: &[&str]) -> usize {
    let starts = (0..words.len()).rev();
    let unit = starts.filter_map(|start| Some((start, unit_at(words, start)?)));
    unit.map(|(start, length)| start + length)
        .next()
        .unwrap_or(words.len())
}

/// How many words name a unit of administration here, if any do.
fn unit_at(words: &[&str], start: usize) -> Option<usize> {
    let word = words.get(start)?;
    let pair = format!("{word} {}", words.get(start + 1).unwrap_or(&""));
    if COMPOUNDS.contains(&pair.as_str()) {
        None
    } else if UNITS.contains(&pair.as_str()) {
        Some(2)
    } else {
        UNITS.contains(word).then_some(1)
    }
}

/// What it costs to begin a line with this word.
fn break_cost(words: &[&str], place: usize, start: usize) -> u64 {
    let word = |index: usize| words.get(index).copied().unwrap_or_default();
    if start == 0 {
        return 0;
    }
    let (before, next) = (word(start - 1), word(start));
    let across = format!("{before} {next}");
    if next == "-" {
        cost::BEFORE_DASH
    } else if before == "VÀ" {
        cost::AFTER_AND
    } else if before == "-" {
        cost::AFTER_DASH
    } else if COMPOUNDS.contains(&across.as_str()) || UNITS.contains(&across.as_str()) {
        cost::INSIDE_COMPOUND
    } else if unit_at(words, start).is_some() {
        cost::BEFORE_UNIT
    } else if start > place {
        cost::INSIDE_PLACE
    } else if next == "VÀ" {
        cost::BEFORE_AND
    } else {
        cost::BETWEEN_WORDS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(name: &str, room: i16) -> String {
        lines(name, Face::Bold, 26, Length::mm(room)).join(" / ")
    }

    #[test]
    fn names_break_where_a_person_breaks_them() {
        for expected in [
            "SỞ NỘI VỤ",
            "ỦY BAN NHÂN DÂN / XÃ HƯƠNG LONG",
            "HỘI ĐỒNG NHÂN DÂN / PHƯỜNG AN THỊNH",
            "ỦY BAN NHÂN DÂN / THÀNH PHỐ / HỒ CHÍ MINH",
            "ỦY BAN NHÂN DÂN / THÀNH PHỐ HUẾ",
            "SỞ NÔNG NGHIỆP / VÀ MÔI TRƯỜNG",
            "SỞ VĂN HÓA, THỂ THAO / VÀ DU LỊCH",
            "PHÒNG VĂN HÓA - XÃ HỘI",
            "TRUNG TÂM PHỤC VỤ / HÀNH CHÍNH CÔNG / TỈNH LÂM BÌNH",
            "BAN QUẢN LÝ DỰ ÁN / ĐẦU TƯ XÂY DỰNG / KHU VỰC LÂM BÌNH",
        ] {
            assert_eq!(broken(&expected.replace(" / ", " "), 60), expected);
        }
    }

    #[test]
    fn where_words_part_alike_lines_are_about_as_long_as_each_other() {
        for expected in [
            "VƯỜN QUỐC GIA / LÂM BÌNH",
            "TRƯỜNG MẦM NON / SUỐI MÂY",
            "TRƯỜNG CAO ĐẲNG / Y TẾ LÂM BÌNH",
            "ĐÀI PHÁT THANH / VÀ TRUYỀN HÌNH / LÂM BÌNH",
        ] {
            assert_eq!(broken(&expected.replace(" / ", " "), 60), expected);
        }
    }

    #[test]
    fn lines_are_as_few_as_do() {
        for expected in [
            "TRUNG TÂM LƯU TRỮ / LỊCH SỬ TỈNH AN LÂM",
            "VĂN PHÒNG ĐĂNG KÝ / ĐẤT ĐAI TỈNH LÂM BÌNH",
        ] {
            assert_eq!(broken(&expected.replace(" / ", " "), 60), expected);
        }
    }

    #[test]
    fn rather_a_line_more_than_a_word_of_two_syllables_parted() {
        assert_eq!(
            broken("QUỸ BẢO VỆ MÔI TRƯỜNG TỈNH AN LÂM", 60),
            "QUỸ BẢO VỆ / MÔI TRƯỜNG / TỈNH AN LÂM"
        );
    }

    #[test]
    fn a_line_may_fill_its_room_to_the_last_twip() {
        let expected = ["ỦY BAN NHÂN DÂN", "PHƯỜNG LÂM THỊNH"];
        let room = twips(width(expected[1], Face::Bold, 26));
        assert_eq!(lines(&expected.join(" "), Face::Bold, 26, room), expected);
    }

    #[test]
    fn a_word_wider_than_the_room_has_a_line_of_its_own() {
        assert_eq!(
            broken("SỞ NGHIÊNGNGHIÊNGNGHIÊNGNGHIÊNG VỤ", 40),
            "SỞ / NGHIÊNGNGHIÊNGNGHIÊNGNGHIÊNG / VỤ"
        );
    }
}
