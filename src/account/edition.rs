//! A document set in a house style, from which everything about it comes.

use std::borrow::Cow;

use super::{Account, File, Options};
use crate::layout::{Law, Layout, Picture};
use crate::model::Document;
use crate::problem::Obstacle;
use crate::style::{Change, HouseStyle};

/// A document set in a house style, once: its files, its pages and its account come from it.
///
/// ```
/// # use vanban::{Leader, Report, Sender, Signature};
/// # let report = Report::builder()
/// #     .sender(Sender::new("Sở Nội vụ", "SNV")).place("Lâm Bình")
/// #     .subject("Kết quả công tác quý I").paragraph("Sở đã hoàn thành kế hoạch.")
/// #     .signature(Signature::new(Leader::head("Giám đốc"))).build()?;
/// use vanban::account::{Edition, Options};
/// use vanban::layout::{Law, Picture};
///
/// let options = Options::default();
/// let edition = Edition::new(&report, &options);
/// let names = |files: &[vanban::account::File]| files.first().map(|file| file.name.clone());
/// let word = edition.built();
/// assert_eq!(names(&word.files).as_deref(), Some("bao-cao-ket-qua-cong-tac-quy-i.docx"));
/// let page = edition.drawn(Law::Word, Picture::Svg);
/// assert_eq!(names(&page.files).as_deref(), Some("bao-cao-ket-qua-cong-tac-quy-i.svg"));
/// assert!(edition.checked().files.is_empty());
/// # Ok::<(), vanban::Problems>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Edition<'a> {
    document: &'a Document,
    style: Cow<'a, HouseStyle>,
    changes: Vec<Change>,
    layout: Layout,
}

impl<'a> Edition<'a> {
    /// The document in the house style of the options, fitted to its pages where they ask for it.
    #[must_use]
    pub fn new(document: &'a Document, options: &'a Options) -> Self {
        let (style, changes) = if options.fit {
            let (style, changes) = document.fitted(&options.style);
            (Cow::Owned(style), changes)
        } else {
            (Cow::Borrowed(&options.style), Vec::new())
        };
        let layout = document.layout_in(&style);
        Self {
            document,
            style,
            changes,
            layout,
        }
    }

    /// The layout of the document.
    #[must_use]
    pub const fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The account of the document, without files.
    #[must_use]
    pub fn checked(&self) -> Account {
        let pages = self.layout.pages(Law::Word);
        Account {
            problems: self.document.warnings_in(&self.style),
            files: Vec::new(),
            blanks: self.document.blanks(),
            text: Some(self.layout.to_string()),
            pages: Some(pages.count()),
            short_page: pages.short_page(),
            changes: self.changes.clone(),
        }
    }

    /// The account of the document, with its Word files.
    #[must_use]
    pub fn built(&self) -> Account {
        let mut account = self.checked();
        let mut files = Vec::new();
        for (name, layout) in self.layouts() {
            match layout.to_docx() {
                Ok(file) => files.push(File::new(name, file)),
                Err(error) => {
                    let cause = error.to_string();
                    account.add(Obstacle::Unwritable { name, cause });
                    return account;
                }
            }
        }
        account.files = files;
        account
    }

    /// The account of the document, with its pages as files, set as the program of a law sets them.
    #[must_use]
    pub fn drawn(&self, law: Law, picture: Picture) -> Account {
        let mut account = self.checked();
        for (name, layout) in self.layouts() {
            let stem = name.strip_suffix(".docx").unwrap_or(&name);
            let files = layout.preview(law).files(picture).into_iter();
            let files = files.map(|(ending, text)| File::text(format!("{stem}{ending}"), text));
            account.files.extend(files);
        }
        account
    }

    /// The layouts of the document and of the texts that have files of their own, each with the name
    /// of its Word file.
    fn layouts(&self) -> Vec<(String, Cow<'_, Layout>)> {
        let name = self.document.file_name();
        let separate = self.document.separate_texts_in(&self.style).into_iter();
        let separate = separate.map(|text| (text.file_name(&name), Cow::Owned(text.layout)));
        let separate: Vec<_> = separate.collect();
        let own = (name, Cow::Borrowed(&self.layout));
        [own].into_iter().chain(separate).collect()
    }
}
