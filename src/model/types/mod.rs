//! The types of documents: one file for each set of fields.

mod contract;
mod decision;
mod general;
mod introduction_letter;
mod invitation;
mod leave_grant;
mod minutes;
mod named;
mod official_letter;
mod public_letter;
mod regulation;
mod report;
mod resolution;
mod submission;
mod telegram;

pub use contract::{Contract, ContractBuilder};
pub use decision::{Decision, DecisionBuilder};
pub use introduction_letter::{IntroductionLetter, IntroductionLetterBuilder};
pub use invitation::{Invitation, InvitationBuilder};
pub use leave_grant::{LeaveGrant, LeaveGrantBuilder};
pub use minutes::{Minutes, MinutesBuilder};
pub use named::{NamedDocument, NamedDocumentBuilder};
pub use official_letter::{OfficialLetter, OfficialLetterBuilder};
pub use public_letter::{PublicLetter, PublicLetterBuilder};
pub use regulation::{Regulation, RegulationBuilder};
pub use report::{Report, ReportBuilder};
pub use resolution::{Resolution, ResolutionBuilder};
pub use submission::{Submission, SubmissionBuilder};
pub use telegram::{Telegram, TelegramBuilder};
