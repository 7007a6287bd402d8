//! How long a document takes, beside a floor: the same parts, written into a `Vec<u8>` by hand and
//! deflated at level 6, which is usual. What the ratio shows is the price of the model, the rules and
//! the writer.
//!
//! `cargo bench --bench report` measures step by step; with `-- --table` it prints the whole as plain
//! lines, with `-- --steps` the steps, each of the documents that are named behind it or of all. With
//! `-- --make` it makes them over and over, for a profiler.
//!
//! The library keeps the parts that no document changes, packed, and packs the text at level 2. The
//! table has a floor for either: `…/packed`, with those parts packed beforehand, and `…/level2`, with
//! every part packed anew at that level.

mod clock;
mod documents;
mod floor;
mod table;

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion};
use floor::{Template, USUAL};
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};
use std::alloc::System;
use vanban::Document;
use vanban::layout::Law;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// How often a document is made for a profiler.
const MADE: usize = 50;

fn main() {
    let is_given = |flag: &str| std::env::args().any(|argument| argument == flag);
    let mut names = documents::NAMES.to_vec();
    if names.iter().any(|name| is_given(name)) {
        names.retain(|name| is_given(name));
    }
    let documents = names.into_iter().map(|name| (name, documents::named(name)));
    let mut documents: Vec<_> = documents.collect();
    if is_given("--table") {
        return table::print(&documents);
    }
    if is_given("--steps") {
        return table::print_steps(&documents);
    }
    if is_given("--make") {
        let over_and_over = documents.iter().cycle().take(MADE * documents.len());
        return over_and_over.for_each(|(_, json)| drop(black_box(table::make(json))));
    }
    documents.retain(|(name, _)| ["seed", "3000", "table5000"].contains(name));
    let mut criterion = Criterion::default().sample_size(30).configure_from_args();
    for (name, json) in documents {
        steps(&mut criterion, name, &json);
    }
    criterion.final_summary();
}

fn steps(criterion: &mut Criterion, name: &str, json: &str) {
    let document = Document::from_json(json).expect("the document is legal");
    let layout = document.layout();
    let file = layout.to_docx().expect("the file can be made");
    let mut template = Template::of(file.as_bytes());
    table::same_parts(&template.write(USUAL), file.as_bytes());
    table::same_parts(&template.write_changes(), file.as_bytes());

    let mut group = criterion.benchmark_group("report");
    group.bench_function(BenchmarkId::new("model", name), |b| {
        b.iter(|| Document::from_json(black_box(json)));
    });
    group.bench_function(BenchmarkId::new("compose", name), |b| {
        b.iter(|| black_box(&document).layout());
    });
    for (step, law) in [
        ("pages of Word", Law::Word),
        ("pages of ONLYOFFICE", Law::OnlyOffice),
    ] {
        group.bench_function(BenchmarkId::new(step, name), |b| {
            b.iter(|| black_box(&layout).pages(law));
        });
    }
    group.bench_function(BenchmarkId::new("pages as svg", name), |b| {
        b.iter(|| black_box(&layout).preview(Law::Word));
    });
    group.bench_function(BenchmarkId::new("xml and package", name), |b| {
        b.iter(|| black_box(&layout).to_docx());
    });
    group.bench_function(BenchmarkId::new("all", name), |b| {
        b.iter(|| table::make(black_box(json)));
    });
    group.bench_function(BenchmarkId::new("floor", name), |b| {
        b.iter(|| black_box(&template).write(USUAL));
    });
    group.bench_function(BenchmarkId::new("floor, packed", name), |b| {
        b.iter(|| template.write_changes());
    });
    group.finish();
}
