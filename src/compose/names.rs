//! Names of bodies, broken into lines where a person would break them.

use super::twips;
use super::words::{break_costs, cost};
use crate::text::{Face, width};
use crate::units::Length;

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
