//! The places of a document where words stand.

use chrono::NaiveDate;

use super::signs::Signs;
use super::spellings::Uy;
use super::{CITED, dates, letters_told, told};
use crate::check::mentions::Mentions;
use crate::check::walk::{self, Role, Visitor};
use crate::contract::{Data, Record, Slot};
use crate::model::{Annex, Height, Inline, Text};
use crate::problem::{Fault, Found, Path};

/// Says what is wrong with the words of a document. Mentions of annexes are looked for on the way:
/// the texts of a long document take longer to fetch than to look at.
pub(crate) fn check(found: &mut Found, root: &Path<'_>, mentions: &mut Mentions, data: &mut Data) {
    let mut words = Words {
        found,
        mentions,
        date: data.date.full(),
        uy: Uy::default(),
        buffer: String::new(),
    };
    words.fields(root, data);
    let path = root.field("bases");
    // They name other documents, and no annex of this one.
    for (index, basis) in data.bases.iter().enumerate() {
        words.look(&path.index(index), basis);
    }
    walk::blocks(&mut words, &root.field("opening"), &mut data.opening);
    walk::articles(&mut words, &root.field("articles"), &mut data.articles);
    walk::blocks(&mut words, &root.field("body"), &mut data.body);
    walk::blocks(&mut words, &root.field("notes"), &mut data.notes);
    let path = root.field("footnotes");
    for (index, note) in data.footnotes.iter_mut().enumerate() {
        let path = path.index(index);
        words.text(&path.field("text"), &mut note.text, Role::Paragraph);
    }
    if let Some(attachment) = &mut data.attachment {
        let key = attachment.kind().rule().key;
        let path = root.field("attachment");
        let path = path.field(key);
        if let Some(subject) = &attachment.text.subject {
            words.prose(&path.field("subject"), subject);
        }
        walk::blocks(&mut words, &path.field("body"), &mut attachment.text.body);
        words.annexes(&path.field("annexes"), &mut attachment.text.annexes);
    }
    words.annexes(&root.field("annexes"), &mut data.annexes);
    words.cited(root, data);
    words.uy.tell(words.found);
}

/// The visitor that looks at the words of texts.
struct Words<'a> {
    found: &'a mut Found,
    mentions: &'a mut Mentions,
    /// The day of the document, before which everything it cites was issued.
    date: Option<NaiveDate>,
    uy: Uy,
    /// For the words of a text of several pieces.
    buffer: String,
}

/// True of a field that holds a name or a code, and no prose.
fn is_name(key: &str) -> bool {
    matches!(
        key,
        "symbol"
            | "type_code"
            | "unit"
            | "place"
            | "code"
            | "name"
            | "number"
            | "id"
            | "email"
            | "website"
            | "phone"
            | "fax"
            | "drafter"
    )
}

impl Words<'_> {
    /// The lines of a document outside its texts.
    fn fields(&mut self, root: &Path<'_>, data: &mut Data) {
        self.record(root, &mut data.sender, "sender");
        let path = root.field("joint_senders");
        for (index, sender) in data.joint_senders.iter_mut().enumerate() {
            self.lines(&path.index(index), sender);
        }
        self.lines(root, data);
        self.record(root, &mut data.person, "person");
        self.record(root, &mut data.chair, "chair");
        self.record(root, &mut data.secretary, "secretary");
        self.record(root, &mut data.filing, "filing");
        self.record(root, &mut data.signature, "signature");
        if let Some(contact) = &mut data.contact {
            self.record(root, contact, "contact");
        }
        let path = root.field("joint_signatures");
        for (index, signature) in data.joint_signatures.iter_mut().enumerate() {
            self.lines(&path.index(index), signature);
        }
        let path = root.field("co_chairs");
        for (index, official) in data.co_chairs.iter_mut().enumerate() {
            self.lines(&path.index(index), official);
        }
        let path = root.field("delegations");
        for (index, delegation) in data.delegations.iter_mut().enumerate() {
            let path = path.index(index);
            self.lines(&path, delegation);
            let path = path.field("people");
            for (index, person) in delegation.people.iter_mut().enumerate() {
                self.lines(&path.index(index), person);
            }
        }
        let path = root.field("signatures");
        for (index, signatory) in data.signatures.iter_mut().enumerate() {
            self.lines(&path.index(index), signatory);
        }
        let path = root.field("parties");
        for (index, party) in data.parties.iter_mut().enumerate() {
            let path = path.index(index);
            self.lines(&path, party);
            self.record(&path, &mut party.signature, "signature");
        }
    }

    fn record(&mut self, at: &Path<'_>, record: &mut impl Record, key: &str) {
        self.lines(&at.field(key), record);
    }

    /// The lines of an object.
    fn lines<R: Record>(&mut self, at: &Path<'_>, record: &mut R) {
        for (index, row) in R::ROWS.iter().enumerate() {
            let path = at.field(row.key);
            match record.slot_of(index) {
                _ if row.key == "silence" => {}
                Slot::Words(line) | Slot::Line(Some(line)) if is_name(row.key) => {
                    let signs = self.letters(&path, row.key, line);
                    self.uy.count(&path, line, signs);
                }
                Slot::Words(line) | Slot::Line(Some(line)) => {
                    self.prose(&path, line);
                }
                Slot::Lines(lines) => {
                    for (index, line) in lines.iter().enumerate() {
                        self.prose(&path.index(index), line);
                    }
                }
                _ => {}
            }
        }
    }

    fn annexes(&mut self, at: &Path<'_>, annexes: &mut [Annex]) {
        self.mentions.in_annex = true;
        for (index, annex) in annexes.iter_mut().enumerate() {
            let at = at.index(index);
            let path = at.field("title");
            for line in &annex.title.0 {
                self.prose(&path, line);
            }
            if let Some(line) = &annex.subtitle {
                self.prose(&at.field("subtitle"), line);
            }
            walk::blocks(self, &at.field("body"), &mut annex.body.0);
        }
        self.mentions.in_annex = false;
    }

    /// The cited documents, whose spelling is their own.
    fn cited(&mut self, root: &Path<'_>, data: &Data) {
        let path = root.field("citations");
        for (index, citation) in data.citations.iter().enumerate() {
            let path = path.index(index);
            let names = [
                ("kind", Some(&citation.kind)),
                ("issuer", citation.issuer.as_ref()),
            ];
            for (key, line) in names {
                let line = line.map_or("", String::as_str);
                self.letters(&path.field(key), key, line);
            }
            for (key, line) in [("number", &citation.number), ("subject", &citation.subject)] {
                let (field, line) = (path.field(key), line.as_deref().unwrap_or_default());
                let _ = told(line, &mut |fault| self.found.push(&field, fault));
            }
            if let (Some(cited), Some(date)) = (citation.date.full(), self.date)
                && cited > date
            {
                let found = citation.printed_number().unwrap_or(&citation.kind);
                let found = found.to_owned();
                self.found
                    .push(&path.field("date"), Fault::CitedLater { found });
            }
        }
    }

    /// Looks at a name or a code. By a symbol a document is looked for, letter by letter.
    fn letters(&mut self, at: &Path<'_>, key: &str, line: &str) -> Signs {
        let is_symbol = matches!(key, "symbol" | "type_code" | "unit" | "code");
        letters_told(line, &mut |fault| {
            let fault = match fault {
                Fault::LookAlike { found, meant } if is_symbol => {
                    Fault::SymbolLookAlike { found, meant }
                }
                fault => fault,
            };
            self.found.push(at, fault);
        })
    }

    /// Looks at a text of several pieces or, as most are, of one.
    fn look(&mut self, at: &Path<'_>, text: &Text) -> Signs {
        if let [Inline::Words { text, .. }] = text.inlines.as_slice() {
            return self.prose(at, text);
        }
        let mut words = std::mem::take(&mut self.buffer);
        words.clear();
        for inline in &text.inlines {
            match inline {
                Inline::Words {
                    text,
                    height: Height::Line,
                    ..
                } => words.push_str(text),
                Inline::Citation { .. } => words.push(CITED),
                // It stands above or below the words, and is none of them.
                Inline::Words { .. } | Inline::Note { .. } => {}
            }
        }
        let signs = self.prose(at, &words);
        self.buffer = words;
        signs
    }

    fn prose(&mut self, at: &Path<'_>, words: &str) -> Signs {
        let signs = told(words, &mut |fault| self.found.push(at, fault));
        self.uy.count(at, words, signs);
        if let Some(date) = self.date.filter(|_| signs.have(Signs::SLASH))
            && let Some(found) = dates::cited_later(words, date)
        {
            self.found.push(at, Fault::CitedLater { found });
        }
        signs
    }
}

impl Visitor for Words<'_> {
    fn text(&mut self, at: &Path<'_>, text: &mut Text, _: Role) {
        let signs = self.look(at, text);
        // The pieces of a text may speak apart from its words.
        let may_speak = signs.have(Signs::ANNEX) || text.inlines.len() > 1;
        self.mentions.text(at, text, may_speak);
    }
}
