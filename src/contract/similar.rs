//! The name that was meant by one that does not exist.

use crate::text::slug;

/// The nearest of the names, if one is near: another case, Vietnamese marks, a letter or two.
pub(crate) fn similar<'a>(name: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    /// Longer names are no misspelt keys.
    const LONGEST: usize = 64;

    if name.len() > LONGEST {
        return None;
    }
    let plain = |name: &str| slug(name).replace(['-', '_'], "");
    let wanted = plain(name);
    let near = names.into_iter().map(|known| {
        let distance = strsim::damerau_levenshtein(&wanted, &plain(known));
        (distance, known)
    });
    let (distance, known) = near.min_by_key(|(distance, _)| *distance)?;
    // A third of the letters may differ.
    (distance * 3 <= known.len().max(wanted.len()) && distance <= 3).then_some(known)
}

#[cfg(test)]
mod tests {
    use super::similar;

    #[test]
    fn a_misspelt_name_finds_the_one_meant() {
        let names = ["subject", "sender", "signature", "joint_senders"];
        for (given, meant) in [
            ("subjct", Some("subject")),
            ("Subject", Some("subject")),
            ("signatures", Some("signature")),
            ("jointSenders", Some("joint_senders")),
            ("sende", Some("sender")),
            ("venue", None),
            ("", None),
        ] {
            assert_eq!(similar(given, names), meant, "{given}");
        }
    }
}
