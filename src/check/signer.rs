//! The signature: its authority, and the name of the signer.

use super::fields::{self, Wanted};
use super::minutes;
use super::strings::{is_capitals, split_start};
use crate::contract::{Data, Record, Slot};
use crate::decree::DocumentKind;
use crate::model::{Sender, Signature, Signer, SignerRole};
use crate::problem::{Fault, Found, Path};

/// Tidies and checks every signature; returns those who sign, from left to right.
pub(super) fn all(
    found: &mut Found,
    root: &Path<'_>,
    kind: DocumentKind,
    data: &mut Data,
) -> Option<Vec<Signer>> {
    if kind == DocumentKind::Minutes {
        return Some(minutes::signers(found, root, data));
    }
    if kind.template().has("parties") {
        return parties(found, root, data);
    }
    let path = root.field("signature");
    let ranks = data.sender.ranks_before_names;
    let first = signer(found, &path, &mut data.signature, SignerRole::Sender, ranks);
    let joint = joint(found, root, data);
    let mut first = first?;
    if !joint.is_empty() {
        first.body = unnamed(&data.signature, &data.sender);
    }
    Some([first].into_iter().chain(joint).collect())
}

/// The signatures for the parties of a contract.
fn parties(found: &mut Found, root: &Path<'_>, data: &mut Data) -> Option<Vec<Signer>> {
    let ranks = data.sender.ranks_before_names;
    let path = root.field("parties");
    let mut signers = Vec::new();
    for (index, party) in data.parties.iter_mut().enumerate() {
        let path = path.index(index);
        let path = path.field("signature");
        let role = SignerRole::Party(party.role.clone());
        if party.signature.is_in_person() {
            let field = path.field("name");
            name(found, &field, &mut party.signature.name, ranks);
            signers.push(Some(Signer {
                role,
                authority: None,
                body: None,
                second_title: None,
                title_below: None,
                name: party.signature.name.clone(),
                path: field.to_string(),
            }));
        } else {
            let signature = &mut party.signature;
            signers.push(signer(found, &path, signature, role, ranks));
        }
    }
    signers.into_iter().collect()
}

/// Tidies and checks a signature.
fn signer(
    found: &mut Found,
    path: &Path<'_>,
    signature: &mut Signature,
    role: SignerRole,
    ranks: bool,
) -> Option<Signer> {
    for (index, row) in Signature::ROWS.iter().enumerate() {
        let field = path.field(row.key);
        let wanted = Wanted {
            required: row.key == "title",
            ..Wanted::of(row)
        };
        // What is wrong with a name is said of it alone.
        if row.key == "name" {
            continue;
        }
        fields::slot(found, &field, signature.slot_of(index), &wanted);
        if let Slot::Line(Some(title)) | Slot::Words(title) = signature.slot_of(index) {
            prefix(found, &field, title);
        }
    }
    deputy(found, path, signature);
    let field = path.field("name");
    name(found, &field, &mut signature.name, ranks);
    if signature.title_below.is_some() {
        found.push(&path.field("title_below"), Fault::TitleBelow);
    }
    let authority = found.keep(path, signature.authority())?;
    Some(Signer {
        role,
        authority: Some(authority),
        body: None,
        second_title: signature.second_title.clone(),
        title_below: signature.title_below.clone(),
        name: signature.name.clone(),
        path: field.to_string(),
    })
}

/// A deputy signs for the head, and nobody else does with `KT.`; one who is authorised signs as
/// what he or she is.
fn deputy(found: &mut Found, path: &Path<'_>, signature: &Signature) {
    let is_deputy = |title: &str| title.to_lowercase().starts_with("phó ");
    let title = signature.title.as_str();
    match &signature.deputy_for {
        None if is_deputy(title) && signature.authorized_by.is_none() => {
            found.push(&path.field("deputy_for"), Fault::SignatureDeputy);
        }
        Some(head) if is_deputy(head) || head.to_lowercase() == title.to_lowercase() => {
            found.push(&path.field("deputy_for"), Fault::SignatureDeputy);
        }
        _ => {}
    }
}

/// Tidies and checks the signatures of those who sign beside the sender's signer: one for each of
/// the bodies that issue the document together with it.
fn joint(found: &mut Found, root: &Path<'_>, data: &mut Data) -> Vec<Signer> {
    let path = root.field("joint_signatures");
    let (count, expected) = (data.joint_signatures.len(), data.joint_senders.len());
    if count != expected && found.has_read(&root.field("joint_senders")) {
        found.push(&path, Fault::SignersCount { count, expected });
    }
    let (sender, senders) = (&data.sender, &data.joint_senders);
    let of = |index| senders.get(index).or(senders.last()).unwrap_or(sender);
    let signers = data.joint_signatures.iter_mut().enumerate();
    let signers = signers.map(|(index, signature)| {
        let path = path.index(index);
        let (role, sender) = (SignerRole::JointSender, of(index));
        let mut signer = signer(found, &path, signature, role, sender.ranks_before_names)?;
        signer.body = unnamed(signature, sender);
        Some(signer)
    });
    signers.collect::<Vec<_>>().into_iter().flatten().collect()
}

/// The body of one who signs beside others, unless the title or the collective names it.
fn unnamed(signature: &Signature, sender: &Sender) -> Option<String> {
    /// Words that tell one body from others: “Sở Nội vụ”, of whatever province.
    const TELLING: usize = 3;

    let name = sender.name.to_lowercase();
    let words: Vec<_> = name.split(' ').take(TELLING).collect();
    let start = words.join(" ");
    let titles = [
        signature.by_order_of.as_deref(),
        signature.authorized_by.as_deref(),
        signature.deputy_for.as_deref(),
        Some(signature.title.as_str()),
    ];
    let mut titles = titles.into_iter().flatten();
    let is_named = titles.any(|title| title.to_lowercase().contains(&start));
    (signature.collective.is_none() && !is_named).then(|| sender.name.clone())
}

/// Small words in names of foreigners.
const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "da", "di", "del", "la", "bin", "binti", "al", "ibn",
];

/// Tidies and checks the name of one who signs.
pub(super) fn name(found: &mut Found, path: &Path<'_>, name: &mut Option<String>, ranks: bool) {
    let row = Signature::row("name").unwrap_or(super::row("signature"));
    let wanted = Wanted::of(row);
    fields::slot(found, path, Slot::Line(name), &wanted);
    let name = name.as_deref().unwrap_or_default();
    let degree = degree(name);
    let mut bare = name;
    while let Some(rest) = self::degree(bare).and_then(|degree| bare.strip_prefix(degree)) {
        bare = rest.trim_start_matches([' ', ',']);
    }
    let small = bare
        .split(' ')
        .any(|word| word.starts_with(char::is_lowercase) && !PARTICLES.contains(&word));
    if is_capitals(name, 3) || small || name.ends_with(['.', ',', ';', ':']) {
        found.push(path, Fault::NameCase);
    }
    if let (Some(degree), false) = (degree, ranks) {
        let degree = degree.to_owned();
        found.push(path, Fault::Degree { found: degree });
    }
}

/// A title must not carry the prefix that the library sets.
fn prefix(found: &mut Found, path: &Path<'_>, title: &str) {
    const PREFIXES: [&str; 13] = [
        "TM.", "TM ", "T/M", "KT.", "KT ", "K/T", "TL.", "TL ", "T/L", "TUQ.", "TUQ ", "Q.",
        "QUYỀN ",
    ];
    let capitals = title.to_uppercase();
    if let Some(prefix) = PREFIXES
        .iter()
        .find(|prefix| capitals.starts_with(**prefix))
    {
        let prefix = prefix.trim_end().to_owned();
        found.push(path, Fault::TitlePrefix { found: prefix });
    }
}

/// The degree, rank or honorary title that stands before a name.
fn degree(name: &str) -> Option<&str> {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "giáo sư", "phó giáo sư", "tiến sĩ", "tiến sỹ", "thạc sĩ", "thạc sỹ", "bác sĩ", "bác sỹ", "dược sĩ", "dược sỹ",
        "kỹ sư", "cử nhân", "luật sư", "viện sĩ", "nhà giáo", "nhà giáo ưu tú", "nhà giáo nhân dân", "thầy thuốc ưu tú",
        "thầy thuốc nhân dân", "nghệ sĩ", "nghệ sĩ ưu tú", "nghệ sĩ nhân dân", "anh hùng lao động", "đại tướng",
        "thượng tướng", "trung tướng", "thiếu tướng", "đô đốc", "phó đô đốc", "chuẩn đô đốc", "đại tá", "thượng tá",
        "trung tá", "thiếu tá", "đại úy", "thượng úy", "trung úy", "thiếu úy", "đại uý", "thượng uý", "trung uý",
        "thiếu uý", "chuyên nghiệp", "đồng chí",
    ];
    #[rustfmt::skip]
    const ABBREVIATIONS: &[&str] = &[
        "gs", "pgs", "ts", "tskh", "ths", "bs", "bscki", "bsckii", "bsck1", "bsck2", "ks", "cn", "ds", "ls", "nsnd",
        "nsưt", "ngnd", "ngưt", "ttnd", "ttưt", "ahlđ", "cvc", "đ/c",
    ];
    // The first word up to its dot: “ThS.”, “PGS.TS.”, “TS”.
    let first = name.split(' ').next()?;
    let abbreviation = first.split('.').next()?.to_lowercase();
    let dotted = first.contains(['.', '/']) || first.chars().all(char::is_uppercase);
    if ABBREVIATIONS.contains(&abbreviation.as_str()) && (dotted || first.starts_with("ThS")) {
        return Some(first);
    }
    let degrees = WORDS.iter().filter_map(|word| split_start(name, word));
    let degrees = degrees.filter(|(_, rest)| rest.starts_with([' ', ',']));
    let (degree, _) = degrees.max_by_key(|(degree, _)| degree.len())?;
    Some(degree)
}

#[cfg(test)]
mod tests {
    use super::degree;

    #[test]
    fn degrees_are_told_from_family_names() {
        assert_eq!(degree("TS. Lê Văn An"), Some("TS."));
        assert_eq!(degree("PGS.TS. Lê Văn An"), Some("PGS.TS."));
        assert_eq!(degree("ThS Lê Văn An"), Some("ThS"));
        assert_eq!(degree("Tiến sĩ Lê Văn An"), Some("Tiến sĩ"));
        assert_eq!(degree("Đại tá Lê Văn An"), Some("Đại tá"));
        assert_eq!(degree("Đại uý Lê Văn An"), Some("Đại uý"));
        assert_eq!(degree("Đại tá, TS. Lê Văn An"), Some("Đại tá"));
        assert_eq!(degree("Nhà giáo Ưu tú Lê Văn An"), Some("Nhà giáo Ưu tú"));
        assert_eq!(degree("NGƯT. Lê Văn An"), Some("NGƯT."));
        assert_eq!(degree("Đ/c Lê Văn An"), Some("Đ/c"));
        for name in ["", "Lê Văn An", "Tiến Sơn", "Ts An", "Ls"] {
            assert_eq!(degree(name), None, "{name}");
        }
    }
}
