//! Texts with markup, in a paragraph, an item and a cell.
#![no_main]

use libfuzzer_sys::fuzz_target;
use vanban::value::Inline;
use vanban::{
    Cell, Citation, Column, Footnote, HouseStyle, Leader, Report, Section, Sender, Signature,
    Table, Text,
};

/// A text without the values behind its ids.
fn bare(text: &Text) -> Vec<Inline> {
    let bare = |inline: &Inline| match inline.clone() {
        Inline::Citation { id, emphasis, .. } => Inline::Citation {
            id,
            emphasis,
            value: None,
        },
        other => other,
    };
    text.inlines().map(bare).collect()
}

fuzz_target!(|markup: &str| {
    let text = Text::from_markup(markup);
    if let Some(written) = text.to_markup() {
        assert_eq!(
            bare(&Text::from_markup(&written)),
            bare(&text),
            "{written:?}"
        );
    }
    let law = Citation::new("x", "Luật")
        .subject("Lưu trữ")
        .date((2024, 6, 21));
    let report = Report::builder()
        .sender(Sender::new("Ủy ban nhân dân xã An Bình", "UBND"))
        .place("An Bình")
        .subject("Kết quả công tác quý I")
        .citation(law)
        .footnote(Footnote::new("n", "Chú thích."))
        .signature(Signature::new(Leader::head("Chủ tịch")))
        .paragraph(Text::from("Thực hiện ").cite_id("x").note_id("n"))
        .paragraph(text.clone())
        .section(Section::roman().heading("Kết quả").items([text.clone()]))
        .table(Table::new([Column::new("Nội dung")]).row([Cell::from(text)]))
        .paragraph("Hết.");
    match report.build() {
        Ok(report) => {
            vanban_fuzz::told(report.warnings(), false);
            vanban_fuzz::sound(&report, &HouseStyle::large());
        }
        Err(problems) => {
            vanban_fuzz::told(&problems, true);
            assert!(
                problems.iter().all(|problem| !problem.path().is_empty()),
                "{problems}"
            );
        }
    }
});
