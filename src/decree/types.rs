//! The types of administrative documents: Article 7, and their abbreviations in Annex III; and one for
//! documents of other names.

use serde::Serialize;

use super::clause::Clause;
use crate::language::Words;
use crate::text::{nfc, slug};

/// A type of document, as the decree has it.
///
/// ```
/// use vanban::decree::{DocumentKind, NamedKind};
///
/// let plan = DocumentKind::Named(NamedKind::Plan).rule();
/// assert_eq!((plan.key, plan.name.vi, plan.abbreviation), ("plan", "Kế hoạch", Some("KH")));
/// assert_eq!(plan.template.to_string(), "Annex III, Section II, template 1.4");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct DocumentRule {
    /// Its kind.
    #[serde(skip)]
    pub kind: DocumentKind,
    /// Its name in data: `"type": "plan"`.
    pub key: &'static str,
    /// Its name; the Vietnamese one as printed but for the capitals.
    #[serde(flatten, serialize_with = "Words::as_names")]
    pub name: Words,
    /// The group that its symbols begin with: Annex III, Section I. Official and public letters have
    /// none, and that of a type outside Article 7 is the caller's.
    pub abbreviation: Option<&'static str>,
    /// Its place in Article 7, from 1; none of a type outside it.
    pub article_7: Option<u8>,
    /// Its template, or [`Clause::Practice`] where the decree has none.
    pub template: Clause,
}

/// Writes the types: those of a group, whose documents have the same fields, make an enum of
/// their own. A row gives the variant, its key, both names, abbreviation, place and template.
macro_rules! document_types {
    (
        groups {
            $(
                $(#[$group_doc:meta])*
                $outer:ident($group:ident) {
                    $($member:ident = $member_row:tt;)+
                }
            )+
        }
        single {
            $($single:ident = $single_row:tt;)+
        }
        outside {
            $($(#[$outside_doc:meta])* $outside:ident = $outside_row:tt;)+
        }
    ) => {
        $(
            $(#[$group_doc])*
            ///
            /// ```
            /// use vanban::decree::DocumentKind;
            ///
            #[doc = concat!(
                "let is_one = |kind| matches!(kind, DocumentKind::", stringify!($outer), "(_));"
            )]
            /// assert!(DocumentKind::all().any(is_one));
            /// ```
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum $group {
                $(#[doc = document_types!(@doc $member_row)] $member,)+
            }

            impl $group {
                /// The types of the group.
                pub(crate) const KINDS: &'static [DocumentKind] =
                    &[$(DocumentKind::$outer(Self::$member)),+];
            }

            impl From<$group> for DocumentKind {
                fn from(kind: $group) -> Self {
                    Self::$outer(kind)
                }
            }
        )+

        /// One of the types of Article 7, or another that offices have.
        ///
        /// ```
        /// use vanban::decree::DocumentKind;
        ///
        /// let report = DocumentKind::Report.rule();
        /// assert_eq!((report.name.vi, report.abbreviation), ("Báo cáo", Some("BC")));
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum DocumentKind {
            $(
                $(#[$group_doc])*
                $outer($group),
            )+
            $(#[doc = document_types!(@doc $single_row)] $single,)+
            $($(#[$outside_doc])* $outside,)+
        }

        impl DocumentKind {
            /// The decree's rules on it.
            ///
            /// ```
            /// use vanban::decree::DocumentKind;
            ///
            /// assert_eq!(DocumentKind::Submission.rule().abbreviation, Some("TTr"));
            /// ```
            #[must_use]
            pub const fn rule(self) -> &'static DocumentRule {
                match self {
                    $($(
                        Self::$outer($group::$member) => {
                            const ROW: &DocumentRule =
                                &document_types!(@row DocumentKind::$outer($group::$member), $member_row);
                            ROW
                        }
                    )+)+
                    $(
                        Self::$single => {
                            const ROW: &DocumentRule =
                                &document_types!(@row DocumentKind::$single, $single_row);
                            ROW
                        }
                    )+
                    $(
                        Self::$outside => {
                            const ROW: &DocumentRule =
                                &document_types!(@outside DocumentKind::$outside, $outside_row);
                            ROW
                        }
                    )+
                }
            }
        }

        /// Every type of Article 7, with its abbreviation and its template.
        ///
        /// ```
        /// use vanban::decree::TYPES;
        ///
        /// let mut telegram = TYPES.iter().filter(|row| row.abbreviation == Some("CĐ"));
        /// assert_eq!(telegram.next().map(|row| row.name.vi), Some("Công điện"));
        /// ```
        pub static TYPES: &[&DocumentRule] = &[
            $($(DocumentKind::$outer($group::$member).rule(),)+)+
            $(DocumentKind::$single.rule(),)+
        ];

        /// The types outside Article 7.
        const OUTSIDE: &[DocumentKind] = &[$(DocumentKind::$outside),+];
    };

    (@doc ($key:literal, $name:literal, $name_en:literal, $($rest:tt)*)) => {
        concat!($name, ": ", $name_en, ".")
    };
    (@row $kind:expr, (
        $key:literal, $name:literal, $name_en:literal, $abbreviation:expr, $article_7:literal, $template:expr
    )) => {
        DocumentRule {
            kind: $kind,
            key: $key,
            name: Words::new($name, $name_en),
            abbreviation: $abbreviation,
            article_7: Some($article_7),
            template: $template,
        }
    };
    (@outside $kind:expr, ($key:literal, $name:literal, $name_en:literal)) => {
        DocumentRule {
            kind: $kind,
            key: $key,
            name: Words::new($name, $name_en),
            abbreviation: None,
            article_7: None,
            template: Clause::Practice,
        }
    };
}

const fn template(number: &'static str) -> Clause {
    Clause::Template(number)
}

document_types! {
    groups {
        /// A named type of the general template, without addressees: Annex III, Section II, template
        /// 1.4.
        Named(NamedKind) {
            Directive = ("directive", "Chỉ thị", "directive", Some("CT"), 3, template("1.4"));
            Communique = ("communique", "Thông cáo", "communiqué", Some("TC"), 6, template("1.4"));
            Notice = ("notice", "Thông báo", "notice", Some("TB"), 7, template("1.4"));
            Guideline = ("guideline", "Hướng dẫn", "guideline", Some("HD"), 8, template("1.4"));
            Programme = ("programme", "Chương trình", "programme", Some("CTr"), 9, template("1.4"));
            Plan = ("plan", "Kế hoạch", "plan", Some("KH"), 10, template("1.4"));
            ActionPlan = ("action_plan", "Phương án", "action plan", Some("PA"), 11, template("1.4"));
            Scheme = ("scheme", "Đề án", "scheme", Some("ĐA"), 12, template("1.4"));
            Project = ("project", "Dự án", "project", Some("DA"), 13, template("1.4"));
            PowerOfAttorney =
                ("power_of_attorney", "Giấy ủy quyền", "power of attorney", Some("GUQ"), 22, template("1.4"));
            DispatchSlip = ("dispatch_slip", "Phiếu gửi", "dispatch slip", Some("PG"), 26, template("1.4"));
            TransferSlip = ("transfer_slip", "Phiếu chuyển", "transfer slip", Some("PC"), 27, template("1.4"));
            NotificationSlip =
                ("notification_slip", "Phiếu báo", "notification slip", Some("PB"), 28, template("1.4"));
        }

        /// A named type of the general template that is written in articles.
        Regulation(RegulationKind) {
            Regulation = ("regulation", "Quy chế", "regulation", Some("QC"), 4, template("1.4"));
            Rules = ("rules", "Quy định", "rules", Some("QyĐ"), 5, template("1.4"));
        }

        /// An agreement of parties; the decree has no template for it.
        Contract(ContractKind) {
            Contract = ("contract", "Hợp đồng", "contract", Some("HĐ"), 17, Clause::Practice);
            Memorandum = ("memorandum", "Bản ghi nhớ", "memorandum", Some("BGN"), 20, Clause::Practice);
            Agreement = ("agreement", "Bản thỏa thuận", "agreement", Some("BTT"), 21, Clause::Practice);
        }
    }

    single {
        Resolution = ("resolution", "Nghị quyết", "resolution", Some("NQ"), 1, template("1.1"));
        Decision = ("decision", "Quyết định", "decision", Some("QĐ"), 2, template("1.2"));
        Report = ("report", "Báo cáo", "report", Some("BC"), 14, template("1.4"));
        Minutes = ("minutes", "Biên bản", "minutes", Some("BB"), 15, template("1.9"));
        Submission = ("submission", "Tờ trình", "submission", Some("TTr"), 16, template("1.4"));
        OfficialLetter = ("official_letter", "Công văn", "official letter", None, 18, template("1.5"));
        Telegram = ("telegram", "Công điện", "telegram", Some("CĐ"), 19, template("1.6"));
        Invitation = ("invitation", "Giấy mời", "invitation", Some("GM"), 23, template("1.7"));
        IntroductionLetter =
            ("introduction_letter", "Giấy giới thiệu", "introduction letter", Some("GGT"), 24, template("1.8"));
        LeaveGrant = ("leave_grant", "Giấy nghỉ phép", "leave grant", Some("GNP"), 25, template("1.10"));
        PublicLetter = ("public_letter", "Thư công", "public letter", None, 29, Clause::Practice);
    }

    outside {
        /// A type outside Article 7, such as *phiếu trình* or *giấy xác nhận*: the document says its
        /// name.
        Other = ("other", "Văn bản khác", "document of another type");
    }
}

impl DocumentKind {
    /// Every type: the 29 of Article 7, and the one for documents of other names.
    ///
    /// ```
    /// use vanban::decree::DocumentKind;
    ///
    /// assert_eq!(DocumentKind::all().count(), 30);
    /// ```
    pub fn all() -> impl Iterator<Item = Self> {
        let types = TYPES.iter().map(|row| row.kind);
        types.chain(OUTSIDE.iter().copied())
    }

    /// The type of Article 7 that has this name, whatever its letters.
    pub(crate) fn of_article_7(name: &str) -> Option<&'static DocumentRule> {
        let name = name.to_lowercase();
        let mut types = TYPES.iter().copied();
        types.find(|row| row.name.vi.to_lowercase() == name)
    }

    /// The type that people call by this name: the one in data, the Vietnamese one with or without
    /// its marks, the English one, or the abbreviation.
    ///
    /// ```
    /// use vanban::decree::DocumentKind;
    ///
    /// for name in ["report", "Báo cáo", "bao-cao", "BC"] {
    ///     assert_eq!(DocumentKind::named(name), Some(DocumentKind::Report));
    /// }
    /// assert_eq!(DocumentKind::named("thông tư"), None);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let wanted = slug(name);
        let is_name = |rule: &DocumentRule| {
            [rule.key, rule.name.vi, rule.name.en]
                .into_iter()
                .any(|name| slug(name) == wanted)
        };
        // Without their marks DA and ĐA would be one.
        let name = nfc(name).to_lowercase();
        let is_short = |rule: &DocumentRule| {
            rule.abbreviation
                .is_some_and(|short| short.to_lowercase() == name)
        };
        Self::all().find(|kind| is_name(kind.rule()) || is_short(kind.rule()))
    }

    /// The type that data call by this name.
    ///
    /// ```
    /// use vanban::decree::DocumentKind;
    ///
    /// assert_eq!(DocumentKind::from_key("report"), Some(DocumentKind::Report));
    /// assert_eq!(DocumentKind::from_key("Báo cáo"), None);
    /// ```
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|kind| kind.rule().key == key)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_table_is_that_of_article_7() {
        let places: BTreeSet<_> = TYPES.iter().filter_map(|row| row.article_7).collect();
        assert_eq!(TYPES.len(), 29);
        assert!(places.into_iter().eq(1..=29));
        for column in [
            |row: &&DocumentRule| row.key,
            |row: &&DocumentRule| row.name.vi,
            |row: &&DocumentRule| row.name.en,
        ] {
            let distinct: BTreeSet<_> = TYPES.iter().map(column).collect();
            assert_eq!(distinct.len(), 29);
        }
        let abbreviations: BTreeSet<_> = TYPES.iter().filter_map(|row| row.abbreviation).collect();
        assert_eq!(abbreviations.len(), 27);
    }

    #[test]
    fn every_type_is_found_by_each_of_its_names() {
        for kind in DocumentKind::all() {
            let rule = kind.rule();
            let vietnamese = slug(rule.name.vi);
            let names = [rule.key, rule.name.vi, rule.name.en, &vietnamese];
            for name in names.into_iter().chain(rule.abbreviation) {
                assert_eq!(DocumentKind::named(name), Some(kind), "{name}");
                assert_eq!(
                    DocumentKind::named(&name.to_uppercase()),
                    Some(kind),
                    "{name}"
                );
            }
        }
    }

    #[test]
    fn a_kind_and_its_row_name_each_other() {
        for row in TYPES {
            assert_eq!(row.kind.rule(), *row);
            assert_eq!(DocumentKind::from_key(row.key), Some(row.kind));
        }
    }
}
