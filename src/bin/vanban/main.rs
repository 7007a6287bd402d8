//! `vanban`: administrative documents from data, on the command line.

#![warn(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::todo
)]

mod args;
mod batch;
mod build;
mod examples;
mod excerpt;
mod explain;
mod help;
mod input;
mod new;
mod pages;
mod problem;
mod report;
mod run;
mod samples;
mod say;
mod similar;
mod voice;

use std::process::ExitCode;

use args::Command;
use run::Run;
use voice::Settings;

fn main() -> ExitCode {
    let (settings, command) = args::parse(std::env::args_os().skip(1).collect());
    match command {
        Ok(Command::Help) => print(help::text(settings), settings),
        Ok(Command::Version) => {
            let version = concat!("vanban ", env!("CARGO_PKG_VERSION"), "\n");
            print(version, settings)
        }
        Ok(Command::Build(options)) => build::run(&options).end("", settings),
        Ok(Command::Batch(options)) => batch::run(&options, settings),
        Ok(Command::New(options)) => {
            let (run, result) = new::run(&options);
            run.end(&result, settings)
        }
        Ok(Command::Explain(input)) => {
            let (run, result) = explain::run(&input, settings);
            run.end(&result, settings)
        }
        Ok(Command::Pages(input, law)) => {
            let (run, result) = pages::run(&input, law, settings);
            run.end(&result, settings)
        }
        Ok(Command::Preview(options, law, picture)) => {
            build::preview(&options, law, picture).end("", settings)
        }
        Ok(Command::Decree) => print(&explain::decree(), settings),
        Ok(Command::Samples(options)) => samples::run(&options).end("", settings.quiet(true)),
        Ok(Command::ListSamples) => {
            let (run, result) = samples::list(settings);
            run.end(&result, settings.json(false, true))
        }
        Ok(Command::Schema(schema)) => print(&schema.text(), settings),
        Ok(Command::Problem(None)) => print(&problem::list(settings), settings),
        Ok(Command::Problem(Some(code))) => match problem::explained(&code, settings) {
            Ok(text) => print(&text, settings),
            Err(obstacle) => Run::failed(obstacle).end("", settings),
        },
        Err(obstacle) => Run::failed(obstacle).end("", settings),
    }
}

/// Prints a result that needs no account.
fn print(result: &str, settings: Settings) -> ExitCode {
    Run::default().end(result, settings.json(false, true))
}
