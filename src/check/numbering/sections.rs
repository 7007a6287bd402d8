//! The numbers and headings of sections, and what stands in them.

use super::counter::{Counter, MOST, MOST_LETTERS, MOST_ROMAN};
use super::{Frame, Kind, Numbering, Pending};
use crate::check::fields::Wanted;
use crate::check::marks::{no_label, no_mark, no_number, no_typed_mark, typed_number};
use crate::check::walk::Role;
use crate::contract::Record;
use crate::decree::ARTICLE;
use crate::model::{Block, DivisionLevel, Family, Level, Node, Ordinal, Prose, Section, Text};
use crate::problem::{Fault, Path};

impl Numbering<'_> {
    pub(super) fn open_section(&mut self, at: &Path<'_>, section: &Section) {
        self.place(at, false);
        let Some(level) = section.level else {
            let [row, ..] = Section::ROWS else { return };
            let missing = Wanted::of(row).missing();
            self.found.push(&at.field("level"), missing);
            // Whatever its level is, sections of all others may stand in it.
            let kind = Kind::Section {
                level: Level::Part,
                number: Ordinal::Part(0),
                arabic: Some(0),
                decimal: Some(0),
            };
            self.frames.push(Frame::new(kind, self.nodes.len()));
            return;
        };
        let (mut arabic, mut decimal) = (None, None);
        let outer = match self.frames.last().map(|frame| frame.kind) {
            Some(Kind::Section {
                level,
                arabic: outer,
                decimal: inner,
                ..
            }) => {
                (arabic, decimal) = (outer, inner);
                Some((level, level.as_str()))
            }
            // Clauses and points stand in it. What a decision approves may be divided as a report.
            Some(Kind::Article { .. }) if self.titled => Some((Level::Roman, ARTICLE)),
            Some(Kind::Article { .. }) => Some((Level::Capital, ARTICLE)),
            _ => None,
        };
        if let Some((_, parent)) = outer.filter(|(outer, _)| *outer >= level) {
            let level = level.as_str();
            let fault = Fault::SectionLevel { level, parent };
            self.found.push(&at.field("level"), fault);
        }
        let around = match level {
            Level::Decimal => Some((arabic, Level::Arabic)),
            Level::Subdecimal => Some((decimal, Level::Decimal)),
            _ => None,
        };
        if let Some((None, parent)) = around {
            let (level, parent) = (level.as_str(), parent.as_str());
            let fault = Fault::SectionParent { level, parent };
            self.found.push(&at.field("level"), fault);
        }
        // What has no number is not printed, but what is below it is still checked.
        let own = self
            .section_number(at, level, section.start)
            .unwrap_or_default();
        let (outer, inner) = (arabic.unwrap_or_default(), decimal.unwrap_or_default());
        let number = match level {
            Level::Part => Ordinal::Part(own),
            Level::Capital => Ordinal::Capital(own),
            Level::Roman => Ordinal::Roman(own),
            Level::Arabic => Ordinal::Arabic(own),
            Level::Decimal => Ordinal::Decimal(outer, own),
            Level::Subdecimal => Ordinal::Subdecimal(outer, inner, own),
            Level::Letter => Ordinal::Letter(own),
            Level::Bracketed => Ordinal::Bracketed(own),
        };
        match level {
            Level::Arabic => arabic = Some(own),
            Level::Decimal => decimal = Some(own),
            _ => {}
        }
        let kind = Kind::Section {
            level,
            number,
            arabic,
            decimal,
        };
        let mut frame = Frame::new(kind, self.nodes.len());
        frame.pending = self.begin(at, section, level, number);
        self.frames.push(frame);
    }

    /// Holds how a section begins, and says what its first paragraph carries.
    fn begin(
        &mut self,
        at: &Path<'_>,
        section: &Section,
        level: Level,
        number: Ordinal,
    ) -> Option<Pending> {
        if section.heading.is_some() {
            if section.lead.is_some() {
                self.found.push(&at.field("lead"), Fault::SectionLead);
            }
            if section.body.is_empty() && self.found.has_read(&at.field("body")) {
                self.found.push(&at.field("heading"), Fault::HeadingAlone);
            }
            return None;
        }
        if level == Level::Part {
            let what = DivisionLevel::Part.name();
            let fault = Fault::DivisionTitle { what };
            self.found.push(&at.field("heading"), fault);
            return None;
        }
        if !matches!(section.body.first(), Some(Block::Paragraph(_))) {
            self.found.push(at, Fault::SectionEmpty);
        }
        Some(Pending::of(number))
    }

    /// The number of a section among its siblings, if its level can print it.
    fn section_number(&mut self, at: &Path<'_>, level: Level, start: Option<u32>) -> Option<u32> {
        let most = match level {
            Level::Part | Level::Roman => MOST_ROMAN,
            Level::Arabic | Level::Decimal | Level::Subdecimal | Level::Bracketed => MOST,
            Level::Capital | Level::Letter => MOST_LETTERS,
        };
        let siblings = &mut self.frames.last_mut()?.sections;
        let (upper, deeper) = siblings.split_at_mut_checked(level as usize + 1)?;
        // What is numbered below a section begins anew with the next one.
        deeper.fill(Counter::default());
        let counter = upper.last_mut()?;
        counter.count(self.found, at, start, most)
    }

    /// The heading or the title of the innermost group.
    pub(super) fn heading(&mut self, at: &Path<'_>, text: &mut Text) {
        let Some(kind) = self.frames.last().map(|frame| frame.kind) else {
            return;
        };
        let node = match kind {
            Kind::Section {
                number: Ordinal::Part(number),
                ..
            } => self.division(at, DivisionLevel::Part, Some(number), text),
            Kind::Section { number, .. } => {
                let text = self.resolved(at, text);
                no_mark(self.found, at, &text);
                no_number(self.found, at, &text, Some(number));
                Node::Heading {
                    family: self.family(),
                    number,
                    text,
                }
            }
            Kind::Article { number, .. } => Node::Heading {
                family: Family::Articles,
                number: Ordinal::Article(number.unwrap_or_default()),
                text: self.title(at, ARTICLE, text),
            },
            Kind::Division { level, number } => self.division(at, level, number, text),
            Kind::Body { .. } | Kind::Items => return,
        };
        self.nodes.push(node);
    }

    /// The division of a text inside the innermost group: below `I.` an article is divided as a
    /// report is.
    fn family(&self) -> Family {
        let is_roman = |frame: &Frame| {
            matches!(
                frame.kind,
                Kind::Section {
                    level: Level::Roman,
                    ..
                }
            )
        };
        if self.frames.iter().any(is_roman) {
            Family::Sections
        } else {
            self.family
        }
    }

    /// The run-in heading of the innermost section, which its first paragraph carries.
    pub(super) fn lead(&mut self, at: &Path<'_>, text: &mut Text) {
        let text = self.resolved(at, text);
        no_mark(self.found, at, &text);
        let pending = self.frames.last_mut();
        let Some(pending) = pending.and_then(|frame| frame.pending.as_mut()) else {
            return;
        };
        no_number(self.found, at, &text, Some(pending.number));
        pending.lead = (!text.is_empty()).then(|| Box::new(text));
    }

    /// A paragraph; the first one of a section or an article without heading carries its number.
    pub(super) fn paragraph(&mut self, at: &Path<'_>, text: &mut Text) {
        self.place(at, false);
        let text = self.resolved(at, text);
        let family = self.family();
        let frame = self.frames.last_mut();
        let pending = frame.and_then(|frame| frame.pending.take());
        let node = if let Some(Pending { number, lead }) = pending {
            no_mark(self.found, at, &text);
            if lead.is_none() {
                no_number(self.found, at, &text, Some(number));
            }
            if let Ordinal::Article(_) = number {
                no_label(self.found, at, &text, ARTICLE);
            }
            Node::Numbered {
                family,
                number,
                lead,
                text,
            }
        } else {
            no_typed_mark(self.found, at, &text);
            self.no_typed_number(at, &text);
            self.part_numbers();
            Node::Paragraph(text)
        };
        self.nodes.push(node);
    }

    /// A heading without number, or a centred line.
    pub(super) fn apart(&mut self, at: &Path<'_>, text: &mut Text, role: Role) {
        self.place(at, false);
        let text = self.resolved(at, text);
        self.no_typed_number(at, &text);
        self.part_numbers();
        let node = if role == Role::Unnumbered {
            no_mark(self.found, at, &text);
            Node::Unnumbered {
                around: self.around(),
                text,
            }
        } else {
            Node::Centred(text)
        };
        self.nodes.push(node);
    }

    fn no_typed_number(&mut self, at: &Path<'_>, text: &Prose) {
        if let Some(number) = typed_number(text, None) {
            self.found.push(at, Fault::TypedNumber { found: number });
        }
    }

    /// Lets the numbers in the innermost group begin again.
    fn part_numbers(&mut self) {
        let frame = self.frames.last_mut();
        let counters = frame.map(|frame| frame.sections.iter_mut());
        counters.into_iter().flatten().for_each(Counter::part);
    }

    /// The section or the article with a title that the next block stands in.
    fn around(&self) -> Option<(Family, Ordinal)> {
        let family = self.family();
        self.frames.iter().rev().find_map(|frame| match frame.kind {
            Kind::Section { number, .. } if family == Family::Sections => Some((family, number)),
            Kind::Article {
                number,
                titled: true,
            } => Some((
                Family::Articles,
                Ordinal::Article(number.unwrap_or_default()),
            )),
            _ => None,
        })
    }
}
