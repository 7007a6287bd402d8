//! The macro that writes the table of problems.

use std::fmt;

use crate::language::{Language, Words};

/// Writes [`Fault`](super::table::Fault) and the list of its codes. A row gives the variant, its
/// code, severity, clause, both messages and, where there is help, both of its wordings.
macro_rules! faults {
    ($(
        $(#[doc = $doc:literal])*
        $variant:ident $({ $($field:ident: $type:ty),+ })? =
            $code:literal, $severity:ident, $clause:expr,
            $vietnamese:literal, $english:literal
            $(, help $help_vi:literal, $help_en:literal)?;
    )+) => {
        /// A fault without its place.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[cfg_attr(
            not(all(feature = "yaml", feature = "toml", feature = "csv")),
            allow(dead_code, reason = "some are faults of a format alone")
        )]
        pub(crate) enum Fault {
            $($(#[doc = $doc])* $variant $({ $($field: $type),+ })?,)+
        }

        impl $crate::problem::Problem {
            /// Every code, with its severity and the patterns of its words.
            ///
            $(#[doc = concat!("- `", $code, "`:", $($doc),*)])+
            ///
            /// ```
            /// use vanban::Problem;
            ///
            /// assert!(Problem::codes().any(|code| code.code == "subject.mark"));
            /// ```
            pub fn codes() -> impl Iterator<Item = &'static $crate::problem::Code> {
                use $crate::language::Words;
                use $crate::problem::{Code, Severity};

                const ALL: &[Code] = &[$(Code {
                    code: $code,
                    severity: Severity::$severity,
                    pattern: Words::new($vietnamese, $english),
                    help: faults!(@help $($help_vi, $help_en)?),
                }),+];
                // Of the faults that share a code, the first one stands for all.
                ALL.iter().enumerate().filter_map(|(place, code)| {
                    let mut before = ALL.iter().take(place);
                    before.all(|one| one.code != code.code).then_some(code)
                })
            }
        }

        impl Fault {
            pub(crate) const fn code(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $code,)+ }
            }

            pub(crate) const fn severity(&self) -> $crate::problem::Severity {
                match self { $(Self::$variant { .. } => $crate::problem::Severity::$severity,)+ }
            }

            pub(crate) const fn clause(&self) -> $crate::decree::Clause {
                match self {
                    $(Self::$variant $({ $($field),+ })? => {
                        $($(let _ = $field;)+)?
                        $clause
                    })+
                }
            }

            pub(crate) fn message(&self, language: $crate::language::Language) -> String {
                #[allow(unused_imports, reason = "not every fault has fields")]
                use $crate::problem::fault::Spoken as _;
                match self {
                    $(Self::$variant $({ $($field),+ })? => {
                        $($(let $field = $field.spoken(language); let _ = &$field;)+)?
                        match language {
                            $crate::language::Language::Vietnamese => format!($vietnamese),
                            $crate::language::Language::English => format!($english),
                        }
                    })+
                }
            }

            pub(crate) fn help(&self, language: $crate::language::Language) -> Option<String> {
                #[allow(unused_imports, reason = "not every fault has fields")]
                use $crate::problem::fault::Spoken as _;
                match self {
                    $(Self::$variant $({ $($field),+ })? => {
                        $($(let $field = $field.spoken(language); let _ = &$field;)+)?
                        faults!(@filled language $($help_vi, $help_en)?)
                    })+
                }
            }
        }
    };
    (@help) => { None };
    (@help $vietnamese:literal, $english:literal) => { Some(Words::new($vietnamese, $english)) };
    (@filled $language:ident) => {{ let _ = $language; None }};
    (@filled $language:ident $vietnamese:literal, $english:literal) => {
        Some(match $language {
            $crate::language::Language::Vietnamese => format!($vietnamese),
            $crate::language::Language::English => format!($english),
        })
    };
}

pub(super) use faults;

/// A part of a message, in the language of the message.
pub(crate) trait Spoken {
    fn spoken(&self, language: Language) -> impl fmt::Display;
}

impl Spoken for Words {
    fn spoken(&self, language: Language) -> impl fmt::Display {
        self.get(language)
    }
}

macro_rules! spoken_as_they_are {
    ($($type:ty)+) => {
        $(impl Spoken for $type {
            fn spoken(&self, _: Language) -> impl fmt::Display {
                self
            }
        })+
    };
}

spoken_as_they_are!(String &'static str char usize u32 u64);

impl Spoken for crate::decree::Clause {
    fn spoken(&self, language: Language) -> impl fmt::Display {
        self.describe(language)
    }
}
