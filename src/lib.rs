//! Vietnamese administrative documents, all 29 types of Decree 30/2020/NĐ-CP, from data to a Word
//! file that the clerk's desk accepts: laid out as the decree demands, valid, the same bytes for the
//! same input, each paragraph traceable to the clause that makes it so.
//!
//! **Tiếng Việt:** thư viện tạo văn bản hành chính (báo cáo, tờ trình, quyết định, công văn, …) đúng
//! thể thức Nghị định 30/2020/NĐ-CP dưới dạng tệp Word (.docx).
//!
//! ```
//! use vanban::{Authority, Citation, Leader, Report, Section, Sender, Text};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let plan = Citation::new("kh15", "Kế hoạch")
//!     .number("15/KH-UBND")
//!     .date((2026, 1, 19))
//!     .issuer("UBND tỉnh Lâm Bình")
//!     .subject("về cải cách hành chính năm 2026");
//! let report = Report::builder()
//!     .sender(Sender::new("Ủy ban nhân dân xã Suối Mây", "UBND"))
//!     .number(7)
//!     .place("Suối Mây")
//!     .date((2026, 4, 2))
//!     .subject("Kết quả cải cách hành chính Quý I năm 2026")
//!     .to("Sở Nội vụ tỉnh Lâm Bình")
//!     .paragraph(Text::from("Thực hiện ").cite(&plan).plain(", UBND xã báo cáo như sau:"))
//!     .section(Section::roman().heading("Kết quả").items(["Đã giải quyết 312 hồ sơ đúng hạn."]))
//!     .paragraph(Text::from("Trên đây là kết quả thực hiện ").cite(&plan))
//!     .signature(Authority::collective("Ủy ban nhân dân", Leader::head("Chủ tịch")))
//!     .build()?;
//! let page = report.layout().to_string();
//! assert!(page.contains("Trên đây là kết quả thực hiện Kế hoạch số 15/KH-UBND./."));
//!
//! let file = report.to_docx()?;
//! file.save(std::env::temp_dir().join(report.file_name()))?;
//! # Ok(())
//! # }
//! ```
//!
//! The page has the citation in full at its first use and by type and number afterwards. The library
//! sets `Như trên`, `Lưu: VT.` and `./.`; the signer's name, which nobody gave, is blank.
//!
//! # Where to begin
//!
//! - [`docs::tutorial`] leads from nothing to a report that is ready to be signed.
//! - [`docs::cookbook`] has a recipe for each task.
//! - [`docs::glossary`] explains the Vietnamese terms.
//! - [`docs::data`] is about documents in JSON, YAML and TOML, [`docs::program`] about the program `vanban`.
//!
//! | task | items |
//! |---|---|
//! | make a document in Rust | [`Report::builder`], [`OfficialLetter::builder`], … one for each type; [`Builder`] |
//! | read one from JSON, YAML or TOML | [`Document::read`], [`Document::from_json`], [`Report::from_json`], [`Limits`] |
//! | begin with data that nobody typed | [`starter`] |
//! | say who signs | [`Signature`], [`Authority`], [`Leader`] |
//! | write its text | [`Text`], [`Section`], [`Item`], [`Article`], [`Division`], [`Citation`], [`Footnote`] |
//! | set tables | [`Table`], [`Column`], [`Cell`] |
//! | put something behind it | [`Annex`], [`Attachment`] |
//! | see what is wrong | [`Problems`], [`problem`] |
//! | check the words of a text alone | [`text_warnings`] |
//! | see what is blank | [`Document::blanks`] |
//! | look at the page | [`Document::layout`], [`layout`] |
//! | see the pages in a browser | [`Layout::preview`](layout::Layout::preview), [`Preview`](layout::Preview) |
//! | write the file | [`Document::to_docx`], [`WordFile`](file::WordFile), [`Writer`](file::Writer) |
//! | choose inside the decree's ranges | [`HouseStyle`] |
//! | do all of it in one call, for a program or another language | [`account`], [`embed`] |
//! | make many documents, on all cores | [`batch`] |
//! | fill one form with the rows of a table | [`merge`] |
//! | look up the decree | [`decree`] |
//!
//! # Scope
//!
//! The library *promises*:
//!
//! - A document is right or refused: [`Builder::build`] returns a document, or all that is wrong with
//!   it.
//! - Nothing is made up: what is missing is blank, or a problem. There is no clock.
//! - The same input gives the same bytes, in every run, process and thread.
//! - The file is pleasant to edit: named styles, Word's own headings, no empty paragraphs.
//! - Within `"vanban": 1` a key is never renamed, removed or given another meaning.
//!
//! It *refuses*:
//!
//! - documents of the Party and legal normative documents, whose form is another;
//! - marks of secrecy, which are stamps; for now certified copies, figures, charts and formulas;
//! - to read Word files, to sign, to seal and to make PDF files;
//! - to correct words;
//! - what the decree does not know: colours, logos, bullets, other fonts.
//!
//! # Features
//!
//! `yaml` and `toml` read these formats, `csv` and `xlsx` tables that a template is [merged](merge)
//! with. `samples` holds a realistic document of every type. `cli` is for the command-line program
//! `vanban`; a library does not need it.
//!
//! The crate `docx-rs` is pinned to one version, whose faults are known: a program that uses it too
//! takes the same.
// What needs a feature says so in the docs of docs.rs.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![warn(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::todo
)]

pub mod account;
pub mod batch;
pub mod decree;
pub mod docs;
pub mod embed;
pub mod file;
pub mod layout;
pub mod merge;
pub mod problem;
#[cfg(feature = "samples")]
pub mod samples;
pub mod style;
pub mod traits;
pub mod units;
pub mod value;

mod check;
mod compose;
mod contract;
mod docx;
mod language;
mod model;
mod preview;
mod print;
mod text;
mod tree;

pub use check::text_warnings;
pub use contract::{Limits, schema, starter};
pub use language::{Language, Words};
pub use model::{
    Annex, Article, Attachment, Authority, Block, Builder, Cell, Citation, Column, Contact,
    Contract, Decision, Delegation, Division, Document, Filing, Footnote, IntroductionLetter,
    Invitation, Item, Leader, LeaveGrant, Minutes, NamedDocument, Official, OfficialLetter,
    OtherDocument, Party, Person, PublicLetter, Regulation, Report, Resolution, Section, Sender,
    Signatory, Signature, Submission, Table, Telegram, Text,
};
pub use problem::list::{Problem, Problems};
pub use style::house::HouseStyle;
pub use tree::Format;

/// The examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
