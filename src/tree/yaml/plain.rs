//! The meaning of a scalar without quotes, by the core schema of YAML 1.2.

use std::borrow::Cow;

use crate::tree::Value;

/// Clause 10.3.2 of YAML 1.2.2.
pub(super) fn resolved(text: Cow<'_, str>) -> Value<'_> {
    match &*text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        word if is_number(word) => Value::Number(text),
        _ => Value::Text(text),
    }
}

fn is_number(word: &str) -> bool {
    let all = |digits: &str, is: fn(&u8) -> bool| {
        !digits.is_empty() && digits.bytes().all(|one| is(&one))
    };
    if let Some(digits) = word.strip_prefix("0o") {
        return all(digits, |digit| matches!(digit, b'0'..=b'7'));
    }
    if let Some(digits) = word.strip_prefix("0x") {
        return all(digits, u8::is_ascii_hexdigit);
    }
    let unsigned = word.strip_prefix(['-', '+']).unwrap_or(word);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(word, ".nan" | ".NaN" | ".NAN") {
        return true;
    }
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let is_exponent = exponent.is_none_or(|exponent| {
        let digits = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        all(digits, u8::is_ascii_digit)
    });
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let has_digits = !whole.is_empty() || !fraction.is_empty();
    let is_mantissa = whole
        .bytes()
        .chain(fraction.bytes())
        .all(|one| one.is_ascii_digit());
    is_exponent && has_digits && is_mantissa
}

#[cfg(test)]
mod tests {
    use super::{Value, resolved};

    #[test]
    fn numbers_are_those_of_the_core_schema() {
        for word in [
            "0", "7", "07", "-7", "+7", "7.", "7.0", ".5", "-.5", "1e3", "1.5E-3", "0o17", "0x1F",
            ".inf", "-.INF", ".NaN",
        ] {
            assert_eq!(resolved(word.into()), Value::Number(word.into()), "{word}");
        }
        for word in [
            "1_000",
            "2026-09-30",
            "08:30",
            "0o8",
            "0xG",
            "0o",
            "0x",
            ".",
            "-",
            "+",
            "e3",
            "1e",
            "1e+",
            "1.2.3",
            "1,5",
            "inf",
            "-.nan",
            "0b1",
            "-0x1",
            "yes",
            "no",
            "on",
            "off",
            "nULL",
            "7 ",
            "٣",
        ] {
            assert_eq!(resolved(word.into()), Value::Text(word.into()), "{word}");
        }
        assert_eq!(resolved("~".into()), Value::Null);
        assert_eq!(resolved("True".into()), Value::Bool(true));
    }
}
