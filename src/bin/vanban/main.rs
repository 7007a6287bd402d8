//! `vanban`: administrative documents from data, on the command line.

#![warn(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::todo
)]

mod account;
mod args;
mod build;
mod explain;
mod input;
mod obstacle;
mod samples;
mod say;
mod words;

use std::process::ExitCode;

use args::Command;
use words::Words;

/// How the program ends when it has not done what was asked.
#[derive(Clone, Copy)]
enum Outcome {
    /// The document has problems.
    Problems = 1,
    /// Wrong usage, or a file that cannot be read or written.
    Failure = 2,
}

fn main() -> ExitCode {
    let (language, command) = args::parse(std::env::args_os().skip(1).collect());
    let words = Words::new(language);
    let result = match command {
        Ok(Command::Help) => say::out(words.help()),
        Ok(Command::Version) => say::out(concat!("vanban ", env!("CARGO_PKG_VERSION"), "\n")),
        Ok(Command::Build(options)) => build::run(&options, words),
        Ok(Command::Explain(input)) => explain::run(&input, words),
        Ok(Command::Decree) => explain::decree(),
        Ok(Command::Samples(options)) => samples::run(&options, words),
        Ok(Command::ListSamples { json }) => samples::list(json, words),
        Ok(Command::Schema(schema)) => say::out(&schema.text()),
        Err(usage) => {
            say::err(&format!("{}\n\n{}", words.usage(&usage), words.help()));
            Err(Outcome::Failure)
        }
    };
    ExitCode::from(result.err().map_or(0, |outcome| outcome as u8))
}
