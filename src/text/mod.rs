//! Vietnamese text, knowing nothing of the decree's layout.

mod advances;
mod atom;
mod columns;
mod date;
mod flat;
mod grain;
mod height;
mod lines;
mod normalize;
mod ordinal;
mod phrase;
mod scan;
mod slug;
mod width;

pub(crate) use columns::{Need, Needs};
pub(crate) use date::{in_words, padded_day, padded_month, with_slashes};
pub(crate) use flat::{Flat, NO_BREAK_HYPHEN, extent, no_break};
pub(crate) use grain::Grain;
pub use height::Height;
pub use lines::Law;
pub(crate) use lines::{
    Extent, Lines, Measure, height, line_height, lines, natural_width, widest_piece,
};
pub(crate) use normalize::{bare, forbidden, is_tidy, nfc, tidy_spaces};
pub(crate) use ordinal::{MOST_LETTERS, NUMERALS, letters, roman};
pub use phrase::Phrase;
pub(crate) use scan::{all, any, is_one_of, position, position_between, position_of};
pub(crate) use slug::{slug, truncate_slug};
pub(crate) use width::{Face, width};
