//! Capitals in the names of bodies and in citations.

use crate::problem::Fault;

/// The names of bodies, whose first letter alone is a capital.
const BODIES: [&str; 5] = [
    "Ủy ban nhân dân",
    "Uỷ ban nhân dân",
    "Hội đồng nhân dân",
    "Ủy ban",
    "Uỷ ban",
];

/// Says of a body whose name has capitals behind its first letter.
pub(super) fn body(text: &str, tell: &mut dyn FnMut(Fault)) {
    for name in BODIES {
        let Some((first, rest)) = name.split_once(' ') else {
            continue;
        };
        for (at, _) in text.match_indices(first) {
            let behind = at + first.len() + 1 + rest.len();
            // A capital has as many bytes as its small letter here.
            let Some(found) = text.get(at..behind) else {
                continue;
            };
            let is_whole = !continues(text.get(behind..).unwrap_or_default());
            if is_whole && found != name && found.to_lowercase() == name.to_lowercase() {
                return tell(Fault::BodyName {
                    found: found.to_owned(),
                    meant: name.to_owned(),
                });
            }
        }
    }
}

fn continues(text: &str) -> bool {
    text.starts_with(char::is_alphanumeric)
}

/// True behind the middle of a sentence.
fn inside(before: &str) -> bool {
    let last = before.trim_end().chars().next_back();
    before.ends_with([' ', '\u{A0}'])
        && last.is_some_and(|sign| sign.is_alphanumeric() || matches!(sign, ',' | super::CITED))
}

/// Says of a clause or a point with a capital inside a sentence.
pub(super) fn clause(text: &str, tell: &mut dyn FnMut(Fault)) {
    for (word, small) in [("Khoản", "khoản"), ("Điểm", "điểm")] {
        for (at, _) in text.match_indices(word) {
            let before = text.get(..at).unwrap_or_default();
            let Some(label) = label(text.get(at + word.len()..).unwrap_or_default()) else {
                continue;
            };
            let is_label = if word == "Khoản" {
                label.starts_with(|sign: char| sign.is_ascii_digit())
            } else {
                let mut letters = label.chars();
                letters.next().is_some_and(char::is_lowercase) && letters.next().is_none()
            };
            if is_label && inside(before) {
                return tell(Fault::ClauseCase {
                    found: format!("{word} {label}"),
                    meant: format!("{small} {label}"),
                });
            }
        }
    }
}

/// The number or the letter that follows behind a space.
fn label(behind: &str) -> Option<&str> {
    let rest = behind.strip_prefix([' ', '\u{A0}'])?;
    let end = rest
        .find(|sign: char| !sign.is_alphanumeric())
        .unwrap_or(rest.len());
    rest.get(..end).filter(|label| !label.is_empty())
}

/// Says of the people and the State with small letters where they are nouns that stand alone. Behind
/// another noun the decree itself writes them small: cơ quan nhà nước, vũ trang nhân dân.
pub(super) fn noun(text: &str, tell: &mut dyn FnMut(Fault)) {
    /// Words behind which a noun begins.
    const LEADS: &[&str] = &[
        " của ",
        " do ",
        " vì ",
        " cho ",
        " được ",
        " bị ",
        " khi ",
        " để ",
        " giữa ",
        " cùng ",
        " với ",
        " phục vụ ",
        " vận động ",
    ];
    /// Each with the word behind it in another name.
    const NOUNS: &[(&str, &str, &str)] = &[
        ("nhân dân", "Nhân dân", "tệ"),
        ("nhà nước", "Nhà nước", "pháp quyền"),
    ];
    for &(word, meant, other) in NOUNS {
        for (at, _) in text.match_indices(word) {
            let before = text.get(..at).unwrap_or_default();
            let behind = text.get(at + word.len()..).unwrap_or_default();
            let Some(lead) = LEADS
                .iter()
                .find(|lead| before.ends_with(*lead) || before == lead.trim_start())
            else {
                continue;
            };
            if !continues(behind) && !behind.trim_start().starts_with(other) {
                let lead = lead.trim_start();
                tell(Fault::NounCase {
                    found: format!("{lead}{word}"),
                    meant: format!("{lead}{meant}"),
                });
                break;
            }
        }
    }
}

/// Says of an article of a law with a small letter.
pub(super) fn article(text: &str, tell: &mut dyn FnMut(Fault)) {
    const OF: &[&str] = &[
        "Luật",
        "Bộ luật",
        "Nghị định",
        "Nghị quyết",
        "Thông tư",
        "Quyết định",
        "Pháp lệnh",
        "Hiến pháp",
        "Quy chế",
        "Quy định",
        "Điều lệ",
        "này",
    ];
    for (at, word) in text.match_indices("điều") {
        let before = text.get(..at).unwrap_or_default();
        let behind = text.get(at + word.len()..).unwrap_or_default();
        let Some(label) = label(behind).filter(|label| is_number(label)) else {
            continue;
        };
        let rest = behind.get(1 + label.len()..).unwrap_or_default();
        let rest = rest.trim_start();
        let rest = rest.strip_prefix("của ").unwrap_or(rest);
        let of_law = OF.iter().any(|law| rest.starts_with(law)) || rest.starts_with(super::CITED);
        let mut words = before.split_whitespace().rev();
        let (last, one_before) = (words.next(), words.next());
        let of_clause = matches!(one_before, Some("khoản" | "Khoản" | "điểm" | "mục"));
        if before.ends_with(' ') && last.is_some() && (of_law || of_clause || last == Some("tại"))
        {
            return tell(Fault::ClauseCase {
                found: format!("{word} {label}"),
                meant: format!("Điều {label}"),
            });
        }
    }
}

fn is_number(label: &str) -> bool {
    let digits = label.trim_end_matches(|sign: char| sign.is_ascii_lowercase());
    !digits.is_empty()
        && digits.len() + 1 >= label.len()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Types of documents behind which a number is cited.
const TYPES: &[&str] = &[
    "nghị định",
    "nghị quyết",
    "quyết định",
    "thông tư",
    "chỉ thị",
    "công văn",
    "kế hoạch",
    "báo cáo",
    "tờ trình",
    "thông báo",
    "hướng dẫn",
    "công điện",
    "văn bản",
    "luật",
    "chương trình",
];

/// Says of a cited number behind `Số` or `số:`.
pub(super) fn number_label(text: &str, tell: &mut dyn FnMut(Fault)) {
    for (at, label) in text.match_indices("ố") {
        let start = at.saturating_sub(1);
        let Some(first @ ("s" | "S")) = text.get(start..at) else {
            continue;
        };
        let behind = text.get(at + label.len()..).unwrap_or_default();
        let (colon, behind) = match behind.strip_prefix(':') {
            Some(rest) => (true, rest),
            None => (false, behind),
        };
        if !colon && first == "s" {
            continue;
        }
        let number = behind.trim_start().split(' ').next().unwrap_or_default();
        let number = number.trim_end_matches([',', ';', '.', ':', ')']);
        let before = text.get(..start).unwrap_or_default();
        let before = before.trim_end().to_lowercase();
        // The line of the number of a law, as a law prints it.
        let is_line = before == "luật" && behind.trim() == number;
        let is_cited = !is_line
            && number.starts_with(|sign: char| sign.is_ascii_digit())
            && number.contains('/')
            && TYPES.iter().any(|kind| before.ends_with(kind));
        if is_cited {
            let mark = if colon { ":" } else { "" };
            return tell(Fault::NumberLabel {
                found: format!("{first}ố{mark} {number}"),
                meant: format!("số {number}"),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::said_by;
    use super::*;

    fn said(text: &str) -> Vec<String> {
        said_by(&[body, clause, noun, article, number_label], text)
    }

    #[test]
    fn capitals_of_bodies() {
        for (text, expected) in [
            ("Ủy Ban Nhân Dân xã", "Ủy Ban Nhân Dân > Ủy ban nhân dân"),
            ("do Uỷ ban Nhân dân xã", "Uỷ ban Nhân dân > Uỷ ban nhân dân"),
            ("Hội Đồng Nhân Dân", "Hội Đồng Nhân Dân > Hội đồng nhân dân"),
            ("Ủy Ban Mặt trận", "Ủy Ban > Ủy ban"),
        ] {
            assert_eq!(said(text), [expected]);
        }
        for text in [
            "Ủy ban nhân dân xã, ỦY BAN NHÂN DÂN XÃ",
            "Hội Đồng hương, Báo Nhân Dân, Hội đồng nhân dân",
            "Ủy ban Mặt trận Tổ quốc, Ủy viên Ban Thường vụ",
        ] {
            assert_eq!(said(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn capitals_of_the_people_and_the_state() {
        for (text, expected) in [
            (
                "Phát huy quyền làm chủ của nhân dân",
                "của nhân dân > của Nhân dân",
            ),
            (
                "để phục vụ nhân dân tốt hơn",
                "phục vụ nhân dân > phục vụ Nhân dân",
            ),
            (
                "chính sách, pháp luật của nhà nước.",
                "của nhà nước > của Nhà nước",
            ),
            ("hộ được nhà nước hỗ trợ", "được nhà nước > được Nhà nước"),
            ("khi nhà nước thu hồi đất", "khi nhà nước > khi Nhà nước"),
        ] {
            assert_eq!(said(text), [expected]);
        }
        for text in [
            "cơ quan nhà nước, quản lý nhà nước, ngân sách nhà nước, bí mật nhà nước",
            "lực lượng vũ trang nhân dân, công an nhân dân, sức khỏe nhân dân",
            "của Nhân dân, do Nhân dân, vì Nhân dân; được Nhà nước hỗ trợ",
            "đổi sang đồng đô la hoặc cho nhân dân tệ; của nhà nước pháp quyền",
            "của nhân dântộc",
        ] {
            assert_eq!(said(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn capitals_of_citations() {
        for (text, expected) in [
            ("Theo Khoản 2 Điều 5", "Khoản 2 > khoản 2"),
            ("tại khoản 1, Khoản 2 Điều 5", "Khoản 2 > khoản 2"),
            ("quy định tại Điểm a khoản 2", "Điểm a > điểm a"),
            ("theo khoản 2 điều 5 Luật Đất đai", "điều 5 > Điều 5"),
            ("quy định tại điều 12 của Nghị định", "điều 12 > Điều 12"),
            (
                "Nghị định Số: 30/2020/NĐ-CP",
                "Số: 30/2020/NĐ-CP > số 30/2020/NĐ-CP",
            ),
            (
                "Quyết định số: 15/QĐ-UBND, ngày",
                "số: 15/QĐ-UBND > số 15/QĐ-UBND",
            ),
        ] {
            assert_eq!(said(text), [expected]);
        }
        for text in [
            "Khoản 2 Điều 5 quy định: Khoản 3 Điều 6",
            "a) Khoản 3 Điều 15. Điểm a khoản 2",
            "“Khoản 2” và Điểm A, Điểm trường số 3, Khoản vay 2",
            "công an điều 12 xe cứu thương; sửa đổi một số điều của Luật",
            "Số: 128/BC-UBND",
            "Luật số: 60/2024/QH15",
            "quy định tại các điều 5, 6 và 7 của Luật này",
            "Hộ chiếu số: 0123456, tài khoản Số: 12",
            "Nghị định số 30/2020/NĐ-CP",
        ] {
            assert_eq!(said(text), [""; 0], "{text}");
        }
    }
}
