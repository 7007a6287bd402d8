//! `vanban new`: data to begin a document from.

use vanban::account::File;

use crate::args::New;
use crate::build::place;
use crate::run::Run;

/// Writes the data of a type, or gives them where no file is named.
pub(crate) fn run(options: &New) -> (Run, String) {
    let mut run = Run::default();
    let data = vanban::starter(options.kind, options.format);
    let Some(path) = &options.output else {
        return (run, data);
    };
    match place(data.as_bytes(), path, options.force) {
        Ok(()) => {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let file = File::at(name, data.as_bytes(), path.clone());
            run.account.files.push(file);
        }
        Err(obstacle) => run.account.add(obstacle),
    }
    (run, String::new())
}
