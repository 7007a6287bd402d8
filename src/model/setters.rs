//! The setters that builders share, each written once.

/// Writes the named setters, inside the `impl` of a builder with the fields they set.
macro_rules! setters {
    () => {};
    (sender $($rest:ident)*) => {
        /// The body that issues the document.
        #[must_use]
        pub fn sender(mut self, sender: Sender) -> Self {
            self.sender = sender;
            self
        }

        setters!($($rest)*);
    };
    (joint $($rest:ident)*) => {
        /// Appends a body that issues the document together with the sender, and who signs for it
        /// (*văn bản liên tịch*).
        #[must_use]
        pub fn joint(mut self, sender: Sender, signature: impl Into<Signature>) -> Self {
            self.joint_senders.push(sender);
            self.joint_signatures.push(signature.into());
            self
        }

        setters!($($rest)*);
    };
    (number $($rest:ident)*) => {
        /// The number, given at issue (*số*); without one the line keeps its blank.
        #[must_use]
        pub fn number(mut self, number: u32) -> Self {
            self.number = Some(number);
            self
        }

        setters!($($rest)*);
    };
    (symbol $($rest:ident)*) => {
        /// The symbol (*ký hiệu*), where it is not the abbreviation of the type and the sender's
        /// code.
        #[must_use]
        pub fn symbol(mut self, symbol: impl Into<String>) -> Self {
            self.symbol = Some(symbol.into());
            self
        }

        setters!($($rest)*);
    };
    (place $($rest:ident)*) => {
        /// The place of issue (*địa danh*).
        #[must_use]
        pub fn place(mut self, place: impl Into<String>) -> Self {
            self.place = place.into();
            self
        }

        setters!($($rest)*);
    };
    (date $($rest:ident)*) => {
        /// The date of issue; parts that are missing stay blank.
        #[must_use]
        pub fn date(mut self, date: impl Into<PartialDate>) -> Self {
            self.date = date.into();
            self
        }

        setters!($($rest)*);
    };
    (subject $($rest:ident)*) => {
        /// What the document is about (*trích yếu*), to the letter and without a closing mark.
        #[must_use]
        pub fn subject(mut self, subject: impl Into<String>) -> Self {
            self.subject = subject.into();
            self
        }

        setters!($($rest)*);
    };
    (to $($rest:ident)*) => {
        /// Appends one whom the document is addressed to (*Kính gửi*).
        #[must_use]
        pub fn to(mut self, addressee: impl Into<String>) -> Self {
            self.to.push(addressee.into());
            self
        }

        setters!($($rest)*);
    };
    (citation $($rest:ident)*) => {
        /// Declares a citation that texts use by its id.
        #[must_use]
        pub fn citation(mut self, citation: Citation) -> Self {
            self.citations.push(citation);
            self
        }

        setters!($($rest)*);
    };
    (basis $($rest:ident)*) => {
        /// Appends a legal basis (*căn cứ*); its closing mark is set by the library.
        #[must_use]
        pub fn basis(mut self, basis: impl Into<Text>) -> Self {
            self.bases.push(basis.into());
            self
        }

        setters!($($rest)*);
    };
    (body $($rest:ident)*) => {
        /// Appends a paragraph to the body.
        #[must_use]
        pub fn paragraph(self, text: impl Into<Text>) -> Self {
            self.block(Block::Paragraph(text.into()))
        }

        /// Appends a numbered section to the body.
        #[must_use]
        pub fn section(self, section: Section) -> Self {
            self.block(Block::Section(section))
        }

        /// Appends a list of dash items to the body.
        #[must_use]
        pub fn items<I: Into<Item>>(self, items: impl IntoIterator<Item = I>) -> Self {
            self.block(Block::items(items))
        }

        /// Appends a block to the body.
        #[must_use]
        pub fn block(mut self, block: Block) -> Self {
            self.body.push(block);
            self
        }

        setters!($($rest)*);
    };
    (provisions $($rest:ident)*) => {
        /// Appends a part (*Phần*).
        #[must_use]
        pub fn part(self, part: Division) -> Self {
            self.provision(Provision::Division(DivisionLevel::Part, part))
        }

        /// Appends a chapter (*Chương*).
        #[must_use]
        pub fn chapter(self, chapter: Division) -> Self {
            self.provision(Provision::Division(DivisionLevel::Chapter, chapter))
        }

        /// Appends a section (*Mục*).
        #[must_use]
        pub fn section(self, section: Division) -> Self {
            self.provision(Provision::Division(DivisionLevel::Section, section))
        }

        /// Appends a subsection (*Tiểu mục*).
        #[must_use]
        pub fn subsection(self, subsection: Division) -> Self {
            self.provision(Provision::Division(DivisionLevel::Subsection, subsection))
        }

        /// Appends an article (*Điều*).
        #[must_use]
        pub fn article(self, article: TitledArticle) -> Self {
            self.provision(Provision::Article(article))
        }

        /// Appends a division or an article.
        #[must_use]
        pub fn provision(mut self, provision: Provision) -> Self {
            self.body.push(provision);
            self
        }

        setters!($($rest)*);
    };
    (issuing_authority $($rest:ident)*) => {
        /// Who decides (*thẩm quyền ban hành*), such as *Chủ tịch Ủy ban nhân dân xã Suối Mây*: the
        /// line above the bases.
        #[must_use]
        pub fn issuing_authority(mut self, authority: impl Into<String>) -> Self {
            self.issuing_authority = authority.into();
            self
        }

        setters!($($rest)*);
    };
    (articles $($rest:ident)*) => {
        /// Appends an article (*Điều*).
        #[must_use]
        pub fn article(mut self, article: impl Into<Article>) -> Self {
            self.articles.push(article.into());
            self
        }

        /// The number of the article that says who carries it out, to whom the recipients refer by
        /// “Như Điều …”, where it is neither the one with “chịu trách nhiệm thi hành” nor, without
        /// one, the last.
        #[must_use]
        pub fn executed_in_article(mut self, number: u32) -> Self {
            self.executed_in_article = Some(number);
            self
        }

        setters!($($rest)*);
    };
    (recipient $($rest:ident)*) => {
        /// Appends one who gets a copy (*Nơi nhận*); “Như trên” and “Lưu” are set by the library.
        #[must_use]
        pub fn recipient(mut self, recipient: impl Into<String>) -> Self {
            self.recipients.push(recipient.into());
            self
        }

        setters!($($rest)*);
    };
    (filing $($rest:ident)*) => {
        /// The copies that are kept (*Lưu*).
        #[must_use]
        pub fn filing(mut self, filing: Filing) -> Self {
            self.filing = filing;
            self
        }

        setters!($($rest)*);
    };
    (signature $($rest:ident)*) => {
        /// Who signs, and by what authority.
        #[must_use]
        pub fn signature(mut self, signature: impl Into<Signature>) -> Self {
            self.signature = signature.into();
            self
        }

        /// The name of the signer of the signature that is given already.
        #[must_use]
        pub fn signer_name(mut self, name: impl Into<String>) -> Self {
            self.signature = self.signature.name(name);
            self
        }

        setters!($($rest)*);
    };
}

pub(super) use setters;
