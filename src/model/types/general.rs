//! What the named types share: Annex III, Section II, templates 1.1 to 1.4.

use crate::decree::{ADDRESSED_TO, AS_IN_ARTICLE, Component, DocumentKind, SAME_AS_ABOVE};
use crate::model::attachment::AttachedText;
use crate::model::check::labels::{self, Wanted};
use crate::model::check::{Citations, Found, Path, articles, body, parts, signer};
use crate::model::content::{Attached, Closing, Content, Node, Title};
use crate::model::problem::Fault;
use crate::model::{
    Article, Attachment, Block, Citation, Filing, PartialDate, Provision, Sender, Signature, Text,
};

/// What a document of one of these templates says.
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
    pub(super) body: Body<'a>,
    pub(super) recipients: &'a mut [String],
    pub(super) filing: &'a mut Filing,
    pub(super) signature: &'a mut Signature,
}

/// The body, by how it is divided.
pub(super) enum Body<'a> {
    /// Paragraphs and sections.
    Blocks(&'a mut [Block]),
    /// Chapters and articles with titles.
    Provisions(&'a mut [Provision]),
    /// Articles without titles.
    Articles(InArticles<'a>),
}

/// What decisions and resolutions have of their own.
pub(super) struct InArticles<'a> {
    pub(super) authority: &'a mut String,
    /// “QUYẾT ĐỊNH:” or “QUYẾT NGHỊ:”.
    pub(super) words: &'static str,
    pub(super) articles: &'a mut [Article],
    pub(super) executed_in: Option<u32>,
    pub(super) attachment: Option<&'a mut Attachment>,
}

impl General<'_> {
    /// Tidies and checks everything, in the order of the page.
    pub(super) fn check(mut self, found: &mut Found) -> Option<Content> {
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
        parts::subject(found, &root.field("subject"), self.kind, self.subject);
        if self.kind == DocumentKind::Decision {
            let path = root.field("subject");
            parts::opening(found, &path, self.subject, self.body.attachment().is_some());
        }
        let path = root.field("to");
        let to = if self.kind == DocumentKind::Submission {
            let names = ("nơi được trình", "whom it is submitted to");
            let wanted = Wanted::by("1.4", names).behind(ADDRESSED_TO);
            labels::required(found, &path, self.to, wanted)
        } else {
            parts::entries_behind(found, &path, self.to, ADDRESSED_TO)
        };

        let mut citations = Citations::collect(found, &root, self.citations, |bring| {
            bring.texts(self.bases);
            match &mut self.body {
                Body::Blocks(blocks) => bring.blocks(blocks),
                Body::Provisions(provisions) => bring.provisions(provisions),
                Body::Articles(body) => {
                    bring.articles(body.articles);
                    match body.attachment.as_mut().map(|attached| &mut attached.text) {
                        Some(AttachedText::Regulation(text)) => bring.provisions(&mut text.body),
                        Some(AttachedText::Document(text)) => bring.blocks(&mut text.body),
                        None => {}
                    }
                }
            }
        });
        let authority = self.body.authority(found, &root);
        if authority.is_some() && self.bases.is_empty() {
            found.push(&root.field("bases"), Fault::BasesMissing);
        }
        let mut nodes = body::bases(found, &root.field("bases"), &mut citations, self.bases);
        let executed = self.body.check(found, &root, &mut citations, &mut nodes);

        let recipients = parts::recipients(found, &root.field("recipients"), self.recipients);
        parts::filing(found, &root.field("filing"), self.filing);
        let path = root.field("signature");
        let signer = signer::signer(found, &path, self.signature, self.sender);
        let attached = self
            .body
            .attachment()
            .map(|attachment| attached(found, &root, &mut citations, attachment));
        citations.finish(found, &root.field("citations"));

        let senders = (&*self.sender, &*self.joint_senders);
        let joint = signer::joint(found, &root, self.joint_signatures, senders);
        let above = match executed {
            Some(number) => Some(format!("{AS_IN_ARTICLE} {number}")),
            None => (!to.is_empty()).then(|| SAME_AS_ABOVE.to_owned()),
        };
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
                confirmation: false,
            },
            contact: None,
            authority,
            attached,
        })
    }
}

impl Body<'_> {
    fn attachment(&mut self) -> Option<&mut Attachment> {
        match self {
            Self::Articles(body) => body.attachment.as_deref_mut(),
            Self::Blocks(_) | Self::Provisions(_) => None,
        }
    }

    /// Who decides, where the type says it.
    fn authority(&mut self, found: &mut Found, root: &Path<'_>) -> Option<String> {
        let Self::Articles(body) = self else {
            return None;
        };
        let path = root.field("issuing_authority");
        parts::authority(found, &path, body.authority);
        Some(body.authority.clone())
    }

    /// Appends the nodes of the body, and returns the number of the article that says who carries
    /// the document out.
    fn check(
        &mut self,
        found: &mut Found,
        root: &Path<'_>,
        citations: &mut Citations,
        nodes: &mut Vec<Node>,
    ) -> Option<u32> {
        let path = root.field("body");
        match self {
            Self::Blocks(blocks) => nodes.extend(body::body(found, &path, citations, blocks)),
            Self::Provisions(provisions) => {
                nodes.extend(articles::provisions(found, &path, citations, provisions));
            }
            Self::Articles(body) => {
                nodes.push(Node::line(Component::OperativeWords, body.words));
                let path = root.field("articles");
                let mut articles = articles::articles(found, &path, citations, body.articles);
                nodes.append(&mut articles.nodes);
                return articles.executed_in(found, root, body.executed_in);
            }
        }
        None
    }
}

/// Tidies and checks a text that is attached.
fn attached(
    found: &mut Found,
    root: &Path<'_>,
    citations: &mut Citations,
    attachment: &mut Attachment,
) -> Attached {
    citations.begin_text();
    let kind = attachment.kind();
    let path = root.field("attachment");
    let path = path.field(kind.rule().key);
    let (subject, body) = match &mut attachment.text {
        AttachedText::Regulation(text) => {
            parts::subject(found, &path.field("subject"), kind, &mut text.subject);
            let path = path.field("body");
            let body = articles::provisions(found, &path, citations, &mut text.body);
            (&text.subject, body)
        }
        AttachedText::Document(text) => {
            parts::subject(found, &path.field("subject"), kind, &mut text.subject);
            let path = path.field("body");
            let body = body::body(found, &path, citations, &mut text.body);
            (&text.subject, body)
        }
    };
    Attached {
        kind,
        subject: subject.clone(),
        body,
        separate_file: attachment.separate_file,
    }
}
