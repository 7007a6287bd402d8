//! Documents that keep to other rules than the decree's.

use std::fmt;

use Regime::{Normative, Party};

/// The rules that a type of document keeps to where they are not the decree's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Regime {
    /// Legal normative documents (*văn bản quy phạm pháp luật*).
    Normative,
    /// Documents of the Party (*văn bản của Đảng*).
    Party,
}

/// A type of another regime, by what data might call it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Foreign {
    key: &'static str,
    name: &'static str,
    regime: Regime,
}

/// Keys and names of legal normative documents.
const NORMATIVE: &[(&str, &str)] = &[
    ("constitution", "Hiến pháp"),
    ("law", "Luật"),
    ("code", "Bộ luật"),
    ("ordinance", "Pháp lệnh"),
    ("order", "Lệnh"),
    ("decree", "Nghị định"),
    ("circular", "Thông tư"),
    ("joint_circular", "Thông tư liên tịch"),
    ("joint_resolution", "Nghị quyết liên tịch"),
    ("normative_resolution", "Nghị quyết quy phạm pháp luật"),
    ("normative_decision", "Quyết định quy phạm pháp luật"),
];

/// Keys and names of documents of the Party.
const PARTY: &[(&str, &str)] = &[
    ("party_resolution", "Nghị quyết của Đảng"),
    ("party_decision", "Quyết định của Đảng"),
    ("party_directive", "Chỉ thị của Đảng"),
    ("party_conclusion", "Kết luận của Đảng"),
    ("party_regulation", "Quy chế của Đảng"),
    ("party_rules", "Quy định của Đảng"),
    ("party_guideline", "Hướng dẫn của Đảng"),
    ("party_notice", "Thông báo của Đảng"),
    ("party_report", "Báo cáo của Đảng"),
    ("party_plan", "Kế hoạch của Đảng"),
    ("party_programme", "Chương trình của Đảng"),
    ("party_submission", "Tờ trình của Đảng"),
    ("party_official_letter", "Công văn của Đảng"),
    ("party_minutes", "Biên bản của Đảng"),
];

/// The types of every other regime.
fn all() -> impl Iterator<Item = Foreign> {
    let regimes = [(Normative, NORMATIVE), (Party, PARTY)];
    regimes.into_iter().flat_map(|(regime, rows)| {
        rows.iter()
            .map(move |&(key, name)| Foreign { key, name, regime })
    })
}

impl Foreign {
    /// The type of another regime that this key names, if it does.
    pub(crate) fn from_key(key: &str) -> Option<Self> {
        all().find(|row| row.key == key)
    }
}

/// Why such a document is refused.
impl fmt::Display for Foreign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { key, name, regime } = self;
        let (what, rules) = match regime {
            Normative => (
                "a legal normative document",
                "Decree 78/2025/NĐ-CP (as amended by Decree 187/2025/NĐ-CP)",
            ),
            Party => ("a document of the Party", "HD 05-HD/VPTW"),
        };
        write!(
            f,
            "`{key}` ({name}) is {what}: its form is that of {rules}, which this library does not \
             write"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decree::DocumentKind;

    #[test]
    fn no_type_is_of_two_regimes() {
        for row in all() {
            assert_eq!(DocumentKind::from_key(row.key), None, "{}", row.key);
        }
    }

    #[test]
    fn the_reason_names_the_rules() {
        let reason = |key| Foreign::from_key(key).map(|row| row.to_string());
        assert!(reason("circular").is_some_and(|why| why.contains("(Thông tư)")));
        assert!(reason("party_report").is_some_and(|why| why.contains("HD 05-HD/VPTW")));
        assert_eq!(reason("report"), None);
    }
}
