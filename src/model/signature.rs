//! Who signs, and by what authority.

use serde::{Deserialize, Serialize};

use super::object::object;
use super::problem::Fault;

/// A leader of a body: its head, a deputy in the head's place, or one who acts as head.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Leader {
    /// The head, by title.
    Head(String),
    /// `KT.`: a deputy who signs for the head.
    Deputy {
        /// Title of the head.
        of: String,
        /// Title of the deputy who signs.
        title: String,
    },
    /// `Q.`: one who acts as head, by the head's title.
    Acting(String),
}

impl Leader {
    /// The head, by title.
    #[must_use]
    pub fn head(title: impl Into<String>) -> Self {
        Self::Head(title.into())
    }

    /// `KT.`: a deputy who signs for the head.
    #[must_use]
    pub fn deputy(of: impl Into<String>, title: impl Into<String>) -> Self {
        Self::Deputy {
            of: of.into(),
            title: title.into(),
        }
    }

    /// `Q.`: one who acts as head, by the head's title.
    #[must_use]
    pub fn acting(title: impl Into<String>) -> Self {
        Self::Acting(title.into())
    }
}

/// The authority to sign (*quyền hạn*): Article 13; Annex I, Part I, Section II, item 7, point a.
///
/// Only the stacks that the decree knows can be said.
///
/// ```
/// use vanban::{Authority, Leader};
///
/// let deputy = Leader::deputy("Chủ tịch", "Phó Chủ tịch");
/// let authority = Authority::collective("Ủy ban nhân dân", deputy);
/// assert_eq!(authority.lines(), ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Authority {
    /// A leader signs as such.
    Leader(Leader),
    /// `TM.`: for a collective.
    Collective {
        /// The collective.
        body: String,
        /// Who signs for it.
        leader: Leader,
    },
    /// `TL.`: by order of the head, signed by the leader of a unit.
    ByOrder {
        /// Title of the head who gave the order.
        of: String,
        /// Who signs.
        leader: Leader,
    },
    /// `TUQ.`: by authorization, which is not passed on.
    ByAuthorization {
        /// Title of the head who gave the authorization.
        of: String,
        /// Title of the one who signs.
        title: String,
    },
}

impl Authority {
    /// `TM.`: for a collective.
    #[must_use]
    pub fn collective(body: impl Into<String>, leader: Leader) -> Self {
        Self::Collective {
            body: body.into(),
            leader,
        }
    }

    /// `TL.`: by order of the head, signed by the leader of a unit.
    #[must_use]
    pub fn by_order(of: impl Into<String>, leader: Leader) -> Self {
        Self::ByOrder {
            of: of.into(),
            leader,
        }
    }

    /// `TUQ.`: by authorization of the head.
    #[must_use]
    pub fn by_authorization(of: impl Into<String>, title: impl Into<String>) -> Self {
        Self::ByAuthorization {
            of: of.into(),
            title: title.into(),
        }
    }
}

impl Authority {
    /// The lines above the signature, in capitals: each prefix begins a line of its own.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let line = |prefix: &str, title: &str| format!("{prefix}{}", title.to_uppercase());
        let (above, leader) = match self {
            Self::Leader(leader) => (None, leader),
            Self::Collective { body, leader } => (Some(line("TM. ", body)), leader),
            Self::ByOrder { of, leader } => (Some(line("TL. ", of)), leader),
            Self::ByAuthorization { of, title } => {
                return vec![line("TUQ. ", of), line("", title)];
            }
        };
        let leader = match leader {
            Leader::Head(title) => vec![line("", title)],
            Leader::Deputy { of, title } => vec![line("KT. ", of), line("", title)],
            Leader::Acting(title) => vec![line("Q. ", title)],
        };
        above.into_iter().chain(leader).collect()
    }
}

impl From<Leader> for Authority {
    fn from(leader: Leader) -> Self {
        Self::Leader(leader)
    }
}

/// The signature (*chức vụ, họ tên của người ký*): Annex I, Part I, Section II, item 7.
///
/// ```
/// use vanban::{Leader, Signature};
///
/// let signature = Signature::new(Leader::acting("Giám đốc")).name("Nguyễn Văn An");
/// let json = serde_json::to_string(&signature)?;
/// assert_eq!(json, r#"{"acting":true,"title":"Giám đốc","name":"Nguyễn Văn An"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Signature {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) collective: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) by_order_of: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) authorized_by: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) deputy_for: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) acting: bool,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) second_title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<String>,
}

object!(Signature);

impl Signature {
    /// A signature by the given authority, without a name yet.
    #[must_use]
    pub fn new(authority: impl Into<Authority>) -> Self {
        let mut signature = Self::default();
        let leader = match authority.into() {
            Authority::Leader(leader) => leader,
            Authority::Collective { body, leader } => {
                signature.collective = Some(body);
                leader
            }
            Authority::ByOrder { of, leader } => {
                signature.by_order_of = Some(of);
                leader
            }
            Authority::ByAuthorization { of, title } => {
                signature.authorized_by = Some(of);
                Leader::Head(title)
            }
        };
        match leader {
            Leader::Head(title) => signature.title = title,
            Leader::Deputy { of, title } => {
                signature.deputy_for = Some(of);
                signature.title = title;
            }
            Leader::Acting(title) => {
                signature.acting = true;
                signature.title = title;
            }
        }
        signature
    }

    /// Name of the signer.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The title that the signer of an advisory body has in the parent body, printed above the
    /// name.
    #[must_use]
    pub fn second_title(mut self, title: impl Into<String>) -> Self {
        self.second_title = Some(title.into());
        self
    }

    /// Whether it is of a person who signs for nobody else: there is a name and nothing more.
    pub(super) fn is_in_person(&self) -> bool {
        let name = self.name.clone();
        name.is_some()
            && *self
                == Self {
                    name,
                    ..Self::default()
                }
    }

    /// The stack that these fields make, if they make one.
    pub(super) fn stack(&self) -> Result<Stack, Fault> {
        let title = self.title.clone();
        let leader = match (self.deputy_for.clone(), self.acting) {
            (None, false) => Leader::Head(title),
            (Some(of), false) => Leader::Deputy { of, title },
            (None, true) => Leader::Acting(title),
            (Some(_), true) => return Err(Fault::SignatureStack),
        };
        let orders = (
            self.collective.clone(),
            self.by_order_of.clone(),
            self.authorized_by.clone(),
        );
        let authority = match (orders, leader) {
            ((None, None, None), leader) => Authority::Leader(leader),
            ((Some(body), None, None), leader) => Authority::Collective { body, leader },
            ((None, Some(of), None), leader) => Authority::ByOrder { of, leader },
            ((None, None, Some(of)), Leader::Head(title)) => {
                Authority::ByAuthorization { of, title }
            }
            _ => return Err(Fault::SignatureStack),
        };
        Ok(Stack {
            authority,
            second_title: self.second_title.clone(),
            name: self.name.clone(),
        })
    }
}

impl From<Authority> for Signature {
    fn from(authority: Authority) -> Self {
        Self::new(authority)
    }
}

impl From<Leader> for Signature {
    fn from(leader: Leader) -> Self {
        Self::new(leader)
    }
}

/// A signature whose authority is one of the legal ones.
#[derive(Clone, Debug)]
pub(crate) struct Stack {
    pub(crate) authority: Authority,
    pub(crate) second_title: Option<String>,
    pub(crate) name: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_legal_stack() {
        let head = || Leader::head("Giám đốc");
        let deputy = || Leader::deputy("Giám đốc", "Phó Giám đốc");
        let acting = || Leader::acting("Giám đốc");
        for (authority, expected) in [
            (head().into(), "GIÁM ĐỐC"),
            (deputy().into(), "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"),
            (acting().into(), "Q. GIÁM ĐỐC"),
            (
                Authority::collective("Ban Chỉ đạo", head()),
                "TM. BAN CHỈ ĐẠO / GIÁM ĐỐC",
            ),
            (
                Authority::collective("Ban Chỉ đạo", deputy()),
                "TM. BAN CHỈ ĐẠO / KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
            ),
            (
                Authority::collective("Ban Chỉ đạo", acting()),
                "TM. BAN CHỈ ĐẠO / Q. GIÁM ĐỐC",
            ),
            (
                Authority::by_order("Chủ tịch", head()),
                "TL. CHỦ TỊCH / GIÁM ĐỐC",
            ),
            (
                Authority::by_order("Chủ tịch", deputy()),
                "TL. CHỦ TỊCH / KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
            ),
            (
                Authority::by_order("Chủ tịch", acting()),
                "TL. CHỦ TỊCH / Q. GIÁM ĐỐC",
            ),
            (
                Authority::by_authorization("Chủ tịch", "Giám đốc Sở"),
                "TUQ. CHỦ TỊCH / GIÁM ĐỐC SỞ",
            ),
        ] {
            assert_eq!(authority.lines().join(" / "), expected);
        }
    }
}
