//! Signs that Times New Roman does not have: an office program takes them from another font.

use crate::problem::Fault;

/// Says of the first sign that the font lacks.
pub(super) fn told(text: &str, tell: &mut dyn FnMut(Fault)) {
    if let Some(sign) = text.chars().find(|sign| is_lacking(*sign)) {
        tell(Fault::SignLacking {
            found: sign.to_string(),
            code_point: format!("U+{:04X}", u32::from(sign)),
        });
    }
}

/// The signs of their blocks that the font has.
const HAS: &str = "℅ℓ№™Ω℮⅓⅔⅛⅜⅝⅞←↑→↓↔↕↨■□▪▫▬▲►▼◄◊○●◘◙◦☺☻☼♀♂♠♣♥♦♪♫";

/// True of an arrow, a picture, a number in a circle and the like. Letters of other languages, in
/// which names may be written, the boxes of forms and the signs of formulas are left alone.
fn is_lacking(sign: char) -> bool {
    let in_block = matches!(
        sign,
        '\u{2100}'..='\u{21FF}'
            | '\u{2460}'..='\u{24FF}'
            | '\u{25A0}'..='\u{260F}'
            | '\u{2613}'..='\u{27FF}'
            | '\u{2900}'..='\u{297F}'
            | '\u{2B00}'..='\u{2BFF}'
            | '\u{1F000}'..='\u{1FAFF}'
    );
    in_block && !HAS.contains(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_the_font_lacks() {
        for text in ["✓ xong", "gọi ☎ 0123", "A ⇒ B", "38℃", "Ⅲ", "① một", "😀"] {
            let mut said = Vec::new();
            told(text, &mut |fault| said.push(fault.code()));
            assert_eq!(said, ["text.sign"], "{text}");
        }
        for text in [
            "→ tiếp",
            "≥ 5, ± 2, × 3, W = 36⋅d, ∛Q",
            "Ω, №, ™, °C",
            "“có”, … – ‰",
            "☐ Có ☑ Không",
            "東京",
        ] {
            told(text, &mut |fault| panic!("{text}: {}", fault.code()));
        }
    }
}
