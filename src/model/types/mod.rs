//! The types of documents: one file for each set of fields.

mod general;
mod introduction_letter;
mod invitation;
mod leave_grant;
mod named;
mod official_letter;
mod report;
mod submission;
mod telegram;

pub use introduction_letter::{IntroductionLetter, IntroductionLetterBuilder};
pub use invitation::{Invitation, InvitationBuilder};
pub use leave_grant::{LeaveGrant, LeaveGrantBuilder};
pub use named::{NamedDocument, NamedDocumentBuilder};
pub use official_letter::{OfficialLetter, OfficialLetterBuilder};
pub use report::{Report, ReportBuilder};
pub use submission::{Submission, SubmissionBuilder};
pub use telegram::{Telegram, TelegramBuilder};
