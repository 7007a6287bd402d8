//! Names of bodies, broken into lines where a person would break them.

use super::twips;
use crate::text::{Face, width};
use crate::units::Length;

/// Words of two syllables that stay on one line, as the names of bodies have them.
#[rustfmt::skip]
const COMPOUNDS: &[&str] = &[
    "AN NINH", "AN TOÀN", "BÁO CHÍ", "BẢO ĐẢM", "BẢO HIỂM", "BẢO TÀNG", "BẢO TỒN", "BẢO TRỢ", "BẢO VỆ",
    "BỆNH VIỆN", "BÍ THƯ", "BIÊN PHÒNG", "BỘ MÁY", "BỒI THƯỜNG", "BƯU CHÍNH", "CẢI CÁCH", "CẢNH SÁT", "CAO ĐẲNG",
    "CHÁNH ÁN", "CHĂN NUÔI", "CHẤP HÀNH", "CHẤT LƯỢNG", "CHI CỤC", "CHỈ ĐẠO", "CHỈ HUY", "CHỈNH HÌNH", "CHÍNH PHỦ",
    "CHÍNH QUYỀN", "CHÍNH SÁCH", "CHÍNH TRỊ", "CHỦ NHIỆM", "CHỦ TỊCH", "CHỦ TỌA", "CHUYỂN ĐỔI", "CHUYÊN MÔN",
    "CHUYÊN NGHIỆP", "CHUYÊN VIÊN", "CHƯƠNG TRÌNH", "CÔNG AN", "CÔNG CHỨC", "CÔNG CHỨNG", "CÔNG CỘNG", "CÔNG DÂN",
    "CÔNG ĐOÀN", "CỘNG ĐỒNG", "CÔNG ÍCH", "CÔNG NGHỆ", "CÔNG NGHIỆP", "CỘNG SẢN", "CÔNG THƯƠNG", "CÔNG TRÌNH",
    "CƠ QUAN", "CƠ SỞ", "CUNG CẤP", "CUNG ỨNG", "CỰU CHIẾN", "CỨU HỘ", "CỨU NẠN", "CỨU TRỢ", "DA LIỄU", "DÂN PHỐ",
    "DÂN SỐ", "DÂN TỘC", "DÂN VẬN", "DI SẢN", "DỊCH VỤ", "DOANH NGHIỆP", "DU LỊCH", "DỰ ÁN", "DỰ PHÒNG", "ĐA KHOA",
    "ĐẠI DIỆN", "ĐẠI HỌC", "ĐẢNG BỘ", "ĐẢNG ỦY", "ĐÀO TẠO", "ĐĂNG KIỂM", "ĐĂNG KÝ", "ĐẤT ĐAI", "ĐẤU GIÁ", "ĐẦU TƯ",
    "ĐIỆN LỰC", "ĐIỆN TỬ", "ĐIỀU HÀNH", "ĐIỀU TRA", "ĐO LƯỜNG", "ĐOÀN THỂ", "ĐÔ THỊ", "ĐỔI MỚI", "ĐỐI NGOẠI",
    "ĐỘI NGŨ", "ĐỐI THOẠI", "ĐƯỜNG BỘ", "GIA ĐÌNH", "GIÁM ĐỊNH", "GIÁM ĐỐC", "GIÁM SÁT", "GIAO DỊCH", "GIÁO DỤC",
    "GIAO THÔNG", "GIỚI THIỆU", "HẠ TẦNG", "HẢI QUAN", "HÀNH CHÍNH", "HẬU CẦN", "HIỆU TRƯỞNG", "HOẠT ĐỘNG",
    "HỌC SINH", "HỘ SINH", "HỖ TRỢ", "HỘI ĐỒNG", "HỢP TÁC", "KẾ HOẠCH", "KẾ TOÁN", "KHEN THƯỞNG", "KHÍ TƯỢNG",
    "KHO BẠC", "KHOA HỌC", "KHU VỰC", "KHUYẾN HỌC", "KHUYẾN NÔNG", "KIỂM LÂM", "KIỂM NGHIỆM", "KIỂM SÁT",
    "KIỂM SOÁT", "KIỂM TOÁN", "KIỂM TRA", "KIẾN TRÚC", "KINH DOANH", "KINH TẾ", "KỸ THUẬT", "LAO ĐỘNG",
    "LÂM NGHIỆP", "LỊCH SỬ", "LIÊN ĐOÀN", "LIÊN HIỆP", "LIÊN KẾT", "LIÊN MINH", "LUẬT SƯ", "LƯU TRỮ", "MẶT BẰNG",
    "MẶT TRẬN", "MẦM NON", "MIỀN NÚI", "MÔI TRƯỜNG", "NĂNG LƯỢNG", "NÂNG CAO", "NGÂN HÀNG", "NGÂN SÁCH",
    "NGHỀ NGHIỆP", "NGHỆ THUẬT", "NGHIÊN CỨU", "NGHIỆP VỤ", "NGOẠI NGỮ", "NGOẠI VỤ", "NGƯỜI DÂN", "NHÀ BÁO",
    "NHÀ NƯỚC", "NHÂN DÂN", "NHÂN ĐẠO", "NHÂN LỰC", "NHÂN SỰ", "NỘI CHÍNH", "NỘI TRÚ", "NỘI VỤ", "NÔNG DÂN",
    "NÔNG LÂM", "NÔNG NGHIỆP", "NÔNG THÔN", "PHÁP CHẾ", "PHÁP LUẬT", "PHÁP Y", "PHÁT HÀNH", "PHÁT THANH",
    "PHÁT TRIỂN", "PHÒNG CHÁY", "PHÒNG CHỐNG", "PHÒNG HỘ", "PHÒNG THỦ", "PHỔ THÔNG", "PHỤ NỮ", "PHỤC HỒI",
    "PHỤC VỤ", "QUẢN LÝ", "QUẢN TRỊ", "QUÂN ĐỘI", "QUÂN SỰ", "QUẬN ỦY", "QUỐC GIA", "QUỐC HỘI", "QUỐC PHÒNG",
    "QUỐC TẾ", "QUỸ ĐẤT", "QUY HOẠCH", "SẢN NHI", "SẢN XUẤT", "SÁNG TẠO", "SINH HỌC", "SINH VIÊN", "SỰ NGHIỆP",
    "TÀI CHÍNH", "TÁI CƠ", "TÀI NGUYÊN", "TÀI SẢN", "TÂM THẦN", "TẬP ĐOÀN", "TÂY BẮC", "THANH NIÊN", "THANH TRA",
    "THÀNH ỦY", "THẨM ĐỊNH", "THẨM PHÁN", "THỂ DỤC", "THỂ THAO", "THI ĐUA", "THI HÀNH", "THIÊN TAI", "THIẾT BỊ",
    "THIẾU NHI", "THIẾU NIÊN", "THỐNG KÊ", "THÔNG TẤN", "THÔNG TIN", "THỦ TRƯỞNG", "THỦ TỤC", "THỦ TƯỚNG", "THÚ Y",
    "THUẾ QUAN", "THỦY ĐIỆN", "THỦY LỢI", "THỦY SẢN", "THỦY VĂN", "THƯ KÝ", "THƯ VIỆN", "THỰC PHẨM", "THỰC VẬT",
    "THƯƠNG BINH", "THƯƠNG MẠI", "THƯỜNG TRỰC", "THƯỜNG XUYÊN", "TIỂU BAN", "TIÊU CHUẨN", "TIỂU HỌC", "TÌM KIẾM",
    "TÍN DỤNG", "TIN HỌC", "TÌNH NGUYỆN", "TỈNH ỦY", "TÒA ÁN", "TỔ CHỨC", "TỔ QUỐC", "TỔ TRƯỞNG", "TÔN GIÁO",
    "TỔNG CỤC", "TỔNG HỢP", "TỔNG KẾT", "TRÁCH NHIỆM", "TRẠM Y", "TRẬT TỰ", "TRỒNG TRỌT", "TRỢ GIÚP", "TRUNG CẤP",
    "TRUNG HỌC", "TRUNG TÂM", "TRUNG ƯƠNG", "TRUYỀN HÌNH", "TRUYỀN THÔNG", "TRƯỞNG BAN", "TRƯỞNG PHÒNG",
    "TUYÊN GIÁO", "TUYÊN TRUYỀN", "TƯ PHÁP", "TỪ THIỆN", "TƯỞNG NIỆM", "ỦY BAN", "ỦY VIÊN", "ỨNG DỤNG", "VĂN HÓA",
    "VĂN NGHỆ", "VĂN PHÒNG", "VẬN TẢI", "VẬT TƯ", "VỆ SINH", "VIỆC LÀM", "VIỄN THÔNG", "VIỆN TRƯỞNG", "VIỆT NAM",
    "XÃ HỘI", "XÂY DỰNG", "XUẤT BẢN", "XUẤT KHẨU", "XÚC TIẾN", "Y TẾ",
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
    "KẾ TOÁN TRƯỞNG", "KHU CÔNG NGHIỆP", "KHU KINH TẾ", "KIỂM SÁT NHÂN DÂN", "NHÀ VĂN HÓA",
    "PHÒNG THỦ DÂN SỰ", "RỪNG ĐẶC DỤNG", "RỪNG PHÒNG HỘ", "TÁI ĐỊNH CƯ", "TIẾP CÔNG DÂN", "TÒA ÁN NHÂN DÂN",
    "TỔNG GIÁM ĐỐC", "TRẠM Y TẾ", "ỦY BAN NHÂN DÂN", "VƯỜN QUỐC GIA",
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
const LEADS: &[&str] = &["VÀ", "PHÓ", "CÁC"];

/// Ends of words whose tone may stand on either vowel: as in `UỶ`, and as in `ỦY`.
#[rustfmt::skip]
const TONES: &[(&str, &str)] = &[
    ("UỲ", "ÙY"), ("UỶ", "ỦY"), ("UỸ", "ŨY"), ("UÝ", "ÚY"), ("UỴ", "ỤY"),
    ("OÀ", "ÒA"), ("OẢ", "ỎA"), ("OÃ", "ÕA"), ("OÁ", "ÓA"), ("OẠ", "ỌA"),
    ("OÈ", "ÒE"), ("OẺ", "ỎE"), ("OẼ", "ÕE"), ("OÉ", "ÓE"), ("OẸ", "ỌE"),
];

/// The cost of a break; a line has about 10 to give for being as full as the others.
mod cost {
    pub(super) const BEFORE_UNIT: u64 = 0;
    pub(super) const BEFORE_AND: u64 = 2;
    pub(super) const BETWEEN_WORDS: u64 = 6;
    pub(super) const AFTER_DASH: u64 = 6;
    /// Dearer than a line more, as what a person reads at once is.
    pub(super) const INSIDE_PHRASE: u64 = 50;
    /// Dearer still: a phrase too wide for its line parts between its words of two syllables.
    pub(super) const INSIDE_COMPOUND: u64 = 100;
    pub(super) const AFTER_LEAD: u64 = 60;
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
    let breaks = break_costs(&words);

    // best[end]: the least cost of breaking the first `end` words, and where its last line begins.
    let mut best: Vec<(u64, usize)> = vec![(0, 0)];
    for end in 1..=words.len() {
        let mut least = (u64::MAX, 0);
        let mut line = -space;
        for start in (0..end).rev() {
            line = line.saturating_add(widths.get(start).copied().unwrap_or(0) + space);
            let before = best.get(start).map_or(0, |(cost, _)| *cost);
            let total = before + line_cost(line, room) + breaks.get(start).copied().unwrap_or(0);
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

/// The cost of a line of this width: the squares favour lines of one length.
fn line_cost(line: i64, room: i64) -> u64 {
    let permille = u64::try_from(line.saturating_mul(1000) / room).unwrap_or(0);
    let overflow = if line > room { permille } else { 0 };
    cost::LINE + overflow * cost::TOO_WIDE + permille * permille / 100_000
}

/// The cost of a line that begins with each of these words.
fn break_costs(words: &[&str]) -> Vec<u64> {
    let spelled: Vec<String> = words.iter().map(|word| spelled(word)).collect();
    let words = Name {
        inside_phrase: inside_phrases(&spelled),
        spelled,
    };
    let place = words.place_name();
    let starts = 0..words.spelled.len();
    starts.map(|start| words.break_cost(place, start)).collect()
}

/// A word as the lists spell it: with its tone where `ỦY` and `HÓA` have theirs, not as in `UỶ`
/// and `HOÁ`.
fn spelled(word: &str) -> String {
    let end = word.trim_end_matches(|sign: char| !sign.is_alphanumeric());
    let marks = word.get(end.len()..).unwrap_or_default();
    let older = TONES.iter().find_map(|(newer, older)| {
        // The U of QUÝ belongs to its Q.
        let start = end.strip_suffix(newer)?;
        (!start.ends_with('Q')).then(|| format!("{start}{older}{marks}"))
    });
    older.unwrap_or_else(|| word.to_owned())
}

/// The words of a stretch, without the marks around them, if there are so many.
fn stretch(words: &[String], start: usize, length: usize) -> Option<String> {
    let words = words.get(start..start + length)?.join(" ");
    let around = |sign: char| !sign.is_alphanumeric();
    Some(words.trim_matches(around).to_owned())
}

fn is_compound(words: &[String], start: usize) -> bool {
    stretch(words, start, 2).is_some_and(|pair| COMPOUNDS.contains(&pair.as_str()))
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
            let goes_on = is_compound(words, start + length - 1);
            if PHRASES.contains(&phrase.as_str()) && !goes_on {
                let later = inside.iter_mut().skip(start + 1).take(length - 1);
                later.for_each(|word| *word = true);
            }
        }
    }
    inside
}

/// The words of a name, and what is known of them.
struct Name {
    spelled: Vec<String>,
    inside_phrase: Vec<bool>,
}

impl Name {
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
        if next == "-" {
            cost::BEFORE_DASH
        } else if LEADS.contains(&before) || before.ends_with('.') {
            cost::AFTER_LEAD
        } else if before == "-" {
            cost::AFTER_DASH
        } else if is_compound(&self.spelled, last) || self.is_long_unit(last) {
            cost::INSIDE_COMPOUND
        } else if self.is_inside_phrase(start) {
            cost::INSIDE_PHRASE
        } else if let Some(length) = self.unit_at(start) {
            // Without a place behind it, it belongs to the body before it.
            if start + length < self.spelled.len() {
                cost::BEFORE_UNIT
            } else {
                cost::INSIDE_PLACE
            }
        } else if start > place {
            cost::INSIDE_PLACE
        } else if next == "VÀ" {
            cost::BEFORE_AND
        } else {
            cost::BETWEEN_WORDS
        }
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
    fn a_set_phrase_stays_on_one_line() {
        for expected in [
            "CHỦ TỊCH / ỦY BAN NHÂN DÂN / XÃ SUỐI MÂY",
            "VĂN PHÒNG / HỘI ĐỒNG NHÂN DÂN / VÀ ỦY BAN NHÂN DÂN / XÃ SUỐI MÂY",
            "THƯỜNG TRỰC / HỘI ĐỒNG NHÂN DÂN / XÃ NÀ SANG",
            "TRUNG TÂM / CHUYỂN ĐỔI SỐ / TỈNH AN LÂM",
            "BAN QUẢN LÝ / RỪNG PHÒNG HỘ / PHIÊNG LÁN",
            "BAN CHỈ HUY / PHÒNG THỦ DÂN SỰ / XÃ SUỐI MÂY",
            "CHÁNH VĂN PHÒNG / HĐND VÀ UBND",
            "ỦY BAN MẶT TRẬN / TỔ QUỐC VIỆT NAM / XÃ SUỐI MÂY",
            "ĐOÀN THANH NIÊN / CỘNG SẢN HỒ CHÍ MINH / XÃ SUỐI MÂY",
            "TRUNG TÂM CUNG ỨNG / DỊCH VỤ CÔNG / XÃ SUỐI MÂY",
            "TRUNG TÂM PHỤC VỤ / HÀNH CHÍNH CÔNG / XÃ SUỐI MÂY",
            "HỢP TÁC XÃ / NÔNG NGHIỆP SUỐI MÂY",
        ] {
            assert_eq!(broken(&expected.replace(" / ", " "), 60), expected);
        }
    }

    #[test]
    fn names_joined_by_an_and_part_before_it_or_behind_a_comma() {
        for (room, expected) in [
            (60, "SỞ KHOA HỌC / VÀ CÔNG NGHỆ / TỈNH AN LÂM"),
            (60, "SỞ GIÁO DỤC / VÀ ĐÀO TẠO / TỈNH LÂM BÌNH"),
            (60, "SỞ DÂN TỘC / VÀ TÔN GIÁO"),
            (60, "SỞ VĂN HÓA, THỂ THAO / VÀ DU LỊCH TỈNH AN LÂM"),
            (45, "SỞ NÔNG NGHIỆP / VÀ MÔI TRƯỜNG"),
            (45, "SỞ VĂN HÓA, / THỂ THAO / VÀ DU LỊCH / TỈNH AN LÂM"),
            (87, "GIÁM ĐỐC SỞ KHOA HỌC / VÀ CÔNG NGHỆ TỈNH LÀO CAI"),
        ] {
            assert_eq!(broken(&expected.replace(" / ", " "), room), expected);
        }
    }

    #[test]
    fn a_phrase_too_wide_for_its_line_parts_between_its_words() {
        assert_eq!(
            broken("ỦY BAN NHÂN DÂN XÃ NÀ SANG", 40),
            "ỦY BAN / NHÂN DÂN / XÃ NÀ SANG"
        );
    }

    #[test]
    fn the_end_of_a_phrase_may_begin_another_word() {
        assert_eq!(
            broken("TRUNG TÂM DỊCH VỤ CÔNG ÍCH PHƯỜNG AN THỊNH", 60),
            "TRUNG TÂM DỊCH VỤ / CÔNG ÍCH / PHƯỜNG AN THỊNH"
        );
    }

    #[test]
    fn a_tone_may_stand_on_either_vowel() {
        for expected in [
            "CHỦ TỊCH / UỶ BAN NHÂN DÂN / XÃ SUỐI MÂY",
            "SỞ VĂN HOÁ, THỂ THAO / VÀ DU LỊCH TỈNH AN LÂM",
            "TOÀ ÁN NHÂN DÂN / TỈNH AN LÂM",
        ] {
            assert_eq!(broken(&expected.replace(" / ", " "), 60), expected);
        }
        assert_eq!(
            ["QUÝ", "QUỸ,", "THUỶ,", "TOÁN"].map(spelled),
            ["QUÝ", "QUỸ,", "THỦY,", "TOÁN"]
        );
    }

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
    fn a_unit_without_a_place_stays_with_the_body_before_it() {
        assert_eq!(broken("PHÓ CHỦ TỊCH UBND XÃ", 50), "PHÓ CHỦ TỊCH / UBND XÃ");
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
