//! The symbol of a document.

use std::fmt;

use super::JointKind;
use crate::decree::TYPES;
use crate::problem::Fault;

/// The symbol of a document (*ký hiệu*), such as `BC-UBND` of a named type or `UBND-VX` of an
/// official letter: Annex I, Part I, Section II, item 3.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// let symbol = report.symbol().ok_or("every report has a symbol")?;
/// assert_eq!(symbol.as_str(), "BC-SNV");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Symbol(String);

impl Symbol {
    /// The symbol of a type and an issuing body.
    pub(crate) fn derive(abbreviation: &str, code: &str) -> Self {
        Self(format!("{abbreviation}-{code}"))
    }

    /// The symbol of an official letter of a body without units.
    pub(crate) fn of_code(code: &str) -> Self {
        Self(code.to_owned())
    }

    /// A symbol that the caller gave, and what is unusual about it: it should begin with the
    /// abbreviation of its type, of a joint document perhaps with the letters of its kind.
    pub(crate) fn given(
        symbol: &str,
        abbreviation: &'static str,
        is_joint: bool,
    ) -> (Self, Option<Fault>) {
        let found = symbol.to_owned();
        let is_of_type = |first: &str| match first.strip_prefix(abbreviation) {
            Some("") => true,
            Some(rest) => is_joint && JointKind::ALL.iter().any(|kind| kind.names().1 == rest),
            None => false,
        };
        let fault = match first_group(symbol) {
            Ok(first) if is_of_type(first) => None,
            Ok(_) => Some(Fault::SymbolType {
                found: found.clone(),
                expected: abbreviation,
            }),
            Err(fault) => Some(fault),
        };
        (Self(found), fault)
    }

    /// A symbol that the caller gave for a type outside Article 7, which may begin with anything.
    pub(crate) fn given_to_other(symbol: &str) -> (Self, Option<Fault>) {
        (Self(symbol.to_owned()), first_group(symbol).err())
    }

    /// A symbol that the caller gave for an official letter, which has no type that it could begin
    /// with: `UBND-VX`.
    pub(crate) fn given_to_letter(symbol: &str, code: &str) -> (Self, Option<Fault>) {
        /// The group that official letters of the Party begin with.
        const OF_THE_PARTY: &str = "CV";

        let found = symbol.to_owned();
        // A body without units has no more than its code.
        if symbol == code && is_code(code) {
            return (Self(found), None);
        }
        let fault = match first_group(symbol) {
            Ok(first) => {
                let mut abbreviations = TYPES.iter().filter_map(|row| row.abbreviation);
                let of_type = first == OF_THE_PARTY || abbreviations.any(|known| known == first);
                // A body may be abbreviated as a type is.
                let is_body = code.split('-').next() == Some(first);
                let found = found.clone();
                (of_type && !is_body).then_some(Fault::SymbolLetter { found })
            }
            Err(fault) => Some(fault),
        };
        (Self(found), fault)
    }

    /// The symbol as printed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Symbol {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Symbol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The first of the groups that make a symbol, if they do.
fn first_group(symbol: &str) -> Result<&str, Fault> {
    let found = || symbol.to_owned();
    if has_year(symbol) {
        return Err(Fault::SymbolYear { found: found() });
    }
    match symbol.split_once('-') {
        Some((first, rest)) if is_group(first) && rest.split('-').all(is_group) => Ok(first),
        _ => Err(Fault::SymbolForm { found: found() }),
    }
}

/// True of a text that can stand for a body in a symbol: `UBND`, `SNV`, `UBND-VX`.
pub(crate) fn is_code(code: &str) -> bool {
    !has_year(code)
        && !code.starts_with(|sign: char| sign.is_ascii_digit())
        && code.split('-').all(is_group)
}

/// A group of a symbol: letters, digits, `&` and `.`; bodies choose their abbreviations themselves.
fn is_group(group: &str) -> bool {
    let first = group.chars().next();
    let last = group.chars().next_back();
    first.is_some_and(|first| first.is_uppercase() || first.is_ascii_digit())
        && last.is_some_and(char::is_alphanumeric)
        && group
            .chars()
            .all(|sign| sign.is_alphanumeric() || matches!(sign, '&' | '.'))
        && !is_word(group)
}

/// True of a word with a capital, such as `Sở` or `Ubnd`, which is no abbreviation, such as `TTr`
/// or `VPtu`.
fn is_word(group: &str) -> bool {
    let mut rest = group.chars().skip(1).peekable();
    rest.peek().is_some() && rest.all(char::is_lowercase)
}

fn has_year(symbol: &str) -> bool {
    symbol.split(['/', '-']).any(|group| {
        group.len() == 4
            && group.bytes().all(|byte| byte.is_ascii_digit())
            && (group.starts_with("19") || group.starts_with("20"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_of_reports() {
        let code = |symbol| match Symbol::given(symbol, "BC", false) {
            (symbol, None) => Ok(symbol),
            (_, Some(fault)) => Err(fault.code()),
        };
        assert_eq!(code("BC-UBND").unwrap().as_str(), "BC-UBND");
        assert_eq!(code("BC-BQLDA.ĐTXD").unwrap().as_str(), "BC-BQLDA.ĐTXD");
        assert_eq!(code("KH-UBND"), Err("symbol.type"));
        assert_eq!(code("UBND-VX"), Err("symbol.type"));
        assert_eq!(code("2024/BC-UBND"), Err("symbol.year"));
        for wrong in [
            "",
            "BC",
            "BC-",
            "BC - UBND",
            "bc-ubnd",
            "BC-Ubnd",
            "BC/UBND",
            "BC-UBND 1",
        ] {
            assert_eq!(code(wrong), Err("symbol.form"), "{wrong}");
        }
    }

    #[test]
    fn symbols_of_joint_documents() {
        for (symbol, expected) in [
            ("KH-BCA-BQP", None),
            ("KHLT-BCA-BQP", None),
            ("KHLN-BCA-BQP", None),
            ("KHPH-BCA-BQP", None),
            ("KHXX-BCA-BQP", Some("symbol.type")),
            ("QCPH-BCA-BQP", Some("symbol.type")),
        ] {
            let (_, fault) = Symbol::given(symbol, "KH", true);
            assert_eq!(fault.map(|fault| fault.code()), expected, "{symbol}");
        }
        let (_, fault) = Symbol::given("KHLT-BCA", "KH", false);
        assert_eq!(fault.map(|fault| fault.code()), Some("symbol.type"));
    }

    #[test]
    fn symbols_of_letters() {
        let code = |symbol, code| match Symbol::given_to_letter(symbol, code) {
            (symbol, None) => Ok(symbol),
            (_, Some(fault)) => Err(fault.code()),
        };
        assert_eq!(code("UBND-VX", "UBND").unwrap().as_str(), "UBND-VX");
        assert_eq!(
            code("BNV-CVT&LTNN", "BNV").unwrap().as_str(),
            "BNV-CVT&LTNN"
        );
        assert_eq!(code("TB-VP", "TB").unwrap().as_str(), "TB-VP");
        for wrong in ["CV-UBND", "BC-UBND", "TTr-UBND"] {
            assert_eq!(code(wrong, "UBND"), Err("symbol.letter"), "{wrong}");
        }
        assert_eq!(code("UBND", "UBND").unwrap().as_str(), "UBND");
        assert_eq!(code("UBND", "VP"), Err("symbol.form"));
        assert_eq!(code("UBND-2026", "UBND"), Err("symbol.year"));
    }

    #[test]
    fn codes_of_bodies() {
        assert!(
            ["UBND", "SNV", "BCĐ", "UBND-VX", "PA06"]
                .into_iter()
                .all(is_code)
        );
        assert!(
            ["", "ubnd", "Sở", "U BND", "UBND-2024", "-UBND"]
                .into_iter()
                .all(|code| !is_code(code))
        );
    }
}
