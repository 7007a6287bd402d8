//! The explanation in words, two or three lines a paragraph.

use std::fmt::{self, Display, Formatter};

use super::{Explanation, PageExplanation, ParagraphExplanation};
use crate::decree::{Align, Clause, Margins};
use crate::language::{Language, Words};
use crate::units::Length;

impl Explanation {
    /// The explanation in the words of a language.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// use vanban::Language;
    ///
    /// let words = report.layout().explain().describe(Language::English).to_string();
    /// assert!(words.contains("motto (Annex I, Part I, Section II, item 1, point b)\n"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn describe(&self, language: Language) -> impl Display {
        Described(self, language)
    }
}

/// An explanation, and the language that it is told in.
struct Described<'a>(&'a Explanation, Language);

impl Display for Described<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(explanation, language) = *self;
        page(f, &explanation.page, language)?;
        let mut told = &explanation.page;
        for line in &explanation.paragraphs {
            // The page of a later section is told where it is another one.
            if let Some(own) = explanation.pages.get(line.section)
                && own.sheet() != told.sheet()
            {
                page(f, own, language)?;
                told = own;
            }
            paragraph(f, line, language)?;
        }
        let mut notes = explanation.notes.iter().flatten();
        notes.try_for_each(|line| paragraph(f, line, language))
    }
}

impl Display for Explanation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Described(self, Language::Vietnamese).fmt(f)
    }
}

impl Display for PageExplanation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        page(f, self, Language::Vietnamese)
    }
}

impl Display for ParagraphExplanation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        paragraph(f, self, Language::Vietnamese)
    }
}

impl PageExplanation {
    /// What may be another one in a later section.
    fn sheet(&self) -> (Length, Length, Margins) {
        (self.width, self.height, self.margins)
    }
}

fn page(f: &mut Formatter<'_>, page: &PageExplanation, language: Language) -> fmt::Result {
    let allowed = page.allowed;
    title(
        f,
        Words::new("Khổ giấy", "paper"),
        allowed.paper_clause,
        language,
    )?;
    let (width, height) = (Number(page.width, language), Number(page.height, language));
    writeln!(f, "    {width} x {height}")?;
    title(
        f,
        Words::new("Lề trang", "margins"),
        allowed.margin_clause,
        language,
    )?;
    let (least, most) = (allowed.least_margins, allowed.greatest_margins);
    for (name, chosen, least, most) in [
        (
            Words::new("trên", "top"),
            page.margins.top,
            least.top,
            most.top,
        ),
        (
            Words::new("dưới", "bottom"),
            page.margins.bottom,
            least.bottom,
            most.bottom,
        ),
        (
            Words::new("trái", "left"),
            page.margins.left,
            least.left,
            most.left,
        ),
        (
            Words::new("phải", "right"),
            page.margins.right,
            least.right,
            most.right,
        ),
    ] {
        let name = name.get(language);
        let chosen = Number(chosen, language);
        let (least, most) = (least.to_mm(), most.to_mm());
        writeln!(f, "    {name} {chosen} [{least:.0}-{most:.0}]")?;
    }
    title(
        f,
        Words::new("Phông chữ", "typeface"),
        allowed.font_clause,
        language,
    )?;
    writeln!(f, "    {}", allowed.font)?;
    paragraph(f, &page.number, language)
}

fn paragraph(
    f: &mut Formatter<'_>,
    paragraph: &ParagraphExplanation,
    language: Language,
) -> fmt::Result {
    let chosen = &paragraph.chosen;
    title(f, paragraph.name, paragraph.clause, language)?;
    if let Some(length) = chosen.rule_mm {
        let name = Words::new("đường kẻ", "rule of").get(language);
        return writeln!(f, "    {name} {} mm", Tenths(length, language));
    }
    if !paragraph.text.is_empty() {
        writeln!(f, "    {}", paragraph.text)?;
    }
    let Some(size) = chosen.size_pt else {
        return Ok(());
    };
    let name = Words::new("cỡ chữ", "size").get(language);
    write!(f, "    {name} {}", Number(size, language))?;
    if let Some((least, most)) = paragraph.allowed.and_then(|allowed| allowed.size_pt) {
        range(f, least, most, language)?;
    }
    for (is, vietnamese, english) in [
        (chosen.bold, "đậm", "bold"),
        (chosen.italic, "nghiêng", "italic"),
        (chosen.capitals, "in hoa", "capitals"),
    ] {
        if is {
            write!(f, ", {}", Words::new(vietnamese, english).get(language))?;
        }
    }
    let align = chosen.align;
    write!(f, ", {}", align.name().get(language))?;
    if align == Align::Justify {
        body(f, paragraph, language)?;
    }
    writeln!(f)
}

/// The choices for paragraphs of the body alone.
fn body(
    f: &mut Formatter<'_>,
    paragraph: &ParagraphExplanation,
    language: Language,
) -> fmt::Result {
    let (chosen, allowed) = (&paragraph.chosen, paragraph.allowed.as_ref());
    let name = Words::new("thụt đầu dòng", "first line indented by").get(language);
    write!(f, ", {name} {} mm", Tenths(chosen.first_line_mm, language))?;
    if let Some(indents) = allowed.and_then(|allowed| allowed.first_line_mm) {
        let [narrow, wide] = indents.map(|indent| Tenths(indent, language));
        let or = Words::new("hoặc", "or").get(language);
        write!(f, " [{narrow} {or} {wide}]")?;
    }
    let name = Words::new("cách trên", "space above").get(language);
    write!(f, ", {name} {} pt", Number(chosen.before_pt, language))?;
    if let Some(least) = allowed.and_then(|allowed| allowed.least_gap_pt) {
        let from = Words::new("từ", "at least").get(language);
        write!(f, " [{from} {}]", Number(least, language))?;
    }
    if let Some(percent) = chosen.line_percent {
        let name = Words::new("giãn dòng", "line spacing").get(language);
        write!(f, ", {name} {percent}%")?;
    }
    if let Some((least, most)) = allowed.and_then(|allowed| allowed.line_percent) {
        range(f, least, most, language)?;
    }
    Ok(())
}

fn title(f: &mut Formatter<'_>, name: Words, clause: Clause, language: Language) -> fmt::Result {
    let (name, clause) = (name.get(language), clause.describe(language));
    writeln!(f, "{name} ({clause})")
}

fn range(
    f: &mut Formatter<'_>,
    least: impl Display,
    most: impl Display,
    language: Language,
) -> fmt::Result {
    let (least, most) = (Number(least, language), Number(most, language));
    write!(f, " [{least}-{most}]")
}

/// A number with the decimal mark of the language.
struct Number<T>(T, Language);

impl<T: Display> Display for Number<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(number, language) = self;
        let number = number.to_string();
        match language {
            Language::Vietnamese => f.write_str(&number.replace('.', ",")),
            Language::English => f.write_str(&number),
        }
    }
}

/// A number with one decimal.
struct Tenths(f64, Language);

impl Display for Tenths {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(number, language) = *self;
        Number(format_args!("{number:.1}"), language).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_the_decimal_mark_of_the_language() {
        let [vietnamese, english] = [Language::Vietnamese, Language::English];
        assert_eq!(Number(13.5, vietnamese).to_string(), "13,5");
        assert_eq!(Number(14.0, vietnamese).to_string(), "14");
        assert_eq!(Number(13.5, english).to_string(), "13.5");
        assert_eq!(Tenths(24.0, vietnamese).to_string(), "24,0");
        assert_eq!(Tenths(12.7, english).to_string(), "12.7");
    }
}
