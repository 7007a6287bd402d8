//! The public letter (*thư công*).

use serde::{Deserialize, Serialize};

use crate::decree::DocumentKind;
use crate::model::accessors::accessors;
use crate::model::check::{Citations, Found, Path, body, parts, signer};
use crate::model::checked::Draft;
use crate::model::content::{Closing, Content, Title};
use crate::model::object::object;
use crate::model::setters::setters;
use crate::model::typed::document;
use crate::model::version::Version;
use crate::model::{Block, Citation, Filing, Item, PartialDate, Section, Sender, Signature, Text};

document! {
    /// A public letter (*thư công*), by which a leader congratulates, thanks or calls upon people.
    ///
    /// The decree has no template for it. It carries neither number nor symbol, and may do without
    /// a subject.
    ///
    /// ```
    /// use vanban::{Leader, PublicLetter, Sender, Signature};
    ///
    /// let letter = PublicLetter::builder()
    ///     .sender(Sender::new("Chủ tịch Ủy ban nhân dân tỉnh Lâm Bình", "CTUBND"))
    ///     .place("Lâm Bình")
    ///     .date((2026, 9, 5))
    ///     .paragraph("Thân ái gửi các thầy giáo, cô giáo và các em học sinh!")
    ///     .paragraph("Chúc các em có một năm học mới nhiều niềm vui.")
    ///     .signature(Signature::new(Leader::head("Chủ tịch")).name("Phạm Khắc Tuân"))
    ///     .build()?;
    /// assert_eq!(letter.subject(), None);
    /// assert_eq!(letter.file_name(), "thu-cong.docx");
    /// assert!(letter.blanks().is_empty());
    /// # Ok::<(), vanban::Problems>(())
    /// ```
    PublicLetter, PublicLetterBuilder
}

impl PublicLetter {
    /// A builder of which nothing is said yet.
    #[must_use]
    pub fn builder() -> PublicLetterBuilder {
        PublicLetterBuilder::default()
    }

    /// What it is about, if it says so.
    #[must_use]
    pub fn subject(&self) -> Option<&str> {
        self.content().title.subject()
    }

    accessors!(sender_name place date recipients signer_name);
}

/// Makes a [`PublicLetter`] of what the caller says; its shape is also that of the data.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct PublicLetterBuilder {
    vanban: Version,
    r#type: Type,
    #[serde(default)]
    sender: Sender,
    #[serde(default)]
    place: String,
    #[serde(default, skip_serializing_if = "PartialDate::is_empty")]
    date: PartialDate,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    subject: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    citations: Vec<Citation>,
    #[serde(default)]
    body: Vec<Block>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    recipients: Vec<String>,
    #[serde(default, skip_serializing_if = "Filing::is_plain")]
    filing: Filing,
    #[serde(default)]
    signature: Signature,
}

object!(PublicLetterBuilder);

/// `"type": "public_letter"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Type {
    #[default]
    PublicLetter,
}

impl PublicLetterBuilder {
    setters!(sender place date citation body recipient filing signature);

    /// What the letter is about (*trích yếu*), if it says so.
    #[must_use]
    pub fn subject(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }
}

impl Draft for PublicLetterBuilder {
    type Document = PublicLetter;

    fn check(&mut self, found: &mut Found) -> Option<Content> {
        let root = Path::root();
        parts::sender(found, &root.field("sender"), &mut self.sender);
        parts::place(found, &root.field("place"), &mut self.place);
        parts::date(found, &root.field("date"), self.date);
        if let Some(subject) = &mut self.subject {
            let kind = DocumentKind::PublicLetter;
            parts::subject(found, &root.field("subject"), kind, subject);
        }
        let mut citations = Citations::collect(found, &root, &mut self.citations, |bring| {
            bring.blocks(&mut self.body);
        });
        let path = root.field("body");
        let body = body::letter(found, &path, &mut citations, &mut self.body);
        citations.finish(found, &root.field("citations"));
        let path = root.field("recipients");
        let recipients = parts::recipients(found, &path, &mut self.recipients);
        parts::filing(found, &root.field("filing"), &mut self.filing);
        let path = root.field("signature");
        let signer = signer::signer(found, &path, &mut self.signature, &self.sender)?;
        Some(Content {
            kind: DocumentKind::PublicLetter,
            sender: self.sender.clone(),
            joint_senders: Vec::new(),
            number: None,
            symbol: None,
            place_date: Some((self.place.clone(), self.date)),
            title: match &self.subject {
                Some(subject) => Title::UnderType(subject.clone()),
                None => Title::TypeOnly(String::new()),
            },
            to: Vec::new(),
            body,
            closing: Closing {
                above: None,
                recipients,
                filing: Some(self.filing.to_string()),
                signers: vec![signer.into()],
                confirmation: false,
            },
            contact: None,
            authority: None,
            attached: None,
        })
    }
}
