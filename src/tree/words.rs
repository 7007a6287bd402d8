//! Numbers and words, in JSON and as other formats and languages write them.

/// The word of JSON for one that other languages have.
pub(super) fn literal_meant(word: &str) -> Option<&'static str> {
    const WORDS: [(&str, &str); 6] = [
        ("true", "true"),
        ("false", "false"),
        ("null", "null"),
        ("none", "null"),
        ("nil", "null"),
        ("undefined", "null"),
    ];
    let meant = WORDS
        .into_iter()
        .find(|(foreign, _)| foreign.eq_ignore_ascii_case(word));
    meant.map(|(_, word)| word)
}

/// A number that no digits can write.
pub(super) fn is_not_a_number(word: &str) -> bool {
    let name = word.trim_start_matches(['+', '-']);
    ["nan", "inf", "infinity"]
        .iter()
        .any(|one| one.eq_ignore_ascii_case(name))
}

/// A number as other languages write it, written as JSON does.
pub(super) fn number_meant(word: &str) -> Option<String> {
    let (sign, digits) = match word.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", word.strip_prefix('+').unwrap_or(word)),
    };
    for (prefix, radix) in [("0x", 16), ("0X", 16), ("0o", 8), ("0b", 2)] {
        if let Some(digits) = digits.strip_prefix(prefix) {
            let number = u64::from_str_radix(digits, radix).ok()?;
            return Some(format!("{sign}{number}"));
        }
    }
    if !digits.starts_with(|first: char| first.is_ascii_digit() || first == '.') {
        return None;
    }
    let digits = digits.replace('_', "");
    let digits = match digits.trim_start_matches('0') {
        rest if rest.starts_with(|first: char| first.is_ascii_digit()) => rest.to_owned(),
        rest => format!("0{rest}"),
    };
    let digits = digits.strip_suffix('.').unwrap_or(&digits);
    let number = format!("{sign}{digits}");
    let is_number = number_end(number.as_bytes(), 0) == Some(number.len());
    (is_number && word.bytes().any(|byte| byte.is_ascii_digit()) && !is_infinite(&number))
        .then_some(number)
}

/// A number that none of a computer's can hold.
pub(super) fn is_infinite(number: &str) -> bool {
    let may_be = number.len() > 300 || number.bytes().any(|byte| matches!(byte, b'e' | b'E'));
    may_be && number.parse::<f64>().is_ok_and(f64::is_infinite)
}

/// The end of the number of RFC 8259 that begins here.
pub(super) fn number_end(bytes: &[u8], start: usize) -> Option<usize> {
    let byte = |at: usize| bytes.get(at).copied();
    let digits = |from: usize| {
        let rest = bytes.get(from..).unwrap_or_default();
        from + rest
            .iter()
            .position(|byte| !byte.is_ascii_digit())
            .unwrap_or(rest.len())
    };
    let mut at = start + usize::from(byte(start) == Some(b'-'));
    at = match byte(at)? {
        b'0' => at + 1,
        b'1'..=b'9' => digits(at),
        _ => return None,
    };
    if byte(at) == Some(b'.') {
        let end = digits(at + 1);
        if end == at + 1 {
            return None;
        }
        at = end;
    }
    if let Some(b'e' | b'E') = byte(at) {
        let from = at + 1 + usize::from(matches!(byte(at + 1), Some(b'+' | b'-')));
        let end = digits(from);
        if end == from {
            return None;
        }
        at = end;
    }
    Some(at)
}
