//! The levels of sections.

use crate::contract::{Datum, Optional, Reader, Shape, chosen, deserialize};
use crate::problem::Path;
use crate::tree::Node;

/// The level of a section: Annex I, Part I, Section V, item 6, point b.
///
/// The deeper of two levels is the greater one.
///
/// ```
/// use vanban::value::Level;
///
/// assert_eq!(Level::Decimal.as_str(), "1.1");
/// assert!(Level::Roman < Level::Arabic);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Level {
    /// *Phần I*, with its title on a line below.
    Part,
    /// `A.`
    Capital,
    /// `I.`
    Roman,
    /// `1.`
    Arabic,
    /// `1.1.`, which stands inside a section of the level `1.`
    Decimal,
    /// `1.1.1.`, which stands inside a section of the level `1.1.`
    Subdecimal,
    /// `a)`
    Letter,
    /// `(1)`
    Bracketed,
}

/// The level that most reports begin with.
impl Default for Level {
    fn default() -> Self {
        Self::Roman
    }
}

impl Level {
    /// The number of levels.
    pub(crate) const COUNT: usize = Self::ALL.len();

    /// Every level with its name in data, the outermost first.
    const ALL: &[(&str, Self)] = &[
        (Self::Part.as_str(), Self::Part),
        (Self::Capital.as_str(), Self::Capital),
        (Self::Roman.as_str(), Self::Roman),
        (Self::Arabic.as_str(), Self::Arabic),
        (Self::Decimal.as_str(), Self::Decimal),
        (Self::Subdecimal.as_str(), Self::Subdecimal),
        (Self::Letter.as_str(), Self::Letter),
        (Self::Bracketed.as_str(), Self::Bracketed),
    ];

    /// The level as data says it: `part`, `A`, `I`, `1`, `1.1`, `1.1.1`, `a` or `(1)`.
    ///
    /// ```
    /// use vanban::value::Level;
    ///
    /// assert_eq!(Level::default().as_str(), "I");
    /// assert_eq!(Level::Bracketed.as_str(), "(1)");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Part => "part",
            Self::Capital => "A",
            Self::Roman => "I",
            Self::Arabic => "1",
            Self::Decimal => "1.1",
            Self::Subdecimal => "1.1.1",
            Self::Letter => "a",
            Self::Bracketed => "(1)",
        }
    }
}

impl Datum for Level {
    // Without quotes, 1 and 1.1 are numbers.
    fn read(node: &Node<'_>, at: &Path<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        chosen(node, at, reader, Self::ALL)
    }

    fn shape() -> Shape {
        Shape::Choice(Self::ALL.iter().map(|(word, _)| *word).collect())
    }

    fn is_absent(&self) -> bool {
        false
    }
}

impl Optional for Level {}

impl serde::Serialize for Level {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

deserialize!(Level);
