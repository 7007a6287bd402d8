//! `vanban batch`: many documents in one run.

mod archive;
mod draft;
mod folder;
mod lines;
mod manifest;
mod names;
mod progress;
mod rejects;
mod source;
mod tally;
mod work;

use std::fs;
use std::io;
use std::panic;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;

use vanban::account::{Account, File};
use vanban::batch;
use vanban::merge::Template;
use vanban::problem::Obstacle;
use vanban::{Limits, Problems};

use crate::args::{Batch, Output, is_csv, is_workbook};
use crate::input;
use crate::run::Run;
use crate::voice::Settings;
use archive::Archive;
use folder::Folder;
use lines::Lines;
use manifest::Known;
use names::{Names, first_pass};
use progress::Progress;
use rejects::Rejects;
use source::{Place, Record, Source, Taken};
use tally::Tally;
use work::{Key, Work};

/// The exit code of a program that was interrupted.
const INTERRUPTED: u8 = 130;

/// Runs the command.
pub(crate) fn run(batch: &Batch, settings: Settings) -> ExitCode {
    // A panic of the threads that make documents is told as a problem of its record.
    let told = panic::take_hook();
    panic::set_hook(Box::new(move |cause| {
        if thread::current().name() == Some("main") {
            told(cause);
        }
    }));
    let limits = Limits::default();
    let mut loaded = Run::default();
    let Some(style) = input::style(&batch.style, &limits, &mut loaded) else {
        return loaded.end("", settings);
    };
    let Ok(template) = template(batch, &limits, &mut loaded) else {
        return loaded.end("", settings);
    };
    let work = Arc::new(Work::new(batch, template, style, limits));
    let mut tally = Tally::default();
    let ended = Target::open(batch).and_then(|target| {
        let rejects = match Rejects::begin(batch) {
            Ok(rejects) => rejects,
            Err(obstacle) => {
                target.give_up();
                return Err(obstacle);
            }
        };
        let mut maker = Maker {
            batch,
            work,
            limits,
            target,
            names: Names::default(),
            lines: batch.lines.then(Lines::new),
            rejects,
            tally: &mut tally,
            refused: false,
        };
        let made = maker.make(settings);
        maker.finish(made)
    });
    match ended {
        Ok(()) => {}
        // A reader that has gone has read enough.
        Err(Obstacle::Stopped) if !tally.stopped => {}
        Err(obstacle) => tally.add(obstacle),
    }
    let stopped = tally.stopped;
    let run = tally.end(settings);
    if stopped {
        ExitCode::from(INTERRUPTED)
    } else {
        run.code()
    }
}

/// The template, with its bytes. A table that lacks a field of it is refused as a whole.
fn template(
    batch: &Batch,
    limits: &Limits,
    run: &mut Run,
) -> Result<Option<(Template, Vec<u8>)>, ()> {
    let Some((path, format)) = &batch.template else {
        return Ok(None);
    };
    let bytes = input::load(path, limits, run).ok_or(())?;
    let template = Template::read(*format, &bytes, limits);
    let template = input::kept(template, bytes.clone(), path, run).ok_or(())?;
    for data in &batch.inputs {
        if is_csv(data) || is_workbook(data) {
            let problems = match source::table(data) {
                Ok(rows) => rows.missing(&template),
                Err(problems) => problems,
            };
            if !problems.is_empty() {
                run.add(problems, &data.display().to_string());
                return Err(());
            }
        }
    }
    Ok(Some((template, bytes)))
}

/// Where the documents go.
enum Target {
    Folder(Folder),
    Archive(Box<Archive>),
    Lines,
}

impl Target {
    fn open(batch: &Batch) -> Result<Self, Obstacle> {
        match &batch.output {
            Output::Folder(path) => {
                let folder = Folder::open(path, batch.shard, batch.resume, batch.force)?;
                Ok(Self::Folder(folder))
            }
            Output::Archive(path) => {
                let archive = Archive::begin(path, batch.force)?;
                Ok(Self::Archive(Box::new(archive)))
            }
            Output::Lines => Ok(Self::Lines),
        }
    }

    /// Leaves nothing that was begun.
    fn give_up(self) {
        if let Self::Archive(archive) = self {
            archive.give_up();
        }
    }

    fn known(&self) -> Option<&Known> {
        match self {
            Self::Folder(folder) => Some(folder.known()),
            Self::Archive(_) | Self::Lines => None,
        }
    }
}

/// A run, and what has become of it so far.
struct Maker<'a> {
    batch: &'a Batch,
    work: Arc<Work>,
    limits: Limits,
    target: Target,
    names: Names,
    lines: Option<Lines>,
    rejects: Option<Rejects>,
    tally: &'a mut Tally,
    /// Something has kept the run from its beginning.
    refused: bool,
}

/// What a thread has made of a record.
struct Made {
    place: Place,
    key: Key,
    /// The record, where it is to be kept.
    rejected: Option<Record>,
    account: Account,
    /// The files of an earlier run stand as they should.
    unchanged: bool,
    /// The problems know their line already.
    located: bool,
}

impl Maker<'_> {
    /// Makes all documents of this run.
    fn make(&mut self, settings: Settings) -> Result<(), Obstacle> {
        let Some(records) = self.look_before()? else {
            return Ok(());
        };
        if let Target::Folder(folder) = &self.target {
            folder.begin()?;
        }
        let (source, shard) = (self.source()?, self.batch.shard);
        let own = move |(index, taken)| shard.is_none_or(|one| one.has(index)).then_some(taken);
        let own = source.enumerate().filter_map(own);
        let (work, known) = (self.work.clone(), self.target.known().cloned());
        let folder = match &self.batch.output {
            Output::Folder(path) => Some(path.clone()),
            Output::Archive(_) | Output::Lines => None,
        };
        let one = move |taken| made(taken, &work, folder.as_deref().zip(known.as_ref()));
        let all = batch::map(own, one).map_err(|error| no_threads(&error))?;
        let stop = all.stop();
        let asked = stop.clone();
        // A program has one handler: whoever asks again does not wait for what is begun.
        let handled = ctrlc::set_handler(move || {
            if asked.is_asked() {
                std::process::exit(INTERRUPTED.into());
            }
            asked.now();
        });
        handled.map_err(|error| no_threads(&io::Error::other(error)))?;
        let progress = Progress::of(records, settings);
        let mut ended = Ok(());
        for made in all {
            // Nothing of a record is outside the work that catches its own panics.
            let Ok(made) = made else {
                continue;
            };
            ended = self.take(made);
            progress.step(self.tally.failed);
            if ended.is_err() {
                stop.now();
                break;
            }
        }
        progress.finish();
        if ended.is_ok() && stop.is_asked() {
            self.tally.stopped = true;
            return Err(Obstacle::Stopped);
        }
        ended
    }

    fn source(&self) -> Result<Source, Obstacle> {
        Source::open(&self.batch.inputs, &self.limits)
    }

    /// The number of records, where it can be known before; nothing if something keeps the run from
    /// its beginning.
    #[expect(
        clippy::option_option,
        reason = "no run, a run of an unknown length, of a known one"
    )]
    fn look_before(&mut self) -> Result<Option<Option<usize>>, Obstacle> {
        if self.batch.is_stream() || matches!(self.target, Target::Lines) {
            return Ok(Some(None));
        }
        let replaces = self.batch.force || self.batch.resume;
        let folder = match &self.batch.output {
            Output::Folder(path) if !replaces => Some(path.as_path()),
            _ => None,
        };
        let source = || self.source();
        let known = self.target.known();
        let pass = first_pass(source, &self.work, known, self.batch.shard, folder);
        let pass = pass.map_err(|error| no_threads(&error))??;
        if pass.obstacles.is_empty() {
            return Ok(Some(Some(pass.records)));
        }
        self.refused = true;
        for (place, obstacle) in pass.obstacles {
            let mut account = Account::default();
            account.add(obstacle);
            self.tally.tell(match place {
                Some(place) => placed(account.problems, &place),
                None => account.problems,
            });
        }
        Ok(None)
    }

    /// Takes what was made: to its place, and into the sums.
    fn take(&mut self, mut made: Made) -> Result<(), Obstacle> {
        if made.account.is_done()
            && let Err(obstacle) = self.keep(&mut made)
        {
            // Where one document cannot be written, no other can.
            if matches!(obstacle, Obstacle::Unwritable { .. }) {
                return Err(obstacle);
            }
            made.account.files.clear();
            made.account.add(obstacle);
        }
        if !made.account.is_done() {
            self.tally.fail(&made.place);
            if let (Some(rejects), Some(record)) = (&mut self.rejects, &made.rejected) {
                rejects.add(record)?;
            }
        } else if made.unchanged {
            self.tally.unchanged += 1;
        } else {
            self.tally.made += 1;
        }
        let problems = std::mem::take(&mut made.account.problems);
        let problems = if made.located {
            problems.in_file(&made.place.file)
        } else {
            placed(problems, &made.place)
        };
        if let Some(lines) = &mut self.lines {
            lines.say(&made.place, &problems, &made.account.files)?;
        }
        self.tally.tell(problems);
        Ok(())
    }

    /// Brings the files of a record to their place.
    fn keep(&mut self, made: &mut Made) -> Result<(), Obstacle> {
        if matches!(self.target, Target::Lines) {
            return Ok(());
        }
        if self.batch.is_stream() {
            for file in &made.account.files {
                self.names.take(&file.name, &made.place)?;
            }
        }
        match &mut self.target {
            _ if made.unchanged => Ok(()),
            Target::Folder(folder) => folder.place(&made.key, &mut made.account.files),
            Target::Archive(archive) => archive.add(&made.account.files),
            Target::Lines => Ok(()),
        }
    }

    /// Ends the run, whatever has become of it.
    fn finish(self, made: Result<(), Obstacle>) -> Result<(), Obstacle> {
        let whole = made.is_ok() && self.tally.made > 0;
        let ended = match self.target {
            Target::Folder(folder) => folder.finish(),
            Target::Archive(archive) if whole => archive.finish(),
            target => {
                target.give_up();
                Ok(())
            }
        };
        if let Some(rejects) = self.rejects {
            self.tally.rejects = rejects.finish(made.is_ok() && !self.refused)?;
        }
        made.and(ended)
    }
}

/// Makes a record, unless its files are there already.
fn made(taken: Taken, work: &Work, there: Option<(&Path, &Known)>) -> Made {
    let record = match taken {
        Ok(record) => record,
        Err((place, problems)) => {
            let mut account = Account::default();
            account.problems = problems;
            return Made {
                place,
                key: Key::default(),
                rejected: None,
                account,
                unchanged: false,
                located: true,
            };
        }
    };
    let key = work.key(&record);
    let place = record.place.clone();
    if let Some(files) = there.and_then(|(folder, known)| standing(&key, folder, known)) {
        let mut account = Account::default();
        account.files = files;
        return Made {
            place,
            key,
            rejected: None,
            account,
            unchanged: true,
            located: false,
        };
    }
    let account = work.build(&record);
    Made {
        place,
        key,
        rejected: Some(record),
        account,
        unchanged: false,
        located: false,
    }
}

/// The files of a record that stand in the folder with the hashes of the manifest.
fn standing(key: &Key, folder: &Path, known: &Known) -> Option<Vec<File>> {
    let files = known.files(key)?.into_iter().map(|(hash, name)| {
        let path = folder.join(&name);
        let bytes = fs::read(&path).ok()?;
        let file = File::at(name, &bytes, path);
        (file.sha256 == hash).then_some(file)
    });
    files.collect()
}

/// Problems with the place of their record.
fn placed(problems: Problems, place: &Place) -> Problems {
    let problems = match place.line {
        Some(line) => problems.in_line(line),
        None => problems,
    };
    problems.in_file(&place.file)
}

fn no_threads(error: &io::Error) -> Obstacle {
    Obstacle::Internal {
        cause: error.to_string(),
    }
}
