//! How long a report takes, step by step, beside a floor: the same parts, written into a
//! `Vec<u8>` by hand and deflated at the same level.
//!
//! The floor writes the bytes that the library writes (it is checked before anything is timed),
//! so what the ratio shows is the price of the model, the rules and docx-rs.

use std::fs;
use std::hint::black_box;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use vanban::layout::Law;
use vanban::{Block, Document, Item, Leader, Report, Section, Sender, Signature, Text};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// The report the project was made from.
fn seed() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/huong-long-q1-2024.json");
    fs::read_to_string(path).expect("the fixture is part of the project")
}

/// A report of about 3,000 paragraphs, some 200 pages.
fn large() -> String {
    const WORDS: [&str; 12] = [
        "Ủy ban nhân dân xã",
        "triển khai",
        "kế hoạch",
        "cải cách hành chính",
        "đúng tiến độ",
        "kết quả",
        "chuyển đổi số",
        "tuyên truyền",
        "cán bộ, công chức",
        "thủ tục hành chính",
        "người dân, doanh nghiệp",
        "năm 2026",
    ];
    let mut turn = 0_usize;
    let mut text = |words: usize| {
        let mut text = Text::new();
        for index in 0..words {
            turn = turn.wrapping_mul(1_103_515_245).wrapping_add(12_345);
            let word = WORDS[(turn >> 16) % WORDS.len()];
            text = match index % 9 {
                4 => text.bold(word).plain(" "),
                _ => text.plain(format!("{word} ")),
            };
        }
        text.plain("và báo cáo.")
    };
    let mut report = Report::builder()
        .sender(Sender::new("Ủy ban nhân dân xã An Bình", "UBND"))
        .place("An Bình")
        .subject("Tổng hợp kết quả công tác năm 2026 của các thôn")
        .signature(Signature::new(Leader::head("Chủ tịch")));
    for _ in 0..100 {
        let mut section = Section::roman().heading(text(3));
        for _ in 0..5 {
            section = section
                .section(Section::arabic().heading(text(3)).paragraph(text(20)))
                .block(Block::items([
                    Item::new(text(12)),
                    Item::new(text(9)).plus(text(8)).plus(text(8)),
                ]));
        }
        report = report.section(section);
    }
    let report = report
        .paragraph(text(10))
        .build()
        .expect("the report is legal");
    serde_json::to_string(&report).expect("a report is JSON")
}

/// The parts of a Word file, unpacked.
fn parts(file: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(file)).expect("the file is an archive");
    (0..archive.len())
        .map(|index| {
            let mut entry = archive.by_index(index).expect("the entry is there");
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).expect("the entry is whole");
            (entry.name().to_owned(), bytes)
        })
        .collect()
}

/// A stretch of a part: markup that never changes, or text that is escaped as it is written.
enum Piece {
    Markup(Vec<u8>),
    Text(String),
}

/// The parts as a template would hold them: markup and text apart.
fn pieces(part: &[u8]) -> Vec<Piece> {
    let part = std::str::from_utf8(part).expect("a part is UTF-8");
    let mut pieces = Vec::new();
    for chunk in part.split_inclusive('>') {
        match chunk.split_once("</w:t>") {
            Some((text, _)) => {
                let plain = text.replace("&lt;", "<").replace("&gt;", ">");
                pieces.push(Piece::Text(plain.replace("&amp;", "&")));
                pieces.push(Piece::Markup(b"</w:t>".to_vec()));
            }
            None => pieces.push(Piece::Markup(chunk.as_bytes().to_vec())),
        }
    }
    pieces
}

/// Writes the parts straight into vectors and packs them.
fn floor(parts: &[(String, Vec<Piece>)]) -> Vec<u8> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, pieces) in parts {
        let mut bytes = Vec::new();
        for piece in pieces {
            match piece {
                Piece::Markup(markup) => bytes.extend_from_slice(markup),
                Piece::Text(text) => {
                    for byte in text.bytes() {
                        match byte {
                            b'<' => bytes.extend_from_slice(b"&lt;"),
                            b'>' => bytes.extend_from_slice(b"&gt;"),
                            b'&' => bytes.extend_from_slice(b"&amp;"),
                            _ => bytes.push(byte),
                        }
                    }
                }
            }
        }
        archive
            .start_file(name.as_str(), options)
            .expect("the entry is new");
        archive.write_all(&bytes).expect("memory takes it");
    }
    archive.finish().expect("the archive is whole").into_inner()
}

fn report(c: &mut Criterion) {
    for (size, json) in [("seed", seed()), ("large", large())] {
        let report = Report::from_json(&json).expect("the report is legal");
        let layout = report.layout();
        let file = layout.to_docx().expect("the file can be made");
        let unpacked = parts(file.as_bytes());
        let template: Vec<_> = unpacked
            .iter()
            .map(|(name, part)| (name.clone(), pieces(part)))
            .collect();
        assert!(
            floor(&template) == file.as_bytes(),
            "the floor writes what the library writes"
        );
        let xml: Vec<_> = unpacked
            .into_iter()
            .map(|(name, part)| (name, vec![Piece::Markup(part)]))
            .collect();

        let mut group = c.benchmark_group("report");
        group.bench_function(BenchmarkId::new("model", size), |b| {
            b.iter(|| Report::from_json(black_box(&json)));
        });
        group.bench_function(BenchmarkId::new("model of any type", size), |b| {
            b.iter(|| Document::from_json(black_box(&json)));
        });
        group.bench_function(BenchmarkId::new("compose", size), |b| {
            b.iter(|| black_box(&report).layout());
        });
        for (name, law) in [
            ("pages of Word", Law::Word),
            ("pages of ONLYOFFICE", Law::OnlyOffice),
        ] {
            group.bench_function(BenchmarkId::new(name, size), |b| {
                b.iter(|| black_box(&layout).pages(law));
            });
        }
        group.bench_function(BenchmarkId::new("xml and package", size), |b| {
            b.iter(|| black_box(&layout).to_docx());
        });
        group.bench_function(BenchmarkId::new("package", size), |b| {
            b.iter(|| floor(black_box(&xml)));
        });
        group.bench_function(BenchmarkId::new("pages", size), |b| {
            b.iter(|| black_box(&layout).pages(Law::Word));
        });
        group.bench_function(BenchmarkId::new("pages as svg", size), |b| {
            b.iter(|| black_box(&layout).preview(Law::Word));
        });
        group.bench_function(BenchmarkId::new("all", size), |b| {
            b.iter(|| Report::from_json(black_box(&json)).map(|report| report.to_docx()));
        });
        group.bench_function(BenchmarkId::new("floor", size), |b| {
            b.iter(|| floor(black_box(&template)));
        });
        group.finish();
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(30);
    targets = report
}
criterion_main!(benches);
