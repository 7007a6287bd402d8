//! Pages to read: a tutorial, recipes and a glossary. There is no code here.
//!
//! - [`tutorial`]: from nothing to a report that is ready to be signed, in ten minutes.
//! - [`cookbook`]: one recipe for one task.
//! - [`data`]: documents in files: texts, tables, annexes, every type, and what later versions keep.
//! - [`program`]: the command-line program, and batches of many documents.
//! - [`glossary`]: the Vietnamese terms, the English terms for them, and their places in the library.
//!
//! Every example on these pages is compiled and run as a test.

#[doc = include_str!("cookbook.md")]
pub mod cookbook {}

#[doc = include_str!("data.md")]
pub mod data {}

#[doc = include_str!("glossary.md")]
pub mod glossary {}

#[doc = include_str!("program.md")]
pub mod program {}

#[doc = include_str!("tutorial.md")]
pub mod tutorial {}

#[cfg(test)]
mod tests {
    use crate::decree::TYPES;

    const GLOSSARY: &str = include_str!("glossary.md");

    /// The names of a type stand in one row.
    #[test]
    fn the_glossary_has_every_type() {
        for row in TYPES {
            let (vi, en) = (row.name.vi.to_lowercase(), row.name.en);
            let abbreviation = row.abbreviation.map(|letters| format!("`{letters}`"));
            let abbreviation = abbreviation.unwrap_or_default();
            let cells = format!("| {vi} | {en} | {abbreviation} | `{}` |", row.key);
            assert!(GLOSSARY.contains(&cells), "{cells}");
        }
    }

    /// By the setter that has the name of the key, or by the key itself.
    #[test]
    fn the_glossary_has_every_key_of_documents() {
        use crate::contract::{Data, Record};

        for row in Data::ROWS {
            let (setter, key) = (format!("Builder::{}`", row.key), format!("`{}`", row.key));
            let names = [setter, key].into_iter().chain(of_type(row.key));
            let found = names.into_iter().any(|name| GLOSSARY.contains(&name));
            assert!(found, "{}", row.key);
        }
    }

    /// A key whose values have a type of their own, named as it is.
    fn of_type(key: &str) -> Option<String> {
        let first = key.chars().next()?.to_uppercase();
        let rest = key.get(1..)?.trim_end_matches('s');
        Some(format!("[`{first}{rest}`]"))
    }
}
