//! Number and symbol.

use super::fields::{self, Wanted};
use super::placeholders::is_placeholder;
use super::{row, said, strings};
use crate::contract::{Data, Slot, most};
use crate::decree::{Clause, DocumentKind, Template, TitleForm};
use crate::model::{Number, Symbol, is_code};
use crate::problem::{Fault, Found, Path};

/// True of a document whose symbol cannot do without the codes of the bodies that issue it.
pub(super) fn needs_code(template: &Template, data: &Data) -> bool {
    let without = template.may_lack_number && data.number.is_none();
    template.has("symbol") && data.symbol.is_none() && !data.unnumbered && !without
}

/// True of a document that has no line of number and symbol although its type has one; that is told.
fn is_unnumbered(found: &mut Found, root: &Path<'_>, template: &Template, data: &Data) -> bool {
    let given = [
        ("number", data.number.is_some()),
        ("symbol", data.symbol.is_some()),
        ("unit", data.unit.is_some()),
        ("type_code", data.type_code.is_some()),
    ];
    if data.unnumbered {
        for (key, _) in given.iter().filter(|(_, given)| *given) {
            let what = row(key).name();
            found.push(&root.field(key), Fault::NumberWithoutLine { what });
        }
        found.push(&root.field("unnumbered"), Fault::NumberAbsent);
        return true;
    }
    let has_none = given.iter().all(|(_, given)| !given) && codes(data).is_empty();
    let path = root.field("sender");
    if has_none && template.may_lack_number && found.has_read(&path.field("code")) {
        found.push(&path.field("code"), Fault::NumberAbsent);
        return true;
    }
    false
}

/// The symbol of a document that has one.
pub(super) fn check(
    found: &mut Found,
    root: &Path<'_>,
    kind: DocumentKind,
    data: &mut Data,
) -> Option<Symbol> {
    let most = Number::GREATEST;
    let outside = |number: &Number| !(1..=most).contains(&number.value());
    if data.number.as_ref().is_some_and(outside) {
        found.push(&root.field("number"), Fault::Number { most });
    }
    let template = kind.template();
    if template.has("symbol") && is_unnumbered(found, root, template, data) {
        return None;
    }
    if template.title == TitleForm::UnderNumber {
        return of_letter(found, root, data);
    }
    if template.has("type_code") {
        let required = said::is_required(found, data, template.need("type_code"));
        type_code(
            found,
            &root.field("type_code"),
            &mut data.type_code,
            required,
        );
    }
    let own = data.type_code.clone();
    let abbreviation = kind.rule().abbreviation.or(own.as_deref());
    let path = root.field("symbol");
    let others = root.field("joint_senders");
    let is_joint = !data.joint_senders.is_empty() || !found.has_read(&others);
    let most = greatest_length(data);
    match (&mut data.symbol, abbreviation) {
        (None, Some(abbreviation)) => {
            let letters = data.joint_kind.map_or("", |kind| kind.names().1);
            let first = format!("{abbreviation}{letters}");
            Some(derived(found, &path, (&first, &codes(data)), most))
        }
        (None, None) => None,
        (Some(symbol), _) => {
            strings::line(found, &path, symbol, most);
            let symbol = match kind.rule().abbreviation {
                Some(abbreviation) => Symbol::given(symbol, abbreviation, is_joint),
                None => Symbol::given_to_other(symbol),
            };
            Some(given(found, &path, symbol))
        }
    }
}

/// The abbreviation of a type that the caller names.
fn type_code(found: &mut Found, path: &Path<'_>, code: &mut Option<String>, required: bool) {
    let wanted = Wanted {
        required,
        ..Wanted::of(row("type_code"))
    };
    fields::slot(found, path, Slot::Line(code), &wanted);
    if let Some(code) = code
        .as_ref()
        .filter(|code| !code.is_empty() && !is_code(code) && !is_placeholder(code))
    {
        let code = code.clone();
        found.push(path, Fault::Code { found: code });
    }
}

/// The symbol of an official letter: the issuing bodies, and the drafting unit.
fn of_letter(found: &mut Found, root: &Path<'_>, data: &mut Data) -> Option<Symbol> {
    let field = root.field("unit");
    let wanted = Wanted {
        clause: Clause::Template("1.5"),
        ..Wanted::of(row("unit"))
    };
    fields::slot(found, &field, Slot::Line(&mut data.unit), &wanted);
    let unit = data.unit.as_deref().filter(|unit| !unit.is_empty());
    let path = root.field("symbol");
    let most = greatest_length(data);
    let symbol = match (&mut data.symbol, unit) {
        (Some(symbol), _) => {
            strings::line(found, &path, symbol, most);
            let symbol = Symbol::given_to_letter(symbol, &data.sender.code);
            Some(given(found, &path, symbol))
        }
        (None, Some(unit)) => Some(derived(found, &path, (&codes(data), unit), most)),
        (None, None) => {
            if found.has_read(&field) {
                found.push(&field, Fault::SymbolNoUnit);
            }
            Some(Symbol::of_code(&codes(data)))
        }
    };
    // Given beside a symbol, the unit must be the one that the symbol names.
    let ends = |unit: &str| {
        symbol.as_ref().is_none_or(|symbol| {
            let rest = symbol.as_str().strip_suffix(unit);
            rest.is_some_and(|rest| rest.ends_with('-'))
        })
    };
    if let Some(unit) = unit.filter(|unit| !(is_code(unit) || is_placeholder(unit)) || !ends(unit))
    {
        let unit = unit.to_owned();
        found.push(&field, Fault::SymbolUnit { found: unit });
    }
    symbol
}

/// The symbol that the caller gave, of whatever form: offices have their own.
fn given(found: &mut Found, path: &Path<'_>, (symbol, unusual): (Symbol, Option<Fault>)) -> Symbol {
    if symbol.as_str().is_empty() {
        found.push(path, fields::empty(row("symbol").name()));
    } else if let Some(fault) = unusual {
        found.push(path, fault);
    }
    symbol
}

/// The greatest length of the symbol.
fn greatest_length(data: &Data) -> usize {
    if data.joint_senders.is_empty() {
        most::SYMBOL
    } else {
        most::JOINT_SYMBOL
    }
}

/// The codes of all bodies that issue the document.
fn codes(data: &Data) -> String {
    let joint = data.joint_senders.iter().map(|sender| &*sender.code);
    let codes: Vec<_> = [&*data.sender.code].into_iter().chain(joint).collect();
    codes.join("-")
}

/// A symbol that nobody gave, which may be as long as one that somebody did.
fn derived(found: &mut Found, path: &Path<'_>, (first, rest): (&str, &str), most: usize) -> Symbol {
    let symbol = Symbol::derive(first, rest);
    let length = symbol.as_str().chars().count();
    if length > most {
        found.push(path, Fault::TooLong { length, most });
    }
    symbol
}
