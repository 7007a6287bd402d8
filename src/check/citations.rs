//! Citations and other things that texts name by an id: declared once, used in the order of the page.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::fields;
use super::ids::{Help, Helps, is_id};
use super::notes::Notes;
use super::walk::{self, Role, Visitor};
use crate::contract::{Data, Record, Row, most};
use crate::language::Words;
use crate::model::{Citation, Emphasis, Footnote, Height, Inline, Phrase, Prose, Span, Text};
use crate::problem::{Fault, Found, Path};

/// The declared citations, and their uses.
pub(crate) struct Citations {
    declared: Vec<Declared>,
    by_id: HashMap<String, usize>,
    /// True once a text could not be read whole, so that nobody can tell which are unused.
    pub(super) doubtful: bool,
    /// True once a declaration could not be read, so that nobody can tell which are missing.
    unread: bool,
    /// The bytes that the citations print so far.
    printed: usize,
    /// The number of the last table that has one: they are counted through the whole document.
    pub(super) last_table: u32,
    helps: Helps,
    notes: Notes,
}

struct Declared {
    id: String,
    what: Referent,
    used: bool,
}

/// The fields in which citations, annexes and tables have ids.
const WITH_IDS: [&str; 6] = [
    "citations",
    "opening",
    "articles",
    "body",
    "attachment",
    "annexes",
];

/// What an id stands for.
enum Referent {
    Citation {
        citation: Arc<Citation>,
        /// True once the text at hand has cited it, so that it is cited in short from here on.
        cited: bool,
        /// Its place among those that the caller declared.
        index: usize,
    },
    /// A part of the document itself, by the words that name it: “Phụ lục I”, “Bảng 2”.
    Target(Phrase),
}

/// Checks the declared citations, and adds those to them that the texts of a document bring along, if
/// they may, in the order of the page.
pub(super) fn collect(
    found: &mut Found,
    root: &Path<'_>,
    may_bring: bool,
    data: &mut Data,
) -> Citations {
    let path = root.field("citations");
    let notes_path = root.field("footnotes");
    // Texts may bring further ones along while the others of the data are walked through.
    let mut all = std::mem::take(&mut data.citations);
    let mut notes = std::mem::take(&mut data.footnotes);
    let mut footnotes = Vec::new();
    let mut citations = Citations {
        declared: Vec::with_capacity(all.len()),
        by_id: HashMap::with_capacity(all.len()),
        doubtful: found.is_unread(""),
        unread: WITH_IDS.iter().any(|field| found.is_unread(field)),
        printed: 0,
        last_table: 0,
        helps: Helps::default(),
        notes: Notes::default(),
    };
    for (index, citation) in all.iter_mut().enumerate() {
        let path = path.index(index);
        declaration(found, &path, citation);
        if citations.by_id.contains_key(&citation.id) {
            let id = citation.id.clone();
            found.push(&path.field("id"), Fault::CitationRepeated { id });
        } else if !citation.id.is_empty() {
            citations.declare_citation(citation.clone(), index);
        }
    }
    let mut bring = Bring {
        found,
        path: root.field("citations"),
        citations: &mut citations,
        all: &mut all,
        notes_path,
        notes: &mut footnotes,
    };
    for note in &mut notes {
        bring.citations(&mut note.text);
    }
    bring.citations.notes = Notes::new(bring.found, &notes_path, &mut notes);
    *bring.notes = notes;
    if may_bring {
        walk::texts(&mut bring, root, &mut data.bases);
        walk::bodies(&mut bring, root, data);
        walk::annexes(&mut bring, root, data);
    }
    citations.amendments(found, &path, &all);
    (data.citations, data.footnotes) = (all, footnotes);
    citations
}

impl Citations {
    fn declare(&mut self, id: String, what: Referent) {
        self.by_id.insert(id.clone(), self.declared.len());
        let used = false;
        self.declared.push(Declared { id, what, used });
    }

    fn declare_citation(&mut self, citation: Citation, index: usize) {
        let id = citation.id.clone();
        let what = Referent::Citation {
            citation: Arc::new(citation),
            cited: false,
            index,
        };
        self.declare(id, what);
    }

    /// Declares a part of the document that texts name by its id, in these words. The path is that
    /// of the part.
    pub(super) fn declare_target(
        &mut self,
        found: &mut Found,
        path: &Path<'_>,
        id: &str,
        words: String,
    ) {
        let id = id.to_owned();
        let path = path.field("id");
        if !is_id(&id) {
            found.push(&path, Fault::CitationId { found: id });
        } else if self.by_id.contains_key(&id) {
            found.push(&path, Fault::CitationRepeated { id });
        } else {
            self.declare(id, Referent::Target(words.into()));
        }
    }

    /// True if a text names what has this id.
    pub(super) fn is_used(&self, id: &str) -> bool {
        let index = self.by_id.get(id);
        let declared = index.and_then(|index| self.declared.get(*index));
        declared.is_some_and(|declared| declared.used)
    }

    fn get_mut(&mut self, id: &str) -> Option<&mut Declared> {
        let index = self.by_id.get(id)?;
        self.declared.get_mut(*index)
    }

    /// The text with its citations resolved; the first use of each is the one in full.
    pub(super) fn resolve(&mut self, found: &mut Found, path: &Path<'_>, text: &Text) -> Prose {
        self.spans(found, path, text, false)
    }

    /// The stretches of a text, or of a footnote.
    fn spans(&mut self, found: &mut Found, path: &Path<'_>, text: &Text, in_note: bool) -> Prose {
        let mut prose = Prose::with_capacity(text.inlines.len());
        for inline in &text.inlines {
            let span = match inline {
                Inline::Words {
                    text,
                    emphasis,
                    height,
                } => Some(Span::Words {
                    text: text.clone(),
                    emphasis: *emphasis,
                    height: *height,
                }),
                Inline::Citation { id, emphasis, .. } => {
                    self.referred(found, path, id, *emphasis, in_note)
                }
                Inline::Note { id, emphasis, .. } => self.marked(found, path, id, *emphasis),
            };
            prose.extend(span);
        }
        prose
    }

    /// What a text names by an id. The text says in full what only a footnote has cited so far.
    fn referred(
        &mut self,
        found: &mut Found,
        path: &Path<'_>,
        id: &str,
        emphasis: Emphasis,
        in_note: bool,
    ) -> Option<Span> {
        let Some(declared) = self.get_mut(id) else {
            self.undeclared(found, path, id);
            return None;
        };
        declared.used = true;
        let (span, length) = match &mut declared.what {
            Referent::Citation {
                citation, cited, ..
            } => {
                let full = !*cited;
                *cited |= !in_note;
                let citation = Arc::clone(citation);
                let amended_by = if full {
                    self.amending(&citation)
                } else {
                    Box::default()
                };
                let amending = amended_by.iter().map(|one| one.greatest_length());
                let length = citation.greatest_length() + amending.sum::<usize>();
                let span = Span::Citation {
                    citation,
                    full,
                    amended_by,
                    emphasis,
                };
                (span, length)
            }
            Referent::Target(words) => {
                let text = words.clone();
                let span = Span::Words {
                    text,
                    emphasis,
                    height: Height::Line,
                };
                (span, words.len())
            }
        };
        let before = self.printed;
        self.printed += length;
        if self.printed <= most::CITED {
            return Some(span);
        }
        if before <= most::CITED {
            let (length, most) = (self.printed, most::CITED);
            found.push(path, Fault::TooLong { length, most });
        }
        None
    }

    /// The documents that amend a cited one, which count as used.
    fn amending(&mut self, citation: &Citation) -> Box<[Arc<Citation>]> {
        let ids = citation.amended_by.iter();
        let amending = ids.filter_map(|id| {
            let declared = self.get_mut(id)?;
            let Referent::Citation { citation, .. } = &declared.what else {
                return None;
            };
            declared.used = true;
            Some(Arc::clone(citation))
        });
        amending.collect()
    }

    /// Looks for the documents that amend others, once all are declared.
    fn amendments(&mut self, found: &mut Found, path: &Path<'_>, all: &[Citation]) {
        for (index, citation) in all.iter().enumerate() {
            let path = path.index(index);
            let path = path.field("amended_by");
            let mut seen = HashSet::new();
            for (index, id) in citation.amended_by.iter().enumerate() {
                let path = path.index(index);
                if *id == citation.id {
                    found.push(&path, Fault::CitationAmendsItself);
                } else if !seen.insert(id) {
                    let id = id.clone();
                    found.push(&path, Fault::CitationAmendedTwice { id });
                } else if !id.is_empty() && !self.by_id.contains_key(id) {
                    self.undeclared(found, &path, id);
                }
            }
        }
    }

    fn undeclared(&mut self, found: &mut Found, path: &Path<'_>, id: &str) {
        if self.unread {
            return;
        }
        let ids = self.declared.iter().map(|declared| declared.id.as_str());
        let id = id.to_owned();
        let fault = match self.helps.on(&id, ids) {
            Help::Meant(meant) => Fault::CitationMisspelt { id, meant },
            Help::Known(ids) => Fault::CitationUndeclared { id, ids },
        };
        found.push(path, fault);
    }

    /// The mark of a footnote, whose own text is resolved here.
    fn marked(
        &mut self,
        found: &mut Found,
        path: &Path<'_>,
        id: &str,
        emphasis: Emphasis,
    ) -> Option<Span> {
        let (index, text) = self.notes.mark(found, path, id)?;
        let root = Path::root();
        let path = root.field("footnotes");
        let path = path.index(index);
        let text = self.spans(found, &path.field("text"), &text, true);
        let index = self.notes.keep(text);
        Some(Span::Note { index, emphasis })
    }

    /// Begins a text of its own, whose first use of each citation is in full again.
    pub(crate) fn begin_text(&mut self) {
        for declared in &mut self.declared {
            if let Referent::Citation { cited, .. } = &mut declared.what {
                *cited = false;
            }
        }
    }

    /// Says which citations and footnotes nobody used, and gives the texts of the footnotes.
    pub(crate) fn finish(self, found: &mut Found, root: &Path<'_>) -> Vec<Prose> {
        let path = root.field("citations");
        let unused = self.declared.into_iter().filter(|declared| !declared.used);
        for Declared { id, what, .. } in unused.filter(|_| !self.doubtful) {
            if let Referent::Citation { index, .. } = what {
                found.push(&path.index(index), Fault::CitationUnused { id });
            }
        }
        self.notes
            .finish(found, &root.field("footnotes"), self.doubtful)
    }
}

/// The visitor that declares the citations and footnotes which texts bring along, behind those already
/// declared.
struct Bring<'a> {
    found: &'a mut Found,
    /// The place where citations are declared.
    path: Path<'a>,
    citations: &'a mut Citations,
    all: &'a mut Vec<Citation>,
    /// The place where footnotes are declared.
    notes_path: Path<'a>,
    notes: &'a mut Vec<Footnote>,
}

impl Bring<'_> {
    fn citations(&mut self, text: &mut Text) {
        for inline in &mut text.inlines {
            if let Inline::Citation { id, value, .. } = inline
                && let Some(value) = value.take()
            {
                *id = self.citation(Arc::unwrap_or_clone(value));
            }
        }
    }

    /// Declares a citation that a text brings along, and returns its id as it has been tidied.
    fn citation(&mut self, mut citation: Citation) -> Phrase {
        let mut faults = Found::default();
        let index = self.all.len();
        let path = self.path.index(index);
        declaration(&mut faults, &path, &mut citation);
        let id = Phrase::from(&citation.id);
        match self.citations.get_mut(&id).map(|declared| &declared.what) {
            None => {
                self.found.append(faults);
                self.all.push(citation.clone());
                self.citations.declare_citation(citation, index);
            }
            Some(Referent::Citation {
                citation: declared, ..
            }) if **declared == citation => {}
            Some(_) => {
                let id = citation.id;
                self.found
                    .push(&path.field("id"), Fault::CitationRepeated { id });
            }
        }
        id
    }
}

impl Visitor for Bring<'_> {
    fn text(&mut self, _: &Path<'_>, text: &mut Text, _: Role) {
        self.citations(text);
        for inline in &mut text.inlines {
            if let Inline::Note { id, value, .. } = inline
                && let Some(value) = value.take()
            {
                let mut note = Arc::unwrap_or_clone(value);
                self.citations(&mut note.text);
                let path = &self.notes_path;
                let notes = &mut self.citations.notes;
                *id = notes.bring(self.found, path, note, self.notes).into();
            }
        }
    }
}

/// Checks a declared citation by itself.
fn declaration(found: &mut Found, path: &Path<'_>, citation: &mut Citation) {
    fields::record(found, path, citation);
    let field = path.field("id");
    if !is_id(&citation.id) {
        let id = citation.id.clone();
        found.push(&field, Fault::CitationId { found: id });
    }
    let law = citation.is_law();

    let field = path.field("number");
    incomplete(found, path, "number", citation.number.is_none() && !law);
    if let Some(number) = citation.printed_number()
        && (number.contains(' ') || number.to_lowercase().starts_with("số"))
    {
        let number = number.to_owned();
        found.push(&field, Fault::CitationNumber { found: number });
    }
    let unknown = citation.date.is_possible() && citation.date.full().is_none();
    let needed = !law || !citation.date.is_empty();
    incomplete(found, path, "date", unknown && needed);
    incomplete(found, path, "issuer", citation.issuer.is_none() && !law);
    incomplete(found, path, "subject", citation.subject.is_none());
    if let Some(subject) = &mut citation.subject {
        let bare = subject.trim_end_matches(['.', ';', ',', ':']).len();
        if bare != subject.len() {
            // The sentence that cites goes on behind it.
            subject.truncate(bare);
            found.push(&path.field("subject"), Fault::SubjectMark);
        }
    }
    let needs_number = law && citation.show_number;
    incomplete(
        found,
        path,
        "number",
        citation.number.is_none() && needs_number,
    );
    let printed_not = [
        ("number", citation.number.is_some() && !citation.show_number),
        ("issuer", citation.issuer.is_some()),
    ];
    for (name, _) in printed_not.iter().filter(|(_, given)| *given && law) {
        let kind = citation.kind.clone();
        found.push(&path.field(name), Fault::CitationOfLaw { kind });
    }
}

/// Says that something is missing which the first use of the citation prints.
fn incomplete(found: &mut Found, path: &Path<'_>, key: &str, missing: bool) {
    // What is printed of it depends on its type.
    if missing && found.has_read(&path.field("kind")) {
        let what = Citation::row(key).map_or(Words::new("", ""), Row::name);
        found.push(&path.field(key), Fault::CitationIncomplete { what });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::model::Emphasis;
    use crate::problem::Problem;

    /// The citations of data with a law, an annex and a table, and the problems on the way.
    fn with_targets() -> (Citations, Found) {
        let mut data = Data {
            citations: vec![Citation::new("luat", "Luật").subject("Lưu trữ")],
            ..Data::default()
        };
        let (mut found, root) = (Found::default(), Path::root());
        let mut citations = collect(&mut found, &root, true, &mut data);
        let annexes = root.field("annexes");
        for (index, (id, words)) in [
            ("pl1", "Phụ lục I"),
            ("pl2", "Phụ lục II"),
            ("luat", "Phụ lục III"),
            ("phụ lục", "Phụ lục IV"),
        ]
        .into_iter()
        .enumerate()
        {
            citations.declare_target(&mut found, &annexes.index(index), id, words.to_owned());
        }
        (citations, found)
    }

    fn told(found: Found) -> Vec<String> {
        let told = |problem: &Problem| {
            let help = problem.help(Language::English).unwrap_or_default();
            let told = format!("{} {} {help}", problem.path(), problem.code());
            told.trim_end().to_owned()
        };
        found.problems().iter().map(told).collect()
    }

    #[test]
    fn targets_are_named_by_their_words() {
        let (mut citations, _) = with_targets();
        let (mut found, body) = (Found::default(), Path::root());
        let text = Text::from_markup("Chi tiết tại **[@pl2]**, theo [@luat]");
        let prose = citations.resolve(&mut found, &body, &text);
        let bold = Emphasis {
            bold: true,
            ..Emphasis::default()
        };
        assert!(matches!(
            &prose[1],
            Span::Words { text, emphasis, .. } if text == "Phụ lục II" && *emphasis == bold
        ));
        assert!(matches!(&prose[3], Span::Citation { full: true, .. }));
        assert!(citations.is_used("pl2") && !citations.is_used("pl1"));
        assert!(!citations.is_used("pl3"));
        // An annex that no text names is another's matter.
        citations.finish(&mut found, &body);
        assert_eq!(told(found), [""; 0]);
    }

    #[test]
    fn ids_are_of_one_name_space() {
        let (mut citations, mut found) = with_targets();
        let root = Path::root();
        for markup in ["[@pl_2]", "[@bang_thong_ke]", "[@luat]"] {
            citations.resolve(&mut found, &root.field("body"), &Text::from_markup(markup));
        }
        let expected = [
            "annexes[2].id citation.repeated",
            "annexes[3].id citation.id",
            "body citation.undeclared did you mean pl2?",
            "body citation.undeclared the declared ids: luat, pl1, pl2",
        ];
        assert_eq!(told(found), expected);
    }
}
