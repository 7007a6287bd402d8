//! The work at one record: its name, its files, the hash that knows it again.

use std::borrow::Cow;

use vanban::account::{Account, Edition, Options};
use vanban::batch::{self, Name};
use vanban::merge::{Record as Row, Template};
use vanban::problem::Obstacle;
use vanban::{Document, HouseStyle, Limits, Problems};

use super::source::Record;
use crate::args::Batch;

/// The first bytes of a hash: enough to tell millions of records and names apart.
pub(super) type Key = [u8; 16];

/// The key of some bytes.
pub(super) fn key(parts: &[&[u8]]) -> Key {
    let mut hash = hmac_sha256::Hash::new();
    for part in parts {
        // Where a part ends is told, so that no two lists of parts are one text.
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let whole = hash.finalize();
    let mut key = Key::default();
    for (one, byte) in key.iter_mut().zip(whole) {
        *one = byte;
    }
    key
}

/// What every record is made with.
pub(super) struct Work {
    options: Options,
    name: Option<Name>,
    template: Option<Template>,
    /// All that the files depend on besides their data.
    salt: Key,
}

impl Work {
    /// `template` comes with the bytes it was read from.
    pub(super) fn new(
        batch: &Batch,
        template: Option<(Template, Vec<u8>)>,
        style: HouseStyle,
        limits: Limits,
    ) -> Self {
        let version = env!("CARGO_PKG_VERSION");
        let (template, bytes) = template.unzip();
        let bytes = bytes.unwrap_or_default();
        let parts = [version, &batch.pattern, &format!("{style:?}")];
        let [version, pattern, form] = parts.map(str::as_bytes);
        Self {
            salt: key(&[version, pattern, form, &bytes]),
            template,
            name: batch.name.clone(),
            options: Options::default().style(style).limits(limits),
        }
    }

    /// The key of a record: other data, names or styles have another.
    pub(super) fn key(&self, record: &Record) -> Key {
        let format = format!("{:?}", record.format);
        key(&[&self.salt, format.as_bytes(), &record.data])
    }

    /// The names of the files of a record, if it becomes a document.
    pub(super) fn names(&self, record: &Record) -> Vec<String> {
        let Ok((document, row)) = self.document(record) else {
            return Vec::new();
        };
        let Ok(name) = self.name(&document, row.as_deref()) else {
            return Vec::new();
        };
        let others = document.separate_texts_in(&self.options.style).into_iter();
        let others: Vec<_> = others.map(|text| text.file_name(&name)).collect();
        [name].into_iter().chain(others).collect()
    }

    /// The account of a record, its files under the names they are to have.
    pub(super) fn build(&self, record: &Record) -> Account {
        batch::catching(|| {
            let (document, row) = match self.document(record) {
                Ok(made) => made,
                Err(problems) => {
                    let mut account = Account::default();
                    account.problems = problems;
                    return account;
                }
            };
            let mut account = Edition::new(&document, &self.options).built();
            match self.name(&document, row.as_deref()) {
                Ok(name) => {
                    let ends = account.files.first().map_or("", |file| stem(&file.name));
                    let ends = ends.len();
                    for file in &mut account.files {
                        let end = file.name.get(ends..).unwrap_or_default();
                        file.name = format!("{}{end}", stem(&name));
                    }
                }
                Err(cause) => {
                    account.files.clear();
                    account.add(cause);
                }
            }
            account
        })
    }

    /// The document of a record, with the row that it was filled with.
    fn document<'r>(
        &self,
        record: &'r Record,
    ) -> Result<(Document, Option<Cow<'r, Row>>), Problems> {
        let Some(template) = &self.template else {
            let document = Document::read(record.format, &record.data, &self.options.limits)?;
            return Ok((document, None));
        };
        let row = match &record.row {
            Some(row) => Cow::Borrowed(row),
            None => Cow::Owned(Row::from_json(&record.data)?),
        };
        let document = template.fill(&row)?;
        Ok((document, Some(row)))
    }

    fn name(&self, document: &Document, row: Option<&Row>) -> Result<String, Obstacle> {
        let field = |name: &str| row.and_then(|row| row.text(name)).map(str::to_owned);
        match &self.name {
            None => Ok(document.file_name()),
            Some(name) => name
                .of(document, field)
                .map_err(|cause| Obstacle::NoName { cause }),
        }
    }
}

/// A name without the ending of Word files.
fn stem(name: &str) -> &str {
    name.strip_suffix(".docx").unwrap_or(name)
}
