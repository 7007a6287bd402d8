//! `vanban`: administrative documents from data, on the command line.

#![warn(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::todo
)]

mod args;
mod build;
mod say;

use std::process::ExitCode;

use args::Command;
use say::Words;

/// How the program ends.
#[derive(Clone, Copy)]
enum Outcome {
    Done = 0,
    /// The document has problems.
    Problems = 1,
    /// Wrong usage, or a file that cannot be read or written.
    Failure = 2,
}

fn main() -> ExitCode {
    let (words, command) = args::parse(std::env::args_os().skip(1).collect());
    let outcome = match command {
        Ok(Command::Help) => say::out(words.help()),
        Ok(Command::Version) => say::out(concat!("vanban ", env!("CARGO_PKG_VERSION"), "\n")),
        Ok(Command::Build(options)) => build::run(&options, words),
        Err(usage) => {
            say::err(&format!("{}\n\n{}", words.usage(&usage), words.help()));
            Outcome::Failure
        }
    };
    ExitCode::from(outcome as u8)
}
