//! The traits of document types, for code that is generic over them.
//!
//! A trait marks the types that have a field or a form in common; nothing outside the library
//! implements one.
//!
//! ```
//! use vanban::traits::{Numbered, Signed};
//! use vanban::value::Number;
//! use vanban::{Builder, Leader, Signature};
//!
//! fn issued<T: Numbered + Signed>(draft: Builder<T>, number: u32) -> Builder<T> {
//!     draft.number(number).signature(Signature::new(Leader::head("Giám đốc")))
//! }
//! ```

pub use crate::model::{
    AboutPerson, Convened, Deciding, InArticles, InSections, Numbered, Placed, Signed, Subjected,
    Typed,
};
