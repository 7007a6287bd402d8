//! Signatures: the person and the authority.

use super::maybe::MaybeString;
use crate::contract::{Optional, most, record};
use crate::decree::Clause;
use crate::problem::Fault;

/// A leader of a body: its head, a deputy in the head's place, or one who acts as head.
///
/// ```
/// use vanban::{Authority, Leader};
///
/// let authority = Authority::from(Leader::acting("Giám đốc"));
/// assert_eq!(authority.lines(), ["Q. GIÁM ĐỐC"]);
/// ```
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
    ///
    /// ```
    /// use vanban::{Authority, Leader};
    ///
    /// assert_eq!(Authority::from(Leader::head("Chủ tịch")).lines(), ["CHỦ TỊCH"]);
    /// ```
    #[must_use]
    pub fn head(title: impl Into<String>) -> Self {
        Self::Head(title.into())
    }

    /// `KT.`: a deputy who signs for the head.
    ///
    /// ```
    /// use vanban::{Authority, Leader};
    ///
    /// let deputy = Leader::deputy("Giám đốc", "Phó Giám đốc");
    /// assert_eq!(Authority::from(deputy).lines(), ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]);
    /// ```
    #[must_use]
    pub fn deputy(of: impl Into<String>, title: impl Into<String>) -> Self {
        Self::Deputy {
            of: of.into(),
            title: title.into(),
        }
    }

    /// `Q.`: one who acts as head, by the head's title.
    ///
    /// ```
    /// use vanban::{Authority, Leader};
    ///
    /// assert_eq!(Authority::from(Leader::acting("Giám đốc")).lines(), ["Q. GIÁM ĐỐC"]);
    /// ```
    #[must_use]
    pub fn acting(title: impl Into<String>) -> Self {
        Self::Acting(title.into())
    }
}

/// The authority to sign (*quyền hạn*): Article 13; Annex I, Part I, Section II, item 7, point b.
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
        /// The person who signs for it.
        leader: Leader,
    },
    /// `TL.`: by order of the head, signed by the leader of a unit.
    ByOrder {
        /// Title of the head who gave the order.
        of: String,
        /// The person who signs.
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
    ///
    /// ```
    /// use vanban::{Authority, Leader};
    ///
    /// let authority = Authority::collective("Ủy ban nhân dân", Leader::head("Chủ tịch"));
    /// assert_eq!(authority.lines(), ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]);
    /// ```
    #[must_use]
    pub fn collective(body: impl Into<String>, leader: Leader) -> Self {
        Self::Collective {
            body: body.into(),
            leader,
        }
    }

    /// `TL.`: by order of the head, signed by the leader of a unit.
    ///
    /// ```
    /// use vanban::{Authority, Leader};
    ///
    /// let authority = Authority::by_order("Chủ tịch", Leader::head("Chánh Văn phòng"));
    /// assert_eq!(authority.lines(), ["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"]);
    /// ```
    #[must_use]
    pub fn by_order(of: impl Into<String>, leader: Leader) -> Self {
        Self::ByOrder {
            of: of.into(),
            leader,
        }
    }

    /// `TUQ.`: by authorization of the head.
    ///
    /// ```
    /// use vanban::Authority;
    ///
    /// let authority = Authority::by_authorization("Chủ tịch", "Giám đốc Sở Nội vụ");
    /// assert_eq!(authority.lines(), ["TUQ. CHỦ TỊCH", "GIÁM ĐỐC SỞ NỘI VỤ"]);
    /// ```
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
    ///
    /// ```
    /// use vanban::{Authority, Leader};
    ///
    /// let authority = Authority::by_order("Chủ tịch", Leader::acting("Chánh Văn phòng"));
    /// assert_eq!(authority.lines(), ["TL. CHỦ TỊCH", "Q. CHÁNH VĂN PHÒNG"]);
    /// ```
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

record! {
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
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    pub struct Signature = "signature", "Quyền hạn, chức vụ, họ và tên người ký", "Authority, title and name of the signer" {
        pub(crate) collective: Option<String> = optional, Clause::form("II", 7, "b"), "tập thể được ký thay mặt (TM.)", "the collective (TM.)", r#""Ủy ban nhân dân""#, most most::BODY_NAME;
        pub(crate) by_order_of: Option<String> = optional, Clause::form("II", 7, "b"), "người ra lệnh (TL.)", "the one who gave the order (TL.)", r#""Chủ tịch""#, most most::BODY_NAME;
        pub(crate) authorized_by: Option<String> = optional, Clause::form("II", 7, "b"), "người ủy quyền (TUQ.)", "the one who gave the authorization (TUQ.)", r#""Chủ tịch""#, most most::BODY_NAME;
        pub(crate) deputy_for: Option<String> = optional, Clause::form("II", 7, "b"), "người đứng đầu được ký thay (KT.)", "the head a deputy signs for (KT.)", r#""Chủ tịch""#, most most::BODY_NAME;
        pub(crate) acting: bool = optional, Clause::form("II", 7, "b"), "quyền cấp trưởng (Q.)", "true of an acting head (Q.)", "true";
        pub(crate) title: String = optional, Clause::form("II", 7, "c"), "chức vụ của người ký; chỉ cá nhân là một bên của hợp đồng thì không có", "the title of the signer; only a person who is a party of a contract has none", r#""Phó Chủ tịch""#, most most::TITLE;
        pub(crate) second_title: Option<String> = optional, Clause::form("II", 7, "c"), "chức vụ khác; ghi trên họ tên", "the second title; above the name", r#""Phó Chủ tịch UBND tỉnh""#, most most::BODY_NAME;
        pub(crate) title_below: Option<String> = optional, Clause::Practice, "chức vụ khác; ghi dưới họ tên", "a further title; below the name", r#""Trưởng Ban Chỉ đạo""#, most most::BODY_NAME;
        pub(crate) name: Option<String> = optional, Clause::form("II", 7, "c"), "họ và tên người ký; không có thì để trống", "the name of the signer; blank without", r#""Lê Minh Tâm""#, most most::PERSON;
    }
}

impl Optional for Signature {}

impl Signature {
    /// A signature by the given authority, without a name yet.
    ///
    /// ```
    /// use vanban::{Leader, Signature};
    ///
    /// let signature = Signature::new(Leader::deputy("Chủ tịch", "Phó Chủ tịch"));
    /// assert_eq!(serde_json::to_value(signature)?["deputy_for"], "Chủ tịch");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
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

    /// The name of the signer (*họ và tên*): Annex I, Part I, Section II, item 7, point c.
    #[must_use]
    pub fn name(mut self, name: impl MaybeString) -> Self {
        self.name = name.maybe();
        self
    }

    /// The title that the signer of an advisory body has in the parent body, above the name: Annex
    /// I, Part I, Section II, item 7, point c.
    #[must_use]
    pub fn second_title(mut self, title: impl MaybeString) -> Self {
        self.second_title = title.maybe();
        self
    }

    /// A further title below the name, as offices print it (practice). The decree has a second title
    /// above the name, which a warning says.
    ///
    /// ```
    /// use vanban::{Leader, Signature};
    ///
    /// let signature = Signature::new(Leader::head("Chủ tịch")).title_below("Trưởng Ban Chỉ đạo");
    /// assert_eq!(serde_json::to_value(signature)?["title_below"], "Trưởng Ban Chỉ đạo");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn title_below(mut self, title: impl MaybeString) -> Self {
        self.title_below = title.maybe();
        self
    }

    /// True of a person who signs for nobody else: there is a name and nothing more.
    pub(crate) fn is_in_person(&self) -> bool {
        let name = self.name.clone();
        name.is_some()
            && *self
                == Self {
                    name,
                    ..Self::default()
                }
    }

    /// The authority that these fields make, if they make one.
    pub(crate) fn authority(&self) -> Result<Authority, Fault> {
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
        match (orders, leader) {
            ((None, None, None), leader) => Ok(Authority::Leader(leader)),
            ((Some(body), None, None), leader) => Ok(Authority::Collective { body, leader }),
            ((None, Some(of), None), leader) => Ok(Authority::ByOrder { of, leader }),
            ((None, None, Some(of)), Leader::Head(title)) => {
                Ok(Authority::ByAuthorization { of, title })
            }
            _ => Err(Fault::SignatureStack),
        }
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
