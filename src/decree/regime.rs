//! Documents that keep to other rules than the decree's.

use crate::language::Words;

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
    pub(crate) name: &'static str,
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

    /// The type of another regime that has this name, whatever its letters.
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        all().find(|row| row.name.to_lowercase() == name)
    }
}

impl Foreign {
    /// The documents that it is one of.
    pub(crate) const fn regime(self) -> Words {
        match self.regime {
            Normative => Words::new("văn bản quy phạm pháp luật", "a legal normative document"),
            Party => Words::new("văn bản của Đảng", "a document of the Party"),
        }
    }

    /// The rules that such documents keep to.
    pub(crate) const fn rules(self) -> Words {
        match self.regime {
            Normative => Words::new(
                "Nghị định số 78/2025/NĐ-CP (sửa đổi bởi Nghị định số 187/2025/NĐ-CP)",
                "Decree 78/2025/NĐ-CP (as amended by Decree 187/2025/NĐ-CP)",
            ),
            Party => Words::new("Hướng dẫn số 05-HD/VPTW", "HD 05-HD/VPTW"),
        }
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
    fn the_rules_of_another_regime_are_named() {
        let rules = |key| Foreign::from_key(key).map(|row| row.rules().en);
        assert!(rules("circular").is_some_and(|rules| rules.starts_with("Decree 78/2025")));
        assert_eq!(rules("party_report"), Some("HD 05-HD/VPTW"));
        assert_eq!(rules("report"), None);
    }
}
