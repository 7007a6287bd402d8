//! The signature: its stack, and the name of the signer.

use super::super::blank::{Blank, BlankKind};
use super::super::content::Signer;
use super::super::problem::Fault;
use super::super::sender::Sender;
use super::super::signature::{Signature, Stack};
use super::parts::is_capitals;
use super::strings::{empty, filled, missing, optional, split_start};
use super::{Found, Path, most};

/// Tidies and checks a signature, and returns the stack it makes.
pub(crate) fn signer(
    found: &mut Found,
    path: &Path<'_>,
    signature: &mut Signature,
    sender: &Sender,
) -> Option<Stack> {
    let what = empty(("chức vụ", "the title"));
    for (name, value) in [
        ("collective", &mut signature.collective),
        ("by_order_of", &mut signature.by_order_of),
        ("authorized_by", &mut signature.authorized_by),
        ("deputy_for", &mut signature.deputy_for),
    ] {
        let field = path.field(name);
        optional(found, &field, value, most::BODY_NAME, what.clone());
        prefix(found, &field, value.as_deref().unwrap_or_default());
    }
    let field = path.field("second_title");
    optional(
        found,
        &field,
        &mut signature.second_title,
        most::BODY_NAME,
        what,
    );
    let field = path.field("title");
    let what = missing(("chức vụ của người ký", "the title of the signer"));
    filled(found, &field, &mut signature.title, most::TITLE, what);
    prefix(found, &field, &signature.title);

    deputy(found, path, signature);
    name(found, &path.field("name"), &mut signature.name, sender);
    found.keep(path, signature.stack())
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
pub(crate) fn joint(
    found: &mut Found,
    root: &Path<'_>,
    signatures: &mut [Signature],
    (sender, senders): (&Sender, &[Sender]),
) -> Vec<Signer> {
    let path = root.field("joint_signatures");
    let (count, expected) = (signatures.len(), senders.len());
    if count != expected {
        found.push(&path, Fault::SignersCount { count, expected });
    }
    let signers = signatures.iter_mut().enumerate();
    let stacks = signers.map(|(index, signature)| {
        let path = path.index(index);
        let sender = senders.get(index).or(senders.last()).unwrap_or(sender);
        let stack = signer(found, &path, signature, sender)?;
        let blank = Blank::new(BlankKind::JointSignerName, path.field("name"));
        Some(Signer::new(stack, blank))
    });
    stacks.collect::<Vec<_>>().into_iter().flatten().collect()
}

/// Small words in names of foreigners.
const PARTICLES: &[&str] = &[
    "van", "von", "der", "den", "de", "da", "di", "del", "la", "bin", "binti", "al", "ibn",
];

/// Tidies and checks the name of one who signs.
pub(super) fn name(found: &mut Found, path: &Path<'_>, name: &mut Option<String>, sender: &Sender) {
    let what = empty(("họ và tên người ký", "the name of the signer"));
    optional(found, path, name, most::SIGNER, what);
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
    if let (Some(degree), false) = (degree, sender.ranks_before_names) {
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
