//! The general template, which most named types share: Annex III, Section II, template 1.4.

use crate::decree::{DocumentKind, SAME_AS_ABOVE};
use crate::model::check::{Citations, Found, Path, body, parts, signer};
use crate::model::content::{Closing, Content, Title};
use crate::model::{Block, Citation, Filing, PartialDate, Sender, Signature, Text};

/// What a document of the general template says.
pub(super) struct General<'a> {
    pub(super) kind: DocumentKind,
    pub(super) sender: &'a mut Sender,
    /// Those of a type that several may issue together, as those who sign for them.
    pub(super) joint_senders: &'a mut [Sender],
    pub(super) joint_signatures: &'a mut [Signature],
    pub(super) number: Option<u32>,
    pub(super) symbol: &'a mut Option<String>,
    pub(super) place: &'a mut String,
    pub(super) date: PartialDate,
    pub(super) subject: &'a mut String,
    /// Those of a type that has addressees.
    pub(super) to: &'a mut [String],
    pub(super) citations: &'a mut Vec<Citation>,
    pub(super) bases: &'a mut [Text],
    pub(super) body: &'a mut [Block],
    pub(super) recipients: &'a mut [String],
    pub(super) filing: &'a mut Filing,
    pub(super) signature: &'a mut Signature,
}

impl General<'_> {
    /// Tidies and checks everything, in the order of the page.
    pub(super) fn check(self, found: &mut Found) -> Option<Content> {
        let root = Path::root();
        parts::sender(found, &root.field("sender"), self.sender);
        parts::joint_senders(found, &root, self.joint_senders);
        let symbol = parts::symbol(
            found,
            &root,
            self.kind,
            self.number,
            self.symbol,
            (self.sender, self.joint_senders),
        );
        parts::place(found, &root.field("place"), self.place);
        parts::date(found, &root.field("date"), self.date);
        parts::subject(found, &root.field("subject"), self.subject);
        let to = parts::entries(found, &root.field("to"), self.to);

        let mut citations = Citations::collect(found, &root, self.citations, |bring| {
            bring.texts(self.bases);
            bring.blocks(self.body);
        });
        let mut nodes = body::bases(found, &root.field("bases"), &mut citations, self.bases);
        nodes.extend(body::body(
            found,
            &root.field("body"),
            &mut citations,
            self.body,
        ));
        citations.finish(found, &root.field("citations"));

        let recipients = parts::recipients(found, &root.field("recipients"), self.recipients);
        parts::filing(found, &root.field("filing"), self.filing);
        let path = root.field("signature");
        let signer = signer::signer(found, &path, self.signature, self.sender);
        let joint = signer::joint(found, &root, self.joint_signatures, self.joint_senders);
        let above = (!to.is_empty()).then(|| SAME_AS_ABOVE.to_owned());
        Some(Content {
            kind: self.kind,
            sender: self.sender.clone(),
            joint_senders: self.joint_senders.to_vec(),
            number: self.number,
            symbol: Some(symbol?),
            place_date: Some((self.place.clone(), self.date)),
            title: Title::UnderType(self.subject.clone()),
            to,
            body: nodes,
            closing: Closing {
                above,
                recipients,
                filing: Some(self.filing.to_string()),
                signers: [signer?.into()].into_iter().chain(joint).collect(),
            },
        })
    }
}
