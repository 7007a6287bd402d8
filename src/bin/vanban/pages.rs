//! `vanban pages`: the lines and pages that a file of data becomes.

use vanban::account::Edition;
use vanban::layout::Law;

use crate::args::Input;
use crate::input;
use crate::run::Run;
use crate::say;
use crate::voice::Settings;

/// Sets a file of data on its pages.
pub(crate) fn run(input: &Input, law: Law, settings: Settings) -> (Run, String) {
    let mut run = Run::default();
    let Some((document, options)) = input::read(input, &mut run) else {
        return (run, String::new());
    };
    let edition = Edition::new(&document, &options);
    run.take(edition.checked(), &input.path.display().to_string());
    let pages = edition.layout().pages(law);
    // The number of pages and the last of them are those of the law that is asked for.
    run.account.pages = Some(pages.count());
    run.account.short_page = pages.short_page();
    let result = if settings.json {
        say::as_json(&pages)
    } else {
        pages.describe(settings.language).to_string()
    };
    (run, result)
}
