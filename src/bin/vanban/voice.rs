//! How the program speaks: language, form, colours.

use std::env;
use std::io::IsTerminal;

use vanban::Language;

/// The choices of a call that every command has.
#[derive(Clone, Copy)]
pub(crate) struct Settings {
    pub(crate) language: Language,
    /// Says everything as one JSON object.
    pub(crate) json: bool,
    /// Standard output is for the result, so that the account goes to standard error.
    pub(crate) output_taken: bool,
    /// Tells errors and nothing else.
    pub(crate) quiet: bool,
    color: Color,
}

impl Settings {
    /// The settings of a language and a choice of colours. Without a language it is that of the
    /// environment: Vietnamese, unless that asks for English.
    pub(crate) fn new(language: Option<Language>, color: Color) -> Self {
        Self {
            language: language.unwrap_or_else(language_of_locale),
            json: false,
            output_taken: false,
            quiet: false,
            color,
        }
    }

    pub(crate) fn json(mut self, json: bool, output_taken: bool) -> Self {
        self.json = json;
        self.output_taken = output_taken;
        self
    }

    pub(crate) fn quiet(mut self, quiet: bool) -> Self {
        self.quiet = quiet;
        self
    }

    /// One of two things that differ by language.
    pub(crate) fn pick<T>(self, vietnamese: T, english: T) -> T {
        match self.language {
            Language::Vietnamese => vietnamese,
            Language::English => english,
        }
    }

    /// How to write to a stream.
    pub(crate) fn look(self, stream: &impl IsTerminal) -> Look {
        let terminal = stream.is_terminal();
        let allowed = || {
            let asked_not = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
            let cannot = env::var_os("TERM").is_some_and(|value| value == "dumb");
            !asked_not && !cannot
        };
        let color = match self.color {
            Color::Always => true,
            Color::Never => false,
            Color::Auto => terminal && allowed(),
        };
        Look {
            for_people: terminal || self.color == Color::Always,
            color,
        }
    }
}

fn language_of_locale() -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(env::var_os)
        .find(|value| !value.is_empty());
    match locale {
        Some(locale) if locale.as_encoded_bytes().starts_with(b"en") => Language::English,
        _ => Language::Vietnamese,
    }
}

/// The choice of colours.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Color {
    /// On a terminal that can and may show them.
    #[default]
    Auto,
    /// Everywhere, and the form of a terminal too.
    Always,
    Never,
}

impl Color {
    /// The choice of a name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        match name {
            "auto" => Some(Self::Auto),
            "always" => Some(Self::Always),
            "never" => Some(Self::Never),
            _ => None,
        }
    }
}

/// The look of what is written to a stream.
#[derive(Clone, Copy)]
pub(crate) struct Look {
    /// Problems come with the lines they stand in.
    pub(crate) for_people: bool,
    pub(crate) color: bool,
}
