//! `vanban explain`: the clause of every paragraph; `vanban decree`: the table they come from.

use serde::Serialize;
use vanban::account::Edition;
use vanban::decree::{DocumentRule, PAGE, RULES, TYPES};

use crate::args::Input;
use crate::input;
use crate::run::Run;
use crate::say;
use crate::voice::Settings;

/// Explains every paragraph that a file of data becomes.
pub(crate) fn run(input: &Input, settings: Settings) -> (Run, String) {
    let mut run = Run::default();
    let Some((document, options)) = input::read(input, &mut run) else {
        return (run, String::new());
    };
    let edition = Edition::new(&document, &options);
    run.take(edition.checked(), &input.path.display().to_string());
    let explanation = edition.layout().explain();
    let result = if settings.json {
        say::as_json(&explanation)
    } else {
        explanation.describe(settings.language).to_string()
    };
    (run, result)
}

/// The decree's table as JSON.
pub(crate) fn decree() -> String {
    #[derive(Serialize)]
    struct Decree {
        page: &'static vanban::decree::PageRules,
        components: &'static [vanban::decree::Rule],
        types: Vec<&'static DocumentRule>,
    }

    let mut types = TYPES.to_vec();
    types.sort_by_key(|row| row.article_7);
    say::as_json(&Decree {
        page: &PAGE,
        components: RULES,
        types,
    })
}
