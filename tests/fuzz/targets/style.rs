//! House styles, in a format that the first byte chooses.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vanban::style::HouseStyleBuilder;
use vanban::{Document, Format, HouseStyle, Limits};

fuzz_target!(|bytes: &[u8]| {
    let Some((format, bytes)) = bytes.split_first() else {
        return;
    };
    let format = match format {
        b'y' => Format::Yaml,
        b't' => Format::Toml,
        _ => Format::Json,
    };
    let style = match HouseStyle::read(format, bytes, &Limits::default()) {
        Ok(style) => style,
        Err(problems) => return vanban_fuzz::placed(&problems, true, bytes),
    };
    assert!(std::str::from_utf8(bytes).is_ok());
    assert!((100..=150).contains(&style.line_spacing_percent()));

    let data = include_str!("../../../fixtures/minimal.json");
    let document = Document::from_json(data).expect("the fixture is sound");
    vanban_fuzz::sound(&document, &style);
    if format == Format::Json {
        let builder: HouseStyleBuilder = serde_json::from_slice(bytes).expect("it was read");
        let json = serde_json::to_string(&builder).expect("house styles are written");
        assert_eq!(HouseStyle::from_json(&json).as_ref(), Ok(&style), "{json}");
    }
});
