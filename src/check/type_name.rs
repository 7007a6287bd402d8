//! The name of a type outside Article 7, and the one that a public letter has.

use super::fields::{self, Wanted};
use super::strings::is_capitals;
use crate::contract::{Data, Slot};
use crate::decree::{DocumentKind, Foreign};
use crate::problem::{Fault, Found, Path};

/// The name of a type, which is not one that has a form of its own.
pub(super) fn check(
    found: &mut Found,
    path: &Path<'_>,
    kind: DocumentKind,
    data: &mut Data,
    wanted: &Wanted,
) {
    fields::slot(found, path, Slot::Line(&mut data.type_name), wanted);
    let Some(name) = data.type_name.as_deref().filter(|name| !name.is_empty()) else {
        return;
    };
    let found_name = name.to_owned();
    // Letters of praise and of congratulation are public letters.
    let is_letter = kind == DocumentKind::PublicLetter && name.starts_with("Thư ");
    let own = kind.rule().name.vi;
    let more = name.strip_prefix(own);
    let fault = if is_letter && !is_misspelt(name) || name == own {
        return;
    } else if !own.is_empty()
        && more.is_some_and(|more| more.starts_with(' '))
        && !is_misspelt(name)
    {
        Fault::TypeLonger {
            found: found_name,
            name: own,
        }
    } else if let Some(known) = DocumentKind::of_article_7(name) {
        Fault::TypeKnown {
            found: found_name,
            key: known.key,
        }
    } else if let Some(foreign) = Foreign::from_name(name) {
        Fault::TypeForeign {
            found: found_name,
            name: foreign.name,
            regime: foreign.regime(),
            rules: foreign.rules(),
        }
    } else if is_misspelt(name) {
        Fault::TypeName { found: found_name }
    } else {
        Fault::TypeOutside { found: found_name }
    };
    found.push(path, fault);
}

/// True of a name that does not begin with a capital, has only such, or has a mark at its end.
fn is_misspelt(name: &str) -> bool {
    let words = name.split(' ').count();
    name.starts_with(char::is_lowercase)
        || (words > 1 && is_capitals(name, 4))
        || name.ends_with(['.', ',', ';', ':'])
}
