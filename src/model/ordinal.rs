//! The numbers that articles and sections carry.

use std::fmt;

use super::article::DivisionLevel;
use crate::decree::ARTICLE;
use crate::text;

/// The number of an article, a section, or what stands in them; it prints with its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ordinal {
    /// `Điều 1.`
    Article(u32),
    /// `Phần I`
    Part(u32),
    /// `A.`
    Capital(u32),
    /// `I.`
    Roman(u32),
    /// `1.`
    Arabic(u32),
    /// `1.2.`: the number of the section around it, and its own.
    Decimal(u32, u32),
    /// `1.2.3.`: the numbers of the two sections around it, and its own.
    Subdecimal(u32, u32, u32),
    /// `a)`
    Letter(u32),
    /// `(1)`
    Bracketed(u32),
}

impl fmt::Display for Ordinal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Article(number) => write!(f, "{ARTICLE} {number}."),
            Self::Part(number) => {
                let part = DivisionLevel::Part.name();
                write!(f, "{part} {}", text::roman(number).unwrap_or_default())
            }
            Self::Capital(number) => {
                let letters = text::letters(number).map(|letters| letters.to_uppercase());
                write!(f, "{}.", letters.unwrap_or_default())
            }
            Self::Roman(number) => write!(f, "{}.", text::roman(number).unwrap_or_default()),
            Self::Arabic(number) => write!(f, "{number}."),
            Self::Decimal(around, number) => write!(f, "{around}.{number}."),
            Self::Subdecimal(outer, around, number) => write!(f, "{outer}.{around}.{number}."),
            Self::Bracketed(number) => write!(f, "({number})"),
            Self::Letter(number) => write!(f, "{})", text::letters(number).unwrap_or_default()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_print_with_their_marks() {
        let ordinals = [
            Ordinal::Article(12),
            Ordinal::Part(2),
            Ordinal::Capital(5),
            Ordinal::Roman(4),
            Ordinal::Arabic(3),
            Ordinal::Decimal(3, 2),
            Ordinal::Subdecimal(3, 2, 1),
            Ordinal::Letter(5),
            Ordinal::Bracketed(12),
        ];
        assert_eq!(
            ordinals.map(|ordinal| ordinal.to_string()),
            [
                "Điều 12.",
                "Phần II",
                "Đ.",
                "IV.",
                "3.",
                "3.2.",
                "3.2.1.",
                "đ)",
                "(12)"
            ]
        );
    }
}
