//! The pages of a document as files.

use crate::account::File;
use crate::layout::{Layout, Preview};
use crate::model::Document;
use crate::style::HouseStyle;

use super::request::{Picture, Request};

/// The files of a document, then those of the texts that have a file of their own.
pub(super) fn files(
    document: &Document,
    style: &HouseStyle,
    layout: &Layout,
    request: &Request,
) -> Vec<File> {
    let name = document.file_name();
    let mut files = of(&name, &layout.preview(request.law), request.picture);
    for text in document.separate_texts_in(style) {
        let preview = text.layout().preview(request.law);
        files.extend(of(&text.file_name(&name), &preview, request.picture));
    }
    files
}

/// The files of a text, named after its Word file.
fn of(name: &str, preview: &Preview, picture: Picture) -> Vec<File> {
    let stem = name.strip_suffix(".docx").unwrap_or(name);
    let pages = preview.pages();
    match picture {
        Picture::Html => vec![File::text(format!("{stem}.html"), preview.html())],
        Picture::Svg => {
            let is_one = pages.len() == 1;
            let number = |index| match index {
                _ if is_one => String::new(),
                index => format!("-{index}"),
            };
            let file = |(page, index): (&str, usize)| {
                File::text(format!("{stem}{}.svg", number(index)), page.to_owned())
            };
            pages.zip(1..).map(file).collect()
        }
    }
}
