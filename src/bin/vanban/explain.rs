//! `vanban explain`: the clause of every paragraph; `vanban decree`: the table they come from.

use serde::Serialize;
use vanban::decree::{DocumentType, PAGE, RULES, TYPES};

use crate::Outcome;
use crate::account::Account;
use crate::args::Input;
use crate::input;
use crate::say;
use crate::words::Words;

/// Explains every paragraph that a file of data becomes.
pub(crate) fn run(input: &Input, words: Words) -> Result<(), Outcome> {
    let mut account = Account::default();
    let text = explained(input, words, &mut account);
    account.tell(input, words);
    say::out(&text?)
}

fn explained(input: &Input, words: Words, account: &mut Account) -> Result<String, Outcome> {
    let document = input::document(input, account)?;
    let explanation = document.layout_in(&input::style(input, account)?).explain();
    account.left(document.blanks());
    Ok(if input.json {
        say::as_json(&explanation)
    } else {
        explanation.describe(words.language()).to_string()
    })
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
