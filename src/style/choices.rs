//! The choices of a house style that are words.

use crate::contract::choice;

/// The sizes of the type: two sets, each of which keeps to the footnote of the decree's table that
/// sizes rise and fall together (Annex I, Part I, Section V).
///
/// ```
/// use vanban::HouseStyle;
/// use vanban::style::Preset;
///
/// let style = HouseStyle::builder().preset(Preset::Small).build()?;
/// assert_eq!(style, HouseStyle::small());
/// # Ok::<(), vanban::Problems>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Preset {
    /// The greatest size of every component: 13 for the national name, 14 for the body.
    #[default]
    Large,
    /// The smallest: 12 for the national name, 13 for the body.
    Small,
}

choice!(Preset { Large = "L", Small = "S" });

/// The place of “Kính gửi” with one addressee, of which the decree does not say.
///
/// ```
/// use vanban::HouseStyle;
/// use vanban::style::AddresseePlace;
///
/// let style = HouseStyle::builder().addressee(AddresseePlace::Indented).build()?;
/// assert_eq!(style.addressee(), AddresseePlace::Indented);
/// # Ok::<(), vanban::Problems>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AddresseePlace {
    /// In the middle of the page, as offices have it.
    #[default]
    Centred,
    /// 35 mm from the margin, as the decree's sample of an official letter has it.
    Indented,
}

choice!(AddresseePlace { Centred = "centred", Indented = "indented" });

/// The names of several bodies that issue a document together, of which the decree does not say.
///
/// ```
/// use vanban::HouseStyle;
/// use vanban::style::JointNames;
///
/// let style = HouseStyle::from_json(r#"{"vanban_style": 1, "joint_names": "stacked"}"#)?;
/// assert_eq!(style.joint_names(), JointNames::Stacked);
/// # Ok::<(), vanban::Problems>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JointNames {
    /// One after another, with a dash between two of them.
    #[default]
    Joined,
    /// One under another, without dashes.
    Stacked,
}

choice!(JointNames { Joined = "joined", Stacked = "stacked" });

/// The one who counts the numbers of sections and articles, of which the decree does not say.
///
/// ```
/// use vanban::HouseStyle;
/// use vanban::style::Numbers;
///
/// let style = HouseStyle::from_json(r#"{"vanban_style": 1, "numbers": "word"}"#)?;
/// assert_eq!(style.numbers(), Numbers::Word);
/// # Ok::<(), vanban::Problems>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Numbers {
    /// They are text as any other, which every program shows, copies and searches.
    #[default]
    Text,
    /// They are lists of Word's own, which go on counting when a clerk adds a section. Letters stay
    /// text, because Word does not count in the Vietnamese alphabet; so do the lines of parts and
    /// chapters, which would be empty without their numbers.
    Word,
}

choice!(Numbers { Text = "text", Word = "word" });
