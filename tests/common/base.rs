//! The documents that tests begin with: all of one commune, and with no more than tests need.

use vanban::decree::RegulationKind;
use vanban::{Authority, Builder, Decision, Leader, OfficialLetter, Regulation, Report, Sender};

use super::fixture;

const PLACE: &str = "Suối Mây";

fn sender() -> Sender {
    Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND")
}

fn signature() -> Leader {
    Leader::head("Chủ tịch")
}

/// The chairman signs for the committee.
fn for_committee() -> Authority {
    Authority::collective("Ủy ban nhân dân", signature())
}

/// A report without a body.
pub(crate) fn report() -> Builder<Report> {
    Report::builder()
        .sender(sender())
        .place(PLACE)
        .subject("Kết quả trồng cây đầu năm 2026")
        .signature(for_committee())
}

/// A letter with everything that it must have.
pub(crate) fn letter() -> Builder<OfficialLetter> {
    OfficialLetter::builder()
        .sender(sender())
        .number(7)
        .unit("KT")
        .place(PLACE)
        .date((2026, 3, 5))
        .subject("rà soát quy hoạch")
        .to("Sở Xây dựng")
        .paragraph("Đề nghị Sở Xây dựng cho ý kiến.")
        .signature(signature())
}

/// A decision without articles.
pub(crate) fn decision() -> Builder<Decision> {
    Decision::builder()
        .sender(sender())
        .place(PLACE)
        .subject("Về việc thành lập Tổ công tác")
        .issuing_authority("Chủ tịch Ủy ban nhân dân xã Suối Mây")
        .basis("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025")
        .signature(signature())
}

/// A regulation without articles.
pub(crate) fn regulation() -> Builder<Regulation> {
    Regulation::builder(RegulationKind::Regulation)
        .sender(sender())
        .place(PLACE)
        .subject("Tiếp công dân tại xã Suối Mây")
        .signature(signature())
}

/// The minimal plan as JSON, with other words in some places.
pub(crate) fn plan(changes: &[(&str, &str)]) -> String {
    let plan = fixture("minimal-plan.json");
    changes.iter().fold(plan, |plan, (old, new)| {
        assert!(plan.contains(old), "{old}");
        plan.replacen(old, new, 1)
    })
}

/// A numbered and dated document as JSON, with the fields that its type has beside the common ones.
pub(crate) fn json(of_type: &str) -> String {
    format!(
        r#"{{
            "vanban": 1,
            "sender": {{
                "name": "Ủy ban nhân dân xã Suối Mây", "superior": "UBND tỉnh Lâm Bình",
                "code": "UBND"
            }},
            "number": 7, "place": "Suối Mây", "date": "2026-03-05",
            "signature": {{"title": "Chủ tịch", "name": "Lò Văn Thịnh"}},
            {of_type}
        }}"#
    )
}
