//! Checks the table of advance widths against the font it was taken from.
//!
//! With `VANBAN_UPDATE_ADVANCES=1` in the environment the table is written
//! anew instead. Without the font the test does nothing but say so.

use std::{
    collections::BTreeSet,
    env,
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};

use ttf_parser::{Face, name_id};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

const FONTS: &str = "/usr/share/fonts/truetype/liberation2";

/// The faces, in the order of the table's columns.
const FACES: [&str; 4] = ["Regular", "Bold", "Italic", "BoldItalic"];

/// The marks of Vietnamese vowels, none of which advances.
const MARKS: &str = "\u{300}\u{301}\u{302}\u{303}\u{306}\u{309}\u{31B}\u{323}";

/// Characters beyond Latin-1 and the Vietnamese alphabet.
const EXTRA: &str = concat!(
    // Punctuation: hyphens, dashes, quotes, daggers and the like.
    "\u{2010}\u{2011}\u{2012}–—―‘’‚“”„†‡•…‰′″‹›⁄",
    // Superscripts, subscripts, fractions and currency.
    "⁴⁵⁶⁷⁸⁹ⁿ₀₁₂₃₄₅₆₇₈₉⅓⅔⅛⅜⅝⅞₫€",
    // Letterlike symbols, arrows, mathematics and shapes.
    "№™Ω←↑→↓↔∂∆∏∑−√∞∫≈≠≤≥■□▪▫▲►▼◄○●◦",
    // Greek.
    "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρςστυφχψω",
);

#[test]
fn table_matches_the_font() {
    let files = FACES.map(|face| Path::new(FONTS).join(format!("LiberationSerif-{face}.ttf")));
    if !files.iter().all(|file| file.exists()) {
        assert!(
            env::var_os("CI").is_none(),
            "no Liberation Serif 2 in {FONTS}"
        );
        println!("skipped: no Liberation Serif 2 in {FONTS}");
        return;
    }
    let data = files.map(|file| fs::read(file).unwrap());
    let faces = data.each_ref().map(|data| Face::parse(data, 0).unwrap());
    let generated = table(&faces);

    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/text/advances.rs");
    if env::var_os("VANBAN_UPDATE_ADVANCES").is_some_and(|value| value == "1") {
        fs::write(&path, generated).unwrap();
        return;
    }
    let committed = fs::read_to_string(&path).unwrap();
    assert!(
        committed == generated,
        "{} differs from the font; rerun with VANBAN_UPDATE_ADVANCES=1",
        path.display(),
    );
}

/// The text of the module that holds the table.
fn table(faces: &[Face<'_>; 4]) -> String {
    assert!(faces.iter().all(|face| face.units_per_em() == 2048));
    let version = version(&faces[0]);
    let mut out = format!(
        "\
//! Advance widths of Times New Roman, in units of which 2048 make an em.
//!
//! They are those of Liberation Serif {version}, which was drawn to have the metrics
//! of Times New Roman. `tests/advances.rs` checks this file against that font,
//! and writes it: `VANBAN_UPDATE_ADVANCES=1 cargo test --test advances`.

/// The characters by code point, each with its advance in the regular, bold,
/// italic and bold italic faces.
#[rustfmt::skip]
pub(super) static ADVANCES: &[(char, [u16; 4])] = &[
"
    );
    let entries: Vec<String> = characters()
        .into_iter()
        .map(|c| {
            format!(
                "({}, {:?}),",
                literal(c),
                faces.each_ref().map(|face| advance(face, c))
            )
        })
        .collect();
    for line in entries.chunks(3) {
        writeln!(out, "    {}", line.join(" ")).unwrap();
    }
    out.push_str("];\n");
    out
}

/// The characters of the table.
fn characters() -> BTreeSet<char> {
    let mut all: BTreeSet<char> = (' '..='~').chain('\u{A0}'..='ÿ').collect();
    all.remove(&'\u{AD}');
    all.extend("đĐ".chars());
    for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".chars() {
        all.insert(base);
        for tone in "\u{300}\u{301}\u{303}\u{309}\u{323}".chars() {
            all.extend([base, tone].into_iter().nfc());
        }
    }
    all.extend(MARKS.chars());
    all.extend(EXTRA.chars());
    all
}

/// The advance of `c`, which must have a glyph.
fn advance(face: &Face<'_>, c: char) -> u16 {
    if is_combining_mark(c) {
        return 0;
    }
    let glyph = face.glyph_index(c).or_else(|| match c {
        // The other hyphens are drawn as the ASCII one where they are missing.
        '\u{2010}' | '\u{2011}' => face.glyph_index('-'),
        _ => None,
    });
    let glyph = glyph.unwrap_or_else(|| panic!("no glyph for {c:?}"));
    face.glyph_hor_advance(glyph).unwrap()
}

/// `c` as a Rust literal, escaped where it would not be seen.
fn literal(c: char) -> String {
    match c {
        '\u{A0}' | '\u{2010}'..='\u{2012}' => format!("'\\u{{{:X}}}'", u32::from(c)),
        _ if is_combining_mark(c) => format!("'\\u{{{:X}}}'", u32::from(c)),
        _ => format!("{c:?}"),
    }
}

/// The version of the font, such as "2.1.5".
fn version(face: &Face<'_>) -> String {
    let name = face
        .names()
        .into_iter()
        .filter(|name| name.name_id == name_id::VERSION)
        .find_map(|name| name.to_string())
        .unwrap();
    name.trim_start_matches("Version ").to_owned()
}
