//! Names fit for a file, made from Vietnamese text.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// `text` in lower-case ASCII letters and digits, joined by single hyphens.
///
/// Letters lose their diacritics, and every run of other characters becomes a
/// hyphen, except at the ends. The slug of text without letters or digits is
/// empty.
pub(crate) fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.nfd().filter(|&c| !is_combining_mark(c)) {
        let c = match c {
            // The bar of these is not a combining mark, so NFD keeps it.
            'đ' | 'Đ' => 'd',
            _ => c.to_ascii_lowercase(),
        };
        if !c.is_ascii_alphanumeric() {
            gap = true;
            continue;
        }
        if gap && !out.is_empty() {
            out.push('-');
        }
        gap = false;
        out.push(c);
    }
    out
}

/// The longest run of whole words at the start of `slug` within `max` bytes.
///
/// A first word longer than `max` is itself cut.
pub(crate) fn truncate_slug(slug: &str, max: usize) -> &str {
    if slug.len() <= max {
        return slug;
    }
    // A hyphen at `max` itself also ends a word that fits.
    // Every index of a slug is a boundary, for slugs are ASCII.
    let end = slug.get(..=max).and_then(|start| start.rfind('-'));
    slug.get(..end.unwrap_or(max)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn diacritics_go() {
        assert_eq!(
            slug("Quyết định về việc bổ nhiệm ông Đỗ Đức Lưỡng"),
            "quyet-dinh-ve-viec-bo-nhiem-ong-do-duc-luong"
        );
        assert_eq!(slug("ƠƯĂÂÊÔĐ ơưăâêôđ"), "ouaaeod-ouaaeod");
        // Decomposed input gives the same.
        assert_eq!(slug("Vie\u{302}\u{323}t"), "viet");
    }

    #[test]
    fn runs_become_one_hyphen() {
        assert_eq!(slug("Số: 15/QĐ-UBND"), "so-15-qd-ubnd");
        assert_eq!(slug("  “a” – (b)…  "), "a-b");
        assert_eq!(slug("漢字"), "");
        assert_eq!(slug("a漢b"), "a-b");
        assert_eq!(slug(""), "");
        assert_eq!(slug("---"), "");
    }

    #[test]
    fn truncates_at_hyphens() {
        assert_eq!(truncate_slug("quyet-dinh-ve", 100), "quyet-dinh-ve");
        assert_eq!(truncate_slug("quyet-dinh-ve", 13), "quyet-dinh-ve");
        assert_eq!(truncate_slug("quyet-dinh-ve", 12), "quyet-dinh");
        assert_eq!(truncate_slug("quyet-dinh-ve", 11), "quyet-dinh");
        assert_eq!(truncate_slug("quyet-dinh-ve", 10), "quyet-dinh");
        assert_eq!(truncate_slug("quyet-dinh-ve", 9), "quyet");
    }

    #[test]
    fn truncates_a_long_first_word() {
        assert_eq!(truncate_slug("quyet-dinh", 3), "quy");
        assert_eq!(truncate_slug("quyet", 0), "");
        assert_eq!(truncate_slug("", 0), "");
    }
}
