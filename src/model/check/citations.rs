//! Citations: declared once, used in the order of the page.

use std::collections::HashMap;
use std::sync::Arc;

use super::super::builder::ReportBuilder;
use super::super::citation::Citation;
use super::super::content::{Prose, Span};
use super::super::problem::Fault;
use super::super::section::Block;
use super::super::text::{Inline, Text};
use super::{DEEPEST, Found, Path, cited};

/// What has been declared, and what of it has been used.
pub(super) struct Citations {
    declared: Vec<Declared>,
    by_id: HashMap<String, usize>,
    /// Whether a text could not be read whole, so that nobody can tell what is unused.
    pub(super) doubtful: bool,
}

struct Declared {
    citation: Arc<Citation>,
    used: bool,
    /// Its place among those that the caller declared.
    index: usize,
}

impl Citations {
    /// Checks the declared citations, and adds those that texts bring along to them.
    pub(super) fn collect(found: &mut Found, root: &Path<'_>, draft: &mut ReportBuilder) -> Self {
        let mut citations = Self {
            declared: Vec::with_capacity(draft.citations.len()),
            by_id: HashMap::with_capacity(draft.citations.len()),
            doubtful: false,
        };
        let path = root.field("citations");
        for (index, citation) in draft.citations.iter_mut().enumerate() {
            let path = path.index(index);
            cited::check(found, &path, citation);
            if citations.by_id.contains_key(&citation.id) {
                let id = citation.id.clone();
                found.push(&path.field("id"), Fault::CitationRepeated { id });
            } else if !citation.id.is_empty() {
                citations.declare(citation.clone(), index);
            }
        }
        let brought = citations.declared.len();
        let bases = root.field("bases");
        for (index, text) in draft.bases.iter_mut().enumerate() {
            citations.bring(found, &bases.index(index), text);
        }
        citations.bring_blocks(found, &root.field("body"), DEEPEST, &mut draft.body);
        let brought = citations.declared.iter().skip(brought);
        let brought = brought.map(|declared| Citation::clone(&declared.citation));
        draft.citations.extend(brought);
        citations
    }

    fn declare(&mut self, citation: Citation, index: usize) {
        self.by_id.insert(citation.id.clone(), self.declared.len());
        self.declared.push(Declared {
            citation: Arc::new(citation),
            used: false,
            index,
        });
    }

    fn get_mut(&mut self, id: &str) -> Option<&mut Declared> {
        let index = self.by_id.get(id)?;
        self.declared.get_mut(*index)
    }

    /// Declares the citations that the texts of a body bring along.
    fn bring_blocks(
        &mut self,
        found: &mut Found,
        path: &Path<'_>,
        depth: usize,
        blocks: &mut [Block],
    ) {
        for (index, block) in blocks.iter_mut().enumerate() {
            let path = path.index(index);
            match block {
                Block::Paragraph(text) => self.bring(found, &path, text),
                Block::Items(items) => {
                    for item in items {
                        self.bring(found, &path, &mut item.text);
                        for text in &mut item.items {
                            self.bring(found, &path, text);
                        }
                    }
                }
                Block::Section(section) => {
                    let path = path.field("section");
                    if let Some(heading) = &mut section.heading {
                        self.bring(found, &path, heading);
                    }
                    if depth > 0 {
                        let path = path.field("body");
                        self.bring_blocks(found, &path, depth - 1, &mut section.body);
                    }
                }
            }
        }
    }

    fn bring(&mut self, found: &mut Found, path: &Path<'_>, text: &mut Text) {
        for inline in &mut text.inlines {
            let Inline::Citation { id, value, .. } = inline else {
                continue;
            };
            let Some(value) = value.take() else {
                continue;
            };
            let mut citation = Arc::unwrap_or_clone(value);
            let mut faults = Found::default();
            cited::check(&mut faults, path, &mut citation);
            id.clone_from(&citation.id);
            match self.get_mut(id) {
                None => {
                    found.append(faults);
                    self.declare(citation, usize::MAX);
                }
                Some(declared) if *declared.citation == citation => {}
                Some(_) => found.push(path, Fault::CitationRepeated { id: id.clone() }),
            }
        }
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
                Inline::Citation { id, emphasis, .. } => match self.get_mut(id) {
                    Some(declared) => {
                        prose.push(Span::Citation {
                            citation: Arc::clone(&declared.citation),
                            full: !declared.used,
                            emphasis: *emphasis,
                        });
                        declared.used = true;
                    }
                    None => found.push(path, Fault::CitationUndeclared { id: id.clone() }),
                },
            }
        }
        prose
    }

    /// Says which citations nobody used.
    pub(super) fn finish(self, found: &mut Found, path: &Path<'_>) {
        if self.doubtful {
            return;
        }
        for declared in self.declared.iter().filter(|declared| !declared.used) {
            let id = declared.citation.id.clone();
            found.push(&path.index(declared.index), Fault::CitationUnused { id });
        }
    }
}
