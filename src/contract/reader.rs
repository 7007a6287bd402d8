//! From a located tree to values: every fault of shape at once, each where it stands.

use std::borrow::Cow;

use super::Limits;
use super::record::{Datum, Record};
use super::similar::similar;
use crate::language::Words;
use crate::merge;
use crate::problem::{Fault, Found, Given, Path, Position, Problem, Problems, Source};
use crate::tree::{self, Entry, Format, Node, Span, Value};

/// The reading of one text: what is wrong with it, and what it holds so far.
pub(crate) struct Reader<'l> {
    pub(crate) found: Found,
    /// True if no text of the document has markup.
    pub(crate) plain: bool,
    /// True where parts, chapters, sections and subsections are divisions of a text in articles.
    pub(crate) in_articles: bool,
    /// The strings of a template that were filled in, sorted.
    pub(crate) holes: &'l [Span],
    limits: &'l Limits,
    blocks: usize,
    runs: usize,
}

impl<'l> Reader<'l> {
    pub(crate) fn new(limits: &'l Limits) -> Self {
        Self {
            found: Found::at_most(limits.problems),
            plain: false,
            in_articles: false,
            holes: &[],
            limits,
            blocks: 0,
            runs: 0,
        }
    }

    /// An object with its fields.
    pub(crate) fn record<R: Record>(&mut self, node: &Node<'_>, at: &Path<'_>) -> Option<R> {
        let Value::Object(entries) = &node.value else {
            return self.wrong(node, at, Words::new("đối tượng {…}", "an object"));
        };
        let known = R::VERSION.map(|key| [key, "$schema"]);
        if let Some([key, _]) = known {
            super::version(entries, key, node, at, self);
        }
        let known = known.as_ref().map_or(&[][..], |known| known);
        let mut record = R::default();
        self.fields(&mut record, entries, at, known, |_| true);
        Some(record)
    }

    /// The fields of an object. `known` are keys that others read; `allowed` says which rows this
    /// object may have.
    pub(crate) fn fields<R: Record>(
        &mut self,
        record: &mut R,
        entries: &[Entry<'_>],
        at: &Path<'_>,
        known: &[&str],
        allowed: impl Fn(&str) -> bool,
    ) {
        const { assert!(R::ROWS.len() <= u128::BITS as usize) };
        // The rows that have been read, a bit each.
        let mut read = 0_u128;
        for (place, entry) in entries.iter().enumerate() {
            let key = entry.key.as_ref();
            let row = R::index(key);
            let field = at.field(key);
            if known.contains(&key) {
                let twice = entries.iter().take(place).any(|before| before.key == key);
                if twice {
                    self.repeated(&field, entry);
                }
                continue;
            }
            let Some(index) = row.filter(|_| allowed(key)) else {
                let keys = R::ROWS.iter().map(|row| row.key);
                let keys = keys.filter(|key| allowed(key)).chain(known.iter().copied());
                let meant = self.unknown(at, entry, keys);
                // What has been given under another name is not missing.
                let is_given = |meant: &str| entries.iter().any(|entry| entry.key == meant);
                if let Some(meant) = meant.filter(|meant| !is_given(meant)) {
                    self.found.unread(&at.field(meant));
                }
                continue;
            };
            let bit = 1 << index;
            if read & bit != 0 {
                self.repeated(&field, entry);
                continue;
            }
            read |= bit;
            match entry.value.value {
                // As if it were absent.
                Value::Null => {}
                Value::Broken => self.found.unread(&field),
                _ => record.read_field(index, &entry.value, &field, self),
            }
        }
    }

    /// True of a value that was filled into a template.
    pub(crate) fn is_filled(&self, node: &Node<'_>) -> bool {
        self.holes.binary_search(&node.span).is_ok()
    }

    /// The words of a string. What was filled into a template may be a number or a date as well.
    pub(crate) fn words<'n>(&self, node: &'n Node<'_>) -> Option<Cow<'n, str>> {
        match &node.value {
            Value::Text(text) if self.is_filled(node) => Some(merge::released(text)),
            Value::Text(text) => Some(Cow::Borrowed(text)),
            Value::Number(text) if self.is_filled(node) => Some(Cow::Borrowed(text)),
            Value::Time(text) if self.is_filled(node) => Some(Cow::Owned(merge::spelled(text))),
            _ => None,
        }
    }

    /// Says that a key is there twice.
    pub(crate) fn repeated(&mut self, field: &Path<'_>, entry: &Entry<'_>) {
        let key = shortened(&entry.key);
        let fault = Fault::KeyRepeated { key };
        self.found.push_at(field, entry.key_span, fault);
    }

    /// Says that there is no such key, unless its value has been told of, and which one may have
    /// been meant.
    pub(crate) fn unknown<'a>(
        &mut self,
        at: &Path<'_>,
        entry: &Entry<'_>,
        keys: impl Iterator<Item = &'a str>,
    ) -> Option<&'a str> {
        let keys: Vec<_> = keys.collect();
        let key = shortened(&entry.key);
        let meant = similar(&entry.key, keys.iter().copied());
        let fault = match meant {
            Some(meant) => Fault::KeyMisspelt {
                key,
                meant: meant.to_owned(),
            },
            None => Fault::KeyUnknown {
                key,
                keys: keys.join(", "),
            },
        };
        if !matches!(entry.value.value, Value::Broken) {
            let field = at.field(&entry.key);
            self.found.push_at(field, entry.key_span, fault);
        }
        meant
    }

    /// The value, or nothing and nothing more to say of it.
    pub(crate) fn kept<T: Datum>(&mut self, value: Option<T>, at: &Path<'_>) -> T {
        value.unwrap_or_else(|| {
            self.found.unread(at);
            T::default()
        })
    }

    /// Says that a value is of another kind than the one that belongs here.
    pub(crate) fn wrong<T>(
        &mut self,
        node: &Node<'_>,
        at: &Path<'_>,
        expected: Words,
    ) -> Option<T> {
        let found = given(node);
        self.tell(node, at, Fault::ValueType { found, expected })
    }

    /// Says what is wrong with a value.
    pub(crate) fn tell<T>(&mut self, node: &Node<'_>, at: &Path<'_>, fault: Fault) -> Option<T> {
        if !matches!(node.value, Value::Broken) {
            self.found.push_at(at, node.span, fault);
        }
        None
    }

    /// Counts a block or an entry of a list; false beyond the limit.
    pub(crate) fn count_block(&mut self, node: &Node<'_>, at: &Path<'_>) -> bool {
        self.blocks += 1;
        let most = self.limits.blocks;
        if self.blocks == most + 1 {
            self.found
                .push_at(at, node.span, Fault::TooManyBlocks { most });
        }
        self.blocks <= most
    }

    /// Counts the stretches of a text; false beyond the limit.
    pub(crate) fn count_runs(&mut self, runs: usize, node: &Node<'_>, at: &Path<'_>) -> bool {
        let most = self.limits.runs;
        let within = self.runs <= most;
        self.runs += runs;
        if within && self.runs > most {
            self.found
                .push_at(at, node.span, Fault::TooManyRuns { most });
        }
        self.runs <= most
    }
}

/// A value as a message names it.
pub(crate) fn given(node: &Node<'_>) -> Given {
    match &node.value {
        Value::Null | Value::Broken => Given::Nothing,
        Value::Bool(value) => Given::Bool(*value),
        Value::Number(text) => Given::Number(shortened(text)),
        Value::Text(text) => Given::Text(merge::released(&shortened(text)).into_owned()),
        Value::Time(text) => Given::Time(shortened(text)),
        Value::List(_) => Given::List,
        Value::Object(_) => Given::Object,
    }
}

/// The beginning of a text, as far as a message shows it.
pub(crate) fn shortened(text: &str) -> String {
    const MOST: usize = 40;

    let mut signs = text.char_indices();
    match signs.nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// A text that has been read: its tree, its problems, and how to say where they stand.
struct Located<'t> {
    text: &'t str,
    root: Option<Node<'t>>,
    /// Bytes before the text that its reader skips.
    skipped: usize,
    /// Where characters stand that may not stand in a string.
    characters: Vec<usize>,
}

/// What stands at the first step of a path, and the rest of the path. A key may hold full stops.
fn step<'n, 't, 'p>(node: &'n Node<'t>, path: &'p str) -> (Option<&'n Node<'t>>, &'p str) {
    let path = path.strip_prefix('.').unwrap_or(path);
    match &node.value {
        Value::List(entries) => {
            let index = path.strip_prefix('[').and_then(|path| path.split_once(']'));
            let found = index.and_then(|(index, rest)| Some((index.parse::<usize>().ok()?, rest)));
            match found {
                Some((index, rest)) => (entries.get(index), rest),
                None => (None, ""),
            }
        }
        Value::Object(entries) => {
            let after = |key: &str| {
                let rest = path.strip_prefix(key)?;
                (rest.is_empty() || rest.starts_with(['.', '['])).then_some(rest)
            };
            let fitting = entries
                .iter()
                .filter_map(|entry| Some((entry, after(&entry.key)?)));
            // Of `1` and `1.1` the longer one.
            match fitting.min_by_key(|(_, rest)| rest.len()) {
                Some((entry, rest)) => (Some(&entry.value), rest),
                None => (None, ""),
            }
        }
        _ => (None, ""),
    }
}

/// Data that are to be read.
#[derive(Clone, Copy)]
pub(crate) enum Input<'d> {
    Text(&'d str),
    /// They may be no text.
    Bytes(&'d [u8]),
}

impl Input<'_> {
    fn len(self) -> usize {
        match self {
            Self::Text(text) => text.len(),
            Self::Bytes(bytes) => bytes.len(),
        }
    }
}

/// Reads data of a format and makes a value of them: `make` gets the tree and a reader, and says
/// what it has found by the reader's collector.
pub(crate) fn read<T>(
    format: Format,
    data: Input<'_>,
    limits: &Limits,
    make: impl FnOnce(&Node<'_>, &mut Reader<'_>) -> Option<T>,
) -> Result<(T, Problems), Problems> {
    const MARK: char = '\u{feff}';

    let alone = |fault| Err(Problems(vec![Problem::new("", fault)]));
    if data.len() > limits.bytes {
        return alone(Fault::TooManyBytes { most: limits.bytes });
    }
    let whole = match data {
        Input::Text(text) => text,
        Input::Bytes(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let end = error.valid_up_to();
                let valid = String::from_utf8_lossy(bytes.get(..end).unwrap_or_default());
                let mut problem = Problem::new("", Fault::NotUtf8);
                problem.locate(Source {
                    position: Position::of(&valid, valid.len()),
                    bytes: end..end,
                });
                return Err(Problems(vec![problem]));
            }
        },
    };
    let text = whole.strip_prefix(MARK).unwrap_or(whole);
    let most = tree::Most {
        depth: limits.depth,
        values: limits.values,
    };
    let parsed = tree::parse(format, text, most);
    let mut reader = Reader::new(limits);
    let is_character = |code| {
        let codes = [
            "syntax.line_break",
            "syntax.control_character",
            "syntax.escape",
        ];
        codes.contains(&code)
    };
    let told = parsed
        .faults
        .iter()
        .filter(|one| is_character(one.fault.code()));
    let characters = told.map(|one| one.span.start).collect();
    for fault in parsed.faults {
        // A text that is cut is a value with a path; other faults of syntax have none for sure.
        let is_cut = matches!(fault.fault, Fault::SyntaxComment { .. });
        let cut = parsed.root.as_ref().filter(|_| is_cut);
        let path = cut.map(|root| root.path_at(fault.span.start));
        let path = path.unwrap_or_default();
        reader.found.push_at(path, fault.span, fault.fault);
    }
    let source = Located {
        text,
        root: parsed.root,
        skipped: whole.len() - text.len(),
        characters,
    };
    // Of a text that ends too early nobody knows what else it would say.
    let value = match &source.root {
        Some(root) if parsed.whole => make(root, &mut reader),
        _ => None,
    };
    source.located(reader.found).settle(value)
}

impl Located<'_> {
    /// The problems with their lines and columns, in the order of the text.
    fn located(&self, found: Found) -> Problems {
        let (problems, spans) = found.into_parts();
        let (mut problems, spans) = self.with_spans(problems, spans);
        if problems.is_empty() {
            return problems;
        }
        let starts: Vec<_> = spans.iter().map(|span| span.start).collect();
        let positions = tree::positions(self.text, &starts);
        for ((problem, span), (line, column)) in problems.0.iter_mut().zip(&spans).zip(positions) {
            problem.locate(Source {
                position: Position { line, column },
                bytes: span.start + self.skipped..span.end + self.skipped,
            });
        }
        problems.0.sort_by_key(Problem::position);
        problems
    }

    /// The problems with their places, but for those of characters that syntax has told of.
    fn with_spans(&self, problems: Problems, spans: Vec<Option<Span>>) -> (Problems, Vec<Span>) {
        let mut kept = (Problems::default(), Vec::with_capacity(spans.len()));
        for (problem, span) in problems.into_iter().zip(spans) {
            let span = span.unwrap_or_else(|| self.span_of(problem.path()));
            let is_of_character = ["text.line_break", "text.character"].contains(&problem.code());
            let mut told = self.characters.iter();
            if is_of_character && told.any(|at| (span.start..span.end).contains(at)) {
                continue;
            }
            kept.0.0.push(problem);
            kept.1.push(span);
        }
        kept
    }

    /// The place of the value of a path, inside the text.
    fn span_of(&self, path: &str) -> Span {
        let Some(root) = self.root.as_ref() else {
            return Span { start: 0, end: 0 };
        };
        let Span { start, end } = span_of(root, path);
        Span {
            start,
            end: end.min(self.text.len()).max(start),
        }
    }
}

/// The place of the value of a path; the place of a value that is absent is that of the one it would
/// stand in.
pub(crate) fn span_of(root: &Node<'_>, path: &str) -> Span {
    let mut here = root;
    let mut absent = false;
    let mut rest = path;
    while !rest.is_empty() {
        let (next, behind) = step(here, rest);
        rest = behind;
        let Some(value) = next else {
            absent = true;
            break;
        };
        here = value;
    }
    let Span { start, end } = here.span;
    let inside = matches!(here.value, Value::Object(_) | Value::List(_));
    // Of what is absent, the opening bracket of what it is absent from.
    let end = if absent && inside { start + 1 } else { end };
    Span { start, end }
}

/// Writes the readers of single formats, inside the `impl` of what has a `read` and a `read_input`;
/// the name of the type is for the examples.
macro_rules! readers {
    ($of:literal, $type:ident) => {
        #[doc = concat!("Reads ", $of, " from JSON.")]
        ///
        /// # Errors
        ///
        /// As [`read`](Self::read).
        ///
        /// ```
        #[doc = concat!("assert!(vanban::", stringify!($type), "::from_json(\"{}\").is_err());")]
        /// ```
        pub fn from_json(text: &str) -> Result<Self, $crate::Problems> {
            let data = $crate::contract::Input::Text(text);
            Self::read_input($crate::Format::Json, data, &$crate::Limits::default())
        }

        #[doc = concat!("Reads ", $of, " from the bytes of JSON.")]
        ///
        /// # Errors
        ///
        /// As [`read`](Self::read).
        ///
        /// ```
        #[doc = concat!("assert!(vanban::", stringify!($type), "::from_slice(b\"{}\").is_err());")]
        /// ```
        pub fn from_slice(bytes: &[u8]) -> Result<Self, $crate::Problems> {
            Self::read($crate::Format::Json, bytes, &$crate::Limits::default())
        }

        #[doc = concat!("Reads ", $of, " from YAML.")]
        ///
        /// # Errors
        ///
        /// As [`read`](Self::read).
        ///
        /// ```
        #[doc = concat!("assert!(vanban::", stringify!($type), "::from_yaml(\"{}\").is_err());")]
        /// ```
        #[cfg(feature = "yaml")]
        pub fn from_yaml(text: &str) -> Result<Self, $crate::Problems> {
            let data = $crate::contract::Input::Text(text);
            Self::read_input($crate::Format::Yaml, data, &$crate::Limits::default())
        }

        #[doc = concat!("Reads ", $of, " from TOML.")]
        ///
        /// # Errors
        ///
        /// As [`read`](Self::read).
        ///
        /// ```
        #[doc = concat!("assert!(vanban::", stringify!($type), "::from_toml(\"\").is_err());")]
        /// ```
        #[cfg(feature = "toml")]
        pub fn from_toml(text: &str) -> Result<Self, $crate::Problems> {
            let data = $crate::contract::Input::Text(text);
            Self::read_input($crate::Format::Toml, data, &$crate::Limits::default())
        }
    };
}

pub(crate) use readers;

/// A text as a quoted value of data.
pub(crate) fn quoted(text: &str) -> Cow<'static, str> {
    serde_json::to_string(text).map_or(Cow::Borrowed("\"…\""), Cow::Owned)
}
