//! TOML.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::problem::Position;
use super::{Inside, Located, ReadError, Step, positions};

pub(super) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    toml::from_str(text).map_err(|error| {
        let position = error.span().map(|span| Position::of(text, span.start));
        ReadError::shape(position, error.message())
    })
}

pub(super) fn locate(text: &str, paths: &[Vec<Step<'_>>]) -> Vec<Option<Position>> {
    let Ok(root) = DeTable::parse(text) else {
        return Vec::new();
    };
    let root = Located {
        at: root.span().start,
        inside: fields(root.get_ref()),
    };
    let bytes: Vec<_> = paths.iter().map(|path| root.find(path)).collect();
    positions(text, &bytes)
}

fn fields(table: &DeTable<'_>) -> Inside<usize> {
    let fields = table.iter();
    Inside::Fields(
        fields
            .map(|(name, value)| (name.to_string(), located(value)))
            .collect(),
    )
}

fn located(value: &Spanned<DeValue<'_>>) -> Located<usize> {
    Located {
        at: value.span().start,
        inside: match value.get_ref() {
            DeValue::Table(table) => fields(table),
            DeValue::Array(array) => Inside::Entries(array.iter().map(located).collect()),
            _ => Inside::Nothing,
        },
    }
}
