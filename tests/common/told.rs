//! What a run of the program has told.

use std::process::Output;

pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The account that a run has told on one of its streams.
pub(crate) fn account(told: &[u8]) -> serde_json::Value {
    let account = serde_json::from_slice(told);
    account.unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(told)))
}

/// The codes of the problems of an account.
pub(crate) fn codes(account: &serde_json::Value) -> Vec<&str> {
    let problems = account["problems"].as_array().unwrap().iter();
    problems.map(|one| one["code"].as_str().unwrap()).collect()
}
