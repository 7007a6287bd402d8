//! What documents tell of themselves, each question written once.

/// Writes the named accessors, inside the `impl` of a document that has `content()`, and of whose type
/// it can be asked: what the content may lack is always there then.
macro_rules! accessors {
    () => {};
    (number $($rest:ident)*) => {
        /// The number, if it has one already.
        #[must_use]
        pub fn number(&self) -> Option<u32> {
            self.content().number
        }

        accessors!($($rest)*);
    };
    (symbol $($rest:ident)*) => {
        /// The symbol, such as `BC-UBND`: Annex I, Part I, Section II, item 3.
        #[must_use]
        pub fn symbol(&self) -> &Symbol {
            let symbol = self.content().symbol.as_ref();
            symbol.unwrap_or(crate::model::Symbol::NONE)
        }

        accessors!($($rest)*);
    };
    (sender_name $($rest:ident)*) => {
        /// The body that issues it.
        #[must_use]
        pub fn sender_name(&self) -> &str {
            &self.content().sender.name
        }

        accessors!($($rest)*);
    };
    (place $($rest:ident)*) => {
        /// The place of issue.
        #[must_use]
        pub fn place(&self) -> &str {
            let line = self.content().place_date.as_ref();
            line.map_or("", |(place, _)| place)
        }

        accessors!($($rest)*);
    };
    (date $($rest:ident)*) => {
        /// The date of issue, as far as it is known.
        #[must_use]
        pub fn date(&self) -> PartialDate {
            let line = self.content().place_date.as_ref();
            line.map_or(PartialDate::new(), |(_, date)| *date)
        }

        accessors!($($rest)*);
    };
    (addressees $($rest:ident)*) => {
        /// Whom it is addressed to (*Kính gửi*).
        #[must_use]
        pub fn addressees(&self) -> &[String] {
            &self.content().to
        }

        accessors!($($rest)*);
    };
    (recipients $($rest:ident)*) => {
        /// Who gets a copy (*Nơi nhận*), but for those that the library adds.
        #[must_use]
        pub fn recipients(&self) -> &[String] {
            &self.content().closing.recipients
        }

        accessors!($($rest)*);
    };
    (signer_name $($rest:ident)*) => {
        /// The name of the signer, if it is known already.
        #[must_use]
        pub fn signer_name(&self) -> Option<&str> {
            let signer = self.content().closing.signers.first();
            signer.and_then(|signer| signer.name.as_deref())
        }

        accessors!($($rest)*);
    };
    (subject $($rest:ident)*) => {
        /// What it is about.
        #[must_use]
        pub fn subject(&self) -> &str {
            self.content().title.subject().unwrap_or_default()
        }

        accessors!($($rest)*);
    };
}

pub(super) use accessors;
