//! What kind of office issues a document, and what follows from it: the line above its name, and the
//! authority to sign.

use super::strings::split_start;
use crate::contract::Data;
use crate::decree::{DocumentKind, NamedKind};
use crate::model::{Sender, Signature};
use crate::problem::{Fault, Found, Path};

/// Says what does not fit the offices that issue a document.
pub(super) fn check(found: &mut Found, root: &Path<'_>, kind: DocumentKind, data: &Data) {
    let senders = root.field("joint_senders");
    // The parties of a contract are named in full.
    if !kind.template().has("parties") {
        superior(found, &root.field("sender"), &data.sender);
        for (index, sender) in data.joint_senders.iter().enumerate() {
            superior(found, &senders.index(index), sender);
        }
    }
    districts(found, root, data);
    let decides = data.issuing_authority.as_deref();
    let signatures = root.field("joint_signatures");
    let joint = data.joint_signatures.iter().zip(&data.joint_senders);
    for (index, (signature, sender)) in joint.enumerate() {
        signed(
            found,
            &signatures.index(index),
            signature,
            sender,
            (kind, None),
        );
    }
    if kind.template().has("signature") && !kind.template().has("parties") {
        let path = root.field("signature");
        signed(found, &path, &data.signature, &data.sender, (kind, decides));
    }
}

fn begins(name: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        split_start(name.trim_start(), word)
            .is_some_and(|(_, rest)| !rest.starts_with(char::is_alphanumeric))
    })
}

/// Names of committees, which decide together.
const COMMITTEES: &[&str] = &["Ủy ban nhân dân", "Uỷ ban nhân dân", "UBND"];

/// Names of councils.
const COUNCILS: &[&str] = &["Hội đồng nhân dân", "HĐND"];

/// True of a department, which always has a committee or an office above it.
fn is_department(name: &str) -> bool {
    const OTHERS: &[&str] = &[
        "Sở Giao dịch",
        "Phòng Thương mại và Công nghiệp",
        "Phòng khám",
        "Phòng Công chứng",
    ];
    begins(name, &["Sở", "Phòng", "Chi cục"]) && !begins(name, OTHERS)
}

/// True of an office with one head, who signs in its name.
fn has_one_head(name: &str) -> bool {
    const OFFICES: &[&str] = &[
        "Sở",
        "Phòng",
        "Chi cục",
        "Cục",
        "Tổng cục",
        "Vụ",
        "Bộ",
        "Văn phòng",
        "Trường",
        "Học viện",
        "Bệnh viện",
        "Trung tâm",
        "Trạm",
        "Thanh tra",
        "Công an",
        "Kho bạc",
        "Hạt",
        "Công ty",
        "Tổng công ty",
        "Bảo tàng",
        "Thư viện",
    ];
    // “Bộ phận Một cửa” is no ministry; committees may be named after what they lead.
    begins(name, OFFICES) && !begins(name, &["Bộ phận", "Bộ Chính trị"])
}

/// A committee stands alone above its number, a department below the body that it belongs to.
fn superior(found: &mut Found, at: &Path<'_>, sender: &Sender) {
    let path = at.field("superior");
    let has_superior = sender.superior.is_some();
    let is_committee = begins(&sender.name, COMMITTEES) || begins(&sender.name, COUNCILS);
    if has_superior && is_committee {
        found.push(&path, Fault::SuperiorOfCommittee);
    } else if !has_superior && is_department(&sender.name) && found.has_read(&path) {
        found.push(&path, Fault::SuperiorMissing);
    }
}

/// Districts and their towns, which were there until the end of June 2025.
fn districts(found: &mut Found, root: &Path<'_>, data: &Data) {
    let before = match (data.date.year, data.date.month) {
        (Some(2025), month) => month.is_none_or(|month| month < 7),
        (year, _) => year.is_some_and(|year| year < 2025),
    };
    if before {
        return;
    }
    let units: &[&str] = &["huyện", "quận", "thị xã", "thị trấn"];
    let has_unit = |name: &str| {
        let small = name.to_lowercase();
        units.iter().any(|unit| {
            let mut places = small.match_indices(*unit);
            places.any(|(at, word)| {
                let (before, behind) = (small.get(..at), small.get(at + word.len()..));
                before.is_some_and(|before| before.ends_with(' '))
                    && behind.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
            })
        })
    };
    if let Some(place) = data.place.as_deref().filter(|place| begins(place, units)) {
        let place = place.to_owned();
        found.push(&root.field("place"), Fault::District { found: place });
    }
    // Schools and the like may keep an old name.
    let offices: &[&str] = &["Phòng", "Văn phòng", "Thanh tra", "Chủ tịch"];
    let mut name = |path: &Path<'_>, name: &str| {
        let office = begins(name, COMMITTEES) || begins(name, COUNCILS) || begins(name, offices);
        if office && has_unit(name) {
            let name = name.to_owned();
            found.push(path, Fault::District { found: name });
        }
    };
    let sender = |path: &Path<'_>, sender: &Sender, name: &mut dyn FnMut(&Path<'_>, &str)| {
        name(&path.field("name"), &sender.name);
        let superior = sender.superior.as_deref().unwrap_or_default();
        name(&path.field("superior"), superior);
    };
    sender(&root.field("sender"), &data.sender, &mut name);
    let path = root.field("joint_senders");
    for (index, joint) in data.joint_senders.iter().enumerate() {
        sender(&path.index(index), joint, &mut name);
    }
    let authority = data.issuing_authority.as_deref().unwrap_or_default();
    name(&root.field("issuing_authority"), authority);
    for (key, lines) in [("to", &data.to), ("recipients", &data.recipients)] {
        let path = root.field(key);
        for (index, line) in lines.iter().enumerate() {
            let committee = begins(line, COMMITTEES) || begins(line, COUNCILS);
            // What was there may be named as such.
            if committee && !line.contains("cũ") {
                name(&path.index(index), line);
            }
        }
    }
}

/// Compares a signature with the body for which it stands, and with who decides.
fn signed(
    found: &mut Found,
    at: &Path<'_>,
    signature: &Signature,
    sender: &Sender,
    (kind, decides): (DocumentKind, Option<&str>),
) {
    let by_chairman = decides.is_some_and(|decides| begins(decides, &["Chủ tịch"]));
    if let Some(body) = &signature.collective {
        let of_sender = begins(body, COMMITTEES) && has_one_head(&sender.name);
        if has_one_head(body) || of_sender || by_chairman {
            let found_body = body.to_uppercase();
            let fault = Fault::NoCollective { found: found_body };
            found.push(&at.field("collective"), fault);
        }
    } else if signature.by_order_of.is_none()
        && signature.authorized_by.is_none()
        && begins(&sender.name, COMMITTEES)
        && is_of_committee(kind, decides)
        && office(signature.deputy_for.as_deref().unwrap_or(&signature.title)) == Some("chủ tịch")
    {
        found.push(&at.field("collective"), Fault::CollectiveMissing);
    }
    if let Some(head) = &signature.deputy_for
        && let Some(of_deputy) = office(&signature.title)
        && are_elsewhere(head, of_deputy)
    {
        let (head, deputy) = (head.to_uppercase(), signature.title.to_uppercase());
        let fault = Fault::DeputyElsewhere { head, deputy };
        found.push(&at.field("deputy_for"), fault);
    }
}

/// True of a document that a committee issues as a whole. Of others the chairman may be the author.
fn is_of_committee(kind: DocumentKind, decides: Option<&str>) -> bool {
    use NamedKind::{ActionPlan, Plan, Programme, Project, Scheme};

    match kind {
        DocumentKind::Report | DocumentKind::Submission => true,
        DocumentKind::Named(named) => {
            matches!(named, ActionPlan | Plan | Programme | Project | Scheme)
        }
        _ => decides.is_some_and(|decides| begins(decides, COMMITTEES)),
    }
}

/// True of a head whose offices are known, and none is this one. One may hold two: the Minister,
/// Chairman of the Office of the Government.
fn are_elsewhere(head: &str, office_of_deputy: &str) -> bool {
    let mut offices = head.split(", ").flat_map(|title| title.split(" kiêm "));
    offices.all(|title| office(title).is_some_and(|office| office != office_of_deputy))
}

/// The office of a head or a deputy, by the title of the head.
fn office(title: &str) -> Option<&'static str> {
    const HEADS: &[(&str, &str)] = &[
        ("phó phòng", "trưởng phòng"),
        ("phó văn phòng", "chánh văn phòng"),
        ("phó ban", "trưởng ban"),
        ("thứ trưởng", "bộ trưởng"),
        ("bộ trưởng", "bộ trưởng"),
        ("tổng giám đốc", "tổng giám đốc"),
        ("giám đốc", "giám đốc"),
        ("chủ tịch", "chủ tịch"),
        ("chủ nhiệm", "chủ nhiệm"),
        ("trưởng phòng", "trưởng phòng"),
        ("trưởng ban", "trưởng ban"),
        ("chánh văn phòng", "chánh văn phòng"),
        ("chánh thanh tra", "chánh thanh tra"),
        ("chi cục trưởng", "chi cục trưởng"),
        ("cục trưởng", "cục trưởng"),
        ("vụ trưởng", "vụ trưởng"),
        ("viện trưởng", "viện trưởng"),
        ("hiệu trưởng", "hiệu trưởng"),
        ("trưởng công an", "trưởng công an"),
        ("chỉ huy trưởng", "chỉ huy trưởng"),
        ("thủ tướng", "thủ tướng"),
    ];
    let title = title.to_lowercase();
    let of = |title: &str| {
        let mut heads = HEADS.iter();
        let known = heads.find(|(start, _)| title.starts_with(start));
        known.map(|(_, office)| *office)
    };
    of(&title).or_else(|| of(title.strip_prefix("phó ")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_by_their_names() {
        for name in ["Sở Nội vụ", "Phòng Kinh tế", "Chi cục Thủy lợi"] {
            assert!(is_department(name) && has_one_head(name), "{name}");
        }
        for name in [
            "Sở Giao dịch Chứng khoán",
            "Phòng khám Đa khoa",
            "Trường Tiểu học",
        ] {
            assert!(!is_department(name), "{name}");
        }
        for name in [
            "Ủy ban nhân dân xã",
            "Ban Chỉ đạo",
            "Hội đồng trường",
            "Bộ phận Một cửa",
        ] {
            assert!(!has_one_head(name), "{name}");
        }
    }

    #[test]
    fn deputies_and_their_heads() {
        for (head, deputy) in [
            ("Giám đốc", "Phó Giám đốc"),
            ("Trưởng phòng", "Phó Trưởng phòng"),
            ("Trưởng phòng", "Phó phòng"),
            ("Bộ trưởng", "Thứ trưởng"),
            ("Chủ tịch", "Phó Chủ tịch Thường trực"),
            ("Chánh Văn phòng", "Phó Chánh Văn phòng"),
        ] {
            assert_eq!(office(head), office(deputy), "{deputy}");
            assert!(office(head).is_some(), "{head}");
        }
        assert_ne!(office("Giám đốc"), office("Phó Chủ tịch"));
        assert_ne!(office("Tổng Giám đốc"), office("Phó Giám đốc"));
        assert_eq!(office("Ủy viên"), None);
        for (head, deputy) in [
            ("Bộ trưởng, Chủ nhiệm", "chủ nhiệm"),
            ("Giám đốc kiêm Trưởng ban", "trưởng ban"),
            ("Ủy viên", "giám đốc"),
        ] {
            assert!(!are_elsewhere(head, deputy), "{head}");
        }
        assert!(are_elsewhere("Bộ trưởng, Chủ nhiệm", "giám đốc"));
    }
}
