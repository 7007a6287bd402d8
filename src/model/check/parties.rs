//! The parties of a contract, and those who sign for them.

use super::super::blank::{Blank, BlankKind};
use super::super::content::{Node, Signer};
use super::super::party::Party;
use super::super::problem::Fault;
use super::super::sender::Sender;
use super::strings::{empty, filled, missing};
use super::{Found, Path, most, signer};
use crate::decree::{Component, SIGNS_FOR};

/// Tidies and checks the parties; returns the lines that name them, and those who sign.
pub(crate) fn parties(
    found: &mut Found,
    path: &Path<'_>,
    parties: &mut [Party],
    sender: &Sender,
) -> (Vec<Node>, Vec<Signer>) {
    let (mut nodes, mut signers) = (Vec::new(), Vec::new());
    if parties.len() < 2 {
        let count = parties.len();
        found.push(path, Fault::PartiesCount { count });
    }
    for (index, party) in parties.iter_mut().enumerate() {
        let path = path.index(index);
        let what = missing(("cách gọi của bên", "what the party is called"));
        filled(
            found,
            &path.field("role"),
            &mut party.role,
            most::TITLE,
            what,
        );
        let what = missing(("tên của bên", "the name of the party"));
        filled(
            found,
            &path.field("name"),
            &mut party.name,
            most::SUBJECT,
            what,
        );
        let role = party.role.to_uppercase();
        nodes.push(Node::Line {
            component: Component::PartyName,
            text: format!("{role}: {}", party.name),
        });
        let details = path.field("details");
        for (index, detail) in party.details.iter_mut().enumerate() {
            let what = empty(("thông tin của bên", "the detail"));
            filled(found, &details.index(index), detail, most::RECIPIENTS, what);
            nodes.push(Node::plain(&*detail));
        }
        let path = path.field("signature");
        let blank = Blank::new(BlankKind::PartySignerName, path.field("name"));
        if party.signature.is_in_person() {
            let name = &mut party.signature.name;
            signer::name(found, &path.field("name"), name, sender);
            signers.push(Signer {
                titles: vec![role],
                second_title: None,
                name: name.clone(),
                blank,
            });
        } else if let Some(stack) = signer::signer(found, &path, &mut party.signature, sender) {
            let mut signer = Signer::new(stack, blank);
            signer.titles.insert(0, format!("{SIGNS_FOR} {role}"));
            signers.push(signer);
        }
    }
    (nodes, signers)
}
