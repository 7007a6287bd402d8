//! `vanban pages`: the lines and pages that a file of data becomes.

use vanban::layout::Law;

use crate::args::Input;
use crate::input;
use crate::run::Run;
use crate::say;
use crate::voice::Settings;

/// Sets a file of data on its pages.
pub(crate) fn run(input: &Input, law: Law, settings: Settings) -> (Run, String) {
    let mut run = Run::default();
    let Some((document, style)) = input::read(input, &mut run) else {
        return (run, String::new());
    };
    run.add(
        document.warnings_in(&style),
        &input.path.display().to_string(),
    );
    let layout = document.layout_in(&style);
    let pages = layout.pages(law);
    run.account.pages = Some(pages.count());
    run.account.short_page = pages.short_page();
    run.account.blanks = document.blanks();
    run.account.text = Some(layout.to_string());
    let result = if settings.json {
        say::as_json(&pages)
    } else {
        pages.describe(settings.language).to_string()
    };
    (run, result)
}
