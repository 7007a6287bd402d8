//! The annexes that texts speak of, beside those that are there.

use std::collections::HashSet;

use super::citations::Citations;
use crate::contract::Data;
use crate::decree::ANNEX;
use crate::model::{Annex, Inline, Text};
use crate::problem::{Fault, Found, Path};
use crate::text::{NUMERALS, slug};

/// An annex as texts may name it.
struct Name {
    /// The number behind the word, where its label has one.
    number: Option<u32>,
    /// Its label and its title as whole words, in ASCII.
    words: Vec<String>,
    is_said: bool,
}

fn names(annexes: &[Annex]) -> impl Iterator<Item = Name> {
    annexes.iter().enumerate().map(|(index, annex)| {
        let label = annex.printed_label(index, annexes.len());
        let number = after_word(&label).and_then(|rest| numeral(rest).map(|(number, _)| number));
        // One alone is the first, whether a text says so or not.
        let number = number.or((annexes.len() == 1).then_some(1));
        let words = [slug(&label), slug(&annex.title.0.join(" "))].into_iter();
        let words = words.filter(|words| !words.is_empty());
        Name {
            number,
            words: words.map(|words| format!("-{words}-")).collect(),
            is_said: false,
        }
    })
}

/// An annex that a text names by its number, or as lying behind the document.
struct Mention {
    number: Option<u32>,
    label: String,
    path: String,
}

/// The bytes in which names of annexes are looked for: every one of many in every text would take
/// for ever.
const MOST_BYTES: usize = 20_000_000;

/// The mentions of annexes in the texts of a document.
pub(super) struct Mentions {
    names: Vec<Name>,
    /// The places of the names that no text has said yet.
    unsaid: Vec<usize>,
    /// The bytes that may still be looked at for them.
    left: usize,
    all: Vec<Mention>,
    /// The numbers that texts say, whether of an annex of the document or of another.
    numbers: HashSet<u32>,
    /// True if a text speaks of annexes without a number, or of what lies behind the document.
    of_any: bool,
    behind: bool,
    /// True in an annex, whose text does not point to itself.
    pub(super) in_annex: bool,
}

impl Mentions {
    /// For the annexes of a document, before its texts are looked at.
    pub(super) fn of(data: &Data) -> Self {
        let attachment = data.attachment.as_ref();
        let attached = attachment.map_or(&[][..], |attachment| &attachment.text.annexes);
        let names = names(&data.annexes).chain(names(attached));
        let names: Vec<_> = names.collect();
        let mut lines = data.subject.iter().chain(&data.recipients);
        Self {
            unsaid: (0..names.len()).collect(),
            names,
            left: MOST_BYTES,
            all: Vec::new(),
            numbers: HashSet::new(),
            of_any: false,
            behind: lines.any(|line| says_behind(line)),
            in_annex: false,
        }
    }

    /// Looks at a text. `may_speak` is false of one that has no word for an annex.
    pub(super) fn text(&mut self, at: &Path<'_>, text: &Text, may_speak: bool) {
        let words = text.inlines.iter().map(|inline| match inline {
            Inline::Words { text, .. } => Some(text.as_str()),
            Inline::Note { .. } => Some(""),
            // It belongs to the document that is cited.
            _ => None,
        });
        let speaks = |words: Option<&str>| words.is_some_and(speaks);
        if self.names.is_empty() && !(may_speak && words.clone().any(speaks)) {
            return;
        }
        let cites = words.clone().any(|words| words.is_none());
        let words: String = words.flatten().collect();
        if !self.in_annex {
            self.behind |= says_behind(&words);
            self.names_in(&words);
        }
        for sentence in words.split(". ").flat_map(|words| words.split(';')) {
            self.sentence(at, sentence, cites);
        }
    }

    /// Says which annexes no text points to, and which ones texts point to that are not there.
    pub(super) fn tell(
        &self,
        found: &mut Found,
        root: &Path<'_>,
        citations: &Citations,
        data: &Data,
    ) {
        let mut of = self.names.iter();
        let path = root.field("annexes");
        self.unnamed(found, &path, citations, &data.annexes, &mut of);
        if let Some(attachment) = &data.attachment {
            let path = root.field("attachment");
            let path = path.field(attachment.kind().rule().key);
            let (path, annexes) = (path.field("annexes"), &attachment.text.annexes);
            self.unnamed(found, &path, citations, annexes, &mut of);
        }
        if found.is_unread("annexes") || found.is_unread("attachment") {
            return;
        }
        for one in self.absent() {
            let label = one.label.clone();
            found.push_path(one.path.clone(), Fault::AnnexAbsent { label });
        }
    }

    /// Says which of these annexes no text names, in any of the ways in which offices do.
    fn unnamed<'n>(
        &self,
        found: &mut Found,
        at: &Path<'_>,
        citations: &Citations,
        annexes: &[Annex],
        names: &mut impl Iterator<Item = &'n Name>,
    ) {
        for (index, (annex, name)) in annexes.iter().zip(names).enumerate() {
            let by_number = name.number.is_some_and(|one| self.numbers.contains(&one));
            let is_named = name.is_said
                || citations.is_used(&annex.id)
                || self.of_any
                || by_number
                || (!annex.printed_label(index, annexes.len()).starts_with(ANNEX) && self.behind);
            // What could not be read may name it.
            if !is_named && !citations.doubtful {
                let label = annex.pointed_to(index, annexes.len());
                found.push(&at.index(index), Fault::AnnexNotNamed { label });
            }
        }
    }

    /// The mentions of annexes that are not there.
    fn absent(&self) -> impl Iterator<Item = &Mention> {
        let numbers: HashSet<_> = self.names.iter().filter_map(|name| name.number).collect();
        let is_absent = move |one: &&Mention| match one.number {
            Some(number) => !numbers.contains(&number),
            None => self.names.is_empty(),
        };
        self.all.iter().filter(is_absent)
    }

    /// Takes the names that a text says from those that are looked for.
    fn names_in(&mut self, text: &str) {
        if self.unsaid.is_empty() {
            return;
        }
        let words = format!("-{}-", slug(text));
        let names = &mut self.names;
        let left = &mut self.left;
        self.unsaid.retain(|place| {
            let Some(name) = names.get_mut(*place) else {
                return false;
            };
            *left = left.saturating_sub(words.len());
            // Of what is not looked for nothing may be said.
            name.is_said |= *left == 0 || name.words.iter().any(|own| words.contains(own));
            !name.is_said
        });
    }
}

/// Words of what lies behind a document.
const BEHIND: [&str; 3] = ["kèm theo", "đính kèm", "gửi kèm"];

fn says_behind(text: &str) -> bool {
    BEHIND.iter().any(|words| text.contains(words))
}

/// True of words behind “Phụ lục” that say that it lies behind this document, or behind nothing that
/// they name.
fn lies_behind(words: &str) -> bool {
    /// Of the name of a type of document, with the words around it.
    const MOST_WORDS: usize = 8;

    let words = words.trim_start();
    let rest = BEHIND.iter().find_map(|behind| words.strip_prefix(behind));
    rest.is_some_and(|rest| {
        let names_document = rest.trim_start().starts_with(char::is_uppercase);
        let mut words = rest.split(' ').take(MOST_WORDS);
        let is_this = |word: &str| word.trim_end_matches([',', ')', '.']) == "này";
        !names_document || words.any(is_this)
    })
}

impl Mentions {
    fn sentence(&mut self, at: &Path<'_>, sentence: &str, cites: bool) {
        if after_word(sentence).is_none() {
            return;
        }
        let is_foreign = cites
            || OTHERS.iter().any(|words| sentence.contains(words))
            || sentence.split(' ').any(is_number_of_document);
        let mut rest = sentence;
        while let Some(behind) = after_word(rest) {
            rest = behind;
            let mut numbers = numerals(behind).peekable();
            if numbers.peek().is_none() {
                self.of_any |= !self.in_annex;
                if !is_foreign && lies_behind(behind) {
                    self.mention(at, None, ANNEX.to_owned());
                }
            }
            for (number, written) in numbers {
                // It may be one of the document all the same.
                self.numbers.insert(number);
                if !is_foreign {
                    self.mention(at, Some(number), format!("{ANNEX} {written}"));
                }
            }
        }
    }

    fn mention(&mut self, at: &Path<'_>, number: Option<u32>, label: String) {
        self.all.push(Mention {
            number,
            label,
            path: at.to_string(),
        });
    }
}

/// Words by which a sentence speaks of another document, whose annex it may mean.
const OTHERS: &[&str] = &[
    "Nghị định",
    "Thông tư",
    "Luật",
    "Bộ luật",
    "Pháp lệnh",
    "Hiệp định",
    "Công ước",
    "Tiêu chuẩn",
    "Quy chuẩn",
    "ban hành kèm theo",
    "hợp đồng",
    "Hợp đồng",
];

/// True of a word such as `30/2020/NĐ-CP`.
fn is_number_of_document(word: &str) -> bool {
    word.starts_with(|sign: char| sign.is_ascii_digit())
        && word
            .split_once('/')
            .is_some_and(|(_, symbol)| symbol.contains(char::is_uppercase))
}

/// True of a text that may have the word for an annex. Nearly none has, and to search for so few
/// bytes takes no time.
fn speaks(text: &str) -> bool {
    text.contains("lục") || text.contains("LỤC")
}

/// What stands behind the word for an annex.
fn after_word(text: &str) -> Option<&str> {
    const FORMS: [&str; 3] = ["Phụ lục", "phụ lục", "PHỤ LỤC"];

    if !speaks(text) {
        return None;
    }
    // No further than to the first one, or a text of many takes for ever.
    let mut beginnings = text.match_indices(['P', 'p']);
    beginnings.find_map(|(at, _)| {
        let from = text.get(at..)?;
        FORMS.iter().find_map(|form| from.strip_prefix(form))
    })
}

/// The numbers behind the word: one, or several with commas and words between them.
fn numerals(behind: &str) -> impl Iterator<Item = (u32, &str)> {
    let mut rest = behind;
    std::iter::from_fn(move || {
        let (number, after) = numeral(rest)?;
        let written = rest
            .get(..rest.len() - after.len())
            .unwrap_or_default()
            .trim();
        let next = after.trim_start();
        let joined = [", ", "và ", "đến ", "- ", "-", "–"];
        let next = joined.iter().find_map(|words| next.strip_prefix(words));
        rest = next.unwrap_or_default();
        Some((number, written))
    })
}

/// The number that a text begins with, in Roman or Arabic numerals, and what follows.
fn numeral(text: &str) -> Option<(u32, &str)> {
    let text = text.trim_start();
    let text = text.strip_prefix("số").map_or(text, str::trim_start);
    let end = text
        .find(|sign: char| !sign.is_alphanumeric())
        .unwrap_or(text.len());
    let (word, rest) = text.split_at_checked(end)?;
    let number = word.parse().ok().or_else(|| from_roman(word))?;
    Some((number, rest))
}

/// The value of a Roman number.
fn from_roman(word: &str) -> Option<u32> {
    let mut rest = word;
    let mut value = 0;
    for (worth, sign) in NUMERALS {
        while let Some(behind) = rest.strip_prefix(sign) {
            rest = behind;
            value += worth;
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}
