//! The arguments as they are given, read to their end even where one is wrong.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt};
use vanban::Language;

use super::options::{COMMANDS, Key, Name, OPTIONS, Row};
use super::usage::Usage;
use crate::voice::{Color, Settings};

/// The arguments, and the first thing that is wrong with them.
#[derive(Default)]
pub(super) struct Given {
    command: Option<Name>,
    values: Vec<OsString>,
    /// Options as they are written, with what they mean.
    options: Vec<(String, Option<&'static Row>)>,
    wrong: Option<Usage>,
    pub(super) output: Option<PathBuf>,
    pub(super) style: Option<OsString>,
    pub(super) format: Option<String>,
    pub(super) law: Option<String>,
    pub(super) template: Option<PathBuf>,
    /// The table that a template is merged with.
    pub(super) data: Option<PathBuf>,
    pub(super) name: Option<String>,
    pub(super) shard: Option<String>,
    pub(super) zip: Option<PathBuf>,
    pub(super) rejects: Option<PathBuf>,
    /// Options that have no value.
    flags: Vec<Key>,
    color: Color,
    language: Option<Language>,
}

impl Given {
    /// Reads the arguments.
    pub(super) fn read(args: Vec<OsString>) -> Self {
        let mut given = Self::default();
        let mut parser = Parser::from_args(args);
        let mut first = true;
        loop {
            let option = match parser.next() {
                Ok(None) => return given,
                Ok(Some(Arg::Value(value))) if first => {
                    first = false;
                    given.name(&value);
                    continue;
                }
                Ok(Some(Arg::Value(value))) => {
                    given.values.push(value);
                    continue;
                }
                Ok(Some(Arg::Short(letter))) => format!("-{letter}"),
                Ok(Some(Arg::Long(name))) => format!("--{name}"),
                Err(error) => {
                    given.complain(error.into());
                    continue;
                }
            };
            let row = Row::named(&option);
            given.options.push((option, row));
            let read = row.map(|row| given.option(row.key, &mut parser));
            match read {
                Some(Ok(())) => {}
                Some(Err(usage)) => given.complain(usage),
                // What an unknown option is set to is as unknown.
                None => drop(parser.optional_value()),
            }
        }
    }

    /// Keeps the first thing that is wrong.
    fn complain(&mut self, usage: Usage) {
        self.wrong.get_or_insert(usage);
    }

    fn name(&mut self, name: &OsString) {
        let known = COMMANDS.iter().find(|(_, known)| name == known);
        match known {
            Some((command, _)) => self.command = Some(*command),
            None => self.complain(Usage::Command(name.to_string_lossy().into_owned())),
        }
    }

    fn option(&mut self, key: Key, parser: &mut Parser) -> Result<(), Usage> {
        match key {
            Key::Output => self.output = Some(PathBuf::from(parser.value()?)),
            Key::Style => self.style = Some(parser.value()?),
            Key::Format => self.format = Some(parser.value()?.string()?),
            Key::Law => self.law = Some(parser.value()?.string()?),
            Key::Template => self.template = Some(PathBuf::from(parser.value()?)),
            // To samples it is a word without value.
            Key::Data if self.command != Some(Name::Samples) => {
                self.data = Some(PathBuf::from(parser.value()?));
            }
            Key::Name => self.name = Some(parser.value()?.string()?),
            Key::Shard => self.shard = Some(parser.value()?.string()?),
            Key::Zip => self.zip = Some(PathBuf::from(parser.value()?)),
            Key::Rejects => self.rejects = Some(PathBuf::from(parser.value()?)),
            Key::Color => {
                let name = parser.value()?.string()?;
                self.color = Color::named(&name).ok_or(Usage::Color(name))?;
            }
            Key::Lang => {
                let name = parser.value()?.string()?;
                self.language = Some(match name.as_str() {
                    "vi" => Language::Vietnamese,
                    "en" => Language::English,
                    _ => return Err(Usage::Language(name)),
                });
            }
            flag => self.flags.push(flag),
        }
        Ok(())
    }

    /// True if an option without value is given.
    pub(super) fn has(&self, flag: Key) -> bool {
        self.flags.contains(&flag)
    }

    /// How to say things.
    pub(super) fn settings(&self) -> Settings {
        let to_standard = match &self.output {
            Some(output) => super::is_standard(output),
            None => self.values.first().is_some_and(|input| input == "-"),
        };
        let output_taken = match self.command {
            Some(Name::Build | Name::Preview) => to_standard,
            Some(Name::Batch) => self.has(Key::Jsonl),
            Some(Name::New) => self.output.is_none() || to_standard,
            Some(Name::Explain | Name::Pages) => true,
            _ => false,
        };
        Settings::new(self.language, self.color)
            .json(self.has(Key::Json), output_taken)
            .quiet(self.has(Key::Quiet))
    }

    /// The command, if it understands its options.
    pub(super) fn checked(&mut self) -> Result<Name, Usage> {
        let command = self.command;
        let fits = |row: &Row| command.is_none_or(|command| row.is_for(command));
        // An unknown option is told before what it may have made of the arguments behind it.
        for (found, row) in self.options.drain(..) {
            match row {
                Some(row) if fits(row) => {}
                Some(_) => return Err(Usage::OptionElsewhere(found)),
                None => {
                    let known = OPTIONS.iter().filter(|row| fits(row));
                    let known = known.map(|row| row.long).collect();
                    return Err(Usage::Option { found, known });
                }
            }
        }
        match (self.wrong.take(), command) {
            (Some(usage), _) => Err(usage),
            (None, Some(command)) => Ok(command),
            (None, None) => Err(Usage::NoCommand),
        }
    }

    /// The one value of a command, if it is there.
    pub(super) fn value(&mut self) -> Result<Option<OsString>, Usage> {
        let mut values = self.values.drain(..);
        let value = values.next();
        match values.next() {
            Some(more) => Err(Usage::TooMany(more)),
            None => Ok(value),
        }
    }

    /// All values of a command that takes many.
    pub(super) fn values(&mut self) -> Vec<OsString> {
        std::mem::take(&mut self.values)
    }

    /// Refuses a value.
    pub(super) fn no_value(&mut self) -> Result<(), Usage> {
        self.value()?
            .map_or(Ok(()), |value| Err(Usage::TooMany(value)))
    }

    /// Refuses options without value that mean nothing where nothing is written.
    pub(super) fn without(&self, flags: &[Key]) -> Result<(), Usage> {
        let mut rows = OPTIONS.iter().filter(|row| flags.contains(&row.key));
        match rows.find(|row| self.has(row.key)) {
            Some(row) => Err(Usage::OptionElsewhere(row.long.to_owned())),
            None => Ok(()),
        }
    }
}
