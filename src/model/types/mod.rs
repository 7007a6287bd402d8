//! The types of documents: one file for each set of fields.

mod decision;
mod general;
mod introduction_letter;
mod invitation;
mod leave_grant;
mod named;
mod official_letter;
mod regulation;
mod report;
mod resolution;
mod submission;
mod telegram;

pub use decision::{Decision, DecisionBuilder};
pub use introduction_letter::{IntroductionLetter, IntroductionLetterBuilder};
pub use invitation::{Invitation, InvitationBuilder};
pub use leave_grant::{LeaveGrant, LeaveGrantBuilder};
pub use named::{NamedDocument, NamedDocumentBuilder};
pub use official_letter::{OfficialLetter, OfficialLetterBuilder};
pub use regulation::{Regulation, RegulationBuilder};
pub use report::{Report, ReportBuilder};
pub use resolution::{Resolution, ResolutionBuilder};
pub use submission::{Submission, SubmissionBuilder};
pub use telegram::{Telegram, TelegramBuilder};
