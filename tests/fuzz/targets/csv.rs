//! Tables in CSV that a template is merged with.
#![no_main]

use std::io::Cursor;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use vanban::merge::{Rows, Template};
use vanban::{Format, HouseStyle, Limits, Problems};

static TEMPLATE: LazyLock<Template> = LazyLock::new(|| {
    let data = include_bytes!("../seeds/template.json");
    Template::read(Format::Json, data, &Limits::default()).expect("the template is sound")
});

/// Rows are told by their numbers.
fn told(problems: &Problems) {
    vanban_fuzz::told(problems, true);
    for problem in problems {
        let position = problem.position();
        assert!(
            position.is_some_and(|place| place.line >= 1 && place.column >= 1),
            "{problem}"
        );
    }
}

fuzz_target!(|bytes: &[u8]| {
    let rows = match Rows::csv(Cursor::new(bytes.to_vec())) {
        Ok(rows) => rows,
        Err(problems) => return told(&problems),
    };
    let mut last = 1;
    for row in rows.take(20) {
        let record = match row {
            Ok(record) => record,
            Err(problems) => {
                told(&problems);
                continue;
            }
        };
        assert!(record.row() > last, "rows are counted");
        last = record.row();
        match TEMPLATE.fill(&record) {
            Ok(document) => vanban_fuzz::sound(&document, &HouseStyle::large()),
            Err(problems) => told(&problems),
        }
    }
});
