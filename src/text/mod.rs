//! Vietnamese text, knowing nothing of the decree's layout.

mod advances;
mod date;
#[cfg_attr(not(test), expect(dead_code, reason = "nothing asks for lines yet"))]
mod flat;
#[cfg_attr(not(test), expect(dead_code, reason = "nothing asks for lines yet"))]
mod grain;
#[cfg_attr(not(test), expect(dead_code, reason = "nothing asks for lines yet"))]
mod lines;
mod normalize;
mod ordinal;
mod slug;
mod width;

pub(crate) use date::{in_words, padded_day, padded_month, with_slashes};
pub(crate) use normalize::{bare, forbidden, nfc, tidy_spaces};
pub(crate) use ordinal::{letter, roman};
pub(crate) use slug::{slug, truncate_slug};
pub(crate) use width::{Face, width, wrap};
