//! A commune's report, from nothing to a Word file: `cargo run --example report [FILE.docx]`.

use vanban::{Authority, Citation, Leader, Report, Section, Sender, Text};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let plan = Citation::new("kh15", "Kế hoạch")
        .number("15/KH-UBND")
        .date((2026, 1, 19))
        .issuer("UBND tỉnh Lâm Bình")
        .subject("về cải cách hành chính năm 2026");
    let report = Report::builder()
        .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
        .number(7)
        .place("Suối Mây")
        .date((2026, 4, 2))
        .subject("Kết quả cải cách hành chính Quý I năm 2026")
        .to("Sở Nội vụ tỉnh Lâm Bình")
        .paragraph(
            Text::from("Thực hiện ")
                .cite(&plan)
                .plain(", UBND xã báo cáo như sau:"),
        )
        .section(
            Section::roman()
                .heading("Kết quả")
                .items(["Đã giải quyết 312 hồ sơ đúng hạn."]),
        )
        .paragraph(Text::from("Trên đây là kết quả thực hiện ").cite(&plan))
        .signature(Authority::collective(
            "Ủy ban nhân dân",
            Leader::head("Chủ tịch"),
        ))
        .build()?;
    let path = std::env::args_os().nth(1);
    let path = path.unwrap_or_else(|| report.file_name().into());
    report.to_docx()?.save(&path)?;
    for blank in report.blanks() {
        println!("còn trống: {}", blank.name(vanban::Language::Vietnamese));
    }
    Ok(())
}
