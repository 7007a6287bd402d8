//! Citations: declared once, used in the order of the page.

use std::collections::HashMap;
use std::sync::Arc;

use super::fields;
use super::walk::{self, Role, Visitor};
use crate::contract::{Data, Record, Row, most};
use crate::language::Words;
use crate::model::{Citation, Inline, Prose, Span, Text};
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
}

struct Declared {
    citation: Arc<Citation>,
    used: bool,
    /// True once the text at hand has cited it, so that it is cited in short from here on.
    cited: bool,
    /// Its place among those that the caller declared.
    index: usize,
}

/// Checks the declared citations, and adds those to them that the texts of a document bring along, in
/// the order of the page.
pub(super) fn collect(found: &mut Found, root: &Path<'_>, data: &mut Data) -> Citations {
    let all = &mut data.citations;
    let path = root.field("citations");
    let mut citations = Citations {
        declared: Vec::with_capacity(all.len()),
        by_id: HashMap::with_capacity(all.len()),
        doubtful: found.is_unread(""),
        unread: found.is_unread("citations"),
        printed: 0,
        last_table: 0,
    };
    for (index, citation) in all.iter_mut().enumerate() {
        let path = path.index(index);
        declaration(found, &path, citation);
        if citations.by_id.contains_key(&citation.id) {
            let id = citation.id.clone();
            found.push(&path.field("id"), Fault::CitationRepeated { id });
        } else if !citation.id.is_empty() {
            citations.declare(citation.clone(), index);
        }
    }
    let mut bring = Bring {
        found,
        path,
        citations: &mut citations,
        all,
    };
    walk::texts(&mut bring, root, &mut data.bases);
    walk::blocks(&mut bring, root, &mut data.opening);
    walk::articles(&mut bring, root, &mut data.articles);
    walk::blocks(&mut bring, root, &mut data.body);
    walk::blocks(&mut bring, root, &mut data.notes);
    if let Some(attachment) = &mut data.attachment {
        walk::blocks(&mut bring, root, &mut attachment.text.body);
    }
    citations
}

impl Citations {
    fn declare(&mut self, citation: Citation, index: usize) {
        self.by_id.insert(citation.id.clone(), self.declared.len());
        self.declared.push(Declared {
            citation: Arc::new(citation),
            used: false,
            cited: false,
            index,
        });
    }

    /// True of the id of a citation that is declared.
    pub(super) fn has(&self, id: &str) -> bool {
        self.by_id.contains_key(id)
    }

    fn get_mut(&mut self, id: &str) -> Option<&mut Declared> {
        let index = self.by_id.get(id)?;
        self.declared.get_mut(*index)
    }

    /// The text with its citations resolved; the first use of each is the one in full.
    pub(super) fn resolve(&mut self, found: &mut Found, path: &Path<'_>, text: &Text) -> Prose {
        let mut prose = Vec::with_capacity(text.inlines.len());
        for inline in &text.inlines {
            match inline {
                Inline::Words { text, emphasis } => prose.push(Span::Words {
                    text: text.clone(),
                    emphasis: *emphasis,
                }),
                Inline::Citation { id, emphasis, .. } => {
                    let unread = self.unread;
                    let Some(declared) = self.get_mut(id) else {
                        if !unread {
                            found.push(path, Fault::CitationUndeclared { id: id.clone() });
                        }
                        continue;
                    };
                    let citation = Arc::clone(&declared.citation);
                    declared.used = true;
                    let full = !std::mem::replace(&mut declared.cited, true);
                    let before = self.printed;
                    self.printed += citation.greatest_length();
                    if self.printed <= most::CITED {
                        prose.push(Span::Citation {
                            citation,
                            full,
                            emphasis: *emphasis,
                        });
                    } else if before <= most::CITED {
                        let (length, most) = (self.printed, most::CITED);
                        found.push(path, Fault::TooLong { length, most });
                    }
                }
            }
        }
        prose
    }

    /// Begins a text of its own, whose first use of each citation is in full again.
    pub(crate) fn begin_text(&mut self) {
        for declared in &mut self.declared {
            declared.cited = false;
        }
    }

    /// Says which citations nobody used.
    pub(crate) fn finish(self, found: &mut Found, path: &Path<'_>) {
        if self.doubtful {
            return;
        }
        for declared in self.declared.iter().filter(|declared| !declared.used) {
            let id = declared.citation.id.clone();
            found.push(&path.index(declared.index), Fault::CitationUnused { id });
        }
    }
}

/// The visitor that declares the citations which texts bring along, behind those already declared.
struct Bring<'a> {
    found: &'a mut Found,
    /// The place where citations are declared.
    path: Path<'a>,
    citations: &'a mut Citations,
    all: &'a mut Vec<Citation>,
}

impl Visitor for Bring<'_> {
    fn text(&mut self, _: &Path<'_>, text: &mut Text, _: Role) {
        for inline in &mut text.inlines {
            let Inline::Citation { id, value, .. } = inline else {
                continue;
            };
            let Some(value) = value.take() else {
                continue;
            };
            let mut citation = Arc::unwrap_or_clone(value);
            let mut faults = Found::default();
            let index = self.all.len();
            let path = self.path.index(index);
            declaration(&mut faults, &path, &mut citation);
            id.clone_from(&citation.id);
            match self.citations.get_mut(id) {
                None => {
                    self.found.append(faults);
                    self.all.push(citation.clone());
                    self.citations.declare(citation, index);
                }
                Some(declared) if *declared.citation == citation => {}
                Some(_) => {
                    let id = id.clone();
                    self.found
                        .push(&path.field("id"), Fault::CitationRepeated { id });
                }
            }
        }
    }
}

/// Checks a declared citation by itself.
fn declaration(found: &mut Found, path: &Path<'_>, citation: &mut Citation) {
    fields::record(found, path, citation);
    let field = path.field("id");
    let is_id = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
    if !citation.id.chars().all(is_id) {
        let id = citation.id.clone();
        found.push(&field, Fault::CitationId { found: id });
    }
    let law = citation.is_law();

    let field = path.field("number");
    incomplete(found, path, "number", citation.number.is_none() && !law);
    if let Some(number) = citation.number.as_deref().filter(|_| !law)
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
    let printed_not = [
        ("number", citation.number.is_some()),
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
