//! Citations: declared once, used in the order of the page.

use std::collections::HashMap;
use std::sync::Arc;

use super::super::article::{Article, Provision};
use super::super::citation::Citation;
use super::super::content::{Prose, Span};
use super::super::problem::Fault;
use super::super::section::Block;
use super::super::text::{Inline, Text};
use super::{DEEPEST, Found, Path, cited, most};

/// What has been declared, and what of it has been used.
pub(crate) struct Citations {
    declared: Vec<Declared>,
    by_id: HashMap<String, usize>,
    /// Whether a text could not be read whole, so that nobody can tell what is unused.
    pub(super) doubtful: bool,
    /// How many bytes the citations print so far.
    printed: usize,
}

struct Declared {
    citation: Arc<Citation>,
    used: bool,
    /// Whether the text at hand has cited it, so that it is cited in short from here on.
    cited: bool,
    /// Its place among those that the caller declared.
    index: usize,
}

impl Citations {
    /// Checks the declared citations, and adds those to them that texts bring along, which
    /// `texts` walks through in the order of the page.
    pub(crate) fn collect(
        found: &mut Found,
        root: &Path<'_>,
        all: &mut Vec<Citation>,
        texts: impl FnOnce(&mut Bring<'_>),
    ) -> Self {
        let mut citations = Self {
            declared: Vec::with_capacity(all.len()),
            by_id: HashMap::with_capacity(all.len()),
            doubtful: false,
            printed: 0,
        };
        let path = root.field("citations");
        for (index, citation) in all.iter_mut().enumerate() {
            let path = path.index(index);
            cited::check(found, &path, citation);
            if citations.by_id.contains_key(&citation.id) {
                let id = citation.id.clone();
                found.push(&path.field("id"), Fault::CitationRepeated { id });
            } else if !citation.id.is_empty() {
                citations.declare(citation.clone(), index);
            }
        }
        texts(&mut Bring {
            found,
            path,
            citations: &mut citations,
            all,
        });
        citations
    }

    fn declare(&mut self, citation: Citation, index: usize) {
        self.by_id.insert(citation.id.clone(), self.declared.len());
        self.declared.push(Declared {
            citation: Arc::new(citation),
            used: false,
            cited: false,
            index,
        });
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
                    let Some(declared) = self.get_mut(id) else {
                        found.push(path, Fault::CitationUndeclared { id: id.clone() });
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

/// The walk that declares the citations which texts bring along, behind those already declared.
pub(crate) struct Bring<'a> {
    found: &'a mut Found,
    /// Where citations are declared.
    path: Path<'a>,
    citations: &'a mut Citations,
    all: &'a mut Vec<Citation>,
}

impl Bring<'_> {
    pub(crate) fn texts(&mut self, texts: &mut [Text]) {
        for text in texts {
            self.text(text);
        }
    }

    pub(crate) fn blocks(&mut self, blocks: &mut [Block]) {
        self.blocks_within(DEEPEST, blocks);
    }

    pub(crate) fn articles(&mut self, articles: &mut [Article]) {
        for article in articles {
            self.blocks(&mut article.body);
        }
    }

    pub(crate) fn provisions(&mut self, provisions: &mut [Provision]) {
        self.provisions_within(DEEPEST, provisions);
    }

    fn provisions_within(&mut self, depth: usize, provisions: &mut [Provision]) {
        for provision in provisions {
            match provision {
                Provision::Article(article) => {
                    self.text(&mut article.title);
                    self.blocks(&mut article.body);
                }
                Provision::Division(_, division) => {
                    self.text(&mut division.title);
                    if depth > 0 {
                        self.provisions_within(depth - 1, &mut division.body);
                    }
                }
            }
        }
    }

    fn blocks_within(&mut self, depth: usize, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(text) => self.text(text),
                Block::Items(items) => {
                    for item in items {
                        self.text(&mut item.text);
                        self.texts(&mut item.items);
                    }
                }
                Block::Section(section) => {
                    if let Some(heading) = &mut section.heading {
                        self.text(heading);
                    }
                    if depth > 0 {
                        self.blocks_within(depth - 1, &mut section.body);
                    }
                }
            }
        }
    }

    fn text(&mut self, text: &mut Text) {
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
            cited::check(&mut faults, &path, &mut citation);
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
