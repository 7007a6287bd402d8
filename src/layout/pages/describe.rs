//! The pages in words, a line for each.

use std::fmt::{self, Display, Formatter};

use super::Pages;
use crate::language::{Language, Words};

impl Pages {
    /// The pages in the words of a language: every line behind the millimetres from the left and from
    /// the top edge to where it begins.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// use vanban::Language;
    /// use vanban::layout::Law;
    ///
    /// let words = report.layout().pages(Law::Word).describe(Language::English).to_string();
    /// assert!(words.starts_with("page 1\n"));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn describe(&self, language: Language) -> impl Display {
        Described(self, language)
    }
}

/// Pages, and the language that they are told in.
struct Described<'a>(&'a Pages, Language);

impl Display for Described<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Self(pages, language) = self;
        let name = Words::new("trang", "page").get(*language);
        let number = |mm: f64| {
            let number = format!("{mm:5.1}");
            match language {
                Language::Vietnamese => number.replace('.', ","),
                Language::English => number,
            }
        };
        for page in 1..=pages.count() {
            writeln!(f, "{name} {page}")?;
            for line in pages.page(page) {
                let (x, baseline) = (number(line.x.to_mm()), number(line.baseline.to_mm()));
                writeln!(
                    f,
                    "{}",
                    format!("  {x} {baseline}  {}", line.text).trim_end()
                )?;
            }
        }
        Ok(())
    }
}

impl Display for Pages {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Described(self, Language::Vietnamese).fmt(f)
    }
}
