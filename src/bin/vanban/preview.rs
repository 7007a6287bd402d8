//! `vanban preview`: the pages that a file of data becomes, drawn.

use std::path::PathBuf;

use vanban::account::File;
use vanban::problem::Obstacle;

use crate::args::{Picture, Preview, is_standard};
use crate::build::{place, way_is_free};
use crate::input;
use crate::run::Run;

/// The ending of the names of Word files.
const WORD: &str = ".docx";

/// A file that is still to be written.
struct Drawn {
    name: String,
    path: PathBuf,
    text: String,
}

/// Draws the pages of a file of data.
pub(crate) fn run(options: &Preview) -> Run {
    let mut run = Run::default();
    let Some((document, style)) = input::read(&options.input, &mut run) else {
        return run;
    };
    run.add(
        document.warnings_in(&style),
        &options.input.path.display().to_string(),
    );
    let layout = document.layout_in(&style);
    let preview = layout.preview(options.law);
    run.account.pages = u32::try_from(preview.pages().len()).ok();
    run.account.blanks = document.blanks();
    run.account.text = Some(layout.to_string());
    let name = document.file_name();
    let mut drawn = options.drawn(&name, &name, &preview);
    for text in document.separate_texts_in(&style) {
        let preview = text.layout().preview(options.law);
        drawn.extend(options.drawn(&text.file_name(&name), &name, &preview));
    }
    if let Err(obstacle) = write(options, drawn, &mut run) {
        run.account.add(obstacle);
    }
    run
}

fn write(options: &Preview, drawn: Vec<Drawn>, run: &mut Run) -> Result<(), Obstacle> {
    if is_standard(&options.output) && drawn.len() > 1 {
        return Err(Obstacle::TwoFiles);
    }
    // What stands in the way of one file keeps the others from being written.
    for file in &drawn {
        way_is_free(&options.input, &file.path, options.force)?;
    }
    for Drawn { name, path, text } in drawn {
        place(text.as_bytes(), &path, options.force)?;
        run.account
            .files
            .push(File::at(name, text.as_bytes(), path));
    }
    Ok(())
}

impl Preview {
    /// The files of a text; `first` is the name of the Word file that goes to the output, `name` that
    /// of this text.
    fn drawn(&self, name: &str, first: &str, preview: &vanban::layout::Preview) -> Vec<Drawn> {
        let stem = |name: &str| name.strip_suffix(WORD).unwrap_or(name).to_owned();
        let (name, first) = (stem(name), stem(first));
        // What tells a text that has a file of its own from the document.
        let own = name.strip_prefix(&first).unwrap_or(&name);
        let file = |ending: &str, text: String| {
            let extension = match self.picture {
                Picture::Html => "html",
                Picture::Svg => "svg",
            };
            Drawn {
                name: format!("{name}{ending}.{extension}"),
                path: self.beside(&format!("{own}{ending}")),
                text,
            }
        };
        let pages = preview.pages();
        let count = pages.len();
        match self.picture {
            Picture::Html => vec![file("", preview.html())],
            Picture::Svg if count == 1 => pages.map(|page| file("", page.to_owned())).collect(),
            Picture::Svg => pages
                .zip(1..)
                .map(|(page, number): (_, u32)| file(&format!("-{number}"), page.to_owned()))
                .collect(),
        }
    }

    /// The output, its name longer by an ending.
    fn beside(&self, ending: &str) -> PathBuf {
        if ending.is_empty() {
            return self.output.clone();
        }
        let part = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_owned();
        let mut name = part(self.output.file_stem());
        name.push(ending);
        if let Some(extension) = self.output.extension() {
            name.push(".");
            name.push(extension);
        }
        self.output.with_file_name(name)
    }
}
