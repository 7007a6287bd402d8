//! The word that was meant by a misspelt one.

/// The nearest of the words, if one is near: a third of its letters may differ, or the rest of it
/// be missing.
pub(crate) fn similar<'a>(
    found: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    /// Longer words are misspelt in no way that could be told.
    const LONGEST: usize = 64;
    const MOST: usize = 3;

    if found.len() > LONGEST {
        return None;
    }
    let plain = |word: &str| {
        word.trim_start_matches('-')
            .to_lowercase()
            .replace('_', "-")
    };
    let wanted = plain(found);
    let near = known.into_iter().map(|word| {
        let known = plain(word);
        let begun = wanted.len() > 1 && known.starts_with(&wanted);
        let distance = strsim::damerau_levenshtein(&wanted, &known);
        let near = begun || (distance <= MOST && distance * 3 <= known.len().max(wanted.len()));
        (!near, distance, word)
    });
    let (far, _, word) = near.min_by_key(|(far, distance, _)| (*far, *distance))?;
    (!far).then_some(word)
}

#[cfg(test)]
mod tests {
    use super::similar;

    #[test]
    fn a_misspelt_word_finds_the_one_meant() {
        let words = ["build", "explain", "--output", "official_letter"];
        for (found, meant) in [
            ("biuld", Some("build")),
            ("Build", Some("build")),
            ("expl", Some("explain")),
            ("--ouput", Some("--output")),
            ("-output", Some("--output")),
            ("official-letter", Some("official_letter")),
            ("-x", None),
            ("print", None),
            ("", None),
        ] {
            assert_eq!(similar(found, words), meant, "{found}");
        }
    }
}
