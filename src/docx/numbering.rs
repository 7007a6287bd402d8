//! `word/numbering.xml`: the lists that the office program counts, of a document that has any.

use docx_rs::{
    AbstractNumbering, BuildXML, Level, LevelJc, LevelSuffixType, LevelText, NumberFormat,
    Numbering, Start,
};

use super::schema;
use crate::decree::ARTICLE;
use crate::file::WriteError;
use crate::layout::{List, ListKind};

/// The id of a list, by its place among those of the layout.
pub(super) fn id(list: u32) -> usize {
    usize::try_from(list)
        .unwrap_or(usize::MAX)
        .saturating_add(1)
}

/// Definitions stand before the lists that use them, each of which has one of its own: programs
/// differ in how lists of one definition count on.
pub(super) fn part(lists: &[List]) -> Result<String, WriteError> {
    let mut definitions = String::new();
    let mut uses = String::new();
    for (index, list) in (0..).zip(lists) {
        let id = id(index);
        definitions.push_str(&schema::fragment(definition(id, list).build())?);
        uses.push_str(&schema::fragment(Numbering::new(id, id).build())?);
    }
    Ok(schema::root("w:numbering", &(definitions + &uses)))
}

fn definition(id: usize, list: &List) -> AbstractNumbering {
    let [arabic, decimal] = list.around;
    let or_counted = |number: Option<u32>, mark: &str| {
        number.map_or_else(|| mark.to_owned(), |number| number.to_string())
    };
    let (arabic, decimal) = (or_counted(arabic, "%2"), or_counted(decimal, "%3"));
    let (outermost, text) = match list.kind {
        ListKind::Sections => ("upperRoman", "%1.".to_owned()),
        ListKind::Articles => ("decimal", format!("{ARTICLE} %1.")),
    };
    let levels = [
        (outermost, text),
        ("decimal", "%2.".to_owned()),
        ("decimal", format!("{arabic}.%3.")),
        ("decimal", format!("{arabic}.{decimal}.%4.")),
        ("decimal", "(%5)".to_owned()),
    ];
    // Few lists go deeper than the first three.
    let written = if list.last < 3 { 3 } else { levels.len() };
    let mut definition = AbstractNumbering::new(id);
    definition.multi_level_type = Some("multilevel".to_owned());
    for (index, (format, text)) in levels.into_iter().take(written).enumerate() {
        let start = usize::try_from(list.start(index)).unwrap_or(1);
        let level = Level::new(
            index,
            Start::new(start),
            NumberFormat::new(format),
            LevelText::new(text),
            LevelJc::new("left"),
        );
        // The indents stay those of the style.
        let level = level.suffix(LevelSuffixType::Space);
        // In a decision "Điều 1." alone is bold; where the article has a title, all of it is.
        let bold = list.kind == ListKind::Articles && index == 0;
        definition = definition.add_level(if bold { level.bold() } else { level });
    }
    definition
}
