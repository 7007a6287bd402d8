//! The contestants in Rust, and the words that all contestants write.
//!
//! `vanban-peers words SEED` prints the words of the seed as JSON. `vanban-peers NAME DATA LOOK OUT
//! SECONDS` writes one document and prints how many it makes in a second of work.

mod report;
mod with_docx_rs;
mod with_rusdox;

// The clock of the other benches.
#[path = "../../../report/clock.rs"]
#[allow(dead_code)]
mod clock;

use std::error::Error;
use std::hint::black_box;
use std::time::Duration;
use std::{env, fs};

use vanban::Document;

type Made = Result<Vec<u8>, Box<dyn Error>>;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["words", seed] => {
            let document = Document::from_json(&fs::read_to_string(seed)?)?;
            let words = report::words(&document.layout());
            println!("{}", serde_json::to_string(&words)?);
            Ok(())
        }
        [name, data, look, out, seconds] => {
            let data = fs::read_to_string(data)?;
            let look = serde_json::from_str(&fs::read_to_string(look)?)?;
            let seconds = Duration::from_secs_f64(seconds.parse()?);
            match name {
                "vanban" => run(out, seconds, || with_vanban(black_box(&data))),
                "docx-rs" => {
                    let blank = with_docx_rs::blank(&look);
                    run(out, seconds, || {
                        with_docx_rs::make(&blank, &look, black_box(&data))
                    })
                }
                "rusdox" => {
                    let blank = with_rusdox::blank(&look);
                    run(out, seconds, || {
                        with_rusdox::make(&blank, &look, black_box(&data))
                    })
                }
                _ => Err(format!("no contestant is named {name}").into()),
            }
        }
        _ => Err("words SEED | NAME DATA LOOK OUT SECONDS".into()),
    }
}

fn with_vanban(json: &str) -> Made {
    Ok(Document::from_json(json)?.to_docx()?.into_bytes())
}

/// Writes one document, warms up, and prints how many a second of work makes.
fn run(out: &str, seconds: Duration, make: impl Fn() -> Made) -> Result<(), Box<dyn Error>> {
    fs::write(out, make()?)?;
    turn(seconds, &make);
    println!("{:.1}", turn(seconds, &make));
    Ok(())
}

fn turn(seconds: Duration, make: impl Fn() -> Made) -> f64 {
    let (mut count, mut worked) = (0_u32, Duration::ZERO);
    while worked < seconds {
        worked += clock::time(|| drop(black_box(make())));
        count += 1;
    }
    f64::from(count) / worked.as_secs_f64()
}
