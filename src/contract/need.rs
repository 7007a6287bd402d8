//! The two words of a row that say how much a field is needed.

#![allow(non_upper_case_globals, reason = "they are words of a table")]

/// An object without it says nothing.
pub(crate) const required: bool = true;
/// It may be absent.
pub(crate) const optional: bool = false;
