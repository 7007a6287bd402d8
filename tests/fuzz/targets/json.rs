//! Documents in JSON.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vanban::Format;

fuzz_target!(|bytes: &[u8]| vanban_fuzz::document(Format::Json, bytes));
