//! House styles that take less room than another, the nearest ones first.

use serde::Serialize;

use super::builder::SIGNATURE_GAPS_PT;
use super::{HouseStyle, Preset};
use crate::decree::PAGE;
use crate::units::Length;

/// The step by which distances shrink.
const STEP: Length = Length::pt(3);

/// The step by which the spacing of lines shrinks, in percent.
const STEP_PERCENT: u16 = 5;

/// A choice that a document needs otherwise to take a page less: see
/// [`Document::fitted`](crate::Document::fitted).
///
/// As JSON: `key`, that of the house style; `before` and `after`.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I")
/// #     .paragraphs(["Sở đã hoàn thành kế hoạch."; 23])
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::HouseStyle;
///
/// let (_, changes) = report.fitted(&HouseStyle::large());
/// let change = changes.first().ok_or("nothing to change")?;
/// assert_eq!((change.key, change.before.as_str()), ("signature_gap_pt", "72"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Change {
    /// The key of the choice in the house style.
    pub key: &'static str,
    /// The value in the house style.
    pub before: String,
    /// The value that is taken instead.
    pub after: String,
}

impl HouseStyle {
    /// The styles that take less room, of which each takes less than the one before it: first with
    /// the type of this one, then, if that is large, with the small one.
    pub(crate) fn tighter(&self) -> Vec<Vec<Self>> {
        let mut all = vec![self.steps()];
        if self.preset == Preset::Large {
            let small = Self {
                preset: Preset::Small,
                ..self.clone()
            };
            let steps = small.steps();
            all.push([small].into_iter().chain(steps).collect());
        }
        all
    }

    /// The room for signatures shrinks first, then the distance between paragraphs, then the lines.
    fn steps(&self) -> Vec<Self> {
        let least_signature = Length::from_pt(SIGNATURE_GAPS_PT.0);
        let (least_percent, _) = PAGE.line_spacing_percent;
        let mut style = self.clone();
        let mut steps = Vec::new();
        loop {
            if style.signature_gap > least_signature {
                style.signature_gap = (style.signature_gap - STEP).max(least_signature);
            } else if style.gap > PAGE.least_paragraph_gap {
                style.gap = (style.gap - STEP).max(PAGE.least_paragraph_gap);
            } else if style.line_percent > least_percent {
                let less = style.line_percent.saturating_sub(STEP_PERCENT);
                style.line_percent = less.max(least_percent);
            } else {
                return steps;
            }
            steps.push(style.clone());
        }
    }

    /// What another style has otherwise.
    pub(crate) fn changes(&self, other: &Self) -> Vec<Change> {
        let values = |style: &Self| {
            let percent = f64::from(style.line_percent);
            [
                ("preset", style.preset.as_str().to_owned()),
                ("signature_gap_pt", style.signature_gap.to_pt().to_string()),
                ("paragraph_gap_pt", style.gap.to_pt().to_string()),
                ("line_spacing", (percent / 100.0).to_string()),
            ]
        };
        let pairs = values(self).into_iter().zip(values(other));
        pairs
            .filter(|((_, before), (_, after))| before != after)
            .map(|((key, before), (_, after))| Change { key, before, after })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_shrinks_to_the_least_that_is_allowed() {
        let wide = HouseStyle::builder()
            .paragraph_gap_pt(8.0)
            .line_spacing(1.07)
            .signature_gap_pt(52.0);
        let wide = wide.build().unwrap();
        let all = wide.tighter();
        let told: Vec<Vec<_>> = all
            .iter()
            .map(|styles| styles.iter().map(|style| wide.changes(style)).collect())
            .collect();
        let keys = |changes: &[Change]| {
            let keys = changes
                .iter()
                .map(|change| format!("{} {}-{}", change.key, change.before, change.after));
            keys.collect::<Vec<_>>().join(", ")
        };
        let words: Vec<Vec<_>> = told
            .iter()
            .map(|steps| steps.iter().map(|changes| keys(changes)).collect())
            .collect();
        let signature = "signature_gap_pt 52-";
        assert_eq!(
            words[0],
            [
                format!("{signature}49"),
                format!("{signature}48"),
                format!("{signature}48, paragraph_gap_pt 8-6"),
                format!("{signature}48, paragraph_gap_pt 8-6, line_spacing 1.07-1.02"),
                format!("{signature}48, paragraph_gap_pt 8-6, line_spacing 1.07-1"),
            ]
        );
        assert_eq!(words[1].len(), 6);
        assert!(
            words[1]
                .iter()
                .all(|changes| changes.starts_with("preset L-S"))
        );
        assert_eq!(HouseStyle::small().tighter().len(), 1);
    }
}
