//! The header says what the functions are.

use std::fs;
use std::path::Path;

#[test]
fn the_header_is_fresh() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut written = Vec::new();
    cbindgen::generate(root).unwrap().write(&mut written);
    let written = String::from_utf8(written).unwrap();
    let header = root.join("vanban.h");
    if std::env::var_os("VANBAN_UPDATE_HEADER").is_some() {
        fs::write(&header, &written).unwrap();
    }
    let known = fs::read_to_string(&header).unwrap();
    assert!(
        known == written,
        "VANBAN_UPDATE_HEADER=1 writes vanban.h anew"
    );
    for name in [
        "call",
        "is_done",
        "json",
        "file_count",
        "file",
        "free",
        "version",
    ] {
        assert!(written.contains(&format!("vanban_{name}(")), "{name}");
    }
}
