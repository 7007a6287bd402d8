//! The bar that a person at a terminal sees.

use std::fmt::Write;
use std::io::{self, IsTerminal};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use crate::voice::Settings;

/// A bar, or a count where nobody knows how much there is.
pub(super) struct Progress(ProgressBar);

impl Progress {
    /// A bar for so many records. Away from a terminal, and where nothing but errors is wanted, it
    /// does not show.
    pub(super) fn of(records: Option<usize>, settings: Settings) -> Self {
        let hidden = settings.quiet || settings.json || !io::stderr().is_terminal();
        let target = if hidden {
            ProgressDrawTarget::hidden()
        } else {
            ProgressDrawTarget::stderr()
        };
        let failed = settings.pick("có lỗi", "with errors");
        let template = match records {
            Some(_) => "{bar:30} {human_pos}/{human_len} ({speed}, {eta})",
            None => "{spinner} {human_pos} ({speed})",
        };
        let bar = ProgressBar::with_draw_target(records.map(|all| all as u64), target);
        if let Ok(style) = ProgressStyle::with_template(&format!("{template}, {{msg}} {failed}")) {
            let speed = |state: &ProgressState, words: &mut dyn Write| {
                // What cannot be written on a bar is not missed.
                let _ = write!(words, "{:.0}/s", state.per_sec());
            };
            bar.set_style(style.with_key("speed", speed));
        }
        bar.set_message("0");
        Self(bar)
    }

    /// One more record is done.
    pub(super) fn step(&self, failed: usize) {
        if !self.0.is_hidden() {
            self.0.set_message(failed.to_string());
            self.0.inc(1);
        }
    }

    pub(super) fn finish(&self) {
        self.0.finish_and_clear();
    }
}
