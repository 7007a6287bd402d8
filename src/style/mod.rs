//! Choices of a house style inside the decree's ranges.

mod builder;
mod choices;
mod fit;
mod format;
pub(crate) mod house;
mod looks;

pub use builder::HouseStyleBuilder;
pub use choices::{AddresseePlace, JointNames, Numbers, Preset};
pub use fit::Change;
pub(crate) use format::{LineHeight, ParagraphFormat, ascent, line_height};
pub(crate) use house::HouseStyle;
pub use looks::HeadingLook;
