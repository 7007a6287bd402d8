//! The pages of a layout as pictures, for browsers and other programs that show SVG.

mod escape;
mod html;
mod svg;

use crate::contract::choice;
use crate::decree::Component;
use crate::layout::{Law, Layout};

/// The format of the files that pages are drawn in.
///
/// ```
/// use vanban::layout::Picture;
///
/// assert_eq!(Picture::default().as_str(), "svg");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Picture {
    /// SVG, a file for each page.
    #[default]
    Svg,
    /// HTML, one file for all pages.
    Html,
}

choice!(Picture { Svg = "svg", Html = "html" });

/// The pages of a layout as pictures: see [`Layout::preview`].
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::layout::Law;
///
/// let preview = report.layout().preview(Law::Word);
/// for (index, page) in preview.pages().enumerate() {
///     let path = std::env::temp_dir().join(format!("vanban-trang-{}.svg", index + 1));
///     vanban::file::save(&path, page)?;
/// #   std::fs::remove_file(path)?;
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    title: String,
    law: Law,
    pages: Vec<Page>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Page {
    svg: String,
    is_landscape: bool,
}

impl Layout {
    /// The pages as pictures, set as the program of a law sets them: every line, rule, table and box
    /// where it stands, as [`Layout::pages`] knows.
    ///
    /// The letters are text, which can be selected and searched. They ask for *Times New Roman*, or
    /// for a font of the same widths (Liberation Serif, Tinos); in any other the lines keep their
    /// length. No font is read for it.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// use vanban::layout::Law;
    ///
    /// let preview = report.layout().preview(Law::Word);
    /// let page = preview.pages().next().ok_or("no page")?;
    /// assert!(page.starts_with("<svg ") && page.contains(">GIÁM ĐỐC</text>"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn preview(&self, law: Law) -> Preview {
        let common = self.house.format(Component::BodyText).size.half_points();
        let sheets = self.sheets(law);
        let mut pages = svg::Pages::new(common);
        Preview {
            title: self.properties.title.clone(),
            law,
            pages: sheets
                .iter()
                .map(|sheet| Page {
                    svg: pages.page(sheet),
                    is_landscape: sheet.width > sheet.height,
                })
                .collect(),
        }
    }
}

impl Preview {
    /// The pages, each an SVG document of its own, as large as its paper.
    ///
    /// A paragraph has the name of its component and the clause of the decree as its title, in
    /// Vietnamese; a blank that the clerk has still to fill has its own, and a light ground.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// use vanban::layout::Law;
    ///
    /// let preview = report.layout().preview(Law::Word);
    /// assert_eq!(preview.pages().len(), 1);
    /// let title = "<title>Tiêu ngữ (điểm b khoản 1 Mục II Phần I Phụ lục I)</title>";
    /// assert!(preview.pages().all(|page| page.contains(title)));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn pages(&self) -> impl ExactSizeIterator<Item = &str> {
        self.pages.iter().map(|page| page.svg.as_str())
    }

    /// All pages in one HTML document, which needs no other file. Printed, it has the pages alone, each
    /// on its paper, without the grounds of blanks.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// use vanban::layout::Law;
    ///
    /// let html = report.layout().preview(Law::Word).html();
    /// assert!(html.starts_with("<!DOCTYPE html>"));
    /// assert_eq!(html.matches("<svg ").count(), 1);
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn html(&self) -> String {
        html::document(self)
    }

    /// The pages as files: the ending of the name of each, which has the number of the page where
    /// there are more, and its text.
    ///
    /// ```
    /// # use vanban::{Leader, Report, Sender, Signature};
    /// # let report = Report::builder()
    /// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
    /// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
    /// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
    /// use vanban::layout::{Law, Picture};
    ///
    /// let long = report.to_builder().paragraphs(vec!["Một đoạn văn."; 40]).build()?;
    /// let preview = long.layout().preview(Law::Word);
    /// let endings = |picture| preview.files(picture).into_iter().map(|(ending, _)| ending);
    /// assert!(endings(Picture::Svg).eq(["-1.svg", "-2.svg"]));
    /// assert!(endings(Picture::Html).eq([".html"]));
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    #[must_use]
    pub fn files(&self, picture: Picture) -> Vec<(String, String)> {
        let extension = picture.as_str();
        match (picture, self.pages.as_slice()) {
            (Picture::Html, _) => vec![(format!(".{extension}"), self.html())],
            (Picture::Svg, [page]) => vec![(format!(".{extension}"), page.svg.clone())],
            (Picture::Svg, pages) => (1..)
                .zip(pages)
                .map(|(number, page): (u32, _)| {
                    (format!("-{number}.{extension}"), page.svg.clone())
                })
                .collect(),
        }
    }
}
