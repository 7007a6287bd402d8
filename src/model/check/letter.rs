//! What an official letter has and other types have not.

use super::super::contact::Contact;
use super::super::number::{Symbol, is_code};
use super::super::problem::Fault;
use super::super::sender::Sender;
use super::strings::{self, empty, missing_of, optional, split_start};
use super::{Found, Path, most, parts};

/// The symbol, of the issuer and the drafting unit; `root` is where number and symbol stand.
pub(crate) fn symbol(
    found: &mut Found,
    root: &Path<'_>,
    number: Option<u32>,
    symbol: &mut Option<String>,
    unit: &mut Option<String>,
    sender: &Sender,
) -> Option<Symbol> {
    parts::number(found, &root.field("number"), number);
    let field = root.field("unit");
    let what = (
        "chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực",
        "the abbreviation of the drafting unit or field",
    );
    optional(found, &field, unit, most::SYMBOL, empty(what));
    let unit = unit.as_deref().filter(|unit| !unit.is_empty());
    let path = root.field("symbol");
    let symbol = match (symbol, unit) {
        (Some(symbol), _) => {
            strings::line(found, &path, symbol, most::SYMBOL);
            found.keep(&path, Symbol::parse_letter(symbol, &sender.code))
        }
        (None, Some(unit)) => Some(parts::derived(found, &path, &sender.code, unit)),
        (None, None) => {
            found.push(&field, missing_of("1.5", what));
            None
        }
    };
    // Given beside a symbol, the unit must be the one that the symbol names.
    let ends = |unit: &str| {
        symbol.as_ref().is_none_or(|symbol| {
            let rest = symbol.as_str().strip_suffix(unit);
            rest.is_some_and(|rest| rest.ends_with('-'))
        })
    };
    if let Some(unit) = unit.filter(|unit| !is_code(unit) || !ends(unit)) {
        let unit = unit.to_owned();
        found.push(&field, Fault::SymbolUnit { found: unit });
    }
    symbol
}

/// The subject, which “V/v” leads.
pub(crate) fn subject(found: &mut Found, path: &Path<'_>, subject: &mut String) {
    const LEADS: [&str; 3] = ["v/v", "về việc", "v.v"];
    parts::words(found, path, subject);
    let mut leads = LEADS.iter();
    if let Some((lead, _)) = leads.find_map(|lead| split_start(subject, lead)) {
        let lead = lead.to_owned();
        found.push(path, Fault::SubjectLead { found: lead });
    }
}

pub(crate) fn contact(found: &mut Found, path: &Path<'_>, contact: &mut Contact) {
    let fields = [
        ("address", &mut contact.address, ("địa chỉ", "the address")),
        (
            "email",
            &mut contact.email,
            ("thư điện tử", "the e-mail address"),
        ),
        (
            "website",
            &mut contact.website,
            ("trang thông tin điện tử", "the website"),
        ),
        (
            "phone",
            &mut contact.phone,
            ("số điện thoại", "the telephone number"),
        ),
        ("fax", &mut contact.fax, ("số fax", "the fax number")),
    ];
    let mut nothing = true;
    for (name, value, what) in fields {
        nothing &= value.is_none();
        optional(
            found,
            &path.field(name),
            value,
            most::BODY_NAME,
            empty(what),
        );
    }
    if nothing {
        found.push(path, empty(("thông tin liên hệ", "the contact data")));
    }
}
