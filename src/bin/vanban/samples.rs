//! `vanban samples`: a realistic document of every type, to look at and to begin from.

use std::fs;

use vanban::account::{Content, Edition, File, Options};
use vanban::problem::Obstacle;

use crate::args::Samples;
use crate::build::{beside, exists, place, unwritable};
use crate::run::Run;
use crate::say;
use crate::voice::Settings;

/// Writes every sample.
pub(crate) fn run(samples: &Samples) -> Run {
    let mut run = Run::default();
    if let Err(obstacle) = write(samples, &mut run) {
        run.account.add(obstacle);
    }
    run
}

fn write(samples: &Samples, run: &mut Run) -> Result<(), Obstacle> {
    let directory = &samples.directory;
    let mut files = Vec::new();
    let mut data = Vec::new();
    for sample in vanban::samples::all() {
        match sample
            .document()
            .and_then(|document| Ok((document, sample.style().build()?)))
        {
            Ok((document, style)) => {
                let options = Options::default().style(style);
                let made = Edition::new(&document, &options).built().files;
                let path = directory.join(format!("{}.docx", sample.name()));
                let paths = beside(&path, &document.file_name(), &made);
                files.extend(paths.into_iter().zip(made));
                if samples.data {
                    data.push((path.with_extension("json"), sample.data()));
                }
            }
            Err(problems) => run.add(problems, sample.name()),
        }
    }
    // Nothing is written unless everything can be.
    let there = files.iter().map(|(path, _)| path);
    let mut there = there.chain(data.iter().map(|(path, _)| path));
    let there = there.find(|path| fs::symlink_metadata(path).is_ok());
    if let (Some(path), false) = (there, samples.force) {
        return Err(exists(path));
    }
    fs::create_dir_all(directory).map_err(|error| unwritable(directory, &error))?;
    for (path, mut file) in files {
        if let Content::Bytes(word) = &file.content {
            place(word.as_bytes(), &path, samples.force)?;
        }
        file.content = Content::Path(path);
        run.account.files.push(file);
    }
    for (path, data) in data {
        place(data.as_bytes(), &path, samples.force)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let file = File::at(name, data.as_bytes(), path.clone());
        run.account.files.push(file);
    }
    Ok(())
}

/// A line a sample: its name, the key and the name of its type. As JSON, its style and its data too.
pub(crate) fn list(settings: Settings) -> (Run, String) {
    let mut run = Run::default();
    let mut listed = Vec::new();
    for sample in vanban::samples::all() {
        match sample.listed() {
            Ok(sample) => listed.push(sample),
            Err(problems) => run.add(problems, sample.name()),
        }
    }
    if settings.json {
        return (run, say::as_json(&listed));
    }
    let lines = listed.iter().map(|sample| {
        let kind = sample.data.kind().rule();
        let name = kind.name.get(settings.language);
        format!("{}\t{}\t{name}\n", sample.name, kind.key)
    });
    (run, lines.collect())
}
