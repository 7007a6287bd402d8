//! What every type of document has, written around its builder.

/// Writes a type of document around its builder: what every type can do.
macro_rules! document {
    ($(#[$doc:meta])* $document:ident, $builder:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $document(crate::model::checked::Checked<$builder>);

        impl From<crate::model::checked::Checked<$builder>> for $document {
            fn from(checked: crate::model::checked::Checked<$builder>) -> Self {
                Self(checked)
            }
        }

        impl PartialEq for $document {
            fn eq(&self, other: &Self) -> bool {
                self.0.draft == other.0.draft
            }
        }

        impl serde::Serialize for $document {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&self.0.draft, serializer)
            }
        }

        impl $document {
            /// The builder this document was made of, to take a draft on to its issue.
            #[must_use]
            pub fn to_builder(&self) -> $builder {
                self.0.draft.clone()
            }
        }

        impl $builder {
            /// Checks everything and makes the document.
            ///
            /// Texts are brought into Unicode normalization form C, and superfluous spaces are
            /// taken out.
            ///
            /// # Errors
            ///
            /// Everything that is wrong at once, warnings included, each with the path of its
            /// field, a stable code, the clause and a message in Vietnamese and in English.
            /// Warnings alone do not fail:
            #[doc = concat!("[`", stringify!($document), "::warnings`]")]
            /// returns them.
            pub fn build(self) -> Result<$document, crate::model::Problems> {
                crate::model::checked::Raw::built(self, |_| {})
            }
        }

        impl $document {
            pub(crate) fn content(&self) -> &crate::model::Content {
                &self.0.content
            }

            pub(crate) fn problems(&self) -> &crate::model::Problems {
                &self.0.warnings
            }

            /// Reads a document of this type from JSON.
            ///
            /// # Errors
            ///
            /// Syntax and shape with line and column; problems of the document with the path of
            /// the field, and line and column too.
            pub fn from_json(text: &str) -> Result<Self, crate::model::ReadError> {
                crate::model::read::Format::Json.read::<$builder>(text)
            }

            /// Reads a document of this type from YAML.
            ///
            /// # Errors
            ///
            #[doc = concat!("As [`", stringify!($document), "::from_json`].")]
            #[cfg(feature = "yaml")]
            pub fn from_yaml(text: &str) -> Result<Self, crate::model::ReadError> {
                crate::model::read::Format::Yaml.read::<$builder>(text)
            }

            /// Reads a document of this type from TOML.
            ///
            /// # Errors
            ///
            #[doc = concat!("As [`", stringify!($document), "::from_json`].")]
            #[cfg(feature = "toml")]
            pub fn from_toml(text: &str) -> Result<Self, crate::model::ReadError> {
                crate::model::read::Format::Toml.read::<$builder>(text)
            }
        }

        crate::model::typed::told!($document);
    };
}

/// What a document tells of itself, of a type that has `content()` and `problems()`.
macro_rules! told {
    ($document:ident) => {
        impl $document {
            /// What deserves a look although it does not keep the document from being made.
            #[must_use]
            pub fn warnings(&self) -> &crate::model::Problems {
                self.problems()
            }

            /// The blanks that the clerk has still to fill, in the order of the page.
            #[must_use]
            pub fn blanks(&self) -> Vec<crate::model::Blank> {
                self.content().blanks()
            }

            /// A name for the file: ASCII, at most 50 characters, beginning with the type.
            #[must_use]
            pub fn file_name(&self) -> String {
                self.content().file_name()
            }
        }
    };
}

pub(super) use {document, told};
