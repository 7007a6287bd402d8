//! Limits of what is read.

/// The greatest lengths of fields, in characters: Annex VI, Part II.
pub(crate) mod most {
    pub(crate) const BODY_NAME: usize = 200;
    pub(crate) const SUBJECT: usize = 500;
    pub(crate) const SYMBOL: usize = 30;
    /// A symbol with the codes of several bodies, for which Annex VI has no room: that of seven
    /// central bodies has 39.
    pub(crate) const JOINT_SYMBOL: usize = 100;
    pub(crate) const KIND: usize = 100;
    pub(crate) const TITLE: usize = 100;
    pub(crate) const PERSON: usize = 50;
    /// A line of recipients may name a group.
    pub(crate) const ENTRY: usize = 1000;
    /// Not in the annex: what the upper margin has room for, beside the mark of circulation.
    pub(crate) const ROUND: usize = 20;
    /// Not in the annex: all that citations print, in bytes, which a short text can ask for often.
    pub(crate) const CITED: usize = 4_000_000;
}

/// Limits of the data that are read, so that no request takes a service down.
///
/// The defaults hold every document that an office writes, many times over. A value outside them is
/// a problem with the code `limit`.
///
/// ```
/// use vanban::{Document, Format, Limits};
///
/// let small = Limits { bytes: 1024, ..Limits::default() };
/// let text = " ".repeat(2000);
/// let problems = Document::read(Format::Json, text.as_bytes(), &small).unwrap_err();
/// assert_eq!(problems.iter().next().map(|problem| problem.code()), Some("limit.bytes"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The greatest size of a text, in bytes: 16 MiB.
    pub bytes: usize,
    /// The greatest number of values of all kinds, lists and objects among them: 1,000,000.
    pub values: usize,
    /// The greatest number of paragraphs, items, sections, articles and lines of lists: 400,000.
    pub blocks: usize,
    /// The greatest number of stretches of one emphasis, citations among them: 500,000.
    pub runs: usize,
    /// The greatest depth of objects and lists in each other: 128.
    pub depth: usize,
    /// The greatest number of problems that are told: 10,000.
    pub problems: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 16 << 20,
            values: crate::tree::Most::default().values,
            blocks: 400_000,
            runs: 500_000,
            depth: crate::tree::Most::default().depth,
            problems: 10_000,
        }
    }
}
