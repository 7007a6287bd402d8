//! The table: a line for each document with the time of the floor and of the library, from JSON text
//! to finished bytes, in microseconds; their ratio; and how often the library asks for memory.
//!
//! Floor and library take turns in one process, so that what else the machine does slows both.

use std::cell::RefCell;
use std::hint::black_box;
use std::time::Duration;

use crate::floor::{OWN, Template, USUAL, parts};
use crate::{ALLOCATOR, clock};
use stats_alloc::Region;
use vanban::Document;
use vanban::file::WordFile;
use vanban::layout::Law;

/// How often floor and library take turns; the figures are medians.
const ROUNDS: usize = 15;

/// How long a turn takes at least, so that the clock can tell it.
const TURN: Duration = Duration::from_millis(20);

pub(crate) fn print(documents: &[(&'static str, String)]) {
    println!("name floor_us product_us ratio allocations");
    for (name, json) in documents {
        let mut template = Template::of(make(json).as_bytes());
        same_parts(&template.write(USUAL), make(json).as_bytes());
        same_parts(&template.write_changes(), make(json).as_bytes());
        let counted = Region::new(ALLOCATOR);
        drop(make(json));
        let counted = counted.change();
        let allocations = counted.allocations + counted.reallocations;
        let repeat = repeat(|| drop(make(json)));
        let (mut floor, mut packed, mut own) = (Vec::new(), Vec::new(), Vec::new());
        let mut library = Vec::new();
        for _ in 0..ROUNDS {
            floor.push(clock::mean(repeat, || {
                drop(black_box(template.write(USUAL)));
            }));
            packed.push(clock::mean(repeat, || {
                drop(black_box(template.write_changes()));
            }));
            own.push(clock::mean(repeat, || {
                drop(black_box(template.write(OWN)));
            }));
            library.push(clock::mean(repeat, || {
                drop(black_box(make(black_box(json))));
            }));
        }
        let library = median(library);
        for (name, floor) in [
            (name.to_string(), floor),
            (format!("{name}/packed"), packed),
            (format!("{name}/level{OWN}"), own),
        ] {
            let floor = median(floor);
            let ratio = library.as_secs_f64() / floor.as_secs_f64();
            let (floor, library) = (floor.as_micros(), library.as_micros());
            println!("{name} {floor} {library} {ratio:.2} {allocations}");
        }
    }
}

/// The steps of each document, by themselves; and its pages in Word, as facts and as pictures.
pub(crate) fn print_steps(documents: &[(&'static str, String)]) {
    println!("name floor_us model_us compose_us write_us pages_us svg_us");
    for (name, json) in documents {
        let read = || Document::from_json(black_box(json)).expect("the document is legal");
        let document = read();
        let layout = document.layout();
        let write = || layout.to_docx().expect("the file can be made");
        let template = RefCell::new(Template::of(write().as_bytes()));
        let steps: [&dyn Fn(); 6] = [
            &|| drop(black_box(template.borrow_mut().write(USUAL))),
            &|| drop(black_box(read())),
            &|| drop(black_box(document.layout())),
            &|| drop(black_box(write())),
            &|| drop(black_box(layout.pages(Law::Word))),
            &|| drop(black_box(layout.preview(Law::Word))),
        ];
        let times = steps.map(|step| {
            let repeat = repeat(step);
            median((0..ROUNDS).map(|_| clock::mean(repeat, step)).collect())
        });
        let times = times.map(|time| time.as_micros().to_string());
        println!("{name} {}", times.join(" "));
    }
}

/// How often something is done in a turn.
fn repeat(work: impl Fn()) -> u32 {
    let once = clock::time(work).as_nanos().max(1);
    u32::try_from(TURN.as_nanos() / once).unwrap_or(1).max(1)
}

/// From JSON text to finished bytes.
pub(crate) fn make(json: &str) -> WordFile {
    let document = Document::from_json(json).expect("the document is legal");
    document.to_docx().expect("the file can be made")
}

/// What the floor writes is what the library writes.
pub(crate) fn same_parts(floor: &[u8], library: &[u8]) {
    assert!(
        parts(floor) == parts(library),
        "the floor writes other parts"
    );
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}
