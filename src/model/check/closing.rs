//! What closes a document of one signer.

use super::super::content::Closing;
use super::super::recipient::Filing;
use super::super::sender::Sender;
use super::super::signature::Signature;
use super::{Found, Path, parts, signer};

/// Recipients, copies that are kept, and the signature; `above` is the first line of the
/// recipients, which the library sets.
pub(crate) fn closing(
    found: &mut Found,
    root: &Path<'_>,
    above: Option<String>,
    recipients: &mut [String],
    filing: &mut Filing,
    (signature, sender): (&mut Signature, &Sender),
) -> Option<Closing> {
    let recipients = parts::recipients(found, &root.field("recipients"), recipients);
    parts::filing(found, &root.field("filing"), filing);
    let signer = signer::signer(found, &root.field("signature"), signature, sender);
    Some(Closing {
        above,
        recipients,
        filing: Some(filing.to_string()),
        signers: vec![signer?.into()],
        confirmation: false,
    })
}
