//! `vanban explain`: the clause of every paragraph; `vanban decree`: the table they come from.

use serde::Serialize;
use vanban::decree::{DocumentType, PAGE, RULES, TYPES};

use crate::Outcome;
use crate::args::Input;
use crate::input;
use crate::say;
use crate::words::Words;

/// Explains every paragraph that a file of data becomes.
pub(crate) fn run(input: &Input, words: Words) -> Result<(), Outcome> {
    let document = input::document(input, words)?;
    let explanation = document.layout_in(&input::style(input, words)?).explain();
    let text = if input.json {
        say::as_json(&explanation)
    } else {
        explanation.to_string()
    };
    say::out(&text)
}

/// Prints the decree's table as JSON.
pub(crate) fn decree() -> Result<(), Outcome> {
    #[derive(Serialize)]
    struct Decree {
        page: &'static vanban::decree::PageRules,
        components: &'static [vanban::decree::Rule],
        types: Vec<&'static DocumentType>,
    }

    let mut types = TYPES.to_vec();
    types.sort_by_key(|row| row.article_7);
    say::out(&say::as_json(&Decree {
        page: &PAGE,
        components: RULES,
        types,
    }))
}
