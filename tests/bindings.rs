//! The bindings are of one version with the library.

use std::fs;
use std::path::Path;

/// The value of a key that stands at the beginning of a line, in TOML or in JSON.
fn value(file: &str, key: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    let text = fs::read_to_string(path).unwrap();
    let mut lines = text.lines().map(str::trim);
    let value = lines.find_map(|line| {
        let rest = line.trim_start_matches('"').strip_prefix(key)?;
        let rest = rest.trim_start_matches('"').trim_start();
        rest.strip_prefix(['=', ':'])
    });
    let value = value.unwrap_or_else(|| panic!("{file} has no {key}"));
    value.trim_matches([' ', ',', '"']).to_owned()
}

/// A published crate has no bindings.
#[test]
fn versions_are_equal() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    if !root.join("src/bindings").exists() {
        return;
    }
    for file in [
        "src/bindings/c/Cargo.toml",
        "src/bindings/python/Cargo.toml",
        "src/bindings/python/pyproject.toml",
        "src/bindings/web/package.json",
    ] {
        assert_eq!(value(file, "version"), env!("CARGO_PKG_VERSION"), "{file}");
    }
}
